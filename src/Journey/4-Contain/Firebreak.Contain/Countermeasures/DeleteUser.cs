namespace Firebreak.Contain.Countermeasures;

/// <summary>Deletes one of the intruder's users with everything that hangs on it.</summary>
/// <param name="Who">The user.</param>
public sealed record DeleteUser(Principal Who) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "delete-user";

    /// <inheritdoc/>
    public override Target Target => new(Who.Arn, Kinds.User, Region.Global);

    /// <inheritdoc/>
    public override int Phase => Eradication;

    /// <inheritdoc/>
    public override int Rank => 5;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Final;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Delete user {Who.Name} with its keys, password, devices and policies.", $"사용자 {Who.Name}(을)를 키, 비밀번호, MFA 기기, 정책과 함께 삭제합니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [Iam.GetUser, Iam.DeleteUser, .. UserParts.Needs];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.None("a deleted user is gone; what it could do is kept as evidence.", "삭제한 사용자는 되살릴 수 없습니다. 가졌던 권한은 증거로 남습니다.");

    /// <inheritdoc/>
    public override string ProofWord => "user-deleted";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) =>
        PrincipalFacts.ReadAsync(account, Who, cancel).ThenAsync(async who =>
        {
            if (who is null)
            {
                return Gone(Iam.GetUser, $"no user {Target.Id}");
            }

            var parts = await UserParts.ReadAsync(account, Who.Name, cancel).ConfigureAwait(false);
            return new Reading<Observation>.Seen(new Observation
            {
                Exists = true,
                Reached = false,
                Asked = Iam.GetUser.ToString(),
                Answer = $"user {Who.Name} exists",
                Facts = Facts([("Id", who.Id), ("CreatedAt", Moment(who.CreatedAt)), .. parts.Facts]),
                Pieces = [who.Piece, .. parts.Pieces],
            });
        });

    /// <inheritdoc/>
    public override async Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel)
    {
        var emptied = await UserParts.RemoveAsync(account, Who.Name, before, cancel).ConfigureAwait(false);
        return await emptied.ThenAsync(async () => Outcome.Of(
            await account.WriteAsync(Look.Iam, Iam.DeleteUser, new Iam.DeleteUserIn(Who.Name), cancel).ConfigureAwait(false), "NoSuchEntity")).ConfigureAwait(false);
    }
}
