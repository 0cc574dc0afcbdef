using System.CommandLine;
using Firebreak.App;
using Firebreak.App.Case;
using Firebreak.Case;
using Firebreak.Model;

namespace Firebreak.Cli;

/// <summary><c>firebreak case open|status|statement|pack|log|offer|credits|deadlines|closing</c>.</summary>
internal static class CaseCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make(Bench bench) => bench.Command(
        "case", "Get the bill waived: statement, files to attach, offers, credits, deadlines, closing", "청구 감면: 소명서, 첨부 자료, 제안, 크레딧, 기한, 해지",
        Open(bench),
        Plain(bench, "status", "Where the case stands", "케이스의 현재 상태", CaseVerb.StatusAsync),
        Statement(bench),
        Pack(bench),
        Log(bench),
        Offered(bench),
        Plain(bench, "credits", "Did the credit come? Verified to the cent", "크레딧이 들어왔는지 센트까지 확인합니다", CaseVerb.CreditsAsync),
        Plain(bench, "deadlines", "Every deadline, in UTC and local time", "모든 기한을 UTC와 현지 시각으로 보여 줍니다", CaseVerb.DeadlinesAsync),
        Plain(bench, "closing", "May the account be closed, from when, and why not before", "계정을 닫아도 되는지, 언제부터인지, 왜 그 전에는 안 되는지", CaseVerb.ClosingAsync));

    private static Command Plain(
        Bench bench, string name, string en, string ko, Func<AccountVisit, Language, Action<Words>, CancellationToken, Task<Answer>> verb) => bench.Answering(
        bench.Command(name, en, ko),
        (parsed, screen, cancel) => InsideAsync(bench, parsed, visit => verb(visit, bench.Speaks, bench.Says(screen), cancel), cancel));

    private static Command Open(Bench bench)
    {
        var incident = bench.Option<string?>("--incident", "The incident", "사건");
        var who = bench.Option<string?>("--who", "Who you are: student, individual or company", "신분: student, individual, company");
        who.AcceptOnlyFromAmong("student", "individual", "company");
        var name = bench.Option<string?>("--name", "Your name", "이름");
        var notice = bench.Option<string[]>("--notice", "When AWS wrote (UTC, repeatable)", "AWS가 알린 시각 (UTC, 여러 번 가능)");
        var read = bench.Option<string?>("--read", "When you first read it (UTC)", "처음 읽은 시각 (UTC)");
        var deadline = bench.Option<string?>("--deadline", "The deadline AWS gave (UTC)", "AWS가 준 기한 (UTC)");
        var usual = bench.Option<decimal?>("--usual", "What a month usually costs, in USD", "평소 한 달 요금, USD");
        var support = bench.Option<string?>("--support-case", "AWS's case number", "AWS 케이스 번호");
        var circumstances = bench.Option<string?>("--circumstances", "Your circumstances, in your own words", "내 사정, 내 말로");
        var mistake = bench.Option<string?>("--mistake", "Your own mistake, in your own words", "내 실수, 내 말로");
        var document = bench.Option<string[]>("--document", "A document you can attach (repeatable)", "첨부할 수 있는 서류 (여러 번 가능)");
        var command = bench.Command(
            "open", "Open the case; said again, it replaces what you said", "케이스를 엽니다. 다시 하면 말한 내용을 바꿉니다",
            incident, who, name, notice, read, deadline, usual, support, circumstances, mistake, document);
        return bench.Answering(command, (parsed, screen, cancel) => InsideAsync(bench, parsed, visit => CaseVerb.OpenAsync(
            visit, parsed.GetValue(incident), known => known with
            {
                Who = parsed.GetValue(who) is { } word ? Enum.Parse<Register>(word, ignoreCase: true) : known.Who,
                Name = parsed.GetValue(name) ?? known.Name,
                Notices = parsed.GetValue(notice) is { Length: > 0 } notices ? [.. notices.Select(one => Moments.Parse(one, "--notice")!.Value).Order()] : known.Notices,
                FirstRead = Moments.Parse(parsed.GetValue(read), "--read") ?? known.FirstRead,
                Deadline = Moments.Parse(parsed.GetValue(deadline), "--deadline") ?? known.Deadline,
                UsualMonth = parsed.GetValue(usual) is { } usd ? Money.Usd(usd) : known.UsualMonth,
                SupportCase = parsed.GetValue(support) ?? known.SupportCase,
                Circumstances = parsed.GetValue(circumstances) ?? known.Circumstances,
                OwnMistake = parsed.GetValue(mistake) ?? known.OwnMistake,
                Documents = parsed.GetValue(document) is { Length: > 0 } documents ? documents : known.Documents,
                Language = bench.Speaks,
            },
            bench.Speaks, bench.Says(screen), cancel), cancel));
    }

    private static Command Statement(Bench bench) => bench.Answering(
        bench.Command("statement", "The letter to AWS Support, from evidence, ready to paste", "AWS Support에 붙여 넣을 소명서를 증거로 씁니다"),
        (parsed, screen, cancel) => InsideAsync(
            bench, parsed, visit => CaseVerb.StatementAsync(visit, bench.Flags.Money(parsed), bench.Speaks, bench.Says(screen), cancel), cancel));

    private static Command Pack(Bench bench)
    {
        var into = bench.Option<string?>("--out", "The folder to write to", "쓸 폴더");
        return bench.Answering(
            bench.Command("pack", "The statement and the three files to attach, safe to share", "소명서와 첨부할 파일 세 개, 공유해도 안전한 자료", into),
            (parsed, screen, cancel) => InsideAsync(bench, parsed, visit => PackVerb.WriteAsync(
                visit, parsed.GetValue(into), bench.Flags.Money(parsed), bench.Speaks, bench.Says(screen), cancel), cancel));
    }

    private static Command Log(Bench bench)
    {
        var text = new Argument<string>("TEXT") { Description = new Words("the message", "내용").In(bench.Speaks) };
        var aws = bench.Option<bool>("--from-aws", "AWS wrote it", "AWS가 쓴 글");
        var asked = bench.Option<string[]>("--asked", "What was asked (repeatable)", "요구한 것 (여러 번 가능)");
        var promised = bench.Option<string[]>("--promised", "What was promised (repeatable)", "약속한 것 (여러 번 가능)");
        var by = bench.Option<string?>("--by", "By when (UTC)", "언제까지 (UTC)");
        return bench.Answering(
            bench.Command("log", "Write down a message of the negotiation", "주고받은 글을 기록합니다", text, aws, asked, promised, by),
            (parsed, screen, cancel) => InsideAsync(bench, parsed, visit => CaseVerb.LogAsync(
                visit,
                new LogEntry(visit.Now, parsed.GetValue(aws), parsed.GetValue(text)!)
                {
                    Asked = parsed.GetValue(asked) ?? [],
                    Promised = parsed.GetValue(promised) ?? [],
                    By = Moments.Parse(parsed.GetValue(by), "--by"),
                },
                bench.Speaks, bench.Says(screen), cancel), cancel));
    }

    private static Command Offered(Bench bench)
    {
        var percent = bench.Option<decimal?>("--percent", "AWS offers this share, for example 70", "AWS가 제안한 비율, 예: 70");
        var amount = bench.Option<decimal?>("--amount", "AWS offers this amount, in USD", "AWS가 제안한 금액, USD");
        var tax = bench.Option<string?>("--tax", "Is tax covered? yes or no", "세금도 포함됩니까? yes 또는 no");
        tax.AcceptOnlyFromAmong("yes", "no");
        return bench.Answering(
            bench.Command("offer", "What an offer leaves to pay, and what to answer", "제안을 받아들이면 남는 금액과 답장", percent, amount, tax),
            (parsed, screen, cancel) =>
            {
                var share = parsed.GetValue(percent);
                var flat = parsed.GetValue(amount);
                if (share is null == flat is null || share is < 0 or > 100 || flat < 0)
                {
                    throw Flags.Usage(new("Give either --percent (0 to 100) or --amount.", "--percent(0~100)와 --amount 중 하나만 주십시오."));
                }

                bool? covered = parsed.GetValue(tax) is { } word ? word == "yes" : null;
                return InsideAsync(bench, parsed, visit => CaseVerb.OfferAsync(
                    visit, new Offer(visit.Now, share, flat is { } usd ? Money.Usd(usd) : null, covered), bench.Flags.Money(parsed), bench.Speaks, bench.Says(screen), cancel), cancel);
            });
    }

    private static async Task<Answer> InsideAsync(Bench bench, ParseResult parsed, Func<AccountVisit, Task<Answer>> verb, CancellationToken cancel)
    {
        var visit = await bench.VisitAsync(parsed, cancel).ConfigureAwait(false);
        await using (visit.ConfigureAwait(false))
        {
            return await verb(visit).ConfigureAwait(false);
        }
    }
}
