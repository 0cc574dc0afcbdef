#nullable enable

using Firebreak.Wire.Codecs;

namespace Firebreak.Wire.Services;

/// <summary>Application Auto Scaling: keeps ECS services and other things at a size.</summary>
public static class AppScaling
{
    /// <summary>The service's row.</summary>
    public static AwsService Service => Rows.AppScaling;

    /// <summary>What is kept between two sizes.</summary>
    public static readonly Op<DescribeScalableTargetsIn, DescribeScalableTargetsOut> DescribeScalableTargets =
        Service.Reads<DescribeScalableTargetsIn, DescribeScalableTargetsOut>("DescribeScalableTargets");

    /// <summary>The question of <see cref="DescribeScalableTargets"/>.</summary>
    public sealed record DescribeScalableTargetsIn(
        string? ServiceNamespace = null, IReadOnlyList<string>? ResourceIds = null, string? ScalableDimension = null,
        int? MaxResults = null, string? NextToken = null);

    /// <summary>The answer of <see cref="DescribeScalableTargets"/>.</summary>
    public sealed record DescribeScalableTargetsOut(
        IReadOnlyList<ScalableTarget>? ScalableTargets = null, string? NextToken = null);

    /// <summary>Sets between which two sizes something is kept.</summary>
    public static readonly Op<RegisterScalableTargetIn, RegisterScalableTargetOut> RegisterScalableTarget =
        Service.Writes<RegisterScalableTargetIn, RegisterScalableTargetOut>("RegisterScalableTarget");

    /// <summary>The question of <see cref="RegisterScalableTarget"/>.</summary>
    public sealed record RegisterScalableTargetIn(
        string? ServiceNamespace = null, string? ResourceId = null, string? ScalableDimension = null,
        int? MinCapacity = null, int? MaxCapacity = null, string? RoleARN = null,
        SuspendedState? SuspendedState = null);

    /// <summary>The answer of <see cref="RegisterScalableTarget"/>.</summary>
    public sealed record RegisterScalableTargetOut(string? ScalableTargetARN = null);

    /// <summary>Keeps something at a size no more.</summary>
    public static readonly Op<DeregisterScalableTargetIn, None> DeregisterScalableTarget =
        Service.Writes<DeregisterScalableTargetIn, None>("DeregisterScalableTarget");

    /// <summary>The question of <see cref="DeregisterScalableTarget"/>.</summary>
    public sealed record DeregisterScalableTargetIn(
        string? ServiceNamespace = null, string? ResourceId = null, string? ScalableDimension = null);

    /// <summary>A scalable target.</summary>
    public sealed record ScalableTarget(
        string? ServiceNamespace = null, string? ResourceId = null, string? ScalableDimension = null,
        int? MinCapacity = null, int? MaxCapacity = null, string? RoleARN = null, DateTimeOffset? CreationTime = null,
        SuspendedState? SuspendedState = null);

    /// <summary>A suspended state.</summary>
    public sealed record SuspendedState(
        bool? DynamicScalingInSuspended = null, bool? DynamicScalingOutSuspended = null,
        bool? ScheduledScalingSuspended = null);
}

[RecordsOf(typeof(AppScaling))]
internal sealed partial class AppScalingShapes;
