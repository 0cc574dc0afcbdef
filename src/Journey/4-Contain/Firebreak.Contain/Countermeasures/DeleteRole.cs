namespace Firebreak.Contain.Countermeasures;

/// <summary>Deletes one of the intruder's roles with its policies and instance profiles.</summary>
/// <param name="Who">The role.</param>
public sealed record DeleteRole(Principal Who) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "delete-role";

    /// <inheritdoc/>
    public override Target Target => new(Who.Arn, Kinds.Role, Region.Global);

    /// <inheritdoc/>
    public override int Phase => Eradication;

    /// <inheritdoc/>
    public override int Rank => 5;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Final;

    /// <inheritdoc/>
    public override Words Says => new($"Delete role {Who.Name} with its policies.", $"역할 {Who.Name}(을)를 정책과 함께 삭제합니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs =>
    [
        Iam.GetRole, Iam.DeleteRole, Iam.ListRolePolicies, Iam.DeleteRolePolicy, Iam.ListAttachedRolePolicies, Iam.DetachRolePolicy,
        Iam.ListInstanceProfilesForRole, Iam.RemoveRoleFromInstanceProfile, Iam.DeleteInstanceProfile,
    ];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.None(
        "a deleted role is gone, and one of the same name would be another; what it could do is kept as evidence.",
        "삭제한 역할은 되살릴 수 없고, 같은 이름으로 만들어도 다른 역할입니다. 가졌던 권한은 증거로 남습니다.");

    /// <inheritdoc/>
    public override string ProofWord => "role-deleted";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) =>
        PrincipalFacts.ReadAsync(account, Who, cancel).ThenAsync(async who =>
        {
            if (who is null)
            {
                return Gone(Iam.GetRole, $"no role {Target.Id}");
            }

            var pieces = new List<EvidencePiece> { who.Piece };
            var written = await account.ListedAsync(Iam.ListRolePolicies, new Iam.ListRolePoliciesIn(Who.Name), seen => seen.PolicyNames, pieces, cancel).ConfigureAwait(false);
            var attached = await account.ListedAsync(Iam.ListAttachedRolePolicies, new Iam.ListAttachedRolePoliciesIn(Who.Name), seen => seen.AttachedPolicies, pieces, cancel).ConfigureAwait(false);
            var profiles = await account.ListedAsync(Iam.ListInstanceProfilesForRole, new Iam.ListInstanceProfilesForRoleIn(Who.Name), seen => seen.InstanceProfiles, pieces, cancel).ConfigureAwait(false);
            return new Reading<Observation>.Seen(new Observation
            {
                Exists = true,
                Reached = false,
                Asked = Iam.GetRole.ToString(),
                Answer = $"role {Who.Name} exists",
                Facts = Facts(
                    ("Id", who.Id),
                    ("CreatedAt", Moment(who.CreatedAt)),
                    ("Written", UserParts.Joined(written)),
                    ("Attached", UserParts.Joined(attached?.Select(policy => policy.PolicyArn))),
                    ("Profiles", UserParts.Joined(profiles?.Select(profile => profile.InstanceProfileName)))),
                Pieces = pieces,
            });
        });

    /// <inheritdoc/>
    public override async Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel)
    {
        var calls = new List<Func<Task<Outcome>>>();
        void Add<TIn, TOut>(Op<TIn, TOut> op, TIn input) => calls.Add(async () =>
            Outcome.Of(await account.WriteAsync(Look.Iam, op, input, cancel).ConfigureAwait(false), "NoSuchEntity"));

        foreach (var profile in UserParts.Split(before.Fact("Profiles")))
        {
            Add(Iam.RemoveRoleFromInstanceProfile, new Iam.RemoveRoleFromInstanceProfileIn(profile, Who.Name));
            Add(Iam.DeleteInstanceProfile, new Iam.DeleteInstanceProfileIn(profile));
        }

        foreach (var policy in UserParts.Split(before.Fact("Attached")))
        {
            Add(Iam.DetachRolePolicy, new Iam.DetachRolePolicyIn(Who.Name, policy));
        }

        foreach (var policy in UserParts.Split(before.Fact("Written")).OrderBy(name => name == DenyPrincipal.PolicyName))
        {
            Add(Iam.DeleteRolePolicy, new Iam.DeleteRolePolicyIn(Who.Name, policy));
        }

        Add(Iam.DeleteRole, new Iam.DeleteRoleIn(Who.Name));
        return await Outcome.InOrderAsync(calls).ConfigureAwait(false);
    }
}
