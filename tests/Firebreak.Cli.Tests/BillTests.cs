using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Firebreak.Cli.Tests;

public sealed class BillTests
{
    private const string Heading = "bill/PayerAccountId,bill/BillingPeriodStartDate,lineItem/LineItemType,lineItem/UsageStartDate,lineItem/UsageEndDate,lineItem/UsageType,lineItem/ResourceId,"
        + "lineItem/UsageAmount,lineItem/CurrencyCode,lineItem/UnblendedCost,lineItem/LegalEntity,product/ProductName,product/region\n";

    [Fact]
    public async Task The_golden_bill_comes_within_a_hundredth_of_what_was_billed()
    {
        var said = await Binary.PipeAsync(Golden(), "bill", "-", "--currency", "KRW", "--fx-date", "2022-09-30", "--json", "--invoice-rate", "1427.5", "--card-rate", "1440");

        Assert.Equal((0, ""), (said.ExitCode, said.Errors));
        var json = said.Json();
        var month = Assert.Single(json.GetProperty("months").EnumerateArray());
        Assert.Equal(("2022-09", 24077.664m, 2407.7664m, 26485.4304m), (month.GetProperty("month").GetString(), Number(month, "net"), Number(month, "tax"), Number(month, "total")));
        var restated = json.GetProperty("restated");
        Assert.InRange(Number(restated, "amount"), 37_804_640m * 0.99m, 37_804_640m * 1.01m);
        Assert.Equal(("KRW", "2022-09-30"), (restated.GetProperty("currency").GetString(), restated.GetProperty("rateDate").GetString()));
        Assert.Equal(decimal.Round(26485.43m * Number(restated, "rate"), 0, MidpointRounding.AwayFromZero), Number(restated, "amount"));
        Assert.Equal(["reference", "invoice", "card"], json.GetProperty("rates").EnumerateArray().Select(rate => rate.GetProperty("kind").GetString()!));
        Assert.Equal(26485.43m, Number(json.GetProperty("split"), "unsure"));
        Assert.Contains("Korean VAT", json.GetProperty("notes").Texts().First(), StringComparison.Ordinal);
        Assert.Empty(((string[])["schema", "months", "split", "restated", "lines", "blindSpots"]).Except(json.Names()));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ko")]
    public async Task The_page_fits_the_screen_and_says_what_would_tell_whose_it_is(string lang)
    {
        var said = await Binary.PipeAsync(Golden(), "bill", "-", "--fx-date", "2022-10-02", "--lang", lang);

        Assert.Equal((0, ""), (said.ExitCode, said.Errors));
        Look.FitsIn80(said.Output);
        Look.IsPlain(said.Output);
        Assert.Contains("2022-09-30", said.Output, StringComparison.Ordinal);
        Assert.Contains("--trail", said.Output, StringComparison.Ordinal);
        Assert.Contains("2022-09-04 █", said.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_read_is_named_by_file_row_and_reason_and_ends_with_8()
    {
        var folder = Places.Fresh();
        await File.WriteAllTextAsync(Path.Combine(folder, "good.csv"), Golden(), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder, "odd.csv"), Heading + Row("2022-09-01", "i-1", "NaN"), TestContext.Current.CancellationToken);

        var said = await Binary.RunAsync(folder, [], "bill", ".", "--json");

        Assert.Equal(8, said.ExitCode);
        var blind = Assert.Single(said.Json().GetProperty("blindSpots").EnumerateArray());
        Assert.Contains("odd.csv, row 2", blind.GetProperty("place").GetString(), StringComparison.Ordinal);
        Assert.Contains("NaN", blind.GetProperty("reason").GetString(), StringComparison.Ordinal);
        Assert.Equal(26485.4304m, Number(said.Json().GetProperty("months")[0], "total"));
        Assert.Equal(8, (await Binary.RunAsync(folder, [], "bill", "odd.csv")).ExitCode);
        Assert.Equal(1, (await Binary.RunAsync(folder, [], "bill", "nothing.csv")).ExitCode);
        Assert.Equal(2, (await Binary.RunAsync(folder, [], "bill", "good.csv", "--card-rate", "many")).ExitCode);
        Assert.Equal(2, (await Binary.RunAsync(folder, [], "bill", "good.csv", "--incident", "fb-nobody")).ExitCode);
        Assert.Equal(8, (await Binary.RunAsync(folder, [], "bill", "good.csv", "--currency", "XXX")).ExitCode);
    }

    [Fact]
    public async Task An_incident_splits_the_bill_and_the_exports_say_the_same()
    {
        var folder = Places.Fresh();
        await File.WriteAllTextAsync(Path.Combine(folder, "i.json"), (await Binary.RunAsync("investigate", Binary.Invictus, "--json")).Output, TestContext.Current.CancellationToken);
        var incident = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "i.json"), TestContext.Current.CancellationToken)).RootElement.GetProperty("incidents")[0];
        var theirs = incident.GetProperty("resources").EnumerateArray().First(one => one.GetProperty("verdict").GetString() == "attacker" && one.GetProperty("outcome").GetString() != "attempted").GetProperty("id").GetString()!;
        await File.WriteAllTextAsync(Path.Combine(folder, "bill.csv"), Heading
            + Row("2023-07-01", "i-before", "1.005") + Row("2023-07-10", "i-before", "1.005") + Row("2023-07-10", theirs, "40.10")
            + Row("2023-07-10", "", "-0.50", "Credit") + Row("2023-07-01", "", "4.21", "Tax"), TestContext.Current.CancellationToken);

        var said = await Binary.RunAsync(folder, [], "bill", "bill.csv", "--incident", "i.json", "--json", "--export", "a.html", "--export", "a.svg", "--export", "a.md", "--export", "a.csv", "--export", "a.focus.csv", "--export", "a.json");

        Assert.Equal((3, ""), (said.ExitCode, said.Errors));
        var split = said.Json().GetProperty("split");
        Assert.Equal(Number(split, "total"), Number(split, "own") + Number(split, "unauthorised") + Number(split, "unsure"));
        Assert.Equal(45.82m, Number(split, "total"));
        Assert.InRange(Number(split, "unauthorised"), 44.10m, 44.12m);
        Assert.Equal(-0.50m, Number(split, "unsure"));
        var claimed = said.Json().GetProperty("lines").EnumerateArray().Single(line => line.GetProperty("whose").GetString() == "unauthorised");
        Assert.Equal([theirs], claimed.GetProperty("things").Texts());
        Assert.NotEmpty(claimed.GetProperty("events").Texts());
        Assert.Contains("<svg", await File.ReadAllTextAsync(Path.Combine(folder, "a.html"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.StartsWith("<svg xmlns=\"http://www.w3.org/2000/svg\"", await File.ReadAllTextAsync(Path.Combine(folder, "a.svg"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("44.1", await File.ReadAllTextAsync(Path.Combine(folder, "a.md"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("unauthorised", await File.ReadAllTextAsync(Path.Combine(folder, "a.csv"), TestContext.Current.CancellationToken), StringComparison.Ordinal);

        // the investigation takes its damage from the same lines, and says by how much its estimate was off
        var investigated = await Binary.RunAsync(folder, [], "investigate", Binary.Invictus, "--bill", "bill.csv", "--json");
        var damage = investigated.Json().GetProperty("incidents")[0].GetProperty("damage");
        Assert.Equal(3, investigated.ExitCode);
        Assert.Equal(40.10m, Number(damage.GetProperty("reconciled"), "billed"));
        Assert.Equal(40.10m + Number(damage.GetProperty("reconciled"), "notYetBilled"), Number(damage, "net"));
        Assert.Equal(Number(damage, "net"), damage.GetProperty("byDay").EnumerateArray().Sum(day => Number(day, "net")));
        var estimated = incident.GetProperty("damage");
        Assert.Equal(Number(estimated, "net"), Number(damage.GetProperty("reconciled"), "estimated") + Number(damage.GetProperty("reconciled"), "notYetBilled"));
        Assert.Equal(JsonValueKind.Null, estimated.GetProperty("reconciled").ValueKind);
        await File.WriteAllTextAsync(Path.Combine(folder, "cut.csv"), Heading + "1,", TestContext.Current.CancellationToken);
        Assert.Equal(8, (await Binary.RunAsync(folder, [], "investigate", Binary.Invictus, "--bill", "cut.csv", "--json")).ExitCode);

        // the ledger is a bill again, with the same sum
        var again = (await Binary.RunAsync(folder, [], "bill", "a.focus.csv", "--json")).Json();
        Assert.Equal(Number(said.Json().GetProperty("months")[0], "total"), Number(again.GetProperty("months")[0], "total"));
        Assert.Equal(-0.50m, Number(again.GetProperty("months")[0], "credits"));
        var rows = (await File.ReadAllTextAsync(Path.Combine(folder, "a.focus.csv"), TestContext.Current.CancellationToken)).Lines();
        Assert.Single(rows, row => row.Contains("Usage", StringComparison.Ordinal) && row.Contains(",unauthorised,true,resource-id,", StringComparison.Ordinal));
    }

    [Fact]
    public async Task One_file_with_one_charge_is_counted_as_English_does()
    {
        var said = await Binary.PipeAsync(Heading + Row("2023-07-01", "i-1", "1.00"), "bill", "-", "--lang", "en");

        Assert.Contains("\nRead: 1 file, 1 charge.\n", said.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_told_in_the_owners_language()
    {
        var folder = Places.Fresh();
        var said = await Binary.RunAsync(folder, [], "bill", "aws.csv", "--lang", "ko");

        Assert.Equal((1, ""), (said.ExitCode, said.Output));
        Assert.Equal($"firebreak: 읽을 수 있는 청구 파일이 없습니다. aws.csv: '{Path.Combine(folder, "aws.csv")}' 파일이 없습니다.", said.Errors.Lines()[0]);
    }

    [Fact]
    public async Task What_is_no_bill_is_told_in_the_owners_language()
    {
        var said = await Binary.PipeAsync("날짜,금액\n2023-08-28,\"15,000\"\n", "bill", "-", "--lang", "ko");
        var flat = string.Join(' ', said.Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal(8, said.ExitCode);
        Assert.Contains("청구 파일로 알려진 형식이 아닙니다. 첫 줄: 날짜, 금액. 이 파일은 전혀 계산하지 않았습니다", flat, StringComparison.Ordinal);
        Assert.DoesNotContain("nothing of it is counted", said.Output, StringComparison.Ordinal);
    }

    private static decimal Number(JsonElement element, string name) => element.GetProperty(name).GetDecimal();

    private static string Row(string day, string resource, string cost, string type = "Usage") =>
        $"1,2023-07-01T00:00:00Z,{type},{day}T00:00:00Z,{day}T01:00:00Z,BoxUsage:m5.large,{resource},1,USD,{cost},AWS,Amazon Elastic Compute Cloud,us-east-1\n";

    /// <summary>One Windows p3.16xlarge in Seoul, 654 hours at 36.816 USD, and 10 % VAT.</summary>
    internal static string Golden()
    {
        var text = new StringBuilder(Heading);
        var start = new DateTime(2022, 9, 3, 18, 0, 0, DateTimeKind.Utc);
        for (var hour = 0; hour < 654; hour++)
        {
            text.Append(CultureInfo.InvariantCulture, $"123456789012,2022-09-01T00:00:00Z,Usage,{start.AddHours(hour):yyyy-MM-ddTHH:mm:ssZ},{start.AddHours(hour + 1):yyyy-MM-ddTHH:mm:ssZ},APN2-BoxUsage:p3.16xlarge,i-0abc,1.0,USD,36.816,Amazon Web Services Korea LLC,Amazon Elastic Compute Cloud,ap-northeast-2\n");
        }

        return text.Append("123456789012,2022-09-01T00:00:00Z,Tax,2022-09-01T00:00:00Z,2022-10-01T00:00:00Z,,,1,USD,2407.7664,Amazon Web Services Korea LLC,Amazon Elastic Compute Cloud,\n").ToString();
    }
}
