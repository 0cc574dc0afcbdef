using Firebreak.Contain.Sights;

namespace Firebreak.Contain.Countermeasures;

/// <summary>Deletes a queue of Batch jobs that was switched off.</summary>
/// <param name="QueueArn">Its ARN.</param>
/// <param name="Region">Where it is.</param>
public sealed record DeleteJobQueue(string QueueArn, Region Region) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "delete-job-queue";

    /// <inheritdoc/>
    public override Target Target => new(QueueArn, Kinds.BatchQueue, Region);

    /// <inheritdoc/>
    public override int Phase => Eradication;

    /// <inheritdoc/>
    public override int Rank => 1;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Final;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Delete Batch queue {Last(QueueArn)} in {Region}.",
        $"{Region}의 Batch 대기열 {Last(QueueArn)}(을)를 삭제합니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [Batch.DescribeJobQueues, Batch.DeleteJobQueue];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.None(
        "what was deleted is gone; its description is kept as evidence.",
        "삭제한 것은 되살릴 수 없습니다. 설정은 증거로 남습니다.");

    /// <inheritdoc/>
    public override string ProofWord => "respawner-deleted";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => SeenAsync(
        Fleets.QueueAsync(account, Region, QueueArn, cancel),
        it => it.Is("Status", "DELETING", "DELETED"));

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) =>
        CallAsync(account, Region, Batch.DeleteJobQueue, new(QueueArn), cancel);
}
