using Firebreak.Contain.Sights;

namespace Firebreak.Contain.Countermeasures;

/// <summary>Switches a queue of Batch jobs off: it takes none and starts none.</summary>
/// <param name="QueueArn">Its ARN.</param>
/// <param name="Region">Where it is.</param>
public sealed record DisableJobQueue(string QueueArn, Region Region) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "disable-job-queue";

    /// <inheritdoc/>
    public override Target Target => new(QueueArn, Kinds.BatchQueue, Region);

    /// <inheritdoc/>
    public override int Phase => Respawners;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Brake;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Switch off Batch queue {Last(QueueArn)} in {Region}: it starts no job any more.",
        $"{Region}의 Batch 대기열 {Last(QueueArn)}(을)를 꺼서 작업이 시작되지 않게 합니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [Batch.DescribeJobQueues, Batch.UpdateJobQueue];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.By(
        "The queue is switched on again.",
        "대기열을 다시 켭니다.");

    /// <inheritdoc/>
    public override string ProofWord => "respawner-suspended";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => SeenAsync(
        Fleets.QueueAsync(account, Region, QueueArn, cancel),
        it => it.Is("State", "DISABLED"));

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) =>
        CallAsync(account, Region, Batch.UpdateJobQueue, new(QueueArn, "DISABLED"), cancel);

    /// <inheritdoc/>
    public override bool IsRestored(Observation now, IReadOnlyDictionary<string, string> prior) => Same(now, prior, "State");

    /// <inheritdoc/>
    public override Task<Outcome> RevertAsync(IAccountWriter account, IReadOnlyDictionary<string, string> prior, CancellationToken cancel) =>
        CallAsync(account, Region, Batch.UpdateJobQueue, new(QueueArn, Fact(prior, "State")), cancel);
}
