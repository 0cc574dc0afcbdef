using System.Collections.Concurrent;
using System.Text;
using Firebreak.Model;

namespace Firebreak.Billing.Tests;

public sealed class OddFilesTests
{
    private const string Heading = "lineItem/LineItemType,lineItem/UsageStartDate,lineItem/UnblendedCost,lineItem/CurrencyCode";

    private static async Task MakePipeAsync(string path)
    {
        using var made = System.Diagnostics.Process.Start("mkfifo", [path]);
        await made.WaitForExitAsync(Cancel);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Usage,2023-08-01,NaN,USD", "row 3", "NaN")]
    [InlineData("Usage,2023-08-01,Infinity,USD", "row 3", "no amount")]
    [InlineData("Usage,2023-08-01,1e308,USD", "row 3", "1e308")]
    [InlineData("Usage,2023-08-01,\"1,5\",USD", "row 3", "no amount")]
    [InlineData("Usage,2023-08-01,,USD", "row 3", "empty")]
    [InlineData("Usage,2023-08-01,NULL,USD", "row 3", "empty")]
    [InlineData("Usage,2023-13-01,1,USD", "row 3", "no day")]
    [InlineData("Usage,2023-02-29,1,USD", "row 3", "no day")]
    [InlineData("Usage,8/1/2023 0:00,1,USD", "row 3", "no day")]
    [InlineData("Usage,,1,USD", "row 3", "no day")]
    [InlineData("Usage,2023-08-01,1,dollars", "row 3", "ISO 4217")]
    [InlineData("Usage,2023-08-01,1", "row 3", "3 fields")]
    [InlineData("Usage,2023-08-01,1,USD,more", "row 3", "5 fields")]
    [InlineData("Usage,2023-08-01,\"1,USD", "row 2", "open where the file ends")]
    [InlineData("Usage,2023-08-01,\u001b[31m,USD", "row 3", "·[31m")]
    public async Task A_row_that_makes_no_sense_refuses_its_file_by_row_and_reason(string row, string place, string reason)
    {
        var reading = await ReadAsync($"{Heading}\nUsage,2023-08-01,1,USD\n{row}\nUsage,2023-08-01,1,USD\n");

        var blind = Assert.Single(reading.BlindSpots);
        Assert.EndsWith(place, blind.Place, StringComparison.Ordinal);
        Assert.Contains(reason, blind.Reason, StringComparison.Ordinal);
        Assert.Contains("nothing of it is counted", blind.Reason, StringComparison.Ordinal);
        Assert.Empty(reading.Bills);
    }

    [Fact]
    public async Task Links_that_lead_nowhere_keep_no_other_file_from_being_read()
    {
        var folder = Places.Fresh();
        await File.WriteAllTextAsync(Path.Combine(folder, "bill.csv"), $"{Heading}\nUsage,2023-08-01,1,USD\n", Cancel);
        File.CreateSymbolicLink(Path.Combine(folder, "a.csv"), "/nowhere");
        File.CreateSymbolicLink(Path.Combine(folder, "b.csv"), "/nowhere");
        File.CreateSymbolicLink(Path.Combine(folder, "copy.csv"), Path.Combine(folder, "bill.csv"));

        var reading = await BillFiles.ReadAsync([folder], resources: false, Cancel);

        Assert.Equal(["a.csv", "b.csv"], reading.BlindSpots.Select(one => Path.GetFileName(one.Place)).Order(StringComparer.Ordinal));
        Assert.Equal(1m, Assert.Single(reading.Bills).Lines.Sum(line => line.Net.Amount));
        Assert.Contains("is a copy of", Assert.Single(reading.Notes).En, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pipes_and_devices_in_a_folder_are_not_waited_for()
    {
        var folder = Places.Fresh();
        await File.WriteAllTextAsync(Path.Combine(folder, "bill.csv"), $"{Heading}\nUsage,2023-08-01,1,USD\n", Cancel);
        await MakePipeAsync(Path.Combine(folder, "pipe.csv"));
        File.CreateSymbolicLink(Path.Combine(folder, "endless.csv"), "/dev/zero");
        File.CreateSymbolicLink(Path.Combine(folder, "linked.csv"), Path.Combine(folder, "pipe.csv"));

        var reading = await BillFiles.ReadAsync([folder], resources: false, Cancel).WaitAsync(TimeSpan.FromSeconds(30), Cancel);

        Assert.Equal(["endless.csv", "linked.csv", "pipe.csv"], reading.BlindSpots.Select(one => Path.GetFileName(one.Place)).Order(StringComparer.Ordinal));
        Assert.Equal(1m, Assert.Single(reading.Bills).Lines.Sum(line => line.Net.Amount));
    }

    [Fact]
    public async Task A_pipe_that_is_named_is_read_to_its_end()
    {
        var pipe = Path.Combine(Places.Fresh(), "pipe");
        await MakePipeAsync(pipe);

        var reading = BillFiles.ReadAsync([pipe], resources: false, Cancel);
        await File.WriteAllTextAsync(pipe, $"{Heading}\nUsage,2023-08-01,1,USD\n", Cancel).WaitAsync(TimeSpan.FromSeconds(30), Cancel);
        var read = await reading.WaitAsync(TimeSpan.FromSeconds(30), Cancel);

        Assert.Equal((1, 0), (read.Bills.Count, read.BlindSpots.Count));
    }

    [Fact]
    public async Task Sums_that_no_money_has_are_refused()
    {
        var reading = await ReadAsync($"{Heading}\nUsage,2023-08-01,79228162514264337593543950335,USD\nUsage,2023-08-01,79228162514264337593543950335,USD\n");

        Assert.Contains("too large", Assert.Single(reading.BlindSpots).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Negative_small_and_padded_amounts_quoted_newlines_and_a_byte_order_mark_are_read()
    {
        var reading = await ReadAsync("\uFEFF\"lineItem/LineItemType\",\"lineItem/UsageStartDate\",\"lineItem/UnblendedCost\",\"lineItem/LineItemDescription\"\r\n"
            + "Usage,2023-08-01,-1.5,\"a \"\"b\"\"\r\n, c\"\r\n\r\nUsage,2023-08-01T00:00:00.000Z, 2.25 ,\r\nUsage,2023/08/01 00:00:00,1E-7,\"\"");

        Assert.Empty(reading.BlindSpots);
        Assert.Equal((3L, 0.7500001m), (reading.Rows, Assert.Single(reading.Bills).Whole.Net.Amount));
    }

    [Theory]
    [InlineData(';')]
    [InlineData('\t')]
    public async Task Other_separators_are_read(char separator)
    {
        var reading = await ReadAsync($"{Heading}\nUsage,2023-08-01,1.5,USD\n".Replace(',', separator));

        Assert.Equal(1.5m, Assert.Single(reading.Bills).Whole.Net.Amount);
    }

    [Fact]
    public async Task Ten_thousand_columns_are_read()
    {
        var more = string.Concat(Enumerable.Range(0, 10_000).Select(at => $",resourceTags/user:t{at}"));
        var values = string.Concat(Enumerable.Range(0, 10_000).Select(at => $",\"v,{at}\""));
        var reading = await ReadAsync($"{Heading}{more}\nUsage,2023-08-01,1.5,USD{values}\nUsage,2023-08-01,1.5,USD{values}\n");

        Assert.Empty(reading.BlindSpots);
        Assert.Equal(3m, Assert.Single(reading.Bills).Whole.Net.Amount);
    }

    [Fact]
    public async Task A_row_without_end_is_refused_and_does_not_eat_the_memory()
    {
        var reading = await ReadAsync($"{Heading}\nUsage,2023-08-01,1,USD,\"{new string('x', 20_000_000)}");

        Assert.Contains("longer than", Assert.Single(reading.BlindSpots).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(30)]
    [InlineData(500)]
    public async Task A_gzip_that_ends_too_early_is_refused_and_nothing_of_it_is_counted(int missing)
    {
        var rows = string.Concat(Enumerable.Range(0, 5000).Select(at => $"Usage,2023-08-01,0.{at * 7919 % 10007},USD\n"));
        var packed = Month.Gzip(Heading + "\n" + rows);
        var path = Path.Combine(Places.Fresh(), "cut.csv.gz");
        await File.WriteAllBytesAsync(path, packed[..^missing], Cancel);

        var reading = await BillFiles.ReadAsync([path], resources: false, Cancel);

        Assert.Equal(BlindCause.Truncated, Assert.Single(reading.BlindSpots).Cause);
        Assert.Empty(reading.Bills);
        await File.WriteAllBytesAsync(path, [.. packed, .. Month.Gzip(rows)], Cancel);
        Assert.Equal(10_000, (await BillFiles.ReadAsync([path], resources: false, Cancel)).Rows);
    }

    /// <summary>Two threads share the work; whichever is faster, what the file lacks is told.</summary>
    [Fact]
    public async Task However_often_a_cut_file_is_read_it_never_passes_for_another()
    {
        var packed = Month.Gzip(Heading + "\n" + string.Concat(Enumerable.Repeat("Usage,2023-08-01,0.5,USD\n", 500)));
        var path = Path.Combine(Places.Fresh(), "cut.csv.gz");
        await File.WriteAllBytesAsync(path, packed[..^1], Cancel);

        var told = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(Enumerable.Range(0, 2_000), new ParallelOptions { MaxDegreeOfParallelism = 8, CancellationToken = Cancel }, async (_, cancel) =>
            told.Add(string.Join(", ", (await BillFiles.ReadAsync([path], resources: false, cancel)).BlindSpots.Select(spot => spot.Cause))));

        Assert.Equal(["Truncated"], told.Distinct(StringComparer.Ordinal));
    }

    [Fact]
    public async Task One_bad_file_does_not_hide_the_others()
    {
        var folder = Places.Fresh();
        await File.WriteAllTextAsync(Path.Combine(folder, "good.csv"), $"{Heading}\nUsage,2023-08-01,1,USD\n", Cancel);
        await File.WriteAllTextAsync(Path.Combine(folder, "bad.csv"), $"{Heading}\nUsage,2023-08-01,x,USD\n", Cancel);
        await File.WriteAllTextAsync(Path.Combine(folder, "letter.txt"), "Dear Sir,\nplease pay.\n", Cancel);
        await File.WriteAllTextAsync(Path.Combine(folder, "report-Manifest.json"), "{}", Cancel);
        await File.WriteAllBytesAsync(Path.Combine(folder, "rows.parquet"), [.. "PAR1"u8, 0, 0], Cancel);

        var reading = await BillFiles.ReadAsync([folder, Path.Combine(folder, "missing.csv")], resources: false, Cancel);

        Assert.Equal(1m, Assert.Single(reading.Bills).Whole.Net.Amount);
        Assert.Equal(4, reading.BlindSpots.Count);
    }

    [Fact]
    public async Task Totals_that_contradict_the_lines_of_a_monthly_file_are_told()
    {
        const string Console = "RecordType,ProductName,UsageStartDate,UsageEndDate,BillingPeriodStartDate,CurrencyCode,CostBeforeTax,Credits,TaxAmount,TotalCost\n";
        const string Line = "PayerLineItem,EC2,2023/08/01 00:00:00,2023/08/31 23:59:59,2023/08/01 00:00:00,USD,10,-1,0.9,9.9\n";

        Assert.Empty((await ReadAsync(Console + Line + "InvoiceTotal,,,,,USD,,,,9.9\nStatementTotal,,,,,USD,,,,9.9\n")).BlindSpots);
        var odd = await ReadAsync(Console + Line + "StatementTotal,,,,,USD,,,,19.8\n");
        Assert.Contains("its own total says 19.8", Assert.Single(odd.BlindSpots).Reason, StringComparison.Ordinal);
        Assert.Equal(9.9m, Assert.Single(odd.Bills).Whole.Total.Amount);
        Assert.Equal(31, odd.Bills[0].Lines.First(line => line.Kind == LineKind.Usage).Days);
    }

    [Theory]
    [InlineData("{", "no JSON")]
    [InlineData("{\"ResultsByTime\":[{}]}", "")]
    [InlineData("{\"Records\":[]}", "ResultsByTime")]
    [InlineData("{\"ResultsByTime\":[{\"TimePeriod\":{\"Start\":\"2023-08-01\",\"End\":\"2023-08-02\"},\"Total\":{\"UnblendedCost\":{\"Amount\":\"NaN\",\"Unit\":\"USD\"}}}]}", "NaN")]
    public async Task Json_that_is_no_answer_of_cost_explorer_is_refused(string json, string reason) =>
        Assert.Contains(reason, Assert.Single((await ReadAsync(json)).BlindSpots).Reason, StringComparison.Ordinal);

    [Fact]
    public async Task Rows_fall_anywhere_across_the_buffers_and_blocks()
    {
        var text = new StringBuilder(Heading + ",note\n");
        var sum = 0m;
        for (var at = 0; at < 4000; at++)
        {
            var amount = at * 0.001m;
            sum += amount;
            text.Append(System.Globalization.CultureInfo.InvariantCulture, $"Usage,2023-08-01,{amount},USD,\"{new string('y', at % 190)},\"\"\n\"\n");
        }

        var reading = await ReadAsync(text.ToString());

        Assert.Empty(reading.BlindSpots);
        Assert.Equal((4000L, sum), (reading.Rows, Assert.Single(reading.Bills).Whole.Net.Amount));
    }

    private static async Task<BillReading> ReadAsync(string text)
    {
        var path = Path.Combine(Places.Fresh(), "bill.csv");
        await File.WriteAllTextAsync(path, text, new UTF8Encoding(false), Cancel);
        return await BillFiles.ReadAsync([path], resources: true, Cancel);
    }
}
