#nullable enable

using System.Text.Json.Serialization;

namespace Firebreak.Wire.Services;

public static partial class Ec2
{
    /// <summary>The requests for spot machines.</summary>
    public static readonly Op<DescribeSpotInstanceRequestsIn, DescribeSpotInstanceRequestsOut> DescribeSpotInstanceRequests =
        Service.Reads<DescribeSpotInstanceRequestsIn, DescribeSpotInstanceRequestsOut>("DescribeSpotInstanceRequests");

    /// <summary>The question of <see cref="DescribeSpotInstanceRequests"/>.</summary>
    public sealed record DescribeSpotInstanceRequestsIn(
        string? NextToken = null,
        int? MaxResults = null,
        bool? DryRun = null,
        [property: JsonPropertyName("SpotInstanceRequestId")] IReadOnlyList<string>? SpotInstanceRequestIds = null,
        [property: JsonPropertyName("Filter")] IReadOnlyList<Filter>? Filters = null);

    /// <summary>The answer of <see cref="DescribeSpotInstanceRequests"/>.</summary>
    public sealed record DescribeSpotInstanceRequestsOut(
        [property: JsonPropertyName("spotInstanceRequestSet")] IReadOnlyList<SpotInstanceRequest>? SpotInstanceRequests = null,
        [property: JsonPropertyName("nextToken")] string? NextToken = null);

    /// <summary>Asks for spot machines.</summary>
    public static readonly Op<RequestSpotInstancesIn, RequestSpotInstancesOut> RequestSpotInstances =
        Service.Writes<RequestSpotInstancesIn, RequestSpotInstancesOut>("RequestSpotInstances");

    /// <summary>The question of <see cref="RequestSpotInstances"/>.</summary>
    public sealed record RequestSpotInstancesIn(
        RequestSpotLaunchSpecification? LaunchSpecification = null,
        [property: JsonPropertyName("TagSpecification")] IReadOnlyList<TagSpecification>? TagSpecifications = null,
        string? InstanceInterruptionBehavior = null,
        bool? DryRun = null,
        string? SpotPrice = null,
        string? ClientToken = null,
        int? InstanceCount = null,
        string? Type = null,
        DateTimeOffset? ValidFrom = null,
        DateTimeOffset? ValidUntil = null);

    /// <summary>The answer of <see cref="RequestSpotInstances"/>.</summary>
    public sealed record RequestSpotInstancesOut(
        [property: JsonPropertyName("spotInstanceRequestSet")] IReadOnlyList<SpotInstanceRequest>? SpotInstanceRequests = null);

    /// <summary>Cancels requests for spot machines. Machines that already run go on.</summary>
    public static readonly Op<CancelSpotInstanceRequestsIn, CancelSpotInstanceRequestsOut> CancelSpotInstanceRequests =
        Service.Writes<CancelSpotInstanceRequestsIn, CancelSpotInstanceRequestsOut>("CancelSpotInstanceRequests");

    /// <summary>The question of <see cref="CancelSpotInstanceRequests"/>.</summary>
    public sealed record CancelSpotInstanceRequestsIn(
        bool? DryRun = null,
        [property: JsonPropertyName("SpotInstanceRequestId")] IReadOnlyList<string>? SpotInstanceRequestIds = null);

    /// <summary>The answer of <see cref="CancelSpotInstanceRequests"/>.</summary>
    public sealed record CancelSpotInstanceRequestsOut(
        [property: JsonPropertyName("spotInstanceRequestSet")] IReadOnlyList<CancelledSpotInstanceRequest>? CancelledSpotInstanceRequests = null);

    /// <summary>A request for a spot machine.</summary>
    public sealed record SpotInstanceRequest(
        [property: JsonPropertyName("createTime")] DateTimeOffset? CreateTime = null,
        [property: JsonPropertyName("instanceId")] string? InstanceId = null,
        [property: JsonPropertyName("launchSpecification")] LaunchSpecification? LaunchSpecification = null,
        [property: JsonPropertyName("launchedAvailabilityZone")] string? LaunchedAvailabilityZone = null,
        [property: JsonPropertyName("spotInstanceRequestId")] string? SpotInstanceRequestId = null,
        [property: JsonPropertyName("spotPrice")] string? SpotPrice = null,
        [property: JsonPropertyName("state")] string? State = null,
        [property: JsonPropertyName("status")] SpotInstanceStatus? Status = null,
        [property: JsonPropertyName("fault")] SpotInstanceStateFault? Fault = null,
        [property: JsonPropertyName("tagSet")] IReadOnlyList<Tag>? Tags = null,
        [property: JsonPropertyName("type")] string? Type = null,
        [property: JsonPropertyName("validFrom")] DateTimeOffset? ValidFrom = null,
        [property: JsonPropertyName("validUntil")] DateTimeOffset? ValidUntil = null,
        [property: JsonPropertyName("instanceInterruptionBehavior")] string? InstanceInterruptionBehavior = null);

    /// <summary>What machine the request is for.</summary>
    public sealed record LaunchSpecification(
        [property: JsonPropertyName("imageId")] string? ImageId = null,
        [property: JsonPropertyName("instanceType")] string? InstanceType = null,
        [property: JsonPropertyName("keyName")] string? KeyName = null,
        [property: JsonPropertyName("subnetId")] string? SubnetId = null,
        [property: JsonPropertyName("groupSet")] IReadOnlyList<GroupIdentifier>? SecurityGroups = null,
        [property: JsonPropertyName("userData")] string? UserData = null,
        [property: JsonPropertyName("iamInstanceProfile")] IamInstanceProfileSpecification? IamInstanceProfile = null);

    /// <summary>The instance profile a machine is to have.</summary>
    public sealed record IamInstanceProfileSpecification(
        [property: JsonPropertyName("arn")] string? Arn = null,
        [property: JsonPropertyName("name")] string? Name = null);

    /// <summary>How far a request is.</summary>
    public sealed record SpotInstanceStatus(
        [property: JsonPropertyName("code")] string? Code = null,
        [property: JsonPropertyName("message")] string? Message = null,
        [property: JsonPropertyName("updateTime")] DateTimeOffset? UpdateTime = null);

    /// <summary>Why a request failed.</summary>
    public sealed record SpotInstanceStateFault(
        [property: JsonPropertyName("code")] string? Code = null,
        [property: JsonPropertyName("message")] string? Message = null);

    /// <summary>What machine to ask for.</summary>
    public sealed record RequestSpotLaunchSpecification(
        [property: JsonPropertyName("SecurityGroupId")] IReadOnlyList<string>? SecurityGroupIds = null,
        [property: JsonPropertyName("SecurityGroup")] IReadOnlyList<string>? SecurityGroups = null,
        string? ImageId = null,
        string? InstanceType = null,
        string? KeyName = null,
        string? SubnetId = null,
        string? UserData = null,
        IamInstanceProfileSpecificationIn? IamInstanceProfile = null);

    /// <summary>A request that was cancelled.</summary>
    public sealed record CancelledSpotInstanceRequest(
        [property: JsonPropertyName("spotInstanceRequestId")] string? SpotInstanceRequestId = null,
        [property: JsonPropertyName("state")] string? State = null);
}
