using System.Buffers.Binary;
using System.Globalization;
using Firebreak.Columns.Footer;

namespace Firebreak.Columns.Values;

/// <summary>Reads numbers exactly. A binary floating-point number is the shortest decimal that means it, which is what its writer was given.</summary>
internal static class Numbers
{
    private const double TenPlaces = 1e10;

    // up to fifteen digits no two decimals are the same floating-point number
    private const double Fifteen = 1e15;

    /// <summary>The number of a small value; false for one that no decimal is (NaN, infinity) or that is beyond all money.</summary>
    public static bool Of(Form form, long bits, out Exact exact)
    {
        switch (form.Physical)
        {
            case Physical.Double:
                return Floating(BitConverter.Int64BitsToDouble(bits), out exact);
            case Physical.Float:
                return Spelled(BitConverter.Int32BitsToSingle((int)bits), out exact);
            case Physical.Int32 when form.Meaning == Meaning.Unsigned:
                exact = new Exact(unchecked((uint)bits), 0);
                return true;
            case Physical.Int64 when form.Meaning == Meaning.Unsigned:
                exact = new Exact(unchecked((ulong)bits), 0);
                return true;
            default:
                exact = new Exact(bits, form.Meaning == Meaning.Decimal ? form.Scale : 0);
                return form.Kind == ColumnKind.Number;
        }
    }

    /// <summary>The number of a longer value: a decimal as bytes, the highest first, or a half-precision one.</summary>
    public static bool Of(Form form, ReadOnlySpan<byte> bytes, out Exact exact)
    {
        exact = default;
        if (form.Meaning == Meaning.HalfFloat && bytes.Length == 2)
        {
            return Spelled((float)BinaryPrimitives.ReadHalfLittleEndian(bytes), out exact);
        }

        if (form.Meaning != Meaning.Decimal || bytes.Length > 16)
        {
            return false;
        }

        var value = bytes.Length > 0 && bytes[0] > 127 ? Int128.NegativeOne : Int128.Zero;
        foreach (var one in bytes)
        {
            value = (value << 8) | one;
        }

        exact = new Exact(value, form.Scale);
        return true;
    }

    private static bool Floating(double value, out Exact exact)
    {
        var whole = value == Math.Truncate(value);
        var moved = whole ? value : Math.Round(value * TenPlaces);
        if (Math.Abs(moved) < Fifteen && (whole || moved / TenPlaces == value))
        {
            exact = new Exact((long)moved, whole ? 0 : 10);
            return true;
        }

        return Spelled(value, out exact);
    }

    private static bool Spelled<T>(T value, out Exact exact)
        where T : IUtf8SpanFormattable
    {
        Span<byte> text = stackalloc byte[40];
        exact = default;
        return value.TryFormat(text, out var length, "R", CultureInfo.InvariantCulture) && Read(text[..length], out exact);
    }

    // -1.2345E-05
    private static bool Read(ReadOnlySpan<byte> text, out Exact exact)
    {
        exact = default;
        var (digits, scale, point, at) = (Int128.Zero, 0, false, text[0] == '-' ? 1 : 0);
        for (; at < text.Length && text[at] != 'E'; at++)
        {
            if (text[at] == '.')
            {
                point = true;
            }
            else if (text[at] is >= (byte)'0' and <= (byte)'9')
            {
                digits = (digits * 10) + (text[at] - '0');
                scale += point ? 1 : 0;
            }
            else
            {
                return false;
            }
        }

        scale -= at < text.Length ? int.Parse(text[(at + 1)..], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture) : 0;
        if (scale < -20)
        {
            return false;
        }

        for (; scale < 0; scale++)
        {
            digits *= 10;
        }

        exact = new Exact(text[0] == '-' ? -digits : digits, scale);
        return true;
    }
}
