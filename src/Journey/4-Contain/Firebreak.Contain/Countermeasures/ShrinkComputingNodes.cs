using Firebreak.Contain.Sights;

namespace Firebreak.Contain.Countermeasures;

/// <summary>Sets machines of a Parallel Computing Service cluster to none.</summary>
/// <param name="Cluster">Its cluster.</param>
/// <param name="GroupId">Its id.</param>
/// <param name="ThingId">Its id in the inventory.</param>
/// <param name="Region">Where it is.</param>
public sealed record ShrinkComputingNodes(string Cluster, string GroupId, string ThingId, Region Region) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "shrink-computing-nodes";

    /// <inheritdoc/>
    public override Target Target => new(ThingId, Kinds.ComputingNodes, Region);

    /// <inheritdoc/>
    public override int Phase => Respawners;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Brake;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Set node group {GroupId} of computing cluster {Cluster} in {Region} to zero machines.",
        $"{Region}의 컴퓨팅 클러스터 {Cluster}에 있는 노드 그룹 {GroupId}(을)를 서버 0대로 줄입니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [Pcs.GetComputeNodeGroup, Pcs.UpdateComputeNodeGroup];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.By(
        "The sizes are set as they were; the machines are new ones.",
        "크기를 원래대로 되돌립니다. 서버는 새로 켜집니다.");

    /// <inheritdoc/>
    public override string ProofWord => "respawner-suspended";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => SeenAsync(
        Works.NodesAsync(account, Region, Cluster, GroupId, cancel),
        it => (it.Is("MinInstanceCount", "0") && it.Is("MaxInstanceCount", "0")) || it.Is("Status", "DELETING"));

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) =>
        CallAsync(account, Region, Pcs.UpdateComputeNodeGroup, new(Cluster, GroupId, new(0, 0)), cancel);

    /// <inheritdoc/>
    public override bool IsRestored(Observation now, IReadOnlyDictionary<string, string> prior) => Same(now, prior, "MinInstanceCount", "MaxInstanceCount");

    /// <inheritdoc/>
    public override Task<Outcome> RevertAsync(IAccountWriter account, IReadOnlyDictionary<string, string> prior, CancellationToken cancel) =>
        CallAsync(account, Region, Pcs.UpdateComputeNodeGroup, new(Cluster, GroupId, new(Number(Fact(prior, "MinInstanceCount")), Number(Fact(prior, "MaxInstanceCount")))), cancel);
}
