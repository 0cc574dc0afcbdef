using System.CommandLine;
using Firebreak.App;
using Firebreak.App.Contain;
using Firebreak.Change;
using Firebreak.Model;
using Firebreak.Render;

namespace Firebreak.Cli;

/// <summary><c>firebreak contain plan|apply|verify|undo|status</c>.</summary>
internal static class ContainCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make(Bench bench)
    {
        var panic = bench.Option<bool>("--panic", "One command, if you cannot read a plan now: stops what can be taken back, after one question", "지금 계획을 읽을 겨를이 없을 때: 한 번만 묻고 되돌릴 수 있는 조치를 모두 실행합니다");
        var keep = Keep(bench);
        return bench.Answering(
            bench.Command(
                "contain", "Stop it everywhere, without locking you out or destroying the evidence", "모든 곳에서 멈춥니다. 스스로 쫓겨나거나 증거를 없애는 일이 없게 합니다",
                Plan(bench), Apply(bench), Verify(bench), Undo(bench), Status(bench), panic, keep),
            async (parsed, screen, cancel) =>
            {
                if (!parsed.GetValue(panic))
                {
                    throw new TroubleException(
                        ExitCode.Usage, new Words("Say what to do: plan, apply, verify, undo, status, or --panic.", "할 일을 적어 주십시오: plan, apply, verify, undo, status 또는 --panic."), "firebreak contain --help");
                }

                var visit = await bench.VisitAsync(parsed, cancel).ConfigureAwait(false);
                await using (visit.ConfigureAwait(false))
                {
                    IOwnerHands hands = Console.IsInputRedirected ? new NoHands() : new OwnersHands(bench, screen, visit);
                    return await ContainVerb.PanicAsync(
                        visit, new ContainQuestion(null, parsed.GetValue(keep) ?? [], BrakesOnly: true, new LookQuestion()),
                        (page, plan) => AgreeAsync(bench, screen, page, plan, cancel), (hands, new StepTicker(screen, bench.Speaks)), bench.Speaks, bench.Says(screen), cancel).ConfigureAwait(false);
                }
            });
    }

    private static Task AgreeAsync(Bench bench, Screen screen, Page page, Plan plan, CancellationToken cancel)
    {
        screen.Aside.Show(page);
        return Consent.AskAsync(plan, yes: false, bench.Speaks, cancel);
    }

    private static Option<string[]> Keep(Bench bench) =>
        bench.Option<string[]>("--keep", "Leave this alone: ID, ARN, tag:KEY=VALUE or creator:ARN (repeatable)", "건드리지 않을 것: ID, ARN, tag:KEY=VALUE, creator:ARN (여러 번 가능)");

    private static Command Plan(Bench bench)
    {
        var incident = bench.Option<string?>("--incident", "Answer this incident only", "이 사건만 처리합니다");
        var keep = Keep(bench);
        var target = bench.Option<string[]>("--target", "Stop this, by ID or ARN, instead of what an incident names (repeatable)", "사건이 가리키는 것 대신 이 ID나 ARN을 멈춥니다 (여러 번 가능)");
        var panic = bench.Option<bool>("--brakes-only", "Only what can be taken back", "되돌릴 수 있는 조치만 합니다", "--panic");
        var copies = bench.Option<string[]>("--snapshot", "Copy the disks of this first, by ID, or of 'all': it costs what the plan says (repeatable)", "이것의 디스크를 먼저 복사합니다: ID 또는 'all'. 비용은 계획에 나옵니다 (여러 번 가능)");
        var trail = bench.TrailFlag();
        return bench.Answering(
            bench.Command("plan", "Show what would be done. Changes nothing", "무엇을 할지 보여 줍니다. 아무것도 바꾸지 않습니다", incident, target, keep, copies, panic, trail),
            async (parsed, screen, cancel) =>
            {
                var visit = await bench.VisitAsync(parsed, cancel).ConfigureAwait(false);
                await using (visit.ConfigureAwait(false))
                {
                    var question = new ContainQuestion(parsed.GetValue(incident), parsed.GetValue(keep) ?? [], parsed.GetValue(panic), new LookQuestion(Paths: parsed.GetValue(trail)))
                    {
                        Targets = parsed.GetValue(target) ?? [],
                        Copies = parsed.GetValue(copies) ?? [],
                    };
                    return await ContainVerb.PlanAsync(visit, question, bench.Speaks, bench.Says(screen), cancel).ConfigureAwait(false);
                }
            });
    }

    private static Command Apply(Bench bench)
    {
        var plan = PlanFlag(bench);
        var yes = bench.Option<bool>("--yes", "Do not ask; for scripts, with a saved plan", "묻지 않습니다. 저장한 계획이 있을 때 스크립트용");
        return bench.Answering(
            bench.Command("apply", "Carry out a saved plan, and prove it", "저장한 계획을 실행하고 확인합니다", plan, yes),
            async (parsed, screen, cancel) =>
            {
                var visit = await bench.VisitAsync(parsed, cancel).ConfigureAwait(false);
                await using (visit.ConfigureAwait(false))
                {
                    var saved = ContainVerb.Saved(visit, parsed.GetValue(plan));
                    await Consent.AskAsync(saved, parsed.GetValue(yes), bench.Speaks, cancel).ConfigureAwait(false);
                    IOwnerHands hands = parsed.GetValue(yes) || Console.IsInputRedirected ? new NoHands() : new OwnersHands(bench, screen, visit);
                    return await ContainVerb.ApplyAsync(visit, saved, hands, bench.Speaks, new StepTicker(screen, bench.Speaks), cancel)
                        .ConfigureAwait(false);
                }
            });
    }

    private static Command Verify(Bench bench)
    {
        var plan = PlanFlag(bench);
        return bench.Answering(
            bench.Command("verify", "Look whether it stayed stopped. Changes nothing", "멈춘 상태가 유지되는지 확인합니다. 아무것도 바꾸지 않습니다", plan),
            async (parsed, _, cancel) =>
            {
                var visit = await bench.VisitAsync(parsed, cancel).ConfigureAwait(false);
                await using (visit.ConfigureAwait(false))
                {
                    return await ContainVerb.VerifyAsync(visit, parsed.GetValue(plan), bench.Speaks, cancel).ConfigureAwait(false);
                }
            });
    }

    private static Command Undo(Bench bench)
    {
        var plan = bench.Option<string?>("--plan", "The plan to take back, by file or id; the last one without it", "되돌릴 계획의 파일이나 ID. 없으면 마지막 계획");
        var yes = bench.Option<bool>("--yes", "Do not ask; for scripts", "묻지 않습니다. 스크립트용");
        return bench.Answering(
            bench.Command("undo", "Take back what can be taken back of a plan", "계획에서 되돌릴 수 있는 것을 되돌립니다", plan, yes),
            async (parsed, screen, cancel) =>
            {
                var visit = await bench.VisitAsync(parsed, cancel).ConfigureAwait(false);
                await using (visit.ConfigureAwait(false))
                {
                    var (id, steps) = UndoVerb.Asked(visit, parsed.GetValue(plan));
                    await Consent.AskUndoAsync(visit.Caller.Account, id, steps, parsed.GetValue(yes), bench.Speaks, cancel).ConfigureAwait(false);
                    return await UndoVerb.RunAsync(visit, id, new StepTicker(screen, bench.Speaks), bench.Speaks, cancel).ConfigureAwait(false);
                }
            });
    }

    private static Command Status(Bench bench)
    {
        var head = bench.Option<string?>(
            "--head", "Hold journal and evidence against this line of an earlier command ('journal N HASH evidence N HASH')", "앞서 출력된 기록 줄('journal N 해시 evidence N 해시')과 맞는지 확인합니다");
        return bench.Answering(
            bench.Command("status", "What the journal says was done, and whether journal and evidence are whole", "일지에 기록된 일과, 일지와 증거가 온전한지", head),
            async (parsed, _, cancel) =>
            {
                var visit = await bench.VisitAsync(parsed, cancel).ConfigureAwait(false);
                await using (visit.ConfigureAwait(false))
                {
                    return StatusVerb.Run(visit, parsed.GetValue(head), bench.Speaks);
                }
            });
    }

    private static Option<string?> PlanFlag(Bench bench) =>
        bench.Option<string?>("--plan", "The plan's file or id; the newest without it", "계획 파일이나 ID. 없으면 가장 새 계획");
}
