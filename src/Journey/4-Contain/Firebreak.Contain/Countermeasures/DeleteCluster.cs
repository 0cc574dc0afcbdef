namespace Firebreak.Contain.Countermeasures;

/// <summary>Deletes an ECS cluster.</summary>
/// <param name="Cluster">The cluster.</param>
/// <param name="Region">Where it is.</param>
public sealed record DeleteCluster(string Cluster, Region Region) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "delete-cluster";

    /// <inheritdoc/>
    public override Target Target => new(Cluster, Kinds.Cluster, Region);

    /// <inheritdoc/>
    public override int Phase => Eradication;

    /// <inheritdoc/>
    public override int Rank => 2;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Final;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Delete container cluster {Cluster} in {Region}.",
        $"{Region}의 컨테이너 클러스터 {Cluster}(을)를 삭제합니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [Ecs.DescribeClusters, Ecs.DeleteCluster];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.None(
        "a deleted cluster is gone.",
        "삭제한 클러스터는 되살릴 수 없습니다.");

    /// <inheritdoc/>
    public override string ProofWord => "cluster-deleted";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => account
        .MaybeAsync(Region, Ecs.DescribeClusters, new Ecs.DescribeClustersIn([Cluster]), cancel)
        .AsAsync(seen => seen?.Clusters?.FirstOrDefault(cluster => cluster.ClusterArn == Cluster || cluster.ClusterName == Cluster) is { } it
            ? new Reading<Observation>.Seen(new Observation
            {
                Exists = true,
                Reached = it.Status == "INACTIVE",
                Asked = Ecs.DescribeClusters.ToString(),
                Answer = $"{Cluster}: status = {it.Status}",
                Facts = Facts(("Status", it.Status)),
                Pieces = [EvidencePiece.Of(Ecs.DescribeClusters, seen)],
            })
            : Gone(Ecs.DescribeClusters, $"no cluster {Target.Id}"));

    /// <inheritdoc/>
    public override async Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) => Outcome.Of(
        await account.WriteAsync(Region, Ecs.DeleteCluster, new Ecs.DeleteClusterIn(Cluster), cancel).ConfigureAwait(false), "ClusterNotFoundException");
}
