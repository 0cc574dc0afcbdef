#nullable enable

using Firebreak.Wire.Codecs;

namespace Firebreak.Wire.Services;

/// <summary>AWS Parallel Computing Service: clusters for computing.</summary>
public static class Pcs
{
    /// <summary>The service's row.</summary>
    public static AwsService Service => Rows.Pcs;

    /// <summary>The clusters of a region.</summary>
    public static readonly Op<ListClustersIn, ListClustersOut> ListClusters =
        Service.Reads<ListClustersIn, ListClustersOut>("ListClusters");

    /// <summary>The question of <see cref="ListClusters"/>.</summary>
    public sealed record ListClustersIn(string? NextToken = null, int? MaxResults = null);

    /// <summary>The answer of <see cref="ListClusters"/>.</summary>
    public sealed record ListClustersOut(IReadOnlyList<ClusterSummary>? Clusters = null, string? NextToken = null);

    /// <summary>Deletes a cluster; its node groups must be gone.</summary>
    public static readonly Op<DeleteClusterIn, None> DeleteCluster =
        Service.Writes<DeleteClusterIn, None>("DeleteCluster");

    /// <summary>The question of <see cref="DeleteCluster"/>.</summary>
    public sealed record DeleteClusterIn(string? ClusterIdentifier = null);

    /// <summary>The node groups of a cluster.</summary>
    public static readonly Op<ListComputeNodeGroupsIn, ListComputeNodeGroupsOut> ListComputeNodeGroups =
        Service.Reads<ListComputeNodeGroupsIn, ListComputeNodeGroupsOut>("ListComputeNodeGroups");

    /// <summary>The question of <see cref="ListComputeNodeGroups"/>.</summary>
    public sealed record ListComputeNodeGroupsIn(
        string? ClusterIdentifier = null, string? NextToken = null, int? MaxResults = null);

    /// <summary>The answer of <see cref="ListComputeNodeGroups"/>.</summary>
    public sealed record ListComputeNodeGroupsOut(
        IReadOnlyList<ComputeNodeGroupSummary>? ComputeNodeGroups = null, string? NextToken = null);

    /// <summary>One node group.</summary>
    public static readonly Op<GetComputeNodeGroupIn, GetComputeNodeGroupOut> GetComputeNodeGroup =
        Service.Reads<GetComputeNodeGroupIn, GetComputeNodeGroupOut>("GetComputeNodeGroup");

    /// <summary>The question of <see cref="GetComputeNodeGroup"/>.</summary>
    public sealed record GetComputeNodeGroupIn(
        string? ClusterIdentifier = null, string? ComputeNodeGroupIdentifier = null);

    /// <summary>The answer of <see cref="GetComputeNodeGroup"/>.</summary>
    public sealed record GetComputeNodeGroupOut(ComputeNodeGroup? ComputeNodeGroup = null);

    /// <summary>Changes how many machines a node group keeps.</summary>
    public static readonly Op<UpdateComputeNodeGroupIn, UpdateComputeNodeGroupOut> UpdateComputeNodeGroup =
        Service.Writes<UpdateComputeNodeGroupIn, UpdateComputeNodeGroupOut>("UpdateComputeNodeGroup");

    /// <summary>The question of <see cref="UpdateComputeNodeGroup"/>.</summary>
    public sealed record UpdateComputeNodeGroupIn(
        string? ClusterIdentifier = null, string? ComputeNodeGroupIdentifier = null,
        ScalingConfigurationRequest? ScalingConfiguration = null);

    /// <summary>The answer of <see cref="UpdateComputeNodeGroup"/>.</summary>
    public sealed record UpdateComputeNodeGroupOut(ComputeNodeGroup? ComputeNodeGroup = null);

    /// <summary>A cluster summary.</summary>
    public sealed record ClusterSummary(
        string? Name = null, string? Id = null, string? Arn = null, DateTimeOffset? CreatedAt = null,
        string? Status = null);

    /// <summary>A compute node group summary.</summary>
    public sealed record ComputeNodeGroupSummary(
        string? Name = null, string? Id = null, string? Arn = null, string? ClusterId = null,
        DateTimeOffset? CreatedAt = null, string? Status = null);

    /// <summary>A compute node group.</summary>
    public sealed record ComputeNodeGroup(
        string? Name = null, string? Id = null, string? Arn = null, string? ClusterId = null,
        DateTimeOffset? CreatedAt = null, string? Status = null, ScalingConfiguration? ScalingConfiguration = null);

    /// <summary>A scaling configuration.</summary>
    public sealed record ScalingConfiguration(int? MinInstanceCount = null, int? MaxInstanceCount = null);

    /// <summary>A scaling configuration request.</summary>
    public sealed record ScalingConfigurationRequest(int? MinInstanceCount = null, int? MaxInstanceCount = null);
}

[RecordsOf(typeof(Pcs))]
internal sealed partial class PcsShapes;
