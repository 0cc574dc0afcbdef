using System.Text.Json.Nodes;
using Firebreak.Sandbox;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox.Tests;

public sealed class SupportTests
{
    private static JsonObject Say(World world, string action, JsonObject? arguments = null)
    {
        _ = world.Console.Do(action, world.Console.Owner, arguments ?? []);
        world.Advance(TimeSpan.FromHours(6));
        return world.Console.Do("support-read", world.Console.Owner, []);
    }

    private static World Contained(int? relief = null)
    {
        var world = Stories.Play(1, relief: relief).World;
        Stories.StopEverything(world);
        return world;
    }

    private static void Harden(World world)
    {
        foreach (var key in world.Iam.Keys.Values.Where(key => world.Ledger.SideOf(key.Id) == Side.Attacker).ToList())
        {
            world.Iam.RemoveKey(key.Id);
        }

        var seed = world.Console.Do("root-enable-mfa", world.Console.Owner, []);
        var serial = seed["serialNumber"]!.ToString();
        world.Iam.Devices[serial].Holder = IamWorld.RootHolder;
        var root = new Actor(world, "root", Side.Owner) { SourceIp = "203.0.113.9", UserAgent = "test" };
        root.SignInAsRoot(mfa: true);
        _ = world.Buckets.Make("trail-bucket", Firebreak.Model.Region.UsEast1);
        world.Buckets.All["trail-bucket"].Settings["policy"] = $$"""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"cloudtrail.amazonaws.com"},"Action":["s3:GetBucketAcl","s3:PutObject"],"Resource":["arn:aws:s3:::trail-bucket","arn:aws:s3:::trail-bucket/AWSLogs/{{world.Account}}/*"]}]}""";
        _ = root.Call(Firebreak.Model.Region.UsEast1, CloudTrail.CreateTrail, new CloudTrail.CreateTrailIn(Name: "all", S3BucketName: "trail-bucket", IsMultiRegionTrail: true));
        _ = root.Call(Firebreak.Model.Region.UsEast1, CloudTrail.StartLogging, new CloudTrail.StartLoggingIn(Name: "all"));
        _ = root.Call(Firebreak.Model.Region.UsEast1, CloudWatch.PutMetricAlarm, new CloudWatch.PutMetricAlarmIn(
            AlarmName: "bill", Namespace: "AWS/Billing", MetricName: "EstimatedCharges", Dimensions: [new("Currency", "USD")],
            Period: 21600, EvaluationPeriods: 1, Threshold: 10, ComparisonOperator: "GreaterThanThreshold"));
        _ = root.Call(Firebreak.Model.Region.UsEast1, Budgets.CreateBudget, new Budgets.CreateBudgetIn(
            world.Account.ToString(), new Budgets.Budget("b", new Budgets.Spend("10", "USD"), TimeUnit: "MONTHLY", BudgetType: "COST")));
    }

    [Fact]
    public void Support_looks_for_itself_and_lists_exactly_what_is_missing()
    {
        var world = Contained();

        var answer = Say(world, "support-open", new JsonObject { ["text"] = "I have done everything." });

        var missing = answer["missing"]!.AsArray().Select(step => step!.ToString()).ToList();
        Assert.DoesNotContain(missing, step => step.StartsWith("Terminate", StringComparison.Ordinal));
        Assert.Contains(missing, step => step.Contains("root user", StringComparison.Ordinal));
        Assert.Contains(missing, step => step.Contains("CloudTrail", StringComparison.Ordinal));
        Assert.Contains(missing, step => step.Contains("Budgets", StringComparison.Ordinal));
        Assert.Equal(0, (int)answer["offeredPercent"]!);
    }

    [Theory]
    [InlineData(null, 70, 90)]
    [InlineData(70, 70, 70)]
    [InlineData(90, 70, 90)]
    [InlineData(100, 70, 100)]
    public void Relief_begins_at_seventy_per_cent_and_rises_for_an_itemised_request(int? forced, int first, int second)
    {
        var world = Contained(forced);
        Harden(world);

        Assert.Equal(first, (int)Say(world, "support-open", new JsonObject { ["text"] = "..." })["offeredPercent"]!);
        Assert.Equal(second, (int)Say(world, "support-reply", new JsonObject { ["itemised"] = true })["offeredPercent"]!);
    }

    [Fact]
    public void A_student_with_documents_is_relieved_of_all_of_it_and_the_credit_shows_at_once()
    {
        var world = Contained();
        Harden(world);
        _ = Say(world, "support-open", new JsonObject { ["text"] = "..." });

        var offer = Say(world, "support-reply", new JsonObject { ["student"] = true });
        Assert.Equal(100, (int)offer["offeredPercent"]!);
        _ = world.Console.Do("support-accept", world.Console.Owner, []);

        var bill = world.Module<BillingWorld>().Bill(new DateOnly(2023, 8, 1));
        Assert.Equal((decimal)offer["offeredUsd"]!, bill.Credits);
        Assert.InRange(bill.Due, 0, 20);
        world.Advance(TimeSpan.FromDays(12.1));
        Assert.Contains(world.Module<Inbox>().Notices, notice => notice.Subject.StartsWith("How did we do", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("1.004", true)]
    [InlineData("0.996", true)]
    [InlineData("1.006", false)]
    [InlineData("0.5", false)]
    public void A_claim_that_agrees_with_what_aws_sees_is_met_to_the_cent_and_any_other_is_not(string factor, bool met)
    {
        var world = Contained();
        Harden(world);
        _ = Say(world, "support-open", new JsonObject { ["text"] = "..." });
        var seen = (decimal)Say(world, "support-reply", new JsonObject { ["student"] = true })["offeredUsd"]!;
        var claim = decimal.Round(seen * decimal.Parse(factor, System.Globalization.CultureInfo.InvariantCulture), 2);

        var offer = Say(world, "support-reply", new JsonObject { ["claimUsd"] = claim });

        Assert.Equal(100, (int)offer["offeredPercent"]!);
        Assert.Equal(met ? claim : seen, (decimal)offer["offeredUsd"]!);
    }

    [Fact]
    public void Nothing_can_be_accepted_before_it_is_offered()
    {
        var world = Contained();
        _ = Say(world, "support-open", new JsonObject { ["text"] = "..." });

        Assert.Throws<Fault>(() => world.Console.Do("support-accept", world.Console.Owner, []));
    }
}
