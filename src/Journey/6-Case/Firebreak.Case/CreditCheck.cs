using Firebreak.Model;

namespace Firebreak.Case;

/// <summary>Whether the relief came, to the cent: the bill before held against the bill after.</summary>
/// <param name="Claimed">What was asked for, tax included.</param>
/// <param name="Came">What came as credits and refunds since: a positive amount.</param>
/// <param name="Open">What is still open of the claim; never negative.</param>
/// <param name="Beyond">What came beyond the claim.</param>
/// <param name="ByMonth">What came, by the month of the bill it came in.</param>
public sealed record CreditCheck(Money Claimed, Money Came, Money Open, Money Beyond, IReadOnlyList<MonthCredit> ByMonth)
{
    /// <summary>The day the last credit was seen; <c>null</c> if none came. A credit's own line may carry an earlier day.</summary>
    public DateOnly? LastCredit { get; init; }

    /// <summary>In a sentence or two.</summary>
    public required Words Says { get; init; }

    /// <summary>True if the claim is met to the cent.</summary>
    public bool Verified => Open.Amount == 0;
}

/// <summary>Relief that came in one month's bill.</summary>
/// <param name="Month">The month.</param>
/// <param name="Came">How much.</param>
/// <param name="Claimed">Whether the claim was for that month.</param>
public sealed record MonthCredit(DateOnly Month, Money Came, bool Claimed);

/// <summary>Verifies credits in the billing data.</summary>
public static class Credits
{
    /// <summary>
    /// Holds two readings of the bill against each other. A credit that was there before does not count; one that is in another
    /// month than the claim counts and is told. The day is the one on which the later bill was read. Throws <see cref="InvalidOperationException"/> if the currencies differ.
    /// </summary>
    public static CreditCheck Verify(Bill before, Bill after, Money claim, IReadOnlyList<DateOnly> months, DateOnly seenOn)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        ArgumentNullException.ThrowIfNull(months);
        var zero = new Money(0, claim.Currency);

        // a credit that AWS corrected, split or moved shows in the difference of the sums, whatever the lines
        var came = Sum(zero, before) - Sum(zero, after);
        var asked = months.Select(month => new DateOnly(month.Year, month.Month, 1)).ToHashSet();
        var byMonth = after.Months.Select(month => new MonthCredit(
                month.Month,
                ((before.Months.FirstOrDefault(old => old.Month == month.Month)?.Credits ?? zero) - month.Credits).Rounded(),
                asked.Contains(month.Month)))
            .Where(month => month.Came.Amount != 0)
            .ToList();
        var open = (claim - came).Rounded();
        var beyond = open.Amount < 0 ? open * -1 : zero;
        open = open.Amount < 0 ? zero : open;
        return new CreditCheck(claim.Rounded(), came.Rounded(), open, beyond, byMonth)
        {
            LastCredit = came.Rounded().Amount > 0 ? seenOn : null,
            Says = Say(came.Rounded(), open, beyond, byMonth),
        };
    }

    private static IEnumerable<BillLine> Reliefs(Bill bill) => bill.Lines.Where(line => line.Kind is LineKind.Credit or LineKind.Refund);

    private static Money Sum(Money zero, Bill bill) => Reliefs(bill).Aggregate(zero, (sum, line) => sum + line.Net);

    private static Words Say(Money came, Money open, Money beyond, IReadOnlyList<MonthCredit> byMonth)
    {
        var elsewhere = byMonth.Where(month => !month.Claimed).ToList();
        var names = string.Join(", ", elsewhere.Select(month => $"{Bill.Name(month.Month)}의 {month.Came}"));
        var where = elsewhere.Count == 0
            ? default
            : new Words(
                $" {string.Join(", ", elsewhere.Select(month => $"{month.Came} in {Bill.Name(month.Month)}"))} came in a month that was not claimed: ask AWS which month it is for.",
                $" {Josa.Topic(names)} 청구하지 않은 달에 반영되었으니, 어느 달에 대한 것인지 AWS에 확인하시기 바랍니다.");
        if (came.Amount <= 0)
        {
            return new(
                $"No credit has come yet; {open} is open. Bills may show it up to 24 hours late." + where.En,
                $"아직 들어온 크레딧이 없으며 {Josa.Subject(open.ToString())} 남아 있습니다. 청구 내역에는 24시간까지 늦게 나타날 수 있습니다." + where.Ko);
        }

        return open.Amount > 0
            ? new(
                $"{came} came; {open} of the claim is still open." + where.En,
                $"{Josa.Subject(came.ToString())} 들어왔고, 청구한 금액 중 {Josa.Subject(open.ToString())} 아직 남아 있습니다." + where.Ko)
            : new(
                $"{came} came: the claim is met to the cent" + (beyond.Amount > 0 ? $", and {beyond} beyond it." : ".") + where.En,
                $"{Josa.Subject(came.ToString())} 들어와 청구한 금액과 정확히 일치합니다" + (beyond.Amount > 0 ? $". {Josa.Subject(beyond.ToString())} 더 들어왔습니다." : ".") + where.Ko);
    }
}
