using System.Text;
using System.Text.Json;
using Firebreak.App.Contract;
using Firebreak.Detect;
using Firebreak.Model;
using Firebreak.Render;
using Firebreak.Sigma;
using Firebreak.Sigma.Sql;

namespace Firebreak.App.Verbs;

/// <summary>What <c>rules to-sql</c> is asked.</summary>
/// <param name="Choice">The rules.</param>
/// <param name="Dialect"><c>duckdb</c>, <c>athena</c> or <c>trino</c>.</param>
/// <param name="Source">For DuckDB which files, for Athena which table; <c>null</c> for the usual ones.</param>
/// <param name="Only">Ids, names or titles of the rules that are wanted; none means all.</param>
public sealed record ToSqlQuestion(RuleChoice Choice, string Dialect, string? Source, IReadOnlyList<string> Only);

/// <summary><c>firebreak rules to-sql</c>: rules as SQL, for archives that are searched where they lie.</summary>
public static class RulesToSql
{
    private const string UsualFiles = "AWSLogs/**/*.json.gz";
    private const string UsualTable = "cloudtrail_logs";

    /// <summary>Compiles the rules.</summary>
    /// <returns>The script, the same as JSON, what could not be compiled, and how the program ends.</returns>
    public static (string Script, string Json, IReadOnlyList<string> Refused, ExitCode Exit) Run(ToSqlQuestion question)
    {
        var duck = question.Dialect == "duckdb";
        var rules = RuleFiles.Load(question.Choice);
        var wanted = Wanted(rules, question.Only);
        var layout = duck ? CloudTrailTables.DuckDb(question.Source ?? UsualFiles) : CloudTrailTables.Athena(Table(question.Source ?? UsualTable));
        var script = SqlCompiler.Compile(wanted, duck ? SqlDialect.DuckDb : SqlDialect.Trino, layout);
        string[] refused = [.. rules.Rejected.Select(one => one.ToString()), .. script.Refused.Select(one => one.ToString())];
        var doc = new ToSqlDoc(
            Shapes.Name,
            question.Dialect,
            [.. script.Prelude],
            [.. script.Queries.Select(query => new SqlQueryDoc([.. query.Rules.Select(Named)], query.Text))],
            [.. script.Refused.Select(one => new SqlRefusedDoc(Named(one.Rule), one.Why))],
            [.. rules.Rejected.Select(one => new RuleTroubleDoc(one.Path, one.Line, one.Reason))],
            []);
        return (Text(script, question.Dialect, refused), JsonSerializer.Serialize(doc, Shapes.Default.ToSqlDoc), refused, refused.Length > 0 ? ExitCode.Blind : ExitCode.Calm);
    }

    private static IReadOnlyList<Rule> Wanted(RuleSet rules, IReadOnlyList<string> only)
    {
        var missing = only.FirstOrDefault(word => !rules.Rules.Any(rule => Is(rule, word)));
        return missing is null
            ? [.. rules.Rules.Where(rule => only.Count == 0 || only.Any(word => Is(rule, word)))]
            : throw new TroubleException(ExitCode.Usage, new Words($"There is no rule '{missing}': name its id, name or title.", $"'{missing}' 규칙이 없습니다. id, 이름이나 제목을 쓰십시오."), "firebreak rules list");
    }

    private static bool Is(Rule rule, string word) => new[] { rule.Id, rule.Name, rule.Title }.Any(name => string.Equals(name, word, StringComparison.OrdinalIgnoreCase));

    private static string Named(Rule rule) => rule.Id.Length > 0 ? rule.Id : rule.Title;

    private static string Table(string name) => name.Length is > 0 and <= 256 && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '_' or '.' or '"' or '-')
        ? name
        : throw new TroubleException(ExitCode.Usage, new Words($"--table {name}: that is no name of a table.", $"--table {name}: 테이블 이름이 아닙니다."));

    private static string Text(SqlScript script, string dialect, string[] refused)
    {
        var text = new StringBuilder();
        text.Append("-- Rules of Firebreak as SQL for ").Append(dialect).Append(": one row is an event that a rule found, or that completed a correlation.\n");
        text.Append(dialect == "duckdb"
            ? "-- Run it with DuckDB 1.3 or later:  duckdb < this-file.sql   (files in S3: INSTALL httpfs; LOAD httpfs; CREATE SECRET … first)\n"
            : "-- The table is the one of Amazon Athena's guide, \"Create a table for CloudTrail logs\". Run one query at a time.\n");
        foreach (var statement in script.Prelude)
        {
            text.Append(statement).Append(";\n");
        }

        foreach (var query in script.Queries)
        {
            text.Append("\n-- ").Append(query.Rules.Count).Append(query.Rules.Count == 1 ? " rule: " + Comment(query.Rules[0].Title) : " rules").Append('\n');
            text.Append(query.Text).Append(";\n");
        }

        foreach (var one in refused)
        {
            text.Append("\n-- NOT HERE: ").Append(Comment(one));
        }

        return text.Append(refused.Length > 0 ? "\n" : "").ToString();
    }

    /// <summary>A comment ends with its line and is only read, whatever a title holds.</summary>
    private static string Comment(string text) => Plain.Line(text, 2_000);
}
