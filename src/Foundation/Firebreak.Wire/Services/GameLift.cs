#nullable enable

using Firebreak.Wire.Codecs;

namespace Firebreak.Wire.Services;

/// <summary>Amazon GameLift: fleets of machines for games.</summary>
public static class GameLift
{
    /// <summary>The service's row.</summary>
    public static AwsService Service => Rows.GameLift;

    /// <summary>The fleets of a region, by id.</summary>
    public static readonly Op<ListFleetsIn, ListFleetsOut> ListFleets =
        Service.Reads<ListFleetsIn, ListFleetsOut>("ListFleets");

    /// <summary>The question of <see cref="ListFleets"/>.</summary>
    public sealed record ListFleetsIn(int? Limit = null, string? NextToken = null);

    /// <summary>The answer of <see cref="ListFleets"/>.</summary>
    public sealed record ListFleetsOut(IReadOnlyList<string>? FleetIds = null, string? NextToken = null);

    /// <summary>Fleets whole.</summary>
    public static readonly Op<DescribeFleetAttributesIn, DescribeFleetAttributesOut> DescribeFleetAttributes =
        Service.Reads<DescribeFleetAttributesIn, DescribeFleetAttributesOut>("DescribeFleetAttributes");

    /// <summary>The question of <see cref="DescribeFleetAttributes"/>.</summary>
    public sealed record DescribeFleetAttributesIn(
        IReadOnlyList<string>? FleetIds = null, int? Limit = null, string? NextToken = null);

    /// <summary>The answer of <see cref="DescribeFleetAttributes"/>.</summary>
    public sealed record DescribeFleetAttributesOut(
        IReadOnlyList<FleetAttributes>? FleetAttributes = null, string? NextToken = null);

    /// <summary>How many machines fleets keep.</summary>
    public static readonly Op<DescribeFleetCapacityIn, DescribeFleetCapacityOut> DescribeFleetCapacity =
        Service.Reads<DescribeFleetCapacityIn, DescribeFleetCapacityOut>("DescribeFleetCapacity");

    /// <summary>The question of <see cref="DescribeFleetCapacity"/>.</summary>
    public sealed record DescribeFleetCapacityIn(
        IReadOnlyList<string>? FleetIds = null, int? Limit = null, string? NextToken = null);

    /// <summary>The answer of <see cref="DescribeFleetCapacity"/>.</summary>
    public sealed record DescribeFleetCapacityOut(
        IReadOnlyList<FleetCapacity>? FleetCapacity = null, string? NextToken = null);

    /// <summary>Starts a fleet.</summary>
    public static readonly Op<CreateFleetIn, CreateFleetOut> CreateFleet =
        Service.Writes<CreateFleetIn, CreateFleetOut>("CreateFleet");

    /// <summary>The question of <see cref="CreateFleet"/>.</summary>
    public sealed record CreateFleetIn(string? Name = null, string? EC2InstanceType = null, string? FleetType = null);

    /// <summary>The answer of <see cref="CreateFleet"/>.</summary>
    public sealed record CreateFleetOut(FleetAttributes? FleetAttributes = null);

    /// <summary>Changes how many machines a fleet keeps.</summary>
    public static readonly Op<UpdateFleetCapacityIn, UpdateFleetCapacityOut> UpdateFleetCapacity =
        Service.Writes<UpdateFleetCapacityIn, UpdateFleetCapacityOut>("UpdateFleetCapacity");

    /// <summary>The question of <see cref="UpdateFleetCapacity"/>.</summary>
    public sealed record UpdateFleetCapacityIn(
        string? FleetId = null, int? DesiredInstances = null, int? MinSize = null, int? MaxSize = null);

    /// <summary>The answer of <see cref="UpdateFleetCapacity"/>.</summary>
    public sealed record UpdateFleetCapacityOut(string? FleetId = null, string? FleetArn = null);

    /// <summary>Holds a fleet's scaling by itself.</summary>
    public static readonly Op<StopFleetActionsIn, StopFleetActionsOut> StopFleetActions =
        Service.Writes<StopFleetActionsIn, StopFleetActionsOut>("StopFleetActions");

    /// <summary>The question of <see cref="StopFleetActions"/>.</summary>
    public sealed record StopFleetActionsIn(string? FleetId = null, IReadOnlyList<string>? Actions = null);

    /// <summary>The answer of <see cref="StopFleetActions"/>.</summary>
    public sealed record StopFleetActionsOut(string? FleetId = null, string? FleetArn = null);

    /// <summary>Lets a fleet scale by itself again.</summary>
    public static readonly Op<StartFleetActionsIn, StartFleetActionsOut> StartFleetActions =
        Service.Writes<StartFleetActionsIn, StartFleetActionsOut>("StartFleetActions");

    /// <summary>The question of <see cref="StartFleetActions"/>.</summary>
    public sealed record StartFleetActionsIn(string? FleetId = null, IReadOnlyList<string>? Actions = null);

    /// <summary>The answer of <see cref="StartFleetActions"/>.</summary>
    public sealed record StartFleetActionsOut(string? FleetId = null, string? FleetArn = null);

    /// <summary>Deletes a fleet; it must be at zero.</summary>
    public static readonly Op<DeleteFleetIn, None> DeleteFleet = Service.Writes<DeleteFleetIn, None>("DeleteFleet");

    /// <summary>The question of <see cref="DeleteFleet"/>.</summary>
    public sealed record DeleteFleetIn(string? FleetId = null);

    /// <summary>A fleet attributes.</summary>
    public sealed record FleetAttributes(
        string? FleetId = null, string? FleetArn = null, string? FleetType = null, string? InstanceType = null,
        string? Name = null, DateTimeOffset? CreationTime = null, string? Status = null,
        IReadOnlyList<string>? StoppedActions = null);

    /// <summary>A fleet capacity.</summary>
    public sealed record FleetCapacity(
        string? FleetId = null, string? InstanceType = null, EC2InstanceCounts? InstanceCounts = null,
        string? Location = null);

    /// <summary>An ec2 instance counts.</summary>
    public sealed record EC2InstanceCounts(
        int? DESIRED = null, int? MINIMUM = null, int? MAXIMUM = null, int? ACTIVE = null);
}

[RecordsOf(typeof(GameLift))]
internal sealed partial class GameLiftShapes;
