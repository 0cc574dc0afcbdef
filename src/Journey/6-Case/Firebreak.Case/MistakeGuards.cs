using Firebreak.Model;

namespace Firebreak.Case;

/// <summary>The mistakes that owners made in known cases, stopped where they would be made again.</summary>
/// <remarks>A guard is a line of the table below: where it is asked, and what it says. The tests hold each against a scenario in which it speaks and one in which it is silent.</remarks>
public static partial class MistakeGuards
{
    /// <summary>Where a hijack is to be reported.</summary>
    public const string ConsolePath = "Support Center → Create case → Account and billing → Service: Account → Category: Security → General question";

    private static readonly HashSet<string> RightTeams = new(["account", "billing", "account and billing", "security"], StringComparer.OrdinalIgnoreCase);

    private static readonly (string Name, Intent[] Where, Func<Intent, GuardState, Guard?> Look)[] All =
    [
        ("closing-first", [Intent.CloseAccount], (_, state) => Closing(state)),
        ("still-running", [Intent.SayClean, Intent.Claim], Running),
        ("stopping", [Intent.StopMachines, Intent.SayClean, Intent.Claim, Intent.Look], Stopping),
        ("one-region", [Intent.SayClean, Intent.Claim, Intent.CloseAccount, Intent.Look], (_, state) => Regions(state)),
        ("controllers-first", [Intent.StopMachines, Intent.TerminateMachines, Intent.SayClean, Intent.Claim, Intent.Look], Controllers),
        ("wrong-team", [Intent.WriteToAws, Intent.Claim], Team),
        ("paying", [Intent.PayOrConfirmCard], (_, state) => Paying(state)),
        ("card-before-harden", [Intent.BlockCard], (_, state) => BlockingTheCard(state)),
        ("cannot-sign-in", [Intent.SignIn, Intent.WriteToAws, Intent.Claim, Intent.Look], (_, state) => SignIn(state)),
        ("unread-mail", [Intent.WriteToAws, Intent.Claim, Intent.Look], (_, state) => Unread(state)),
        ("not-itemised", [Intent.WriteToAws, Intent.Claim], (_, state) => Itemised(state)),
        ("marketplace", [Intent.WriteToAws, Intent.Claim, Intent.Look], (_, state) => Sellers(state)),
        ("subscriptions", [Intent.SayClean, Intent.Claim, Intent.CloseAccount, Intent.Look], (_, state) => Subscriptions(state)),
    ];

    /// <summary>The words of all guards.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. All.Select(guard => guard.Name)];

    /// <summary>Where a guard is asked.</summary>
    public static IReadOnlyList<Intent> Asked(string name) => All.Single(guard => guard.Name == name).Where;

    /// <summary>What is to be said before the owner does it, what stops him first; nothing if it is no mistake.</summary>
    public static IReadOnlyList<Guard> Check(Intent intent, GuardState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return [.. All.Where(guard => guard.Where.Contains(intent)).Select(guard => guard.Look(intent, state)).OfType<Guard>().OrderBy(guard => guard.Stops ? 0 : 1)];
    }

    private static Guard? Closing(GuardState state)
    {
        if (state.Closing is { Allowed: true })
        {
            return null;
        }

        var first = state.Closing is { Reasons: [var reason, ..] } ? reason : new Words("Nobody has checked whether it is safe.", "안전한지 아직 확인되지 않았습니다.");
        return new Guard("closing-first", true, new(
            $"Do not close the account now: what runs goes on and is billed, and AWS would have to reopen it. {first.En}",
            $"지금 계정을 해지하지 마십시오. 실행 중인 리소스는 멈추지 않고 요금이 계속 청구되며, 계정을 다시 열어 달라고 요청해야 합니다. {first.Ko}"));
    }

    private static Guard? Running(Intent intent, GuardState state) => state.Running switch
    {
        0 => null,
        { } count => new Guard("still-running", intent == Intent.SayClean, new(
            $"{count} of the intruder's things still run: AWS looks for itself, and speaks of the bill only when all are gone. firebreak contain plan.",
            $"공격자의 리소스 {count}개가 아직 실행 중입니다. AWS는 직접 확인하며, 모두 없어진 뒤에야 요금을 논의합니다. firebreak contain plan.")),
        null => new Guard("still-running", intent == Intent.SayClean, new(
            "Not every place could be looked at, so nobody knows whether something of the intruder's still runs. firebreak check.",
            "모든 곳을 확인하지 못해 공격자의 리소스가 남아 있는지 알 수 없습니다. firebreak check.")),
    };

    private static Guard? Stopping(Intent intent, GuardState state)
    {
        if (state.Stopped.Count > 0)
        {
            var ids = Named([.. state.Stopped.Select(one => one.Id)]);
            var priced = state.Stopped.Where(one => one.UsdPerMonth is not null).ToList();
            var cost = priced.Count == 0
                ? new Words("their disks and addresses go on costing", "볼륨과 IP 주소에는 요금이 계속 발생합니다")
                : new Words(
                    $"their disks and addresses go on costing about {Money.Usd(priced.Sum(one => one.UsdPerMonth!.Value)).Rounded()} a month at list price",
                    $"볼륨과 IP 주소에는 정가 기준 월 약 {Josa.Subject(Money.Usd(priced.Sum(one => one.UsdPerMonth!.Value)).Rounded().ToString())} 계속 발생합니다");
            return new Guard("stopping", intent == Intent.SayClean, new(
                $"{state.Stopped.Count} of the intruder's machines are stopped, not terminated ({ids}): {cost.En}, and AWS asks for termination.",
                $"공격자의 인스턴스 {state.Stopped.Count}대가 종료(terminate)되지 않고 중지 상태입니다({ids}). {cost.Ko}. AWS도 종료를 요구합니다."));
        }

        return intent == Intent.StopMachines && state.EvidenceTaken
            ? new Guard("stopping", false, new(
                "Terminate instead of stopping, the evidence is taken: a stopped machine's disks and addresses go on costing, and AWS asks for termination.",
                "증거가 확보되었으니 중지가 아니라 종료(terminate)하십시오. 중지된 인스턴스의 볼륨과 IP 주소에는 요금이 계속 발생하며, AWS도 종료를 요구합니다."))
            : null;
    }

    private static Guard? Regions(GuardState state)
    {
        if (state.RegionsSeen >= state.RegionsEnabled)
        {
            return null;
        }

        var never = state.UnseenAndNeverUsed.Count == 0
            ? default
            : new Words($" Never used by you, and not looked at: {Named(state.UnseenAndNeverUsed)}.", $" 쓰신 적이 없고 아직 확인하지 않은 리전: {Named(state.UnseenAndNeverUsed)}.");
        return new Guard("one-region", true, new(
            $"Only {state.RegionsSeen} of {state.RegionsEnabled} regions were looked at. Intruders use the regions that the owner never opens.{never.En}",
            $"전체 {state.RegionsEnabled}개 리전 중 {state.RegionsSeen}개만 확인했습니다. 공격자는 소유자가 쓰지 않는 리전을 이용합니다.{never.Ko}"));
    }

    private static Guard? Controllers(Intent intent, GuardState state) => state.Controllers.Count == 0 ? null : new Guard("controllers-first", intent == Intent.SayClean, new(
        $"Remove what starts machines again first, or terminated machines come back within minutes: {Named(state.Controllers)}.",
        $"인스턴스를 다시 띄우는 리소스부터 제거하십시오. 그러지 않으면 종료해도 몇 분 안에 다시 생깁니다: {Named(state.Controllers)}."));

    /// <summary>A few names, safe to show.</summary>
    private static string Named(IReadOnlyList<string> all) =>
        string.Join(", ", all.Take(6).Select(one => Redaction.Line(one, 80))) + (all.Count > 6 ? $" (+{all.Count - 6})" : "");
}
