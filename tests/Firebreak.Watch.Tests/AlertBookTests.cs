using CsCheck;
using Firebreak.Model;

namespace Firebreak.Watch.Tests;

public sealed class AlertBookTests
{
    private static readonly HashSet<AlarmKind> None = [];

    [Fact]
    public void The_same_incident_is_one_alert_even_when_older_records_go_and_its_id_changes()
    {
        var (first, raised) = AlertBook.Follow([], [Some.Alarm(subject: "fb-1", marks: ["AKIA1", "i-1"])], Some.Noon, None);
        var (second, due) = AlertBook.Follow(first, [Some.Alarm(subject: "fb-2", marks: ["i-2", "AKIA1"])], Some.Noon.AddMinutes(5), None);

        Assert.Single(raised);
        Assert.Empty(due);
        Assert.Equal(first[0].Id, Assert.Single(second).Id);
    }

    [Fact]
    public void What_nobody_answers_is_said_again_the_sooner_the_more_it_costs()
    {
        Assert.Equal(TimeSpan.FromMinutes(10), Repeats.After(Told(usd: 120)));
        Assert.Equal(TimeSpan.FromMinutes(20), Repeats.After(Told(usd: 20)));
        Assert.Equal(TimeSpan.FromMinutes(45), Repeats.After(Told(usd: 2)));
        Assert.True(Repeats.After(Told(usd: 0)) >= TimeSpan.FromHours(1));
    }

    [Fact]
    public void Acknowledged_it_is_silent_until_it_costs_twice_as_much()
    {
        var (alerts, _) = AlertBook.Follow([], [Some.Alarm(usd: 10)], Some.Noon, None);
        alerts = [AlertBook.Acknowledge(alerts[0], Some.Noon.AddMinutes(1), "command")];
        var (calm, quiet) = AlertBook.Follow(alerts, [Some.Alarm(usd: 12)], Some.Noon.AddHours(9), None);
        var (worse, due) = AlertBook.Follow(calm, [Some.Alarm(usd: 25)], Some.Noon.AddHours(10), None);

        Assert.Empty(quiet);
        Assert.Equal(NoticeStage.Worse, Assert.Single(due).Stage);
        Assert.Null(worse[0].AcknowledgedAt);
    }

    [Fact]
    public void Money_that_had_stopped_and_leaves_again_is_told_though_somebody_had_answered()
    {
        var (alerts, _) = AlertBook.Follow([], [Some.Alarm(usd: 0.7m)], Some.Noon, None);
        alerts = [AlertBook.Acknowledge(alerts[0], Some.Noon.AddMinutes(1), "command")];
        var (dip, first) = AlertBook.Follow(alerts, [Some.Alarm(usd: 0)], Some.Noon.AddMinutes(30), None);
        var (back, second) = AlertBook.Follow(dip, [Some.Alarm(usd: 0.7m)], Some.Noon.AddMinutes(35), None);
        var (stopped, third) = AlertBook.Follow(back, [Some.Alarm(usd: 0)], Some.Noon.AddHours(3), None);
        var (again, due) = AlertBook.Follow(stopped, [Some.Alarm(usd: 0.7m)], Some.Noon.AddHours(30), None);

        Assert.Empty(first.Concat(second).Concat(third));
        Assert.Equal(NoticeStage.Worse, Assert.Single(due).Stage);
        Assert.Null(Assert.Single(again).AcknowledgedAt);
    }

    [Fact]
    public void A_second_place_that_goes_dark_is_told_and_one_that_flickers_is_not()
    {
        var (one, _) = AlertBook.Follow([], [Dark("machines in eu-west-1")], Some.Noon, None);
        var (both, due) = AlertBook.Follow(one, [Dark("machines in eu-west-1", "machines in us-east-1")], Some.Noon.AddMinutes(4), None);
        var (less, quiet) = AlertBook.Follow(both, [Dark("machines in eu-west-1")], Some.Noon.AddMinutes(9), None);
        var (_, flicker) = AlertBook.Follow(less, [Dark("machines in eu-west-1", "machines in us-east-1")], Some.Noon.AddMinutes(14), None);
        var (light, _) = AlertBook.Follow(less, [Dark("machines in eu-west-1")], Some.Noon.AddMinutes(50), None);
        var (_, later) = AlertBook.Follow(light, [Dark("machines in eu-west-1", "machines in us-east-1")], Some.Noon.AddMinutes(55), None);

        Assert.Equal(NoticeStage.Worse, Assert.Single(due).Stage);
        Assert.Empty(quiet.Concat(flicker));
        Assert.Single(later);
    }

    [Fact]
    public void What_could_not_be_looked_at_is_not_over()
    {
        var (alerts, _) = AlertBook.Follow([], [Some.Alarm()], Some.Noon, None);

        var (blind, _) = AlertBook.Follow(alerts, [], Some.Noon.AddMinutes(5), new HashSet<AlarmKind> { AlarmKind.Incident });
        var (seen, due) = AlertBook.Follow(alerts, [], Some.Noon.AddMinutes(5), None);

        Assert.True(blind[0].IsOpen);
        Assert.False(seen[0].IsOpen);
        Assert.Equal(NoticeStage.Resolved, Assert.Single(due).Stage);
    }

    [Fact]
    public void However_alarms_come_and_go_each_message_has_a_key_of_its_own_and_the_book_stays_small() =>
        Gen.Select(Gen.Int[0, 3], Gen.Decimal[0m, 100m], Gen.Int[1, 400]).List[1, 60].Sample(looks =>
        {
            IReadOnlyList<Alert> book = [];
            var keys = new HashSet<string>(StringComparer.Ordinal);
            var now = Some.Noon;
            foreach (var (which, usd, minutes) in looks)
            {
                now = now.AddMinutes(minutes);
                (book, var due) = AlertBook.Follow(book, which == 0 ? [] : [Some.Alarm(subject: $"fb-{which}", usd: usd)], now, None);
                foreach (var alert in due)
                {
                    Assert.True(keys.Add($"{alert.Id}/{alert.Messages}"), $"the same key twice: {alert.Id}/{alert.Messages} {alert.Stage} {alert.Alarm.Subject} {now:O}; {string.Join(", ", keys.Where(key => key.StartsWith(alert.Id, StringComparison.Ordinal)))}");
                }
            }

            Assert.True(book.Count <= 300);
        });

    [Fact]
    public void Quiet_hours_hold_back_what_costs_nothing_and_never_a_burn()
    {
        var night = new QuietHours(new TimeOnly(23, 0), new TimeOnly(7, 0), TimeSpan.FromHours(9));
        var at = new DateTimeOffset(2026, 7, 1, 17, 0, 0, TimeSpan.Zero); // two in the morning in Seoul

        Assert.Equal(new DateTimeOffset(2026, 7, 1, 22, 0, 0, TimeSpan.Zero), night.Hold(Told(usd: 0, Severity.Medium), at));
        Assert.Null(night.Hold(Told(usd: 0.01m, Severity.Medium), at));
        Assert.Null(night.Hold(Told(usd: 0, Severity.Critical), at));
        Assert.Null(night.Hold(Told(usd: 0, Severity.Medium), at.AddHours(8)));
    }

    [Fact]
    public void The_latch_lets_so_many_acts_an_hour_pass_and_asks_for_the_rest_and_rests_when_the_owner_takes_one_back()
    {
        var latch = new Latch().Tripped("a-1", [.. Enumerable.Range(0, 60).Select(i => $"stop/i-{i}")], Some.Noon);

        Assert.Equal(40, latch.Room(Some.Noon.AddMinutes(59), 100));
        Assert.Equal(100, latch.Room(Some.Noon.AddMinutes(61), 100));
        Assert.Equal(0, latch.Cooling(Some.Noon, "undone").Room(Some.Noon.AddDays(1), 100));
        Assert.False(latch.Tripped("a-1", ["stop/i-1"], Some.Noon).Tripped("a-1", ["stop/i-1"], Some.Noon).May("stop/i-1"));
    }

    [Fact]
    public void Money_is_added_up_by_the_hour_and_the_day_and_long_gaps_are_not_guessed()
    {
        var spend = new Spend().Add(Some.Noon.AddMinutes(-30), Some.Noon.AddMinutes(30), 12m).Add(Some.Noon.AddDays(-9), Some.Noon, 1_000m);

        Assert.Equal(12m, spend.Today(Some.Noon));
        Assert.Equal(6m, spend.ByHour[Some.Noon.ToUnixTimeSeconds() / 3600]);
        Assert.Equal(12m + (2m * 24 * 30.5m), spend.Forecast(Some.Noon, 2m));
    }

    private static Alarm Dark(params string[] places) => Some.Alarm(AlarmKind.Blind, "machines", severity: Severity.High, marks: places);

    private static Alert Told(decimal usd, Severity severity = Severity.Critical) => new()
    {
        Id = "a-1",
        Alarm = Some.Alarm(usd: usd, severity: severity),
        RaisedAt = Some.Noon,
        LastSeen = Some.Noon,
        ToldAt = Some.Noon,
        Messages = 1,
    };
}
