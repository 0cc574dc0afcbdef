using Firebreak.Contain.Sights;

namespace Firebreak.Contain.Countermeasures;

/// <summary>Sets a Deadline Cloud fleet to no workers.</summary>
/// <param name="Farm">Its farm.</param>
/// <param name="FleetId">Its id.</param>
/// <param name="ThingId">Its id in the inventory.</param>
/// <param name="Region">Where it is.</param>
public sealed record ShrinkRenderFleet(string Farm, string FleetId, string ThingId, Region Region) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "shrink-render-fleet";

    /// <inheritdoc/>
    public override Target Target => new(ThingId, Kinds.RenderFleet, Region);

    /// <inheritdoc/>
    public override int Phase => Respawners;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Brake;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Set Deadline fleet {FleetId} in {Region} to zero workers.",
        $"{Region}의 Deadline 플릿 {FleetId}(을)를 작업자 0대로 줄입니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [Deadline.GetFleet, Deadline.UpdateFleet];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.By(
        "The sizes are set as they were.",
        "크기를 원래대로 되돌립니다.");

    /// <inheritdoc/>
    public override string ProofWord => "respawner-suspended";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => SeenAsync(
        Works.RenderAsync(account, Region, Farm, FleetId, cancel),
        it => it.Is("MinWorkerCount", "0") && it.Is("MaxWorkerCount", "0"));

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) =>
        CallAsync(account, Region, Deadline.UpdateFleet, new(Farm, FleetId, 0, 0), cancel);

    /// <inheritdoc/>
    public override bool IsRestored(Observation now, IReadOnlyDictionary<string, string> prior) => Same(now, prior, "MinWorkerCount", "MaxWorkerCount");

    /// <inheritdoc/>
    public override Task<Outcome> RevertAsync(IAccountWriter account, IReadOnlyDictionary<string, string> prior, CancellationToken cancel) =>
        CallAsync(account, Region, Deadline.UpdateFleet, new(Farm, FleetId, Number(Fact(prior, "MinWorkerCount")), Number(Fact(prior, "MaxWorkerCount"))), cancel);
}
