using Firebreak.Model;

namespace Firebreak.Billing.Files;

/// <summary>Cost and Usage Report, legacy and 2.0: the same columns in two spellings.</summary>
/// <remarks>
/// Source: AWS Cost and Usage Report guide (line item details) and Data Exports guide (table COST_AND_USAGE_REPORT). The unblended
/// cost is what the invoice is made of. Discounts and negations belong to the use they reduce and stay part of the net amount.
/// </remarks>
internal sealed class CurShape<TRow>(Heading columns) : BillShape<TRow>
    where TRow : struct, IFields
{
    private readonly int _kind = columns.At("lineitemlineitemtype");
    private readonly int _cost = columns.At("lineitemunblendedcost");
    private readonly int _start = columns.At("lineitemusagestartdate");
    private readonly int _end = columns.At("lineitemusageenddate");
    private readonly int _month = columns.At("billbillingperiodstartdate");
    private readonly int _currency = columns.At("lineitemcurrencycode");
    private readonly int _product = columns.At("productproductname");
    private readonly int _service = columns.At("productservicename", "productservicecode");
    private readonly int _code = columns.At("lineitemproductcode");
    private readonly int _use = columns.At("lineitemusagetype");
    private readonly int _region = columns.At("productregioncode", "productregion");
    private readonly int _zone = columns.At("lineitemavailabilityzone");
    private readonly int _resource = columns.At("lineitemresourceid");
    private readonly int _account = columns.At("lineitemusageaccountid");
    private readonly int _payer = columns.At("billpayeraccountid");
    private readonly int _entity = columns.At("lineitemlegalentity");
    private readonly int _invoicer = columns.At("billinvoicingentity");
    private readonly int _biller = columns.At("billbillingentity");
    private readonly int _principal = columns.At("lineitemiamprincipal");
    private readonly int _quantity = columns.At("lineitemusageamount");
    private readonly int _invoice = columns.At("billinvoiceid");
    private readonly BillFormat _format = columns.Has("billpayeraccountname") || columns.Has("lineitemiamprincipal") ? BillFormat.Cur2 : BillFormat.Cur;

    /// <inheritdoc/>
    public override BillFormat Format => _format;

    /// <inheritdoc/>
    public override void Take(TRow row, BillLedger ledger)
    {
        if (_cost < 0)
        {
            throw new BillFormatException("the report has no column lineItem/UnblendedCost");
        }

        var cost = row.Field(_cost);
        if (Parse.IsNothing(cost))
        {
            throw new BillFormatException("lineItem/UnblendedCost is empty");
        }

        var amount = row.Amount(_cost, "lineItem/UnblendedCost");
        var type = row.Field(_kind);
        if (KindOf(type) is not { } kind)
        {
            kind = Adjusted(amount);
            ledger.Remark($"line item type '{Parse.Shown(type)}' is not known and was counted as a {(kind == LineKind.Fee ? "fee" : "refund")}");
        }

        var day = Parse.Day(row.Field(_start), "lineItem/UsageStartDate");
        var month = row.Field(_month);
        ledger.Add(new Entry
        {
            Kind = kind,
            Amount = amount,
            Quantity = row.Amount(_quantity, "lineItem/UsageAmount"),
            Moment = row.Field(_start),
            Day = day,
            Days = kind == LineKind.Tax ? 1 : Days(day, row.Field(_start), row.Field(_end), "lineItem/UsageEndDate"),
            Month = MonthOf(Parse.IsNothing(month) ? day : Parse.Day(month, "bill/BillingPeriodStartDate")),
            Currency = Parse.Text(row.Field(_currency)),
            Service = First(row, _product, _service, _code),
            UsageType = Parse.Text(row.Field(_use)),
            Place = First(row, _region, _zone),
            Resource = Parse.Text(row.Field(_resource)),
            Account = Parse.Text(row.Field(_account)),
            Payer = Parse.Text(row.Field(_payer)),
            Seller = First(row, _entity, _invoicer, _biller),
            Principal = Parse.Text(row.Field(_principal)),
            Estimated = _invoice >= 0 && Parse.IsNothing(row.Field(_invoice)),
        });
    }

    private static LineKind? KindOf(ReadOnlySpan<byte> type) =>
        type.SequenceEqual("Usage"u8) || type.SequenceEqual("DiscountedUsage"u8) || type.SequenceEqual("SavingsPlanCoveredUsage"u8)
            || type.SequenceEqual("SavingsPlanNegation"u8) || type.EndsWith("Discount"u8) ? LineKind.Usage
        : type.SequenceEqual("Tax"u8) ? LineKind.Tax
        : type.SequenceEqual("Credit"u8) ? LineKind.Credit
        : type.SequenceEqual("Refund"u8) ? LineKind.Refund
        : type.EndsWith("Fee"u8) ? LineKind.Fee
        : null;
}
