using Firebreak.Contain.Sights;

namespace Firebreak.Contain.Countermeasures;

/// <summary>Stops a Lightsail machine. Lightsail bills it all the same until it is deleted.</summary>
/// <param name="Name">Its name.</param>
/// <param name="ThingId">Its id in the inventory.</param>
/// <param name="Region">Where it is.</param>
public sealed record StopLightsailInstance(string Name, string ThingId, Region Region) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "stop-lightsail-instance";

    /// <inheritdoc/>
    public override Target Target => new(ThingId, Kinds.LightsailInstance, Region);

    /// <inheritdoc/>
    public override int Phase => Machines;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Brake;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Stop Lightsail machine {Name} in {Region}. It costs the same until it is deleted.",
        $"{Region}의 Lightsail 서버 {Name}(을)를 중지합니다. 삭제하기 전까지는 요금이 그대로 나갑니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [Lightsail.GetInstance, Lightsail.StopInstance, Lightsail.StartInstance];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.By(
        "The machine is started again.",
        "서버를 다시 켭니다.");

    /// <inheritdoc/>
    public override string ProofWord => "instances-stopped";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => SeenAsync(
        Lights.MachineAsync(account, Region, Name, cancel),
        it => it.Is("State", "stopped", "stopping"));

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) =>
        CallAsync(account, Region, Lightsail.StopInstance, new(Name), cancel);

    /// <inheritdoc/>
    public override bool IsRestored(Observation now, IReadOnlyDictionary<string, string> prior) => now.Facts.TryGetValue("State", out var state) && state is "running" or "pending" or "starting" == Fact(prior, "State") is "running" or "pending" or "starting";

    /// <inheritdoc/>
    public override Task<Outcome> RevertAsync(IAccountWriter account, IReadOnlyDictionary<string, string> prior, CancellationToken cancel) =>
        Fact(prior, "State") is "running" or "pending" or "starting"
            ? CallAsync(account, Region, Lightsail.StartInstance, new(Name), cancel)
            : Task.FromResult(Outcome.Nothing);
}
