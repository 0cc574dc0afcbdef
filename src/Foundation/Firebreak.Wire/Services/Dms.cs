#nullable enable

using Firebreak.Wire.Codecs;

namespace Firebreak.Wire.Services;

/// <summary>AWS Database Migration Service: machines that copy data.</summary>
public static class Dms
{
    /// <summary>The service's row.</summary>
    public static AwsService Service => Rows.Dms;

    /// <summary>The machines of a region.</summary>
    public static readonly Op<DescribeReplicationInstancesIn, DescribeReplicationInstancesOut> DescribeReplicationInstances =
        Service.Reads<DescribeReplicationInstancesIn, DescribeReplicationInstancesOut>("DescribeReplicationInstances");

    /// <summary>The question of <see cref="DescribeReplicationInstances"/>.</summary>
    public sealed record DescribeReplicationInstancesIn(
        IReadOnlyList<Filter>? Filters = null, int? MaxRecords = null, string? Marker = null);

    /// <summary>The answer of <see cref="DescribeReplicationInstances"/>.</summary>
    public sealed record DescribeReplicationInstancesOut(
        string? Marker = null, IReadOnlyList<ReplicationInstance>? ReplicationInstances = null);

    /// <summary>Starts a machine.</summary>
    public static readonly Op<CreateReplicationInstanceIn, CreateReplicationInstanceOut> CreateReplicationInstance =
        Service.Writes<CreateReplicationInstanceIn, CreateReplicationInstanceOut>("CreateReplicationInstance");

    /// <summary>The question of <see cref="CreateReplicationInstance"/>.</summary>
    public sealed record CreateReplicationInstanceIn(
        string? ReplicationInstanceIdentifier = null, string? ReplicationInstanceClass = null);

    /// <summary>The answer of <see cref="CreateReplicationInstance"/>.</summary>
    public sealed record CreateReplicationInstanceOut(ReplicationInstance? ReplicationInstance = null);

    /// <summary>Ends a machine.</summary>
    public static readonly Op<DeleteReplicationInstanceIn, DeleteReplicationInstanceOut> DeleteReplicationInstance =
        Service.Writes<DeleteReplicationInstanceIn, DeleteReplicationInstanceOut>("DeleteReplicationInstance");

    /// <summary>The question of <see cref="DeleteReplicationInstance"/>.</summary>
    public sealed record DeleteReplicationInstanceIn(string? ReplicationInstanceArn = null);

    /// <summary>The answer of <see cref="DeleteReplicationInstance"/>.</summary>
    public sealed record DeleteReplicationInstanceOut(ReplicationInstance? ReplicationInstance = null);

    /// <summary>A filter.</summary>
    public sealed record Filter(string? Name = null, IReadOnlyList<string>? Values = null);

    /// <summary>A replication instance.</summary>
    public sealed record ReplicationInstance(
        string? ReplicationInstanceIdentifier = null, string? ReplicationInstanceClass = null,
        string? ReplicationInstanceStatus = null, DateTimeOffset? InstanceCreateTime = null,
        string? ReplicationInstanceArn = null);
}

[RecordsOf(typeof(Dms))]
internal sealed partial class DmsShapes;
