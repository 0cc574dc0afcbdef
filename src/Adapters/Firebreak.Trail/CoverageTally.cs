using Firebreak.Model;

namespace Firebreak.Trail;

/// <summary>Which kind of events a record says that it is one of.</summary>
internal enum EventKind : byte
{
    /// <summary>The record, being old or a list's line, does not say it.</summary>
    Unsaid,

    /// <summary>A call that manages things.</summary>
    Management,

    /// <summary>A call that reads or writes what is in things.</summary>
    Data,
}

/// <summary>Counts what events tell of, in any order and in several places at once; the places are put together in the end.</summary>
internal sealed class CoverageTally
{
    private readonly Dictionary<string, HashSet<long>> _hours = new(StringComparer.Ordinal);
    private readonly HashSet<long> _days = [];
    private readonly List<TrailSwitch> _switches = [];
    private readonly int[] _kinds = new int[3];
    private string? _lastRegion;
    private long _lastHour;
    private HashSet<long>? _lastHours;
    private long _first = long.MaxValue;
    private long _last = long.MinValue;

    /// <summary>Counts an event.</summary>
    public void Add(long utcTicks, string region, EventKind kind)
    {
        _kinds[(int)kind]++;
        _first = Math.Min(_first, utcTicks);
        _last = Math.Max(_last, utcTicks);
        var hour = utcTicks / TimeSpan.TicksPerHour;
        if (hour == _lastHour && ReferenceEquals(region, _lastRegion))
        {
            return;
        }

        _ = _days.Add(utcTicks / TimeSpan.TicksPerDay);
        if (!ReferenceEquals(region, _lastRegion) && !_hours.TryGetValue(region, out _lastHours))
        {
            _hours.Add(region, _lastHours = []);
        }

        (_lastRegion, _lastHour) = (region, hour);
        _ = _lastHours!.Add(hour);
    }

    /// <summary>Notes that somebody switched a trail off or on.</summary>
    public void Add(TrailSwitch one) => _switches.Add(one);

    /// <summary>Takes what was counted in another place.</summary>
    public void Add(CoverageTally other)
    {
        foreach (var (region, hours) in other._hours)
        {
            if (!_hours.TryGetValue(region, out var own))
            {
                _hours.Add(region, own = []);
            }

            own.UnionWith(hours);
        }

        _days.UnionWith(other._days);
        _switches.AddRange(other._switches);
        (_lastRegion, _lastHours) = (null, null);
        (_first, _last) = (Math.Min(_first, other._first), Math.Max(_last, other._last));
        for (var i = 0; i < _kinds.Length; i++)
        {
            _kinds[i] += other._kinds[i];
        }
    }

    /// <summary>The statement.</summary>
    public Coverage Result(int brief) => new(
        [.. _hours.Keys.Order(StringComparer.Ordinal)],
        [.. _days.Order().Select(day => DateOnly.FromDateTime(new DateTime(day * TimeSpan.TicksPerDay, DateTimeKind.Utc)))],
        _first == long.MaxValue ? null : new DateTimeOffset(_first, TimeSpan.Zero),
        _last == long.MinValue ? null : new DateTimeOffset(_last, TimeSpan.Zero))
    {
        ManagementEvents = _kinds[(int)EventKind.Management],
        DataEvents = _kinds[(int)EventKind.Data],
        UnsaidEvents = _kinds[(int)EventKind.Unsaid],
        BriefEvents = brief,
        Gaps = TrailGap.Of(_switches, _hours),
    };

    /// <summary>Which kind a record says that its event is of, by its <c>eventCategory</c> and <c>managementEvent</c>.</summary>
    public static EventKind KindOf(string? category, string? managed) => category switch
    {
        "Management" => EventKind.Management,
        "Data" or "NetworkActivity" => EventKind.Data,
        not null => EventKind.Unsaid,
        null => managed switch { "true" => EventKind.Management, "false" => EventKind.Data, _ => EventKind.Unsaid },
    };

    /// <summary>Counts an event that was parsed.</summary>
    public void Add(TrailEvent one)
    {
        Add(one.Time.UtcTicks, one.Region, KindOf(TrailEventReader.Word(one.Raw, "eventCategory"), TrailEventReader.Word(one.Raw, "managementEvent")));
        if (TrailSwitch.Of(one) is { } change)
        {
            Add(change);
        }
    }
}

/// <summary>Somebody switched a trail off or on.</summary>
/// <param name="Time">When.</param>
/// <param name="EventId">The event that did it.</param>
/// <param name="Trail">The trail.</param>
/// <param name="IsOn">Whether it was switched on.</param>
internal sealed record TrailSwitch(DateTimeOffset Time, string EventId, string Trail, bool IsOn)
{
    /// <summary>The service whose calls these are.</summary>
    public const string Source = "cloudtrail.amazonaws.com";

    /// <summary>What an event did; <c>null</c> if it is none of that.</summary>
    public static TrailSwitch? Of(TrailEvent one)
    {
        if (one.Source != Source || !one.Succeeded || one.Name is not ("StopLogging" or "DeleteTrail" or "StartLogging"))
        {
            return null;
        }

        var name = TrailEventReader.Word(one.Request, "name") ?? "(a trail)";
        return new TrailSwitch(one.Time, one.EventId, name[(name.LastIndexOf('/') + 1)..], one.Name == "StartLogging");
    }
}
