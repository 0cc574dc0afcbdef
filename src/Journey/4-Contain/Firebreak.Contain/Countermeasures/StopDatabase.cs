using Firebreak.Contain.Sights;

namespace Firebreak.Contain.Countermeasures;

/// <summary>Stops a database. AWS starts it again after seven days.</summary>
/// <param name="Name">Its name.</param>
/// <param name="ThingId">Its id in the inventory.</param>
/// <param name="Region">Where it is.</param>
public sealed record StopDatabase(string Name, string ThingId, Region Region) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "stop-database";

    /// <inheritdoc/>
    public override Target Target => new(ThingId, Kinds.Database, Region);

    /// <inheritdoc/>
    public override int Phase => TheRest;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Brake;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Stop database {Name} in {Region}. AWS starts it again after seven days: look again before.",
        $"{Region}의 데이터베이스 {Name}(을)를 중지합니다. 7일 뒤 AWS가 다시 켜므로 그전에 확인하십시오.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [Rds.DescribeDBInstances, Rds.StopDBInstance, Rds.StartDBInstance];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.By(
        "The database is started again.",
        "데이터베이스를 다시 켭니다.");

    /// <inheritdoc/>
    public override string ProofWord => "database-stopped";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => SeenAsync(
        Stores.DatabaseAsync(account, Region, Name, cancel),
        it => it.Is("DBInstanceStatus", "stopped", "stopping", "deleting"));

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) =>
        CallAsync(account, Region, Rds.StopDBInstance, new(Name), cancel);

    /// <inheritdoc/>
    public override bool IsRestored(Observation now, IReadOnlyDictionary<string, string> prior) => now.Exists && Fact(now.Facts, "DBInstanceStatus") is "available" or "starting";

    /// <inheritdoc/>
    public override Task<Outcome> RevertAsync(IAccountWriter account, IReadOnlyDictionary<string, string> prior, CancellationToken cancel) =>
        CallAsync(account, Region, Rds.StartDBInstance, new(Name), cancel);
}
