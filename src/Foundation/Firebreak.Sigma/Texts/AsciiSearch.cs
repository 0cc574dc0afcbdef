using System.Text;

namespace Firebreak.Sigma.Texts;

/// <summary>Looks for a text of ASCII in another, letter case aside.</summary>
internal static class AsciiSearch
{
    /// <summary>Whether the text holds the needle.</summary>
    public static bool Contains(ReadOnlySpan<byte> text, ReadOnlySpan<byte> needle)
    {
        if (needle.IsEmpty)
        {
            return true;
        }

        var (lower, upper) = (Lower(needle[0]), Upper(needle[0]));
        while (text.Length >= needle.Length)
        {
            var at = text[..(text.Length - needle.Length + 1)].IndexOfAny(lower, upper);
            if (at < 0)
            {
                return false;
            }

            if (Ascii.EqualsIgnoreCase(text.Slice(at, needle.Length), needle))
            {
                return true;
            }

            text = text[(at + 1)..];
        }

        return false;
    }

    private static byte Lower(byte letter) => letter is >= (byte)'A' and <= (byte)'Z' ? (byte)(letter | 0x20) : letter;

    private static byte Upper(byte letter) => letter is >= (byte)'a' and <= (byte)'z' ? (byte)(letter & 0xdf) : letter;
}
