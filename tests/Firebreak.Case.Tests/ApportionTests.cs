using CsCheck;
using Firebreak.Model;

namespace Firebreak.Case.Tests;

public sealed class ApportionTests
{
    private static readonly string[] Services =
        ["Amazon Elastic Compute Cloud - Compute", "EC2 - Other", "AWS Lambda", "Amazon Simple Storage Service", "AWS Support (Business)"];

    private static readonly string[] Places = ["us-east-1", "ap-northeast-2", "eu-west-1", "us-west-2", "NoRegion"];

    private static readonly Gen<BillLine> GenLine = Gen.Select(
        Gen.Int[0, 60], Gen.Int[0, 4], Gen.Int[0, 4], Gen.Decimal[-5m, 2000m], Gen.Int[0, 9]).Select((day, service, region, net, kind) =>
        Story.Line("2023-07-10", Services[service], Places[region], 0m) with
        {
            Day = new DateOnly(2023, 7, 10).AddDays(day),
            Net = Model.Money.Usd(decimal.Round(net, 8)),
            Kind = kind switch { 0 => LineKind.Tax, 1 => LineKind.Credit, 2 => LineKind.Fee, _ => LineKind.Usage },
            ResourceId = kind switch { 3 => "i-mine-1", 4 => "i-owner", 5 => "i-nobody", _ => null },
        });

    [Fact]
    public void Every_cent_of_any_bill_is_in_exactly_one_share() =>
        GenLine.List[0, 80].Sample(lines =>
        {
            var bill = new Bill([.. lines], false, "random", default);
            var split = Apportion.Of(bill, Story.Incident, Story.Prices);

            Assert.Equal(bill.Whole.Net.Rounded(), split.Whole.Net);
            Assert.Equal(bill.Whole.Tax.Rounded(), split.Whole.Tax);
            Assert.Equal(bill.Whole.Credits, split.Credits);
            Assert.Equal(bill.Whole.Net.Amount, split.Parts.Sum(part => part.Net.Amount));
            Assert.Equal(bill.Whole.Tax.Amount, split.Parts.Sum(part => part.Tax.Amount));
            foreach (var share in (Share[])[split.Own, split.Unauthorised, split.Unsure])
            {
                Assert.Equal(share.Net, share.Net.Rounded());
                Assert.Equal(share.Tax, share.Tax.Rounded());
            }

            foreach (var line in lines.Where(line => line.Kind is LineKind.Usage or LineKind.Fee).Distinct())
            {
                Assert.Equal(
                    line.Net.Amount * lines.Count(other => other == line),
                    split.Parts.Where(part => part.Line == line).Sum(part => part.Net.Amount));
            }
        });

    [Fact]
    public void A_task_that_no_record_names_belongs_to_whose_cluster_it_ran_in()
    {
        const string Cluster = "arn:aws:ecs:eu-north-1:123456789012:cluster/farm";
        var incident = Story.Incident with
        {
            Resources =
            [
                .. Story.Incident.Resources,
                new JudgedResource { Id = Cluster, Kind = Kinds.Cluster, Region = Region.Parse("eu-north-1"), Verdict = Verdict.Attacker, Confidence = 0.9, Fate = Fate.Launched, Reasons = [] },
            ],
        };
        var line = Story.Line("2023-08-26", "Amazon Elastic Container Service", "eu-north-1", 12m) with { ResourceId = "arn:aws:ecs:eu-north-1:123456789012:task/farm/0123456789abcdef" };

        var split = Apportion.Of(new Bill([line, line with { ResourceId = "arn:aws:ecs:eu-north-1:123456789012:task/another/0123456789abcdef" }], false, "x", default), incident, Story.Prices);

        Assert.Equal((12m, 12m), (split.Unauthorised.Net.Amount, split.Unsure.Net.Amount));
        Assert.Equal([Cluster], split.Parts.Single(part => part.Whose == Verdict.Attacker).Things);
    }

    [Theory]
    [InlineData("EUN1-Fargate-vCPU-Hours:perCPU", "2048", "1024", 16, 8)]
    [InlineData("EUN1-Fargate-GB-Hours", "1024", "3072", 24, 8)]
    public void Containers_are_told_apart_by_the_processors_and_gigabytes_that_ran(string use, string cpu, string memory, int theirs, int ours)
    {
        JudgedResource Task(string id, Verdict whose, string processors, string gigabytes) => new()
        {
            Id = id,
            Kind = Kinds.Task,
            Region = Region.Parse("eu-north-1"),
            Verdict = whose,
            Confidence = 0.9,
            Fate = Fate.Launched,
            Reasons = [],
            CreatedBy = "x",
            CreatedAt = new DateTimeOffset(2023, 8, 26, 4, 0, 0, TimeSpan.Zero),
            RemovedAt = new DateTimeOffset(2023, 8, 26, 12, 0, 0, TimeSpan.Zero),
            Facts = new Dictionary<string, string> { ["Cpu"] = processors, ["Memory"] = gigabytes },
        };
        var incident = Story.Incident with { Resources = [Task("a", Verdict.Attacker, cpu, memory), Task("b", Verdict.Owner, "1024", "1024")] };
        var line = Story.Line("2023-08-26", "Amazon Elastic Container Service", "eu-north-1", theirs + ours) with { UsageType = use, Quantity = theirs + ours };

        var split = Apportion.Of(new Bill([line], false, "x", default), incident, Story.Prices);

        Assert.Equal((theirs, ours), (split.Unauthorised.Net.Amount, split.Own.Net.Amount));
    }

    [Fact]
    public void Of_a_day_that_goes_on_each_side_has_the_hours_that_the_bill_tells_of()
    {
        JudgedResource Machine(string id, Verdict whose, int hour) => new()
        {
            Id = id,
            Kind = Kinds.Instance,
            Region = Region.Parse("eu-north-1"),
            Verdict = whose,
            Confidence = 0.9,
            Fate = Fate.Launched,
            Reasons = [],
            CreatedBy = "x",
            CreatedAt = new DateTimeOffset(2023, 8, 26, hour, 0, 0, TimeSpan.Zero),
            Facts = new Dictionary<string, string> { ["InstanceType"] = "m5.large" },
        };
        var incident = Story.Incident with { Resources = [Machine("i-a", Verdict.Attacker, 10), Machine("i-b", Verdict.Owner, 0)] };
        var line = Story.Line("2023-08-26", "Amazon Elastic Compute Cloud", "eu-north-1", 14m) with { UsageType = "EUN1-BoxUsage:m5.large", Quantity = 14m };

        var goesOn = Apportion.Of(new Bill([line], Estimated: true, "x", default), incident, Story.Prices);
        var over = Apportion.Of(new Bill([line with { Quantity = 38m, Net = line.Net with { Amount = 38m } }], Estimated: false, "x", default), incident, Story.Prices);

        Assert.Equal((2m, 12m), (goesOn.Unauthorised.Net.Amount, goesOn.Own.Net.Amount));
        Assert.Equal((14m, 24m), (over.Unauthorised.Net.Amount, over.Own.Net.Amount));
    }

    [Fact]
    public void The_storys_bill_is_told_apart_as_it_was()
    {
        var split = Story.Split;
        var seoul = 33.873m * 24 * 3;
        var abroad = (24.48m * 24 * 5) + (24.48m * 18) + (24.48m * 24 * 4) + 0.51m;

        Assert.Equal(decimal.Round(seoul + abroad, 2), split.Unauthorised.Net.Amount, 0);
        Assert.InRange(split.Unauthorised.Net.Amount - seoul - abroad, -1m, 1m);
        Assert.InRange(split.Own.Net.Amount - (35 * (1.248m + 0.0123m)), -1m, 1m);
        Assert.Equal(0.02m, split.Unsure.Net.Amount);
        Assert.Equal(10m, split.NotYetBilled.Amount);
        Assert.Contains(split.Parts, part => part.Why == "by-hours-and-price");
    }

    [Fact]
    public void What_never_started_costs_nobody_anything()
    {
        var bill = new Bill([Story.Line("2023-08-25", Services[0], "eu-west-1", 100m)], false, "test", default);

        Assert.Equal(100m, Apportion.Of(bill, Story.Incident, Story.Prices).Unsure.Net.Amount);
    }

    [Fact]
    public void Without_a_bill_the_damage_stands_in_and_is_called_an_estimate()
    {
        var split = Apportion.OfDamage(Story.Incident);

        Assert.True(split.Estimate);
        Assert.Equal(Story.Incident.Damage.Total, split.Unauthorised.Total);
        Assert.Equal(0m, split.Own.Total.Amount);
    }

    private static readonly PaidCalls[] Asked =
    [
        new("bedrock", Region.Parse("eu-north-1"), new DateOnly(2023, 8, 26), 40, 0),
        new("bedrock", Region.Parse("eu-north-1"), new DateOnly(2023, 8, 27), 0, 9),
        new("bedrock", Region.Parse("eu-north-1"), new DateOnly(2023, 8, 28), 40, 9),
    ];

    [Theory]
    [InlineData("2023-08-26", Verdict.Attacker, "only-intruder-called")]
    [InlineData("2023-08-27", Verdict.Owner, "only-owner-called")]
    [InlineData("2023-08-28", Verdict.Unclear, "both-called")]
    [InlineData("2023-08-25", Verdict.Unclear, "unexplained")]
    public void What_a_model_answered_goes_to_whoever_alone_called_it_that_day(string day, Verdict whose, string why)
    {
        var line = Story.Line(day, "Amazon Bedrock", "eu-north-1", 12m) with { UsageType = "EUN1-Claude-3-Sonnet-input-tokens" };

        var split = Apportion.Of(new Bill([line], false, "x", default), Story.Incident with { PaidCalls = Asked }, Story.Prices);
        var part = Assert.Single(split.Parts);

        Assert.All(Enum.GetValues<Language>(), language => Assert.StartsWith(Story.Split.Rule.In(language), split.Rule.In(language), StringComparison.Ordinal));
        Assert.All(Enum.GetValues<Language>(), language => Assert.NotEqual(Story.Split.Rule.In(language), split.Rule.In(language)));
        Assert.Equal((whose, why, 12m), (part.Whose, part.Why, part.Net.Amount));
    }

    [Fact]
    public void A_model_kept_ready_is_nobodys_for_having_been_called()
    {
        var line = Story.Line("2023-08-26", "Amazon Bedrock", "eu-north-1", 528m) with { UsageType = "EUN1-ProvisionedThroughput-Claude" };

        Assert.Equal(528m, Apportion.Of(new Bill([line], false, "x", default), Story.Incident with { PaidCalls = Asked }, Story.Prices).Unsure.Net.Amount);
    }

    [Fact]
    public void Of_a_month_whose_habits_nobody_knows_the_intruder_has_what_his_things_cost_and_not_more()
    {
        JudgedResource machine = new()
        {
            Id = "eu-north-1/vps",
            Kind = Kinds.LightsailInstance,
            Region = Region.Parse("eu-north-1"),
            Verdict = Verdict.Attacker,
            Confidence = 0.9,
            Fate = Fate.Launched,
            Reasons = [],
            CreatedBy = "x",
            CreatedAt = new DateTimeOffset(2023, 8, 26, 0, 0, 0, TimeSpan.Zero),
            RemovedAt = new DateTimeOffset(2023, 8, 27, 0, 0, 0, TimeSpan.Zero),
            Facts = new Dictionary<string, string> { ["BundleId"] = "2xlarge_3_0" },
        };
        var cost = ListPrice.Of(machine, Story.Prices)!.Value * 24;
        var month = Story.Line("2023-08-01", "Amazon Lightsail", "eu-north-1", cost) with { Days = 31, UsageType = "EUN1-BundleUsage" };
        var incident = Story.Incident with { FirstSeen = new DateTimeOffset(2023, 8, 25, 0, 0, 0, TimeSpan.Zero), Resources = [machine] };

        BillSplit Split(decimal net) => Apportion.Of(new Bill([month with { Net = month.Net with { Amount = net } }], false, "x", default), incident, Story.Prices);

        Assert.Equal(decimal.Round(cost, 2), Split(cost).Unauthorised.Net.Amount);
        Assert.Equal((decimal.Round(cost, 2), 30m), (Split(cost + 30m).Unauthorised.Net.Amount, decimal.Round(Split(cost + 30m).Unsure.Net.Amount, 0)));
    }
}
