using System.Globalization;
using Firebreak.Contain.Countermeasures;

namespace Firebreak.Contain;

/// <summary>Where a containment stands.</summary>
public enum ContainStatus
{
    /// <summary>Nothing of the intruder's runs or opens a door, seen twice, with nothing unread.</summary>
    Contained,

    /// <summary>He may still spend or come back, or not everything could be seen.</summary>
    NotContained,

    /// <summary>He can neither spend nor come back, but not every step is done.</summary>
    Partial,
}

/// <summary>The result of a containment, for the owner and for programs.</summary>
/// <param name="Status">Where it stands.</param>
/// <param name="Says">The same in one sentence.</param>
/// <param name="Steps">Every step and what became of it.</param>
/// <param name="Rounds">How often the work was gone through.</param>
/// <param name="Sweeps">How often the account was swept.</param>
/// <param name="Remaining">What is left: what exists or runs, and the ways in that are still open, also those that only the owner can close.</param>
/// <param name="LeftAlone">What was left alone on purpose.</param>
/// <param name="BlindSpots">What could not be seen.</param>
/// <param name="Unkept">What could not be written down where it belongs.</param>
/// <param name="Proofs">What was proved by asking AWS.</param>
public sealed record Containment(
    ContainStatus Status,
    Words Says,
    IReadOnlyList<StepReport> Steps,
    int Rounds,
    int Sweeps,
    IReadOnlyList<LeftOver> Remaining,
    IReadOnlyList<LeftAlone> LeftAlone,
    IReadOnlyList<Blindness> BlindSpots,
    IReadOnlyList<Blindness> Unkept,
    IReadOnlyList<Proof> Proofs)
{
    /// <summary>What came back, or came new, while the work was done, and what started it, as far as that was seen.</summary>
    public IReadOnlyList<StepReport> CameBack => [.. Steps.Where(step => step.CameBack).DistinctBy(step => step.Step.Measure.Target.Id, StringComparer.Ordinal)];

    /// <summary>The status in the word of <c>--json</c>.</summary>
    public string StatusWord => Status switch
    {
        ContainStatus.Contained => "contained",
        ContainStatus.Partial => "partial",
        _ => "not-contained",
    };

    /// <summary>Judges a run. Contained is never said while anything is blind, runs, or the intruder holds the root user.</summary>
    public static Containment Of(Plan plan, Run run, IPriceBook prices)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(run);
        var remaining = run.LastSweep is null ? [] : new Aftermath(plan, prices).Remaining(run.LastSweep);
        var open = run.Steps.Where(step => !step.Holds).ToList();
        var door = open.Where(step => step.Step.Measure is not (RevokeSessions or SnapshotVolume) && (step.Step.Measure.Tier == Tier.Brake || IsDoor(step.Step.Measure)))
            .Where(step => !Superseded(step, run)).ToList();
        remaining = [.. remaining, .. Doors(plan, run)];
        var kept = plan.LeftAlone.Where(left => left.Kind is Kinds.RootAccessKey or Kinds.AccessKey or Kinds.User or Kinds.Role).ToList();
        var blind = run.LastSweep is not { BlindSpots.Count: 0 } || run.BlindSpots.Count > 0;
        var stopped = run.Halted is not null || run.Interrupted;
        var status = blind || stopped || door.Count + kept.Count > 0 || remaining.Any(left => left.Running || left.IsDoor)
            ? ContainStatus.NotContained
            : open.Count > 0 || remaining.Count > 0 || !run.CleanTwice ? ContainStatus.Partial : ContainStatus.Contained;
        return new Containment(
            status, Sentence(status, blind, door.Count + kept.Count, open.Count, remaining.Count),
            run.Steps, run.Rounds, run.Sweeps, [.. remaining, .. door.Where(step => remaining.All(left => left.Id != step.Step.Measure.Target.Id)).Select(Open)], plan.LeftAlone, run.BlindSpots, run.Unkept, run.Proofs);
    }

    /// <summary>Ways in that no step can close: an outside account that may take on a role, a session of the root user that still lives.</summary>
    private static IEnumerable<LeftOver> Doors(Plan plan, Run run)
    {
        var shut = run.Steps.Where(step => step.Holds && step.Step.Measure.Target.Kind == Kinds.Role && step.Step.Measure is not RevokeSessions)
            .Select(step => step.Step.Measure.Target.Id).ToHashSet(StringComparer.Ordinal);
        var accounts = plan.Options.TryGetValue(ContainPlanner.OutsideOption, out var outside) ? outside.Split('\n', StringSplitOptions.RemoveEmptyEntries) : [];
        foreach (var open in run.LastSweep is null ? [] : Outside.Doors(accounts, run.LastSweep, shut))
        {
            yield return open with { IsDoor = true };
        }

        if (plan.Options.TryGetValue(ContainPlanner.RootSessionOption, out var text)
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var until)
            && run.LastSweep is { } sweep && sweep.TakenAt < until)
        {
            yield return new LeftOver("root-session", "sts:session", Region.Global, Running: false, new Words(
                $"A session of the root user that the intruder opened may live until {until:yyyy-MM-dd HH:mm} UTC; nothing can cut it. Look again after that.",
                $"침입자가 연 루트 사용자 세션이 {until:yyyy-MM-dd HH:mm} UTC까지 살아 있을 수 있고, 끊을 방법이 없습니다. 그 뒤에 다시 확인해 주십시오."))
            {
                IsDoor = true,
            };
        }
    }

    private static LeftOver Open(StepReport step)
    {
        var target = step.Step.Measure.Target;
        return new LeftOver(target.Id, target.Kind, target.Region, Running: false, step.Why);
    }

    /// <summary>Steps that close a way in or stop spending without a brake of their own.</summary>
    private static bool IsDoor(Measure measure) => measure is DeleteRootAccessKey or ChangeRootPassword || (measure.Tier == Tier.Final && measure.Phase < Countermeasure.Deadlines);

    /// <summary>A brake that was refused does not matter once the thing itself is gone.</summary>
    private static bool Superseded(StepReport step, Run run) => run.Steps.Any(other => other.Holds && other != step
        && other.Step.Measure.Target == step.Step.Measure.Target && other.Step.Measure.Tier == Tier.Final);

    private static Words Sentence(ContainStatus status, bool blind, int doors, int open, int remaining) => status switch
    {
        ContainStatus.Contained => new(
            "Contained: nothing of the intruder's runs or opens a door any more. Two sweeps of the whole account found nothing, with nothing unread.",
            "차단했습니다. 침입자의 자원은 더 이상 돌지 않고, 들어올 길도 남아 있지 않습니다. 계정 전체를 두 번 훑었고, 읽지 못한 곳이 없습니다."),
        ContainStatus.Partial => new(
            $"The intruder can neither spend nor come back, but {open} steps are open and {remaining} things are left.",
            $"침입자는 더 이상 비용을 쓰거나 들어올 수 없습니다. 다만 끝내지 못한 단계가 {open}개, 남은 자원이 {remaining}개 있습니다."),
        _ when blind => new(
            "Not contained: not everything could be seen, and what is not seen is not empty.",
            "아직 차단되지 않았습니다. 보지 못한 곳이 있으며, 보지 못한 곳을 비어 있다고 할 수 없습니다."),
        _ => new(
            $"Not contained: {doors} ways in or running things are not closed, {open} steps are open and {remaining} things are left.",
            $"아직 차단되지 않았습니다. 닫지 못한 통로나 도는 자원이 {doors}개, 끝내지 못한 단계가 {open}개, 남은 자원이 {remaining}개 있습니다."),
    };
}
