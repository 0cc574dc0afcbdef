using System.Globalization;

namespace Firebreak.Sigma.Sql;

/// <summary>Compiles rules to SQL, so that archives are searched where they lie. What SQL cannot say is named.</summary>
public static class SqlCompiler
{
    /// <summary>Compiles every rule that reports by itself.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="dialect">Whose SQL.</param>
    /// <param name="layout">How the events lie in the table.</param>
    public static SqlScript Compile(IReadOnlyList<Rule> rules, SqlDialect dialect, SqlLayout layout)
    {
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(layout);
        Dialect speaks = dialect == SqlDialect.DuckDb ? new DuckDb() : new Trino();
        var refused = new List<SqlRefused>();
        var wanted = rules.Where(rule => !rule.OnlyFeeds).ToList();
        var events = wanted.OfType<DetectionRule>().Where(rule => Can(rule, () => Query([rule], speaks, layout), refused)).ToList();
        var queries = events.Count == 0 ? [] : Split(events, speaks, layout).ToList();
        foreach (var correlation in wanted.OfType<CorrelationRule>())
        {
            _ = Can(correlation, () => queries.Add(new SqlQuery([correlation], new CorrelationSql(speaks, layout).Of(correlation))), refused);
        }

        return new SqlScript(speaks.Prelude, queries, refused);
    }

    private static bool Can(Rule rule, Action compile, List<SqlRefused> refused)
    {
        try
        {
            compile();
            return true;
        }
        catch (NotInSqlException not)
        {
            refused.Add(new SqlRefused(rule, not.Message));
            return false;
        }
    }

    private static bool Can(Rule rule, Func<string> compile, List<SqlRefused> refused) => Can(rule, () => { _ = compile(); }, refused);

    private static IEnumerable<SqlQuery> Split(List<DetectionRule> rules, Dialect dialect, SqlLayout layout)
    {
        var text = Query(rules, dialect, layout);
        return text.Length <= dialect.Longest || rules.Count == 1
            ? [new SqlQuery(rules, text)]
            : Split(rules[..(rules.Count / 2)], dialect, layout).Concat(Split(rules[(rules.Count / 2)..], dialect, layout));
    }

    private static string Query(List<DetectionRule> rules, Dialect dialect, SqlLayout layout)
    {
        var columns = new FieldColumns(dialect, layout);
        var conditions = new ConditionSql(dialect, layout, columns);
        var anchor = Anchor(rules, layout);
        var marks = rules.Select((rule, i) => Mark(rule, i, anchor, conditions, columns, dialect)).ToList();
        var shown = string.Concat(layout.Shown.Select(column => ", " + column.Name));
        var names = rules.Select((rule, i) => string.Create(
            CultureInfo.InvariantCulture, $"({i}, {dialect.Quoted(rule.Id)}, {dialect.Quoted(rule.Title)}, {dialect.Quoted(Level(rule))})"));
        return $"""
            WITH {Fields(columns, layout)},
            hits AS (
              {dialect.Hits(marks, "fb_t, fb_id" + shown)}
            )
            SELECT names.rule, names.title, names.level, fb_t AS time, fb_id AS event_id, 1 AS count{shown}
            FROM hits JOIN (VALUES
              {string.Join(",\n  ", names)}
            ) AS names(n, rule, title, level) ON names.n = hits.n
            ORDER BY time, event_id, rule, title
            """;
    }

    /// <summary>The steps in front of every query: the events, what lies in their fields, and what is made of it.</summary>
    internal static string Fields(FieldColumns columns, SqlLayout layout)
    {
        var (nodes, made) = columns.Expressions();
        var shown = layout.Shown.Select(column => $"{column.Expression} AS {column.Name}");
        return $"""
            events AS (
              SELECT {string.Join(",\n    ", [$"{layout.Time} AS fb_t", $"{layout.Id} AS fb_id", .. shown, .. layout.Whole is { } whole ? [$"{whole} AS fb_whole"] : Array.Empty<string>(), .. nodes])}
              FROM {layout.From}
            ),
            fields AS (
              SELECT {string.Join(",\n    ", ["*", .. made])}
              FROM events
            )
            """;
    }

    internal static string Level(Rule rule) => rule.Level.ToString().ToLowerInvariant();

    /// <summary>The field that most rules ask for by exact values: it is asked first, and the rest only where it fits.</summary>
    private static string? Anchor(List<DetectionRule> rules, SqlLayout layout) => rules
        .SelectMany(rule => rule.Test.Needed.Where(field => layout.PlaceOf(field) is not null))
        .CountBy(field => field, StringComparer.Ordinal).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key).FirstOrDefault();

    private static string Mark(DetectionRule rule, int number, string? anchor, ConditionSql conditions, FieldColumns columns, Dialect dialect)
    {
        var mark = string.Create(CultureInfo.InvariantCulture, $"CASE WHEN {conditions.Of(rule.Test)} THEN {number} END");
        return anchor is not null && rule.Test.Needs(anchor) is { Count: > 0 and < 1000 } values
            ? $"CASE WHEN {dialect.Share(columns.Folded(anchor), [.. values.Order(StringComparer.Ordinal).Select(dialect.Folded)])} THEN {mark} END"
            : mark;
    }
}
