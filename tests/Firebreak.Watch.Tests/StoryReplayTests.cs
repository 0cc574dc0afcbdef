using Firebreak.Model;
using Firebreak.Sandbox;

namespace Firebreak.Watch.Tests;

public sealed class StoryReplayTests
{
    private static readonly DateTimeOffset Before = new(2023, 7, 31, 18, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset After = new(2023, 8, 1, 6, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task The_probe_on_the_first_of_August_is_told_within_a_quarter_of_an_hour_with_money_and_region()
    {
        using var guarded = new Guarded("story", 1, Before);

        await guarded.UntilAsync(After);

        var launched = guarded.World.Ledger.Everything.Where(made => made is { Side: Side.Attacker, Kind: Kinds.Instance }).Min(made => made.At);
        var (first, told) = guarded.Warnings.First(one => one.Notice.UsdPerHour > 0);
        Assert.InRange(first - launched, TimeSpan.Zero, TimeSpan.FromMinutes(15));
        Assert.Contains("us-east-1", told.Subject, StringComparison.Ordinal);
        Assert.Contains("USD/h", told.Subject, StringComparison.Ordinal);
        Assert.Empty(guarded.Direct.Changes);
    }

    [Fact]
    public async Task With_the_brake_allowed_the_probe_is_stopped_and_the_owners_machine_runs_on()
    {
        using var guarded = new Guarded("story", 1, Before);
        await guarded.UntilAsync(Before.AddHours(1));
        guarded.SetFuse(learned => new Fuse { Nothing = true, Uses = learned, Trip = TripAction.Brake, ConfirmedAt = Before });
        var mine = guarded.World.Truth.Running(Side.Owner).Count();

        await guarded.UntilAsync(After);

        Assert.Empty(guarded.World.Truth.Running(Side.Attacker));
        Assert.Equal(mine, guarded.World.Truth.Running(Side.Owner).Count());
        Assert.Contains(guarded.Warnings, one => one.Notice.Lines[0].Contains("The brake has stopped", StringComparison.Ordinal));
        Assert.DoesNotContain(guarded.Direct.Changes, one => one.Operation.Contains("Terminate", StringComparison.Ordinal) || one.Operation.Contains("Delete", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_watch_whose_eyes_are_shut_says_so_within_ten_minutes_and_again_when_it_sees()
    {
        using var guarded = new Guarded("story", 1, Before);
        await guarded.UntilAsync(Before.AddMinutes(30));
        var shut = guarded.World.Clock.Now.AddSeconds(10);
        guarded.Direct.Fails = (operation, region) => operation == "cloudtrail:LookupEvents" && region.ToString() == "eu-west-1" && guarded.World.Clock.Now >= shut ? "AccessDenied" : null;

        await guarded.UntilAsync(Before.AddHours(1));
        guarded.Direct.Fails = (_, _) => null;
        await guarded.UntilAsync(Before.AddHours(2));

        var blind = guarded.Box.Got.Where(one => one.Notice.Lines.Any(line => line.Contains("event history of eu-west-1", StringComparison.Ordinal))).ToList();
        Assert.InRange(blind[0].At - shut, TimeSpan.Zero, TimeSpan.FromMinutes(10));
        Assert.Equal([NoticeStage.Raised, NoticeStage.Resolved], blind.Select(one => one.Notice.Stage));
    }

    [Fact]
    public async Task A_provider_that_is_away_for_hours_loses_nothing_and_causes_no_storm()
    {
        using var guarded = new Guarded("story", 1, Before);
        guarded.Box.Ends = () => guarded.World.Clock.Now < After.AddMinutes(-30) ? new Model.Ports.Telling.Delivery.Later("away") : null;

        await guarded.UntilAsync(After);

        var told = guarded.Box.Got.Where(one => one.Notice.Severity == Severity.Critical).ToList();
        Assert.NotEmpty(told);
        Assert.True(guarded.Box.Got.Count <= 4, $"{guarded.Box.Got.Count} messages at once");
        Assert.Equal(guarded.Box.Got.Count, guarded.Box.Got.Select(one => one.Notice.Key).Distinct().Count());
    }

    [Fact]
    public async Task With_the_fuse_at_nothing_and_the_brake_allowed_the_whole_month_costs_less_than_thirty_dollars()
    {
        var isLong = Sheets.IsLong("story");
        var until = isLong ? new DateTimeOffset(2023, 8, 28, 6, 40, 0, TimeSpan.Zero) : new DateTimeOffset(2023, 8, 1, 4, 0, 0, TimeSpan.Zero);
        var lines = new List<string> { "| seed | first warning after the launch | unwatched USD | watched USD | owner's machines | acts | messages | looks |", "|---:|---:|---:|---:|---|---:|---:|---:|" };
        for (ulong seed = 1; seed <= (ulong)Sheets.Runs("story", 1); seed++)
        {
            using var guarded = new Guarded("story", seed, Before);
            await guarded.UntilAsync(Before.AddHours(1));
            guarded.SetFuse(learned => new Fuse { Nothing = true, Uses = learned, Trip = TripAction.Brake, ConfirmedAt = Before });
            await guarded.UntilAsync(until);
            var launched = guarded.World.Ledger.Everything.Where(made => made is { Side: Side.Attacker, Kind: Kinds.Instance }).Min(made => made.At);
            var minutes = (guarded.Warnings.First(one => one.Notice.UsdPerHour > 0 && one.At >= launched).At - launched).TotalMinutes;
            var touched = guarded.World.Trail.Records.Count(record => record.Json.Contains("firebreak/", StringComparison.Ordinal)
                && guarded.World.Ledger.Everything.Any(made => made is { Side: Side.Owner, Kind: Kinds.Instance } && record.Json.Contains(made.Id, StringComparison.Ordinal)));
            var unwatched = isLong ? Cost(seed) : 0;
            lines.Add(FormattableString.Invariant(
                $"| {seed} | {minutes:0.0} min | {unwatched:0.00} | {guarded.Cost("attacker"):0.00} | {(touched == 0 ? "untouched" : touched + " acts on them")} | {guarded.Direct.Changes.Count} | {guarded.Box.Got.Count} | {guarded.Looks} |"));
            Sheets.Write("story", lines);
            Assert.True(guarded.Cost("attacker") < 30 && touched == 0 && minutes <= 15, string.Join('\n', lines));
        }
    }

    private static decimal Cost(ulong seed)
    {
        var world = Scenarios.Find("story")!.Play(new ScenarioOptions(seed, Billing.PriceBook.Embedded())).World;
        return world.Truth.ToJson()["attacker"]!["usdByDay"]!.AsObject().Sum(day => day.Value!.GetValue<decimal>());
    }
}
