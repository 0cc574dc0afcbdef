using Firebreak.Contain.Sights;

namespace Firebreak.Contain.Countermeasures;

/// <summary>Stops a Lightsail database.</summary>
/// <param name="Name">Its name.</param>
/// <param name="ThingId">Its id in the inventory.</param>
/// <param name="Region">Where it is.</param>
public sealed record StopLightsailDatabase(string Name, string ThingId, Region Region) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "stop-lightsail-database";

    /// <inheritdoc/>
    public override Target Target => new(ThingId, Kinds.LightsailDatabase, Region);

    /// <inheritdoc/>
    public override int Phase => TheRest;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Brake;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Stop Lightsail database {Name} in {Region}.",
        $"{Region}의 Lightsail 데이터베이스 {Name}(을)를 중지합니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [Lightsail.GetRelationalDatabases, Lightsail.StopRelationalDatabase, Lightsail.StartRelationalDatabase];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.By(
        "The database is started again.",
        "데이터베이스를 다시 켭니다.");

    /// <inheritdoc/>
    public override string ProofWord => "database-stopped";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => SeenAsync(
        Listed.LightDatabaseAsync(account, Region, Name, cancel),
        it => it.Is("State", "stopped", "stopping"));

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) =>
        CallAsync(account, Region, Lightsail.StopRelationalDatabase, new(Name), cancel);

    /// <inheritdoc/>
    public override bool IsRestored(Observation now, IReadOnlyDictionary<string, string> prior) => now.Exists && Fact(now.Facts, "State") is not ("stopped" or "stopping");

    /// <inheritdoc/>
    public override Task<Outcome> RevertAsync(IAccountWriter account, IReadOnlyDictionary<string, string> prior, CancellationToken cancel) =>
        CallAsync(account, Region, Lightsail.StartRelationalDatabase, new(Name), cancel);
}
