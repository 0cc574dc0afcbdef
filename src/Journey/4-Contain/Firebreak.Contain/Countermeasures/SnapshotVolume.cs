using System.Globalization;

namespace Firebreak.Contain.Countermeasures;

/// <summary>Copies a disk before it goes: evidence that the owner chose to pay for.</summary>
/// <param name="VolumeId">The disk.</param>
/// <param name="Region">Where it is.</param>
/// <param name="Size">How large it is, in gigabytes.</param>
/// <param name="UsdPerMonth">What the copy costs a month at most; <c>null</c> if no price is known.</param>
/// <remarks>EC2 has no token for it (CreateSnapshot): the copy carries a tag, and is looked for before it is made.</remarks>
public sealed record SnapshotVolume(string VolumeId, Region Region, int Size, decimal? UsdPerMonth) : Countermeasure
{
    /// <summary>The tag by which a copy is known.</summary>
    public const string Tag = "firebreak";

    private const string Mark = "evidence";

    /// <inheritdoc/>
    public override string Kind => "snapshot-volume";

    /// <inheritdoc/>
    public override Target Target => new(VolumeId, Kinds.Volume, Region);

    /// <inheritdoc/>
    public override int Phase => DeepEvidence;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Brake;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Copy disk {VolumeId} ({Size} GB) in {Region} as evidence; the copy costs {Price.En} until you delete it.",
        $"{Region}의 디스크 {VolumeId}({Size}GB)(을)를 증거로 복사합니다. 복사본(스냅샷)을 지울 때까지 {Price.Ko} 듭니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [Ec2.DescribeVolumes, Ec2.DescribeSnapshots, Ec2.CreateSnapshot, Ec2.CreateTags, Ec2.DeleteSnapshot];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.By(
        "The copy is deleted, as long as the disk itself is there; the last copy of a disk that is gone stays.",
        "디스크가 남아 있으면 복사본을 지웁니다. 디스크가 없어졌다면 마지막 복사본이므로 남겨 둡니다.");

    /// <inheritdoc/>
    public override string ProofWord => "disk-copied";

    /// <inheritdoc/>
    public override bool Repeatable => false;

    /// <inheritdoc/>
    public override TimeSpan? Patience => TimeSpan.FromMinutes(5);

    private Words Price => UsdPerMonth is { } usd
        ? new(string.Create(CultureInfo.InvariantCulture, $"at most {usd:0.00} USD a month"), string.Create(CultureInfo.InvariantCulture, $"한 달에 최대 {usd:0.00} USD가"))
        : new("an unknown price a month", "금액을 알 수 없는 비용이 매달");

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => account
        .MaybeAsync(Region, Ec2.DescribeVolumes, new Ec2.DescribeVolumesIn(Filters: [new Ec2.Filter("volume-id", [VolumeId])]), cancel)
        .ThenAsync(async disks =>
        {
            var asked = new Ec2.DescribeSnapshotsIn(OwnerIds: ["self"], Filters: [new Ec2.Filter("volume-id", [VolumeId])]);
            var copies = await account.ReadAsync(Region, Ec2.DescribeSnapshots, asked, cancel).ConfigureAwait(false);
            return copies.Then(seen => Seen(disks, seen));
        });

    /// <inheritdoc/>
    public override async Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) => Outcome.Of(
        await account.WriteAsync(
            Region,
            Ec2.CreateSnapshot,
            new Ec2.CreateSnapshotIn(
                Description: "Evidence kept by Firebreak", VolumeId: VolumeId, TagSpecifications: [new Ec2.TagSpecification("snapshot", [new Ec2.TagIn(Tag, Mark)])]),
            cancel).ConfigureAwait(false));

    /// <inheritdoc/>
    public override Task<Outcome> RevertAsync(IAccountWriter account, IReadOnlyDictionary<string, string> prior, Observation now, CancellationToken cancel) =>
        CallAsync(account, Region, Ec2.DeleteSnapshot, new(now.Facts["Copy"]), cancel, "InvalidSnapshot.NotFound");

    private Observation Seen(Ec2.DescribeVolumesOut? disks, Ec2.DescribeSnapshotsOut copies)
    {
        var there = disks?.Volumes?.Any(volume => volume.VolumeId == VolumeId && volume.State is not ("deleting" or "deleted")) == true;
        var copy = copies.Snapshots?.FirstOrDefault(IsOurs);
        var begun = copy is not null && copy.State != "completed";
        return new Observation
        {
            Exists = there,
            Reached = copy is null ? !there : !begun, // a disk that is gone cannot be copied any more
            Begun = begun,
            NotYet = begun ? new Words($"AWS is copying ({copy!.Progress}).", $"AWS가 복사하는 중입니다({copy.Progress}).") : null,
            Asked = Ec2.DescribeSnapshots.ToString(),
            Answer = Told(copy, there),
            Facts = Facts(("Copy", copy?.SnapshotId)),
            Pieces = [EvidencePiece.Of(Ec2.DescribeSnapshots, copies)],
        };
    }

    private bool IsOurs(Ec2.Snapshot copy) => copy.VolumeId == VolumeId && copy.State != "error" && copy.Tags?.Any(tag => tag is { Key: Tag, Value: Mark }) == true;

    private string Told(Ec2.Snapshot? copy, bool there) =>
        copy is not null ? $"{copy.SnapshotId} of {VolumeId}: State = {copy.State} {copy.Progress}" : there ? $"no copy of {VolumeId}" : $"no disk {VolumeId}";
}
