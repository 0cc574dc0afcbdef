using System.Globalization;

namespace Firebreak.Sigma.Matching;

/// <summary>A part of a time, for example its hour (UTC), compared with a number.</summary>
internal sealed class TimePartTest(string part, CompareTest compare) : ValueTest
{
    private const int Point = 19; // yyyy-MM-ddTHH:mm:ss
    private const int MostDigits = 7;

    /// <summary>ISO 8601, with a T or a blank. Anything looser would take '4.9' for a day in April of whatever year it is.</summary>
    private static readonly string[] Forms =
    [
        "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mm:ssK", "yyyy-MM-dd HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd HH:mmK", "yyyy-MM-dd",
    ];

    /// <summary>The numbers that a part can be. Source: Sigma specification 2.1, appendix "Modifiers"; a year of ISO 8601 has up to 53 weeks.</summary>
    public static (int First, int Last) Range(string part) => part switch
    {
        "minute" => (0, 59),
        "hour" => (0, 23),
        "day" => (1, 31),
        "week" => (1, 53),
        "month" => (1, 12),
        _ => (1, 9999),
    };

    public string Part => part;

    public CompareTest Compare => compare;

    protected override bool FitsOne(Leaf leaf, EventView view) =>
        DateTimeOffset.TryParseExact(
            Shortened(leaf.Text!), Forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time)
        && compare.Holds(Of(time));

    /// <summary>The platform reads seven digits of a second; some logs write nine.</summary>
    private static string Shortened(string text)
    {
        var end = Point + 1 + MostDigits;
        if (text.Length <= end || text[Point] != '.')
        {
            return text;
        }

        var rest = text.AsSpan(end).IndexOfAnyExceptInRange('0', '9');
        return text.Remove(end, rest < 0 ? text.Length - end : rest);
    }

    private int Of(DateTimeOffset time) => part switch
    {
        "minute" => time.Minute,
        "hour" => time.Hour,
        "day" => time.Day,
        "week" => ISOWeek.GetWeekOfYear(time.UtcDateTime),
        "month" => time.Month,
        _ => time.Year,
    };
}
