using System.Buffers;

namespace Firebreak.Sigma.Texts;

/// <summary>Steps over the values of a JSON text that is known to be valid and without white space between its parts.</summary>
internal static class JsonSteps
{
    private static readonly SearchValues<byte> Marks = SearchValues.Create("\"{}[]"u8);

    /// <summary>The place after the value that begins here.</summary>
    public static int Over(ReadOnlySpan<byte> text, int at) => text[at] switch
    {
        (byte)'"' => OverString(text, at),
        (byte)'{' or (byte)'[' => OverBrackets(text, at),
        _ => OverScalar(text, at),
    };

    /// <summary>The place after the string that begins here.</summary>
    public static int OverString(ReadOnlySpan<byte> text, int at)
    {
        at++;
        while (true)
        {
            at += text[at..].IndexOfAny((byte)'"', (byte)'\\');
            if (text[at] == (byte)'"')
            {
                return at + 1;
            }

            at += 2;
        }
    }

    private static int OverScalar(ReadOnlySpan<byte> text, int at)
    {
        while (at < text.Length && text[at] is not ((byte)',' or (byte)'}' or (byte)']'))
        {
            at++;
        }

        return at;
    }

    private static int OverBrackets(ReadOnlySpan<byte> text, int at)
    {
        var depth = 0;
        while (true)
        {
            at += text[at..].IndexOfAny(Marks);
            switch (text[at])
            {
                case (byte)'"':
                    at = OverString(text, at);
                    continue;
                case (byte)'{' or (byte)'[':
                    depth++;
                    break;
                default:
                    depth--;
                    break;
            }

            at++;
            if (depth == 0)
            {
                return at;
            }
        }
    }
}
