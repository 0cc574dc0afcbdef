using Firebreak.Contain.Sights;

namespace Firebreak.Contain.Countermeasures;

/// <summary>Ends a HealthOmics run.</summary>
/// <param name="RunId">Its id.</param>
/// <param name="ThingId">Its id in the inventory.</param>
/// <param name="Region">Where it is.</param>
public sealed record CancelGenomeRun(string RunId, string ThingId, Region Region) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "cancel-genome-run";

    /// <inheritdoc/>
    public override Target Target => new(ThingId, Kinds.GenomeRun, Region);

    /// <inheritdoc/>
    public override int Phase => Machines;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Final;

    /// <inheritdoc/>
    public override Words Says => new(
        $"End HealthOmics run {RunId} in {Region}.",
        $"{Region}의 HealthOmics 실행 {RunId}(을)를 끝냅니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [Omics.GetRun, Omics.CancelRun];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.None(
        "what was ended does not go on where it was; its description is kept as evidence.",
        "끝낸 작업은 이어지지 않습니다. 설정은 증거로 남습니다.");

    /// <inheritdoc/>
    public override string ProofWord => "job-ended";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => SeenAsync(
        Works.GenomeAsync(account, Region, RunId, cancel),
        it => it.Is("Status", "STOPPING", "COMPLETED", "DELETED", "CANCELLED", "FAILED"));

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) =>
        CallAsync(account, Region, Omics.CancelRun, new(RunId), cancel);
}
