using System.CommandLine;
using System.Globalization;
using Firebreak.App.Bills;
using Firebreak.Billing;
using Firebreak.Model;

namespace Firebreak.Cli;

/// <summary><c>firebreak bill FILE…</c></summary>
internal static class BillCommand
{
    /// <summary>Makes the command.</summary>
    public static Command Make(Bench bench)
    {
        var files = new Argument<string[]>("FILE")
        {
            Arity = ArgumentArity.ZeroOrMore,
            Description = new Words(
                "Bills as AWS gives them (CUR, CUR 2.0, FOCUS, the console's CSV, Cost Explorer's JSON; as CSV or Parquet, packed or not), or folders of them; - is standard input",
                "AWS 청구 파일(CUR, CUR 2.0, FOCUS, 콘솔 CSV, Cost Explorer JSON. CSV와 Parquet 모두 가능, 압축 무관)이나 폴더, -는 표준 입력").In(bench.Speaks),
        };
        var incident = bench.Option<string?>("--incident", "Split by this incident: an id of investigate, or a file of investigate --json", "이 사건으로 나눕니다: investigate가 준 ID 또는 investigate --json 파일");
        var trail = bench.Option<string[]>("--trail", "Find the incident in these CloudTrail files (repeatable)", "이 CloudTrail 파일에서 사건을 찾아 나눕니다 (여러 번 가능)");
        var day = bench.Option<string?>("--fx-date", "Day of the exchange rate (2022-09-30); the bill's last day if not given", "환율 기준일 (2022-09-30). 없으면 청구 내역의 마지막 날");
        var invoice = bench.Option<string?>("--invoice-rate", "Rate on AWS's invoice, in your currency for one of the bill's", "AWS 청구서의 환율 (청구 통화 1단위당)");
        var card = bench.Option<string?>("--card-rate", "Rate of your card company", "카드사 환율");
        var live = bench.Option<bool>(
            "--live", "Ask the account's Cost Explorer instead of files: this month and the one before, or from the incident on. AWS charges 0.01 USD for each page", "파일 대신 계정의 Cost Explorer에 묻습니다: 이번 달과 지난달, 사건이 있으면 그때부터. AWS가 페이지마다 0.01 USD를 부과합니다");
        var command = bench.Command(
            "bill", "A bill read: what it cost, whose it is, what stands out", "청구 내역을 읽습니다: 얼마가 들었고 누가 쓴 것이며 무엇이 눈에 띄는지",
            files, live, incident, trail, day, invoice, card);
        return bench.Answering(command, (parsed, screen, cancel) => BillVerb.RunAsync(
            new BillQuestion(Chosen(parsed.GetValue(files) ?? [], parsed.GetValue(live)), Code(bench.Flags.Money(parsed)))
            {
                CurrencyAsked = bench.Flags.MoneyAsked(parsed),
                FxDate = Moments.Parse(parsed.GetValue(day), "--fx-date") is { } moment ? DateOnly.FromDateTime(moment.UtcDateTime) : null,
                InvoiceRate = Rate(parsed.GetValue(invoice), "--invoice-rate"),
                CardRate = Rate(parsed.GetValue(card), "--card-rate"),
                Incident = parsed.GetValue(incident),
                Trail = parsed.GetValue(trail) ?? [],
                StateRoot = bench.Flags.State(parsed),
                StandardInput = Console.OpenStandardInput(),
                Live = parsed.GetValue(live) ? (since, stop) => LiveAsync(bench, parsed, screen, since, stop) : null,
            },
            bench.Speaks,
            cancel));
    }

    private static async Task<BillReading> LiveAsync(Bench bench, ParseResult parsed, Screen screen, DateTimeOffset? since, CancellationToken cancel)
    {
        var visit = await bench.VisitAsync(parsed, cancel).ConfigureAwait(false);
        await using (visit.ConfigureAwait(false))
        {
            return await LiveBill.ReadAsync(visit, since, bench.Says(screen), cancel).ConfigureAwait(false);
        }
    }

    // Files and the account's answer would tell of the same money twice.
    private static string[] Chosen(string[] files, bool live) => (files.Length > 0, live) switch
    {
        (true, true) => throw Flags.Usage(new("Give files or --live, not both: they tell of the same money.", "파일과 --live는 같은 돈을 말하므로 하나만 주십시오.")),
        (false, false) => throw Flags.Usage(new("Give the files of a bill, or --live to ask the account.", "청구 파일을 주거나, 계정에 물으려면 --live를 쓰십시오.")),
        _ => files,
    };

    private static string Code(string currency) => currency.Length == 3 && currency.All(char.IsAsciiLetterUpper)
        ? currency
        : throw Flags.Usage(new($"--currency: '{currency}' is no currency code; write KRW, JPY or EUR.", $"--currency: '{currency}'은(는) 통화 코드가 아닙니다. 예: KRW, JPY, EUR"));

    private static decimal? Rate(string? text, string flag) => text is null
        ? null
        : decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var rate) && rate is > 0 and < 1_000_000_000
            ? rate
            : throw Flags.Usage(new($"{flag}: '{text}' is no exchange rate; write 1390.5.", $"{flag}: '{text}'은(는) 환율이 아닙니다. 예: 1390.5"));
}
