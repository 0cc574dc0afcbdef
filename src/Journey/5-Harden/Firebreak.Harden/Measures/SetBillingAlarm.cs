using Firebreak.Harden.Sights;

namespace Firebreak.Harden.Measures;

/// <summary>Makes an alarm on the running total of the bill that writes to the topic for warnings.</summary>
/// <param name="Account">The account.</param>
/// <param name="Name">The alarm.</param>
/// <param name="LimitUsd">Above what it rings.</param>
public sealed record SetBillingAlarm(string Account, string Name, decimal LimitUsd) : HardeningStep
{
    /// <summary>The alarm at the owner's limit.</summary>
    public const string AtLimit = "firebreak-bill";

    /// <summary>The alarm above what is spent already, where the limit is passed.</summary>
    public const string AboveSpent = "firebreak-bill-this-month";

    /// <inheritdoc/>
    public override string Kind => "set-billing-alarm";

    /// <inheritdoc/>
    public override Target Target => new(Name, "cloudwatch:alarm", Region.UsEast1);

    /// <inheritdoc/>
    public override int Rank => 1;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Ring when this month's bill goes above {Text(LimitUsd)} USD (alarm {Name}).", $"이번 달 청구액이 {Text(LimitUsd)} USD를 넘으면 알립니다(경보 {Name}).");

    /// <inheritdoc/>
    public override Words Price => new("The first ten alarms are free; 0.10 USD a month each after that.", "경보 10개까지 무료이고, 그다음부터 하나에 월 0.10 USD입니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [CloudWatch.DescribeAlarms, CloudWatch.PutMetricAlarm, CloudWatch.DeleteAlarms];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.By("An alarm made new is deleted; an existing one gets its settings back.", "새로 만든 경보는 삭제하고, 원래 있던 경보는 이전 설정으로 되돌립니다.");

    /// <inheritdoc/>
    public override bool NeedsTargetToRevert => false;

    /// <inheritdoc/>
    public override async Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel)
    {
        var glance = new Glance(account, cancel);
        var found = await glance.AskAsync(Region.UsEast1, CloudWatch.DescribeAlarms, new CloudWatch.DescribeAlarmsIn([Name])).ConfigureAwait(false);
        var alarm = found?.MetricAlarms?.FirstOrDefault(one => one.AlarmName == Name);
        return Seen(
            glance, alarm is not null, alarm is not null && IsRight(alarm), CloudWatch.DescribeAlarms,
            alarm is null ? $"no alarm {Name}" : $"{Name}: Threshold = {alarm.Threshold}, ActionsEnabled = {Flag(alarm.ActionsEnabled)}",
            ("Alarm", alarm is null ? "" : Json(CloudWatch.Service, Settings(alarm))));
    }

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) =>
        CallAsync(account, Region.UsEast1, CloudWatch.PutMetricAlarm, new CloudWatch.PutMetricAlarmIn(
            Name,
            "Firebreak: the bill of this month goes above what the account may cost.",
            ActionsEnabled: true,
            AlarmActions: [TopicSight.OurArn(Account)],
            MetricName: AlarmSight.Metric,
            Namespace: AlarmSight.Space,
            Statistic: "Maximum",
            Dimensions: AlarmSight.WholeBill,
            Period: 21_600,
            EvaluationPeriods: 1,
            Threshold: (double)LimitUsd,
            ComparisonOperator: "GreaterThanThreshold"), cancel);

    /// <inheritdoc/>
    public override bool IsRestored(Observation now, IReadOnlyDictionary<string, string> prior) =>
        IsTrue(prior, "Exists") ? base.IsRestored(now, prior) : !now.Exists;

    /// <inheritdoc/>
    public override Task<Outcome> RevertAsync(IAccountWriter account, IReadOnlyDictionary<string, string> prior, CancellationToken cancel) =>
        From<CloudWatch.PutMetricAlarmIn>(CloudWatch.Service, Fact(prior, "Alarm")) is { } earlier
            ? CallAsync(account, Region.UsEast1, CloudWatch.PutMetricAlarm, earlier, cancel)
            : CallAsync(account, Region.UsEast1, CloudWatch.DeleteAlarms, new CloudWatch.DeleteAlarmsIn([Name]), cancel);

    private bool IsRight(CloudWatch.MetricAlarm alarm) =>
        alarm is { Namespace: AlarmSight.Space, MetricName: AlarmSight.Metric, Statistic: "Maximum", ActionsEnabled: true, ComparisonOperator: "GreaterThanThreshold" }
        && alarm.Dimensions is [{ Name: "Currency", Value: "USD" }]
        && alarm.Threshold is { } threshold && Math.Abs(threshold - (double)LimitUsd) < 0.005
        && (alarm.AlarmActions ?? []).Contains(TopicSight.OurArn(Account), StringComparer.Ordinal);

    private static CloudWatch.PutMetricAlarmIn Settings(CloudWatch.MetricAlarm alarm) => new(
        alarm.AlarmName, alarm.AlarmDescription, alarm.ActionsEnabled, alarm.OKActions, alarm.AlarmActions, alarm.InsufficientDataActions, alarm.MetricName,
        alarm.Namespace, alarm.Statistic, alarm.Dimensions, alarm.Period, alarm.Unit, alarm.EvaluationPeriods, alarm.DatapointsToAlarm, alarm.Threshold,
        alarm.ComparisonOperator, alarm.TreatMissingData);
}
