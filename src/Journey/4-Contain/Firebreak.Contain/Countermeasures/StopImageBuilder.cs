using Firebreak.Contain.Sights;

namespace Firebreak.Contain.Countermeasures;

/// <summary>Stops a machine on which AppStream images are made.</summary>
/// <param name="Name">Its name.</param>
/// <param name="ThingId">Its id in the inventory.</param>
/// <param name="Region">Where it is.</param>
public sealed record StopImageBuilder(string Name, string ThingId, Region Region) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "stop-image-builder";

    /// <inheritdoc/>
    public override Target Target => new(ThingId, Kinds.ImageBuilder, Region);

    /// <inheritdoc/>
    public override int Phase => Machines;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Brake;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Stop AppStream image builder {Name} in {Region}.",
        $"{Region}의 AppStream 이미지 빌더 {Name}(을)를 멈춥니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [AppStream.DescribeImageBuilders, AppStream.StopImageBuilder, AppStream.StartImageBuilder];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.By(
        "The machine is started again.",
        "다시 켭니다.");

    /// <inheritdoc/>
    public override string ProofWord => "instances-stopped";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => SeenAsync(
        Works.BuilderAsync(account, Region, Name, cancel),
        it => it.Is("State", "STOPPED", "STOPPING", "DELETING"));

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) =>
        CallAsync(account, Region, AppStream.StopImageBuilder, new(Name), cancel);

    /// <inheritdoc/>
    public override bool IsRestored(Observation now, IReadOnlyDictionary<string, string> prior) => now.Exists && Fact(now.Facts, "State") is "RUNNING" or "PENDING";

    /// <inheritdoc/>
    public override Task<Outcome> RevertAsync(IAccountWriter account, IReadOnlyDictionary<string, string> prior, CancellationToken cancel) =>
        CallAsync(account, Region, AppStream.StartImageBuilder, new(Name), cancel);
}
