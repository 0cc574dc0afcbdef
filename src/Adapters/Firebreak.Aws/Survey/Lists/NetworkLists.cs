using Firebreak.Model;
using Firebreak.Wire.Services;

namespace Firebreak.Aws.Survey;

/// <summary>Gateways, VPNs and lines: they cost while they stand.</summary>
internal static class NetworkLists
{
    /// <summary>The lists of a region.</summary>
    public static Listing[] All =>
    [
        Listing.Of(
            Ec2.DescribeNatGateways, new(MaxResults: 1000), page => page.NatGateways, page => page.NextToken, (ask, token) => ask with { NextToken = token },
            (one, at) => one.State is "deleted" ? null : at.Thing(Kinds.NatGateway, one.NatGatewayId, one.NatGatewayId, one.State, one.CreateTime, running: one.State is "available" or "pending")
                .Tagged(one.Tags, tag => tag.Key, tag => tag.Value)),
        Listing.Of(
            Ec2.DescribeVpnConnections, new(), page => page.VpnConnections,
            (one, at) => one.State is "deleted" ? null : at.Thing(Kinds.VpnConnection, one.VpnConnectionId, one.VpnConnectionId, one.State, running: one.State is "available" or "pending")
                .Tagged(one.Tags, tag => tag.Key, tag => tag.Value)),
        Listing.Of(
            Ec2.DescribeTransitGateways, new(MaxResults: 1000), page => page.TransitGateways, page => page.NextToken, (ask, token) => ask with { NextToken = token },
            (one, at) => one.State is "deleted" ? null : at.Thing(Kinds.TransitGateway, one.TransitGatewayId, one.TransitGatewayId, one.State, one.CreationTime, running: one.State is "available", facts: new FactBag()
                .With("OwnerId", one.OwnerId)).Tagged(one.Tags, tag => tag.Key, tag => tag.Value)),
        Listing.Of(
            DirectConnect.DescribeConnections, new(), page => page.Connections,
            (one, at) => one.ConnectionState is "deleted" or "rejected" ? null : at.Thing(
                Kinds.DirectLine, one.ConnectionId, one.ConnectionName, one.ConnectionState, running: one.ConnectionState is "available", facts: new FactBag().With("Bandwidth", one.Bandwidth))),
        Listing.Of(
            Ec2.DescribeInstanceConnectEndpoints, new(MaxResults: 50), page => page.InstanceConnectEndpoints, page => page.NextToken, (ask, token) => ask with { NextToken = token },
            (one, at) => at.Thing(Kinds.ConnectEndpoint, one.InstanceConnectEndpointId, one.InstanceConnectEndpointId, one.State, one.CreatedAt).Tagged(one.Tags, tag => tag.Key, tag => tag.Value)),
        Listing.Of(
            Ec2.DescribeTrafficMirrorSessions, new(MaxResults: 1000), page => page.TrafficMirrorSessions, page => page.NextToken, (ask, token) => ask with { NextToken = token },
            (one, at) => at.Thing(Kinds.MirrorSession, one.TrafficMirrorSessionId, one.TrafficMirrorSessionId, "active", facts: new FactBag()
                .With("NetworkInterfaceId", one.NetworkInterfaceId).With("TrafficMirrorTargetId", one.TrafficMirrorTargetId)).Tagged(one.Tags, tag => tag.Key, tag => tag.Value)),
        Listing.Of(
            Ec2.DescribeVpcPeeringConnections, new(MaxResults: 1000), page => page.VpcPeeringConnections, page => page.NextToken, (ask, token) => ask with { NextToken = token },
            (one, at) => one.Status?.Code is "deleted" or "rejected" or "expired" or "failed" ? null : at.Thing(
                Kinds.Peering, one.VpcPeeringConnectionId, one.VpcPeeringConnectionId, one.Status?.Code, facts: new FactBag()
                    .With("Accepter", one.AccepterVpcInfo?.OwnerId).With("Requester", one.RequesterVpcInfo?.OwnerId)).Tagged(one.Tags, tag => tag.Key, tag => tag.Value)),
        Listing.Of(
            Ec2.DescribeIamInstanceProfileAssociations, new(MaxResults: 1000), page => page.IamInstanceProfileAssociations, page => page.NextToken, (ask, token) => ask with { NextToken = token },
            (one, at) => one.State is "disassociated" ? null : at.Thing(Kinds.ProfileAssociation, one.AssociationId, one.AssociationId, one.State, one.Timestamp, facts: new FactBag()
                .With("InstanceId", one.InstanceId).With("ProfileArn", one.IamInstanceProfile?.Arn)).Under(one.InstanceId)),
        SingleListing.SerialConsole,
    ];
}
