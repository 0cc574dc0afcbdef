using System.Text.Json;
using Firebreak.Model;

namespace Firebreak.Trail;

/// <summary>Puts what was read in several places together: every event once, in order.</summary>
internal sealed class Gathering(DateTimeOffset? from, DateTimeOffset? to)
{
    private readonly Dictionary<string, TrailEvent> _events = new(StringComparer.Ordinal);
    private readonly List<Unread> _unread = [];
    private readonly List<Blindness> _blind = [];
    private int _filesRead;
    private int _eventsRead;
    private int _duplicates;
    private int _contradictions;

    /// <summary>Takes a file's text.</summary>
    public void Add(string place, TrailText text)
    {
        if (text.Foreign)
        {
            Foreign(place, "It holds no CloudTrail records.");
            return;
        }

        Add(text.Events);
        if (text.Troubles.Count == 0)
        {
            _filesRead++;
        }

        foreach (var why in text.Troubles)
        {
            NotRead(new Blindness(place, text.Events.Count > 0 ? BlindCause.Truncated : BlindCause.Unreadable, why));
        }
    }

    /// <summary>Takes events.</summary>
    public void Add(IEnumerable<TrailEvent> events)
    {
        foreach (var one in events)
        {
            if (one.Time < from || one.Time >= to)
            {
                continue;
            }

            _eventsRead++;
            if (_events.TryAdd(one.EventId, one))
            {
                continue;
            }

            _duplicates++;
            if (!JsonElement.DeepEquals(_events[one.EventId].Raw, one.Raw) && _contradictions++ < 20)
            {
                _blind.Add(new Blindness(
                    "event " + one.EventId, BlindCause.Unreadable, "Two records have this id and differ; the first one read was taken."));
            }
        }
    }

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
        var events = _events.Values.ToArray();
        Array.Sort(events, static (a, b) => a.Time != b.Time ? a.Time.CompareTo(b.Time) : string.CompareOrdinal(a.EventId, b.EventId));
        var coverage = new Coverage(
            [.. events.Select(one => one.Region).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            [.. events.Select(one => DateOnly.FromDateTime(one.Time.UtcDateTime)).Distinct()],
            events.Length == 0 ? null : events[0].Time,
            events.Length == 0 ? null : events[^1].Time);
        return new TrailReading(events, _filesRead, _unread, _eventsRead, _duplicates, coverage, _blind);
    }
}
