using Firebreak.Model;

namespace Firebreak.Sandbox;

/// <summary>One line of Cost Explorer's data.</summary>
/// <param name="Day">The day it is dated.</param>
/// <param name="RecordType"><c>Usage</c>, <c>Tax</c> or <c>Credit</c>.</param>
/// <param name="Service">The service.</param>
/// <param name="Region">The region; <c>NoRegion</c> for tax.</param>
/// <param name="UsageType">The usage type.</param>
/// <param name="ResourceId">The resource, if any.</param>
/// <param name="Hours">How much was used.</param>
/// <param name="Usd">The amount; negative for credits.</param>
internal sealed record CostLine(
    DateOnly Day, string RecordType, string Service, string Region, string UsageType, string ResourceId, decimal Hours, decimal Usd);

/// <summary>What Cost Explorer knows at a moment: use a day late, credits at once.</summary>
/// <remarks>Latency: AWS Cost Management guide, "refreshes your cost data at least once every 24 hours".</remarks>
internal static class CostLines
{
    /// <summary>How late use shows.</summary>
    internal static readonly TimeSpan Delay = TimeSpan.FromHours(24);

    /// <summary>Until when use is known at a moment. A month that is final is known whole.</summary>
    internal static DateTimeOffset KnownUntil(DateTimeOffset now)
    {
        var cut = now - Delay;
        var lastMonth = Invoices.MonthOf(now).AddMonths(-1);
        var lastEnd = Invoices.Whole(lastMonth).End;
        return now >= Invoices.FinalAt(lastMonth) && cut < lastEnd ? lastEnd : cut;
    }

    /// <summary>Every line of some days, as known at a moment.</summary>
    internal static IEnumerable<CostLine> Between(BillingWorld billing, DateOnly from, DateOnly to, DateTimeOffset now)
    {
        var known = KnownUntil(now);
        var months = new HashSet<DateOnly>();
        for (var month = new DateOnly(from.Year, from.Month, 1); month < to; month = month.AddMonths(1))
        {
            _ = months.Add(month);
        }

        foreach (var month in months)
        {
            var whole = Invoices.Whole(month);
            var end = known < whole.Start ? whole.Start : known < whole.End ? known : whole.End;
            var net = 0m;
            foreach (var charge in billing.Meter.Charges(new Window(whole.Start, end)))
            {
                net += charge.Usd;
                if (charge.Day >= from && charge.Day < to)
                {
                    yield return new CostLine(
                        charge.Day, "Usage", charge.Service, charge.Region, charge.UsageType, charge.ResourceId, charge.Hours, charge.Usd);
                }
            }

            if (month >= from && net > 0)
            {
                var tax = Invoices.Cents(Invoices.Cents(net) * Invoices.TaxRate);
                yield return new CostLine(month, "Tax", UsageTypes.Tax, "NoRegion", "NoUsageType", "", 0, tax);
            }
        }

        foreach (var credit in billing.Credits.Where(credit => credit.AppliedAt <= now && credit.Month >= from && credit.Month < to))
        {
            yield return new CostLine(
                credit.Month, "Credit", UsageTypes.Compute, "NoRegion", "NoUsageType", "", 0, -credit.Usd);
        }
    }
}
