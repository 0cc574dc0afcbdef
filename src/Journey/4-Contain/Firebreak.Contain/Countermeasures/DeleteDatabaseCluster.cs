using Firebreak.Contain.Sights;

namespace Firebreak.Contain.Countermeasures;

/// <summary>Deletes a cluster of databases, once its machines are gone; a last snapshot is kept.</summary>
/// <param name="Name">Its name.</param>
/// <param name="ThingId">Its id in the inventory.</param>
/// <param name="Region">Where it is.</param>
public sealed record DeleteDatabaseCluster(string Name, string ThingId, Region Region) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "delete-database-cluster";

    /// <inheritdoc/>
    public override Target Target => new(ThingId, Kinds.DatabaseCluster, Region);

    /// <inheritdoc/>
    public override int Phase => Eradication;

    /// <inheritdoc/>
    public override int Rank => 1;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Final;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Delete database cluster {Name} in {Region}; a last snapshot is kept.",
        $"{Region}의 데이터베이스 클러스터 {Name}(을)를 마지막 스냅샷을 남기고 삭제합니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [Rds.DescribeDBClusters, Rds.ModifyDBCluster, Rds.DeleteDBCluster];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.None(
        "what was deleted is gone; a last copy of its data is kept under the name firebreak-….",
        "삭제한 것은 되살릴 수 없지만, 마지막 데이터 사본이 firebreak-… 이름으로 남습니다.");

    /// <inheritdoc/>
    public override string ProofWord => "database-deleted";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => SeenAsync(
        Stores.DatabaseClusterAsync(account, Region, Name, cancel),
        it => it.Is("Status", "deleting"));

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) => Outcome.InOrderAsync(
        () => before.Fact("DeletionProtection") == "true"
            ? CallAsync(account, Region, Rds.ModifyDBCluster, new(Name, true, false), cancel)
            : Task.FromResult(Outcome.Nothing),
        () => CallAsync(account, Region, Rds.DeleteDBCluster, new(Name, false, Kept(Name)), cancel, "DBClusterNotFoundFault"));
}
