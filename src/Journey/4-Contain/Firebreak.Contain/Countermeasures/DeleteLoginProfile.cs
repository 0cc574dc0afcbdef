namespace Firebreak.Contain.Countermeasures;

/// <summary>Takes away a console password that the intruder set.</summary>
/// <param name="UserName">The user.</param>
/// <param name="ProfileId">The id of the password in the inventory.</param>
/// <param name="Early">True if the user is the owner's own: then there is no other brake, and it goes with the identities.</param>
public sealed record DeleteLoginProfile(string UserName, string ProfileId, bool Early) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "delete-login-profile";

    /// <inheritdoc/>
    public override Target Target => new(ProfileId, Kinds.LoginProfile, Region.Global);

    /// <inheritdoc/>
    public override int Phase => Early ? Identities : Eradication;

    /// <inheritdoc/>
    public override int Rank => Early ? 0 : 4;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Final;

    /// <inheritdoc/>
    public override Words Says => new($"Delete the console password of user {UserName}.", $"사용자 {UserName}의 콘솔 비밀번호를 삭제합니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [Iam.GetLoginProfile, Iam.DeleteLoginProfile];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.None("a password cannot be restored; a new one can be set.", "비밀번호는 되살릴 수 없습니다. 새로 정할 수는 있습니다.");

    /// <inheritdoc/>
    public override string ProofWord => "login-profile-deleted";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => account
        .MaybeAsync(Look.Iam, Iam.GetLoginProfile, new Iam.GetLoginProfileIn(UserName), cancel)
        .AsAsync(seen => seen?.LoginProfile is { } profile
            ? new Reading<Observation>.Seen(new Observation
            {
                Exists = true,
                Reached = false,
                Asked = Iam.GetLoginProfile.ToString(),
                Answer = $"{UserName} has a console password since {Moment(profile.CreateDate)}",
                Facts = Facts(("CreatedAt", Moment(profile.CreateDate))),
                Pieces = [EvidencePiece.Of(Iam.GetLoginProfile, seen)],
            })
            : Gone(Iam.GetLoginProfile, $"no console password for {UserName}"));

    /// <inheritdoc/>
    public override async Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) => Outcome.Of(
        await account.WriteAsync(Look.Iam, Iam.DeleteLoginProfile, new Iam.DeleteLoginProfileIn(UserName), cancel).ConfigureAwait(false), "NoSuchEntity");
}
