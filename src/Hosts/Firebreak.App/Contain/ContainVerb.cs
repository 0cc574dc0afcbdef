using System.Globalization;
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
public sealed record ContainQuestion(string? Incident, IReadOnlyList<string> Keep, bool BrakesOnly, LookQuestion Look)
{
    /// <summary>What is to be stopped, by id. Incidents are then answered only if one is named.</summary>
    public IReadOnlyList<string> Targets { get; init; } = [];

    /// <summary>Whose disks are copied before they go: <c>all</c>, machines or disks by id.</summary>
    public IReadOnlyList<string> Copies { get; init; } = [];
}

/// <summary><c>firebreak contain</c>: stop it everywhere, without locking the owner out or destroying the evidence, and prove that it stopped.</summary>
public static class ContainVerb
{
    private const string Verb = "contain";

    /// <summary>Looks, judges, and saves a plan. Changes nothing.</summary>
    public static async Task<Answer> PlanAsync(
        AccountVisit visit, ContainQuestion question, Language language, Action<Words> progress, CancellationToken cancel) =>
        (await PlannedAsync(visit, question, language, progress, cancel).ConfigureAwait(false)).Answer;

    /// <summary>For the owner who cannot read a plan now: looks, shows, asks once, and carries out what can be taken back.</summary>
    /// <param name="visit">The account.</param>
    /// <param name="question">What is left alone; only brakes are planned.</param>
    /// <param name="agree">Shows the plan, and asks for the owner's word; throws if he does not give it.</param>
    /// <param name="how">His hands, and who hears of each step.</param>
    /// <param name="language">His language.</param>
    /// <param name="progress">Hears what is being done.</param>
    /// <param name="cancel">Interrupts.</param>
    public static async Task<Answer> PanicAsync(
        AccountVisit visit, ContainQuestion question, Func<Page, Plan, Task> agree, (IOwnerHands Hands, IProgress<StepReport>? Ticker) how, Language language, Action<Words> progress,
        CancellationToken cancel)
    {
        var (answer, plan) = await PlannedAsync(visit, question with { BrakesOnly = true }, language, progress, cancel).ConfigureAwait(false);
        if (plan is null)
        {
            return answer;
        }

        await agree(answer.Page, plan).ConfigureAwait(false);
        return await ApplyAsync(visit, plan, how.Hands, language, how.Ticker, cancel).ConfigureAwait(false);
    }

    private static async Task<(Answer Answer, Plan? Plan)> PlannedAsync(
        AccountVisit visit, ContainQuestion question, Language language, Action<Words> progress, CancellationToken cancel)
    {
        var look = await AccountLook.TakeAsync(visit, question.Look, progress, cancel).ConfigureAwait(false);
        InvestigateVerb.Keep(visit, look.Investigation, language);
        var incidents = question.Targets.Count > 0 && question.Incident is null ? [] : Chosen(look.Investigation, question.Incident);
        if (incidents.Count + question.Targets.Count == 0)
        {
            return (Nothing(look, language), null);
        }

        var wayIn = new OwnWayIn(visit.Source);
        await wayIn.LookAsync(visit.Aws.Reader, visit.Caller, cancel).ConfigureAwait(false);
        var planned = ContainPlanner.Plan(new ContainInput
        {
            Incidents = incidents,
            Inventory = look.Inventory,
            Caller = visit.Caller,
            WayIn = wayIn,
            Prices = visit.Prices,
            Now = visit.Now,
            Keep = question.Keep,
            Targets = question.Targets,
            Copies = question.Copies,
            BrakesOnly = question.BrakesOnly,
        });
        var plan = planned.Plan ?? throw new TroubleException(ExitCode.Refused, planned.Refusal!.Says, "firebreak contain plan --help");
        plan = plan with { BlindSpots = [.. plan.BlindSpots.Concat(look.BlindSpots).Distinct()] };
        using var folder = Folders.Open(visit, alone: true);
        var (id, file) = SavedPlans.Save(folder, plan, Catalogue.Countermeasures);
        return (new Answer(
            PlanPage.Of(plan, id, file, [.. folder.Troubles.Select(Blinds.Unkept), .. Locked(wayIn, plan), .. DiskNotes(planned, question)], language),
            PlanPage.Json(plan, id, file, language),
            plan.BlindSpots.Count + folder.Troubles.Count > 0 ? ExitCode.Blind : ExitCode.Calm), plan);
    }

    /// <summary>AWS itself may have locked the caller's user: what of the plan it denies, and with what to go on.</summary>
    private static IEnumerable<Words> Locked(OwnWayIn wayIn, Plan plan)
    {
        if (wayIn.Quarantine(plan.Actions) is { } locked)
        {
            var named = string.Join(", ", locked.Actions.Take(8)) + (locked.Actions.Count > 8 ? " …" : "");
            yield return new Words(
                $"AWS has locked your own user as leaked ({locked.Policy}): {locked.Actions.Count} of the {plan.Actions.Count} actions of this plan are denied to it{(named.Length > 0 ? $" ({named})" : "")}. Sign in as root or as another administrator, plan again, and leave the locked policy where it is until the key is replaced.",
                $"AWS가 지금 쓰시는 사용자를 유출된 것으로 보고 잠갔습니다({locked.Policy}). 이 계획의 작업 {plan.Actions.Count}개 중 {locked.Actions.Count}개가 거부됩니다{(named.Length > 0 ? $"({named})" : "")}. 루트나 다른 관리자로 로그인하여 계획을 다시 만드시고, 키를 바꿀 때까지 이 정책은 그대로 두십시오.");
        }
    }

    /// <summary>What copies of the disks that go would cost, while there is a choice.</summary>
    private static IEnumerable<Words> DiskNotes(Planned planned, ContainQuestion question)
    {
        var (count, gigabytes, usd) = planned.Copies;
        if (count > 0 && question.Copies.Count == 0)
        {
            yield return new Words(
                string.Create(CultureInfo.InvariantCulture, $"{count} disks ({gigabytes} GB) go with it for good. To keep copies as evidence, plan with --snapshot all (at most {usd:0.00} USD a month) or --snapshot ID."),
                string.Create(CultureInfo.InvariantCulture, $"디스크 {count}개({gigabytes}GB)가 함께 완전히 없어집니다. 증거로 복사본을 남기려면 --snapshot all(한 달에 최대 {usd:0.00} USD) 또는 --snapshot ID로 계획하십시오."));
        }
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
        return ContainPage.Of(visit, containment, folder, language);
    }

    /// <summary>Carries a plan out with an open folder.</summary>
    internal static async Task<Containment> RunAsync(
        AccountVisit visit, Store.AccountFolder folder, Plan plan, IOwnerHands hands, IProgress<StepReport>? progress, CancellationToken cancel)
    {
        var executor = new Executor(ToolBox.For(visit, folder, hands, progress), Catalogue.Countermeasures);
        var run = await executor.ApplyAsync(plan, Sweep(visit, plan), new OwnWayIn(visit.Source), cancel).ConfigureAwait(false);
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
        return ContainPage.Of(visit, containment, folder, language);
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

    private static Sweeping Sweep(AccountVisit visit, Plan plan) =>
        new(visit.Aws.Inventory, visit.Named, new Aftermath(plan, visit.Prices).StillToDo);
}
