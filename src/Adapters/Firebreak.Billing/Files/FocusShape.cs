using Firebreak.Model;

namespace Firebreak.Billing.Files;

/// <summary>FOCUS 1.0 to 1.2. Columns it does not know do not disturb it.</summary>
/// <remarks>Source: FOCUS specification, tags v1.0, v1.1, v1.2 (FinOps Foundation). The billed cost is what the invoice is made of.</remarks>
internal sealed class FocusShape<TRow>(Heading columns) : BillShape<TRow>
    where TRow : struct, IFields
{
    private readonly int _cost = columns.At("billedcost");
    private readonly int _kind = columns.At("chargecategory");
    private readonly int _start = columns.At("chargeperiodstart");
    private readonly int _end = columns.At("chargeperiodend");
    private readonly int _month = columns.At("billingperiodstart");
    private readonly int _currency = columns.At("billingcurrency");
    private readonly int _service = columns.At("servicename");
    private readonly int _code = columns.At("xservicecode");
    private readonly int _use = columns.At("xusagetype");
    private readonly int _region = columns.At("regionid", "region");
    private readonly int _zone = columns.At("availabilityzone");
    private readonly int _resource = columns.At("resourceid");
    private readonly int _account = columns.At("subaccountid");
    private readonly int _payer = columns.At("billingaccountid");
    private readonly int _issuer = columns.At("invoiceissuername", "invoiceissuer");
    private readonly int _publisher = columns.At("publishername");
    private readonly int _provider = columns.At("providername");
    private readonly int _consumed = columns.At("consumedquantity");
    private readonly int _priced = columns.At("pricingquantity");
    private readonly int _invoice = columns.At("invoiceid");
    private readonly int _principal = columns.At("xiamprincipal");

    /// <inheritdoc/>
    public override BillFormat Format => BillFormat.Focus;

    /// <inheritdoc/>
    public override void Take(TRow row, BillLedger ledger)
    {
        var cost = row.Field(_cost);
        if (Parse.IsNothing(cost))
        {
            throw new BillFormatException("BilledCost is empty");
        }

        var amount = row.Amount(_cost, "BilledCost");
        var day = Parse.Day(row.Field(_start), "ChargePeriodStart");
        var month = row.Field(_month);
        var kind = KindOf(row.Field(_kind), amount);
        ledger.Add(new Entry
        {
            Kind = kind,
            Amount = amount,
            Quantity = row.Amount(Parse.IsNothing(row.Field(_consumed)) ? _priced : _consumed, "ConsumedQuantity"),
            Moment = row.Field(_start),
            Day = day,
            Days = kind == LineKind.Tax ? 1 : Days(day, row.Field(_start), row.Field(_end), "ChargePeriodEnd"),
            Month = MonthOf(Parse.IsNothing(month) ? day : Parse.Day(month, "BillingPeriodStart")),
            Currency = Parse.Text(row.Field(_currency)),
            Service = First(row, _service, _code),
            UsageType = Parse.Text(row.Field(_use)),
            Place = First(row, _region, _zone),
            Resource = Parse.Text(row.Field(_resource)),
            Account = Parse.Text(row.Field(_account)),
            Payer = Parse.Text(row.Field(_payer)),
            Seller = First(row, _issuer, _publisher, _provider),
            Principal = Parse.Text(row.Field(_principal)),
            Estimated = _invoice >= 0 && Parse.IsNothing(row.Field(_invoice)),
        });
    }

    private static LineKind KindOf(ReadOnlySpan<byte> category, Units amount) =>
        category.SequenceEqual("Usage"u8) ? LineKind.Usage
        : category.SequenceEqual("Purchase"u8) ? LineKind.Fee
        : category.SequenceEqual("Tax"u8) ? LineKind.Tax
        : category.SequenceEqual("Credit"u8) ? LineKind.Credit
        : category.SequenceEqual("Adjustment"u8) ? Adjusted(amount)
        : throw new BillFormatException($"ChargeCategory is '{Parse.Shown(category)}', which FOCUS does not know");
}
