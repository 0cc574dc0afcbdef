using Firebreak.Contain.Sights;

namespace Firebreak.Contain.Countermeasures;

/// <summary>Stops what starts Glue jobs by itself.</summary>
/// <param name="Name">Its name.</param>
/// <param name="ThingId">Its id in the inventory.</param>
/// <param name="Region">Where it is.</param>
public sealed record StopGlueTrigger(string Name, string ThingId, Region Region) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "stop-glue-trigger";

    /// <inheritdoc/>
    public override Target Target => new(ThingId, Kinds.GlueTrigger, Region);

    /// <inheritdoc/>
    public override int Phase => Respawners;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Brake;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Stop Glue trigger {Name} in {Region}: it starts no job any more.",
        $"{Region}의 Glue 트리거 {Name}(을)를 멈춰 작업이 시작되지 않게 합니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [Glue.GetTrigger, Glue.StopTrigger, Glue.StartTrigger];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.By(
        "The trigger is started again.",
        "트리거를 다시 켭니다.");

    /// <inheritdoc/>
    public override string ProofWord => "respawner-suspended";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => SeenAsync(
        Works.TriggerAsync(account, Region, Name, cancel),
        it => it.Is("State", "DEACTIVATED", "DEACTIVATING", "CREATED", "DELETING"));

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) =>
        CallAsync(account, Region, Glue.StopTrigger, new(Name), cancel);

    /// <inheritdoc/>
    public override bool IsRestored(Observation now, IReadOnlyDictionary<string, string> prior) => now.Exists && Fact(now.Facts, "State") is "ACTIVATED" or "ACTIVATING";

    /// <inheritdoc/>
    public override Task<Outcome> RevertAsync(IAccountWriter account, IReadOnlyDictionary<string, string> prior, CancellationToken cancel) =>
        CallAsync(account, Region, Glue.StartTrigger, new(Name), cancel);
}
