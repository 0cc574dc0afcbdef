using System.Globalization;
using System.Text;
using Firebreak.Model;
using Firebreak.Sandbox;

namespace Firebreak.Money.Tests;

/// <summary>What a world charged up to now, written as AWS's files; amounts have ten decimals, as AWS's have.</summary>
internal sealed class WorldsBill
{
    private readonly World _world;
    private readonly List<(Charge Charge, decimal Usd)> _charges;

    public WorldsBill(World world)
    {
        _world = world;
        var meter = world.Module<BillingWorld>().Meter;
        _charges = meter.Since is not { } since
            ? []
            : [.. meter.Charges(new Window(since, world.Clock.Now)).Select(charge => (charge, decimal.Round(charge.Usd, 10))).Where(one => one.Item2 != 0)];
    }

    /// <summary>What the world's meters charge an hour at this moment.</summary>
    /// <remarks>Of mail it is a day's twenty-fourth part; nobody knows an hour's price of questions to a model.</remarks>
    public decimal UsdPerHourNow => _world.Module<BillingWorld>().Meter.Uses.Where(use => use.To is null).Sum(use => use.UsdPerHour)
        + (_world.Module<BillingWorld>().Meter.Deeds.Where(deed => deed.Service == "Amazon Simple Email Service" && deed.At > _world.Clock.Now.AddDays(-1)).Sum(deed => deed.Usd) / 24m);

    /// <summary>What one side's things cost, by the referee's ledger.</summary>
    public decimal Of(Side side) => _charges.Where(one => SideOf(one.Charge) == side).Sum(one => one.Usd);

    /// <summary>What one side did that is billed by the deed, and names no resource.</summary>
    public decimal OfDeeds(Side side) => _charges.Where(one => one.Charge.Side == side).Sum(one => one.Usd);

    /// <summary>What everything cost.</summary>
    public decimal Net => _charges.Sum(one => one.Usd);

    /// <summary>Whose a resource is, by the referee.</summary>
    public Side? SideOf(string? resource) => resource is null ? null : _world.Ledger.SideOf(resource);

    /// <summary>The tax of the months.</summary>
    public decimal Tax => Months().Sum(month => month.Tax);

    /// <summary>Cost and Usage Report, with resource ids or without.</summary>
    public string Cur(bool resources)
    {
        var text = new StringBuilder("bill/PayerAccountId,bill/InvoiceId,bill/BillingPeriodStartDate,lineItem/UsageAccountId,lineItem/LineItemType,lineItem/UsageStartDate,lineItem/UsageEndDate,"
            + "lineItem/UsageType,lineItem/ResourceId,lineItem/UsageAmount,lineItem/CurrencyCode,lineItem/UnblendedCost,product/ProductName,product/region\n");
        foreach (var (charge, usd) in _charges)
        {
            text.AppendJoin(',', _world.Account, Goes(Month(charge.Day)) ? "" : "E1", Iso(Month(charge.Day)), _world.Account, "Usage", Iso(charge.Day), Iso(charge.Day.AddDays(1)), charge.UsageType, resources ? charge.ResourceId : "",
                charge.Hours.ToString("0.##########", CultureInfo.InvariantCulture), "USD", usd.ToString(CultureInfo.InvariantCulture), charge.Service, charge.Region).Append('\n');
        }

        foreach (var (month, tax) in Months())
        {
            text.AppendJoin(',', _world.Account, "E1", Iso(month), _world.Account, "Tax", Iso(month), Iso(month.AddMonths(1)), "", "", "1", "USD", tax.ToString(CultureInfo.InvariantCulture), "AmazonEC2", "").Append('\n');
        }

        return text.ToString();
    }

    /// <summary>Cost Explorer's answer by day, service and region.</summary>
    public string Explorer()
    {
        var days = _charges.GroupBy(one => one.Charge.Day).OrderBy(day => day.Key).Select(day =>
        {
            var cells = day.GroupBy(one => (one.Charge.Service, one.Charge.Region)).Select(cell =>
                $"{{\"Keys\":[\"{cell.Key.Service}\",\"{cell.Key.Region}\"],\"Metrics\":{{\"UnblendedCost\":{{\"Amount\":\"{cell.Sum(one => one.Usd).ToString(CultureInfo.InvariantCulture)}\",\"Unit\":\"USD\"}}}}}}");
            return $"{{\"TimePeriod\":{{\"Start\":\"{day.Key:yyyy-MM-dd}\",\"End\":\"{day.Key.AddDays(1):yyyy-MM-dd}\"}},\"Total\":{{}},\"Estimated\":true,\"Groups\":[{string.Join(',', cells)}]}}";
        });
        return "{\"GroupDefinitions\":[{\"Type\":\"DIMENSION\",\"Key\":\"SERVICE\"},{\"Type\":\"DIMENSION\",\"Key\":\"REGION\"}],\"ResultsByTime\":[" + string.Join(',', days) + "]}";
    }

    /// <summary>The console's monthly file: a line for each use in a month.</summary>
    public string Console()
    {
        var text = new StringBuilder("InvoiceID,PayerAccountId,LinkedAccountId,RecordType,BillingPeriodStartDate,ProductName,SellerOfRecord,UsageType,UsageStartDate,UsageEndDate,UsageQuantity,"
            + "CurrencyCode,CostBeforeTax,Credits,TaxAmount,TotalCost\n");
        foreach (var use in _charges.GroupBy(one => (Month: Month(one.Charge.Day), one.Charge.Service, one.Charge.UsageType)))
        {
            var (net, hours) = (use.Sum(one => one.Usd), use.Sum(one => one.Charge.Hours));
            text.AppendJoin(',', Goes(use.Key.Month) ? "Estimated" : "E1", _world.Account, "", "PayerLineItem", Slashed(use.Key.Month), use.Key.Service, "Amazon Web Services Korea LLC", use.Key.UsageType, Slashed(use.Key.Month),
                use.Key.Month.AddMonths(1).AddDays(-1).ToString("yyyy/MM/dd", CultureInfo.InvariantCulture) + " 23:59:59", hours.ToString("0.##########", CultureInfo.InvariantCulture), "USD",
                net.ToString(CultureInfo.InvariantCulture), "0", "0", net.ToString(CultureInfo.InvariantCulture)).Append('\n');
        }

        return text.ToString();
    }

    private Side? SideOf(Charge charge) => charge.Side ?? _world.Ledger.SideOf(charge.ResourceId);

    // the month that goes on has no invoice yet
    private bool Goes(DateOnly month) => month == Month(DateOnly.FromDateTime(_world.Clock.Now.UtcDateTime));

    private static DateOnly Month(DateOnly day) => new(day.Year, day.Month, 1);

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00Z";

    private static string Slashed(DateOnly day) => day.ToString("yyyy/MM/dd", CultureInfo.InvariantCulture) + " 00:00:00";

    private IEnumerable<(DateOnly Month, decimal Tax)> Months() =>
        _charges.GroupBy(one => Month(one.Charge.Day)).Select(month => (month.Key, decimal.Round(month.Sum(one => one.Usd) * 0.1m, 2, MidpointRounding.AwayFromZero)));
}
