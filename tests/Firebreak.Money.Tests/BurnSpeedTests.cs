using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Firebreak.Billing;
using Firebreak.Model;
using Firebreak.Watch;

namespace Firebreak.Money.Tests;

/// <summary>How long the burn rate of a large account takes beyond the listing. <c>bench/burn</c> runs this in programs of their own.</summary>
public sealed class BurnSpeedTests(ITestOutputHelper output)
{
    private static readonly string[] Regions =
    [
        "us-east-1", "us-east-2", "us-west-1", "us-west-2", "ca-central-1", "ca-west-1", "mx-central-1", "sa-east-1", "eu-west-1", "eu-west-2", "eu-west-3", "eu-central-1", "eu-central-2",
        "eu-north-1", "eu-south-1", "eu-south-2", "ap-northeast-1", "ap-northeast-2", "ap-northeast-3", "ap-east-1", "ap-east-2", "ap-south-1", "ap-south-2", "ap-southeast-1", "ap-southeast-2",
        "ap-southeast-3", "ap-southeast-4", "ap-southeast-5", "ap-southeast-6", "ap-southeast-7", "me-south-1", "me-central-1", "il-central-1", "af-south-1",
    ];

    // what is listed, what is listed elsewhere only, and what is in no list
    private static readonly string[] Types = ["p3.16xlarge", "c6a.48xlarge", "t3.micro", "m5.large", "g5.48xlarge", "c9g.24xlarge", "x99.metal"];

    [Fact]
    public void Ten_thousand_machines_in_34_regions_are_priced_within_a_second()
    {
        var things = Enumerable.Range(0, 10_000).SelectMany(Machine).ToList();
        var verdicts = things.Where((_, at) => at % 3 == 0).ToDictionary(thing => thing.Id, _ => Verdict.Attacker, StringComparer.Ordinal);
        Assert.True(AccountId.TryParse("123456789012", out var account));
        var inventory = new Inventory(account, DateTimeOffset.UnixEpoch.AddYears(56), things, []);

        // a machine that does other things, too, is slow now and then; the best of three says what the work takes
        var (burn, took) = Enumerable.Range(0, 3).Select(_ => Priced(inventory, verdicts)).MinBy(one => one.Took);

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"took {took.TotalMilliseconds:F0} ms; {burn.Items.Count} things, {burn.ByRegion.Count} regions, {burn.Unpriced.Count} without a price"));
        Assert.Equal((34, 20_000), (burn.ByRegion.Count, burn.Items.Count + burn.Unpriced.Count));
        Assert.True(took < TimeSpan.FromSeconds(1), $"{took}");
    }

    private static (BurnRate Burn, TimeSpan Took) Priced(Inventory inventory, Dictionary<string, Verdict> verdicts)
    {
        var began = Stopwatch.GetTimestamp();
        var burn = Burn.Of(inventory, PriceBook.Embedded(), verdicts, null);
        using (var json = new Utf8JsonWriter(Stream.Null))
        {
            BurnJson.Write(json, burn);
        }

        return (burn, Stopwatch.GetElapsedTime(began));
    }

    private static IEnumerable<Resource> Machine(int at)
    {
        var region = Region.Parse(Regions[at % Regions.Length]);
        yield return new Resource($"i-{at:x17}", Kinds.Instance, region)
        {
            State = "running",
            Running = true,
            CreatedAt = DateTimeOffset.UnixEpoch.AddYears(56).AddHours(-at),
            Facts = new Dictionary<string, string> { ["InstanceType"] = Types[at / Regions.Length % Types.Length], ["Platform"] = at % 5 == 0 ? "windows" : "" },
        };
        yield return new Resource($"vol-{at:x17}", Kinds.Volume, region) { State = "in-use", Parents = [$"i-{at:x17}"], Facts = new Dictionary<string, string> { ["VolumeType"] = "gp3", ["Size"] = "100" } };
    }
}
