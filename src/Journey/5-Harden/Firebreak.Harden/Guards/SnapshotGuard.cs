using Firebreak.Harden.Measures;
using Firebreak.Harden.Sights;

namespace Firebreak.Harden.Guards;

/// <summary>Nobody can share a snapshot with the whole world, in any region.</summary>
internal sealed class SnapshotGuard : EverywhereGuard
{
    /// <inheritdoc/>
    public override GuardFace Face { get; } = new(
        "public-snapshots",
        new("Snapshots cannot be made public", "스냅샷 공개 차단"),
        Severity.Medium,
        new("Free.", "무료입니다."),
        new("Forbid sharing snapshots with everybody in every region; what is public already stays so until you say otherwise.", "모든 리전에서 스냅샷을 모두에게 공유하지 못하게 합니다. 이미 공개된 것은 그대로 둡니다."),
        Demand.None)
    {
        Proves = "public-access-to-copies-blocked",
    };

    /// <inheritdoc/>
    protected override RegionSwitch Switch => SnapshotSwitch.One;

    /// <inheritdoc/>
    protected override Words OnEverywhere => new("No snapshot can be made public in any region.", "어느 리전에서도 스냅샷을 공개할 수 없습니다.");

    /// <inheritdoc/>
    protected override Words Off => new("Snapshots can be shared with everybody", "스냅샷을 모두에게 공유할 수 있습니다");

    /// <inheritdoc/>
    protected override HardeningStep StepFor(HardenDraft draft, IReadOnlyList<string> regions) => new BlockSnapshots(draft.Account, regions);
}
