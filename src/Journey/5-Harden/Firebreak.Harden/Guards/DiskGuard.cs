using Firebreak.Harden.Measures;
using Firebreak.Harden.Sights;

namespace Firebreak.Harden.Guards;

/// <summary>Disks that are made from now on are encrypted, in every region.</summary>
internal sealed class DiskGuard : EverywhereGuard
{
    /// <inheritdoc/>
    public override GuardFace Face { get; } = new(
        "ebs-encryption",
        new("New disks are encrypted", "새 디스크 암호화"),
        Severity.Low,
        new("Free; AWS encrypts with a key of its own.", "무료입니다. AWS가 자체 키로 암호화합니다."),
        new("Switch EBS encryption by default on in every region; disks that exist stay as they are.", "모든 리전에서 EBS 기본 암호화를 켭니다. 기존 디스크는 그대로입니다."),
        Demand.None)
    {
        Proves = "ebs-encryption-on",
        Cis = ["2.2.1"],
    };

    /// <inheritdoc/>
    protected override RegionSwitch Switch => DiskSwitch.One;

    /// <inheritdoc/>
    protected override Words OnEverywhere => new("New disks are encrypted in every region.", "모든 리전에서 새 디스크가 암호화됩니다.");

    /// <inheritdoc/>
    protected override Words Off => new("New disks are not encrypted by default", "새 디스크가 기본으로 암호화되지 않습니다");

    /// <inheritdoc/>
    protected override HardeningStep StepFor(HardenDraft draft, IReadOnlyList<string> regions) => new EncryptDisks(draft.Account, regions);
}
