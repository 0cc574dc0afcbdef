using Firebreak.Contain.Sights;

namespace Firebreak.Contain.Countermeasures;

/// <summary>Switches service credential off.</summary>
/// <param name="CredentialId">Its id.</param>
/// <param name="User">Whose it is.</param>
/// <param name="ThingId">Its id in the inventory.</param>
public sealed record DeactivateServiceCredential(string CredentialId, string User, string ThingId) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "deactivate-service-credential";

    /// <inheritdoc/>
    public override Target Target => new(ThingId, Kinds.ServiceCredential, Region.Global);

    /// <inheritdoc/>
    public override int Phase => Identities;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Brake;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Switch off service credential {CredentialId} of user {User}.",
        $"사용자 {User}의 서비스 자격 증명 {CredentialId}(을)를 끕니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [Iam.ListServiceSpecificCredentials, Iam.UpdateServiceSpecificCredential];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.By(
        "It is switched on again.",
        "다시 켭니다.");

    /// <inheritdoc/>
    public override string ProofWord => "door-closed";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => SeenAsync(
        Listed.CredentialAsync(account, User, CredentialId, cancel),
        it => it.Is("Status", "Inactive"));

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) =>
        CallAsync(account, Look.Iam, Iam.UpdateServiceSpecificCredential, new(User, CredentialId, "Inactive"), cancel);

    /// <inheritdoc/>
    public override bool IsRestored(Observation now, IReadOnlyDictionary<string, string> prior) => Same(now, prior, "Status");

    /// <inheritdoc/>
    public override Task<Outcome> RevertAsync(IAccountWriter account, IReadOnlyDictionary<string, string> prior, CancellationToken cancel) =>
        CallAsync(account, Look.Iam, Iam.UpdateServiceSpecificCredential, new(User, CredentialId, Fact(prior, "Status")), cancel);
}
