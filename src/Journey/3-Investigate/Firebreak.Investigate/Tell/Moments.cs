using System.Globalization;

namespace Firebreak.Investigate.Tell;

/// <summary>Times as they stand in a sentence.</summary>
internal static class Moments
{
    /// <summary>For example <c>2023-08-01 02:10 UTC</c>.</summary>
    public static string Short(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) + " UTC";
}
