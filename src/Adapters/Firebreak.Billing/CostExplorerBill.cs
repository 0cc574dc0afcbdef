using System.Globalization;
using System.Text.Json;
using Firebreak.Model;
using Firebreak.Model.Ports.Reading;
using Firebreak.Wire.Services;

namespace Firebreak.Billing;

/// <summary>The bill as Cost Explorer tells it: by day, service and region, with taxes, credits and refunds apart.</summary>
/// <remarks>Amounts are text, the end date is exclusive, at most two groupings: AWS Billing API reference, GetCostAndUsage.</remarks>
public static class CostExplorerBill
{
    /// <summary>What AWS charges for each page of an answer.</summary>
    public static readonly Money PricePerPage = Money.Usd(0.01m);

    private const string Metric = "UnblendedCost";

    private static readonly Words Says = new(
        "From Cost Explorer. Its figures may be 24 hours behind or more; AWS charges 0.01 USD for each page that was asked.",
        "Cost Explorer에서 읽었습니다. 수치가 24시간 이상 늦을 수 있으며, AWS는 조회한 페이지마다 0.01 USD를 부과합니다.");

    /// <summary>Reads the days of a window, whole; two questions, 0.01 USD a page.</summary>
    public static Task<Reading<Bill>> ReadAsync(IAccountReader account, Window window, CancellationToken cancel) => ReadAsync(account, window, 0, cancel);

    /// <summary>The same, and for the dearest services one question more each: then their lines tell the usage type, too.</summary>
    public static async Task<Reading<Bill>> ReadAsync(IAccountReader account, Window window, int servicesByType, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(account);
        var byKind = await AskAsync(account, window, ["RECORD_TYPE", "SERVICE"], null, cancel).ConfigureAwait(false);
        var byPlace = await AskAsync(account, window, ["SERVICE", "REGION"], OnlyUsage(), cancel).ConfigureAwait(false);
        var bill = byKind.Match(
            kinds => byPlace.Match(places => Assemble(kinds, places), NotSeen),
            NotSeen);
        if (servicesByType <= 0 || bill is not Reading<Bill>.Seen { Value: var seen })
        {
            return bill;
        }

        var dearest = seen.Lines.Where(line => line.Kind == LineKind.Usage).GroupBy(line => line.Service, StringComparer.Ordinal)
            .OrderByDescending(service => service.Sum(line => line.Net.Amount)).ThenBy(service => service.Key, StringComparer.Ordinal).Take(servicesByType).Select(service => service.Key).ToList();
        foreach (var service in dearest)
        {
            var types = await AskAsync(account, window, ["REGION", "USAGE_TYPE"], OnlyUsage(service), cancel).ConfigureAwait(false);
            seen = types.Match(days => Typed(seen, service, days), _ => seen);
        }

        return new Reading<Bill>.Seen(seen);
    }

    /// <summary>A service's lines by usage type, in each place on each day where they add up to what it cost there; else they stay as they are.</summary>
    /// <remarks>A day that goes on has grown between two questions: what is missing by less than a cent goes to the dearest line.</remarks>
    private static Bill Typed(Bill bill, string service, IReadOnlyList<CostExplorer.ResultByTime> days)
    {
        try
        {
            var typed = Cells(days).ToLookup(cell => (cell.Day, Region: Bill.Place(cell.Keys[0])));
            bool Is(BillLine line) => line.Kind == LineKind.Usage && line.Service == service;
            var lines = bill.Lines.Where(line => !Is(line)).ToList();
            foreach (var place in bill.Lines.Where(Is).GroupBy(line => (line.Day, line.Region)))
            {
                var cells = typed[place.Key].OrderByDescending(cell => cell.Money.Amount).ToList();
                var rest = place.Sum(line => line.Net.Amount) - cells.Sum(cell => cell.Money.Amount);
                lines.AddRange(cells.Count == 0 || Math.Abs(rest) >= 0.01m ? place : cells.Select((cell, at) =>
                    Line(cell.Day, service, place.Key.Region, at == 0 ? cell.Money with { Amount = cell.Money.Amount + rest } : cell.Money, LineKind.Usage) with { UsageType = cell.Keys[1] }));
            }

            return bill with
            {
                Lines = [.. lines.OrderBy(line => line.Day).ThenBy(line => line.Service, StringComparer.Ordinal).ThenBy(line => line.Region).ThenBy(line => line.UsageType, StringComparer.Ordinal)],
            };
        }
        catch (FormatException)
        {
            return bill; // the bill is whole without it
        }
    }

    private static Reading<Bill> NotSeen(Blindness why) => new Reading<Bill>.NotSeen(why);

    private static Task<Reading<IReadOnlyList<CostExplorer.ResultByTime>>> AskAsync(
        IAccountReader account, Window window, string[] groups, JsonElement? filter, CancellationToken cancel)
    {
        var first = DateOnly.FromDateTime(window.Start.UtcDateTime);
        var after = DateOnly.FromDateTime(window.End.UtcDateTime.AddDays(1).AddTicks(-1));
        var question = new CostExplorer.GetCostAndUsageIn(
            new CostExplorer.DateInterval(Iso(first), Iso(after)),
            "DAILY",
            filter,
            [Metric],
            [.. groups.Select(group => new CostExplorer.GroupDefinition("DIMENSION", group))]);
        return account.ReadAllAsync(
            Region.UsEast1,
            CostExplorer.GetCostAndUsage,
            question,
            new Paging<CostExplorer.GetCostAndUsageIn, CostExplorer.GetCostAndUsageOut, CostExplorer.ResultByTime>(
                page => page.ResultsByTime,
                page => string.IsNullOrEmpty(page.NextPageToken) ? null : page.NextPageToken,
                (asked, token) => asked with { NextPageToken = token }),
            cancel);
    }

    private const string NoTaxOrRelief = """{"Not":{"Dimensions":{"Key":"RECORD_TYPE","Values":["Tax","Credit","Refund"]}}}""";

    private static JsonElement OnlyUsage()
    {
        using var filter = JsonDocument.Parse(NoTaxOrRelief);
        return filter.RootElement.Clone();
    }

    private static JsonElement OnlyUsage(string service)
    {
        using var filter = JsonDocument.Parse($$$"""{"And":[{{{NoTaxOrRelief}}},{"Dimensions":{"Key":"SERVICE","Values":["{{{JsonEncodedText.Encode(service)}}}"]}}]}""");
        return filter.RootElement.Clone();
    }

    private static Reading<Bill> Assemble(
        IReadOnlyList<CostExplorer.ResultByTime> kinds, IReadOnlyList<CostExplorer.ResultByTime> places)
    {
        try
        {
            var lines = new List<BillLine>();
            var fees = 0m;
            foreach (var (day, keys, money) in Cells(kinds))
            {
                var kind = KindOf(keys[0]);
                if (kind is LineKind.Tax or LineKind.Credit or LineKind.Refund)
                {
                    lines.Add(Line(day, keys[1], Region.Global, money, kind));
                }
                else
                {
                    fees += money.Amount;
                }
            }

            // the record type cannot be asked together with service and region; purchases keep the name AWS gives their service
            var usage = 0m;
            foreach (var (day, keys, money) in Cells(places).Where(cell => cell.Keys[0] != "Tax"))
            {
                lines.Add(Line(day, keys[0], Bill.Place(keys[1]), money, LineKind.Usage));
                usage += money.Amount;
            }

            return Math.Abs(usage - fees) > 0.005m
                ? Unreadable($"Cost Explorer's two answers differ: {usage} by service and region, {fees} by record type.")
                : new Reading<Bill>.Seen(new Bill(
                    [.. lines.OrderBy(line => line.Day).ThenBy(line => line.Service, StringComparer.Ordinal).ThenBy(line => line.Region)],
                    kinds.Concat(places).Any(day => day.Estimated != false),
                    "Cost Explorer",
                    Says));
        }
        catch (FormatException odd)
        {
            return Unreadable(odd.Message);
        }
    }

    private static Reading<Bill>.NotSeen Unreadable(string why) =>
        new(new Blindness("ce:GetCostAndUsage", BlindCause.Unreadable, why.Length > 300 ? why[..300] : why));

    private static BillLine Line(DateOnly day, string service, Region region, Money money, LineKind kind) =>
        new() { Day = day, Service = service, Region = region, Net = money, Kind = kind };

    private static LineKind KindOf(string recordType) => recordType switch
    {
        "Tax" => LineKind.Tax,
        "Credit" => LineKind.Credit,
        "Refund" => LineKind.Refund,
        "Usage" => LineKind.Usage,
        _ => LineKind.Fee,
    };

    private static IEnumerable<(DateOnly Day, IReadOnlyList<string> Keys, Money Money)> Cells(
        IReadOnlyList<CostExplorer.ResultByTime> days)
    {
        foreach (var result in days)
        {
            if (!DateOnly.TryParseExact(result.TimePeriod?.Start, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            {
                throw new FormatException("A day without a date in Cost Explorer's answer.");
            }

            foreach (var group in result.Groups ?? [])
            {
                if (group.Keys is not { Count: 2 } keys || group.Metrics is null || !group.Metrics.TryGetValue(Metric, out var metric)
                    || !decimal.TryParse(metric.Amount, NumberStyles.Float, CultureInfo.InvariantCulture, out var amount))
                {
                    throw new FormatException($"A group without two keys or an amount in Cost Explorer's answer for {Iso(day)}.");
                }

                if (amount != 0)
                {
                    yield return (day, keys, new Money(amount, metric.Unit ?? "USD"));
                }
            }
        }
    }

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
