using Firebreak.Contain.Sights;

namespace Firebreak.Contain.Countermeasures;

/// <summary>Deletes a Global Accelerator that was switched off.</summary>
/// <param name="AcceleratorArn">Its ARN.</param>
public sealed record DeleteAccelerator(string AcceleratorArn) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "delete-accelerator";

    /// <inheritdoc/>
    public override Target Target => new(AcceleratorArn, Kinds.Accelerator, Region.Global);

    /// <inheritdoc/>
    public override int Phase => Eradication;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Final;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Delete accelerator {Last(AcceleratorArn)}.",
        $"액셀러레이터 {Last(AcceleratorArn)}(을)를 삭제합니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [GlobalAccelerator.DescribeAccelerator, GlobalAccelerator.DeleteAccelerator];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.None(
        "what was deleted is gone; its description is kept as evidence.",
        "삭제한 것은 되살릴 수 없습니다. 설정은 증거로 남습니다.");

    /// <inheritdoc/>
    public override string ProofWord => "network-deleted";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => SeenAsync(
        Wiring.AcceleratorAsync(account, Region.Global, AcceleratorArn, cancel),
        it => false);

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) =>
        CallAsync(account, Region.Global, GlobalAccelerator.DeleteAccelerator, new(AcceleratorArn), cancel, "AcceleratorNotFoundException");
}
