using CsCheck;
using Firebreak.Model;

namespace Firebreak.Case.Tests;

public sealed class ClosingTests
{
    private static readonly CreditCheck Full = Check(15_000, 15_000, new DateOnly(2023, 8, 29));

    internal static readonly ClosingState Safe = new()
    {
        Today = new DateOnly(2023, 9, 1),
        AttackerRunning = 0,
        KeysPresent = 0,
        BillSettled = true,
        Credit = Full,
    };

    [Fact]
    public void It_is_safe_in_the_month_after_the_credit_and_not_a_day_before()
    {
        var early = Closing.Judge(Safe with { Today = new DateOnly(2023, 8, 31) });
        Assert.False(early.Allowed);
        Assert.Equal(new DateOnly(2023, 9, 1), early.From);

        var safe = Closing.Judge(Safe);
        Assert.True(safe.Allowed);
        Assert.Equal(new DateOnly(2023, 11, 30), safe.ReopenUntil);
        Assert.Contains(safe.KeepOn, words => words.En.Contains("MFA", StringComparison.Ordinal));
    }

    public static TheoryData<string> Dangers => ["running", "unknown", "unclear", "blind", "keys", "keys-unknown", "bill", "bill-unknown", "credit", "rest", "subscription"];

    [Theory]
    [MemberData(nameof(Dangers))]
    public void Any_one_danger_refuses_it_and_is_named(string danger)
    {
        var state = danger switch
        {
            "running" => Safe with { AttackerRunning = 1 },
            "unknown" => Safe with { AttackerRunning = null },
            "unclear" => Safe with { UnclearRunning = 2 },
            "blind" => Safe with { BlindSpots = [new Blindness("ec2 in eu-west-1", BlindCause.Denied, "no")] },
            "keys" => Safe with { KeysPresent = 1 },
            "keys-unknown" => Safe with { KeysPresent = null },
            "bill" => Safe with { BillSettled = false },
            "bill-unknown" => Safe with { BillSettled = null },
            "credit" => Safe with { Credit = null },
            "rest" => Safe with { Credit = Check(15_000, 14_999.99m, new DateOnly(2023, 8, 29)) },
            _ => Safe with { Subscriptions = ["ri-1"] },
        };
        var verdict = Closing.Judge(state);

        Assert.False(verdict.Allowed);
        Assert.Single(verdict.Reasons);
        Assert.All(verdict.Reasons, words => Assert.True(words.En.Length > 10 && words.Ko.Length > 5));
        Assert.Null(verdict.ReopenUntil);
    }

    [Fact]
    public void An_owner_who_accepts_the_rest_may_close_too()
    {
        Assert.True(Closing.Judge(Safe with { Credit = null, RestAccepted = true }).Allowed);
        Assert.True(Closing.Judge(Safe with { Credit = Check(100, 70, new DateOnly(2023, 8, 29)), RestAccepted = true }).Allowed);
    }

    [Fact]
    public void The_first_safe_day_is_the_first_of_the_next_month_in_leap_years_and_at_years_ends() =>
        Gen.Date.Sample(moment =>
        {
            var credit = DateOnly.FromDateTime(moment.Year >= 9999 ? new DateTime(2024, 2, 29, 0, 0, 0, DateTimeKind.Utc) : moment);
            var day = Closing.FirstSafeDay(credit);
            Assert.Equal(1, day.Day);
            Assert.True(day > credit);
            Assert.InRange(day.DayNumber - credit.DayNumber, 1, 31);
            Assert.NotEqual(day.Month, credit.Month);
        });

    [Fact]
    public void What_goes_on_after_closing_refuses_it_until_the_owner_accepts_that()
    {
        var bought = Safe with { Subscriptions = ["ri-1", "sp-2"] };
        var verdict = Closing.Judge(bought);

        Assert.Contains("ri-1, sp-2", Assert.Single(verdict.Reasons).En, StringComparison.Ordinal);
        Assert.True(Closing.Judge(bought with { SubscriptionsAccepted = true }).Allowed);
        Assert.False(Closing.Judge(bought with { SubscriptionsAccepted = true, AttackerRunning = 1 }).Allowed);
    }

    internal static CreditCheck Check(decimal claim, decimal came, DateOnly day) =>
        Credits.Verify(Story.Bill, MoneyBackTests.With(Story.Bill, [-came]), Model.Money.Usd(claim), [new DateOnly(2023, 8, 1)], day);
}
