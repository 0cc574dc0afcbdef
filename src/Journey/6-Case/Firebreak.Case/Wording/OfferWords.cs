using System.Globalization;
using Firebreak.Model;

namespace Firebreak.Case.Wording;

/// <summary>The words about offers, and the letters that answer them.</summary>
internal static class OfferWords
{
    /// <summary>What an offer means, to the owner.</summary>
    public static Words Meaning(Offer offer, Money relief, Money leftOfClaim, Money left, ExchangeRate? rate)
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
        var form = Form(offer.Form);
        return new Words(
            $"{share}{relief} waived, {leftOfClaim} of the unauthorised part left, {left}{won} to pay in all. {tax.En}{form.En}",
            $"{share}감면 {relief}, 무단 사용분 중 남는 금액 {leftOfClaim}, 모두 합해 낼 금액 {left}{won}입니다. {tax.Ko}{form.Ko}");
    }

    /// <summary>What to do, to the owner.</summary>
    public static Words Advice(OfferAdvice advice) => advice switch
    {
        OfferAdvice.Accept => new(
            "It covers all that you asked for: accept it, in writing, in the same case.", "요청하신 금액 전부입니다. 같은 케이스에서 서면으로 수락하십시오."),
        OfferAdvice.AskAgain => new(
            "You may ask once more, gently: the letter below thanks first and asks for the rest. Accepting later stays possible.",
            "정중하게 한 번 더 요청할 수 있습니다. 아래 글은 먼저 감사를 전하고 나머지를 부탁합니다. 나중에 수락해도 됩니다."),
        _ => new(
            "You have asked twice already. Accept this offer, unless you have something new to show.", "이미 두 번 요청하셨습니다. 새로 보여 줄 자료가 없다면 이 제안을 수락하시기 바랍니다."),
    };

    /// <summary>The letter that accepts.</summary>
    public static Words Acceptance(string relief, Offer offer, Words months, bool company, bool allProved)
    {
        var (en, ko, ja, zh) = (new List<string>(), new List<string>(), new List<string>(), new List<string>());
        void Add(string e, string k, string j, string z) => (en, ko, ja, zh) = ([.. en, e], [.. ko, k], [.. ja, j], [.. zh, z]);
        Add(
            $"Thank you very much for your review. {(company ? "We" : "I")} gratefully accept the adjustment of {relief} for {months.En}.",
            $"검토해 주셔서 진심으로 감사드립니다. {months.Ko}분에 대한 {relief}의 요금 조정을 감사히 수락하겠습니다.",
            $"ご検討いただき誠にありがとうございます。{months.Ja}分について {relief} の請求調整を謹んでお受けいたします。",
            $"非常感谢您的审核。{(company ? "我们" : "我")}谨接受对 {months.Zh} 费用 {relief} 的调整。");
        if (offer.TaxCovered is null)
        {
            Add("Could you please confirm whether the tax on it is included?", "해당 세금도 포함되는지 확인해 주시면 감사하겠습니다.", "これに係る税も含まれているかご確認いただけますでしょうか。", "烦请确认其中是否包含相应税款。");
        }

        if (offer.Form == OfferForm.Unsaid)
        {
            Add(
                "Could you please also tell me whether it comes as a credit or as a refund, and on which month's bill?",
                "크레딧과 환불 중 어느 방식으로, 몇 월 청구서에 반영되는지도 알려 주시면 감사하겠습니다.",
                "クレジットと返金のどちらで、何月の請求に反映されるかもお知らせいただけますと幸いです。",
                "也烦请告知以抵扣(credit)还是退款方式处理，以及计入哪个月的账单。");
        }

        if (allProved)
        {
            Add(
                $"{(company ? "We" : "I")} will keep the security measures in place.", "보안 조치는 앞으로도 계속 유지하겠습니다.", "セキュリティ対策は今後も維持いたします。", $"{(company ? "我们" : "我")}将继续保持各项安全措施。");
        }

        return new(string.Join(' ', en), string.Join(' ', ko), string.Concat(ja), string.Concat(zh));
    }

    /// <summary>The letter that asks once more.</summary>
    /// <param name="relief">What was offered.</param>
    /// <param name="rest">What would be left.</param>
    /// <param name="who">Who asks.</param>
    /// <param name="allProved">Whether every measure is proved.</param>
    /// <param name="taxUnclear">The tax, if AWS did not say whether it is covered.</param>
    public static Words SecondRequest(string relief, string rest, Register who, bool allProved, Money? taxUnclear)
    {
        var (means, secured, tax) = (Means(who), allProved ? Secured(who) : new Words("", "", "", ""), taxUnclear is { } amount ? Tax(amount.ToString()) : new Words("", "", "", ""));
        var company = who == Register.Company;
        return new Words(
            $"""
            Thank you very much for reviewing {(company ? "our" : "my")} case and for the adjustment of {relief}. {(company ? "We are" : "I am")} truly grateful for it.

            Of the unauthorised charges, {rest} including tax would still remain. {means.En} {(company ? "Our" : "My")} statement in this case shows the unauthorised charges by service, region and day, apart from {(company ? "our own use, which we pay" : "my own use, which I pay")}.{secured.En}{tax.En}

            May {(company ? "we" : "I")} respectfully ask you to review once more whether the remaining {rest} can be included as well, as a one-time exception? If anything is missing for the review, please tell {(company ? "us and we" : "me and I")} will send it at once.
            """.ReplaceLineEndings("\n"),
            $"""
            사안을 검토해 주시고 {relief}의 요금을 조정해 주셔서 진심으로 감사드립니다.

            다만 무단 사용으로 발생한 요금 중 세금을 포함하여 {Josa.Subject(rest)} 여전히 남게 됩니다. {means.Ko} 무단 사용 요금은 {(company ? "당사가" : "제가")} 부담할 정상 사용분과 구분하여 서비스, 리전, 날짜별로 이 케이스에 정리해 두었습니다.{secured.Ko}{tax.Ko}

            송구스럽지만 남은 {rest}에 대해서도 일회성 예외로 조정이 가능한지 한 번 더 검토해 주시기를 정중히 부탁드립니다. 검토에 필요한 자료가 있으면 말씀해 주시는 대로 바로 보내 드리겠습니다.
            """.ReplaceLineEndings("\n"),
            $"""
            このたびはご検討いただき、また {relief} の請求調整をしていただき、誠にありがとうございます。

            ただ、不正利用による料金のうち、税込で {rest} がなお残ることになります。{means.Ja}不正利用分は、{(company ? "当社" : "私")}が負担する通常利用分と区別し、サービス、リージョン、日別に本ケースに記載しております。{secured.Ja}{tax.Ja}

            誠に恐縮ではございますが、残りの {rest} につきましても、一回限りの例外として調整いただけないか、今一度ご検討くださいますようお願い申し上げます。ご確認に必要な資料がございましたら、すぐにお送りいたします。
            """.ReplaceLineEndings("\n"),
            $"""
            非常感谢您审核此案例，并给予 {relief} 的调整，{(company ? "我们" : "我")}由衷感激。

            不过，在未经授权使用产生的费用中，仍有含税 {rest} 需要承担。{means.Zh}未经授权的费用已与{(company ? "我公司" : "本人")}自行承担的正常使用部分分开，按服务、区域和日期列于本案例中。{secured.Zh}{tax.Zh}

            恳请再次考虑，能否将剩余的 {rest} 也作为一次性例外予以调整。如审核还需要任何资料，请随时告知，将立即提供。
            """.ReplaceLineEndings("\n"));
    }

    private static Words Form(OfferForm form) => form switch
    {
        OfferForm.Credit => new(
            " A credit is set off against a bill; what was already charged to the card comes back only as a refund, so ask for one if it was.",
            " 크레딧은 청구 금액에서 차감됩니다. 이미 카드로 결제된 금액은 환불로만 돌아오니, 결제되었다면 환불을 요청하십시오."),
        OfferForm.Refund => new(
            " A refund goes to the payment method, at the exchange rate of the original charge.", " 환불은 결제 수단으로 돌아오며, 원래 결제한 때의 환율이 적용됩니다."),
        _ => new("", ""),
    };

    private static Words Means(Register who) => who switch
    {
        Register.Student => new(
            "For me as a student this amount is very hard to bear.", "학생인 저에게는 감당하기 어려운 금액입니다.", "学生である私には負担が非常に難しい金額です。", "作为学生，这笔金额我实在难以承担。"),
        Register.Company => new(
            "For a company of our size this amount is a heavy burden.", "저희 규모의 회사에는 이 금액도 큰 부담입니다.", "当社の規模ではこの金額も大きな負担です。", "以我公司的规模，这笔金额也是沉重的负担。"),
        _ => new(
            "For a private person this amount is a heavy burden.", "개인인 저에게는 이 금액도 큰 부담입니다.", "個人である私にはこの金額も大きな負担です。", "对个人而言，这笔金额也是沉重的负担。"),
    };

    private static Words Secured(Register who) => new(
        who == Register.Company
            ? " The security measures you asked for are in place, each with its proof, and we will keep them."
            : " The security measures you asked for are in place, each with its proof, and I will keep them.",
        " 요청하신 보안 조치는 항목별로 확인을 마쳤으며 앞으로도 계속 유지하겠습니다.",
        "ご依頼のセキュリティ対策は項目ごとに確認を終えており、今後も維持いたします。",
        "您要求的安全措施均已落实并逐项核实，今后将继续保持。");

    private static Words Tax(string tax) => new(
        $" Could you please also confirm whether the tax of {tax} is covered?", $" 아울러 세금 {Josa.Subject(tax)} 포함되는지도 확인해 주시면 감사하겠습니다.",
        $"あわせて、税 {tax} が含まれるかもご確認いただけますと幸いです。", $"另请确认税款 {tax} 是否包含在内。");
}
