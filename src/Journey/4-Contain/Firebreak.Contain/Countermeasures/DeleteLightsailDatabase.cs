using Firebreak.Contain.Sights;

namespace Firebreak.Contain.Countermeasures;

/// <summary>Deletes a Lightsail database; a last snapshot is kept.</summary>
/// <param name="Name">Its name.</param>
/// <param name="ThingId">Its id in the inventory.</param>
/// <param name="Region">Where it is.</param>
public sealed record DeleteLightsailDatabase(string Name, string ThingId, Region Region) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "delete-lightsail-database";

    /// <inheritdoc/>
    public override Target Target => new(ThingId, Kinds.LightsailDatabase, Region);

    /// <inheritdoc/>
    public override int Phase => Eradication;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Final;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Delete Lightsail database {Name} in {Region}; a last snapshot is kept.",
        $"{Region}의 Lightsail 데이터베이스 {Name}(을)를 마지막 스냅샷을 남기고 삭제합니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [Lightsail.GetRelationalDatabases, Lightsail.DeleteRelationalDatabase];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.None(
        "what was deleted is gone; its description is kept as evidence.",
        "삭제한 것은 되살릴 수 없습니다. 설정은 증거로 남습니다.");

    /// <inheritdoc/>
    public override string ProofWord => "database-deleted";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => SeenAsync(
        Listed.LightDatabaseAsync(account, Region, Name, cancel),
        it => it.Is("State", "deleting"));

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) =>
        CallAsync(account, Region, Lightsail.DeleteRelationalDatabase, new(Name, false, Kept(Name)), cancel, "NotFoundException");
}
