using System.CommandLine;
using Firebreak.App;
using Firebreak.App.Harden;
using Firebreak.App.Mfa;
using Firebreak.Change;
using Firebreak.Harden;
using Firebreak.Harden.Mfa;
using Firebreak.Model;

namespace Firebreak.Cli;

/// <summary><c>firebreak harden plan|apply|verify|mfa</c>.</summary>
internal static class HardenCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make(Bench bench) => bench.Command(
        "harden", "Close the door the way AWS asks for it, and prove that it is closed", "AWS가 요구하는 대로 문을 잠그고, 잠겼음을 확인합니다",
        Plan(bench), Apply(bench), Verify(bench), Mfa(bench));

    private static Command Plan(Bench bench)
    {
        var mail = bench.Option<string?>("--mail", "Where warnings go", "경고를 받을 메일 주소");
        var limit = bench.Option<decimal?>("--limit", "What a month may cost, in USD (default 20)", "한 달에 써도 되는 금액, USD (기본 20)");
        var card = bench.Option<string?>("--card", "Is the card on file valid? valid or invalid; AWS needs a valid one to set these up", "등록된 카드가 유효합니까? valid 또는 invalid. 설정하려면 유효한 카드가 필요합니다");
        card.AcceptOnlyFromAmong("valid", "invalid");
        var contact = bench.Option<string[]>("--contact", "Whom AWS tells, as TYPE,NAME,TITLE,MAIL,PHONE with the type security, billing or operations (repeatable)", "AWS가 알릴 연락처. TYPE,NAME,TITLE,MAIL,PHONE 순서로 쓰고 TYPE은 security, billing, operations 중 하나 (여러 번 가능)");
        return bench.Answering(
            bench.Command("plan", "Show what is missing and what would be done. Changes nothing", "빠진 것과 할 일을 보여 줍니다. 아무것도 바꾸지 않습니다", mail, limit, card, contact),
            async (parsed, _, cancel) =>
            {
                if (parsed.GetValue(mail) is { } address && !(address.Contains('@', StringComparison.Ordinal) && address.Length is > 2 and < 255))
                {
                    throw Flags.Usage(new($"--mail: '{address}' is no mail address.", $"--mail: '{address}'은(는) 메일 주소가 아닙니다."));
                }

                var contacts = (parsed.GetValue(contact) ?? []).Select(Contact).ToList();
                var visit = await bench.VisitAsync(parsed, cancel).ConfigureAwait(false);
                await using (visit.ConfigureAwait(false))
                {
                    var options = new HardenOptions
                    {
                        Mail = parsed.GetValue(mail),
                        MonthlyLimitUsd = parsed.GetValue(limit) ?? 20m,
                        Contacts = contacts,
                        Card = parsed.GetValue(card) is { } word ? new CardWord(word == "valid", visit.Now) : null,
                    };
                    return await HardenVerb.PlanAsync(visit, options, bench.Speaks, cancel).ConfigureAwait(false);
                }
            });
    }

    private static OwnContact Contact(string text)
    {
        var parts = text.Split(',', StringSplitOptions.TrimEntries);
        return parts.Length == 5 && (parts[0].ToUpperInvariant() is "SECURITY" or "BILLING" or "OPERATIONS") && parts.All(part => part.Length > 0) && parts[3].Contains('@', StringComparison.Ordinal)
            ? new OwnContact(parts[0].ToUpperInvariant(), parts[1], parts[2], parts[3], parts[4])
            : throw Flags.Usage(new(
                $"--contact: '{text}' is no contact; write security,NAME,TITLE,MAIL,PHONE.",
                $"--contact: '{text}'은(는) 연락처가 아닙니다. security,NAME,TITLE,MAIL,PHONE 형식으로 써 주십시오."));
    }

    private static Command Apply(Bench bench)
    {
        var plan = bench.Option<string?>("--plan", "The plan's file or id; the newest without it", "계획 파일이나 ID. 없으면 가장 새 계획");
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
                    IOwnerHands hands = parsed.GetValue(yes) || Console.IsInputRedirected ? new NoHands() : new OwnersHands(screen, bench.Speaks);
                    return await HardenVerb.ApplyAsync(visit, saved, hands, bench.Speaks, new StepTicker(screen, bench.Speaks), cancel).ConfigureAwait(false);
                }
            });
    }

    private static Command Verify(Bench bench) => bench.Answering(
        bench.Command("verify", "Look at every guard again. Changes nothing", "모든 보안 장치를 다시 확인합니다. 아무것도 바꾸지 않습니다"),
        async (parsed, _, cancel) =>
        {
            var visit = await bench.VisitAsync(parsed, cancel).ConfigureAwait(false);
            await using (visit.ConfigureAwait(false))
            {
                return await HardenVerb.VerifyAsync(visit, bench.Speaks, cancel).ConfigureAwait(false);
            }
        });

    private static Command Mfa(Bench bench)
    {
        var user = new Argument<string>("USER")
        {
            Arity = ArgumentArity.ZeroOrOne,
            DefaultValueFactory = _ => "",
            Description = new Words("the IAM user; yourself if left out", "IAM 사용자. 비우면 본인").In(bench.Speaks),
        };
        var command = bench.Command(
            "mfa", "Enrol an authenticator app: QR code, countdown, two codes, each mistake explained", "인증 앱을 등록합니다: QR 코드, 남은 시간, 코드 두 개, 틀리면 왜 틀렸는지 설명", user);
        command.SetAction(async (parsed, cancel) =>
        {
            var screen = new Screen(bench.Flags, parsed, bench.Variable);
            var visit = await bench.VisitAsync(parsed, cancel).ConfigureAwait(false);
            await using (visit.ConfigureAwait(false))
            {
                var name = parsed.GetValue(user) is { Length: > 0 } named ? named : visit.Caller.UserName ?? throw new TroubleException(
                    ExitCode.Usage,
                    new Words(
                        "You are signed in as root. Root's MFA can only be switched on in the console; harden apply guides you and proves it.",
                        "루트로 로그인되어 있습니다. 루트 MFA는 콘솔에서만 켤 수 있습니다. harden apply가 안내하고 확인해 드립니다."),
                    "firebreak harden plan");
                var enrolment = new MfaEnrolment(visit.Aws.Reader, visit.Aws.Writer(), visit.Caller);
                var talk = await new MfaDialogue(enrolment, Console.In, block => screen.Data.Show(block), bench.Speaks).EnrolAsync(name, cancel).ConfigureAwait(false);
                return (int)(talk.Proof is not null ? ExitCode.Calm : talk.Aborted ? ExitCode.Interrupted : ExitCode.Failed);
            }
        });
        return command;
    }
}
