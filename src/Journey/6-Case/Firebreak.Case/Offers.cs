using Firebreak.Case.Wording;
using Firebreak.Model;

namespace Firebreak.Case;

/// <summary>In which form AWS gives relief.</summary>
public enum OfferForm
{
    /// <summary>AWS did not say.</summary>
    Unsaid,

    /// <summary>A credit, set off against a bill.</summary>
    Credit,

    /// <summary>A refund to the payment method.</summary>
    Refund,
}

/// <summary>What AWS offered: a share or an amount, with the tax or without.</summary>
/// <param name="At">When it came.</param>
/// <param name="Percent">The share in per cent, 0 to 100, if it was given as one.</param>
/// <param name="Amount">The amount, if it was given as one.</param>
/// <param name="TaxCovered">Whether the tax on it is waived too; <c>null</c> if AWS did not say.</param>
public sealed record Offer(DateTimeOffset At, decimal? Percent, Money? Amount, bool? TaxCovered)
{
    /// <summary>In which form.</summary>
    public OfferForm Form { get; init; }

    /// <summary>Until when it stands, if AWS said so.</summary>
    public DateTimeOffset? Until { get; init; }
}

/// <summary>What to do about an offer.</summary>
public enum OfferAdvice
{
    /// <summary>It covers all that was asked for: accept.</summary>
    Accept,

    /// <summary>Ask once more, gently.</summary>
    AskAgain,

    /// <summary>It was asked twice: accept, unless there is something new to show.</summary>
    AcceptUnlessNew,
}

/// <summary>What an offer means in money.</summary>
/// <param name="Relief">What would be waived, tax included where it is covered.</param>
/// <param name="LeftOfClaim">What would be left to pay of the unauthorised part, tax included.</param>
/// <param name="LeftToPay">What would be left to pay in all: that, the owner's own and the unsure part, tax included.</param>
/// <param name="Restated">The last in the owner's currency, if a rate was given.</param>
/// <param name="Says">All of it in a few sentences.</param>
public sealed record OfferMeaning(Money Relief, Money LeftOfClaim, Money LeftToPay, Money? Restated, Words Says)
{
    /// <summary>How much of what would be left of the unauthorised part is its tax.</summary>
    public Money TaxLeft { get; init; }

    /// <summary>The share of the claim that would be waived, 0 to 1.</summary>
    public decimal Share { get; init; }
}

/// <summary>Says what an offer leaves to pay, and how to answer it.</summary>
public static class Offers
{
    /// <summary>
    /// Reckons an offer to the cent. If AWS did not say whether tax is covered, the dearer reading is reckoned and said to be one.
    /// Throws <see cref="ArgumentException"/> if the offer is neither a share from 0 to 100 nor an amount in the bill's currency or that of the rate.
    /// </summary>
    public static OfferMeaning Weigh(BillSplit split, Offer offer, ExchangeRate? rate)
    {
        ArgumentNullException.ThrowIfNull(split);
        ArgumentNullException.ThrowIfNull(offer);
        var claim = split.Unauthorised;
        var covered = offer.TaxCovered == true ? claim.Total : claim.Net;
        var relief = (offer.Amount, offer.Percent) switch
        {
            ({ Amount: >= 0 } flat, _) when InBillsCurrency(flat, claim.Net.Currency, rate) is { } amount => amount.Amount > claim.Total.Amount ? claim.Total : amount,
            (null, { } percent) when percent is >= 0 and <= 100 => (covered * (percent / 100m)).Rounded(),
            _ => throw new ArgumentException("An offer is a share from 0 to 100, or an amount in the bill's currency or in the owner's.", nameof(offer)),
        };
        var leftOfClaim = claim.Total - relief;
        var left = leftOfClaim + split.Own.Total + split.Unsure.Total;
        var taxLeft = offer.TaxCovered == true
            ? leftOfClaim - (claim.Total.Amount == 0 ? claim.Net : claim.Net * (leftOfClaim.Amount / claim.Total.Amount)).Rounded()
            : leftOfClaim.Amount < claim.Tax.Amount ? leftOfClaim : claim.Tax;
        return new OfferMeaning(relief, leftOfClaim, left, rate?.Convert(left).Rounded(), OfferWords.Meaning(offer, relief, leftOfClaim, left, rate))
        {
            TaxLeft = taxLeft,
            Share = claim.Total.Amount == 0 ? 0 : decimal.Round(relief.Amount / claim.Total.Amount, 4),
        };
    }

    /// <summary>What to do about the newest offer: all is accepted, and more is asked for gently, at most twice.</summary>
    public static OfferAdvice Advise(OfferMeaning meaning, int offersBefore)
    {
        ArgumentNullException.ThrowIfNull(meaning);
        return meaning.LeftOfClaim.Amount <= 0 ? OfferAdvice.Accept : offersBefore >= 2 ? OfferAdvice.AcceptUnlessNew : OfferAdvice.AskAgain;
    }

    /// <summary>The advice in a sentence, for the owner.</summary>
    public static Words Says(OfferAdvice advice) => OfferWords.Advice(advice);

    /// <summary>What to answer AWS: thanks and acceptance, with what is still to be known. It speaks of the security measures only if all of them are proved.</summary>
    public static Words Acceptance(BillSplit split, Offer offer, ExchangeRate? rate, bool company, bool allProved)
    {
        ArgumentNullException.ThrowIfNull(offer);
        var meaning = Weigh(split, offer, rate);
        return OfferWords.Acceptance(meaning.Relief.ToString(), offer, StatementMoney.Months(split), company, allProved);
    }

    /// <summary>A gentle second request: thanks first, then asks for the rest. It speaks of the security measures only if all of them are proved.</summary>
    public static Words SecondRequest(BillSplit split, Offer offer, Register who, bool allProved, ExchangeRate? rate = null)
    {
        ArgumentNullException.ThrowIfNull(offer);
        var meaning = Weigh(split, offer, rate);
        return OfferWords.SecondRequest(meaning.Relief.ToString(), meaning.LeftOfClaim.ToString(), who, allProved, offer.TaxCovered is null && offer.Amount is null ? split.Unauthorised.Tax : null);
    }

    private static Money? InBillsCurrency(Money flat, string currency, ExchangeRate? rate) => flat.Currency == currency
        ? flat.Rounded()
        : rate is not null && rate.From == currency && rate.To == flat.Currency ? new Money(flat.Amount / rate.PerUnit, currency).Rounded() : null;
}
