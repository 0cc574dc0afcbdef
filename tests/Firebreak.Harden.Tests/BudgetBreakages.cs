using System.Text.Json;
using Firebreak.Wire.Services;

namespace Firebreak.Harden.Tests;

/// <summary>Budgets that warn nobody, late, or of a part.</summary>
internal static class BudgetBreakages
{
    private const string Month = "budget-monthly broken";
    private const string Day = "budget-daily broken";
    private const string Both = "budget-action broken, budget-monthly broken";

    public static IReadOnlyList<Breakage> All { get; } =
    [
        Of("budget blown", "MONTHLY", Both, "It is used up already", budget => budget with { CalculatedSpend = new(new("151.00", "USD")) }),
        Of("budget counts credits", "MONTHLY", Both, "a waiver would hide the next attack", budget => budget with { CostTypes = budget.CostTypes! with { IncludeCredit = true } }),
        Of("budget counts refunds", "DAILY", Day, "a waiver would hide the next attack", budget => budget with { CostTypes = budget.CostTypes! with { IncludeRefund = true } }),
        Of("budget of one service", "MONTHLY", Month, "a part of the costs only", budget => budget with { CostFilters = new Dictionary<string, IReadOnlyList<string>> { ["Service"] = ["Amazon S3"] } }),
        Of("budget of one tag", "DAILY", Day, "a part of the costs only", budget => budget with { FilterExpression = JsonDocument.Parse("{}").RootElement }),
        Of("budget follows the spending", "MONTHLY", Month, "it follows a thief's spending up", budget => budget with { AutoAdjustData = new("HISTORICAL") }),
        Of("budget planned by month", "MONTHLY", Month, "it follows a thief's spending up", budget => budget with { PlannedBudgetLimits = new Dictionary<string, Budgets.Spend> { ["1693526400"] = new("99999", "USD") } }),
        Of("budget ended", "MONTHLY", Month, "It has ended.", budget => budget with { TimePeriod = new(End: new DateTimeOffset(2023, 8, 1, 0, 0, 0, TimeSpan.Zero)) }),
        Of("budget limit a million", "DAILY", Day, "far above what the account may cost", budget => budget with { BudgetLimit = new("1000000", "USD") }),
        Of("daily budget deleted", "DAILY", "budget-daily missing", "There is no daily budget.", _ => null),
        Of("budgets deleted", "MONTHLY", "budget-action missing, budget-monthly missing", "There is no monthly budget.", _ => null),
        Of("budget of usage, not of cost", "DAILY", "budget-daily missing", "There is no daily budget.", budget => budget with { BudgetType = "USAGE" }),
        new("budget tells the thief", eyes => eyes.Items(Budgets.DescribeSubscribersForNotification, (Budgets.Subscriber one) => one with { Address = "thief@example.net" }), "budget-daily broken, budget-monthly broken", "Nobody of yours is told of what is spent."),
        Told("budget without forecast", Month, "Nobody of yours is told of the forecast.", one => one.NotificationType == "FORECASTED" ? null : one),
        Told("budget without what is spent", "budget-daily broken, budget-monthly broken", "Nobody of yours is told of what is spent.", one => one.NotificationType == "ACTUAL" ? null : one),
        Told("budget threshold a thousand percent", "budget-daily broken, budget-monthly broken", "Nobody of yours is told of what is spent.", one => one with { Threshold = 1000m }),
        Told("budget warns below", "budget-daily broken, budget-monthly broken", "Nobody of yours is told of what is spent.", one => one with { ComparisonOperator = "LESS_THAN" }),
    ];

    private static Breakage Of(string name, string unit, string ends, string says, Func<Budgets.Budget, Budgets.Budget?> twist) =>
        new(name, eyes => eyes.Items(Budgets.DescribeBudgets, (Budgets.Budget budget) => budget.TimeUnit == unit ? twist(budget) : budget), ends, says);

    private static Breakage Told(string name, string ends, string says, Func<Budgets.Notification, Budgets.Notification?> twist) =>
        new(name, eyes => eyes.Items(Budgets.DescribeNotificationsForBudget, twist), ends, says);
}
