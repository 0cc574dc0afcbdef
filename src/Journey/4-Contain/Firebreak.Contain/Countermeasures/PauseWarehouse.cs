using Firebreak.Contain.Sights;

namespace Firebreak.Contain.Countermeasures;

/// <summary>Pauses a Redshift warehouse; its storage stays and costs.</summary>
/// <param name="Name">Its name.</param>
/// <param name="ThingId">Its id in the inventory.</param>
/// <param name="Region">Where it is.</param>
public sealed record PauseWarehouse(string Name, string ThingId, Region Region) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "pause-warehouse";

    /// <inheritdoc/>
    public override Target Target => new(ThingId, Kinds.Warehouse, Region);

    /// <inheritdoc/>
    public override int Phase => TheRest;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Brake;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Pause Redshift warehouse {Name} in {Region}. Its storage still costs.",
        $"{Region}의 Redshift 클러스터 {Name}(을)를 일시 중지합니다. 저장 공간 요금은 계속 나갑니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [Redshift.DescribeClusters, Redshift.PauseCluster, Redshift.ResumeCluster];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.By(
        "The warehouse goes on.",
        "클러스터를 다시 돌립니다.");

    /// <inheritdoc/>
    public override string ProofWord => "database-stopped";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => SeenAsync(
        Stores.WarehouseAsync(account, Region, Name, cancel),
        it => it.Is("ClusterStatus", "paused", "pausing", "deleting"));

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) =>
        CallAsync(account, Region, Redshift.PauseCluster, new(Name), cancel);

    /// <inheritdoc/>
    public override bool IsRestored(Observation now, IReadOnlyDictionary<string, string> prior) => now.Exists && Fact(now.Facts, "ClusterStatus") is "available" or "resuming";

    /// <inheritdoc/>
    public override Task<Outcome> RevertAsync(IAccountWriter account, IReadOnlyDictionary<string, string> prior, CancellationToken cancel) =>
        CallAsync(account, Region, Redshift.ResumeCluster, new(Name), cancel);
}
