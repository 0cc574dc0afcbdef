using Firebreak.Contain.Sights;

namespace Firebreak.Contain.Countermeasures;

/// <summary>Cancels an agreement with a seller of AWS Marketplace, where the seller lets it be cancelled.</summary>
/// <param name="AgreementId">Its id.</param>
public sealed record CancelAgreement(string AgreementId) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "cancel-agreement";

    /// <inheritdoc/>
    public override Target Target => new(AgreementId, Kinds.Agreement, Region.Global);

    /// <inheritdoc/>
    public override int Phase => Deadlines;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Final;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Cancel Marketplace agreement {AgreementId}.",
        $"Marketplace 계약 {AgreementId}(을)를 해지합니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [Marketplace.DescribeAgreement, Marketplace.CancelAgreement];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.None(
        "what was deleted is gone; its description is kept as evidence.",
        "삭제한 것은 되살릴 수 없습니다. 설정은 증거로 남습니다.");

    /// <inheritdoc/>
    public override string ProofWord => "agreement-ended";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => SeenAsync(
        Purchases.AgreementAsync(account, Region.Global, AgreementId, cancel),
        it => it.Is("Status", "CANCELLED", "TERMINATED", "EXPIRED", "ARCHIVED"));

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) =>
        CallAsync(account, Region.Global, Marketplace.CancelAgreement, new(AgreementId), cancel);
}
