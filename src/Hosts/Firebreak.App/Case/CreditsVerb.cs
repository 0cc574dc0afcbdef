using Firebreak.App.Contract;
using Firebreak.Case;
using Firebreak.Model;
using Firebreak.Render;

namespace Firebreak.App.Case;

/// <summary><c>firebreak case credits</c>: whether the relief came, to the smallest coin.</summary>
public static class CreditsVerb
{
    /// <summary>Holds the bill as it is now against the bill that the claim was made from.</summary>
    public static async Task<Answer> RunAsync(
        AccountVisit visit, IReadOnlyList<string> files, decimal? invoiceRate, Language language, Action<Words> progress, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(files);
        using var folder = Folders.Open(visit, alone: true);
        var desk = await CaseVerb.KnownAsync(visit, folder, progress, cancel).ConfigureAwait(false);
        var after = files.Count > 0 ? (Reading<Bill>)new Reading<Bill>.Seen(await GivenBill.ReadAsync(files, cancel).ConfigureAwait(false))
            : GivenBill.Of(folder, desk.Incident) is null ? desk.Bill
            : await CaseDesk.BillAsync(visit, desk.Incident, cancel).ConfigureAwait(false);
        var check = after.Match(bill => Check(desk, bill, invoiceRate), _ => null);
        if (check is null)
        {
            throw new TroubleException(
                ExitCode.Blind,
                desk.Claimed is null
                    ? new Words("No claim was made yet: the letter comes first.", "아직 청구한 금액이 없습니다. 소명서를 먼저 써 주십시오.")
                    : new Words("The bill cannot be read, so it cannot be said whether the credit came.", "청구 내역을 읽을 수 없어 크레딧이 들어왔는지 말할 수 없습니다."),
                desk.Claimed is null ? "firebreak case statement" : "firebreak case credits --bill FILE");
        }

        desk.Save(desk.File.With(check));
        var blocks = new List<Block>
        {
            new Figure(check.Came.ToString(), new Words($"credited of {check.Claimed} claimed", $"청구한 {check.Claimed} 중 들어온 크레딧").In(language), check.Verified ? Tone.Good : Tone.Warn),
            new Say(check.Says.In(language)),
        };
        if (check.AtRate is { } rate)
        {
            blocks.Add(new Say(new Words(
                $"The claim was put into {check.Claimed.Currency} at {rate:0.####}; AWS refunds at the rate of its invoice, so give that with --invoice-rate if it is another.",
                $"청구 금액을 {rate:0.####}의 환율로 {check.Claimed.Currency}로 환산했습니다. AWS는 청구서의 환율로 환불하므로, 다르면 --invoice-rate로 알려 주십시오.").In(language), Tone.Faint));
        }

        if (check.ByMonth.Count > 0)
        {
            blocks.Add(new Grid(
                language == Language.Korean ? ["월", "들어온 금액", "남은 금액", "청구한 달"] : ["month", "came", "left to pay", "claimed"],
                [.. check.ByMonth.Select(month => (IReadOnlyList<string>)[Bill.Name(month.Month), month.Came.ToString(), month.Left?.ToString() ?? "", month.Claimed ? "✓" : ""])],
                Numbers: [1, 2]));
        }

        return new Answer(
            new Page(blocks), CaseVerb.Json(desk, "credits", [check.Says.In(language)], null, doc => doc with { Credits = Doc(check) }), check.Verified ? ExitCode.Calm : ExitCode.Findings);
    }

    /// <summary>Holds a bill against the claim; <c>null</c> while no claim was made.</summary>
    internal static CreditCheck? Check(CaseDesk desk, Bill after, decimal? invoiceRate)
    {
        if (desk.Claimed is not { } before)
        {
            return null;
        }

        var claim = Apportion.Of(before, desk.Incident, desk.Visit.Prices);
        var rate = after.Currency == before.Currency ? null : invoiceRate is { } given
            ? Given(before.Currency, after.Currency, given, DateOnly.FromDateTime(desk.Incident.LastSeen.UtcDateTime))
            : desk.Rate(after.Currency);
        try
        {
            var months = claim.Parts.Where(part => part.Whose == Verdict.Attacker).Select(part => part.Line.BilledIn).Distinct().Order().ToList();
            return Credits.Verify(before, after, claim.Unauthorised, months, DateOnly.FromDateTime(desk.Visit.Now.UtcDateTime), rate);
        }
        catch (InvalidOperationException)
        {
            throw new TroubleException(ExitCode.Usage, new Words(
                $"The claim is in {before.Currency} and the bill in {after.Currency}: give the rate on AWS's invoice with --invoice-rate.",
                $"청구한 금액은 {before.Currency}, 청구서는 {after.Currency}입니다. AWS 청구서의 환율을 --invoice-rate로 알려 주십시오."));
        }
    }

    private static ExchangeRate Given(string from, string to, decimal rate, DateOnly day) => new(from, to, rate, day, day, "AWS invoice");

    private static CreditDoc Doc(CreditCheck check) => new(
        check.Claimed.Amount, check.Came.Amount, check.Open.Amount, check.Beyond.Amount, check.TaxOpen?.Amount, check.LeftToPay?.Amount, check.Claimed.Currency, check.Verified,
        [.. check.ByMonth.Select(month => new MonthCreditDoc(Bill.Name(month.Month), month.Came.Amount, month.Left?.Amount, month.Claimed, month.Reopened))]);
}
