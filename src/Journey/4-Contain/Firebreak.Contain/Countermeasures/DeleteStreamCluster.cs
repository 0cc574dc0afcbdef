using Firebreak.Contain.Sights;

namespace Firebreak.Contain.Countermeasures;

/// <summary>Deletes a streaming cluster (MSK).</summary>
/// <param name="ClusterArn">Its ARN.</param>
/// <param name="Region">Where it is.</param>
public sealed record DeleteStreamCluster(string ClusterArn, Region Region) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "delete-stream-cluster";

    /// <inheritdoc/>
    public override Target Target => new(ClusterArn, Kinds.StreamCluster, Region);

    /// <inheritdoc/>
    public override int Phase => Eradication;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Final;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Delete streaming cluster {Middle(ClusterArn)} in {Region} with its data.",
        $"{Region}의 MSK 클러스터 {Middle(ClusterArn)}(을)를 데이터와 함께 삭제합니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [Msk.DescribeClusterV2, Msk.DeleteCluster];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.None(
        "what was deleted is gone; its description is kept as evidence.",
        "삭제한 것은 되살릴 수 없습니다. 설정은 증거로 남습니다.");

    /// <inheritdoc/>
    public override string ProofWord => "cluster-deleted";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => SeenAsync(
        Stores.KafkaAsync(account, Region, ClusterArn, cancel),
        it => it.Is("State", "DELETING"));

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) =>
        CallAsync(account, Region, Msk.DeleteCluster, new(ClusterArn), cancel, "NotFoundException");
}
