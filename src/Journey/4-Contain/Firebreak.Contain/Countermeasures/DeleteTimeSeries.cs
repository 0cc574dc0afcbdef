using Firebreak.Contain.Sights;

namespace Firebreak.Contain.Countermeasures;

/// <summary>Deletes a Timestream database.</summary>
/// <param name="DatabaseId">Its id.</param>
/// <param name="ThingId">Its id in the inventory.</param>
/// <param name="Region">Where it is.</param>
public sealed record DeleteTimeSeries(string DatabaseId, string ThingId, Region Region) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "delete-time-series";

    /// <inheritdoc/>
    public override Target Target => new(ThingId, Kinds.TimeSeriesDatabase, Region);

    /// <inheritdoc/>
    public override int Phase => Eradication;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Final;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Delete Timestream database {DatabaseId} in {Region} with its data.",
        $"{Region}의 Timestream 데이터베이스 {DatabaseId}(을)를 데이터와 함께 삭제합니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [TimestreamInflux.GetDbInstance, TimestreamInflux.DeleteDbInstance];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.None(
        "what was deleted is gone; its description is kept as evidence.",
        "삭제한 것은 되살릴 수 없습니다. 설정은 증거로 남습니다.");

    /// <inheritdoc/>
    public override string ProofWord => "database-deleted";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => SeenAsync(
        Stores.SeriesAsync(account, Region, DatabaseId, cancel),
        it => it.Is("Status", "DELETING", "DELETED"));

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) =>
        CallAsync(account, Region, TimestreamInflux.DeleteDbInstance, new(DatabaseId), cancel, "ResourceNotFoundException");
}
