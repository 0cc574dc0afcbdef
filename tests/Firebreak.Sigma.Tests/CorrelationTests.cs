using CsCheck;

namespace Firebreak.Sigma.Tests;

public sealed class CorrelationTests
{
    private static readonly DateTimeOffset Start = new(2026, 8, 24, 0, 0, 0, TimeSpan.Zero);
    private static readonly string Bases =
        Rules.Whole("s: {n: A}\ncondition: s", "title: A\nname: rule_a") + "---\n"
        + Rules.Whole("s: {n: B}\ncondition: s", "title: B\nname: rule_b\nid: 5b0c1f9e-2f0e-4a57-9d6a-6b8f6b0a000b") + "---\n"
        + Rules.Whole("s: {n: C}\ncondition: s", "title: C\nname: rule_c") + "---\n";

    [Fact]
    public void Events_are_counted_in_windows_that_slide()
    {
        const string rule = "type: event_count\nrules: [rule_a]\ntimespan: 10s\ncondition: {gte: 3}";
        Assert.Empty(Run(rule, "0 A", "6 A", "12 A", "18 A"));
        Assert.Equal([(12, 3)], Run(rule, "5 A", "9 A", "12 A"));
        Assert.Equal([(10, 3)], Run(rule, "0 A", "5 A", "10 A"));
        Assert.Empty(Run(rule, "0 A", "5 B", "10 A"));
    }

    [Fact]
    public void A_burst_is_one_match_that_grows_and_the_next_burst_another()
    {
        const string rule = "type: event_count\nrules: [rule_a]\ntimespan: 10s\ncondition: {gt: 1}";
        Assert.Equal([(1, 4), (101, 2)], Run(rule, "0 A", "1 A", "2 A", "9 A", "100 A", "101 A"));
    }

    [Fact]
    public void Groups_are_counted_apart()
    {
        const string rule = "type: event_count\nrules: [rule_a]\ngroup-by: [u]\ntimespan: 10s\ncondition: {gte: 2}";
        Assert.Equal([(3, 2)], Run(rule, "0 A u", "1 A v", "3 A v"));
        Assert.Empty(Run(rule, "0 A u", "1 A v"));
    }

    [Fact]
    public void Different_values_are_counted_once_each()
    {
        const string rule = "type: value_count\nrules: [rule_a]\ntimespan: 10s\ncondition: {field: u, gte: 3}";
        Assert.Empty(Run(rule, "0 A x", "1 A x", "2 A y", "3 A y"));
        Assert.Equal([(4, 3)], Run(rule, "0 A x", "1 A y", "2 A x", "4 A z"));
        Assert.Empty(Run(rule, "0 A x", "5 A y", "12 A z"));
    }

    [Fact]
    public void Rules_may_meet_in_any_order_or_in_their_own()
    {
        const string any = "type: temporal\nrules: [rule_a, rule_b]\ntimespan: 10s";
        const string ordered = "type: temporal_ordered\nrules: [rule_a, 5b0c1f9e-2f0e-4a57-9d6a-6b8f6b0a000b, rule_c]\ntimespan: 10s";
        Assert.Equal([(3, 2)], Run(any, "1 B", "3 A"));
        Assert.Empty(Run(any, "1 B", "12 A"));
        Assert.Equal([(3, 3)], Run(ordered, "1 A", "2 B", "3 C"));
        Assert.Empty(Run(ordered, "1 B", "2 A", "3 C"));
        Assert.Empty(Run(ordered, "0 A", "5 B", "11 C"));
        Assert.Equal([(12, 3)], Run(ordered, "0 A", "3 A", "4 B", "12 C"));
    }

    [Fact]
    public void Events_of_the_same_second_may_come_in_any_order()
    {
        const string rule = "type: temporal_ordered\nrules: [rule_a, rule_b, rule_c]\ntimespan: 10s";
        Assert.Equal([(1, 3)], Run(rule, "1 C", "1 B", "1 A"));
        Assert.Equal([(1, 3)], Run(rule, "1 B", "1 C", "1 A"));
        Assert.Empty(Run(rule, "1 C", "2 B", "2 A"));
    }

    [Fact]
    public void One_event_never_stands_for_two_steps()
    {
        const string rule = "type: temporal_ordered\nrules: [rule_a, rule_a, rule_b]\ntimespan: 10s";
        Assert.Empty(Run(rule, "1 A", "2 B"));
        Assert.Equal([(3, 3)], Run(rule, "1 A", "2 A", "3 B"));
        Assert.Equal([(1, 3)], Run(rule, "1 A", "1 A", "1 B"));
    }

    [Fact]
    public void Counting_agrees_with_a_plain_count()
    {
        const string rule = "type: event_count\nrules: [rule_a]\ntimespan: 10s\ncondition: {gte: 4}";
        Gen.Int[0, 60].Array[0, 30].Sample(
            seconds =>
            {
                Array.Sort(seconds);
                var plain = seconds.Where((at, i) => i >= 3 && at - seconds[i - 3] <= 10).Any();
                return Run(rule, [.. seconds.Select(at => $"{at} A")]).Count > 0 == plain;
            },
            iter: 300);
    }

    [Fact]
    public void Base_rules_are_silent_unless_asked_for()
    {
        const string rule = "type: event_count\nrules: [rule_a]\ntimespan: 10s\ncondition: {gte: 2}";
        Assert.True(Load(rule).Rules[0].OnlyFeeds);
        Assert.False(Load(rule).Rules[1].OnlyFeeds);
        Assert.False(Load(rule + "\ngenerate: true").Rules[0].OnlyFeeds);
    }

    [Fact]
    public void Aliases_name_the_field_of_each_rule()
    {
        const string rule = "type: temporal\nrules: [rule_a, rule_b]\ngroup-by: [who]\ntimespan: 10s\naliases: {who: {rule_a: u, rule_b: v}}";
        var rules = Load(rule);
        Assert.Empty(rules.Rejected);
        Assert.Single(Observe(rules, (1, """{"n":"A","u":"x"}"""), (2, """{"n":"B","v":"x","u":"y"}""")));
        Assert.Empty(Observe(rules, (1, """{"n":"A","u":"x"}"""), (2, """{"n":"B","v":"z","u":"x"}""")));
    }

    [Theory]
    [InlineData("type: value_sum\nrules: [rule_a]\ntimespan: 1m\ncondition: {field: x, gte: 1}", "'value_sum'")]
    [InlineData("rules: [rule_a]\ntimespan: 1m\ncondition: {gte: 1}", "no 'type'")]
    [InlineData("type: event_count\ntimespan: 1m\ncondition: {gte: 1}", "no 'rules'")]
    [InlineData("type: event_count\nrules: [nobody]\ntimespan: 1m\ncondition: {gte: 1}", "'nobody'")]
    [InlineData("type: event_count\nrules: [rule_a]\ncondition: {gte: 1}", "no 'timespan'")]
    [InlineData("type: event_count\nrules: [rule_a]\ntimespan: 1w\ncondition: {gte: 1}", "'1w'")]
    [InlineData("type: event_count\nrules: [rule_a]\ntimespan: 1m", "no 'condition'")]
    [InlineData("type: event_count\nrules: [rule_a]\ntimespan: 1m\ncondition: {lt: 5}", "'lt'")]
    [InlineData("type: event_count\nrules: [rule_a]\ntimespan: 1m\ncondition: {gte: 0}", "above nothing")]
    [InlineData("type: event_count\nrules: [rule_a]\ntimespan: 1m\ncondition: {gte: x}", "not a count")]
    [InlineData("type: event_count\nrules: [rule_a]\ntimespan: 1m\ncondition: {field: x, gte: 1}", "'field'")]
    [InlineData("type: value_count\nrules: [rule_a]\ntimespan: 1m\ncondition: {gte: 1}", "needs a 'field'")]
    [InlineData("type: temporal\nrules: [rule_a]\ntimespan: 1m", "at least two")]
    [InlineData("type: temporal\nrules: [rule_a, rule_b]\ntimespan: 1m\ncondition: {gte: 1}", "temporal")]
    [InlineData("type: event_count\nrules: [rule_a]\ntimespan: 1m\ncondition: {gte: 1}\nfancy: true", "'fancy'")]
    [InlineData("type: temporal\nrules: [rule_a, rule_b]\ngroup-by: [w]\ntimespan: 1m\naliases: {w: {rule_a: u}}", "no field for the rule")]
    public void What_cannot_be_correlated_is_rejected_by_name(string correlation, string told) =>
        Assert.Contains(told, Assert.Single(Load(correlation).Rejected).Reason, StringComparison.Ordinal);

    [Fact]
    public void A_correlation_of_a_correlation_is_rejected_by_name()
    {
        var inner = "title: Inner\nname: inner\ncorrelation:\n  type: event_count\n  rules: [rule_a]\n  timespan: 1m\n  condition: {gte: 2}\n---\n";
        var outer = "title: Outer\ncorrelation:\n  type: event_count\n  rules: [inner]\n  timespan: 1m\n  condition: {gte: 2}\n";
        Assert.Contains("correlations of correlations", Rules.Rejected(Bases + inner + outer).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Events_out_of_order_are_refused_aloud()
    {
        var rules = Load("type: event_count\nrules: [rule_a]\ntimespan: 10s\ncondition: {gte: 2}");
        Assert.Throws<ArgumentOutOfRangeException>(() => Observe(rules, (2, """{"n":"A"}"""), (1, """{"n":"A"}""")));
    }

    private static RuleSet Load(string correlation) =>
        Rules.Of(Bases + "title: Together\ncorrelation:\n" + Rules.Indent(correlation) + "\n");

    private static IReadOnlyList<(int At, int Count)> Run(string correlation, params string[] events)
    {
        var rules = Load(correlation);
        Assert.Empty(rules.Rejected);
        var parts = events.Select(one => one.Split(' '));
        return Observe(rules, [.. parts.Select(part =>
            (int.Parse(part[0], System.Globalization.CultureInfo.InvariantCulture), $$"""{"n":"{{part[1]}}","u":"{{(part.Length > 2 ? part[2] : "")}}"}"""))]);
    }

    /// <summary>When each match was met, and how many events it came to stand for.</summary>
    private static List<(int At, int Count)> Observe(RuleSet rules, params (int At, string Json)[] events)
    {
        var correlator = new Correlator<int>(rules);
        var matches = new List<CorrelationMatch<int>>();
        foreach (var (at, json) in events)
        {
            var one = Rules.Event(json);
            matches.AddRange(correlator.Observe(Start.AddSeconds(at), one, rules.Evaluate(one), at));
        }

        return [.. matches.Select(match => (match.Events[^1], match.Count))];
    }
}
