using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Firebreak.Sigma.Sql;

/// <summary>DuckDB's SQL.</summary>
internal sealed class DuckDb : Dialect
{
    /// <summary>
    /// Macros over lists of JSON values. Lists in lists are opened three deep; a name in a path that holds a dot itself is not looked for.
    /// </summary>
    public override IReadOnlyList<string> Prelude { get; } =
    [
        """CREATE OR REPLACE TEMP MACRO fb_opened(l) AS flatten(list_transform(l, x -> CASE WHEN json_type(x) = 'ARRAY' THEN json_extract(x, '$[*]') ELSE [x] END))""",
        """CREATE OR REPLACE TEMP MACRO fb_open(l) AS CASE WHEN len(list_filter(l, x -> json_type(x) = 'ARRAY')) = 0 THEN l ELSE fb_opened(fb_opened(fb_opened(l))) END""",
        """CREATE OR REPLACE TEMP MACRO fb_at(l, path) AS list_filter(list_transform(fb_open(l), x -> json_extract(x, path)), x -> x IS NOT NULL)""",
        """CREATE OR REPLACE TEMP MACRO fb_texts(l) AS list_transform(fb_open(l), x -> CASE json_type(x) WHEN 'OBJECT' THEN x::VARCHAR WHEN 'NULL' THEN NULL ELSE x->>'$' END)""",
        // .NET takes no letter outside ASCII for one within it; DuckDB takes two
        """CREATE OR REPLACE TEMP MACRO fb_fold(v) AS upper(translate(v, 'ıſ', chr(57344) || chr(57345)))""",
        """CREATE OR REPLACE TEMP MACRO fb_number(v) AS CASE WHEN regexp_full_match(v, '\s*[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?\s*') THEN TRY_CAST(v AS DOUBLE) END""",
        // the forms that the engine takes for a time, and no others; DuckDB wants seconds
        """CREATE OR REPLACE TEMP MACRO fb_time(v) AS CASE WHEN regexp_full_match(v, '\d{4}-\d{2}-\d{2}([T ]([01]\d|2[0-3]):\d{2}(:\d{2}(\.\d*)?)?(Z|[+-](0\d|1[0-3]):?[0-5]\d|[+-]14:?00)?)?') THEN timezone('UTC', TRY_CAST(regexp_replace(v, '^(.{10}[T ].{5})($|[Z+-])', '\1:00\2') AS TIMESTAMPTZ)) END""",
        """CREATE OR REPLACE TEMP MACRO fb_ip(v) AS CASE WHEN regexp_full_match(regexp_replace(lower(v), '^::ffff:', ''), '((25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])\.){3}(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])') THEN list_reduce(list_transform(string_split(regexp_replace(lower(v), '^::ffff:', ''), '.'), x -> CAST(x AS BIGINT)), (x, y) -> x * 256 + y) END""",
    ];

    public override string Nodes(SqlPlace place) => place.IsJson
        ? place.Path.Aggregate($"[{place.Expression}]", (list, name) => $"fb_at({list}, {Quoted(Step(name))})")
        : $"list_filter([{place.Expression}], x -> x IS NOT NULL)";

    public override string Present(SqlPlace place, string nodes) => $"len({nodes}) > 0";

    public override string Texts(string nodes) => $"fb_texts({nodes})";

    public override string Any(string list, string variable, string condition) => $"len(list_filter({list}, {variable} -> {condition})) > 0";

    public override string Each(string list, string variable, string change) => $"list_transform({list}, {variable} -> {change})";

    public override string Share(string list, IReadOnlyList<string> texts) => $"list_has_any({list}, [{string.Join(", ", texts)}])";

    public override string Joined(string list) => $"CASE WHEN len(list_filter({list}, x -> x IS NOT NULL)) > 0 THEN array_to_string({list}, chr(10)) END";

    public override string Fold(string text) => $"fb_fold({text})";

    public override string Starts(string text, string with) => $"starts_with({text}, {with})";

    public override string Ends(string text, string with) => $"ends_with({text}, {with})";

    public override string Holds(string text, string other) => $"contains({text}, {other})";

    public override string Matches(string text, string pattern) => $"regexp_matches({text}, {Quoted(pattern)})";

    public override string Number(string text) => $"fb_number({text})";

    public override string TimePart(string text, string part) => $"date_part('{part}', fb_time({text}))";

    public override string InNetwork(string text, IPNetwork network)
    {
        if (network.BaseAddress.AddressFamily != AddressFamily.InterNetwork)
        {
            throw new NotInSqlException($"DuckDB alone cannot tell whether an address is in the IPv6 network {network}.");
        }

        var first = network.BaseAddress.GetAddressBytes().Aggregate(0L, (number, part) => (number * 256) + part);
        return $"fb_ip({text}) BETWEEN {first} AND {first + (1L << (32 - network.PrefixLength)) - 1}";
    }

    public override int Longest => int.MaxValue;

    public override string Hits(IReadOnlyList<string> marks, string columns) =>
        $"SELECT DISTINCT unnest(list_filter([\n    {string.Join(",\n    ", marks)}\n  ], x -> x IS NOT NULL)) AS n, {columns}\n  FROM fields";

    public override string SecondsBetween(string earlier, string later) => $"(epoch_us({later}) - epoch_us({earlier})) / 1000000.0";

    protected override string Spelled(string text) => "('" + string.Concat(text.EnumerateRunes().Select(rune =>
        IsUnseen(rune) ? $"' || chr({rune.Value.ToString(CultureInfo.InvariantCulture)}) || '" : rune.Value == '\'' ? "''" : rune.ToString())) + "')";

    private static string Step(string name) => name.Length == 0 || name.Contains('"', StringComparison.Ordinal)
        ? throw new NotInSqlException($"The name '{name}' in a field cannot be written in a path.")
        : $"$.\"{name}\"";
}
