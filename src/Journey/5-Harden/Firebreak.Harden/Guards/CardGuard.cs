using System.Globalization;

namespace Firebreak.Harden.Guards;

/// <summary>The card on file: no API tells, so the owner is asked, and his word is kept with its date. Valid, then set up, then it may be blocked (S6).</summary>
internal sealed class CardGuard : Guard
{
    private static readonly GuardFace Own = new(
        "card",
        new("The card on file: valid while things are set up", "등록된 카드: 설정하는 동안 유효"),
        Severity.High,
        new("Free.", "무료입니다."),
        new("Put a valid card on file: without one the other guards cannot be set up. Say so with --card valid.", "유효한 카드를 등록합니다. 없으면 다른 설정을 할 수 없습니다. --card valid 로 알려 주십시오."),
        Demand.None);

    /// <inheritdoc/>
    public override GuardFace Face => Own;

    /// <summary>What the owner said, held against what is proved.</summary>
    public static GuardState Judge(HardenOptions wishes, HardeningReport others)
    {
        var ready = others.Asked > 0 && others.Proved == others.Asked;
        return (wishes.Card, ready) switch
        {
            (null, _) => new GuardState.Unasked(Own, new(
                "The card on file: AWS has no API for it. It must be valid before the services are set up; say so with --card valid.",
                "등록된 카드: AWS에 조회 API가 없습니다. 서비스를 설정하려면 유효해야 합니다. --card valid 로 알려 주십시오.")),
            ({ Blocked: true } word, true) => Told(word, new(
                $"You said on {Day(word)} that you had the card blocked, after everything AWS asked for was proved. Unblock it before you set up anything more.",
                $"AWS가 요구한 것이 모두 확인된 뒤 {Day(word)}에 카드를 정지했다고 하셨습니다. 다른 것을 더 설정하기 전에 정지를 푸십시오.")),
            ({ Blocked: true } word, false) => new GuardState.Broken(Own, new(
                $"You said on {Day(word)} that you had the card blocked, but not everything AWS asked for is proved yet: unblock it, set up the rest, then block it again.",
                $"{Day(word)}에 카드를 정지했다고 하셨지만, AWS가 요구한 것이 아직 모두 확인되지 않았습니다. 정지를 풀고 나머지를 설정한 다음 다시 정지하십시오.")),
            ({ Valid: false } word, _) => new GuardState.Broken(Own, new(
                $"The card on file: not valid, as you said on {Day(word)}. Put a valid one on file first.", $"등록된 카드: {Day(word)}에 유효하지 않다고 하셨습니다. 먼저 유효한 카드를 등록하십시오.")),
            (var word, true) => Told(word, new(
                $"The card on file: valid, as you said on {Day(word)}. Everything AWS asked for is proved: you may block the card now while relief is negotiated (then say --card blocked).",
                $"등록된 카드: {Day(word)}에 유효하다고 하셨습니다. AWS가 요구한 것이 모두 확인되었으니, 감면을 협의하는 동안 카드를 정지해도 됩니다(정지한 뒤 --card blocked).")),
            (var word, false) => Told(word, new(
                $"The card on file: valid, as you said on {Day(word)}. Leave it so until everything here is proved; after that you may block it while relief is negotiated.",
                $"등록된 카드: {Day(word)}에 유효하다고 하셨습니다. 모든 항목이 확인될 때까지 그대로 두십시오. 그 뒤 감면을 협의하는 동안에는 카드를 정지해도 됩니다.")),
        };
    }

    /// <inheritdoc/>
    public override Task<IReadOnlyList<GuardState>> LookAsync(Scene scene, CancellationToken cancel) => Task.FromResult<IReadOnlyList<GuardState>>([]);

    /// <inheritdoc/>
    public override void Answer(GuardState state, HardenDraft draft) => draft.Leave(state, state.Says);

    private static GuardState.Told Told(CardWord word, Words says) => new(Own, says, word.SaidAt);

    private static string Day(CardWord word) => word.SaidAt.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
