using System.Text.Json.Nodes;
using Firebreak.Model;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox;

/// <summary>Amazon EC2 Auto Scaling: groups that keep their number of machines, whoever ends them.</summary>
internal sealed class ScalingWorld : IServiceModule
{
    private const string Service = "autoscaling.amazonaws.com";
    private static readonly TimeSpan Noticing = TimeSpan.FromSeconds(55);
    private readonly World _world;
    private readonly Ec2World _ec2;
    private readonly Actor _actor;

    internal ScalingWorld(World world, Ec2World ec2)
    {
        (_world, _ec2) = (world, ec2);
        _actor = MachineKeeper.ServiceActor(world, Service);
        ec2.Life.WhenLost(Lost);
        world.Truth.CountsExisting(() => Groups.Values.Select(group => group.Arn));
        world.Shows("autoscaling", () => new JsonArray([.. Groups.Values.Select(group => (JsonNode)new JsonObject
        {
            ["name"] = group.Name, ["region"] = group.Region, ["desired"] = group.Desired, ["has"] = Members(group).Count(),
        })]));
    }

    /// <summary>The groups, by region and name.</summary>
    internal SortedDictionary<(string Region, string Name), ScalingGroup> Groups { get; } = [];

    /// <summary>The launch configurations, by region and name.</summary>
    internal SortedDictionary<(string Region, string Name), LaunchConfig> Configurations { get; } = [];

    /// <summary>The planned changes.</summary>
    internal List<ScalingPlan> Plans { get; } = [];

    /// <inheritdoc/>
    public void Register(Router router)
    {
        new ScalingCalls(this, _ec2).Register(router);
        new ScalingPlanCalls(this).Register(router);
    }

    /// <inheritdoc/>
    public void Tick(DateTimeOffset now)
    {
        // A group looks after its machines at moments of its own, written in the world's agenda.
    }

    /// <summary>The machines of a group that are there.</summary>
    internal IEnumerable<Machine> Members(ScalingGroup group) =>
        _ec2.In(group.Region).Machines.Values.Where(machine => machine.GroupName == group.Name && machine.Alive);

    /// <summary>The group compares what it has with what it is to have, after a while.</summary>
    internal void Look(ScalingGroup group, TimeSpan after) => _world.After(after, _ => Balance(group));

    /// <summary>Ends a machine of a group: protections of EC2 do not hold against Auto Scaling.</summary>
    internal void End(ScalingGroup group, Machine machine, string cause)
    {
        var caller = MachineKeeper.Linked(_world, "AWSServiceRoleForAutoScaling", "AutoScaling", Service);
        var region = _ec2.In(group.Region);
        (machine.DisableApiTermination, machine.DisableApiStop) = (false, false);
        try
        {
            _ = _actor.As(caller, Region.Parse(region.Code), Ec2.TerminateInstances, new Ec2.TerminateInstancesIn([machine.Id]));
        }
        catch (Fault)
        {
            return;
        }

        group.Deeds.Insert(0, new ScalingDeed(
            _world.Ids.Uuid(), _world.Clock.Now, $"Terminating EC2 instance: {machine.Id}", cause, "Successful"));
    }

    /// <summary>The machines that a group keeps warm.</summary>
    internal IEnumerable<Machine> WarmMembers(ScalingGroup group) =>
        _ec2.In(group.Region).Machines.Values.Where(machine => machine.FleetId == "warm/" + group.Name && machine.Alive);

    /// <summary>Fills a warm pool; they come as running machines and cost as such.</summary>
    internal void Warm(ScalingGroup group) => _world.After(TimeSpan.FromSeconds(20), then =>
    {
        var missing = (group.Warm?.MinSize ?? 0) - WarmMembers(group).Count();
        if (missing > 0 && Groups.ContainsKey((group.Region, group.Name)))
        {
            _ = Order(group, new LaunchOrder(group.Region, group.Shape, missing) { FleetId = "warm/" + group.Name, Heir = group.Arn });
        }
    });

    /// <summary>Ends what a group kept warm.</summary>
    internal void Chill(ScalingGroup group)
    {
        foreach (var machine in WarmMembers(group).ToList())
        {
            End(group, machine, "the warm pool was deleted.");
        }
    }

    private void Lost(Machine machine)
    {
        if (machine.FleetId is { } pool && pool.StartsWith("warm/", StringComparison.Ordinal) && Groups.TryGetValue((machine.Region, pool[5..]), out var warmed))
        {
            Warm(warmed);
        }

        if (machine.GroupName is { } name && Groups.TryGetValue((machine.Region, name), out var group))
        {
            Look(group, Noticing);
        }
    }

    private void Balance(ScalingGroup group)
    {
        if (!Groups.ContainsKey((group.Region, group.Name)))
        {
            return;
        }

        EndStopped(group);

        var healthy = Members(group).Where(machine => machine.Costs || !group.Does("ReplaceUnhealthy")).OrderBy(machine => machine.LaunchedAt).ToList();
        if (healthy.Count < group.Desired && group.Does("Launch") && !group.Deleting)
        {
            Launch(group, group.Desired - healthy.Count);
        }
        else if (healthy.Count > group.Desired && group.Does("Terminate"))
        {
            foreach (var extra in healthy.Where(machine => !machine.ProtectedFromScaleIn || group.Deleting).Take(healthy.Count - group.Desired))
            {
                End(group, extra, "an instance was taken out of service in response to a difference between desired and actual capacity.");
            }
        }

        if (group.Deleting && !Members(group).Any())
        {
            _ = Groups.Remove((group.Region, group.Name));
        }
    }

    private void EndStopped(ScalingGroup group)
    {
        if (!group.Does("HealthCheck") || !group.Does("ReplaceUnhealthy") || !group.Does("Terminate"))
        {
            return;
        }

        foreach (var stopped in Members(group).Where(machine => !machine.Costs).ToList())
        {
            End(group, stopped, "an instance was taken out of service in response to an EC2 health check that indicated it was stopped.");
        }
    }

    private void Launch(ScalingGroup group, int count)
    {
        var shape = group.Shape with { Tags = Propagated(group) };
        var had = Members(group).Select(machine => machine.Id).ToHashSet(StringComparer.Ordinal);
        var status = Order(group, new LaunchOrder(group.Region, shape, count) { GroupName = group.Name, Heir = group.Arn });
        foreach (var machine in Members(group).Where(machine => !had.Contains(machine.Id)))
        {
            machine.ProtectedFromScaleIn = group.ProtectNew;
            group.Deeds.Insert(0, new ScalingDeed(
                _world.Ids.Uuid(), _world.Clock.Now, $"Launching a new EC2 instance: {machine.Id}",
                "an instance was started in response to a difference between desired and actual capacity, increasing the capacity.", status));
        }

        if (status == "Failed")
        {
            group.Deeds.Insert(0, new ScalingDeed(
                _world.Ids.Uuid(), _world.Clock.Now, "Launching a new EC2 instance.", "the launch was refused.", status));
        }
    }

    private string Order(ScalingGroup group, LaunchOrder order)
    {
        var caller = MachineKeeper.Linked(_world, "AWSServiceRoleForAutoScaling", "AutoScaling", Service);
        var status = "Successful";
        _ec2.SendFor(order, () =>
        {
            try
            {
                _ = _actor.As(caller, Region.Parse(group.Region), Ec2.RunInstances, new Ec2.RunInstancesIn(
                    MinCount: 1, MaxCount: order.Count, InstanceType: group.Shape.Type, ImageId: group.Shape.ImageId, KeyName: group.Shape.KeyName,
                    LaunchTemplate: group.Template is { } template ? new Ec2.LaunchTemplateSpecification(template.Id, null, "1") : null,
                    ClientToken: "fleet-" + _world.Ids.Uuid()));
            }
            catch (Fault)
            {
                status = "Failed";
            }
        });
        return status;
    }

    private static Dictionary<string, string> Propagated(ScalingGroup group)
    {
        var tags = new Dictionary<string, string>(group.Shape.Tags, StringComparer.Ordinal) { ["aws:autoscaling:groupName"] = group.Name };
        foreach (var (key, tag) in group.Tags.Where(tag => tag.Value.Propagate))
        {
            tags[key] = tag.Value;
        }

        if (group.Template is { } template)
        {
            tags["aws:ec2launchtemplate:id"] = template.Id;
            tags["aws:ec2launchtemplate:version"] = "1";
        }

        return tags;
    }
}
