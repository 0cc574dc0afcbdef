using Firebreak.Model;

namespace Firebreak.Watch;

/// <summary>An alarm with its life: raised, told, repeated, acknowledged, over.</summary>
public sealed record Alert
{
    /// <summary>A short id that the owner can type.</summary>
    public required string Id { get; init; }

    /// <summary>What it is about, as last seen.</summary>
    public required Alarm Alarm { get; init; }

    /// <summary>When it was raised.</summary>
    public required DateTimeOffset RaisedAt { get; init; }

    /// <summary>When it was last seen to hold.</summary>
    public required DateTimeOffset LastSeen { get; init; }

    /// <summary>When a message about it was last decided on.</summary>
    public required DateTimeOffset ToldAt { get; init; }

    /// <summary>What it cost an hour in that message.</summary>
    public decimal ToldUsdPerHour { get; init; }

    /// <summary>How many messages there have been.</summary>
    public int Messages { get; init; }

    /// <summary>The stage of the last one.</summary>
    public NoticeStage Stage { get; init; }

    /// <summary>When a person said that he has read it; <c>null</c> if nobody has.</summary>
    public DateTimeOffset? AcknowledgedAt { get; init; }

    /// <summary>How: by the command, a link, a reply.</summary>
    public string AcknowledgedBy { get; init; } = "";

    /// <summary>When it was over; <c>null</c> while it is not.</summary>
    public DateTimeOffset? ResolvedAt { get; init; }

    /// <summary>The hashes of codes with which it can be acknowledged, the newest last.</summary>
    public IReadOnlyList<string> Codes { get; init; } = [];

    /// <summary>Everything by which the same thing was ever known, bounded.</summary>
    public IReadOnlyList<string> Marks { get; init; } = [];

    /// <summary>Whether it still holds.</summary>
    public bool IsOpen => ResolvedAt is null;
}
