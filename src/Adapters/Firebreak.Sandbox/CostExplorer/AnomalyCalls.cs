using System.Globalization;
using Firebreak.Wire;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox;

/// <summary>Cost Anomaly Detection: monitors, subscriptions, and what a monitor that existed in time found.</summary>
internal sealed class AnomalyCalls(World world, BillingWorld billing)
{
    private readonly List<(CostExplorer.AnomalyMonitor Monitor, DateTimeOffset Since)> _monitors = [];
    private readonly List<CostExplorer.AnomalySubscription> _subscriptions = [];

    internal void Register(Router router)
    {
        _ = router.On(CostExplorer.GetAnomalyMonitors, (_, input) => new CostExplorer.GetAnomalyMonitorsOut(
            [.. _monitors.Select(known => known.Monitor)
                .Where(monitor => input.MonitorArnList is not { Count: > 0 } arns || arns.Contains(monitor.MonitorArn, StringComparer.Ordinal))]));
        _ = router.On(CostExplorer.CreateAnomalyMonitor, CreateMonitor);
        _ = router.On(CostExplorer.DeleteAnomalyMonitor, (_, input) => _monitors.RemoveAll(known => known.Monitor.MonitorArn == input.MonitorArn) > 0
            ? new None()
            : throw new Fault("UnknownMonitorException", "The cost anomaly monitor does not exist for the account."));
        _ = router.On(CostExplorer.GetAnomalySubscriptions, (_, input) => new CostExplorer.GetAnomalySubscriptionsOut(
            [.. _subscriptions
                .Where(known => input.SubscriptionArnList is not { Count: > 0 } arns || arns.Contains(known.SubscriptionArn, StringComparer.Ordinal))
                .Where(known => input.MonitorArn is null || known.MonitorArnList!.Contains(input.MonitorArn, StringComparer.Ordinal))]));
        _ = router.On(CostExplorer.CreateAnomalySubscription, CreateSubscription);
        _ = router.On(CostExplorer.DeleteAnomalySubscription, (_, input) => _subscriptions.RemoveAll(known => known.SubscriptionArn == input.SubscriptionArn) > 0
            ? new None()
            : throw new Fault("UnknownSubscriptionException", "The cost anomaly subscription does not exist for the account."));
        _ = router.On(CostExplorer.UpdateAnomalySubscription, Update);
        _ = router.On(CostExplorer.GetAnomalies, Anomalies);
    }

    private static Fault Invalid(string message) => new("ValidationException", message);

    private CostExplorer.CreateAnomalyMonitorOut CreateMonitor(Call call, CostExplorer.CreateAnomalyMonitorIn input)
    {
        billing.NeedsCard();
        var asked = input.AnomalyMonitor ?? throw Invalid("AnomalyMonitor is required.");
        if (asked.MonitorType is not ("DIMENSIONAL" or "CUSTOM") || string.IsNullOrEmpty(asked.MonitorName))
        {
            throw Invalid("MonitorName and MonitorType are required.");
        }

        if (asked.MonitorType == "DIMENSIONAL" && _monitors.Any(known => known.Monitor.MonitorDimension == asked.MonitorDimension))
        {
            throw new Fault("LimitExceededException", "You've exceeded the limit of one AWS services monitor.");
        }

        var arn = $"arn:aws:ce::{call.Account}:anomalymonitor/{world.Ids.Uuid()}";
        _monitors.Add((asked with { MonitorArn = arn, CreationDate = call.Now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", null) }, call.Now));
        call.Made("ce:anomaly-monitor", arn);
        return new CostExplorer.CreateAnomalyMonitorOut(arn);
    }

    private CostExplorer.UpdateAnomalySubscriptionOut Update(Call call, CostExplorer.UpdateAnomalySubscriptionIn input)
    {
        var at = _subscriptions.FindIndex(known => known.SubscriptionArn == input.SubscriptionArn);
        if (at < 0)
        {
            throw new Fault("UnknownSubscriptionException", "The cost anomaly subscription does not exist for the account.");
        }

        var known = _subscriptions[at];
        _subscriptions[at] = known with
        {
            Frequency = input.Frequency ?? known.Frequency,
            MonitorArnList = input.MonitorArnList ?? known.MonitorArnList,
            Subscribers = input.Subscribers is { } told ? [.. told.Select(one => one with { Status = "CONFIRMED" })] : known.Subscribers,
            SubscriptionName = input.SubscriptionName ?? known.SubscriptionName,
            ThresholdExpression = input.ThresholdExpression ?? known.ThresholdExpression,
            Threshold = input.ThresholdExpression is null ? known.Threshold : null,
        };
        return new(input.SubscriptionArn);
    }

    private CostExplorer.CreateAnomalySubscriptionOut CreateSubscription(Call call, CostExplorer.CreateAnomalySubscriptionIn input)
    {
        billing.NeedsCard();
        var asked = input.AnomalySubscription ?? throw Invalid("AnomalySubscription is required.");
        if ((asked.MonitorArnList ?? []).FirstOrDefault(arn => _monitors.All(known => known.Monitor.MonitorArn != arn)) is { } unknown)
        {
            throw new Fault("UnknownMonitorException", $"The cost anomaly monitor {unknown} does not exist for the account.");
        }

        if (asked.Subscribers is not { Count: > 0 } || asked.Frequency is not ("DAILY" or "WEEKLY" or "IMMEDIATE"))
        {
            throw Invalid("Subscribers and Frequency are required.");
        }

        var arn = $"arn:aws:ce::{call.Account}:anomalysubscription/{world.Ids.Uuid()}";
        _subscriptions.Add(asked with
        {
            SubscriptionArn = arn,
            AccountId = call.Account.ToString(),
            Subscribers = [.. asked.Subscribers.Select(subscriber => subscriber with { Status = "CONFIRMED" })],
        });
        call.Made("ce:anomaly-subscription", arn);
        return new CostExplorer.CreateAnomalySubscriptionOut(arn);
    }

    /// <summary>What a monitor saw since it was made: a day of a service that cost ten times its usual and more than ten dollars.</summary>
    private CostExplorer.GetAnomaliesOut Anomalies(Call call, CostExplorer.GetAnomaliesIn input)
    {
        if (!DateOnly.TryParseExact(input.DateInterval?.StartDate, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var from))
        {
            throw Invalid("DateInterval is required.");
        }

        var watched = _monitors.Where(known => input.MonitorArn is null || known.Monitor.MonitorArn == input.MonitorArn).ToList();
        if (watched.Count == 0)
        {
            return new CostExplorer.GetAnomaliesOut([]);
        }

        var to = DateOnly.FromDateTime(call.Now.UtcDateTime).AddDays(1);
        var days = CostLines.Between(billing, from, to, call.Now).Where(line => line.RecordType == "Usage")
            .GroupBy(line => (line.Service, line.Region, line.Day)).Select(group => (group.Key, Usd: group.Sum(line => line.Usd))).ToList();
        var found = days
            .Where(day => day.Usd > 10 && Invoices.Start(day.Key.Day.AddDays(1)) > watched[0].Since)
            .Select(day => new CostExplorer.Anomaly(
                $"anomaly-{day.Key.Day:yyyyMMdd}-{day.Key.Region}", Day(day.Key.Day), Day(day.Key.Day), day.Key.Service,
                [new CostExplorer.RootCause(day.Key.Service, day.Key.Region, call.Account.ToString())],
                new CostExplorer.AnomalyScore(0.9, 0.9),
                new CostExplorer.Impact(day.Usd, day.Usd, day.Usd, 0),
                watched[0].Monitor.MonitorArn));
        return new CostExplorer.GetAnomaliesOut([.. found]);
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", null);
}
