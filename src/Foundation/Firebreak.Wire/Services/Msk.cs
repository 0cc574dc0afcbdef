#nullable enable

using Firebreak.Wire.Codecs;

namespace Firebreak.Wire.Services;

/// <summary>Amazon MSK: streams.</summary>
public static class Msk
{
    /// <summary>The service's row.</summary>
    public static AwsService Service => Rows.Msk;

    /// <summary>The clusters of a region.</summary>
    public static readonly Op<ListClustersV2In, ListClustersV2Out> ListClustersV2 =
        Service.Reads<ListClustersV2In, ListClustersV2Out>("ListClustersV2", "GET /api/v2/clusters?maxResults&nextToken");

    /// <summary>The question of <see cref="ListClustersV2"/>.</summary>
    public sealed record ListClustersV2In(int? MaxResults = null, string? NextToken = null);

    /// <summary>The answer of <see cref="ListClustersV2"/>.</summary>
    public sealed record ListClustersV2Out(IReadOnlyList<Cluster>? ClusterInfoList = null, string? NextToken = null);

    /// <summary>One cluster.</summary>
    public static readonly Op<DescribeClusterV2In, DescribeClusterV2Out> DescribeClusterV2 =
        Service.Reads<DescribeClusterV2In, DescribeClusterV2Out>("DescribeClusterV2", "GET /api/v2/clusters/{clusterArn}");

    /// <summary>The question of <see cref="DescribeClusterV2"/>.</summary>
    public sealed record DescribeClusterV2In(string? ClusterArn = null);

    /// <summary>The answer of <see cref="DescribeClusterV2"/>.</summary>
    public sealed record DescribeClusterV2Out(Cluster? ClusterInfo = null);

    /// <summary>Deletes a cluster.</summary>
    public static readonly Op<DeleteClusterIn, DeleteClusterOut> DeleteCluster =
        Service.Writes<DeleteClusterIn, DeleteClusterOut>("DeleteCluster", "DELETE /v1/clusters/{clusterArn}");

    /// <summary>The question of <see cref="DeleteCluster"/>.</summary>
    public sealed record DeleteClusterIn(string? ClusterArn = null);

    /// <summary>The answer of <see cref="DeleteCluster"/>.</summary>
    public sealed record DeleteClusterOut(string? ClusterArn = null, string? State = null);

    /// <summary>A cluster.</summary>
    public sealed record Cluster(
        string? ClusterType = null, string? ClusterArn = null, string? ClusterName = null,
        DateTimeOffset? CreationTime = null, string? State = null, Provisioned? Provisioned = null);

    /// <summary>A provisioned.</summary>
    public sealed record Provisioned(
        BrokerNodeGroupInfo? BrokerNodeGroupInfo = null, int? NumberOfBrokerNodes = null);

    /// <summary>A broker node group info.</summary>
    public sealed record BrokerNodeGroupInfo(
        IReadOnlyList<string>? ClientSubnets = null, string? InstanceType = null);
}

[RecordsOf(typeof(Msk))]
internal sealed partial class MskShapes;
