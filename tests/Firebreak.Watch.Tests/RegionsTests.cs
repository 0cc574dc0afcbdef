using System.Globalization;
using Firebreak.Model;
using Firebreak.Sandbox;

namespace Firebreak.Watch.Tests;

/// <summary>What a day of watching asks AWS, and whether it keeps the documented pace. <c>bench/watch-calls</c> watches 34 regions for a day.</summary>
public sealed class RegionsTests
{
    // Sources: CloudTrail API Reference (LookupEvents: 2 a second); Amazon EC2 API throttling (DescribeInstances and the like: bucket 50, refill 10 a second for unfiltered lists);
    // others: what a client may always do, 20 a second.
    private static int LimitOf(string operation) => operation switch
    {
        "cloudtrail:LookupEvents" => 2,
        _ when operation.StartsWith("ec2:", StringComparison.Ordinal) => 50,
        _ => 20,
    };

    [Fact]
    public async Task A_watched_day_costs_nothing_and_keeps_every_documented_limit()
    {
        var isLong = Sheets.IsLong("calls");
        using var guarded = new Guarded("benign-travel", 3, begin: stage => stage.World.Iam.RootCreated.AddDays(5));
        foreach (var (region, _) in isLong ? guarded.World.Regions.States.Where(one => one.Value == "DISABLED").ToList() : [])
        {
            _ = await guarded.Direct.WriteAsync(Region.UsEast1, Wire.Services.Account.EnableRegion, new Wire.Services.Account.EnableRegionIn(RegionName: region), CancellationToken.None);
        }

        guarded.World.Advance(TimeSpan.FromHours(1));
        guarded.Direct.Seconds.Clear();
        var regions = guarded.World.Regions.Enabled.ToList();
        var from = guarded.World.Clock.Now;
        await guarded.UntilAsync(from.AddHours(isLong ? 24 : 2));

        var sums = guarded.Direct.Seconds.GroupBy(one => one.Key.Operation, StringComparer.Ordinal)
            .Select(one => (Operation: one.Key, Sum: one.Sum(second => (long)second.Value), Peak: one.Max(second => second.Value))).OrderByDescending(one => one.Sum).ToList();
        var price = App.Watching.CallPrices.Of(sums.Select(one => KeyValuePair.Create(one.Operation, one.Sum)));
        var lines = new List<string> { $"{regions.Count} regions, {guarded.Looks} looks", "", "| operation | calls | most in one second and region | limit a second | price USD |", "|---|---:|---:|---:|---:|" };
        lines.AddRange(sums.Select(one => string.Create(CultureInfo.InvariantCulture,
            $"| {one.Operation} | {one.Sum} | {one.Peak} | {LimitOf(one.Operation)} | {App.Watching.CallPrices.Of([KeyValuePair.Create(one.Operation, one.Sum)]):0.##} |")));
        lines.Add(string.Create(CultureInfo.InvariantCulture, $"| **all** | {sums.Sum(one => one.Sum)} | | | {price:0.##} |"));
        Sheets.Write("calls", lines);
        Assert.Equal(0m, price);
        Assert.All(sums, one => Assert.True(one.Peak <= LimitOf(one.Operation), $"{one.Operation}: {one.Peak} in one second"));
    }
}
