namespace Firebreak.Harden.Sights;

/// <summary>One action of a budget that hangs a policy on users, with all that it needs to work.</summary>
/// <param name="Budget">The budget.</param>
/// <param name="Action">The action.</param>
/// <param name="Policy">The policy's text; <c>null</c> if there is no such policy.</param>
/// <param name="Trust">Who may assume the role; <c>null</c> if there is no such role.</param>
/// <param name="MayHang">Whether AWS's simulator says that the role may hang the policy on the first of the users.</param>
internal sealed record BrakeSight(BudgetSight Budget, Budgets.Action Action, string? Policy, string? Trust, bool MayHang)
{
    /// <summary>The budget that pulls the brake.</summary>
    public const string BudgetName = "firebreak-brake";

    /// <summary>The budget of a cent on which the brake is tried, each month.</summary>
    public const string RehearsalName = "firebreak-rehearsal";

    /// <summary>How long a rehearsal counts: budgets begin anew each month, and each month it is tried again.</summary>
    private static readonly TimeSpan Counts = TimeSpan.FromDays(62);

    /// <summary>Whom it holds.</summary>
    public Budgets.IamActionDefinition Holds => Action.Definition?.IamActionDefinition ?? new();

    /// <summary>Every action that hangs a policy, but the rehearsal's.</summary>
    public static async Task<IReadOnlyList<BrakeSight>> AllAsync(Glance glance, string account)
    {
        var budgets = await BudgetSight.AllAsync(glance, account, "MONTHLY").ConfigureAwait(false);
        var all = await Task.WhenAll(budgets.Where(budget => budget.Budget.BudgetName != RehearsalName).Select(async budget =>
        {
            var actions = await ActionsAsync(glance, account, budget.Budget.BudgetName).ConfigureAwait(false);
            return await Task.WhenAll(actions.Where(action => action.ActionType == "APPLY_IAM_POLICY").Select(action => OfAsync(glance, account, budget, action))).ConfigureAwait(false);
        })).ConfigureAwait(false);
        return [.. all.SelectMany(found => found)];
    }

    /// <summary>The actions of a budget.</summary>
    public static Task<IReadOnlyList<Budgets.Action>> ActionsAsync(Glance glance, string account, string? budget) => glance.AllAsync(
        Region.UsEast1, Budgets.DescribeBudgetActionsForBudget, new Budgets.DescribeBudgetActionsForBudgetIn(account, budget), Pages.BudgetActions);

    /// <summary>What the rehearsal of a role did last; <c>null</c> if it did nothing yet.</summary>
    public static async Task<(bool Armed, Budgets.ActionHistory? Last)> RehearsalAsync(Glance glance, string account, string? roleArn, string? policyArn)
    {
        var own = (await ActionsAsync(glance, account, RehearsalName).ConfigureAwait(false))
            .FirstOrDefault(action => action.ExecutionRoleArn == roleArn && action.Definition?.IamActionDefinition?.PolicyArn == policyArn);
        if (own is null)
        {
            return (false, null);
        }

        var past = await glance.AllAsync(
            Region.UsEast1, Budgets.DescribeBudgetActionHistories, new Budgets.DescribeBudgetActionHistoriesIn(account, RehearsalName, own.ActionId), Pages.ActionHistories).ConfigureAwait(false);
        return (true, past.Where(one => one.Status is "EXECUTION_SUCCESS" or "EXECUTION_FAILURE" && glance.Now - one.Timestamp < Counts).MaxBy(one => one.Timestamp));
    }

    /// <summary>What is wrong with it.</summary>
    /// <param name="wishes">What the owner said.</param>
    /// <param name="users">Every IAM user.</param>
    public IReadOnlyList<Words> Faults(HardenOptions wishes, IReadOnlyList<string> users)
    {
        var faults = new List<Words>(StandFaults());
        var spent = Budget.Spent ?? 0m;
        var mark = Action.ActionThreshold is { ActionThresholdType: "ABSOLUTE_VALUE" } fixedAt ? fixedAt.ActionThresholdValue : Budget.Limit * Action.ActionThreshold?.ActionThresholdValue / 100m;
        Add(faults, mark is null or <= 0m || mark > decimal.Max(wishes.MonthlyLimitUsd, (spent * 1.1m) + wishes.MonthlyLimitUsd), "It acts far above what the account may cost.", "허용 금액을 한참 넘어야 작동합니다.");
        Add(faults, Action.Status == "STANDBY" && mark <= spent, "Its limit is passed already; it acts at the next look of AWS.", "이미 한도를 넘어서, AWS가 다음에 확인할 때 작동합니다.");
        Add(faults, Budget.Budget.CostTypes is not { IncludeCredit: false, IncludeRefund: false }, "Credits and refunds count against the costs, so a waiver would hide the next attack.", "크레딧과 환불이 비용에서 빠지므로, 감면을 받으면 다음 공격이 가려집니다.");
        var free = users.Where(user => !(Holds.Users ?? []).Contains(user, StringComparer.Ordinal)).ToList();
        Add(faults, free.Count > 0, $"It does not hold {string.Join(", ", free.Take(5))}.", $"{string.Join(", ", free.Take(5))} 사용자를 막지 않습니다.");
        var roles = wishes.BrakeRoles.Where(role => !(Holds.Roles ?? []).Contains(role, StringComparer.Ordinal)).ToList();
        Add(faults, roles.Count > 0, $"It does not hold the roles {string.Join(", ", roles)}.", $"역할 {string.Join(", ", roles)}을(를) 막지 않습니다.");
        Add(
            faults,
            wishes.Mail is { } mail && !(Action.Subscribers ?? []).Any(one => one.SubscriptionType == "EMAIL" && string.Equals(one.Address, mail, StringComparison.OrdinalIgnoreCase)),
            "You are not told when it acts.", "작동해도 알림이 오지 않습니다.");
        return faults;
    }

    private static async Task<BrakeSight> OfAsync(Glance glance, string account, BudgetSight budget, Budgets.Action action)
    {
        var holds = action.Definition?.IamActionDefinition ?? new();
        var policy = await DocumentAsync(glance, holds.PolicyArn).ConfigureAwait(false);
        var role = await glance.AskAsync(Region.UsEast1, Iam.GetRole, new Iam.GetRoleIn((action.ExecutionRoleArn ?? "").Split('/')[^1])).ConfigureAwait(false);
        var mayHang = role is not null && await MayHangAsync(glance, account, action.ExecutionRoleArn ?? "", holds).ConfigureAwait(false);
        return new BrakeSight(budget, action, policy, role?.Role?.AssumeRolePolicyDocument, mayHang);
    }

    /// <summary>A managed policy's text as it is in force; <c>null</c> if there is none.</summary>
    public static async Task<string?> DocumentAsync(Glance glance, string? arn)
    {
        var policy = await glance.AskAsync(Region.UsEast1, Iam.GetPolicy, new Iam.GetPolicyIn(arn)).ConfigureAwait(false);
        var version = policy?.Policy?.DefaultVersionId is { } id
            ? await glance.AskAsync(Region.UsEast1, Iam.GetPolicyVersion, new Iam.GetPolicyVersionIn(arn, id)).ConfigureAwait(false)
            : null;
        return version?.PolicyVersion?.Document is { } document ? Uri.UnescapeDataString(document) : null;
    }

    private static async Task<bool> MayHangAsync(Glance glance, string account, string roleArn, Budgets.IamActionDefinition holds)
    {
        var (action, target) = holds switch
        {
            { Users: [var user, ..] } => ("iam:AttachUserPolicy", $"arn:aws:iam::{account}:user/{user}"),
            { Groups: [var group, ..] } => ("iam:AttachGroupPolicy", $"arn:aws:iam::{account}:group/{group}"),
            { Roles: [var role, ..] } => ("iam:AttachRolePolicy", $"arn:aws:iam::{account}:role/{role}"),
            _ => ("", ""),
        };
        if (action.Length == 0)
        {
            return false;
        }

        var said = await glance.AskAsync(Region.UsEast1, Iam.SimulatePrincipalPolicy, new Iam.SimulatePrincipalPolicyIn(
            roleArn, ActionNames: [action], ResourceArns: [target], ContextEntries: [new("iam:PolicyARN", [holds.PolicyArn ?? ""], "string")])).ConfigureAwait(false);
        return said?.EvaluationResults is [{ EvalDecision: "allowed" }, ..];
    }

    private List<Words> StandFaults()
    {
        var faults = new List<Words>();
        Add(faults, Action.ApprovalModel != "AUTOMATIC", "It waits for somebody to approve it.", "누군가 승인해야 작동합니다.");
        Add(faults, Action.NotificationType != "ACTUAL", "It acts on a forecast, which needs weeks of history.", "예상 지출을 기준으로 하여 몇 주의 기록이 필요합니다.");
        Add(faults, Action.Status is "EXECUTION_SUCCESS", "It has acted: the users that it holds may start nothing new until you take it back in AWS Budgets as root.", "이미 작동했습니다. 루트로 AWS Budgets에서 되돌릴 때까지 해당 사용자는 새로 시작할 수 없습니다.");
        Add(faults, Action.Status is not ("STANDBY" or "EXECUTION_SUCCESS"), $"It is not armed ({Action.Status}).", $"준비되어 있지 않습니다({Action.Status}).");
        Add(faults, Policy is null, "The policy that it hangs does not exist.", "붙일 정책이 없습니다.");
        Add(faults, Policy is not null && !BrakePolicy.Stops(Policy), "The policy that it hangs does not stop new machines.", "붙이는 정책이 새 서버를 막지 못합니다.");
        Add(faults, Trust is null, "The role that it acts with does not exist.", "작동에 쓰는 역할이 없습니다.");
        Add(faults, Trust is not null && !BrakePolicy.LetsBudgetsIn(Trust), "AWS Budgets may not assume the role.", "AWS Budgets가 역할을 맡을 수 없습니다.");
        Add(faults, Trust is not null && !MayHang, "The role may not hang the policy on users.", "역할에 사용자에게 정책을 붙일 권한이 없습니다.");
        return faults;
    }

    private static void Add(List<Words> faults, bool wrong, string en, string ko)
    {
        if (wrong)
        {
            faults.Add(new Words(en, ko));
        }
    }
}
