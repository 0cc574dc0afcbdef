#nullable enable

using Firebreak.Wire.Codecs;

namespace Firebreak.Wire.Services;

/// <summary>AWS CloudHSM: machines that hold keys.</summary>
public static class CloudHsm
{
    /// <summary>The service's row.</summary>
    public static AwsService Service => Rows.CloudHsm;

    /// <summary>The clusters of a region.</summary>
    public static readonly Op<DescribeClustersIn, DescribeClustersOut> DescribeClusters =
        Service.Reads<DescribeClustersIn, DescribeClustersOut>("DescribeClusters");

    /// <summary>The question of <see cref="DescribeClusters"/>.</summary>
    public sealed record DescribeClustersIn(
        IReadOnlyDictionary<string, IReadOnlyList<string>>? Filters = null, string? NextToken = null,
        int? MaxResults = null);

    /// <summary>The answer of <see cref="DescribeClusters"/>.</summary>
    public sealed record DescribeClustersOut(IReadOnlyList<Cluster>? Clusters = null, string? NextToken = null);

    /// <summary>Starts a machine in a cluster.</summary>
    public static readonly Op<CreateHsmIn, CreateHsmOut> CreateHsm =
        Service.Writes<CreateHsmIn, CreateHsmOut>("CreateHsm");

    /// <summary>The question of <see cref="CreateHsm"/>.</summary>
    public sealed record CreateHsmIn(string? ClusterId = null, string? AvailabilityZone = null);

    /// <summary>The answer of <see cref="CreateHsm"/>.</summary>
    public sealed record CreateHsmOut(Hsm? Hsm = null);

    /// <summary>Ends a machine; the cluster and its backups stay.</summary>
    public static readonly Op<DeleteHsmIn, DeleteHsmOut> DeleteHsm =
        Service.Writes<DeleteHsmIn, DeleteHsmOut>("DeleteHsm");

    /// <summary>The question of <see cref="DeleteHsm"/>.</summary>
    public sealed record DeleteHsmIn(string? ClusterId = null, string? HsmId = null);

    /// <summary>The answer of <see cref="DeleteHsm"/>.</summary>
    public sealed record DeleteHsmOut(string? HsmId = null);

    /// <summary>A cluster.</summary>
    public sealed record Cluster(
        string? ClusterId = null, DateTimeOffset? CreateTimestamp = null, IReadOnlyList<Hsm>? Hsms = null,
        string? HsmType = null, string? State = null);

    /// <summary>A hsm.</summary>
    public sealed record Hsm(
        string? AvailabilityZone = null, string? ClusterId = null, string? HsmId = null, string? State = null);
}

[RecordsOf(typeof(CloudHsm))]
internal sealed partial class CloudHsmShapes;
