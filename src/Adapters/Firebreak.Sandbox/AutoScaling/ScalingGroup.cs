using Firebreak.Wire.Services;

namespace Firebreak.Sandbox;

/// <summary>One Auto Scaling group.</summary>
internal sealed class ScalingGroup
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The ARN, by which the group is known.</summary>
    public required string Arn { get; init; }

    /// <summary>The region.</summary>
    public required string Region { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The launch template, by id and name; <c>null</c> for a launch configuration.</summary>
    public (string Id, string Name, string Version)? Template { get; set; }

    /// <summary>The launch configuration, by name.</summary>
    public string? Configuration { get; set; }

    /// <summary>What it launches.</summary>
    public required LaunchShape Shape { get; set; }

    /// <summary>Never fewer.</summary>
    public int Min { get; set; }

    /// <summary>Never more.</summary>
    public int Max { get; set; }

    /// <summary>How many it keeps.</summary>
    public int Desired { get; set; }

    /// <summary>The zones it launches into.</summary>
    public required IReadOnlyList<string> Zones { get; set; }

    /// <summary>The subnets, as they were given.</summary>
    public string Subnets { get; set; } = "";

    /// <summary>Whether new machines are kept when it scales in.</summary>
    public bool ProtectNew { get; set; }

    /// <summary>Whether it may be deleted: <c>none</c>, <c>prevent-force-deletion</c> or <c>prevent-all-deletion</c>.</summary>
    public string Protection { get; set; } = "none";

    /// <summary>The machines kept warm, if any are to be.</summary>
    public AutoScaling.WarmPoolConfiguration? Warm { get; set; }

    /// <summary>Whether it is being deleted.</summary>
    public bool Deleting { get; set; }

    /// <summary>Processes that are suspended.</summary>
    public SortedSet<string> Suspended { get; } = new(StringComparer.Ordinal);

    /// <summary>What it did.</summary>
    public List<ScalingDeed> Deeds { get; } = [];

    /// <summary>The tags, and whether machines get them.</summary>
    public SortedDictionary<string, (string Value, bool Propagate)> Tags { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether a process goes on.</summary>
    public bool Does(string process) => !Suspended.Contains(process);
}

/// <summary>One thing that a group did.</summary>
internal sealed record ScalingDeed(string Id, DateTimeOffset At, string Description, string Cause, string Status);

/// <summary>One launch configuration, the older form of a launch template.</summary>
internal sealed record LaunchConfig(string Name, string Arn, DateTimeOffset CreatedAt, LaunchShape Shape);

/// <summary>One planned change of a group.</summary>
internal sealed record ScalingPlan(
    string Group, string Name, string Arn, DateTimeOffset? At, string? Recurrence, int? Min, int? Max, int? Desired);
