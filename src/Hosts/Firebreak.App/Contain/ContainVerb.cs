using System.Text.Json;
using Firebreak.App.Contract;
using Firebreak.App.Pages;
using Firebreak.App.Verbs;
using Firebreak.Change;
using Firebreak.Contain;
using Firebreak.Model;
using Firebreak.Render;

namespace Firebreak.App.Contain;

/// <summary>What <c>contain plan</c> is asked.</summary>
/// <param name="Incident">The incident to answer; all of them if <c>null</c>.</param>
/// <param name="Keep">What is left alone.</param>
/// <param name="BrakesOnly">Only what can be taken back.</param>
/// <param name="Look">How to look.</param>
public sealed record ContainQuestion(string? Incident, IReadOnlyList<string> Keep, bool BrakesOnly, LookQuestion Look);

/// <summary><c>firebreak contain</c>: stop it everywhere, without locking the owner out or destroying the evidence, and prove that it stopped.</summary>
public static class ContainVerb
{
    private const string Verb = "contain";

    /// <summary>Looks, judges, and saves a plan. Changes nothing.</summary>
    public static async Task<Answer> PlanAsync(
        AccountVisit visit, ContainQuestion question, Language language, Action<Words> progress, CancellationToken cancel)
    {
        var look = await AccountLook.TakeAsync(visit, question.Look, progress, cancel).ConfigureAwait(false);
        InvestigateVerb.Keep(visit, look.Investigation, language);
        var incidents = Chosen(look.Investigation, question.Incident);
        if (incidents.Count == 0)
        {
            return Nothing(look, language);
        }

        var planned = ContainPlanner.Plan(new ContainInput
        {
            Incidents = incidents,
            Inventory = look.Inventory,
            Caller = visit.Caller,
            Prices = visit.Prices,
            Now = visit.Now,
            Keep = question.Keep,
            BrakesOnly = question.BrakesOnly,
        });
        var plan = planned.Plan ?? throw new TroubleException(ExitCode.Refused, planned.Refusal!.Says, "firebreak contain plan --help");
        plan = plan with { BlindSpots = [.. plan.BlindSpots.Concat(look.BlindSpots).Distinct()] };
        using var folder = Folders.Open(visit, alone: true);
        var (id, file) = SavedPlans.Save(folder, plan, Catalogue.Countermeasures);
        return new Answer(
            PlanPage.Of(plan, id, file, [], language),
            PlanPage.Json(plan, id, file, language),
            plan.BlindSpots.Count > 0 ? ExitCode.Blind : ExitCode.Calm);
    }

    /// <summary>The plan that would be carried out, with the owner's word still to be asked.</summary>
    public static Plan Saved(AccountVisit visit, string? named)
    {
        using var folder = Folders.Open(visit, alone: false);
        return Checked(visit, SavedPlans.Read(folder, named, Verb, Catalogue.Countermeasures));
    }

    /// <summary>Carries a saved plan out, goes round until it stays done, and proves it.</summary>
    public static async Task<Answer> ApplyAsync(
        AccountVisit visit, Plan plan, IOwnerHands hands, Language language, IProgress<StepReport>? progress, CancellationToken cancel)
    {
        using var folder = Folders.Open(visit, alone: true);
        var containment = await RunAsync(visit, folder, Checked(visit, plan), hands, progress, cancel).ConfigureAwait(false);
        ProofBox.Add(folder, containment.Proofs);
        return Of(visit, containment, language);
    }

    /// <summary>Carries a plan out with an open folder.</summary>
    internal static async Task<Containment> RunAsync(
        AccountVisit visit, Store.AccountFolder folder, Plan plan, IOwnerHands hands, IProgress<StepReport>? progress, CancellationToken cancel)
    {
        var executor = new Executor(ToolBox.For(visit, folder, hands, progress), Catalogue.Countermeasures);
        var run = await executor.ApplyAsync(plan, Sweep(visit, plan), OwnWayIn.Forbids, cancel).ConfigureAwait(false);
        return Containment.Of(plan, run, visit.Prices);
    }

    /// <summary>Looks whether a plan's aims hold now, twice, and whether anything came back. Changes nothing.</summary>
    public static async Task<Answer> VerifyAsync(AccountVisit visit, string? named, Language language, CancellationToken cancel)
    {
        using var folder = Folders.Open(visit, alone: false);
        var plan = SavedPlans.Read(folder, named, Verb, Catalogue.Countermeasures);
        var run = await new Checking(visit.Aws.Reader, visit.Time, new Pace())
            .LookAsync(plan, PlanFile.IdOf(plan, Catalogue.Countermeasures), Sweep(visit, plan), cancel).ConfigureAwait(false);
        var containment = Containment.Of(plan, run, visit.Prices);
        ProofBox.Add(folder, containment.Proofs);
        return Of(visit, containment, language);
    }

    /// <summary>Takes the last plan back, as far as it can be taken back.</summary>
    public static async Task<Answer> UndoAsync(AccountVisit visit, IProgress<StepReport>? progress, Language language, CancellationToken cancel)
    {
        using var folder = Folders.Open(visit, alone: true);
        var id = Undoing.LatestPlan(folder.Journal) ?? throw new TroubleException(
            ExitCode.Usage, new Words("Nothing has been done that could be taken back.", "되돌릴 일이 없습니다."), "firebreak contain status");
        var run = await new Undoing(ToolBox.For(visit, folder, new NoHands(), progress), Catalogue.Countermeasures)
            .UndoAsync(id, visit.Caller.Account, cancel).ConfigureAwait(false);
        var undone = run.Steps.Count(step => step.State == StepState.Undone);
        var blocks = new List<Block>(Blinds.Of(run.BlindSpots, language))
        {
            new Say(new Words($"{undone} of {run.Steps.Count} steps of {id} were taken back.", $"{id}의 {run.Steps.Count}단계 중 {undone}단계를 되돌렸습니다.").In(language)),
        };
        blocks.AddRange(run.Steps.Where(step => step.State != StepState.Undone).Select(step => new Point("-", $"{step.Step.Measure.Says.In(language)} {step.Why.In(language)}")));
        var doc = new ApplyDoc(
            Shapes.Name, visit.Caller.Account.ToString(), "undone", PlanPage.Ends(run.Steps, language), run.Rounds, 0, [], [], BlindDoc.Of(run.BlindSpots));
        var stuck = run.Steps.Any(step => step.State is StepState.Refused or StepState.Uncertain) || run.Halted is not null;
        return new Answer(new Page(blocks), JsonSerializer.Serialize(doc, Shapes.Default.ApplyDoc), stuck ? ExitCode.PartlyDone : ExitCode.Calm);
    }

    /// <summary>What the journal says was done.</summary>
    public static Answer Status(AccountVisit visit, Language language)
    {
        using var folder = Folders.Open(visit, alone: false);
        var entries = folder.Journal.Entries;
        var ends = entries.Where(entry => entry.Act is JournalAct.Proof or JournalAct.Rest).GroupBy(entry => entry.StepId, StringComparer.Ordinal).Select(group => group.Last()).ToList();
        var open = entries.Where(entry => entry.Act == JournalAct.Intent).Select(entry => entry.StepId)
            .Except(entries.Where(entry => entry.Act is JournalAct.Outcome).Select(entry => entry.StepId), StringComparer.Ordinal).ToList();
        string[] says =
        [
            new Words($"Journal: {entries.Count} entries in {folder.Path}.", $"일지: 항목 {entries.Count}개, {folder.Path}.").In(language),
            new Words($"{ends.Count(entry => entry.Act == JournalAct.Proof)} steps were proved, {ends.Count(entry => entry.Act == JournalAct.Rest)} came to rest without being done.", $"{ends.Count(entry => entry.Act == JournalAct.Proof)}단계를 확인했고, {ends.Count(entry => entry.Act == JournalAct.Rest)}단계는 하지 못한 채 끝났습니다.").In(language),
            open.Count == 0
                ? new Words("No call is open.", "끝나지 않은 호출이 없습니다.").In(language)
                : new Words($"{open.Count} calls were begun and not ended; the next apply looks and goes on: {string.Join(", ", open.Take(5))}", $"시작하고 끝나지 않은 호출이 {open.Count}건 있습니다. 다음 apply가 확인하고 이어서 합니다: {string.Join(", ", open.Take(5))}").In(language),
        ];
        return Saying.Of(
            "contain status", open.Count == 0 ? ExitCode.Calm : ExitCode.PartlyDone, [.. says.Select(line => new Say(line))], says,
            folder.Journal.Trouble is { } trouble ? [trouble] : []);
    }

    private static Plan Checked(AccountVisit visit, Plan plan) =>
        plan.MayStart(visit.Caller, visit.Now) is { } refusal ? throw SavedPlans.Refused(refusal, Verb) : plan;

    private static IReadOnlyList<Incident> Chosen(Investigation investigation, string? id)
    {
        if (id is null)
        {
            return investigation.Incidents;
        }

        var chosen = investigation.Incidents.Where(incident => incident.Id == id).ToList();
        return chosen.Count > 0 ? chosen : throw new TroubleException(
            ExitCode.Usage,
            new Words($"There is no incident {id}; there are: {Names(investigation)}.", $"{id} 사건이 없습니다. 있는 사건: {Names(investigation)}."),
            "firebreak investigate");
    }

    private static string Names(Investigation investigation) =>
        investigation.Incidents.Count == 0 ? "-" : string.Join(", ", investigation.Incidents.Select(incident => incident.Id));

    private static Answer Nothing(AccountLook look, Language language)
    {
        var blind = look.BlindSpots;
        Block[] blocks = [.. Blinds.Of(blind, language), new Say(blind.Count == 0
            ? new Words("There is nothing to contain: no incident was found.", "차단할 것이 없습니다. 사건을 찾지 못했습니다.").In(language)
            : new Words("No incident was found in what could be seen; that is not the same as nothing to contain.", "볼 수 있는 범위에서는 사건을 찾지 못했습니다. 차단할 것이 없다는 뜻은 아닙니다.").In(language))];
        var doc = new PlanDoc(Shapes.Name, "", "", look.Inventory.Account.ToString(), "", Instants.Text(look.Inventory.TakenAt), Instants.Text(look.Inventory.TakenAt), [], new(0, 0), BlindDoc.Of(blind));
        return new Answer(new Page(blocks), JsonSerializer.Serialize(doc, Shapes.Default.PlanDoc), blind.Count > 0 ? ExitCode.Blind : ExitCode.Calm);
    }

    private static Answer Of(AccountVisit visit, Containment containment, Language language)
    {
        var blocks = new List<Block>(Blinds.Of(containment.BlindSpots, language))
        {
            new Say(containment.Says.In(language), containment.Status == ContainStatus.Contained ? Tone.Good : Tone.Bad),
            new Say(new Words($"Rounds: {containment.Rounds}, sweeps of the whole account: {containment.Sweeps}.", $"반복 {containment.Rounds}회, 계정 전체 확인 {containment.Sweeps}회.").In(language), Tone.Faint),
        };
        blocks.AddRange(PlanPage.Steps(containment.Steps, language));
        blocks.AddRange(containment.Remaining.Take(20).Select(left => new Point("!", $"{left.Id} ({left.Region}): {left.Why.In(language)}", Tone.Bad)));
        blocks.Add(containment.Status == ContainStatus.Contained
            ? new Next("firebreak harden plan", new Words("Next: close the door the way AWS asks for it.", "다음: AWS가 요구하는 대로 문을 잠급니다.").In(language))
            : new Next("firebreak contain verify", new Words("Next: do what is left above, then look again.", "다음: 위에 남은 일을 하고 다시 확인합니다.").In(language)));
        var doc = new ApplyDoc(
            Shapes.Name, visit.Caller.Account.ToString(), containment.StatusWord, PlanPage.Ends(containment.Steps, language), containment.Rounds, containment.Sweeps,
            [.. containment.Remaining.Select(left => left.Id)], PlanPage.Proofs(containment.Proofs, language), BlindDoc.Of(containment.BlindSpots));
        return new Answer(new Page(blocks), JsonSerializer.Serialize(doc, Shapes.Default.ApplyDoc), Exit(containment));
    }

    private static ExitCode Exit(Containment containment) => containment switch
    {
        { Status: ContainStatus.Contained } => ExitCode.Calm,
        { BlindSpots.Count: > 0, Remaining.Count: 0 } when containment.Steps.All(step => step.Holds) => ExitCode.Blind,
        _ => ExitCode.PartlyDone,
    };

    private static Sweeping Sweep(AccountVisit visit, Plan plan) =>
        new(visit.Aws.Inventory, visit.Named, new Aftermath(plan, visit.Prices).StillToDo);
}
