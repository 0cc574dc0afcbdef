namespace Firebreak.Watch;

/// <summary>How often to look, and how much of it.</summary>
public sealed record Cadence
{
    /// <summary>Between two looks while all is calm.</summary>
    public TimeSpan Calm { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Between two looks while something is wrong, or could not be seen.</summary>
    public TimeSpan Alarmed { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>Between two listings of everything.</summary>
    public TimeSpan Survey { get; init; } = TimeSpan.FromHours(1);

    /// <summary>Between two looks at the safeguards.</summary>
    public TimeSpan Guards { get; init; } = TimeSpan.FromHours(1);

    /// <summary>How long something may be unseen before the owner is told.</summary>
    public TimeSpan Blind { get; init; } = TimeSpan.FromMinutes(7);

    /// <summary>How late a record may be before a machine without one is strange.</summary>
    public TimeSpan RecordsLate { get; init; } = TimeSpan.FromMinutes(12);

    /// <summary>When to look next.</summary>
    public DateTimeOffset Next(DateTimeOffset now, bool alarmed) => now + (alarmed ? Alarmed : Calm);
}
