using Firebreak.Model;
using Firebreak.Watch;

namespace Firebreak.Case.Tests;

public sealed class AnomalyTests
{
    private const string Ec2 = "Amazon Elastic Compute Cloud - Compute";

    [Fact]
    public void The_storys_probe_of_the_first_of_august_is_told_on_its_day()
    {
        var found = Anomalies.Find(Story.Bill.Lines);

        var probe = found[0];
        Assert.Equal(new DateOnly(2023, 8, 1), probe.Day);
        Assert.Equal(("new-region", "us-east-1", 0.51m), (probe.Kind, probe.Region.ToString(), probe.Cost.Amount));
        Assert.Contains("0.51 USD", probe.Says.En, StringComparison.Ordinal);
        Assert.Contains("us-east-1", probe.Says.Ko, StringComparison.Ordinal);
        Assert.Contains(found, one => one.Day == new DateOnly(2023, 8, 24) && one.Region.ToString() == "us-west-2");
        Assert.Contains(found, one => one.Day == new DateOnly(2023, 8, 26) && one is { Kind: "jump" } && one.Region.ToString() == "ap-northeast-2");
    }

    [Fact]
    public void A_weekly_habit_a_first_day_and_a_slow_growth_are_no_surprise()
    {
        var weekly = Days(60, day => day % 7 == 3 ? 50m : 0.1m);
        var growing = Days(90, day => 10m + (0.05m * day));

        Assert.Single(Anomalies.Find(weekly));
        Assert.Empty(Anomalies.Find(growing));
        Assert.Equal("first-day", Assert.Single(Anomalies.Find(Days(20, _ => 400m))).Kind);
    }

    [Fact]
    public void What_comes_later_changes_nothing_that_was_told()
    {
        var all = Anomalies.Find(Story.Bill.Lines);
        var until = Anomalies.Find([.. Story.Bill.Lines.Where(line => line.Day < new DateOnly(2023, 8, 25))]);

        Assert.Equal(all.Where(one => one.Day < new DateOnly(2023, 8, 25)), until);
    }

    [Fact]
    public void A_step_that_stays_is_told_once_and_again_when_it_doubles()
    {
        var found = Anomalies.Find(Days(60, day => day < 30 ? 1m : day < 45 ? 9m : 40m));

        Assert.Equal([30, 45], found.Select(one => one.Day.DayNumber - new DateOnly(2023, 1, 1).DayNumber));
    }

    [Fact]
    public void Floors_follow_the_currency()
    {
        var won = Days(20, day => day < 10 ? 1000m : 1300m, "KRW");

        Assert.Empty(Anomalies.Find(won, 1300m));
        Assert.NotEmpty(Anomalies.Find(Days(20, day => day < 10 ? 1000m : 13_000m, "KRW"), 1300m));
    }

    private static List<BillLine> Days(int length, Func<int, decimal> cost, string currency = "USD") =>
    [
        .. Enumerable.Range(0, length).Select(day => Story.Line("2023-01-01", Ec2, "ap-northeast-2", 0m) with
        {
            Day = new DateOnly(2023, 1, 1).AddDays(day),
            Net = new Model.Money(cost(day), currency),
        }),
    ];
}
