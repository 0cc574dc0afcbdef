using Firebreak.Case;
using Firebreak.Model;

namespace Firebreak.App.Bills;

/// <summary>A bill's total in the owner's currency, by each rate that is known; none is ever mixed with another.</summary>
/// <param name="Reference">By the dated reference rate; <c>null</c> if there is none.</param>
/// <param name="Why">Why there is no reference rate.</param>
/// <param name="Others">By AWS's invoice rate and the card's, where the owner gave them.</param>
internal sealed record Restating(Restated? Reference, Blindness? Why, IReadOnlyList<Restated> Others)
{
    /// <summary>The one to show where there is room for one.</summary>
    public Restated? Best => Reference ?? (Others.Count > 0 ? Others[0] : null);

    private static readonly Words Invoice = new("AWS invoice rate, as given", "입력한 AWS 청구서 환율");
    private static readonly Words Card = new("card company's rate, as given", "입력한 카드사 환율");

    /// <summary>Restates a total.</summary>
    public static Restating Of(Money total, DateOnly lastDay, BillQuestion question, IRateTable rates)
    {
        var asked = question.FxDate ?? lastDay;
        var due = total.Rounded();
        var others = new List<Restated>();
        foreach (var (kind, says, value) in ((string, Words, decimal?)[])[("invoice", Invoice, question.InvoiceRate), ("card", Card, question.CardRate)])
        {
            if (value is { } given && total.Currency != question.Currency)
            {
                var rate = new ExchangeRate(total.Currency, question.Currency, given, asked, asked, says.En);
                others.Add(new Restated(kind, Amounts.Restate(due, rate), rate, new($"1 {rate.From} = {given} {rate.To}, {says.En}", $"1 {rate.From} = {given} {rate.To}, {says.Ko}")));
            }
        }

        return rates.On(asked, total.Currency, question.Currency).Match(
            rate => new Restating(new Restated("reference", Amounts.Restate(due, rate), rate, Amounts.Rate(rate)), null, others),
            why => new Restating(null, why, others));
    }
}

/// <summary>An amount in another currency.</summary>
/// <param name="Kind"><c>reference</c>, <c>invoice</c> or <c>card</c>.</param>
/// <param name="Amount">The amount.</param>
/// <param name="Rate">The rate.</param>
/// <param name="Says">The rate in one line.</param>
internal sealed record Restated(string Kind, Money Amount, ExchangeRate Rate, Words Says);
