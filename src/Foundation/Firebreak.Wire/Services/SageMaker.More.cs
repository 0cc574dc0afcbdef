#nullable enable

namespace Firebreak.Wire.Services;

public static partial class SageMaker
{
    /// <summary>Starts an app on a machine.</summary>
    public static readonly Op<CreateAppIn, CreateAppOut> CreateApp =
        Service.Writes<CreateAppIn, CreateAppOut>("CreateApp");

    /// <summary>The question of <see cref="CreateApp"/>.</summary>
    public sealed record CreateAppIn(
        string? DomainId = null, string? UserProfileName = null, string? SpaceName = null, string? AppType = null,
        string? AppName = null, ResourceSpec? ResourceSpec = null);

    /// <summary>The answer of <see cref="CreateApp"/>.</summary>
    public sealed record CreateAppOut(string? AppArn = null);

    /// <summary>Ends an app.</summary>
    public static readonly Op<DeleteAppIn, None> DeleteApp = Service.Writes<DeleteAppIn, None>("DeleteApp");

    /// <summary>The question of <see cref="DeleteApp"/>.</summary>
    public sealed record DeleteAppIn(
        string? DomainId = null, string? UserProfileName = null, string? SpaceName = null, string? AppType = null,
        string? AppName = null);

    /// <summary>The HyperPod clusters of a region.</summary>
    public static readonly Op<ListClustersIn, ListClustersOut> ListClusters =
        Service.Reads<ListClustersIn, ListClustersOut>("ListClusters");

    /// <summary>The question of <see cref="ListClusters"/>.</summary>
    public sealed record ListClustersIn(int? MaxResults = null, string? NextToken = null);

    /// <summary>The answer of <see cref="ListClusters"/>.</summary>
    public sealed record ListClustersOut(
        string? NextToken = null, IReadOnlyList<ClusterSummary>? ClusterSummaries = null);

    /// <summary>One HyperPod cluster.</summary>
    public static readonly Op<DescribeClusterIn, DescribeClusterOut> DescribeCluster =
        Service.Reads<DescribeClusterIn, DescribeClusterOut>("DescribeCluster");

    /// <summary>The question of <see cref="DescribeCluster"/>.</summary>
    public sealed record DescribeClusterIn(string? ClusterName = null);

    /// <summary>The answer of <see cref="DescribeCluster"/>.</summary>
    public sealed record DescribeClusterOut(
        string? ClusterArn = null, string? ClusterName = null, string? ClusterStatus = null,
        DateTimeOffset? CreationTime = null, IReadOnlyList<ClusterInstanceGroupDetails>? InstanceGroups = null);

    /// <summary>Starts a HyperPod cluster.</summary>
    public static readonly Op<CreateClusterIn, CreateClusterOut> CreateCluster =
        Service.Writes<CreateClusterIn, CreateClusterOut>("CreateCluster");

    /// <summary>The question of <see cref="CreateCluster"/>.</summary>
    public sealed record CreateClusterIn(
        string? ClusterName = null, IReadOnlyList<ClusterInstanceGroupSpecification>? InstanceGroups = null);

    /// <summary>The answer of <see cref="CreateCluster"/>.</summary>
    public sealed record CreateClusterOut(string? ClusterArn = null);

    /// <summary>Ends a HyperPod cluster with its machines.</summary>
    public static readonly Op<DeleteClusterIn, DeleteClusterOut> DeleteCluster =
        Service.Writes<DeleteClusterIn, DeleteClusterOut>("DeleteCluster");

    /// <summary>The question of <see cref="DeleteCluster"/>.</summary>
    public sealed record DeleteClusterIn(string? ClusterName = null);

    /// <summary>The answer of <see cref="DeleteCluster"/>.</summary>
    public sealed record DeleteClusterOut(string? ClusterArn = null);
}
