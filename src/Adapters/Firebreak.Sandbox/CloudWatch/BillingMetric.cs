using Firebreak.Model;

namespace Firebreak.Sandbox;

/// <summary>The metric <c>EstimatedCharges</c>: the month so far, some hours late, several times a day.</summary>
/// <remarks>
/// Amazon CloudWatch User Guide, "Create a billing alarm to monitor your estimated AWS charges": only in us-east-1, only once the
/// preference "Receive CloudWatch billing alerts" is on, first data after about fifteen minutes.
/// </remarks>
internal sealed class BillingMetric(World world, BillingWorld billing)
{
    private static readonly TimeSpan Period = TimeSpan.FromHours(6);
    private static readonly TimeSpan Late = TimeSpan.FromHours(4);

    /// <summary>The points that are published at a moment, the oldest first.</summary>
    internal IEnumerable<(DateTimeOffset At, double Usd)> Points(DateTimeOffset from, DateTimeOffset to)
    {
        if (billing.AlertsSince is not { } since)
        {
            yield break;
        }

        var now = world.Clock.Now;
        var at = since + TimeSpan.FromMinutes(15);
        while (at <= now)
        {
            if (at >= from && at < to)
            {
                yield return (at, Known(at));
            }

            at = Next(at);
        }
    }

    /// <summary>The last point that is published.</summary>
    internal (DateTimeOffset At, double Usd)? Last()
    {
        var now = world.Clock.Now;
        var points = Points(now - TimeSpan.FromDays(2), now.AddTicks(1)).ToList();
        return points.Count == 0 ? null : points[^1];
    }

    /// <summary>When the next point comes.</summary>
    internal static DateTimeOffset Next(DateTimeOffset at)
    {
        var day = new DateTimeOffset(at.UtcDateTime.Date, TimeSpan.Zero);
        return day + (Period * (Math.Floor((at - day) / Period) + 1));
    }

    private double Known(DateTimeOffset at)
    {
        var month = Invoices.Whole(Invoices.MonthOf(at));
        var until = at - Late;
        return until <= month.Start
            ? 0
            : (double)Invoices.Cents(billing.Meter.Charges(new Window(month.Start, until)).Sum(charge => charge.Usd));
    }
}
