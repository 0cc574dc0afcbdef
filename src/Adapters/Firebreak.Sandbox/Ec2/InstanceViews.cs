using Firebreak.Model;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox;

/// <summary>Machines as EC2 answers with them.</summary>
internal static class InstanceViews
{
    internal static Ec2.Instance Of(AccountId account, Ec2Region region, Machine machine)
    {
        var here = machine.Phase != MachinePhase.Terminated;
        var windows = machine.Platform.Length > 0;
        IReadOnlyList<Ec2.GroupIdentifier> groups = [.. machine.SecurityGroupIds.Select(id =>
            new Ec2.GroupIdentifier(id, region.Groups.TryGetValue(id, out var group) ? group.Name : id))];
        return new Ec2.Instance
        {
            InstanceId = machine.Id,
            ImageId = machine.ImageId,
            State = State(machine.Phase),
            PrivateDnsName = here ? "ip-" + machine.PrivateIp.Replace('.', '-') + "." + machine.Region + ".compute.internal" : "",
            PublicDnsName = PublicName(machine),
            StateTransitionReason = Why(machine),
            StateReason = machine.Reason.Length == 0 ? null : new Ec2.StateReason(machine.Reason, machine.Reason + ": User initiated shutdown"),
            KeyName = machine.KeyName,
            AmiLaunchIndex = machine.LaunchIndex,
            InstanceType = machine.Type,
            LaunchTime = machine.LaunchedAt,
            Placement = new Ec2.Placement(machine.Zone, "default", ""),
            Platform = windows ? machine.Platform : null,
            PlatformDetails = windows ? "Windows" : "Linux/UNIX",
            UsageOperation = windows ? "RunInstances:0002" : "RunInstances",
            Monitoring = new Ec2.Monitoring("disabled"),
            SubnetId = here ? Network.Subnet(account, machine.Zone) : null,
            VpcId = here ? Network.Vpc(account, machine.Region) : null,
            PrivateIpAddress = here ? machine.PrivateIp : null,
            PublicIpAddress = machine.PublicIp,
            Architecture = "x86_64",
            BlockDeviceMappings = [.. machine.Volumes.Select(pair => new Ec2.InstanceBlockDeviceMapping(
                pair.Key,
                new Ec2.EbsInstanceBlockDevice(pair.Value.At, pair.Value.DeleteOnTermination, "attached", pair.Value.VolumeId)))],
            ClientToken = machine.ClientToken,
            IamInstanceProfile = machine.ProfileArn is { } profile ? new Ec2.IamInstanceProfile(profile) : null,
            InstanceLifecycle = machine.Spot ? "spot" : null,
            RootDeviceName = MachineImages.RootDisk(machine.Platform).Device,
            RootDeviceType = "ebs",
            SecurityGroups = groups,
            SourceDestCheck = here ? true : null,
            SpotInstanceRequestId = machine.SpotRequestId,
            Tags = Ec2Listing.Answer(machine.Tags),
            MetadataOptions = new Ec2.InstanceMetadataOptionsResponse(here ? "applied" : "pending", "optional", 1, "enabled"),
        };
    }

    private static string Why(Machine machine) => machine.Reason.Length == 0
        ? ""
        : FormattableString.Invariant($"User initiated ({machine.PhaseAt.UtcDateTime:yyyy-MM-dd HH:mm:ss} GMT)");

    private static string PublicName(Machine machine) =>
        machine.PublicIp is { } ip ? "ec2-" + ip.Replace('.', '-') + "." + machine.Region + ".compute.amazonaws.com" : "";

    internal static Ec2.InstanceState State(MachinePhase phase) => new((int)phase, Machine.NameOf(phase));

    internal static Ec2.Reservation Reservation(AccountId account, Ec2Region region, IEnumerable<Machine> machines)
    {
        var all = machines.ToList();
        return new Ec2.Reservation(
            all[0].ReservationId,
            account.ToString(),
            all[0].GroupName is null ? null : "940372691376",
            [],
            [.. all.Select(machine => Of(account, region, machine))]);
    }

    /// <summary>A machine's values by filter name (Amazon EC2 API Reference, DescribeInstances).</summary>
    internal static string?[]? Values(AccountId account, Machine machine, string filter) => filter switch
    {
        "instance-id" => [machine.Id],
        "instance-state-name" => [machine.PhaseName],
        "instance-state-code" => [Facts.Number((int)machine.Phase)],
        "instance-type" => [machine.Type],
        "image-id" => [machine.ImageId],
        "key-name" => [machine.KeyName],
        "availability-zone" => [machine.Zone],
        "platform" => [machine.Platform],
        "reservation-id" => [machine.ReservationId],
        "instance-lifecycle" => [machine.Spot ? "spot" : null],
        "spot-instance-request-id" => [machine.SpotRequestId],
        "private-ip-address" => [machine.PrivateIp],
        "ip-address" => [machine.PublicIp],
        "vpc-id" => [Network.Vpc(account, machine.Region)],
        "subnet-id" => [Network.Subnet(account, machine.Zone)],
        "client-token" => [machine.ClientToken],
        "owner-id" => [account.ToString()],
        "instance.group-id" or "group-id" => [.. machine.SecurityGroupIds],
        "iam-instance-profile.arn" => [machine.ProfileArn],
        "launch-time" => [FormattableString.Invariant($"{machine.LaunchedAt.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss.fff'Z'}")],
        _ => null,
    };
}
