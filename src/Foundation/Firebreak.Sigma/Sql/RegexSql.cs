using System.Text;
using System.Text.RegularExpressions;
using Firebreak.Sigma.Matching;

namespace Firebreak.Sigma.Sql;

/// <summary>Regular expressions as engines of the RE2 kind read them, so that they say the same there.</summary>
/// <remarks>Sources: github.com/google/re2/wiki/Syntax; .NET regular expression language reference.</remarks>
internal static class RegexSql
{
    /// <summary>The expression in RE2's words. Throws for what RE2 does not know.</summary>
    public static string Of(Regex regex)
    {
        var text = regex.ToString();
        if (!regex.Options.HasFlag(RegexOptions.NonBacktracking))
        {
            throw new NotInSqlException("Its regular expression looks around or back, which RE2 cannot.");
        }

        var flags = (regex.Options.HasFlag(RegexOptions.IgnoreCase) ? "i" : "")
            + (regex.Options.HasFlag(RegexOptions.Multiline) ? "m" : "")
            + (regex.Options.HasFlag(RegexOptions.Singleline) ? "s" : "");
        return (flags.Length > 0 ? $"(?{flags})" : "") + Translated(text, regex.Options.HasFlag(RegexOptions.Multiline));
    }

    /// <summary>A pattern with wildcards and dashes as an expression for the whole text.</summary>
    public static string Of(Pattern pattern)
    {
        var text = new StringBuilder(pattern.Cased ? "(?s)^" : "(?is)^");
        foreach (var token in pattern.Tokens)
        {
            text.Append(token.Kind switch
            {
                Pattern.Kind.Many => ".*",
                Pattern.Kind.One => ".",
                Pattern.Kind.Dash => "[-/–—―]",
                _ => char.IsAsciiLetterOrDigit(token.Char) || token.Char > 127 || token.Char == ' ' ? token.Char.ToString() : "\\" + token.Char,
            });
        }

        return text.Append("\\z").ToString();
    }

    /// <summary>Where .NET and RE2 mean different things by the same sign: the end, and the classes of characters.</summary>
    private static string Translated(string text, bool multiline)
    {
        var made = new StringBuilder();
        var inClass = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\\' && i + 1 < text.Length)
            {
                made.Append(Escape(text[++i], inClass));
            }
            else if (c == '$' && !inClass && !multiline)
            {
                made.Append("(?:\\n?\\z)");
            }
            else
            {
                inClass = inClass ? c != ']' : c == '[';
                if (c == '[' && i + 1 < text.Length && text[i + 1] == ':')
                {
                    throw new NotInSqlException("Its regular expression has '[:' in a class, which RE2 reads otherwise.");
                }

                made.Append(c);
            }
        }

        return made.ToString();
    }

    private static string Escape(char c, bool inClass) => c switch
    {
        'd' => "\\p{Nd}",
        'D' => "\\P{Nd}",
        's' => inClass ? "\\s\\x0b\\x85\\p{Z}" : "[\\s\\x0b\\x85\\p{Z}]",
        'w' => inClass ? "\\p{L}\\p{Mn}\\p{Nd}\\p{Pc}" : "[\\p{L}\\p{Mn}\\p{Nd}\\p{Pc}]",
        'S' when !inClass => "[^\\s\\x0b\\x85\\p{Z}]",
        'W' when !inClass => "[^\\p{L}\\p{Mn}\\p{Nd}\\p{Pc}]",
        'Z' when !inClass => "(?:\\n?\\z)",
        'G' or 'c' or 'e' or 'S' or 'W' or 'u' or 'Z' => throw new NotInSqlException($"Its regular expression has '\\{c}', which RE2 does not know there."),
        _ => "\\" + c,
    };
}
