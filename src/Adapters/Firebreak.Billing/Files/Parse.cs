using System.Buffers.Text;
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
    public static decimal Amount(ReadOnlySpan<byte> text, string column)
    {
        if (Plain(text, out var amount))
        {
            return amount;
        }

        text = text.Trim((byte)' ');
        if (IsNothing(text))
        {
            return 0m;
        }

        // a sign, digits, one point, an exponent: no thousands, no currency signs, no NaN, no infinity
        return decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out amount)
            ? amount
            : throw new BillFormatException($"{column} is '{Shown(text)}', which is no amount");
    }

    /// <summary>The UTC day of a moment: ISO with or without zone, a space for the T, slashes for the hyphens.</summary>
    public static DateOnly Day(ReadOnlySpan<byte> text, string column)
    {
        text = text.Trim((byte)' ');
        if (text.Length >= 10 && Number(text[..4]) is var year && Number(text.Slice(5, 2)) is var month && Number(text.Slice(8, 2)) is var day
            && text[4] == text[7] && text[4] is (byte)'-' or (byte)'/'
            && year is >= 2000 and <= 2999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month))
        {
            var rest = text[10..];
            return rest.Length == 0 || rest[^1] == 'Z' || !rest.ContainsAny((byte)'+', (byte)'-') ? new DateOnly(year, month, day) : Zoned(text, column);
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

    private static int Number(ReadOnlySpan<byte> digits) =>
        Utf8Parser.TryParse(digits, out int value, out var used) && used == digits.Length && digits[0] is >= (byte)'0' and <= (byte)'9' ? value : -1;

    // by far the most amounts: a sign, at most eighteen digits, one point
    private static bool Plain(ReadOnlySpan<byte> text, out decimal amount)
    {
        amount = 0;
        var negative = text is [(byte)'-', ..];
        var at = negative ? 1 : 0;
        if (text.Length - at is 0 or > 19)
        {
            return false;
        }

        long value = 0;
        var (digits, places) = (0, -1);
        for (; at < text.Length; at++)
        {
            var c = text[at];
            if (c is >= (byte)'0' and <= (byte)'9')
            {
                value = (value * 10) + (c - '0');
                digits++;
                places += places >= 0 ? 1 : 0;
            }
            else if (c == '.' && places < 0)
            {
                places = 0;
            }
            else
            {
                return false;
            }
        }

        if (digits is 0 or > 18)
        {
            return false;
        }

        amount = new decimal(unchecked((int)value), (int)(value >> 32), 0, negative, (byte)Math.Max(0, places));
        return true;
    }
}
