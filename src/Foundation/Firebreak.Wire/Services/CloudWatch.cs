#nullable enable

using Firebreak.Wire.Codecs;

namespace Firebreak.Wire.Services;

/// <summary>Amazon CloudWatch: figures over time, and alarms on them.</summary>
public static class CloudWatch
{
    /// <summary>The service's row.</summary>
    public static AwsService Service => Rows.CloudWatch;

    /// <summary>The alarms of a region.</summary>
    public static readonly Op<DescribeAlarmsIn, DescribeAlarmsOut> DescribeAlarms =
        Service.Reads<DescribeAlarmsIn, DescribeAlarmsOut>("DescribeAlarms");

    /// <summary>The question of <see cref="DescribeAlarms"/>.</summary>
    public sealed record DescribeAlarmsIn(
        IReadOnlyList<string>? AlarmNames = null, string? AlarmNamePrefix = null,
        IReadOnlyList<string>? AlarmTypes = null, string? ChildrenOfAlarmName = null,
        string? ParentsOfAlarmName = null, string? StateValue = null, string? ActionPrefix = null,
        int? MaxRecords = null, string? NextToken = null);

    /// <summary>The answer of <see cref="DescribeAlarms"/>.</summary>
    public sealed record DescribeAlarmsOut(IReadOnlyList<MetricAlarm>? MetricAlarms = null, string? NextToken = null);

    /// <summary>Makes or changes an alarm.</summary>
    public static readonly Op<PutMetricAlarmIn, None> PutMetricAlarm =
        Service.Writes<PutMetricAlarmIn, None>("PutMetricAlarm");

    /// <summary>The question of <see cref="PutMetricAlarm"/>.</summary>
    public sealed record PutMetricAlarmIn(
        string? AlarmName = null, string? AlarmDescription = null, bool? ActionsEnabled = null,
        IReadOnlyList<string>? OKActions = null, IReadOnlyList<string>? AlarmActions = null,
        IReadOnlyList<string>? InsufficientDataActions = null, string? MetricName = null, string? Namespace = null,
        string? Statistic = null, IReadOnlyList<Dimension>? Dimensions = null, int? Period = null,
        string? Unit = null, int? EvaluationPeriods = null, int? DatapointsToAlarm = null, double? Threshold = null,
        string? ComparisonOperator = null, string? TreatMissingData = null, IReadOnlyList<Tag>? Tags = null);

    /// <summary>Deletes alarms.</summary>
    public static readonly Op<DeleteAlarmsIn, None> DeleteAlarms =
        Service.Writes<DeleteAlarmsIn, None>("DeleteAlarms");

    /// <summary>The question of <see cref="DeleteAlarms"/>.</summary>
    public sealed record DeleteAlarmsIn(IReadOnlyList<string>? AlarmNames = null);

    /// <summary>Figures over time.</summary>
    public static readonly Op<GetMetricStatisticsIn, GetMetricStatisticsOut> GetMetricStatistics =
        Service.Reads<GetMetricStatisticsIn, GetMetricStatisticsOut>("GetMetricStatistics");

    /// <summary>The question of <see cref="GetMetricStatistics"/>.</summary>
    public sealed record GetMetricStatisticsIn(
        string? Namespace = null, string? MetricName = null, IReadOnlyList<Dimension>? Dimensions = null,
        DateTimeOffset? StartTime = null, DateTimeOffset? EndTime = null, int? Period = null,
        IReadOnlyList<string>? Statistics = null, string? Unit = null);

    /// <summary>The answer of <see cref="GetMetricStatistics"/>.</summary>
    public sealed record GetMetricStatisticsOut(string? Label = null, IReadOnlyList<Datapoint>? Datapoints = null);

    /// <summary>What figures there are.</summary>
    public static readonly Op<ListMetricsIn, ListMetricsOut> ListMetrics =
        Service.Reads<ListMetricsIn, ListMetricsOut>("ListMetrics");

    /// <summary>The question of <see cref="ListMetrics"/>.</summary>
    public sealed record ListMetricsIn(
        string? Namespace = null, string? MetricName = null, IReadOnlyList<DimensionFilter>? Dimensions = null,
        string? NextToken = null, string? RecentlyActive = null);

    /// <summary>The answer of <see cref="ListMetrics"/>.</summary>
    public sealed record ListMetricsOut(IReadOnlyList<Metric>? Metrics = null, string? NextToken = null);

    /// <summary>Has alarms do something when they ring.</summary>
    public static readonly Op<EnableAlarmActionsIn, None> EnableAlarmActions =
        Service.Writes<EnableAlarmActionsIn, None>("EnableAlarmActions");

    /// <summary>The question of <see cref="EnableAlarmActions"/>.</summary>
    public sealed record EnableAlarmActionsIn(IReadOnlyList<string>? AlarmNames = null);

    /// <summary>Has alarms ring silently.</summary>
    public static readonly Op<DisableAlarmActionsIn, None> DisableAlarmActions =
        Service.Writes<DisableAlarmActionsIn, None>("DisableAlarmActions");

    /// <summary>The question of <see cref="DisableAlarmActions"/>.</summary>
    public sealed record DisableAlarmActionsIn(IReadOnlyList<string>? AlarmNames = null);

    /// <summary>Has an alarm ring for once: a rehearsal.</summary>
    public static readonly Op<SetAlarmStateIn, None> SetAlarmState =
        Service.Writes<SetAlarmStateIn, None>("SetAlarmState");

    /// <summary>The question of <see cref="SetAlarmState"/>.</summary>
    public sealed record SetAlarmStateIn(
        string? AlarmName = null, string? StateValue = null, string? StateReason = null,
        string? StateReasonData = null);

    /// <summary>An alarm.</summary>
    public sealed record MetricAlarm(
        string? AlarmName = null, string? AlarmArn = null, string? AlarmDescription = null,
        DateTimeOffset? AlarmConfigurationUpdatedTimestamp = null, bool? ActionsEnabled = null,
        IReadOnlyList<string>? OKActions = null, IReadOnlyList<string>? AlarmActions = null,
        IReadOnlyList<string>? InsufficientDataActions = null, string? StateValue = null,
        string? StateReason = null, string? StateReasonData = null, DateTimeOffset? StateUpdatedTimestamp = null,
        string? MetricName = null, string? Namespace = null, string? Statistic = null,
        IReadOnlyList<Dimension>? Dimensions = null, int? Period = null, string? Unit = null,
        int? EvaluationPeriods = null, int? DatapointsToAlarm = null, double? Threshold = null,
        string? ComparisonOperator = null, string? TreatMissingData = null);

    /// <summary>What a figure is about.</summary>
    public sealed record Dimension(string? Name = null, string? Value = null);

    /// <summary>A name and a value that the owner wrote on something.</summary>
    public sealed record Tag(string? Key = null, string? Value = null);

    /// <summary>A figure at one time.</summary>
    public sealed record Datapoint(
        DateTimeOffset? Timestamp = null, double? SampleCount = null, double? Average = null, double? Sum = null,
        double? Minimum = null, double? Maximum = null, string? Unit = null);

    /// <summary>What figures to list.</summary>
    public sealed record DimensionFilter(string? Name = null, string? Value = null);

    /// <summary>A figure that is kept.</summary>
    public sealed record Metric(
        string? Namespace = null, string? MetricName = null, IReadOnlyList<Dimension>? Dimensions = null);
}

[RecordsOf(typeof(CloudWatch))]
internal sealed partial class CloudWatchShapes;
