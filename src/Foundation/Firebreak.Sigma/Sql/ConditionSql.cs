using System.Globalization;
using Firebreak.Sigma.Matching;

namespace Firebreak.Sigma.Sql;

/// <summary>Conditions of rules as conditions of SQL. They are true or false and never NULL.</summary>
internal sealed class ConditionSql(Dialect dialect, SqlLayout layout, FieldColumns columns)
{
    private const int Digits = 15;

    /// <summary>The condition. Throws <see cref="NotInSqlException"/> for what cannot be said.</summary>
    public string Of(Test test) => test switch
    {
        Selected selected => Of(selected.Inner),
        AllOf all => "(" + string.Join(" AND ", all.Parts.Select(Of)) + ")",
        AnyOf any => "(" + string.Join(" OR ", any.Parts.Select(Of)) + ")",
        Not not => "NOT " + Bracketed(Of(not.Inner)),
        FieldTest field => Of(field),
        KeywordTest words => Of(words),
        _ => throw new NotInSqlException($"It holds '{test.Says()}'."),
    };

    private static string Bracketed(string condition) => condition.StartsWith('(') ? condition : "(" + condition + ")";

    private string Of(FieldTest test)
    {
        var name = test.Field.Name;
        bool IsOneOf(ValueTest value) => !test.NeedsAll && value is TextTest { Pattern: { Form: Pattern.Shape.Exact, Cased: false } };
        var exact = test.Values.Where(IsOneOf).Select(value => value.Exact!).ToList();
        var parts = new List<string>();
        if (exact.Count > 0)
        {
            parts.Add(dialect.Share(columns.Folded(name), [.. exact.Select(dialect.Folded)]));
        }

        parts.AddRange(test.Values.Where(value => !IsOneOf(value)).Select(value => Of(name, value)));
        return parts.Count == 1 ? parts[0] : "(" + string.Join(test.NeedsAll ? " AND " : " OR ", parts) + ")";
    }

    private string Of(string field, ValueTest value) => value switch
    {
        NullTest => $"(NOT {columns.Present(field)} OR {dialect.Any(columns.Texts(field), "v", "v IS NULL")})",
        ExistsTest exists => exists.Wanted ? columns.Present(field) : "NOT " + columns.Present(field),
        OneOfTest many => "(" + string.Join(" OR ", many.Tests.Select(one => Of(field, one))) + ")",
        OtherFieldTest other => dialect.Any(columns.Texts(field), "v", "v IS NOT NULL AND " + dialect.Any(columns.Texts(other.Other.Name), "w", "w IS NOT NULL AND " + Compared(other))),
        _ => dialect.Any(columns.Texts(field), "v", "v IS NOT NULL AND " + Fits("v", value)),
    };

    private string Compared(OtherFieldTest other)
    {
        var (v, w) = other.Cased ? ("v", "w") : (dialect.Fold("v"), dialect.Fold("w"));
        return other.How switch
        {
            "contains" => dialect.Holds(v, w),
            "startswith" => dialect.Starts(v, w),
            "endswith" => dialect.Ends(v, w),
            _ => $"{v} = {w}",
        };
    }

    private string Fits(string variable, ValueTest value) => value switch
    {
        TextTest text => dialect.Fits(variable, text.Pattern),
        NumberTest number => $"{dialect.Number(variable)} = {Written(number.Number)}",
        CompareTest compare => Compared(dialect.Number(variable), compare),
        TimePartTest time => Compared(dialect.TimePart(variable, time.Part), time.Compare),
        RegexTest regex => dialect.Matches(variable, RegexSql.Of(regex.Made())),
        NetworkTest network => dialect.InNetwork(variable, network.Network),
        _ => throw new NotInSqlException($"It holds the value '{value.Written}'."),
    };

    private static string Compared(string left, CompareTest compare) => compare.Order switch
    {
        "lt" => $"{left} < {Written(compare.Limit)}",
        "lte" => $"{left} <= {Written(compare.Limit)}",
        "gt" => $"{left} > {Written(compare.Limit)}",
        "gte" => $"{left} >= {Written(compare.Limit)}",
        _ => $"{left} = {Written(compare.Limit)}",
    };

    /// <summary>SQL compares doubles, which tell so many digits apart.</summary>
    private static string Written(decimal number)
    {
        var written = number.ToString(CultureInfo.InvariantCulture);
        return written.Count(char.IsAsciiDigit) <= Digits
            ? written
            : throw new NotInSqlException($"It asks for the number {written}, and SQL tells numbers of more than {Digits} digits not apart.");
    }

    /// <summary>A word within the event is a word within its text, as long as JSON writes it as it is.</summary>
    private string Of(KeywordTest test)
    {
        var whole = layout.Whole is not null ? "fb_whole" : throw new NotInSqlException("It looks for keywords, and the table does not have the whole event in one column.");
        var parts = test.Words.Select(word => word is TextTest { Pattern: { Form: Pattern.Shape.Contains or Pattern.Shape.General } pattern } && IsPlain(pattern)
            ? dialect.Fits(whole, pattern)
            : throw new NotInSqlException($"The keyword '{word.Written}' cannot be looked for in the event's text."));
        return "(" + string.Join(test.NeedsAll ? " AND " : " OR ", parts) + ")";
    }

    private static bool IsPlain(Pattern pattern) =>
        pattern.Tokens is [{ Kind: Pattern.Kind.Many }, .., { Kind: Pattern.Kind.Many }]
        && pattern.Tokens.All(token => token.Kind == Pattern.Kind.Many || (token.Kind == Pattern.Kind.Char && token.Char is >= ' ' and not ('"' or '\\')));
}
