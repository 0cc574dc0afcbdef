namespace Firebreak.Contain.Sights;

/// <summary>Gateways, lines and accelerators: they cost while they stand.</summary>
internal static class Wiring
{
    /// <summary>A NAT gateway.</summary>
    public static Task<Reading<Sight?>> NatAsync(IAccountReader account, Region region, string id, CancellationToken cancel) => Sight.OfAsync(
        account, region, Ec2.DescribeNatGateways, new(NatGatewayIds: [id]), seen => seen.NatGateways?.FirstOrDefault(one => one.NatGatewayId == id),
        it => [("State", it.State), ("VpcId", it.VpcId)], cancel);

    /// <summary>A VPN.</summary>
    public static Task<Reading<Sight?>> VpnAsync(IAccountReader account, Region region, string id, CancellationToken cancel) => Sight.OfAsync(
        account, region, Ec2.DescribeVpnConnections, new(VpnConnectionIds: [id]), seen => seen.VpnConnections?.FirstOrDefault(one => one.VpnConnectionId == id),
        it => [("State", it.State)], cancel);

    /// <summary>A transit gateway.</summary>
    public static Task<Reading<Sight?>> HubAsync(IAccountReader account, Region region, string id, CancellationToken cancel) => Sight.OfAsync(
        account, region, Ec2.DescribeTransitGateways, new([id]), seen => seen.TransitGateways?.FirstOrDefault(one => one.TransitGatewayId == id),
        it => [("State", it.State)], cancel);

    /// <summary>An accelerator.</summary>
    public static Task<Reading<Sight?>> AcceleratorAsync(IAccountReader account, Region region, string arn, CancellationToken cancel) => Sight.OfAsync(
        account, region, GlobalAccelerator.DescribeAccelerator, new(arn), seen => seen.Accelerator,
        it => [("Enabled", Sight.Text(it.Enabled ?? false)), ("Status", it.Status), ("Name", it.Name)], cancel);

    /// <summary>An Instance Connect endpoint.</summary>
    public static Task<Reading<Sight?>> DoorAsync(IAccountReader account, Region region, string id, CancellationToken cancel) => Sight.OfAsync(
        account, region, Ec2.DescribeInstanceConnectEndpoints, new(InstanceConnectEndpointIds: [id]), seen => seen.InstanceConnectEndpoints?.FirstOrDefault(one => one.InstanceConnectEndpointId == id),
        it => [("State", it.State)], cancel);

    /// <summary>Copied traffic.</summary>
    public static Task<Reading<Sight?>> MirrorAsync(IAccountReader account, Region region, string id, CancellationToken cancel) => Sight.OfAsync(
        account, region, Ec2.DescribeTrafficMirrorSessions, new([id]), seen => seen.TrafficMirrorSessions?.FirstOrDefault(one => one.TrafficMirrorSessionId == id),
        it => [("NetworkInterfaceId", it.NetworkInterfaceId), ("TrafficMirrorTargetId", it.TrafficMirrorTargetId)], cancel);

    /// <summary>Two networks that are joined.</summary>
    public static Task<Reading<Sight?>> PeeringAsync(IAccountReader account, Region region, string id, CancellationToken cancel) => Sight.OfAsync(
        account, region, Ec2.DescribeVpcPeeringConnections, new(VpcPeeringConnectionIds: [id]), seen => seen.VpcPeeringConnections?.FirstOrDefault(one => one.VpcPeeringConnectionId == id),
        it => [("Status", it.Status?.Code)], cancel);

    /// <summary>The serial console of a region.</summary>
    public static Task<Reading<Sight?>> ConsoleAsync(IAccountReader account, Region region, CancellationToken cancel) => Sight.OfAsync(
        account, region, Ec2.GetSerialConsoleAccessStatus, new None(), seen => seen,
        it => [("SerialConsoleAccessEnabled", Sight.Text(it.SerialConsoleAccessEnabled ?? false))], cancel);

    /// <summary>An image of a machine.</summary>
    public static Task<Reading<Sight?>> ImageAsync(IAccountReader account, Region region, string id, CancellationToken cancel) => Sight.OfAsync(
        account, region, Ec2.DescribeImages, new(Owners: ["self"], Filters: [new("image-id", [id])]), seen => seen.Images?.FirstOrDefault(one => one.ImageId == id),
        it => [("State", it.State), ("Name", it.Name), ("CreationDate", it.CreationDate)], cancel);

    /// <summary>The role of a machine, whatever number its fastening has by now.</summary>
    public static Task<Reading<Sight?>> RoleAsync(IAccountReader account, Region region, string machine, CancellationToken cancel) => Sight.OfAsync(
        account, region, Ec2.DescribeIamInstanceProfileAssociations, new(Filters: [new("instance-id", [machine])]),
        seen => seen.IamInstanceProfileAssociations?.FirstOrDefault(one => one.InstanceId == machine && one.State is not ("disassociating" or "disassociated")),
        it => [("State", it.State), ("ProfileArn", it.IamInstanceProfile?.Arn)], cancel);
}
