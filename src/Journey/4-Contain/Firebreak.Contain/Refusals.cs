namespace Firebreak.Contain;

/// <summary>Why no plan is made.</summary>
internal static class Refusals
{
    public static PlanRefusal KeepList(IReadOnlyList<string> typos) => new(PlanFault.KeepList, new Words(
        $"The keep list names what is not there: {string.Join(", ", typos)}. Check the spelling: a misspelt entry protects nothing. Nothing was done.",
        $"지키기 목록에 없는 것을 적으셨습니다: {string.Join(", ", typos)}. 잘못 적은 항목은 아무것도 지켜 주지 않으니 철자를 확인해 주십시오. 아무것도 하지 않았습니다."));

    public static PlanRefusal Targets(IReadOnlyList<string> unknown) => new(PlanFault.Target, new Words(
        $"What you named is not in the account: {string.Join(", ", unknown)}. Check the id; it is written as 'firebreak burn' and 'firebreak check' show it. Nothing was done.",
        $"지정하신 것이 계정에 없습니다: {string.Join(", ", unknown)}. ID를 확인해 주십시오. 'firebreak burn'과 'firebreak check'가 보여 주는 대로 적습니다. 아무것도 하지 않았습니다."));

    public static PlanRefusal Copies(IReadOnlyList<string> unknown) => new(PlanFault.Target, new Words(
        $"There is no disk to copy for {string.Join(", ", unknown)}: name a machine or a disk that this plan removes for good, or 'all'. Nothing was done.",
        $"{string.Join(", ", unknown)}에 대해 복사할 디스크가 없습니다. 이 계획이 완전히 없애는 서버나 디스크의 ID, 또는 'all'을 적어 주십시오. 아무것도 하지 않았습니다."));

    public static PlanRefusal? Blast(IReadOnlyList<PlannedStep> steps, BlastLimits limits)
    {
        var finals = steps.Where(step => step.Measure.Tier == Tier.Final).ToList();
        var most = finals.GroupBy(step => step.Measure.Kind, StringComparer.Ordinal).MaxBy(group => group.Count());
        return most is not null && (finals.Count > limits.Destroyed || most.Count() > limits.OfOneKind)
            ? new PlanRefusal(PlanFault.Blast, new Words(
                $"The plan would remove {finals.Count} things for good, {most.Count()} of them by '{most.Key}'; the limits are {limits.Destroyed} and {limits.OfOneKind}. If that is right, raise the limits by number.",
                $"이 계획은 {finals.Count}개를 영구히 삭제합니다(그중 '{most.Key}' {most.Count()}개). 한도는 {limits.Destroyed}개와 {limits.OfOneKind}개입니다. 맞다면 한도를 숫자로 올려 주십시오."))
            : null;
    }
}
