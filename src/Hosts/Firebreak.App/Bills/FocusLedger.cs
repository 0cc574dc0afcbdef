using System.Globalization;
using Firebreak.Case;
using Firebreak.Model;

namespace Firebreak.App.Bills;

/// <summary>The ledger as FOCUS columns, for any tool that reads them: fraud is marked, credits are credits, and the sum is the bill.</summary>
/// <remarks>
/// Column names and values: FOCUS specification 1.2 (FinOps Foundation). What a bill does not tell (list price, contract) is left out and
/// not invented; the <c>x_</c> columns are ours. The tax of a month is a row for each side that bears it.
/// </remarks>
internal static class FocusLedger
{
    private static readonly string[] Columns =
    [
        "BilledCost", "EffectiveCost", "BillingCurrency", "BillingAccountId", "SubAccountId", "BillingPeriodStart", "BillingPeriodEnd", "ChargePeriodStart",
        "ChargePeriodEnd", "ChargeCategory", "ChargeClass", "ChargeDescription", "ConsumedQuantity", "InvoiceIssuerName", "ProviderName", "PublisherName",
        "RegionId", "ResourceId", "ServiceName", "x_UsageType", "x_IamPrincipal", "x_Ownership", "x_Fraud", "x_Reason", "x_IncidentId",
    ];

    /// <summary>The file's text.</summary>
    public static string Of(ReadBill read) => Render.Csv.Of(Columns, read.Bills.SelectMany(bill => Rows(bill.Split, bill.Bill.Currency, read.Incident?.Id ?? "")));

    /// <summary>A split as a table, the same rows.</summary>
    public static Table Of(BillSplit split, string currency, string incident) => new(Columns, [.. Rows(split, currency, incident)]);

    private static IEnumerable<IReadOnlyList<string>> Rows(BillSplit split, string currency, string incident)
    {
        foreach (var part in split.Parts.Concat(split.CreditParts).Where(part => part.Net.Amount != 0))
        {
            yield return Row(part.Line, part.Net, part.Whose, part.Why, incident, Category(part.Line.Kind));
        }

        foreach (var tax in split.Parts.Where(part => part.Tax.Amount != 0).GroupBy(part => (part.Line.BilledIn, part.Whose, part.Line.Seller, part.Line.Account)))
        {
            var line = new BillLine
            {
                Day = tax.Key.BilledIn,
                Days = tax.Key.BilledIn.AddMonths(1).DayNumber - tax.Key.BilledIn.DayNumber,
                BilledIn = tax.Key.BilledIn,
                Service = "Tax",
                Region = Region.Global,
                Account = tax.Key.Account,
                Seller = tax.Key.Seller,
                Net = new Money(tax.Sum(part => part.Tax.Amount), currency),
                Kind = LineKind.Tax,
            };
            yield return Row(line, line.Net, tax.Key.Whose, "with-net", incident, "Tax");
        }
    }

    private static string Category(LineKind kind) => kind switch
    {
        LineKind.Fee => "Purchase",
        LineKind.Tax => "Tax",
        LineKind.Credit => "Credit",
        LineKind.Refund => "Adjustment",
        _ => "Usage",
    };

    private static IReadOnlyList<string> Row(BillLine line, Money net, Verdict whose, string why, string incident, string category)
    {
        var cost = BillJson.Plain(net.Amount).ToString(CultureInfo.InvariantCulture);
        return
        [
            cost, cost, net.Currency, line.Account, line.Account, Moment(line.BilledIn), Moment(line.BilledIn.AddMonths(1)), Moment(line.Day), Moment(line.Day.AddDays(line.Days)),
            category, line.Kind is LineKind.Refund ? "Correction" : "", line.UsageType, BillJson.Plain(line.Quantity).ToString(CultureInfo.InvariantCulture),
            line.Seller, "AWS", line.Seller, line.Region == Region.Global ? "" : line.Region.ToString(), line.ResourceId ?? "", line.Service, line.UsageType, line.Principal ?? "",
            BillJson.Whose(whose), whose == Verdict.Attacker ? "true" : "false", why, incident,
        ];
    }

    private static string Moment(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00Z";
}
