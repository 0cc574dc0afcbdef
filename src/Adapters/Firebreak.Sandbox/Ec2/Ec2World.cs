using System.Text.Json.Nodes;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox;

/// <summary>Amazon EC2 in every region: machines, volumes, addresses, keys, templates, spot requests, fleets.</summary>
internal sealed class Ec2World : IServiceModule
{
    private readonly World _world;
    private readonly SortedDictionary<string, Ec2Region> _regions = new(StringComparer.Ordinal);
    private LaunchOrder? _errand;

    internal Ec2World(World world, BillingWorld billing)
    {
        (_world, Billing) = (world, billing);
        Life = new MachineLife(world, billing, Quotas);
        Keeper = new MachineKeeper(world, this);
        world.Truth.CountsRunning(() => Machines.Where(machine => machine.Costs).Select(machine => machine.Id));
        world.Truth.CountsExisting(Existing);
        world.Shows("ec2", Show);
    }

    /// <summary>What runs is paid here.</summary>
    internal BillingWorld Billing { get; }

    /// <summary>How machines come and go.</summary>
    internal MachineLife Life { get; }

    /// <summary>What brings machines back: spot requests and fleets.</summary>
    internal MachineKeeper Keeper { get; }

    /// <summary>How many virtual processors may run.</summary>
    internal VcpuQuotas Quotas { get; } = new();

    /// <summary>The account's own images of a region.</summary>
    internal Func<Call, IReadOnlyList<Ec2.Image>> OwnImages { get; set; } = _ => [];

    /// <summary>Every machine of every region, the terminated of the last hour too.</summary>
    internal IEnumerable<Machine> Machines => _regions.Values.SelectMany(region => region.Machines.Values);

    /// <summary>The regions that were ever touched.</summary>
    internal IEnumerable<Ec2Region> Regions => _regions.Values;

    /// <summary>What one region holds.</summary>
    internal Ec2Region In(string code)
    {
        if (!_regions.TryGetValue(code, out var region))
        {
            _regions[code] = region = new Ec2Region(code);
            region.Groups.Add(
                Network.DefaultGroup(_world.Account, code),
                new FirewallGroup
                {
                    Id = Network.DefaultGroup(_world.Account, code),
                    Name = "default",
                    Description = "default VPC security group",
                });
        }

        return region;
    }

    /// <summary>What the region of a call holds.</summary>
    internal Ec2Region In(Call call) => In(call.Region.ToString());

    /// <summary>A machine by its id in any region.</summary>
    internal Machine? Find(string id) => Machines.FirstOrDefault(machine => machine.Id == id);

    /// <summary>A service of AWS sends for machines: what the next launch is made for.</summary>
    internal void SendFor(LaunchOrder errand, Action launch)
    {
        _errand = errand;
        try
        {
            launch();
        }
        finally
        {
            _errand = null;
        }
    }

    /// <summary>What the launch that is being carried out was made for, if AWS itself sent for it.</summary>
    internal LaunchOrder? Errand => _errand;

    /// <inheritdoc/>
    public void Register(Router router)
    {
        new InstanceCalls(this).Register(router);
        new LifeCalls(this).Register(router);
        new AttributeCalls(this).Register(router);
        new StorageCalls(this).Register(router);
        new NetworkCalls(this).Register(router);
        new LaunchCalls(this).Register(router);
        new SpotCalls(this).Register(router);
        new FleetCalls(this).Register(router);
        new PlaceCalls(this).Register(router);
    }

    /// <inheritdoc/>
    public void Tick(DateTimeOffset now)
    {
        // Everything that EC2 does by itself is written in the world's agenda at its own moment.
    }

    private IEnumerable<string> Existing() => _regions.Values.SelectMany(region => (IEnumerable<string>)
    [
        .. region.Machines.Values.Where(machine => machine.Phase != MachinePhase.Terminated).Select(machine => machine.Id),
        .. region.Volumes.Keys,
        .. region.Snapshots.Keys,
        .. region.Addresses.Keys,
        .. region.Keys.Values.Select(key => key.Id),
        .. region.Groups.Values.Where(group => group.Name != "default").Select(group => group.Id),
        .. region.Templates.Keys,
        .. region.SpotRequests.Values.Where(request => request.State is "open" or "active").Select(request => request.Id),
        .. region.Fleets.Values.Where(fleet => fleet.State == "active").Select(fleet => fleet.Id),
    ]);

    private JsonObject Show()
    {
        var shown = new JsonObject();
        foreach (var region in _regions.Values.Where(region => region.Machines.Count > 0))
        {
            shown[region.Code] = new JsonArray([.. region.Machines.Values.Select(machine => (JsonNode)new JsonObject
            {
                ["id"] = machine.Id,
                ["type"] = machine.Type,
                ["state"] = machine.PhaseName,
                ["protected"] = machine.DisableApiTermination,
                ["stopProtected"] = machine.DisableApiStop,
                ["group"] = machine.GroupName,
                ["spotRequest"] = machine.SpotRequestId,
            })]);
        }

        return shown;
    }
}
