using Firebreak.Wire.Services;

namespace Firebreak.Sandbox;

/// <summary>Listing machines and launching them.</summary>
internal sealed class InstanceCalls(Ec2World ec2)
{
    internal void Register(Router router)
    {
        _ = router.On(Ec2.DescribeInstances, Describe);
        _ = router.On(
            Ec2.RunInstances,
            Run,
            resources: (call, _) => [$"arn:aws:ec2:{call.Region}:{call.Account}:instance/*"],
            trailRequest: (_, input) => Ec2Trail.Launch(input),
            trailResponse: Ec2Trail.Response);
    }

    private Ec2.DescribeInstancesOut Describe(Call call, Ec2.DescribeInstancesIn input)
    {
        RefuseDryRun(input.DryRun);
        var region = ec2.In(call);
        var wanted = input.InstanceIds is { Count: > 0 } ids ? LifeCalls.Named(region, ids) : [.. region.Machines.Values];
        var found = wanted
            .Where(machine => Ec2Listing.Passes(input.Filters, machine.Tags, name => InstanceViews.Values(call.Account, machine, name)))
            .OrderBy(machine => machine.LaunchedAt).ThenBy(machine => machine.Id, StringComparer.Ordinal).ToList();
        var (page, next) = Ec2Listing.Page(found, input.MaxResults, input.NextToken);
        return new Ec2.DescribeInstancesOut(next, [.. page.GroupBy(machine => machine.ReservationId, StringComparer.Ordinal)
            .Select(group => InstanceViews.Reservation(call.Account, region, group))]);
    }

    private Ec2.RunInstancesOut Run(Call call, Ec2.RunInstancesIn input)
    {
        var region = ec2.In(call);
        var shape = LaunchShapes.From(region, call, input);
        var least = input.MinCount ?? throw Ec2Faults.Missing("MinCount");
        var most = input.MaxCount ?? throw Ec2Faults.Missing("MaxCount");
        if (least < 1 || most < least)
        {
            throw Ec2Faults.Invalid($"Invalid value '{most}' for MaxCount: it must be at least MinCount, and that at least 1.");
        }

        RefuseDryRun(input.DryRun);
        var order = Order(call, region, input, shape);
        var side = order.Heir is { } heir ? call.World.Ledger.SideOf(heir) ?? call.Side : call.Side;
        var count = ec2.Life.Room(region, shape.Type, order.SpotRequestId is not null, least, most);
        var machines = ec2.Life.Launch(region, order with { Count = count }, side);
        ec2.Keeper.Holds(region, order, machines);
        var reservation = InstanceViews.Reservation(call.Account, region, machines);
        return new Ec2.RunInstancesOut(
            reservation.ReservationId, reservation.OwnerId, reservation.RequesterId, reservation.Groups, reservation.Instances);
    }

    private LaunchOrder Order(Call call, Ec2Region region, Ec2.RunInstancesIn input, LaunchShape shape)
    {
        var order = (ec2.Errand ?? new LaunchOrder(region.Code, shape, 1)) with
        {
            Shape = ec2.Errand is { } errand ? errand.Shape : shape,
            ClientToken = input.ClientToken ?? "",
        };
        if (ec2.Errand is null && input.InstanceMarketOptions is { MarketType: "spot" } market)
        {
            var persistent = market.SpotOptions?.SpotInstanceType == "persistent";
            var request = SpotCalls.Add(call, region, shape, persistent, market.SpotOptions?.MaxPrice);
            order = order with { SpotRequestId = request.Id, Heir = request.Id };
        }

        return order;
    }

    internal static void RefuseDryRun(bool? dryRun)
    {
        if (dryRun == true)
        {
            throw Ec2Faults.DryRun();
        }
    }
}
