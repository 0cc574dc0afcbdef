using Firebreak.Model;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox;

/// <summary>One cluster.</summary>
internal sealed class HeldCluster
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The region.</summary>
    public required string Region { get; init; }

    /// <summary>The ARN.</summary>
    public required string Arn { get; init; }

    /// <summary>The services by name.</summary>
    public SortedDictionary<string, HeldService> Services { get; } = new(StringComparer.Ordinal);

    /// <summary>The tasks by ARN; the stopped ones for an hour.</summary>
    public SortedDictionary<string, HeldTask> Tasks { get; } = new(StringComparer.Ordinal);
}

/// <summary>One service: it keeps a number of tasks.</summary>
internal sealed class HeldService
{
    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>The ARN.</summary>
    public required string Arn { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The task definition, by ARN.</summary>
    public required string Definition { get; set; }

    /// <summary>How its tasks are placed.</summary>
    public required string LaunchType { get; init; }

    /// <summary>How many it keeps.</summary>
    public int Desired { get; set; }

    /// <summary><c>ACTIVE</c> or <c>INACTIVE</c>.</summary>
    public string Status { get; set; } = "ACTIVE";
}

/// <summary>One task.</summary>
internal sealed class HeldTask
{
    /// <summary>The ARN.</summary>
    public required string Arn { get; init; }

    /// <summary>The task definition.</summary>
    public required Ecs.TaskDefinition Definition { get; init; }

    /// <summary>How it is placed.</summary>
    public required string LaunchType { get; init; }

    /// <summary>The service that keeps it.</summary>
    public string? Service { get; init; }

    /// <summary>When it was started.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>When it was stopped.</summary>
    public DateTimeOffset? StoppedAt { get; set; }

    /// <summary>Why it was stopped.</summary>
    public string? Why { get; set; }

    /// <summary>Whether it runs.</summary>
    public bool Runs => StoppedAt is null;

    /// <summary>The task as price books know it.</summary>
    public Resource Priced(string region) => new(Arn, Kinds.Task, Model.Region.Parse(region))
    {
        State = "RUNNING",
        Running = true,
        CreatedAt = CreatedAt,
        Facts = Facts.Of(("LaunchType", LaunchType), ("LastStatus", "RUNNING"), ("Cpu", Definition.Cpu ?? "256"), ("Memory", Definition.Memory ?? "512")),
    };
}
