using Firebreak.Contain.Sights;

namespace Firebreak.Contain.Countermeasures;

/// <summary>Deletes what starts machines for Batch jobs, once no queue uses it.</summary>
/// <param name="EnvironmentArn">Its ARN.</param>
/// <param name="Region">Where it is.</param>
public sealed record DeleteComputeEnvironment(string EnvironmentArn, Region Region) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "delete-compute-environment";

    /// <inheritdoc/>
    public override Target Target => new(EnvironmentArn, Kinds.BatchEnvironment, Region);

    /// <inheritdoc/>
    public override int Phase => Eradication;

    /// <inheritdoc/>
    public override int Rank => 2;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Final;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Delete Batch environment {Last(EnvironmentArn)} in {Region} with its machines.",
        $"{Region}의 Batch 컴퓨팅 환경 {Last(EnvironmentArn)}(을)를 서버와 함께 삭제합니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [Batch.DescribeComputeEnvironments, Batch.DeleteComputeEnvironment];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.None(
        "what was deleted is gone; its description is kept as evidence.",
        "삭제한 것은 되살릴 수 없습니다. 설정은 증거로 남습니다.");

    /// <inheritdoc/>
    public override string ProofWord => "respawner-deleted";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => SeenAsync(
        Fleets.EnvironmentAsync(account, Region, EnvironmentArn, cancel),
        it => it.Is("Status", "DELETING", "DELETED"));

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) =>
        CallAsync(account, Region, Batch.DeleteComputeEnvironment, new(EnvironmentArn), cancel);
}
