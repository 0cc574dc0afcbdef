namespace Firebreak.Contain.Countermeasures;

/// <summary>Switches an access key off; it can be switched on again.</summary>
/// <param name="AccessKeyId">The key.</param>
/// <param name="UserName">Whose key it is; <c>null</c> for a key of the root user, when the root user himself is calling.</param>
public sealed record DeactivateAccessKey(string AccessKeyId, string? UserName) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "deactivate-access-key";

    /// <inheritdoc/>
    public override Target Target => new(AccessKeyId, UserName is null ? Kinds.RootAccessKey : Kinds.AccessKey, Region.Global);

    /// <inheritdoc/>
    public override int Phase => Identities;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Brake;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Switch off access key {AccessKeyId} of {UserName ?? "the root user"}.", $"{UserName ?? "루트 사용자"}의 액세스 키 {AccessKeyId}를 끕니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [Iam.ListAccessKeys, Iam.UpdateAccessKey];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.By("The key is switched on again.", "키를 다시 켭니다.");

    /// <inheritdoc/>
    public override string ProofWord => "access-key-inactive";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => account
        .MaybeAsync(Look.Iam, Iam.ListAccessKeys, new Iam.ListAccessKeysIn(UserName), cancel)
        .AsAsync(seen => seen?.AccessKeyMetadata?.FirstOrDefault(key => key.AccessKeyId == AccessKeyId) is { } key
            ? new Reading<Observation>.Seen(new Observation
            {
                Exists = true,
                Reached = key.Status == "Inactive",
                Asked = Iam.ListAccessKeys.ToString(),
                Answer = $"{AccessKeyId}: Status = {key.Status}",
                Facts = Facts(("Status", key.Status), ("CreatedAt", Moment(key.CreateDate))),
                Pieces = [EvidencePiece.Of(Iam.ListAccessKeys, seen)],
            })
            : Gone(Iam.ListAccessKeys, $"no key {AccessKeyId}"));

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) =>
        SetAsync(account, "Inactive", cancel);

    /// <inheritdoc/>
    public override Task<Outcome> RevertAsync(IAccountWriter account, IReadOnlyDictionary<string, string> prior, CancellationToken cancel) =>
        SetAsync(account, Fact(prior, "Status"), cancel);

    private async Task<Outcome> SetAsync(IAccountWriter account, string status, CancellationToken cancel) => Outcome.Of(
        await account.WriteAsync(Look.Iam, Iam.UpdateAccessKey, new Iam.UpdateAccessKeyIn(UserName, AccessKeyId, status), cancel).ConfigureAwait(false));
}
