namespace Firebreak.Contain.Countermeasures;

/// <summary>Deletes an access key that was switched off.</summary>
/// <param name="AccessKeyId">The key.</param>
/// <param name="UserName">Whose key it is; <c>null</c> for a key of the root user, when the root user himself is calling.</param>
public sealed record DeleteAccessKey(string AccessKeyId, string? UserName) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "delete-access-key";

    /// <inheritdoc/>
    public override Target Target => new(AccessKeyId, UserName is null ? Kinds.RootAccessKey : Kinds.AccessKey, Region.Global);

    /// <inheritdoc/>
    public override int Phase => Eradication;

    /// <inheritdoc/>
    public override int Rank => 4;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Final;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Delete access key {AccessKeyId} of {UserName ?? "the root user"}.", $"{UserName ?? "루트 사용자"}의 액세스 키 {AccessKeyId}를 삭제합니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [Iam.ListAccessKeys, Iam.DeleteAccessKey];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.None("a deleted key never comes back; a new one can be made.", "삭제한 키는 되살릴 수 없습니다. 새 키는 만들 수 있습니다.");

    /// <inheritdoc/>
    public override string ProofWord => UserName is null ? "root-access-key-deleted" : "access-key-deleted";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => account
        .MaybeAsync(Look.Iam, Iam.ListAccessKeys, new Iam.ListAccessKeysIn(UserName), cancel)
        .AsAsync(seen => seen?.AccessKeyMetadata?.FirstOrDefault(key => key.AccessKeyId == AccessKeyId) is { } key
            ? new Reading<Observation>.Seen(new Observation
            {
                Exists = true,
                Reached = false,
                Asked = Iam.ListAccessKeys.ToString(),
                Answer = $"{AccessKeyId}: Status = {key.Status}",
                Facts = Facts(("Status", key.Status), ("CreatedAt", Moment(key.CreateDate))),
                Pieces = [EvidencePiece.Of(Iam.ListAccessKeys, seen)],
            })
            : Gone(Iam.ListAccessKeys, $"no key {AccessKeyId}"));

    /// <inheritdoc/>
    public override async Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) => Outcome.Of(
        await account.WriteAsync(Look.Iam, Iam.DeleteAccessKey, new Iam.DeleteAccessKeyIn(UserName, AccessKeyId), cancel).ConfigureAwait(false), "NoSuchEntity");
}
