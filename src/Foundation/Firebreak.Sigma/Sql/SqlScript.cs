namespace Firebreak.Sigma.Sql;

/// <summary>An engine's kind of SQL.</summary>
public enum SqlDialect
{
    /// <summary>DuckDB 1.3 and later.</summary>
    DuckDb,

    /// <summary>Trino, and Amazon Athena's engine version 3, which is one.</summary>
    Trino,
}

/// <summary>Rules as SQL.</summary>
/// <param name="Prelude">Statements to run once before the others; empty if there are none.</param>
/// <param name="Queries">Queries, each for one rule or several. Every row is an event that a rule found.</param>
/// <param name="Refused">What could not be compiled, each rule with why.</param>
public sealed record SqlScript(IReadOnlyList<string> Prelude, IReadOnlyList<SqlQuery> Queries, IReadOnlyList<SqlRefused> Refused);

/// <summary>One query. Its columns: <c>rule</c>, <c>title</c>, <c>level</c>, <c>time</c>, <c>event_id</c>, <c>count</c>, and those the layout shows.</summary>
/// <param name="Rules">The rules it looks for.</param>
/// <param name="Text">The query, without a semicolon.</param>
public sealed record SqlQuery(IReadOnlyList<Rule> Rules, string Text);

/// <summary>A rule that SQL cannot say.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Why">What in it, in one sentence.</param>
public sealed record SqlRefused(Rule Rule, string Why)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Rule.Head.Path}:{Rule.Head.Line}: {Rule.Title}: {Why}";
}
