using Firebreak.Model;

namespace Firebreak.Case;

/// <summary>Counts the deadlines of a case. Sources: AWS's letters and guides, as far as they name one.</summary>
/// <remarks>
/// AWS Support user guide (a resolved case can be reopened for 14 days, cases are shown for 12 months), CloudTrail user guide (Event history 90 days), Cost Explorer API reference
/// (resources 14 days), Cost Anomaly Detection (90 days), AWS Billing user guide (a closed account 90 days), AWS Support API reference (an attachment set 1 hour), Savings Plans user guide (returns).
/// </remarks>
public static class Deadlines
{
    private const int ReplyDays = 5;
    private const int ReopenDays = 14;
    private const int CaseMonths = 12;
    private const int TrailDays = 90;
    private const int AnomalyDays = 90;
    private const int ResourceCostDays = 14;
    private const int PlanReturnDays = 7;
    private const int RatingDays = 12;

    /// <summary>Korea's time: nine hours ahead, no summer time.</summary>
    public static readonly TimeZoneInfo Korea = TimeZoneInfo.CreateCustomTimeZone("KST", TimeSpan.FromHours(9), "KST", "KST");

    /// <summary>All clocks that run, the nearest first.</summary>
    /// <param name="file">The case.</param>
    /// <param name="incident">The break-in; <c>null</c> where it cannot be read now: then only the clocks of the case are counted.</param>
    /// <param name="now">The account's time.</param>
    /// <param name="zone">The owner's time zone: a month ends by his clock or by UTC, whichever comes first.</param>
    public static IReadOnlyList<Deadline> Of(CaseFile file, Incident? incident, DateTimeOffset now, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(zone);
        IEnumerable<Clock> all = [.. Answers(file, zone), .. Records(file, incident), .. Ends(file), .. Bought(incident), .. Asked(file)];
        return
        [
            .. all.Where(one => one.Due is not null)
                .Select(one => new Deadline(one.Name, one.What, one.Due!.Value.ToUniversalTime(), one.Due < now) { Opens = one.Opens })
                .OrderBy(one => one.Due).ThenBy(one => one.Name, StringComparer.Ordinal).ThenBy(one => one.What.En, StringComparer.Ordinal),
        ];
    }

    /// <summary>Until when a Savings Plan bought then can be given back: seven days, and not beyond its month by UTC.</summary>
    public static DateTimeOffset PlanReturnableUntil(DateTimeOffset bought)
    {
        var week = bought.ToUniversalTime().AddDays(PlanReturnDays);
        var month = new DateTimeOffset(NextMonth(bought.UtcDateTime), TimeSpan.Zero).AddMinutes(-1);
        return week < month ? week : month;
    }

    private static IEnumerable<Clock> Answers(CaseFile file, TimeZoneInfo zone) =>
    [
        ReplyBy(file.Owner),
        new("abuse-notice", new(
            "Answer the abuse notice: after 24 hours AWS may block resources or suspend the account.",
            "어뷰즈 통지에 답변하십시오. 24시간이 지나면 AWS가 리소스를 차단하거나 계정을 정지할 수 있습니다."), file.Owner.AbuseNotice?.AddHours(24)),
        new("measures-by-month-end", new(
            "Have the security measures done and reported in the month of the notice: a claim was once accepted only then.",
            "통지를 받은 달 안에 보안 조치를 마치고 AWS에 알리십시오. 그래야만 감면 신청을 받아 준 사례가 있습니다."), MonthEnd(file.Owner.Notices, zone)),
        new("attachment-set", new(
            "Send the case: the files that were uploaded for it expire one hour after the upload.",
            "케이스를 보내십시오. 올려 둔 첨부 파일은 업로드한 지 한 시간 뒤에 만료됩니다."), file.Sending?.AttachmentsExpireAt),
    ];

    private static IEnumerable<Clock> Records(CaseFile file, Incident? incident) =>
    [
        new("cost-by-resource", new(
            "Read the cost by resource of the first day: Cost Explorer keeps it for 14 days, where it is switched on.",
            "첫날의 리소스별 비용을 확인하십시오. Cost Explorer는 이 데이터를 (사용 설정된 경우) 14일만 보관합니다."), incident?.FirstSeen.AddDays(ResourceCostDays)),
        new("anomaly-history", new(
            "Save what Cost Anomaly Detection found on the first day: it keeps 90 days.",
            "비용 이상 탐지(Cost Anomaly Detection)가 첫날 찾은 내용을 저장하십시오. 90일 동안만 보관됩니다."), incident?.FirstSeen.AddDays(AnomalyDays)),
        new("trail-history", new(
            "Save the events of the first day: CloudTrail's event history keeps 90 days.",
            "첫날의 이벤트를 저장하십시오. CloudTrail 이벤트 기록은 90일 동안만 보관됩니다."), incident?.FirstSeen.AddDays(TrailDays)),
        new("case-history", new(
            "Save the case's messages: the Support Center shows a case for 12 months.",
            "케이스에서 주고받은 글을 저장하십시오. Support 센터는 케이스를 12개월 동안만 보여 줍니다."), CaseBegan(file)?.AddMonths(CaseMonths)),
    ];

    private static IEnumerable<Clock> Ends(CaseFile file) =>
    [
        new("reopen-case", new(
            "Reopen the resolved case if anything is left; afterwards only a related case can be opened.",
            "남은 문제가 있으면 해결된 케이스를 다시 여십시오. 이후에는 관련 케이스를 새로 열어야 합니다."), file.ResolvedAt?.AddDays(ReopenDays)),
        new("reopen-account", new(
            "The last moment to have the closed account reopened; then everything in it is deleted.",
            "해지한 계정을 다시 열 수 있는 마지막 시점입니다. 그 뒤에는 계정의 모든 것이 삭제됩니다."), file.AccountClosedAt?.AddDays(Closing.PostClosureDays)),
        new("closing-safe", new(
            "From now on closing the account can be safe; ask first: firebreak case closing.",
            "이제부터는 계정을 해지해도 안전할 수 있습니다. 먼저 확인하십시오: firebreak case closing."), ClosingFrom(file)) { Opens = true },
        new("rating", new(
            "About now AWS may ask you to rate the case. Answering is optional; beware of mails that only look like it and ask for a password.",
            "이 무렵 AWS가 상담 평가를 요청할 수 있습니다. 응답은 선택이며, 비밀번호를 묻는 비슷한 메일은 사칭이니 조심하십시오."),
            (file.AccountClosedAt ?? file.ResolvedAt)?.AddDays(RatingDays)) { Opens = true },
    ];

    private static IEnumerable<Clock> Bought(Incident? incident) => (incident?.Resources ?? [])
        .Where(one => one is { Kind: Kinds.SavingsPlan, Verdict: not Verdict.Owner, Fate: Fate.Launched, CreatedAt: not null })
        .Select(one => (one.Id, Until: PlanReturnableUntil(one.CreatedAt!.Value)))
        .Select(one => new Clock("savings-plan-return", new(
            $"Give Savings Plan {Redaction.Line(one.Id, 80)} back: possible within 7 days and in the month of the purchase, for up to 100 USD an hour.",
            $"Savings Plan {Redaction.Line(one.Id, 80)}(을)를 반납하십시오. 구매 후 7일 이내이면서 같은 달이어야 하며, 시간당 100 USD까지만 가능합니다."), one.Until));

    private static IEnumerable<Clock> Asked(CaseFile file) => file.Log.Where(entry => entry is { ByAws: true, By: not null }).Select(entry =>
    {
        var what = Redaction.Line(entry.Asked.Count == 0 ? entry.Text : string.Join("; ", entry.Asked), 160);
        return new Clock("asked-by-aws", new("AWS asked: " + what, "AWS 요청: " + what), entry.By);
    });

    private static Clock ReplyBy(OwnerFacts owner) => owner.Deadline is { } set
        ? new("reply-by", new(
            "Reply to AWS with everything it asked for: the date AWS set.",
            "AWS가 요청한 조치를 모두 마치고 답변하십시오. AWS가 정한 기한입니다."), set)
        : new("reply-by", new(
            "Reply to AWS: its letters usually give five days before an account is suspended. Yours may name another date: enter it.",
            "AWS에 답변하십시오. AWS의 안내문은 보통 5일의 기한을 두며 이후 계정이 정지될 수 있습니다. 안내문에 다른 날짜가 있으면 입력해 주십시오."),
            owner.Notices.Count == 0 ? null : owner.Notices.Min().AddDays(ReplyDays));

    /// <summary>The last minute of the notice's month, by UTC or by the local clock, whichever comes first.</summary>
    private static DateTimeOffset? MonthEnd(IReadOnlyList<DateTimeOffset> notices, TimeZoneInfo zone)
    {
        if (notices.Count == 0)
        {
            return null;
        }

        var first = notices.Min();
        var byUtc = new DateTimeOffset(NextMonth(first.UtcDateTime), TimeSpan.Zero);
        var local = NextMonth(TimeZoneInfo.ConvertTime(first, zone).DateTime);
        var byLocal = new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
        return (byUtc < byLocal ? byUtc : byLocal).AddMinutes(-1);
    }

    /// <summary>When the case began: by its first message, for AWS counts from there, or else when it was opened here.</summary>
    private static DateTimeOffset? CaseBegan(CaseFile file) => file.Log.Count > 0
        ? file.Log.Min(entry => entry.At).ToUniversalTime()
        : file.Owner.SupportCase is { Length: > 0 } ? file.OpenedAt.ToUniversalTime() : null;

    private static DateTimeOffset? ClosingFrom(CaseFile file) => file is { AccountClosedAt: null, Credits: [.., { LastCredit: { } seen }] }
        ? new DateTimeOffset(Closing.FirstSafeDay(seen).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero)
        : null;

    private static DateTime NextMonth(DateTime day) =>
        new DateTime(day.Year, day.Month, 1, 0, 0, 0, DateTimeKind.Unspecified).AddMonths(1);

    private sealed record Clock(string Name, Words What, DateTimeOffset? Due)
    {
        public bool Opens { get; init; }
    }
}
