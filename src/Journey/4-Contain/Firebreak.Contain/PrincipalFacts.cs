namespace Firebreak.Contain;

/// <summary>What tells that a user or role is still the same one.</summary>
internal sealed record PrincipalFacts(string Id, DateTimeOffset? CreatedAt, EvidencePiece Piece)
{
    public static Operation Asked(Principal who) => who.IsRole ? Iam.GetRole : Iam.GetUser;

    /// <summary>Reads it; <c>null</c> if it does not exist.</summary>
    public static async Task<Reading<PrincipalFacts?>> ReadAsync(IAccountReader account, Principal who, CancellationToken cancel)
    {
        if (who.IsRole)
        {
            var role = await account.MaybeAsync(Look.Iam, Iam.GetRole, new Iam.GetRoleIn(who.Name), cancel).ConfigureAwait(false);
            return role.Then(seen => seen?.Role is { } it ? new PrincipalFacts(it.RoleId ?? "", it.CreateDate, EvidencePiece.Of(Iam.GetRole, seen)) : null);
        }

        var user = await account.MaybeAsync(Look.Iam, Iam.GetUser, new Iam.GetUserIn(who.Name), cancel).ConfigureAwait(false);
        return user.Then(seen => seen?.User is { } it ? new PrincipalFacts(it.UserId ?? "", it.CreateDate, EvidencePiece.Of(Iam.GetUser, seen)) : null);
    }
}
