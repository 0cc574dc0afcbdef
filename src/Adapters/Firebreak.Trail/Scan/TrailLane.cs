using Firebreak.Model;
using Firebreak.Sigma;

namespace Firebreak.Trail;

/// <summary>A record that was not parsed but only cut: its text, and what was read of it.</summary>
/// <param name="text">The record. Its members are found by <see cref="TrailScan.NamesFor"/>.</param>
/// <param name="time">When it happened.</param>
/// <param name="caller">What the text of <c>userIdentity</c> is known by: no other text ever has the same number. 0 if it is not known.</param>
public readonly ref struct TextRecord(EventText text, DateTimeOffset time, long caller)
{
    /// <summary>The record.</summary>
    public EventText Text { get; } = text;

    /// <summary>When it happened.</summary>
    public DateTimeOffset Time { get; } = time;

    /// <summary>What the text of <c>userIdentity</c> is known by; 0 if it is not.</summary>
    public long Caller { get; } = caller;
}

/// <summary>
/// Looks at records as they are read: one for each thread that reads. Whether a record is a copy is known only later, so what is found is
/// noted first, and counts when it is settled.
/// </summary>
public abstract class TrailLane
{
    /// <summary>Looks at a record.</summary>
    public abstract void Look(in TextRecord record);

    /// <summary>Looks at a record that had to be parsed.</summary>
    public abstract void Look(TrailEvent record);

    /// <summary>Hands over what was noted since the last time; the records are numbered from 0 since then.</summary>
    public abstract object? Close();

    /// <summary>Takes back what was noted, now that it is known which records count.</summary>
    public abstract void Settle(object? noted, ReadOnlySpan<bool> counts);
}
