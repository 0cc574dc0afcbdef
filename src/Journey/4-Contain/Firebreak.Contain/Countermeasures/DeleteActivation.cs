using Firebreak.Contain.Sights;

namespace Firebreak.Contain.Countermeasures;

/// <summary>Takes the leave for outside machines to join.</summary>
/// <param name="ActivationId">Its id.</param>
/// <param name="Region">Where it is.</param>
public sealed record DeleteActivation(string ActivationId, Region Region) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "delete-activation";

    /// <inheritdoc/>
    public override Target Target => new(ActivationId, Kinds.Activation, Region);

    /// <inheritdoc/>
    public override int Phase => Identities;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Final;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Delete activation {ActivationId} in {Region}: no more outside machine joins by it.",
        $"{Region}의 활성화 {ActivationId}(을)를 삭제해 외부 서버가 더 붙지 못하게 합니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [Ssm.DescribeActivations, Ssm.DeleteActivation];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.None(
        "what was deleted is gone; its description is kept as evidence.",
        "삭제한 것은 되살릴 수 없습니다. 설정은 증거로 남습니다.");

    /// <inheritdoc/>
    public override string ProofWord => "door-closed";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => SeenAsync(
        Listed.ActivationAsync(account, Region, ActivationId, cancel),
        it => false);

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) =>
        CallAsync(account, Region, Ssm.DeleteActivation, new(ActivationId), cancel, "InvalidActivation", "InvalidActivationId");
}
