namespace Firebreak.Watch;

/// <summary>What the account has cost since it is watched, hour by hour; an estimate, rolled up into days and bounded.</summary>
public sealed record Spend
{
    private const int HoursKept = 48;
    private const int DaysKept = 62;

    /// <summary>Dollars by UTC hour, as hours since 1970.</summary>
    public SortedDictionary<long, decimal> ByHour { get; init; } = [];

    /// <summary>Dollars by UTC day, as days since 1970.</summary>
    public SortedDictionary<long, decimal> ByDay { get; init; } = [];

    /// <summary>Adds what a burn rate has cost between two moments. Gaps longer than a day are not guessed at.</summary>
    public Spend Add(DateTimeOffset from, DateTimeOffset to, decimal usdPerHour)
    {
        if (to <= from || usdPerHour <= 0 || to - from > TimeSpan.FromDays(1))
        {
            return this;
        }

        var (hours, days) = (new SortedDictionary<long, decimal>(ByHour), new SortedDictionary<long, decimal>(ByDay));
        for (var at = from; at < to;)
        {
            var hour = at.ToUnixTimeSeconds() / 3600;
            var end = DateTimeOffset.FromUnixTimeSeconds((hour + 1) * 3600);
            var until = end < to ? end : to;
            var usd = usdPerHour * (until - at).Ticks / TimeSpan.TicksPerHour;
            hours[hour] = hours.GetValueOrDefault(hour) + usd;
            days[hour / 24] = days.GetValueOrDefault(hour / 24) + usd;
            at = until;
        }

        Trim(hours, HoursKept);
        Trim(days, DaysKept);
        return new Spend { ByHour = hours, ByDay = days };
    }

    /// <summary>The UTC day's sum so far.</summary>
    public decimal Today(DateTimeOffset now) => ByDay.GetValueOrDefault(now.ToUnixTimeSeconds() / 86_400);

    /// <summary>The month's sum so far.</summary>
    public decimal Month(DateTimeOffset now)
    {
        var first = new DateTimeOffset(now.Year, now.Month, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds() / 86_400;
        return ByDay.Where(day => day.Key >= first).Sum(day => day.Value);
    }

    /// <summary>What the month comes to if it goes on like this.</summary>
    public decimal Forecast(DateTimeOffset now, decimal usdPerHour)
    {
        var end = new DateTimeOffset(now.Year, now.Month, 1, 0, 0, 0, TimeSpan.Zero).AddMonths(1);
        return Month(now) + (usdPerHour * (end - now).Ticks / TimeSpan.TicksPerHour);
    }

    private static void Trim(SortedDictionary<long, decimal> sums, int most)
    {
        while (sums.Count > most)
        {
            sums.Remove(sums.Keys.First());
        }
    }
}
