using Firebreak.Model;
using Firebreak.Wire;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox;

/// <summary>Volumes, snapshots and images.</summary>
internal sealed class StorageCalls(Ec2World ec2)
{
    private readonly HashSet<string> _encrypted = new(StringComparer.Ordinal);

    internal void Register(Router router)
    {
        _ = router.On(Ec2.DescribeVolumes, DescribeVolumes);
        _ = router.On(Ec2.DeleteVolume, DeleteVolume, (call, input) => [Arn(call, "volume", input.VolumeId)], trailResponse: Ec2Trail.Response);
        _ = router.On(Ec2.DescribeSnapshots, DescribeSnapshots);
        _ = router.On(Ec2.CreateSnapshot, CreateSnapshot, trailResponse: Ec2Trail.Response);
        _ = router.On(Ec2.DeleteSnapshot, DeleteSnapshot, (call, input) => [Arn(call, "snapshot", input.SnapshotId)], trailResponse: Ec2Trail.Response);
        _ = router.On(Ec2.DescribeImages, DescribeImages);
        _ = router.On(Ec2.GetEbsEncryptionByDefault, (call, _) => new Ec2.GetEbsEncryptionByDefaultOut(_encrypted.Contains(call.Region.ToString())));
        _ = router.On(Ec2.EnableEbsEncryptionByDefault, (call, input) =>
        {
            InstanceCalls.RefuseDryRun(input.DryRun);
            _ = _encrypted.Add(call.Region.ToString());
            return new Ec2.EnableEbsEncryptionByDefaultOut(true);
        });
        _ = router.On(Ec2.DisableEbsEncryptionByDefault, (call, input) =>
        {
            InstanceCalls.RefuseDryRun(input.DryRun);
            _ = _encrypted.Remove(call.Region.ToString());
            return new Ec2.DisableEbsEncryptionByDefaultOut(false);
        });
    }

    private static string Arn(Call call, string kind, string? id) => $"arn:aws:ec2:{call.Region}:{call.Account}:{kind}/{id}";

    private Ec2.DescribeVolumesOut DescribeVolumes(Call call, Ec2.DescribeVolumesIn input)
    {
        InstanceCalls.RefuseDryRun(input.DryRun);
        var region = ec2.In(call);
        var wanted = input.VolumeIds is { Count: > 0 } ids ? ids.Select(id => VolumeOf(region, id)) : [.. region.Volumes.Values];
        var found = wanted.Where(volume => Ec2Listing.Passes(input.Filters, volume.Tags, name => name switch
        {
            "volume-id" => [volume.Id],
            "status" => [volume.State],
            "volume-type" => [volume.Type],
            "availability-zone" => [volume.Zone],
            "attachment.instance-id" => [volume.MachineId],
            "attachment.delete-on-termination" => [AttachmentOf(region, volume)?.DeleteOnTermination == true ? "true" : "false"],
            "size" => [Facts.Number(volume.Size)],
            "snapshot-id" => [volume.SnapshotId],
            "encrypted" => ["false"],
            _ => null,
        })).ToList();
        var (page, next) = Ec2Listing.Page(found, input.MaxResults, input.NextToken);
        return new Ec2.DescribeVolumesOut(next, [.. page.Select(volume => View(region, volume))]);
    }

    private static Attachment? AttachmentOf(Ec2Region region, Volume volume) =>
        volume.MachineId is { } id && region.Machines.TryGetValue(id, out var machine) && volume.Device is { } device
            ? machine.Volumes.GetValueOrDefault(device)
            : null;

    private static Ec2.Volume View(Ec2Region region, Volume volume) => new(
        volume.Id, volume.Size, volume.SnapshotId, volume.Zone, volume.State, volume.CreatedAt,
        AttachmentOf(region, volume) is { } attachment
            ? [new Ec2.VolumeAttachment(attachment.DeleteOnTermination, volume.Id, volume.MachineId, volume.Device, "attached", attachment.At)]
            : [],
        Encrypted: false, KmsKeyId: null, Iops: volume.Type == "gp3" ? 3000 : null, Ec2Listing.Answer(volume.Tags), volume.Type,
        Throughput: volume.Type == "gp3" ? 125 : null);

    private static Volume VolumeOf(Ec2Region region, string? id) =>
        id is not null && region.Volumes.TryGetValue(id, out var volume)
            ? volume
            : throw (id?.StartsWith("vol-", StringComparison.Ordinal) == true
                ? Ec2Faults.Of("InvalidVolume.NotFound", $"The volume '{id}' does not exist.")
                : Ec2Faults.Invalid($"Value ({id}) for parameter volumeId is invalid. Expected: 'vol-...'."));

    private None DeleteVolume(Call call, Ec2.DeleteVolumeIn input)
    {
        var region = ec2.In(call);
        var volume = VolumeOf(region, input.VolumeId);
        if (volume.MachineId is { } machine)
        {
            throw Ec2Faults.Of("VolumeInUse", $"Volume {volume.Id} is currently attached to {machine}");
        }

        InstanceCalls.RefuseDryRun(input.DryRun);
        ec2.Life.RemoveVolume(region, volume);
        return new None();
    }

    private Ec2.DescribeSnapshotsOut DescribeSnapshots(Call call, Ec2.DescribeSnapshotsIn input)
    {
        InstanceCalls.RefuseDryRun(input.DryRun);
        var region = ec2.In(call);
        var wanted = input.SnapshotIds is { Count: > 0 } ids ? ids.Select(id => SnapshotOf(region, id)) : [.. region.Snapshots.Values];
        var found = wanted.Where(snapshot => Ec2Listing.Passes(input.Filters, snapshot.Tags, name => name switch
        {
            "snapshot-id" => [snapshot.Id],
            "volume-id" => [snapshot.VolumeId],
            "status" => [snapshot.Complete ? "completed" : "pending"],
            "owner-id" => [call.Account.ToString()],
            "description" => [snapshot.Description],
            _ => null,
        })).ToList();
        var (page, next) = Ec2Listing.Page(found, input.MaxResults, input.NextToken);
        return new Ec2.DescribeSnapshotsOut(next, [.. page.Select(snapshot => new Ec2.Snapshot(
            snapshot.Id, snapshot.VolumeId, snapshot.Complete ? "completed" : "pending", null, snapshot.StartedAt,
            snapshot.Complete ? "100%" : "0%", call.Account.ToString(), null, snapshot.Description, snapshot.Size, Encrypted: false, null,
            "standard", Ec2Listing.Answer(snapshot.Tags)))]);
    }

    private static Snapshot SnapshotOf(Ec2Region region, string? id) =>
        id is not null && region.Snapshots.TryGetValue(id, out var snapshot)
            ? snapshot
            : throw Ec2Faults.Of("InvalidSnapshot.NotFound", $"The snapshot '{id}' does not exist.");

    private Ec2.CreateSnapshotOut CreateSnapshot(Call call, Ec2.CreateSnapshotIn input)
    {
        var region = ec2.In(call);
        var volume = VolumeOf(region, input.VolumeId);
        InstanceCalls.RefuseDryRun(input.DryRun);
        var snapshot = new Snapshot
        {
            Id = call.World.Ids.Thing("snap"),
            VolumeId = volume.Id,
            Size = volume.Size,
            StartedAt = call.Now,
            Description = input.Description ?? "",
        };
        Ec2Listing.Put(snapshot.Tags, Ec2Listing.TagsFor(input.TagSpecifications, "snapshot"));
        region.Snapshots.Add(snapshot.Id, snapshot);
        call.Made(Kinds.Snapshot, snapshot.Id);
        call.World.After(TimeSpan.FromSeconds(90), _ => snapshot.Complete = true);
        ec2.Billing.Charge(snapshot.Priced(region.Code), UsageTypes.Ec2Other, UsageTypes.Snapshot(region.Code), default);
        return new Ec2.CreateSnapshotOut(
            snapshot.Id, volume.Id, "pending", snapshot.StartedAt, "", call.Account.ToString(), snapshot.Description, snapshot.Size,
            Encrypted: false, Ec2Listing.Answer(snapshot.Tags));
    }

    private None DeleteSnapshot(Call call, Ec2.DeleteSnapshotIn input)
    {
        var region = ec2.In(call);
        var snapshot = SnapshotOf(region, input.SnapshotId);
        InstanceCalls.RefuseDryRun(input.DryRun);
        _ = region.Snapshots.Remove(snapshot.Id);
        ec2.Billing.Release(snapshot.Id, UsageTypes.Snapshot(region.Code));
        return new None();
    }

    private Ec2.DescribeImagesOut DescribeImages(Call call, Ec2.DescribeImagesIn input)
    {
        InstanceCalls.RefuseDryRun(input.DryRun);
        var region = call.Region.ToString();
        Ec2.Image[] offered =
        [
            Offer(MachineImages.Linux(region), "al2023-ami-2023.1.20230809.0-kernel-6.1-x86_64", ""),
            Offer(MachineImages.Windows(region), "Windows_Server-2022-English-Full-Base-2023.08.10", "windows"),
        ];
        var own = input.Owners is { Count: > 0 } owners && !owners.Contains("amazon", StringComparer.Ordinal);
        var found = offered.Where(_ => !own).Concat(input.Owners is not { Count: > 0 } || own ? ec2.OwnImages(call) : []).Where(image => (input.ImageIds is not { Count: > 0 } ids || ids.Contains(image.ImageId, StringComparer.Ordinal)))
            .Where(image => Ec2Listing.Passes(input.Filters, Facts.Of(), name => name switch
            {
                "image-id" => [image.ImageId],
                "name" => [image.Name],
                "state" => [image.State],
                "architecture" => [image.Architecture],
                "owner-alias" => [image.ImageOwnerAlias],
                "is-public" => [image.Public == true ? "true" : "false"],
                "root-device-type" => ["ebs"],
                "virtualization-type" => ["hvm"],
                _ => null,
            })).ToList();
        return input.ImageIds is { Count: > 0 } asked && found.Count == 0 && input.Filters is null
            ? throw Ec2Faults.Of("InvalidAMIID.NotFound", $"The image id '[{asked[0]}]' does not exist")
            : new Ec2.DescribeImagesOut(null, found);
    }

    private static Ec2.Image Offer(string id, string name, string platform) => new(
        id, "amazon/" + name, "available", "137112412989", "2023-08-10T00:00:00.000Z", Public: true, "x86_64", "machine", name, name,
        platform.Length == 0 ? "Linux/UNIX" : "Windows", "amazon", MachineImages.RootDisk(platform).Device, "ebs", "hvm",
        [new Ec2.BlockDeviceMapping(
            new Ec2.EbsBlockDevice(true, null, MachineImages.SnapshotOf(id), MachineImages.RootDisk(platform).Size, "gp3"),
            MachineImages.RootDisk(platform).Device)]);
}
