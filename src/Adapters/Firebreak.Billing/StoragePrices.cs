using System.Globalization;
using Firebreak.Model;

namespace Firebreak.Billing;

/// <summary>What disks, snapshots and addresses cost, whether anything uses them or not.</summary>
/// <remarks>
/// us-east-1, per GB-month, from https://aws.amazon.com/ebs/pricing/ and https://aws.amazon.com/vpc/pricing/, unchanged since
/// gp3 came in December 2020 and since addresses are charged, February 2024. Other regions are scaled as their m5.large is, and
/// said to be guessed. A month has 730 hours, as in AWS's own calculator.
/// </remarks>
internal sealed class StoragePrices(MachinePrices machines)
{
    private const decimal HoursPerMonth = 730m;
    private const decimal LeastSize = 8m;
    private const decimal SnapshotPerGigabyte = 0.05m;

    /// <summary>A public IPv4 address, idle or in use, in every region.</summary>
    public static Rate Address() => new Rate.Listed(0.005m);

    /// <summary>A disk; a stopped machine's disks go on costing.</summary>
    public Rate Volume(Resource disk)
    {
        if (disk.State is "deleted" or "deleting" or "error")
        {
            return new Rate.Free();
        }

        var type = disk.Fact("VolumeType");
        if (Number(disk, "Size") is not { } size)
        {
            // what the record names when it is gone already: a machine's own disk has eight gigabytes or more
            return new Rate.Guessed(0.08m * LeastSize / HoursPerMonth * machines.Dearness(disk.Region), "gp3 of 8 GB, as machines have at least; the disk's size is not known");
        }

        var iops = Number(disk, "Iops") ?? 0;
        decimal? perMonth = type switch
        {
            "gp2" => 0.10m * size,
            "gp3" => (0.08m * size) + (0.005m * Math.Max(0, iops - 3000)) + (0.04m * Math.Max(0, (Number(disk, "Throughput") ?? 0) - 125)),
            "io1" => (0.125m * size) + (0.065m * iops),
            "io2" => (0.125m * size) + Io2(iops),
            "st1" => 0.045m * size,
            "sc1" => 0.015m * size,
            "standard" => 0.05m * size,
            _ => null,
        };
        return perMonth is { } money
            ? Placed(disk.Region, money)
            : new Rate.Guessed(0.10m * size / HoursPerMonth * machines.Dearness(disk.Region), "gp2: the disk's type is not known");
    }

    /// <summary>A snapshot, at most: AWS charges what is stored, which no listing tells.</summary>
    public Rate Snapshot(Resource snapshot) =>
        (Number(snapshot, "VolumeSize") ?? Number(snapshot, "Size")) is { } size
            ? new Rate.Guessed(
                SnapshotPerGigabyte * size / HoursPerMonth * machines.Dearness(snapshot.Region), "the whole disk's size; what is stored is less")
            : new Rate.Unknown("The snapshot's size is not known.");

    private static decimal Io2(decimal iops) =>
        (0.065m * Math.Min(iops, 32_000)) + (0.046m * Math.Clamp(iops - 32_000, 0, 32_000)) + (0.032m * Math.Max(0, iops - 64_000));

    private static decimal? Number(Resource resource, string fact) =>
        int.TryParse(resource.Fact(fact), NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;

    private Rate Placed(Region region, decimal perMonth) => region == Region.UsEast1
        ? new Rate.Listed(perMonth / HoursPerMonth)
        : new Rate.Guessed(perMonth / HoursPerMonth * machines.Dearness(region), "us-east-1, scaled as the region's m5.large is");
}
