using System.Globalization;
using System.Text;
using Firebreak.Change;
using Firebreak.Model;
using Firebreak.Testing;
using Firebreak.Wire.Services;

namespace Firebreak.Harden.Tests;

public sealed class PlanTests
{
    [Theory]
    [InlineData(Language.English, "en")]
    [InlineData(Language.Korean, "ko")]
    public async Task The_storys_account_gets_this_plan(Language language, string variant)
    {
        await using var bench = await Bench.StoryAsync();

        var plan = await bench.PlanAsync();

        Approved.Check(Shown(plan, language), variant);
    }

    [Fact]
    public async Task After_it_was_carried_out_every_step_holds_and_the_second_plan_changes_nothing()
    {
        await using var bench = await Bench.StoryAsync();

        var run = await bench.ApplyAsync(await bench.PlanAsync());
        bench.World.Advance(TimeSpan.FromHours(14));
        bench.Hand.Calls.Clear();
        var second = await bench.PlanAsync();
        await bench.ApplyAsync(second);

        Assert.All(run.Steps, step => Assert.True(step.Holds, $"{step.Id}: {step.Why.En}"));
        Assert.Equal(0, second.Changes);
        Assert.Empty(second.Steps);
        Assert.Empty(bench.Hand.Calls);
    }

    [Fact]
    public async Task A_plan_carried_out_twice_makes_no_second_call()
    {
        await using var bench = await Bench.StoryAsync();
        var plan = await bench.PlanAsync();
        await bench.ApplyAsync(plan);
        bench.Hand.Calls.Clear();

        var again = await bench.ApplyAsync(plan);

        Assert.All(again.Steps, step => Assert.True(step.Holds, $"{step.Id}: {step.Why.En}"));
        Assert.Empty(bench.Hand.Calls);
    }

    [Fact]
    public async Task What_is_stricter_already_stays()
    {
        await using var bench = await Bench.StoryAsync();
        bench.Root().Call(Region.UsEast1, Iam.UpdateAccountPasswordPolicy, new(20, true, true, true, true, true, 60, 5, true));

        await bench.ApplyAsync(await bench.PlanAsync());

        Assert.Equal(new Iam.PasswordPolicy(20, true, true, true, true, true, true, 60, 24, true), Passwords(bench));
    }

    [Fact]
    public async Task A_blinded_trail_is_mended_where_it_is_and_no_second_one_is_made()
    {
        await using var bench = await Bench.HardenedAsync();
        var thief = bench.Root();
        thief.Call(Region.UsEast1, CloudTrail.PutEventSelectors, new("firebreak-trail", [new("ReadOnly", false)]));
        thief.Call(Region.UsEast1, CloudTrail.StopLogging, new("firebreak-trail"));

        var plan = await bench.PlanAsync();
        await bench.ApplyAsync(plan);

        Assert.Equal(["ready-trail-bucket", "set-trail"], plan.Steps.Select(step => step.Measure.Kind));
        Assert.Single(Trails(bench));
        bench.World.Advance(TimeSpan.FromHours(2));
        Assert.Equal("green", (await bench.VerifyAsync()).States.Single(state => state.Guard.Id == "trail").Verdict);
    }

    [Fact]
    public async Task A_bucket_policy_keeps_the_owners_statements_and_loses_those_that_blind_the_trail()
    {
        await using var bench = await Bench.HardenedAsync();
        var bucket = bench.World.Buckets.All.Values.Single(one => one.Name.StartsWith("firebreak-trail", StringComparison.Ordinal));
        bucket.Settings["policy"] = """
            {"Version":"2012-10-17","Statement":[{"Sid":"Mine","Effect":"Allow","Principal":{"AWS":"arn:aws:iam::123456789012:role/audit"},"Action":"s3:GetObject","Resource":"*"},
            {"Sid":"Blind","Effect":"Deny","Principal":"*","Action":"s3:PutObject","Resource":"*"}]}
            """;

        await bench.ApplyAsync(await bench.PlanAsync());

        Assert.Contains("Mine", bucket.Settings["policy"], StringComparison.Ordinal);
        Assert.DoesNotContain("Blind", bucket.Settings["policy"], StringComparison.Ordinal);
        bench.World.Advance(TimeSpan.FromHours(2));
        Assert.Equal("green", (await bench.VerifyAsync()).States.Single(state => state.Guard.Id == "trail").Verdict);
    }

    [Fact]
    public async Task With_an_invalid_card_the_set_ups_are_not_begun_and_it_is_said_why()
    {
        await using var bench = await Bench.StoryAsync();
        bench.Wishes = bench.Wishes with { Card = new CardWord(Valid: false, bench.Now) };

        var plan = await bench.PlanAsync();

        Assert.Equal(
            [
                "block-public-buckets", "block-public-images", "block-public-snapshots", "demand-machine-tokens", "enable-root-mfa", "encrypt-disks", "enrol-user-mfa", "remove-root-keys", "retire-key",
                "set-contact", "set-password-policy", "set-phone", "start-analyzers",
            ],
            plan.Steps.Select(step => step.Measure.Kind).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        Assert.Superset(
            new HashSet<string>(StringComparer.Ordinal) { "card", "trail", "budget-monthly", "budget-daily", "billing-alarm" },
            plan.LeftAlone.Select(left => left.Id).ToHashSet(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Without_a_mail_address_nothing_that_warns_is_made()
    {
        await using var bench = await Bench.StoryAsync();
        bench.Wishes = bench.Wishes with { Mail = null, Contacts = [] };

        var plan = await bench.PlanAsync();

        Assert.DoesNotContain(plan.Steps, step => step.Measure.Kind is "open-alert-topic" or "set-budget" or "set-billing-alarm" or "watch-anomalies" or "set-contact");
        Assert.Contains(plan.LeftAlone, left => left.Id == "budget-monthly");
        Assert.Contains(plan.LeftAlone, left => left.Id == "contacts/SECURITY");
    }

    [Fact]
    public async Task Undo_takes_back_what_was_made()
    {
        await using var bench = await Bench.StoryAsync();
        bench.OwnerHelps = false;
        var before = Stands(await bench.VerifyAsync());
        var plan = await bench.PlanAsync();
        await bench.ApplyAsync(plan);
        var between = Stands(await bench.VerifyAsync());

        var undone = await bench.UndoAsync(plan);

        Assert.NotEqual(before, between);
        Assert.All(undone.Steps, step => Assert.True(step.State == StepState.Undone, $"{step.Id} {step.State}: {step.Why.En}"));
        Assert.Equal(before, Stands(await bench.VerifyAsync()));
        Assert.Empty(Trails(bench));
        Assert.All(undone.Steps.Where(step => step.State != StepState.Undone), step => Assert.Contains(step.Step.Measure.Kind, (string[])["watch-anomalies", "ready-trail-bucket"]));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(9)]
    [InlineData(16)]
    [InlineData(27)]
    public async Task When_the_power_goes_in_the_middle_the_same_plan_goes_on_and_nothing_is_made_twice(int call)
    {
        await using var bench = await Bench.StoryAsync();
        var plan = await bench.PlanAsync();
        bench.Hand.PowerGoesAt = call;
        await Assert.ThrowsAsync<PowerCutException>(() => bench.ApplyAsync(plan));
        bench.Hand.PowerGoesAt = null;

        var run = await bench.ApplyAsync(plan);

        Assert.All(run.Steps, step => Assert.True(step.Holds, $"{step.Id}: {step.Why.En}"));
        Assert.Single(Trails(bench));
        Assert.Single(Topics(bench));
        var once = bench.Hand.Calls.Where(made => made is "cloudtrail:CreateTrail" or "iam:CreateRole" or "iam:CreatePolicy" or "ce:CreateAnomalyMonitor" or "s3:CreateBucket").ToList();
        Assert.Equal(once.Distinct(StringComparer.Ordinal), once);
    }

    [Theory]
    [InlineData("cloudtrail:CreateTrail")]
    [InlineData("sns:Subscribe")]
    [InlineData("cloudwatch:PutMetricAlarm")]
    [InlineData("budgets:CreateBudget")]
    [InlineData("s3:PutBucketPolicy")]
    [InlineData("iam:UpdateAccountPasswordPolicy")]
    public async Task A_lost_answer_is_settled_by_looking_and_nothing_is_made_twice(string operation)
    {
        await using var bench = await Bench.StoryAsync();
        bench.Hand.Lost.Add(operation);

        var run = await bench.ApplyAsync(await bench.PlanAsync());

        Assert.All(run.Steps, step => Assert.True(step.Holds, $"{step.Id}: {step.Why.En}"));
        Assert.Single(Trails(bench));
        Assert.Single(bench.Root().Call(Region.UsEast1, Sns.ListSubscriptionsByTopic, new(Assert.Single(Topics(bench)).TopicArn)).Subscriptions!);
    }

    [Fact]
    public async Task A_plan_is_a_file_and_comes_back_the_same()
    {
        await using var bench = await Bench.StoryAsync();
        var plan = await bench.PlanAsync();

        var text = PlanFile.Write(plan, HardenCatalogue.Measures);
        var back = PlanFile.Read(text, HardenCatalogue.Measures);

        Assert.Null(back.Refusal);
        Assert.Equal(text, PlanFile.Write(back.Plan!, HardenCatalogue.Measures));
    }

    [Fact]
    public void Every_measure_is_in_the_catalogue()
    {
        var written = typeof(HardenCatalogue).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Measure)) && !type.IsAbstract).Select(type => type.Name);

        Assert.Equal(written.Order(StringComparer.Ordinal), HardenCatalogue.Measures.Kinds.Select(kind => kind.Shape.Type.Name).Order(StringComparer.Ordinal));
    }

    private static IReadOnlyList<CloudTrail.Trail> Trails(Bench bench) => bench.Root().Call(Region.UsEast1, CloudTrail.DescribeTrails, new()).TrailList ?? [];

    private static IReadOnlyList<Sns.Topic> Topics(Bench bench) => bench.Root().Call(Region.UsEast1, Sns.ListTopics, new()).Topics ?? [];

    private static Iam.PasswordPolicy? Passwords(Bench bench) => bench.Root().Call(Region.UsEast1, Iam.GetAccountPasswordPolicy, new Wire.None()).PasswordPolicy;

    private static List<string> Stands(HardeningReport report) => [.. report.States.Select(state => $"{state.Guard.Id} {state.Subject} {state.Verdict} {state.Says.En}")];

    private static string Shown(Plan plan, Language language)
    {
        var text = new StringBuilder();
        foreach (var step in plan.Steps)
        {
            text.Append(CultureInfo.InvariantCulture, $"{step.Id} ({step.Measure.Tier})\n  {step.Measure.Says.In(language)}\n  {step.Why.In(language)}\n");
            if (step.Measure.Guide is { } guide)
            {
                text.Append("  | ").Append(guide.In(language).Replace("\n", "\n  | ", StringComparison.Ordinal)).Append('\n');
            }

            text.Append(CultureInfo.InvariantCulture, $"  < {step.Measure.Reversal.Says.In(language)}\n");
        }

        foreach (var left in plan.LeftAlone)
        {
            text.Append(CultureInfo.InvariantCulture, $"- {left.Id}: {left.Why.In(language)}\n");
        }

        return text.ToString();
    }
}
