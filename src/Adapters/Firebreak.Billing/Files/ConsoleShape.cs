using Firebreak.Model;

namespace Firebreak.Billing.Files;

/// <summary>The monthly CSV of the console's Bills page: the one file that every victim has. Its rows of totals are held against the lines, never added.</summary>
/// <remarks>Tax and credits are columns of the same row. Source: AWS Billing guide, "monthly report"; the cost allocation report adds tags and zones.</remarks>
internal sealed class ConsoleShape<TRow>(Heading columns) : BillShape<TRow>
    where TRow : struct, IFields
{
    private readonly int _record = columns.At("recordtype");
    private readonly int _net = columns.At("costbeforetax");
    private readonly int _credits = columns.At("credits");
    private readonly int _tax = columns.At("taxamount");
    private readonly int _total = columns.At("totalcost");
    private readonly int _start = columns.At("usagestartdate");
    private readonly int _end = columns.At("usageenddate");
    private readonly int _month = columns.At("billingperiodstartdate");
    private readonly int _currency = columns.At("currencycode");
    private readonly int _product = columns.At("productname");
    private readonly int _code = columns.At("productcode");
    private readonly int _use = columns.At("usagetype");
    private readonly int _zone = columns.At("availabilityzone");
    private readonly int _linked = columns.At("linkedaccountid");
    private readonly int _payer = columns.At("payeraccountid");
    private readonly int _seller = columns.At("sellerofrecord");
    private readonly int _quantity = columns.At("usagequantity");
    private readonly int _invoice = columns.At("invoiceid");
    private decimal _lines;
    private decimal? _statement;
    private decimal? _invoices;

    /// <inheritdoc/>
    public override BillFormat Format => BillFormat.Console;

    /// <inheritdoc/>
    public override void Take(TRow row, BillLedger ledger)
    {
        var record = row.Field(_record);
        var total = row.Amount(_total, "TotalCost").ToDecimal();
        if (record.EndsWith("Total"u8))
        {
            _statement = record.SequenceEqual("StatementTotal"u8) ? (_statement ?? 0) + total : _statement;
            _invoices = record.SequenceEqual("InvoiceTotal"u8) ? (_invoices ?? 0) + total : _invoices;
            return;
        }

        if (!record.EndsWith("LineItem"u8) && record.IndexOf("Rounding"u8) < 0)
        {
            throw new BillFormatException($"RecordType is '{Parse.Shown(record)}', which is neither a line nor a total");
        }

        var net = row.Amount(_net, "CostBeforeTax").ToDecimal();
        var tax = row.Amount(_tax, "TaxAmount").ToDecimal();
        var credits = row.Amount(_credits, "Credits").ToDecimal();
        var rest = total - net - tax;
        if (Math.Min(Math.Min(Math.Abs(rest - credits), Math.Abs(rest + credits)), Math.Abs(rest)) > 0.011m)
        {
            throw new BillFormatException($"CostBeforeTax {net}, Credits {credits} and TaxAmount {tax} do not make TotalCost {total}");
        }

        _lines += total;
        Add(row, ledger, LineKind.Usage, net);
        Add(row, ledger, LineKind.Tax, tax);
        Add(row, ledger, LineKind.Credit, rest);
    }

    /// <inheritdoc/>
    public override string? Contradiction(BillLedger ledger) => (_statement ?? _invoices) is { } told && Math.Abs(told - _lines) > 0.02m
        ? $"its lines add up to {decimal.Round(_lines, 2)}, its own total says {decimal.Round(told, 2)}"
        : null;

    private void Add(TRow row, BillLedger ledger, LineKind kind, decimal amount)
    {
        if (amount == 0 && kind != LineKind.Usage)
        {
            return;
        }

        var begun = row.Field(_start);
        var month = row.Field(_month);
        var day = Parse.Day(Parse.IsNothing(begun) ? month : begun, "UsageStartDate");
        ledger.Add(new Entry
        {
            Kind = kind,
            Amount = Units.Of(amount),
            Quantity = kind == LineKind.Usage ? row.Amount(_quantity, "UsageQuantity") : default,
            Day = day,
            Days = kind == LineKind.Tax || Parse.IsNothing(begun) ? 1 : Days(day, row.Field(_start), row.Field(_end), "UsageEndDate"),
            Month = MonthOf(Parse.IsNothing(month) ? day : Parse.Day(month, "BillingPeriodStartDate")),
            Currency = Parse.Text(row.Field(_currency)),
            Service = First(row, _product, _code),
            UsageType = Parse.Text(row.Field(_use)),
            Place = Parse.Text(row.Field(_zone)),
            Account = First(row, _linked, _payer),
            Payer = Parse.Text(row.Field(_payer)),
            Seller = Parse.Text(row.Field(_seller)),
            Estimated = row.Field(_invoice).SequenceEqual("Estimated"u8) || Parse.IsNothing(row.Field(_invoice)),
        });
    }
}
