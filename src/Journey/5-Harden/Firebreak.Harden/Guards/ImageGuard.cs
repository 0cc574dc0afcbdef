using Firebreak.Harden.Measures;
using Firebreak.Harden.Sights;

namespace Firebreak.Harden.Guards;

/// <summary>Nobody can share a machine image with the whole world, in any region.</summary>
internal sealed class ImageGuard : EverywhereGuard
{
    /// <inheritdoc/>
    public override GuardFace Face { get; } = new(
        "public-images",
        new("Machine images cannot be made public", "머신 이미지 공개 차단"),
        Severity.Low,
        new("Free.", "무료입니다."),
        new("Forbid sharing machine images with everybody in every region.", "모든 리전에서 머신 이미지를 모두에게 공유하지 못하게 합니다."),
        Demand.None)
    {
        Proves = "public-access-to-images-blocked",
    };

    /// <inheritdoc/>
    protected override RegionSwitch Switch => ImageSwitch.One;

    /// <inheritdoc/>
    protected override Words OnEverywhere => new("No machine image can be made public in any region.", "어느 리전에서도 머신 이미지를 공개할 수 없습니다.");

    /// <inheritdoc/>
    protected override Words Off => new("Machine images can be shared with everybody", "머신 이미지를 모두에게 공유할 수 있습니다");

    /// <inheritdoc/>
    protected override HardeningStep StepFor(HardenDraft draft, IReadOnlyList<string> regions) => new BlockImages(draft.Account, regions);
}
