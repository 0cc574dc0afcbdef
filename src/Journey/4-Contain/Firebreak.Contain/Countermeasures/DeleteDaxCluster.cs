using Firebreak.Contain.Sights;

namespace Firebreak.Contain.Countermeasures;

/// <summary>Deletes a cache; it has no state in which it does not cost.</summary>
/// <param name="Name">Its name.</param>
/// <param name="ThingId">Its id in the inventory.</param>
/// <param name="Region">Where it is.</param>
public sealed record DeleteDaxCluster(string Name, string ThingId, Region Region) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "delete-dax-cluster";

    /// <inheritdoc/>
    public override Target Target => new(ThingId, Kinds.DaxCluster, Region);

    /// <inheritdoc/>
    public override int Phase => Eradication;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Final;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Delete DAX cluster {Name} in {Region}; its tables stay.",
        $"{Region}의 DAX 클러스터 {Name}(을)를 삭제합니다. 테이블은 남습니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [Dax.DescribeClusters, Dax.DeleteCluster];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.None(
        "what was deleted is gone; its description is kept as evidence.",
        "삭제한 것은 되살릴 수 없습니다. 설정은 증거로 남습니다.");

    /// <inheritdoc/>
    public override string ProofWord => "cache-deleted";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => SeenAsync(
        Stores.DaxAsync(account, Region, Name, cancel),
        it => it.Is("Status", "deleting"));

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) =>
        CallAsync(account, Region, Dax.DeleteCluster, new(Name), cancel, "ClusterNotFoundFault");
}
