#nullable enable

using Firebreak.Wire.Codecs;

namespace Firebreak.Wire.Services;

/// <summary>Amazon MemoryDB: databases in memory.</summary>
public static class MemoryDb
{
    /// <summary>The service's row.</summary>
    public static AwsService Service => Rows.MemoryDb;

    /// <summary>The clusters of a region.</summary>
    public static readonly Op<DescribeClustersIn, DescribeClustersOut> DescribeClusters =
        Service.Reads<DescribeClustersIn, DescribeClustersOut>("DescribeClusters");

    /// <summary>The question of <see cref="DescribeClusters"/>.</summary>
    public sealed record DescribeClustersIn(
        string? ClusterName = null, int? MaxResults = null, string? NextToken = null);

    /// <summary>The answer of <see cref="DescribeClusters"/>.</summary>
    public sealed record DescribeClustersOut(string? NextToken = null, IReadOnlyList<Cluster>? Clusters = null);

    /// <summary>Makes a cluster.</summary>
    public static readonly Op<CreateClusterIn, CreateClusterOut> CreateCluster =
        Service.Writes<CreateClusterIn, CreateClusterOut>("CreateCluster");

    /// <summary>The question of <see cref="CreateCluster"/>.</summary>
    public sealed record CreateClusterIn(string? ClusterName = null, string? NodeType = null, string? ACLName = null);

    /// <summary>The answer of <see cref="CreateCluster"/>.</summary>
    public sealed record CreateClusterOut(Cluster? Cluster = null);

    /// <summary>Deletes a cluster; a last snapshot is kept if it is named.</summary>
    public static readonly Op<DeleteClusterIn, DeleteClusterOut> DeleteCluster =
        Service.Writes<DeleteClusterIn, DeleteClusterOut>("DeleteCluster");

    /// <summary>The question of <see cref="DeleteCluster"/>.</summary>
    public sealed record DeleteClusterIn(string? ClusterName = null, string? FinalSnapshotName = null);

    /// <summary>The answer of <see cref="DeleteCluster"/>.</summary>
    public sealed record DeleteClusterOut(Cluster? Cluster = null);

    /// <summary>A cluster.</summary>
    public sealed record Cluster(
        string? Name = null, string? Status = null, int? NumberOfShards = null, string? NodeType = null,
        string? Engine = null, string? ARN = null);
}

[RecordsOf(typeof(MemoryDb))]
internal sealed partial class MemoryDbShapes;
