namespace Firebreak.Model;

/// <summary>From where, on which machines and in which regions one identity is at work, and since when.</summary>
/// <remarks>
/// All questions are about the days before one: what somebody does today is no habit yet. The memory is bounded; beyond it nothing counts as new.
/// </remarks>
public sealed class Habits
{
    private const int Few = 2;
    private const int Many = 4;
    private readonly Firsts _addresses = new();
    private readonly Firsts _networks = new();
    private readonly Firsts _clients = new();
    private readonly Firsts _agents = new();
    private readonly Firsts _regions = new();
    private readonly SortedSet<int> _days = [];
    private readonly Dictionary<int, int> _daysBefore = [];
    private int? _firstDeed;

    /// <summary>Notes a call; calls come in order of time.</summary>
    public void Note(Visit visit)
    {
        _days.Add(visit.Day);
        _addresses.Add(visit.Address, visit.Day);
        _networks.Add(visit.Network, visit.Day);
        _clients.Add(visit.Client, visit.Day);
        _agents.Add(visit.Agent, visit.Day);
        _regions.Add(visit.Region, visit.Day);
    }

    /// <summary>Notes that something was made or changed.</summary>
    public void Did(int day) => _firstDeed ??= day;

    /// <summary>How many days the identity was at work before one.</summary>
    public int DaysBefore(int day)
    {
        if (!_daysBefore.TryGetValue(day, out var count))
        {
            _daysBefore[day] = count = _days.TakeWhile(known => known < day).Count();
        }

        return count;
    }

    /// <summary>On how many days before it had been at work without ever making or changing anything; zero if it did.</summary>
    public int OnlyLooked(int day) => _firstDeed < day ? 0 : DaysBefore(day);

    /// <summary>At how many addresses it had been before the day.</summary>
    public int PlacesBefore(int day) => _addresses.Before(day);

    /// <summary>Whether it had been at the address before the day.</summary>
    public bool WasAt(string address, int day) => _addresses.Knows(address, day);

    /// <summary>Whether, having called for days in one region or two and no other, it had never called in this one.</summary>
    public bool IsForeign(string region, int day) => DaysBefore(day) >= 3 && !_regions.Knows(region, day) && _regions.Before(day) <= Few;

    /// <summary>Whether it had called with that client before the day.</summary>
    public bool HasClient(string client, int day) => _clients.Knows(client, day);

    /// <summary>Whether it had called from the same machine, as far as its name tells, before the day.</summary>
    public bool HasAgent(string agent, int day)
    {
        ArgumentNullException.ThrowIfNull(agent);
        return agent.Length > 0 && _agents.Knows(agent, day);
    }

    /// <summary>Whether, having a past with few clients, it calls with one that it never used.</summary>
    public bool IsNewClient(string client, int day)
    {
        ArgumentNullException.ThrowIfNull(client);
        return client.Length > 0 && !HasClient(client, day) && _clients.Before(day) is > 0 and var before && before <= Math.Max(Few, DaysBefore(day) / 5);
    }

    /// <summary>Whether it had been at several places, and never twice at one. A build that runs past midnight is at one place on two days.</summary>
    public bool NeverSettled(int day) => PlacesBefore(day) is var places && places >= 2 && places * 5 >= DaysBefore(day) * 3;

    /// <summary>Whether it is its nature to call from ever new places, as build machines and functions do.</summary>
    /// <remarks>A person whose provider gives him ever new addresses stays in few networks; a program that never called twice from one place need not.</remarks>
    public bool Roams(int day)
    {
        var (places, restless) = (PlacesBefore(day), NeverSettled(day));
        return restless && _addresses.On(day) >= Many
            || places >= 3 && (places >= 6 || restless) && (_networks.Before(day) >= 3 || restless && !_clients.Known(day).Any(UserAgents.IsOfAPerson));
    }

    /// <summary>Whether its provider gives it ever new addresses out of networks that it has had before.</summary>
    public bool Drifts(string network, int day) =>
        PlacesBefore(day) is var places && places >= 3 && (places >= 6 || places >= DaysBefore(day)) && _networks.Knows(network, day);
}
