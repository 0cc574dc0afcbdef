#nullable enable

using System.Text.Json;
using Firebreak.Wire.Codecs;

namespace Firebreak.Wire.Services;

/// <summary>AWS Cost Explorer: what was spent on what, and what is unusual. Each question costs 0.01 USD.</summary>
public static class CostExplorer
{
    /// <summary>The service's row.</summary>
    public static AwsService Service => Rows.CostExplorer;

    /// <summary>What was spent, by day or month, grouped. Amounts are text.</summary>
    public static readonly Op<GetCostAndUsageIn, GetCostAndUsageOut> GetCostAndUsage =
        Service.Reads<GetCostAndUsageIn, GetCostAndUsageOut>("GetCostAndUsage");

    /// <summary>The question of <see cref="GetCostAndUsage"/>.</summary>
    public sealed record GetCostAndUsageIn(
        DateInterval? TimePeriod = null, string? Granularity = null, JsonElement? Filter = null,
        IReadOnlyList<string>? Metrics = null, IReadOnlyList<GroupDefinition>? GroupBy = null,
        string? NextPageToken = null);

    /// <summary>The answer of <see cref="GetCostAndUsage"/>.</summary>
    public sealed record GetCostAndUsageOut(
        string? NextPageToken = null, IReadOnlyList<GroupDefinition>? GroupDefinitions = null,
        IReadOnlyList<ResultByTime>? ResultsByTime = null,
        IReadOnlyList<DimensionValuesWithAttributes>? DimensionValueAttributes = null);

    /// <summary>What will be spent.</summary>
    public static readonly Op<GetCostForecastIn, GetCostForecastOut> GetCostForecast =
        Service.Reads<GetCostForecastIn, GetCostForecastOut>("GetCostForecast");

    /// <summary>The question of <see cref="GetCostForecast"/>.</summary>
    public sealed record GetCostForecastIn(
        DateInterval? TimePeriod = null, string? Metric = null, string? Granularity = null,
        JsonElement? Filter = null, int? PredictionIntervalLevel = null);

    /// <summary>The answer of <see cref="GetCostForecast"/>.</summary>
    public sealed record GetCostForecastOut(
        MetricValue? Total = null, IReadOnlyList<ForecastResult>? ForecastResultsByTime = null);

    /// <summary>What AWS watches for unusual spending.</summary>
    public static readonly Op<GetAnomalyMonitorsIn, GetAnomalyMonitorsOut> GetAnomalyMonitors =
        Service.Reads<GetAnomalyMonitorsIn, GetAnomalyMonitorsOut>("GetAnomalyMonitors");

    /// <summary>The question of <see cref="GetAnomalyMonitors"/>.</summary>
    public sealed record GetAnomalyMonitorsIn(
        IReadOnlyList<string>? MonitorArnList = null, string? NextPageToken = null, int? MaxResults = null);

    /// <summary>The answer of <see cref="GetAnomalyMonitors"/>.</summary>
    public sealed record GetAnomalyMonitorsOut(
        IReadOnlyList<AnomalyMonitor>? AnomalyMonitors = null, string? NextPageToken = null);

    /// <summary>Has AWS watch for unusual spending.</summary>
    public static readonly Op<CreateAnomalyMonitorIn, CreateAnomalyMonitorOut> CreateAnomalyMonitor =
        Service.Writes<CreateAnomalyMonitorIn, CreateAnomalyMonitorOut>("CreateAnomalyMonitor");

    /// <summary>The question of <see cref="CreateAnomalyMonitor"/>.</summary>
    public sealed record CreateAnomalyMonitorIn(
        AnomalyMonitor? AnomalyMonitor = null, IReadOnlyList<ResourceTag>? ResourceTags = null);

    /// <summary>The answer of <see cref="CreateAnomalyMonitor"/>.</summary>
    public sealed record CreateAnomalyMonitorOut(string? MonitorArn = null);

    /// <summary>Has AWS watch no longer.</summary>
    public static readonly Op<DeleteAnomalyMonitorIn, None> DeleteAnomalyMonitor =
        Service.Writes<DeleteAnomalyMonitorIn, None>("DeleteAnomalyMonitor");

    /// <summary>The question of <see cref="DeleteAnomalyMonitor"/>.</summary>
    public sealed record DeleteAnomalyMonitorIn(string? MonitorArn = null);

    /// <summary>Who is told of unusual spending.</summary>
    public static readonly Op<GetAnomalySubscriptionsIn, GetAnomalySubscriptionsOut> GetAnomalySubscriptions =
        Service.Reads<GetAnomalySubscriptionsIn, GetAnomalySubscriptionsOut>("GetAnomalySubscriptions");

    /// <summary>The question of <see cref="GetAnomalySubscriptions"/>.</summary>
    public sealed record GetAnomalySubscriptionsIn(
        IReadOnlyList<string>? SubscriptionArnList = null, string? MonitorArn = null, string? NextPageToken = null,
        int? MaxResults = null);

    /// <summary>The answer of <see cref="GetAnomalySubscriptions"/>.</summary>
    public sealed record GetAnomalySubscriptionsOut(
        IReadOnlyList<AnomalySubscription>? AnomalySubscriptions = null, string? NextPageToken = null);

    /// <summary>Has somebody told of unusual spending.</summary>
    public static readonly Op<CreateAnomalySubscriptionIn, CreateAnomalySubscriptionOut> CreateAnomalySubscription =
        Service.Writes<CreateAnomalySubscriptionIn, CreateAnomalySubscriptionOut>("CreateAnomalySubscription");

    /// <summary>The question of <see cref="CreateAnomalySubscription"/>.</summary>
    public sealed record CreateAnomalySubscriptionIn(
        AnomalySubscription? AnomalySubscription = null, IReadOnlyList<ResourceTag>? ResourceTags = null);

    /// <summary>The answer of <see cref="CreateAnomalySubscription"/>.</summary>
    public sealed record CreateAnomalySubscriptionOut(string? SubscriptionArn = null);

    /// <summary>Has nobody told any longer.</summary>
    public static readonly Op<DeleteAnomalySubscriptionIn, None> DeleteAnomalySubscription =
        Service.Writes<DeleteAnomalySubscriptionIn, None>("DeleteAnomalySubscription");

    /// <summary>The question of <see cref="DeleteAnomalySubscription"/>.</summary>
    public sealed record DeleteAnomalySubscriptionIn(string? SubscriptionArn = null);

    /// <summary>Changes who is told of what.</summary>
    public static readonly Op<UpdateAnomalySubscriptionIn, UpdateAnomalySubscriptionOut> UpdateAnomalySubscription =
        Service.Writes<UpdateAnomalySubscriptionIn, UpdateAnomalySubscriptionOut>("UpdateAnomalySubscription");

    /// <summary>The question of <see cref="UpdateAnomalySubscription"/>.</summary>
    public sealed record UpdateAnomalySubscriptionIn(
        string? SubscriptionArn = null, string? Frequency = null, IReadOnlyList<string>? MonitorArnList = null,
        IReadOnlyList<Subscriber>? Subscribers = null, string? SubscriptionName = null, JsonElement? ThresholdExpression = null);

    /// <summary>The answer of <see cref="UpdateAnomalySubscription"/>.</summary>
    public sealed record UpdateAnomalySubscriptionOut(string? SubscriptionArn = null);

    /// <summary>The unusual spending AWS noticed.</summary>
    public static readonly Op<GetAnomaliesIn, GetAnomaliesOut> GetAnomalies =
        Service.Reads<GetAnomaliesIn, GetAnomaliesOut>("GetAnomalies");

    /// <summary>The question of <see cref="GetAnomalies"/>.</summary>
    public sealed record GetAnomaliesIn(
        string? MonitorArn = null, AnomalyDateInterval? DateInterval = null, string? Feedback = null,
        TotalImpactFilter? TotalImpact = null, string? NextPageToken = null, int? MaxResults = null);

    /// <summary>The answer of <see cref="GetAnomalies"/>.</summary>
    public sealed record GetAnomaliesOut(IReadOnlyList<Anomaly>? Anomalies = null, string? NextPageToken = null);

    /// <summary>From a day up to, not including, another.</summary>
    public sealed record DateInterval(string? Start = null, string? End = null);

    /// <summary>What to group by.</summary>
    public sealed record GroupDefinition(string? Type = null, string? Key = null);

    /// <summary>What one day or month cost.</summary>
    public sealed record ResultByTime(
        DateInterval? TimePeriod = null, IReadOnlyDictionary<string, MetricValue>? Total = null,
        IReadOnlyList<Group>? Groups = null, bool? Estimated = null);

    /// <summary>An amount, as text, and its currency.</summary>
    public sealed record MetricValue(string? Amount = null, string? Unit = null);

    /// <summary>What one service, region or the like cost.</summary>
    public sealed record Group(
        IReadOnlyList<string>? Keys = null, IReadOnlyDictionary<string, MetricValue>? Metrics = null);

    /// <summary>A value that occurs, and what is known of it.</summary>
    public sealed record DimensionValuesWithAttributes(
        string? Value = null, IReadOnlyDictionary<string, string>? Attributes = null);

    /// <summary>What one day or month will cost.</summary>
    public sealed record ForecastResult(
        DateInterval? TimePeriod = null, string? MeanValue = null, string? PredictionIntervalLowerBound = null,
        string? PredictionIntervalUpperBound = null);

    /// <summary>What AWS watches.</summary>
    public sealed record AnomalyMonitor(
        string? MonitorArn = null, string? MonitorName = null, string? CreationDate = null,
        string? LastUpdatedDate = null, string? LastEvaluatedDate = null, string? MonitorType = null,
        string? MonitorDimension = null, JsonElement? MonitorSpecification = null,
        int? DimensionalValueCount = null);

    /// <summary>A name and a value that the owner wrote on something.</summary>
    public sealed record ResourceTag(string? Key = null, string? Value = null);

    /// <summary>Who is told, when.</summary>
    public sealed record AnomalySubscription(
        string? SubscriptionArn = null, string? AccountId = null, IReadOnlyList<string>? MonitorArnList = null,
        IReadOnlyList<Subscriber>? Subscribers = null, decimal? Threshold = null, string? Frequency = null,
        string? SubscriptionName = null, JsonElement? ThresholdExpression = null);

    /// <summary>Somebody who is told.</summary>
    public sealed record Subscriber(string? Address = null, string? Type = null, string? Status = null);

    /// <summary>From one day to another.</summary>
    public sealed record AnomalyDateInterval(string? StartDate = null, string? EndDate = null);

    /// <summary>How much it must be.</summary>
    public sealed record TotalImpactFilter(
        string? NumericOperator = null, decimal? StartValue = null, decimal? EndValue = null);

    /// <summary>Unusual spending.</summary>
    public sealed record Anomaly(
        string? AnomalyId = null, string? AnomalyStartDate = null, string? AnomalyEndDate = null,
        string? DimensionValue = null, IReadOnlyList<RootCause>? RootCauses = null,
        AnomalyScore? AnomalyScore = null, Impact? Impact = null, string? MonitorArn = null,
        string? Feedback = null);

    /// <summary>Where it came from.</summary>
    public sealed record RootCause(
        string? Service = null, string? Region = null, string? LinkedAccount = null,
        string? LinkedAccountName = null, string? UsageType = null, RootCauseImpact? Impact = null);

    /// <summary>How much of it came from there.</summary>
    public sealed record RootCauseImpact(decimal? Contribution = null);

    /// <summary>How unusual it is.</summary>
    public sealed record AnomalyScore(double? MaxScore = null, double? CurrentScore = null);

    /// <summary>How much it is.</summary>
    public sealed record Impact(
        decimal? MaxImpact = null, decimal? TotalImpact = null, decimal? TotalActualSpend = null,
        decimal? TotalExpectedSpend = null, decimal? TotalImpactPercentage = null);
}

[RecordsOf(typeof(CostExplorer))]
internal sealed partial class CostExplorerShapes;
