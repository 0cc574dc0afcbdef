namespace Firebreak.Sigma.Correlating;

/// <summary>An event, or a met correlation, as a correlation sees it.</summary>
/// <param name="Number">The same for what one event is seen as.</param>
/// <param name="Time">When it happened.</param>
/// <param name="Part">Which of the base rules it is of.</param>
/// <param name="Key">The value that is counted; <c>null</c> if the event lacks it.</param>
/// <param name="Value">The number that is added up; <c>null</c> if the event lacks it.</param>
/// <param name="Carried">The values that outer correlations ask for.</param>
/// <param name="Token">What the caller knows the event by.</param>
internal readonly record struct Sighting<TEvent>(
    long Number, DateTimeOffset Time, int Part, string? Key, decimal? Value, string[] Carried, TEvent Token);

/// <summary>What became of a window: nothing, a match that begins, or one that grows.</summary>
internal readonly record struct Turn<TEvent>(CorrelationMatch<TEvent>? Match, bool IsNew, string[] Carried);

/// <summary>What a correlation remembers of one group.</summary>
internal abstract class Window<TEvent>(CorrelationRule rule, IReadOnlyList<string> group)
{
    /// <summary>How many events a match names at most; it counts all of them.</summary>
    protected const int MostNamed = 1_000;

    private CorrelationMatch<TEvent>? _open;

    /// <summary>The correlation.</summary>
    public CorrelationRule Rule => rule;

    /// <summary>The time of the last event.</summary>
    public DateTimeOffset Latest { get; private set; } = DateTimeOffset.MinValue;

    /// <summary>How many events it holds.</summary>
    public virtual int Kept => 0;

    /// <summary>When no further event can join the oldest; <c>null</c> if nothing waits for that.</summary>
    public virtual DateTimeOffset? Due => null;

    /// <summary>Whether a clock has been set for <see cref="Due"/>.</summary>
    public bool Waits { get; set; }

    /// <summary>Whether it was given up.</summary>
    public bool Dropped { get; set; }

    /// <summary>The window that a correlation wants.</summary>
    public static Window<TEvent> For(CorrelationRule rule, IReadOnlyList<string> group) => rule switch
    {
        { Plan.JudgedAtTheEnd: true } => new JudgedWindow<TEvent>(rule, group),
        { Type: CorrelationType.TemporalOrdered } => new ChainWindow<TEvent>(rule, group),
        { Type: CorrelationType.ValueSum } => new SumWindow<TEvent>(rule, group),
        _ => new CountWindow<TEvent>(rule, group),
    };

    /// <summary>Takes the next event.</summary>
    public Turn<TEvent> Add(Sighting<TEvent> seen)
    {
        Latest = seen.Time;
        return Take(seen);
    }

    /// <summary>No further event can join what is <see cref="Due"/>.</summary>
    public virtual Turn<TEvent> Close(DateTimeOffset now) => default;

    /// <summary>Takes an event.</summary>
    protected abstract Turn<TEvent> Take(Sighting<TEvent> seen);

    /// <summary>The correlation is met (or not, for <c>null</c>): a match begins, grows or ends.</summary>
    protected Turn<TEvent> Met(IReadOnlyList<Sighting<TEvent>>? met, Sighting<TEvent> seen, int more = 1)
    {
        if (met is null)
        {
            var lasts = _open is not null && rule.Plan.IsTemporal && seen.Time - _open.Last <= rule.Timespan;
            _open = lasts ? _open : null;
            return default;
        }

        if (_open is not null)
        {
            _open.Grow(seen.Time, more);
            return new Turn<TEvent>(_open, IsNew: false, seen.Carried);
        }

        _open = new CorrelationMatch<TEvent>(
            rule, group, [.. met.Skip(met.Count - MostNamed).Select(one => one.Token)], new TimesSeen(met[0].Time, seen.Time, met.Count));
        return new Turn<TEvent>(_open, IsNew: true, seen.Carried);
    }

    /// <summary>Ends the match that is open, so that the next begins another.</summary>
    protected void End() => _open = null;
}
