using System.Globalization;

namespace Firebreak.Trail;

/// <summary>Reads the times that CloudTrail and its collectors write. What carries no offset is in UTC.</summary>
internal static class Moment
{
    private static readonly string[] Forms =
    [
        "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mm:ssK", "yyyy-MM-dd HH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mm:ss.fff 'UTC'",
        "yyyy-MM-dd HH:mm:ss 'UTC'", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd H:mm", "yyyy-MM-dd H:mm:ss", "yyyy/MM/dd H:mm", "yyyy/MM/dd H:mm:ss",
        "MMMM d, yyyy, HH:mm:ss '(UTC'zzz')'", "MMMM dd, yyyy, HH:mm:ss '(UTC'zzz')'",
    ];

    /// <summary>Reads a time as text, or as seconds or milliseconds since 1970.</summary>
    public static bool TryRead(string? text, out DateTimeOffset time)
    {
        time = default;
        if (text is not { Length: > 0 and < 64 })
        {
            return false;
        }

        if (DateTimeOffset.TryParseExact(
            text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out time))
        {
            return true;
        }

        if (!decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var since)
            || since is < 1_000_000_000m or > 9_999_999_999_999m)
        {
            return false;
        }

        time = DateTimeOffset.FromUnixTimeMilliseconds((long)(since < 100_000_000_000m ? since * 1000 : since));
        return true;
    }
}
