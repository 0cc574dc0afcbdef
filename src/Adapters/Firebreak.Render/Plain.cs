using System.Globalization;
using System.Text;

namespace Firebreak.Render;

/// <summary>The one gate through which foreign text reaches a screen, a page or a file.</summary>
/// <remarks>
/// Names, tags, agents and messages may have been written by the intruder. Control characters (terminal escapes among
/// them), bidirectional overrides and lone surrogates are shown as <c>·</c>, and the length is bounded.
/// Source for the bidirectional characters: Unicode Standard Annex 9, table 4.
/// </remarks>
public static class Plain
{
    /// <summary>One line of text that is safe to print. Line breaks count as control characters.</summary>
    public static string Line(string? text, int limit = 400) => Clean(text, limit, keepLines: false);

    /// <summary>Several lines of text that are safe to print: line feeds stay.</summary>
    public static string Lines(string? text, int limit = 20_000) => Clean(text, limit, keepLines: true);

    /// <summary>One cell of a CSV file: quoted, and never a formula (OWASP "CSV Injection").</summary>
    public static string CsvCell(string? text)
    {
        var line = Line(text, 2_000);
        if (line.Length > 0 && "=+-@\t".Contains(line[0], StringComparison.Ordinal) && !IsNumber(line))
        {
            line = "'" + line;
        }

        return line.AsSpan().ContainsAny(",\"\n") ? "\"" + line.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : line;
    }

    private static bool IsNumber(string line) =>
        decimal.TryParse(line, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    private static string Clean(string? text, int limit, bool keepLines)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var clean = new StringBuilder(Math.Min(text.Length, limit) + 1);
        foreach (var rune in text.EnumerateRunes())
        {
            if (clean.Length >= limit)
            {
                clean.Append('…');
                break;
            }

            if (rune.Value == '\n' && keepLines)
            {
                clean.Append('\n');
            }
            else if (IsHarmful(rune))
            {
                clean.Append('·');
            }
            else
            {
                clean.Append(rune);
            }
        }

        return clean.ToString();
    }

    private static bool IsHarmful(Rune rune) =>
        rune == Rune.ReplacementChar
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        || rune.Value is 0x061C or 0x200E or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0xFEFF;
}
