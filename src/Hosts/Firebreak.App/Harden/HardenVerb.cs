using System.Text.Json;
using System.Text.Json.Serialization;
using Firebreak.App.Contain;
using Firebreak.App.Contract;
using Firebreak.App.Pages;
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
    private const string OptionsName = "harden-options";

    /// <summary>Looks at every guard and saves a plan for what is missing. Changes nothing.</summary>
    public static async Task<Answer> PlanAsync(AccountVisit visit, HardenOptions options, Language language, CancellationToken cancel)
    {
        using var folder = Folders.Open(visit, alone: true);
        options = options with { SpentThisMonthUsd = options.SpentThisMonthUsd ?? Estimated(folder, visit.Now) };
        var report = await Hardening.VerifyAsync(visit.Aws.Reader, visit.Caller, options, cancel).ConfigureAwait(false);
        var plan = HardenPlanner.Plan(report.States, visit.Caller, options, visit.Now);
        folder.Documents.Write(OptionsName, JsonSerializer.Serialize(options, HardenShapes.Default.HardenOptions));
        var (id, file) = SavedPlans.Save(folder, plan, HardenCatalogue.Measures);
        return new Answer(
            PlanPage.Of(plan, id, file, [], language),
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
        var run = await new Executor(ToolBox.For(visit, folder, hands, progress), HardenCatalogue.Measures)
            .ApplyAsync(plan, sweeping: null, lifeline: null, cancel).ConfigureAwait(false);
        var report = await LookAsync(visit, folder, cancel).ConfigureAwait(false);
        ProofBox.Add(folder, run.Proofs.Concat(report.Proofs));
        return Of(visit, run.Steps, run.Rounds, report, [.. run.BlindSpots.Concat(report.BlindSpots).Distinct()], language);
    }

    /// <summary>Looks at every guard. Green only by its outcome; unknown is never a pass.</summary>
    public static async Task<Answer> VerifyAsync(AccountVisit visit, Language language, CancellationToken cancel)
    {
        using var folder = Folders.Open(visit, alone: false);
        var report = await LookAsync(visit, folder, cancel).ConfigureAwait(false);
        ProofBox.Add(folder, report.Proofs);
        return Of(visit, [], 0, report, report.BlindSpots, language);
    }

    /// <summary>A guard's title, with which of several it is about.</summary>
    internal static string Name(GuardState state, Language language) =>
        state.Guard.Title.In(language) + (state.Subject.Length > 0 ? $" ({state.Subject})" : "");

    /// <summary>Looks at every guard with what the owner said when he planned.</summary>
    internal static Task<HardeningReport> LookAsync(AccountVisit visit, AccountFolder folder, CancellationToken cancel) =>
        Hardening.VerifyAsync(visit.Aws.Reader, visit.Caller, Options(folder), cancel);

    /// <summary>
    /// What the incidents of this month have cost by list price: AWS's own figures are up to a day behind, and a guard that is set below what
    /// is already spent stays silent until next month.
    /// </summary>
    private static decimal? Estimated(AccountFolder folder, DateTimeOffset now)
    {
        var month = now.UtcDateTime.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture);
        var spent = folder.Documents.Names.Where(name => name.StartsWith("incident-", StringComparison.Ordinal))
            .Select(name => JsonSerializer.Deserialize(folder.Documents.Read(name)!, Shapes.Default.IncidentDoc)!.Damage)
            .Select(damage => damage.ByDay.Where(day => day.Day.StartsWith(month, StringComparison.Ordinal)).Sum(day => day.Net))
            .DefaultIfEmpty(0m)
            .Max();
        return spent > 0 ? spent : null;
    }

    private static HardenOptions Options(AccountFolder folder) => folder.Documents.Read(OptionsName) is { } text
        ? JsonSerializer.Deserialize(text, HardenShapes.Default.HardenOptions) ?? new HardenOptions()
        : new HardenOptions();

    private static Answer Of(
        AccountVisit visit, IReadOnlyList<StepReport> steps, int rounds, HardeningReport report, IReadOnlyList<Blindness> blind, Language language)
    {
        var blocks = new List<Block>(Blinds.Of(blind, language))
        {
            new Say(new Words(
                $"AWS asked for {report.Asked} things (MFA, CloudTrail, CloudWatch, Budgets); {report.Proved} are proved.",
                $"AWS가 요구한 {report.Asked}가지(MFA, CloudTrail, CloudWatch, Budgets) 중 {report.Proved}가지를 확인했습니다.").In(language),
                report.Proved == report.Asked ? Tone.Good : Tone.Warn),
        };
        blocks.AddRange(steps.Where(step => !step.Holds).Select(step => new Point(
            step.State == StepState.WaitingForOwner ? ">" : "x", $"{step.Step.Measure.Says.In(language)} {step.Why.In(language)}", Tone.Warn)));
        blocks.Add(new Grid(
            language == Language.Korean ? ["장치", "상태", "확인한 내용"] : ["guard", "state", "what was seen"],
            [.. report.States.Select(state => (IReadOnlyList<string>)[Name(state, language), state.Verdict, state.Says.In(language)])]));
        blocks.Add(report.AllGreen
            ? new Next("firebreak case statement", new Words("Next: write the reply to AWS.", "다음: AWS에 보낼 답장을 씁니다.").In(language))
            : new Next("firebreak harden verify", new Words("Next: do what waits above, then look again.", "다음: 위에서 기다리는 일을 하고 다시 확인합니다.").In(language)));
        var doc = new ApplyDoc(
            Shapes.Name, visit.Caller.Account.ToString(), report.AllGreen ? "hardened" : "partial", PlanPage.Ends(steps, language), rounds, 0,
            [.. report.States.Where(state => state is not (GuardState.Green or GuardState.Told)).Select(state => $"{state.Guard.Id}{(state.Subject.Length > 0 ? ":" + state.Subject : "")} {state.Verdict}")],
            PlanPage.Proofs(report.Proofs, language), BlindDoc.Of(blind));
        var exit = ExitCodes.MostUrgent(
            report.AllGreen ? ExitCode.Calm : steps.Count > 0 ? ExitCode.PartlyDone : ExitCode.Findings, blind.Count > 0 ? ExitCode.Blind : ExitCode.Calm);
        return new Answer(new Page(blocks), JsonSerializer.Serialize(doc, Shapes.Default.ApplyDoc), exit);
    }
}

[JsonSourceGenerationOptions(Converters = [typeof(RegionText)])]
[JsonSerializable(typeof(HardenOptions))]
internal sealed partial class HardenShapes : JsonSerializerContext;

/// <summary>A region as its code.</summary>
internal sealed class RegionText : JsonConverter<Region>
{
    /// <inheritdoc/>
    public override Region Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Region.TryParse(reader.GetString(), out var region) ? region : throw new JsonException("No region code.");

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Region value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
