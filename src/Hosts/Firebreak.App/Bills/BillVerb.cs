using Firebreak.App.Pages;
using Firebreak.Billing;
using Firebreak.Model;

namespace Firebreak.App.Bills;

/// <summary><c>firebreak bill</c>: what it cost, whose it is, and what that is in the owner's money.</summary>
public static class BillVerb
{
    /// <summary>Reads the files, tells them apart and restates them.</summary>
    public static async Task<Answer> RunAsync(BillQuestion question, Language language, CancellationToken cancel)
    {
        var (incident, unseen, note) = await KnownIncidents.FindAsync(question, cancel).ConfigureAwait(false);
        var reading = question.Live is { } live
            ? await live(incident?.FirstSeen, cancel).ConfigureAwait(false)
            : await BillFiles.ReadAsync(question.Files, resources: incident is not null, question.StandardInput, cancel).ConfigureAwait(false);
        if (question.Live is null && reading.Files.Count == 0 && reading.BlindSpots.All(why => why.Cause is BlindCause.Failed))
        {
            var places = string.Join(", ", question.Files);
            var why = reading.BlindSpots.Count > 0
                ? new Words($"{reading.BlindSpots[0].Place}: {reading.BlindSpots[0].Reason}", $"{reading.BlindSpots[0].Place}: {reading.BlindSpots[0].Why().Ko}")
                : new Words($"There is no file in {places}.", $"{places}에 파일이 없습니다.");
            throw new TroubleException(ExitCode.Failed, new Words($"No bill could be read. {why.En}", $"읽을 수 있는 청구 파일이 없습니다. {why.Ko}"));
        }

        var prices = PriceBook.Embedded();
        var bills = reading.Bills.Select(bill => ToldBill.Of(bill, incident, question, prices, RateTable.Embedded()))
            .OrderByDescending(bill => bill.Bill.Lines.Count).ThenBy(bill => bill.Bill.Currency, StringComparer.Ordinal).ToList();
        var noRate = question.CurrencyAsked ? bills.Select(bill => bill.Restating).Where(one => one.Others.Count == 0).Select(one => one.Why).OfType<Blindness>() : [];
        var read = new ReadBill(
            reading with { Notes = note is { } said ? [.. reading.Notes, said] : reading.Notes }, bills, incident, [.. reading.BlindSpots, .. unseen, .. noRate]);
        return new Answer(BillPage.Of(read, question, language), () => BillJson.Of(read, prices, language), Exit(read))
        {
            JsonLines = BillJson.Lines(read, prices),
            LaterCsv = () => BillJson.Csv(read, prices),
            Beside = [.. Blinds.Of(read.BlindSpots, language)],
            Focus = () => FocusLedger.Of(read),
        };
    }

    // Money that was not the owner's is a finding. A day that stands out is a hint, and the bill is history: it is told, and ends calmly.
    private static ExitCode Exit(ReadBill read) => ExitCodes.MostUrgent(
        read.Bills.Any(bill => bill.Split.Unauthorised.Total.Amount > 0) ? ExitCode.Findings : ExitCode.Calm,
        read.BlindSpots.Count > 0 ? ExitCode.Blind : ExitCode.Calm);
}
