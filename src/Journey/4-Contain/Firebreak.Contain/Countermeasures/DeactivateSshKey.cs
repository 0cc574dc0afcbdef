using Firebreak.Contain.Sights;

namespace Firebreak.Contain.Countermeasures;

/// <summary>Switches SSH key off.</summary>
/// <param name="KeyId">Its id.</param>
/// <param name="User">Whose it is.</param>
/// <param name="ThingId">Its id in the inventory.</param>
public sealed record DeactivateSshKey(string KeyId, string User, string ThingId) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "deactivate-ssh-key";

    /// <inheritdoc/>
    public override Target Target => new(ThingId, Kinds.SshKey, Region.Global);

    /// <inheritdoc/>
    public override int Phase => Identities;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Brake;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Switch off SSH key {KeyId} of user {User}.",
        $"사용자 {User}의 SSH 키 {KeyId}(을)를 끕니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [Iam.ListSSHPublicKeys, Iam.UpdateSSHPublicKey];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.By(
        "It is switched on again.",
        "다시 켭니다.");

    /// <inheritdoc/>
    public override string ProofWord => "door-closed";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => SeenAsync(
        Listed.SshKeyAsync(account, User, KeyId, cancel),
        it => it.Is("Status", "Inactive"));

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) =>
        CallAsync(account, Look.Iam, Iam.UpdateSSHPublicKey, new(User, KeyId, "Inactive"), cancel);

    /// <inheritdoc/>
    public override bool IsRestored(Observation now, IReadOnlyDictionary<string, string> prior) => Same(now, prior, "Status");

    /// <inheritdoc/>
    public override Task<Outcome> RevertAsync(IAccountWriter account, IReadOnlyDictionary<string, string> prior, CancellationToken cancel) =>
        CallAsync(account, Look.Iam, Iam.UpdateSSHPublicKey, new(User, KeyId, Fact(prior, "Status")), cancel);
}
