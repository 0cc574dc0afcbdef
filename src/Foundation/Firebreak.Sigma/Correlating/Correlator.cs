using System.Runtime.InteropServices;
using System.Text.Json;
using Firebreak.Sigma.Correlating;
using Firebreak.Sigma.Matching;

namespace Firebreak.Sigma;

/// <summary>Watches events go by in the order of their times and says when a correlation is met.</summary>
/// <remarks>
/// Windows slide. While a correlation stays met for a group, it is one match that grows. A lower limit is met as soon as it is reached;
/// an upper one is judged when no further event can join, so the end of the events must be told (<see cref="Complete"/>).
/// Memory is bounded: at most <see cref="MaxGroups"/> groups and <see cref="MaxKept"/> events are kept.
/// </remarks>
/// <typeparam name="TEvent">What the caller knows an event by.</typeparam>
public sealed class Correlator<TEvent>
{
    /// <summary>How many groups are kept at a time; the one that was quiet for longest goes first.</summary>
    public const int MaxGroups = 200_000;

    /// <summary>How many events are kept at a time, over all groups.</summary>
    public const int MaxKept = 1_000_000;

    private const int FewGroups = 4_096;

    /// <summary>Whatever a record writes: a million of these can be added up.</summary>
    private const decimal Largest = 1_000_000_000_000_000_000_000m;

    private readonly Dictionary<Rule, List<(CorrelationRule Rule, int Part)>> _feeds = [];
    private readonly Dictionary<(CorrelationRule Rule, string Group), Window<TEvent>> _windows = [];
    private readonly PriorityQueue<Window<TEvent>, DateTimeOffset> _due = new();
    private int _next = FewGroups;
    private long _number;
    private long _kept;
    private DateTimeOffset _now = DateTimeOffset.MinValue;

    /// <summary>Begins with no events seen.</summary>
    public Correlator(RuleSet rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        foreach (var correlation in rules.Rules.OfType<CorrelationRule>())
        {
            for (var part = correlation.Plan.Rules.Count - 1; part >= 0; part--)
            {
                var rule = correlation.Plan.Rules[part];
                (_feeds.TryGetValue(rule, out var list) ? list : _feeds[rule] = []).Add((correlation, part));
            }
        }
    }

    /// <summary>How many groups were given up before their time for lack of room. Above nothing means: matches may be missing.</summary>
    public long GroupsDropped { get; private set; }

    /// <summary>
    /// Takes the next event with the rules it matched and returns the correlations that it meets anew.
    /// Throws <see cref="ArgumentOutOfRangeException"/> if it is older than the one before.
    /// </summary>
    public IReadOnlyList<CorrelationMatch<TEvent>> Observe(
        DateTimeOffset time, JsonElement @event, IReadOnlyList<DetectionRule> matched, TEvent token) =>
        Watch(time, field => JsonEventView.TextOf(@event, field), matched, token);

    /// <summary>The same for an event of which only the values are known that correlations ask for, by the names of their fields.</summary>
    public IReadOnlyList<CorrelationMatch<TEvent>> Observe(
        DateTimeOffset time, Func<string, string?> valueOf, IReadOnlyList<DetectionRule> matched, TEvent token)
    {
        ArgumentNullException.ThrowIfNull(valueOf);
        return Watch(time, field => valueOf(field.Name), matched, token);
    }

    /// <summary>The events are over: judges what was waiting for more.</summary>
    public IReadOnlyList<CorrelationMatch<TEvent>> Complete()
    {
        var met = new List<CorrelationMatch<TEvent>>();
        Judge(DateTimeOffset.MaxValue, met);
        return met;
    }

    private List<CorrelationMatch<TEvent>> Watch(
        DateTimeOffset time, Func<Field, string?> valueOf, IReadOnlyList<DetectionRule> matched, TEvent token)
    {
        ArgumentNullException.ThrowIfNull(matched);
        ArgumentOutOfRangeException.ThrowIfLessThan(time, _now);
        var met = new List<CorrelationMatch<TEvent>>();
        Judge(time, met);
        _now = time;
        _number++;
        foreach (var rule in matched)
        {
            Feed(rule, new Fact(_number, time, valueOf, token), onlyTemporal: false, met);
        }

        return met;
    }

    private static string Key(IEnumerable<string?> parts) => string.Concat(parts.Select(part => (part?.Length ?? 0) + ":" + part));

    private static Sighting<TEvent> Sight(CorrelationPlan plan, int part, Fact fact)
    {
        var counted = plan.Counted.Select(fields => fact.ValueOf(fields[part])).ToList();
        var number = plan.IsOfNumbers && NumberTest.TryRead(counted[0] ?? "", out var value) ? Math.Clamp(value, -Largest, Largest) : (decimal?)null;
        var key = plan.IsOfNumbers || counted.TrueForAll(text => text is null) ? null : Key(counted);
        string[] carried = plan.Carried.Count == 0 ? [] : [.. plan.Carried.Select(field => fact.ValueOf(field) ?? "")];
        return new Sighting<TEvent>(fact.Number, fact.Time, part, key, number, carried, fact.Token);
    }

    private void Feed(Rule rule, Fact fact, bool onlyTemporal, List<CorrelationMatch<TEvent>> met)
    {
        if (!_feeds.TryGetValue(rule, out var feeds))
        {
            return;
        }

        foreach (var (correlation, part) in feeds)
        {
            var plan = correlation.Plan;
            if (onlyTemporal && !plan.IsTemporal)
            {
                continue; // a match that grows is still the one match; only that it still goes on is news
            }

            var group = plan.GroupBy.Select(fields => fact.ValueOf(fields[part]) ?? "").ToList();
            var window = WindowOf(correlation, group);
            var before = window.Kept;
            Tell(window, window.Add(Sight(plan, part, fact)), fact.Time, fact.Token, met);
            _kept += window.Kept - before;
            Wait(window);
        }
    }

    private void Tell(
        Window<TEvent> window, Turn<TEvent> turn, DateTimeOffset time, TEvent token, List<CorrelationMatch<TEvent>> met)
    {
        if (turn.Match is not { } match)
        {
            return;
        }

        if (turn.IsNew)
        {
            met.Add(match);
        }

        var plan = window.Rule.Plan;
        string? ValueOf(Field field)
        {
            for (var i = 0; i < plan.GroupNames.Count; i++)
            {
                if (plan.GroupNames[i] == field.Name)
                {
                    return match.Group[i];
                }
            }

            var at = plan.Carried.IndexOf(field);
            return at < 0 ? null : turn.Carried[at];
        }

        Feed(window.Rule, new Fact(++_number, time, ValueOf, token), onlyTemporal: !turn.IsNew, met);
    }

    private void Wait(Window<TEvent> window)
    {
        if (!window.Waits && window.Due is { } due)
        {
            window.Waits = true;
            _due.Enqueue(window, due);
        }
    }

    private void Judge(DateTimeOffset now, List<CorrelationMatch<TEvent>> met)
    {
        while (_due.TryPeek(out var window, out var due) && due < now)
        {
            _due.Dequeue();
            window.Waits = false;
            if (window.Dropped)
            {
                continue;
            }

            if (window.Due == due)
            {
                var before = window.Kept;
                var turn = window.Close(due.AddTicks(1));
                _kept += window.Kept - before;
                Tell(window, turn, due, turn.Match is { } match ? match.Events[^1] : default!, met);
            }

            Wait(window);
        }
    }

    private Window<TEvent> WindowOf(CorrelationRule rule, List<string> group)
    {
        // groups whose time is over are let go when there are twice as many as were alive the last time: that costs each group little
        if (_windows.Count >= _next)
        {
            DropOver();
            _next = Math.Max(FewGroups, _windows.Count * 2);
        }

        if (_windows.Count >= MaxGroups || _kept >= MaxKept)
        {
            DropQuiet();
        }

        ref var window = ref CollectionsMarshal.GetValueRefOrAddDefault(_windows, (rule, Key(group)), out _);
        return window ??= Window<TEvent>.For(rule, group);
    }

    private void DropOver()
    {
        foreach (var (key, window) in _windows)
        {
            if (_now - window.Latest > key.Rule.Timespan)
            {
                Drop(key, window);
            }
        }
    }

    private void DropQuiet()
    {
        DropOver();
        if (_windows.Count < MaxGroups && _kept < MaxKept)
        {
            return;
        }

        foreach (var (key, window) in _windows.OrderBy(pair => pair.Value.Latest).Take((_windows.Count / 10) + 1).ToList())
        {
            Drop(key, window);
            GroupsDropped++;
        }
    }

    private void Drop((CorrelationRule Rule, string Group) key, Window<TEvent> window)
    {
        _kept -= window.Kept;
        window.Dropped = true;
        _windows.Remove(key);
    }

    /// <summary>Something that happened: an event, or a correlation that was met.</summary>
    private readonly record struct Fact(long Number, DateTimeOffset Time, Func<Field, string?> ValueOf, TEvent Token);
}
