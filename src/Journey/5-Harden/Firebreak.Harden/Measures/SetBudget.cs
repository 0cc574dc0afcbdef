using Firebreak.Harden.Sights;

namespace Firebreak.Harden.Measures;

/// <summary>Makes a budget over all costs, credits left out, that writes to the owner.</summary>
/// <param name="Account">The account.</param>
/// <param name="Name">The budget.</param>
/// <param name="Unit"><c>MONTHLY</c> or <c>DAILY</c>.</param>
/// <param name="LimitUsd">What the period may cost.</param>
/// <param name="Mail">The owner's address.</param>
/// <param name="Until">When it ends, or <c>null</c> if it goes on.</param>
public sealed record SetBudget(string Account, string Name, string Unit, decimal LimitUsd, string Mail, DateTimeOffset? Until) : HardeningStep
{
    /// <summary>The monthly one at the owner's limit.</summary>
    public const string Month = "firebreak-month";

    /// <summary>The monthly one above what is spent already, where the limit is passed.</summary>
    public const string ThisMonth = "firebreak-this-month";

    /// <summary>The daily one.</summary>
    public const string Day = "firebreak-day";

    private bool Monthly => Unit == "MONTHLY";

    /// <inheritdoc/>
    public override string Kind => "set-budget";

    /// <inheritdoc/>
    public override Target Target => new(Name, "budgets:budget", Region.Global);

    /// <inheritdoc/>
    public override int Rank => 1;

    /// <inheritdoc/>
    public override Words Says => Monthly
        ? new($"Warn {Mail} when a month goes above {Text(LimitUsd)} USD, or is going to (budget {Name}).", $"한 달 비용이 {Text(LimitUsd)} USD를 넘거나 넘을 것으로 예상되면 {Mail}(으)로 알립니다(예산 {Name}).")
        : new($"Warn {Mail} when a day goes above {Text(LimitUsd)} USD (budget {Name}).", $"하루 비용이 {Text(LimitUsd)} USD를 넘으면 {Mail}(으)로 알립니다(예산 {Name}).");

    /// <inheritdoc/>
    public override Words Price => new("Free: budgets that only warn cost nothing.", "무료입니다. 알림만 보내는 예산에는 비용이 없습니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs =>
    [
        Budgets.DescribeBudget, Budgets.DescribeNotificationsForBudget, Budgets.DescribeSubscribersForNotification,
        Budgets.CreateBudget, Budgets.UpdateBudget, Budgets.CreateNotification, Budgets.DeleteBudget,
    ];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.By("A budget made new is deleted; an existing one gets its settings back.", "새로 만든 예산은 삭제하고, 원래 있던 예산은 이전 설정으로 되돌립니다.");

    /// <inheritdoc/>
    public override bool NeedsTargetToRevert => false;

    /// <inheritdoc/>
    public override async Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel)
    {
        var glance = new Glance(account, cancel);
        var found = await glance.AskAsync(Region.UsEast1, Budgets.DescribeBudget, new Budgets.DescribeBudgetIn(Account, Name)).ConfigureAwait(false);
        if (found?.Budget is not { } budget)
        {
            return Seen(glance, exists: false, reached: false, Budgets.DescribeBudget, $"no budget {Name}");
        }

        var sight = await BudgetSight.OfAsync(glance, Account, budget).ConfigureAwait(false);
        return Seen(
            glance,
            exists: true,
            sight.SettingFaults(Monthly, Mail, glance.Now).Count == 0 && budget.TimeUnit == Unit && sight.Limit == LimitUsd,
            Budgets.DescribeBudget,
            $"{Name}: TimeUnit = {budget.TimeUnit}, BudgetLimit = {sight.Limit} USD, told of ACTUAL = {Flag(sight.Reaches("ACTUAL", Mail))}, told of FORECASTED = {Flag(sight.Reaches("FORECASTED", Mail))}",
            ("Budget", Json(Budgets.Service, new Budgets.UpdateBudgetIn(Account, Settings(budget)))),
            ("Actual", Flag(sight.Reaches("ACTUAL", Mail))),
            ("Forecast", Flag(sight.Reaches("FORECASTED", Mail))));
    }

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel)
    {
        IReadOnlyList<Budgets.NotificationWithSubscribers> told = Monthly ? [Tell("ACTUAL"), Tell("FORECASTED")] : [Tell("ACTUAL")];
        if (before.Fact("Exists") != "true")
        {
            return CallAsync(account, Region.UsEast1, Budgets.CreateBudget, new Budgets.CreateBudgetIn(Account, Wanted(), told), cancel);
        }

        var missing = told.Where(one => before.Fact(one.Notification!.NotificationType == "ACTUAL" ? "Actual" : "Forecast") != "true");
        return Outcome.InOrderAsync(
        [
            () => CallAsync(account, Region.UsEast1, Budgets.UpdateBudget, new Budgets.UpdateBudgetIn(Account, Wanted()), cancel),
            .. missing.Select<Budgets.NotificationWithSubscribers, Func<Task<Outcome>>>(one => () => CallAsync(
                account, Region.UsEast1, Budgets.CreateNotification,
                new Budgets.CreateNotificationIn(Account, Name, one.Notification, one.Subscribers), cancel, "DuplicateRecordException")),
        ]);
    }

    /// <inheritdoc/>
    public override bool IsRestored(Observation now, IReadOnlyDictionary<string, string> prior) =>
        IsTrue(prior, "Exists") ? Fact(now.Facts, "Budget") == Fact(prior, "Budget") : !now.Exists;

    /// <inheritdoc/>
    public override Task<Outcome> RevertAsync(IAccountWriter account, IReadOnlyDictionary<string, string> prior, CancellationToken cancel) =>
        From<Budgets.UpdateBudgetIn>(Budgets.Service, Fact(prior, "Budget")) is { } earlier
            ? CallAsync(account, Region.UsEast1, Budgets.UpdateBudget, earlier, cancel)
            : CallAsync(account, Region.UsEast1, Budgets.DeleteBudget, new Budgets.DeleteBudgetIn(Account, Name), cancel, "NotFoundException");

    private Budgets.Budget Wanted() => new(
        Name, new Budgets.Spend(Text(LimitUsd), "USD"), CostTypes: BudgetSight.CostTypes, TimeUnit: Unit, BudgetType: "COST",
        TimePeriod: Until is null ? null : new Budgets.TimePeriod(End: Until));

    private static Budgets.Budget Settings(Budgets.Budget budget) => budget with { CalculatedSpend = null, LastUpdatedTime = null };

    private Budgets.NotificationWithSubscribers Tell(string kind) => new(
        new Budgets.Notification(kind, "GREATER_THAN", 100m, "PERCENTAGE"), [new Budgets.Subscriber("EMAIL", Mail)]);
}
