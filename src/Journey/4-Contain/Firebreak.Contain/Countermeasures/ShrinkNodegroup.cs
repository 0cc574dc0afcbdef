using Firebreak.Contain.Sights;

namespace Firebreak.Contain.Countermeasures;

/// <summary>Shrinks a group of machines of an EKS cluster to none; it would start again whatever is stopped.</summary>
/// <param name="Cluster">Its cluster.</param>
/// <param name="Name">Its name.</param>
/// <param name="ThingId">Its id in the inventory.</param>
/// <param name="Region">Where it is.</param>
public sealed record ShrinkNodegroup(string Cluster, string Name, string ThingId, Region Region) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "shrink-nodegroup";

    /// <inheritdoc/>
    public override Target Target => new(ThingId, Kinds.EksNodegroup, Region);

    /// <inheritdoc/>
    public override int Phase => Respawners;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Brake;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Shrink node group {Name} of EKS cluster {Cluster} in {Region} to zero machines.",
        $"{Region}의 EKS 클러스터 {Cluster}에 있는 노드 그룹 {Name}(을)를 서버 0대로 줄입니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [Eks.DescribeNodegroup, Eks.UpdateNodegroupConfig];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.By(
        "The sizes are set as they were; the machines are new ones.",
        "크기를 원래대로 되돌립니다. 서버는 새로 켜집니다.");

    /// <inheritdoc/>
    public override string ProofWord => "respawner-suspended";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => SeenAsync(
        Fleets.NodegroupAsync(account, Region, Cluster, Name, cancel),
        it => (it.Is("MinSize", "0") && it.Is("DesiredSize", "0")) || it.Is("Status", "DELETING"));

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) =>
        CallAsync(account, Region, Eks.UpdateNodegroupConfig, new(Cluster, Name, new(0, null, 0)), cancel);

    /// <inheritdoc/>
    public override bool IsRestored(Observation now, IReadOnlyDictionary<string, string> prior) => Same(now, prior, "MinSize", "MaxSize", "DesiredSize");

    /// <inheritdoc/>
    public override Task<Outcome> RevertAsync(IAccountWriter account, IReadOnlyDictionary<string, string> prior, CancellationToken cancel) =>
        CallAsync(account, Region, Eks.UpdateNodegroupConfig, new(Cluster, Name, new(Number(Fact(prior, "MinSize")), Number(Fact(prior, "MaxSize")), Number(Fact(prior, "DesiredSize")))), cancel);
}
