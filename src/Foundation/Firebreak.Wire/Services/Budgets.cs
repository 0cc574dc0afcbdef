#nullable enable

using System.Text.Json;
using Firebreak.Wire.Codecs;

namespace Firebreak.Wire.Services;

/// <summary>AWS Budgets: limits, who is told, and what happens then. One IAM action covers most calls (Service Authorization Reference, "AWS Budgets").</summary>
public static partial class Budgets
{
    /// <summary>The service's row.</summary>
    public static AwsService Service => Rows.Budgets;

    /// <summary>The account's budgets.</summary>
    public static readonly Op<DescribeBudgetsIn, DescribeBudgetsOut> DescribeBudgets =
        Service.Reads<DescribeBudgetsIn, DescribeBudgetsOut>("DescribeBudgets", action: "budgets:ViewBudget");

    /// <summary>The question of <see cref="DescribeBudgets"/>.</summary>
    public sealed record DescribeBudgetsIn(
        string? AccountId = null, int? MaxResults = null, string? NextToken = null);

    /// <summary>The answer of <see cref="DescribeBudgets"/>.</summary>
    public sealed record DescribeBudgetsOut(IReadOnlyList<Budget>? Budgets = null, string? NextToken = null);

    /// <summary>One budget.</summary>
    public static readonly Op<DescribeBudgetIn, DescribeBudgetOut> DescribeBudget =
        Service.Reads<DescribeBudgetIn, DescribeBudgetOut>("DescribeBudget", action: "budgets:ViewBudget");

    /// <summary>The question of <see cref="DescribeBudget"/>.</summary>
    public sealed record DescribeBudgetIn(string? AccountId = null, string? BudgetName = null);

    /// <summary>The answer of <see cref="DescribeBudget"/>.</summary>
    public sealed record DescribeBudgetOut(Budget? Budget = null);

    /// <summary>Makes a budget.</summary>
    public static readonly Op<CreateBudgetIn, None> CreateBudget =
        Service.Writes<CreateBudgetIn, None>("CreateBudget", action: "budgets:ModifyBudget");

    /// <summary>The question of <see cref="CreateBudget"/>.</summary>
    public sealed record CreateBudgetIn(
        string? AccountId = null, Budget? Budget = null,
        IReadOnlyList<NotificationWithSubscribers>? NotificationsWithSubscribers = null);

    /// <summary>Changes a budget.</summary>
    public static readonly Op<UpdateBudgetIn, None> UpdateBudget =
        Service.Writes<UpdateBudgetIn, None>("UpdateBudget", action: "budgets:ModifyBudget");

    /// <summary>The question of <see cref="UpdateBudget"/>.</summary>
    public sealed record UpdateBudgetIn(string? AccountId = null, Budget? NewBudget = null);

    /// <summary>Deletes a budget.</summary>
    public static readonly Op<DeleteBudgetIn, None> DeleteBudget =
        Service.Writes<DeleteBudgetIn, None>("DeleteBudget", action: "budgets:ModifyBudget");

    /// <summary>The question of <see cref="DeleteBudget"/>.</summary>
    public sealed record DeleteBudgetIn(string? AccountId = null, string? BudgetName = null);

    /// <summary>At what spending somebody is told.</summary>
    public static readonly Op<DescribeNotificationsForBudgetIn, DescribeNotificationsForBudgetOut> DescribeNotificationsForBudget =
        Service.Reads<DescribeNotificationsForBudgetIn, DescribeNotificationsForBudgetOut>("DescribeNotificationsForBudget", action: "budgets:ViewBudget");

    /// <summary>The question of <see cref="DescribeNotificationsForBudget"/>.</summary>
    public sealed record DescribeNotificationsForBudgetIn(
        string? AccountId = null, string? BudgetName = null, int? MaxResults = null, string? NextToken = null);

    /// <summary>The answer of <see cref="DescribeNotificationsForBudget"/>.</summary>
    public sealed record DescribeNotificationsForBudgetOut(
        IReadOnlyList<Notification>? Notifications = null, string? NextToken = null);

    /// <summary>Who is told.</summary>
    public static readonly Op<DescribeSubscribersForNotificationIn, DescribeSubscribersForNotificationOut> DescribeSubscribersForNotification =
        Service.Reads<DescribeSubscribersForNotificationIn, DescribeSubscribersForNotificationOut>("DescribeSubscribersForNotification", action: "budgets:ViewBudget");

    /// <summary>The question of <see cref="DescribeSubscribersForNotification"/>.</summary>
    public sealed record DescribeSubscribersForNotificationIn(
        string? AccountId = null, string? BudgetName = null, Notification? Notification = null,
        int? MaxResults = null, string? NextToken = null);

    /// <summary>The answer of <see cref="DescribeSubscribersForNotification"/>.</summary>
    public sealed record DescribeSubscribersForNotificationOut(
        IReadOnlyList<Subscriber>? Subscribers = null, string? NextToken = null);

    /// <summary>Has somebody told at some spending.</summary>
    public static readonly Op<CreateNotificationIn, None> CreateNotification =
        Service.Writes<CreateNotificationIn, None>("CreateNotification", action: "budgets:ModifyBudget");

    /// <summary>The question of <see cref="CreateNotification"/>.</summary>
    public sealed record CreateNotificationIn(
        string? AccountId = null, string? BudgetName = null, Notification? Notification = null,
        IReadOnlyList<Subscriber>? Subscribers = null);

    /// <summary>What happens by itself at some spending.</summary>
    public static readonly Op<DescribeBudgetActionsForBudgetIn, DescribeBudgetActionsForBudgetOut> DescribeBudgetActionsForBudget =
        Service.Reads<DescribeBudgetActionsForBudgetIn, DescribeBudgetActionsForBudgetOut>("DescribeBudgetActionsForBudget");

    /// <summary>The question of <see cref="DescribeBudgetActionsForBudget"/>.</summary>
    public sealed record DescribeBudgetActionsForBudgetIn(
        string? AccountId = null, string? BudgetName = null, int? MaxResults = null, string? NextToken = null);

    /// <summary>The answer of <see cref="DescribeBudgetActionsForBudget"/>.</summary>
    public sealed record DescribeBudgetActionsForBudgetOut(
        IReadOnlyList<Action>? Actions = null, string? NextToken = null);

    /// <summary>Sets what happens by itself at some spending.</summary>
    public static readonly Op<CreateBudgetActionIn, CreateBudgetActionOut> CreateBudgetAction =
        Service.Writes<CreateBudgetActionIn, CreateBudgetActionOut>("CreateBudgetAction");

    /// <summary>The question of <see cref="CreateBudgetAction"/>.</summary>
    public sealed record CreateBudgetActionIn(
        string? AccountId = null, string? BudgetName = null, string? NotificationType = null,
        string? ActionType = null, ActionThreshold? ActionThreshold = null, Definition? Definition = null,
        string? ExecutionRoleArn = null, string? ApprovalModel = null,
        IReadOnlyList<Subscriber>? Subscribers = null);

    /// <summary>The answer of <see cref="CreateBudgetAction"/>.</summary>
    public sealed record CreateBudgetActionOut(
        string? AccountId = null, string? BudgetName = null, string? ActionId = null);

    /// <summary>Deletes what happens by itself.</summary>
    public static readonly Op<DeleteBudgetActionIn, DeleteBudgetActionOut> DeleteBudgetAction =
        Service.Writes<DeleteBudgetActionIn, DeleteBudgetActionOut>("DeleteBudgetAction");

    /// <summary>The question of <see cref="DeleteBudgetAction"/>.</summary>
    public sealed record DeleteBudgetActionIn(
        string? AccountId = null, string? BudgetName = null, string? ActionId = null);

    /// <summary>The answer of <see cref="DeleteBudgetAction"/>.</summary>
    public sealed record DeleteBudgetActionOut(
        string? AccountId = null, string? BudgetName = null, Action? Action = null);

    /// <summary>A budget.</summary>
    public sealed record Budget(
        string? BudgetName = null, Spend? BudgetLimit = null,
        IReadOnlyDictionary<string, IReadOnlyList<string>>? CostFilters = null, CostTypes? CostTypes = null,
        string? TimeUnit = null, TimePeriod? TimePeriod = null, CalculatedSpend? CalculatedSpend = null,
        string? BudgetType = null, DateTimeOffset? LastUpdatedTime = null,
        IReadOnlyDictionary<string, Spend>? PlannedBudgetLimits = null, AutoAdjustData? AutoAdjustData = null,
        JsonElement? FilterExpression = null);

    /// <summary>A limit that follows what was spent.</summary>
    public sealed record AutoAdjustData(string? AutoAdjustType = null);

    /// <summary>An amount, as text, and its currency.</summary>
    public sealed record Spend(string? Amount = null, string? Unit = null);

    /// <summary>What counts as spending.</summary>
    public sealed record CostTypes(
        bool? IncludeTax = null, bool? IncludeSubscription = null, bool? UseBlended = null,
        bool? IncludeRefund = null, bool? IncludeCredit = null, bool? IncludeUpfront = null,
        bool? IncludeRecurring = null, bool? IncludeOtherSubscription = null, bool? IncludeSupport = null,
        bool? IncludeDiscount = null, bool? UseAmortized = null);

    /// <summary>From when to when.</summary>
    public sealed record TimePeriod(DateTimeOffset? Start = null, DateTimeOffset? End = null);

    /// <summary>What was spent, and what will be.</summary>
    public sealed record CalculatedSpend(Spend? ActualSpend = null, Spend? ForecastedSpend = null);

    /// <summary>At what spending who is told.</summary>
    public sealed record NotificationWithSubscribers(
        Notification? Notification = null, IReadOnlyList<Subscriber>? Subscribers = null);

    /// <summary>At what spending somebody is told.</summary>
    public sealed record Notification(
        string? NotificationType = null, string? ComparisonOperator = null, decimal? Threshold = null,
        string? ThresholdType = null, string? NotificationState = null);

    /// <summary>Who is told.</summary>
    public sealed record Subscriber(string? SubscriptionType = null, string? Address = null);

    /// <summary>What happens by itself.</summary>
    public sealed record Action(
        string? ActionId = null, string? BudgetName = null, string? NotificationType = null,
        string? ActionType = null, ActionThreshold? ActionThreshold = null, Definition? Definition = null,
        string? ExecutionRoleArn = null, string? ApprovalModel = null, string? Status = null,
        IReadOnlyList<Subscriber>? Subscribers = null);

    /// <summary>At what spending it happens.</summary>
    public sealed record ActionThreshold(decimal? ActionThresholdValue = null, string? ActionThresholdType = null);

    /// <summary>What is done.</summary>
    public sealed record Definition(
        IamActionDefinition? IamActionDefinition = null, ScpActionDefinition? ScpActionDefinition = null,
        SsmActionDefinition? SsmActionDefinition = null);

    /// <summary>A policy that is attached.</summary>
    public sealed record IamActionDefinition(
        string? PolicyArn = null, IReadOnlyList<string>? Roles = null, IReadOnlyList<string>? Groups = null,
        IReadOnlyList<string>? Users = null);

    /// <summary>An organisation's policy that is attached.</summary>
    public sealed record ScpActionDefinition(string? PolicyId = null, IReadOnlyList<string>? TargetIds = null);

    /// <summary>Machines that are stopped.</summary>
    public sealed record SsmActionDefinition(
        string? ActionSubType = null, string? Region = null, IReadOnlyList<string>? InstanceIds = null);
}

[RecordsOf(typeof(Budgets))]
internal sealed partial class BudgetsShapes;
