using Firebreak.Model;

namespace Firebreak.Case;

/// <summary>What the owner is about to do.</summary>
public enum Intent
{
    /// <summary>Close the account.</summary>
    CloseAccount,

    /// <summary>Stop the intruder's machines instead of terminating them.</summary>
    StopMachines,

    /// <summary>Say that all is cleaned.</summary>
    SayClean,

    /// <summary>Write to AWS.</summary>
    WriteToAws,

    /// <summary>Pay the bill, or confirm the card when asked.</summary>
    PayOrConfirmCard,

    /// <summary>Have the bank block the card.</summary>
    BlockCard,
}

/// <summary>What the guards look at.</summary>
public sealed record GuardState
{
    /// <summary>The verdict on closing, if that is the intent.</summary>
    public ClosingVerdict? Closing { get; init; }

    /// <summary>How many enabled regions there are.</summary>
    public int RegionsEnabled { get; init; }

    /// <summary>How many of them were looked at whole.</summary>
    public int RegionsSeen { get; init; }

    /// <summary>Which AWS team is written to, in the owner's words: <c>account</c>, <c>billing</c>, <c>abuse</c>, <c>technical</c> …</summary>
    public string Team { get; init; } = "";

    /// <summary>Whether evidence of the machines was taken.</summary>
    public bool EvidenceTaken { get; init; }

    /// <summary>Whether the claim is still being decided.</summary>
    public bool ClaimOpen { get; init; }

    /// <summary>Whether every security measure is set up and proved.</summary>
    public bool Hardened { get; init; }
}

/// <summary>A warning, or a stop, where a known mistake would be made.</summary>
/// <param name="Name">A word for programs.</param>
/// <param name="Stops">True if the step is refused; false if it is only warned of.</param>
/// <param name="Says">Why, and what to do instead.</param>
public sealed record Guard(string Name, bool Stops, Words Says);

/// <summary>The mistakes that owners made in known cases, stopped where they would be made again.</summary>
public static class MistakeGuards
{
    /// <summary>Where a hijack is to be reported.</summary>
    public const string ConsolePath = "Support Center → Create case → Account and billing → Service: Account → Category: Security → General question";

    private static readonly HashSet<string> RightTeams = new(["account", "billing", "account and billing", "security"], StringComparer.OrdinalIgnoreCase);

    /// <summary>What is to be said before the owner does it; nothing if it is no mistake.</summary>
    public static IReadOnlyList<Guard> Check(Intent intent, GuardState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var guard = intent switch
        {
            Intent.CloseAccount when state.Closing is not { Allowed: true } => Closing(state.Closing),
            Intent.StopMachines when state.EvidenceTaken => new Guard("stopping", false, new(
                "Terminate instead of stopping, the evidence is taken: a stopped machine's disks and addresses go on costing, and AWS asks for termination.",
                "증거가 확보되었으니 중지가 아니라 종료(terminate)하십시오. 중지된 인스턴스의 볼륨과 IP 주소에는 요금이 계속 발생하며, AWS도 종료를 요구합니다.")),
            Intent.SayClean when state.RegionsSeen < state.RegionsEnabled => Regions(state),
            Intent.WriteToAws when !RightTeams.Contains(state.Team.Trim()) => new Guard("wrong-team", false, new(
                $"This team cannot adjust a bill; owners lost days with it. Write here: {ConsolePath}.",
                $"이 부서는 요금을 조정할 수 없어 며칠을 허비한 사례가 있습니다. 다음 경로로 문의하십시오: {ConsolePath}.")),
            Intent.PayOrConfirmCard when state.ClaimOpen => new Guard("paying", false, new(
                "Do not pay or confirm the card while relief is being decided: confirming it has led to a charge at once. Keep a valid card on file, and ask the bank for a limit.",
                "감면 심사가 진행되는 동안에는 결제하거나 카드를 승인하지 마십시오. 승인하자마자 청구된 사례가 있습니다. 유효한 카드는 등록해 두고, 카드사에 한도 조정을 요청하십시오.")),
            Intent.BlockCard when !state.Hardened => new Guard("card-before-harden", true, new(
                "Do not block the card yet: AWS does not let the security services be set up without a valid one. The order is card valid, harden, then the card may be blocked.",
                "아직 카드를 정지하지 마십시오. 유효한 카드가 없으면 보안 서비스를 설정할 수 없습니다. 순서는 카드 유효 → 보안 설정(harden) → 카드 정지입니다.")),
            _ => null,
        };
        return guard is null ? [] : [guard];
    }

    private static Guard Closing(ClosingVerdict? verdict)
    {
        var first = verdict is { Reasons.Count: > 0 } ? verdict.Reasons[0] : new Words(
            "Nobody has checked whether it is safe.", "안전한지 아직 확인되지 않았습니다.");
        return new Guard("closing-first", true, new(
            $"Do not close the account now: what runs goes on and is billed, and AWS would have to reopen it. {first.En}",
            $"지금 계정을 해지하지 마십시오. 실행 중인 리소스는 멈추지 않고 요금이 계속 청구되며, 계정을 다시 열어 달라고 요청해야 합니다. {first.Ko}"));
    }

    private static Guard Regions(GuardState state) => new("one-region", true, new(
        $"Only {state.RegionsSeen} of {state.RegionsEnabled} regions were looked at. Intruders use the regions that the owner never opens.",
        $"전체 {state.RegionsEnabled}개 리전 중 {state.RegionsSeen}개만 확인했습니다. 공격자는 소유자가 쓰지 않는 리전을 이용합니다."));
}
