using Firebreak.Contain.Sights;

namespace Firebreak.Contain.Countermeasures;

/// <summary>Ends the agreement to use a Bedrock model.</summary>
/// <param name="ModelId">Its id.</param>
/// <param name="Region">Where it is.</param>
public sealed record EndModelAgreement(string ModelId, Region Region) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "end-model-agreement";

    /// <inheritdoc/>
    public override Target Target => new(ModelId, Kinds.ModelAgreement, Region);

    /// <inheritdoc/>
    public override int Phase => TheRest;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Final;

    /// <inheritdoc/>
    public override Words Says => new(
        $"End the agreement to use Bedrock model {ModelId} in {Region}.",
        $"{Region}의 Bedrock 모델 {ModelId} 이용 계약을 해지합니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [Bedrock.GetFoundationModelAvailability, Bedrock.DeleteFoundationModelAgreement];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.None(
        "what was deleted is gone; its description is kept as evidence.",
        "삭제한 것은 되살릴 수 없습니다. 설정은 증거로 남습니다.");

    /// <inheritdoc/>
    public override string ProofWord => "agreement-ended";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => SeenAsync(
        Purchases.ModelAgreementAsync(account, Region, ModelId, cancel),
        it => !it.Is("Status", "AVAILABLE", "PENDING"));

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) =>
        CallAsync(account, Region, Bedrock.DeleteFoundationModelAgreement, new(ModelId), cancel, "ResourceNotFoundException");
}
