using Firebreak.App.Case;
using Firebreak.Model;
using Firebreak.Store;

namespace Firebreak.Case.Tests;

/// <summary>What <c>check</c> reminds of without being asked, and in whose time.</summary>
public sealed class ReminderTests
{
    private static readonly DateTimeOffset Now = Story.At("2023-08-29T05:00:00Z");

    [Fact]
    public void The_next_days_of_an_open_case_are_due_and_those_far_off_are_not()
    {
        var file = Story.File(Register.Student, Language.Korean) with { TimeZone = "America/New_York" };

        var (due, zone) = Reminded(CaseJson.Write(file));

        Assert.Equal(["measures-by-month-end", "reply-by"], due.Select(one => one.Name).Order(StringComparer.Ordinal));
        Assert.Equal("America/New_York", zone.Id);
    }

    [Fact]
    public void An_answer_whose_day_has_just_gone_by_is_still_told_and_an_old_one_is_not()
    {
        var file = Story.File(Register.Student, Language.Korean);
        CaseFile By(string day) => file with { Owner = file.Owner with { Deadline = Story.At(day) } };

        Assert.Contains(Reminded(CaseJson.Write(By("2023-08-28T05:00:00Z"))).Due, one => one is { Name: "reply-by", Passed: true });
        Assert.DoesNotContain(Reminded(CaseJson.Write(By("2023-08-20T05:00:00Z"))).Due, one => one.Name == "reply-by");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("{ damaged")]
    public void Without_a_case_or_with_a_damaged_one_nothing_is_due_and_nobody_is_kept_from_looking(string? json) => Assert.Empty(Reminded(json).Due);

    [Fact]
    public void A_case_that_has_ended_reminds_no_more_until_the_account_is_closed()
    {
        var ended = Story.File(Register.Student, Language.Korean) with { Outcome = new Outcome(Now, Model.Money.Usd(1), Model.Money.Usd(1), 1, []), ResolvedAt = Now };

        Assert.Empty(Reminded(CaseJson.Write(ended)).Due);
        Assert.Contains(Reminded(CaseJson.Write(ended with { AccountClosedAt = Now.AddDays(-80) })).Due, one => one.Name == "reopen-account");
    }

    [Theory]
    [InlineData("Asia/Seoul", 9)]
    [InlineData("KST", 9)]
    [InlineData("+09:00", 9)]
    [InlineData("-03:30", -3.5)]
    [InlineData("UTC", 0)]
    public void A_zone_is_a_name_or_an_offset(string said, double hours) => Assert.Equal(TimeSpan.FromHours(hours), Zones.Find(said)!.GetUtcOffset(Now));

    [Theory]
    [InlineData("Mars/Olympus")]
    [InlineData("+9")]
    [InlineData("+99:00")]
    [InlineData("+14:30")]
    [InlineData("")]
    public void What_is_no_zone_is_none(string said) => Assert.Null(Zones.Find(said));

    private static (IReadOnlyList<Deadline> Due, TimeZoneInfo Zone) Reminded(string? json)
    {
        var root = Places.Fresh();
        if (json is not null)
        {
            using var folder = AccountFolder.Open(root, Story.Account, alone: true);
            folder.Documents.Write("case", json);
        }

        return CaseReminder.Of(root, Story.Account, [Story.Incident], Now, Language.Korean);
    }
}
