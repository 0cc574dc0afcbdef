using System.Runtime.InteropServices;
using System.Text.Json;
using Firebreak.Sigma.Correlating;
using Firebreak.Sigma.Matching;

namespace Firebreak.Sigma;

/// <summary>Watches events go by in the order of their times and says when a correlation is met.</summary>
/// <remarks>
/// Windows slide. While a correlation stays met for a group, it is one match that grows. Memory is bounded: a group keeps no more events than
/// its condition needs, and at most <see cref="MaxGroups"/> groups are kept.
/// </remarks>
/// <typeparam name="TEvent">What the caller knows an event by.</typeparam>
public sealed class Correlator<TEvent>
{
    /// <summary>How many groups are kept at a time; the one that was quiet for longest goes first.</summary>
    public const int MaxGroups = 200_000;

    private readonly Dictionary<DetectionRule, List<(CorrelationRule Rule, int Part)>> _feeds = [];
    private readonly Dictionary<(CorrelationRule Rule, string Group), Window<TEvent>> _windows = [];
    private long _number;
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
        DateTimeOffset time, JsonElement @event, IReadOnlyList<DetectionRule> matched, TEvent token)
    {
        ArgumentNullException.ThrowIfNull(matched);
        ArgumentOutOfRangeException.ThrowIfLessThan(time, _now);
        _now = time;
        _number++;
        List<CorrelationMatch<TEvent>>? met = null;
        foreach (var rule in matched)
        {
            foreach (var (correlation, part) in _feeds.GetValueOrDefault(rule) ?? [])
            {
                var plan = correlation.Plan;
                if (plan.Type == CorrelationType.EventCount && plan.Rules.Take(part).Any(matched.Contains))
                {
                    continue; // one event counts once, whichever of the rules it matches
                }

                var group = plan.GroupBy.Select(fields => ValueOf(@event, fields[part])).ToList();
                if (WindowOf(correlation, group).Add(new Sighting<TEvent>(_number, time, part, CountedIn(@event, plan), token)) is { } match)
                {
                    (met ??= []).Add(match);
                }
            }
        }

        return met is null ? [] : met;
    }

    private static string CountedIn(JsonElement @event, CorrelationPlan plan) =>
        Key(plan.Counted.Select(field => ValueOf(@event, field)));

    private static string ValueOf(JsonElement @event, Field field)
    {
        var leaves = EventView.Read(@event, field);
        return leaves.Values.Count == 1 ? leaves.Values[0].Text ?? "" : string.Join('\n', leaves.Values.Select(leaf => leaf.Text));
    }

    private static string Key(IEnumerable<string> parts) => string.Concat(parts.Select(part => part.Length + ":" + part));

    private Window<TEvent> WindowOf(CorrelationRule rule, List<string> group)
    {
        if (_windows.Count >= MaxGroups)
        {
            DropQuiet();
        }

        ref var window = ref CollectionsMarshal.GetValueRefOrAddDefault(_windows, (rule, Key(group)), out _);
        return window ??= new Window<TEvent>(rule, group);
    }

    private void DropQuiet()
    {
        foreach (var (key, window) in _windows)
        {
            if (window.Latest < _now - key.Rule.Timespan)
            {
                _windows.Remove(key);
            }
        }

        if (_windows.Count < MaxGroups)
        {
            return;
        }

        foreach (var (key, _) in _windows.OrderBy(pair => pair.Value.Latest).Take(MaxGroups / 10).ToList())
        {
            _windows.Remove(key);
            GroupsDropped++;
        }
    }
}

/// <summary>A correlation that was met; grows while it stays met.</summary>
/// <typeparam name="TEvent">What the caller knows an event by.</typeparam>
public sealed class CorrelationMatch<TEvent>
{
    internal CorrelationMatch(CorrelationRule rule, IReadOnlyList<string> group, IReadOnlyList<TEvent> events, TimesSeen times)
    {
        (Rule, Group, Events) = (rule, group, events);
        (First, Last, Count) = (times.First, times.Last, times.Count);
    }

    /// <summary>The correlation.</summary>
    public CorrelationRule Rule { get; }

    /// <summary>The values it was grouped by.</summary>
    public IReadOnlyList<string> Group { get; }

    /// <summary>The events that met it first, the one that completed it last.</summary>
    public IReadOnlyList<TEvent> Events { get; }

    /// <summary>How many events it stands for by now.</summary>
    public int Count { get; private set; }

    /// <summary>The time of the first event.</summary>
    public DateTimeOffset First { get; }

    /// <summary>The time of the last event by now.</summary>
    public DateTimeOffset Last { get; private set; }

    internal void Grow(DateTimeOffset time) => (Count, Last) = (Count + 1, time);
}

/// <summary>When and how often.</summary>
internal readonly record struct TimesSeen(DateTimeOffset First, DateTimeOffset Last, int Count);
