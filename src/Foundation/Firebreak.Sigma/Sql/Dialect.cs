using System.Globalization;
using System.Text;
using Firebreak.Sigma.Matching;

namespace Firebreak.Sigma.Sql;

/// <summary>How one engine says what rules need. Lists of texts stand for what a field holds; JSON's null is NULL in them.</summary>
internal abstract class Dialect
{
    /// <summary>Statements to run before.</summary>
    public abstract IReadOnlyList<string> Prelude { get; }

    /// <summary>A list with the JSON values that lie at a place.</summary>
    public abstract string Nodes(SqlPlace place);

    /// <summary>Whether there is anything at a place.</summary>
    public abstract string Present(SqlPlace place, string nodes);

    /// <summary>The texts of a list of JSON values: lists opened, objects as compact JSON.</summary>
    public abstract string Texts(string nodes);

    /// <summary>Whether one member of a list meets a condition on <paramref name="variable"/>.</summary>
    public abstract string Any(string list, string variable, string condition);

    /// <summary>A list with each member changed.</summary>
    public abstract string Each(string list, string variable, string change);

    /// <summary>Whether two lists of texts have a member in common.</summary>
    public abstract string Share(string list, IReadOnlyList<string> texts);

    /// <summary>All texts of a list as one, line by line; NULL for none.</summary>
    public abstract string Joined(string list);

    /// <summary>A text without regard to letter case.</summary>
    public abstract string Fold(string text);

    /// <summary>Whether a text begins so.</summary>
    public abstract string Starts(string text, string with);

    /// <summary>Whether a text ends so.</summary>
    public abstract string Ends(string text, string with);

    /// <summary>Whether a text holds another.</summary>
    public abstract string Holds(string text, string other);

    /// <summary>Whether a regular expression fits somewhere.</summary>
    public abstract string Matches(string text, string pattern);

    /// <summary>A text as a number, or NULL.</summary>
    public abstract string Number(string text);

    /// <summary>A text as an exact number, or NULL, to be added up.</summary>
    public static string Exact(string text) => $"TRY_CAST({text} AS DECIMAL(38, 9))";

    /// <summary>A part of a text that is a time, or NULL.</summary>
    public abstract string TimePart(string text, string part);

    /// <summary>Whether a text is an address in a network.</summary>
    public abstract string InNetwork(string text, System.Net.IPNetwork network);

    /// <summary>A query for the events that rules found: <paramref name="marks"/> are the rules' numbers or NULL, and come out as <c>n</c>.</summary>
    public abstract string Hits(IReadOnlyList<string> marks, string columns);

    /// <summary>No query may be longer than this.</summary>
    public abstract int Longest { get; }

    /// <summary>Seconds from one moment to another.</summary>
    public abstract string SecondsBetween(string earlier, string later);

    /// <summary>A text in quotes; what is not seen in it stands by its number, because a script is also shown on a screen.</summary>
    public string Quoted(string text) => text.Contains('\0', StringComparison.Ordinal)
        ? throw new NotInSqlException("A value holds the character NUL.")
        : text.EnumerateRunes().Any(IsUnseen) ? Spelled(text) : "'" + text.Replace("'", "''", StringComparison.Ordinal) + "'";

    /// <summary>A text of which every character that is not seen stands by its number.</summary>
    protected abstract string Spelled(string text);

    /// <summary>Whether a character does something instead of being shown: it moves, erases, hides, or turns the direction of writing.</summary>
    protected static bool IsUnseen(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;

    /// <summary>A text in quotes, without regard to letter case.</summary>
    public string Folded(string text) => text.All(char.IsAscii) ? Quoted(text.ToUpperInvariant()) : Fold(Quoted(text));

    /// <summary>Whether a text fits a pattern with wildcards.</summary>
    public string Fits(string text, Pattern pattern)
    {
        var subject = pattern.Cased ? text : Fold(text);
        string Literal(string literal) => pattern.Cased ? Quoted(literal) : Folded(literal);
        return pattern.Form switch
        {
            Pattern.Shape.Exact => $"{subject} = {Literal(pattern.Middle)}",
            Pattern.Shape.Starts => pattern.Middle.Length == 0 ? "TRUE" : Starts(subject, Literal(pattern.Middle)),
            Pattern.Shape.Ends => pattern.Middle.Length == 0 ? "TRUE" : Ends(subject, Literal(pattern.Middle)),
            Pattern.Shape.Contains => pattern.Middle.Length == 0 ? "TRUE" : Holds(subject, Literal(pattern.Middle)),
            _ when pattern.Tokens.Any(token => token.Kind == Pattern.Kind.Dash) => Matches(text, RegexSql.Of(pattern)),
            _ => $"{subject} LIKE {Literal(Like(pattern))} ESCAPE '\\'",
        };
    }

    private static string Like(Pattern pattern) => string.Concat(pattern.Tokens.Select(token => token.Kind switch
    {
        Pattern.Kind.Many => "%",
        Pattern.Kind.One => "_",
        _ => token.Char is '%' or '_' or '\\' ? "\\" + token.Char : token.Char.ToString(),
    }));
}
