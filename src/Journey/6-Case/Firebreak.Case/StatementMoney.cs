using System.Globalization;
using Firebreak.Case.Wording;
using Firebreak.Model;

namespace Firebreak.Case;

/// <summary>The statement's first part: the account, the amounts, the two tables.</summary>
internal static class StatementMoney
{
    public static void Write(Draft draft)
    {
        draft.Say(OpeningWords.Dear);
        draft.Head(OpeningWords.Introduction(draft.Company));
        AccountAndAmount(draft);
        Tables(draft);
    }

    private static void AccountAndAmount(Draft draft)
    {
        var (owner, split) = (draft.Facts.File.Owner, draft.Facts.Split);
        var number = owner.SupportCase is { Length: > 0 } given ? Redaction.Line(given, 40) : draft.Ask(OpeningWords.AskCase);
        draft.Head(OpeningWords.Account);
        draft.Say(OpeningWords.Whose(draft.Facts.File.Account, number, Months(split)));
        draft.Say(Estimated(split)
            ? OpeningWords.Estimated(Net(split.Whole), Tax(split.Whole), draft.Both(split.Whole.Total))
            : OpeningWords.Billed(split.Estimate, Net(split.Whole), Tax(split.Whole), draft.Both(split.Whole.Total)));
        draft.Say(OpeningWords.Unauthorised(Net(split.Unauthorised), Tax(split.Unauthorised), draft.Both(split.Unauthorised.Total)));
        draft.Say(OpeningWords.Own(draft.Company, Net(split.Own), Tax(split.Own), draft.Both(split.Own.Total)));
        if (split.Unsure.Net.Amount != 0 || split.Unsure.Tax.Amount != 0)
        {
            draft.Say(OpeningWords.Unsure(Net(split.Unsure), Tax(split.Unsure), draft.Both(split.Unsure.Total)));
        }

        draft.Say(OpeningWords.AddsUp(split.Unauthorised.Total.ToString(), split.Own.Total.ToString(), split.Unsure.Total.ToString(), split.Whole.Total.ToString()));
        if (split.Credits.Amount != 0)
        {
            draft.Say(OpeningWords.Credits(split.Credits));
        }

        if (split.NotYetBilled.Amount > 0)
        {
            draft.Say(OpeningWords.NotYet(draft.Both(split.NotYetBilled)));
        }

        if (draft.Facts.Rate is { } rate)
        {
            draft.Say(OpeningWords.Rate(Amounts.Rate(rate)));
        }

        draft.Say(OpeningWords.Usual(owner.UsualMonth is { } month ? month.ToString() : draft.Ask(OpeningWords.AskUsual)));
        draft.Say(OpeningWords.Rule(split.Rule));
    }

    private static void Tables(Draft draft)
    {
        var currency = draft.Facts.Split.Whole.Net.Currency;
        draft.Head(TableWords.Unauthorised(currency));
        CostTable.Write(draft, Verdict.Attacker, draft.Room.Places, draft.Room.Days);
        draft.Head(TableWords.Own(draft.Company, currency));
        CostTable.Write(draft, Verdict.Owner, Math.Min(6, draft.Room.Places), draft.Room.Days > 12 ? 3 : 1);
    }

    /// <summary>Whether no bill stands behind the amounts.</summary>
    public static bool Estimated(BillSplit split) => split.Parts.Count > 0 && split.Parts.All(part => part.Why == "list-price");

    /// <summary>The months of the unauthorised part.</summary>
    public static Words Months(BillSplit split)
    {
        var months = split.Parts.Where(part => part.Whose == Verdict.Attacker).Select(part => part.Line.BilledIn).Distinct().Order().ToList();
        string Each(string form) => string.Join(", ", months.Select(month => month.ToString(form, CultureInfo.InvariantCulture)));
        return months.Count == 0 ? new("-", "-", "-", "-") : new(Each("yyyy-MM"), Each("yyyy'년' M'월'"), Each("yyyy'年'M'月'"), Each("yyyy'年'M'月'"));
    }

    public static string Net(Share share) => CostTable.Number(share.Net);

    public static string Tax(Share share) => CostTable.Number(share.Tax);
}
