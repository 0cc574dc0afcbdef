using System.Text.Json;
using System.Text.Json.Nodes;
using Firebreak.Detect;
using Firebreak.Model;
using Firebreak.Sigma;
using Firebreak.Sigma.Sql;
using Firebreak.Trail;

namespace Firebreak.Sql.Tests;

/// <summary>The public rules over the public records: DuckDB finds what the engine finds, event for event.</summary>
public sealed class DataSetTests
{
    private static readonly string Data = Places.Data();

    /// <summary>Where <c>bench/sql</c> gathers the figures; every set is then held against every pack, and otherwise a sample.</summary>
    private static readonly string? Sheet = Environment.GetEnvironmentVariable("FIREBREAK_SQL_OUT");

    public static TheoryData<string, string> Combinations
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var set in (string[])["invictus", "traildiscover", "panther", "streamalert"])
            {
                foreach (var pack in (string[])["sigmahq", "suzaku", "own"])
                {
                    if (Sheet is not null || (set, pack) is ("invictus", "own") or ("traildiscover", "sigmahq") or ("panther", "own"))
                    {
                        all.Add(set, pack);
                    }
                }
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Combinations))]
    public async Task DuckDB_gives_the_engines_findings_event_for_event(string set, string pack)
    {
        var rules = Rules(pack);
        var events = await EventsAsync(set);
        Assert.NotEmpty(events);
        var script = SqlCompiler.Compile(rules.Rules, SqlDialect.DuckDb, CloudTrailTables.DuckDb(Duck.Deliver(events)));
        var refused = script.Refused.Select(one => one.Rule).ToHashSet();
        using var duck = new Duck();
        var found = duck.Run(script).Select(row => (row.Title, row.EventId)).Order().ToList();

        var correlator = new Correlator<TrailEvent>(rules);
        var expected = new List<(string Title, string EventId)>();
        foreach (var one in events)
        {
            var matched = rules.Evaluate(one.Raw);
            expected.AddRange(matched.Where(rule => !rule.OnlyFeeds && !refused.Contains(rule)).Select(rule => (rule.Title, one.EventId)));
            expected.AddRange(correlator.Observe(one.Time, one.Raw, matched, one).Where(match => !match.Rule.OnlyFeeds && !refused.Contains(match.Rule)).Select(match => (match.Rule.Title, match.Events[^1].EventId)));
        }

        Assert.NotEmpty(expected);
        Assert.Equal(expected.Order(), found);
        if (Sheet is not null)
        {
            var compiled = rules.Rules.Count(rule => !rule.OnlyFeeds) - refused.Count;
            await File.WriteAllTextAsync(Path.Combine(Sheet, $"{set}-{pack}.row"), $"| {set} | {events.Count} | {pack} | {compiled} | {refused.Count} | {expected.Count} | {found.Count} | 0 |\n", TestContext.Current.CancellationToken);
        }
    }

    [Theory]
    [InlineData("sigmahq", SqlDialect.DuckDb, 1)]
    [InlineData("suzaku", SqlDialect.DuckDb, 0)]
    [InlineData("own", SqlDialect.DuckDb, 20)]
    [InlineData("sigmahq", SqlDialect.Trino, 1)]
    [InlineData("suzaku", SqlDialect.Trino, 1)]
    [InlineData("own", SqlDialect.Trino, 24)]
    public void What_cannot_be_compiled_is_little_and_named(string pack, SqlDialect dialect, int most)
    {
        var layout = dialect == SqlDialect.DuckDb ? CloudTrailTables.DuckDb("AWSLogs/**/*.json.gz") : CloudTrailTables.Athena("cloudtrail_logs");
        var rules = Rules(pack);
        var script = SqlCompiler.Compile(rules.Rules, dialect, layout);
        var told = string.Join('\n', script.Refused);
        Assert.True(script.Refused.Count <= most, told);
        Assert.Equal(rules.Rules.Count(rule => !rule.OnlyFeeds), script.Queries.SelectMany(query => query.Rules).Distinct().Count() + script.Refused.Count);
        Assert.All(script.Refused, one => Assert.NotEmpty(one.Why));
    }

    internal static RuleSet Rules(string pack) => pack == "own"
        ? CloudTrailRules.Load(CloudTrailRules.BuiltIn())
        : CloudTrailRules.Load(Directory.EnumerateFiles(Path.Combine(Data, "rules", pack), "*.yml", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(file => (file, File.ReadAllText(file))));

    private static async Task<IReadOnlyList<TrailEvent>> EventsAsync(string set)
    {
        var folder = Path.Combine(Data, "cloudtrail", set);
        if (set is "invictus" or "traildiscover")
        {
            return (await TrailFiles.ReadAsync([folder], null, null, TestContext.Current.CancellationToken)).Events;
        }

        // The tests of other rule makers: records in all kinds of wrappings, often without a time or an id.
        var texts = set == "panther"
            ? File.ReadLines(Path.Combine(folder, "tests.jsonl"))
            : Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.ReadAllText);
        var records = texts.SelectMany(text => Records(JsonNode.Parse(text))).ToList();
        var events = new List<TrailEvent>();
        foreach (var record in records)
        {
            record["eventID"] = $"{set}-{events.Count:0000}";
            record["eventTime"] = $"2026-08-24T00:{events.Count / 60 % 60:00}:{events.Count % 60:00}Z";
            Assert.True(TrailEventReader.TryRead(JsonElement.Parse(record.ToJsonString()), out var one), record.ToJsonString());
            events.Add(one);
        }

        return events;
    }

    private static IEnumerable<JsonObject> Records(JsonNode? node) => node switch
    {
        JsonObject record when record["eventName"] is JsonValue && record["eventSource"] is JsonValue source && !source.ToString().StartsWith("aws:", StringComparison.Ordinal) => [record],
        JsonObject wrapping => wrapping.SelectMany(member => Records(member.Value)),
        JsonArray list => list.SelectMany(Records),
        _ => [],
    };
}
