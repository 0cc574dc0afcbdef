using Firebreak.Model;

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
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    /// <summary>The gaps in events that are in order.</summary>
    internal static IReadOnlyList<TrailGap> Of(IReadOnlyList<TrailEvent> events)
    {
        var gaps = new List<TrailGap>();
        var stopped = new Dictionary<string, TrailEvent>(StringComparer.Ordinal);
        var last = new Dictionary<string, DateTimeOffset>(StringComparer.Ordinal);
        foreach (var one in events)
        {
            Switches(one, stopped, gaps);
            var hour = new DateTimeOffset(one.Time.UtcTicks - (one.Time.UtcTicks % TimeSpan.TicksPerHour), TimeSpan.Zero);
            if (one.Region.Length > 0)
            {
                if (last.TryGetValue(one.Region, out var before) && hour - before > Hour && gaps.Count < MaxQuiet)
                {
                    gaps.Add(new TrailGap(GapKind.Quiet, one.Region, before + Hour, hour, null));
                }

                last[one.Region] = hour;
            }
        }

        gaps.AddRange(stopped.Select(pair => new TrailGap(GapKind.Stopped, pair.Key, pair.Value.Time, null, pair.Value.EventId)));
        return [.. gaps.OrderBy(gap => gap.Start).ThenBy(gap => gap.Place, StringComparer.Ordinal)];
    }

    private static void Switches(TrailEvent one, Dictionary<string, TrailEvent> stopped, List<TrailGap> gaps)
    {
        if (one.Source != "cloudtrail.amazonaws.com" || !one.Succeeded)
        {
            return;
        }

        var name = TrailEventReader.Word(one.Request, "name") ?? "(a trail)";
        var trail = name[(name.LastIndexOf('/') + 1)..];
        if (one.Name is "StopLogging" or "DeleteTrail")
        {
            _ = stopped.TryAdd(trail, one);
        }
        else if (one.Name is "StartLogging" && stopped.Remove(trail, out var stop))
        {
            gaps.Add(new TrailGap(GapKind.Stopped, trail, stop.Time, one.Time, stop.EventId));
        }
    }
}
