using System.Text.Json;
using Firebreak.App.Contract;
using Firebreak.App.Pages;
using Firebreak.Change;
using Firebreak.Contain;
using Firebreak.Model;
using Firebreak.Render;
using Firebreak.Store;

namespace Firebreak.App.Contain;

/// <summary>How a containment stands, for people and for programs.</summary>
internal static class ContainPage
{
    private const int Shown = 20;

    /// <summary>The answer of <c>contain apply</c> and <c>contain verify</c>.</summary>
    public static Answer Of(AccountVisit visit, Containment containment, AccountFolder folder, Language language)
    {
        var head = folder.Seal();
        Blindness[] unkept = [.. containment.Unkept.Concat(folder.Troubles).Distinct()];
        var blocks = new List<Block>(Blinds.Of(containment.BlindSpots, language));
        blocks.AddRange(Blinds.NotKept(unkept, language));
        blocks.Add(new Say(containment.Says.In(language), containment.Status == ContainStatus.Contained ? Tone.Good : Tone.Bad));
        blocks.Add(new Say(new Words(
            $"Rounds: {containment.Rounds}, sweeps of the whole account: {containment.Sweeps}.", $"반복 {containment.Rounds}회, 계정 전체 확인 {containment.Sweeps}회.").In(language), Tone.Faint));
        blocks.AddRange(CameBack(containment.CameBack, language));
        blocks.AddRange(PlanPage.Steps(containment.Steps, language));
        blocks.AddRange(containment.Remaining.Take(Shown).Select(left => new Point("!", $"{left.Id} ({left.Region}): {left.Why.In(language)}", Tone.Bad)));
        blocks.AddRange(More(containment.Remaining.Count - Shown, language));
        blocks.Add(containment.Status == ContainStatus.Contained
            ? new Next("firebreak harden plan", new Words("Next: close the door the way AWS asks for it.", "다음: AWS가 요구하는 대로 문을 잠급니다.").In(language))
            : new Next("firebreak contain verify", new Words("Next: do what is left above, then look again.", "다음: 위에 남은 일을 하고 다시 확인합니다.").In(language)));
        blocks.Add(Head(head, language));
        var doc = new ApplyDoc(
            Shapes.Name, visit.Caller.Account.ToString(), containment.StatusWord, PlanPage.Ends(containment.Steps, language), containment.Rounds, containment.Sweeps,
            [.. containment.Remaining.Select(left => left.Id)], PlanPage.Proofs(containment.Proofs, language), BlindDoc.Of(containment.BlindSpots.Concat(unkept)))
        {
            Head = head,
            CameBack = [.. containment.CameBack.Select(step => new CameBackDoc(
                step.Step.Measure.Target.Id, step.Step.Measure.Target.Region.ToString(), Math.Max(step.Returns, 1), step.By, step.Step.Why.In(language)))],
        };
        return new Answer(new Page(blocks), JsonSerializer.Serialize(doc, Shapes.Default.ApplyDoc), Exit(containment, unkept));
    }

    /// <summary>The last hashes of journal and evidence: kept outside this machine they anchor both.</summary>
    public static Block Head(string head, Language language) => new Say(new Words(
        $"Record: {head}. Keep this line: it shows later that nothing was changed.",
        $"기록: {head}. 이 줄을 보관해 두십시오. 나중에 아무것도 바뀌지 않았음을 보여 줍니다.").In(language), Tone.Faint);

    private static IEnumerable<Block> CameBack(IReadOnlyList<StepReport> steps, Language language)
    {
        if (steps.Count == 0)
        {
            yield break;
        }

        yield return new Say(new Words(
            $"{Number.Of(steps.Count, "thing")} came back, or came new, while the work was done:", $"작업하는 동안 다시 생기거나 새로 생긴 것이 {steps.Count}개 있었습니다:").In(language), Tone.Warn);
        foreach (var group in steps.GroupBy(step => step.By, StringComparer.Ordinal))
        {
            var (ids, more) = (string.Join(", ", group.Take(3).Select(step => step.Step.Measure.Target.Id)), group.Count() - 3);
            var all = ids + (more > 0 ? $" (+{more})" : "");
            yield return new Point("~", group.Key is { } by
                ? new Words($"{by} started {all}.", $"{all}: {by}에서 시작했습니다.").In(language)
                : $"{all}: {group.First().Step.Why.In(language)}");
        }
    }

    private static IEnumerable<Block> More(int more, Language language) => more > 0
        ? [new Say(new Words($"{more} more: --json lists all", $"{more}개 더 있습니다: --json으로 모두 볼 수 있습니다").In(language), Tone.Faint)]
        : [];

    private static ExitCode Exit(Containment containment, Blindness[] unkept) => containment switch
    {
        { Status: ContainStatus.Contained } => unkept.Length > 0 ? ExitCode.Blind : ExitCode.Calm,
        { BlindSpots.Count: > 0, Remaining.Count: 0 } when containment.Steps.All(step => step.Holds) => ExitCode.Blind,
        _ => ExitCode.PartlyDone,
    };
}
