using Firebreak.Model;
using Firebreak.Wire.Services;

namespace Firebreak.Harden.Tests;

/// <summary>Alarms that never ring, and warnings that nobody hears.</summary>
internal static class AlarmBreakages
{
    private const string Alarm = "billing-alarm broken";
    private const string Anomaly = "cost-anomaly broken";
    private const string Untold = "you are not told";

    public static IReadOnlyList<Breakage> All { get; } =
    [
        new("figures stop", eyes => eyes.Answer(CloudWatch.GetMetricStatistics, (_, now) => now with { Datapoints = [] }), "billing-alarm broken, billing-figures missing", "no figure of the bill"),
        Of("alarm actions off", "Its actions are switched off.", alarm => alarm with { ActionsEnabled = false }),
        Of("alarm limit a million", "far above what the account may cost", alarm => alarm with { Threshold = 1e6 }),
        Of("alarm rang already", "It rang already this month", alarm => alarm with { Threshold = 0.5 }),
        Of("alarm watches the minimum", "does not ring when the bill goes above", alarm => alarm with { Statistic = "Minimum" }),
        Of("alarm rings below", "does not ring when the bill goes above", alarm => alarm with { ComparisonOperator = "LessThanThreshold" }),
        Of("alarm waits for a week", "waits for days", alarm => alarm with { EvaluationPeriods = 28 }),
        Of("alarm wants bytes", "figures that never come", alarm => alarm with { Unit = "Bytes" }),
        Of("alarm tells nobody", "It tells nobody.", alarm => alarm with { AlarmActions = [] }),
        new("alarm of one service", eyes => eyes.Items(CloudWatch.DescribeAlarms, (CloudWatch.MetricAlarm alarm) => alarm with { Dimensions = [.. alarm.Dimensions!, new("ServiceName", "AmazonS3")] }), "billing-alarm missing", "There is no alarm on the bill."),
        new("alarm deleted", eyes => eyes.Items(CloudWatch.DescribeAlarms, (CloudWatch.MetricAlarm _) => null), "billing-alarm missing", "There is no alarm on the bill."),
        new("topic refuses the alarm", eyes => eyes.Answer(Sns.GetTopicAttributes, (_, now) => new(new Dictionary<string, string>(now.Attributes!)
        {
            ["Policy"] = """{"Statement":[{"Effect":"Deny","Principal":"*","Action":"sns:Publish","Resource":"*"}]}""",
        })), Alarm, "refuses the alarm's messages"),
        Topic("subscription pending", "waits for the link in the mail", one => one with { SubscriptionArn = "PendingConfirmation" }),
        Topic("subscription to the thief", "goes to other addresses", one => one with { Endpoint = "thief@example.net" }),
        Topic("nobody subscribed", "Nobody is subscribed", _ => null),
        new("topic deleted", eyes => Gone(eyes, "sns:GetTopicAttributes", "sns:ListTagsForResource"), "alert-heard missing, alert-mail missing, billing-alarm broken", "There is no topic for warnings."),
        new("test not read", eyes => eyes.Answer(Sns.ListTagsForResource, (_, now) => new([.. now.Tags!.Where(tag => tag.Key != "firebreak-test-heard")])), "alert-heard broken", "you have not typed its digits yet"),
        new("another test was read", eyes => eyes.Answer(Sns.ListTagsForResource, (_, now) => new([.. now.Tags!.Select(tag => tag.Key == "firebreak-test-heard" ? tag with { Value = "0011223344556677@2023-01-01T00:00:00Z" } : tag)])), "alert-heard broken", "you have not typed its digits yet"),
        new("test never sent", eyes => eyes.Answer(Sns.ListTagsForResource, (_, _) => new([])), "alert-heard missing", "No test message was ever sent"),
        new("anomaly monitor deleted", eyes => eyes.Items(CostExplorer.GetAnomalyMonitors, (CostExplorer.AnomalyMonitor _) => null), "cost-anomaly missing", "Nothing watches for unusual spending."),
        new("anomaly monitor of one tag", eyes => eyes.Items(CostExplorer.GetAnomalyMonitors, (CostExplorer.AnomalyMonitor one) => one with { MonitorType = "CUSTOM" }), "cost-anomaly missing", "Nothing watches for unusual spending."),
        Told("anomaly from a million", one => one with { ThresholdExpression = null, Threshold = 1_000_000m }),
        Told("anomaly told to the thief", one => one with { Subscribers = [one.Subscribers![0] with { Address = "thief@example.net" }] }),
        Told("anomaly declined", one => one with { Subscribers = [one.Subscribers![0] with { Status = "DECLINED" }] }),
        Told("anomaly of another monitor", one => one with { MonitorArnList = ["arn:aws:ce::123456789012:anomalymonitor/other"] }),
    ];

    private static Breakage Of(string name, string says, Func<CloudWatch.MetricAlarm, CloudWatch.MetricAlarm> twist) =>
        new(name, eyes => eyes.Items(CloudWatch.DescribeAlarms, twist), Alarm, says);

    private static Breakage Topic(string name, string says, Func<Sns.Subscription, Sns.Subscription?> twist) =>
        new(name, eyes => eyes.Items(Sns.ListSubscriptionsByTopic, twist), "alert-mail broken, billing-alarm broken", says);

    private static Breakage Told(string name, Func<CostExplorer.AnomalySubscription, CostExplorer.AnomalySubscription> twist) =>
        new(name, eyes => eyes.Items(CostExplorer.GetAnomalySubscriptions, twist), Anomaly, Untold);

    private static void Gone(Peephole eyes, params ReadOnlySpan<string> operations)
    {
        foreach (var operation in operations)
        {
            eyes.Fails(operation, BlindCause.Failed, "NotFound: Topic does not exist");
        }
    }
}
