using Firebreak.Contain.Sights;

namespace Firebreak.Contain.Countermeasures;

/// <summary>Switches a Lightsail container service off.</summary>
/// <param name="Name">Its name.</param>
/// <param name="ThingId">Its id in the inventory.</param>
/// <param name="Region">Where it is.</param>
public sealed record DisableLightsailContainers(string Name, string ThingId, Region Region) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "disable-lightsail-containers";

    /// <inheritdoc/>
    public override Target Target => new(ThingId, Kinds.LightsailContainers, Region);

    /// <inheritdoc/>
    public override int Phase => Machines;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Brake;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Switch off Lightsail container service {Name} in {Region}.",
        $"{Region}의 Lightsail 컨테이너 서비스 {Name}(을)를 끕니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [Lightsail.GetContainerServices, Lightsail.UpdateContainerService];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.By(
        "The service is switched on again.",
        "서비스를 다시 켭니다.");

    /// <inheritdoc/>
    public override string ProofWord => "service-stopped";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => SeenAsync(
        Lights.ContainersAsync(account, Region, Name, cancel),
        it => it.Is("IsDisabled", "true") || it.Is("State", "DELETING"));

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) =>
        CallAsync(account, Region, Lightsail.UpdateContainerService, new(Name, IsDisabled: true), cancel);

    /// <inheritdoc/>
    public override bool IsRestored(Observation now, IReadOnlyDictionary<string, string> prior) => Same(now, prior, "IsDisabled");

    /// <inheritdoc/>
    public override Task<Outcome> RevertAsync(IAccountWriter account, IReadOnlyDictionary<string, string> prior, CancellationToken cancel) =>
        CallAsync(account, Region, Lightsail.UpdateContainerService, new(Name, IsDisabled: Fact(prior, "IsDisabled") == "true"), cancel);
}
