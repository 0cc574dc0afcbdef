namespace Firebreak.App.Contract;

/// <summary><c>rules check --json</c>.</summary>
internal sealed record RuleCheckDoc(string Schema, string Verb, string[] Says, RulesUsedDoc Rules, RuleRemarkDoc[] Remarks, BlindDoc[] BlindSpots);

internal sealed record RulesUsedDoc(int Loaded, RuleTroubleDoc[] Rejected);

internal sealed record RuleTroubleDoc(string Path, int Line, string Why);

internal sealed record RuleRemarkDoc(string Path, int Line, string Code, string Text);

/// <summary><c>rules explain --json</c>.</summary>
internal sealed record RuleExplainDoc(
    string Schema, ExplainedRuleDoc Rule, EventTallyDoc Events, ExplainedMatchDoc[] Explained, CorrelationMetDoc[] Met, BlindDoc[] BlindSpots);

internal sealed record ExplainedRuleDoc(string Id, string Title, string Level, string Path, string? Author, string? License);

internal sealed record EventTallyDoc(int Read, int Matched);

internal sealed record ExplainedMatchDoc(string Rule, string EventId, string Time, string EventName, bool Matches, PartDoc Part);

internal sealed record PartDoc(string Says, bool Holds, string[] Found, PartDoc[] Parts);

/// <summary>A correlation that was met.</summary>
internal sealed record CorrelationMetDoc(string[] Group, int Count, string First, string Last, string[] EventIds);

/// <summary><c>rules to-sql --json</c>.</summary>
internal sealed record ToSqlDoc(
    string Schema, string Dialect, string[] Prelude, SqlQueryDoc[] Queries, SqlRefusedDoc[] Refused, RuleTroubleDoc[] Rejected, BlindDoc[] BlindSpots);

internal sealed record SqlQueryDoc(string[] Rules, string Sql);

internal sealed record SqlRefusedDoc(string Rule, string Why);
