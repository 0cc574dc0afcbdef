using Firebreak.Model;

namespace Firebreak.Watch;

/// <summary>How soon a message that nobody has answered is said again: the more money, the sooner.</summary>
public static class Repeats
{
    /// <summary>The pause after the last message. Without money it grows, so that a quiet thing does not become a nuisance.</summary>
    public static TimeSpan After(Alert alert)
    {
        ArgumentNullException.ThrowIfNull(alert);
        var (usd, times) = (alert.Alarm.UsdPerHour, Math.Max(0, alert.Messages - 1));
        return usd switch
        {
            >= 50 => TimeSpan.FromMinutes(10),
            >= 10 => TimeSpan.FromMinutes(20),
            >= 1 => TimeSpan.FromMinutes(45),
            > 0.05m => Grow(TimeSpan.FromHours(2), times, TimeSpan.FromHours(12)),
            _ => alert.Alarm.Severity >= Severity.Critical
                ? Grow(TimeSpan.FromHours(1), times, TimeSpan.FromHours(24))
                : Grow(TimeSpan.FromHours(6), times, TimeSpan.FromHours(48)),
        };
    }

    private static TimeSpan Grow(TimeSpan first, int times, TimeSpan most) => TimeSpan.FromTicks(Math.Min(most.Ticks, first.Ticks << Math.Min(times, 6)));
}
