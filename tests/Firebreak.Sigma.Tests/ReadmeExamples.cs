using System.Text.Json;
using Firebreak.Sigma.Sql;

namespace Firebreak.Sigma.Tests;

/// <summary>The examples of the package's README, compiled and run; <see cref="PackageTests"/> holds the two texts against each other.</summary>
internal static class ReadmeExamples
{
    public static void Hold_events_against_rules(TextWriter Console)
    {
        var rules = RuleSet.Load([("root.yml", """
            title: Root signed in
            id: 5b0c1f9e-2f0e-4a57-9d6a-6b8f6b0a0001
            level: high
            logsource:
                product: aws
                service: cloudtrail
            detection:
                selection:
                    eventName: ConsoleLogin
                    userIdentity.type: Root
                filter:
                    additionalEventData.MFAUsed: 'Yes'
                condition: selection and not filter
            """)]);
        using var log = JsonDocument.Parse("""
            {"eventName":"ConsoleLogin","userIdentity":{"type":"Root"},"additionalEventData":{"MFAUsed":"No"}}
            """);

        foreach (var rule in rules.Evaluate(log.RootElement))
        {
            Console.WriteLine($"{rule.Level}: {rule.Title}"); // High: Root signed in
        }
    }

    public static void See_what_was_not_taken(TextWriter Console)
    {
        var rules = RuleSet.Load([("odd.yml", """
            title: Odd
            logsource: {product: aws}
            detection:
                selection:
                    eventName|likes: Create*
                condition: selection
            """)]);

        foreach (var rejected in rules.Rejected)
        {
            Console.WriteLine(rejected); // odd.yml:5: The modifier 'likes' in 'eventName|likes' is unknown.
        }
    }

    public static void Correlate(TextWriter Console)
    {
        var rules = RuleSet.Load([("keys.yml", """
            title: Key made
            name: key_made
            logsource: {product: aws, service: cloudtrail}
            detection:
                selection: {eventName: CreateAccessKey}
                condition: selection
            ---
            title: Many keys made
            level: critical
            correlation:
                type: value_count
                rules: [key_made]
                group-by: [caller]
                timespan: 10m
                condition: {field: user, gte: 3}
            """)]);
        var correlator = new Correlator<int>(rules);
        var start = new DateTimeOffset(2026, 8, 24, 3, 0, 0, TimeSpan.Zero);
        var met = new List<CorrelationMatch<int>>();
        for (var i = 0; i < 4; i++)
        {
            using var log = JsonDocument.Parse($$"""{"eventName":"CreateAccessKey","caller":"mina","user":"u{{i}}"}""");
            met.AddRange(correlator.Observe(start.AddMinutes(i), log.RootElement, rules.Evaluate(log.RootElement), token: i));
        }

        met.AddRange(correlator.Complete());
        Console.WriteLine($"{met[0].Rule.Title} by {met[0].Group[0]}: {met[0].Count} events"); // Many keys made by mina: 4 events
    }

    public static void Say_why(TextWriter Console)
    {
        var rules = RuleSet.Load([("made.yml", """
            title: Made
            logsource: {product: aws}
            detection:
                selection: {eventName: CreateUser}
                condition: selection
            """)]);
        using var log = JsonDocument.Parse("""{"eventName":"DeleteUser"}""");

        var why = rules.Explain(log.RootElement, (DetectionRule)rules.Rules[0]);
        var line = why.Parts[0];
        Console.WriteLine($"{line.Says}: {line.Holds}, the event holds {line.Found[0]}"); // eventName: CreateUser: False, the event holds DeleteUser
    }

    public static void Look_rules_over(TextWriter Console)
    {
        var check = RuleCheck.Of([("odd.yml", """
            title: Odd
            date: 2026/08/24
            logsource: {product: aws}
            detection:
                selection: {eventName: CreateUser}
                filter: {eventName: DeleteUser}
                condition: selection
            """)], new RuleSetOptions());

        foreach (var remark in check.Remarks)
        {
            Console.WriteLine($"{remark.Line}: {remark.Code}"); // 2: schema, 6: unused-selection
        }
    }

    public static void Fill_placeholders(TextWriter Console)
    {
        var options = new RuleSetOptions
        {
            Placeholders = new Dictionary<string, IReadOnlyList<string>> { ["Administrators"] = ["mina", "adm_*"] },
        };
        var rules = RuleSet.Load([("admins.yml", """
            title: Not by an administrator
            logsource: {product: aws}
            detection:
                selection: {eventName: DeleteTrail}
                filter: {user|expand: '%Administrators%'}
                condition: selection and not filter
            """)], options);
        using var log = JsonDocument.Parse("""{"eventName":"DeleteTrail","user":"adm_jun"}""");

        Console.WriteLine(rules.Evaluate(log.RootElement).Count); // 0
    }

    public static void Write_sql(TextWriter Console)
    {
        var rules = RuleSet.Load([("made.yml", """
            title: Made
            id: 5b0c1f9e-2f0e-4a57-9d6a-6b8f6b0a0001
            logsource: {product: aws}
            detection:
                selection: {eventName|startswith: Create}
                condition: selection
            """)]);
        var layout = new SqlLayout
        {
            From = "(SELECT json AS r FROM read_ndjson_objects('logs/*.json')) AS log",
            Time = "CAST(r->>'$.time' AS TIMESTAMP)",
            Id = "r->>'$.id'",
            PlaceOf = field => new SqlPlace("r", field.Split('.'), IsJson: true),
        };

        var script = SqlCompiler.Compile(rules.Rules, SqlDialect.DuckDb, layout);
        Console.WriteLine(string.Join(";\n", script.Prelude.Append(script.Queries[0].Text)));
    }
}
