#nullable enable

using Firebreak.Wire.Codecs;

namespace Firebreak.Wire.Services;

/// <summary>Amazon Redshift: data warehouses.</summary>
public static class Redshift
{
    /// <summary>The service's row.</summary>
    public static AwsService Service => Rows.Redshift;

    /// <summary>The warehouses of a region.</summary>
    public static readonly Op<DescribeClustersIn, DescribeClustersOut> DescribeClusters =
        Service.Reads<DescribeClustersIn, DescribeClustersOut>("DescribeClusters");

    /// <summary>The question of <see cref="DescribeClusters"/>.</summary>
    public sealed record DescribeClustersIn(
        string? ClusterIdentifier = null, int? MaxRecords = null, string? Marker = null);

    /// <summary>The answer of <see cref="DescribeClusters"/>.</summary>
    public sealed record DescribeClustersOut(string? Marker = null, IReadOnlyList<Cluster>? Clusters = null);

    /// <summary>Makes a warehouse.</summary>
    public static readonly Op<CreateClusterIn, CreateClusterOut> CreateCluster =
        Service.Writes<CreateClusterIn, CreateClusterOut>("CreateCluster");

    /// <summary>The question of <see cref="CreateCluster"/>.</summary>
    public sealed record CreateClusterIn(
        string? ClusterIdentifier = null, string? NodeType = null, string? MasterUsername = null,
        string? MasterUserPassword = null, int? NumberOfNodes = null);

    /// <summary>The answer of <see cref="CreateCluster"/>.</summary>
    public sealed record CreateClusterOut(Cluster? Cluster = null);

    /// <summary>Stops a warehouse; what it holds stays.</summary>
    public static readonly Op<PauseClusterIn, PauseClusterOut> PauseCluster =
        Service.Writes<PauseClusterIn, PauseClusterOut>("PauseCluster");

    /// <summary>The question of <see cref="PauseCluster"/>.</summary>
    public sealed record PauseClusterIn(string? ClusterIdentifier = null);

    /// <summary>The answer of <see cref="PauseCluster"/>.</summary>
    public sealed record PauseClusterOut(Cluster? Cluster = null);

    /// <summary>Starts a stopped warehouse.</summary>
    public static readonly Op<ResumeClusterIn, ResumeClusterOut> ResumeCluster =
        Service.Writes<ResumeClusterIn, ResumeClusterOut>("ResumeCluster");

    /// <summary>The question of <see cref="ResumeCluster"/>.</summary>
    public sealed record ResumeClusterIn(string? ClusterIdentifier = null);

    /// <summary>The answer of <see cref="ResumeCluster"/>.</summary>
    public sealed record ResumeClusterOut(Cluster? Cluster = null);

    /// <summary>Deletes a warehouse; a last snapshot is kept if it is named.</summary>
    public static readonly Op<DeleteClusterIn, DeleteClusterOut> DeleteCluster =
        Service.Writes<DeleteClusterIn, DeleteClusterOut>("DeleteCluster");

    /// <summary>The question of <see cref="DeleteCluster"/>.</summary>
    public sealed record DeleteClusterIn(
        string? ClusterIdentifier = null, bool? SkipFinalClusterSnapshot = null,
        string? FinalClusterSnapshotIdentifier = null);

    /// <summary>The answer of <see cref="DeleteCluster"/>.</summary>
    public sealed record DeleteClusterOut(Cluster? Cluster = null);

    /// <summary>A cluster.</summary>
    public sealed record Cluster(
        string? ClusterIdentifier = null, string? NodeType = null, string? ClusterStatus = null,
        string? ClusterAvailabilityStatus = null, DateTimeOffset? ClusterCreateTime = null, int? NumberOfNodes = null,
        IReadOnlyList<Tag>? Tags = null, string? ClusterNamespaceArn = null);

    /// <summary>A tag.</summary>
    public sealed record Tag(string? Key = null, string? Value = null);
}

[RecordsOf(typeof(Redshift))]
internal sealed partial class RedshiftShapes;
