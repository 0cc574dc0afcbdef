using Firebreak.Contain.Sights;

namespace Firebreak.Contain.Countermeasures;

/// <summary>Keeps Shield Advanced from being renewed. Its year is owed: only AWS can end it before.</summary>
/// <param name="ThingId">Its id in the inventory.</param>
public sealed record StopShieldRenewal(string ThingId) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "stop-shield-renewal";

    /// <inheritdoc/>
    public override Target Target => new(ThingId, Kinds.ShieldSubscription, Region.Global);

    /// <inheritdoc/>
    public override int Phase => Deadlines;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Brake;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Keep Shield Advanced from being renewed. The running year is owed: ask AWS to end it.",
        $"Shield Advanced 자동 갱신을 끕니다. 남은 1년 약정은 AWS에 해지를 요청하십시오.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [Shield.DescribeSubscription, Shield.UpdateSubscription];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.By(
        "It is renewed again.",
        "자동 갱신을 다시 켭니다.");

    /// <inheritdoc/>
    public override string ProofWord => "renewal-off";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => SeenAsync(
        Purchases.ShieldAsync(account, Region.Global, cancel),
        it => it.Is("AutoRenew", "DISABLED"));

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) =>
        CallAsync(account, Region.Global, Shield.UpdateSubscription, new("DISABLED"), cancel);

    /// <inheritdoc/>
    public override bool IsRestored(Observation now, IReadOnlyDictionary<string, string> prior) => Same(now, prior, "AutoRenew");

    /// <inheritdoc/>
    public override Task<Outcome> RevertAsync(IAccountWriter account, IReadOnlyDictionary<string, string> prior, CancellationToken cancel) =>
        CallAsync(account, Region.Global, Shield.UpdateSubscription, new(Fact(prior, "AutoRenew")), cancel);
}
