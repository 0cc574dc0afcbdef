using System.CommandLine;
using Firebreak.App.Case;
using Firebreak.Case;
using Firebreak.Model;

namespace Firebreak.Cli;

/// <summary><c>firebreak case log|offer|credits</c>: what is said to and fro, and what comes of it.</summary>
internal static class CaseTalk
{
    /// <summary>Makes <c>case log</c>.</summary>
    public static Command Log(Bench bench)
    {
        var text = new Argument<string?>("TEXT") { Description = new Words("the message; - reads it from standard input; nothing shows all", "내용. -이면 표준 입력에서 읽고, 없으면 기록을 모두 보여 줍니다").In(bench.Speaks), Arity = ArgumentArity.ZeroOrOne };
        var file = bench.Option<string?>("--file", "Take the message from FILE", "내용을 파일에서 읽습니다");
        var aws = bench.Option<bool>("--from-aws", "AWS wrote it", "AWS가 쓴 글");
        var asked = bench.Option<string[]>("--asked", "What was asked (repeatable); numbered lines of the message if it is not said", "요구한 것 (여러 번 가능). 없으면 내용의 번호 붙은 줄");
        var promised = bench.Option<string[]>("--promised", "What was promised (repeatable)", "약속한 것 (여러 번 가능)");
        var by = bench.Option<string?>("--by", "By when (UTC)", "언제까지 (UTC)");
        var at = bench.Option<string?>("--at", "When it was written (UTC); now if it is not said", "쓴 시각 (UTC). 없으면 지금");
        var remove = bench.Option<int?>("--remove", "Take message N back", "N번 글을 지웁니다");
        return bench.Answering(
            bench.Command("log", "Write down a message of the negotiation, or show all", "주고받은 글을 기록하거나 모두 보여 줍니다", text, file, aws, asked, promised, by, at, remove),
            async (parsed, screen, cancel) =>
            {
                var said = parsed.GetValue(file) is { } path ? await Texts.ReadAsync(path, bench.Speaks, cancel).ConfigureAwait(false)
                    : parsed.GetValue(text) is "-" ? await Texts.ReadAsync("-", bench.Speaks, cancel).ConfigureAwait(false)
                    : parsed.GetValue(text);
                var until = Moments.Parse(parsed.GetValue(by), "--by");
                var when = Moments.Parse(parsed.GetValue(at), "--at");
                return await CaseCommand.InsideAsync(bench, parsed, visit => TalkVerb.LogAsync(
                    visit,
                    said is null ? null : new LogEntry(when ?? visit.Now, parsed.GetValue(aws), said)
                    {
                        Asked = parsed.GetValue(asked) ?? [],
                        Promised = parsed.GetValue(promised) ?? [],
                        By = until,
                    },
                    parsed.GetValue(remove), bench.Speaks, cancel), cancel).ConfigureAwait(false);
            });
    }

    /// <summary>Makes <c>case offer</c>.</summary>
    public static Command Offered(Bench bench)
    {
        var percent = bench.Option<decimal?>("--percent", "AWS offers this share, for example 70", "AWS가 제안한 비율, 예: 70");
        var amount = bench.Option<decimal?>("--amount", "AWS offers this amount, in USD or --amount-currency", "AWS가 제안한 금액, USD 또는 --amount-currency 통화");
        var currency = bench.Option<string?>("--amount-currency", "The currency of --amount, for example KRW", "--amount의 통화, 예: KRW");
        var tax = bench.Option<string?>("--tax", "Is tax covered? yes or no", "세금도 포함됩니까? yes 또는 no");
        tax.AcceptOnlyFromAmong("yes", "no");
        var form = bench.Option<string?>("--as", "How it comes: credit or refund", "받는 방식: credit(크레딧) 또는 refund(환불)");
        form.AcceptOnlyFromAmong("credit", "refund");
        var until = bench.Option<string?>("--until", "Until when it stands (UTC)", "제안의 유효 기한 (UTC)");
        var writeIn = CaseCommand.WriteIn(bench);
        return bench.Answering(
            bench.Command("offer", "What an offer leaves to pay, what to do about it, and the letter that answers it", "제안을 받아들이면 남는 금액, 할 일, 답장", percent, amount, currency, tax, form, until, writeIn),
            (parsed, screen, cancel) =>
            {
                var share = parsed.GetValue(percent);
                var flat = parsed.GetValue(amount);
                if (share is null == flat is null || share is < 0 or > 100 || flat < 0)
                {
                    throw Flags.Usage(new("Give either --percent (0 to 100) or --amount.", "--percent(0~100)와 --amount 중 하나만 주십시오."));
                }

                bool? covered = parsed.GetValue(tax) is { } word ? word == "yes" : null;
                var stands = Moments.Parse(parsed.GetValue(until), "--until");
                var coin = (parsed.GetValue(currency) ?? "USD").ToUpperInvariant();
                var question = new OfferQuestion(bench.Flags.Money(parsed), CaseCommand.Letter(bench, parsed, writeIn));
                return CaseCommand.InsideAsync(bench, parsed, visit => TalkVerb.OfferAsync(
                    visit,
                    new Offer(visit.Now, share, flat is { } sum ? new Money(sum, coin) : null, covered)
                    {
                        Form = parsed.GetValue(form) switch { "credit" => OfferForm.Credit, "refund" => OfferForm.Refund, _ => OfferForm.Unsaid },
                        Until = stands,
                    },
                    question, bench.Speaks, bench.Says(screen), cancel), cancel);
            });
    }

    /// <summary>Makes <c>case credits</c>.</summary>
    public static Command Credited(Bench bench)
    {
        var bill = bench.Option<string[]>("--bill", "Look in these bill files instead of asking Cost Explorer (repeatable)", "Cost Explorer 대신 이 청구 파일에서 확인합니다 (여러 번 가능)");
        var rate = bench.Option<decimal?>("--invoice-rate", "The rate on AWS's invoice, for example 1312.5 (KRW for 1 USD)", "AWS 청구서의 환율, 예: 1312.5 (1 USD당 KRW)");
        return bench.Answering(
            bench.Command("credits", "Did the credit come? Verified to the cent", "크레딧이 들어왔는지 센트까지 확인합니다", bill, rate),
            (parsed, screen, cancel) => parsed.GetValue(rate) is <= 0
                ? throw Flags.Usage(new("--invoice-rate is above 0.", "--invoice-rate는 0보다 커야 합니다."))
                : CaseCommand.InsideAsync(bench, parsed, visit => CreditsVerb.RunAsync(
                    visit, parsed.GetValue(bill) ?? [], parsed.GetValue(rate), bench.Speaks, bench.Says(screen), cancel), cancel));
    }
}
