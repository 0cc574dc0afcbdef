using Firebreak.Contain.Sights;

namespace Firebreak.Contain.Countermeasures;

/// <summary>Switches a private certificate authority off: it signs nothing any more.</summary>
/// <param name="AuthorityArn">Its ARN.</param>
/// <param name="Region">Where it is.</param>
public sealed record DisableAuthority(string AuthorityArn, Region Region) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "disable-authority";

    /// <inheritdoc/>
    public override Target Target => new(AuthorityArn, Kinds.CertificateAuthority, Region);

    /// <inheritdoc/>
    public override int Phase => TheRest;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Brake;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Switch off certificate authority {Last(AuthorityArn)} in {Region}.",
        $"{Region}의 인증 기관 {Last(AuthorityArn)}(을)를 끕니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [PrivateCa.DescribeCertificateAuthority, PrivateCa.UpdateCertificateAuthority];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.By(
        "The authority is switched on again.",
        "인증 기관을 다시 켭니다.");

    /// <inheritdoc/>
    public override string ProofWord => "authority-off";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => SeenAsync(
        Stores.AuthorityAsync(account, Region, AuthorityArn, cancel),
        it => it.Is("Status", "DISABLED", "DELETED", "EXPIRED", "PENDING_CERTIFICATE"));

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) =>
        CallAsync(account, Region, PrivateCa.UpdateCertificateAuthority, new(AuthorityArn, "DISABLED"), cancel);

    /// <inheritdoc/>
    public override bool IsRestored(Observation now, IReadOnlyDictionary<string, string> prior) => Same(now, prior, "Status");

    /// <inheritdoc/>
    public override Task<Outcome> RevertAsync(IAccountWriter account, IReadOnlyDictionary<string, string> prior, CancellationToken cancel) =>
        CallAsync(account, Region, PrivateCa.UpdateCertificateAuthority, new(AuthorityArn, Fact(prior, "Status")), cancel);
}
