#nullable enable

using System.Text.Json.Serialization;

namespace Firebreak.Wire.Services;

/// <content>Promises of machines, and machines of one's own: paid for whether used or not.</content>
public static partial class Ec2
{
    /// <summary>The reservations that were bought.</summary>
    public static readonly Op<DescribeReservedInstancesIn, DescribeReservedInstancesOut> DescribeReservedInstances =
        Service.Reads<DescribeReservedInstancesIn, DescribeReservedInstancesOut>("DescribeReservedInstances");

    /// <summary>The question of <see cref="DescribeReservedInstances"/>.</summary>
    public sealed record DescribeReservedInstancesIn(
        [property: JsonPropertyName("ReservedInstancesId")] IReadOnlyList<string>? ReservedInstancesIds = null,
        [property: JsonPropertyName("Filter")] IReadOnlyList<Filter>? Filters = null);

    /// <summary>The answer of <see cref="DescribeReservedInstances"/>.</summary>
    public sealed record DescribeReservedInstancesOut(
        [property: JsonPropertyName("reservedInstancesSet")] IReadOnlyList<ReservedInstances>? ReservedInstances = null);

    /// <summary>Buys a reservation.</summary>
    public static readonly Op<PurchaseReservedInstancesOfferingIn, PurchaseReservedInstancesOfferingOut> PurchaseReservedInstancesOffering =
        Service.Writes<PurchaseReservedInstancesOfferingIn, PurchaseReservedInstancesOfferingOut>("PurchaseReservedInstancesOffering");

    /// <summary>The question of <see cref="PurchaseReservedInstancesOffering"/>.</summary>
    public sealed record PurchaseReservedInstancesOfferingIn(
        int? InstanceCount = null, string? ReservedInstancesOfferingId = null, DateTimeOffset? PurchaseTime = null);

    /// <summary>The answer of <see cref="PurchaseReservedInstancesOffering"/>.</summary>
    public sealed record PurchaseReservedInstancesOfferingOut(
        [property: JsonPropertyName("reservedInstancesId")] string? ReservedInstancesId = null);

    /// <summary>Withdraws reservations that have not begun.</summary>
    public static readonly Op<DeleteQueuedReservedInstancesIn, DeleteQueuedReservedInstancesOut> DeleteQueuedReservedInstances =
        Service.Writes<DeleteQueuedReservedInstancesIn, DeleteQueuedReservedInstancesOut>("DeleteQueuedReservedInstances");

    /// <summary>The question of <see cref="DeleteQueuedReservedInstances"/>.</summary>
    public sealed record DeleteQueuedReservedInstancesIn(
        [property: JsonPropertyName("ReservedInstancesId")] IReadOnlyList<string>? ReservedInstancesIds = null);

    /// <summary>The answer of <see cref="DeleteQueuedReservedInstances"/>.</summary>
    public sealed record DeleteQueuedReservedInstancesOut(
        [property: JsonPropertyName("successfulQueuedPurchaseDeletionSet")] IReadOnlyList<SuccessfulQueuedPurchaseDeletion>? SuccessfulQueuedPurchaseDeletions = null,
        [property: JsonPropertyName("failedQueuedPurchaseDeletionSet")] IReadOnlyList<FailedQueuedPurchaseDeletion>? FailedQueuedPurchaseDeletions = null);

    /// <summary>The dedicated hosts of a region.</summary>
    public static readonly Op<DescribeHostsIn, DescribeHostsOut> DescribeHosts =
        Service.Reads<DescribeHostsIn, DescribeHostsOut>("DescribeHosts");

    /// <summary>The question of <see cref="DescribeHosts"/>.</summary>
    public sealed record DescribeHostsIn(
        [property: JsonPropertyName("HostId")] IReadOnlyList<string>? HostIds = null,
        string? NextToken = null,
        int? MaxResults = null,
        IReadOnlyList<Filter>? Filter = null);

    /// <summary>The answer of <see cref="DescribeHosts"/>.</summary>
    public sealed record DescribeHostsOut(
        [property: JsonPropertyName("hostSet")] IReadOnlyList<Host>? Hosts = null,
        [property: JsonPropertyName("nextToken")] string? NextToken = null);

    /// <summary>Takes dedicated hosts.</summary>
    public static readonly Op<AllocateHostsIn, AllocateHostsOut> AllocateHosts =
        Service.Writes<AllocateHostsIn, AllocateHostsOut>("AllocateHosts");

    /// <summary>The question of <see cref="AllocateHosts"/>.</summary>
    public sealed record AllocateHostsIn(
        string? InstanceType = null, int? Quantity = null, string? AvailabilityZone = null);

    /// <summary>The answer of <see cref="AllocateHosts"/>.</summary>
    public sealed record AllocateHostsOut(
        [property: JsonPropertyName("hostIdSet")] IReadOnlyList<string>? HostIds = null);

    /// <summary>Gives dedicated hosts back. They must be empty.</summary>
    public static readonly Op<ReleaseHostsIn, ReleaseHostsOut> ReleaseHosts =
        Service.Writes<ReleaseHostsIn, ReleaseHostsOut>("ReleaseHosts");

    /// <summary>The question of <see cref="ReleaseHosts"/>.</summary>
    public sealed record ReleaseHostsIn([property: JsonPropertyName("HostId")] IReadOnlyList<string>? HostIds = null);

    /// <summary>The answer of <see cref="ReleaseHosts"/>.</summary>
    public sealed record ReleaseHostsOut(
        [property: JsonPropertyName("successful")] IReadOnlyList<string>? Successful = null,
        [property: JsonPropertyName("unsuccessful")] IReadOnlyList<UnsuccessfulItem>? Unsuccessful = null);

    /// <summary>Places kept for machines, which cost like machines.</summary>
    public static readonly Op<DescribeCapacityReservationsIn, DescribeCapacityReservationsOut> DescribeCapacityReservations =
        Service.Reads<DescribeCapacityReservationsIn, DescribeCapacityReservationsOut>("DescribeCapacityReservations");

    /// <summary>The question of <see cref="DescribeCapacityReservations"/>.</summary>
    public sealed record DescribeCapacityReservationsIn(
        [property: JsonPropertyName("CapacityReservationId")] IReadOnlyList<string>? CapacityReservationIds = null,
        string? NextToken = null,
        int? MaxResults = null,
        [property: JsonPropertyName("Filter")] IReadOnlyList<Filter>? Filters = null);

    /// <summary>The answer of <see cref="DescribeCapacityReservations"/>.</summary>
    public sealed record DescribeCapacityReservationsOut(
        [property: JsonPropertyName("nextToken")] string? NextToken = null,
        [property: JsonPropertyName("capacityReservationSet")] IReadOnlyList<CapacityReservation>? CapacityReservations = null);

    /// <summary>Keeps places for machines.</summary>
    public static readonly Op<CreateCapacityReservationIn, CreateCapacityReservationOut> CreateCapacityReservation =
        Service.Writes<CreateCapacityReservationIn, CreateCapacityReservationOut>("CreateCapacityReservation");

    /// <summary>The question of <see cref="CreateCapacityReservation"/>.</summary>
    public sealed record CreateCapacityReservationIn(
        string? InstanceType = null, string? InstancePlatform = null, string? AvailabilityZone = null,
        int? InstanceCount = null);

    /// <summary>The answer of <see cref="CreateCapacityReservation"/>.</summary>
    public sealed record CreateCapacityReservationOut(
        [property: JsonPropertyName("capacityReservation")] CapacityReservation? CapacityReservation = null);

    /// <summary>Keeps places no more. Machines that run go on.</summary>
    public static readonly Op<CancelCapacityReservationIn, CancelCapacityReservationOut> CancelCapacityReservation =
        Service.Writes<CancelCapacityReservationIn, CancelCapacityReservationOut>("CancelCapacityReservation");

    /// <summary>The question of <see cref="CancelCapacityReservation"/>.</summary>
    public sealed record CancelCapacityReservationIn(string? CapacityReservationId = null);

    /// <summary>The answer of <see cref="CancelCapacityReservation"/>.</summary>
    public sealed record CancelCapacityReservationOut([property: JsonPropertyName("return")] bool? Return = null);

    /// <summary>Blocks of machines for learning, bought beforehand.</summary>
    public static readonly Op<DescribeCapacityBlocksIn, DescribeCapacityBlocksOut> DescribeCapacityBlocks =
        Service.Reads<DescribeCapacityBlocksIn, DescribeCapacityBlocksOut>("DescribeCapacityBlocks");

    /// <summary>The question of <see cref="DescribeCapacityBlocks"/>.</summary>
    public sealed record DescribeCapacityBlocksIn(
        [property: JsonPropertyName("CapacityBlockId")] IReadOnlyList<string>? CapacityBlockIds = null,
        string? NextToken = null,
        int? MaxResults = null);

    /// <summary>The answer of <see cref="DescribeCapacityBlocks"/>.</summary>
    public sealed record DescribeCapacityBlocksOut(
        [property: JsonPropertyName("capacityBlockSet")] IReadOnlyList<CapacityBlock>? CapacityBlocks = null,
        [property: JsonPropertyName("nextToken")] string? NextToken = null);

    /// <summary>A reserved instances.</summary>
    public sealed record ReservedInstances(
        [property: JsonPropertyName("offeringType")] string? OfferingType = null,
        [property: JsonPropertyName("tagSet")] IReadOnlyList<Tag>? Tags = null,
        [property: JsonPropertyName("reservedInstancesId")] string? ReservedInstancesId = null,
        [property: JsonPropertyName("instanceType")] string? InstanceType = null,
        [property: JsonPropertyName("start")] DateTimeOffset? Start = null,
        [property: JsonPropertyName("end")] DateTimeOffset? End = null,
        [property: JsonPropertyName("duration")] long? Duration = null,
        [property: JsonPropertyName("usagePrice")] double? UsagePrice = null,
        [property: JsonPropertyName("fixedPrice")] double? FixedPrice = null,
        [property: JsonPropertyName("instanceCount")] int? InstanceCount = null,
        [property: JsonPropertyName("productDescription")] string? ProductDescription = null,
        [property: JsonPropertyName("state")] string? State = null);

    /// <summary>A successful queued purchase deletion.</summary>
    public sealed record SuccessfulQueuedPurchaseDeletion(
        [property: JsonPropertyName("reservedInstancesId")] string? ReservedInstancesId = null);

    /// <summary>A reservation that was not withdrawn.</summary>
    public sealed record FailedQueuedPurchaseDeletion(
        [property: JsonPropertyName("error")] DeleteQueuedReservedInstancesError? Error = null,
        [property: JsonPropertyName("reservedInstancesId")] string? ReservedInstancesId = null);

    /// <summary>A delete queued reserved instances error.</summary>
    public sealed record DeleteQueuedReservedInstancesError(
        [property: JsonPropertyName("code")] string? Code = null,
        [property: JsonPropertyName("message")] string? Message = null);

    /// <summary>A host.</summary>
    public sealed record Host(
        [property: JsonPropertyName("availabilityZone")] string? AvailabilityZone = null,
        [property: JsonPropertyName("hostId")] string? HostId = null,
        [property: JsonPropertyName("hostProperties")] HostProperties? HostProperties = null,
        [property: JsonPropertyName("instances")] IReadOnlyList<HostInstance>? Instances = null,
        [property: JsonPropertyName("state")] string? State = null,
        [property: JsonPropertyName("allocationTime")] DateTimeOffset? AllocationTime = null,
        [property: JsonPropertyName("tagSet")] IReadOnlyList<Tag>? Tags = null);

    /// <summary>A host properties.</summary>
    public sealed record HostProperties(
        [property: JsonPropertyName("instanceType")] string? InstanceType = null,
        [property: JsonPropertyName("instanceFamily")] string? InstanceFamily = null,
        [property: JsonPropertyName("totalVCpus")] int? TotalVCpus = null);

    /// <summary>A machine on a dedicated host.</summary>
    public sealed record HostInstance(
        [property: JsonPropertyName("instanceId")] string? InstanceId = null,
        [property: JsonPropertyName("instanceType")] string? InstanceType = null);

    /// <summary>Something that could not be done, and why.</summary>
    public sealed record UnsuccessfulItem(
        [property: JsonPropertyName("error")] UnsuccessfulItemError? Error = null,
        [property: JsonPropertyName("resourceId")] string? ResourceId = null);

    /// <summary>An unsuccessful item error.</summary>
    public sealed record UnsuccessfulItemError(
        [property: JsonPropertyName("code")] string? Code = null,
        [property: JsonPropertyName("message")] string? Message = null);

    /// <summary>A capacity reservation.</summary>
    public sealed record CapacityReservation(
        [property: JsonPropertyName("capacityReservationId")] string? CapacityReservationId = null,
        [property: JsonPropertyName("capacityReservationArn")] string? CapacityReservationArn = null,
        [property: JsonPropertyName("instanceType")] string? InstanceType = null,
        [property: JsonPropertyName("instancePlatform")] string? InstancePlatform = null,
        [property: JsonPropertyName("availabilityZone")] string? AvailabilityZone = null,
        [property: JsonPropertyName("totalInstanceCount")] int? TotalInstanceCount = null,
        [property: JsonPropertyName("availableInstanceCount")] int? AvailableInstanceCount = null,
        [property: JsonPropertyName("state")] string? State = null,
        [property: JsonPropertyName("startDate")] DateTimeOffset? StartDate = null,
        [property: JsonPropertyName("endDate")] DateTimeOffset? EndDate = null,
        [property: JsonPropertyName("createDate")] DateTimeOffset? CreateDate = null,
        [property: JsonPropertyName("tagSet")] IReadOnlyList<Tag>? Tags = null,
        [property: JsonPropertyName("reservationType")] string? ReservationType = null);

    /// <summary>A capacity block.</summary>
    public sealed record CapacityBlock(
        [property: JsonPropertyName("capacityBlockId")] string? CapacityBlockId = null,
        [property: JsonPropertyName("availabilityZone")] string? AvailabilityZone = null,
        [property: JsonPropertyName("startDate")] DateTimeOffset? StartDate = null,
        [property: JsonPropertyName("endDate")] DateTimeOffset? EndDate = null,
        [property: JsonPropertyName("createDate")] DateTimeOffset? CreateDate = null,
        [property: JsonPropertyName("state")] string? State = null,
        [property: JsonPropertyName("tagSet")] IReadOnlyList<Tag>? Tags = null);
}
