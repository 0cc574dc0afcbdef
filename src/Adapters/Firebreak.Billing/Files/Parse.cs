using System.Globalization;
using System.Text;

namespace Firebreak.Billing.Files;

/// <summary>Amounts and days as bills write them. Money is read as decimal and never as a floating-point number.</summary>
internal static class Parse
{
    /// <summary>Whether a field says nothing: empty, or <c>NULL</c> as text.</summary>
    public static bool IsNothing(ReadOnlySpan<byte> text) =>
        text.Length == 0 || (text.Length == 4 && Ascii.EqualsIgnoreCase(text, "NULL"u8)) || (text[0] <= ' ' && text.Trim((byte)' ').Length == 0);

    /// <summary>A field, or nothing where it says nothing.</summary>
    public static ReadOnlySpan<byte> Text(ReadOnlySpan<byte> text) => IsNothing(text) ? [] : text;

    /// <summary>An amount; nothing is zero where the format allows it.</summary>
    public static Units Amount(ReadOnlySpan<byte> text, string column) =>
        Plain(text, out var digits, out var places) ? Units.Of(digits, places) : Odd(text, column);

    /// <summary>The UTC day of a moment: ISO with or without zone, a space for the T, slashes for the hyphens.</summary>
    public static DateOnly Day(ReadOnlySpan<byte> text, string column)
    {
        if (text.Length == 0 || text[0] <= ' ' || text[^1] <= ' ')
        {
            text = text.Trim((byte)' ');
        }

        if (Date(text) is { } date)
        {
            return text.Length == 10 || text[^1] == 'Z' || !text[10..].ContainsAny((byte)'+', (byte)'-') ? date : Zoned(text, column);
        }

        throw new BillFormatException($"{column} is '{Shown(text)}', which is no day as bills write it (2023-08-01, 2023/08/01 00:00:00)");
    }

    /// <summary>The first day after a stretch of time that ends at a moment: midnight is not part of it.</summary>
    public static DateOnly DayAfter(ReadOnlySpan<byte> end, string column)
    {
        if (end.Length > 19 && end[10..].ContainsAny((byte)'+', (byte)'-') && DateTimeOffset.TryParse(Encoding.ASCII.GetString(end), CultureInfo.InvariantCulture, out var moment))
        {
            return DateOnly.FromDateTime(moment.UtcDateTime.AddDays(1).AddTicks(-1));
        }

        var day = Day(end, column);
        return end.Length > 11 && end[11..].ContainsAnyInRange((byte)'1', (byte)'9') ? day.AddDays(1) : day;
    }

    /// <summary>Foreign text for a message: printable, at most forty characters.</summary>
    public static string Shown(ReadOnlySpan<byte> text)
    {
        var plain = Encoding.UTF8.GetString(text.Length > 160 ? text[..160] : text);
        var shown = new string([.. plain.Take(40).Select(c => char.IsControl(c) || char.IsSurrogate(c) ? '·' : c)]);
        return plain.Length > 40 || text.Length > 160 ? shown + "…" : shown;
    }

    private static DateOnly Zoned(ReadOnlySpan<byte> text, string column) =>
        DateTimeOffset.TryParse(Encoding.ASCII.GetString(text), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment)
            ? DateOnly.FromDateTime(moment.UtcDateTime)
            : throw new BillFormatException($"{column} is '{Shown(text)}', which is no moment");

    private static Units Odd(ReadOnlySpan<byte> text, string column)
    {
        text = text.Trim((byte)' ');
        if (IsNothing(text))
        {
            return default;
        }

        // a sign, digits, one point, an exponent: no thousands, no currency signs, no NaN, no infinity
        return decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var amount)
            ? Units.Of(amount)
            : throw new BillFormatException($"{column} is '{Shown(text)}', which is no amount");
    }

    // 2023-08-01 or 2023/08/01 and whatever follows
    private static DateOnly? Date(ReadOnlySpan<byte> text)
    {
        if (text.Length < 10 || text[4] != text[7] || text[4] is not ((byte)'-' or (byte)'/'))
        {
            return null;
        }

        var (y, m, d) = ((Two(text, 0) * 100) + Two(text, 2), Two(text, 5), Two(text, 8));
        return y is >= 2000 and <= 2999 && m is >= 1 and <= 12 && d >= 1 && d <= DateTime.DaysInMonth(y, m) ? new DateOnly(y, m, d) : null;
    }

    // two digits as a number, and something absurd for anything else
    private static int Two(ReadOnlySpan<byte> text, int at)
    {
        var (tens, ones) = (text[at] - '0', text[at + 1] - '0');
        return tens is >= 0 and <= 9 && ones is >= 0 and <= 9 ? (tens * 10) + ones : -10_000;
    }

    // by far the most amounts: a sign, at most eighteen digits, one point
    private static bool Plain(ReadOnlySpan<byte> text, out long digits, out int places)
    {
        var negative = text is [(byte)'-', ..];
        var bare = negative ? text[1..] : text;
        (digits, places) = (0, 0);
        if (bare.Length is 0 or > 19)
        {
            return false;
        }

        var point = -1;
        for (var at = 0; at < bare.Length; at++)
        {
            var digit = unchecked((uint)bare[at] - '0');
            if (digit <= 9)
            {
                digits = unchecked((digits * 10) + digit);
            }
            else if (bare[at] == '.' && point < 0)
            {
                point = at;
            }
            else
            {
                return false;
            }
        }

        places = point < 0 ? 0 : bare.Length - point - 1;
        digits = negative ? -digits : digits;
        return bare.Length - (point < 0 ? 0 : 1) is >= 1 and <= 18;
    }
}
