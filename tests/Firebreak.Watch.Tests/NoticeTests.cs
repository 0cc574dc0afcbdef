using Firebreak.App.Watching;
using Firebreak.Billing;
using Firebreak.Model;
using Firebreak.Notify;
using Firebreak.Sandbox;
using Firebreak.Wire.Services;

namespace Firebreak.Watch.Tests;

public sealed class NoticeTests
{
    private const string Quarantine = "arn:aws:iam::aws:policy/AWSCompromisedKeyQuarantineV3";

    [Fact]
    public async Task A_key_that_AWS_locks_is_told_and_a_plan_without_support_is_no_blindness()
    {
        using var guarded = Quiet();
        await guarded.UntilAsync(guarded.World.Clock.Now.AddMinutes(20));
        Assert.DoesNotContain(guarded.Man.State.Blind, place => place.Place.StartsWith("notices", StringComparison.Ordinal));
        guarded.World.Iam.Users[guarded.Stage.Facts.OwnerUser].Attached.Add(Quarantine);

        await guarded.UntilAsync(guarded.World.Clock.Now.AddMinutes(70));

        var told = Assert.Single(guarded.Alarms).Notice;
        Assert.Equal(Severity.Critical, told.Severity);
        Assert.Contains("AWSCompromisedKeyQuarantineV3", told.Lines[0], StringComparison.Ordinal);
        Assert.Contains(guarded.Stage.Facts.OwnerUser, told.Lines[0], StringComparison.Ordinal);
        guarded.World.Iam.Users[guarded.Stage.Facts.OwnerUser].Attached.Remove(Quarantine);
        await guarded.UntilAsync(guarded.World.Clock.Now.AddMinutes(70));
        Assert.Equal(NoticeStage.Resolved, guarded.Box.Got[^1].Notice.Stage);
    }

    [Fact]
    public async Task Cases_that_wait_and_health_events_are_told_where_the_plan_allows_and_stay_while_they_cannot_be_read()
    {
        using var guarded = Quiet();
        guarded.Direct.Answers = operation => operation switch
        {
            "support:DescribeCases" => new Support.DescribeCasesOut([
                new Support.CaseDetails(CaseId: "case-1", DisplayId: "13482756901", Subject: "Irregular activity", Status: "pending-customer-action"),
                new Support.CaseDetails(CaseId: "case-2", DisplayId: "2", Subject: "Mine", Status: "opened")]),
            "health:DescribeEvents" => new Health.DescribeEventsOut([
                new Health.Event(Arn: "arn:aws:health:global::event/RISK/1", Service: "RISK", EventTypeCode: "AWS_RISK_CREDENTIALS_EXPOSED", Region: "global", StatusCode: "open")]),
            _ => null,
        };
        await guarded.UntilAsync(guarded.World.Clock.Now.AddMinutes(10));
        guarded.Direct.Answers = _ => null;
        guarded.Direct.Fails = (operation, _) => operation is "support:DescribeCases" ? "InternalError" : null;
        await guarded.UntilAsync(guarded.World.Clock.Now.AddMinutes(70));

        Assert.Equal(2, guarded.Alarms.DistinctBy(one => one.Notice.Alert).Count());
        Assert.Contains(guarded.Alarms, one => one.Notice.Lines[0].Contains("13482756901", StringComparison.Ordinal));
        Assert.Contains(guarded.Alarms, one => one.Notice.Lines[0].Contains("AWS_RISK_CREDENTIALS_EXPOSED", StringComparison.Ordinal));
        Assert.Contains(guarded.Man.State.Alerts, alert => alert is { IsOpen: true, Alarm.Subject: "case/13482756901" });
        Assert.DoesNotContain(guarded.Man.State.Alerts, alert => alert is { IsOpen: true } && alert.Alarm.Subject.StartsWith("health/", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 0.01)]
    public async Task Cost_Explorer_is_asked_once_a_day_and_only_if_the_owner_pays_for_it(bool pays, double usd)
    {
        using var guarded = Quiet(options => options with { Paid = new Paid(CostExplorer: pays) });
        guarded.Direct.Answers = operation => operation == "ce:GetAnomalies" ? new CostExplorer.GetAnomaliesOut([
            new CostExplorer.Anomaly("an-1", "2023-05-01", "2023-05-02", "Amazon Elastic Compute Cloud - Compute", Impact: new CostExplorer.Impact(TotalImpact: 120.5m))]) : null;

        await guarded.UntilAsync(guarded.World.Clock.Now.AddHours(3));

        Assert.Equal((decimal)usd, CallPrices.Of(guarded.Man.State.Calls.Concat(guarded.Man.State.CallsBefore)));
        Assert.Equal(pays, guarded.Alarms.Any(one => one.Notice.Lines[0].Contains("120.50 USD", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_collector_takes_the_metrics_of_every_look_and_one_that_is_gone_is_said_and_stops_nothing()
    {
        using var providers = new Providers();
        using var post = new Post();
        var said = new List<string>();
        using var guarded = Quiet(options => options with { Collector = new Collector(providers.Address, post), Progress = words => said.Add(words.En) });
        await guarded.Man.LookAsync(CancellationToken.None);
        providers.Next.Enqueue((503, null, ""));
        await guarded.Man.LookAsync(CancellationToken.None);

        Assert.Equal([true, false], providers.Got.Where(one => one.Path == "/v1/metrics").Select(one => one.Taken));
        Assert.Contains("firebreak_burn_usd_per_hour", providers.Got[0].Body, StringComparison.Ordinal);
        Assert.Contains(said, one => one.StartsWith("the collector took no metrics", StringComparison.Ordinal));
        Assert.Throws<NotifyException>(() => new Collector("http://collector.example.org:4318", post));
    }

    private static Guarded Quiet(Func<WatchmanOptions, WatchmanOptions>? with = null)
    {
        var from = Scenarios.Find("benign-travel")!.Play(new ScenarioOptions(4, PriceBook.Embedded())).World.Iam.RootCreated.AddDays(5);
        return new Guarded("benign-travel", 4, from, with: with);
    }
}
