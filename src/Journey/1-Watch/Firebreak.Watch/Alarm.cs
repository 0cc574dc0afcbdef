using Firebreak.Model;

namespace Firebreak.Watch;

/// <summary>Something that the owner is to hear of, as one look found it.</summary>
public sealed record Alarm
{
    /// <summary>What sort it is.</summary>
    public required AlarmKind Kind { get; init; }

    /// <summary>What it is, stable for the same thing: an incident's id, a guard's name, the place that is blind.</summary>
    public required string Subject { get; init; }

    /// <summary>How grave.</summary>
    public required Severity Severity { get; init; }

    /// <summary>One sentence.</summary>
    public required Words Says { get; init; }

    /// <summary>More sentences, at most a handful.</summary>
    public IReadOnlyList<Words> Details { get; init; } = [];

    /// <summary>Dollars an hour that leave because of it.</summary>
    public decimal UsdPerHour { get; init; }

    /// <summary>What it has cost so far.</summary>
    public decimal UsdSoFar { get; init; }

    /// <summary>Since when.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>The regions.</summary>
    public IReadOnlyList<string> Regions { get; init; } = [];

    /// <summary>By what it is known again in the next look: keys, principals, sessions, things.</summary>
    public IReadOnlyList<string> Marks { get; init; } = [];

    /// <summary>The one next command.</summary>
    public required string Next { get; init; }
}

/// <summary>The sorts of alarm.</summary>
public enum AlarmKind
{
    /// <summary>A break-in.</summary>
    Incident,

    /// <summary>Something costs money and nobody the owner knows started it.</summary>
    Stranger,

    /// <summary>The account goes past what its owner allows.</summary>
    Fuse,

    /// <summary>A safeguard is off that was on.</summary>
    Guard,

    /// <summary>AWS itself says that something is wrong.</summary>
    AwsNotice,

    /// <summary>The watch cannot see.</summary>
    Blind,

    /// <summary>The watch acted, or would have and has to ask.</summary>
    Brake,

    /// <summary>A way to reach the owner is failing or is going to.</summary>
    Channel,
}
