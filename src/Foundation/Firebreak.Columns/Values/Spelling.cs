using System.Buffers.Binary;
using System.Globalization;
using Firebreak.Columns.Footer;

namespace Firebreak.Columns.Values;

/// <summary>Spells values as text in ASCII.</summary>
internal static class Spelling
{
    /// <summary>No spelling of a small value, a moment or a number is longer.</summary>
    public const int Longest = 128;

    private const long Day = 86_400;
    private const int Epoch = 719_162;
    private const long JulianEpoch = 2_440_588;

    /// <summary>Spells a small value.</summary>
    public static int Write(Form form, long bits, Span<byte> into) => form switch
    {
        { Physical: Physical.Boolean } => Copy(bits != 0 ? "true"u8 : "false"u8, into),
        { Meaning: Meaning.Date } => Date(bits, into) is > 0 and var length ? length : Whole(bits, into),
        { Meaning: Meaning.Timestamp } => Moment(Math.DivRem(bits, PerSecond(form)) is var (seconds, rest) && rest < 0 ? (seconds - 1, rest + PerSecond(form)) : (seconds, rest), form.Scale, form.Utc, bits, into),
        { Meaning: Meaning.Time } => Clock(Math.Abs(bits) / PerSecond(form) % Day, Math.Abs(bits) % PerSecond(form), form.Scale, into),
        _ => Numbers.Of(form, bits, out var exact) ? Number(exact, into) : Floating(form, bits, into),
    };

    /// <summary>Spells a longer value that is no text.</summary>
    public static int Write(Form form, ReadOnlySpan<byte> bytes, Span<byte> into)
    {
        if (form.Physical == Physical.Int96)
        {
            var nanoseconds = BinaryPrimitives.ReadInt64LittleEndian(bytes);
            var seconds = ((BinaryPrimitives.ReadInt32LittleEndian(bytes[8..]) - JulianEpoch) * Day) + (nanoseconds / 1_000_000_000);
            return Moment((seconds, Math.Abs(nanoseconds % 1_000_000_000)), 9, utc: true, seconds, into);
        }

        if (Numbers.Of(form, bytes, out var exact))
        {
            return Number(exact, into);
        }

        if (form.Meaning == Meaning.Uuid && bytes.Length == 16)
        {
            new Guid(bytes, bigEndian: true).TryFormat(into, out var letters);
            return letters;
        }

        bytes = bytes.Length > Longest / 2 ? bytes[..(Longest / 2)] : bytes;
        Convert.TryToHexStringLower(bytes, into, out var length);
        return length;
    }

    private static long PerSecond(Form form) => form.Scale switch
    {
        3 => 1_000,
        6 => 1_000_000,
        _ => 1_000_000_000,
    };

    private static int Copy(ReadOnlySpan<byte> text, Span<byte> into)
    {
        text.CopyTo(into);
        return text.Length;
    }

    private static int Whole(Int128 value, Span<byte> into)
    {
        value.TryFormat(into, out var length, default, CultureInfo.InvariantCulture);
        return length;
    }

    private static int Floating(Form form, long bits, Span<byte> into)
    {
        _ = form.Physical == Physical.Float
            ? BitConverter.Int32BitsToSingle((int)bits).TryFormat(into, out var length, "R", CultureInfo.InvariantCulture)
            : BitConverter.Int64BitsToDouble(bits).TryFormat(into, out length, "R", CultureInfo.InvariantCulture);
        return length;
    }

    private static int Number(Exact exact, Span<byte> into)
    {
        var (digits, scale) = (exact.Digits, exact.Scale);
        for (; scale > 0 && digits % 10 == 0; scale--)
        {
            digits /= 10;
        }

        if (scale == 0)
        {
            return Whole(digits, into);
        }

        var at = 0;
        if (Int128.IsNegative(digits))
        {
            into[at++] = (byte)'-';
        }

        Span<byte> text = stackalloc byte[44];
        var length = Whole(Int128.Abs(digits), text);
        if (scale > 60)
        {
            // 1E-70, as no money is
            text[..length].CopyTo(into[at..]);
            at += length;
            at += Copy("E-"u8, into[at..]);
            return at + Whole(scale, into[at..]);
        }

        var whole = Math.Max(0, length - scale);
        at += whole == 0 ? Copy("0"u8, into[at..]) : Copy(text[..whole], into[at..]);
        into[at++] = (byte)'.';
        into.Slice(at, Math.Max(0, scale - length)).Fill((byte)'0');
        at += Math.Max(0, scale - length);
        return at + Copy(text[whole..length], into[at..]);
    }

    private static int Date(long days, Span<byte> into)
    {
        if (days < -Epoch || days + Epoch > DateOnly.MaxValue.DayNumber)
        {
            return 0;
        }

        var (year, month, day) = DateOnly.FromDayNumber((int)days + Epoch);
        Digits(year, 4, into);
        into[4] = (byte)'-';
        Digits(month, 2, into[5..]);
        into[7] = (byte)'-';
        Digits(day, 2, into[8..]);
        return 10;
    }

    private static int Moment((long Seconds, long Part) time, int places, bool utc, long raw, Span<byte> into)
    {
        var days = Math.DivRem(time.Seconds, Day) is var (whole, rest) && rest < 0 ? whole - 1 : time.Seconds / Day;
        var at = Date(days, into);
        if (at == 0)
        {
            return Whole(raw, into);
        }

        into[at++] = (byte)'T';
        at += Clock(time.Seconds - (days * Day), time.Part, places, into[at..]);
        if (utc)
        {
            into[at++] = (byte)'Z';
        }

        return at;
    }

    private static int Clock(long seconds, long rest, int places, Span<byte> into)
    {
        Digits(seconds / 3600, 2, into);
        into[2] = (byte)':';
        Digits(seconds / 60 % 60, 2, into[3..]);
        into[5] = (byte)':';
        Digits(seconds % 60, 2, into[6..]);
        if (rest == 0)
        {
            return 8;
        }

        into[8] = (byte)'.';
        Digits(rest, places, into[9..]);
        return 9 + places;
    }

    private static void Digits(long value, int count, Span<byte> into)
    {
        for (var at = count - 1; at >= 0; at--)
        {
            into[at] = (byte)('0' + (value % 10));
            value /= 10;
        }
    }
}
