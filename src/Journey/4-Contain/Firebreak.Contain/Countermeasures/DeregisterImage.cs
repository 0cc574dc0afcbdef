using Firebreak.Contain.Sights;

namespace Firebreak.Contain.Countermeasures;

/// <summary>Removes an image of a machine (AMI); its snapshots stay.</summary>
/// <param name="ImageId">Its id.</param>
/// <param name="Region">Where it is.</param>
public sealed record DeregisterImage(string ImageId, Region Region) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "deregister-image";

    /// <inheritdoc/>
    public override Target Target => new(ImageId, Kinds.Image, Region);

    /// <inheritdoc/>
    public override int Phase => Eradication;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Final;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Remove image {ImageId} in {Region}; its snapshots stay.",
        $"{Region}의 이미지 {ImageId}(을)를 등록 해제합니다. 스냅샷은 남습니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [Ec2.DescribeImages, Ec2.DeregisterImage];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.None(
        "what was deleted is gone; its description is kept as evidence.",
        "삭제한 것은 되살릴 수 없습니다. 설정은 증거로 남습니다.");

    /// <inheritdoc/>
    public override string ProofWord => "image-removed";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => SeenAsync(
        Wiring.ImageAsync(account, Region, ImageId, cancel),
        it => it.Is("State", "deregistered"));

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) =>
        CallAsync(account, Region, Ec2.DeregisterImage, new(ImageId), cancel, "InvalidAMIID.NotFound", "InvalidAMIID.Unavailable");
}
