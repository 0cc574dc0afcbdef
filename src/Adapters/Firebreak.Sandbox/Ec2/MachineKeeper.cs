using Firebreak.Model;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox;

/// <summary>What brings machines back by itself: persistent spot requests and fleets that maintain their target.</summary>
internal sealed class MachineKeeper
{
    private static readonly TimeSpan Noticing = TimeSpan.FromSeconds(60);
    private readonly World _world;
    private readonly Ec2World _ec2;
    private readonly Actor _spot;
    private readonly Actor _fleets;

    internal MachineKeeper(World world, Ec2World ec2)
    {
        (_world, _ec2) = (world, ec2);
        _spot = ServiceActor(world, "spot.amazonaws.com");
        _fleets = ServiceActor(world, "ec2fleet.amazonaws.com");
        ec2.Life.WhenLost(Lost);
    }

    /// <summary>An AWS service that calls by itself.</summary>
    internal static Actor ServiceActor(World world, string service) =>
        new(world, service, Side.Aws) { SourceIp = service, UserAgent = service };

    /// <summary>The caller that a service is on behalf of the account: a session of its service-linked role.</summary>
    internal static Principal Linked(World world, string role, string session, string service)
    {
        ServiceRoles.Ensure(world, role, service);
        return world.Iam.PrincipalOfRole(role, session) with { InvokedBy = service };
    }

    /// <summary>Spot requests remember the machines launched for them.</summary>
    internal void Holds(Ec2Region region, LaunchOrder order, IReadOnlyList<Machine> machines)
    {
        if (order.SpotRequestId is { } id && region.SpotRequests.TryGetValue(id, out var request))
        {
            (request.State, request.Status, request.StatusAt) = ("active", "fulfilled", _world.Clock.Now);
            request.MachineId = machines[0].Id;
        }
    }

    /// <summary>A spot request gets its machine after a while, if it still wants one.</summary>
    internal void Fulfil(Ec2Region region, SpotRequest request, TimeSpan after) => _world.After(after, _ =>
    {
        if (request.State != "open")
        {
            return;
        }

        Launch(region, new LaunchOrder(region.Code, request.Shape, 1) { SpotRequestId = request.Id, Heir = request.Id }, _spot, "AWSServiceRoleForEC2Spot");
    });

    /// <summary>A fleet gets the machines it lacks after a while.</summary>
    internal void Fill(Ec2Region region, MachineFleet fleet, TimeSpan after) => _world.After(after, _ =>
    {
        var has = region.Machines.Values.Count(machine => machine.FleetId == fleet.Id && machine.Costs);
        if (fleet.State == "active" && has < fleet.Target)
        {
            Launch(
                region,
                new LaunchOrder(region.Code, Marked(fleet), fleet.Target - has) { FleetId = fleet.Id, Heir = fleet.Id },
                _fleets,
                "AWSServiceRoleForEC2Fleet");
        }
    });

    /// <summary>Machines of a fleet carry its id as a tag.</summary>
    private static LaunchShape Marked(MachineFleet fleet) => fleet.Shape with
    {
        Tags = new Dictionary<string, string>(fleet.Shape.Tags, StringComparer.Ordinal) { [fleet.IsSpot ? "aws:ec2spot:fleet-request-id" : "aws:ec2:fleet-id"] = fleet.Id },
    };

    private void Launch(Ec2Region region, LaunchOrder order, Actor service, string role)
    {
        var caller = Linked(_world, role, service.Name.Split('.')[0], service.Name);
        _ec2.SendFor(order, () =>
        {
            try
            {
                _ = service.As(caller, Region.Parse(region.Code), Ec2.RunInstances, new Ec2.RunInstancesIn(
                    ImageId: order.Shape.ImageId, InstanceType: order.Shape.Type, KeyName: order.Shape.KeyName,
                    MinCount: 1, MaxCount: order.Count, ClientToken: _world.Ids.Uuid()));
            }
            catch (Fault)
            {
                // The refusal is in the trail, as with AWS: no capacity, no machine.
            }
        });
    }

    private void Lost(Machine machine)
    {
        var region = _ec2.In(machine.Region);
        if (!machine.Alive && machine.SpotRequestId is { } id && region.SpotRequests.TryGetValue(id, out var request))
        {
            LostSpot(region, request);
        }

        if (machine.FleetId is { } fleetId && region.Fleets.TryGetValue(fleetId, out var fleet) && fleet.Kind == "maintain")
        {
            Fill(region, fleet, Noticing);
        }
    }

    private void LostSpot(Ec2Region region, SpotRequest request)
    {
        request.StatusAt = _world.Clock.Now;
        request.Status = "instance-terminated-by-user";
        if (request.State != "active")
        {
            return;
        }

        if (!request.Persistent)
        {
            request.State = "closed";
            return;
        }

        (request.State, request.MachineId) = ("open", null);
        Fulfil(region, request, Noticing);
    }
}

/// <summary>The roles through which AWS's services act in an account.</summary>
internal static class ServiceRoles
{
    /// <summary>Makes the role if the account does not have it yet, as the service does at its first use.</summary>
    internal static void Ensure(World world, string role, string service)
    {
        if (world.Iam.Roles.ContainsKey(role))
        {
            return;
        }

        var path = $"/aws-service-role/{service}/";
        var held = new HeldRole(
            role, path, world.Ids.Principal("AROA"), $"arn:aws:iam::{world.Account}:role{path}{role}", world.Clock.Now)
        {
            Trust = $$"""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"{{service}}"},"Action":"sts:AssumeRole"}]}""",
        };
        held.Inline["ServiceRolePolicy"] =
            """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["ec2:*"],"Resource":"*"}]}""";
        world.Iam.Roles.Add(role, held);
        world.Ledger.Note(new Made(held.Arn, Kinds.Role, Region.Global, Side.Aws, world.Clock.Now));
        world.Iam.Changed();
    }
}
