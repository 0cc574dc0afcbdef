using Firebreak.Contain.Sights;

namespace Firebreak.Contain.Countermeasures;

/// <summary>Deletes a CloudHSM machine; its keys stay in AWS's backups of the cluster.</summary>
/// <param name="Cluster">Its cluster.</param>
/// <param name="HsmId">Its id.</param>
/// <param name="Region">Where it is.</param>
public sealed record DeleteHsm(string Cluster, string HsmId, Region Region) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "delete-hsm";

    /// <inheritdoc/>
    public override Target Target => new(HsmId, Kinds.Hsm, Region);

    /// <inheritdoc/>
    public override int Phase => Eradication;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Final;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Delete CloudHSM machine {HsmId} in {Region}.",
        $"{Region}의 CloudHSM {HsmId}(을)를 삭제합니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [CloudHsm.DescribeClusters, CloudHsm.DeleteHsm];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.None(
        "what was deleted is gone; its description is kept as evidence.",
        "삭제한 것은 되살릴 수 없습니다. 설정은 증거로 남습니다.");

    /// <inheritdoc/>
    public override string ProofWord => "instances-terminated";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => SeenAsync(
        Listed.HsmAsync(account, Region, HsmId, cancel),
        it => it.Is("State", "DELETE_IN_PROGRESS", "DELETED"));

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) =>
        CallAsync(account, Region, CloudHsm.DeleteHsm, new(Cluster, HsmId), cancel, "CloudHsmResourceNotFoundException");
}
