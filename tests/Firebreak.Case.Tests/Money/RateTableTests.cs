using System.Globalization;
using CsCheck;
using Firebreak.Billing;

namespace Firebreak.Case.Tests.Money;

public sealed class RateTableTests
{
    private static readonly RateTable Table = (RateTable)RateTable.Embedded();

    [Fact]
    public void Fifteen_thousand_dollars_on_the_storys_day_are_19_898_178_won()
    {
        var rate = PriceBookTests.Seen(Table.On(new DateOnly(2023, 8, 28), "USD", "KRW"));

        Assert.Equal(1326.5452m, rate.PerUnit);
        Assert.Equal("19,898,178 KRW", rate.Convert(Model.Money.Usd(15_000)).ToString());
        Assert.Contains("European Central Bank", rate.Source, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_day_of_the_banks_table_is_carried()
    {
        var compared = 0;
        foreach (var line in File.ReadLines(Path.Combine(Places.Data(), "fx", "usd_krw_jpy_ecb_cross.csv")).Skip(1))
        {
            var row = line.Split(',');
            var day = DateOnly.ParseExact(row[0], "yyyy-MM-dd", CultureInfo.InvariantCulture);
            if (day < Table.FirstDay)
            {
                continue;
            }

            var won = PriceBookTests.Seen(Table.On(day, "USD", "KRW"));
            Assert.Equal(day, won.Day);
            Assert.InRange(won.PerUnit - decimal.Parse(row[1], CultureInfo.InvariantCulture), -0.0001m, 0.0001m);
            var yen = PriceBookTests.Seen(Table.On(day, "USD", "JPY"));
            Assert.InRange(yen.PerUnit - decimal.Parse(row[2], CultureInfo.InvariantCulture), -0.0001m, 0.0001m);
            compared++;
        }

        Assert.True(compared > 3600, $"{compared} days");
    }

    [Fact]
    public void A_week_end_takes_fridays_rate_and_says_so()
    {
        var sunday = PriceBookTests.Seen(Table.On(new DateOnly(2023, 8, 27), "USD", "KRW"));

        Assert.Equal(new DateOnly(2023, 8, 27), sunday.Asked);
        Assert.Equal(new DateOnly(2023, 8, 25), sunday.Day);
    }

    [Fact]
    public void After_its_end_the_table_answers_for_seven_days_and_then_says_why_not()
    {
        Assert.Equal(Table.LastDay, PriceBookTests.Seen(Table.On(Table.LastDay.AddDays(7), "USD", "KRW")).Day);
        Assert.Contains("ends on", Why(Table.LastDay.AddDays(8), "KRW"), StringComparison.Ordinal);
        Assert.Contains("begins on", Why(Table.FirstDay.AddDays(-1), "KRW"), StringComparison.Ordinal);
        Assert.Contains("no rate for", Why(Table.FirstDay, "XXX"), StringComparison.Ordinal);
    }

    [Fact]
    public void There_and_back_gives_the_same_to_the_cent_and_no_day_comes_from_the_future() =>
        Gen.Select(
                Gen.Int[Table.FirstDay.DayNumber, Table.LastDay.DayNumber],
                Gen.Int[0, Table.Currencies.Count - 1].Select(at => Table.Currencies.ElementAt(at)),
                Gen.Int[0, Table.Currencies.Count - 1].Select(at => Table.Currencies.ElementAt(at)),
                Gen.Int[0, 2_000_000])
            .Sample((number, from, to, cents) =>
            {
                var day = DateOnly.FromDayNumber(number);
                var there = PriceBookTests.Seen(Table.On(day, from, to));
                var back = PriceBookTests.Seen(Table.On(day, to, from));
                var money = new Model.Money(cents / 100m, from);
                var again = back.Convert(there.Convert(money));
                Assert.InRange(there.Asked.DayNumber - there.Day.DayNumber, 0, 7);
                Assert.InRange(Math.Abs(again.Amount - money.Amount), 0m, Math.Max(0.005m, money.Amount * 0.0000002m));
            });

    private static string Why(DateOnly day, string to) =>
        Table.On(day, "USD", to).Match(_ => "seen", why => why.Reason);
}
