using System.Globalization;
using Firebreak.Sigma.Correlating;

namespace Firebreak.Sigma.Sql;

/// <summary>Correlations as SQL: windows that slide, a row for each time a correlation comes to be met, with the event that completed it.</summary>
/// <remarks>The engine's own windows say when a match begins and when it goes on; see <c>Window</c>, <c>CountWindow</c>, <c>ChainWindow</c>.</remarks>
internal sealed class CorrelationSql(Dialect dialect, SqlLayout layout)
{
    private const string Order = "fb_t, fb_id";
    private readonly FieldColumns _columns = new(dialect, layout);

    /// <summary>The query. Throws <see cref="NotInSqlException"/> for what cannot be said.</summary>
    public string Of(CorrelationRule rule)
    {
        var plan = rule.Plan;
        if (plan.Rules.Any(part => part is CorrelationRule))
        {
            throw new NotInSqlException("It is made of correlations, which one query cannot say.");
        }

        if (plan.JudgedAtTheEnd)
        {
            throw new NotInSqlException("It has an upper limit, or a mean, median or percentile: what is judged are the greatest sets of events within a span, which one query cannot say.");
        }

        var conditions = new ConditionSql(dialect, layout, _columns);
        var groups = Enumerable.Range(0, plan.GroupBy.Count).Select(i => "g" + Number(i)).ToList();
        var parts = plan.Rules.Select((part, i) => Part(plan, (DetectionRule)part, i, groups, conditions)).ToList();
        var steps = plan.Type switch
        {
            CorrelationType.EventCount => Count(plan, groups),
            CorrelationType.TemporalOrdered => Chain(plan, groups),
            _ => Window(plan, groups),
        };
        var by = string.Concat(groups.Select(group => group + ", "));
        return $"""
            WITH {SqlCompiler.Fields(_columns, layout)},
            base AS (
              {string.Join("\n  UNION ALL\n  ", parts)}
            ),
            {steps},
            begun AS (
              SELECT *, {Begins(plan, groups)} AS begins FROM judged
            ),
            matches AS (
              SELECT *, sum(CASE WHEN begins THEN 1 ELSE 0 END) OVER ({Partition(groups)}ORDER BY {Order}) AS match FROM begun WHERE met
            )
            SELECT {dialect.Quoted(rule.Id)} AS rule, {dialect.Quoted(rule.Title)} AS title, '{SqlCompiler.Level(rule)}' AS level, min(fb_t) AS time, min_by(fb_id, so_many_rows) AS event_id,
              min_by(many, so_many_rows) + count(*) - 1 AS count{string.Concat(layout.Shown.Select(column => $", min_by({column.Name}, so_many_rows) AS {column.Name}"))}
            FROM (SELECT *, row_number() OVER (ORDER BY {Order}) AS so_many_rows FROM matches) AS numbered
            GROUP BY {by}match
            ORDER BY time, event_id
            """;
    }

    /// <summary>The events of one of the rules, with what they are grouped by and what is counted.</summary>
    private string Part(CorrelationPlan plan, DetectionRule rule, int part, List<string> groups, ConditionSql conditions)
    {
        var shown = layout.Shown.Select(column => column.Name);
        var by = groups.Select((group, i) => $"coalesce({dialect.Joined(_columns.Texts(plan.GroupBy[i][part].Name))}, '') AS {group}");
        var counted = plan.Counted.Select(fields => dialect.Joined(_columns.Texts(fields[part].Name))).ToList();
        var key = plan.Type switch
        {
            CorrelationType.ValueCount => $"CASE WHEN {string.Join(" OR ", counted.Select(one => $"({one}) IS NOT NULL"))} THEN concat({string.Join(", ", counted.SelectMany(one => (string[])[$"CAST(length({one}) AS VARCHAR)", "':'", $"coalesce({one}, '')"]))}) END",
            CorrelationType.ValueSum => Dialect.Exact(counted[0]),
            _ => "0",
        };
        var wanted = plan.Type is CorrelationType.ValueCount or CorrelationType.ValueSum ? $"\n  WHERE ({key}) IS NOT NULL AND " : "\n  WHERE ";
        var number = plan.IsTemporal ? Number(part) : "0";
        return $"SELECT DISTINCT {string.Join(", ", [$"{number} AS part", Order, .. shown, .. by, $"{key} AS k"])}\n  FROM fields{wanted}{conditions.Of(rule.Test)}";
    }

    /// <summary>So many events: the event that many places back lies within the span.</summary>
    private string Count(CorrelationPlan plan, List<string> groups) => $"""
        judged AS (
          SELECT *, coalesce({dialect.SecondsBetween("first_t", "fb_t")} <= {Span(plan)}, FALSE) AS met, {Number(plan.AtLeast)} AS many
          FROM (SELECT *, lag(fb_t, {Number(plan.AtLeast - 1)}) OVER ({Partition(groups)}ORDER BY {Order}) AS first_t FROM (SELECT DISTINCT * FROM base) AS once) AS looked
        )
        """;

    /// <summary>So many values or rules, or such a sum, among the events up to each one.</summary>
    private string Window(CorrelationPlan plan, List<string> groups)
    {
        var shown = string.Concat(layout.Shown.Select(column => ", a." + column.Name));
        var by = string.Concat(groups.Select(group => ", a." + group));
        var figure = plan.Type switch
        {
            CorrelationType.ValueCount => "count(DISTINCT b.k)",
            CorrelationType.ValueSum => "sum(b.k)",
            _ => "count(DISTINCT b.part)",
        };
        var many = plan.Type == CorrelationType.ValueSum ? "count(*)" : Number(plan.AtLeast);
        var same = string.Concat(groups.Select(group => $" AND a.{group} = b.{group}"));
        var bounds = string.Join(" AND ", plan.Bounds.All.Select(bound => $"figure {(bound.Operator == "gt" ? ">" : ">=")} {bound.Limit.ToString(CultureInfo.InvariantCulture)}"));
        return $"""
            judged AS (
              SELECT *, {bounds} AS met FROM (
                SELECT a.fb_t, a.fb_id{shown}{by}, {figure} AS figure, {many} AS many
                FROM (SELECT DISTINCT fb_t, fb_id{shown.Replace("a.", "", StringComparison.Ordinal)}{by.Replace("a.", "", StringComparison.Ordinal)} FROM base) AS a JOIN (SELECT DISTINCT * FROM base) AS b
                  ON (b.fb_t < a.fb_t OR (b.fb_t = a.fb_t AND b.fb_id <= a.fb_id)) AND {dialect.SecondsBetween("b.fb_t", "a.fb_t")} <= {Span(plan)}{same}
                GROUP BY a.fb_t, a.fb_id{shown}{by}
              ) AS figures
            )
            """;
    }

    /// <summary>One rule after the other: for each event of a rule the chain up to it that began last.</summary>
    private string Chain(CorrelationPlan plan, List<string> groups)
    {
        var same = string.Concat(groups.Select(group => $" AND a.{group} = b.{group}"));
        var last = plan.Rules.Count - 1;
        var steps = new List<string> { "chain0 AS (SELECT *, fb_t AS began FROM base WHERE part = 0)" };
        var names = string.Concat(((string[])["part", "fb_t", "fb_id", .. layout.Shown.Select(column => column.Name), .. groups, "k"]).Select(name => "b." + name + ", "));
        for (var i = 1; i <= last; i++)
        {
            steps.Add($"chain{i} AS (\n  SELECT {names}max(a.began) AS began FROM base AS b JOIN chain{i - 1} AS a ON a.fb_t <= b.fb_t AND a.fb_id <> b.fb_id"
                + $" AND {dialect.SecondsBetween("a.began", "b.fb_t")} <= {Span(plan)}{same}\n  WHERE b.part = {i} GROUP BY {names.TrimEnd(' ', ',')}\n)");
        }

        var shown = string.Concat(layout.Shown.Select(column => ", " + column.Name)) + string.Concat(groups.Select(group => ", " + group));
        steps.Add($"judged AS (\n  SELECT fb_t, fb_id{shown}, max(whole) = 1 AS met, {Number(last + 1)} AS many FROM (\n    SELECT fb_t, fb_id{shown}, 0 AS whole FROM base"
            + $"\n    UNION ALL\n    SELECT fb_t, fb_id{shown}, 1 AS whole FROM chain{last}\n  ) AS both_kinds GROUP BY fb_t, fb_id{shown}\n)");
        return string.Join(",\n", steps);
    }

    /// <summary>
    /// A match begins with an event that meets the correlation when the one before did not; where rules are asked for and no figure, it
    /// goes on until an event comes that lies further from the last that met it than the span.
    /// </summary>
    private string Begins(CorrelationPlan plan, List<string> groups)
    {
        var over = $"OVER ({Partition(groups)}ORDER BY {Order}";
        return plan.IsTemporal
            ? $"met AND (max(CASE WHEN met THEN fb_t END) {over} ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) IS NULL OR "
                + $"{dialect.SecondsBetween($"max(CASE WHEN met THEN fb_t END) {over} ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)", $"lag(fb_t) {over})")} > {Span(plan)})"
            : $"met AND NOT coalesce(lag(met) {over}), FALSE)";
    }

    private static string Partition(List<string> groups) => groups.Count == 0 ? "" : $"PARTITION BY {string.Join(", ", groups)} ";

    private static string Span(CorrelationPlan plan) => ((long)plan.Timespan.TotalSeconds).ToString(CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
