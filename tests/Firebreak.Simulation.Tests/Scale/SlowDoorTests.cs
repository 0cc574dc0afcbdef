using System.Globalization;
using System.Text.Json;
using Firebreak.Billing;
using Firebreak.Sandbox;
using Firebreak.Sandbox.Host;
using Firebreak.Simulation.Tests.Families;
using Firebreak.Wire.Services;

namespace Firebreak.Simulation.Tests.Scale;

/// <summary>The mine behind a port, at AWS's distance and limits: <c>bench/contain</c> sends the shipped program there.</summary>
/// <remarks>With <c>FIREBREAK_DOOR</c> it stands open, as it is told in that file, until somebody closes it; otherwise the limits alone are looked at.</remarks>
public sealed class SlowDoorTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_mine_stands_open_until_it_is_closed()
    {
        if (Environment.GetEnvironmentVariable("FIREBREAK_DOOR") is not { Length: > 0 } file)
        {
            return;
        }

        var miners = int.Parse(Environment.GetEnvironmentVariable("FIREBREAK_MINERS") ?? "600", CultureInfo.InvariantCulture);
        var mine = new Mine(PriceBook.Embedded(), VirtualClock.Flowing(new(2026, 2, 2, 9, 0, 0, TimeSpan.Zero), TimeProvider.System), 0, 17, miners, silent: false);
        mine.World.Faults.LatencyMilliseconds = 150;
        var limits = mine.World.Faults.Limits = new RequestLimits();
        await using var host = await SandboxHost.StartAsync(mine.World, 0, Cancel);
        await File.WriteAllTextAsync(file + ".new", JsonSerializer.Serialize(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["endpoint"] = host.Endpoint.ToString(),
            ["id"] = mine.OwnerKey,
            ["secret"] = mine.OwnerSecret,
            ["regions"] = mine.Regions.Count.ToString(CultureInfo.InvariantCulture),
            ["mined"] = mine.Mining.Count.ToString(CultureInfo.InvariantCulture),
        }), Cancel);
        File.Move(file + ".new", file);

        await host.UntilClosedAsync(Cancel);

        await File.WriteAllTextAsync(file, string.Create(CultureInfo.InvariantCulture, $"{limits.Counted.Calls} {limits.Counted.Refused}"), Cancel);
        Assert.NotEqual(0, limits.Counted.Calls);
    }

    [Fact]
    public void A_bucket_that_is_empty_turns_away_until_it_has_filled_again()
    {
        var (limits, now) = (new RequestLimits(), new DateTimeOffset(2026, 2, 2, 9, 0, 0, TimeSpan.Zero));

        int At(TimeSpan later, int calls) => Enumerable.Range(0, calls).Count(_ => limits.Passes(Ec2.DescribeInstances, Things.Place, now + later));

        Assert.Equal(100, At(TimeSpan.Zero, 150));
        Assert.Equal(20, At(TimeSpan.FromSeconds(1), 50));
        Assert.Equal(100, At(TimeSpan.FromMinutes(1), 150));
        Assert.Equal(50, Enumerable.Range(0, 60).Count(_ => limits.Passes(Ec2.DeleteVolume, Things.Place, now)));
        Assert.Equal((410, 140), (limits.Counted.Calls, limits.Counted.Refused));
    }
}
