namespace Firebreak.Contain.Countermeasures;

/// <summary>Deletes a disk that is left over.</summary>
/// <param name="VolumeId">The disk.</param>
/// <param name="Region">Where it is.</param>
public sealed record DeleteVolume(string VolumeId, Region Region) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "delete-volume";

    /// <inheritdoc/>
    public override Target Target => new(VolumeId, Kinds.Volume, Region);

    /// <inheritdoc/>
    public override int Phase => Eradication;

    /// <inheritdoc/>
    public override int Rank => 2;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Final;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Delete disk {VolumeId} in {Region}.",
        $"{Region}의 디스크 {VolumeId}(을)를 삭제합니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [Ec2.DescribeVolumes, Ec2.DeleteVolume];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.None(
        "a deleted disk is gone; take a snapshot first if you want to keep it as evidence.",
        "삭제한 디스크는 되살릴 수 없습니다. 증거로 남기려면 먼저 스냅샷을 만드십시오.");

    /// <inheritdoc/>
    public override string ProofWord => "volume-deleted";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => account
        .MaybeAsync(Region, Ec2.DescribeVolumes, new Ec2.DescribeVolumesIn(Filters: [new Ec2.Filter("volume-id", [VolumeId])]), cancel)
        .AsAsync(seen => seen?.Volumes?.FirstOrDefault(volume => volume.VolumeId == VolumeId) is { } it
            ? new Reading<Observation>.Seen(new Observation
            {
                Exists = true,
                Reached = it.State is "deleting" or "deleted",
                Asked = Ec2.DescribeVolumes.ToString(),
                Answer = $"{VolumeId}: State = {it.State}",
                NotYet = it.State == "in-use" ? Attached(it.Attachments?.Count > 0 ? it.Attachments[0].InstanceId : null) : null,
                Facts = Facts(("State", it.State), ("CreatedAt", Moment(it.CreateTime))),
                Pieces = [EvidencePiece.Of(Ec2.DescribeVolumes, seen)],
            })
            : Gone(Ec2.DescribeVolumes, $"no disk {VolumeId}"));

    private static Words Attached(string? machine) => new(
        $"it hangs on machine {machine ?? "(unknown)"}, and goes with it or after it.", $"서버 {machine ?? "(알 수 없음)"}에 연결되어 있어, 그 서버와 함께 또는 그다음에 없어집니다.");

    /// <inheritdoc/>
    public override async Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) => Outcome.Of(
        await account.WriteAsync(Region, Ec2.DeleteVolume, new Ec2.DeleteVolumeIn(VolumeId), cancel).ConfigureAwait(false), "InvalidVolume.NotFound");
}
