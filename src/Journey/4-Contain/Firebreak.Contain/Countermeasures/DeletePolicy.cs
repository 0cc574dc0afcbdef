namespace Firebreak.Contain.Countermeasures;

/// <summary>Deletes a policy that nothing of the owner uses; AWS refuses while anything does.</summary>
/// <param name="PolicyArn">The policy.</param>
public sealed record DeletePolicy(string PolicyArn) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "delete-policy";

    /// <inheritdoc/>
    public override Target Target => new(PolicyArn, Kinds.Policy, Region.Global);

    /// <inheritdoc/>
    public override int Phase => Eradication;

    /// <inheritdoc/>
    public override int Rank => 6;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Final;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Delete policy {PolicyArn}.",
        $"정책 {PolicyArn}(을)를 삭제합니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [Iam.GetPolicy, Iam.ListPolicyVersions, Iam.GetPolicyVersion, Iam.DeletePolicy];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.None(
        "a deleted policy is gone; its text is kept as evidence.",
        "삭제한 정책은 되살릴 수 없습니다. 내용은 증거로 남습니다.");

    /// <inheritdoc/>
    public override string ProofWord => "policy-deleted";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => account
        .MaybeAsync(Look.Iam, Iam.GetPolicy, new Iam.GetPolicyIn(PolicyArn), cancel)
        .AsAsync(seen => seen?.Policy is { } it
            ? new Reading<Observation>.Seen(new Observation
            {
                Exists = true,
                Reached = false,
                Asked = Iam.GetPolicy.ToString(),
                Answer = $"{PolicyArn}: AttachmentCount = {it.AttachmentCount}",
                Facts = Facts(("CreatedAt", Moment(it.CreateDate)), ("DefaultVersionId", it.DefaultVersionId), ("Id", it.PolicyId)),
                Pieces = [EvidencePiece.Of(Iam.GetPolicy, seen)],
            })
            : Gone(Iam.GetPolicy, $"no policy {PolicyArn}"));

    /// <inheritdoc/>
    public override async Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) => Outcome.Of(
        await account.WriteAsync(Look.Iam, Iam.DeletePolicy, new Iam.DeletePolicyIn(PolicyArn), cancel).ConfigureAwait(false), "NoSuchEntity");

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<EvidencePiece>> CaptureAsync(IAccountReader account, CancellationToken cancel)
    {
        var versions = await account.ReadAsync(Look.Iam, Iam.ListPolicyVersions, new Iam.ListPolicyVersionsIn(PolicyArn), cancel).ConfigureAwait(false);
        var pieces = new List<EvidencePiece> { EvidencePiece.Of(Iam.ListPolicyVersions, versions) };
        foreach (var version in versions.Match(seen => seen.Versions ?? [], _ => []))
        {
            var text = await account.ReadAsync(Look.Iam, Iam.GetPolicyVersion, new Iam.GetPolicyVersionIn(PolicyArn, version.VersionId), cancel).ConfigureAwait(false);
            pieces.Add(EvidencePiece.Of(Iam.GetPolicyVersion, text));
        }

        return pieces;
    }
}
