using Firebreak.Investigate.Record;
using Firebreak.Model;

namespace Firebreak.Investigate.Weigh;

/// <summary>What was ordinary in this account, and since when.</summary>
internal sealed class History
{
    private const double MuchLarger = 4;
    private readonly HashSet<string> _made;
    private readonly Dictionary<string, int> _regionSince = new(StringComparer.Ordinal);
    private readonly Acquaintance _known = new();
    private readonly Dictionary<(string Principal, bool Mfa), int> _loginSince = [];
    private readonly Dictionary<int, int> _startedADay = [];
    private readonly Dictionary<(string Principal, string Call), SortedSet<int>> _habits = [];
    private readonly Dictionary<(string Principal, string Call), int> _askedSince = [];
    private readonly Dictionary<(string Principal, string Region), int> _launchedIn = [];
    private readonly Dictionary<string, List<(int Day, double Size)>> _largestOf = new(StringComparer.Ordinal);
    private readonly Dictionary<string, KeyHands> _hands = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _callSince = new(StringComparer.Ordinal);
    private readonly List<(int Day, double Size)> _largest = [];
    private readonly Dictionary<(string Principal, int Day), bool> _roams = [];
    private readonly HashSet<string> _regionsOfOwner;

    /// <summary>Learns what was usual from the acts, oldest first, without those of hands that are an intruder's.</summary>
    public History(Acts acts, OwnerHints hints, Ledger ledger, IReadOnlySet<Strand> theirs)
    {
        _made = ledger.All.Select(thing => thing.Id).Where(id => id.StartsWith("arn:aws:iam::", StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);
        _regionsOfOwner = hints.Regions.ToHashSet(StringComparer.Ordinal);
        foreach (var act in acts.Where(act => act.Strand is { } strand && !theirs.Contains(strand)))
        {
            if (act.Succeeded && LaunchSigns.IsLaunch(act))
            {
                Launched(act);
            }

            if (act.ByAddress)
            {
                Note(act);
            }
        }
    }

    /// <summary>How many days with people at work the account had before that day, up to thirty.</summary>
    public int DaysBefore(int day) => Math.Min(_known.DaysBefore(day), 30);

    /// <summary>The day an address was first seen.</summary>
    public int SinceOf(string address) => _known.SinceOf(address);

    /// <summary>Whether the account had made or changed anything in the region on an earlier day.</summary>
    public bool UsedBefore(string region, int day) =>
        _regionsOfOwner.Contains(region) || _regionSince.TryGetValue(region, out var since) && since < day;

    /// <summary>Whether the account had changed anything in this service on an earlier day.</summary>
    public bool KnowsService(Act act) => _callSince.TryGetValue(act.Source, out var since) && since < act.Day;

    /// <summary>Whether the account had made this call on an earlier day.</summary>
    public bool KnowsCall(Act act) => _callSince.TryGetValue(act.Source + ":" + act.Name, out var since) && since < act.Day;

    /// <summary>How new it is that the principal is at this place: 0 not at all, 1 a little, 2 wholly.</summary>
    public int Novelty(Act act) => _known.Novelty(act.Principal, act.Visit);

    /// <summary>Whether the principal is one that calls from ever new addresses, as build machines do.</summary>
    public bool Roams(string principal, int day)
    {
        if (!_roams.TryGetValue((principal, day), out var roams))
        {
            _roams[(principal, day)] = roams = _known.Of(principal).Roams(day);
        }

        return roams;
    }

    /// <summary>Whether the principal had asked the same on an earlier day.</summary>
    public bool Asked(Act act) => _askedSince.TryGetValue((act.Principal, act.Name), out var since) && since < act.Day;

    /// <summary>Whether the principal had signed in without MFA before, or a machine of this account now signs in for the first time.</summary>
    public bool SignsInWithout(Act login) => SignedIn(login, mfa: false)
        || !SignedIn(login, mfa: true) && _known.KnowsAgent(login.Agent, login.Day);

    /// <summary>Whether the principal, which has a past, had never called in the region.</summary>
    public bool IsForeign(Act act) => _known.Of(act.Principal).IsForeign(act.Region, act.Day);

    /// <summary>Whether a permanent key is used on another machine, too.</summary>
    public bool IsContested(Act act) => _hands.TryGetValue(act.Credential, out var hands) && hands.IsContested(act);

    /// <summary>Whether a principal with a past changed its client.</summary>
    public bool IsNewClient(string principal, string client, int day) => _known.Of(principal).IsNewClient(client, day);

    /// <summary>Whether the principal had called with that client before the day.</summary>
    public bool HasClient(string principal, string client, int day) => _known.Of(principal).HasClient(client, day);

    /// <summary>On how many days before the principal had been at work without ever making or changing anything; zero if it did.</summary>
    public int OnlyLooked(Act act) => _known.Of(act.Principal).OnlyLooked(act.Day);

    /// <summary>The most machines that people and programs had started in one day before this one.</summary>
    public int MostADay(int day) => _startedADay.Where(one => one.Key < day).Select(one => one.Value).DefaultIfEmpty(0).Max();

    /// <summary>The largest machine that the account had started before the day, in xlarge; zero if none.</summary>
    public double LargestBefore(int day) => LargestBefore(_largest, day);

    /// <summary>Whether the principal did the same on at least two earlier days.</summary>
    public bool IsHabit(Act act) =>
        _habits.TryGetValue((act.Principal, act.Name), out var days) && days.TakeWhile(known => known < act.Day).Take(2).Count() == 2;

    /// <summary>Whether neither the principal nor the place had been seen in an account with days of its own, and no record shows the principal being made.</summary>
    public bool IsNewcomer(Act act) => _known.IsNewcomer(act.Principal, act.Visit) && !_made.Contains(act.Principal);

    /// <summary>Whether anybody had called from the network before.</summary>
    public bool KnowsNetwork(Act act) => _known.KnowsNetwork(act.Visit.Network, act.Day);

    /// <summary>Whether the principal launches so by habit, in this region, too, and nothing much larger than it ever did.</summary>
    public bool IsUsualLaunch(Act act) => IsHabit(act) && _launchedIn.TryGetValue((act.Principal, act.Region), out var since) && since < act.Day
        && (_largestOf.TryGetValue(act.Principal, out var sizes) ? LargestBefore(sizes, act.Day) : 0) is var largest && LaunchSigns.SizeOf(act) <= Math.Max(MuchLarger, MuchLarger * largest);

    private static double LargestBefore(List<(int Day, double Size)> sizes, int day) => sizes.TakeWhile(one => one.Day < day).Select(one => one.Size).DefaultIfEmpty(0).Last();

    private static void Grow(List<(int Day, double Size)> sizes, int day, double size)
    {
        if (sizes.Count == 0 || size > sizes[^1].Size)
        {
            sizes.Add((day, size));
        }
    }

    private void Launched(Act launch)
    {
        var size = LaunchSigns.SizeOf(launch);
        Grow(_largest, launch.Day, size);
        Grow(Set(_largestOf, launch.Principal), launch.Day, size);
        _launchedIn.TryAdd((launch.Principal, launch.Region), launch.Day);
        _startedADay[launch.Day] = _startedADay.GetValueOrDefault(launch.Day) + LaunchSigns.Wanted(launch);
    }

    private bool SignedIn(Act login, bool mfa) => _loginSince.TryGetValue((login.Principal, mfa), out var since) && since < login.Day;

    private void Note(Act act)
    {
        _known.Note(act.Principal, act.Visit);
        if (act.Principal.Length == 0)
        {
            return;
        }

        if (act.Credential.StartsWith("AKIA", StringComparison.Ordinal))
        {
            Set(_hands, act.Credential).Note(act);
        }

        if (act.Login)
        {
            _loginSince.TryAdd((act.Principal, act.MfaUsed), act.Day);
        }

        if (Questions.Has(act.Name))
        {
            _askedSince.TryAdd((act.Principal, act.Name), act.Day);
        }

        if (act.Succeeded && ModelSigns.Invokes(act))
        {
            Set(_habits, (act.Principal, act.Name)).Add(act.Day);
        }
        else if (act.Succeeded && !act.ReadOnly)
        {
            _known.Did(act.Principal, act.Day);
            _regionSince.TryAdd(act.Region, act.Day);
            _callSince.TryAdd(act.Source, act.Day);
            _callSince.TryAdd(act.Source + ":" + act.Name, act.Day);
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
