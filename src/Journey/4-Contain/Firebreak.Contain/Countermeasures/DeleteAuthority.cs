using Firebreak.Contain.Sights;

namespace Firebreak.Contain.Countermeasures;

/// <summary>Deletes a private certificate authority; AWS can restore it for thirty days.</summary>
/// <param name="AuthorityArn">Its ARN.</param>
/// <param name="Region">Where it is.</param>
public sealed record DeleteAuthority(string AuthorityArn, Region Region) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "delete-authority";

    /// <inheritdoc/>
    public override Target Target => new(AuthorityArn, Kinds.CertificateAuthority, Region);

    /// <inheritdoc/>
    public override int Phase => Eradication;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Final;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Delete certificate authority {Last(AuthorityArn)} in {Region}; AWS can restore it for 30 days.",
        $"{Region}의 인증 기관 {Last(AuthorityArn)}(을)를 삭제합니다. 30일 동안은 복구할 수 있습니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [PrivateCa.DescribeCertificateAuthority, PrivateCa.DeleteCertificateAuthority];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.None(
        "what was deleted is gone; its description is kept as evidence.",
        "삭제한 것은 되살릴 수 없습니다. 설정은 증거로 남습니다.");

    /// <inheritdoc/>
    public override string ProofWord => "authority-deleted";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => SeenAsync(
        Stores.AuthorityAsync(account, Region, AuthorityArn, cancel),
        it => it.Is("Status", "DELETED"));

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) =>
        CallAsync(account, Region, PrivateCa.DeleteCertificateAuthority, new(AuthorityArn, 30), cancel, "ResourceNotFoundException");
}
