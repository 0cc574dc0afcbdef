using Firebreak.Contain.Sights;

namespace Firebreak.Contain.Countermeasures;

/// <summary>Ends a Batch job.</summary>
/// <param name="JobId">Its id.</param>
/// <param name="ThingId">Its id in the inventory.</param>
/// <param name="Region">Where it is.</param>
public sealed record TerminateBatchJob(string JobId, string ThingId, Region Region) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "terminate-batch-job";

    /// <inheritdoc/>
    public override Target Target => new(ThingId, Kinds.BatchJob, Region);

    /// <inheritdoc/>
    public override int Phase => Machines;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Final;

    /// <inheritdoc/>
    public override Words Says => new(
        $"End Batch job {JobId} in {Region}.",
        $"{Region}의 Batch 작업 {JobId}(을)를 끝냅니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [Batch.DescribeJobs, Batch.TerminateJob];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.None(
        "what was ended does not go on where it was; its description is kept as evidence.",
        "끝낸 작업은 이어지지 않습니다. 설정은 증거로 남습니다.");

    /// <inheritdoc/>
    public override string ProofWord => "job-ended";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => SeenAsync(
        Fleets.JobAsync(account, Region, JobId, cancel),
        it => it.Is("Status", "SUCCEEDED", "FAILED"));

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) =>
        CallAsync(account, Region, Batch.TerminateJob, new(JobId, "Stopped by the owner of the account"), cancel);
}
