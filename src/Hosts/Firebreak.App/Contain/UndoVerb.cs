using System.Text.Json;
using Firebreak.App.Contract;
using Firebreak.App.Pages;
using Firebreak.Change;
using Firebreak.Contain;
using Firebreak.Model;
using Firebreak.Render;
using Firebreak.Store;

namespace Firebreak.App.Contain;

/// <summary><c>firebreak contain undo</c>: takes a plan back, as far as it can be taken back.</summary>
public static class UndoVerb
{
    /// <summary>The plan that would be taken back, and how many of its steps can be: nothing is done yet.</summary>
    public static (string PlanId, int Steps) Asked(AccountVisit visit, string? named)
    {
        using var folder = Folders.Open(visit, alone: false);
        var id = Id(folder.Journal, named);
        return (id, new Undoing(ToolBox.For(visit, folder, new NoHands(), progress: null), Catalogue.Countermeasures).Restorable(id));
    }

    /// <summary>Restores what was.</summary>
    public static async Task<Answer> RunAsync(AccountVisit visit, string? named, IProgress<StepReport>? progress, Language language, CancellationToken cancel)
    {
        using var folder = Folders.Open(visit, alone: true);
        var id = Id(folder.Journal, named);
        var run = await new Undoing(ToolBox.For(visit, folder, new NoHands(), progress), Catalogue.Countermeasures)
            .UndoAsync(id, visit.Caller.Account, cancel).ConfigureAwait(false);
        var head = folder.Seal();
        Blindness[] unkept = [.. run.Unkept.Concat(folder.Troubles).Distinct()];
        var undone = run.Steps.Count(step => step.State == StepState.Undone);
        var blocks = new List<Block>(Blinds.Of(run.BlindSpots, language));
        blocks.AddRange(Blinds.NotKept(unkept, language));
        if (run.Halted is { } halted)
        {
            blocks.Add(new Say(halted.In(language), Tone.Bad));
        }

        blocks.Add(new Say(new Words($"{undone} of {run.Steps.Count} steps of {id} were taken back.", $"{id}의 {run.Steps.Count}단계 중 {undone}단계를 되돌렸습니다.").In(language)));
        blocks.AddRange(run.Steps.Where(step => step.State != StepState.Undone).Select(step => new Point("-", StepLine.Said(step.Step.Measure, step.Why, language))));
        blocks.Add(ContainPage.Head(head, language));
        var doc = new ApplyDoc(
            Shapes.Name, visit.Caller.Account.ToString(), "undone", PlanPage.Ends(run.Steps, language), run.Rounds, 0, [], [], BlindDoc.Of(run.BlindSpots.Concat(unkept)))
        {
            Head = head,
        };
        return new Answer(new Page(blocks), JsonSerializer.Serialize(doc, Shapes.Default.ApplyDoc), Exit(run, unkept));
    }

    private static ExitCode Exit(Run run, Blindness[] unkept) =>
        run.Halted is not null || run.Interrupted || run.Steps.Any(step => step.State is StepState.Refused or StepState.Uncertain) ? ExitCode.PartlyDone
        : run.BlindSpots.Count + unkept.Length > 0 ? ExitCode.Blind
        : ExitCode.Calm;

    private static string Id(FileJournal journal, string? named)
    {
        var begun = journal.Entries.Where(entry => entry.Act == JournalAct.Begin).Select(entry => entry.PlanId).ToHashSet(StringComparer.Ordinal);
        var id = named is null ? Undoing.LatestPlan(journal) : Path.GetFileNameWithoutExtension(named);
        return id is not null && begun.Contains(id) ? id : throw new TroubleException(
            ExitCode.Usage,
            named is null
                ? new Words("Nothing has been done that could be taken back.", "되돌릴 일이 없습니다.")
                : new Words($"The journal knows nothing of {named}; it knows {Known(begun)}.", $"일지에 {named}의 기록이 없습니다. 있는 것: {Known(begun)}."),
            "firebreak contain status");
    }

    private static string Known(HashSet<string> ids) => ids.Count == 0 ? "-" : string.Join(", ", ids.Order(StringComparer.Ordinal).Take(5));
}
