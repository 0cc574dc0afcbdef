using CsCheck;
using static Firebreak.Sigma.Tests.Correlations;

namespace Firebreak.Sigma.Tests;

public sealed class CorrelationTests
{
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
    [InlineData("type: value_max\nrules: [rule_a]\ntimespan: 1m\ncondition: {field: x, gte: 1}", "'value_max'")]
    [InlineData("type: value_sum\nrules: [rule_a]\ntimespan: 1m\ncondition: {gte: 1}", "needs a 'field'")]
    [InlineData("type: value_avg\nrules: [rule_a]\ntimespan: 1m\ncondition: {field: [x, y], gte: 1}", "Several fields")]
    [InlineData("type: value_percentile\nrules: [rule_a]\ntimespan: 1m\ncondition: {field: x, percentile: 0, gte: 1}", "no percentile")]
    [InlineData("type: event_count\nrules: [rule_a]\ntimespan: 1m\ncondition: {gte: 1.5}", "whole number")]
    [InlineData("type: event_count\nrules: [rule_a]\ntimespan: 1m\ncondition: {gte: 100001}", "whole number")]
    [InlineData("type: event_count\nrules: [rule_a]\ntimespan: 1m\ncondition: {}", "needs gt")]
    [InlineData("type: temporal\nrules: [rule_a, rule_b]\ntimespan: 1m\ncondition: {gte: 3}", "never be met")]
    [InlineData("type: temporal_ordered\nrules: [rule_a, rule_b, rule_c]\ntimespan: 1m\ncondition: {gte: 2}", "all its rules")]
    [InlineData("rules: [rule_a]\ntimespan: 1m\ncondition: {gte: 1}", "no 'type'")]
    [InlineData("type: event_count\ntimespan: 1m\ncondition: {gte: 1}", "no 'rules'")]
    [InlineData("type: event_count\nrules: [nobody]\ntimespan: 1m\ncondition: {gte: 1}", "'nobody'")]
    [InlineData("type: event_count\nrules: [rule_a]\ncondition: {gte: 1}", "no 'timespan'")]
    [InlineData("type: event_count\nrules: [rule_a]\ntimespan: 1w\ncondition: {gte: 1}", "'1w'")]
    [InlineData("type: event_count\nrules: [rule_a]\ntimespan: 1m", "no 'condition'")]
    [InlineData("type: event_count\nrules: [rule_a]\ntimespan: 1m\ncondition: {gte: 0}", "above nothing")]
    [InlineData("type: event_count\nrules: [rule_a]\ntimespan: 1m\ncondition: {gte: x}", "not a number")]
    [InlineData("type: event_count\nrules: [rule_a]\ntimespan: 1m\ncondition: {field: x, gte: 1}", "'field'")]
    [InlineData("type: value_count\nrules: [rule_a]\ntimespan: 1m\ncondition: {gte: 1}", "needs a 'field'")]
    [InlineData("type: temporal\nrules: [rule_a]\ntimespan: 1m", "at least two")]
    [InlineData("type: temporal\nrules: [rule_a, rule_a]\ntimespan: 1m", "twice")]
    [InlineData("type: event_count\nrules: [rule_a]\ntimespan: 1m\ncondition: {gt: 5, lt: 3}", "never be met")]
    [InlineData("type: event_count\nrules: [rule_a]\ntimespan: 1m\ncondition: {gt: 2, lt: 3}", "never be met")]
    [InlineData("type: event_count\nrules: [rule_a]\ntimespan: 1m\ncondition: {eq: 0}", "never be met")]
    [InlineData("type: value_count\nrules: [rule_a]\ntimespan: 1m\ncondition: {field: u, lt: 1}", "never be met")]
    [InlineData("type: value_sum\nrules: [rule_a]\ntimespan: 1m\ncondition: {field: x, eq: 3, neq: 3}", "never be met")]
    [InlineData("type: value_percentile\nrules: [rule_a]\ntimespan: 1m\ncondition: {field: x, gt: 100}", "never be met")]
    [InlineData("type: event_count\nrules: [rule_a]\ntimespan: 1m\ncondition: {gte: 1}\nfancy: true", "'fancy'")]
    [InlineData("type: temporal\nrules: [rule_a, rule_b]\ngroup-by: [w]\ntimespan: 1m\naliases: {w: {rule_a: u}}", "no field for the rule")]
    public void What_cannot_be_correlated_is_rejected_by_name(string correlation, string told) =>
        Assert.Contains(told, Assert.Single(Load(correlation).Rejected).Reason, StringComparison.Ordinal);

    /// <summary>Every pair of limits up to four: taken if some count lies between them, and if not every count does.</summary>
    [Fact]
    public void A_range_is_taken_if_a_count_can_lie_in_it()
    {
        string[] operators = ["gt", "gte", "lt", "lte", "eq", "neq"];
        static bool Holds(string how, int limit, int count) => how switch { "gt" => count > limit, "gte" => count >= limit, "lt" => count < limit, "lte" => count <= limit, "eq" => count == limit, _ => count != limit };
        var pairs = operators.SelectMany((one, i) => operators.Skip(i + 1).Select(other => (one, other))).SelectMany(pair => Enumerable.Range(0, 25).Select(n => (pair.one, pair.other, a: n / 5, b: n % 5)));
        foreach (var (one, other, a, b) in pairs)
        {
            var rejected = Load($"type: event_count\nrules: [rule_a]\ntimespan: 1m\ncondition: {{{one}: {a}, {other}: {b}}}").Rejected;
            var never = !Enumerable.Range(1, 9).Any(count => Holds(one, a, count) && Holds(other, b, count));
            Assert.Equal(never, rejected.Any(one => one.Reason.Contains("never be met", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void Events_out_of_order_are_refused_aloud()
    {
        var rules = Load("type: event_count\nrules: [rule_a]\ntimespan: 10s\ncondition: {gte: 2}");
        Assert.Throws<ArgumentOutOfRangeException>(() => Observe(rules, (2, """{"n":"A"}"""), (1, """{"n":"A"}""")));
    }
}
