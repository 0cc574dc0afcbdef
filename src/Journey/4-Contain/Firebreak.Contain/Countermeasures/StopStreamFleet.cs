using Firebreak.Contain.Sights;

namespace Firebreak.Contain.Countermeasures;

/// <summary>Stops an AppStream fleet.</summary>
/// <param name="Name">Its name.</param>
/// <param name="ThingId">Its id in the inventory.</param>
/// <param name="Region">Where it is.</param>
public sealed record StopStreamFleet(string Name, string ThingId, Region Region) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "stop-stream-fleet";

    /// <inheritdoc/>
    public override Target Target => new(ThingId, Kinds.StreamFleet, Region);

    /// <inheritdoc/>
    public override int Phase => Machines;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Brake;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Stop AppStream fleet {Name} in {Region}.",
        $"{Region}의 AppStream 플릿 {Name}(을)를 멈춥니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [AppStream.DescribeFleets, AppStream.StopFleet, AppStream.StartFleet];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.By(
        "The fleet is started again.",
        "플릿을 다시 켭니다.");

    /// <inheritdoc/>
    public override string ProofWord => "service-stopped";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => SeenAsync(
        Works.StreamAsync(account, Region, Name, cancel),
        it => it.Is("State", "STOPPED", "STOPPING"));

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) =>
        CallAsync(account, Region, AppStream.StopFleet, new(Name), cancel);

    /// <inheritdoc/>
    public override bool IsRestored(Observation now, IReadOnlyDictionary<string, string> prior) => now.Exists && Fact(now.Facts, "State") is "RUNNING" or "STARTING";

    /// <inheritdoc/>
    public override Task<Outcome> RevertAsync(IAccountWriter account, IReadOnlyDictionary<string, string> prior, CancellationToken cancel) =>
        CallAsync(account, Region, AppStream.StartFleet, new(Name), cancel);
}
