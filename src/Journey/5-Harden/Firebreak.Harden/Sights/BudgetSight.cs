using System.Globalization;

namespace Firebreak.Harden.Sights;

/// <summary>One budget with who is told when.</summary>
/// <param name="Budget">The budget.</param>
/// <param name="Told">Kinds of notification (<c>ACTUAL</c>, <c>FORECASTED</c>) that somebody gets, and who.</param>
/// <param name="Topics">The topics among those who get it: whom they reach is another question.</param>
internal sealed record BudgetSight(
    Budgets.Budget Budget, IReadOnlyList<(Budgets.Notification Notification, IReadOnlyList<Budgets.Subscriber> Subscribers)> Told, IReadOnlyList<TopicSight> Topics)
{
    /// <summary>What counts: everything but credits and refunds, so that a waiver does not hide the next attack.</summary>
    public static Budgets.CostTypes CostTypes { get; } = new(
        IncludeTax: true, IncludeSubscription: true, UseBlended: false, IncludeRefund: false, IncludeCredit: false, IncludeUpfront: true,
        IncludeRecurring: true, IncludeOtherSubscription: true, IncludeSupport: true, IncludeDiscount: true, UseAmortized: false);

    /// <summary>What was spent in the period, as the budget counts.</summary>
    public decimal? Spent => Amount(Budget.CalculatedSpend?.ActualSpend);

    /// <summary>The limit.</summary>
    public decimal? Limit => Amount(Budget.BudgetLimit);

    /// <summary>Every cost budget of a period.</summary>
    public static async Task<IReadOnlyList<BudgetSight>> AllAsync(Glance glance, string account, string unit)
    {
        var all = await glance.AllAsync(Region.UsEast1, Budgets.DescribeBudgets, new Budgets.DescribeBudgetsIn(account), Pages.Budgets).ConfigureAwait(false);
        var seen = new List<BudgetSight>();
        foreach (var budget in all.Where(budget => budget.BudgetType == "COST" && budget.TimeUnit == unit))
        {
            seen.Add(await OfAsync(glance, account, budget).ConfigureAwait(false));
        }

        return seen;
    }

    /// <summary>Looks at who is told of one.</summary>
    public static async Task<BudgetSight> OfAsync(Glance glance, string account, Budgets.Budget budget)
    {
        var told = new List<(Budgets.Notification, IReadOnlyList<Budgets.Subscriber>)>();
        foreach (var notification in await glance.AllAsync(
            Region.UsEast1, Budgets.DescribeNotificationsForBudget, new Budgets.DescribeNotificationsForBudgetIn(account, budget.BudgetName), Pages.Notifications).ConfigureAwait(false))
        {
            told.Add((notification, await glance.AllAsync(
                Region.UsEast1,
                Budgets.DescribeSubscribersForNotification,
                new Budgets.DescribeSubscribersForNotificationIn(account, budget.BudgetName, notification),
                Pages.Subscribers).ConfigureAwait(false)));
        }

        var topics = told.SelectMany(one => one.Item2).Where(one => one.SubscriptionType == "SNS" && one.Address is not null).Select(one => one.Address!).Distinct(StringComparer.Ordinal);
        return new BudgetSight(budget, told, await Task.WhenAll(topics.Select(arn => TopicSight.OfAsync(glance, arn))).ConfigureAwait(false));
    }

    /// <summary>What is wrong with it.</summary>
    /// <param name="limit">What the owner says that the period may cost.</param>
    /// <param name="forecast">Whether a forecast is asked for; AWS makes none for days.</param>
    /// <param name="mail">The owner's address, if he gave one.</param>
    /// <param name="now">AWS's time.</param>
    public IReadOnlyList<Words> Faults(decimal limit, bool forecast, string? mail, DateTimeOffset now)
    {
        var faults = SettingFaults(forecast, mail, now);
        // A tenth more is no fault: what AWS shows as spent is 8 to 12 hours behind, and may still lack the tax.
        Add(faults, Limit is null or <= 0m || Limit > decimal.Max(limit, ((Spent ?? 0m) * 1.1m) + limit), $"Its limit is far above what the account may cost ({limit} USD).", $"한도가 허용 금액({limit} USD)보다 훨씬 높습니다.");
        // A day's budget that is used up rings again tomorrow; a month's stays silent for weeks.
        Add(faults, Budget.TimeUnit != "DAILY" && Reaches("ACTUAL", mail) && !Told.Any(told => Hears(told, "ACTUAL", mail) && Amount(told.Notification) > (Spent ?? 0m)), "It is used up already and stays silent until the next period.", "이미 한도를 넘어서 다음 기간까지 알리지 않습니다.");
        return faults;
    }

    /// <summary>What is wrong with how it is set, whatever was spent.</summary>
    public List<Words> SettingFaults(bool forecast, string? mail, DateTimeOffset now)
    {
        var faults = new List<Words>();
        Add(faults, Budget.CostFilters is { Count: > 0 } || Budget.FilterExpression is not null, "It counts a part of the costs only (a filter).", "비용의 일부만 계산합니다(필터).");
        Add(faults, Budget.AutoAdjustData is not null || Budget.PlannedBudgetLimits is { Count: > 0 }, "Its limit moves by itself, so it follows a thief's spending up.", "한도가 저절로 바뀌므로 침입자의 지출을 따라 올라갑니다.");
        Add(
            faults, Budget.CostTypes is not { IncludeCredit: false, IncludeRefund: false },
            "Credits and refunds count against the costs, so a waiver would hide the next attack.", "크레딧과 환불이 비용에서 빠지므로, 감면을 받으면 다음 공격이 가려집니다.");
        Add(faults, Budget.TimePeriod?.End <= now, "It has ended.", "기간이 끝났습니다.");
        Add(faults, !Reaches("ACTUAL", mail), "Nobody of yours is told of what is spent.", "실제 지출을 알려 받을 사람이 없습니다.");
        Add(faults, forecast && !Reaches("FORECASTED", mail), "Nobody of yours is told of the forecast.", "예상 지출을 알려 받을 사람이 없습니다.");
        return faults;
    }

    /// <summary>Whether the owner is told.</summary>
    public bool Reaches(string kind, string? mail) => Told.Any(told => Hears(told, kind, mail));

    private bool Hears((Budgets.Notification Notification, IReadOnlyList<Budgets.Subscriber> Subscribers) told, string kind, string? mail) =>
        told.Notification.NotificationType == kind && told.Notification.ComparisonOperator is "GREATER_THAN" && Amount(told.Notification) <= Limit
        && told.Subscribers.Any(one => one.SubscriptionType == "SNS"
            ? Topics.Any(topic => topic.Arn == one.Address && topic.Reaches(mail) && !PolicySight.Refuses(topic.Policy, "budgets.amazonaws.com", "sns:Publish"))
            : mail is null || string.Equals(one.Address, mail, StringComparison.OrdinalIgnoreCase));

    /// <summary>At what amount somebody is told. AWS tells once a period, so an amount that is passed already stays silent.</summary>
    private decimal? Amount(Budgets.Notification notification) =>
        notification.ThresholdType == "ABSOLUTE_VALUE" ? notification.Threshold : Limit * notification.Threshold / 100m;

    private static decimal? Amount(Budgets.Spend? spend) =>
        decimal.TryParse(spend?.Amount, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var amount) ? amount : null;

    private static void Add(List<Words> faults, bool wrong, string en, string ko)
    {
        if (wrong)
        {
            faults.Add(new Words(en, ko));
        }
    }
}
