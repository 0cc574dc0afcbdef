using Firebreak.Model;
using Firebreak.Wire;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox;

/// <summary>One alarm.</summary>
internal sealed class HeldAlarm
{
    /// <summary>The region.</summary>
    public required string Region { get; init; }

    /// <summary>The ARN.</summary>
    public required string Arn { get; init; }

    /// <summary>What its maker asked for.</summary>
    public required CloudWatch.PutMetricAlarmIn Made { get; set; }

    /// <summary>When it was last changed.</summary>
    public required DateTimeOffset Changed { get; set; }

    /// <summary><c>OK</c>, <c>ALARM</c> or <c>INSUFFICIENT_DATA</c>.</summary>
    public string State { get; set; } = "INSUFFICIENT_DATA";

    /// <summary>Why.</summary>
    public string Reason { get; set; } = "Unchecked: Initial alarm creation";

    /// <summary>Since when.</summary>
    public required DateTimeOffset Since { get; set; }

    /// <summary>Whether it acts.</summary>
    public bool Acts { get; set; } = true;
}

/// <summary>Amazon CloudWatch: the billing metric and alarms on it.</summary>
internal sealed class WatchWorld : IServiceModule
{
    private readonly World _world;
    private readonly BillingWorld _billing;
    private readonly TopicWorld _topics;
    private readonly BillingMetric _metric;

    internal WatchWorld(World world, BillingWorld billing, TopicWorld topics)
    {
        (_world, _billing, _topics) = (world, billing, topics);
        _metric = new BillingMetric(world, billing);
        world.Truth.CountsExisting(() => Alarms.Values.Select(alarm => alarm.Arn));
    }

    /// <summary>The alarms, by region and name.</summary>
    internal SortedDictionary<(string Region, string Name), HeldAlarm> Alarms { get; } = [];

    /// <inheritdoc/>
    public void Register(Router router)
    {
        _ = router.On(CloudWatch.DescribeAlarms, Describe);
        _ = router.On(CloudWatch.PutMetricAlarm, Put);
        _ = router.On(CloudWatch.DeleteAlarms, Delete);
        _ = router.On(CloudWatch.GetMetricStatistics, Statistics);
        _ = router.On(CloudWatch.ListMetrics, Metrics);
        _ = router.On(CloudWatch.EnableAlarmActions, (call, input) => Switch(call, input.AlarmNames, true));
        _ = router.On(CloudWatch.DisableAlarmActions, (call, input) => Switch(call, input.AlarmNames, false));
        _ = router.On(CloudWatch.SetAlarmState, SetState);
    }

    /// <inheritdoc/>
    public void Tick(DateTimeOffset now)
    {
        // Alarms look at each point of the metric, at moments written in the agenda.
    }

    private static bool IsBilling(CloudWatch.PutMetricAlarmIn made) =>
        made is { Namespace: "AWS/Billing", MetricName: "EstimatedCharges" }
        && made.Dimensions?.Any(dimension => dimension is { Name: "Currency", Value: "USD" }) == true
        && made.Dimensions.Count == 1;

    private CloudWatch.DescribeAlarmsOut Describe(Call call, CloudWatch.DescribeAlarmsIn input)
    {
        var found = Alarms.Where(pair => pair.Key.Region == call.Region.ToString())
            .Where(pair => input.AlarmNames is not { Count: > 0 } names || names.Contains(pair.Key.Name, StringComparer.Ordinal))
            .Where(pair => pair.Key.Name.StartsWith(input.AlarmNamePrefix ?? "", StringComparison.Ordinal))
            .Where(pair => input.StateValue is null || pair.Value.State == input.StateValue)
            .Select(pair => View(pair.Value)).ToList();
        var (page, next) = Ec2Listing.Page(found, input.MaxRecords ?? 50, input.NextToken);
        return new CloudWatch.DescribeAlarmsOut(page, next);
    }

    private static CloudWatch.MetricAlarm View(HeldAlarm alarm) => new()
    {
        AlarmName = alarm.Made.AlarmName,
        AlarmArn = alarm.Arn,
        AlarmDescription = alarm.Made.AlarmDescription,
        AlarmConfigurationUpdatedTimestamp = alarm.Changed,
        ActionsEnabled = alarm.Acts,
        OKActions = alarm.Made.OKActions ?? [],
        AlarmActions = alarm.Made.AlarmActions ?? [],
        InsufficientDataActions = alarm.Made.InsufficientDataActions ?? [],
        StateValue = alarm.State,
        StateReason = alarm.Reason,
        StateUpdatedTimestamp = alarm.Since,
        MetricName = alarm.Made.MetricName,
        Namespace = alarm.Made.Namespace,
        Statistic = alarm.Made.Statistic,
        Dimensions = alarm.Made.Dimensions ?? [],
        Period = alarm.Made.Period,
        Unit = alarm.Made.Unit,
        EvaluationPeriods = alarm.Made.EvaluationPeriods,
        DatapointsToAlarm = alarm.Made.DatapointsToAlarm,
        Threshold = alarm.Made.Threshold,
        ComparisonOperator = alarm.Made.ComparisonOperator,
        TreatMissingData = alarm.Made.TreatMissingData ?? "missing",
    };

    private None Put(Call call, CloudWatch.PutMetricAlarmIn input)
    {
        _billing.NeedsCard();
        if (input.AlarmName is null || input.EvaluationPeriods is null || input.ComparisonOperator is null || input.Threshold is null)
        {
            throw new Fault("ValidationError", "AlarmName, ComparisonOperator, EvaluationPeriods and Threshold are required.");
        }

        var key = (call.Region.ToString(), input.AlarmName);
        if (!Alarms.TryGetValue(key, out var alarm))
        {
            alarm = new HeldAlarm
            {
                Region = call.Region.ToString(),
                Arn = $"arn:aws:cloudwatch:{call.Region}:{call.Account}:alarm:{input.AlarmName}",
                Made = input,
                Changed = call.Now,
                Since = call.Now,
            };
            Alarms.Add(key, alarm);
            call.Made("cloudwatch:alarm", alarm.Arn);
        }

        (alarm.Made, alarm.Changed, alarm.Acts) = (input, call.Now, input.ActionsEnabled ?? true);
        _world.After(TimeSpan.FromMinutes(1), _ => Look(key));
        return new None();
    }

    /// <summary>Looks at the last point, and again when the next one comes. Without points it looks every quarter of an hour.</summary>
    private void Look((string Region, string Name) key)
    {
        if (!Alarms.TryGetValue(key, out var alarm))
        {
            return;
        }

        var point = alarm.Region == "us-east-1" && IsBilling(alarm.Made) ? _metric.Last() : null;
        if (point is { } known)
        {
            var fires = alarm.Made.ComparisonOperator switch
            {
                "GreaterThanOrEqualToThreshold" => known.Usd >= alarm.Made.Threshold,
                "GreaterThanThreshold" => known.Usd > alarm.Made.Threshold,
                "LessThanThreshold" => known.Usd < alarm.Made.Threshold,
                _ => known.Usd <= alarm.Made.Threshold,
            };
            Become(alarm, fires ? "ALARM" : "OK", FormattableString.Invariant(
                $"Threshold Crossed: 1 datapoint [{known.Usd} ({known.At.UtcDateTime:dd/MM/yy HH:mm:ss})] was {(fires ? "" : "not ")}{alarm.Made.ComparisonOperator} ({alarm.Made.Threshold})."));
        }

        var now = _world.Clock.Now;
        _world.Schedule(point is null ? now.AddMinutes(15) : BillingMetric.Next(now).AddMinutes(1), _ => Look(key));
    }

    private void Become(HeldAlarm alarm, string state, string reason)
    {
        if (alarm.State == state)
        {
            return;
        }

        (alarm.State, alarm.Reason, alarm.Since) = (state, reason, _world.Clock.Now);
        if (!alarm.Acts)
        {
            return;
        }

        var actions = state switch
        {
            "ALARM" => alarm.Made.AlarmActions,
            "OK" => alarm.Made.OKActions,
            _ => alarm.Made.InsufficientDataActions,
        };
        foreach (var topic in actions ?? [])
        {
            _topics.Deliver(topic, $"{state}: \"{alarm.Made.AlarmName}\" in US East (N. Virginia)", reason);
        }
    }

    private HeldAlarm Of(Call call, string? name) =>
        Alarms.GetValueOrDefault((call.Region.ToString(), name ?? ""))
            ?? throw new Fault("ResourceNotFound", $"Alarm {name} does not exist.", 404);

    private None Delete(Call call, CloudWatch.DeleteAlarmsIn input)
    {
        foreach (var name in input.AlarmNames ?? [])
        {
            _ = Of(call, name);
        }

        foreach (var name in input.AlarmNames ?? [])
        {
            _ = Alarms.Remove((call.Region.ToString(), name));
        }

        return new None();
    }

    private None Switch(Call call, IReadOnlyList<string>? names, bool on)
    {
        foreach (var name in names ?? [])
        {
            if (Alarms.TryGetValue((call.Region.ToString(), name), out var alarm))
            {
                alarm.Acts = on;
            }
        }

        return new None();
    }

    private None SetState(Call call, CloudWatch.SetAlarmStateIn input)
    {
        var alarm = Of(call, input.AlarmName);
        if (input.StateValue is not ("OK" or "ALARM" or "INSUFFICIENT_DATA"))
        {
            throw new Fault("InvalidFormat", $"StateValue {input.StateValue} is not known.");
        }

        Become(alarm, input.StateValue, input.StateReason ?? "");
        return new None();
    }

    private CloudWatch.GetMetricStatisticsOut Statistics(Call call, CloudWatch.GetMetricStatisticsIn input)
    {
        if (input.StartTime is not { } from || input.EndTime is not { } to || from >= to)
        {
            throw new Fault("InvalidParameterValue", "The parameter StartTime must be less than the parameter EndTime.");
        }

        var billing = call.Region == Region.UsEast1
            && IsBilling(new CloudWatch.PutMetricAlarmIn(MetricName: input.MetricName, Namespace: input.Namespace, Dimensions: input.Dimensions));
        if (input is { Namespace: "AWS/Lambda", MetricName: "Duration" or "Invocations" })
        {
            return OfFunctions(call, input, from, to);
        }

        var points = billing ? _metric.Points(from, to) : [];
        return new CloudWatch.GetMetricStatisticsOut(input.MetricName, [.. points.Select(point => new CloudWatch.Datapoint(
            point.At, 1, point.Usd, point.Usd, point.Usd, point.Usd, "None"))]);
    }

    private CloudWatch.GetMetricStatisticsOut OfFunctions(Call call, CloudWatch.GetMetricStatisticsIn input, DateTimeOffset from, DateTimeOffset to)
    {
        var period = TimeSpan.FromSeconds(Math.Max(60, input.Period ?? 60));
        var name = input.Dimensions?.FirstOrDefault(one => one.Name == "FunctionName")?.Value;
        var points = _world.Module<LambdaWorld>().Figures(call.Region.ToString(), input.MetricName!, name, from, to).GroupBy(run => (run.At - from).Ticks / period.Ticks);
        return new CloudWatch.GetMetricStatisticsOut(input.MetricName, [.. points.Select(point => new CloudWatch.Datapoint(
            from + (period * point.Key), point.Count(), point.Average(run => run.Sum), point.Sum(run => run.Sum), point.Min(run => run.Sum), point.Max(run => run.Sum),
            input.MetricName == "Duration" ? "Milliseconds" : "Count"))]);
    }

    private CloudWatch.ListMetricsOut Metrics(Call call, CloudWatch.ListMetricsIn input) =>
        call.Region == Region.UsEast1 && _billing.AlertsSince is not null && input.Namespace is null or "AWS/Billing" && _metric.Last() is not null
            ? new CloudWatch.ListMetricsOut([new CloudWatch.Metric("AWS/Billing", "EstimatedCharges", [new CloudWatch.Dimension("Currency", "USD")])])
            : new CloudWatch.ListMetricsOut([]);
}
