using Firebreak.Harden.Measures;
using Firebreak.Harden.Sights;

namespace Firebreak.Harden.Guards;

/// <summary>Machines that are launched from now on give their credentials only to who asks with a token, in every region.</summary>
internal sealed class MachineTokenGuard : EverywhereGuard
{
    /// <inheritdoc/>
    public override GuardFace Face { get; } = new(
        "imdsv2",
        new("New machines guard their credentials (IMDSv2)", "새 서버의 자격 증명 보호(IMDSv2)"),
        Severity.Medium,
        new("Free.", "무료입니다."),
        new("Have every region demand a token (IMDSv2) of machines launched from now on; machines that run stay as they are.", "모든 리전에서 앞으로 만드는 서버에 토큰(IMDSv2)을 요구하게 합니다. 실행 중인 서버는 그대로입니다."),
        Demand.None)
    {
        Proves = "imdsv2-required",
        Cis = ["5.6"],
    };

    /// <inheritdoc/>
    protected override RegionSwitch Switch => MachineTokenSwitch.One;

    /// <inheritdoc/>
    protected override Words OnEverywhere => new("Every region demands a token of new machines.", "모든 리전에서 새 서버에 토큰을 요구합니다.");

    /// <inheritdoc/>
    protected override Words Off => new("New machines hand out their credentials without a token", "새 서버가 토큰 없이 자격 증명을 내줍니다");

    /// <inheritdoc/>
    protected override HardeningStep StepFor(HardenDraft draft, IReadOnlyList<string> regions) => new DemandTokens(draft.Account, regions);
}
