using Firebreak.Model;
using Firebreak.Model.Ports.Reading;
using Firebreak.Wire.Services;

namespace Firebreak.Aws.Survey;

/// <summary>EBS volumes and snapshots, and Elastic IP addresses.</summary>
internal static class StorageListing
{
    /// <summary>Lists what is stored in a region.</summary>
    public static async Task RunAsync(Probe probe, Region region, CancellationToken cancel)
    {
        await VolumesAsync(probe, region, cancel).ConfigureAwait(false);
        await SnapshotsAsync(probe, region, cancel).ConfigureAwait(false);
        await AddressesAsync(probe, region, cancel).ConfigureAwait(false);
    }

    private static async Task VolumesAsync(Probe probe, Region region, CancellationToken cancel)
    {
        var found = await probe.ListAsync(
            region,
            Ec2.DescribeVolumes,
            new(MaxResults: 500),
            new Paging<Ec2.DescribeVolumesIn, Ec2.DescribeVolumesOut, Ec2.Volume>(
                page => page.Volumes, page => page.NextToken, (question, token) => question with { NextToken = token }),
            cancel).ConfigureAwait(false);
        foreach (var volume in found ?? [])
        {
            probe.Add(new Resource(volume.VolumeId ?? "", Kinds.Volume, region)
            {
                State = volume.State ?? "",
                CreatedAt = volume.CreateTime,
                Facts = new FactBag()
                    .With("Size", volume.Size)
                    .With("VolumeType", volume.VolumeType)
                    .With("Iops", volume.Iops)
                    .With("Throughput", volume.Throughput)
                    .With("SnapshotId", volume.SnapshotId)
                    .With("AvailabilityZone", volume.AvailabilityZone)
                    .When("DeleteOnTermination", volume.Attachments?.All(attachment => attachment.DeleteOnTermination == true)),
                Tags = new Reading<IReadOnlyDictionary<string, string>>.Seen(MachineListing.TagsOf(volume.Tags)),
                Parents = [.. (volume.Attachments ?? []).Select(attachment => attachment.InstanceId).OfType<string>()],
            });
        }
    }

    private static async Task SnapshotsAsync(Probe probe, Region region, CancellationToken cancel)
    {
        var found = await probe.ListAsync(
            region,
            Ec2.DescribeSnapshots,
            new(MaxResults: 1000, OwnerIds: ["self"]),
            new Paging<Ec2.DescribeSnapshotsIn, Ec2.DescribeSnapshotsOut, Ec2.Snapshot>(
                page => page.Snapshots, page => page.NextToken, (question, token) => question with { NextToken = token }),
            cancel).ConfigureAwait(false);
        foreach (var snapshot in found ?? [])
        {
            probe.Add(new Resource(snapshot.SnapshotId ?? "", Kinds.Snapshot, region)
            {
                State = snapshot.State ?? "",
                CreatedAt = snapshot.StartTime,
                Facts = new FactBag().With("Size", snapshot.VolumeSize).With("VolumeId", snapshot.VolumeId),
                Tags = new Reading<IReadOnlyDictionary<string, string>>.Seen(MachineListing.TagsOf(snapshot.Tags)),
                Parents = snapshot.VolumeId is { } volume ? [volume] : [],
            });
        }
    }

    private static async Task AddressesAsync(Probe probe, Region region, CancellationToken cancel)
    {
        var found = await probe.ListAsync(
            region,
            Ec2.DescribeAddresses,
            new(),
            new Paging<Ec2.DescribeAddressesIn, Ec2.DescribeAddressesOut, Ec2.Address>(page => page.Addresses, _ => null, (question, _) => question),
            cancel).ConfigureAwait(false);
        foreach (var address in found ?? [])
        {
            probe.Add(new Resource(address.AllocationId ?? address.PublicIp ?? "", Kinds.Address, region)
            {
                State = address.AssociationId is null && address.InstanceId is null or "" ? "idle" : "associated",
                Facts = new FactBag().With("PublicIp", address.PublicIp).With("AssociationId", address.AssociationId),
                Tags = new Reading<IReadOnlyDictionary<string, string>>.Seen(MachineListing.TagsOf(address.Tags)),
                Parents = address.InstanceId is { Length: > 0 } machine ? [machine] : [],
            });
        }
    }
}
