using System.Text.Json;
using Firebreak.Model;
using Firebreak.Store;
using Firebreak.Trail;

namespace Firebreak.App.Watching;

/// <summary>The recorded events that judgements are made from: on the disk by day, in memory as one bounded window.</summary>
/// <remarks>
/// A flood cannot push out what matters: of what is said again and again only a few a day are kept, and what starts or makes something goes last.
/// </remarks>
internal sealed class EventMemory
{
    private const int Most = 4_000;
    private const int ReadsADay = 6;
    private const int WritesADay = 60;
    private const int MadeADay = 600;
    private static readonly TimeSpan Kept = TimeSpan.FromDays(90);

    private readonly EventShelf _shelf;
    private readonly Dictionary<string, TrailEvent> _events = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _said = new(StringComparer.Ordinal);
    private readonly Queue<string> _dropped = new();
    private readonly HashSet<string> _droppedIds = new(StringComparer.Ordinal);
    private List<TrailEvent>? _sorted;

    private EventMemory(EventShelf shelf) => _shelf = shelf;

    /// <summary>Why nothing can be kept, if so.</summary>
    public Blindness? Trouble { get; private set; }

    /// <summary>The events in order of time.</summary>
    public IReadOnlyList<TrailEvent> Events => _sorted ??= [.. _events.Values.OrderBy(one => one.Time).ThenBy(one => one.EventId, StringComparer.Ordinal)];

    /// <summary>Reads what was kept; the newest days first, as far as there is room.</summary>
    public static EventMemory Load(EventShelf shelf, DateTimeOffset now)
    {
        var memory = new EventMemory(shelf);
        var oldest = DateOnly.FromDateTime((now - Kept).UtcDateTime);
        foreach (var day in shelf.Days.Reverse())
        {
            if (day < oldest)
            {
                shelf.Drop(day);
                continue;
            }

            foreach (var line in memory._events.Count < Most ? shelf.Read(day) : [])
            {
                if (Parse(line) is { } one && memory._events.TryAdd(one.EventId, one))
                {
                    _ = memory.Count(one);
                }
            }
        }

        return memory;
    }

    /// <summary>Takes what was read. Hands back what is new and worth keeping; it is on the disk then.</summary>
    public IReadOnlyList<TrailEvent> Take(IEnumerable<TrailEvent> read, DateTimeOffset now)
    {
        var fresh = new List<TrailEvent>();
        foreach (var one in read)
        {
            if (_events.ContainsKey(one.EventId) || _droppedIds.Contains(one.EventId) || one.Time < now - Kept)
            {
                continue;
            }

            if (Count(one) > Limit(one))
            {
                Forget(one.EventId);
                continue;
            }

            _events[one.EventId] = one;
            fresh.Add(one);
        }

        if (fresh.Count == 0)
        {
            return fresh;
        }

        Keep(fresh);
        Trim(now);
        _sorted = null;
        return fresh;
    }

    // What the disk does not take stays in memory, and is read from AWS again after a restart.
    private void Keep(List<TrailEvent> fresh)
    {
        try
        {
            foreach (var day in fresh.GroupBy(one => DateOnly.FromDateTime(one.Time.UtcDateTime)))
            {
                _shelf.Add(day.Key, [.. day.Select(one => one.Raw.GetRawText().ReplaceLineEndings(" "))]);
            }

            Trouble = null;
        }
        catch (StoreException wrong)
        {
            Trouble = new Blindness("disk", BlindCause.Failed, wrong.Message);
        }
    }

    private static TrailEvent? Parse(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            return TrailEventReader.TryRead(document.RootElement.Clone(), out var read) ? read : null;
        }
        catch (JsonException)
        {
            return null; // the last line of a crash
        }
    }

    private static bool Makes(TrailEvent one) => one.ReadOnly != true && Array.Exists(Makers, maker => one.Name.StartsWith(maker, StringComparison.Ordinal))
        && one.Name is not ("CreateTags" or "CreateLogStream" or "CreateLogGroup" or "CreateNetworkInterface" or "CreateGrant");

    private static readonly string[] Makers = ["Run", "Create", "Request", "Start", "Attach", "Put", "Console", "Update", "Stop", "Terminate", "Delete", "Deactivate", "Add"];

    // A client's name is the intruder's to choose: it tells nothing apart here.
    private static string Habit(TrailEvent one) => string.Join('|',
        one.Time.UtcDateTime.DayOfYear, one.Caller.AccessKeyId ?? one.Caller.Arn ?? one.Caller.InvokedBy, one.Caller.Type, one.SourceIp, one.Region, one.Source, one.Name, one.ErrorCode);

    private static int Limit(TrailEvent one) => one.ReadOnly == true ? ReadsADay : Makes(one) && one.Succeeded ? MadeADay : WritesADay;

    private int Count(TrailEvent one)
    {
        var habit = Habit(one);
        if (_said.Count > 20_000)
        {
            _said.Clear();
        }

        return _said[habit] = _said.GetValueOrDefault(habit) + 1;
    }

    private void Forget(string id)
    {
        if (_droppedIds.Add(id))
        {
            _dropped.Enqueue(id);
        }

        while (_dropped.Count > 20_000)
        {
            _droppedIds.Remove(_dropped.Dequeue());
        }
    }

    /// <summary>Lets go in the order: old, looked only, said often; what makes something last.</summary>
    private void Trim(DateTimeOffset now)
    {
        foreach (var old in _events.Values.Where(one => one.Time < now - Kept).ToList())
        {
            _events.Remove(old.EventId);
        }

        if (_events.Count <= Most)
        {
            return;
        }

        var weights = _events.Values.GroupBy(one => (one.Caller.Arn, one.Source, one.Name, one.ErrorCode)).SelectMany(group =>
            group.OrderByDescending(one => one.Time).Select((one, index) => (one, Weight: (Makes(one) ? 0 : one.ReadOnly == true ? 2 : 1) + (index / 40))));
        foreach (var (one, _) in weights.OrderByDescending(pair => pair.Weight).ThenBy(pair => pair.one.Time).Take(_events.Count - Most + (Most / 20)).ToList())
        {
            _events.Remove(one.EventId);
            Forget(one.EventId);
        }
    }
}
