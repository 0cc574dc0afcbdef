using Firebreak.Contain.Sights;

namespace Firebreak.Contain.Countermeasures;

/// <summary>Keeps a pool from handing out credentials of any role.</summary>
/// <param name="PoolId">Its id.</param>
/// <param name="Region">Where it is.</param>
public sealed record CloseIdentityPool(string PoolId, Region Region) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "close-identity-pool";

    /// <inheritdoc/>
    public override Target Target => new(PoolId, Kinds.IdentityPool, Region);

    /// <inheritdoc/>
    public override int Phase => Identities;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Brake;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Keep identity pool {PoolId} in {Region} from handing out credentials.",
        $"{Region}의 자격 증명 풀 {PoolId}(이)가 자격 증명을 내주지 못하게 합니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [CognitoIdentity.GetIdentityPoolRoles, CognitoIdentity.SetIdentityPoolRoles];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.By(
        "The pool hands out the same roles again.",
        "같은 역할을 다시 내줍니다.");

    /// <inheritdoc/>
    public override string ProofWord => "door-closed";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => SeenAsync(
        Doors.PoolAsync(account, Region, PoolId, cancel),
        it => it.Facts.Count == 0);

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) =>
        CallAsync(account, Region, CognitoIdentity.SetIdentityPoolRoles, new(PoolId, new Dictionary<string, string>(StringComparer.Ordinal)), cancel);

    /// <inheritdoc/>
    public override Task<Outcome> RevertAsync(IAccountWriter account, IReadOnlyDictionary<string, string> prior, CancellationToken cancel) =>
        CallAsync(account, Region, CognitoIdentity.SetIdentityPoolRoles, new(PoolId, prior.Where(fact => fact.Key.StartsWith("Role:", StringComparison.Ordinal)).ToDictionary(fact => fact.Key["Role:".Length..], fact => fact.Value, StringComparer.Ordinal)), cancel);
}
