using System.Text;

namespace Firebreak.Sigma.Matching;

/// <summary>A rule's text as it looks once encoded.</summary>
/// <remarks>Source: Sigma specification 2.1, appendix "Modifiers": base64, base64offset, utf16le, utf16be, utf16, wide.</remarks>
internal static class Encoded
{
    /// <summary>The forms to look for: one, or three with <c>base64offset</c>.</summary>
    public static IEnumerable<string> Forms(string text, Modifiers modifiers)
    {
        var bytes = modifiers.Encoding switch
        {
            "utf16le" or "wide" => Encoding.Unicode.GetBytes(text),
            "utf16be" => Encoding.BigEndianUnicode.GetBytes(text),
            "utf16" => [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(text)],
            _ => Encoding.UTF8.GetBytes(text),
        };
        return modifiers.Base switch
        {
            "base64" => [Convert.ToBase64String(bytes)],
            "base64offset" => Enumerable.Range(0, 3).Select(offset => At(bytes, offset)),
            _ => [Encoding.Latin1.GetString(bytes)], // the bytes as they stand, a character each
        };
    }

    /// <summary>What stays the same when the bytes stand at an offset inside something longer.</summary>
    private static string At(byte[] bytes, int offset)
    {
        var text = Convert.ToBase64String([.. new byte[offset], .. bytes]);
        var start = offset switch { 0 => 0, 1 => 2, _ => 3 };
        var end = ((bytes.Length + offset) % 3) switch { 0 => text.Length, 1 => text.Length - 3, _ => text.Length - 2 };
        return text[start..Math.Max(start, end)];
    }
}
