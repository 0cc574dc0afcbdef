using System.Text.Json;
using Firebreak.App.Contract;
using Firebreak.App.Pages;
using Firebreak.Change;
using Firebreak.Model;
using Firebreak.Render;

namespace Firebreak.App.Contain;

/// <summary>A plan and a run, for people and for programs. Contain and harden show theirs alike.</summary>
internal static class PlanPage
{
    private const int Shown = 20;

    private static readonly Words[] Phases =
    [
        new("Your way in", "내가 들어갈 길"), new("Evidence", "증거"), new("Cut the intruder's ways in", "침입자의 통로 차단"),
        new("Stop what starts machines again", "서버를 되살리는 것 멈추기"), new("Stop the machines", "서버 멈추기"), new("Stop the rest", "나머지 멈추기"),
        new("Before it is too late", "기한이 있는 것"), new("Deeper evidence", "더 깊은 증거"), new("Remove for good (cannot be taken back)", "완전히 없애기 (되돌릴 수 없음)"),
        new("Harden", "보안 강화"), new("Look again", "다시 확인"),
    ];

    /// <summary>A plan, step by step: what, where, why, what it saves an hour, and whether it can be taken back.</summary>
    public static Page Of(Plan plan, string id, string file, IReadOnlyList<Words> notes, Language language)
    {
        var blocks = new List<Block>(Blinds.Of(plan.BlindSpots, language))
        {
            new Say(new Words(
                $"Plan {id}: {Number.Of(plan.Steps.Count, "step")}, {plan.Changes} of them change account {plan.Account}. Nothing has been done yet.",
                $"계획 {id}: {plan.Steps.Count}단계, 그중 {plan.Changes}단계가 계정 {plan.Account}의 내용을 바꿉니다. 아직 아무것도 하지 않았습니다.").In(language)),
        };
        if (plan.UsdPerHourStopped > 0)
        {
            blocks.Add(new Figure(
                StepLine.Usd(plan.UsdPerHourStopped) + " USD/h",
                new Words("what it stops, at list price", "멈추는 비용 (정가 기준)").In(language),
                Tone.Good));
        }

        blocks.AddRange(notes.Select(note => new Say(note.In(language), Tone.Warn)));
        foreach (var phase in plan.Steps.GroupBy(step => step.Measure.Phase))
        {
            blocks.Add(new Heading($"{phase.Key}. {Phases[Math.Clamp(phase.Key, 0, Phases.Length - 1)].In(language)}{StepLine.Together(phase)}"));
            foreach (var step in phase)
            {
                blocks.Add(new Point(Mark(step.Measure), StepLine.Of(step, language), step.Measure.Tier == Tier.Final ? Tone.Warn : Tone.Plain));
            }
        }

        if (plan.LeftAlone.Count > 0)
        {
            blocks.Add(new Heading(new Words("Left alone on purpose", "일부러 건드리지 않는 것").In(language)));
            blocks.AddRange(plan.LeftAlone.Take(Shown).Select(left => new Point("-", $"{left.Id} ({left.Region}): {left.Why.In(language)}")));
            if (plan.LeftAlone.Count > Shown)
            {
                blocks.Add(new Point("-", new Words($"and {plan.LeftAlone.Count - Shown} more", $"그 밖에 {plan.LeftAlone.Count - Shown}개").In(language)));
            }
        }

        blocks.Add(new Say(new Words(
            "~ can be taken back   ! cannot   > you do it in the console, Firebreak proves it", "~ 되돌릴 수 있음   ! 되돌릴 수 없음   > 콘솔에서 직접, 확인은 Firebreak가").In(language), Tone.Faint));
        blocks.AddRange(StepLine.Legend(plan).Select(words => new Say(words.In(language), Tone.Faint)));
        blocks.Add(new Next($"firebreak {plan.Verb} apply --plan {ShellWord.Of(file)}", new Words(
            $"Next: carry it out. The plan is good until {plan.Expires:HH:mm} UTC.", $"다음: 실행합니다. 이 계획은 {plan.Expires:HH:mm} UTC까지 유효합니다.").In(language)));
        return new Page(blocks);
    }

    /// <summary>A plan as JSON.</summary>
    public static string Json(Plan plan, string id, string file, Language language) => JsonSerializer.Serialize(
        new PlanDoc(
            Shapes.Name, id, file, plan.Account.ToString(), plan.Caller, Instants.Text(plan.MadeAt), Instants.Text(plan.Expires),
            [.. plan.Steps.Select(step => new StepDoc(
                step.Id, step.Measure.Phase, step.Measure.Kind, step.Measure.Target.Id, step.Measure.Target.Region.ToString(), step.Measure.Mutating,
                step.Measure.Reversal.Possible, null, step.UsdPerHourStopped ?? 0, StepLine.Said(step.Measure, step.Why, language), null))],
            new PlanTotals(plan.Steps.Count, plan.UsdPerHourStopped),
            BlindDoc.Of(plan.BlindSpots)),
        Shapes.Default.PlanDoc);

    /// <summary>The steps of a run that did not simply succeed, and how many did.</summary>
    public static IEnumerable<Block> Steps(IReadOnlyList<StepReport> steps, Language language)
    {
        var held = steps.Count(step => step.Holds);
        yield return new Say(new Words($"{held} of {steps.Count} steps hold, proved by asking AWS.", $"{steps.Count}단계 중 {held}단계가 이루어졌음을 AWS에 물어 확인했습니다.").In(language));
        foreach (var step in steps.Where(step => !step.Holds).Take(40))
        {
            yield return new Point(step.State == StepState.WaitingForOwner ? ">" : "x", StepLine.Said(step.Step.Measure, step.Why, language), Tone.Warn);
            if (step.State == StepState.WaitingForOwner && step.Step.Measure.Guide is { } guide)
            {
                foreach (var line in GuideText.Of(guide.In(language)))
                {
                    yield return line;
                }
            }
        }
    }

    /// <summary>What was taken back of a plan.</summary>
    public static Answer Undone(Run run, AccountId account, Language language)
    {
        var undone = run.Steps.Count(step => step.State == StepState.Undone);
        var blocks = new List<Block>(Blinds.Of(run.BlindSpots, language))
        {
            new Say(new Words($"{undone} of {run.Steps.Count} steps of {run.PlanId} were taken back.", $"{run.PlanId}의 {run.Steps.Count}단계 중 {undone}단계를 되돌렸습니다.").In(language)),
        };
        blocks.AddRange(run.Steps.Where(step => step.State != StepState.Undone).Select(step => new Point("-", StepLine.Said(step.Step.Measure, step.Why, language))));
        var doc = new ApplyDoc(Shapes.Name, account.ToString(), "undone", Ends(run.Steps, language), run.Rounds, 0, [], [], BlindDoc.Of(run.BlindSpots));
        var stuck = run.Steps.Any(step => step.State is StepState.Refused or StepState.Uncertain) || run.Halted is not null;
        return new Answer(new Page(blocks), JsonSerializer.Serialize(doc, Shapes.Default.ApplyDoc), stuck ? ExitCode.PartlyDone : ExitCode.Calm);
    }

    /// <summary>The steps of a run as JSON.</summary>
    public static StepEndDoc[] Ends(IReadOnlyList<StepReport> steps, Language language) => [.. steps.Select(step => new StepEndDoc(
        step.Id, step.Step.Measure.Kind, step.Step.Measure.Target.Id, step.Step.Measure.Target.Region.ToString(),
        JsonNamingPolicy.KebabCaseLower.ConvertName(step.State.ToString()), step.Why.In(language)))];

    /// <summary>Proofs as JSON.</summary>
    public static ProofDoc[] Proofs(IEnumerable<Proof> proofs, Language language) => [.. proofs.Select(proof => new ProofDoc(
        proof.Step, proof.Says.In(language), Instants.Text(proof.ProvedAt), proof.Caller, proof.Asked, proof.Answer, proof.Evidence, proof.RequestId))];

    private static string Mark(Measure measure) => measure.Tier switch
    {
        Tier.Brake => "~",
        Tier.Final => "!",
        Tier.Guided => ">",
        _ => " ",
    };
}
