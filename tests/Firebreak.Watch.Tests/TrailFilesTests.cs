using Firebreak.App;
using Firebreak.App.Watching;
using Firebreak.Billing;
using Firebreak.Model;
using Firebreak.Sandbox;

namespace Firebreak.Watch.Tests;

public sealed class TrailFilesTests
{
    [Fact]
    public async Task A_hijack_that_only_a_trails_files_tell_is_told_to_the_owner_but_stops_nothing_and_is_counted_with_its_price()
    {
        var from = Scenarios.Find("benign-travel")!.Play(new ScenarioOptions(2, PriceBook.Embedded())).World.Iam.RootCreated.AddDays(5);
        using var guarded = new Guarded(
            "benign-travel", 2, from, new Fuse { Trip = TripAction.Brake }, with: options => options with { Paid = new Paid(Trail: new TrailPlace("trail", "")) });
        await guarded.UntilAsync(from.AddMinutes(30));
        ForgedFiles.Hijack(guarded, 7);
        await guarded.UntilAsync(from.AddHours(1));

        Assert.Contains(guarded.Warnings, one => one.Notice.Severity == Severity.Critical);
        Assert.Empty(guarded.Direct.Changes);
        var calls = guarded.Man.State.Calls.Concat(guarded.Man.State.CallsBefore).ToList();
        Assert.Contains(calls, one => one is { Key: "s3:GetObject", Value: > 0 });
        Assert.InRange(CallPrices.Of(calls), 0.000001m, 0.02m);
    }
}
