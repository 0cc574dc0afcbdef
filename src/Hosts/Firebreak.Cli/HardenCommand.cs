using System.CommandLine;
using Firebreak.App;
using Firebreak.App.Harden;
using Firebreak.Change;
using Firebreak.Harden;
using Firebreak.Model;

namespace Firebreak.Cli;

/// <summary><c>firebreak harden plan|apply|verify|proof|undo|mfa|heard</c>.</summary>
internal static class HardenCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make(Bench bench) => bench.Command(
        "harden", "Close the door the way AWS asks for it, and prove that it is closed", "AWS가 요구하는 대로 문을 잠그고, 잠겼음을 확인합니다",
        Plan(bench), Apply(bench), Verify(bench), Proof(bench), Undo(bench), MfaCommand.Make(bench), Heard(bench));

    private static Command Plan(Bench bench)
    {
        var words = new HardenWords(bench);
        return bench.Answering(
            bench.Command("plan", "Show what is missing, what would be done and what it costs. Changes nothing", "빠진 것과 할 일, 비용을 보여 줍니다. 아무것도 바꾸지 않습니다", words.Symbols),
            async (parsed, screen, cancel) =>
            {
                var said = words.Of(parsed);
                var visit = await bench.VisitAsync(parsed, cancel).ConfigureAwait(false);
                await using (visit.ConfigureAwait(false))
                {
                    var told = said(visit.Now, HardenVerb.Said(visit));
                    if (Keyboard.Attended && screen.Format == "table")
                    {
                        told = await AskedAsync(bench, visit, told, cancel).ConfigureAwait(false);
                    }

                    bench.Says(screen)(new("Looking at every guard…", "모든 보안 장치를 살펴봅니다…"));
                    return await HardenVerb.PlanAsync(visit, _ => told, bench.Speaks, cancel).ConfigureAwait(false);
                }
            });
    }

    /// <summary>Asks for what no API tells and the owner has not said: an empty line leaves it so.</summary>
    private static async Task<HardenOptions> AskedAsync(Bench bench, AccountVisit visit, HardenOptions told, CancellationToken cancel)
    {
        if (told.Mail is null && await WordAsync(bench, new("Where shall warnings go? Your mail address, or Enter to leave it: ", "경고를 어디로 보낼까요? 메일 주소, 건너뛰려면 Enter: "), cancel).ConfigureAwait(false) is { Length: > 0 } mail)
        {
            told = told with { Mail = HardenForms.Mail("--mail", mail) };
        }

        if (told.Card is null)
        {
            var card = await WordAsync(bench, new("Is the card on file valid now? AWS needs a valid one to set these up. 'valid', 'invalid', or Enter to leave it: ", "등록된 카드가 지금 유효합니까? 설정하려면 유효해야 합니다. 'valid'(유효), 'invalid'(무효), 건너뛰려면 Enter: "), cancel).ConfigureAwait(false);
            told = card is "valid" or "invalid" ? told with { Card = new CardWord(card == "valid", visit.Now) } : told;
        }

        if (told.MailboxSafeAt is null)
        {
            var box = await WordAsync(bench, new("Does the account's own mailbox have a new password and MFA? 'safe', or Enter to leave it: ", "계정 메일함의 비밀번호를 바꾸고 MFA를 켰습니까? 'safe'(예), 건너뛰려면 Enter: "), cancel).ConfigureAwait(false);
            told = box == "safe" ? told with { MailboxSafeAt = visit.Now } : told;
        }

        return told;
    }

    private static async Task<string> WordAsync(Bench bench, Words question, CancellationToken cancel) =>
        (await Keyboard.AskAsync(question.In(bench.Speaks), cancel).ConfigureAwait(false) ?? "").Trim();

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
                    var saved = HardenVerb.Saved(visit, parsed.GetValue(plan));
                    await Consent.AskAsync(saved, parsed.GetValue(yes), bench.Speaks, cancel).ConfigureAwait(false);
                    IOwnerHands hands = parsed.GetValue(yes) || Console.IsInputRedirected ? new NoHands() : new OwnersHands(bench, screen, visit);
                    return await HardenVerb.ApplyAsync(visit, saved, hands, bench.Speaks, new StepTicker(screen, bench.Speaks), cancel).ConfigureAwait(false);
                }
            });
    }

    private static Command Verify(Bench bench) => Visiting(
        bench, bench.Command("verify", "Look at every guard again. Changes nothing", "모든 보안 장치를 다시 확인합니다. 아무것도 바꾸지 않습니다"),
        (visit, cancel) => HardenVerb.VerifyAsync(visit, bench.Speaks, cancel));

    private static Command Proof(Bench bench) => Visiting(
        bench, bench.Command("proof", "What AWS asked for, read back now, in the form that goes into the reply", "AWS가 요구한 것을 지금 다시 읽어, 답장에 넣을 형식으로 보여 줍니다"),
        (visit, cancel) => ProofVerb.RunAsync(visit, bench.Speaks, cancel));

    private static Command Undo(Bench bench)
    {
        var plan = PlanFlag(bench);
        var yes = bench.Option<bool>("--yes", "Do not ask; for scripts", "묻지 않습니다. 스크립트용");
        return bench.Answering(
            bench.Command("undo", "Take back what can be taken back of the last plan", "마지막 계획에서 되돌릴 수 있는 것을 되돌립니다", plan, yes),
            async (parsed, screen, cancel) =>
            {
                if (!parsed.GetValue(yes) && Console.IsInputRedirected)
                {
                    throw Flags.Usage(new("Nobody is at the keyboard to agree; give --yes.", "동의할 사람이 없습니다. --yes를 주십시오."));
                }

                var visit = await bench.VisitAsync(parsed, cancel).ConfigureAwait(false);
                await using (visit.ConfigureAwait(false))
                {
                    return await HardenVerb.UndoAsync(visit, parsed.GetValue(plan), new StepTicker(screen, bench.Speaks), bench.Speaks, cancel).ConfigureAwait(false);
                }
            });
    }

    private static Command Heard(Bench bench)
    {
        var digits = new Argument<string>("DIGITS") { Description = new Words("the six digits of the test message", "시험 메시지의 여섯 자리 숫자").In(bench.Speaks) };
        return bench.Answering(
            bench.Command("heard", "Type the digits of the test message: warnings arrive where you read them", "시험 메시지의 숫자를 입력합니다. 경고가 실제로 도착한다는 확인입니다", digits),
            async (parsed, _, cancel) =>
            {
                var typed = parsed.GetValue(digits)!;
                if (typed.Count(char.IsAsciiDigit) != 6)
                {
                    throw Flags.Usage(new($"'{typed}' is not six digits.", $"'{typed}'은(는) 여섯 자리 숫자가 아닙니다."));
                }

                var visit = await bench.VisitAsync(parsed, cancel).ConfigureAwait(false);
                await using (visit.ConfigureAwait(false))
                {
                    return await HardenVerb.HeardAsync(visit, typed, bench.Speaks, cancel).ConfigureAwait(false);
                }
            });
    }

    private static Command Visiting(Bench bench, Command command, Func<AccountVisit, CancellationToken, Task<Answer>> verb) => bench.Answering(
        command,
        async (parsed, screen, cancel) =>
        {
            var visit = await bench.VisitAsync(parsed, cancel).ConfigureAwait(false);
            await using (visit.ConfigureAwait(false))
            {
                bench.Says(screen)(new("Looking at every guard…", "모든 보안 장치를 살펴봅니다…"));
                return await verb(visit, cancel).ConfigureAwait(false);
            }
        });

    private static Option<string?> PlanFlag(Bench bench) =>
        bench.Option<string?>("--plan", "The plan's file or id; the newest without it", "계획 파일이나 ID. 없으면 가장 새 계획");
}
