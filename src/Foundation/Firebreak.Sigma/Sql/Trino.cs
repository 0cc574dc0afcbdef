using System.Globalization;
using System.Net;

namespace Firebreak.Sigma.Sql;

/// <summary>Trino's SQL, which Amazon Athena's engine version 3 speaks.</summary>
/// <remarks>Source: Trino documentation, "JSON functions and operators", "Array functions", "IP address functions", "Data types" (VARCHAR).</remarks>
internal sealed class Trino : Dialect
{
    public override IReadOnlyList<string> Prelude => [];

    public override string Nodes(SqlPlace place) => place.IsJson && place.Path.Count > 0
        ? $"CAST(json_parse(coalesce(json_query({place.Expression}, {Path(place, "[*]")} WITH ARRAY WRAPPER), '[]')) AS ARRAY(JSON))"
        : place.IsJson
            ? $"filter(ARRAY[try(json_parse({place.Expression}))], x -> x IS NOT NULL)"
            : $"filter(ARRAY[{place.Expression}], x -> x IS NOT NULL)";

    public override string Present(SqlPlace place, string nodes) => place.IsJson && place.Path.Count > 0
        ? $"coalesce(json_exists({place.Expression}, {Path(place, "")}), false)"
        : $"cardinality({nodes}) > 0";

    public override string Texts(string nodes) =>
        $"transform({nodes}, x -> IF(json_format(x) = 'null', NULL, coalesce(json_extract_scalar(x, '$'), json_format(x))))";

    public override string Any(string list, string variable, string condition) => $"cardinality(filter({list}, {variable} -> {condition})) > 0";

    public override string Each(string list, string variable, string change) => $"transform({list}, {variable} -> {change})";

    public override string Share(string list, IReadOnlyList<string> texts) => $"coalesce(arrays_overlap({list}, ARRAY[{string.Join(", ", texts)}]), false)";

    public override string Joined(string list) => $"IF(cardinality(filter({list}, x -> x IS NOT NULL)) > 0, array_join({list}, chr(10)))";

    public override string Fold(string text) => $"upper({text})";

    public override string Starts(string text, string with) => $"starts_with({text}, {with})";

    public override string Ends(string text, string with) => $"(length({text}) >= length({with}) AND substr({text}, length({text}) - length({with}) + 1) = {with})";

    public override string Holds(string text, string other) => $"strpos({text}, {other}) > 0";

    public override string Matches(string text, string pattern) => $"regexp_like({text}, {Quoted(pattern)})";

    /// <summary>Java also takes 'Infinity', '5d' and '0x1p3' for numbers.</summary>
    public override string Number(string text) => $@"IF(regexp_like({text}, '^\s*[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?\s*$'), TRY_CAST({text} AS DOUBLE))";

    public override string TimePart(string text, string part) => $"{part}(TRY(from_iso8601_timestamp({text})) AT TIME ZONE 'UTC')";

    public override string InNetwork(string text, IPNetwork network) => $"coalesce(contains({Quoted(network.ToString())}, TRY_CAST({text} AS IPADDRESS)), false)";

    /// <summary>Athena takes a query of at most 262,144 bytes.</summary>
    public override int Longest => 200_000;

    public override string Hits(IReadOnlyList<string> marks, string columns) =>
        $"SELECT DISTINCT u.n, {columns}\n  FROM fields CROSS JOIN UNNEST(filter(ARRAY[\n    {string.Join(",\n    ", marks)}\n  ], x -> x IS NOT NULL)) AS u(n)";

    public override string SecondsBetween(string earlier, string later) => $"date_diff('millisecond', {earlier}, {later}) / 1000.0";

    /// <summary>One literal and no sum of texts: a path in JSON must be one.</summary>
    protected override string Spelled(string text) => "U&'" + string.Concat(text.EnumerateRunes().Select(rune => rune.Value switch
    {
        '\'' => "''",
        '\\' => @"\\",
        _ => IsUnseen(rune) ? string.Create(CultureInfo.InvariantCulture, $@"\+{rune.Value:X6}") : rune.ToString(),
    })) + "'";

    private string Path(SqlPlace place, string end) => Quoted("lax $" + string.Concat(place.Path.Select(name => name.Contains('"', StringComparison.Ordinal)
        ? throw new NotInSqlException($"The name '{name}' in a field cannot be written in a path.")
        : $".\"{name}\"")) + end);
}
