namespace Firebreak.Model;

/// <summary>What an account has seen of its callers: who comes from where, and since when. Calls come in order of time.</summary>
public sealed class Acquaintance
{
    /// <summary>An account with fewer days of record knows nobody.</summary>
    public const int FewDays = 3;

    private const int MostIdentities = 100_000;
    private static readonly Habits Nothing = new();
    private readonly Dictionary<string, Habits> _habits = new(StringComparer.Ordinal);
    private readonly Firsts _addresses = new();
    private readonly Firsts _networks = new();
    private readonly Firsts _agents = new();
    private readonly SortedSet<int> _days = [];
    private readonly Dictionary<int, int> _daysBefore = [];

    /// <summary>Notes a call; of a caller without a name only the place is remembered.</summary>
    public void Note(string identity, Visit visit)
    {
        ArgumentNullException.ThrowIfNull(identity);
        _days.Add(visit.Day);
        _addresses.Add(visit.Address, visit.Day);
        _networks.Add(visit.Network, visit.Day);
        _agents.Add(visit.Agent, visit.Day);
        if (identity.Length == 0)
        {
            return;
        }

        if (!_habits.TryGetValue(identity, out var habits))
        {
            if (_habits.Count >= MostIdentities)
            {
                return;
            }

            _habits.Add(identity, habits = new Habits());
        }

        habits.Note(visit);
    }

    /// <summary>Notes that an identity made or changed something.</summary>
    public void Did(string identity, int day)
    {
        if (_habits.TryGetValue(identity, out var habits))
        {
            habits.Did(day);
        }
    }

    /// <summary>The habits of an identity; none if it was never seen.</summary>
    public Habits Of(string identity) => _habits.GetValueOrDefault(identity) ?? Nothing;

    /// <summary>On how many days before one somebody was at work.</summary>
    public int DaysBefore(int day)
    {
        if (!_daysBefore.TryGetValue(day, out var count))
        {
            _daysBefore[day] = count = _days.TakeWhile(known => known < day).Count();
        }

        return count;
    }

    /// <summary>The day an address was first seen.</summary>
    public int SinceOf(string address) => _addresses.Since(address);

    /// <summary>Whether anybody had called from the network before.</summary>
    public bool KnowsNetwork(string network, int day) => _networks.Knows(network, day);

    /// <summary>Whether anybody had called from the machine before.</summary>
    public bool KnowsAgent(string agent, int day) => _agents.Knows(agent, day);

    /// <summary>How new it is that an identity is at this place: 0 not at all, 1 a little, 2 wholly.</summary>
    /// <remarks>
    /// An identity with days of its own past, or root or any younger one at an address that the whole account had never seen. A person on a journey
    /// takes his machine with him, and the record shows the same one: that counts less. Programs look alike everywhere.
    /// </remarks>
    public int Novelty(string identity, Visit visit)
    {
        ArgumentNullException.ThrowIfNull(identity);
        var (habits, day) = (Of(identity), visit.Day);
        if (habits.WasAt(visit.Address, day) || habits.Roams(day) || habits.Drifts(visit.Network, day))
        {
            return 0;
        }

        if (habits.DaysBefore(day) >= FewDays)
        {
            return habits.HasAgent(visit.Agent, day) && UserAgents.IsOfAPerson(visit.Client) ? 1 : 2;
        }

        if (SinceOf(visit.Address) < day || DaysBefore(day) < FewDays)
        {
            return 0;
        }

        var isRoot = identity.EndsWith(":root", StringComparison.Ordinal);
        return isRoot ? 2 : habits.PlacesBefore(day) > 0 && !habits.NeverSettled(day) ? 1 : 0;
    }

    /// <summary>Whether neither the identity nor the place had been seen, in an account with days of its own.</summary>
    public bool IsNewcomer(string identity, Visit visit) =>
        DaysBefore(visit.Day) >= 10 && Of(identity).DaysBefore(visit.Day) == 0 && SinceOf(visit.Address) >= visit.Day;
}
