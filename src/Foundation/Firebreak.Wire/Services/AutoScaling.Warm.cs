#nullable enable

namespace Firebreak.Wire.Services;

/// <content>Machines kept warm, which cost while they wait.</content>
public static partial class AutoScaling
{
    /// <summary>The warm pool of a group.</summary>
    public static readonly Op<DescribeWarmPoolIn, DescribeWarmPoolOut> DescribeWarmPool =
        Service.Reads<DescribeWarmPoolIn, DescribeWarmPoolOut>("DescribeWarmPool");

    /// <summary>The question of <see cref="DescribeWarmPool"/>.</summary>
    public sealed record DescribeWarmPoolIn(
        string? AutoScalingGroupName = null, int? MaxRecords = null, string? NextToken = null);

    /// <summary>The answer of <see cref="DescribeWarmPool"/>.</summary>
    public sealed record DescribeWarmPoolOut(
        WarmPoolConfiguration? WarmPoolConfiguration = null, IReadOnlyList<Instance>? Instances = null,
        string? NextToken = null);

    /// <summary>Keeps machines warm.</summary>
    public static readonly Op<PutWarmPoolIn, None> PutWarmPool = Service.Writes<PutWarmPoolIn, None>("PutWarmPool");

    /// <summary>The question of <see cref="PutWarmPool"/>.</summary>
    public sealed record PutWarmPoolIn(
        string? AutoScalingGroupName = null, int? MaxGroupPreparedCapacity = null, int? MinSize = null,
        string? PoolState = null);

    /// <summary>Keeps no machines warm.</summary>
    public static readonly Op<DeleteWarmPoolIn, None> DeleteWarmPool =
        Service.Writes<DeleteWarmPoolIn, None>("DeleteWarmPool");

    /// <summary>The question of <see cref="DeleteWarmPool"/>.</summary>
    public sealed record DeleteWarmPoolIn(string? AutoScalingGroupName = null, bool? ForceDelete = null);

    /// <summary>A warm pool configuration.</summary>
    public sealed record WarmPoolConfiguration(
        int? MaxGroupPreparedCapacity = null, int? MinSize = null, string? PoolState = null, string? Status = null);
}
