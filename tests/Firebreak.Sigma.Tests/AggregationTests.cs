using CsCheck;
using static Firebreak.Sigma.Tests.Correlations;

namespace Firebreak.Sigma.Tests;

/// <summary>Correlations that are judged when no further event can join, sums, and correlations of correlations.</summary>
[Collection(HostileRulesTests.Weighing)]
public sealed class AggregationTests
{
    [Fact]
    public void An_upper_limit_is_judged_over_the_greatest_sets_within_a_span()
    {
        const string rule = "type: event_count\nrules: [rule_a]\ntimespan: 10s\ncondition: {lte: 2}";
        Assert.Equal([(5, 2)], Run(rule, "0 A", "5 A"));
        Assert.Empty(Run(rule, "0 A", "1 A", "2 A"));
        Assert.Equal([(50, 1)], Run(rule, "0 A", "1 A", "2 A", "50 A"));
        Assert.Empty(Run(rule, "0 A", "5 A", "10 A", "15 A", "20 A"));
        Assert.Empty(Run(rule, "0 B"));
    }

    [Fact]
    public void A_range_takes_no_burst_for_a_few()
    {
        const string rule = "type: event_count\nrules: [rule_a]\ntimespan: 10s\ncondition: {gt: 1, lt: 4}";
        Assert.Equal([(2, 3)], Run(rule, "0 A", "1 A", "2 A"));
        Assert.Empty(Run(rule, "0 A", "1 A", "2 A", "3 A"));
        Assert.Empty(Run(rule, "0 A"));
    }

    [Theory]
    [InlineData("{eq: 2}", 2)]
    [InlineData("{neq: 3}", 2)]
    [InlineData("{neq: 2}", 0)]
    [InlineData("{lt: 3}", 2)]
    [InlineData("{lt: 2}", 0)]
    [InlineData("{gte: 2, lte: 2}", 2)]
    public void Every_comparison_is_known(string condition, int count)
    {
        var matches = Run("type: event_count\nrules: [rule_a]\ntimespan: 10s\ncondition: " + condition, "0 A", "4 A");
        Assert.Equal(count == 0 ? [] : [(4, count)], matches);
    }

    [Fact]
    public void Different_values_can_have_an_upper_limit()
    {
        const string rule = "type: value_count\nrules: [rule_a]\ntimespan: 10s\ncondition: {field: u, eq: 1}";
        Assert.Equal([(2, 3)], Run(rule, "0 A x", "1 A x", "2 A x"));
        Assert.Empty(Run(rule, "0 A x", "1 A y"));
    }

    [Fact]
    public void Several_fields_are_counted_together_and_an_event_without_any_is_not_counted()
    {
        var rules = Load("type: value_count\nrules: [rule_a]\ntimespan: 10s\ncondition: {field: [u, v], gte: 2}");
        Assert.Single(Observe(rules, (0, """{"n":"A","u":"x","v":"1"}"""), (1, """{"n":"A","u":"x","v":"2"}""")));
        Assert.Empty(Observe(rules, (0, """{"n":"A","u":"x","v":"1"}"""), (1, """{"n":"A","u":"x","v":"1"}"""), (2, """{"n":"A"}""")));
    }

    [Fact]
    public void Numbers_are_added_up_within_the_span()
    {
        const string rule = "type: value_sum\nrules: [rule_a]\ntimespan: 10s\ncondition: {field: u, gt: 10}";
        Assert.Empty(Run(rule, "0 A 5", "1 A 5"));
        Assert.Equal([(2, 3)], Run(rule, "0 A 5", "1 A 5", "2 A 0.5"));
        Assert.Empty(Run(rule, "0 A 6", "11 A 6"));
        Assert.Empty(Run(rule, "0 A many", "1 A 9"));
        const string least = "type: value_sum\nrules: [rule_a]\ntimespan: 10s\ncondition: {field: u, lte: 10}";
        Assert.Equal([(1, 2)], Run(least, "0 A 5", "1 A 5"));
        Assert.Empty(Run(least, "0 A 5", "1 A 6"));
    }

    [Theory]
    [InlineData("value_sum", "gt: 10", 0)]
    [InlineData("value_sum", "lt: 10", -1)]
    [InlineData("value_avg", "gt: 10", 1)]
    [InlineData("value_median", "gt: 10", 1)]
    [InlineData("value_percentile", "percentile: 50, gt: 10", 1)]
    public void The_largest_numbers_there_are_break_no_sum(string type, string condition, int met)
    {
        var rule = $"type: {type}\nrules: [rule_a]\ntimespan: 10s\ncondition: {{field: u, {condition}}}";
        Assert.Equal(met < 0 ? [] : [(met, 2)], Run(rule, "0 A 79228162514264337593543950335", "1 A 79228162514264337593543950335"));
        Assert.Equal(type == "value_sum" && met < 0 ? [(1, 2)] : [], Run(rule, "0 A -79228162514264337593543950335", "1 A -79228162514264337593543950335"));
    }

    [Theory]
    [InlineData("{lt: 3}", 2)]
    [InlineData("{gte: 2}", 2)]
    public void Events_of_the_last_second_there_is_are_judged_too(string condition, int count)
    {
        var rules = Load("type: event_count\nrules: [rule_a]\ntimespan: 7d\ncondition: " + condition);
        var correlator = new Correlator<int>(rules);
        var one = Rules.Event("""{"n":"A"}""");
        var last = DateTimeOffset.MaxValue.AddSeconds(-1);
        var matches = correlator.Observe(last, one, rules.Evaluate(one), 0).ToList();
        matches.AddRange(correlator.Observe(last, one, rules.Evaluate(one), 1));
        matches.AddRange(correlator.Complete());
        Assert.Equal(count, Assert.Single(matches).Count);
    }

    [Fact]
    public void Means_medians_and_percentiles_are_judged_when_the_span_is_over()
    {
        Assert.Equal([(1, 2)], Run("type: value_avg\nrules: [rule_a]\ntimespan: 10s\ncondition: {field: u, gt: 5}", "0 A 10", "1 A 1"));
        Assert.Empty(Run("type: value_avg\nrules: [rule_a]\ntimespan: 10s\ncondition: {field: u, gt: 5.5}", "0 A 10", "1 A 1"));
        Assert.Equal([(2, 3)], Run("type: value_median\nrules: [rule_a]\ntimespan: 10s\ncondition: {field: u, eq: 2}", "0 A 1", "1 A 2", "2 A 100"));
        Assert.Equal([(1, 2)], Run("type: value_median\nrules: [rule_a]\ntimespan: 10s\ncondition: {field: u, eq: 1.5}", "0 A 1", "1 A 2"));
        const string percentile = "type: value_percentile\nrules: [rule_a]\ntimespan: 10s\ncondition: {field: u, percentile: 75, gte: 3}";
        Assert.Equal([(3, 4)], Run(percentile, "0 A 1", "1 A 2", "2 A 3", "3 A 4"));
        Assert.Empty(Run(percentile, "0 A 1", "1 A 2", "2 A 2", "3 A 4"));
    }

    [Fact]
    public void Without_a_rank_a_percentile_is_the_share_of_a_value()
    {
        const string rule = "type: value_percentile\nrules: [rule_a]\ntimespan: 10s\ncondition: {field: u, lte: 25}";
        Assert.Equal([(1, 1)], Run(rule, "0 A x", "1 A odd", "2 A x", "3 A x"));
        Assert.Empty(Run(rule, "0 A x", "1 A odd", "2 A x"));
    }

    [Fact]
    public void Some_of_several_rules_can_be_enough()
    {
        const string rule = "type: temporal\nrules: [rule_a, rule_b, rule_c]\ntimespan: 10s\ncondition: {gte: 2}";
        Assert.Equal([(3, 2)], Run(rule, "1 C", "3 A"));
        Assert.Empty(Run(rule, "1 C", "3 C"));
        const string exactly = "type: temporal\nrules: [rule_a, rule_b, rule_c]\ntimespan: 10s\ncondition: {eq: 2}";
        Assert.Equal([(3, 2)], Run(exactly, "1 C", "3 A"));
        Assert.Empty(Run(exactly, "1 C", "3 A", "4 B"));
    }

    [Fact]
    public void Events_count_once_whichever_of_the_rules_they_match()
    {
        var rules = Rules.Of(Rules.Whole("s: {n: A}\ncondition: s", "title: A\nname: one") + "---\n" + Rules.Whole("s: {n: A}\ncondition: s", "title: B\nname: two")
            + "---\ntitle: Together\ncorrelation: {type: event_count, rules: [one, two], timespan: 10s, condition: {gte: 2}}\n");
        Assert.Empty(Observe(rules, (0, """{"n":"A"}""")));
        Assert.Single(Observe(rules, (0, """{"n":"A"}"""), (1, """{"n":"A"}""")));
    }

    [Fact]
    public void A_correlation_may_be_made_of_correlations()
    {
        var rules = Chained("""
            title: Many failures
            name: many
            correlation:
              type: event_count
              rules: [rule_a]
              group-by: [ip, u]
              timespan: 10s
              condition: {gte: 3}
            ---
            title: Then success
            correlation:
              type: temporal_ordered
              rules: [many, rule_b]
              group-by: [u]
              timespan: 60s
            """);
        Assert.Equal(["Many failures", "Then success"], rules.Rules.OfType<CorrelationRule>().Select(rule => rule.Title));
        Assert.True(rules.Rules.Single(rule => rule.Title == "Many failures").OnlyFeeds);
        (int, string)[] failures = [(0, Of("A", "x", "k")), (1, Of("A", "x", "k")), (2, Of("A", "x", "k"))];
        Assert.Equal(["Many failures", "Then success"], Titles(rules, [.. failures, (30, Of("B", "y", "k"))]));
        Assert.Equal(["Many failures"], Titles(rules, [.. failures, (30, Of("B", "y", "other"))]));
        Assert.Equal(["Many failures"], Titles(rules, [.. failures, (63, Of("B", "y", "k"))]));
    }

    [Fact]
    public void A_chain_sees_that_what_it_is_made_of_still_goes_on()
    {
        var rules = Chained("title: Many\nname: many\ncorrelation: {type: event_count, rules: [rule_a], timespan: 10s, condition: {gte: 2}}\n---\n"
            + "title: Then\ncorrelation: {type: temporal_ordered, rules: [many, rule_b], timespan: 20s}");
        var going = Enumerable.Range(0, 10).Select(i => (i * 5, """{"n":"A"}"""));
        Assert.Equal(["Many", "Then"], Titles(rules, [.. going, (60, """{"n":"B"}""")]));
    }

    [Fact]
    public void An_inner_correlation_remembers_what_the_outer_one_asks_for()
    {
        var rules = Chained("title: Many\nname: many\ncorrelation: {type: event_count, rules: [rule_a], group-by: [ip], timespan: 10s, condition: {gte: 2}}\n---\n"
            + "title: Users\nname: users\ncorrelation: {type: value_count, rules: [many], timespan: 60s, condition: {field: u, gte: 2}}\n---\n"
            + "title: Whole\ncorrelation: {type: temporal, rules: [users, rule_b], group-by: [who], aliases: {who: {users: u, rule_b: v}}, timespan: 60s}");
        Assert.Empty(rules.Rejected);
        (int, string)[] events =
        [
            (0, Of("A", "1", "k")), (1, Of("A", "1", "k")), (2, Of("A", "2", "m")), (3, Of("A", "2", "m")), (4, """{"n":"B","v":"m"}"""),
        ];
        Assert.Equal(["Many", "Many", "Users", "Whole"], Titles(rules, events));
        events[4] = (4, """{"n":"B","v":"k"}""");
        Assert.Equal(["Many", "Many", "Users"], Titles(rules, events));
    }

    [Fact]
    public void What_is_judged_late_can_feed_what_comes_after()
    {
        var rules = Chained("title: Few\nname: few\ncorrelation: {type: event_count, rules: [rule_a], timespan: 10s, condition: {eq: 1}}\n---\n"
            + "title: Then\ncorrelation: {type: temporal_ordered, rules: [few, rule_b], timespan: 20s}");
        Assert.Equal(["Few", "Then"], Titles(rules, (0, """{"n":"A"}"""), (12, """{"n":"B"}""")));
        Assert.Empty(Titles(rules, (0, """{"n":"A"}"""), (1, """{"n":"A"}"""), (12, """{"n":"B"}""")));
    }

    [Fact]
    public void A_circle_is_rejected_by_name()
    {
        var rules = Chained("title: One\nname: one\ncorrelation: {type: temporal, rules: [two, rule_a], timespan: 10s}\n---\n"
            + "title: Two\nname: two\ncorrelation: {type: temporal, rules: [one, rule_a], timespan: 10s}");
        Assert.Equal(2, rules.Rejected.Count);
        Assert.Contains(rules.Rejected, one => one.Reason.Contains("made of itself", StringComparison.Ordinal));
        Assert.All(rules.Rules, rule => Assert.False(rule.OnlyFeeds));
    }

    [Fact]
    public void Ranges_agree_with_every_greatest_set_taken_one_by_one()
    {
        const string rule = "type: event_count\nrules: [rule_a]\ntimespan: 10s\ncondition: {gte: 3, lte: 4}";
        Gen.Int[0, 60].Array[0, 25].Sample(
            seconds =>
            {
                Array.Sort(seconds);
                var sets = seconds.Select((_, i) => (First: i, Last: Array.FindLastIndex(seconds, at => at <= seconds[i] + 10)))
                    .Where(set => set.First == 0 || Array.FindLastIndex(seconds, at => at <= seconds[set.First - 1] + 10) < set.Last);
                var plain = sets.Any(set => set.Last - set.First + 1 is 3 or 4);
                return Run(rule, [.. seconds.Select(at => $"{at} A")]).Count > 0 == plain;
            },
            iter: 500);
    }

    [Fact]
    public void Memory_stays_bounded_and_what_is_given_up_is_told()
    {
        var rules = Load("type: event_count\nrules: [rule_a]\ngroup-by: [u]\ntimespan: 1d\ncondition: {gte: 2}");
        var correlator = new Correlator<int>(rules);
        var matched = rules.Rules.OfType<DetectionRule>().Where(rule => rule.Name == "rule_a").ToList();
        for (var i = 0; i <= Correlator<int>.MaxGroups; i++)
        {
            correlator.Observe(Start, Rules.Event($$"""{"n":"A","u":"{{i}}"}"""), matched, i);
        }

        Assert.True(correlator.GroupsDropped > 0);
    }

    [Fact]
    public void What_is_over_is_let_go_long_before_there_is_no_room()
    {
        var rules = Load("type: event_count\nrules: [rule_a]\ngroup-by: [u]\ntimespan: 1m\ncondition: {gte: 2}");
        var correlator = new Correlator<int>(rules);
        var matched = rules.Rules.OfType<DetectionRule>().Where(rule => rule.Name == "rule_a").ToList();
        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var i = 0; i < Correlator<int>.MaxGroups / 2; i++)
        {
            correlator.Observe(Start.AddSeconds(i), field => field == "u" ? "u" + i : null, matched, i);
        }

        // sixty groups live at a time; a hundred thousand weigh more than twenty megabytes
        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 8 << 20);
        Assert.Equal(0, correlator.GroupsDropped);
        GC.KeepAlive(correlator);
    }

    private static string Of(string name, string ip, string user) => $$"""{"n":"{{name}}","ip":"{{ip}}","u":"{{user}}"}""";

    private static RuleSet Chained(string correlations) => Rules.Of(Bases + correlations);

    private static List<string> Titles(RuleSet rules, params (int At, string Json)[] events)
    {
        var correlator = new Correlator<int>(rules);
        var met = new List<CorrelationMatch<int>>();
        foreach (var (at, json) in events)
        {
            var one = Rules.Event(json);
            met.AddRange(correlator.Observe(Start.AddSeconds(at), one, rules.Evaluate(one), at));
        }

        met.AddRange(correlator.Complete());
        return [.. met.Select(match => match.Rule.Title)];
    }
}
