using Firebreak.Contain.Sights;

namespace Firebreak.Contain.Countermeasures;

/// <summary>Deletes a SAML provider: whoever it vouches for gets in no more. Its document is kept as evidence.</summary>
/// <param name="ProviderArn">Its ARN.</param>
public sealed record DeleteSamlProvider(string ProviderArn) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "delete-saml-provider";

    /// <inheritdoc/>
    public override Target Target => new(ProviderArn, Kinds.SamlProvider, Region.Global);

    /// <inheritdoc/>
    public override int Phase => Identities;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Final;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Delete SAML provider {Last(ProviderArn)}: whoever it vouches for gets in no more.",
        $"SAML 공급자 {Last(ProviderArn)}(을)를 삭제합니다. 이 공급자를 통한 로그인은 모두 막힙니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [Iam.GetSAMLProvider, Iam.DeleteSAMLProvider];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.None(
        "what was deleted is gone; its description is kept as evidence.",
        "삭제한 것은 되살릴 수 없습니다. 설정은 증거로 남습니다.");

    /// <inheritdoc/>
    public override string ProofWord => "door-closed";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => SeenAsync(
        Doors.SamlAsync(account, Look.Iam, ProviderArn, cancel),
        it => false);

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) =>
        CallAsync(account, Look.Iam, Iam.DeleteSAMLProvider, new(ProviderArn), cancel, "NoSuchEntity");
}
