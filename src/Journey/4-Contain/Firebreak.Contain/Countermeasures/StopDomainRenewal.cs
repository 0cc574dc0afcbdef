using Firebreak.Contain.Sights;

namespace Firebreak.Contain.Countermeasures;

/// <summary>Keeps an internet name from being renewed, and from being carried off.</summary>
/// <param name="Name">Its name.</param>
public sealed record StopDomainRenewal(string Name) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "stop-domain-renewal";

    /// <inheritdoc/>
    public override Target Target => new(Name, Kinds.Domain, Region.Global);

    /// <inheritdoc/>
    public override int Phase => Deadlines;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Brake;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Keep domain {Name} from being renewed or carried off.",
        $"도메인 {Name}(이)가 갱신되거나 이전되지 않게 합니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [Domains.GetDomainDetail, Domains.DisableDomainAutoRenew, Domains.EnableDomainTransferLock, Domains.EnableDomainAutoRenew, Domains.DisableDomainTransferLock];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.By(
        "Renewal and lock are set as they were.",
        "갱신과 이전 잠금을 원래대로 되돌립니다.");

    /// <inheritdoc/>
    public override string ProofWord => "domain-held";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => SeenAsync(
        Purchases.DomainAsync(account, Region.Global, Name, cancel),
        it => it.Is("AutoRenew", "false") && it.Is("TransferLock", "true"));

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) => Outcome.InOrderAsync(
        () => CallAsync(account, Region.Global, Domains.DisableDomainAutoRenew, new(Name), cancel),
        () => CallAsync(account, Region.Global, Domains.EnableDomainTransferLock, new(Name), cancel));

    /// <inheritdoc/>
    public override bool IsRestored(Observation now, IReadOnlyDictionary<string, string> prior) => Same(now, prior, "AutoRenew", "TransferLock");

    /// <inheritdoc/>
    public override Task<Outcome> RevertAsync(IAccountWriter account, IReadOnlyDictionary<string, string> prior, CancellationToken cancel) => Outcome.InOrderAsync(
        () => Fact(prior, "AutoRenew") == "true"
            ? CallAsync(account, Region.Global, Domains.EnableDomainAutoRenew, new(Name), cancel)
            : Task.FromResult(Outcome.Nothing),
        () => Fact(prior, "TransferLock") == "true"
            ? Task.FromResult(Outcome.Nothing)
            : CallAsync(account, Region.Global, Domains.DisableDomainTransferLock, new(Name), cancel));
}
