using System.Globalization;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox;

/// <summary>AWS Cost Explorer: what was spent, a day late; and its watch for anomalies.</summary>
internal sealed class CostWorld(World world, BillingWorld billing) : IServiceModule
{
    /// <inheritdoc/>
    public void Register(Router router)
    {
        _ = router.On(CostExplorer.GetCostAndUsage, Costs);
        _ = router.On(CostExplorer.GetCostForecast, Forecast);
        new AnomalyCalls(world, billing).Register(router);
    }

    /// <inheritdoc/>
    public void Tick(DateTimeOffset now)
    {
        // What is known follows from the moment of asking.
    }

    internal static string Amount(decimal usd) => usd.ToString("0.##########", CultureInfo.InvariantCulture);

    private static Fault Invalid(string message) => new("ValidationException", message);

    private CostExplorer.GetCostAndUsageOut Costs(Call call, CostExplorer.GetCostAndUsageIn input)
    {
        var (from, to) = Days(input.TimePeriod);
        var monthly = input.Granularity switch
        {
            "MONTHLY" => true,
            "DAILY" => false,
            _ => throw Invalid($"Granularity {input.Granularity} is not offered here."),
        };
        var metrics = input.Metrics is { Count: > 0 } named ? named : throw Invalid("Metrics is required.");
        var groups = input.GroupBy ?? [];
        if (groups.Count > 2 || groups.Any(group => group.Type != "DIMENSION"))
        {
            throw Invalid("You can group by at most two dimensions.");
        }

        var lines = CostLines.Between(billing, from, to, call.Now).Where(line => CostFilter.Passes(input.Filter, line)).ToList();
        var results = Periods(from, to, monthly).Select(period => Result(period, lines, metrics, groups, call.Now)).ToList();
        var (page, next) = Ec2Listing.Page(results, null, input.NextPageToken);
        return new CostExplorer.GetCostAndUsageOut(next, groups.Count > 0 ? groups : null, page, []);
    }

    private static CostExplorer.ResultByTime Result(
        (DateOnly From, DateOnly To) period,
        IEnumerable<CostLine> lines,
        IReadOnlyList<string> metrics,
        IReadOnlyList<CostExplorer.GroupDefinition> groups,
        DateTimeOffset now)
    {
        var here = lines.Where(line => line.Day >= period.From && line.Day < period.To).ToList();
        var interval = new CostExplorer.DateInterval(Day(period.From), Day(period.To));
        var estimated = now < Invoices.FinalAt(new DateOnly(period.From.Year, period.From.Month, 1));
        if (groups.Count == 0)
        {
            return new CostExplorer.ResultByTime(interval, Metrics(metrics, here), [], estimated);
        }

        var grouped = here
            .GroupBy(line => string.Join('\n', groups.Select(group => CostFilter.Value(group.Key ?? "", line))), StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new CostExplorer.Group(group.Key.Split('\n'), Metrics(metrics, [.. group])));
        return new CostExplorer.ResultByTime(interval, new Dictionary<string, CostExplorer.MetricValue>(StringComparer.Ordinal), [.. grouped], estimated);
    }

    private static Dictionary<string, CostExplorer.MetricValue> Metrics(IReadOnlyList<string> names, IReadOnlyCollection<CostLine> lines)
    {
        var values = new Dictionary<string, CostExplorer.MetricValue>(StringComparer.Ordinal);
        foreach (var name in names)
        {
            values[name] = name switch
            {
                "UsageQuantity" => new(Amount(lines.Sum(line => line.Hours)), "N/A"),
                "UnblendedCost" or "BlendedCost" or "AmortizedCost" or "NetUnblendedCost" or "NetAmortizedCost" =>
                    new(Amount(lines.Sum(line => line.Usd)), "USD"),
                _ => throw Invalid($"Metric {name} is not known."),
            };
        }

        return values;
    }

    private static IEnumerable<(DateOnly From, DateOnly To)> Periods(DateOnly from, DateOnly to, bool monthly)
    {
        for (var day = from; day < to;)
        {
            var next = monthly ? new DateOnly(day.Year, day.Month, 1).AddMonths(1) : day.AddDays(1);
            yield return (day, next < to ? next : to);
            day = next;
        }
    }

    private static (DateOnly From, DateOnly To) Days(CostExplorer.DateInterval? period) =>
        DateOnly.TryParseExact(period?.Start, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var from)
        && DateOnly.TryParseExact(period?.End, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var to)
            ? from < to && to.DayNumber - from.DayNumber <= 430
                ? (from, to)
                : throw Invalid("Start date (and hour) should be before end date (and hour), and within the last fourteen months.")
            : throw Invalid("TimePeriod must be given as yyyy-MM-dd.");

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>The rest of the month at the pace of the last seven known days.</summary>
    private CostExplorer.GetCostForecastOut Forecast(Call call, CostExplorer.GetCostForecastIn input)
    {
        var (from, to) = Days(input.TimePeriod);
        if (Invoices.Start(from) < Invoices.Start(DateOnly.FromDateTime(call.Now.UtcDateTime)))
        {
            throw Invalid("Forecasts begin today or later.");
        }

        var known = DateOnly.FromDateTime(CostLines.KnownUntil(call.Now).UtcDateTime);
        var week = CostLines.Between(billing, known.AddDays(-7), known, call.Now).Where(line => line.RecordType == "Usage").Sum(line => line.Usd);
        if (week == 0)
        {
            throw new Fault("DataUnavailableException", "Insufficient amount of historical data to generate forecast.");
        }

        var total = Amount(decimal.Round(week / 7 * (to.DayNumber - from.DayNumber), 10));
        return new CostExplorer.GetCostForecastOut(
            new CostExplorer.MetricValue(total, "USD"),
            [new CostExplorer.ForecastResult(new CostExplorer.DateInterval(Day(from), Day(to)), total)]);
    }
}
