using Firebreak.Model;

namespace Firebreak.Billing.Files;

/// <summary>The detailed billing report that AWS wrote before the Cost and Usage Report. Totals are left out.</summary>
internal sealed class DetailedShape<TRow>(Heading columns) : BillShape<TRow>
    where TRow : struct, IFields
{
    private readonly int _record = columns.At("recordtype");
    private readonly int _cost = columns.At("unblendedcost");
    private readonly int _start = columns.At("usagestartdate");
    private readonly int _end = columns.At("usageenddate");
    private readonly int _product = columns.At("productname");
    private readonly int _use = columns.At("usagetype");
    private readonly int _zone = columns.At("availabilityzone");
    private readonly int _resource = columns.At("resourceid");
    private readonly int _linked = columns.At("linkedaccountid");
    private readonly int _payer = columns.At("payeraccountid");
    private readonly int _quantity = columns.At("usagequantity");
    private readonly int _invoice = columns.At("invoiceid");
    private readonly int _says = columns.At("itemdescription");

    /// <inheritdoc/>
    public override BillFormat Format => BillFormat.Detailed;

    /// <inheritdoc/>
    public override void Take(TRow row, BillLedger ledger)
    {
        var record = row.Field(_record);
        if (record.EndsWith("Total"u8))
        {
            return;
        }

        if (!record.EndsWith("LineItem"u8) && !record.SequenceEqual("Rounding"u8))
        {
            throw new BillFormatException($"RecordType is '{Parse.Shown(record)}', which is neither a line nor a total");
        }

        var amount = row.Amount(_cost, "UnBlendedCost");
        var begun = row.Field(_start);
        var day = Parse.Day(begun, "UsageStartDate");
        var tax = row.Field(_says).StartsWith("Tax"u8) || row.Field(_says).IndexOf("VAT"u8) >= 0;
        ledger.Add(new Entry
        {
            Kind = tax ? LineKind.Tax : LineKind.Usage,
            Amount = amount,
            Quantity = row.Amount(_quantity, "UsageQuantity"),
            Moment = row.Field(_start),
            Day = day,
            Days = Days(day, begun, row.Field(_end), "UsageEndDate"),
            Month = MonthOf(day),
            Service = Parse.Text(row.Field(_product)),
            UsageType = Parse.Text(row.Field(_use)),
            Place = Parse.Text(row.Field(_zone)),
            Resource = Parse.Text(row.Field(_resource)),
            Account = First(row, _linked, _payer),
            Payer = Parse.Text(row.Field(_payer)),
            Estimated = row.Field(_invoice).SequenceEqual("Estimated"u8),
        });
    }
}
