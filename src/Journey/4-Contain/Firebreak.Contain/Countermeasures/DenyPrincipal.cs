namespace Firebreak.Contain.Countermeasures;

/// <summary>Takes every permission from one of the intruder's users or roles, its running sessions included.</summary>
/// <param name="Who">The user or role.</param>
public sealed record DenyPrincipal(Principal Who) : Countermeasure
{
    /// <summary>The name of the policy that Firebreak writes.</summary>
    public const string PolicyName = "FirebreakContain";

    /// <inheritdoc/>
    public override string Kind => "deny-principal";

    /// <inheritdoc/>
    public override Target Target => new(Who.Arn, Who.IsRole ? Kinds.Role : Kinds.User, Region.Global);

    /// <inheritdoc/>
    public override int Phase => Identities;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Brake;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Take every permission from {(Who.IsRole ? "role" : "user")} {Who.Name}, its password and running sessions included.",
        $"{(Who.IsRole ? "역할" : "사용자")} {Who.Name}의 모든 권한을 막습니다. 비밀번호 로그인과 열려 있는 세션도 막힙니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => Who.IsRole
        ? [Iam.GetRole, Iam.GetRolePolicy, Iam.PutRolePolicy, Iam.DeleteRolePolicy]
        : [Iam.GetUser, Iam.GetUserPolicy, Iam.PutUserPolicy, Iam.DeleteUserPolicy];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.By("The deny is taken away again.", "차단 정책을 다시 지웁니다.");

    /// <inheritdoc/>
    public override string ProofWord => "principal-denied";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) =>
        PrincipalFacts.ReadAsync(account, Who, cancel).ThenAsync(who => who is null
            ? Task.FromResult(Gone(PrincipalFacts.Asked(Who), $"no {Who.Arn}"))
            : InlinePolicy.ReadAsync(account, Who, PolicyName, cancel).AsAsync(document => Seen(who, document)));

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) =>
        InlinePolicy.PutAsync(account, Who, PolicyName, InlinePolicy.DenyAll, cancel);

    /// <inheritdoc/>
    public override Task<Outcome> RevertAsync(IAccountWriter account, IReadOnlyDictionary<string, string> prior, CancellationToken cancel) =>
        Fact(prior, "PolicyDocument") is { Length: > 0 } document
            ? InlinePolicy.PutAsync(account, Who, PolicyName, document, cancel)
            : InlinePolicy.DeleteAsync(account, Who, PolicyName, cancel);

    private Reading<Observation> Seen(PrincipalFacts who, string? document)
    {
        var denied = InlinePolicy.Same(document, InlinePolicy.DenyAll);
        return new Reading<Observation>.Seen(new Observation
        {
            Exists = true,
            Reached = denied,
            Asked = (Who.IsRole ? (Operation)Iam.GetRolePolicy : Iam.GetUserPolicy).ToString(),
            Answer = denied ? $"{PolicyName}: Deny * on *" : $"no {PolicyName}",
            Facts = Facts(("Id", who.Id), ("CreatedAt", Moment(who.CreatedAt)), ("PolicyDocument", document)),
            Pieces = [who.Piece],
        });
    }
}
