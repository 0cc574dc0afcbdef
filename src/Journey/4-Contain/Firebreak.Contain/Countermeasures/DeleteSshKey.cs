using Firebreak.Contain.Sights;

namespace Firebreak.Contain.Countermeasures;

/// <summary>Deletes SSH key.</summary>
/// <param name="KeyId">Its id.</param>
/// <param name="User">Whose it is.</param>
/// <param name="ThingId">Its id in the inventory.</param>
public sealed record DeleteSshKey(string KeyId, string User, string ThingId) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "delete-ssh-key";

    /// <inheritdoc/>
    public override Target Target => new(ThingId, Kinds.SshKey, Region.Global);

    /// <inheritdoc/>
    public override int Phase => Eradication;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Final;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Delete SSH key {KeyId} of user {User}.",
        $"사용자 {User}의 SSH 키 {KeyId}(을)를 삭제합니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [Iam.ListSSHPublicKeys, Iam.DeleteSSHPublicKey];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.None(
        "what was deleted is gone; its description is kept as evidence.",
        "삭제한 것은 되살릴 수 없습니다. 설정은 증거로 남습니다.");

    /// <inheritdoc/>
    public override string ProofWord => "door-closed";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => SeenAsync(
        Listed.SshKeyAsync(account, User, KeyId, cancel),
        it => false);

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) =>
        CallAsync(account, Look.Iam, Iam.DeleteSSHPublicKey, new(User, KeyId), cancel, "NoSuchEntity");
}
