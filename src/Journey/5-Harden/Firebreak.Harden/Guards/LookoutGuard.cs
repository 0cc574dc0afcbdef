using Firebreak.Harden.Measures;
using Firebreak.Harden.Sights;

namespace Firebreak.Harden.Guards;

/// <summary>GuardDuty looks out in every region; it costs money after its trial, so it is offered and never planned unasked.</summary>
internal sealed class LookoutGuard : EverywhereGuard
{
    /// <inheritdoc/>
    public override GuardFace Face { get; } = new(
        "guardduty",
        new("GuardDuty looks out", "GuardDuty 감시"),
        Severity.Low,
        new("Thirty days free; after that about 4.00 USD per million management events and 1.00 USD per GB of network and DNS logs (list price us-east-1): for a quiet account usually under 1 USD a month, for a busy one more.", "30일 무료, 그다음부터 관리 이벤트 100만 건당 약 4.00 USD, 네트워크와 DNS 로그 GB당 약 1.00 USD입니다(us-east-1 정가). 조용한 계정은 보통 월 1 USD 미만, 사용량이 많으면 더 듭니다."),
        new("Switch GuardDuty on in every region: plan with --guardduty.", "모든 리전에서 GuardDuty를 켭니다: --guardduty 로 계획을 만드십시오."),
        Demand.None)
    {
        Proves = "guardduty-on",
    };

    /// <inheritdoc/>
    protected override RegionSwitch Switch => LookoutSwitch.One;

    /// <inheritdoc/>
    protected override Words OnEverywhere => new("GuardDuty looks out in every region.", "모든 리전에서 GuardDuty가 감시합니다.");

    /// <inheritdoc/>
    protected override Words Off => new("GuardDuty is off", "GuardDuty가 꺼져 있습니다");

    /// <inheritdoc/>
    protected override GuardState WhereOff(Scene scene, Words says) => scene.Wishes.GuardDuty ? Broken(says) : Aside(GuardState.Aside.Offer, new(
        $"{says.En} It costs money after its trial, so it is your choice (--guardduty).", $"{says.Ko} 체험 기간 뒤에는 비용이 들므로 선택하실 일입니다(--guardduty)."));

    /// <inheritdoc/>
    protected override HardeningStep StepFor(HardenDraft draft, IReadOnlyList<string> regions) => new StartLookout(draft.Account, regions);
}
