using System.Text;
using System.Text.RegularExpressions;

namespace Firebreak.Sigma.Texts;

/// <summary>The longest text of ASCII that stands in every text which fits a regular expression.</summary>
/// <remarks>Only what is plainly so is said; in doubt nothing, and then the expression itself is asked each time.</remarks>
internal static class NeededLiteral
{
    /// <summary>The text; empty if nothing can be said.</summary>
    public static byte[] Of(Regex regex)
    {
        var text = regex.ToString();
        if (text.Contains("(?", StringComparison.Ordinal) || (regex.Options & RegexOptions.IgnorePatternWhitespace) != RegexOptions.None)
        {
            return []; // options in the expression, and what looks around, change what it means
        }

        var longest = "";
        var run = new StringBuilder();
        for (var i = 0; i < text.Length;)
        {
            var (length, letter) = Part(text, i);
            if (length == 0)
            {
                return [];
            }

            i += length;
            if (letter is { } c && !IsOptional(text, i))
            {
                run.Append(c);
            }

            if (letter is null || IsRepeated(text, i) || i == text.Length)
            {
                longest = run.Length > longest.Length ? run.ToString() : longest;
                run.Clear();
                i += Quantifier(text, i);
            }
        }

        return Encoding.ASCII.GetBytes(longest);
    }

    /// <summary>How long the part is that begins here, and the one letter that it takes; 0 if it cannot be told.</summary>
    private static (int Length, char? Letter) Part(string text, int at) => text[at] switch
    {
        '|' => (0, null), // either, or
        '(' => (Closing(text, at) - at + 1, null),
        '[' => (Bracket(text, at) - at + 1, null),
        '\\' when at + 1 < text.Length => char.IsAsciiLetterOrDigit(text[at + 1]) ? Escape(text, at) : (2, Ascii(text[at + 1])),
        '.' or '^' or '$' => (1, null),
        '*' or '+' or '?' or '{' or '\\' => (0, null),
        var c => (1, Ascii(c)),
    };

    /// <summary>Classes and places take no letter of their own; what is written in figures is not looked into.</summary>
    private static (int Length, char? Letter) Escape(string text, int at) =>
        "wWdDsSbBAZzG".Contains(text[at + 1], StringComparison.Ordinal) ? (2, null) : (0, null);

    private static char? Ascii(char c) => char.IsAscii(c) ? c : null;

    private static int Closing(string text, int at)
    {
        var depth = 0;
        for (var i = at; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '\\':
                    i++;
                    break;
                case '[' when Bracket(text, i) is var end && end > i:
                    i = end;
                    break;
                case '[':
                    return at - 1;
                case '(':
                    depth++;
                    break;
                case ')' when --depth == 0:
                    return i;
                default:
                    break;
            }
        }

        return at - 1;
    }

    private static int Bracket(string text, int at)
    {
        for (var i = at + (at + 1 < text.Length && text[at + 1] == '^' ? 3 : 2); i < text.Length; i++)
        {
            if (text[i] == '\\')
            {
                i++;
            }
            else if (text[i] == '[')
            {
                return at - 1; // a class taken from a class
            }
            else if (text[i] == ']')
            {
                return i;
            }
        }

        return at - 1;
    }

    private static bool IsRepeated(string text, int at) => at < text.Length && text[at] is '*' or '+' or '?' or '{';

    private static bool IsOptional(string text, int at) => at < text.Length && text[at] is '*' or '?' or '{';

    private static int Quantifier(string text, int at)
    {
        var end = at;
        if (at < text.Length && text[at] is '*' or '+' or '?')
        {
            end++;
        }
        else if (at < text.Length && text[at] == '{' && text.IndexOf('}', at) is > 0 and var brace)
        {
            end = brace + 1;
        }

        return end - at + (end > at && end < text.Length && text[end] == '?' ? 1 : 0);
    }
}
