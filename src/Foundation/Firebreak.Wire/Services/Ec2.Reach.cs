#nullable enable

using System.Text.Json.Serialization;

namespace Firebreak.Wire.Services;

/// <content>What a network costs and opens, and who shares what.</content>
public static partial class Ec2
{
    /// <summary>Makes a NAT gateway.</summary>
    public static readonly Op<CreateNatGatewayIn, CreateNatGatewayOut> CreateNatGateway =
        Service.Writes<CreateNatGatewayIn, CreateNatGatewayOut>("CreateNatGateway");

    /// <summary>The question of <see cref="CreateNatGateway"/>.</summary>
    public sealed record CreateNatGatewayIn(string? AllocationId = null, string? SubnetId = null);

    /// <summary>The answer of <see cref="CreateNatGateway"/>.</summary>
    public sealed record CreateNatGatewayOut(
        [property: JsonPropertyName("natGateway")] NatGateway? NatGateway = null);

    /// <summary>The VPNs of a region.</summary>
    public static readonly Op<DescribeVpnConnectionsIn, DescribeVpnConnectionsOut> DescribeVpnConnections =
        Service.Reads<DescribeVpnConnectionsIn, DescribeVpnConnectionsOut>("DescribeVpnConnections");

    /// <summary>The question of <see cref="DescribeVpnConnections"/>.</summary>
    public sealed record DescribeVpnConnectionsIn(
        [property: JsonPropertyName("Filter")] IReadOnlyList<Filter>? Filters = null,
        [property: JsonPropertyName("VpnConnectionId")] IReadOnlyList<string>? VpnConnectionIds = null);

    /// <summary>The answer of <see cref="DescribeVpnConnections"/>.</summary>
    public sealed record DescribeVpnConnectionsOut(
        [property: JsonPropertyName("vpnConnectionSet")] IReadOnlyList<VpnConnection>? VpnConnections = null);

    /// <summary>Makes a VPN.</summary>
    public static readonly Op<CreateVpnConnectionIn, CreateVpnConnectionOut> CreateVpnConnection =
        Service.Writes<CreateVpnConnectionIn, CreateVpnConnectionOut>("CreateVpnConnection");

    /// <summary>The question of <see cref="CreateVpnConnection"/>.</summary>
    public sealed record CreateVpnConnectionIn(string? CustomerGatewayId = null, string? Type = null);

    /// <summary>The answer of <see cref="CreateVpnConnection"/>.</summary>
    public sealed record CreateVpnConnectionOut(
        [property: JsonPropertyName("vpnConnection")] VpnConnection? VpnConnection = null);

    /// <summary>Deletes a VPN.</summary>
    public static readonly Op<DeleteVpnConnectionIn, None> DeleteVpnConnection =
        Service.Writes<DeleteVpnConnectionIn, None>("DeleteVpnConnection");

    /// <summary>The question of <see cref="DeleteVpnConnection"/>.</summary>
    public sealed record DeleteVpnConnectionIn(string? VpnConnectionId = null);

    /// <summary>The transit gateways of a region.</summary>
    public static readonly Op<DescribeTransitGatewaysIn, DescribeTransitGatewaysOut> DescribeTransitGateways =
        Service.Reads<DescribeTransitGatewaysIn, DescribeTransitGatewaysOut>("DescribeTransitGateways");

    /// <summary>The question of <see cref="DescribeTransitGateways"/>.</summary>
    public sealed record DescribeTransitGatewaysIn(
        IReadOnlyList<string>? TransitGatewayIds = null,
        [property: JsonPropertyName("Filter")] IReadOnlyList<Filter>? Filters = null,
        int? MaxResults = null,
        string? NextToken = null);

    /// <summary>The answer of <see cref="DescribeTransitGateways"/>.</summary>
    public sealed record DescribeTransitGatewaysOut(
        [property: JsonPropertyName("transitGatewaySet")] IReadOnlyList<TransitGateway>? TransitGateways = null,
        [property: JsonPropertyName("nextToken")] string? NextToken = null);

    /// <summary>Makes a transit gateway.</summary>
    public static readonly Op<CreateTransitGatewayIn, CreateTransitGatewayOut> CreateTransitGateway =
        Service.Writes<CreateTransitGatewayIn, CreateTransitGatewayOut>("CreateTransitGateway");

    /// <summary>The question of <see cref="CreateTransitGateway"/>.</summary>
    public sealed record CreateTransitGatewayIn(string? Description = null);

    /// <summary>The answer of <see cref="CreateTransitGateway"/>.</summary>
    public sealed record CreateTransitGatewayOut(
        [property: JsonPropertyName("transitGateway")] TransitGateway? TransitGateway = null);

    /// <summary>Deletes a transit gateway that nothing uses.</summary>
    public static readonly Op<DeleteTransitGatewayIn, DeleteTransitGatewayOut> DeleteTransitGateway =
        Service.Writes<DeleteTransitGatewayIn, DeleteTransitGatewayOut>("DeleteTransitGateway");

    /// <summary>The question of <see cref="DeleteTransitGateway"/>.</summary>
    public sealed record DeleteTransitGatewayIn(string? TransitGatewayId = null);

    /// <summary>The answer of <see cref="DeleteTransitGateway"/>.</summary>
    public sealed record DeleteTransitGatewayOut(
        [property: JsonPropertyName("transitGateway")] TransitGateway? TransitGateway = null);

    /// <summary>Doors to machines without public addresses.</summary>
    public static readonly Op<DescribeInstanceConnectEndpointsIn, DescribeInstanceConnectEndpointsOut> DescribeInstanceConnectEndpoints =
        Service.Reads<DescribeInstanceConnectEndpointsIn, DescribeInstanceConnectEndpointsOut>("DescribeInstanceConnectEndpoints");

    /// <summary>The question of <see cref="DescribeInstanceConnectEndpoints"/>.</summary>
    public sealed record DescribeInstanceConnectEndpointsIn(
        int? MaxResults = null,
        string? NextToken = null,
        [property: JsonPropertyName("Filter")] IReadOnlyList<Filter>? Filters = null,
        [property: JsonPropertyName("InstanceConnectEndpointId")] IReadOnlyList<string>? InstanceConnectEndpointIds = null);

    /// <summary>The answer of <see cref="DescribeInstanceConnectEndpoints"/>.</summary>
    public sealed record DescribeInstanceConnectEndpointsOut(
        [property: JsonPropertyName("instanceConnectEndpointSet")] IReadOnlyList<Ec2InstanceConnectEndpoint>? InstanceConnectEndpoints = null,
        [property: JsonPropertyName("nextToken")] string? NextToken = null);

    /// <summary>Makes such a door.</summary>
    public static readonly Op<CreateInstanceConnectEndpointIn, CreateInstanceConnectEndpointOut> CreateInstanceConnectEndpoint =
        Service.Writes<CreateInstanceConnectEndpointIn, CreateInstanceConnectEndpointOut>("CreateInstanceConnectEndpoint");

    /// <summary>The question of <see cref="CreateInstanceConnectEndpoint"/>.</summary>
    public sealed record CreateInstanceConnectEndpointIn(string? SubnetId = null);

    /// <summary>The answer of <see cref="CreateInstanceConnectEndpoint"/>.</summary>
    public sealed record CreateInstanceConnectEndpointOut(
        [property: JsonPropertyName("instanceConnectEndpoint")] Ec2InstanceConnectEndpoint? InstanceConnectEndpoint = null);

    /// <summary>Deletes such a door.</summary>
    public static readonly Op<DeleteInstanceConnectEndpointIn, DeleteInstanceConnectEndpointOut> DeleteInstanceConnectEndpoint =
        Service.Writes<DeleteInstanceConnectEndpointIn, DeleteInstanceConnectEndpointOut>("DeleteInstanceConnectEndpoint");

    /// <summary>The question of <see cref="DeleteInstanceConnectEndpoint"/>.</summary>
    public sealed record DeleteInstanceConnectEndpointIn(string? InstanceConnectEndpointId = null);

    /// <summary>The answer of <see cref="DeleteInstanceConnectEndpoint"/>.</summary>
    public sealed record DeleteInstanceConnectEndpointOut(
        [property: JsonPropertyName("instanceConnectEndpoint")] Ec2InstanceConnectEndpoint? InstanceConnectEndpoint = null);

    /// <summary>Whether machines may be sat at by serial console.</summary>
    public static readonly Op<None, GetSerialConsoleAccessStatusOut> GetSerialConsoleAccessStatus =
        Service.Reads<None, GetSerialConsoleAccessStatusOut>("GetSerialConsoleAccessStatus");

    /// <summary>The answer of <see cref="GetSerialConsoleAccessStatus"/>.</summary>
    public sealed record GetSerialConsoleAccessStatusOut(
        [property: JsonPropertyName("serialConsoleAccessEnabled")] bool? SerialConsoleAccessEnabled = null);

    /// <summary>Lets machines be sat at by serial console.</summary>
    public static readonly Op<None, EnableSerialConsoleAccessOut> EnableSerialConsoleAccess =
        Service.Writes<None, EnableSerialConsoleAccessOut>("EnableSerialConsoleAccess");

    /// <summary>The answer of <see cref="EnableSerialConsoleAccess"/>.</summary>
    public sealed record EnableSerialConsoleAccessOut(
        [property: JsonPropertyName("serialConsoleAccessEnabled")] bool? SerialConsoleAccessEnabled = null);

    /// <summary>Lets it no more.</summary>
    public static readonly Op<None, DisableSerialConsoleAccessOut> DisableSerialConsoleAccess =
        Service.Writes<None, DisableSerialConsoleAccessOut>("DisableSerialConsoleAccess");

    /// <summary>The answer of <see cref="DisableSerialConsoleAccess"/>.</summary>
    public sealed record DisableSerialConsoleAccessOut(
        [property: JsonPropertyName("serialConsoleAccessEnabled")] bool? SerialConsoleAccessEnabled = null);

    /// <summary>Which role which machine has.</summary>
    public static readonly Op<DescribeIamInstanceProfileAssociationsIn, DescribeIamInstanceProfileAssociationsOut> DescribeIamInstanceProfileAssociations =
        Service.Reads<DescribeIamInstanceProfileAssociationsIn, DescribeIamInstanceProfileAssociationsOut>("DescribeIamInstanceProfileAssociations");

    /// <summary>The question of <see cref="DescribeIamInstanceProfileAssociations"/>.</summary>
    public sealed record DescribeIamInstanceProfileAssociationsIn(
        [property: JsonPropertyName("AssociationId")] IReadOnlyList<string>? AssociationIds = null,
        [property: JsonPropertyName("Filter")] IReadOnlyList<Filter>? Filters = null,
        int? MaxResults = null,
        string? NextToken = null);

    /// <summary>The answer of <see cref="DescribeIamInstanceProfileAssociations"/>.</summary>
    public sealed record DescribeIamInstanceProfileAssociationsOut(
        [property: JsonPropertyName("iamInstanceProfileAssociationSet")] IReadOnlyList<IamInstanceProfileAssociation>? IamInstanceProfileAssociations = null,
        [property: JsonPropertyName("nextToken")] string? NextToken = null);

    /// <summary>Gives a machine a role.</summary>
    public static readonly Op<AssociateIamInstanceProfileIn, AssociateIamInstanceProfileOut> AssociateIamInstanceProfile =
        Service.Writes<AssociateIamInstanceProfileIn, AssociateIamInstanceProfileOut>("AssociateIamInstanceProfile");

    /// <summary>The question of <see cref="AssociateIamInstanceProfile"/>.</summary>
    public sealed record AssociateIamInstanceProfileIn(
        IamInstanceProfileSpecificationIn? IamInstanceProfile = null, string? InstanceId = null);

    /// <summary>The answer of <see cref="AssociateIamInstanceProfile"/>.</summary>
    public sealed record AssociateIamInstanceProfileOut(
        [property: JsonPropertyName("iamInstanceProfileAssociation")] IamInstanceProfileAssociation? IamInstanceProfileAssociation = null);

    /// <summary>Takes its role from a machine.</summary>
    public static readonly Op<DisassociateIamInstanceProfileIn, DisassociateIamInstanceProfileOut> DisassociateIamInstanceProfile =
        Service.Writes<DisassociateIamInstanceProfileIn, DisassociateIamInstanceProfileOut>("DisassociateIamInstanceProfile");

    /// <summary>The question of <see cref="DisassociateIamInstanceProfile"/>.</summary>
    public sealed record DisassociateIamInstanceProfileIn(string? AssociationId = null);

    /// <summary>The answer of <see cref="DisassociateIamInstanceProfile"/>.</summary>
    public sealed record DisassociateIamInstanceProfileOut(
        [property: JsonPropertyName("iamInstanceProfileAssociation")] IamInstanceProfileAssociation? IamInstanceProfileAssociation = null);

    /// <summary>Whose traffic is copied to whom.</summary>
    public static readonly Op<DescribeTrafficMirrorSessionsIn, DescribeTrafficMirrorSessionsOut> DescribeTrafficMirrorSessions =
        Service.Reads<DescribeTrafficMirrorSessionsIn, DescribeTrafficMirrorSessionsOut>("DescribeTrafficMirrorSessions");

    /// <summary>The question of <see cref="DescribeTrafficMirrorSessions"/>.</summary>
    public sealed record DescribeTrafficMirrorSessionsIn(
        [property: JsonPropertyName("TrafficMirrorSessionId")] IReadOnlyList<string>? TrafficMirrorSessionIds = null,
        [property: JsonPropertyName("Filter")] IReadOnlyList<Filter>? Filters = null,
        int? MaxResults = null,
        string? NextToken = null);

    /// <summary>The answer of <see cref="DescribeTrafficMirrorSessions"/>.</summary>
    public sealed record DescribeTrafficMirrorSessionsOut(
        [property: JsonPropertyName("trafficMirrorSessionSet")] IReadOnlyList<TrafficMirrorSession>? TrafficMirrorSessions = null,
        [property: JsonPropertyName("nextToken")] string? NextToken = null);

    /// <summary>Copies a machine's traffic to somebody.</summary>
    public static readonly Op<CreateTrafficMirrorSessionIn, CreateTrafficMirrorSessionOut> CreateTrafficMirrorSession =
        Service.Writes<CreateTrafficMirrorSessionIn, CreateTrafficMirrorSessionOut>("CreateTrafficMirrorSession");

    /// <summary>The question of <see cref="CreateTrafficMirrorSession"/>.</summary>
    public sealed record CreateTrafficMirrorSessionIn(
        string? NetworkInterfaceId = null, string? TrafficMirrorTargetId = null, string? TrafficMirrorFilterId = null,
        int? SessionNumber = null);

    /// <summary>The answer of <see cref="CreateTrafficMirrorSession"/>.</summary>
    public sealed record CreateTrafficMirrorSessionOut(
        [property: JsonPropertyName("trafficMirrorSession")] TrafficMirrorSession? TrafficMirrorSession = null);

    /// <summary>Copies it no more.</summary>
    public static readonly Op<DeleteTrafficMirrorSessionIn, DeleteTrafficMirrorSessionOut> DeleteTrafficMirrorSession =
        Service.Writes<DeleteTrafficMirrorSessionIn, DeleteTrafficMirrorSessionOut>("DeleteTrafficMirrorSession");

    /// <summary>The question of <see cref="DeleteTrafficMirrorSession"/>.</summary>
    public sealed record DeleteTrafficMirrorSessionIn(string? TrafficMirrorSessionId = null);

    /// <summary>The answer of <see cref="DeleteTrafficMirrorSession"/>.</summary>
    public sealed record DeleteTrafficMirrorSessionOut(
        [property: JsonPropertyName("trafficMirrorSessionId")] string? TrafficMirrorSessionId = null);

    /// <summary>The networks that are joined to others.</summary>
    public static readonly Op<DescribeVpcPeeringConnectionsIn, DescribeVpcPeeringConnectionsOut> DescribeVpcPeeringConnections =
        Service.Reads<DescribeVpcPeeringConnectionsIn, DescribeVpcPeeringConnectionsOut>("DescribeVpcPeeringConnections");

    /// <summary>The question of <see cref="DescribeVpcPeeringConnections"/>.</summary>
    public sealed record DescribeVpcPeeringConnectionsIn(
        string? NextToken = null,
        int? MaxResults = null,
        [property: JsonPropertyName("VpcPeeringConnectionId")] IReadOnlyList<string>? VpcPeeringConnectionIds = null,
        [property: JsonPropertyName("Filter")] IReadOnlyList<Filter>? Filters = null);

    /// <summary>The answer of <see cref="DescribeVpcPeeringConnections"/>.</summary>
    public sealed record DescribeVpcPeeringConnectionsOut(
        [property: JsonPropertyName("vpcPeeringConnectionSet")] IReadOnlyList<VpcPeeringConnection>? VpcPeeringConnections = null,
        [property: JsonPropertyName("nextToken")] string? NextToken = null);

    /// <summary>Asks to join two networks.</summary>
    public static readonly Op<CreateVpcPeeringConnectionIn, CreateVpcPeeringConnectionOut> CreateVpcPeeringConnection =
        Service.Writes<CreateVpcPeeringConnectionIn, CreateVpcPeeringConnectionOut>("CreateVpcPeeringConnection");

    /// <summary>The question of <see cref="CreateVpcPeeringConnection"/>.</summary>
    public sealed record CreateVpcPeeringConnectionIn(
        string? VpcId = null, string? PeerVpcId = null, string? PeerOwnerId = null);

    /// <summary>The answer of <see cref="CreateVpcPeeringConnection"/>.</summary>
    public sealed record CreateVpcPeeringConnectionOut(
        [property: JsonPropertyName("vpcPeeringConnection")] VpcPeeringConnection? VpcPeeringConnection = null);

    /// <summary>Parts joined networks.</summary>
    public static readonly Op<DeleteVpcPeeringConnectionIn, DeleteVpcPeeringConnectionOut> DeleteVpcPeeringConnection =
        Service.Writes<DeleteVpcPeeringConnectionIn, DeleteVpcPeeringConnectionOut>("DeleteVpcPeeringConnection");

    /// <summary>The question of <see cref="DeleteVpcPeeringConnection"/>.</summary>
    public sealed record DeleteVpcPeeringConnectionIn(string? VpcPeeringConnectionId = null);

    /// <summary>The answer of <see cref="DeleteVpcPeeringConnection"/>.</summary>
    public sealed record DeleteVpcPeeringConnectionOut([property: JsonPropertyName("return")] bool? Return = null);

    /// <summary>What writes down a network's traffic.</summary>
    public static readonly Op<DescribeFlowLogsIn, DescribeFlowLogsOut> DescribeFlowLogs =
        Service.Reads<DescribeFlowLogsIn, DescribeFlowLogsOut>("DescribeFlowLogs");

    /// <summary>The question of <see cref="DescribeFlowLogs"/>.</summary>
    public sealed record DescribeFlowLogsIn(
        IReadOnlyList<Filter>? Filter = null,
        [property: JsonPropertyName("FlowLogId")] IReadOnlyList<string>? FlowLogIds = null,
        int? MaxResults = null,
        string? NextToken = null);

    /// <summary>The answer of <see cref="DescribeFlowLogs"/>.</summary>
    public sealed record DescribeFlowLogsOut(
        [property: JsonPropertyName("flowLogSet")] IReadOnlyList<FlowLog>? FlowLogs = null,
        [property: JsonPropertyName("nextToken")] string? NextToken = null);
}
