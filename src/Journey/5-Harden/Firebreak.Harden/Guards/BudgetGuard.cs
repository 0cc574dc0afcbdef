using System.Globalization;
using Firebreak.Harden.Measures;
using Firebreak.Harden.Sights;

namespace Firebreak.Harden.Guards;

/// <summary>A budget over all costs that can still warn in this period and reaches the owner.</summary>
/// <param name="unit"><c>MONTHLY</c> or <c>DAILY</c>.</param>
internal sealed class BudgetGuard(string unit) : Guard
{
    private bool Monthly => unit == "MONTHLY";

    /// <inheritdoc/>
    public override GuardFace Face { get; } = unit == "MONTHLY"
        ? new(
            "budget-monthly",
            new("A monthly budget warns you", "월 예산이 알림"),
            Severity.High,
            new("Budgets that only warn are free.", "알림만 보내는 예산은 무료입니다."),
            new("Make a monthly budget over all costs that writes to you, on what is spent and on the forecast.", "전체 비용에 대한 월 예산을 만들어 실제 지출과 예상 지출을 메일로 받습니다."),
            Demand.Budget)
        {
            Proves = "budget-monthly-on",
            NeedsCard = true,
        }
        : new(
            "budget-daily",
            new("A daily budget warns you", "일 예산이 알림"),
            Severity.Medium,
            new("Budgets that only warn are free.", "알림만 보내는 예산은 무료입니다."),
            new("Make a daily budget: it warns within a day, where the monthly one warns once.", "일 예산을 만듭니다. 한 달에 한 번만 알리는 월 예산과 달리 하루 안에 알립니다."),
            Demand.Budget)
        {
            Proves = "budget-daily-on",
            NeedsCard = true,
        };

    /// <inheritdoc/>
    public override void Answer(GuardState state, HardenDraft draft)
    {
        if (draft.MailFor(state) is not { } mail)
        {
            return;
        }

        if (!Monthly)
        {
            draft.Add(state, new SetBudget(draft.Account, SetBudget.Day, "DAILY", draft.Wishes.Daily, mail, Until: null));
            return;
        }

        draft.Add(state, new SetBudget(draft.Account, SetBudget.Month, "MONTHLY", draft.Wishes.MonthlyLimitUsd, mail, Until: null));
        if (draft.LimitPassed)
        {
            draft.Add(state, new SetBudget(draft.Account, SetBudget.ThisMonth, "MONTHLY", draft.AboveWithTax, mail, draft.NextMonth));
        }
    }

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<GuardState>> LookAsync(Scene scene, CancellationToken cancel)
    {
        var glance = new Glance(scene.Account, cancel);
        var budgets = await BudgetSight.AllAsync(glance, scene.Caller.Account.ToString(), unit).ConfigureAwait(false);
        if (glance.Blind is { } blind)
        {
            return [Unknown(blind)];
        }

        var spent = budgets.Select(budget => budget.Spent).Max() ?? scene.Wishes.SpentThisMonthUsd;
        if (spent is null && Monthly)
        {
            spent = await CostSight.ThisMonthAsync(new Glance(scene.Account, cancel)).ConfigureAwait(false);
        }

        return [Judge(scene, budgets, glance) with { Facts = Facts(("Spent", Monthly ? spent?.ToString(CultureInfo.InvariantCulture) : "")) }];
    }

    private GuardState Judge(Scene scene, IReadOnlyList<BudgetSight> budgets, Glance glance)
    {
        if (budgets.Count == 0)
        {
            return Monthly
                ? Missing("There is no monthly budget.", "월 예산이 없습니다.")
                : Missing("There is no daily budget.", "일 예산이 없습니다.");
        }

        var limit = Monthly ? scene.Wishes.MonthlyLimitUsd : scene.Wishes.Daily;
        var judged = budgets.Select(budget => (Sight: budget, Faults: budget.Faults(limit, Monthly, scene.Wishes.Mail, scene.Account.Now))).MinBy(one => one.Faults.Count);
        var name = judged.Sight.Budget.BudgetName;
        return judged.Faults.Count == 0
            ? Green(
                scene,
                new Words(
                    $"The budget {name} warns you above {judged.Sight.Limit} USD; {judged.Sight.Spent ?? 0m} USD are spent.",
                    $"예산 {name}이(가) {judged.Sight.Limit} USD를 넘으면 알립니다. 지금까지 {judged.Sight.Spent ?? 0m} USD를 썼습니다."),
                Budgets.DescribeBudgets,
                $"{name}: TimeUnit = {unit}, BudgetLimit = {judged.Sight.Limit} USD, IncludeCredit = false, IncludeRefund = false, ActualSpend = {judged.Sight.Spent ?? 0m} USD",
                glance)
            : Broken([new Words($"The budget {name} does not guard.", $"예산 {name}은(는) 제 역할을 하지 못합니다."), .. judged.Faults]);
    }
}
