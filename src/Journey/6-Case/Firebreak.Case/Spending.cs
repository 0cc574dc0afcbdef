using Firebreak.Model;

namespace Firebreak.Case;

/// <summary>One bar of a chart: a day or a region, and what it cost.</summary>
/// <param name="Name">The day or the region.</param>
/// <param name="Net">Before tax, rounded so that all bars add up to the claim's net to the cent.</param>
public sealed record Spent(string Name, Money Net);

/// <summary>What one side spent by day and by region: the figures of the charts, which add up to the statement's.</summary>
public static class Spending
{
    /// <summary>By UTC day; a line of several days is spread evenly over them.</summary>
    public static IReadOnlyList<Spent> ByDay(BillSplit split, Verdict whose) => Bars(split, whose, part => Enumerable.Range(0, part.Line.Days)
        .Select(day => (Amounts.Iso(part.Line.Day.AddDays(day)), part.Net.Amount / part.Line.Days)));

    /// <summary>By region.</summary>
    public static IReadOnlyList<Spent> ByRegion(BillSplit split, Verdict whose) => Bars(split, whose, part => [(part.Line.Region.ToString(), part.Net.Amount)]);

    private static IReadOnlyList<Spent> Bars(BillSplit split, Verdict whose, Func<BillPart, IEnumerable<(string Name, decimal Net)>> pieces)
    {
        ArgumentNullException.ThrowIfNull(split);
        var share = split.Of(whose).Net;
        var sums = split.Parts.Where(part => part.Whose == whose).SelectMany(pieces)
            .GroupBy(piece => piece.Name, StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => (Name: group.Key, Net: group.Sum(piece => piece.Net))).ToList();
        var rounded = Cents.Spread([.. sums.Select(one => one.Net)], share.Amount, share.Currency);
        return [.. sums.Select((one, at) => new Spent(one.Name, new Money(rounded[at], share.Currency))).Where(one => one.Net.Amount != 0)];
    }
}
