using System.Buffers.Binary;

namespace Firebreak.Trail.Scan;

/// <summary>The parts of JSON that are looked at letter by letter: numbers, words and escapes. Source: RFC 8259.</summary>
internal static class JsonWords
{
    /// <summary>Whether a number or word begins here, with the end of a value behind it.</summary>
    public static bool IsScalar(ReadOnlySpan<byte> text, int at)
    {
        if (text.Length - at < 5)
        {
            return IsEnd(text, Number(text, at));
        }

        return BinaryPrimitives.ReadUInt32LittleEndian(text[at..]) switch
        {
            0x65757274 or 0x6c6c756e => IsEnd(text, at + 4), // true, null
            0x736c6166 => text[at + 4] == (byte)'e' && IsEnd(text, at + 5), // fals
            _ => IsEnd(text, Number(text, at)),
        };
    }

    /// <summary>Whether a whole escape begins here.</summary>
    public static bool IsEscape(ReadOnlySpan<byte> text, int at) => at + 1 < text.Length && text[at + 1] switch
    {
        (byte)'"' or (byte)'\\' or (byte)'/' or (byte)'b' or (byte)'f' or (byte)'n' or (byte)'r' or (byte)'t' => true,
        (byte)'u' => text.Length - at >= 6 && IsHex(text.Slice(at + 2, 4)),
        _ => false,
    };

    private static bool IsEnd(ReadOnlySpan<byte> text, int at) => at > 0 && at < text.Length && text[at] is (byte)',' or (byte)'}' or (byte)']';

    private static bool IsHex(ReadOnlySpan<byte> four)
    {
        foreach (var b in four)
        {
            if (!char.IsAsciiHexDigit((char)b))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The byte after a number; -1 if it is none.</summary>
    private static int Number(ReadOnlySpan<byte> text, int at)
    {
        at += text[at] == (byte)'-' ? 1 : 0;
        var digits = Digits(text, at);
        if (digits == 0 || (digits > 1 && text[at] == (byte)'0'))
        {
            return -1;
        }

        at += digits;
        if (at < text.Length && text[at] == (byte)'.')
        {
            digits = Digits(text, at + 1);
            if (digits == 0)
            {
                return -1;
            }

            at += digits + 1;
        }

        return at < text.Length && (text[at] | 0x20) == 'e' ? Exponent(text, at + 1) : at;
    }

    private static int Exponent(ReadOnlySpan<byte> text, int at)
    {
        at += at < text.Length && text[at] is (byte)'+' or (byte)'-' ? 1 : 0;
        var digits = Digits(text, at);
        return digits == 0 ? -1 : at + digits;
    }

    private static int Digits(ReadOnlySpan<byte> text, int at)
    {
        var count = 0;
        while (at + count < text.Length && text[at + count] is >= (byte)'0' and <= (byte)'9')
        {
            count++;
        }

        return count;
    }
}
