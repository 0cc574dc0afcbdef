using Firebreak.Model;

namespace Firebreak.Case;

/// <summary>The same split with fewer parts: for bills whose lines are more than an attachment holds. Every sum stays what it was.</summary>
public static class Condensed
{
    /// <summary>How many steps there are from all lines to the fewest.</summary>
    public const int Steps = 4;

    /// <summary>
    /// The split in fewer parts. 0: as it is. 1: resources added up. 2: usage types too. 3: a month is one line of service and region. 4: a month is one line.
    /// </summary>
    public static BillSplit Of(BillSplit split, int step)
    {
        ArgumentNullException.ThrowIfNull(split);
        ArgumentOutOfRangeException.ThrowIfNegative(step);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(step, Steps);
        return step == 0 ? split : split with { Parts = Fewer(split.Parts, step), CreditParts = Fewer(split.CreditParts, step) };
    }

    private static IReadOnlyList<BillPart> Fewer(IReadOnlyList<BillPart> parts, int step) =>
    [
        .. parts.GroupBy(part => (part.Whose, part.Line.Kind, Line: Key(part.Line, step))).Select(group => new BillPart(
            group.Key.Line with { Kind = group.Key.Kind, Quantity = step == 1 ? group.Sum(part => part.Line.Quantity) : 0m, Net = Sum(group, part => part.Net) },
            group.Key.Whose,
            Sum(group, part => part.Net),
            Sum(group, part => part.Tax),
            group.Select(part => part.Why).Distinct(StringComparer.Ordinal).Count() == 1 ? group.First().Why : "several-rules")),
    ];

    /// <summary>What lines of one group have in common.</summary>
    private static BillLine Key(BillLine line, int step)
    {
        var month = step >= 3;
        return new BillLine
        {
            Day = month ? line.BilledIn : line.Day,
            Days = month ? line.BilledIn.AddMonths(1).DayNumber - line.BilledIn.DayNumber : line.Days,
            BilledIn = line.BilledIn,
            Account = line.Account,
            Seller = step >= 4 ? "" : line.Seller,
            Service = step >= 4 ? "all services" : line.Service,
            Region = step >= 4 ? Region.Global : line.Region,
            UsageType = step >= 2 ? "" : line.UsageType,
            Net = new Money(0, line.Net.Currency),
            Kind = LineKind.Usage,
        };
    }

    private static Money Sum(IEnumerable<BillPart> parts, Func<BillPart, Money> what)
    {
        var all = parts.Select(what).ToList();
        return new Money(all.Sum(one => one.Amount), all[0].Currency);
    }
}
