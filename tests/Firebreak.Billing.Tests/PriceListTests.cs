using System.Text.Json;
using Firebreak.Model;

namespace Firebreak.Billing.Tests;

public sealed class PriceListTests
{
    private const string Preamble = "\"FormatVersion\",\"v1.0\"\n\"Disclaimer\",\"x\"\n\"Publication Date\",\"2026-11-20T01:02:03Z\"\n\"Version\",\"1\"\n\"OfferCode\",\"AmazonEC2\"\n"
        + "\"SKU\",\"OfferTermCode\",\"TermType\",\"Unit\",\"PricePerUnit\",\"Currency\",\"Instance Type\",\"Region Code\",\"Tenancy\",\"Operating System\",\"License Model\",\"CapacityStatus\",\"Pre Installed S/W\",\"MarketOption\"\n";

    [Fact]
    public async Task An_answer_of_the_price_list_api_stands_over_the_carried_list()
    {
        var book = await TakenAsync("{\"FormatVersion\":\"aws_v1\",\"PriceList\":[" + string.Join(',', new[]
        {
            Product("ap-northeast-2", "p3.16xlarge", "Linux", "40.25"), Product("ap-northeast-2", "p3.16xlarge", "Windows", "43.5"),
            Product("ap-northeast-2", "c99g.large", "Linux", "0.5"), Product("ap-northeast-2", "m5.large", "Linux", "9", "Dedicated"),
        }.Select(product => JsonSerializer.Serialize(product))) + "]}");

        Assert.Equal(40.25m, Listed(book, "ap-northeast-2", "p3.16xlarge", ""));
        Assert.Equal(43.5m, Listed(book, "ap-northeast-2", "p3.16xlarge", "windows"));
        Assert.Equal(0.5m, Listed(book, "ap-northeast-2", "c99g.large", ""));
        Assert.Equal(Listed(PriceBook.Embedded(), "ap-northeast-2", "m5.large", ""), Listed(book, "ap-northeast-2", "m5.large", ""));
        Assert.Equal(Listed(PriceBook.Embedded(), "us-east-1", "p3.16xlarge", ""), Listed(book, "us-east-1", "p3.16xlarge", ""));
        Assert.Contains("3 machine prices of 2026-11-21 from prices", book.Provenance, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_offer_file_is_read_row_by_row_and_only_what_machines_cost_on_demand_is_taken()
    {
        var book = await TakenAsync(Preamble
            + Row("OnDemand", "Hrs", "7.5", "USD", "c6a.48xlarge", "sa-east-1", "Shared", "Linux", "No License required", "Used", "NA")
            + Row("Reserved", "Hrs", "1.5", "USD", "c6a.48xlarge", "sa-east-1", "Shared", "Linux", "No License required", "Used", "NA")
            + Row("OnDemand", "Hrs", "2.5", "USD", "c6a.48xlarge", "sa-east-1", "Shared", "Linux", "No License required", "UnusedCapacityReservation", "NA")
            + Row("OnDemand", "Hrs", "3.5", "USD", "c6a.48xlarge", "sa-east-1", "Shared", "Linux", "No License required", "Used", "SQL Std")
            + Row("OnDemand", "Hrs", "4.5", "CNY", "c6a.48xlarge", "sa-east-1", "Shared", "Linux", "No License required", "Used", "NA")
            + Row("OnDemand", "Quantity", "5.5", "USD", "c6a.48xlarge", "sa-east-1", "Shared", "Linux", "No License required", "Used", "NA")
            + Row("OnDemand", "Hrs", "0", "USD", "c6a.48xlarge", "sa-east-1", "Shared", "Linux", "No License required", "Used", "NA"));

        Assert.Equal(7.5m, Listed(book, "sa-east-1", "c6a.48xlarge", ""));
        Assert.Contains("1 machine prices of 2026-11-20", book.Provenance, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("{\"PriceList\":[]}")]
    [InlineData("{\"PriceList\":[\"no json\"]}")]
    [InlineData("{\"PriceList\":[7,null,{\"product\":7,\"terms\":[]}]}")]
    [InlineData("a,b,c\n1,2,3\n")]
    [InlineData(Preamble)]
    [InlineData(Preamble + "x,y,OnDemand,Hrs,1e300,USD,m5.large,us-east-1,Shared,Linux,No License required,Used,NA,OnDemand\n")]
    [InlineData(Preamble + "x,y,OnDemand,Hrs,-1,USD,m5.large,us-east-1,Shared,Linux,No License required,Used,NA,OnDemand\n")]
    [InlineData(Preamble + "x,y,OnDemand,Hrs,1,USD,\"m5.large\u001b[2J\",us-east-1,Shared,Linux,No License required,Used,NA,OnDemand\n")]
    public async Task What_is_no_price_list_is_refused_with_a_reason(string text)
    {
        var path = await WrittenAsync(text);

        var why = PriceBook.With(path).Match(_ => null!, refused => refused);

        Assert.Equal(path, why.Place);
        Assert.NotEmpty(why.Reason);
    }

    private static string Product(string region, string type, string system, string usd, string tenancy = "Shared") =>
        "{\"product\":{\"productFamily\":\"Compute Instance\",\"attributes\":{\"instanceType\":\"" + type + "\",\"regionCode\":\"" + region + "\",\"operatingSystem\":\"" + system + "\",\"tenancy\":\"" + tenancy
        + "\",\"preInstalledSw\":\"NA\",\"capacitystatus\":\"Used\",\"licenseModel\":\"No License required\",\"marketoption\":\"OnDemand\"},\"sku\":\"S\"},\"serviceCode\":\"AmazonEC2\","
        + "\"terms\":{\"OnDemand\":{\"S.T\":{\"priceDimensions\":{\"S.T.D\":{\"unit\":\"Hrs\",\"pricePerUnit\":{\"USD\":\"" + usd + "\"}}}}}},\"publicationDate\":\"2026-11-21T00:00:00Z\"}";

    private static string Row(params string[] fields) => $"S,T,{string.Join(',', fields.Select(field => $"\"{field}\""))},OnDemand\n";

    private static decimal Listed(IPriceBook book, string region, string type, string platform) => Assert.IsType<Rate.Listed>(book.PerHour(
        new Resource("x", Kinds.Instance, Region.Parse(region)) { State = "running", Running = true, Facts = new Dictionary<string, string> { ["InstanceType"] = type, ["Platform"] = platform } })).UsdPerHour;

    private static async Task<IPriceBook> TakenAsync(string text) => PriceBook.With(await WrittenAsync(text)).Match(book => book, why => throw new InvalidOperationException(why.Reason));

    private static async Task<string> WrittenAsync(string text)
    {
        var path = Path.Combine(Places.Fresh(), "prices");
        await File.WriteAllTextAsync(path, text, TestContext.Current.CancellationToken);
        return path;
    }
}
