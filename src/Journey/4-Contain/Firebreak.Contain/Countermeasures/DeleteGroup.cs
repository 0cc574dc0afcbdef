namespace Firebreak.Contain.Countermeasures;

/// <summary>Deletes a group; AWS refuses while anybody is in it.</summary>
/// <param name="GroupName">Its name.</param>
/// <param name="GroupArn">Its ARN.</param>
public sealed record DeleteGroup(string GroupName, string GroupArn) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "delete-group";

    /// <inheritdoc/>
    public override Target Target => new(GroupArn, Kinds.Group, Region.Global);

    /// <inheritdoc/>
    public override int Phase => Eradication;

    /// <inheritdoc/>
    public override int Rank => 7;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Final;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Delete group {GroupName}.",
        $"그룹 {GroupName}(을)를 삭제합니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [Iam.GetGroup, Iam.ListGroupPolicies, Iam.DeleteGroupPolicy, Iam.ListAttachedGroupPolicies, Iam.DetachGroupPolicy, Iam.DeleteGroup];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.None(
        "a deleted group is gone; its policies are kept as evidence.",
        "삭제한 그룹은 되살릴 수 없습니다. 정책은 증거로 남습니다.");

    /// <inheritdoc/>
    public override string ProofWord => "group-deleted";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => account
        .MaybeAsync(Look.Iam, Iam.GetGroup, new Iam.GetGroupIn(GroupName), cancel)
        .ThenAsync(async seen =>
        {
            if (seen?.Group is not { } it)
            {
                return Gone(Iam.GetGroup, $"no group {Target.Id}");
            }

            var pieces = new List<EvidencePiece> { EvidencePiece.Of(Iam.GetGroup, seen) };
            var written = await account.ListedAsync(Iam.ListGroupPolicies, new Iam.ListGroupPoliciesIn(GroupName), list => list.PolicyNames, pieces, cancel).ConfigureAwait(false);
            var attached = await account.ListedAsync(Iam.ListAttachedGroupPolicies, new Iam.ListAttachedGroupPoliciesIn(GroupName), list => list.AttachedPolicies, pieces, cancel).ConfigureAwait(false);
            return new Reading<Observation>.Seen(new Observation
            {
                Exists = true,
                Reached = false,
                Asked = Iam.GetGroup.ToString(),
                Answer = $"{GroupName}: {seen.Users?.Count ?? 0} users",
                Facts = Facts(
                    ("Id", it.GroupId),
                    ("CreatedAt", Moment(it.CreateDate)),
                    ("Written", UserParts.Joined(written)),
                    ("Attached", UserParts.Joined(attached?.Select(policy => policy.PolicyArn)))),
                Pieces = pieces,
            });
        });

    /// <inheritdoc/>
    public override async Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel)
    {
        var calls = new List<Func<Task<Outcome>>>();
        void Add<TIn, TOut>(Op<TIn, TOut> op, TIn input) => calls.Add(async () =>
            Outcome.Of(await account.WriteAsync(Look.Iam, op, input, cancel).ConfigureAwait(false), "NoSuchEntity"));

        foreach (var policy in UserParts.Split(before.Fact("Attached")))
        {
            Add(Iam.DetachGroupPolicy, new Iam.DetachGroupPolicyIn(GroupName, policy));
        }

        foreach (var policy in UserParts.Split(before.Fact("Written")))
        {
            Add(Iam.DeleteGroupPolicy, new Iam.DeleteGroupPolicyIn(GroupName, policy));
        }

        Add(Iam.DeleteGroup, new Iam.DeleteGroupIn(GroupName));
        return await Outcome.InOrderAsync(calls).ConfigureAwait(false);
    }
}
