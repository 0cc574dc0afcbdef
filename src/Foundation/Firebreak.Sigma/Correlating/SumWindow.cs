namespace Firebreak.Sigma.Correlating;

/// <summary>A sum that must reach a limit: met as soon as the events of one span add up to it.</summary>
internal sealed class SumWindow<TEvent>(CorrelationRule rule, IReadOnlyList<string> group) : Window<TEvent>(rule, group)
{
    private readonly Queue<Sighting<TEvent>> _kept = new();
    private decimal _sum;
    private long _last = -1;

    /// <inheritdoc/>
    public override int Kept => _kept.Count;

    /// <inheritdoc/>
    protected override Turn<TEvent> Take(Sighting<TEvent> seen)
    {
        if (seen.Value is not { } value || seen.Number == _last)
        {
            return default;
        }

        _last = seen.Number;
        _kept.Enqueue(seen);
        _sum += value;
        while (seen.Time - _kept.Peek().Time > Rule.Timespan)
        {
            _sum -= _kept.Dequeue().Value!.Value;
        }

        return Met(Rule.Plan.Bounds.Hold(_sum) ? [.. _kept] : null, seen);
    }
}
