using System.Globalization;
using Firebreak.Model;

namespace Firebreak.Billing;

/// <summary>The European Central Bank's reference rates by day, as the program carries them, crossed over the euro.</summary>
/// <remarks>
/// A cross rate is rounded to eight significant digits, so that the rate shown is the rate used: a reader with a pocket
/// calculator gets the same won. There are no rates on week-ends and bank holidays: the last earlier day's is taken.
/// </remarks>
public sealed class RateTable : IRateTable
{
    private const int LongestGap = 7;
    private static readonly Lazy<RateTable> Carried = new(() => new RateTable(PackedTable.Open("rates.bin")));

    private readonly int[] _days;
    private readonly Dictionary<string, (int[] Scaled, decimal Unit)> _currencies = new(StringComparer.Ordinal);
    private readonly string _source;

    private RateTable(PackedTable table)
    {
        _source = table.Head("source") + " (cross rate over EUR)";
        _days = new int[int.Parse(table.Head("days"), CultureInfo.InvariantCulture)];
        var day = DateOnly.ParseExact(table.Head("first"), "yyyy-MM-dd", CultureInfo.InvariantCulture).DayNumber;
        for (var at = 0; at < _days.Length; at++)
        {
            day += table.Number();
            _days[at] = day;
        }

        foreach (var entry in table.Head("currencies").Split(' '))
        {
            var equal = entry.IndexOf('=', StringComparison.Ordinal);
            var scaled = new int[_days.Length];
            var value = 0;
            for (var at = 0; at < scaled.Length; at++)
            {
                value += table.Signed();
                scaled[at] = value;
            }

            var unit = 1m;
            for (var places = int.Parse(entry.AsSpan(equal + 1), CultureInfo.InvariantCulture); places > 0; places--)
            {
                unit /= 10m;
            }

            _currencies.Add(entry[..equal], (scaled, unit));
        }
    }

    /// <summary>The first day that has rates.</summary>
    public DateOnly FirstDay => DateOnly.FromDayNumber(_days[0]);

    /// <summary>The last day that has rates.</summary>
    public DateOnly LastDay => DateOnly.FromDayNumber(_days[^1]);

    /// <summary>The currencies it knows, by ISO 4217 code; the euro too.</summary>
    public IReadOnlyCollection<string> Currencies => ["EUR", .. _currencies.Keys];

    /// <summary>The table that the program carries. Read on first use, then shared.</summary>
    public static IRateTable Embedded() => Carried.Value;

    /// <inheritdoc/>
    public Reading<ExchangeRate> On(DateOnly day, string from, string to)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        foreach (var currency in (string[])[from, to])
        {
            if (currency != "EUR" && !_currencies.ContainsKey(currency))
            {
                return NotSeen(day, from, to, $"The European Central Bank's table that is carried has no rate for {Code(currency)}.");
            }
        }

        if (from == to)
        {
            return new Reading<ExchangeRate>.Seen(new ExchangeRate(from, to, 1m, day, day, "the same currency"));
        }

        var found = Array.BinarySearch(_days, day.DayNumber);
        var at = found >= 0 ? found : ~found - 1;
        if (at < 0)
        {
            return NotSeen(day, from, to, $"The table begins on {FirstDay:yyyy-MM-dd}.");
        }

        if (day.DayNumber - _days[at] > LongestGap)
        {
            return NotSeen(day, from, to, $"The table ends on {LastDay:yyyy-MM-dd}; no rate within {LongestGap} days before.");
        }

        var rate = SignificantDigits(PerEuro(to, at) / PerEuro(from, at));
        return new Reading<ExchangeRate>.Seen(
            new ExchangeRate(from, to, rate, day, DateOnly.FromDayNumber(_days[at]), _source));
    }

    private static Reading<ExchangeRate>.NotSeen NotSeen(DateOnly day, string from, string to, string why) =>
        new(new Blindness($"exchange rate {Code(from)}/{Code(to)} of {day:yyyy-MM-dd}", BlindCause.NotRecorded, why));

    private static string Code(string currency) => new([.. currency.Where(char.IsAsciiLetterOrDigit).Take(8)]);

    private static decimal SignificantDigits(decimal rate)
    {
        var places = 8;
        for (var size = 1m; size <= rate && places > 0; size *= 10m)
        {
            places--;
        }

        for (var size = 0.1m; size > rate && places < 16; size /= 10m)
        {
            places++;
        }

        return decimal.Round(rate, places, MidpointRounding.AwayFromZero);
    }

    private decimal PerEuro(string currency, int at) =>
        currency == "EUR" ? 1m : _currencies[currency].Scaled[at] * _currencies[currency].Unit;
}
