using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace Firebreak.Sigma.Matching;

/// <summary>A JSON value as one text: nothing between its parts, and no escapes but those that JSON needs.</summary>
/// <remarks>.NET's own writer escapes every character beyond U+FFFF, so that a rule would look in vain for one, and find digits where there are none.</remarks>
internal static class CompactJson
{
    /// <summary>The text; as it stands in the log, if half a surrogate pair is in it.</summary>
    public static string Of(JsonElement value)
    {
        var raw = JsonMarshal.GetRawUtf8Value(value);
        var text = new StringBuilder(raw.Length);
        for (var at = 0; at < raw.Length;)
        {
            if (raw[at] != (byte)'"')
            {
                var end = raw[at..].IndexOf((byte)'"') is >= 0 and var quote ? at + quote : raw.Length;
                AddBetween(text, raw[at..end]);
                at = end;
                continue;
            }

            var after = EndOfString(raw, at);
            if (!TryAdd(text, raw[at..after]))
            {
                return value.GetRawText();
            }

            at = after;
        }

        return text.ToString();
    }

    private static void AddBetween(StringBuilder text, ReadOnlySpan<byte> parts)
    {
        foreach (var one in parts)
        {
            if (one > (byte)' ')
            {
                text.Append((char)one);
            }
        }
    }

    private static int EndOfString(ReadOnlySpan<byte> raw, int start)
    {
        var at = start + 1;
        while (raw[at] != (byte)'"')
        {
            at += raw[at] == (byte)'\\' ? 2 : 1;
        }

        return at + 1;
    }

    private static bool TryAdd(StringBuilder text, ReadOnlySpan<byte> quoted)
    {
        if (!quoted.Contains((byte)'\\'))
        {
            text.Append(Encoding.UTF8.GetString(quoted));
            return true;
        }

        var reader = new Utf8JsonReader(quoted);
        string? said;
        try
        {
            said = reader.Read() ? reader.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return false;
        }

        text.Append('"');
        foreach (var c in said ?? "")
        {
            _ = c switch
            {
                '"' or '\\' => text.Append('\\').Append(c),
                '\b' => text.Append("\\b"),
                '\t' => text.Append("\\t"),
                '\n' => text.Append("\\n"),
                '\f' => text.Append("\\f"),
                '\r' => text.Append("\\r"),
                < ' ' => text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}"),
                _ => text.Append(c),
            };
        }

        text.Append('"');
        return true;
    }
}
