using Firebreak.Contain.Sights;

namespace Firebreak.Contain.Countermeasures;

/// <summary>Takes somebody's leave to use a key.</summary>
/// <param name="Key">Its key.</param>
/// <param name="GrantId">Its id.</param>
/// <param name="Region">Where it is.</param>
public sealed record RevokeGrant(string Key, string GrantId, Region Region) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "revoke-grant";

    /// <inheritdoc/>
    public override Target Target => new(GrantId, Kinds.Grant, Region);

    /// <inheritdoc/>
    public override int Phase => Identities;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Final;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Take a leave to use key {Key} in {Region}.",
        $"{Region}의 키 {Key}에 대한 사용 권한을 회수합니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [Kms.ListGrants, Kms.RevokeGrant];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.None(
        "what was deleted is gone; its description is kept as evidence.",
        "삭제한 것은 되살릴 수 없습니다. 설정은 증거로 남습니다.");

    /// <inheritdoc/>
    public override string ProofWord => "door-closed";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => SeenAsync(
        Listed.GrantAsync(account, Region, Key, GrantId, cancel),
        it => false);

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) =>
        CallAsync(account, Region, Kms.RevokeGrant, new(Key, GrantId), cancel, "NotFoundException");
}
