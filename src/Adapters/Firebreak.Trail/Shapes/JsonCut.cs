using System.Buffers;
using System.Buffers.Text;

namespace Firebreak.Trail;

/// <summary>
/// Finds where a JSON value ends, by quotes and brackets alone and to any depth. What lies between is judged by the parser;
/// this only cuts a text into records, so that a broken or bottomless one does not take the others with it.
/// </summary>
internal static class JsonCut
{
    private static readonly SearchValues<byte> Marks = SearchValues.Create("\"{}[]"u8);
    private static readonly SearchValues<byte> InString = SearchValues.Create("\"\\"u8);
    private static readonly SearchValues<byte> AfterScalar = SearchValues.Create(",]} \t\r\n"u8);

    /// <summary>The first place from here on that is no white space; the text's length if there is none.</summary>
    public static int Skip(ReadOnlySpan<byte> text, int at)
    {
        while (at < text.Length && text[at] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n')
        {
            at++;
        }

        return at;
    }

    /// <summary>The place after the value that begins here; -1 if it does not end.</summary>
    public static int End(ReadOnlySpan<byte> text, int at) => text[at] switch
    {
        (byte)'"' => EndOfString(text, at),
        (byte)'{' or (byte)'[' => EndOfBrackets(text, at),
        _ => text[at..].IndexOfAny(AfterScalar) is >= 0 and var length ? at + length : text.Length,
    };

    /// <summary>The place after the string that begins here; -1 if it does not end.</summary>
    public static int EndOfString(ReadOnlySpan<byte> text, int at)
    {
        at++;
        while (at < text.Length)
        {
            var next = text[at..].IndexOfAny(InString);
            if (next < 0)
            {
                return -1;
            }

            at += next;
            if (text[at] == (byte)'"')
            {
                return at + 1;
            }

            at += 2;
        }

        return -1;
    }

    /// <summary>Whether this begins like a value without quotes and brackets and is none; in doubt <c>false</c>, which the parser settles.</summary>
    public static bool IsBrokenScalar(ReadOnlySpan<byte> text) => text[0] switch
    {
        (byte)'t' => !text.SequenceEqual("true"u8),
        (byte)'f' => !text.SequenceEqual("false"u8),
        (byte)'n' => !text.SequenceEqual("null"u8),
        (byte)'-' or (>= (byte)'0' and <= (byte)'9') => !Utf8Parser.TryParse(text, out double _, out var length) || length < text.Length,
        _ => false,
    };

    private static int EndOfBrackets(ReadOnlySpan<byte> text, int at)
    {
        var depth = 0L;
        while (at < text.Length)
        {
            var next = text[at..].IndexOfAny(Marks);
            if (next < 0)
            {
                return -1;
            }

            at += next;
            switch (text[at])
            {
                case (byte)'"':
                    at = EndOfString(text, at);
                    if (at < 0)
                    {
                        return -1;
                    }

                    break;
                case (byte)'{' or (byte)'[':
                    depth++;
                    at++;
                    break;
                default:
                    at++;
                    if (--depth == 0)
                    {
                        return at;
                    }

                    break;
            }
        }

        return -1;
    }
}
