using Firebreak.App.Contain;
using Firebreak.Change;
using Firebreak.Harden;
using Firebreak.Model;
using Firebreak.Render;
using Firebreak.Store;

namespace Firebreak.App.Harden;

/// <summary><c>firebreak harden</c>: close the door the way AWS asks for it, and prove that it is closed.</summary>
public static class HardenVerb
{
    private const string Verb = "harden";

    /// <summary>What the owner said so far, with its dates.</summary>
    public static HardenOptions Said(AccountVisit visit)
    {
        using var folder = Folders.Open(visit, alone: false);
        return HardenWishes.Read(folder, visit.Now);
    }

    /// <summary>Looks at every guard and saves a plan for what is missing. Changes nothing.</summary>
    /// <param name="visit">The account.</param>
    /// <param name="said">What the owner says now, on top of what he said before.</param>
    /// <param name="language">His language.</param>
    /// <param name="cancel">Stops it.</param>
    public static async Task<Answer> PlanAsync(AccountVisit visit, Func<HardenOptions, HardenOptions> said, Language language, CancellationToken cancel)
    {
        using var folder = Folders.Open(visit, alone: true);
        var before = HardenWishes.Read(folder, visit.Now);
        var options = HardenWishes.Keep(folder, before, said(before));
        var report = await LookAsync(visit, options, cancel).ConfigureAwait(false);
        var plan = HardenPlanner.Plan(report.States, visit.Caller, options, visit.Now);
        var (id, file) = SavedPlans.Save(folder, plan, HardenCatalogue.Measures);
        return new Answer(
            PlanPage.Of(plan, id, file, HardenPage.Notes(plan, report), language),
            PlanPage.Json(plan, id, file, language),
            plan.BlindSpots.Count > 0 ? ExitCode.Blind : ExitCode.Calm);
    }

    /// <summary>The plan that would be carried out.</summary>
    public static Plan Saved(AccountVisit visit, string? named)
    {
        using var folder = Folders.Open(visit, alone: false);
        var plan = SavedPlans.Read(folder, named, Verb, HardenCatalogue.Measures);
        return plan.MayStart(visit.Caller, visit.Now) is { } refusal ? throw SavedPlans.Refused(refusal, Verb) : plan;
    }

    /// <summary>Carries a saved plan out, then looks at every guard again.</summary>
    public static async Task<Answer> ApplyAsync(
        AccountVisit visit, Plan plan, IOwnerHands hands, Language language, IProgress<StepReport>? progress, CancellationToken cancel)
    {
        using var folder = Folders.Open(visit, alone: true);
        var run = await RunAsync(visit, folder, plan, hands, progress, cancel).ConfigureAwait(false);
        var report = await LookAsync(visit, folder, cancel).ConfigureAwait(false);
        return HardenPage.Of(visit, run, report, language);
    }

    /// <summary>Looks at every guard. Green only by its outcome; unknown is never a pass.</summary>
    public static async Task<Answer> VerifyAsync(AccountVisit visit, Language language, CancellationToken cancel)
    {
        using var folder = Folders.Open(visit, alone: false);
        var report = await LookAsync(visit, folder, cancel).ConfigureAwait(false);
        return HardenPage.Of(visit, null, report, language);
    }

    /// <summary>Takes a plan back, as far as it can be taken back: the one named, or the last one that was begun.</summary>
    public static async Task<Answer> UndoAsync(
        AccountVisit visit, string? named, IProgress<StepReport>? progress, Language language, CancellationToken cancel)
    {
        using var folder = Folders.Open(visit, alone: true);
        var id = SavedPlans.Begun(folder, named, Verb, HardenCatalogue.Measures) ?? throw new TroubleException(
            ExitCode.Usage, new Words("Nothing has been done that could be taken back.", "되돌릴 일이 없습니다."), "firebreak harden plan");
        var run = await new Undoing(ToolBox.For(visit, folder, new NoHands(), progress), HardenCatalogue.Measures)
            .UndoAsync(id, visit.Caller.Account, cancel).ConfigureAwait(false);
        return PlanPage.Undone(run, visit.Caller.Account, language);
    }

    /// <summary>Takes the digits of the test message that the owner has read.</summary>
    public static async Task<Answer> HeardAsync(AccountVisit visit, string typed, Language language, CancellationToken cancel)
    {
        var trouble = await TestWarning.HearAsync(visit.Aws.Reader, visit.Aws.Writer(), visit.Caller.Account, typed, cancel).ConfigureAwait(false);
        var says = (trouble ?? new Words("Right: warnings arrive where you read them.", "맞습니다. 경고가 직접 읽는 곳에 도착합니다.")).In(language);
        return Saying.Of("harden heard", trouble is null ? ExitCode.Calm : ExitCode.Failed, [new Say(says, trouble is null ? Tone.Good : Tone.Bad)], [says]);
    }

    /// <summary>A guard's title, with which of several it is about.</summary>
    internal static string Name(GuardState state, Language language) =>
        state.Guard.Title.In(language) + (state.Subject.Length > 0 ? $" ({state.Subject})" : "");

    /// <summary>Carries a plan out with an open folder. What the owner enrolled with his own hands is his.</summary>
    internal static async Task<Run> RunAsync(
        AccountVisit visit, AccountFolder folder, Plan plan, IOwnerHands hands, IProgress<StepReport>? progress, CancellationToken cancel)
    {
        var begun = visit.Now;
        var run = await new Executor(ToolBox.For(visit, folder, hands, progress), HardenCatalogue.Measures)
            .ApplyAsync(plan, sweeping: null, lifeline: null, cancel).ConfigureAwait(false);
        ProofBox.Add(folder, run.Proofs);
        var enrolled = run.Steps.Where(step => step.State == StepState.Done && step.Step.Measure.Kind is "enable-root-mfa" or "enrol-user-mfa")
            .Select(step => step.Step.Measure.Kind == "enable-root-mfa" ? "" : step.Step.Measure.Target.Id).ToList();
        if (enrolled.Count > 0)
        {
            HardenWishes.Vouch(folder, visit.Now, await OwnDevices.SinceAsync(visit.Aws.Reader, enrolled, begun, cancel).ConfigureAwait(false));
        }

        return run;
    }

    /// <summary>Looks at every guard with what the owner said, and keeps the proofs; what is not proved any more is not claimed any more.</summary>
    internal static async Task<HardeningReport> LookAsync(AccountVisit visit, AccountFolder folder, CancellationToken cancel)
    {
        var report = await LookAsync(visit, HardenWishes.Read(folder, visit.Now), cancel).ConfigureAwait(false);
        var kept = report with { States = [.. report.States.Select(state => ProofPieces.Kept(folder, state, visit.Caller))] };
        var seen = kept.States.Where(state => state is not GuardState.Unknown).Select(state => state.Guard.Proves)
            .Except(kept.States.Where(state => state is GuardState.Unknown).Select(state => state.Guard.Proves), StringComparer.Ordinal)
            .Where(word => word.Length > 0).ToHashSet(StringComparer.Ordinal);
        ProofBox.Restate(folder, seen, kept.Proofs);
        return kept;
    }

    private static Task<HardeningReport> LookAsync(AccountVisit visit, HardenOptions options, CancellationToken cancel) =>
        Hardening.VerifyAsync(visit.Aws.Reader, visit.Caller, options, new HardenPlace(visit.Named, visit.Aws.Inventory), cancel);
}
