using System.Globalization;
using Firebreak.Model;

namespace Firebreak.Case;

/// <summary>What AWS offered: a share or an amount, with the tax or without.</summary>
/// <param name="At">When it came.</param>
/// <param name="Percent">The share in per cent, 0 to 100, if it was given as one.</param>
/// <param name="Amount">The amount, if it was given as one.</param>
/// <param name="TaxCovered">Whether the tax on it is waived too; <c>null</c> if AWS did not say.</param>
public sealed record Offer(DateTimeOffset At, decimal? Percent, Money? Amount, bool? TaxCovered);

/// <summary>What an offer means in money.</summary>
/// <param name="Relief">What would be waived, tax included where it is covered.</param>
/// <param name="LeftOfClaim">What would be left to pay of the unauthorised part, tax included.</param>
/// <param name="LeftToPay">What would be left to pay in all: that, the owner's own and the unsure part, tax included.</param>
/// <param name="Restated">The last in the owner's currency, if a rate was given.</param>
/// <param name="Says">All of it in a few sentences.</param>
public sealed record OfferMeaning(Money Relief, Money LeftOfClaim, Money LeftToPay, Money? Restated, Words Says);

/// <summary>Says what an offer leaves to pay, and how to answer it.</summary>
public static class Offers
{
    /// <summary>
    /// Reckons an offer to the cent. If AWS did not say whether tax is covered, the dearer reading is reckoned and said to be one.
    /// Throws <see cref="ArgumentException"/> if the offer is neither a share from 0 to 100 nor an amount in the bill's currency.
    /// </summary>
    public static OfferMeaning Weigh(BillSplit split, Offer offer, ExchangeRate? rate)
    {
        ArgumentNullException.ThrowIfNull(split);
        ArgumentNullException.ThrowIfNull(offer);
        var claim = split.Unauthorised;
        var covered = offer.TaxCovered == true ? claim.Total : claim.Net;
        var relief = (offer, offer.Amount, offer.Percent) switch
        {
            (_, { } flat, _) when flat.Currency == claim.Net.Currency && flat.Amount >= 0 =>
                flat.Amount > claim.Total.Amount ? claim.Total : flat.Rounded(),
            (_, null, { } percent) when percent is >= 0 and <= 100 => (covered * (percent / 100m)).Rounded(),
            _ => throw new ArgumentException("An offer is a share from 0 to 100, or an amount in the bill's currency.", nameof(offer)),
        };
        var leftOfClaim = claim.Total - relief;
        var left = leftOfClaim + split.Own.Total + split.Unsure.Total;
        var restated = rate?.Convert(left).Rounded();
        return new OfferMeaning(relief, leftOfClaim, left, restated, Say(offer, relief, leftOfClaim, left, rate));
    }

    /// <summary>A gentle second request: thanks first, then asks for the rest. It speaks of the security measures only if all of them are proved.</summary>
    public static Words SecondRequest(BillSplit split, Offer offer, Register who, bool allProved)
    {
        var meaning = Weigh(split, offer, null);
        var rest = meaning.LeftOfClaim.ToString();
        var relief = meaning.Relief.ToString();
        var secured = allProved
            ? new Words(
                " The security measures you asked for are in place, each with its proof, and I will keep them.",
                " 요청하신 보안 조치는 항목별로 확인을 마쳤으며 앞으로도 계속 유지하겠습니다.")
            : new Words("", "");
        return new Words(
            $"""
            Thank you very much for reviewing my case and for the adjustment of {relief}. I am truly grateful for it.

            Of the unauthorised charges, {rest} including tax would still remain. {Means(who).En} My statement in this case shows the unauthorised charges by service, region and day, apart from my own use, which I pay.{secured.En}

            May I respectfully ask you to review once more whether the remaining {rest} can be included as well, as a one-time exception? If anything is missing for the review, please tell me and I will send it at once.
            """.ReplaceLineEndings("\n"),
            $"""
            사안을 검토해 주시고 {relief}의 요금을 조정해 주셔서 진심으로 감사드립니다.

            다만 무단 사용으로 발생한 요금 중 세금을 포함하여 {Josa.Subject(rest)} 여전히 남게 됩니다. {Means(who).Ko} 무단 사용 요금은 제가 부담할 정상 사용분과 구분하여 서비스, 리전, 날짜별로 이 케이스에 정리해 두었습니다.{secured.Ko}

            송구스럽지만 남은 {rest}에 대해서도 일회성 예외로 조정이 가능한지 한 번 더 검토해 주시기를 정중히 부탁드립니다. 검토에 필요한 자료가 있으면 말씀해 주시는 대로 바로 보내 드리겠습니다.
            """.ReplaceLineEndings("\n"));
    }

    private static Words Means(Register who) => who switch
    {
        Register.Student => new(
            "For me as a student this amount is very hard to bear.",
            "학생인 저에게는 감당하기 어려운 금액입니다."),
        Register.Company => new(
            "For a company of our size this amount is a heavy burden.",
            "저희 규모의 회사에는 이 금액도 큰 부담입니다."),
        _ => new(
            "For a private person this amount is a heavy burden.",
            "개인인 저에게는 이 금액도 큰 부담입니다."),
    };

    private static Words Say(Offer offer, Money relief, Money leftOfClaim, Money left, ExchangeRate? rate)
    {
        var tax = offer.TaxCovered switch
        {
            true => new Words("The tax on it is covered.", "해당 세금도 포함됩니다."),
            false => new Words("The tax is not covered: it stays to be paid.", "세금은 포함되지 않아 그대로 내야 합니다."),
            null when offer.Amount is not null => new Words("AWS did not say whether tax is meant.", "세금 포함 여부를 AWS가 밝히지 않았습니다."),
            null => new Words(
                "AWS did not say whether tax is covered; reckoned here as if it were not. Ask.",
                "세금 포함 여부를 AWS가 밝히지 않아, 포함되지 않는 것으로 계산했습니다. AWS에 확인해 보시기 바랍니다."),
        };
        var share = offer.Percent is { } percent && offer.Amount is null ? percent.ToString("0.##", CultureInfo.InvariantCulture) + " %: " : "";
        var won = rate is null ? "" : $" ({Amounts.Restate(left, rate)})";
        return new Words(
            $"{share}{relief} waived, {leftOfClaim} of the unauthorised part left, {left}{won} to pay in all. {tax.En}",
            $"{share}감면 {relief}, 무단 사용분 중 남는 금액 {leftOfClaim}, 모두 합해 낼 금액 {left}{won}입니다. {tax.Ko}");
    }
}
