namespace Firebreak.Sigma;

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

    /// <summary>The events that met it first, the one that completed it last; of more than a thousand the last thousand.</summary>
    public IReadOnlyList<TEvent> Events { get; }

    /// <summary>How many events it stands for by now.</summary>
    public int Count { get; private set; }

    /// <summary>The time of the first event.</summary>
    public DateTimeOffset First { get; }

    /// <summary>The time of the last event by now.</summary>
    public DateTimeOffset Last { get; private set; }

    internal void Grow(DateTimeOffset time, int more) => (Count, Last) = (Count + more, time);
}

/// <summary>When and how often.</summary>
internal readonly record struct TimesSeen(DateTimeOffset First, DateTimeOffset Last, int Count);
