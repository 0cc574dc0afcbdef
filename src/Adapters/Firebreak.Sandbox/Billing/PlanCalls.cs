using Firebreak.Model;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox;

/// <summary>What kind of account this is: on the old free tier of twelve months.</summary>
internal sealed class PlanCalls(BillingWorld billing) : IServiceModule
{
    /// <summary>Hours of a micro machine that are free each month in the first year (AWS Free Tier page, until July 2025).</summary>
    private const double FreeHours = 750;

    /// <inheritdoc/>
    public void Register(Router router)
    {
        _ = router.On(FreeTier.GetFreeTierUsage, (call, _) => new FreeTier.GetFreeTierUsageOut([.. Usage(call)]));
    }

    /// <inheritdoc/>
    public void Tick(DateTimeOffset now)
    {
        // Usage follows from the meter whenever it is asked for.
    }

    private IEnumerable<FreeTier.FreeTierUsage> Usage(Call call)
    {
        var month = Invoices.Whole(Invoices.MonthOf(call.Now));
        return billing.Meter.Charges(new Window(month.Start, call.Now))
            .Where(charge => charge.UsageType.EndsWith("BoxUsage:t3.micro", StringComparison.Ordinal))
            .GroupBy(charge => (charge.Region, charge.UsageType))
            .Select(group => new FreeTier.FreeTierUsage(
                Service: "Amazon Elastic Compute Cloud", Operation: "RunInstances", UsageType: group.Key.UsageType, Region: group.Key.Region,
                ActualUsageAmount: (double)group.Sum(charge => charge.Hours), Limit: FreeHours, Unit: "Hrs", FreeTierType: "12 Months Free"));
    }
}
