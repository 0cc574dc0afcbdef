namespace Firebreak.Trail;

/// <summary>What kind of silence it is.</summary>
public enum GapKind
{
    /// <summary>Somebody switched the trail off or deleted it. What is known of that time comes from elsewhere.</summary>
    Stopped,

    /// <summary>Whole hours without one event from a region that has events before and after. It may have been quiet there.</summary>
    Quiet,
}

/// <summary>A time of which the trail tells nothing.</summary>
/// <param name="Kind">What kind of silence it is.</param>
/// <param name="Place">The trail that was stopped, or the region that is quiet.</param>
/// <param name="Start">Its first moment.</param>
/// <param name="End">The first moment after it; <c>null</c> if the trail was not started again.</param>
/// <param name="EventId">The event that stopped the trail, or <c>null</c>.</param>
public sealed record TrailGap(GapKind Kind, string Place, DateTimeOffset Start, DateTimeOffset? End, string? EventId)
{
    private const int MaxQuiet = 1_000;

    /// <summary>The gaps: from the switches in any order, and from the hours with events in each region.</summary>
    internal static IReadOnlyList<TrailGap> Of(IEnumerable<TrailSwitch> switches, IReadOnlyDictionary<string, HashSet<long>> hours)
    {
        var gaps = new List<TrailGap>();
        var stopped = new Dictionary<string, TrailSwitch>(StringComparer.Ordinal);
        foreach (var one in switches.OrderBy(one => one.Time).ThenBy(one => one.EventId, StringComparer.Ordinal))
        {
            if (!one.IsOn)
            {
                _ = stopped.TryAdd(one.Trail, one);
            }
            else if (stopped.Remove(one.Trail, out var stop))
            {
                gaps.Add(new TrailGap(GapKind.Stopped, one.Trail, stop.Time, one.Time, stop.EventId));
            }
        }

        gaps.AddRange(stopped.Select(pair => new TrailGap(GapKind.Stopped, pair.Key, pair.Value.Time, null, pair.Value.EventId)));
        gaps.AddRange(Sorted(hours.Where(pair => pair.Key.Length > 0).SelectMany(pair => Quiet(pair.Key, pair.Value))).Take(MaxQuiet));
        return [.. Sorted(gaps)];
    }

    private static IEnumerable<TrailGap> Sorted(IEnumerable<TrailGap> gaps) =>
        gaps.OrderBy(gap => gap.Start).ThenBy(gap => gap.Place, StringComparer.Ordinal).ThenBy(gap => gap.Kind);

    private static IEnumerable<TrailGap> Quiet(string region, HashSet<long> hours)
    {
        var before = long.MaxValue;
        foreach (var hour in hours.Order())
        {
            if (before < hour - 1)
            {
                yield return new TrailGap(GapKind.Quiet, region, At(before + 1), At(hour), null);
            }

            before = hour;
        }
    }

    private static DateTimeOffset At(long hour) => new(hour * TimeSpan.TicksPerHour, TimeSpan.Zero);
}
