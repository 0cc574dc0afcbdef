using CsCheck;
using Firebreak.Model;

namespace Firebreak.Model.Tests;

public sealed class MoneyTests
{
    [Fact]
    public void Money_is_added_exactly_and_rounded_only_when_printed() =>
        Assert.Equal("0.30 USD", (Money.Usd(0.1m) + Money.Usd(0.2m)).ToString());

    [Fact]
    public void Won_have_no_decimals() => Assert.Equal("19,898,178 KRW", new Money(19_898_177.6m, "KRW").ToString());

    [Fact]
    public void Two_currencies_are_never_added_in_silence() =>
        Assert.Throws<InvalidOperationException>(() => Money.Usd(1) + new Money(1, "KRW"));

    [Fact]
    public void A_rate_converts_its_own_currency_only()
    {
        var rate = new ExchangeRate("USD", "KRW", 1326.5452m, new DateOnly(2023, 8, 28), new DateOnly(2023, 8, 28), "ECB");

        Assert.Equal(new Money(19_898_178m, "KRW"), rate.Convert(Money.Usd(15_000m)).Rounded());
        Assert.Throws<InvalidOperationException>(() => rate.Convert(new Money(1, "JPY")));
    }

    [Fact]
    public void A_window_cut_in_two_holds_each_moment_exactly_once() =>
        Gen.Select(Gen.Int[0, 1000], Gen.Int[0, 1000], Gen.Int[0, 1000]).Sample((a, b, at) =>
        {
            var start = DateTimeOffset.UnixEpoch;
            var cut = start.AddSeconds(Math.Min(a, b));
            var end = start.AddSeconds(Math.Max(a, b));
            var moment = start.AddSeconds(at);
            var halves = new[] { new Window(start, cut), new Window(cut, end) };
            return halves.Count(half => half.Holds(moment)) == (new Window(start, end).Holds(moment) ? 1 : 0);
        });

    [Theory]
    [InlineData("123456789012", true)]
    [InlineData("12345678901", false)]
    [InlineData("12345678901a", false)]
    [InlineData("", false)]
    public void An_account_is_twelve_digits(string text, bool valid) => Assert.Equal(valid, AccountId.TryParse(text, out _));

    [Theory]
    [InlineData("ap-northeast-2", true)]
    [InlineData("AP-NORTHEAST-2", false)]
    [InlineData("the moon", false)]
    [InlineData("../../etc/passwd", false)]
    public void A_region_is_a_code(string text, bool valid) => Assert.Equal(valid, Region.TryParse(text, out _));

    [Fact]
    public void What_was_not_seen_says_why()
    {
        Reading<int> reading = new Reading<int>.NotSeen(new Blindness("iam:ListUsers", BlindCause.Denied, "AccessDenied"));

        Assert.Equal("iam:ListUsers", reading.Then(count => count + 1).Match(_ => "seen", why => why.Place));
    }
}
