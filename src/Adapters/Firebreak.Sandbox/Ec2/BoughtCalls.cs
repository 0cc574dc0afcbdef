using Firebreak.Model;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox;

/// <summary>Reservations, dedicated hosts, kept places and capacity blocks: paid for whether used or not.</summary>
internal sealed class BoughtCalls : IServiceModule
{
    private readonly Shelf _reserved;
    private readonly Shelf _hosts;
    private readonly Shelf _places;

    internal BoughtCalls(Shelves shelves)
    {
        _reserved = shelves.Of(Kinds.ReservedInstances, Rules("InvalidReservedInstancesId") with { Costs = one => one.State is "active" });
        _hosts = shelves.Of(Kinds.DedicatedHost, Rules("InvalidHostID") with { Costs = one => one.State is "available" });
        _places = shelves.Of(Kinds.CapacityReservation, Rules("InvalidCapacityReservationId") with { Costs = one => one.State is "active" });
        Blocks = shelves.Of(Kinds.CapacityBlock, Rules("InvalidCapacityBlockId") with { Costs = one => one.State is "active" });
    }

    /// <summary>Capacity blocks, which only a scenario buys.</summary>
    internal Shelf Blocks { get; }

    /// <summary>How EC2 misses things.</summary>
    internal static ShelfRules Rules(string code) => ShelfRules.Of(UsageTypes.Compute) with { Missing = key => Ec2Faults.Of(code + ".NotFound", $"The ID '{key}' does not exist") };

    /// <inheritdoc/>
    public void Register(Router router)
    {
        Reserved(router);
        Hosts(router);
        Places(router);
        _ = router.On(Ec2.DescribeCapacityBlocks, (call, input) =>
        {
            var (page, next) = Blocks.Page(call, input.MaxResults, input.NextToken);
            return new Ec2.DescribeCapacityBlocksOut([.. page.Select(one => new Ec2.CapacityBlock(
                CapacityBlockId: one.Id, AvailabilityZone: one.Region + "a", State: one.State, StartDate: one.At, EndDate: one.At.AddDays(14), CreateDate: one.At))], next);
        });
    }

    private void Reserved(Router router)
    {
        _ = router.On(Ec2.DescribeReservedInstances, (call, input) => new Ec2.DescribeReservedInstancesOut([.. _reserved.In(call)
            .Where(one => input.ReservedInstancesIds is not { Count: > 0 } ids || ids.Contains(one.Id, StringComparer.Ordinal))
            .Select(one => new Ec2.ReservedInstances(
                ReservedInstancesId: one.Id, InstanceType: one["InstanceType"], InstanceCount: one.Number("InstanceCount"), State: one.State, Start: one.At, End: one.At.AddYears(1), Duration: 31536000,
                OfferingType: "No Upfront", ProductDescription: "Linux/UNIX"))]));
        _ = router.On(Ec2.PurchaseReservedInstancesOffering, (call, input) =>
        {
            var id = call.World.Ids.Uuid();
            var made = new Held { Id = id, Name = id }.With(null, ("InstanceType", "c5.18xlarge"));
            made.Set("InstanceCount", input.InstanceCount);
            return new Ec2.PurchaseReservedInstancesOfferingOut(_reserved.Put(call, made, input.PurchaseTime > call.Now ? "queued" : "active").Id);
        });
        _ = router.On(Ec2.DeleteQueuedReservedInstances, (call, input) =>
        {
            var (done, not) = (new List<Ec2.SuccessfulQueuedPurchaseDeletion>(), new List<Ec2.FailedQueuedPurchaseDeletion>());
            foreach (var id in input.ReservedInstancesIds ?? [])
            {
                if (_reserved.Find(call, id) is { State: "queued" } one)
                {
                    _reserved.Turn(one, "queued-deleted");
                    done.Add(new(id));
                }
                else
                {
                    not.Add(new(new("reserved-instances-not-in-queued-state", "It is not queued."), id));
                }
            }

            return new Ec2.DeleteQueuedReservedInstancesOut(done, not);
        });
    }

    private void Hosts(Router router)
    {
        _ = router.On(Ec2.DescribeHosts, (call, input) =>
        {
            var (page, next) = input.HostIds is { Count: > 0 } ids ? ([.. ids.Select(id => _hosts.Of(call, id))], null) : _hosts.Page(call, input.MaxResults, input.NextToken);
            return new Ec2.DescribeHostsOut([.. page.Select(one => new Ec2.Host(
                HostId: one.Id, State: one.State, AvailabilityZone: one["AvailabilityZone"], AllocationTime: one.At, HostProperties: new(InstanceType: one["InstanceType"]), Instances: []))], next);
        });
        _ = router.On(Ec2.AllocateHosts, (call, input) => new Ec2.AllocateHostsOut([.. Enumerable.Range(0, input.Quantity ?? 1).Select(number =>
        {
            var id = call.World.Ids.Thing("h");
            return _hosts.Put(call, new Held { Id = id, Name = id }.With(null, ("InstanceType", input.InstanceType), ("AvailabilityZone", input.AvailabilityZone)), "available").Id;
        })]));
        _ = router.On(Ec2.ReleaseHosts, (call, input) =>
        {
            var (done, not) = (new List<string>(), new List<Ec2.UnsuccessfulItem>());
            foreach (var id in input.HostIds ?? [])
            {
                if (_hosts.Find(call, id) is { State: "available" } one)
                {
                    _hosts.Turn(one, "released");
                    done.Add(id);
                }
                else
                {
                    not.Add(new(new("Client.InvalidHost.NotFound", "The host does not exist."), id));
                }
            }

            return new Ec2.ReleaseHostsOut(done, not);
        });
    }

    private void Places(Router router)
    {
        _ = router.On(Ec2.DescribeCapacityReservations, (call, input) =>
        {
            var (page, next) = input.CapacityReservationIds is { Count: > 0 } ids ? ([.. ids.Select(id => _places.Of(call, id))], null) : _places.Page(call, input.MaxResults, input.NextToken);
            return new Ec2.DescribeCapacityReservationsOut(next, [.. page.Select(View)]);
        });
        _ = router.On(Ec2.CreateCapacityReservation, (call, input) =>
        {
            var id = call.World.Ids.Thing("cr");
            var made = new Held { Id = id, Name = id }.With(null, ("InstanceType", input.InstanceType), ("Platform", input.InstancePlatform), ("AvailabilityZone", input.AvailabilityZone));
            made.Set("TotalInstanceCount", input.InstanceCount);
            made.Set("AvailableInstanceCount", input.InstanceCount);
            return new Ec2.CreateCapacityReservationOut(View(_places.Put(call, made, "active")) with { CapacityReservationArn = null, ReservationType = null });
        });
        _ = router.On(Ec2.CancelCapacityReservation, (call, input) =>
        {
            _places.Turn(_places.Of(call, input.CapacityReservationId), "cancelled");
            return new Ec2.CancelCapacityReservationOut(true);
        });
    }

    private static Ec2.CapacityReservation View(Held one) => new(
        CapacityReservationId: one.Id, CapacityReservationArn: $"arn:aws:ec2:{one.Region}:capacity-reservation/{one.Id}", InstanceType: one["InstanceType"], InstancePlatform: one["Platform"],
        AvailabilityZone: one["AvailabilityZone"], TotalInstanceCount: one.Number("TotalInstanceCount"), AvailableInstanceCount: one.Number("AvailableInstanceCount"), State: one.State, CreateDate: one.At,
        ReservationType: "default");
}
