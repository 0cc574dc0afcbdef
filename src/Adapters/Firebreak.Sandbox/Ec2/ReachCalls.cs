using Firebreak.Model;
using Firebreak.Wire;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox;

/// <summary>Gateways, VPNs, doors, copied traffic and joined networks.</summary>
internal sealed class ReachCalls : IServiceModule
{
    private static readonly TimeSpan Going = TimeSpan.FromSeconds(30);
    private readonly Ec2World _ec2;
    private readonly Shelf _gateways;
    private readonly Shelf _vpns;
    private readonly Shelf _hubs;
    private readonly Shelf _doors;
    private readonly Shelf _mirrors;
    private readonly Shelf _peerings;
    private readonly HashSet<string> _consoles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _cut = new(StringComparer.Ordinal);

    internal ReachCalls(Shelves shelves, Ec2World ec2)
    {
        _ec2 = ec2;
        _gateways = shelves.Of(Kinds.NatGateway, BoughtCalls.Rules("NatGatewayNotFound") with { Missing = key => Ec2Faults.Of("NatGatewayNotFound", $"NatGateway {key} was not found"), Costs = one => one.State is "available" });
        _vpns = shelves.Of(Kinds.VpnConnection, BoughtCalls.Rules("InvalidVpnConnectionID") with { Costs = one => one.State is "available" });
        _hubs = shelves.Of(Kinds.TransitGateway, BoughtCalls.Rules("InvalidTransitGatewayID") with { Costs = one => one.State is "available" });
        _doors = shelves.Of(Kinds.ConnectEndpoint, BoughtCalls.Rules("InvalidInstanceConnectEndpointId"));
        _mirrors = shelves.Of(Kinds.MirrorSession, BoughtCalls.Rules("InvalidTrafficMirrorSessionId") with { Costs = _ => true });
        _peerings = shelves.Of(Kinds.Peering, BoughtCalls.Rules("InvalidVpcPeeringConnectionID"));
    }

    /// <inheritdoc/>
    public void Register(Router router)
    {
        Gateways(router);
        Hubs(router);
        Doors(router);
        Mirrors(router);
        Roles(router);
        _ = router.On(Ec2.DescribeFlowLogs, (call, _) => new Ec2.DescribeFlowLogsOut([]));
        _ = router.On(Ec2.DescribeVpcBlockPublicAccessOptions, (call, _) => new Ec2.DescribeVpcBlockPublicAccessOptionsOut(Cut(call)));
        _ = router.On(Ec2.ModifyVpcBlockPublicAccessOptions, (call, input) =>
        {
            _cut[call.Region.ToString()] = input.InternetGatewayBlockMode ?? throw Ec2Faults.Missing("InternetGatewayBlockMode");
            return new Ec2.ModifyVpcBlockPublicAccessOptionsOut(Cut(call));
        });
    }

    private void Gateways(Router router)
    {
        _ = router.On(Ec2.DescribeNatGateways, (call, input) =>
        {
            InstanceCalls.RefuseDryRun(input.DryRun);
            var (page, next) = input.NatGatewayIds is { Count: > 0 } ids ? ([.. ids.Select(id => _gateways.Of(call, id))], null) : _gateways.Page(call, input.MaxResults, input.NextToken);
            return new Ec2.DescribeNatGatewaysOut([.. page.Select(View)], next);
        });
        _ = router.On(Ec2.CreateNatGateway, (call, input) =>
        {
            var id = call.World.Ids.Thing("nat");
            return new Ec2.CreateNatGatewayOut(View(_gateways.Put(call, new Held { Id = id, Name = id }.With(null, ("subnet", input.SubnetId)), "available")));
        });
        _ = router.On(Ec2.DeleteNatGateway, (call, input) =>
        {
            _gateways.Turn(_gateways.Of(call, input.NatGatewayId), "deleting", "deleted", Going);
            return new Ec2.DeleteNatGatewayOut(input.NatGatewayId);
        });
        _ = router.On(Ec2.DescribeVpnConnections, (call, input) => new Ec2.DescribeVpnConnectionsOut([.. Named(_vpns, call, input.VpnConnectionIds).Select(Vpn)]));
        _ = router.On(Ec2.CreateVpnConnection, (call, input) =>
        {
            var id = call.World.Ids.Thing("vpn");
            return new Ec2.CreateVpnConnectionOut(Vpn(_vpns.Put(call, new Held { Id = id, Name = id }.With(null, ("customer", input.CustomerGatewayId), ("type", input.Type)), "available")));
        });
        _ = router.On(Ec2.DeleteVpnConnection, (call, input) =>
        {
            _vpns.Turn(_vpns.Of(call, input.VpnConnectionId), "deleted");
            return new None();
        });
    }

    private void Hubs(Router router)
    {
        _ = router.On(Ec2.DescribeTransitGateways, (call, input) => new Ec2.DescribeTransitGatewaysOut([.. Named(_hubs, call, input.TransitGatewayIds).Select(one => Hub(call, one))]));
        _ = router.On(Ec2.CreateTransitGateway, (call, _) =>
        {
            var id = call.World.Ids.Thing("tgw");
            return new Ec2.CreateTransitGatewayOut(Hub(call, _hubs.Put(call, new Held { Id = id, Name = id }, "available")));
        });
        _ = router.On(Ec2.DeleteTransitGateway, (call, input) =>
        {
            var one = _hubs.Of(call, input.TransitGatewayId);
            _hubs.Turn(one, "deleting", "deleted", Going);
            return new Ec2.DeleteTransitGatewayOut(new(TransitGatewayId: one.Id, State: one.State));
        });
    }

    private void Doors(Router router)
    {
        _ = router.On(Ec2.DescribeInstanceConnectEndpoints, (call, input) => new Ec2.DescribeInstanceConnectEndpointsOut([.. Named(_doors, call, input.InstanceConnectEndpointIds).Select(one => Door(call, one))]));
        _ = router.On(Ec2.CreateInstanceConnectEndpoint, (call, input) =>
        {
            var id = call.World.Ids.Thing("eice");
            return new Ec2.CreateInstanceConnectEndpointOut(Door(call, _doors.Put(call, new Held { Id = id, Name = id }.With(null, ("subnet", input.SubnetId)), "create-complete")));
        });
        _ = router.On(Ec2.DeleteInstanceConnectEndpoint, (call, input) =>
        {
            var one = _doors.Of(call, input.InstanceConnectEndpointId);
            _doors.Fade(one, "delete-in-progress", Going);
            return new Ec2.DeleteInstanceConnectEndpointOut(new(InstanceConnectEndpointId: one.Id, State: one.State));
        });
        _ = router.On(Ec2.GetSerialConsoleAccessStatus, (call, _) => new Ec2.GetSerialConsoleAccessStatusOut(_consoles.Contains(call.Region.ToString())));
        _ = router.On(Ec2.EnableSerialConsoleAccess, (call, _) =>
        {
            if (_consoles.Add(call.Region.ToString()))
            {
                call.Made(Kinds.SerialConsole, call.Arn("ec2", "serial-console"));
            }

            return new Ec2.EnableSerialConsoleAccessOut(true);
        });
        _ = router.On(Ec2.DisableSerialConsoleAccess, (call, none) =>
        {
            _ = _consoles.Remove(call.Region.ToString());
            return new Ec2.DisableSerialConsoleAccessOut(false);
        });
    }

    private void Mirrors(Router router)
    {
        _ = router.On(Ec2.DescribeTrafficMirrorSessions, (call, input) => new Ec2.DescribeTrafficMirrorSessionsOut([.. Named(_mirrors, call, input.TrafficMirrorSessionIds).Select(one => Mirror(call, one))]));
        _ = router.On(Ec2.CreateTrafficMirrorSession, (call, input) =>
        {
            var id = call.World.Ids.Thing("tms");
            var made = new Held { Id = id, Name = id }.With(null, ("target", input.TrafficMirrorTargetId), ("filter", input.TrafficMirrorFilterId), ("interface", input.NetworkInterfaceId));
            var shown = Mirror(call, _mirrors.Put(call, made, "active"));
            return new Ec2.CreateTrafficMirrorSessionOut(shown with { OwnerId = null });
        });
        _ = router.On(Ec2.DeleteTrafficMirrorSession, (call, input) =>
        {
            _mirrors.Remove(_mirrors.Of(call, input.TrafficMirrorSessionId));
            return new Ec2.DeleteTrafficMirrorSessionOut(input.TrafficMirrorSessionId);
        });
        _ = router.On(Ec2.DescribeVpcPeeringConnections, (call, input) => new Ec2.DescribeVpcPeeringConnectionsOut([.. Named(_peerings, call, input.VpcPeeringConnectionIds).Select(one => new Ec2.VpcPeeringConnection(
            VpcPeeringConnectionId: one.Id, AccepterVpcInfo: new(OwnerId: one["owner"], VpcId: one["vpc"], Region: one.Region), RequesterVpcInfo: new(OwnerId: call.Account.ToString(), VpcId: one["own"], Region: one.Region),
            Status: new(one.State, one.State)))]));
        _ = router.On(Ec2.CreateVpcPeeringConnection, (call, input) =>
        {
            var id = call.World.Ids.Thing("pcx");
            var made = _peerings.Put(call, new Held { Id = id, Name = id }.With(null, ("owner", input.PeerOwnerId), ("vpc", input.PeerVpcId), ("own", input.VpcId)), "active");
            return new Ec2.CreateVpcPeeringConnectionOut(new(VpcPeeringConnectionId: id, Status: new(made.State, made.State)));
        });
        _ = router.On(Ec2.DeleteVpcPeeringConnection, (call, input) =>
        {
            _peerings.Turn(_peerings.Of(call, input.VpcPeeringConnectionId), "deleted");
            return new Ec2.DeleteVpcPeeringConnectionOut(true);
        });
    }

    private void Roles(Router router)
    {
        _ = router.On(Ec2.DescribeIamInstanceProfileAssociations, (call, input) =>
        {
            var all = _ec2.In(call).Machines.Values.Where(machine => machine is { ProfileArn: not null, Alive: true }).Select(Association).ToList();
            var wanted = input.AssociationIds is { Count: > 0 } ids ? [.. all.Where(one => ids.Contains(one.AssociationId, StringComparer.Ordinal))]
                : all.Where(one => input.Filters?.FirstOrDefault(filter => filter.Name == "instance-id")?.Values is not { } machines || machines.Contains(one.InstanceId, StringComparer.Ordinal)).ToList();
            return new Ec2.DescribeIamInstanceProfileAssociationsOut(wanted);
        });
        _ = router.On(Ec2.AssociateIamInstanceProfile, (call, input) =>
        {
            var machine = LifeCalls.Named(_ec2.In(call), [input.InstanceId ?? ""])[0];
            machine.ProfileArn = machine.ProfileArn is null
                ? input.IamInstanceProfile?.Arn ?? $"arn:aws:iam::{call.Account}:instance-profile/{input.IamInstanceProfile?.Name}"
                : throw Ec2Faults.Of("IncorrectState", $"There is an existing association for instance {machine.Id}");
            return new Ec2.AssociateIamInstanceProfileOut(Association(machine));
        });
        _ = router.On(Ec2.DisassociateIamInstanceProfile, (call, input) =>
        {
            var machine = _ec2.In(call).Machines.Values.FirstOrDefault(machine => machine.ProfileArn is not null && Association(machine).AssociationId == input.AssociationId)
                ?? throw Ec2Faults.Of("NoSuchAssociation", $"The association {input.AssociationId} does not exist");
            var was = Association(machine) with { State = "disassociating" };
            machine.ProfileArn = null;
            return new Ec2.DisassociateIamInstanceProfileOut(was);
        });
    }

    private static IEnumerable<Held> Named(Shelf shelf, Call call, IReadOnlyList<string>? ids) => ids is { Count: > 0 } ? ids.Select(id => shelf.Of(call, id)) : shelf.In(call);

    private Ec2.VpcBlockPublicAccessOptions Cut(Call call) => new(
        AwsAccountId: call.Account.ToString(), AwsRegion: call.Region.ToString(), State: "update-complete", InternetGatewayBlockMode: _cut.GetValueOrDefault(call.Region.ToString(), "off"));

    private static Ec2.IamInstanceProfileAssociation Association(Machine machine) => new(
        AssociationId: "iip-assoc-" + machine.Id[2..], InstanceId: machine.Id, IamInstanceProfile: new Ec2.IamInstanceProfile(machine.ProfileArn), State: "associated");

    private static Ec2.NatGateway View(Held one) => new(NatGatewayId: one.Id, State: one.State, SubnetId: one["subnet"], CreateTime: one.At);

    private static Ec2.VpnConnection Vpn(Held one) => new(VpnConnectionId: one.Id, State: one.State, Type: one["type"], CustomerGatewayId: one["customer"]);

    private static Ec2.TransitGateway Hub(Call call, Held one) => new(
        TransitGatewayId: one.Id, TransitGatewayArn: call.Arn("ec2", "transit-gateway/" + one.Id), State: one.State, OwnerId: call.Account.ToString(), CreationTime: one.At);

    private static Ec2.Ec2InstanceConnectEndpoint Door(Call call, Held one) => new(
        InstanceConnectEndpointId: one.Id, InstanceConnectEndpointArn: call.Arn("ec2", "instance-connect-endpoint/" + one.Id), State: one.State, CreatedAt: one.At, SubnetId: one["subnet"],
        VpcId: Network.Vpc(call.Account, one.Region));

    private static Ec2.TrafficMirrorSession Mirror(Call call, Held one) => new(
        TrafficMirrorSessionId: one.Id, TrafficMirrorTargetId: one["target"], TrafficMirrorFilterId: one["filter"], NetworkInterfaceId: one["interface"], OwnerId: call.Account.ToString(), SessionNumber: 1);
}
