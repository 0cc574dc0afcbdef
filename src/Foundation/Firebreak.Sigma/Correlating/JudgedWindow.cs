namespace Firebreak.Sigma.Correlating;

/// <summary>
/// A figure that is known only when no further event can join: limits with an upper end, means, medians, percentiles.
/// What is judged are the greatest sets of events that lie within one span: no box of the clock, and no part of a larger set,
/// so that a burst of a thousand is never taken for one of ten.
/// </summary>
internal sealed class JudgedWindow<TEvent>(CorrelationRule rule, IReadOnlyList<string> group) : Window<TEvent>(rule, group)
{
    private readonly Queue<Sighting<TEvent>> _kept = new();
    private long _last = -1;
    private long _judged = -1;
    private DateTimeOffset _metUntil = DateTimeOffset.MinValue;

    /// <inheritdoc/>
    public override int Kept => _kept.Count;

    /// <inheritdoc/>
    public override DateTimeOffset? Due => _kept.Count > 0 && _last != _judged ? After(_kept.Peek().Time, Rule.Timespan) : null;

    /// <inheritdoc/>
    public override Turn<TEvent> Close(DateTimeOffset now)
    {
        var turn = Due < now ? Judge() : default;
        Forget(now);
        return turn;
    }

    /// <inheritdoc/>
    protected override Turn<TEvent> Take(Sighting<TEvent> seen)
    {
        var again = seen.Number == _last && !Rule.Plan.IsTemporal;
        var lacks = (Rule.Plan.IsOfNumbers && seen.Value is null) || (Rule.Plan.Counted.Count > 0 && !Rule.Plan.IsOfNumbers && seen.Key is null);
        if (again || lacks)
        {
            return default;
        }

        var turn = Close(seen.Time);
        _kept.Enqueue(seen);
        _last = seen.Number;
        return turn;
    }

    /// <summary>A record may say that it is of the last second there is; the end of all events is after that.</summary>
    private static DateTimeOffset After(DateTimeOffset time, TimeSpan span) =>
        time < DateTimeOffset.MaxValue - span ? time + span : DateTimeOffset.MaxValue.AddTicks(-1);

    private void Forget(DateTimeOffset now)
    {
        while (_kept.Count > 0 && now - _kept.Peek().Time > Rule.Timespan)
        {
            _kept.Dequeue();
        }
    }

    private Turn<TEvent> Judge()
    {
        var all = _kept.ToArray();
        _judged = _last;
        var met = Figures.Met(Rule.Plan, all);
        if (met is null || met[0].Time > _metUntil)
        {
            End();
        }

        var more = met?.Count(one => one.Time > _metUntil) ?? 0;
        _metUntil = met is null ? _metUntil : all[^1].Time;
        return Met(met, met?[^1] ?? all[^1], more);
    }
}
