#nullable enable

using Firebreak.Wire.Codecs;

namespace Firebreak.Wire.Services;

/// <summary>Amazon DAX: memory before DynamoDB.</summary>
public static class Dax
{
    /// <summary>The service's row.</summary>
    public static AwsService Service => Rows.Dax;

    /// <summary>The clusters of a region.</summary>
    public static readonly Op<DescribeClustersIn, DescribeClustersOut> DescribeClusters =
        Service.Reads<DescribeClustersIn, DescribeClustersOut>("DescribeClusters");

    /// <summary>The question of <see cref="DescribeClusters"/>.</summary>
    public sealed record DescribeClustersIn(
        IReadOnlyList<string>? ClusterNames = null, int? MaxResults = null, string? NextToken = null);

    /// <summary>The answer of <see cref="DescribeClusters"/>.</summary>
    public sealed record DescribeClustersOut(string? NextToken = null, IReadOnlyList<Cluster>? Clusters = null);

    /// <summary>Deletes a cluster.</summary>
    public static readonly Op<DeleteClusterIn, DeleteClusterOut> DeleteCluster =
        Service.Writes<DeleteClusterIn, DeleteClusterOut>("DeleteCluster");

    /// <summary>The question of <see cref="DeleteCluster"/>.</summary>
    public sealed record DeleteClusterIn(string? ClusterName = null);

    /// <summary>The answer of <see cref="DeleteCluster"/>.</summary>
    public sealed record DeleteClusterOut(Cluster? Cluster = null);

    /// <summary>A cluster.</summary>
    public sealed record Cluster(
        string? ClusterName = null, string? ClusterArn = null, int? TotalNodes = null, int? ActiveNodes = null,
        string? NodeType = null, string? Status = null);
}

[RecordsOf(typeof(Dax))]
internal sealed partial class DaxShapes;
