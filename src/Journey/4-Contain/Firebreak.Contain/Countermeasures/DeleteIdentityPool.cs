using Firebreak.Contain.Sights;

namespace Firebreak.Contain.Countermeasures;

/// <summary>Deletes a pool that hands out credentials.</summary>
/// <param name="PoolId">Its id.</param>
/// <param name="Region">Where it is.</param>
public sealed record DeleteIdentityPool(string PoolId, Region Region) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "delete-identity-pool";

    /// <inheritdoc/>
    public override Target Target => new(PoolId, Kinds.IdentityPool, Region);

    /// <inheritdoc/>
    public override int Phase => Eradication;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Final;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Delete identity pool {PoolId} in {Region}.",
        $"{Region}의 자격 증명 풀 {PoolId}(을)를 삭제합니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [CognitoIdentity.GetIdentityPoolRoles, CognitoIdentity.DeleteIdentityPool];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.None(
        "what was deleted is gone; its description is kept as evidence.",
        "삭제한 것은 되살릴 수 없습니다. 설정은 증거로 남습니다.");

    /// <inheritdoc/>
    public override string ProofWord => "door-closed";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => SeenAsync(
        Doors.PoolAsync(account, Region, PoolId, cancel),
        it => false);

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) =>
        CallAsync(account, Region, CognitoIdentity.DeleteIdentityPool, new(PoolId), cancel, "ResourceNotFoundException");
}
