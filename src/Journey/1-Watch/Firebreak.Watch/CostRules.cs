using Firebreak.Model;

namespace Firebreak.Watch;

/// <summary>The rules that make a day a surprise. The figures were set on made-up accounts of seeds 2000 to 3999, never on those that judge.</summary>
internal static class CostRules
{
    private const int Window = 28;
    private const decimal ToSigma = 1.4826m;

    /// <summary>What is odd about a day, or <c>null</c>.</summary>
    public static Surprise? Judge(CostSeries cell, int day, Anomalies.UsedPlaces used, decimal dollar)
    {
        var cost = cell[day] / dollar;
        var floor = cell.Region == Region.Global ? 40m : cell.Computes ? 1m : 8m;
        if (day == 0 || (cell.Region != Region.Global && !used.Knows(cell.Region)) || !cell.Known(day))
        {
            return First(cell, day, used) is var (kind, least) && cost > least ? new Surprise(kind, 0m, floor * dollar) : null;
        }

        if (IsWeekly(cell, day))
        {
            return null;
        }

        var before = cell.Before(day, Window);
        var (median, sigma) = Spread(before, dollar);
        var need = Need(before, median, sigma, floor);
        return cost > Jump(before, median, sigma, need, cell.Computes, dollar)
            && (cell.Computes || cost > median + (3 * need) || cell[day - 1] / dollar > median + need)
            ? new Surprise("jump", median * dollar, floor * dollar)
            : Lasting(cell, day, dollar, floor);
    }

    /// <summary>What is told of a place without a past, and from which cost on.</summary>
    private static (string Kind, decimal Least) First(CostSeries cell, int day, Anomalies.UsedPlaces used)
    {
        if (day == 0)
        {
            return ("first-day", 50m);
        }

        if (cell.Region == Region.Global)
        {
            return ("new-service", 40m);
        }

        return !used.Knows(cell.Region) ? ("new-region", cell.Computes ? 0.25m : 6m)
            : !cell.Computes ? ("new-service", 8m)
            : ("new-service", used.Knows(cell.Service) ? 1m : 0.25m);
    }

    private static decimal Need(ReadOnlySpan<decimal> before, decimal median, decimal sigma, decimal floor)
    {
        var need = Math.Max(Math.Max(6 * sigma, floor), 0.6m * median);
        return before.Length < 5 ? Math.Max(need, 2 * median) : need;
    }

    /// <summary>From which cost on a day is a jump: beyond the spread, and for computing beyond anything seen, the more so the wilder it was.</summary>
    private static decimal Jump(ReadOnlySpan<decimal> before, decimal median, decimal sigma, decimal need, bool computes, decimal dollar)
    {
        var (least, most) = (decimal.MaxValue, decimal.MinValue);
        foreach (var cost in before)
        {
            (least, most) = (Math.Min(least, cost / dollar), Math.Max(most, cost / dollar));
        }

        if (before.Length < 5)
        {
            return before.Length >= 3 && computes
                ? Math.Max(median + (5 * (most - least)) + (1.2m * most), median + 1)
                : Math.Max(median + need, (3 * most) + 5);
        }

        var wild = median == 0 ? 0 : sigma / median;
        wild = before.Length < 10 ? Math.Max(wild, 0.5m) : wild;
        return computes ? Math.Max(median + need, (1 + (5 * wild)) * most) : median + need;
    }

    /// <summary>A step that stays: two or three days in a row above what was usual before them.</summary>
    private static Surprise? Lasting(CostSeries cell, int day, decimal dollar, decimal floor)
    {
        if (day <= 3)
        {
            return null;
        }

        var (median, sigma) = Spread(cell.Before(day - 2, Window), dollar);
        var two = Math.Min(cell[day], cell[day - 1]) / dollar;
        var three = Math.Min(two, cell[day - 2] / dollar);
        var least = cell.Computes ? 2m : Math.Max(floor, 8m);
        return three > median + Math.Max(Math.Max(3 * sigma, least), 0.3m * median) || two > median + Math.Max(Math.Max(6 * sigma, least), 0.4m * median)
            ? new Surprise("lasting", median * dollar, floor * dollar)
            : null;
    }

    /// <summary>Whether the same weekday cost about as much in both weeks before.</summary>
    private static bool IsWeekly(CostSeries cell, int day) =>
        day >= 14 && cell[day] <= 1.25m * Math.Min(cell[day - 7], cell[day - 14]);

    /// <summary>The median, and how far days are from it (median absolute deviation).</summary>
    private static (decimal Median, decimal Sigma) Spread(ReadOnlySpan<decimal> costs, decimal dollar)
    {
        if (costs.Length == 0)
        {
            return (0, 0);
        }

        var sorted = costs.ToArray();
        Array.Sort(sorted);
        var median = Middle(sorted);
        for (var at = 0; at < sorted.Length; at++)
        {
            sorted[at] = Math.Abs(sorted[at] - median);
        }

        Array.Sort(sorted);
        return (median / dollar, ToSigma * Middle(sorted) / dollar);
    }

    private static decimal Middle(decimal[] sorted) =>
        sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
}

/// <summary>Something odd about a day.</summary>
/// <param name="Kind">A program's word.</param>
/// <param name="Usual">What is usual.</param>
/// <param name="Floor">The least amount that matters there.</param>
internal sealed record Surprise(string Kind, decimal Usual, decimal Floor);
