using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Firebreak.Harden.Sights;

namespace Firebreak.Harden.Measures;

/// <summary>Has AWS watch all services for unusual spending and mail the owner each day.</summary>
/// <param name="Mail">The owner's address.</param>
/// <param name="LimitUsd">From what impact he is told.</param>
public sealed record WatchAnomalies(string Mail, decimal LimitUsd) : HardeningStep
{
    private const string Name = "firebreak-all-services";

    /// <inheritdoc/>
    public override string Kind => "watch-anomalies";

    /// <inheritdoc/>
    public override Target Target => new(Name, "ce:anomaly-monitor", Region.Global);

    /// <inheritdoc/>
    public override int Rank => 1;

    /// <inheritdoc/>
    public override bool Repeatable => false;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Have AWS watch all services for unusual spending, and mail {Mail} daily from {Text(LimitUsd)} USD.",
        $"AWS가 전체 서비스의 비정상 지출을 지켜보고 {Text(LimitUsd)} USD부터 {Mail}(으)로 매일 알리게 합니다.");

    /// <inheritdoc/>
    public override Words Price => new("Watching is free; each question through the API costs 0.01 USD.", "감지는 무료이고, API로 확인할 때마다 0.01 USD가 듭니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs =>
    [
        CostExplorer.GetAnomalyMonitors, CostExplorer.GetAnomalySubscriptions, CostExplorer.CreateAnomalyMonitor, CostExplorer.CreateAnomalySubscription,
        CostExplorer.UpdateAnomalySubscription, CostExplorer.DeleteAnomalyMonitor, CostExplorer.DeleteAnomalySubscription,
    ];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.By("What was made new is deleted; a subscription that was there gets its settings back.", "새로 만든 것은 삭제하고, 원래 있던 구독은 이전 설정으로 되돌립니다.");

    /// <inheritdoc/>
    public override bool NeedsTargetToRevert => false;

    /// <inheritdoc/>
    public override async Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel)
    {
        var glance = new Glance(account, cancel);
        var seen = await AnomalySight.OfAsync(glance).ConfigureAwait(false);
        var heard = seen.Heard(Mail, LimitUsd);
        var own = seen.Subscriptions.FirstOrDefault(one => one.SubscriptionName == Name);
        return Seen(
            glance, seen.Monitors.Count > 0, heard is not null, CostExplorer.GetAnomalySubscriptions,
            string.Create(CultureInfo.InvariantCulture, $"{seen.Monitors.Count} monitors of all services, {heard?.SubscriptionName ?? "no subscription that tells you"}"),
            ("MonitorArn", seen.Monitors.Count > 0 ? seen.Monitors[0].MonitorArn : ""),
            ("SubscriptionArn", own?.SubscriptionArn),
            ("Subscription", own is null ? "" : Json(CostExplorer.Service, Settings(own))));
    }

    /// <inheritdoc/>
    public override async Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel)
    {
        var arn = before.Fact("MonitorArn");
        if (arn.Length == 0)
        {
            var deed = await account.WriteAsync(Region.UsEast1, CostExplorer.CreateAnomalyMonitor, new CostExplorer.CreateAnomalyMonitorIn(
                new CostExplorer.AnomalyMonitor(MonitorName: Name, MonitorType: "DIMENSIONAL", MonitorDimension: "SERVICE")), cancel).ConfigureAwait(false);
            arn = deed.Match(done => done.Value.MonitorArn ?? "", _ => "", _ => "");
            if (Outcome.Of(deed) is not Outcome.Accepted || arn.Length == 0)
            {
                return Outcome.Of(deed) is Outcome.Accepted ? new Outcome.Uncertain("AWS named no monitor.") : Outcome.Of(deed);
            }
        }

        return await (before.Fact("SubscriptionArn") is { Length: > 0 } own
            ? CallAsync(account, Region.UsEast1, CostExplorer.UpdateAnomalySubscription, new CostExplorer.UpdateAnomalySubscriptionIn(
                own, "DAILY", [arn], [new CostExplorer.Subscriber(Mail, "EMAIL")], Name, Threshold()), cancel)
            : CallAsync(account, Region.UsEast1, CostExplorer.CreateAnomalySubscription, new CostExplorer.CreateAnomalySubscriptionIn(
                new CostExplorer.AnomalySubscription(
                    MonitorArnList: [arn],
                    Subscribers: [new CostExplorer.Subscriber(Mail, "EMAIL")],
                    Frequency: "DAILY",
                    SubscriptionName: Name,
                    ThresholdExpression: Threshold())), cancel)).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public override bool IsRestored(Observation now, IReadOnlyDictionary<string, string> prior) =>
        Fact(now.Facts, "MonitorArn") == Fact(prior, "MonitorArn") && Fact(now.Facts, "Subscription") == Fact(prior, "Subscription");

    /// <inheritdoc/>
    public override Task<Outcome> RevertAsync(
        IAccountWriter account, IReadOnlyDictionary<string, string> prior, Observation now, CancellationToken cancel) => Outcome.InOrderAsync(
        () => From<CostExplorer.UpdateAnomalySubscriptionIn>(CostExplorer.Service, Fact(prior, "Subscription")) is { } earlier
            ? CallAsync(account, Region.UsEast1, CostExplorer.UpdateAnomalySubscription, earlier, cancel)
            : Fact(now.Facts, "SubscriptionArn") is { Length: > 0 } made
            ? CallAsync(account, Region.UsEast1, CostExplorer.DeleteAnomalySubscription, new CostExplorer.DeleteAnomalySubscriptionIn(made), cancel, "UnknownSubscriptionException")
            : Task.FromResult(Outcome.Nothing),
        () => Fact(prior, "MonitorArn").Length == 0 && Fact(now.Facts, "MonitorArn") is { Length: > 0 } monitor
            ? CallAsync(account, Region.UsEast1, CostExplorer.DeleteAnomalyMonitor, new CostExplorer.DeleteAnomalyMonitorIn(monitor), cancel, "UnknownMonitorException")
            : Task.FromResult(Outcome.Nothing));

    private static CostExplorer.UpdateAnomalySubscriptionIn Settings(CostExplorer.AnomalySubscription own) => new(
        own.SubscriptionArn, own.Frequency, own.MonitorArnList, own.Subscribers, own.SubscriptionName, own.ThresholdExpression);

    private JsonElement Threshold()
    {
        var expression = new JsonObject
        {
            ["Dimensions"] = new JsonObject
            {
                ["Key"] = "ANOMALY_TOTAL_IMPACT_ABSOLUTE",
                ["MatchOptions"] = new JsonArray("GREATER_THAN_OR_EQUAL"),
                ["Values"] = new JsonArray(Text(LimitUsd)),
            },
        };
        using var document = JsonDocument.Parse(expression.ToJsonString());
        return document.RootElement.Clone();
    }
}
