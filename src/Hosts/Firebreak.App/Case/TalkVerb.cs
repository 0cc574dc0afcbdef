using Firebreak.App.Contract;
using Firebreak.App.Pages;
using Firebreak.Case;
using Firebreak.Model;
using Firebreak.Render;

namespace Firebreak.App.Case;

/// <summary>How an offer is asked about.</summary>
/// <param name="Currency">The owner's currency.</param>
/// <param name="WriteIn">The language of the answer; that of the case if it is not said.</param>
public sealed record OfferQuestion(string Currency, Language? WriteIn);

/// <summary><c>firebreak case log|offer</c>: what was said to and fro, what an offer means and what to answer.</summary>
public static class TalkVerb
{
    private const int MostText = 8_000;

    /// <summary>Writes down a message in or out, and shows what was said, asked and promised.</summary>
    public static Task<Answer> LogAsync(AccountVisit visit, LogEntry? entry, int? remove, Language language, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        using var folder = Folders.Open(visit, alone: true);
        var file = CaseDesk.Read(folder) ?? throw CaseVerb.NoCase();
        if (entry is not null)
        {
            if (entry.Text.Trim().Length == 0)
            {
                throw new TroubleException(ExitCode.Usage, new Words("The message is empty.", "내용이 비어 있습니다."));
            }

            file = file.With(entry with { Text = Kept(entry.Text), Asked = [.. entry.Asked.Select(Kept)], Promised = [.. entry.Promised.Select(Kept)] });
            CaseDesk.Keep(folder, file);
        }

        if (remove is { } number)
        {
            if (number < 1 || number > file.Log.Count)
            {
                throw new TroubleException(ExitCode.Usage, new Words($"There is no message {number}; there are {file.Log.Count}.", $"{number}번 글이 없습니다. 모두 {file.Log.Count}건입니다."), "firebreak case log");
            }

            file = file with { Log = [.. file.Log.Where((_, at) => at != number - 1)] };
            CaseDesk.Keep(folder, file);
        }

        var lines = file.Log.Select(one => Said(one, visit.Now, language)).ToArray();
        var blocks = new List<Block>
        {
            new Heading(new Words(Number.Of(file.Log.Count, "message"), $"주고받은 글 {file.Log.Count}건").In(language)),
        };
        blocks.AddRange(file.Log.SelectMany((one, at) => Blocks(one, at + 1, visit.Now, language)));
        blocks.Add(entry is { ByAws: true }
            ? new Next("firebreak case statement", new Words("Next: the letter, which answers each point that AWS asked.", "다음: AWS가 요청한 사항에 하나씩 답하는 소명서를 씁니다.").In(language))
            : new Next("firebreak case log --from-aws -", new Words("Next: write down what AWS answers; paste it, then Ctrl+D.", "다음: AWS의 답변을 붙여 넣고 Ctrl+D를 눌러 기록합니다.").In(language)));
        var doc = new CaseDoc(Shapes.Name, file.Account.ToString(), file.Id, "log", lines, null, []) { Log = [.. file.Log.Select(Doc)] };
        return Task.FromResult(new Answer(new Page(blocks), System.Text.Json.JsonSerializer.Serialize(doc, Shapes.Default.CaseDoc), ExitCode.Calm));
    }

    /// <summary>What an offer leaves to pay, what to do about it, and the letter that answers it.</summary>
    public static async Task<Answer> OfferAsync(
        AccountVisit visit, Offer offer, OfferQuestion question, Language language, Action<Words> progress, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(offer);
        ArgumentNullException.ThrowIfNull(question);
        using var folder = Folders.Open(visit, alone: true);
        var desk = await CaseVerb.KnownAsync(visit, folder, progress, cancel).ConfigureAwait(false);
        var (rate, owner) = (desk.Rate(question.Currency), desk.File.Owner);
        if (offer.Amount is { } flat && flat.Currency != desk.Split.Unauthorised.Net.Currency && (rate is null || rate.To != flat.Currency))
        {
            throw new TroubleException(ExitCode.Usage, new Words(
                $"The offer is in {flat.Currency}: say --currency {flat.Currency}, so that it can be held against the bill.", $"제안 금액이 {flat.Currency}입니다. 청구 금액과 비교할 수 있도록 --currency {flat.Currency}를 함께 주십시오."));
        }

        var meaning = Offers.Weigh(desk.Split, offer, rate);
        var advice = Offers.Advise(meaning, desk.File.Offers.Count);
        desk.Save(desk.File.With(offer));
        var proved = CaseVerb.Written(desk, question.Currency, Language.English).NotYetProved.Count == 0;
        var accept = Offers.Acceptance(desk.Split, offer, rate, owner.Who == Register.Company, proved).In(question.WriteIn ?? owner.Language);
        var again = advice == OfferAdvice.Accept ? null : Offers.SecondRequest(desk.Split, offer, owner.Who, proved, rate).In(question.WriteIn ?? owner.Language);
        var says = Offers.Says(advice);
        var blocks = new List<Block>
        {
            new Figure(IncidentPage.Amount(meaning.LeftToPay, rate), new Words("left to pay if you accept, tax included", "받아들이면 남는 금액, 세금 포함").In(language), meaning.LeftOfClaim.Amount > 0 ? Tone.Warn : Tone.Good),
            new Say(meaning.Says.In(language)),
        };
        if (meaning.TaxLeft.Amount > 0)
        {
            blocks.Add(new Say(new Words($"Of what is left of the unauthorised part, {meaning.TaxLeft} is tax.", $"무단 사용분 중 남는 금액 가운데 세금은 {meaning.TaxLeft}입니다.").In(language), Tone.Faint));
        }

        if (rate is not null)
        {
            blocks.Add(new Say(Amounts.Rate(rate).In(language), Tone.Faint));
        }

        blocks.Add(new Say(says.In(language), advice == OfferAdvice.AskAgain ? Tone.Warn : Tone.Good));
        blocks.AddRange(Answers(advice, accept, again, language));
        blocks.AddRange(CaseGuards.Points(MistakeGuards.Check(Intent.PayOrConfirmCard, new GuardState { ClaimOpen = CaseGuards.IsOpen(desk.File) }), language));
        return new Answer(
            new Page(blocks),
            CaseVerb.Json(desk, "offer", [meaning.Says.In(language), says.In(language)], again ?? accept, doc => doc with
            {
                Offer = new OfferDoc(
                    meaning.Relief.Amount, meaning.LeftOfClaim.Amount, meaning.LeftToPay.Amount, meaning.TaxLeft.Amount, meaning.Relief.Currency, meaning.Restated?.Amount,
                    meaning.Restated?.Currency, meaning.Share, advice switch { OfferAdvice.Accept => "accept", OfferAdvice.AskAgain => "ask-again", _ => "accept-unless-new" }, accept, again),
            }),
            ExitCode.Calm);
    }

    private static IEnumerable<Block> Answers(OfferAdvice advice, string accept, string? again, Language language)
    {
        Block[] accepting = [new Heading(new Words("To accept", "수락하는 글").In(language)), new Quote(accept)];
        Block[] asking = again is null ? [] : [new Heading(new Words("A gentle second request", "정중한 재요청").In(language)), new Quote(again)];
        return advice == OfferAdvice.AskAgain ? [.. asking, .. accepting] : [.. accepting, .. asking];
    }

    private static string Kept(string text) => Redaction.Clean(text.Length > MostText ? text[..MostText] : text).Trim();

    private static string Said(LogEntry one, DateTimeOffset now, Language language)
    {
        var due = one.By is { } by ? new Words($", by {Instants.Text(by)}{(by < now ? " (passed)" : "")}", $", 기한 {Instants.Text(by)}{(by < now ? " (지남)" : "")}").In(language) : "";
        return $"{Instants.Text(one.At)} {(one.ByAws ? "AWS" : new Words("you", "본인").In(language))}{due}: {Redaction.Line(one.Text, 200)}";
    }

    private static IEnumerable<Block> Blocks(LogEntry one, int number, DateTimeOffset now, Language language)
    {
        yield return new Point(FormattableString.Invariant($"{number} {(one.ByAws ? "<" : ">")}"), Said(one, now, language), one.ByAws && one.By < now ? Tone.Bad : Tone.Plain);
        foreach (var asked in Asked(one))
        {
            yield return new Point("  ?", new Words($"asked: {Redaction.Line(asked, 160)}", $"요청: {Redaction.Line(asked, 160)}").In(language), Tone.Warn);
        }

        foreach (var promised in one.Promised)
        {
            yield return new Point("  =", new Words($"promised: {Redaction.Line(promised, 160)}", $"약속: {Redaction.Line(promised, 160)}").In(language));
        }
    }

    // what was written down as asked stands; else the numbered lines of AWS's message, as AWS wrote them
    private static IReadOnlyList<string> Asked(LogEntry one) => one.Asked.Count > 0 || !one.ByAws ? one.Asked : AskedPoints.In(one.Text);

    private static TalkDoc Doc(LogEntry one) => new(Instants.Text(one.At), one.ByAws ? "aws" : "owner", one.Text, [.. Asked(one)], [.. one.Promised], Instants.Text(one.By));
}
