#nullable enable

using Firebreak.Wire.Codecs;

namespace Firebreak.Wire.Services;

/// <summary>Amazon AppStream: programs on machines that are streamed.</summary>
public static class AppStream
{
    /// <summary>The service's row.</summary>
    public static AwsService Service => Rows.AppStream;

    /// <summary>The fleets of a region.</summary>
    public static readonly Op<DescribeFleetsIn, DescribeFleetsOut> DescribeFleets =
        Service.Reads<DescribeFleetsIn, DescribeFleetsOut>("DescribeFleets");

    /// <summary>The question of <see cref="DescribeFleets"/>.</summary>
    public sealed record DescribeFleetsIn(IReadOnlyList<string>? Names = null, string? NextToken = null);

    /// <summary>The answer of <see cref="DescribeFleets"/>.</summary>
    public sealed record DescribeFleetsOut(IReadOnlyList<Fleet>? Fleets = null, string? NextToken = null);

    /// <summary>Makes a fleet.</summary>
    public static readonly Op<CreateFleetIn, CreateFleetOut> CreateFleet =
        Service.Writes<CreateFleetIn, CreateFleetOut>("CreateFleet");

    /// <summary>The question of <see cref="CreateFleet"/>.</summary>
    public sealed record CreateFleetIn(
        string? Name = null, string? ImageName = null, string? InstanceType = null,
        ComputeCapacity? ComputeCapacity = null);

    /// <summary>The answer of <see cref="CreateFleet"/>.</summary>
    public sealed record CreateFleetOut(Fleet? Fleet = null);

    /// <summary>Starts a fleet.</summary>
    public static readonly Op<StartFleetIn, None> StartFleet = Service.Writes<StartFleetIn, None>("StartFleet");

    /// <summary>The question of <see cref="StartFleet"/>.</summary>
    public sealed record StartFleetIn(string? Name = null);

    /// <summary>Stops a fleet.</summary>
    public static readonly Op<StopFleetIn, None> StopFleet = Service.Writes<StopFleetIn, None>("StopFleet");

    /// <summary>The question of <see cref="StopFleet"/>.</summary>
    public sealed record StopFleetIn(string? Name = null);

    /// <summary>Deletes a stopped fleet.</summary>
    public static readonly Op<DeleteFleetIn, None> DeleteFleet = Service.Writes<DeleteFleetIn, None>("DeleteFleet");

    /// <summary>The question of <see cref="DeleteFleet"/>.</summary>
    public sealed record DeleteFleetIn(string? Name = null);

    /// <summary>The image builders of a region.</summary>
    public static readonly Op<DescribeImageBuildersIn, DescribeImageBuildersOut> DescribeImageBuilders =
        Service.Reads<DescribeImageBuildersIn, DescribeImageBuildersOut>("DescribeImageBuilders");

    /// <summary>The question of <see cref="DescribeImageBuilders"/>.</summary>
    public sealed record DescribeImageBuildersIn(
        IReadOnlyList<string>? Names = null, int? MaxResults = null, string? NextToken = null);

    /// <summary>The answer of <see cref="DescribeImageBuilders"/>.</summary>
    public sealed record DescribeImageBuildersOut(
        IReadOnlyList<ImageBuilder>? ImageBuilders = null, string? NextToken = null);

    /// <summary>Stops an image builder.</summary>
    public static readonly Op<StopImageBuilderIn, StopImageBuilderOut> StopImageBuilder =
        Service.Writes<StopImageBuilderIn, StopImageBuilderOut>("StopImageBuilder");

    /// <summary>The question of <see cref="StopImageBuilder"/>.</summary>
    public sealed record StopImageBuilderIn(string? Name = null);

    /// <summary>The answer of <see cref="StopImageBuilder"/>.</summary>
    public sealed record StopImageBuilderOut(ImageBuilder? ImageBuilder = null);

    /// <summary>Starts an image builder.</summary>
    public static readonly Op<StartImageBuilderIn, StartImageBuilderOut> StartImageBuilder =
        Service.Writes<StartImageBuilderIn, StartImageBuilderOut>("StartImageBuilder");

    /// <summary>The question of <see cref="StartImageBuilder"/>.</summary>
    public sealed record StartImageBuilderIn(string? Name = null);

    /// <summary>The answer of <see cref="StartImageBuilder"/>.</summary>
    public sealed record StartImageBuilderOut(ImageBuilder? ImageBuilder = null);

    /// <summary>A fleet.</summary>
    public sealed record Fleet(
        string? Arn = null, string? Name = null, string? InstanceType = null, string? FleetType = null,
        ComputeCapacityStatus? ComputeCapacityStatus = null, string? State = null,
        DateTimeOffset? CreatedTime = null);

    /// <summary>A compute capacity status.</summary>
    public sealed record ComputeCapacityStatus(int? Desired = null, int? Running = null);

    /// <summary>A compute capacity.</summary>
    public sealed record ComputeCapacity(int? DesiredInstances = null);

    /// <summary>An image builder.</summary>
    public sealed record ImageBuilder(
        string? Name = null, string? Arn = null, string? InstanceType = null, string? State = null,
        DateTimeOffset? CreatedTime = null);
}

[RecordsOf(typeof(AppStream))]
internal sealed partial class AppStreamShapes;
