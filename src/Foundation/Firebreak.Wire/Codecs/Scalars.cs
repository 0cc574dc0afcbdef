using System.Globalization;
using System.Text.Json;

namespace Firebreak.Wire.Codecs;

/// <summary>Instants, flags and numbers, between AWS's texts and JSON.</summary>
internal static class Scalars
{
    /// <summary>Writes a text as the JSON value that the type expects; a text that does not fit stays text.</summary>
    public static void Write(Utf8JsonWriter json, string text, Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain == typeof(bool) && bool.TryParse(text, out var flag))
        {
            json.WriteBooleanValue(flag);
        }
        else if (IsInteger(plain) && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var whole))
        {
            json.WriteNumberValue(whole);
        }
        else if (plain == typeof(decimal) && decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact))
        {
            json.WriteNumberValue(exact);
        }
        else if (IsFraction(plain) && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var near)
            && double.IsFinite(near))
        {
            json.WriteNumberValue(near);
        }
        else
        {
            json.WriteStringValue(text);
        }
    }

    /// <summary>Whether an empty text means that nothing was said (all but texts and blobs).</summary>
    public static bool EmptyMeansAbsent(Type type) => type != typeof(string) && type != typeof(byte[]);

    /// <summary>An instant as XML, forms and query strings have it: ISO 8601 in UTC, milliseconds only if there are any.</summary>
    public static string Iso(DateTimeOffset instant) => instant.UtcDateTime.ToString(
        instant.Ticks % TimeSpan.TicksPerSecond == 0 ? "yyyy-MM-dd'T'HH:mm:ss'Z'" : "yyyy-MM-dd'T'HH:mm:ss.fff'Z'",
        CultureInfo.InvariantCulture);

    /// <summary>Reads an instant: ISO 8601, RFC 7231's date, or seconds since 1970.</summary>
    public static bool TryInstant(string text, out DateTimeOffset instant)
    {
        if (decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds))
        {
            return TryEpoch(seconds, out instant);
        }

        return DateTimeOffset.TryParse(
            text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out instant);
    }

    /// <summary>Reads seconds since 1970, to the millisecond.</summary>
    public static bool TryEpoch(decimal seconds, out DateTimeOffset instant)
    {
        instant = default;
        if (seconds is < -62_135_596_800m or > 253_402_300_799m)
        {
            return false;
        }

        instant = DateTimeOffset.FromUnixTimeMilliseconds((long)decimal.Round(seconds * 1000m));
        return true;
    }

    private static bool IsInteger(Type type) =>
        type == typeof(int) || type == typeof(long) || type == typeof(short) || type == typeof(byte);

    private static bool IsFraction(Type type) =>
        type == typeof(double) || type == typeof(float);
}
