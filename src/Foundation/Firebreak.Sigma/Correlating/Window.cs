namespace Firebreak.Sigma.Correlating;

/// <summary>An event as a correlation sees it.</summary>
internal readonly record struct Sighting<TEvent>(long Number, DateTimeOffset Time, int Part, string Counted, TEvent Token);

/// <summary>What a correlation remembers of one group.</summary>
internal sealed class Window<TEvent>(CorrelationRule rule, IReadOnlyList<string> group)
{
    /// <summary>In order of time. Counting events it holds the last so many; counting values the last of each; else the last of each rule.</summary>
    private readonly LinkedList<Sighting<TEvent>> _kept = new();
    private readonly Dictionary<string, LinkedListNode<Sighting<TEvent>>> _byKey = new(StringComparer.Ordinal);
    private readonly Sighting<TEvent>[][] _chains = new Sighting<TEvent>[rule.Plan.Rules.Count][];
    private CorrelationMatch<TEvent>? _open;

    /// <summary>The time of the last event.</summary>
    public DateTimeOffset Latest { get; private set; }

    /// <summary>Takes an event; returns a match if it begins one.</summary>
    public CorrelationMatch<TEvent>? Add(Sighting<TEvent> seen)
    {
        Latest = seen.Time;
        var plan = rule.Plan;
        IReadOnlyList<Sighting<TEvent>>? met = plan.Type switch
        {
            CorrelationType.EventCount => Keep(seen, null, plan.AtLeast),
            CorrelationType.ValueCount => Keep(seen, seen.Counted, plan.AtLeast),
            CorrelationType.Temporal => Keep(seen, seen.Part.ToString(System.Globalization.CultureInfo.InvariantCulture), plan.Rules.Count),
            _ => Chain(seen),
        };
        if (met is null)
        {
            _open = _open is not null && seen.Time - _open.Last <= plan.Timespan && plan.Type is CorrelationType.Temporal or CorrelationType.TemporalOrdered
                ? _open
                : null;
            return null;
        }

        if (_open is not null)
        {
            _open.Grow(seen.Time);
            return null;
        }

        return _open = new CorrelationMatch<TEvent>(
            rule, group, [.. met.Select(one => one.Token)], new TimesSeen(met[0].Time, seen.Time, met.Count));
    }

    /// <summary>Remembers the event in place of the older one with its key; met if the last <paramref name="wanted"/> lie within the span.</summary>
    private List<Sighting<TEvent>>? Keep(Sighting<TEvent> seen, string? key, int wanted)
    {
        if (key is not null && _byKey.Remove(key, out var older))
        {
            _kept.Remove(older);
        }

        var node = _kept.AddLast(seen);
        if (key is not null)
        {
            _byKey.Add(key, node);
        }

        while (_kept.Count > wanted || seen.Time - _kept.First!.Value.Time > rule.Timespan)
        {
            Forget(_kept.First!, KeyOf(_kept.First!.Value, key is not null));
        }

        return _kept.Count == wanted ? [.. _kept] : null;
    }

    private string? KeyOf(Sighting<TEvent> old, bool keyed) => (keyed, rule.Type) switch
    {
        (false, _) => null,
        (_, CorrelationType.Temporal) => old.Part.ToString(System.Globalization.CultureInfo.InvariantCulture),
        _ => old.Counted,
    };

    private void Forget(LinkedListNode<Sighting<TEvent>> node, string? key)
    {
        _kept.Remove(node);
        if (key is not null)
        {
            _byKey.Remove(key);
        }
    }

    /// <summary>
    /// For each rule, the chain up to it that began last. Events of the same time count as in order:
    /// logs are often exact to the second only, and a script makes several calls in one.
    /// </summary>
    private Sighting<TEvent>[]? Chain(Sighting<TEvent> seen)
    {
        var last = _chains.Length - 1;
        if (seen.Part == 0)
        {
            _chains[0] = [seen];
        }
        else if (Alive(seen.Part - 1, seen.Time))
        {
            _chains[seen.Part] = [.. _chains[seen.Part - 1], seen];
        }
        else
        {
            _chains[seen.Part] = [seen]; // too short to be a chain; kept for an earlier part of the same second
        }

        for (var part = seen.Part + 1; part <= last; part++)
        {
            if (_chains[part] is not { } next || next[^1].Time != seen.Time || !Alive(part - 1, seen.Time)
                || Array.Exists(_chains[part - 1], one => one.Number == next[^1].Number))
            {
                break;
            }

            _chains[part] = [.. _chains[part - 1], next[^1]];
        }

        return _chains[last] is { } whole && whole.Length == last + 1 && whole.Contains(seen) && Alive(last, seen.Time) ? whole : null;
    }

    private bool Alive(int part, DateTimeOffset now) =>
        _chains[part] is { } chain && chain.Length == part + 1 && now - chain[0].Time <= rule.Timespan;
}
