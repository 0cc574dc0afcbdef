#nullable enable

namespace Firebreak.Wire.Services;

public static partial class Ecs
{
    /// <summary>The tasks of a cluster.</summary>
    public static readonly Op<ListTasksIn, ListTasksOut> ListTasks =
        Service.Reads<ListTasksIn, ListTasksOut>("ListTasks");

    /// <summary>The question of <see cref="ListTasks"/>.</summary>
    public sealed record ListTasksIn(
        string? Cluster = null, string? ContainerInstance = null, string? Family = null, string? NextToken = null,
        int? MaxResults = null, string? StartedBy = null, string? ServiceName = null, string? DesiredStatus = null,
        string? LaunchType = null);

    /// <summary>The answer of <see cref="ListTasks"/>.</summary>
    public sealed record ListTasksOut(IReadOnlyList<string>? TaskArns = null, string? NextToken = null);

    /// <summary>Tasks in full.</summary>
    public static readonly Op<DescribeTasksIn, DescribeTasksOut> DescribeTasks =
        Service.Reads<DescribeTasksIn, DescribeTasksOut>("DescribeTasks");

    /// <summary>The question of <see cref="DescribeTasks"/>.</summary>
    public sealed record DescribeTasksIn(
        string? Cluster = null, IReadOnlyList<string>? Tasks = null, IReadOnlyList<string>? Include = null);

    /// <summary>The answer of <see cref="DescribeTasks"/>.</summary>
    public sealed record DescribeTasksOut(
        IReadOnlyList<EcsTask>? Tasks = null, IReadOnlyList<Missing>? Failures = null);

    /// <summary>Starts tasks.</summary>
    public static readonly Op<RunTaskIn, RunTaskOut> RunTask = Service.Writes<RunTaskIn, RunTaskOut>("RunTask");

    /// <summary>The question of <see cref="RunTask"/>.</summary>
    public sealed record RunTaskIn(
        string? Cluster = null, int? Count = null, string? Group = null, string? LaunchType = null,
        NetworkConfiguration? NetworkConfiguration = null, TaskOverride? Overrides = null,
        string? PlatformVersion = null, string? StartedBy = null, IReadOnlyList<Tag>? Tags = null,
        string? TaskDefinition = null);

    /// <summary>The answer of <see cref="RunTask"/>.</summary>
    public sealed record RunTaskOut(IReadOnlyList<EcsTask>? Tasks = null, IReadOnlyList<Missing>? Failures = null);

    /// <summary>Stops a task.</summary>
    public static readonly Op<StopTaskIn, StopTaskOut> StopTask = Service.Writes<StopTaskIn, StopTaskOut>("StopTask");

    /// <summary>The question of <see cref="StopTask"/>.</summary>
    public sealed record StopTaskIn(string? Cluster = null, string? Task = null, string? Reason = null);

    /// <summary>The answer of <see cref="StopTask"/>.</summary>
    public sealed record StopTaskOut(EcsTask? Task = null);

    /// <summary>Makes a task definition.</summary>
    public static readonly Op<RegisterTaskDefinitionIn, RegisterTaskDefinitionOut> RegisterTaskDefinition =
        Service.Writes<RegisterTaskDefinitionIn, RegisterTaskDefinitionOut>("RegisterTaskDefinition");

    /// <summary>The question of <see cref="RegisterTaskDefinition"/>.</summary>
    public sealed record RegisterTaskDefinitionIn(
        string? Family = null, string? TaskRoleArn = null, string? ExecutionRoleArn = null,
        string? NetworkMode = null, IReadOnlyList<ContainerDefinition>? ContainerDefinitions = null,
        IReadOnlyList<string>? RequiresCompatibilities = null, string? Cpu = null, string? Memory = null,
        IReadOnlyList<Tag>? Tags = null);

    /// <summary>The answer of <see cref="RegisterTaskDefinition"/>.</summary>
    public sealed record RegisterTaskDefinitionOut(
        TaskDefinition? TaskDefinition = null, IReadOnlyList<Tag>? Tags = null);

    /// <summary>The task definitions of a region.</summary>
    public static readonly Op<ListTaskDefinitionsIn, ListTaskDefinitionsOut> ListTaskDefinitions =
        Service.Reads<ListTaskDefinitionsIn, ListTaskDefinitionsOut>("ListTaskDefinitions");

    /// <summary>The question of <see cref="ListTaskDefinitions"/>.</summary>
    public sealed record ListTaskDefinitionsIn(
        string? FamilyPrefix = null, string? Status = null, string? Sort = null, string? NextToken = null,
        int? MaxResults = null);

    /// <summary>The answer of <see cref="ListTaskDefinitions"/>.</summary>
    public sealed record ListTaskDefinitionsOut(
        IReadOnlyList<string>? TaskDefinitionArns = null, string? NextToken = null);

    /// <summary>A task definition in full.</summary>
    public static readonly Op<DescribeTaskDefinitionIn, DescribeTaskDefinitionOut> DescribeTaskDefinition =
        Service.Reads<DescribeTaskDefinitionIn, DescribeTaskDefinitionOut>("DescribeTaskDefinition");

    /// <summary>The question of <see cref="DescribeTaskDefinition"/>.</summary>
    public sealed record DescribeTaskDefinitionIn(
        string? TaskDefinition = null, IReadOnlyList<string>? Include = null);

    /// <summary>The answer of <see cref="DescribeTaskDefinition"/>.</summary>
    public sealed record DescribeTaskDefinitionOut(
        TaskDefinition? TaskDefinition = null, IReadOnlyList<Tag>? Tags = null);

    /// <summary>Retires a task definition.</summary>
    public static readonly Op<DeregisterTaskDefinitionIn, DeregisterTaskDefinitionOut> DeregisterTaskDefinition =
        Service.Writes<DeregisterTaskDefinitionIn, DeregisterTaskDefinitionOut>("DeregisterTaskDefinition");

    /// <summary>The question of <see cref="DeregisterTaskDefinition"/>.</summary>
    public sealed record DeregisterTaskDefinitionIn(string? TaskDefinition = null);

    /// <summary>The answer of <see cref="DeregisterTaskDefinition"/>.</summary>
    public sealed record DeregisterTaskDefinitionOut(TaskDefinition? TaskDefinition = null);

    /// <summary>A running or ended task.</summary>
    public sealed record EcsTask(
        string? AvailabilityZone = null, string? ClusterArn = null, string? Connectivity = null,
        IReadOnlyList<Container>? Containers = null, string? Cpu = null, DateTimeOffset? CreatedAt = null,
        string? DesiredStatus = null, string? Group = null, string? HealthStatus = null, string? LastStatus = null,
        string? LaunchType = null, string? Memory = null, TaskOverride? Overrides = null,
        string? PlatformVersion = null, DateTimeOffset? StartedAt = null, string? StartedBy = null,
        string? StopCode = null, DateTimeOffset? StoppedAt = null, string? StoppedReason = null,
        DateTimeOffset? StoppingAt = null, IReadOnlyList<Tag>? Tags = null, string? TaskArn = null,
        string? TaskDefinitionArn = null, long? Version = null);

    /// <summary>A container of a task.</summary>
    public sealed record Container(
        string? ContainerArn = null, string? TaskArn = null, string? Name = null, string? Image = null,
        string? ImageDigest = null, string? LastStatus = null, int? ExitCode = null, string? Reason = null,
        string? Cpu = null, string? Memory = null);

    /// <summary>What a task does differently from its definition.</summary>
    public sealed record TaskOverride(
        IReadOnlyList<ContainerOverride>? ContainerOverrides = null, string? Cpu = null,
        string? ExecutionRoleArn = null, string? Memory = null, string? TaskRoleArn = null);

    /// <summary>What a container does differently from its definition.</summary>
    public sealed record ContainerOverride(
        string? Name = null, IReadOnlyList<string>? Command = null, IReadOnlyList<KeyValuePair>? Environment = null,
        int? Cpu = null, int? Memory = null);

    /// <summary>An environment variable.</summary>
    public sealed record KeyValuePair(string? Name = null, string? Value = null);

    /// <summary>A container as defined.</summary>
    public sealed record ContainerDefinition(
        string? Name = null, string? Image = null, int? Cpu = null, int? Memory = null,
        int? MemoryReservation = null, bool? Essential = null, IReadOnlyList<string>? EntryPoint = null,
        IReadOnlyList<string>? Command = null, IReadOnlyList<KeyValuePair>? Environment = null,
        bool? Privileged = null);

    /// <summary>What a task is made of.</summary>
    public sealed record TaskDefinition(
        string? TaskDefinitionArn = null, IReadOnlyList<ContainerDefinition>? ContainerDefinitions = null,
        string? Family = null, string? TaskRoleArn = null, string? ExecutionRoleArn = null,
        string? NetworkMode = null, int? Revision = null, string? Status = null,
        IReadOnlyList<string>? RequiresCompatibilities = null, string? Cpu = null, string? Memory = null,
        DateTimeOffset? RegisteredAt = null, DateTimeOffset? DeregisteredAt = null, string? RegisteredBy = null);
}
