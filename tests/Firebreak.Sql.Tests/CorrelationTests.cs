using System.Text.Json;
using CsCheck;
using Firebreak.Detect;
using Firebreak.Sigma;
using Firebreak.Sigma.Sql;

namespace Firebreak.Sql.Tests;

/// <summary>Correlations over events at random: DuckDB's matches begin with the same events as the engine's.</summary>
public sealed class CorrelationTests
{
    private static readonly DateTimeOffset Start = new(2026, 8, 24, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("type: event_count\n  rules: [ra]\n  group-by: [u]\n  timespan: 10s\n  condition: {gte: 3}")]
    [InlineData("type: event_count\n  rules: [ra, rb]\n  timespan: 5s\n  condition: {gt: 3}")]
    [InlineData("type: event_count\n  rules: [ra]\n  group-by: [u, v]\n  timespan: 20s\n  condition: {gte: 1}")]
    [InlineData("type: value_count\n  rules: [ra]\n  group-by: [u]\n  timespan: 20s\n  condition: {field: v, gte: 2}")]
    [InlineData("type: value_count\n  rules: [ra, rb]\n  timespan: 15s\n  condition: {field: [u, v], gte: 4}")]
    [InlineData("type: value_sum\n  rules: [ra]\n  group-by: [u]\n  timespan: 20s\n  condition: {field: size, gt: 10.5}")]
    [InlineData("type: temporal\n  rules: [ra, rb]\n  group-by: [u]\n  timespan: 5s")]
    [InlineData("type: temporal\n  rules: [ra, rb, rc]\n  timespan: 10s")]
    [InlineData("type: temporal\n  rules: [ra, rb, rc]\n  timespan: 10s\n  condition: {gte: 2}")]
    [InlineData("type: temporal_ordered\n  rules: [ra, rb]\n  group-by: [u]\n  timespan: 10s")]
    [InlineData("type: temporal_ordered\n  rules: [ra, rb, rc]\n  timespan: 15s")]
    [InlineData("type: temporal\n  rules: [ra, rb]\n  group-by: [who]\n  timespan: 10s\n  aliases: {who: {ra: u, rb: v}}")]
    [InlineData("type: temporal\n  rules: [ra, rb]\n  timespan: 5s\n  condition: {gte: 1}")]
    [InlineData("type: temporal_ordered\n  rules: [ra, rb, ra]\n  timespan: 15s")]
    [InlineData("type: temporal_ordered\n  rules: [ra, ra]\n  timespan: 10s")]
    [InlineData("type: value_count\n  rules: [ra, rb]\n  timespan: 15s\n  condition: {field: v, gte: 1}")]
    [InlineData("type: value_sum\n  rules: [ra]\n  timespan: 20s\n  condition: {field: size, gte: 0}")]
    [InlineData("type: value_sum\n  rules: [ra, rb]\n  timespan: 20s\n  condition: {field: size, gt: -1}")]
    [InlineData("type: event_count\n  rules: [ra, ra]\n  timespan: 10s\n  condition: {gt: 1, gte: 3}")]
    [InlineData("type: value_count\n  rules: [ra, rb]\n  group-by: [who]\n  timespan: 15s\n  aliases: {who: {ra: u, rb: v}, x: {ra: v, rb: u}}\n  condition: {field: x, gte: 2}")]
    [InlineData("type: event_count\n  rules: [ra]\n  group-by: [nobody, v]\n  timespan: 20s\n  condition: {gte: 2}")]
    public void Matches_begin_with_the_same_events(string correlation)
    {
        var rules = RuleSet.Load([("r.yml", Bases + "---\ntitle: Together\ncorrelation:\n  " + correlation + "\n")]);
        Assert.Empty(rules.Rejected);
        var counts = correlation.StartsWith("type: event_count", StringComparison.Ordinal) || correlation.StartsWith("type: value", StringComparison.Ordinal);
        using var duck = new Duck();
        // Where an order is asked for and events of one second came the wrong way round, either may be named as the one that completed it.
        Streams(apart: correlation.StartsWith("type: temporal_ordered", StringComparison.Ordinal) ? 1 : 0).Sample(
            stream =>
            {
                var script = SqlCompiler.Compile(rules.Rules, SqlDialect.DuckDb, CloudTrailTables.DuckDb(Duck.Deliver(stream.Select(one => one.Json))));
                Assert.Empty(script.Refused);
                var found = duck.Run(script).Where(row => row.Title == "Together").Select(row => (row.EventId, Count: counts ? row.Count : 0)).Order().ToList();
                Assert.Equal(Expected(rules, stream, counts), found);
            },
            iter: 12,
            threads: 1);
    }

    [Theory]
    [InlineData("type: event_count\n  rules: [ra]\n  group-by: [u]\n  timespan: 10s\n  condition: {lt: 3}", "upper limit")]
    [InlineData("type: value_avg\n  rules: [ra]\n  group-by: [u]\n  timespan: 10s\n  condition: {field: size, gt: 3}", "mean, median")]
    [InlineData("type: value_percentile\n  rules: [ra]\n  group-by: [u]\n  timespan: 10s\n  condition: {field: size, lte: 3}", "percentile")]
    public void What_is_judged_over_the_greatest_sets_is_refused_by_name(string correlation, string told)
    {
        var rules = RuleSet.Load([("r.yml", Bases + "---\ntitle: Together\ncorrelation:\n  " + correlation + "\n")]);
        var script = SqlCompiler.Compile(rules.Rules, SqlDialect.DuckDb, CloudTrailTables.DuckDb("*.json"));
        Assert.Contains(told, Assert.Single(script.Refused).Why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_chain_of_correlations_is_refused_by_name()
    {
        var rules = RuleSet.Load([("r.yml", Bases + "---\ntitle: Many\nname: many\ncorrelation: {type: event_count, rules: [ra], timespan: 1m, condition: {gte: 2}}\n---\ntitle: Then\ncorrelation: {type: temporal_ordered, rules: [many, rb], timespan: 1m}\n")]);
        Assert.Contains("made of correlations", Assert.Single(SqlCompiler.Compile(rules.Rules, SqlDialect.DuckDb, CloudTrailTables.DuckDb("*.json")).Refused).Why, StringComparison.Ordinal);
    }

    private static string Bases => string.Join("---\n", "abc".Select(c => $"title: '{c}'\nname: r{c}\nlogsource: {{product: test}}\ndetection: {{s: {{n: '{char.ToUpperInvariant(c)}'}}, condition: s}}\n"));

    private static List<(string EventId, long Count)> Expected(RuleSet rules, IReadOnlyList<(int At, string Json)> stream, bool counts)
    {
        var correlator = new Correlator<string>(rules);
        var matches = new List<CorrelationMatch<string>>();
        foreach (var (at, json) in stream)
        {
            var one = JsonElement.Parse(json);
            matches.AddRange(correlator.Observe(Start.AddSeconds(at), one, rules.Evaluate(one), one.GetProperty("eventID").GetString()!));
        }

        matches.AddRange(correlator.Complete());
        return [.. matches.Select(match => (match.Events[^1], counts ? (long)match.Count : 0)).Order()];
    }

    /// <summary>Forty to eighty events, a few seconds apart or in the same second, of few users, values and sizes.</summary>
    private static Gen<List<(int At, string Json)>> Streams(int apart) => Gen.Select(Gen.Int[0, 4], Gen.Char["ABCD"], Gen.Int[0, 2], Gen.Int[0, 3], Gen.Int[0, 60]).List[40, 80].Select(parts =>
    {
        var at = 0;
        return parts.Select((part, i) =>
        {
            at += part.Item1 == 4 ? 9 : Math.Max(apart, part.Item1 / 2);
            var v = part.Item4 == 3 ? "" : $",\"v\":\"{part.Item4}\"";
            return (at, $"{{\"eventID\":\"e{i:0000}\",\"eventTime\":\"{Start.AddSeconds(at):yyyy-MM-dd'T'HH:mm:ss'Z'}\",\"n\":\"{part.Item2}\",\"u\":\"{part.Item3}\"{v},\"size\":{part.Item5 / 10}.{part.Item5 % 10}}}");
        }).ToList();
    });
}
