namespace Firebreak.Sigma.Correlating;

/// <summary>Several rules, one after the other: for each rule the chain up to it that began last.</summary>
/// <remarks>
/// Events of the same time count as in order: logs are often exact to the second only, and a script makes several calls in one.
/// </remarks>
internal sealed class ChainWindow<TEvent>(CorrelationRule rule, IReadOnlyList<string> group) : Window<TEvent>(rule, group)
{
    private readonly Sighting<TEvent>[][] _chains = new Sighting<TEvent>[rule.Plan.Rules.Count][];

    /// <inheritdoc/>
    public override int Kept => _chains.Length;

    /// <inheritdoc/>
    protected override Turn<TEvent> Take(Sighting<TEvent> seen) => Met(Chain(seen), seen);

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
        _chains[part] is { } chain && chain.Length == part + 1 && now - chain[0].Time <= Rule.Timespan;
}
