#nullable enable

using System.Text.Json.Serialization;

namespace Firebreak.Wire.Services;

/// <content>What a network costs and opens, and who shares what.</content>
public static partial class Ec2
{
    /// <summary>Whether a region is cut off the internet.</summary>
    public static readonly Op<None, DescribeVpcBlockPublicAccessOptionsOut> DescribeVpcBlockPublicAccessOptions =
        Service.Reads<None, DescribeVpcBlockPublicAccessOptionsOut>("DescribeVpcBlockPublicAccessOptions");

    /// <summary>The answer of <see cref="DescribeVpcBlockPublicAccessOptions"/>.</summary>
    public sealed record DescribeVpcBlockPublicAccessOptionsOut(
        [property: JsonPropertyName("vpcBlockPublicAccessOptions")] VpcBlockPublicAccessOptions? VpcBlockPublicAccessOptions = null);

    /// <summary>Cuts a region off the internet, or no more.</summary>
    public static readonly Op<ModifyVpcBlockPublicAccessOptionsIn, ModifyVpcBlockPublicAccessOptionsOut> ModifyVpcBlockPublicAccessOptions =
        Service.Writes<ModifyVpcBlockPublicAccessOptionsIn, ModifyVpcBlockPublicAccessOptionsOut>("ModifyVpcBlockPublicAccessOptions");

    /// <summary>The question of <see cref="ModifyVpcBlockPublicAccessOptions"/>.</summary>
    public sealed record ModifyVpcBlockPublicAccessOptionsIn(string? InternetGatewayBlockMode = null);

    /// <summary>The answer of <see cref="ModifyVpcBlockPublicAccessOptions"/>.</summary>
    public sealed record ModifyVpcBlockPublicAccessOptionsOut(
        [property: JsonPropertyName("vpcBlockPublicAccessOptions")] VpcBlockPublicAccessOptions? VpcBlockPublicAccessOptions = null);

    /// <summary>A vpn connection.</summary>
    public sealed record VpnConnection(
        [property: JsonPropertyName("tagSet")] IReadOnlyList<Tag>? Tags = null,
        [property: JsonPropertyName("vpnConnectionId")] string? VpnConnectionId = null,
        [property: JsonPropertyName("state")] string? State = null,
        [property: JsonPropertyName("type")] string? Type = null,
        [property: JsonPropertyName("customerGatewayId")] string? CustomerGatewayId = null);

    /// <summary>A transit gateway.</summary>
    public sealed record TransitGateway(
        [property: JsonPropertyName("transitGatewayId")] string? TransitGatewayId = null,
        [property: JsonPropertyName("transitGatewayArn")] string? TransitGatewayArn = null,
        [property: JsonPropertyName("state")] string? State = null,
        [property: JsonPropertyName("ownerId")] string? OwnerId = null,
        [property: JsonPropertyName("creationTime")] DateTimeOffset? CreationTime = null,
        [property: JsonPropertyName("tagSet")] IReadOnlyList<Tag>? Tags = null);

    /// <summary>An ec2 instance connect endpoint.</summary>
    public sealed record Ec2InstanceConnectEndpoint(
        [property: JsonPropertyName("instanceConnectEndpointId")] string? InstanceConnectEndpointId = null,
        [property: JsonPropertyName("instanceConnectEndpointArn")] string? InstanceConnectEndpointArn = null,
        [property: JsonPropertyName("state")] string? State = null,
        [property: JsonPropertyName("vpcId")] string? VpcId = null,
        [property: JsonPropertyName("createdAt")] DateTimeOffset? CreatedAt = null,
        [property: JsonPropertyName("subnetId")] string? SubnetId = null,
        [property: JsonPropertyName("tagSet")] IReadOnlyList<Tag>? Tags = null);

    /// <summary>An iam instance profile association.</summary>
    public sealed record IamInstanceProfileAssociation(
        [property: JsonPropertyName("associationId")] string? AssociationId = null,
        [property: JsonPropertyName("instanceId")] string? InstanceId = null,
        [property: JsonPropertyName("iamInstanceProfile")] IamInstanceProfile? IamInstanceProfile = null,
        [property: JsonPropertyName("state")] string? State = null,
        [property: JsonPropertyName("timestamp")] DateTimeOffset? Timestamp = null);

    /// <summary>A traffic mirror session.</summary>
    public sealed record TrafficMirrorSession(
        [property: JsonPropertyName("trafficMirrorSessionId")] string? TrafficMirrorSessionId = null,
        [property: JsonPropertyName("trafficMirrorTargetId")] string? TrafficMirrorTargetId = null,
        [property: JsonPropertyName("trafficMirrorFilterId")] string? TrafficMirrorFilterId = null,
        [property: JsonPropertyName("networkInterfaceId")] string? NetworkInterfaceId = null,
        [property: JsonPropertyName("ownerId")] string? OwnerId = null,
        [property: JsonPropertyName("sessionNumber")] int? SessionNumber = null,
        [property: JsonPropertyName("description")] string? Description = null,
        [property: JsonPropertyName("tagSet")] IReadOnlyList<Tag>? Tags = null);

    /// <summary>A vpc peering connection.</summary>
    public sealed record VpcPeeringConnection(
        [property: JsonPropertyName("accepterVpcInfo")] VpcPeeringConnectionVpcInfo? AccepterVpcInfo = null,
        [property: JsonPropertyName("requesterVpcInfo")] VpcPeeringConnectionVpcInfo? RequesterVpcInfo = null,
        [property: JsonPropertyName("status")] VpcPeeringConnectionStateReason? Status = null,
        [property: JsonPropertyName("tagSet")] IReadOnlyList<Tag>? Tags = null,
        [property: JsonPropertyName("vpcPeeringConnectionId")] string? VpcPeeringConnectionId = null);

    /// <summary>A vpc peering connection vpc info.</summary>
    public sealed record VpcPeeringConnectionVpcInfo(
        [property: JsonPropertyName("ownerId")] string? OwnerId = null,
        [property: JsonPropertyName("vpcId")] string? VpcId = null,
        [property: JsonPropertyName("region")] string? Region = null);

    /// <summary>A vpc peering connection state reason.</summary>
    public sealed record VpcPeeringConnectionStateReason(
        [property: JsonPropertyName("code")] string? Code = null,
        [property: JsonPropertyName("message")] string? Message = null);

    /// <summary>A flow log.</summary>
    public sealed record FlowLog(
        [property: JsonPropertyName("creationTime")] DateTimeOffset? CreationTime = null,
        [property: JsonPropertyName("flowLogId")] string? FlowLogId = null,
        [property: JsonPropertyName("flowLogStatus")] string? FlowLogStatus = null,
        [property: JsonPropertyName("resourceId")] string? ResourceId = null,
        [property: JsonPropertyName("logDestinationType")] string? LogDestinationType = null);

    /// <summary>A vpc block public access options.</summary>
    public sealed record VpcBlockPublicAccessOptions(
        [property: JsonPropertyName("awsAccountId")] string? AwsAccountId = null,
        [property: JsonPropertyName("awsRegion")] string? AwsRegion = null,
        [property: JsonPropertyName("state")] string? State = null,
        [property: JsonPropertyName("internetGatewayBlockMode")] string? InternetGatewayBlockMode = null,
        [property: JsonPropertyName("reason")] string? Reason = null);
}
