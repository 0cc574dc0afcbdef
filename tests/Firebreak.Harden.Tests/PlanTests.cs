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
        var bench = Bench.Story();

        var plan = await bench.PlanAsync();

        Approved.Check(Shown(plan, language), variant);
    }

    [Fact]
    public async Task After_it_was_carried_out_every_step_holds_and_the_second_plan_changes_nothing()
    {
        var bench = Bench.Story();

        var run = await bench.ApplyAsync(await bench.PlanAsync());
        bench.EffectsArrive();
        bench.Account.Writes.Clear();
        var second = await bench.PlanAsync();
        await bench.ApplyAsync(second);

        Assert.All(run.Steps, step => Assert.True(step.Holds, $"{step.Id}: {step.Why.En}"));
        Assert.Equal(0, second.Changes);
        Assert.Empty(second.Steps);
        Assert.Empty(bench.Account.Writes);
    }

    [Fact]
    public async Task A_plan_carried_out_twice_makes_no_second_call()
    {
        var bench = Bench.Story();
        var plan = await bench.PlanAsync();
        await bench.ApplyAsync(plan);
        bench.Account.Writes.Clear();

        var again = await bench.ApplyAsync(plan);

        Assert.All(again.Steps, step => Assert.True(step.Holds, $"{step.Id}: {step.Why.En}"));
        Assert.Empty(bench.Account.Writes);
    }

    [Fact]
    public async Task What_is_stricter_already_stays()
    {
        var bench = Bench.Story();
        bench.Account.Passwords = new Iam.PasswordPolicy(20, true, true, true, true, true, true, 60, 5, true);

        await bench.ApplyAsync(await bench.PlanAsync());

        Assert.Equal(new Iam.PasswordPolicy(20, true, true, true, true, true, true, 60, 24, true), bench.Account.Passwords);
    }

    [Fact]
    public async Task A_blinded_trail_is_mended_where_it_is_and_no_second_one_is_made()
    {
        var bench = await Bench.HardenedAsync();
        var name = bench.Account.Trails[0].Name!;
        bench.Account.Selectors[name] = new("arn", [new("ReadOnly", false)]);
        bench.Account.TrailStatus[name] = bench.Account.TrailStatus[name] with { IsLogging = false };

        var plan = await bench.PlanAsync();
        await bench.ApplyAsync(plan);

        Assert.Equal(["ready-trail-bucket", "set-trail"], plan.Steps.Select(step => step.Measure.Kind));
        Assert.Single(bench.Account.Trails);
        Assert.Equal("green", (await bench.VerifyAsync()).States.Single(state => state.Guard.Id == "trail").Verdict);
    }

    [Fact]
    public async Task A_bucket_policy_keeps_the_owners_statements_and_loses_those_that_blind_the_trail()
    {
        var bench = await Bench.HardenedAsync();
        var bucket = bench.Account.Stored.Values.Single();
        bucket.Policy = """
            {"Version":"2012-10-17","Statement":[{"Sid":"Mine","Effect":"Allow","Principal":{"AWS":"arn:aws:iam::123456789012:role/audit"},"Action":"s3:GetObject","Resource":"*"},
            {"Sid":"Blind","Effect":"Deny","Principal":"*","Action":"s3:PutObject","Resource":"*"}]}
            """;

        await bench.ApplyAsync(await bench.PlanAsync());

        Assert.Contains("Mine", bucket.Policy, StringComparison.Ordinal);
        Assert.DoesNotContain("Blind", bucket.Policy, StringComparison.Ordinal);
        Assert.Equal("green", (await bench.VerifyAsync()).States.Single(state => state.Guard.Id == "trail").Verdict);
    }

    [Fact]
    public async Task With_an_invalid_card_the_set_ups_are_not_begun_and_it_is_said_why()
    {
        var bench = Bench.Story();
        bench.Wishes = bench.Wishes with { Card = new CardWord(Valid: false, bench.Account.Now) };

        var plan = await bench.PlanAsync();

        Assert.Equal(
            ["enable-root-mfa", "enrol-user-mfa", "remove-root-keys", "retire-key", "set-contact", "set-password-policy"],
            plan.Steps.Select(step => step.Measure.Kind).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        Assert.Superset(
            new HashSet<string>(StringComparer.Ordinal) { "card", "trail", "budget-monthly", "budget-daily", "billing-alarm" },
            plan.LeftAlone.Select(left => left.Id).ToHashSet(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Without_a_mail_address_nothing_that_warns_is_made()
    {
        var bench = Bench.Story();
        bench.Wishes = bench.Wishes with { Mail = null, Contacts = [] };

        var plan = await bench.PlanAsync();

        Assert.DoesNotContain(plan.Steps, step => step.Measure.Kind is "open-alert-topic" or "set-budget" or "set-billing-alarm" or "watch-anomalies" or "set-contact");
        Assert.Contains(plan.LeftAlone, left => left.Id == "budget-monthly");
        Assert.Contains(plan.LeftAlone, left => left.Id == "contacts/SECURITY");
    }

    [Fact]
    public async Task Undo_takes_back_what_was_made()
    {
        var bench = Bench.Story();
        var plan = await bench.PlanAsync();
        await bench.ApplyAsync(plan);

        var undone = await bench.UndoAsync(plan);

        Assert.Empty(bench.Account.Trails);
        Assert.Empty(bench.Account.Topics);
        Assert.Empty(bench.Account.Alarms);
        Assert.Empty(bench.Account.AllBudgets);
        Assert.Empty(bench.Account.Contacts);
        Assert.Null(bench.Account.Passwords);
        Assert.Equal(["watch-anomalies"], undone.Steps.Where(step => step.State != StepState.Undone).Select(step => step.Step.Measure.Kind));
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
        var bench = Bench.Story();
        bench.Account.Lost.Add(operation);

        var run = await bench.ApplyAsync(await bench.PlanAsync());

        Assert.All(run.Steps, step => Assert.True(step.Holds, $"{step.Id}: {step.Why.En}"));
        Assert.Single(bench.Account.Trails);
        Assert.All(bench.Account.Topics.Values, topic => Assert.Single(topic.Subscriptions));
    }

    [Fact]
    public async Task A_plan_is_a_file_and_comes_back_the_same()
    {
        var bench = Bench.Story();
        var plan = await bench.PlanAsync();

        var text = PlanFile.Write(plan, HardenCatalogue.Measures);
        var back = PlanFile.Read(text, HardenCatalogue.Measures);

        Assert.Null(back.Refusal);
        Assert.Equal(plan.Steps.Select(step => step.Measure), back.Plan!.Steps.Select(step => step.Measure));
    }

    [Fact]
    public void Every_measure_is_in_the_catalogue()
    {
        var written = typeof(HardenCatalogue).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Measure)) && !type.IsAbstract).Select(type => type.Name);

        Assert.Equal(written.Order(StringComparer.Ordinal), HardenCatalogue.Measures.Kinds.Select(kind => kind.Shape.Type.Name).Order(StringComparer.Ordinal));
    }

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
