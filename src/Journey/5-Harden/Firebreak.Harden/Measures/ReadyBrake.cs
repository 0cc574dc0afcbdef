using Firebreak.Harden.Sights;

namespace Firebreak.Harden.Measures;

/// <summary>Makes the policy that a passed budget hangs on users, the role that AWS Budgets acts with, and the empty group on which it is tried.</summary>
/// <param name="Account">The account.</param>
public sealed record ReadyBrake(string Account) : HardeningStep
{
    /// <inheritdoc/>
    public override string Kind => "ready-brake";

    /// <inheritdoc/>
    public override string ProofWord => "budget-action-ready";

    /// <inheritdoc/>
    public override Target Target => new(BrakePolicy.Name, "iam:policy", Region.Global);

    /// <inheritdoc/>
    public override int Rank => 1;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Make the policy {BrakePolicy.Name} (nothing new that costs, no new ways in), the role {BrakePolicy.RoleName} that may hang only this policy, and the empty group {BrakePolicy.Dummy}.",
        $"정책 {BrakePolicy.Name}(새 비용과 새 통로 금지), 이 정책만 붙일 수 있는 역할 {BrakePolicy.RoleName}, 시험용 빈 그룹 {BrakePolicy.Dummy}을(를) 만듭니다.");

    /// <inheritdoc/>
    public override Words Price => new("Free.", "무료입니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs =>
    [
        Iam.GetPolicy, Iam.GetPolicyVersion, Iam.GetRole, Iam.GetRolePolicy, Iam.GetGroup,
        Iam.CreatePolicy, Iam.CreatePolicyVersion, Iam.CreateRole, Iam.UpdateAssumeRolePolicy, Iam.PutRolePolicy, Iam.CreateGroup,
        Iam.DeletePolicy, Iam.DeleteRolePolicy, Iam.DeleteRole, Iam.DeleteGroup, Iam.DetachGroupPolicy,
    ];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.By("What was made new is deleted; what was there gets its earlier text back.", "새로 만든 것은 삭제하고, 원래 있던 것은 이전 내용으로 되돌립니다.");

    /// <inheritdoc/>
    public override bool NeedsTargetToRevert => false;

    /// <inheritdoc/>
    public override async Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel)
    {
        var glance = new Glance(account, cancel);
        var policy = await BrakeSight.DocumentAsync(glance, BrakePolicy.Arn(Account)).ConfigureAwait(false);
        var role = await glance.AskAsync(Region.UsEast1, Iam.GetRole, new Iam.GetRoleIn(BrakePolicy.RoleName)).ConfigureAwait(false);
        var rights = await glance.AskAsync(Region.UsEast1, Iam.GetRolePolicy, new Iam.GetRolePolicyIn(BrakePolicy.RoleName, BrakePolicy.RightsName)).ConfigureAwait(false);
        var group = await glance.AskAsync(Region.UsEast1, Iam.GetGroup, new Iam.GetGroupIn(BrakePolicy.Dummy)).ConfigureAwait(false);
        var trust = role?.Role?.AssumeRolePolicyDocument;
        return Seen(
            glance,
            policy is not null,
            BrakePolicy.Same(policy, BrakePolicy.Document(Account)) && BrakePolicy.Same(trust, BrakePolicy.Trust(Account))
                && BrakePolicy.Same(rights?.PolicyDocument, BrakePolicy.Rights(Account)) && group is not null,
            Iam.GetRole,
            $"{BrakePolicy.Name}: {(policy is null ? "none" : "there")}, {BrakePolicy.RoleName}: {(role is null ? "none" : "there")}, {BrakePolicy.Dummy}: {(group is null ? "none" : "there")}",
            ("Policy", policy), ("Trust", Plain(trust)), ("Rights", Plain(rights?.PolicyDocument)), ("Group", Flag(group is not null)));
    }

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) => Outcome.InOrderAsync(
        () => WriteAsync(account, before.Fact("Policy"), BrakePolicy.Document(Account), cancel),
        () => before.Fact("Trust").Length == 0
            ? CallAsync(account, Region.UsEast1, Iam.CreateRole, new Iam.CreateRoleIn(
                RoleName: BrakePolicy.RoleName, AssumeRolePolicyDocument: BrakePolicy.Trust(Account), Description: "Firebreak: AWS Budgets hangs and takes off the brake."), cancel, "EntityAlreadyExists")
            : BrakePolicy.Same(before.Fact("Trust"), BrakePolicy.Trust(Account))
            ? Task.FromResult(Outcome.Nothing)
            : CallAsync(account, Region.UsEast1, Iam.UpdateAssumeRolePolicy, new Iam.UpdateAssumeRolePolicyIn(BrakePolicy.RoleName, BrakePolicy.Trust(Account)), cancel),
        () => BrakePolicy.Same(before.Fact("Rights"), BrakePolicy.Rights(Account))
            ? Task.FromResult(Outcome.Nothing)
            : CallAsync(account, Region.UsEast1, Iam.PutRolePolicy, new Iam.PutRolePolicyIn(BrakePolicy.RoleName, BrakePolicy.RightsName, BrakePolicy.Rights(Account)), cancel),
        () => before.Fact("Group") == "true"
            ? Task.FromResult(Outcome.Nothing)
            : CallAsync(account, Region.UsEast1, Iam.CreateGroup, new Iam.CreateGroupIn(GroupName: BrakePolicy.Dummy), cancel, "EntityAlreadyExists"));

    /// <inheritdoc/>
    public override Task<Outcome> RevertAsync(IAccountWriter account, IReadOnlyDictionary<string, string> prior, CancellationToken cancel) => Outcome.InOrderAsync(
        () => Fact(prior, "Group") == "true"
            ? Task.FromResult(Outcome.Nothing)
            : Outcome.InOrderAsync(
                () => CallAsync(account, Region.UsEast1, Iam.DetachGroupPolicy, new Iam.DetachGroupPolicyIn(BrakePolicy.Dummy, BrakePolicy.Arn(Account)), cancel, "NoSuchEntity"),
                () => CallAsync(account, Region.UsEast1, Iam.DeleteGroup, new Iam.DeleteGroupIn(BrakePolicy.Dummy), cancel, "NoSuchEntity")),
        () => Fact(prior, "Rights").Length > 0
            ? CallAsync(account, Region.UsEast1, Iam.PutRolePolicy, new Iam.PutRolePolicyIn(BrakePolicy.RoleName, BrakePolicy.RightsName, Fact(prior, "Rights")), cancel)
            : CallAsync(account, Region.UsEast1, Iam.DeleteRolePolicy, new Iam.DeleteRolePolicyIn(BrakePolicy.RoleName, BrakePolicy.RightsName), cancel, "NoSuchEntity"),
        () => Fact(prior, "Trust").Length > 0
            ? CallAsync(account, Region.UsEast1, Iam.UpdateAssumeRolePolicy, new Iam.UpdateAssumeRolePolicyIn(BrakePolicy.RoleName, Fact(prior, "Trust")), cancel)
            : CallAsync(account, Region.UsEast1, Iam.DeleteRole, new Iam.DeleteRoleIn(BrakePolicy.RoleName), cancel, "NoSuchEntity"),
        () => Fact(prior, "Policy").Length > 0
            ? WriteAsync(account, "changed", Fact(prior, "Policy"), cancel)
            : CallAsync(account, Region.UsEast1, Iam.DeletePolicy, new Iam.DeletePolicyIn(BrakePolicy.Arn(Account)), cancel, "NoSuchEntity"));

    private Task<Outcome> WriteAsync(IAccountWriter account, string there, string wanted, CancellationToken cancel) => there.Length == 0
        ? CallAsync(account, Region.UsEast1, Iam.CreatePolicy, new Iam.CreatePolicyIn(
            PolicyName: BrakePolicy.Name, PolicyDocument: wanted, Description: "Firebreak: hung on users by a budget that is passed."), cancel, "EntityAlreadyExists")
        : BrakePolicy.Same(there, wanted)
        ? Task.FromResult(Outcome.Nothing)
        : CallAsync(account, Region.UsEast1, Iam.CreatePolicyVersion, new Iam.CreatePolicyVersionIn(BrakePolicy.Arn(Account), wanted, SetAsDefault: true), cancel);

    private static string? Plain(string? document) => document is null ? null : Uri.UnescapeDataString(document);
}
