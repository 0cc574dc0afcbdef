using System.Text.Json;
using Firebreak.App.Contain;
using Firebreak.App.Contract;
using Firebreak.App.Pages;
using Firebreak.Change;
using Firebreak.Harden;
using Firebreak.Harden.Measures;
using Firebreak.Model;
using Firebreak.Render;

namespace Firebreak.App.Harden;

/// <summary>How the account is guarded, for people and for programs.</summary>
internal static class HardenPage
{
    /// <summary>What there is to know before a plan is carried out: what costs money, and the order of S6.</summary>
    public static IReadOnlyList<Words> Notes(Plan plan, HardeningReport report)
    {
        var priced = plan.Steps.Select(step => step.Measure).OfType<HardeningStep>().Where(measure => !measure.IsFree)
            .Select(measure => measure.Price).Distinct().ToList();
        Words[] money = priced.Count == 0
            ? [new Words("Nothing in it costs money.", "이 계획에는 비용이 드는 것이 없습니다.")]
            : [new Words(
                $"What costs money, at list price: {string.Join(" ", priced.Select(price => price.En))} Everything else is free.",
                $"비용이 드는 것 (정가 기준): {string.Join(" ", priced.Select(price => price.Ko))} 나머지는 모두 무료입니다.")];
        var card = report.States.First(state => state.Guard.Id == "card");
        return plan.Steps.Count == 0 ? [card.Says] : [.. money, card.Says];
    }

    /// <summary>The answer of apply and verify.</summary>
    public static Answer Of(AccountVisit visit, Run? run, HardeningReport report, Language language)
    {
        IReadOnlyList<Blindness> blind = [.. (run?.BlindSpots ?? []).Concat(report.BlindSpots).Distinct()];
        var steps = run?.Steps ?? [];
        var exit = ExitCodes.MostUrgent(
            report.AllGreen ? ExitCode.Calm : run is not null ? ExitCode.PartlyDone : ExitCode.Findings, blind.Count > 0 ? ExitCode.Blind : ExitCode.Calm);
        var guards = Posture.Of(report, language);
        var doc = new HardenDoc(
            Shapes.Name, visit.Caller.Account.ToString(), report.AllGreen ? "hardened" : "partial", Instants.Text(report.At),
            PlanPage.Ends(steps, language), run?.Rounds ?? 0, 0,
            [.. report.States.Where(state => !state.Settled).Select(state => $"{state.Guard.Id}{(state.Subject.Length > 0 ? ":" + state.Subject : "")} {state.Verdict}")],
            report.Asked, report.Proved, GuardFace.Benchmark, guards, Posture.Card(HardenVerb.Said(visit)), PlanPage.Proofs(report.Proofs, language), BlindDoc.Of(blind));
        return new Answer(new Page([.. Blocks(steps, blind, report, language)]), JsonSerializer.Serialize(doc, Shapes.Default.HardenDoc), exit)
        {
            JsonLines = guards.Select(guard => JsonSerializer.Serialize(guard, Shapes.Default.GuardStateDoc)),
            Csv = PostureTables.Csv(guards),
            Beside = [.. Blinds.Of(blind, language)],
            Report = new Page([.. Blocks(steps, blind, report, language), .. PostureTables.Blocks(report, language)]),
            Ocsf = PostureOcsf.Of(visit.Caller.Account, report, language),
            Exports = new Dictionary<string, Func<string>>(StringComparer.Ordinal) { [".sarif"] = () => PostureSarif.Of(visit.Caller.Account, report) },
        };
    }

    /// <summary>A verdict for people.</summary>
    public static Words Said(GuardState state) => state.Verdict switch
    {
        "green" => new("proved", "확인됨"),
        "missing" => new("missing", "없음"),
        "broken" => new("does not guard", "작동 안 함"),
        "waiting" => new("waiting", "기다리는 중"),
        "unknown" => new("not seen", "보지 못함"),
        "told" => new("as you said", "말씀하신 대로"),
        "unasked" => new("please say", "답변 필요"),
        "offered" => new("your choice", "선택 사항"),
        _ => new("not for you", "해당 없음"),
    };

    /// <summary>A severity for people.</summary>
    public static Words Said(Severity severity) => severity switch
    {
        Severity.Critical => new("critical", "심각"),
        Severity.High => new("high", "높음"),
        Severity.Medium => new("medium", "보통"),
        _ => new("low", "낮음"),
    };

    private static IEnumerable<Block> Blocks(IReadOnlyList<StepReport> steps, IReadOnlyList<Blindness> blind, HardeningReport report, Language language)
    {
        foreach (var block in Blinds.Of(blind, language))
        {
            yield return block;
        }

        yield return new Say(
            new Words(
                $"AWS asked for {report.Asked} things (MFA, CloudTrail, CloudWatch, Budgets); {report.Proved} are proved.",
                $"AWS가 요구한 {report.Asked}가지(MFA, CloudTrail, CloudWatch, Budgets) 중 {report.Proved}가지를 확인했습니다.").In(language),
            report.Proved == report.Asked ? Tone.Good : Tone.Warn);
        foreach (var step in steps.Where(step => !step.Holds))
        {
            yield return new Point(step.State == StepState.WaitingForOwner ? ">" : "x", StepLine.Said(step.Step.Measure, step.Why, language), Tone.Warn);
        }

        foreach (var block in Open(report, language))
        {
            yield return block;
        }

        yield return new Heading(new Words("What stands", "확인된 것").In(language));
        yield return new Grid(
            language == Language.Korean ? ["장치", "상태"] : ["guard", "state"],
            [.. report.States.Where(state => state.Settled).Select(state => (IReadOnlyList<string>)[HardenVerb.Name(state, language), Said(state).In(language)])]);
        yield return report.AllGreen
            ? new Next("firebreak harden proof", new Words("Next: the proofs, in the form AWS Support asks for.", "다음: AWS Support가 요구하는 형식의 증거입니다.").In(language))
            : new Next("firebreak harden plan", new Words("Next: plan what is left above, or do it and look again: firebreak harden verify", "다음: 위에 남은 일을 계획하거나, 마친 뒤 다시 확인합니다: firebreak harden verify").In(language));
    }

    /// <summary>What does not stand, the gravest first; each with the way to it and its price.</summary>
    private static IEnumerable<Block> Open(HardeningReport report, Language language)
    {
        var open = report.States.Where(state => !state.Settled).OrderByDescending(state => state.Guard.Severity).ToList();
        if (open.Count == 0)
        {
            yield break;
        }

        yield return new Heading(new Words($"What does not stand yet: {open.Count}", $"아직 안 된 것: {open.Count}가지").In(language));
        foreach (var state in open)
        {
            var (mark, tone) = state.Verdict switch
            {
                "waiting" => (">", Tone.Plain),
                "unknown" or "unasked" => ("?", Tone.Warn),
                _ => ("x", state.Guard.Severity >= Severity.High ? Tone.Bad : Tone.Warn),
            };
            yield return new Point(mark, $"{HardenVerb.Name(state, language)} [{Said(state.Guard.Severity).In(language)}, {Said(state).In(language)}]: {state.Says.In(language)}", tone);
            if (state is not (GuardState.Broken { Awaited: true } or GuardState.Unasked))
            {
                yield return new Point(" ", $"{state.Guard.Fix.In(language)} {state.Guard.Price.In(language)}{Numbers(state.Guard)}", Tone.Faint);
            }
        }
    }

    private static string Numbers(GuardFace face) => face.Cis.Count == 0 ? "" : $" (CIS {string.Join(", ", face.Cis)})";
}
