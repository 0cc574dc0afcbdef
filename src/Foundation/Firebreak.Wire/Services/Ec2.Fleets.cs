#nullable enable

using System.Text.Json.Serialization;

namespace Firebreak.Wire.Services;

public static partial class Ec2
{
    /// <summary>The spot fleets of a region.</summary>
    public static readonly Op<DescribeSpotFleetRequestsIn, DescribeSpotFleetRequestsOut> DescribeSpotFleetRequests =
        Service.Reads<DescribeSpotFleetRequestsIn, DescribeSpotFleetRequestsOut>("DescribeSpotFleetRequests");

    /// <summary>The question of <see cref="DescribeSpotFleetRequests"/>.</summary>
    public sealed record DescribeSpotFleetRequestsIn(
        bool? DryRun = null,
        [property: JsonPropertyName("SpotFleetRequestId")] IReadOnlyList<string>? SpotFleetRequestIds = null,
        string? NextToken = null,
        int? MaxResults = null);

    /// <summary>The answer of <see cref="DescribeSpotFleetRequests"/>.</summary>
    public sealed record DescribeSpotFleetRequestsOut(
        [property: JsonPropertyName("nextToken")] string? NextToken = null,
        [property: JsonPropertyName("spotFleetRequestConfigSet")] IReadOnlyList<SpotFleetRequest>? SpotFleetRequestConfigs = null);

    /// <summary>Cancels spot fleets, with their machines if asked.</summary>
    public static readonly Op<CancelSpotFleetRequestsIn, CancelSpotFleetRequestsOut> CancelSpotFleetRequests =
        Service.Writes<CancelSpotFleetRequestsIn, CancelSpotFleetRequestsOut>("CancelSpotFleetRequests");

    /// <summary>The question of <see cref="CancelSpotFleetRequests"/>.</summary>
    public sealed record CancelSpotFleetRequestsIn(
        bool? DryRun = null,
        [property: JsonPropertyName("SpotFleetRequestId")] IReadOnlyList<string>? SpotFleetRequestIds = null,
        bool? TerminateInstances = null);

    /// <summary>The answer of <see cref="CancelSpotFleetRequests"/>.</summary>
    public sealed record CancelSpotFleetRequestsOut(
        [property: JsonPropertyName("successfulFleetRequestSet")] IReadOnlyList<CancelSpotFleetRequestsSuccessItem>? SuccessfulFleetRequests = null,
        [property: JsonPropertyName("unsuccessfulFleetRequestSet")] IReadOnlyList<CancelSpotFleetRequestsErrorItem>? UnsuccessfulFleetRequests = null);

    /// <summary>The EC2 fleets of a region.</summary>
    public static readonly Op<DescribeFleetsIn, DescribeFleetsOut> DescribeFleets =
        Service.Reads<DescribeFleetsIn, DescribeFleetsOut>("DescribeFleets");

    /// <summary>The question of <see cref="DescribeFleets"/>.</summary>
    public sealed record DescribeFleetsIn(
        bool? DryRun = null,
        int? MaxResults = null,
        string? NextToken = null,
        [property: JsonPropertyName("FleetId")] IReadOnlyList<string>? FleetIds = null,
        [property: JsonPropertyName("Filter")] IReadOnlyList<Filter>? Filters = null);

    /// <summary>The answer of <see cref="DescribeFleets"/>.</summary>
    public sealed record DescribeFleetsOut(
        [property: JsonPropertyName("nextToken")] string? NextToken = null,
        [property: JsonPropertyName("fleetSet")] IReadOnlyList<Fleet>? Fleets = null);

    /// <summary>Makes an EC2 fleet.</summary>
    public static readonly Op<CreateFleetIn, CreateFleetOut> CreateFleet =
        Service.Writes<CreateFleetIn, CreateFleetOut>("CreateFleet");

    /// <summary>The question of <see cref="CreateFleet"/>.</summary>
    public sealed record CreateFleetIn(
        bool? DryRun = null,
        string? ClientToken = null,
        SpotOptionsRequest? SpotOptions = null,
        OnDemandOptionsRequest? OnDemandOptions = null,
        string? ExcessCapacityTerminationPolicy = null,
        IReadOnlyList<FleetLaunchTemplateConfigRequest>? LaunchTemplateConfigs = null,
        TargetCapacitySpecificationRequest? TargetCapacitySpecification = null,
        bool? TerminateInstancesWithExpiration = null,
        string? Type = null,
        DateTimeOffset? ValidFrom = null,
        DateTimeOffset? ValidUntil = null,
        bool? ReplaceUnhealthyInstances = null,
        [property: JsonPropertyName("TagSpecification")] IReadOnlyList<TagSpecification>? TagSpecifications = null);

    /// <summary>The answer of <see cref="CreateFleet"/>.</summary>
    public sealed record CreateFleetOut(
        [property: JsonPropertyName("fleetId")] string? FleetId = null,
        [property: JsonPropertyName("errorSet")] IReadOnlyList<CreateFleetError>? Errors = null,
        [property: JsonPropertyName("fleetInstanceSet")] IReadOnlyList<CreateFleetInstance>? Instances = null);

    /// <summary>Changes an EC2 fleet, for example its target to zero.</summary>
    public static readonly Op<ModifyFleetIn, ModifyFleetOut> ModifyFleet =
        Service.Writes<ModifyFleetIn, ModifyFleetOut>("ModifyFleet");

    /// <summary>The question of <see cref="ModifyFleet"/>.</summary>
    public sealed record ModifyFleetIn(
        bool? DryRun = null, string? ExcessCapacityTerminationPolicy = null, string? FleetId = null,
        TargetCapacitySpecificationRequest? TargetCapacitySpecification = null);

    /// <summary>The answer of <see cref="ModifyFleet"/>.</summary>
    public sealed record ModifyFleetOut([property: JsonPropertyName("return")] bool? Return = null);

    /// <summary>Deletes EC2 fleets, with their machines if asked.</summary>
    public static readonly Op<DeleteFleetsIn, DeleteFleetsOut> DeleteFleets =
        Service.Writes<DeleteFleetsIn, DeleteFleetsOut>("DeleteFleets");

    /// <summary>The question of <see cref="DeleteFleets"/>.</summary>
    public sealed record DeleteFleetsIn(
        bool? DryRun = null,
        [property: JsonPropertyName("FleetId")] IReadOnlyList<string>? FleetIds = null,
        bool? TerminateInstances = null);

    /// <summary>The answer of <see cref="DeleteFleets"/>.</summary>
    public sealed record DeleteFleetsOut(
        [property: JsonPropertyName("successfulFleetDeletionSet")] IReadOnlyList<DeleteFleetSuccessItem>? SuccessfulFleetDeletions = null,
        [property: JsonPropertyName("unsuccessfulFleetDeletionSet")] IReadOnlyList<DeleteFleetErrorItem>? UnsuccessfulFleetDeletions = null);

    /// <summary>A spot fleet.</summary>
    public sealed record SpotFleetRequest(
        [property: JsonPropertyName("activityStatus")] string? ActivityStatus = null,
        [property: JsonPropertyName("createTime")] DateTimeOffset? CreateTime = null,
        [property: JsonPropertyName("spotFleetRequestConfig")] SpotFleetRequestConfig? SpotFleetRequestConfig = null,
        [property: JsonPropertyName("spotFleetRequestId")] string? SpotFleetRequestId = null,
        [property: JsonPropertyName("spotFleetRequestState")] string? SpotFleetRequestState = null,
        [property: JsonPropertyName("tagSet")] IReadOnlyList<Tag>? Tags = null);

    /// <summary>What a spot fleet is to keep running.</summary>
    public sealed record SpotFleetRequestConfig(
        [property: JsonPropertyName("allocationStrategy")] string? AllocationStrategy = null,
        [property: JsonPropertyName("excessCapacityTerminationPolicy")] string? ExcessCapacityTerminationPolicy = null,
        [property: JsonPropertyName("fulfilledCapacity")] double? FulfilledCapacity = null,
        [property: JsonPropertyName("iamFleetRole")] string? IamFleetRole = null,
        [property: JsonPropertyName("launchSpecifications")] IReadOnlyList<SpotFleetLaunchSpecification>? LaunchSpecifications = null,
        [property: JsonPropertyName("spotPrice")] string? SpotPrice = null,
        [property: JsonPropertyName("targetCapacity")] int? TargetCapacity = null,
        [property: JsonPropertyName("terminateInstancesWithExpiration")] bool? TerminateInstancesWithExpiration = null,
        [property: JsonPropertyName("type")] string? Type = null,
        [property: JsonPropertyName("validFrom")] DateTimeOffset? ValidFrom = null,
        [property: JsonPropertyName("validUntil")] DateTimeOffset? ValidUntil = null,
        [property: JsonPropertyName("replaceUnhealthyInstances")] bool? ReplaceUnhealthyInstances = null);

    /// <summary>A machine a spot fleet may start.</summary>
    public sealed record SpotFleetLaunchSpecification(
        [property: JsonPropertyName("imageId")] string? ImageId = null,
        [property: JsonPropertyName("instanceType")] string? InstanceType = null,
        [property: JsonPropertyName("keyName")] string? KeyName = null,
        [property: JsonPropertyName("subnetId")] string? SubnetId = null,
        [property: JsonPropertyName("userData")] string? UserData = null,
        [property: JsonPropertyName("spotPrice")] string? SpotPrice = null,
        [property: JsonPropertyName("weightedCapacity")] double? WeightedCapacity = null);

    /// <summary>A spot fleet that was cancelled.</summary>
    public sealed record CancelSpotFleetRequestsSuccessItem(
        [property: JsonPropertyName("currentSpotFleetRequestState")] string? CurrentSpotFleetRequestState = null,
        [property: JsonPropertyName("previousSpotFleetRequestState")] string? PreviousSpotFleetRequestState = null,
        [property: JsonPropertyName("spotFleetRequestId")] string? SpotFleetRequestId = null);

    /// <summary>A spot fleet that could not be cancelled.</summary>
    public sealed record CancelSpotFleetRequestsErrorItem(
        [property: JsonPropertyName("error")] CancelSpotFleetRequestsError? Error = null,
        [property: JsonPropertyName("spotFleetRequestId")] string? SpotFleetRequestId = null);

    /// <summary>Why it could not be cancelled.</summary>
    public sealed record CancelSpotFleetRequestsError(
        [property: JsonPropertyName("code")] string? Code = null,
        [property: JsonPropertyName("message")] string? Message = null);

    /// <summary>An EC2 fleet.</summary>
    public sealed record Fleet(
        [property: JsonPropertyName("activityStatus")] string? ActivityStatus = null,
        [property: JsonPropertyName("createTime")] DateTimeOffset? CreateTime = null,
        [property: JsonPropertyName("fleetId")] string? FleetId = null,
        [property: JsonPropertyName("fleetState")] string? FleetState = null,
        [property: JsonPropertyName("clientToken")] string? ClientToken = null,
        [property: JsonPropertyName("excessCapacityTerminationPolicy")] string? ExcessCapacityTerminationPolicy = null,
        [property: JsonPropertyName("fulfilledCapacity")] double? FulfilledCapacity = null,
        [property: JsonPropertyName("fulfilledOnDemandCapacity")] double? FulfilledOnDemandCapacity = null,
        [property: JsonPropertyName("launchTemplateConfigs")] IReadOnlyList<FleetLaunchTemplateConfig>? LaunchTemplateConfigs = null,
        [property: JsonPropertyName("targetCapacitySpecification")] TargetCapacitySpecification? TargetCapacitySpecification = null,
        [property: JsonPropertyName("terminateInstancesWithExpiration")] bool? TerminateInstancesWithExpiration = null,
        [property: JsonPropertyName("type")] string? Type = null,
        [property: JsonPropertyName("validFrom")] DateTimeOffset? ValidFrom = null,
        [property: JsonPropertyName("validUntil")] DateTimeOffset? ValidUntil = null,
        [property: JsonPropertyName("replaceUnhealthyInstances")] bool? ReplaceUnhealthyInstances = null,
        [property: JsonPropertyName("tagSet")] IReadOnlyList<Tag>? Tags = null,
        [property: JsonPropertyName("fleetInstanceSet")] IReadOnlyList<DescribeFleetsInstances>? Instances = null);

    /// <summary>A launch template a fleet starts from.</summary>
    public sealed record FleetLaunchTemplateConfig(
        [property: JsonPropertyName("launchTemplateSpecification")] FleetLaunchTemplateSpecification? LaunchTemplateSpecification = null);

    /// <summary>The template's name and version.</summary>
    public sealed record FleetLaunchTemplateSpecification(
        [property: JsonPropertyName("launchTemplateId")] string? LaunchTemplateId = null,
        [property: JsonPropertyName("launchTemplateName")] string? LaunchTemplateName = null,
        [property: JsonPropertyName("version")] string? Version = null);

    /// <summary>How many machines a fleet keeps.</summary>
    public sealed record TargetCapacitySpecification(
        [property: JsonPropertyName("totalTargetCapacity")] int? TotalTargetCapacity = null,
        [property: JsonPropertyName("onDemandTargetCapacity")] int? OnDemandTargetCapacity = null,
        [property: JsonPropertyName("spotTargetCapacity")] int? SpotTargetCapacity = null,
        [property: JsonPropertyName("defaultTargetCapacityType")] string? DefaultTargetCapacityType = null,
        [property: JsonPropertyName("targetCapacityUnitType")] string? TargetCapacityUnitType = null);

    /// <summary>Machines that an instant fleet started.</summary>
    public sealed record DescribeFleetsInstances(
        [property: JsonPropertyName("lifecycle")] string? Lifecycle = null,
        [property: JsonPropertyName("instanceIds")] IReadOnlyList<string>? InstanceIds = null,
        [property: JsonPropertyName("instanceType")] string? InstanceType = null,
        [property: JsonPropertyName("platform")] string? Platform = null);

    /// <summary>How a fleet picks spot machines.</summary>
    public sealed record SpotOptionsRequest(
        string? AllocationStrategy = null, string? InstanceInterruptionBehavior = null,
        string? MaxTotalPrice = null);

    /// <summary>How a fleet picks on-demand machines.</summary>
    public sealed record OnDemandOptionsRequest(string? AllocationStrategy = null, string? MaxTotalPrice = null);

    /// <summary>A launch template a fleet is to start from.</summary>
    public sealed record FleetLaunchTemplateConfigRequest(
        FleetLaunchTemplateSpecificationRequest? LaunchTemplateSpecification = null,
        IReadOnlyList<FleetLaunchTemplateOverridesRequest>? Overrides = null);

    /// <summary>The template's name and version, as asked.</summary>
    public sealed record FleetLaunchTemplateSpecificationRequest(
        string? LaunchTemplateId = null, string? LaunchTemplateName = null, string? Version = null);

    /// <summary>What differs from the template.</summary>
    public sealed record FleetLaunchTemplateOverridesRequest(
        string? InstanceType = null, string? MaxPrice = null, string? SubnetId = null,
        string? AvailabilityZone = null, double? WeightedCapacity = null, double? Priority = null);

    /// <summary>How many machines a fleet is to keep.</summary>
    public sealed record TargetCapacitySpecificationRequest(
        int? TotalTargetCapacity = null, int? OnDemandTargetCapacity = null, int? SpotTargetCapacity = null,
        string? DefaultTargetCapacityType = null, string? TargetCapacityUnitType = null);

    /// <summary>A machine a fleet could not start.</summary>
    public sealed record CreateFleetError(
        [property: JsonPropertyName("lifecycle")] string? Lifecycle = null,
        [property: JsonPropertyName("errorCode")] string? ErrorCode = null,
        [property: JsonPropertyName("errorMessage")] string? ErrorMessage = null);

    /// <summary>Machines a fleet started.</summary>
    public sealed record CreateFleetInstance(
        [property: JsonPropertyName("lifecycle")] string? Lifecycle = null,
        [property: JsonPropertyName("instanceIds")] IReadOnlyList<string>? InstanceIds = null,
        [property: JsonPropertyName("instanceType")] string? InstanceType = null,
        [property: JsonPropertyName("platform")] string? Platform = null);

    /// <summary>A fleet that was deleted.</summary>
    public sealed record DeleteFleetSuccessItem(
        [property: JsonPropertyName("currentFleetState")] string? CurrentFleetState = null,
        [property: JsonPropertyName("previousFleetState")] string? PreviousFleetState = null,
        [property: JsonPropertyName("fleetId")] string? FleetId = null);

    /// <summary>A fleet that could not be deleted.</summary>
    public sealed record DeleteFleetErrorItem(
        [property: JsonPropertyName("error")] DeleteFleetError? Error = null,
        [property: JsonPropertyName("fleetId")] string? FleetId = null);

    /// <summary>Why it could not be deleted.</summary>
    public sealed record DeleteFleetError(
        [property: JsonPropertyName("code")] string? Code = null,
        [property: JsonPropertyName("message")] string? Message = null);
}
