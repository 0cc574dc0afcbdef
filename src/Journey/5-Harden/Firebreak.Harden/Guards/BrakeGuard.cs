using Firebreak.Harden.Measures;
using Firebreak.Harden.Sights;

namespace Firebreak.Harden.Guards;

/// <summary>A budget that is passed forbids new spending by itself, and has been tried.</summary>
/// <remarks>IAM policies never limit the root user, so it does not replace root's MFA; and it stops nothing that runs.</remarks>
internal sealed class BrakeGuard : Guard
{
    /// <inheritdoc/>
    public override GuardFace Face { get; } = new(
        "budget-action",
        new("A passed budget forbids new spending", "예산을 넘으면 새 지출 차단"),
        Severity.Medium,
        new("Free for two such budgets a month; each further one 0.10 USD a day.", "이런 예산 두 개까지 무료이고, 그 이상은 하나에 하루 0.10 USD입니다."),
        new("Arm a budget that hangs a deny policy on your IAM users, and one of a cent that tries it on an empty group each month (--no-brake to leave it).", "예산을 넘으면 IAM 사용자에게 거부 정책을 붙이게 하고, 매달 빈 그룹에 시험하는 1센트 예산을 둡니다(원하지 않으면 --no-brake)."),
        Demand.None)
    {
        Proves = "budget-action-armed",
        NeedsCard = true,
    };

    /// <inheritdoc/>
    public override void Answer(GuardState state, HardenDraft draft)
    {
        if (draft.MailFor(state) is not { } mail)
        {
            return;
        }

        var users = state.Fact("Users").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var limit = draft.LimitPassed ? draft.AboveWithTax : draft.Wishes.MonthlyLimitUsd;
        draft.Add(state, new ReadyBrake(draft.Account));
        draft.Add(state, new SetBrake(draft.Account, BrakeSight.BudgetName, limit, mail, users, [], draft.Wishes.BrakeRoles));
        draft.Add(state, new SetBrake(draft.Account, BrakeSight.RehearsalName, 0.01m, mail, [], [BrakePolicy.Dummy], []));
    }

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<GuardState>> LookAsync(Scene scene, CancellationToken cancel)
    {
        var glance = new Glance(scene.Account, cancel);
        var users = (await glance.AllAsync(Region.UsEast1, Iam.ListUsers, new Iam.ListUsersIn(), Pages.Users).ConfigureAwait(false))
            .Select(user => user.UserName).OfType<string>().Order(StringComparer.Ordinal).ToList();
        var armed = await BrakeSight.AllAsync(glance, scene.Number).ConfigureAwait(false);
        (BrakeSight? Sight, IReadOnlyList<Words> Faults) best = armed.Count == 0
            ? (null, [])
            : armed.Select(one => (Sight: one, Faults: one.Faults(scene.Wishes, users))).MinBy(one => one.Faults.Count);
        var rehearsal = best.Sight is null
            ? default
            : await BrakeSight.RehearsalAsync(glance, scene.Number, best.Sight.Action.ExecutionRoleArn, best.Sight.Holds.PolicyArn).ConfigureAwait(false);
        if (glance.Blind is { } blind)
        {
            return [Unknown(blind)];
        }

        var facts = Facts(("Users", string.Join('\n', users)), ("Spent", best.Sight?.Budget.Spent?.ToString(System.Globalization.CultureInfo.InvariantCulture)));
        return [Judge(scene, glance, users, best, rehearsal) with { Facts = facts }];
    }

    private GuardState Judge(
        Scene scene, Glance glance, List<string> users, (BrakeSight? Sight, IReadOnlyList<Words> Faults) best, (bool Armed, Budgets.ActionHistory? Last) rehearsal)
    {
        if (best.Sight is not { } sight)
        {
            return (scene.Wishes.Brake, users.Count + scene.Wishes.BrakeRoles.Count) switch
            {
                (_, 0) => Aside(GuardState.Aside.NotForThisAccount, new("There is no IAM user whom a budget could hold; the root user cannot be held.", "예산으로 막을 IAM 사용자가 없습니다. 루트 사용자는 막을 수 없습니다.")),
                (false, _) => Aside(GuardState.Aside.Offer, new("No budget forbids anything when it is passed; you chose it so.", "예산을 넘어도 아무것도 막지 않습니다. 그렇게 선택하셨습니다.")),
                _ => Missing("No budget forbids anything when it is passed: it only writes.", "예산을 넘어도 메일만 보낼 뿐 아무것도 막지 않습니다."),
            };
        }

        IReadOnlyList<Words> faults = [.. best.Faults, .. RehearsalFaults(rehearsal)];
        if (faults.Count > 0)
        {
            return Broken([new Words($"The brake on the budget {sight.Budget.Budget.BudgetName} does not hold.", $"예산 {sight.Budget.Budget.BudgetName}의 차단 장치가 제대로 작동하지 않습니다."), .. faults]);
        }

        return rehearsal.Last is null
            ? Waiting(new Words(
                "The brake is armed, and has still to be tried: AWS looks at the budget of a cent within half a day, once the month has cost that much.",
                "차단 장치가 준비되었고 시험만 남았습니다. 이번 달 비용이 1센트를 넘으면 AWS가 반나절 안에 시험합니다."))
            : Green(
                scene,
                new($"The budget {sight.Budget.Budget.BudgetName} forbids new spending above {sight.Budget.Limit} USD; it was tried on {Moment(rehearsal.Last.Timestamp)}.", $"예산 {sight.Budget.Budget.BudgetName}이(가) {sight.Budget.Limit} USD를 넘으면 새 지출을 막습니다. {Moment(rehearsal.Last.Timestamp)}에 시험했습니다."),
                Budgets.DescribeBudgetActionHistories,
                $"{sight.Action.ActionId}: Status = STANDBY, ApprovalModel = AUTOMATIC, {users.Count} users; rehearsal {rehearsal.Last.Status} at {Moment(rehearsal.Last.Timestamp)}",
                glance);
    }

    private static IEnumerable<Words> RehearsalFaults((bool Armed, Budgets.ActionHistory? Last) rehearsal)
    {
        if (!rehearsal.Armed)
        {
            yield return new Words("It was never tried.", "한 번도 시험하지 않았습니다.");
        }
        else if (rehearsal.Last?.Status == "EXECUTION_FAILURE")
        {
            var why = rehearsal.Last.ActionHistoryDetails?.Message ?? "";
            why = why.Length <= 120 ? why : why[..120] + "…";
            yield return new Words($"Its last trial failed ({why}).", $"마지막 시험에 실패했습니다({why}).");
        }
    }
}
