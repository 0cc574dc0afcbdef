using System.Globalization;
using Firebreak.Harden.Measures;
using Firebreak.Harden.Sights;

namespace Firebreak.Harden.Guards;

/// <summary>AWS hands the running total of the bill to CloudWatch: without it every billing alarm is silent for ever.</summary>
internal sealed class BillingFiguresGuard : Guard
{
    /// <inheritdoc/>
    public override GuardFace Face { get; } = new(
        "billing-figures",
        new("The bill's running total reaches CloudWatch", "청구 누계가 CloudWatch에 전달"),
        Severity.High,
        new("Free.", "무료입니다."),
        new("Switch on 'Receive CloudWatch billing alerts' in the console; no program can.", "콘솔에서 'CloudWatch 결제 알림 받기'를 켭니다. 프로그램으로는 켤 수 없습니다."),
        Demand.Alarm)
    {
        Proves = "billing-figures-arrive",
        NeedsCard = true,
    };

    /// <inheritdoc/>
    public override void Answer(GuardState state, HardenDraft draft) => draft.Add(state, new ReceiveBillingAlerts());

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<GuardState>> LookAsync(Scene scene, CancellationToken cancel)
    {
        var glance = new Glance(scene.Account, cancel);
        var latest = await AlarmSight.LatestAsync(glance).ConfigureAwait(false);
        if (glance.Blind is { } blind)
        {
            return [Unknown(blind)];
        }

        return latest is null
            ? [Missing(
                "CloudWatch has no figure of the bill from the last day: the preference is off, or it was switched on less than a quarter of an hour ago.",
                "지난 하루 동안 CloudWatch에 청구 금액이 없습니다. 기본 설정이 꺼져 있거나, 켠 지 15분이 지나지 않았습니다.")]
            : [Green(
                scene,
                new("The running total of the bill reaches CloudWatch.", "청구 누계가 CloudWatch에 들어옵니다."),
                CloudWatch.GetMetricStatistics,
                string.Create(CultureInfo.InvariantCulture, $"EstimatedCharges Maximum = {latest.Maximum} USD at {Moment(latest.Timestamp)}"),
                glance)];
    }
}
