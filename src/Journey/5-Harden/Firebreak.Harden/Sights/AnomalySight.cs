using System.Globalization;
using System.Text.Json;

namespace Firebreak.Harden.Sights;

/// <summary>What AWS watches for unusual spending, and who is told.</summary>
/// <param name="Monitors">Monitors of every service.</param>
/// <param name="Subscriptions">Who is told.</param>
/// <param name="Topics">The topics among those who are told.</param>
internal sealed record AnomalySight(
    IReadOnlyList<CostExplorer.AnomalyMonitor> Monitors, IReadOnlyList<CostExplorer.AnomalySubscription> Subscriptions, IReadOnlyList<TopicSight> Topics)
{
    /// <summary>Looks.</summary>
    public static async Task<AnomalySight> OfAsync(Glance glance)
    {
        var monitors = await glance.AllAsync(Region.UsEast1, CostExplorer.GetAnomalyMonitors, new CostExplorer.GetAnomalyMonitorsIn(), Pages.Monitors).ConfigureAwait(false);
        var told = await glance.AllAsync(Region.UsEast1, CostExplorer.GetAnomalySubscriptions, new CostExplorer.GetAnomalySubscriptionsIn(), Pages.AnomalySubscriptions).ConfigureAwait(false);
        var topics = told.SelectMany(one => one.Subscribers ?? []).Where(who => who is { Type: "SNS", Address: not null }).Select(who => who.Address!).Distinct(StringComparer.Ordinal);
        return new AnomalySight(
            [.. monitors.Where(monitor => monitor is { MonitorType: "DIMENSIONAL", MonitorDimension: "SERVICE" })],
            told,
            await Task.WhenAll(topics.Select(arn => TopicSight.OfAsync(glance, arn))).ConfigureAwait(false));
    }

    /// <summary>The subscription by which the owner is told early enough, or <c>null</c>.</summary>
    public CostExplorer.AnomalySubscription? Heard(string? mail, decimal limit) => Subscriptions.FirstOrDefault(one =>
        Monitors.Any(monitor => (one.MonitorArnList ?? []).Contains(monitor.MonitorArn, StringComparer.Ordinal))
        && (one.Subscribers ?? []).Any(who => who.Status != "DECLINED" && (who.Type == "SNS"
            ? Topics.Any(topic => topic.Arn == who.Address && topic.Reaches(mail))
            : mail is null || string.Equals(who.Address, mail, StringComparison.OrdinalIgnoreCase)))
        && Threshold(one) is { } threshold && threshold <= limit);

    /// <summary>From what impact somebody is told; <c>null</c> if it cannot be read.</summary>
    public static decimal? Threshold(CostExplorer.AnomalySubscription one)
    {
        if (one.ThresholdExpression is not { ValueKind: JsonValueKind.Object } expression)
        {
            return one.Threshold;
        }

        return expression.TryGetProperty("Dimensions", out var dimension)
            && dimension.TryGetProperty("Key", out var key) && key.ValueEquals("ANOMALY_TOTAL_IMPACT_ABSOLUTE")
            && dimension.TryGetProperty("Values", out var values) && values.ValueKind == JsonValueKind.Array && values.GetArrayLength() == 1
            && decimal.TryParse(values[0].GetString(), NumberStyles.Number, CultureInfo.InvariantCulture, out var amount)
                ? amount
                : one.Threshold;
    }
}
