using CsCheck;
using Firebreak.Billing;
using Firebreak.Model;

namespace Firebreak.Case.Tests;

public sealed class MoneyPropertyTests
{
    private static readonly IRateTable Rates = RateTable.Embedded();

    private static readonly Gen<decimal> GenAmount = Gen.Decimal[-100_000m, 1_000_000m].Select(amount => decimal.Round(amount, 10));

    private static readonly Gen<DateOnly> GenDay = Gen.Int[0, 3900].Select(day => new DateOnly(2015, 1, 1).AddDays(day));

    [Fact]
    public void Rounded_parts_add_up_to_the_rounded_whole_and_none_is_a_coin_off() =>
        Gen.Select(GenAmount.List[1, 40], Gen.Int[0, 3].Select(at => ((string[])["USD", "KRW", "JPY", "EUR"])[at])).Sample((parts, currency) =>
        {
            var coin = Model.Money.Decimals(currency) == 0 ? 1m : 0.01m;
            var rounded = Cents.Spread(parts, currency);

            Assert.Equal(decimal.Round(parts.Sum(), Model.Money.Decimals(currency), MidpointRounding.AwayFromZero), rounded.Sum());
            Assert.All(parts.Zip(rounded), pair => Assert.True(Math.Abs(pair.First - pair.Second) <= coin));
        });

    [Fact]
    public void There_and_back_in_another_currency_loses_less_than_a_coin() =>
        Gen.Select(GenAmount, GenDay, Gen.Int[0, 3].Select(at => ((string[])["KRW", "JPY", "EUR", "GBP"])[at]), Gen.Int[0, 2].Select(at => ((string[])["USD", "EUR", "KRW"])[at])).Sample((amount, day, to, from) =>
        {
            var there = Seen(Rates.On(day, from, to));
            var back = Seen(Rates.On(day, to, from));
            var money = new Model.Money(amount, from);
            var again = back.Convert(there.Convert(money));

            // both rates carry eight digits, so the way back is off by a few parts in a hundred million at most
            Assert.True(Math.Abs(again.Amount - amount) <= (Math.Abs(amount) * 0.0000002m) + 0.0001m, $"{money} {again} {there} {back}");
            Assert.Equal(there.Day, back.Day);
            Assert.True(there.Day <= day && day.DayNumber - there.Day.DayNumber <= 7);
        });

    [Fact]
    public void A_day_belongs_to_one_month_and_months_add_up_whatever_the_lines() =>
        Gen.Select(GenDay, GenAmount, Gen.Int[0, 5]).List[0, 60].Sample(lines =>
        {
            var bill = new Bill(
                [
                    .. lines.Select(one => new BillLine
                    {
                        Day = one.Item1,
                        Service = "A",
                        Region = Region.UsEast1,
                        Net = Model.Money.Usd(one.Item2),
                        Kind = (LineKind)Math.Min(one.Item3, 4),
                    }),
                ], false, "random", default);

            Assert.Equal(bill.Lines.Sum(line => line.Net.Amount), bill.Months.Sum(month => month.Total.Amount));
            Assert.All(bill.Months, month => Assert.Equal(1, month.Month.Day));
            Assert.All(bill.Lines, line => Assert.Single(bill.Months, month => month.Month <= line.Day && line.Day < month.Month.AddMonths(1)));
        });

    [Fact]
    public void Each_months_tax_is_spread_whole_and_follows_the_net_amounts() =>
        Gen.Select(Gen.Decimal[0m, 500m].List[1, 20], Gen.Decimal[0m, 900m]).Sample((nets, tax) =>
        {
            var bill = new Bill(
                [
                    .. nets.Select((net, at) => Story.Line(at % 2 == 0 ? "2023-07-20" : "2023-08-25", "A", "us-east-1", decimal.Round(net, 8))),
                    Story.Line("2023-07-01", "Tax", "NoRegion", decimal.Round(tax, 2), LineKind.Tax),
                    Story.Line("2023-08-01", "Tax", "NoRegion", decimal.Round(tax / 2, 2), LineKind.Tax),
                ], false, "random", default);
            var split = Apportion.Of(bill, Story.Incident, Story.Prices);

            Assert.All(bill.Months, month => Assert.Equal(month.Tax.Amount, split.Parts.Where(part => part.Line.BilledIn == month.Month).Sum(part => part.Tax.Amount)));
            foreach (var month in split.Parts.Where(part => part.Net.Amount > 0).GroupBy(part => part.Line.BilledIn))
            {
                var rate = month.Sum(part => part.Tax.Amount) / month.Sum(part => part.Net.Amount);
                Assert.All(month, part => Assert.True(Math.Abs(part.Tax.Amount - (part.Net.Amount * rate)) < 0.000001m));
            }
        });

    [Theory]
    [InlineData("2023-03-12T01:30:00-08:00", "2023-03-12T03:30:00-07:00", 1)]
    [InlineData("2023-11-05T00:30:00-07:00", "2023-11-05T02:30:00-08:00", 3)]
    [InlineData("2023-03-26T00:00:00+01:00", "2023-03-27T00:00:00+02:00", 23)]
    [InlineData("2023-10-29T00:00:00+02:00", "2023-10-30T00:00:00+01:00", 25)]
    public void A_machine_costs_the_hours_that_passed_whatever_the_clocks_on_the_wall_did(string made, string gone, int hours)
    {
        var machine = Story.Machine("i-clock", "us-east-1", "c5.large", Verdict.Attacker, made, gone);
        var first = DateOnly.FromDateTime(machine.CreatedAt!.Value.UtcDateTime);
        decimal On(DateOnly day) => KnownThings.Hours(machine, Story.Line("2023-01-01", "A", "us-east-1", 1m) with { Day = day });

        Assert.Equal(hours, Enumerable.Range(0, 3).Sum(day => On(first.AddDays(day))));
        Assert.Equal(hours, KnownThings.Hours(machine, Story.Line("2023-01-01", "A", "us-east-1", 1m) with { Day = first, Days = 3 }));
    }

    [Fact]
    public void Hours_of_days_put_together_are_the_hours_of_the_whole() =>
        Gen.Select(Gen.Int[0, 3000], Gen.Int[0, 6000], Gen.Int[1, 60]).Sample((made, runs, days) =>
        {
            var start = Story.At("2023-01-01T00:00:00Z").AddMinutes(made);
            var machine = Story.Machine("i-x", "us-east-1", "c5.large", Verdict.Attacker, "2023-01-01T00:00:00Z") with { CreatedAt = start, RemovedAt = start.AddMinutes(runs) };
            var line = Story.Line("2023-01-01", "A", "us-east-1", 1m);

            Assert.Equal(
                KnownThings.Hours(machine, line with { Days = days }),
                Enumerable.Range(0, days).Sum(day => KnownThings.Hours(machine, line with { Day = line.Day.AddDays(day) })), 20);
        });

    private static ExchangeRate Seen(Reading<ExchangeRate> reading) => reading.Match(rate => rate, why => throw new InvalidOperationException(why.Reason));
}
