using Firebreak.Model;

namespace Firebreak.Billing.Tests;

public sealed class EveryFormatTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task One_month_written_in_every_format_comes_to_the_same_total(int seed)
    {
        var charges = Month.Charges(seed);
        var net = charges.Where(one => one.Kind is LineKind.Usage or LineKind.Fee).Sum(one => one.Cost);
        var tax = charges.Where(one => one.Kind is LineKind.Tax).Sum(one => one.Cost);
        var credits = charges.Where(one => one.Kind is LineKind.Credit or LineKind.Refund).Sum(one => one.Cost);
        foreach (var (name, path) in Month.Write(Places.Fresh(), seed))
        {
            var reading = await BillFiles.ReadAsync([path], resources: seed % 2 == 0, TestContext.Current.CancellationToken);

            Assert.True(reading.BlindSpots.Count == 0, name + ": " + string.Join("; ", reading.BlindSpots));
            var month = Assert.Single(Assert.Single(reading.Bills).Months);
            Assert.Equal((name, new DateOnly(2023, 9, 1)), (name, month.Month));
            Assert.Equal((name, net, tax, credits), (name, month.Net.Amount, month.Tax.Amount, month.Credits.Amount));
            Assert.Equal((name, net + tax + credits), (name, month.Total.Amount));
        }
    }

    [Fact]
    public async Task The_same_month_in_two_formats_is_counted_once_and_compared()
    {
        var files = Month.Write(Places.Fresh(), 1);

        var reading = await BillFiles.ReadAsync([files["console.csv"], files["legacy.csv"]], resources: false, TestContext.Current.CancellationToken);

        Assert.Equal(Month.Charges(1).Sum(one => one.Cost), Assert.Single(reading.Bills).Whole.Total.Amount);
        Assert.Contains(reading.Files, file => file is { Format: BillFormat.Console, Counted: false });
        Assert.Contains(reading.Notes, note => note.En.Contains("same total", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_copy_of_a_file_is_counted_once_and_said()
    {
        var files = Month.Write(Places.Fresh(), 1);
        var copy = files["legacy.csv"] + ".copy";
        File.Copy(files["legacy.csv"], copy);

        var reading = await BillFiles.ReadAsync([files["legacy.csv"], copy, files["legacy.csv"]], resources: false, TestContext.Current.CancellationToken);

        Assert.Equal(Month.Charges(1).Sum(one => one.Cost), Assert.Single(reading.Bills).Whole.Total.Amount);
        Assert.Contains("copy", Assert.Single(reading.Notes).En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_months_and_currencies_stand_apart()
    {
        var folder = Places.Fresh();
        const string Heading = "BilledCost,BillingAccountId,BillingCurrency,BillingPeriodStart,ChargeCategory,ChargePeriodStart,ServiceName,InvoiceIssuerName\n";
        await File.WriteAllTextAsync(Path.Combine(folder, "a.csv"), Heading
            + "1.10,1,USD,2023-08-01,Usage,2023-08-31T23:00:00Z,A,\"Amazon Web Services, Inc.\"\n", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder, "b.csv"), Heading
            + "1000,1,KRW,2023-09-01,Usage,2023-09-01T00:00:00Z,A,Amazon Web Services Korea LLC\n2,1,USD,2023-09-01,Usage,2023-08-30,A,AWS\n", TestContext.Current.CancellationToken);

        var reading = await BillFiles.ReadAsync([folder], resources: false, TestContext.Current.CancellationToken);

        Assert.Equal(["USD", "KRW"], reading.Bills.Select(bill => bill.Currency));
        Assert.Equal([(8, 1.10m), (9, 2m)], reading.Bills[0].Months.Select(month => (month.Month.Month, month.Total.Amount)));
        Assert.Equal(1000m, reading.Bills[1].Whole.Total.Amount);
        Assert.Contains(reading.Bills[1].Lines, line => line.Seller == "Amazon Web Services Korea LLC");
    }

    [Fact]
    public async Task An_hour_that_ends_at_midnight_belongs_to_the_day_and_month_it_began_in()
    {
        var path = Path.Combine(Places.Fresh(), "edge.csv");
        await File.WriteAllTextAsync(path, "lineItem/LineItemType,lineItem/UsageStartDate,lineItem/UsageEndDate,lineItem/UnblendedCost\n"
            + "Usage,2023-08-31T23:00:00Z,2023-09-01T00:00:00Z,1\nUsage,2023-09-01T00:00:00Z,2023-09-01T01:00:00Z,2\nUsage,2023-09-01T08:00:00+09:00,2023-09-01T09:00:00+09:00,4\n", TestContext.Current.CancellationToken);

        var months = (await BillFiles.ReadAsync([path], resources: false, TestContext.Current.CancellationToken)).Bills[0].Months;

        Assert.Equal([5m, 2m], months.Select(month => month.Net.Amount));
        Assert.All((await BillFiles.ReadAsync([path], resources: false, TestContext.Current.CancellationToken)).Bills[0].Lines, line => Assert.Equal(1, line.Days));
    }
}
