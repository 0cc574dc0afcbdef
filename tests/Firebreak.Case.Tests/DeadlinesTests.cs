using CsCheck;
using Firebreak.Model;

namespace Firebreak.Case.Tests;

public sealed class DeadlinesTests
{
    [Fact]
    public void The_storys_clocks()
    {
        var file = Story.File(Register.Student, Language.Korean) with
        {
            ResolvedAt = Story.At("2023-08-29T04:00:00Z"),
            AccountClosedAt = Story.At("2023-09-01T00:00:00Z"),
        };
        file = file.With(new LogEntry(Story.At("2023-08-28T08:00:00Z"), true, "Please reply.") { Asked = ["confirm the steps"], By = Story.At("2023-09-02T00:00:00Z") });
        var clocks = Deadlines.Of(file, Story.Incident, Story.At("2023-08-29T05:00:00Z"), Deadlines.Korea);

        Approved.Check(string.Concat(clocks.Select(clock => $"{clock.Name}{(clock.Passed ? " (passed)" : "")}: {clock.Says(Deadlines.Korea)}\n  {clock.What.En}\n  {clock.What.Ko}\n")));
    }

    [Fact]
    public void Without_a_date_from_aws_five_days_count_from_the_first_notice()
    {
        var file = Story.File(Register.Student, Language.Korean);
        file = file with { Owner = file.Owner with { Deadline = null, AbuseNotice = Story.At("2024-02-28T12:00:00Z") } };
        var clocks = Deadlines.Of(file, Story.Incident, Story.At("2023-08-29T05:00:00Z"), TimeZoneInfo.Utc);

        Assert.Equal(Story.At("2023-09-02T01:10:00Z"), clocks.Single(clock => clock.Name == "reply-by").Due);
        Assert.Equal(Story.At("2024-02-29T12:00:00Z"), clocks.Single(clock => clock.Name == "abuse-notice").Due);
    }

    [Fact]
    public void Clocks_are_right_over_month_ends_leap_years_zones_and_summer_time() =>
        Gen.Select(Gen.Int[0, 365 * 24 * 60 * 12], Gen.Int[0, 3]).Sample((minutes, zone) =>
        {
            var local = zone switch { 0 => TimeZoneInfo.Utc, 1 => Deadlines.Korea, 2 => Zone("Europe/Berlin"), _ => Zone("America/Los_Angeles") };
            var notice = Story.At("2020-01-01T00:00:00Z").AddMinutes(minutes);
            var file = Story.File(Register.Student, Language.Korean);
            file = file with { Owner = file.Owner with { Notices = [notice], Deadline = null }, ResolvedAt = notice, AccountClosedAt = notice };
            var clocks = Deadlines.Of(file, Story.Incident, notice, local).ToDictionary(clock => clock.Name);

            Assert.Equal(notice.AddHours(120), clocks["reply-by"].Due);
            Assert.Equal(notice.AddHours(14 * 24), clocks["reopen-case"].Due);
            Assert.Equal(notice.AddHours(90 * 24), clocks["reopen-account"].Due);
            var end = clocks["measures-by-month-end"].Due;
            Assert.Equal(notice.UtcDateTime.Month, end.UtcDateTime.AddDays(end.UtcDateTime.Month == notice.UtcDateTime.Month ? 0 : -1).Month);
            Assert.True(TimeZoneInfo.ConvertTime(end, local).Date <= MonthEnd(TimeZoneInfo.ConvertTime(notice, local).DateTime));
            Assert.True(end.UtcDateTime.Date <= MonthEnd(notice.UtcDateTime));
            Assert.Contains("UTC", clocks["reply-by"].Says(local), StringComparison.Ordinal);
        });

    private static TimeZoneInfo Zone(string id) => TimeZoneInfo.FindSystemTimeZoneById(id);

    private static DateTime MonthEnd(DateTime day) => new DateTime(day.Year, day.Month, 1, 0, 0, 0, DateTimeKind.Unspecified).AddMonths(1).AddDays(-1);
}
