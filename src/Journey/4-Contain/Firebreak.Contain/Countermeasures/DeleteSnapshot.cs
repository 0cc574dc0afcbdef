namespace Firebreak.Contain.Countermeasures;

/// <summary>Deletes a disk copy that the intruder made.</summary>
/// <param name="SnapshotId">The disk copy.</param>
/// <param name="Region">Where it is.</param>
public sealed record DeleteSnapshot(string SnapshotId, Region Region) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "delete-snapshot";

    /// <inheritdoc/>
    public override Target Target => new(SnapshotId, Kinds.Snapshot, Region);

    /// <inheritdoc/>
    public override int Phase => Eradication;

    /// <inheritdoc/>
    public override int Rank => 2;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Final;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Delete disk copy {SnapshotId} in {Region}.",
        $"{Region}의 스냅샷 {SnapshotId}(을)를 삭제합니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [Ec2.DescribeSnapshots, Ec2.DeleteSnapshot];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.None(
        "a deleted disk copy is gone.",
        "삭제한 스냅샷은 되살릴 수 없습니다.");

    /// <inheritdoc/>
    public override string ProofWord => "snapshot-deleted";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => account
        .MaybeAsync(Region, Ec2.DescribeSnapshots, new Ec2.DescribeSnapshotsIn(OwnerIds: ["self"], Filters: [new Ec2.Filter("snapshot-id", [SnapshotId])]), cancel)
        .AsAsync(seen => seen?.Snapshots?.FirstOrDefault(copy => copy.SnapshotId == SnapshotId) is { } it
            ? new Reading<Observation>.Seen(new Observation
            {
                Exists = true,
                Reached = false,
                Asked = Ec2.DescribeSnapshots.ToString(),
                Answer = $"{SnapshotId}: State = {it.State}",
                Facts = Facts(("State", it.State), ("CreatedAt", Moment(it.StartTime))),
                Pieces = [EvidencePiece.Of(Ec2.DescribeSnapshots, seen)],
            })
            : Gone(Ec2.DescribeSnapshots, $"no disk copy {SnapshotId}"));

    /// <inheritdoc/>
    public override async Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) => Outcome.Of(
        await account.WriteAsync(Region, Ec2.DeleteSnapshot, new Ec2.DeleteSnapshotIn(SnapshotId), cancel).ConfigureAwait(false), "InvalidSnapshot.NotFound");
}
