using System.Globalization;
using Firebreak.Wire;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox;

/// <summary>Making, reading and deleting budgets.</summary>
internal sealed class BudgetCalls(BudgetWorld budgets, BillingWorld billing, ActionRunner runner)
{
    internal void Register(Router router)
    {
        _ = router.On(Budgets.DescribeBudgets, (call, input) =>
        {
            Same(call, input.AccountId);
            var (page, next) = Ec2Listing.Page([.. budgets.Held.Values.Select(View)], input.MaxResults ?? 100, input.NextToken);
            return new Budgets.DescribeBudgetsOut(page, next);
        });
        _ = router.On(Budgets.DescribeBudget, (call, input) => new Budgets.DescribeBudgetOut(View(Of(call, input.AccountId, input.BudgetName))));
        _ = router.On(Budgets.CreateBudget, Create);
        _ = router.On(Budgets.UpdateBudget, (call, input) =>
        {
            var held = Of(call, input.AccountId, input.NewBudget?.BudgetName);
            held.Made = Complete(input.NewBudget!, call);
            return new None();
        });
        _ = router.On(Budgets.DeleteBudget, (call, input) =>
        {
            _ = Of(call, input.AccountId, input.BudgetName);
            _ = budgets.Held.Remove(input.BudgetName!);
            return new None();
        });
        _ = router.On(Budgets.DescribeNotificationsForBudget, (call, input) => new Budgets.DescribeNotificationsForBudgetOut(
            [.. Of(call, input.AccountId, input.BudgetName).Warnings.Select(warning => warning.Notification)]));
        _ = router.On(Budgets.DescribeSubscribersForNotification, Subscribers);
        _ = router.On(Budgets.CreateNotification, (call, input) =>
        {
            Add(Of(call, input.AccountId, input.BudgetName), input.Notification, input.Subscribers);
            return new None();
        });
        _ = router.On(Budgets.DeleteNotification, (call, input) =>
        {
            _ = Of(call, input.AccountId, input.BudgetName).Warnings.Remove(Warning(call, input.AccountId, input.BudgetName, input.Notification));
            return new None();
        });
        _ = router.On(Budgets.CreateSubscriber, (call, input) =>
        {
            Warning(call, input.AccountId, input.BudgetName, input.Notification).Subscribers.Add(
                input.Subscriber is { SubscriptionType: "EMAIL" or "SNS", Address.Length: > 0 } one ? one : throw Invalid("A subscriber has a type and an address."));
            return new None();
        });
        new ActionCalls(this, billing, runner).Register(router);
    }

    internal static Fault Invalid(string message) => new("InvalidParameterException", message);

    internal static Fault NotFound(string what, string? name) => new("NotFoundException", $"Unable to get {what}: {name} - the {what} doesn't exist.");

    private static void Same(Call call, string? account)
    {
        if (account != call.Account.ToString())
        {
            throw new Fault("AccessDeniedException", $"Account {call.Account} may not see the budgets of another account.");
        }
    }

    internal HeldBudget Of(Call call, string? account, string? name)
    {
        Same(call, account);
        return budgets.Held.GetValueOrDefault(name ?? "") ?? throw NotFound("budget", name);
    }

    private static Budgets.Budget View(HeldBudget held) => held.Made with
    {
        CalculatedSpend = new Budgets.CalculatedSpend(new Budgets.Spend(held.Actual.ToString("0.###", CultureInfo.InvariantCulture), "USD")),
        LastUpdatedTime = held.Updated,
    };

    private static Budgets.Budget Complete(Budgets.Budget asked, Call call)
    {
        if (asked.BudgetType is null || asked.TimeUnit is not ("DAILY" or "MONTHLY" or "QUARTERLY" or "ANNUALLY"))
        {
            throw Invalid("BudgetType and TimeUnit are required.");
        }

        if (asked.BudgetType == "COST" && !decimal.TryParse(asked.BudgetLimit?.Amount, CultureInfo.InvariantCulture, out _))
        {
            throw Invalid("BudgetLimit must be a number.");
        }

        return asked with
        {
            TimePeriod = asked.TimePeriod ?? new Budgets.TimePeriod(
                Invoices.Start(Invoices.MonthOf(call.Now)), new DateTimeOffset(2087, 6, 15, 0, 0, 0, TimeSpan.Zero)),
            CostTypes = asked.CostTypes ?? new Budgets.CostTypes(true, true, false, true, true, true, true, true, true, true, false),
        };
    }

    private None Create(Call call, Budgets.CreateBudgetIn input)
    {
        Same(call, input.AccountId);
        billing.NeedsCard();
        var asked = input.Budget ?? throw Invalid("Budget is required.");
        var name = asked.BudgetName ?? throw Invalid("BudgetName is required.");
        if (budgets.Held.ContainsKey(name))
        {
            throw new Fault("DuplicateRecordException", $"Error creating budget: {name} - the budget already exists.");
        }

        var held = new HeldBudget { Made = Complete(asked, call), Updated = call.Now };
        foreach (var warning in input.NotificationsWithSubscribers ?? [])
        {
            Add(held, warning.Notification, warning.Subscribers);
        }

        budgets.Held.Add(name, held);
        call.Made("budgets:budget", $"arn:aws:budgets::{call.Account}:budget/{name}");
        budgets.Watch(name);
        return new None();
    }

    private static void Add(HeldBudget held, Budgets.Notification? notification, IReadOnlyList<Budgets.Subscriber>? subscribers)
    {
        if (notification is not { NotificationType: "ACTUAL" or "FORECASTED", Threshold: not null, ComparisonOperator: not null })
        {
            throw Invalid("A notification has a type, a comparison and a threshold.");
        }

        if (subscribers is not { Count: > 0 } || subscribers.Any(one => one.SubscriptionType is not ("EMAIL" or "SNS") || string.IsNullOrEmpty(one.Address)))
        {
            throw Invalid("A notification needs at least one subscriber with an address.");
        }

        if (held.Warnings.Count >= 5)
        {
            throw new Fault("CreationLimitExceededException", "You've exceeded the notification or subscriber limit.");
        }

        held.Warnings.Add(new BudgetWarning
        {
            Notification = notification with { ThresholdType = notification.ThresholdType ?? "PERCENTAGE", NotificationState = "OK" },
            Subscribers = [.. subscribers],
        });
    }

    private Budgets.DescribeSubscribersForNotificationOut Subscribers(Call call, Budgets.DescribeSubscribersForNotificationIn input)
    {
        return new Budgets.DescribeSubscribersForNotificationOut(Warning(call, input.AccountId, input.BudgetName, input.Notification).Subscribers);
    }

    private BudgetWarning Warning(Call call, string? account, string? budget, Budgets.Notification? asked) =>
        Of(call, account, budget).Warnings.Find(one =>
            one.Notification.NotificationType == asked?.NotificationType
            && one.Notification.ComparisonOperator == asked?.ComparisonOperator
            && one.Notification.Threshold == asked?.Threshold) ?? throw NotFound("notification", budget);
}
