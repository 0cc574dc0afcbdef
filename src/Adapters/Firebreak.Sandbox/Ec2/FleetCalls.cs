using Firebreak.Model;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox;

/// <summary>EC2 fleets, and the older spot fleets.</summary>
internal sealed class FleetCalls(Ec2World ec2)
{
    internal void Register(Router router)
    {
        _ = router.On(Ec2.DescribeFleets, Describe);
        _ = router.On(
            Ec2.CreateFleet,
            Create,
            trailRequest: (_, input) => Ec2Trail.Wrapped("CreateFleetRequest", input),
            trailResponse: (call, _, output) => Ec2Trail.WrappedAnswer(call, "CreateFleetResponse", output));
        _ = router.On(
            Ec2.ModifyFleet,
            Modify,
            trailRequest: (_, input) => Ec2Trail.Wrapped("ModifyFleetRequest", input),
            trailResponse: (call, _, output) => Ec2Trail.WrappedAnswer(call, "ModifyFleetResponse", output));
        _ = router.On(
            Ec2.DeleteFleets,
            Delete,
            trailRequest: (_, input) => Ec2Trail.Wrapped("DeleteFleetsRequest", input),
            trailResponse: (call, _, output) => Ec2Trail.WrappedAnswer(call, "DeleteFleetsResponse", output));
        _ = router.On(Ec2.DescribeSpotFleetRequests, DescribeSpot);
        _ = router.On(Ec2.CancelSpotFleetRequests, CancelSpot);
    }

    internal static Fault NoSpotFleet(string id) =>
        Ec2Faults.Of("InvalidSpotFleetRequestId.NotFound", $"The spot fleet request ID '{id}' does not exist");

    private Ec2.DescribeFleetsOut Describe(Call call, Ec2.DescribeFleetsIn input)
    {
        InstanceCalls.RefuseDryRun(input.DryRun);
        var region = ec2.In(call);
        if ((input.FleetIds ?? []).FirstOrDefault(id => !region.Fleets.ContainsKey(id)) is { } unknown)
        {
            throw Ec2Faults.Of("InvalidFleetId.NotFound", $"The fleet ID '{unknown}' does not exist.");
        }

        var wanted = input.FleetIds is { Count: > 0 } ids ? ids.Select(id => region.Fleets[id]) : [.. region.Fleets.Values.Where(fleet => !fleet.IsSpot)];
        var found = wanted.Where(fleet => Ec2Listing.Passes(input.Filters, fleet.Tags, name => name switch
        {
            "fleet-state" => [fleet.State],
            "type" => [fleet.Kind],
            "activity-status" => ["fulfilled"],
            _ => null,
        })).ToList();
        var (page, next) = Ec2Listing.Page(found, input.MaxResults, input.NextToken);
        return new Ec2.DescribeFleetsOut(next, [.. page.Select(fleet => View(region, fleet))]);
    }

    private static Ec2.Fleet View(Ec2Region region, MachineFleet fleet)
    {
        var running = region.Machines.Values.Count(machine => machine.FleetId == fleet.Id && machine.Costs);
        return new Ec2.Fleet(
            running >= fleet.Target ? "fulfilled" : "pending_fulfillment", fleet.CreatedAt, fleet.Id, fleet.State, null, "termination", running,
            running, [], new Ec2.TargetCapacitySpecification(fleet.Target, fleet.Target, 0, "on-demand"), false, fleet.Kind, null, null,
            fleet.Kind == "maintain", Ec2Listing.Answer(fleet.Tags));
    }

    private Ec2.CreateFleetOut Create(Call call, Ec2.CreateFleetIn input)
    {
        var region = ec2.In(call);
        var template = (input.LaunchTemplateConfigs is { Count: > 0 } configs ? configs[0] : null)
            ?? throw Ec2Faults.Missing("LaunchTemplateConfigs");
        var shape = LaunchShapes.Template(
            region, template.LaunchTemplateSpecification?.LaunchTemplateId, template.LaunchTemplateSpecification?.LaunchTemplateName).Shape;
        var target = input.TargetCapacitySpecification?.TotalTargetCapacity ?? throw Ec2Faults.Missing("TargetCapacitySpecification");
        InstanceCalls.RefuseDryRun(input.DryRun);
        var fleet = new MachineFleet
        {
            Id = "fleet-" + call.World.Ids.Uuid(),
            Kind = input.Type ?? "maintain",
            Shape = template.Overrides is { Count: > 0 } overrides && overrides[0].InstanceType is { } type ? shape with { Type = type } : shape,
            CreatedAt = call.Now,
            Target = target,
        };
        Ec2Listing.Put(fleet.Tags, Ec2Listing.TagsFor(input.TagSpecifications, "fleet"));
        region.Fleets.Add(fleet.Id, fleet);
        call.Made(Kinds.Fleet, fleet.Id);
        ec2.Keeper.Fill(region, fleet, TimeSpan.FromSeconds(5));
        return new Ec2.CreateFleetOut(fleet.Id, [], []);
    }

    private Ec2.ModifyFleetOut Modify(Call call, Ec2.ModifyFleetIn input)
    {
        var region = ec2.In(call);
        var fleet = region.Fleets.GetValueOrDefault(input.FleetId ?? "")
            ?? throw Ec2Faults.Of("InvalidFleetId.NotFound", $"The fleet ID '{input.FleetId}' does not exist.");
        InstanceCalls.RefuseDryRun(input.DryRun);
        fleet.Target = input.TargetCapacitySpecification?.TotalTargetCapacity ?? fleet.Target;
        Trim(ec2, region, fleet, input.ExcessCapacityTerminationPolicy);
        return new Ec2.ModifyFleetOut(true);
    }

    private Ec2.DeleteFleetsOut Delete(Call call, Ec2.DeleteFleetsIn input)
    {
        var region = ec2.In(call);
        InstanceCalls.RefuseDryRun(input.DryRun);
        var (done, failed) = (new List<Ec2.DeleteFleetSuccessItem>(), new List<Ec2.DeleteFleetErrorItem>());
        foreach (var id in input.FleetIds ?? [])
        {
            if (!region.Fleets.TryGetValue(id, out var fleet))
            {
                failed.Add(new(new Ec2.DeleteFleetError("fleetIdDoesNotExist", $"The fleet ID '{id}' does not exist."), id));
                continue;
            }

            var before = fleet.State;
            fleet.State = input.TerminateInstances == true ? "deleted_terminating" : "deleted_running";
            if (input.TerminateInstances == true)
            {
                foreach (var machine in region.Machines.Values.Where(machine => machine.FleetId == id && machine.Alive).ToList())
                {
                    ec2.Life.Terminate(region, machine, "Server.FleetDeleted");
                }

                fleet.State = "deleted";
            }

            done.Add(new(fleet.State == "deleted" ? "deleted_terminating" : fleet.State, before, id));
        }

        return new Ec2.DeleteFleetsOut(done, failed);
    }

    /// <summary>A fleet whose target was changed ends what is too much, unless it is told not to, and fetches what is missing.</summary>
    internal static void Trim(Ec2World ec2, Ec2Region region, MachineFleet fleet, string? excess)
    {
        var running = region.Machines.Values.Where(machine => machine.FleetId == fleet.Id && machine.Costs).ToList();
        foreach (var extra in excess is "no-termination" or "noTermination" ? [] : running.Skip(fleet.Target))
        {
            ec2.Life.Terminate(region, extra, "Server.FleetScaledIn");
        }

        ec2.Keeper.Fill(region, fleet, TimeSpan.FromSeconds(5));
    }

    private Ec2.DescribeSpotFleetRequestsOut DescribeSpot(Call call, Ec2.DescribeSpotFleetRequestsIn input)
    {
        InstanceCalls.RefuseDryRun(input.DryRun);
        var region = ec2.In(call);
        var wanted = input.SpotFleetRequestIds is { Count: > 0 } ids
            ? ids.Select(id => region.Fleets.TryGetValue(id, out var fleet) && fleet.IsSpot ? fleet : throw NoSpotFleet(id))
            : region.Fleets.Values.Where(fleet => fleet.IsSpot);
        var (page, next) = Ec2Listing.Page([.. wanted], input.MaxResults, input.NextToken);
        return new Ec2.DescribeSpotFleetRequestsOut(next, [.. page.Select(fleet => new Ec2.SpotFleetRequest(
            ActivityStatus: "fulfilled", CreateTime: fleet.CreatedAt, SpotFleetRequestId: fleet.Id,
            SpotFleetRequestState: fleet.State switch { "deleted_running" => "cancelled_running", "deleted" => "cancelled", "deleted_terminating" => "cancelled_terminating", var state => state },
            SpotFleetRequestConfig: new(TargetCapacity: fleet.Target, Type: fleet.Kind)))]);
    }

    private Ec2.CancelSpotFleetRequestsOut CancelSpot(Call call, Ec2.CancelSpotFleetRequestsIn input)
    {
        var region = ec2.In(call);
        var (done, failed) = (new List<Ec2.CancelSpotFleetRequestsSuccessItem>(), new List<Ec2.CancelSpotFleetRequestsErrorItem>());
        foreach (var id in input.SpotFleetRequestIds ?? [])
        {
            if (!region.Fleets.TryGetValue(id, out var fleet) || !fleet.IsSpot)
            {
                failed.Add(new(new("fleetRequestIdDoesNotExist", $"The fleet request ID '{id}' does not exist."), id));
                continue;
            }

            fleet.State = input.TerminateInstances == true ? "deleted" : "deleted_running";
            foreach (var machine in input.TerminateInstances == true ? region.Machines.Values.Where(machine => machine.FleetId == id && machine.Alive).ToList() : [])
            {
                ec2.Life.Terminate(region, machine, "Server.SpotFleetCancelled");
            }

            done.Add(new(input.TerminateInstances == true ? "cancelled_terminating" : "cancelled_running", "active", id));
        }

        return new Ec2.CancelSpotFleetRequestsOut(done, failed);
    }
}
