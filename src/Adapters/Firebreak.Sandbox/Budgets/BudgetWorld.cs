using Firebreak.Model;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox;

/// <summary>One budget with its warnings and actions.</summary>
internal sealed class HeldBudget
{
    /// <summary>The budget as it was asked for.</summary>
    public required Budgets.Budget Made { get; set; }

    /// <summary>What has been spent, as the budget knows it.</summary>
    public decimal Actual { get; set; }

    /// <summary>When it learned that.</summary>
    public required DateTimeOffset Updated { get; set; }

    /// <summary>The warnings, and the period for which each was last sent.</summary>
    public List<BudgetWarning> Warnings { get; } = [];

    /// <summary>The actions.</summary>
    public List<HeldAction> Actions { get; } = [];
}

/// <summary>One warning of a budget.</summary>
internal sealed class BudgetWarning
{
    /// <summary>When it is due.</summary>
    public required Budgets.Notification Notification { get; init; }

    /// <summary>Who gets it.</summary>
    public required List<Budgets.Subscriber> Subscribers { get; init; }

    /// <summary>The beginning of the period in which it was sent: once per period.</summary>
    public DateOnly? SentFor { get; set; }
}

/// <summary>AWS Budgets: spend against a limit, looked at every eight to twelve hours.</summary>
/// <remarks>AWS Cost Management guide, "Best practices for AWS Budgets": data is updated up to three times a day, 8–12 hours apart.</remarks>
internal sealed class BudgetWorld : IServiceModule
{
    private readonly World _world;
    private readonly BillingWorld _billing;
    private readonly TopicWorld _topics;
    private readonly Inbox _inbox;
    private readonly ActionRunner _runner;

    internal BudgetWorld(World world, BillingWorld billing, TopicWorld topics, Inbox inbox)
    {
        (_world, _billing, _topics, _inbox, _runner) = (world, billing, topics, inbox, new ActionRunner(world));
        world.Truth.CountsExisting(() => Held.Keys.Select(name => $"arn:aws:budgets::{world.Account}:budget/{name}"));
    }

    /// <summary>The budgets, by name.</summary>
    internal SortedDictionary<string, HeldBudget> Held { get; } = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public void Register(Router router) => new BudgetCalls(this, _billing, _runner).Register(router);

    /// <inheritdoc/>
    public void Tick(DateTimeOffset now)
    {
        // Budgets look at moments of their own, written in the agenda.
    }

    /// <summary>A budget begins to look, and looks again every eight to twelve hours.</summary>
    internal void Watch(string name)
    {
        var hours = 8 + (_world.Random.NextDouble() * 4);
        _world.After(TimeSpan.FromHours(hours), _ =>
        {
            if (Held.TryGetValue(name, out var budget))
            {
                Look(name, budget);
                Watch(name);
            }
        });
    }

    private void Look(string name, HeldBudget budget)
    {
        var now = _world.Clock.Now;
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var from = budget.Made.TimeUnit == "DAILY" ? today : Invoices.MonthOf(now);
        var known = now - TimeSpan.FromHours(8);
        var types = budget.Made.CostTypes;
        var start = Invoices.Start(from);
        var spent = known <= start ? 0 : _billing.Meter.Charges(new Window(start, known)).Sum(charge => charge.Usd);
        if (types?.IncludeTax != false)
        {
            spent *= 1 + Invoices.TaxRate;
        }

        if (types?.IncludeCredit != false && budget.Made.TimeUnit != "DAILY")
        {
            spent -= _billing.Credits.Where(credit => credit.Month == from && credit.AppliedAt <= now).Sum(credit => credit.Usd);
        }

        (budget.Actual, budget.Updated) = (Math.Max(0, spent), now);
        foreach (var warning in budget.Warnings.Where(warning => warning.SentFor != from && Passed(budget, warning)))
        {
            warning.SentFor = from;
            Send(name, budget, warning);
        }

        foreach (var action in budget.Actions.Where(action => action.ActedFor != from && action.Now is { Status: "STANDBY", NotificationType: "ACTUAL" }))
        {
            Act(budget, action, from);
        }
    }

    private void Act(HeldBudget budget, HeldAction action, DateOnly period)
    {
        if (budget.Actual <= Mark(budget, action.Now.ActionThreshold?.ActionThresholdType, action.Now.ActionThreshold?.ActionThresholdValue))
        {
            return;
        }

        action.ActedFor = period;
        if (action.Now.ApprovalModel == "AUTOMATIC")
        {
            _runner.Execute(action, "SYSTEM");
        }
        else
        {
            action.Turn("PENDING", "SYSTEM", _world.Clock.Now, "The action waits for approval.");
        }
    }

    private static decimal Mark(HeldBudget budget, string? type, decimal? threshold)
    {
        var limit = decimal.TryParse(budget.Made.BudgetLimit?.Amount, System.Globalization.CultureInfo.InvariantCulture, out var amount) ? amount : 0;
        return type == "ABSOLUTE_VALUE" ? threshold ?? 0 : limit * (threshold ?? 0) / 100;
    }

    private static bool Passed(HeldBudget budget, BudgetWarning warning)
    {
        if (warning.Notification.NotificationType != "ACTUAL")
        {
            return false;
        }

        var mark = Mark(budget, warning.Notification.ThresholdType, warning.Notification.Threshold);
        return warning.Notification.ComparisonOperator switch
        {
            "LESS_THAN" => budget.Actual < mark,
            "EQUAL_TO" => budget.Actual == mark,
            _ => budget.Actual > mark,
        };
    }

    private void Send(string name, HeldBudget budget, BudgetWarning warning)
    {
        var subject = $"AWS Budgets: {name} has exceeded your alert threshold";
        var text = FormattableString.Invariant(
            $"Your actual cost of {Invoices.Cents(budget.Actual)} USD has passed the threshold of your budget of {budget.Made.BudgetLimit?.Amount} USD.");
        foreach (var subscriber in warning.Subscribers)
        {
            if (subscriber.SubscriptionType == "SNS")
            {
                _topics.Deliver(subscriber.Address ?? "", subject, text);
            }
            else
            {
                _inbox.Mail("AWS Budgets <budgets@costalerts.amazonaws.com>", subject, text);
            }
        }
    }
}
