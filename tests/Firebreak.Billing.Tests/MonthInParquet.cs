using Firebreak.Model;
using Parquet;
using Parquet.Schema;

namespace Firebreak.Billing.Tests;

/// <summary>The made-up month as Parquet, by Parquet.Net: amounts as floating-point numbers and times as moments, as AWS exports them.</summary>
internal static class MonthInParquet
{
    /// <summary>Cost and Usage Report, legacy or 2.0.</summary>
    public static byte[] Cur(int seed, bool legacy, CompressionMethod packed)
    {
        var charges = Month.Charges(seed);
        var columns = new List<(string Name, object Values)>
        {
            ("bill_payer_account_id", Texts(_ => "123456789012")),
            ("bill_billing_period_start_date", Times(_ => new DateTime(2023, 9, 1, 0, 0, 0, DateTimeKind.Utc))),
            ("bill_invoice_id", Texts(_ => "EUKR-1")),
            ("line_item_line_item_type", Texts(one => one.Kind == LineKind.Fee ? "Fee" : one.Kind.ToString())),
            ("line_item_usage_start_date", Times(one => one.Start)),
            ("line_item_usage_end_date", Times(one => one.Kind == LineKind.Usage ? one.Start.AddHours(1) : one.Start.AddMonths(1))),
            ("line_item_usage_type", Texts(one => one.Use)),
            ("line_item_resource_id", Texts(one => one.Resource.Length == 0 ? null : one.Resource)),
            ("line_item_usage_amount", Amounts(_ => 1m)),
            ("line_item_currency_code", Texts(_ => "USD")),
            ("line_item_unblended_cost", Amounts(one => one.Cost)),
            (legacy ? "product_product_name" : "product_servicecode", Texts(one => one.Service)),
            ("product_region_code", Texts(one => one.Region.Length == 0 ? null : one.Region)),
        };
        if (!legacy)
        {
            columns.Add(("bill_payer_account_name", Texts(_ => "me")));
        }

        return Write(columns, packed);

        List<string?> Texts(Func<Charge, string?> of) => [.. charges.Select(one => of(new Charge(one)))];
        DateTime[] Times(Func<Charge, DateTime> of) => [.. charges.Select(one => of(new Charge(one)))];
        double?[] Amounts(Func<Charge, decimal> of) => [.. charges.Select(one => (double?)(double)of(new Charge(one)))];
    }

    /// <summary>FOCUS 1.2.</summary>
    public static byte[] Focus(int seed)
    {
        var charges = Month.Charges(seed).Select(one => new Charge(one)).ToList();
        return Write(
            [
                ("BilledCost", charges.Select(one => (double?)(double)one.Cost).ToArray()),
                ("BillingAccountId", charges.Select(_ => (string?)"123456789012").ToList()),
                ("BillingCurrency", charges.Select(_ => (string?)"USD").ToList()),
                ("BillingPeriodStart", charges.Select(_ => new DateTime(2023, 9, 1, 0, 0, 0, DateTimeKind.Utc)).ToArray()),
                ("ChargeCategory", charges.Select(one => (string?)(one.Kind switch { LineKind.Fee => "Purchase", LineKind.Refund => "Adjustment", _ => one.Kind.ToString() })).ToList()),
                ("ChargePeriodStart", charges.Select(one => one.Start).ToArray()),
                ("ChargePeriodEnd", charges.Select(one => one.Kind == LineKind.Usage ? one.Start.AddHours(1) : one.Start.AddMonths(1)).ToArray()),
                ("ServiceName", charges.Select(one => (string?)one.Service).ToList()),
                ("RegionId", charges.Select(one => one.Region.Length == 0 ? null : one.Region).ToList()),
                ("InvoiceId", charges.Select(_ => (string?)"EUKR-1").ToList()),
            ],
            CompressionMethod.Zstd);
    }

    private static byte[] Write(List<(string Name, object Values)> columns, CompressionMethod packed)
    {
        var fields = columns.Select(column => (DataField)(column.Values switch
        {
            double?[] => new DataField<double?>(column.Name),
            DateTime[] => new DataField<DateTime>(column.Name),
            _ => new DataField<string>(column.Name),
        })).ToList();
        using var into = new MemoryStream();
        WriteAsync().GetAwaiter().GetResult();
        return into.ToArray();

        async Task WriteAsync()
        {
            await using var writer = await ParquetWriter.CreateAsync(new ParquetSchema(fields), into, new ParquetOptions { CompressionMethod = packed });
            using var group = writer.CreateRowGroup();
            for (var at = 0; at < columns.Count; at++)
            {
                await (columns[at].Values switch
                {
                    double?[] amounts => group.WriteAsync<double>(fields[at], amounts),
                    DateTime[] times => group.WriteAsync<DateTime>(fields[at], times),
                    _ => group.WriteAsync(fields[at], (List<string?>)columns[at].Values!),
                });
            }

            group.CompleteValidate();
        }
    }

    private sealed record Charge(DateTime Start, LineKind Kind, string Use, string Service, string Region, string Resource, decimal Cost)
    {
        public Charge((DateTime Start, LineKind Kind, string Service, string Use, string Region, string Resource, decimal Cost) one)
            : this(one.Start, one.Kind, one.Use, one.Service, one.Region, one.Resource, one.Cost)
        {
        }
    }
}
