namespace Firebreak.Model;

/// <summary>A stretch of time that includes its start and excludes its end, in UTC.</summary>
public readonly record struct Window
{
    /// <summary>Makes a window. Throws <see cref="ArgumentOutOfRangeException"/> if it would end before it starts.</summary>
    public Window(DateTimeOffset start, DateTimeOffset end)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(end, start);
        (Start, End) = (start.ToUniversalTime(), end.ToUniversalTime());
    }

    /// <summary>The first moment inside.</summary>
    public DateTimeOffset Start { get; }

    /// <summary>The first moment after.</summary>
    public DateTimeOffset End { get; }

    /// <summary>How long it is.</summary>
    public TimeSpan Length => End - Start;

    /// <summary>Whether the moment lies inside.</summary>
    public bool Holds(DateTimeOffset moment) => Start <= moment && moment < End;
}
