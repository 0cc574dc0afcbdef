using System.Globalization;
using System.IO.Compression;
using System.Text;
using Firebreak.Model;

namespace Firebreak.Billing.Tests;

/// <summary>One made-up month, written in every format that is read.</summary>
internal static class Month
{
    private const string Payer = "123456789012";

    private static readonly (string Service, string Use, string Region, string Resource, string Price)[] Uses =
    [
        ("Amazon Elastic Compute Cloud", "APN2-BoxUsage:t3.medium", "ap-northeast-2", "i-0123456789abcdef0", "0.052"),
        ("Amazon Elastic Compute Cloud", "BoxUsage:p3.16xlarge", "us-east-1", "i-0badbadbadbadbad0", "24.48"),
        ("Amazon Elastic Compute Cloud", "APN2-EBS:VolumeUsage.gp3", "ap-northeast-2", "vol-0123456789abcdef0", "0.0001251"),
        ("Amazon Simple Storage Service", "APN2-TimedStorage-ByteHrs", "ap-northeast-2", "my-bucket", "0.0000342"),
        ("AWS Data Transfer", "USW2-DataTransfer-Out-Bytes", "us-west-2", "", "0.0009013"),
    ];

    /// <summary>The charges: hours of use, a credit, a refund, a fee and the tax of the month, all of September 2023.</summary>
    public static IReadOnlyList<(DateTime Start, LineKind Kind, string Service, string Use, string Region, string Resource, decimal Cost)> Charges(int seed)
    {
        var state = (uint)seed;
        int Below(uint limit)
        {
            state = (uint)(((state * 1_664_525UL) + 1_013_904_223UL) & uint.MaxValue);
            return (int)((state >> 8) % limit);
        }

        var first = new DateTime(2023, 9, 1, 0, 0, 0, DateTimeKind.Utc);
        var charges = new List<(DateTime, LineKind, string, string, string, string, decimal)>();
        for (var hour = 0; hour < 30 * 24; hour++)
        {
            foreach (var (service, use, region, resource, price) in Uses)
            {
                if (Below(3) > 0)
                {
                    charges.Add((first.AddHours(hour), LineKind.Usage, service, use, region, resource, decimal.Parse(price, CultureInfo.InvariantCulture) * (1 + Below(999)) / 1000m));
                }
            }
        }

        charges.Add((first, LineKind.Fee, "AWS Support (Developer)", "", "", "", 29m));
        charges.Add((first, LineKind.Credit, "Amazon Elastic Compute Cloud", "", "", "", -3.25m));
        charges.Add((first, LineKind.Refund, "AWS Lambda", "", "", "", -0.11m));
        var net = charges.Where(one => one.Item2 is LineKind.Usage or LineKind.Fee).Sum(one => one.Item7);
        charges.Add((first, LineKind.Tax, "AmazonEC2", "", "", "", decimal.Round(net * 0.1m, 2)));
        return charges;
    }

    /// <summary>Writes the month in every format into a folder; the name tells the format.</summary>
    public static IReadOnlyDictionary<string, string> Write(string folder, int seed)
    {
        var charges = Charges(seed);
        var written = new Dictionary<string, string>(StringComparer.Ordinal);
        void Put(string name, byte[] bytes) => File.WriteAllBytes(written[name] = Path.Combine(folder, name), bytes);
        Put("legacy.csv", Encoding.UTF8.GetBytes(Cur(charges, legacy: true)));
        Put("legacy.csv.gz", Gzip(Cur(charges, legacy: true)));
        Put("legacy.zip", Zip(Encoding.UTF8.GetBytes(Cur(charges, legacy: true))));
        Put("cur2.csv.gz", Gzip(Cur(charges, legacy: false)));
        Put("focus10.csv", Encoding.UTF8.GetBytes("\uFEFF" + Focus(charges, "1.0")));
        Put("focus11.csv", Encoding.UTF8.GetBytes(Focus(charges, "1.1")));
        Put("focus12.csv.gz", Gzip(Focus(charges, "1.2")));
        var parquet = MonthInParquet.Cur(seed, legacy: true, Parquet.CompressionMethod.Snappy);
        Put("legacy.parquet", parquet);
        Put("legacy-parquet.zip", Zip(parquet));
        Put("legacy.parquet.gz", Gzip(parquet));
        Put("cur2.parquet", MonthInParquet.Cur(seed, legacy: false, Parquet.CompressionMethod.Gzip));
        Put("focus12.parquet", MonthInParquet.Focus(seed));
        Put("console.csv", Encoding.UTF8.GetBytes(Console(charges)));
        Put("explorer.json", Encoding.UTF8.GetBytes(Explorer(charges)));
        return written;
    }

    public static byte[] Gzip(string text) => Gzip(Encoding.UTF8.GetBytes(text));

    public static byte[] Gzip(byte[] plain)
    {
        using var packed = new MemoryStream();
        using (var pack = new GZipStream(packed, CompressionLevel.Fastest))
        {
            pack.Write(plain);
        }

        return packed.ToArray();
    }

    private static byte[] Zip(byte[] plain)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = zip.CreateEntry("report-00001.csv").Open();
            entry.Write(plain);
        }

        return packed.ToArray();
    }

    private static string Cur(IEnumerable<(DateTime Start, LineKind Kind, string Service, string Use, string Region, string Resource, decimal Cost)> charges, bool legacy)
    {
        string[] names =
        [
            "identity/LineItemId", "bill/InvoiceId", "bill/PayerAccountId", "bill/BillingPeriodStartDate", "lineItem/UsageAccountId", "lineItem/LineItemType",
            "lineItem/UsageStartDate", "lineItem/UsageEndDate", "lineItem/ProductCode", "lineItem/UsageType", "lineItem/ResourceId", "lineItem/UsageAmount",
            "lineItem/CurrencyCode", "lineItem/UnblendedCost", "lineItem/LineItemDescription", "product/ProductName", "product/region", "resourceTags/user:Name",
        ];
        var text = new StringBuilder(string.Join(',', legacy ? names : names.Select(Snake).Append("bill_payer_account_name"))).Append('\n');
        foreach (var (start, kind, service, use, region, resource, cost) in charges)
        {
            var type = kind == LineKind.Fee ? "Fee" : kind.ToString();
            var end = kind == LineKind.Usage ? start.AddHours(1) : start.AddMonths(1);
            text.AppendJoin(',', "x", "EUKR-1", Payer, "2023-09-01T00:00:00Z", Payer, type, Iso(start), Iso(end), "AmazonEC2", use, resource, "1.0", "USD",
                legacy ? cost.ToString(CultureInfo.InvariantCulture) : Scientific(cost), "\"a, \"\"quoted\"\"\nline\"", service, region, "\"한글, tag\"");
            text.Append(legacy ? "\n" : ",me\n");
        }

        return text.ToString();
    }

    private static string Focus(IEnumerable<(DateTime Start, LineKind Kind, string Service, string Use, string Region, string Resource, decimal Cost)> charges, string version)
    {
        List<string> names =
        [
            "BilledCost", "BillingAccountId", "BillingCurrency", "BillingPeriodStart", "BillingPeriodEnd", "ChargeCategory", "ChargeClass", "ChargePeriodStart",
            "ChargePeriodEnd", "ConsumedQuantity", "InvoiceIssuerName", "RegionId", "ResourceId", "ServiceName", "SubAccountId", "x_UsageType", "x_Unheard",
        ];
        if (version == "1.2")
        {
            names.AddRange(["InvoiceId", "PricingCurrency"]);
        }

        var text = new StringBuilder(string.Join(',', names)).Append("\r\n");
        foreach (var (start, kind, service, use, region, resource, cost) in charges)
        {
            var category = kind switch { LineKind.Fee => "Purchase", LineKind.Refund => "Adjustment", _ => kind.ToString() };
            var end = kind == LineKind.Usage ? start.AddHours(1) : start.AddMonths(1);
            string When(DateTime at) => version == "1.0" ? at.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) : Iso(at);
            text.AppendJoin(',', cost.ToString(CultureInfo.InvariantCulture), Payer, "USD", When(new DateTime(2023, 9, 1)), When(new DateTime(2023, 10, 1)), category,
                "NULL", When(start), When(end), "1", "\"Amazon Web Services, Inc.\"", region.Length == 0 ? "NULL" : region, resource.Length == 0 ? "NULL" : resource,
                service, Payer, use, "whatever");
            text.Append(version == "1.2" ? ",EUKR-1,USD\r\n" : "\r\n");
        }

        return text.ToString();
    }

    private static string Console(IEnumerable<(DateTime Start, LineKind Kind, string Service, string Use, string Region, string Resource, decimal Cost)> charges)
    {
        const string Heading = "InvoiceID,PayerAccountId,LinkedAccountId,RecordType,RecordID,BillingPeriodStartDate,BillingPeriodEndDate,InvoiceDate,PayerAccountName,"
            + "LinkedAccountName,TaxationAddress,PayerPONumber,ProductCode,ProductName,SellerOfRecord,UsageType,Operation,RateId,ItemDescription,UsageStartDate,"
            + "UsageEndDate,UsageQuantity,BlendedRate,CurrencyCode,CostBeforeTax,Credits,TaxAmount,TaxType,TotalCost\n";
        var text = new StringBuilder(Heading);
        decimal all = 0;
        void Row(string record, string service, string use, decimal net, decimal credits, decimal tax)
        {
            decimal[] money = [net, credits, tax];
            var total = money.Sum();
            text.Append(CultureInfo.InvariantCulture, $"\"EUKR-1\",\"{Payer}\",\"\",\"{record}\",\"1\",\"2023/09/01 00:00:00\",\"2023/09/30 23:59:59\",\"2023/10/03 09:00:00\",\"me\",\"\",\"\",\"\",\"x\",\"{service}\",\"Amazon Web Services Korea LLC\",\"{use}\",\"\",\"\",\"per hour, Linux\",\"{(record.EndsWith("Total", StringComparison.Ordinal) ? "" : "2023/09/01 00:00:00")}\",\"{(record.EndsWith("Total", StringComparison.Ordinal) ? "" : "2023/09/30 23:59:59")}\",\"1\",\"\",\"USD\",\"{net}\",\"{credits}\",\"{tax}\",\"VAT\",\"{total}\"\n");
            all += record.EndsWith("LineItem", StringComparison.Ordinal) ? total : 0;
        }

        foreach (var group in charges.GroupBy(one => (one.Service, one.Use)))
        {
            Row("PayerLineItem", group.Key.Service, group.Key.Use,
                group.Where(one => one.Kind is LineKind.Usage or LineKind.Fee).Sum(one => one.Cost),
                group.Where(one => one.Kind is LineKind.Credit or LineKind.Refund).Sum(one => one.Cost),
                group.Where(one => one.Kind is LineKind.Tax).Sum(one => one.Cost));
        }

        Row("InvoiceTotal", "", "", all, 0, 0);
        Row("StatementTotal", "", "", all, 0, 0);
        return text.ToString();
    }

    private static string Explorer(IEnumerable<(DateTime Start, LineKind Kind, string Service, string Use, string Region, string Resource, decimal Cost)> charges)
    {
        var text = new StringBuilder("""{"GroupDefinitions":[{"Type":"DIMENSION","Key":"RECORD_TYPE"},{"Type":"DIMENSION","Key":"SERVICE"}],"ResultsByTime":[""");
        foreach (var (day, index) in charges.GroupBy(one => one.Start.Date).OrderBy(day => day.Key).Select((day, index) => (day, index)))
        {
            text.Append(index == 0 ? "" : ",").Append(CultureInfo.InvariantCulture, $"{{\"TimePeriod\":{{\"Start\":\"{day.Key:yyyy-MM-dd}\",\"End\":\"{day.Key.AddDays(1):yyyy-MM-dd}\"}},\"Total\":{{}},\"Groups\":[");
            text.AppendJoin(',', day.GroupBy(one => (one.Kind, one.Service)).Select(cell => string.Create(CultureInfo.InvariantCulture,
                $"{{\"Keys\":[\"{(cell.Key.Kind == LineKind.Fee ? "Recurring reservation fee" : cell.Key.Kind)}\",\"{cell.Key.Service}\"],\"Metrics\":{{\"UnblendedCost\":{{\"Amount\":\"{cell.Sum(one => one.Cost)}\",\"Unit\":\"USD\"}}}}}}")));
            text.Append("],\"Estimated\":false}");
        }

        return text.Append("]}").ToString();
    }

    private static string Iso(DateTime at) => at.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    // what Java writes of small numbers: 4.2E-7
    private static string Scientific(decimal cost) => Math.Abs(cost) is > 0 and < 0.001m
        ? (cost * 10_000_000_000m).ToString("0.############################", CultureInfo.InvariantCulture) + "E-10"
        : cost.ToString(CultureInfo.InvariantCulture);

    private static string Snake(string name) => string.Concat(name.Replace('/', '_').Replace(':', '_').Select((c, at) =>
        char.IsAsciiLetterUpper(c) ? (at > 0 && name[at - 1] is not ('/' or ':') ? "_" : "") + char.ToLowerInvariant(c) : c.ToString()));
}
