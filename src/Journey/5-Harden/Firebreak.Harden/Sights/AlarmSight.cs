namespace Firebreak.Harden.Sights;

/// <summary>The alarms on the running total of the bill, and whether there is a total.</summary>
/// <param name="Alarms">The alarms on the whole bill in USD.</param>
/// <param name="Latest">The latest figure, or <c>null</c> if there is none.</param>
/// <remarks>CloudWatch User Guide, "Create a billing alarm": the figures are kept in us-east-1 only, and only after the preference was switched on.</remarks>
internal sealed record AlarmSight(IReadOnlyList<CloudWatch.MetricAlarm> Alarms, CloudWatch.Datapoint? Latest)
{
    /// <summary>The namespace of bills.</summary>
    public const string Space = "AWS/Billing";

    /// <summary>The figure.</summary>
    public const string Metric = "EstimatedCharges";

    private static readonly TimeSpan Fresh = TimeSpan.FromHours(24);

    /// <summary>The dimension of the whole bill.</summary>
    public static IReadOnlyList<CloudWatch.Dimension> WholeBill { get; } = [new("Currency", "USD")];

    /// <summary>What is spent this month so far, by that figure.</summary>
    public decimal? Spent => Latest?.Maximum is { } figure and >= 0 and < 1e12 ? (decimal)figure : null;

    /// <summary>Looks.</summary>
    public static async Task<AlarmSight> OfAsync(Glance glance)
    {
        var alarms = await glance.AllAsync(Region.UsEast1, CloudWatch.DescribeAlarms, new CloudWatch.DescribeAlarmsIn(AlarmTypes: ["MetricAlarm"]), Pages.Alarms).ConfigureAwait(false);
        return new AlarmSight([.. alarms.Where(IsWholeBill)], await LatestAsync(glance).ConfigureAwait(false));
    }

    /// <summary>The latest figure of the last day.</summary>
    public static async Task<CloudWatch.Datapoint?> LatestAsync(Glance glance)
    {
        var figures = await glance.AskAsync(Region.UsEast1, CloudWatch.GetMetricStatistics, new CloudWatch.GetMetricStatisticsIn(
            Space, Metric, WholeBill, glance.Now - Fresh, glance.Now, 21_600, ["Maximum"])).ConfigureAwait(false);
        return figures?.Datapoints?.MaxBy(point => point.Timestamp);
    }

    private static bool IsWholeBill(CloudWatch.MetricAlarm alarm) =>
        alarm is { Namespace: Space, MetricName: Metric, Dimensions: [{ Name: "Currency", Value: "USD" }] };
}
