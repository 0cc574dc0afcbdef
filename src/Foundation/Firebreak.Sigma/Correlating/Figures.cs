namespace Firebreak.Sigma.Correlating;

/// <summary>The figures that correlations are judged by.</summary>
internal static class Figures
{
    /// <summary>The events that meet the correlation, or <c>null</c> if it is not met.</summary>
    public static IReadOnlyList<Sighting<TEvent>>? Met<TEvent>(CorrelationPlan plan, Sighting<TEvent>[] all)
    {
        if (plan is { Type: CorrelationType.ValuePercentile, Percentile: null })
        {
            return Rare(plan, all);
        }

        var figure = plan.Type switch
        {
            CorrelationType.EventCount => all.Length,
            CorrelationType.ValueCount => all.Select(one => one.Key).Distinct(StringComparer.Ordinal).Count(),
            CorrelationType.Temporal => all.Select(one => one.Part).Distinct().Count(),
            CorrelationType.ValueSum => all.Sum(one => one.Value!.Value),
            CorrelationType.ValueAverage => all.Average(one => one.Value!.Value),
            CorrelationType.ValueMedian => Median(Sorted(all)),
            _ => Percentile(Sorted(all), plan.Percentile!.Value),
        };
        return plan.Bounds.Hold(figure) ? all : null;
    }

    /// <summary>The smallest value that so many percent of the values do not exceed (nearest rank: always a value that occurred).</summary>
    public static decimal Percentile(decimal[] sorted, decimal percent) =>
        sorted[Math.Clamp((int)decimal.Ceiling(percent / 100 * sorted.Length) - 1, 0, sorted.Length - 1)];

    /// <summary>The value in the middle, or the mean of the two in the middle.</summary>
    public static decimal Median(decimal[] sorted)
    {
        var middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private static decimal[] Sorted<TEvent>(Sighting<TEvent>[] all) => [.. all.Select(one => one.Value!.Value).Order()];

    /// <summary>The events with a value whose share of all events, in percent, lies between the limits.</summary>
    private static List<Sighting<TEvent>>? Rare<TEvent>(CorrelationPlan plan, Sighting<TEvent>[] all)
    {
        var wanted = all.CountBy(one => one.Key!, StringComparer.Ordinal)
            .Where(pair => plan.Bounds.Hold(100m * pair.Value / all.Length))
            .Select(pair => pair.Key)
            .ToHashSet(StringComparer.Ordinal);
        return wanted.Count == 0 ? null : [.. all.Where(one => wanted.Contains(one.Key!))];
    }
}
