using System.Globalization;
using Firebreak.Harden.Measures;
using Firebreak.Harden.Sights;

namespace Firebreak.Harden.Guards;

/// <summary>An alarm on the bill that can still ring this month and is heard.</summary>
internal sealed class BillingAlarmGuard : Guard
{
    /// <summary>A figure comes every few hours; an alarm that needs more than a day of them rings when the day's money is gone.</summary>
    private const int LongestWatch = 86_400;

    private static readonly string[] Above = ["GreaterThanThreshold", "GreaterThanOrEqualToThreshold"];

    /// <inheritdoc/>
    public override GuardFace Face { get; } = new(
        "billing-alarm",
        new("A CloudWatch alarm on the bill rings and is heard", "CloudWatch 결제 경보가 울리고 전달"),
        Severity.High,
        new("The first ten alarms are free.", "경보 10개까지 무료입니다."),
        new("Make an alarm on the running total in us-east-1 that writes to you.", "us-east-1에 청구 누계 경보를 만들어 메일로 받습니다."),
        Demand.Alarm)
    {
        Proves = "billing-alarm-on",
        NeedsCard = true,
    };

    /// <inheritdoc/>
    public override void Answer(GuardState state, HardenDraft draft)
    {
        if (draft.MailFor(state) is not { } mail)
        {
            return;
        }

        draft.OpenTopic(state, mail);
        draft.Add(state, new SetBillingAlarm(draft.Account, SetBillingAlarm.AtLimit, draft.Wishes.MonthlyLimitUsd));
        if (draft.LimitPassed)
        {
            draft.Add(state, new SetBillingAlarm(draft.Account, SetBillingAlarm.AboveSpent, draft.Above));
        }
    }

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<GuardState>> LookAsync(Scene scene, CancellationToken cancel)
    {
        var glance = new Glance(scene.Account, cancel);
        var seen = await AlarmSight.OfAsync(glance).ConfigureAwait(false);
        var topics = new Dictionary<string, TopicSight>(StringComparer.Ordinal);
        foreach (var arn in seen.Alarms.SelectMany(alarm => alarm.AlarmActions ?? []).Where(arn => arn.Contains(":sns:", StringComparison.Ordinal)).Distinct(StringComparer.Ordinal).Take(20))
        {
            topics[arn] = await TopicSight.OfAsync(glance, arn).ConfigureAwait(false);
        }

        if (glance.Blind is { } blind)
        {
            return [Unknown(blind)];
        }

        return [Judge(scene, seen, topics, glance) with { Facts = Facts(("Spent", seen.Spent?.ToString(CultureInfo.InvariantCulture))) }];
    }

    private GuardState Judge(Scene scene, AlarmSight seen, Dictionary<string, TopicSight> topics, Glance glance)
    {
        if (seen.Alarms.Count == 0)
        {
            return Missing("There is no alarm on the bill.", "청구 금액에 대한 경보가 없습니다.");
        }

        IReadOnlyList<Words>? fewest = null;
        CloudWatch.MetricAlarm? best = null;
        foreach (var alarm in seen.Alarms)
        {
            var faults = Faults(alarm, seen, topics, scene.Wishes);
            if (fewest is null || faults.Count < fewest.Count)
            {
                (fewest, best) = (faults, alarm);
            }
        }

        return fewest!.Count == 0
            ? Green(
                scene,
                new(
                    string.Create(CultureInfo.InvariantCulture, $"The alarm {best!.AlarmName} rings above {best.Threshold} USD and reaches a confirmed address."),
                    string.Create(CultureInfo.InvariantCulture, $"경보 {best.AlarmName}이(가) {best.Threshold} USD를 넘으면 울리고, 확인된 주소로 전달됩니다.")),
                CloudWatch.DescribeAlarms,
                string.Create(CultureInfo.InvariantCulture, $"{best.AlarmName}: Threshold = {best.Threshold}, ActionsEnabled = true, figure = {seen.Latest?.Maximum} USD at {Moment(seen.Latest?.Timestamp)}"),
                glance)
            : Broken([new Words($"The alarm {best!.AlarmName} does not guard.", $"경보 {best.AlarmName}은(는) 제 역할을 하지 못합니다."), .. fewest]);
    }

    private static List<Words> Faults(
        CloudWatch.MetricAlarm alarm, AlarmSight seen, Dictionary<string, TopicSight> topics, HardenOptions wishes)
    {
        var faults = new List<Words>();
        if (seen.Latest is null)
        {
            faults.Add(new("It gets no figures, so it never rings.", "들어오는 수치가 없어 절대 울리지 않습니다."));
        }

        if (alarm.ActionsEnabled != true)
        {
            faults.Add(new("Its actions are switched off.", "경보 작업이 꺼져 있습니다."));
        }

        if (!Above.Contains(alarm.ComparisonOperator) || alarm.Statistic != "Maximum")
        {
            faults.Add(new("It does not ring when the bill goes above a limit.", "금액이 한도를 넘어도 울리지 않게 설정되어 있습니다."));
        }

        if (alarm.Unit is not (null or "None") || (alarm.Period ?? 0) * (alarm.EvaluationPeriods ?? 1) > LongestWatch)
        {
            faults.Add(new("It looks for figures that never come, or waits for days before it rings.", "오지 않는 단위의 수치를 기다리거나, 며칠이 지나야 울립니다."));
        }

        var highest = decimal.Max(wishes.MonthlyLimitUsd, (seen.Spent ?? 0m) + wishes.MonthlyLimitUsd);
        if (alarm.Threshold is not { } threshold || threshold <= 0 || threshold > (double)highest)
        {
            faults.Add(new($"Its limit is far above what the account may cost ({wishes.MonthlyLimitUsd} USD a month).", $"한도가 이 계정의 허용 금액(월 {wishes.MonthlyLimitUsd} USD)보다 훨씬 높습니다."));
        }
        else if (seen.Spent is { } spent && (double)spent >= threshold)
        {
            faults.Add(new($"It rang already this month at {threshold} USD, and will not ring again before the next.", $"이번 달에 이미 {threshold} USD를 넘어 울렸고, 다음 달까지 다시 울리지 않습니다."));
        }

        faults.AddRange(Deaf(alarm, topics, wishes.Mail));
        return faults;
    }

    private static IReadOnlyList<Words> Deaf(CloudWatch.MetricAlarm alarm, Dictionary<string, TopicSight> topics, string? mail)
    {
        var own = (alarm.AlarmActions ?? []).Where(topics.ContainsKey).Select(arn => topics[arn]).ToList();
        if (own.Count == 0)
        {
            return [new("It tells nobody.", "아무에게도 알리지 않습니다.")];
        }

        if (own.Any(topic => topic.Reaches(mail) && !PolicySight.Refuses(topic.Policy, "cloudwatch.amazonaws.com", "sns:Publish")))
        {
            return [];
        }

        return own.Any(topic => topic.Reaches(mail))
            ? [new("The topic's policy refuses the alarm's messages.", "주제의 정책이 경보 메시지를 거부합니다.")]
            : [own[0].WhyDeaf(mail)];
    }
}
