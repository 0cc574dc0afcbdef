using System.Globalization;
using CsCheck;
using Firebreak.Model;

namespace Firebreak.Case.Tests;

public sealed class DeadlinesTests
{
    // half-hour summer time, quarter-hour offsets, a zone that jumped over a day, summer time that begins at midnight
    private static readonly string[] Zones =
    [
        "UTC", "Asia/Seoul", "Europe/Berlin", "America/Los_Angeles", "America/New_York", "Australia/Lord_Howe", "Asia/Kathmandu", "America/St_Johns", "Pacific/Apia", "Africa/Cairo",
        "America/Sao_Paulo", "Pacific/Kiritimati",
    ];

    private static readonly Gen<(DateTimeOffset Notice, TimeZoneInfo Zone)> GenMoment = Gen.Select(Gen.Int[0, 12 * 366 * 24 * 60], Gen.Int[0, Zones.Length - 1], Gen.Int[0, 3])
        .Select((minutes, zone, edge) =>
        {
            var moment = Story.At("2016-01-01T00:00:00Z").AddMinutes(minutes);
            var next = new DateTimeOffset(moment.Year, moment.Month, 1, 0, 0, 0, TimeSpan.Zero).AddMonths(1);

            // a good part of them within a day of a month's end
            return (edge == 0 ? next.AddMinutes((minutes % 2880) - 1440) : moment, TimeZoneInfo.FindSystemTimeZoneById(Zones[zone]));
        });

    [Fact]
    public void The_storys_clocks()
    {
        var file = Story.File(Register.Student, Language.Korean) with
        {
            ResolvedAt = Story.At("2023-08-29T04:00:00Z"),
            AccountClosedAt = Story.At("2023-09-01T00:00:00Z"),
            Sending = new CaseSending(Story.At("2023-08-29T04:30:00Z"), "") { AttachmentSet = "as-1", AttachmentsExpireAt = Story.At("2023-08-29T05:30:00Z") },
        };
        file = file.With(new LogEntry(Story.At("2023-08-28T08:00:00Z"), true, "Please reply.") { Asked = ["confirm the steps"], By = Story.At("2023-09-02T00:00:00Z") });
        var clocks = Deadlines.Of(file, WithPlan("2023-08-27T22:00:00Z"), Story.At("2023-08-29T05:00:00Z"), Deadlines.Korea);

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
    public void Every_clock_is_right_over_month_ends_leap_years_zones_and_summer_time() => GenMoment.Sample((notice, zone) =>
    {
        var file = Story.File(Register.Student, Language.Korean);
        file = file with
        {
            Owner = file.Owner with { Notices = [notice.AddHours(30), notice], Deadline = null, AbuseNotice = notice },
            ResolvedAt = notice,
            AccountClosedAt = notice,
            Log = [new LogEntry(notice, true, "x") { By = notice.AddDays(4) }],
        };
        var clocks = Deadlines.Of(file, WithPlan(notice) with { FirstSeen = notice }, notice, zone);
        var by = clocks.ToDictionary(clock => clock.Name, clock => clock.Due);

        Assert.Equal(TimeSpan.FromHours(5 * 24), by["reply-by"] - notice);
        Assert.Equal(TimeSpan.FromHours(24), by["abuse-notice"] - notice);
        Assert.Equal(TimeSpan.FromHours(14 * 24), by["reopen-case"] - notice);
        Assert.Equal(TimeSpan.FromHours(90 * 24), by["reopen-account"] - notice);
        Assert.Equal(TimeSpan.FromHours(14 * 24), by["cost-by-resource"] - notice);
        Assert.Equal(TimeSpan.FromHours(90 * 24), by["trail-history"] - notice);
        Assert.Equal(TimeSpan.FromHours(90 * 24), by["anomaly-history"] - notice);
        Assert.Equal(TimeSpan.FromHours(4 * 24), by["asked-by-aws"] - notice);
        MonthEnd(notice, by["measures-by-month-end"], zone);
        ATwelvemonth(notice, by["case-history"]);
        WithinAWeekAndItsMonth(notice, by["savings-plan-return"]);
        Assert.All(clocks, clock => Assert.Equal(clock.Due < notice, clock.Passed));
        Assert.Equal(clocks.OrderBy(clock => clock.Due).Select(clock => clock.Due), clocks.Select(clock => clock.Due));
        Assert.All(clocks, clock => SaysTheSameTwice(clock, zone));
    });

    [Fact]
    public void Where_the_incident_cannot_be_read_the_clocks_of_the_case_still_run()
    {
        var file = Story.File(Register.Student, Language.Korean) with { ResolvedAt = Story.At("2023-08-29T04:00:00Z") };

        var names = Deadlines.Of(file, null, Story.At("2023-08-29T05:00:00Z"), TimeZoneInfo.Utc).Select(clock => clock.Name);

        Assert.Equal(["case-history", "measures-by-month-end", "rating", "reopen-case", "reply-by"], names.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void From_the_verified_credit_on_it_tells_when_closing_can_be_safe()
    {
        var file = Story.File(Register.Student, Language.Korean).With(ClosingTests.Check(10, 10, new DateOnly(2023, 12, 29)));

        var clock = Deadlines.Of(file, Story.Incident, Story.At("2023-12-29T05:00:00Z"), TimeZoneInfo.Utc).Single(one => one.Name == "closing-safe");

        Assert.Equal((Story.At("2024-01-01T00:00:00Z"), true), (clock.Due, clock.Opens));
        Assert.Equal("in 2 d 19 h", clock.Left(Story.At("2023-12-29T05:00:00Z")).En);
    }

    internal static Incident WithPlan(DateTimeOffset bought) => Story.Incident with
    {
        Resources =
        [
            .. Story.Incident.Resources,
            new JudgedResource
            {
                Id = "arn:aws:savingsplans::123456789012:savingsplan/sp-1", Kind = Kinds.SavingsPlan, Region = Region.Global, Verdict = Verdict.Attacker, Confidence = 0.9, Fate = Fate.Launched,
                CreatedAt = bought, Reasons = [],
            },
        ],
    };

    private static Incident WithPlan(string bought) => WithPlan(Story.At(bought));

    /// <summary>The last minute that is in the notice's month by both clocks.</summary>
    private static void MonthEnd(DateTimeOffset notice, DateTimeOffset due, TimeZoneInfo zone)
    {
        (int, int) Utc(DateTimeOffset at) => (at.UtcDateTime.Year, at.UtcDateTime.Month);
        (int, int) Local(DateTimeOffset at) => (TimeZoneInfo.ConvertTime(at, zone).Year, TimeZoneInfo.ConvertTime(at, zone).Month);
        Assert.True(Utc(due).CompareTo(Utc(notice)) <= 0);
        Assert.True(Local(due).CompareTo(Local(notice)) <= 0);
        var after = due.AddMinutes(61); // an hour of summer time may not exist at midnight
        Assert.True(Utc(after).CompareTo(Utc(notice)) > 0 || Local(after).CompareTo(Local(notice)) > 0, $"{notice:O} {due:O} {zone.Id}");
        Assert.True(due > notice.AddMinutes(-(26 * 60)));
    }

    private static void ATwelvemonth(DateTimeOffset began, DateTimeOffset due)
    {
        Assert.Equal((began.UtcDateTime.Year + 1, began.UtcDateTime.Month), (due.UtcDateTime.Year, due.UtcDateTime.Month));
        Assert.Equal(began.UtcDateTime is { Month: 2, Day: 29 } ? 28 : began.UtcDateTime.Day, due.UtcDateTime.Day);
        Assert.Equal(began.UtcDateTime.TimeOfDay, due.UtcDateTime.TimeOfDay);
    }

    private static void WithinAWeekAndItsMonth(DateTimeOffset bought, DateTimeOffset due)
    {
        Assert.Equal(bought.UtcDateTime.Month, due.UtcDateTime.Month);
        Assert.True(due <= bought.AddDays(7) && due >= bought.AddMinutes(-1));
        Assert.True(due == bought.AddDays(7) || due.AddMinutes(1).UtcDateTime.Month != bought.UtcDateTime.Month);
    }

    /// <summary>Both times that are shown are the same moment.</summary>
    private static void SaysTheSameTwice(Deadline clock, TimeZoneInfo zone)
    {
        var said = clock.Says(zone);
        var utc = DateTimeOffset.ParseExact(said[..16], "yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
        Assert.True(clock.Due - utc < TimeSpan.FromMinutes(1) && clock.Due >= utc, said);
        if (zone.Id == "UTC")
        {
            Assert.EndsWith(" UTC", said, StringComparison.Ordinal);
            return;
        }

        var local = said[(said.IndexOf('(', StringComparison.Ordinal) + 1)..^1].Split(' ');
        var offset = local[2] == "KST" ? "+09:00" : local[2];
        var shown = DateTimeOffset.ParseExact($"{local[0]} {local[1]} {offset}", "yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture);
        Assert.Equal(utc, shown.ToUniversalTime());
    }
}
