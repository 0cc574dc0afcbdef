using Firebreak.Contain.Sights;

namespace Firebreak.Contain.Countermeasures;

/// <summary>Deletes a cache; it has no state in which it does not cost.</summary>
/// <param name="Name">Its name.</param>
/// <param name="ThingId">Its id in the inventory.</param>
/// <param name="Region">Where it is.</param>
public sealed record DeleteCacheGroup(string Name, string ThingId, Region Region) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "delete-cache-group";

    /// <inheritdoc/>
    public override Target Target => new(ThingId, Kinds.CacheGroup, Region);

    /// <inheritdoc/>
    public override int Phase => Eradication;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Final;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Delete cache {Name} in {Region}; a last snapshot is kept.",
        $"{Region}의 캐시 {Name}(을)를 마지막 스냅샷을 남기고 삭제합니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [ElastiCache.DescribeReplicationGroups, ElastiCache.DeleteReplicationGroup];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.None(
        "what was deleted is gone; a last copy of its data is kept under the name firebreak-….",
        "삭제한 것은 되살릴 수 없지만, 마지막 데이터 사본이 firebreak-… 이름으로 남습니다.");

    /// <inheritdoc/>
    public override string ProofWord => "cache-deleted";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => SeenAsync(
        Stores.CacheGroupAsync(account, Region, Name, cancel),
        it => it.Is("Status", "deleting"));

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) =>
        CallAsync(account, Region, ElastiCache.DeleteReplicationGroup, new(Name, Kept(Name)), cancel, "ReplicationGroupNotFoundFault");
}
