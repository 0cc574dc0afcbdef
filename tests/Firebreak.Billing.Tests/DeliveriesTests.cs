using System.Globalization;
using System.Text;

namespace Firebreak.Billing.Tests;

public sealed class DeliveriesTests
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_deliveries_of_a_month_are_not_money_twice()
    {
        var folder = Places.Fresh();
        var early = Write(folder, "early.csv", Rows(0, 300), invoice: "", start: 0);
        var final = Write(folder, "final.csv", Rows(0, 720), invoice: "EUKR-1", start: 5000);

        foreach (var order in (string[][])[[early, final], [final, early], [folder]])
        {
            var reading = await BillFiles.ReadAsync(order, resources: true, Stop);

            Assert.Equal(720 * 0.5m, Assert.Single(reading.Bills).Whole.Total.Amount);
            Assert.Contains(reading.Notes, note => note.En.Contains("two deliveries", StringComparison.Ordinal) && note.Ko.Length > 0);
            Assert.Equal("early.csv", Path.GetFileName(Assert.Single(reading.Files, file => !file.Counted).Name));
        }
    }

    [Fact]
    public async Task Deliveries_in_parts_are_told_apart_by_their_folders()
    {
        var (first, second) = (Places.Fresh("first"), Places.Fresh("second"));
        Write(first, "a-1.csv", Rows(0, 200), "", 0);
        Write(first, "a-2.csv", Rows(200, 300), "", 200);
        Write(second, "b-1.csv", Rows(250, 720), "E", 0);
        Write(second, "b-2.csv", Rows(0, 250), "E", 800);

        var reading = await BillFiles.ReadAsync([first, second], resources: false, Stop);

        Assert.Equal(720 * 0.5m, Assert.Single(reading.Bills).Whole.Total.Amount);
        Assert.Equal(2, reading.Files.Count(file => file.Counted));
    }

    [Fact]
    public async Task Parts_of_one_delivery_are_all_counted_whatever_their_likeness()
    {
        var folder = Places.Fresh();

        // the same hours, uses and amounts, of other machines
        Write(folder, "part-1.csv", Rows(0, 720, machine: "i-1"), "E", 0);
        Write(folder, "part-2.csv", Rows(0, 720, machine: "i-2"), "E", 720);

        var reading = await BillFiles.ReadAsync([folder], resources: false, Stop);

        Assert.Equal(2 * 720 * 0.5m, Assert.Single(reading.Bills).Whole.Total.Amount);
        Assert.Empty(reading.Notes);
    }

    [Fact]
    public async Task A_bill_comes_through_a_pipe_packed_or_not()
    {
        foreach (var (name, path) in Month.Write(Places.Fresh(), 3))
        {
            using var pipe = new OneWay(await File.ReadAllBytesAsync(path, Stop));
            var reading = await BillFiles.ReadAsync(["-"], resources: false, pipe, Stop);

            Assert.True(reading.BlindSpots.Count == 0, name);
            Assert.Equal((name, Month.Charges(3).Sum(one => one.Cost)), (name, Assert.Single(reading.Bills).Whole.Total.Amount));
        }
    }

    private static IEnumerable<string> Rows(int from, int to, string machine = "i-1") => Enumerable.Range(from, to - from).Select(hour =>
    {
        var start = new DateTime(2023, 9, 1).AddHours(hour);
        return string.Create(CultureInfo.InvariantCulture, $"2023-09-01T00:00:00Z,1,Usage,{start:yyyy-MM-ddTHH:mm:ssZ},{start.AddHours(1):yyyy-MM-ddTHH:mm:ssZ},AmazonEC2,BoxUsage:c5.large,{machine},1,USD,0.5");
    });

    private static string Write(string folder, string name, IEnumerable<string> rows, string invoice, int start)
    {
        var text = new StringBuilder("identity/LineItemId,bill/InvoiceId,bill/BillingPeriodStartDate,bill/PayerAccountId,lineItem/LineItemType,lineItem/UsageStartDate,lineItem/UsageEndDate,"
            + "lineItem/ProductCode,lineItem/UsageType,lineItem/ResourceId,lineItem/UsageAmount,lineItem/CurrencyCode,lineItem/UnblendedCost\n");
        foreach (var row in rows)
        {
            text.Append(CultureInfo.InvariantCulture, $"line-{start++},{invoice},{row}\n");
        }

        var path = Path.Combine(folder, name);
        File.WriteAllText(path, text.ToString());
        return path;
    }

    private sealed class OneWay(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;

        public override long Seek(long offset, SeekOrigin loc) => throw new NotSupportedException();
    }
}
