using Firebreak.Model;
using Firebreak.Wire;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox;

/// <summary>Amazon Lightsail: machines, databases and containers at a price by the hour, also while they are stopped. Its ARNs carry a number; here things are known by region and name.</summary>
internal sealed class LightsailWorld : IServiceModule
{
    private readonly Shelf _machines;
    private readonly Shelf _databases;
    private readonly Shelf _containers;
    private readonly Shelf _disks;
    private readonly Shelf _addresses;
    private readonly Shelf _snapshots;

    internal LightsailWorld(Shelves shelves)
    {
        var rules = ShelfRules.Of("Amazon Lightsail", "NotFoundException") with
        {
            Missing = key => new Fault("NotFoundException", $"The Resource does not exist: {key}"),
            Taken = name => new Fault("InvalidInputException", $"Some names are already in use: {name}"),
        };
        _machines = shelves.Of(Kinds.LightsailInstance, rules with { Costs = _ => true });
        _databases = shelves.Of(Kinds.LightsailDatabase, rules with { Costs = one => one.State is not "stopped" });
        _containers = shelves.Of(Kinds.LightsailContainers, rules with { Costs = one => one["disabled"] != "true" });
        _disks = shelves.Of(Kinds.LightsailDisk, rules with { Costs = _ => true });
        _addresses = shelves.Of(Kinds.LightsailAddress, rules);
        _snapshots = shelves.Of("lightsail:instance-snapshot", rules);
    }

    /// <inheritdoc/>
    public void Register(Router router)
    {
        _ = router.On(Lightsail.GetInstances, (call, input) =>
        {
            var (page, next) = _machines.Page(call, 50, input.PageToken);
            return new Lightsail.GetInstancesOut([.. page.Select(Machine)], next);
        });
        _ = router.On(Lightsail.GetInstance, (call, input) => new Lightsail.GetInstanceOut(Machine(_machines.Of(call, input.InstanceName))));
        _ = router.On(Lightsail.CreateInstances, (call, input) => new Lightsail.CreateInstancesOut([.. (input.InstanceNames ?? []).Select(name => Done(
            call, _machines.Put(call, Named(call, name).With(Tags(input.Tags), ("BundleId", input.BundleId), ("blueprint", input.BlueprintId)), "running"), "Instance", "CreateInstance"))]));
        _ = router.On(Lightsail.StopInstance, (call, input) => new Lightsail.StopInstanceOut([Done(call, Turned(_machines, call, input.InstanceName, "stopped"), "Instance", "StopInstance")]));
        _ = router.On(Lightsail.StartInstance, (call, input) => new Lightsail.StartInstanceOut([Done(call, Turned(_machines, call, input.InstanceName, "running"), "Instance", "StartInstance")]));
        _ = router.On(Lightsail.DeleteInstance, (call, input) => new Lightsail.DeleteInstanceOut([Done(call, Gone(_machines, call, input.InstanceName), "Instance", "DeleteInstance")]));
        _ = router.On(Lightsail.CreateInstanceSnapshot, (call, input) => new Lightsail.CreateInstanceSnapshotOut([Done(
            call, _snapshots.Put(call, Named(call, input.InstanceSnapshotName).With(null, ("from", _machines.Of(call, input.InstanceName).Name)), "available"), "InstanceSnapshot", "CreateInstanceSnapshot")]));
        _ = router.On(Lightsail.GetInstanceSnapshots, (call, input) =>
        {
            var (page, next) = _snapshots.Page(call, 50, input.PageToken);
            return new Lightsail.GetInstanceSnapshotsOut([.. page.Select(one => new Lightsail.InstanceSnapshot(Name: one.Name, CreatedAt: one.At, State: one.State, FromInstanceName: one["from"]))], next);
        });
        Databases(router);
        Containers(router);
        Rest(router);
    }

    private void Databases(Router router)
    {
        _ = router.On(Lightsail.GetRelationalDatabases, (call, input) =>
        {
            var (page, next) = _databases.Page(call, 50, input.PageToken);
            return new Lightsail.GetRelationalDatabasesOut([.. page.Select(one => new Lightsail.RelationalDatabase(
                Name: one.Name, CreatedAt: one.At, Location: Place(one), Tags: Tags(one), RelationalDatabaseBundleId: one["BundleId"], State: one.State, Engine: "mysql"))], next);
        });
        _ = router.On(Lightsail.CreateRelationalDatabase, (call, input) => new Lightsail.CreateRelationalDatabaseOut([Done(
            call, _databases.Put(call, Named(call, input.RelationalDatabaseName).With(null, ("BundleId", input.RelationalDatabaseBundleId)), "available"), "RelationalDatabase", "CreateRelationalDatabase")]));
        _ = router.On(Lightsail.StopRelationalDatabase, (call, input) => new Lightsail.StopRelationalDatabaseOut([Done(
            call, Turned(_databases, call, input.RelationalDatabaseName, "stopped"), "RelationalDatabase", "StopRelationalDatabase")]));
        _ = router.On(Lightsail.StartRelationalDatabase, (call, input) => new Lightsail.StartRelationalDatabaseOut([Done(
            call, Turned(_databases, call, input.RelationalDatabaseName, "available"), "RelationalDatabase", "StartRelationalDatabase")]));
        _ = router.On(Lightsail.DeleteRelationalDatabase, (call, input) => new Lightsail.DeleteRelationalDatabaseOut([Done(
            call, Gone(_databases, call, input.RelationalDatabaseName), "RelationalDatabase", "DeleteRelationalDatabase")]));
    }

    private void Containers(Router router)
    {
        _ = router.On(Lightsail.GetContainerServices, (call, input) => new Lightsail.GetContainerServicesOut(
            [.. (input.ServiceName is { } name ? [_containers.Of(call, name)] : _containers.In(call)).Select(Containers)]));
        _ = router.On(Lightsail.CreateContainerService, (call, input) =>
        {
            var made = Named(call, input.ServiceName).With(null, ("Power", input.Power));
            made.Set("Scale", input.Scale);
            return new Lightsail.CreateContainerServiceOut(Containers(_containers.Put(call, made, "READY")));
        });
        _ = router.On(Lightsail.UpdateContainerService, (call, input) =>
        {
            var one = _containers.Of(call, input.ServiceName);
            one.Set("Scale", input.Scale);
            one["Power"] = input.Power ?? one["Power"];
            one["disabled"] = input.IsDisabled is { } off ? (off ? "true" : "") : one["disabled"];
            _containers.Turn(one, one["disabled"] == "true" ? "DISABLED" : "READY");
            return new Lightsail.UpdateContainerServiceOut(Containers(one));
        });
        _ = router.On(Lightsail.DeleteContainerService, (call, input) =>
        {
            _ = Gone(_containers, call, input.ServiceName);
            return new None();
        });
    }

    private void Rest(Router router)
    {
        _ = router.On(Lightsail.GetDisks, (call, input) =>
        {
            var (page, next) = _disks.Page(call, 50, input.PageToken);
            return new Lightsail.GetDisksOut([.. page.Select(one => new Lightsail.Disk(
                Name: one.Name, CreatedAt: one.At, Location: Place(one), Tags: Tags(one), SizeInGb: one.Number("Size"), State: one.State, IsAttached: false))], next);
        });
        _ = router.On(Lightsail.CreateDisk, (call, input) =>
        {
            var made = Named(call, input.DiskName);
            made.Set("Size", input.SizeInGb);
            return new Lightsail.CreateDiskOut([Done(call, _disks.Put(call, made, "available"), "Disk", "CreateDisk")]);
        });
        _ = router.On(Lightsail.DeleteDisk, (call, input) => new Lightsail.DeleteDiskOut([Done(call, Gone(_disks, call, input.DiskName), "Disk", "DeleteDisk")]));
        _ = router.On(Lightsail.GetStaticIps, (call, input) =>
        {
            var (page, next) = _addresses.Page(call, 50, input.PageToken);
            return new Lightsail.GetStaticIpsOut([.. page.Select(one => new Lightsail.StaticIp(
                Name: one.Name, CreatedAt: one.At, Location: Place(one), IpAddress: "203.0.113." + ((one.Name.Length % 200) + 1), IsAttached: false))], next);
        });
        _ = router.On(Lightsail.AllocateStaticIp, (call, input) => new Lightsail.AllocateStaticIpOut([Done(call, _addresses.Put(call, Named(call, input.StaticIpName), "idle"), "StaticIp", "AllocateStaticIp")]));
        _ = router.On(Lightsail.ReleaseStaticIp, (call, input) => new Lightsail.ReleaseStaticIpOut([Done(call, Gone(_addresses, call, input.StaticIpName), "StaticIp", "ReleaseStaticIp")]));
    }

    private static Held Named(Call call, string? name) => new() { Id = $"{call.Region}/{name}", Name = name ?? "" };

    private static Held Turned(Shelf shelf, Call call, string? name, string state)
    {
        var one = shelf.Of(call, name);
        shelf.Turn(one, state);
        return one;
    }

    private static Held Gone(Shelf shelf, Call call, string? name)
    {
        var one = shelf.Of(call, name);
        shelf.Remove(one);
        return one;
    }

    private static Lightsail.Operation Done(Call call, Held one, string kind, string type) => new(
        Id: call.World.Ids.Uuid(), ResourceName: one.Name, ResourceType: kind, CreatedAt: call.Now, OperationType: type, Status: "Succeeded");

    private static Lightsail.ResourceLocation Place(Held one) => new(one.Region + "a", one.Region);

    private static IEnumerable<KeyValuePair<string, string>> Tags(IReadOnlyList<Lightsail.Tag>? tags) => (tags ?? []).Select(tag => KeyValuePair.Create(tag.Key ?? "", tag.Value ?? ""));

    private static IReadOnlyList<Lightsail.Tag> Tags(Held one) => [.. one.Tags.Select(tag => new Lightsail.Tag(tag.Key, tag.Value))];

    private static Lightsail.Instance Machine(Held one) => new(
        Name: one.Name, CreatedAt: one.At, Location: Place(one), Tags: Tags(one), BlueprintId: one["blueprint"], BundleId: one["BundleId"], IsStaticIp: false,
        State: new(one.State == "running" ? 16 : 80, one.State), Username: "ec2-user");

    private static Lightsail.ContainerService Containers(Held one) => new(
        ContainerServiceName: one.Name, CreatedAt: one.At, Power: one["Power"], State: one.State, Scale: one.Number("Scale"), IsDisabled: one["disabled"] == "true");
}
