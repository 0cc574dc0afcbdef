using System.Text;
using System.Text.RegularExpressions;
using Firebreak.Sigma.Matching;

namespace Firebreak.Sigma.Sql;

/// <summary>Regular expressions as engines of the RE2 kind read them, so that they say the same there.</summary>
internal static class RegexSql
{
    /// <summary>The expression in RE2's words. Throws for what RE2 does not know.</summary>
    public static string Of(Regex regex)
    {
        var text = regex.ToString();
        if (!regex.Options.HasFlag(RegexOptions.NonBacktracking))
        {
            throw new NotInSqlException("Its regular expression looks around or back, or is very large, which RE2 cannot.");
        }

        var flags = (regex.Options.HasFlag(RegexOptions.IgnoreCase) ? "i" : "")
            + (regex.Options.HasFlag(RegexOptions.Multiline) ? "m" : "")
            + (regex.Options.HasFlag(RegexOptions.Singleline) ? "s" : "");
        return (flags.Length > 0 ? $"(?{flags})" : "") + Re2.Of(text, regex.Options.HasFlag(RegexOptions.Multiline));
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
}
