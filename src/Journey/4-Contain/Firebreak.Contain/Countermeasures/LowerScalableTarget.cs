using Firebreak.Contain.Sights;

namespace Firebreak.Contain.Countermeasures;

/// <summary>Keeps Application Auto Scaling from raising something again: its smallest and largest size become zero.</summary>
/// <param name="Space">The service.</param>
/// <param name="ResourceId">Its id.</param>
/// <param name="Dimension">What is sized.</param>
/// <param name="ThingId">Its id in the inventory.</param>
/// <param name="Region">Where it is.</param>
public sealed record LowerScalableTarget(string Space, string ResourceId, string Dimension, string ThingId, Region Region) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "lower-scalable-target";

    /// <inheritdoc/>
    public override Target Target => new(ThingId, Kinds.ScalableTarget, Region);

    /// <inheritdoc/>
    public override int Phase => Respawners;

    /// <inheritdoc/>
    public override int Rank => -1;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Brake;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Keep Application Auto Scaling from raising {ResourceId} in {Region} again.",
        $"{Region}의 Application Auto Scaling이 {ResourceId}(을)를 다시 늘리지 못하게 합니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [AppScaling.DescribeScalableTargets, AppScaling.RegisterScalableTarget];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.By(
        "The sizes are set as they were.",
        "크기를 원래대로 되돌립니다.");

    /// <inheritdoc/>
    public override string ProofWord => "respawner-suspended";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => SeenAsync(
        Serverless.ScalableAsync(account, Region, Space, ResourceId, Dimension, cancel),
        it => it.Is("MinCapacity", "0") && it.Is("MaxCapacity", "0"));

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) =>
        CallAsync(account, Region, AppScaling.RegisterScalableTarget, new(Space, ResourceId, Dimension, 0, 0), cancel);

    /// <inheritdoc/>
    public override bool IsRestored(Observation now, IReadOnlyDictionary<string, string> prior) => Same(now, prior, "MinCapacity", "MaxCapacity");

    /// <inheritdoc/>
    public override Task<Outcome> RevertAsync(IAccountWriter account, IReadOnlyDictionary<string, string> prior, CancellationToken cancel) =>
        CallAsync(account, Region, AppScaling.RegisterScalableTarget, new(Space, ResourceId, Dimension, Number(Fact(prior, "MinCapacity")), Number(Fact(prior, "MaxCapacity"))), cancel);
}
