using Firebreak.Harden.Sights;

namespace Firebreak.Harden.Measures;

/// <summary>Makes a budget that hangs the brake on users when it is passed, or on an empty group to try it.</summary>
/// <param name="Account">The account.</param>
/// <param name="Name">The budget.</param>
/// <param name="LimitUsd">Above what it acts.</param>
/// <param name="Mail">Who is told.</param>
/// <param name="Users">Whom it holds.</param>
/// <param name="Groups">Which groups it holds.</param>
/// <param name="Roles">Which roles it holds.</param>
public sealed record SetBrake(
    string Account, string Name, decimal LimitUsd, string Mail, IReadOnlyList<string> Users, IReadOnlyList<string> Groups, IReadOnlyList<string> Roles) : HardeningStep
{
    private bool Rehearses => Name == BrakeSight.RehearsalName;

    /// <inheritdoc/>
    public override string Kind => "set-brake";

    /// <inheritdoc/>
    public override string ProofWord => "budget-action-set";

    /// <inheritdoc/>
    public override Target Target => new(Name, "budgets:budget", Region.Global);

    /// <inheritdoc/>
    public override int Rank => 2;

    /// <inheritdoc/>
    public override Words Says => Rehearses
        ? new($"Try the brake each month on a group without members (budget {Name} of {Text(LimitUsd)} USD): nobody is held by it.", $"매달 구성원이 없는 그룹에 차단 장치를 시험합니다({Text(LimitUsd)} USD 예산 {Name}). 아무도 막지 않습니다.")
        : new(
            $"Forbid {Users.Count} {(Users.Count == 1 ? "user" : "users")}{(Roles.Count > 0 ? $" and {Roles.Count} roles" : "")} to start anything new that costs when the month goes above {Text(LimitUsd)} USD (budget {Name}); what runs goes on, and only root takes it off.",
            $"한 달 비용이 {Text(LimitUsd)} USD를 넘으면 사용자 {Users.Count}명{(Roles.Count > 0 ? $"과 역할 {Roles.Count}개가" : "이")} 비용이 드는 것을 새로 시작하지 못하게 합니다(예산 {Name}). 실행 중인 것은 그대로이며, 루트만 풀 수 있습니다.");

    /// <inheritdoc/>
    public override Words Price => new("Free for two such budgets; more cost 0.10 USD a day each.", "이런 예산 두 개까지 무료이고, 그 이상은 하나에 하루 0.10 USD입니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs =>
    [
        Budgets.DescribeBudget, Budgets.DescribeBudgetActionsForBudget, Budgets.CreateBudget, Budgets.UpdateBudget, Budgets.DeleteBudget,
        Budgets.CreateBudgetAction, Budgets.UpdateBudgetAction, Budgets.DeleteBudgetAction,
    ];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.By("A budget made new is deleted with its action; one that was there gets its settings back.", "새로 만든 예산은 작업과 함께 삭제하고, 원래 있던 것은 이전 설정으로 되돌립니다.");

    /// <inheritdoc/>
    public override bool NeedsTargetToRevert => false;

    /// <inheritdoc/>
    public override bool Repeatable => false;

    /// <inheritdoc/>
    public override async Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel)
    {
        var glance = new Glance(account, cancel);
        var budget = (await glance.AskAsync(Region.UsEast1, Budgets.DescribeBudget, new Budgets.DescribeBudgetIn(Account, Name)).ConfigureAwait(false))?.Budget;
        var actions = budget is null ? [] : await BrakeSight.ActionsAsync(glance, Account, Name).ConfigureAwait(false);
        var action = actions.Count > 0 ? actions[0] : null;
        var bounded = budget is not null && new BudgetSight(budget, [], []).Limit == LimitUsd && budget is { TimeUnit: "MONTHLY", CostTypes: { IncludeCredit: false, IncludeRefund: false } };
        return Seen(
            glance, budget is not null, bounded && action is not null && IsRight(action), Budgets.DescribeBudgetActionsForBudget,
            action is null ? $"no action on {Name}" : $"{Name}: {action.ActionId} {action.Status}, {action.ApprovalModel}",
            ("Budget", budget is null ? "" : Json(Budgets.Service, new Budgets.UpdateBudgetIn(Account, budget with { CalculatedSpend = null, LastUpdatedTime = null }))),
            ("Bounded", Flag(bounded)),
            ("ActionId", action?.ActionId),
            ("Action", action is null ? "" : Json(Budgets.Service, Settings(action))));
    }

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) => Outcome.InOrderAsync(
        () => before.Fact("Exists") != "true"
            ? CallAsync(account, Region.UsEast1, Budgets.CreateBudget, new Budgets.CreateBudgetIn(Account, Wanted()), cancel, "DuplicateRecordException")
            : before.Fact("Bounded") == "true"
            ? Task.FromResult(Outcome.Nothing)
            : CallAsync(account, Region.UsEast1, Budgets.UpdateBudget, new Budgets.UpdateBudgetIn(Account, Wanted()), cancel),
        () => before.Fact("ActionId").Length == 0
            ? CallAsync(account, Region.UsEast1, Budgets.CreateBudgetAction, new Budgets.CreateBudgetActionIn(
                Account, Name, "ACTUAL", "APPLY_IAM_POLICY", AtTheLimit, Definition(), BrakePolicy.RoleArn(Account), "AUTOMATIC", [new Budgets.Subscriber("EMAIL", Mail)]), cancel)
            : CallAsync(account, Region.UsEast1, Budgets.UpdateBudgetAction, new Budgets.UpdateBudgetActionIn(
                Account, Name, before.Fact("ActionId"), "ACTUAL", AtTheLimit, Definition(), BrakePolicy.RoleArn(Account), "AUTOMATIC", [new Budgets.Subscriber("EMAIL", Mail)]), cancel));

    /// <inheritdoc/>
    public override bool IsRestored(Observation now, IReadOnlyDictionary<string, string> prior) => IsTrue(prior, "Exists")
        ? Fact(now.Facts, "Budget") == Fact(prior, "Budget") && Fact(now.Facts, "Action") == Fact(prior, "Action")
        : !now.Exists;

    /// <inheritdoc/>
    public override Task<Outcome> RevertAsync(
        IAccountWriter account, IReadOnlyDictionary<string, string> prior, Observation now, CancellationToken cancel) => Outcome.InOrderAsync(
        () => Fact(prior, "ActionId").Length == 0 && Fact(now.Facts, "ActionId").Length > 0
            ? CallAsync(account, Region.UsEast1, Budgets.DeleteBudgetAction, new Budgets.DeleteBudgetActionIn(Account, Name, Fact(now.Facts, "ActionId")), cancel, "NotFoundException")
            : Task.FromResult(Outcome.Nothing),
        () => From<Budgets.UpdateBudgetActionIn>(Budgets.Service, Fact(prior, "Action")) is { } action
            ? CallAsync(account, Region.UsEast1, Budgets.UpdateBudgetAction, action, cancel)
            : Task.FromResult(Outcome.Nothing),
        () => From<Budgets.UpdateBudgetIn>(Budgets.Service, Fact(prior, "Budget")) is { } budget
            ? CallAsync(account, Region.UsEast1, Budgets.UpdateBudget, budget, cancel)
            : CallAsync(account, Region.UsEast1, Budgets.DeleteBudget, new Budgets.DeleteBudgetIn(Account, Name), cancel, "NotFoundException"));

    private static Budgets.ActionThreshold AtTheLimit => new(100m, "PERCENTAGE");

    private Budgets.Budget Wanted() => new(Name, new Budgets.Spend(Text(LimitUsd), "USD"), CostTypes: BudgetSight.CostTypes, TimeUnit: "MONTHLY", BudgetType: "COST");

    private Budgets.Definition Definition() => new(new Budgets.IamActionDefinition(
        BrakePolicy.Arn(Account), Roles.Count > 0 ? Roles : null, Groups.Count > 0 ? Groups : null, Users.Count > 0 ? Users : null));

    // A rehearsal that has been carried out this month stands as done until the next.
    private bool IsRight(Budgets.Action action) =>
        action is { ApprovalModel: "AUTOMATIC", NotificationType: "ACTUAL", ActionType: "APPLY_IAM_POLICY", ActionThreshold: { ActionThresholdValue: 100m, ActionThresholdType: "PERCENTAGE" } }
        && (action.Status == "STANDBY" || (Rehearses && action.Status is "EXECUTION_SUCCESS"))
        && action.ExecutionRoleArn == BrakePolicy.RoleArn(Account)
        && action.Definition?.IamActionDefinition is { } holds && holds.PolicyArn == BrakePolicy.Arn(Account)
        && Same(holds.Users, Users) && Same(holds.Groups, Groups) && Same(holds.Roles, Roles)
        && (action.Subscribers ?? []).Any(one => string.Equals(one.Address, Mail, StringComparison.OrdinalIgnoreCase));

    private static bool Same(IReadOnlyList<string>? one, IReadOnlyList<string> other) =>
        (one ?? []).Order(StringComparer.Ordinal).SequenceEqual(other.Order(StringComparer.Ordinal), StringComparer.Ordinal);

    private Budgets.UpdateBudgetActionIn Settings(Budgets.Action action) => new(
        Account, Name, action.ActionId, action.NotificationType, action.ActionThreshold, action.Definition, action.ExecutionRoleArn, action.ApprovalModel, action.Subscribers);
}
