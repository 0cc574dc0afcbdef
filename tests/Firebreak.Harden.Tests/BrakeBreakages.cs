using Firebreak.Wire.Services;

namespace Firebreak.Harden.Tests;

/// <summary>Brakes that do not hold.</summary>
internal static class BrakeBreakages
{
    private const string Broken = "budget-action broken";

    public static IReadOnlyList<Breakage> All { get; } =
    [
        Action("brake waits for approval", "waits for somebody to approve", action => action with { ApprovalModel = "MANUAL" }),
        Action("brake on a forecast", "It acts on a forecast", action => action with { NotificationType = "FORECASTED" }),
        Action("brake has acted", "It has acted", action => action with { Status = "EXECUTION_SUCCESS" }),
        Action("brake failed", "It is not armed (EXECUTION_FAILURE)", action => action with { Status = "EXECUTION_FAILURE" }),
        Action("brake acts at a million", "far above what the account may cost", action => action with { ActionThreshold = new(1e6m, "ABSOLUTE_VALUE") }),
        Action("brake already passed", "Its limit is passed already", action => action with { ActionThreshold = new(0.5m, "ABSOLUTE_VALUE") }),
        Action("brake without the owner", "It does not hold haneul", action => action with { Definition = new(action.Definition!.IamActionDefinition! with { Users = [Bench.Program] }) }),
        Action("brake tells the thief", "You are not told when it acts.", action => action with { Subscribers = [new("EMAIL", "thief@example.net")] }),
        Action("brake's policy gone", "does not exist", action => action with { Definition = new(action.Definition!.IamActionDefinition! with { PolicyArn = "arn:aws:iam::123456789012:policy/gone" }) }),
        new("brake's policy emptied", eyes => eyes.Answer(Iam.GetPolicyVersion, (_, now) => new(now.PolicyVersion! with { Document = """{"Version":"2012-10-17","Statement":[]}""" })), Broken, "does not stop new machines"),
        new("brake's role trusts another", eyes => eyes.Answer(Iam.GetRole, (_, now) => new(now.Role! with { AssumeRolePolicyDocument = """{"Statement":[{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"}]}""" })), Broken, "AWS Budgets may not assume the role."),
        new("brake's role gone", eyes => eyes.Fails("iam:GetRole", Model.BlindCause.Failed, "NoSuchEntity: The role cannot be found."), Broken, "The role that it acts with does not exist."),
        new("brake's role without rights", eyes => eyes.Answer(Iam.SimulatePrincipalPolicy, (_, now) => now with { EvaluationResults = [now.EvaluationResults![0] with { EvalDecision = "implicitDeny" }] }), Broken, "may not hang the policy on users"),
        new("brake's trial failed", eyes => eyes.Items(Budgets.DescribeBudgetActionHistories, (Budgets.ActionHistory one) => one.Status == "EXECUTION_SUCCESS" ? one with { Status = "EXECUTION_FAILURE", ActionHistoryDetails = new("AccessDenied") } : one), Broken, "Its last trial failed (AccessDenied)."),
        new("brake's trial to come", eyes => eyes.Items(Budgets.DescribeBudgetActionHistories, (Budgets.ActionHistory one) => one.Status == "EXECUTION_SUCCESS" ? null : one), "budget-action waiting", "has still to be tried"),
        new("brake never tried", eyes => eyes.List<Budgets.Action>(Budgets.DescribeBudgetActionsForBudget, all => [.. all.Where(one => one.BudgetName != "firebreak-rehearsal")]), Broken, "It was never tried."),
        new("brake without actions", eyes => eyes.Items(Budgets.DescribeBudgetActionsForBudget, (Budgets.Action _) => null), "budget-action missing", "No budget forbids anything"),
        new("brake without a role of yours", _ => { }, Broken, "It does not hold the roles deploy") { Wishes = wishes => wishes with { BrakeRoles = ["deploy"] } },
    ];

    private static Breakage Action(string name, string says, Func<Budgets.Action, Budgets.Action> twist) => new(
        name,
        eyes => eyes.Items(Budgets.DescribeBudgetActionsForBudget, (Budgets.Action action) => action.BudgetName == "firebreak-rehearsal" ? action : twist(action)),
        Broken,
        says);
}
