using Firebreak.Contain.Sights;

namespace Firebreak.Contain.Countermeasures;

/// <summary>Gives a Lightsail address back.</summary>
/// <param name="Name">Its name.</param>
/// <param name="ThingId">Its id in the inventory.</param>
/// <param name="Region">Where it is.</param>
public sealed record ReleaseLightsailAddress(string Name, string ThingId, Region Region) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "release-lightsail-address";

    /// <inheritdoc/>
    public override Target Target => new(ThingId, Kinds.LightsailAddress, Region);

    /// <inheritdoc/>
    public override int Phase => Eradication;

    /// <inheritdoc/>
    public override int Rank => 2;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Final;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Give Lightsail address {Name} in {Region} back.",
        $"{Region}의 Lightsail 고정 IP {Name}(을)를 반납합니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [Lightsail.GetStaticIps, Lightsail.ReleaseStaticIp];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.None(
        "what was deleted is gone; its description is kept as evidence.",
        "삭제한 것은 되살릴 수 없습니다. 설정은 증거로 남습니다.");

    /// <inheritdoc/>
    public override string ProofWord => "address-released";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => SeenAsync(
        Listed.LightAddressAsync(account, Region, Name, cancel),
        it => false);

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) =>
        CallAsync(account, Region, Lightsail.ReleaseStaticIp, new(Name), cancel, "NotFoundException");
}
