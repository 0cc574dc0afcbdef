using System.Globalization;

namespace Firebreak.Sigma.Correlating;

/// <summary>So many events, values or rules at least: met as soon as they are there, and no more is remembered than that many.</summary>
internal sealed class CountWindow<TEvent>(CorrelationRule rule, IReadOnlyList<string> group) : Window<TEvent>(rule, group)
{
    /// <summary>In order of time: the last so many events, or the last of each value or rule.</summary>
    private readonly LinkedList<Sighting<TEvent>> _kept = new();
    private readonly Dictionary<string, LinkedListNode<Sighting<TEvent>>> _byKey = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public override int Kept => _kept.Count;

    /// <inheritdoc/>
    protected override Turn<TEvent> Take(Sighting<TEvent> seen)
    {
        var again = _kept.Last is { } last && last.Value.Number == seen.Number && !Rule.Plan.IsTemporal;
        if (again || (Rule.Type == CorrelationType.ValueCount && seen.Key is null))
        {
            return default; // one event counts once, whichever of the rules it matches; one without the value not at all
        }

        return Met(Keep(seen, KeyOf(seen), Rule.Plan.AtLeast), seen);
    }

    private string? KeyOf(Sighting<TEvent> one) => Rule.Type switch
    {
        CorrelationType.ValueCount => one.Key,
        CorrelationType.Temporal => one.Part.ToString(CultureInfo.InvariantCulture),
        _ => null,
    };

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

        while (_kept.Count > wanted || seen.Time - _kept.First!.Value.Time > Rule.Timespan)
        {
            if (KeyOf(_kept.First!.Value) is { } old)
            {
                _byKey.Remove(old);
            }

            _kept.RemoveFirst();
        }

        return _kept.Count == wanted ? [.. _kept] : null;
    }
}
