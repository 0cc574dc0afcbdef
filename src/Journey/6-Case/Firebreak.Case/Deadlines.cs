using System.Globalization;
using Firebreak.Model;

namespace Firebreak.Case;

/// <summary>One clock that runs.</summary>
/// <param name="Name">A word for programs: <c>reply-by</c>, <c>trail-history</c> …</param>
/// <param name="What">What is to be done by then, or what is lost.</param>
/// <param name="Due">The last moment, UTC.</param>
/// <param name="Passed">Whether it has passed.</param>
public sealed record Deadline(string Name, Words What, DateTimeOffset Due, bool Passed)
{
    /// <summary>The moment in UTC and in a local time, for example <c>2023-09-02 05:00 UTC (2023-09-02 14:00 KST)</c>.</summary>
    public string Says(TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var utc = Due.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        var local = TimeZoneInfo.ConvertTime(Due, zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
        return $"{utc} UTC ({local} {zone.Id})";
    }
}

/// <summary>Counts the deadlines of a case. Sources: AWS's letters and guides, as far as they name one.</summary>
public static class Deadlines
{
    private const int ReplyDays = 5;
    private const int ReopenDays = 14;
    private const int TrailDays = 90;
    private const int ResourceCostDays = 14;

    /// <summary>Korea's time: nine hours ahead, no summer time.</summary>
    public static readonly TimeZoneInfo Korea = TimeZoneInfo.CreateCustomTimeZone("KST", TimeSpan.FromHours(9), "KST", "KST");

    /// <summary>All clocks that run, the nearest first.</summary>
    public static IReadOnlyList<Deadline> Of(CaseFile file, Incident incident, DateTimeOffset now, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(incident);
        ArgumentNullException.ThrowIfNull(zone);
        var found = new List<(string Name, Words What, DateTimeOffset? Due)>
        {
            ReplyBy(file.Owner),
            ("abuse-notice", new(
                "Answer the abuse notice: after 24 hours AWS may block resources or suspend the account.",
                "어뷰즈 통지에 답변하십시오. 24시간이 지나면 AWS가 리소스를 차단하거나 계정을 정지할 수 있습니다."), file.Owner.AbuseNotice?.AddHours(24)),
            ("measures-by-month-end", new(
                "Have the security measures done and reported in the month of the notice: a claim was once accepted only then.",
                "통지를 받은 달 안에 보안 조치를 마치고 AWS에 알리십시오. 그래야만 감면 신청을 받아 준 사례가 있습니다."), MonthEnd(file.Owner.Notices, zone)),
            ("cost-by-resource", new(
                "Read the cost by resource of the first day: Cost Explorer keeps it for 14 days, where it is switched on.",
                "첫날의 리소스별 비용을 확인하십시오. Cost Explorer는 이 데이터를 (사용 설정된 경우) 14일만 보관합니다."), incident.FirstSeen.AddDays(ResourceCostDays)),
            ("trail-history", new(
                "Save the events of the first day: CloudTrail's event history keeps 90 days.",
                "첫날의 이벤트를 저장하십시오. CloudTrail 이벤트 기록은 90일 동안만 보관됩니다."), incident.FirstSeen.AddDays(TrailDays)),
            ("reopen-case", new(
                "Reopen the resolved case if anything is left; afterwards only a related case can be opened.",
                "남은 문제가 있으면 해결된 케이스를 다시 여십시오. 이후에는 관련 케이스를 새로 열어야 합니다."), file.ResolvedAt?.AddDays(ReopenDays)),
            ("reopen-account", new(
                "The last moment to have the closed account reopened; then everything in it is deleted.",
                "해지한 계정을 다시 열 수 있는 마지막 시점입니다. 그 뒤에는 계정의 모든 것이 삭제됩니다."), file.AccountClosedAt?.AddDays(Closing.PostClosureDays)),
        };
        found.AddRange(file.Log.Where(entry => entry is { ByAws: true, By: not null }).Select(entry => (
            "asked-by-aws",
            new Words(
                "AWS asked: " + Redaction.Line(entry.Asked.Count == 0 ? entry.Text : string.Join("; ", entry.Asked), 160),
                "AWS 요청: " + Redaction.Line(entry.Asked.Count == 0 ? entry.Text : string.Join("; ", entry.Asked), 160)),
            entry.By)));
        return
        [
            .. found.Where(one => one.Due is not null)
                .Select(one => new Deadline(one.Name, one.What, one.Due!.Value.ToUniversalTime(), one.Due < now))
                .OrderBy(one => one.Due).ThenBy(one => one.Name, StringComparer.Ordinal),
        ];
    }

    private static (string Name, Words What, DateTimeOffset? Due) ReplyBy(OwnerFacts owner) => owner.Deadline is { } set
        ? ("reply-by", new(
            "Reply to AWS with everything it asked for: the date AWS set.",
            "AWS가 요청한 조치를 모두 마치고 답변하십시오. AWS가 정한 기한입니다."), set)
        : ("reply-by", new(
            "Reply to AWS: its letters usually give five days before an account is suspended. Yours may name another date: enter it.",
            "AWS에 답변하십시오. AWS의 안내문은 보통 5일의 기한을 두며 이후 계정이 정지될 수 있습니다. 안내문에 다른 날짜가 있으면 입력해 주십시오."),
            owner.Notices.Count == 0 ? null : owner.Notices.Min().AddDays(ReplyDays));

    /// <summary>The last moment of the notice's month, by UTC or by the local clock, whichever comes first.</summary>
    private static DateTimeOffset? MonthEnd(IReadOnlyList<DateTimeOffset> notices, TimeZoneInfo zone)
    {
        if (notices.Count == 0)
        {
            return null;
        }

        var first = notices.Min();
        var utc = NextMonth(first.UtcDateTime);
        var byUtc = new DateTimeOffset(utc, TimeSpan.Zero);
        var local = NextMonth(TimeZoneInfo.ConvertTime(first, zone).DateTime);
        var byLocal = new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
        return (byUtc < byLocal ? byUtc : byLocal).AddMinutes(-1);
    }

    private static DateTime NextMonth(DateTime day) =>
        new DateTime(day.Year, day.Month, 1, 0, 0, 0, DateTimeKind.Unspecified).AddMonths(1);
}
