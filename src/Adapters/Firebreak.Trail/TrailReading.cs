using System.Collections.Frozen;
using Firebreak.Model;

namespace Firebreak.Trail;

/// <summary>What was read of the record of who did what, and what was not.</summary>
/// <param name="Events">Every event once, ordered by time, then by id.</param>
/// <param name="FilesRead">How many files were read whole; those in archives count singly.</param>
/// <param name="Unread">The files, or parts of files, that were not, each with why.</param>
/// <param name="EventsRead">How many records were read within the time asked for, copies counted.</param>
/// <param name="Duplicates">How many of them were copies.</param>
/// <param name="Coverage">Which regions and days the events are from, and what is missing.</param>
/// <param name="BlindSpots">What could not be seen. Files that are plainly something else are not among them.</param>
public sealed record TrailReading(
    IReadOnlyList<TrailEvent> Events,
    int FilesRead,
    IReadOnlyList<Unread> Unread,
    int EventsRead,
    int Duplicates,
    Coverage Coverage,
    IReadOnlyList<Blindness> BlindSpots) : TrailTally(FilesRead, Unread, EventsRead, Duplicates, Coverage, BlindSpots)
{
    /// <summary>The ids of events of which only a line of a list is known: who, what, when and where, without request and answer.</summary>
    public IReadOnlySet<string> Brief { get; init; } = FrozenSet<string>.Empty;

    /// <summary>Puts two readings together: every event once, the fuller copy of two.</summary>
    public TrailReading With(TrailReading other)
    {
        ArgumentNullException.ThrowIfNull(other);
        var events = new Dictionary<string, TrailEvent>(StringComparer.Ordinal);
        foreach (var one in Events.Concat(other.Events))
        {
            if (!events.TryAdd(one.EventId, one) && Brief.Contains(one.EventId) && !other.Brief.Contains(one.EventId))
            {
                events[one.EventId] = one;
            }
        }

        var sorted = Ordered(events.Values);
        var brief = OnlyBrief(this, other).Concat(OnlyBrief(other, this)).ToFrozenSet(StringComparer.Ordinal);
        return new TrailReading(
            sorted,
            FilesRead + other.FilesRead,
            [.. Unread, .. other.Unread],
            EventsRead + other.EventsRead,
            Duplicates + other.Duplicates + Events.Count + other.Events.Count - sorted.Count,
            Coverage.Of(sorted, brief.Count) with
            {
                FilesSkipped = Coverage.FilesSkipped + other.Coverage.FilesSkipped,
                Insights = Coverage.Insights + other.Coverage.Insights,
                Remarks = [.. Coverage.Remarks, .. other.Coverage.Remarks],
            },
            [.. BlindSpots, .. other.BlindSpots])
        { Brief = brief };
    }

    /// <summary>Events in the one order: by time, then by id.</summary>
    internal static IReadOnlyList<TrailEvent> Ordered(IEnumerable<TrailEvent> events)
    {
        var sorted = events.ToArray();
        Array.Sort(sorted, static (a, b) => a.Time != b.Time ? a.Time.CompareTo(b.Time) : string.CompareOrdinal(a.EventId, b.EventId));
        return sorted;
    }

    /// <summary>The events that one reading has in brief and the other not in full.</summary>
    private static IEnumerable<string> OnlyBrief(TrailReading one, TrailReading other)
    {
        if (one.Brief.Count == 0)
        {
            return [];
        }

        var full = other.Events.Select(held => held.EventId).ToHashSet(StringComparer.Ordinal);
        full.ExceptWith(other.Brief);
        return one.Brief.Where(id => !full.Contains(id));
    }
}

/// <summary>A file that was not read, or not whole.</summary>
/// <param name="Path">The file, or the object's key.</param>
/// <param name="Why">What is wrong, and where.</param>
/// <param name="Foreign">Whether it is plainly something else than a trail file, so that nothing was missed.</param>
public sealed record Unread(string Path, string Why, bool Foreign);
