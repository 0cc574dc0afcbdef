using Firebreak.Model;

namespace Firebreak.Case;

/// <summary>What is known when the owner wants to close the account.</summary>
public sealed record ClosingState
{
    /// <summary>The account's day, by AWS's clock.</summary>
    public required DateOnly Today { get; init; }

    /// <summary>How many of the intruder's things still run; <c>null</c> if nobody looked.</summary>
    public required int? AttackerRunning { get; init; }

    /// <summary>How many things nobody could place still run.</summary>
    public int UnclearRunning { get; init; }

    /// <summary>How many of the intruder's keys, users and roles, and root keys, still exist; <c>null</c> if nobody looked.</summary>
    public required int? KeysPresent { get; init; }

    /// <summary>What could not be seen.</summary>
    public IReadOnlyList<Blindness> BlindSpots { get; init; } = [];

    /// <summary>Whether AWS has settled the claim and nothing is left unpaid; <c>null</c> if it is not known.</summary>
    public required bool? BillSettled { get; init; }

    /// <summary>The check of the credit, if one was made.</summary>
    public required CreditCheck? Credit { get; init; }

    /// <summary>True if the owner accepts what is left open of the claim, and has paid or will pay it.</summary>
    public bool RestAccepted { get; init; }

    /// <summary>Reserved instances, Savings Plans and Marketplace subscriptions that go on after closing.</summary>
    public IReadOnlyList<string> Subscriptions { get; init; } = [];

    /// <summary>True if the owner knows what goes on, and accepts that it is billed after closing.</summary>
    public bool SubscriptionsAccepted { get; init; }
}

/// <summary>Whether closing is allowed.</summary>
/// <param name="Allowed">Whether it is safe today.</param>
/// <param name="From">The first day on which it is safe, as far as the credit decides it; <c>null</c> while no credit is verified.</param>
/// <param name="Reasons">Why not, or why from that day.</param>
/// <param name="KeepOn">What must stay on until AWS has finally deleted the account.</param>
public sealed record ClosingVerdict(bool Allowed, DateOnly? From, IReadOnlyList<Words> Reasons, IReadOnlyList<Words> KeepOn)
{
    /// <summary>After closing today, the last day on which AWS can reopen the account.</summary>
    public DateOnly? ReopenUntil { get; init; }
}

/// <summary>Says when the account may be closed. The owner of the story closed first, and the charges went on.</summary>
public static class Closing
{
    /// <summary>Days for which AWS can reopen a closed account; then everything in it is deleted.</summary>
    /// <remarks>AWS Billing user guide, "Close your account".</remarks>
    public const int PostClosureDays = 90;

    /// <summary>What stays on until final deletion, and what follows.</summary>
    public static readonly IReadOnlyList<Words> KeepOn =
    [
        new("Keep MFA on the root user and keep the device for 90 days: signing in to Support still asks for it.",
            "루트 사용자의 MFA를 켜 두고 인증 기기를 90일 동안 보관하십시오. 해지한 뒤에도 Support에 로그인할 때 필요합니다."),
        new("Leave the trail, the budget and the alarms as they are: the account stays alive until AWS finally deletes it.",
            "추적(CloudTrail), 예산, 경보는 그대로 두십시오. AWS가 최종 삭제할 때까지 계정은 살아 있습니다."),
        new("Keep the account's mailbox: the last bill and AWS's questions come there.",
            "계정의 이메일함을 유지하십시오. 마지막 청구서와 AWS의 문의가 그곳으로 옵니다."),
        new("Some days later AWS may ask you to rate the case; answering is optional and costs nothing.",
            "며칠 뒤 AWS가 상담 평가를 요청할 수 있습니다. 응답은 선택이며 비용은 들지 않습니다."),
    ];

    /// <summary>The first day on which closing is safe after a credit: the first of the next month.</summary>
    public static DateOnly FirstSafeDay(DateOnly credit) => new DateOnly(credit.Year, credit.Month, 1).AddMonths(1);

    /// <summary>Judges.</summary>
    public static ClosingVerdict Judge(ClosingState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var reasons = new List<Words>();
        Running(state, reasons);
        Money(state, reasons);
        Subscribed(state, reasons);
        var creditDone = state.Credit is { LastCredit: not null } credit && (credit.Verified || state.RestAccepted);
        var from = creditDone ? FirstSafeDay(state.Credit!.LastCredit!.Value) : (DateOnly?)null;
        if (from is { } first && state.Today < first)
        {
            var day = Amounts.Iso(first);
            reasons.Add(new(
                $"Close from {day} on: the credit of {Amounts.Iso(state.Credit!.LastCredit!.Value)} is settled with that month's bill.",
                $"{day}부터 해지하십시오. {Amounts.Iso(state.Credit!.LastCredit!.Value)}에 들어온 크레딧은 그달 청구서와 함께 정산됩니다."));
        }

        var allowed = reasons.Count == 0;
        if (allowed)
        {
            reasons.Add(new(
                "Nothing of the intruder's runs, the keys are gone, the bill is settled" + (from is null ? "." : ", the credit came, and its month is over."),
                "공격자의 리소스가 실행되고 있지 않고, 키가 삭제되었으며, 청구가 정리되었습니다." + (from is null ? "" : " 크레딧도 들어왔고 해당 월이 지났습니다.")));
        }

        return new ClosingVerdict(allowed, from, reasons, KeepOn)
        {
            ReopenUntil = allowed ? state.Today.AddDays(PostClosureDays) : null,
        };
    }

    private static void Running(ClosingState state, List<Words> reasons)
    {
        if (state.AttackerRunning is not 0)
        {
            reasons.Add(state.AttackerRunning is { } count
                ? new($"{count} of the intruder's things still run. Closing does not stop them, and they are billed.",
                    $"공격자의 리소스 {count}개가 아직 실행 중입니다. 계정을 해지해도 멈추지 않으며 요금이 계속 청구됩니다.")
                : new("Nobody has looked whether something of the intruder's still runs.",
                    "공격자의 리소스가 아직 실행 중인지 확인되지 않았습니다."));
        }

        if (state.UnclearRunning > 0)
        {
            reasons.Add(new(
                $"{state.UnclearRunning} running things are not known to be yours. Decide about them first.",
                $"실행 중인 리소스 {state.UnclearRunning}개는 누구의 것인지 분명하지 않습니다. 먼저 확인해 주십시오."));
        }

        if (state.BlindSpots.Count > 0)
        {
            var place = Redaction.Line(state.BlindSpots[0].Place, 80);
            reasons.Add(new(
                $"{state.BlindSpots.Count} places could not be seen ({place}): something may run there.",
                $"확인하지 못한 곳이 {state.BlindSpots.Count}군데 있습니다({place}). 그곳에서 무언가 실행 중일 수 있습니다."));
        }

        if (state.KeysPresent is not 0)
        {
            reasons.Add(state.KeysPresent is { } keys
                ? new($"{keys} of the intruder's ways in (keys, users, roles, root keys) still exist.",
                    $"공격자의 접근 수단(액세스 키, 사용자, 역할, 루트 키) {keys}개가 아직 남아 있습니다.")
                : new("Nobody has looked whether the intruder's keys still exist.",
                    "공격자의 키가 남아 있는지 확인되지 않았습니다."));
        }
    }

    private static void Money(ClosingState state, List<Words> reasons)
    {
        if (state.BillSettled != true)
        {
            reasons.Add(new(
                "The bill is not settled: a closed account is still charged for what it used, and an unpaid invoice may prevent closing.",
                "청구가 정리되지 않았습니다. 해지한 뒤에도 그동안 사용한 요금은 청구되며, 미납 청구서가 있으면 해지가 거부될 수 있습니다."));
        }

        if (state.Credit is not { LastCredit: not null })
        {
            if (state.RestAccepted)
            {
                return;
            }

            reasons.Add(new(
                "No credit has been verified in the billing data yet.",
                "크레딧이 들어온 것이 청구 데이터에서 아직 확인되지 않았습니다."));
        }
        else if (!state.Credit.Verified && !state.RestAccepted)
        {
            reasons.Add(new(
                $"{state.Credit.Open} of the claim is still open.",
                $"청구한 금액 중 {Josa.Subject(state.Credit.Open.ToString())} 아직 남아 있습니다."));
        }
    }

    private static void Subscribed(ClosingState state, List<Words> reasons)
    {
        if (state.Subscriptions.Count > 0 && !state.SubscriptionsAccepted)
        {
            var names = Redaction.Line(string.Join(", ", state.Subscriptions), 200);
            reasons.Add(new(
                $"These go on and are billed after closing: {names}. If you know that and accept it: --accept-subscriptions.",
                $"다음 항목은 해지 후에도 계속 청구됩니다: {names}. 알고 있으며 받아들인다면 --accept-subscriptions를 주십시오."));
        }
    }
}
