using Firebreak.Wire.Services;

namespace Firebreak.Sandbox;

/// <summary>Making, reading, carrying out and deleting the actions of budgets.</summary>
internal sealed class ActionCalls(BudgetCalls calls, BillingWorld billing, ActionRunner runner)
{
    internal void Register(Router router)
    {
        _ = router.On(Budgets.DescribeBudgetActionsForBudget, (call, input) =>
            new Budgets.DescribeBudgetActionsForBudgetOut([.. calls.Of(call, input.AccountId, input.BudgetName).Actions.Select(one => one.Now)]));
        _ = router.On(Budgets.DescribeBudgetAction, (call, input) =>
            new(input.AccountId, input.BudgetName, Of(call, input.AccountId, input.BudgetName, input.ActionId).Now));
        _ = router.On(Budgets.DescribeBudgetActionHistories, (call, input) =>
        {
            var past = Of(call, input.AccountId, input.BudgetName, input.ActionId).Past;
            var (page, next) = Ec2Listing.Page([.. past.AsEnumerable().Reverse()], input.MaxResults ?? 100, input.NextToken);
            return new Budgets.DescribeBudgetActionHistoriesOut(page, next);
        });
        _ = router.On(Budgets.CreateBudgetAction, Create);
        _ = router.On(Budgets.UpdateBudgetAction, Update);
        _ = router.On(Budgets.ExecuteBudgetAction, Execute);
        _ = router.On(Budgets.DeleteBudgetAction, (call, input) =>
        {
            var held = calls.Of(call, input.AccountId, input.BudgetName);
            var action = Of(call, input.AccountId, input.BudgetName, input.ActionId);
            _ = held.Actions.Remove(action);
            return new Budgets.DeleteBudgetActionOut(input.AccountId, input.BudgetName, action.Now);
        });
    }

    private HeldAction Of(Call call, string? account, string? budget, string? id) =>
        calls.Of(call, account, budget).Actions.Find(one => one.Now.ActionId == id) ?? throw BudgetCalls.NotFound("action", id);

    private Budgets.CreateBudgetActionOut Create(Call call, Budgets.CreateBudgetActionIn input)
    {
        var held = calls.Of(call, input.AccountId, input.BudgetName);
        billing.NeedsCard();
        if (input.ActionType is not ("APPLY_IAM_POLICY" or "APPLY_SCP_POLICY" or "RUN_SSM_DOCUMENTS") || input.ExecutionRoleArn is null || input.Definition is null)
        {
            throw BudgetCalls.Invalid("ActionType, Definition and ExecutionRoleArn are required.");
        }

        if (input.ActionThreshold?.ActionThresholdValue is null || input.ApprovalModel is not ("AUTOMATIC" or "MANUAL") || input.Subscribers is not { Count: > 0 })
        {
            throw BudgetCalls.Invalid("ActionThreshold, ApprovalModel and Subscribers are required.");
        }

        var id = call.World.Ids.Uuid();
        var action = new HeldAction
        {
            Now = new Budgets.Action(
                id, input.BudgetName, input.NotificationType, input.ActionType, input.ActionThreshold, input.Definition, input.ExecutionRoleArn,
                input.ApprovalModel, "STANDBY", input.Subscribers),
        };
        action.Turn("STANDBY", "CREATE_ACTION", call.Now, "The action was created.");
        held.Actions.Add(action);
        return new(input.AccountId, input.BudgetName, id);
    }

    private Budgets.UpdateBudgetActionOut Update(Call call, Budgets.UpdateBudgetActionIn input)
    {
        var action = Of(call, input.AccountId, input.BudgetName, input.ActionId);
        var old = action.Now;
        action.Now = old with
        {
            NotificationType = input.NotificationType ?? old.NotificationType,
            ActionThreshold = input.ActionThreshold ?? old.ActionThreshold,
            Definition = input.Definition ?? old.Definition,
            ExecutionRoleArn = input.ExecutionRoleArn ?? old.ExecutionRoleArn,
            ApprovalModel = input.ApprovalModel ?? old.ApprovalModel,
            Subscribers = input.Subscribers ?? old.Subscribers,
        };
        action.Turn("STANDBY", "UPDATE_ACTION", call.Now, "The action was updated.");
        action.ActedFor = null;
        return new(input.AccountId, input.BudgetName, old, action.Now);
    }

    private Budgets.ExecuteBudgetActionOut Execute(Call call, Budgets.ExecuteBudgetActionIn input)
    {
        var action = Of(call, input.AccountId, input.BudgetName, input.ActionId);
        switch (input.ExecutionType, action.Now.Status)
        {
            case ("APPROVE_BUDGET_ACTION", "PENDING") or ("RETRY_BUDGET_ACTION", "EXECUTION_FAILURE"):
                runner.Execute(action, "EXECUTE_ACTION");
                break;
            case ("REVERSE_BUDGET_ACTION", "EXECUTION_SUCCESS"):
                runner.Reverse(action, "EXECUTE_ACTION");
                break;
            case ("RESET_BUDGET_ACTION", "REVERSE_SUCCESS"):
                action.Turn("STANDBY", "EXECUTE_ACTION", call.Now, "The action was reset.");
                break;
            default:
                throw BudgetCalls.Invalid($"{input.ExecutionType} is not possible while the action is {action.Now.Status}.");
        }

        return new(input.AccountId, input.BudgetName, input.ActionId, input.ExecutionType);
    }
}
