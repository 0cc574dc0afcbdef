using Firebreak.Model;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox;

/// <summary>Spot requests: cancelling one does not end its machine, ending the machine does not cancel a persistent one.</summary>
internal sealed class SpotCalls(Ec2World ec2)
{
    internal void Register(Router router)
    {
        _ = router.On(Ec2.DescribeSpotInstanceRequests, Describe);
        _ = router.On(Ec2.RequestSpotInstances, Request, trailRequest: (_, input) => Ec2Trail.Spot(input), trailResponse: Ec2Trail.Response);
        _ = router.On(
            Ec2.CancelSpotInstanceRequests,
            Cancel,
            trailRequest: (_, input) => Ec2Trail.List("spotInstanceRequestIdSet", "spotInstanceRequestId", input.SpotInstanceRequestIds),
            trailResponse: Ec2Trail.Response);
    }

    internal static SpotRequest Add(Call call, Ec2Region region, LaunchShape shape, bool persistent, string? price)
    {
        var request = new SpotRequest
        {
            Id = call.World.Ids.Short("sir"),
            Persistent = persistent,
            Shape = shape,
            CreatedAt = call.Now,
            MaxPrice = price,
            StatusAt = call.Now,
        };
        region.SpotRequests.Add(request.Id, request);
        call.Made(Kinds.SpotRequest, request.Id);
        return request;
    }

    private Ec2.DescribeSpotInstanceRequestsOut Describe(Call call, Ec2.DescribeSpotInstanceRequestsIn input)
    {
        InstanceCalls.RefuseDryRun(input.DryRun);
        var region = ec2.In(call);
        var wanted = input.SpotInstanceRequestIds is { Count: > 0 } ids
            ? ids.Select(id => Of(region, id))
            : [.. region.SpotRequests.Values];
        var found = wanted.Where(request => Ec2Listing.Passes(input.Filters, request.Tags, name => name switch
        {
            "spot-instance-request-id" => [request.Id],
            "state" => [request.State],
            "status-code" => [request.Status],
            "type" => [request.Persistent ? "persistent" : "one-time"],
            "instance-id" => [request.MachineId],
            "launch.instance-type" => [request.Shape.Type],
            _ => null,
        })).ToList();
        var (page, next) = Ec2Listing.Page(found, input.MaxResults, input.NextToken);
        return new Ec2.DescribeSpotInstanceRequestsOut([.. page.Select(request => View(region, request))], next);
    }

    private static Ec2.SpotInstanceRequest View(Ec2Region region, SpotRequest request) => new(
        request.CreatedAt, request.MachineId,
        new Ec2.LaunchSpecification(
            request.Shape.ImageId, request.Shape.Type, request.Shape.KeyName, null,
            [.. request.Shape.SecurityGroupIds.Select(id => new Ec2.GroupIdentifier(id, region.Groups.GetValueOrDefault(id)?.Name))]),
        request.MachineId is { } id && region.Machines.TryGetValue(id, out var machine) ? machine.Zone : null,
        request.Id, request.MaxPrice, request.State,
        new Ec2.SpotInstanceStatus(request.Status, Message(request.Status), request.StatusAt),
        null, Ec2Listing.Answer(request.Tags), request.Persistent ? "persistent" : "one-time", null, null,
        request.Persistent ? "stop" : "terminate");

    private static string Message(string status) => status switch
    {
        "fulfilled" => "Your Spot request is fulfilled.",
        "pending-evaluation" => "Your Spot request has been submitted for review, and is pending evaluation.",
        "instance-terminated-by-user" => "Spot Instance terminated due to user-initiated termination.",
        "request-canceled-and-instance-running" =>
            "You canceled your Spot request while the Spot Instance is still running. The request will not be fulfilled again.",
        "canceled-before-fulfillment" => "You canceled your Spot request before it was fulfilled.",
        _ => status,
    };

    private static SpotRequest Of(Ec2Region region, string id) => region.SpotRequests.TryGetValue(id, out var request)
        ? request
        : throw Ec2Faults.Of("InvalidSpotInstanceRequestID.NotFound", $"The spot instance request ID '{id}' does not exist");

    private Ec2.RequestSpotInstancesOut Request(Call call, Ec2.RequestSpotInstancesIn input)
    {
        var region = ec2.In(call);
        var shape = LaunchShapes.From(region, call, input.LaunchSpecification ?? throw Ec2Faults.Missing("LaunchSpecification"));
        if (input.Type is not (null or "one-time" or "persistent"))
        {
            throw Ec2Faults.Invalid($"Invalid value '{input.Type}' for type.");
        }

        InstanceCalls.RefuseDryRun(input.DryRun);
        var count = input.InstanceCount ?? 1;
        _ = ec2.Life.Room(region, shape.Type, spot: true, count, count);
        var requests = Enumerable.Range(0, count)
            .Select(_ => Add(call, region, shape, input.Type == "persistent", input.SpotPrice)).ToList();
        foreach (var request in requests)
        {
            Ec2Listing.Put(request.Tags, Ec2Listing.TagsFor(input.TagSpecifications, "spot-instances-request"));
            ec2.Keeper.Fulfil(region, request, TimeSpan.FromSeconds(4));
        }

        return new Ec2.RequestSpotInstancesOut([.. requests.Select(request => View(region, request))]);
    }

    private Ec2.CancelSpotInstanceRequestsOut Cancel(Call call, Ec2.CancelSpotInstanceRequestsIn input)
    {
        var region = ec2.In(call);
        var requests = (input.SpotInstanceRequestIds ?? throw Ec2Faults.Missing("SpotInstanceRequestId"))
            .Select(id => Of(region, id)).ToList();
        InstanceCalls.RefuseDryRun(input.DryRun);
        foreach (var request in requests.Where(request => request.State is "open" or "active"))
        {
            var running = request.MachineId is { } id && region.Machines.TryGetValue(id, out var machine) && machine.Alive;
            (request.State, request.StatusAt) = ("cancelled", call.Now);
            request.Status = running ? "request-canceled-and-instance-running" : "canceled-before-fulfillment";
        }

        return new Ec2.CancelSpotInstanceRequestsOut(
            [.. requests.Select(request => new Ec2.CancelledSpotInstanceRequest(request.Id, request.State))]);
    }
}
