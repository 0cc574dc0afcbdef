#nullable enable

namespace Firebreak.Wire.Services;

/// <content>What a budget does by itself when it is passed, and what it has done.</content>
public static partial class Budgets
{
    /// <summary>One action of a budget.</summary>
    public static readonly Op<DescribeBudgetActionIn, DescribeBudgetActionOut> DescribeBudgetAction =
        Service.Reads<DescribeBudgetActionIn, DescribeBudgetActionOut>("DescribeBudgetAction");

    /// <summary>The question of <see cref="DescribeBudgetAction"/>.</summary>
    public sealed record DescribeBudgetActionIn(string? AccountId = null, string? BudgetName = null, string? ActionId = null);

    /// <summary>The answer of <see cref="DescribeBudgetAction"/>.</summary>
    public sealed record DescribeBudgetActionOut(string? AccountId = null, string? BudgetName = null, Action? Action = null);

    /// <summary>Changes an action.</summary>
    public static readonly Op<UpdateBudgetActionIn, UpdateBudgetActionOut> UpdateBudgetAction =
        Service.Writes<UpdateBudgetActionIn, UpdateBudgetActionOut>("UpdateBudgetAction");

    /// <summary>The question of <see cref="UpdateBudgetAction"/>.</summary>
    public sealed record UpdateBudgetActionIn(
        string? AccountId = null, string? BudgetName = null, string? ActionId = null, string? NotificationType = null,
        ActionThreshold? ActionThreshold = null, Definition? Definition = null, string? ExecutionRoleArn = null,
        string? ApprovalModel = null, IReadOnlyList<Subscriber>? Subscribers = null);

    /// <summary>The answer of <see cref="UpdateBudgetAction"/>.</summary>
    public sealed record UpdateBudgetActionOut(
        string? AccountId = null, string? BudgetName = null, Action? OldAction = null, Action? NewAction = null);

    /// <summary>Approves, repeats, takes back or re-arms an action.</summary>
    public static readonly Op<ExecuteBudgetActionIn, ExecuteBudgetActionOut> ExecuteBudgetAction =
        Service.Writes<ExecuteBudgetActionIn, ExecuteBudgetActionOut>("ExecuteBudgetAction");

    /// <summary>The question of <see cref="ExecuteBudgetAction"/>.</summary>
    public sealed record ExecuteBudgetActionIn(
        string? AccountId = null, string? BudgetName = null, string? ActionId = null, string? ExecutionType = null);

    /// <summary>The answer of <see cref="ExecuteBudgetAction"/>.</summary>
    public sealed record ExecuteBudgetActionOut(
        string? AccountId = null, string? BudgetName = null, string? ActionId = null, string? ExecutionType = null);

    /// <summary>What an action has done so far.</summary>
    public static readonly Op<DescribeBudgetActionHistoriesIn, DescribeBudgetActionHistoriesOut> DescribeBudgetActionHistories =
        Service.Reads<DescribeBudgetActionHistoriesIn, DescribeBudgetActionHistoriesOut>("DescribeBudgetActionHistories");

    /// <summary>The question of <see cref="DescribeBudgetActionHistories"/>.</summary>
    public sealed record DescribeBudgetActionHistoriesIn(
        string? AccountId = null, string? BudgetName = null, string? ActionId = null, TimePeriod? TimePeriod = null,
        int? MaxResults = null, string? NextToken = null);

    /// <summary>The answer of <see cref="DescribeBudgetActionHistories"/>.</summary>
    public sealed record DescribeBudgetActionHistoriesOut(
        IReadOnlyList<ActionHistory>? ActionHistories = null, string? NextToken = null);

    /// <summary>No longer tells at an amount.</summary>
    public static readonly Op<DeleteNotificationIn, None> DeleteNotification =
        Service.Writes<DeleteNotificationIn, None>("DeleteNotification", action: "budgets:ModifyBudget");

    /// <summary>The question of <see cref="DeleteNotification"/>.</summary>
    public sealed record DeleteNotificationIn(string? AccountId = null, string? BudgetName = null, Notification? Notification = null);

    /// <summary>Tells one more.</summary>
    public static readonly Op<CreateSubscriberIn, None> CreateSubscriber =
        Service.Writes<CreateSubscriberIn, None>("CreateSubscriber", action: "budgets:ModifyBudget");

    /// <summary>The question of <see cref="CreateSubscriber"/>.</summary>
    public sealed record CreateSubscriberIn(
        string? AccountId = null, string? BudgetName = null, Notification? Notification = null, Subscriber? Subscriber = null);

    /// <summary>Something an action did.</summary>
    public sealed record ActionHistory(
        DateTimeOffset? Timestamp = null, string? Status = null, string? EventType = null, ActionHistoryDetails? ActionHistoryDetails = null);

    /// <summary>What was done, and with which action as it stood then.</summary>
    public sealed record ActionHistoryDetails(string? Message = null, Action? Action = null);
}
