using System.Globalization;

namespace Firebreak.Aws.Survey;

/// <summary>Instants that some services write as text.</summary>
internal static class Instants
{
    /// <summary>The instant of a text, or <c>null</c>.</summary>
    public static DateTimeOffset? Parsed(string? text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment : null;

    /// <summary>The instant of milliseconds since 1970, or <c>null</c>.</summary>
    public static DateTimeOffset? OfMilliseconds(long? time) => time is > 0 and < 253402300799000 and var known ? DateTimeOffset.FromUnixTimeMilliseconds(known) : null;
}
