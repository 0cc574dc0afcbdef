using Firebreak.Billing;
using Firebreak.Case;
using Firebreak.Model;
using Firebreak.Watch;

namespace Firebreak.App.Bills;

/// <summary>A bill in one currency with everything that is said of it.</summary>
/// <param name="Bill">The bill.</param>
/// <param name="Split">Whose it is.</param>
/// <param name="Restating">Its total in the owner's currency.</param>
/// <param name="Anomalies">The days that stand out.</param>
/// <param name="Taxes">What the tax should be.</param>
internal sealed record ToldBill(Bill Bill, BillSplit Split, Restating Restating, IReadOnlyList<CostAnomaly> Anomalies, IReadOnlyList<Words> Taxes)
{
    /// <summary>What is to be paid, each part rounded as a bill rounds it: net, tax and credits.</summary>
    public Money Due => Split.Whole.Total + Split.Credits.Rounded();

    /// <summary>Whether its lines tell of single days.</summary>
    public bool Daily => Bill.Lines.Any(line => line is { Days: 1, Kind: LineKind.Usage });

    /// <summary>One side's part of <see cref="Due"/>, credits among it: the three add up to it.</summary>
    public Money Side(Verdict whose) => Split.Of(whose).Total + Credits(whose);

    /// <summary>One side's credits, rounded so that the three add up to the rounded credits.</summary>
    public Money Credits(Verdict whose)
    {
        // unsure takes what rounding leaves
        var others = whose == Verdict.Unclear ? Of(Verdict.Owner) + Of(Verdict.Attacker) : default;
        return new Money(whose == Verdict.Unclear ? Split.Credits.Rounded().Amount - others : Of(whose), Bill.Currency);
        decimal Of(Verdict side) => new Money(Split.CreditParts.Where(part => part.Whose == side).Sum(part => part.Net.Amount), Bill.Currency).Rounded().Amount;
    }

    /// <summary>Tells a bill.</summary>
    public static ToldBill Of(Bill bill, Incident? incident, BillQuestion question, IPriceBook prices, IRateTable rates)
    {
        var dollar = rates.On(LastDay(bill), "USD", bill.Currency).Match(rate => rate.PerUnit, _ => 1m);
        var split = incident is null ? Apportion.Unknown(bill) : Apportion.Of(bill, incident, prices);
        return new ToldBill(
            bill,
            split,
            Restating.Of(split.Whole.Total + split.Credits.Rounded(), LastDay(bill), question, rates),
            Firebreak.Watch.Anomalies.Find(bill.Lines, dollar > 0 ? dollar : 1m),
            [.. bill.Months.Select(month => KoreanVat.Check(bill, month)).OfType<Words>()]);
    }

    private static DateOnly LastDay(Bill bill)
    {
        var used = bill.Lines.Where(line => line.Kind is LineKind.Usage or LineKind.Fee).ToList();
        return (used.Count > 0 ? used : bill.Lines).Select(line => line.Kind is LineKind.Fee ? line.Day : line.Day.AddDays(line.Days - 1)).DefaultIfEmpty(DateOnly.MinValue).Max();
    }
}

/// <summary>Everything that was read and is told.</summary>
/// <param name="Reading">The files.</param>
/// <param name="Bills">A bill for each currency, the largest first.</param>
/// <param name="Incident">The incident it is split by, or <c>null</c>.</param>
/// <param name="BlindSpots">What could not be seen.</param>
internal sealed record ReadBill(BillReading Reading, IReadOnlyList<ToldBill> Bills, Incident? Incident, IReadOnlyList<Blindness> BlindSpots);
