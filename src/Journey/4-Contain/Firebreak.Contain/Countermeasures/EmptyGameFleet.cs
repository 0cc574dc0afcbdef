using Firebreak.Contain.Sights;

namespace Firebreak.Contain.Countermeasures;

/// <summary>Sets a GameLift fleet to no machines, and keeps it from scaling by itself.</summary>
/// <param name="FleetId">Its id.</param>
/// <param name="ThingId">Its id in the inventory.</param>
/// <param name="Region">Where it is.</param>
public sealed record EmptyGameFleet(string FleetId, string ThingId, Region Region) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "empty-game-fleet";

    /// <inheritdoc/>
    public override Target Target => new(ThingId, Kinds.GameFleet, Region);

    /// <inheritdoc/>
    public override int Phase => Respawners;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Brake;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Set GameLift fleet {FleetId} in {Region} to zero machines.",
        $"{Region}의 GameLift 플릿 {FleetId}(을)를 서버 0대로 줄입니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [GameLift.DescribeFleetCapacity, GameLift.StopFleetActions, GameLift.UpdateFleetCapacity, GameLift.StartFleetActions];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.By(
        "The sizes are set as they were; the machines are new ones.",
        "크기를 원래대로 되돌립니다. 서버는 새로 켜집니다.");

    /// <inheritdoc/>
    public override string ProofWord => "respawner-suspended";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => SeenAsync(
        Works.GameAsync(account, Region, FleetId, cancel),
        it => it.Is("DESIRED", "0") && it.Is("MAXIMUM", "0"));

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) => Outcome.InOrderAsync(
        () => CallAsync(account, Region, GameLift.StopFleetActions, new(FleetId, ["AUTO_SCALING"]), cancel),
        () => CallAsync(account, Region, GameLift.UpdateFleetCapacity, new(FleetId, 0, 0, 0), cancel));

    /// <inheritdoc/>
    public override bool IsRestored(Observation now, IReadOnlyDictionary<string, string> prior) => Same(now, prior, "DESIRED", "MINIMUM", "MAXIMUM");

    /// <inheritdoc/>
    public override Task<Outcome> RevertAsync(IAccountWriter account, IReadOnlyDictionary<string, string> prior, CancellationToken cancel) => Outcome.InOrderAsync(
        () => CallAsync(account, Region, GameLift.UpdateFleetCapacity, new(FleetId, Number(Fact(prior, "DESIRED")), Number(Fact(prior, "MINIMUM")), Number(Fact(prior, "MAXIMUM"))), cancel),
        () => CallAsync(account, Region, GameLift.StartFleetActions, new(FleetId, ["AUTO_SCALING"]), cancel));
}
