using Firebreak.Investigate.Record;

namespace Firebreak.Investigate.Weigh;

/// <summary>What was ordinary in this account, and since when.</summary>
internal sealed class History
{
    private readonly Dictionary<string, int> _addressSince = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _regionSince = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SortedSet<int>> _principalDays = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, int>> _principalAddresses = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, int>> _principalClients = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Principal, string Call), SortedSet<int>> _habits = [];
    private readonly Dictionary<string, int> _callSince = new(StringComparer.Ordinal);
    private readonly List<(int Day, double Size)> _largest = [];
    private readonly SortedSet<int> _days = [];
    private readonly HashSet<string> _regionsOfOwner;

    public History(Strands strands, OwnerHints hints)
    {
        _regionsOfOwner = hints.Regions.ToHashSet(StringComparer.Ordinal);
        foreach (var launch in strands.All.SelectMany(strand => strand.Acts).Where(act => act.Succeeded && LaunchSigns.IsLaunch(act)).OrderBy(act => act.Time))
        {
            var size = LaunchSigns.SizeOf(launch);
            if (_largest.Count == 0 || size > _largest[^1].Size)
            {
                _largest.Add((launch.Day, size));
            }
        }

        foreach (var strand in strands.All.Where(strand => strand.Address.Length > 0))
        {
            foreach (var act in strand.Acts.Where(act => act.ByAddress))
            {
                Note(act);
            }
        }
    }

    /// <summary>How many days with people at work the account had before that day, up to thirty.</summary>
    public int DaysBefore(int day) => _days.TakeWhile(known => known < day).Take(30).Count();

    /// <summary>The day an address was first seen.</summary>
    public int SinceOf(string address) => _addressSince.GetValueOrDefault(address, int.MaxValue);

    /// <summary>Whether the account had made or changed anything in the region on an earlier day.</summary>
    public bool UsedBefore(string region, int day) =>
        _regionsOfOwner.Contains(region) || _regionSince.TryGetValue(region, out var since) && since < day;

    /// <summary>Whether the account had changed anything in this service on an earlier day.</summary>
    public bool KnowsService(Act act) => _callSince.TryGetValue(act.Event.Source, out var since) && since < act.Day;

    /// <summary>Whether the account had made this call on an earlier day.</summary>
    public bool KnowsCall(Act act) => _callSince.TryGetValue(act.Event.Source + ":" + act.Name, out var since) && since < act.Day;

    /// <summary>Whether a principal turned up somewhere it had never been.</summary>
    /// <remarks>A principal with days of its own past, or root or any older one at an address that the whole account had never seen.</remarks>
    public bool IsNewPlace(string principal, string address, int day)
    {
        var places = _principalAddresses.GetValueOrDefault(principal) ?? [];
        var before = places.Count(place => place.Value < day && place.Key != address);
        if (places.GetValueOrDefault(address, day) < day || Roams(principal, day))
        {
            return false;
        }

        var settled = before > 0 && _principalDays[principal].TakeWhile(known => known < day).Take(3).Count() == 3;
        var isRoot = principal.EndsWith(":root", StringComparison.Ordinal);
        return settled || (before > 0 || isRoot) && SinceOf(address) >= day && DaysBefore(day) >= 3;
    }

    /// <summary>Whether the principal is one that calls from ever new addresses, as build machines do.</summary>
    public bool Roams(string principal, int day) =>
        _principalAddresses.TryGetValue(principal, out var places)
        && places.Count(place => place.Value < day) is var before && (before >= 6 || before >= 3 && before >= _principalDays[principal].TakeWhile(known => known < day).Count());

    /// <summary>Whether a principal with a past changed its client.</summary>
    public bool IsNewClient(string principal, string client, int day) => client.Length > 0
        && _principalClients.TryGetValue(principal, out var clients)
        && clients.Any(known => known.Value < day) && clients.GetValueOrDefault(client, day) >= day;

    /// <summary>Whether the principal had called with that client before the day.</summary>
    public bool HasClient(string principal, string client, int day) =>
        _principalClients.TryGetValue(principal, out var clients) && clients.TryGetValue(client, out var since) && since < day;

    /// <summary>The largest machine that the account had started before the day, in xlarge; zero if none.</summary>
    public double LargestBefore(int day) => _largest.TakeWhile(one => one.Day < day).Select(one => one.Size).DefaultIfEmpty(0).Last();

    /// <summary>Whether the principal did the same on at least two earlier days.</summary>
    public bool IsHabit(Act act) =>
        _habits.TryGetValue((act.Principal, act.Name), out var days) && days.TakeWhile(known => known < act.Day).Take(2).Count() == 2;

    private void Note(Act act)
    {
        _days.Add(act.Day);
        _addressSince.TryAdd(act.Address, act.Day);
        if (act.Principal.Length == 0)
        {
            return;
        }

        Set(_principalDays, act.Principal).Add(act.Day);
        Set(_principalAddresses, act.Principal).TryAdd(act.Address, act.Day);
        Set(_principalClients, act.Principal).TryAdd(act.Client, act.Day);
        if (act.Succeeded && ModelSigns.Invokes(act))
        {
            Set(_habits, (act.Principal, act.Name)).Add(act.Day);
        }
        else if (act.Succeeded && !act.ReadOnly)
        {
            _regionSince.TryAdd(act.Event.Region, act.Day);
            _callSince.TryAdd(act.Event.Source, act.Day);
            _callSince.TryAdd(act.Event.Source + ":" + act.Name, act.Day);
            Set(_habits, (act.Principal, act.Name)).Add(act.Day);
        }
    }

    private static TValue Set<TKey, TValue>(Dictionary<TKey, TValue> map, TKey key)
        where TKey : notnull
        where TValue : new()
    {
        if (!map.TryGetValue(key, out var value))
        {
            map.Add(key, value = new TValue());
        }

        return value;
    }
}
