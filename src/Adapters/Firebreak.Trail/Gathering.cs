using System.Collections.Frozen;
using Firebreak.Model;

namespace Firebreak.Trail;

/// <summary>Puts what was read in several places together: every event once, in order.</summary>
internal sealed class Gathering(DateTimeOffset? from, DateTimeOffset? to)
{
    private const int MaxContradictions = 20;
    private readonly Dictionary<string, TrailRecord> _events = new(StringComparer.Ordinal);
    private readonly List<Blindness> _blind = [];
    private readonly List<string> _contradictions = [];
    private int _eventsRead;
    private int _duplicates;

    /// <summary>What became of the files.</summary>
    public FileNotes Files { get; } = new();

    /// <summary>Takes a file.</summary>
    public void Add(Outcome outcome)
    {
        Files.Add(outcome);
        Add(outcome.Text?.Records ?? []);
    }

    /// <summary>Takes records.</summary>
    public void Add(IEnumerable<TrailRecord> records)
    {
        foreach (var record in records)
        {
            var one = record.Event;
            if (one.Time < from || one.Time >= to)
            {
                continue;
            }

            _eventsRead++;
            if (_events.TryAdd(one.EventId, record))
            {
                continue;
            }

            _duplicates++;
            Compare(_events[one.EventId], record);
        }
    }

    /// <summary>Notes something that is no file and could not be seen.</summary>
    public void Blind(Blindness why) => _blind.Add(why);

    /// <summary>The whole.</summary>
    public TrailReading Result()
    {
        var brief = _events.Where(pair => pair.Value.Fidelity == Fidelity.Brief).Select(pair => pair.Key).ToFrozenSet(StringComparer.Ordinal);
        var events = TrailReading.Ordered(_events.Values.Select(record => record.Event));
        var coverage = Coverage.Of(events, brief.Count) with { FilesSkipped = Files.Skipped, Insights = Files.Insights, Remarks = Files.Remarks };
        return new TrailReading(
            events, Files.Read, Files.Unread, _eventsRead, _duplicates, coverage, [.. _blind, .. Files.Blind, .. Told(_contradictions, brief.Count)])
        { Brief = brief };
    }

    /// <summary>What is told of copies that differ, and of events known by a list only.</summary>
    internal static IEnumerable<Blindness> Told(IEnumerable<string> contradictions, int brief)
    {
        foreach (var id in contradictions.Take(MaxContradictions))
        {
            yield return new Blindness("event " + id, BlindCause.Unreadable, "Two records have this id and differ; the first one read was taken.");
        }

        if (brief > 0)
        {
            yield return new Blindness(
                "events known by a list only", BlindCause.Truncated,
                $"{brief} events come from a list (the console's CSV, or a listing) that leaves out what was asked and answered: rules that look there cannot fire.");
        }
    }

    /// <summary>The fuller of two copies counts; two of the same kind that differ are told.</summary>
    private void Compare(TrailRecord held, TrailRecord other)
    {
        var differ = held.Fidelity == Fidelity.Full && other.Fidelity == Fidelity.Full
            ? Scan.ContentSum.Of(held.Event.Raw) != Scan.ContentSum.Of(other.Event.Raw)
            : (held.Event.Time, held.Event.Name, held.Event.Source) != (other.Event.Time, other.Event.Name, other.Event.Source);
        if (other.Fidelity > held.Fidelity)
        {
            _events[held.Event.EventId] = other;
        }

        if (differ)
        {
            _contradictions.Add(held.Event.EventId);
        }
    }
}
