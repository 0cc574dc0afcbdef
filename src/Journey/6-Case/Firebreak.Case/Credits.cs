using Firebreak.Case.Wording;
using Firebreak.Model;

namespace Firebreak.Case;

/// <summary>Verifies credits in the billing data.</summary>
public static class Credits
{
    // tax on use that came after the claim is reckoned, and that is no more exact than this
    private const decimal Noise = 0.05m;

    /// <summary>The same for a claim whose tax is not told apart.</summary>
    public static CreditCheck Verify(Bill before, Bill after, Money claim, IReadOnlyList<DateOnly> months, DateOnly seenOn) =>
        Verify(before, after, new Share(claim, claim with { Amount = 0 }), months, seenOn);

    /// <summary>
    /// Holds two readings of the bill against each other. A credit that was there before does not count; one that is in another
    /// month than the claim counts and is told. The day is the one on which the later bill was read. If the later bill is in another
    /// currency, the claim is put into it by the rate, since AWS refunds at the rate of the charge. Throws <see cref="InvalidOperationException"/> if the currencies differ and no rate fits.
    /// </summary>
    public static CreditCheck Verify(Bill before, Bill after, Share claim, IReadOnlyList<DateOnly> months, DateOnly seenOn, ExchangeRate? rate = null)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        ArgumentNullException.ThrowIfNull(months);
        var currency = after.Lines.Count == 0 ? claim.Net.Currency : after.Currency;
        var per = currency == claim.Net.Currency ? 1m
            : rate is not null && rate.From == claim.Net.Currency && rate.To == currency ? rate.PerUnit
            : throw new InvalidOperationException($"The claim is in {claim.Net.Currency} and the bill in {currency}: the rate of the invoice is needed.");
        Money In(Money money) => new(money.Amount * (money.Currency == currency ? 1m : per), currency);
        var asked = months.Select(month => new DateOnly(month.Year, month.Month, 1)).ToHashSet();

        // a month that the later bill does not tell of is not seen: nothing can be said of it
        var all = after.Months.Select(month => Of(month.Month, before, after, (asked.Contains(month.Month), SameMoney: per == 1m), In)).ToList();
        var unseen = asked.Except(after.Months.Select(month => month.Month)).Order().ToList();
        var came = all.Aggregate(new Money(0, currency), (sum, month) => sum + month.Came).Rounded();
        var claimed = In(claim.Total).Rounded();
        var open = claimed - came;
        var zero = new Money(0, currency);
        var (still, beyond) = open.Amount < 0 ? (zero, open * -1) : (open, zero);
        var left = all.Where(month => month.Claimed).Aggregate(zero, (sum, month) => sum + month.Left!.Value).Rounded();
        var taxOpen = TaxOpen(In(claim.Tax).Rounded(), claimed, came, still);
        var shown = all.Select(Shown).Where(month => month.Came.Amount != 0).ToList();
        return new CreditCheck(claimed, came, still, beyond, shown)
        {
            LastCredit = came.Amount > 0 ? seenOn : null,
            TaxOpen = taxOpen,
            LeftToPay = left,
            AtRate = per == 1m ? null : per,
            Says = CreditWords.Say((claimed, came, still, beyond), taxOpen, left, shown, unseen),
            Unseen = unseen,
        };
    }

    private static MonthCredit Of(DateOnly month, Bill before, Bill after, (bool Claimed, bool SameMoney) of, Func<Money, Money> into)
    {
        var zero = into(before.Whole.Net) with { Amount = 0 };
        var none = new MonthBill(month, zero, zero, zero, zero);
        MonthBill In(Bill bill) => bill.Months.FirstOrDefault(one => one.Month == month) is { } one
            ? new MonthBill(month, into(one.Net), into(one.Tax), into(one.Credits), into(one.Total))
            : none;
        var (old, now) = (In(before), In(after));
        var credits = old.Credits - now.Credits;

        // at another rate than the invoice's, use and tax differ by the rate alone: then only credits and refunds count
        var compare = of is { Claimed: true, SameMoney: true };
        var lowered = compare ? Lowered(month, before, after, into) : zero;
        var tax = compare ? Tax(old, now, lowered) : zero;
        var came = credits + lowered + tax;
        return new MonthCredit(month, came, of.Claimed)
        {
            Tax = tax,
            Lowered = lowered,
            Left = now.Net + now.Tax + now.Credits,
            Reopened = came.Amount > 0 && old != none && (!before.Estimated || before.Months[^1].Month > month),
        };
    }

    /// <summary>Use of days that were complete in the bill before and costs less now: AWS took it off.</summary>
    private static Money Lowered(DateOnly month, Bill before, Bill after, Func<Money, Money> into)
    {
        var used = before.Lines.Where(line => line.BilledIn == month && line.Kind is LineKind.Usage or LineKind.Fee).ToList();
        var zero = into(before.Whole.Net) with { Amount = 0 };
        if (used.Count == 0)
        {
            return zero;
        }

        var last = used.Max(line => line.Day.AddDays(line.Days - 1));
        var until = before.Estimated ? last.AddDays(-1) : last;
        Money Sum(Bill bill) => bill.Lines
            .Where(line => line.BilledIn == month && line.Kind is LineKind.Usage or LineKind.Fee && line.Day.AddDays(line.Days - 1) <= until)
            .Aggregate(zero, (sum, line) => sum + into(line.Net));
        var less = Sum(before) - Sum(after);
        return less.Amount > Noise ? less : zero;
    }

    /// <summary>Tax that is on the bill no more: exact where nothing was used since; else beyond what the further use explains.</summary>
    private static Money Tax(MonthBill old, MonthBill now, Money lowered)
    {
        var zero = old.Tax with { Amount = 0 };
        if (old.Tax.Amount <= 0 || old.Net.Amount <= 0)
        {
            return zero;
        }

        var grown = (now.Net + lowered - old.Net).Amount;
        if (Math.Abs(grown) <= 0.005m)
        {
            return old.Tax.Amount > now.Tax.Amount ? old.Tax - now.Tax : zero;
        }

        var less = (old.Tax.Amount * (1 + (grown / old.Net.Amount))) - now.Tax.Amount;
        return less > Math.Max(Noise, old.Tax.Amount * 0.001m) ? old.Tax with { Amount = less } : zero;
    }

    /// <summary>The tax, where all of the net came and it did not.</summary>
    private static Money? TaxOpen(Money tax, Money claimed, Money came, Money open) =>
        tax.Amount > 0 && open.Amount > 0 && came.Amount >= (claimed - tax).Amount && open.Amount <= tax.Amount ? open : null;

    private static MonthCredit Shown(MonthCredit month) => month with
    {
        Came = month.Came.Rounded(),
        Tax = month.Tax?.Rounded() is { Amount: not 0 } tax ? tax : null,
        Lowered = month.Lowered?.Rounded() is { Amount: not 0 } less ? less : null,
        Left = month.Left?.Rounded(),
    };
}
