using Firebreak.Harden.Measures;
using Firebreak.Harden.Sights;

namespace Firebreak.Harden.Guards;

/// <summary>AWS watches for unusual spending and tells the owner.</summary>
internal sealed class AnomalyGuard : Guard
{
    /// <inheritdoc/>
    public override GuardFace Face { get; } = new(
        "cost-anomaly",
        new("AWS watches for unusual spending", "비정상 지출 감지"),
        Severity.Medium,
        new("Watching is free; each question through the API costs 0.01 USD.", "감지는 무료이고, API로 확인할 때마다 0.01 USD가 듭니다."),
        new("Make a monitor over all services and have its findings mailed to you daily.", "전체 서비스를 지켜보는 모니터를 만들고 결과를 매일 메일로 받습니다."),
        Demand.None)
    {
        Proves = "cost-anomaly-on",
        NeedsCard = true,
    };

    /// <inheritdoc/>
    public override void Answer(GuardState state, HardenDraft draft)
    {
        if (draft.MailFor(state) is { } mail)
        {
            draft.Add(state, new WatchAnomalies(mail, draft.Wishes.MonthlyLimitUsd));
        }
    }

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<GuardState>> LookAsync(Scene scene, CancellationToken cancel)
    {
        var glance = new Glance(scene.Account, cancel);
        var seen = await AnomalySight.OfAsync(glance).ConfigureAwait(false);
        if (glance.Blind is { } blind)
        {
            return [Unknown(blind)];
        }

        if (seen.Monitors.Count == 0)
        {
            return [Missing("Nothing watches for unusual spending.", "비정상 지출을 지켜보는 모니터가 없습니다.")];
        }

        return [seen.Heard(scene.Wishes.Mail, scene.Wishes.MonthlyLimitUsd) is { } heard
            ? Green(
                scene,
                new("AWS watches for unusual spending and tells you.", "AWS가 비정상 지출을 지켜보고 알려 줍니다."),
                CostExplorer.GetAnomalySubscriptions,
                $"{heard.SubscriptionName}: {heard.Frequency}, from {AnomalySight.Threshold(heard)} USD",
                glance)
            : Broken(new Words(
                "AWS watches for unusual spending, but you are not told, or only of very large amounts.",
                "AWS가 비정상 지출을 지켜보지만, 알림이 오지 않거나 아주 큰 금액만 알립니다."))];
    }
}
