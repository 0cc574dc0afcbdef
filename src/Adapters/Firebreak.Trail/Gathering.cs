using System.Collections.Frozen;
using System.Text.Json;
using Firebreak.Model;

namespace Firebreak.Trail;

/// <summary>Puts what was read in several places together: every event once, in order.</summary>
internal sealed class Gathering(DateTimeOffset? from, DateTimeOffset? to)
{
    private const int MaxTold = 5;
    private const int MaxContradictions = 20;
    private readonly Dictionary<string, TrailRecord> _events = new(StringComparer.Ordinal);
    private readonly List<Unread> _unread = [];
    private readonly List<Blindness> _blind = [];
    private readonly List<Remark> _remarks = [];
    private int _filesRead;
    private int _filesSkipped;
    private int _eventsRead;
    private int _duplicates;
    private int _contradictions;
    private int _insights;

    /// <summary>Takes a file.</summary>
    public void Add(Outcome outcome)
    {
        if (outcome.Foreign is { } foreign)
        {
            Foreign(outcome.Place, foreign);
            return;
        }

        var text = outcome.Text;
        if (text is { Foreign: true } && outcome.Faults.Count == 0)
        {
            Foreign(outcome.Place, "It holds no CloudTrail records.");
            return;
        }

        if (text is not null)
        {
            Add(text.Records);
            _insights += text.Insights;
            _remarks.AddRange(text.Remarks.Select(remark => new Remark(outcome.Place, remark.Key, remark.Value)));
        }

        var troubles = outcome.Faults.Concat(text is null or { Foreign: true } ? [] : text.Troubles).ToList();
        if (troubles.Count == 0)
        {
            _filesRead++;
            return;
        }

        var more = troubles.Count - MaxTold;
        var why = string.Join(' ', troubles.Take(MaxTold)) + (more > 0 ? $" And {more} more." : "");
        NotRead(new Blindness(outcome.Place, text is { Records.Count: > 0 } ? BlindCause.Truncated : outcome.Cause, why));
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

    /// <summary>Notes a file that its name rules out.</summary>
    public void Skipped() => _filesSkipped++;

    /// <summary>Notes a file that is something else.</summary>
    public void Foreign(string place, string why) => _unread.Add(new Unread(place, why, Foreign: true));

    /// <summary>Notes a file that could not be read.</summary>
    public void NotRead(Blindness why)
    {
        _unread.Add(new Unread(why.Place, why.Reason, Foreign: false));
        _blind.Add(why);
    }

    /// <summary>Notes something that is no file and could not be seen.</summary>
    public void Blind(Blindness why) => _blind.Add(why);

    /// <summary>The whole.</summary>
    public TrailReading Result()
    {
        var brief = _events.Where(pair => pair.Value.Fidelity == Fidelity.Brief).Select(pair => pair.Key).ToFrozenSet(StringComparer.Ordinal);
        if (brief.Count > 0)
        {
            Blind(new Blindness(
                "events known by a list only", BlindCause.Truncated,
                $"{brief.Count} events come from a list (the console's CSV, or a listing) that leaves out what was asked and answered: rules that look there cannot fire."));
        }

        var events = TrailReading.Ordered(_events.Values.Select(record => record.Event));
        var coverage = Coverage.Of(events, brief.Count) with { FilesSkipped = _filesSkipped, Insights = _insights, Remarks = _remarks };
        return new TrailReading(events, _filesRead, _unread, _eventsRead, _duplicates, coverage, _blind) { Brief = brief };
    }

    /// <summary>The fuller of two copies counts; two of the same kind that differ are told.</summary>
    private void Compare(TrailRecord held, TrailRecord other)
    {
        var differ = held.Fidelity == Fidelity.Full && other.Fidelity == Fidelity.Full
            ? !JsonElement.DeepEquals(held.Event.Raw, other.Event.Raw)
            : (held.Event.Time, held.Event.Name, held.Event.Source) != (other.Event.Time, other.Event.Name, other.Event.Source);
        if (other.Fidelity > held.Fidelity)
        {
            _events[held.Event.EventId] = other;
        }

        if (differ && _contradictions++ < MaxContradictions)
        {
            _blind.Add(new Blindness(
                "event " + held.Event.EventId, BlindCause.Unreadable, "Two records have this id and differ; the first one read was taken."));
        }
    }
}
