using System.Globalization;
using System.Text.Json;

namespace Firebreak.Harden.Sights;

/// <summary>What this month has cost so far, as Cost Explorer says; the question costs 0.01 USD.</summary>
internal static class CostSight
{
    private const string WithoutCredits = """{"Not":{"Dimensions":{"Key":"RECORD_TYPE","Values":["Credit","Refund"]}}}""";

    /// <summary>The sum, or <c>null</c> if it was not seen. Only used to choose a limit that can still be passed.</summary>
    public static async Task<decimal?> ThisMonthAsync(Glance glance)
    {
        var now = glance.Now.UtcDateTime;
        var first = new DateOnly(now.Year, now.Month, 1);
        using var filter = JsonDocument.Parse(WithoutCredits);
        var answer = await glance.AskAsync(Region.UsEast1, CostExplorer.GetCostAndUsage, new CostExplorer.GetCostAndUsageIn(
            new CostExplorer.DateInterval(Day(first), Day(DateOnly.FromDateTime(now).AddDays(1))),
            "MONTHLY",
            filter.RootElement.Clone(),
            ["UnblendedCost"])).ConfigureAwait(false);
        decimal? sum = null;
        foreach (var month in answer?.ResultsByTime ?? [])
        {
            if (month.Total is { } total && total.TryGetValue("UnblendedCost", out var value)
                && decimal.TryParse(value.Amount, NumberStyles.Number, CultureInfo.InvariantCulture, out var amount))
            {
                sum = (sum ?? 0m) + amount;
            }
        }

        return sum;
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
