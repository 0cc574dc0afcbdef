using Firebreak.Model;

namespace Firebreak.Sandbox;

/// <summary>How machines come, change and go, with the seconds it takes.</summary>
internal sealed class MachineLife(World world, BillingWorld billing, VcpuQuotas quotas)
{
    private static readonly TimeSpan Booting = TimeSpan.FromSeconds(18);
    private static readonly TimeSpan Stopping = TimeSpan.FromSeconds(40);
    private static readonly TimeSpan Ending = TimeSpan.FromSeconds(45);

    /// <summary>How long a terminated machine can still be seen (Amazon EC2 User Guide, "Terminate instances").</summary>
    private static readonly TimeSpan Lingering = TimeSpan.FromHours(1);

    private readonly List<Action<Machine>> _lost = [];
    private int _addresses;

    /// <summary>Somebody wants to know when a machine stops or ends, whoever caused it.</summary>
    internal void WhenLost(Action<Machine> what) => _lost.Add(what);

    /// <summary>How many virtual processors of a quota run in a region.</summary>
    internal static int Used(Ec2Region region, string quota) => region.Machines.Values
        .Where(machine => machine.Costs && InstanceTypes.Quota(machine.Type, machine.Spot) == quota)
        .Sum(machine => InstanceTypes.Vcpus(machine.Type));

    /// <summary>How many of these machines the quota leaves room for; throws if it is fewer than wanted at least.</summary>
    internal int Room(Ec2Region region, string type, bool spot, int least, int most)
    {
        var code = InstanceTypes.Quota(type, spot);
        var limit = quotas.Of(region.Code, code);
        var room = (limit - Used(region, code)) / InstanceTypes.Vcpus(type);
        return room >= least
            ? Math.Min(room, most)
            : throw (spot
                ? Ec2Faults.Of("MaxSpotInstanceCountExceeded", "Max spot instance count exceeded")
                : Ec2Faults.TooManyProcessors(limit));
    }

    /// <summary>Makes machines. They are pending now and run in a few seconds.</summary>
    internal IReadOnlyList<Machine> Launch(Ec2Region region, LaunchOrder order, Side side)
    {
        var reservation = world.Ids.Thing("r");
        return [.. Enumerable.Range(0, order.Count).Select(index => LaunchOne(region, order, side, (reservation, index)))];
    }

    /// <summary>Starts a stopped machine.</summary>
    internal void Start(Ec2Region region, Machine machine)
    {
        if (machine.Phase != MachinePhase.Stopped)
        {
            return;
        }

        machine.LaunchedAt = world.Clock.Now;
        machine.PublicIp = NextPublicIp();
        Set(machine, MachinePhase.Pending, "");
        Later(machine, Booting, () => Run(region, machine));
    }

    /// <summary>Stops a machine; its computing costs nothing from now on.</summary>
    internal void Stop(Machine machine, string reason)
    {
        if (machine.Phase is not (MachinePhase.Pending or MachinePhase.Running))
        {
            return;
        }

        StopMeter(machine);
        machine.PublicIp = null;
        Set(machine, MachinePhase.Stopping, reason);
        Later(machine, Stopping, () => Set(machine, MachinePhase.Stopped, reason));
        TellLost(machine);
    }

    /// <summary>Ends a machine; its volumes go with it where they are to.</summary>
    internal void Terminate(Ec2Region region, Machine machine, string reason)
    {
        if (!machine.Alive)
        {
            return;
        }

        StopMeter(machine);
        machine.PublicIp = null;
        Set(machine, MachinePhase.ShuttingDown, reason);
        Later(machine, Ending, () =>
        {
            Set(machine, MachinePhase.Terminated, reason);
            ReleaseVolumes(region, machine);
            world.After(Lingering, _ => region.Machines.Remove(machine.Id));
        });
        TellLost(machine);
    }

    /// <summary>Makes a volume and begins to charge for it.</summary>
    internal Volume AddVolume(Ec2Region region, Disk disk, string zone, string snapshot, Side side)
    {
        var volume = new Volume
        {
            Id = world.Ids.Thing("vol"),
            Zone = zone,
            Size = disk.Size,
            Type = disk.Type,
            CreatedAt = world.Clock.Now,
            SnapshotId = snapshot,
        };
        region.Volumes.Add(volume.Id, volume);
        world.Ledger.Note(new Made(volume.Id, Kinds.Volume, Region.Parse(region.Code), side, volume.CreatedAt));
        billing.Charge(volume.Priced(region.Code), UsageTypes.Ec2Other, UsageTypes.Volume(region.Code, volume.Type), default);
        return volume;
    }

    /// <summary>Deletes a volume; it costs nothing from now on.</summary>
    internal void RemoveVolume(Ec2Region region, Volume volume)
    {
        _ = region.Volumes.Remove(volume.Id);
        billing.Release(volume.Id, UsageTypes.Volume(region.Code, volume.Type));
    }

    /// <summary>A public address of the documentation's ranges, so that nobody real is ever named.</summary>
    internal string NextPublicIp()
    {
        _addresses++;
        return FormattableString.Invariant($"198.18.{_addresses / 250 % 250}.{(_addresses % 250) + 1}");
    }

    private Machine LaunchOne(Ec2Region region, LaunchOrder order, Side side, (string Reservation, int Index) place)
    {
        var shape = order.Shape;
        var zone = shape.Zone ?? region.Zones[place.Index % region.Zones.Count];
        var machine = new Machine
        {
            Id = world.Ids.Thing("i"),
            Region = region.Code,
            Zone = zone,
            Type = shape.Type,
            ImageId = shape.ImageId,
            Platform = MachineImages.PlatformOf(region.Code, shape.ImageId),
            ReservationId = place.Reservation,
            LaunchedAt = world.Clock.Now,
            KeyName = shape.KeyName,
            PrivateIp = FormattableString.Invariant($"172.31.{16 + world.Random.Next(48)}.{4 + world.Random.Next(250)}"),
            PublicIp = NextPublicIp(),
            DisableApiTermination = shape.DisableApiTermination,
            DisableApiStop = shape.DisableApiStop,
            SpotRequestId = order.SpotRequestId,
            FleetId = order.FleetId,
            GroupName = order.GroupName,
            ProfileArn = shape.ProfileArn,
            UserData = shape.UserData,
            ClientToken = order.ClientToken,
            LaunchIndex = place.Index,
            SecurityGroupIds = shape.SecurityGroupIds.Count > 0 ? shape.SecurityGroupIds : [Network.DefaultGroup(world.Account, region.Code)],
        };
        foreach (var (key, value) in shape.Tags)
        {
            machine.Tags[key] = value;
        }

        region.Machines.Add(machine.Id, machine);
        world.Ledger.Note(new Made(machine.Id, Kinds.Instance, Region.Parse(region.Code), side, machine.LaunchedAt));
        AttachDisks(region, machine, shape, side);
        Set(machine, MachinePhase.Pending, "");
        Later(machine, Booting, () => Run(region, machine));
        return machine;
    }

    private void AttachDisks(Ec2Region region, Machine machine, LaunchShape shape, Side side)
    {
        var root = MachineImages.RootDisk(machine.Platform);
        var disks = shape.Disks.Any(disk => disk.Device == root.Device) ? shape.Disks : [root, .. shape.Disks];
        foreach (var disk in disks)
        {
            var volume = AddVolume(region, disk, machine.Zone, disk.Device == root.Device ? MachineImages.SnapshotOf(machine.ImageId) : "", side);
            (volume.MachineId, volume.Device) = (machine.Id, disk.Device);
            machine.Volumes[disk.Device] = new Attachment
            {
                VolumeId = volume.Id,
                At = world.Clock.Now,
                DeleteOnTermination = disk.DeleteOnTermination,
            };
            foreach (var (key, value) in shape.VolumeTags)
            {
                volume.Tags[key] = value;
            }
        }
    }

    private void ReleaseVolumes(Ec2Region region, Machine machine)
    {
        foreach (var attachment in machine.Volumes.Values)
        {
            if (!region.Volumes.TryGetValue(attachment.VolumeId, out var volume))
            {
                continue;
            }

            (volume.MachineId, volume.Device) = (null, null);
            if (attachment.DeleteOnTermination)
            {
                RemoveVolume(region, volume);
            }
        }

        machine.Volumes.Clear();
        foreach (var address in region.Addresses.Values.Where(address => address.MachineId == machine.Id))
        {
            (address.MachineId, address.AssociationId) = (null, null);
            billing.Charge(address.Priced(region.Code), UsageTypes.Ec2Other, UsageTypes.IdleAddress(region.Code), default);
        }
    }

    private void Run(Ec2Region region, Machine machine)
    {
        Set(machine, MachinePhase.Running, "");
        var shortest = machine.Platform.Length == 0 ? TimeSpan.FromMinutes(1) : TimeSpan.Zero;
        billing.Charge(machine.Priced(), UsageTypes.Compute, UsageTypes.Machine(region.Code, machine.Type, machine.Spot), shortest);
    }

    private void StopMeter(Machine machine) =>
        billing.Release(machine.Id, UsageTypes.Machine(machine.Region, machine.Type, machine.Spot));

    private void Set(Machine machine, MachinePhase phase, string reason)
    {
        machine.Turn++;
        (machine.Phase, machine.PhaseAt, machine.Reason) = (phase, world.Clock.Now, reason);
    }

    private void Later(Machine machine, TimeSpan delay, Action what)
    {
        var turn = machine.Turn;
        world.After(delay, _ =>
        {
            if (machine.Turn == turn)
            {
                what();
            }
        });
    }

    private void TellLost(Machine machine)
    {
        foreach (var what in _lost)
        {
            what(machine);
        }
    }
}
