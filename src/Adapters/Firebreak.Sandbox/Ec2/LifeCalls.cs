using Firebreak.Wire.Services;

namespace Firebreak.Sandbox;

/// <summary>Stopping, starting and ending machines.</summary>
internal sealed class LifeCalls(Ec2World ec2)
{
    internal void Register(Router router)
    {
        _ = router.On(
            Ec2.StopInstances,
            Stop,
            (call, input) => Arns(call, input.InstanceIds),
            (_, input) => Ec2Trail.Machines(input.InstanceIds, ("force", input.Force ?? false)),
            Ec2Trail.Response);
        _ = router.On(
            Ec2.StartInstances,
            Start,
            (call, input) => Arns(call, input.InstanceIds),
            (_, input) => Ec2Trail.Machines(input.InstanceIds),
            Ec2Trail.Response);
        _ = router.On(
            Ec2.TerminateInstances,
            Terminate,
            (call, input) => Arns(call, input.InstanceIds),
            (_, input) => Ec2Trail.Machines(input.InstanceIds),
            Ec2Trail.Response);
    }

    /// <summary>The machines of these ids; one bad id fails all.</summary>
    internal static IReadOnlyList<Machine> Named(Ec2Region region, IReadOnlyList<string> ids)
    {
        foreach (var id in ids)
        {
            if (!id.StartsWith("i-", StringComparison.Ordinal) || id.Length is not (10 or 19))
            {
                throw Ec2Faults.Malformed("i-...", "InvalidInstanceID", id);
            }
        }

        var missing = ids.Where(id => !region.Machines.ContainsKey(id)).ToList();
        return missing.Count switch
        {
            0 => [.. ids.Distinct(StringComparer.Ordinal).Select(id => region.Machines[id])],
            1 => throw Ec2Faults.NotFound("instance ID", "InvalidInstanceID", missing[0]),
            _ => throw Ec2Faults.Of("InvalidInstanceID.NotFound", $"The instance IDs '{string.Join(", ", missing)}' do not exist"),
        };
    }

    private static IEnumerable<string> Arns(Call call, IReadOnlyList<string>? ids) =>
        (ids ?? []).Select(id => $"arn:aws:ec2:{call.Region}:{call.Account}:instance/{id}").DefaultIfEmpty("*");

    private Ec2.StopInstancesOut Stop(Call call, Ec2.StopInstancesIn input)
    {
        var region = ec2.In(call);
        var machines = Named(region, Ids(input.InstanceIds));
        foreach (var machine in machines)
        {
            CheckStoppable(region, machine);
        }

        InstanceCalls.RefuseDryRun(input.DryRun);
        return new Ec2.StopInstancesOut(Change(machines, machine => ec2.Life.Stop(machine, "Client.UserInitiatedShutdown")));
    }

    private static void CheckStoppable(Ec2Region region, Machine machine)
    {
        if (machine.DisableApiStop)
        {
            throw Ec2Faults.StopProtected(machine.Id);
        }

        if (!machine.Alive)
        {
            throw Ec2Faults.WrongState(machine.Id, "stopped");
        }

        if (machine.SpotRequestId is { } id && !(region.SpotRequests.TryGetValue(id, out var request) && request.Persistent))
        {
            throw Ec2Faults.Of(
                "UnsupportedOperation",
                $"You can't stop the Spot Instance '{machine.Id}' because it is associated with a one-time Spot Instance request. "
                + "You can only stop Spot Instances associated with persistent Spot Instance requests.");
        }
    }

    private Ec2.StartInstancesOut Start(Call call, Ec2.StartInstancesIn input)
    {
        var region = ec2.In(call);
        var machines = Named(region, Ids(input.InstanceIds));
        if (machines.FirstOrDefault(machine => machine.Phase is not (MachinePhase.Stopped or MachinePhase.Running or MachinePhase.Pending))
            is { } wrong)
        {
            throw Ec2Faults.WrongState(wrong.Id, "started");
        }

        InstanceCalls.RefuseDryRun(input.DryRun);
        foreach (var group in machines.Where(machine => machine.Phase == MachinePhase.Stopped).GroupBy(machine => machine.Type, StringComparer.Ordinal))
        {
            _ = ec2.Life.Room(region, group.Key, group.First().Spot, group.Count(), group.Count());
        }

        return new Ec2.StartInstancesOut(Change(machines, machine => ec2.Life.Start(region, machine)));
    }

    /// <summary>Ends machines, zone by zone: a protected one saves its whole zone, and the others end although the call fails.</summary>
    /// <remarks>Source: Amazon EC2 API Reference, TerminateInstances, on partial failure.</remarks>
    private Ec2.TerminateInstancesOut Terminate(Call call, Ec2.TerminateInstancesIn input)
    {
        var region = ec2.In(call);
        var machines = Named(region, Ids(input.InstanceIds));
        var guarded = machines.Where(machine => machine.Alive && (machine.DisableApiTermination || machine.DisableApiStop)).ToList();
        if (guarded.Count == 0)
        {
            InstanceCalls.RefuseDryRun(input.DryRun);
        }

        var saved = guarded.Select(machine => machine.Zone).ToHashSet(StringComparer.Ordinal);
        if (input.DryRun == true)
        {
            throw Refusal(guarded[0]);
        }

        var ended = Change(
            [.. machines.Where(machine => !saved.Contains(machine.Zone))],
            machine => ec2.Life.Terminate(region, machine, "Client.UserInitiatedShutdown"));
        return guarded.Count > 0 ? throw Refusal(guarded[0]) : new Ec2.TerminateInstancesOut(ended);
    }

    private static Fault Refusal(Machine machine) =>
        Ec2Faults.Protected(machine.Id, machine.DisableApiTermination ? "disableApiTermination" : "disableApiStop");

    private static IReadOnlyList<string> Ids(IReadOnlyList<string>? ids) =>
        ids is { Count: > 0 } ? ids : throw Ec2Faults.Missing("InstanceId");

    private static List<Ec2.InstanceStateChange> Change(IReadOnlyList<Machine> machines, Action<Machine> change)
    {
        var changes = new List<Ec2.InstanceStateChange>();
        foreach (var machine in machines)
        {
            var before = machine.Phase;
            change(machine);
            changes.Add(new Ec2.InstanceStateChange(machine.Id, InstanceViews.State(machine.Phase), InstanceViews.State(before)));
        }

        return changes;
    }
}
