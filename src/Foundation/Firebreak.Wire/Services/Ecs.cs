#nullable enable

namespace Firebreak.Wire.Services;

/// <summary>Amazon ECS: containers, kept running by services.</summary>
public static partial class Ecs
{
    /// <summary>The service's row.</summary>
    public static AwsService Service => Rows.Ecs;

    /// <summary>The clusters of a region.</summary>
    public static readonly Op<ListClustersIn, ListClustersOut> ListClusters =
        Service.Reads<ListClustersIn, ListClustersOut>("ListClusters");

    /// <summary>The question of <see cref="ListClusters"/>.</summary>
    public sealed record ListClustersIn(string? NextToken = null, int? MaxResults = null);

    /// <summary>The answer of <see cref="ListClusters"/>.</summary>
    public sealed record ListClustersOut(IReadOnlyList<string>? ClusterArns = null, string? NextToken = null);

    /// <summary>Clusters in full.</summary>
    public static readonly Op<DescribeClustersIn, DescribeClustersOut> DescribeClusters =
        Service.Reads<DescribeClustersIn, DescribeClustersOut>("DescribeClusters");

    /// <summary>The question of <see cref="DescribeClusters"/>.</summary>
    public sealed record DescribeClustersIn(
        IReadOnlyList<string>? Clusters = null, IReadOnlyList<string>? Include = null);

    /// <summary>The answer of <see cref="DescribeClusters"/>.</summary>
    public sealed record DescribeClustersOut(
        IReadOnlyList<Cluster>? Clusters = null, IReadOnlyList<Missing>? Failures = null);

    /// <summary>Makes a cluster.</summary>
    public static readonly Op<CreateClusterIn, CreateClusterOut> CreateCluster =
        Service.Writes<CreateClusterIn, CreateClusterOut>("CreateCluster");

    /// <summary>The question of <see cref="CreateCluster"/>.</summary>
    public sealed record CreateClusterIn(
        string? ClusterName = null, IReadOnlyList<Tag>? Tags = null,
        IReadOnlyList<string>? CapacityProviders = null);

    /// <summary>The answer of <see cref="CreateCluster"/>.</summary>
    public sealed record CreateClusterOut(Cluster? Cluster = null);

    /// <summary>Deletes a cluster.</summary>
    public static readonly Op<DeleteClusterIn, DeleteClusterOut> DeleteCluster =
        Service.Writes<DeleteClusterIn, DeleteClusterOut>("DeleteCluster");

    /// <summary>The question of <see cref="DeleteCluster"/>.</summary>
    public sealed record DeleteClusterIn(string? Cluster = null);

    /// <summary>The answer of <see cref="DeleteCluster"/>.</summary>
    public sealed record DeleteClusterOut(Cluster? Cluster = null);

    /// <summary>The services of a cluster.</summary>
    public static readonly Op<ListServicesIn, ListServicesOut> ListServices =
        Service.Reads<ListServicesIn, ListServicesOut>("ListServices");

    /// <summary>The question of <see cref="ListServices"/>.</summary>
    public sealed record ListServicesIn(
        string? Cluster = null, string? NextToken = null, int? MaxResults = null, string? LaunchType = null,
        string? SchedulingStrategy = null);

    /// <summary>The answer of <see cref="ListServices"/>.</summary>
    public sealed record ListServicesOut(IReadOnlyList<string>? ServiceArns = null, string? NextToken = null);

    /// <summary>Services in full.</summary>
    public static readonly Op<DescribeServicesIn, DescribeServicesOut> DescribeServices =
        Service.Reads<DescribeServicesIn, DescribeServicesOut>("DescribeServices");

    /// <summary>The question of <see cref="DescribeServices"/>.</summary>
    public sealed record DescribeServicesIn(
        string? Cluster = null, IReadOnlyList<string>? Services = null, IReadOnlyList<string>? Include = null);

    /// <summary>The answer of <see cref="DescribeServices"/>.</summary>
    public sealed record DescribeServicesOut(
        IReadOnlyList<ServiceState>? Services = null, IReadOnlyList<Missing>? Failures = null);

    /// <summary>Makes a service, which keeps tasks running.</summary>
    public static readonly Op<CreateServiceIn, CreateServiceOut> CreateService =
        Service.Writes<CreateServiceIn, CreateServiceOut>("CreateService");

    /// <summary>The question of <see cref="CreateService"/>.</summary>
    public sealed record CreateServiceIn(
        string? Cluster = null, string? ServiceName = null, string? TaskDefinition = null, int? DesiredCount = null,
        string? ClientToken = null, string? LaunchType = null, string? PlatformVersion = null,
        NetworkConfiguration? NetworkConfiguration = null, string? SchedulingStrategy = null,
        IReadOnlyList<Tag>? Tags = null);

    /// <summary>The answer of <see cref="CreateService"/>.</summary>
    public sealed record CreateServiceOut(ServiceState? Service = null);

    /// <summary>Changes a service, for example its count to zero.</summary>
    public static readonly Op<UpdateServiceIn, UpdateServiceOut> UpdateService =
        Service.Writes<UpdateServiceIn, UpdateServiceOut>("UpdateService");

    /// <summary>The question of <see cref="UpdateService"/>.</summary>
    public sealed record UpdateServiceIn(
        string? Cluster = null, string? Service = null, int? DesiredCount = null, string? TaskDefinition = null,
        bool? ForceNewDeployment = null);

    /// <summary>The answer of <see cref="UpdateService"/>.</summary>
    public sealed record UpdateServiceOut(ServiceState? Service = null);

    /// <summary>Deletes a service, with its tasks if forced.</summary>
    public static readonly Op<DeleteServiceIn, DeleteServiceOut> DeleteService =
        Service.Writes<DeleteServiceIn, DeleteServiceOut>("DeleteService");

    /// <summary>The question of <see cref="DeleteService"/>.</summary>
    public sealed record DeleteServiceIn(string? Cluster = null, string? Service = null, bool? Force = null);

    /// <summary>The answer of <see cref="DeleteService"/>.</summary>
    public sealed record DeleteServiceOut(ServiceState? Service = null);

    /// <summary>A cluster.</summary>
    public sealed record Cluster(
        string? ClusterArn = null, string? ClusterName = null, string? Status = null,
        int? RegisteredContainerInstancesCount = null, int? RunningTasksCount = null, int? PendingTasksCount = null,
        int? ActiveServicesCount = null, IReadOnlyList<Tag>? Tags = null,
        IReadOnlyList<string>? CapacityProviders = null);

    /// <summary>A name and a value that the owner wrote on something.</summary>
    public sealed record Tag(string? Key = null, string? Value = null);

    /// <summary>What could not be described, and why.</summary>
    public sealed record Missing(string? Arn = null, string? Reason = null, string? Detail = null);

    /// <summary>A service: it keeps tasks running.</summary>
    public sealed record ServiceState(
        string? ServiceArn = null, string? ServiceName = null, string? ClusterArn = null, string? Status = null,
        int? DesiredCount = null, int? RunningCount = null, int? PendingCount = null, string? LaunchType = null,
        string? PlatformVersion = null, string? TaskDefinition = null,
        IReadOnlyList<Deployment>? Deployments = null, string? RoleArn = null,
        IReadOnlyList<ServiceEvent>? Events = null, DateTimeOffset? CreatedAt = null,
        NetworkConfiguration? NetworkConfiguration = null, string? SchedulingStrategy = null,
        IReadOnlyList<Tag>? Tags = null, string? CreatedBy = null);

    /// <summary>One wave of a service's tasks.</summary>
    public sealed record Deployment(
        string? Id = null, string? Status = null, string? TaskDefinition = null, int? DesiredCount = null,
        int? PendingCount = null, int? RunningCount = null, DateTimeOffset? CreatedAt = null,
        DateTimeOffset? UpdatedAt = null, string? LaunchType = null);

    /// <summary>What a service reported.</summary>
    public sealed record ServiceEvent(string? Id = null, DateTimeOffset? CreatedAt = null, string? Message = null);

    /// <summary>The network of tasks.</summary>
    public sealed record NetworkConfiguration(AwsVpcConfiguration? AwsvpcConfiguration = null);

    /// <summary>Subnets, security groups, and whether there is a public address.</summary>
    public sealed record AwsVpcConfiguration(
        IReadOnlyList<string>? Subnets = null, IReadOnlyList<string>? SecurityGroups = null,
        string? AssignPublicIp = null);
}
