using System.Diagnostics;
using System.Globalization;

namespace Firebreak.Sigma.Tests;

public sealed class RuleFileTests
{
    [Fact]
    public void A_rule_says_who_it_is()
    {
        var text = Rules.With("f: x").Replace("title: Test", """
            title: 'A title'
            id: 5b0c1f9e-2f0e-4a57-9d6a-6b8f6b0a0001
            name: a_name
            status: test
            description: Text
            author: Somebody
            license: DRL-1.1
            level: critical
            tags: [attack.t1078]
            falsepositives: [none]
            references: ['https://example.com']
            own: {en: hello, more: {deep: x}}
            """, StringComparison.Ordinal);
        var rule = Assert.Single(Rules.Of(text).Rules);
        Assert.Equal(("A title", "a_name", RuleLevel.Critical, "Somebody", "DRL-1.1"), (rule.Title, rule.Name, rule.Level, rule.Head.Author, rule.Head.License));
        Assert.Equal(("hello", "x"), (rule.Head.Custom["own.en"], rule.Head.Custom["own.more.deep"]));
        Assert.Equal("test", rule.Head.LogSource.Product);
    }

    [Fact]
    public void A_file_may_hold_many_rules_and_a_bad_one_spoils_only_itself()
    {
        var text = Rules.With("f: x") + "---\n" + Rules.With("f|odd: x") + "---\n" + Rules.With("f: &anchor x") + "---\n" + Rules.With("f: y") + "---\n";
        var rules = Rules.Of(text);
        Assert.Equal(2, rules.Rules.Count);
        Assert.Equal(2, rules.Rejected.Count);
        Assert.Equal(14, rules.Rejected[0].Line);
    }

    [Theory]
    [InlineData("title: [", "YAML is broken")]
    [InlineData("just text", "no map")]
    [InlineData("detection: {a: {b: c}, condition: a}\nlogsource: {product: x}", "no 'title'")]
    [InlineData("title: x\nlogsource: {product: x}", "no 'detection'")]
    [InlineData("title: x\ndetection: {a: {b: c}, condition: a}", "no 'logsource'")]
    [InlineData("title: x\nlogsource: {product: x}\ndetection: {a: {b: c}}", "no 'condition'")]
    [InlineData("title: x\nlogsource: {product: x}\ndetection: {a: {}, condition: a}", "is empty")]
    [InlineData("title: x\nlogsource: {product: x}\ndetection: {a: {b: c}, timeframe: 5m, condition: a}", "timeframe")]
    [InlineData("title: x\nlevel: awful\nlogsource: {product: x}\ndetection: {a: {b: c}, condition: a}", "'awful'")]
    [InlineData("title: x\ntitle: y", "twice")]
    [InlineData("action: wherever", "'wherever'")]
    [InlineData("action: repeat", "no rule before it")]
    [InlineData("title: x\nlogsource: {product: x}\ndetection: {a: {b: c}, condition: 'a | near b', timeframe: 5m}", "old Sigma")]
    [InlineData("title: x\nlogsource: {product: x}\ndetection: {a: {b: c}, condition: 'a | max(b) > 5', timeframe: 5m}", "'max'")]
    [InlineData("title: x\nlogsource: {product: x}\ndetection: {a: {b: c}, condition: 'a | count() > 5'}", "'timeframe'")]
    [InlineData("title: x\nlogsource: {product: x}\ndetection: {a: {b: c}, condition: 'a | count() >= 0', timeframe: 5m}", "holds always")]
    [InlineData("title: x\nlogsource: {product: x}\ndetection: {a: {b: c}, condition: 'a | count() < 1', timeframe: 5m}", "never be met")]
    [InlineData("title: x\nlogsource: {product: x}\ndetection: {a: {b: c}, condition: 'a | count() > 5', timeframe: 1M}", "timeframe '1M'")]
    [InlineData("title: x\nlogsource: aws\ndetection: {a: {b: c}, condition: a}", "'logsource' must be a map")]
    [InlineData("title: x\nlogsource: {product: x}\ndetection: [a]", "'detection' must be a map")]
    [InlineData("title: !!binary x", "tags")]
    [InlineData("a: &a x\nb: *a", "anchors")]
    public void Every_document_that_is_no_rule_is_rejected_by_name(string text, string told) =>
        Assert.Contains(told, Rules.Rejected(text).Reason, StringComparison.Ordinal);

    [Theory]
    [InlineData(1)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(40)]
    public void A_key_that_stands_twice_is_noticed_in_maps_of_any_size(int keys)
    {
        var map = string.Join('\n', Enumerable.Range(0, keys).Select(key => $"k{key}: x"));
        foreach (var twice in new[] { 0, keys / 2, keys - 1 })
        {
            var rejected = Rules.Rejected($"{map}\nk{twice}: y");
            Assert.Equal(($"The key 'k{twice}' stands twice in one map.", keys + 1), (rejected.Reason, rejected.Line));
        }

        Assert.DoesNotContain("twice", Rules.Rejected(map).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_id_twice_is_rejected()
    {
        var text = Rules.With("f: x").Replace("title: Test", "title: Test\nid: 5b0c1f9e-2f0e-4a57-9d6a-6b8f6b0a0001", StringComparison.Ordinal);
        Assert.Contains("already", Rules.Rejected(text, text.Replace("f: x", "f: y", StringComparison.Ordinal)).Reason, StringComparison.Ordinal);
        Assert.Contains("already", Rules.Rejected(text + "---\n" + text).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_copy_in_another_file_is_loaded_once_and_feeds_the_correlation_beside_it()
    {
        var text = Rules.With("f: x").Replace("title: Test", "title: Test\nid: 5b0c1f9e-2f0e-4a57-9d6a-6b8f6b0a0001", StringComparison.Ordinal);
        Assert.Single(Rules.Of(text, text).Rules);
        var correlation = "---\ntitle: Many\ncorrelation: {type: event_count, rules: [Test], timespan: 1m, condition: {gte: 2}}\n";
        var rules = Rules.Of(text, text + correlation);
        Assert.Empty(rules.Rejected);
        Assert.Equal([("Test", false), ("Test", true), ("Many", false)], rules.Rules.Select(rule => (rule.Title, rule.OnlyFeeds)));
    }

    [Fact]
    public void A_collection_shares_what_its_global_document_says()
    {
        const string text = """
            action: global
            title: Shared
            level: high
            logsource: {product: test}
            detection:
              condition: selection
            ---
            detection:
              selection: {f: x}
            ---
            action: repeat
            title: Again
            detection:
              selection: {f: y}
            ---
            action: reset
            ---
            title: Alone
            logsource: {product: test}
            detection: {selection: {f: z}, condition: selection}
            """;
        var rules = Rules.Of(text);
        Assert.Empty(rules.Rejected);
        Assert.Equal([("Shared", RuleLevel.High), ("Again", RuleLevel.High), ("Alone", RuleLevel.Medium)], rules.Rules.Select(rule => (rule.Title, rule.Level)));
        Assert.Equal(["Again"], rules.Evaluate(Rules.Event("""{"f":"y"}""")).Select(rule => rule.Title));
    }

    [Fact]
    public void An_aggregation_of_the_first_Sigma_is_the_correlation_it_has_become()
    {
        var rules = Rules.Of(Rules.Whole("s: {f: x}\ntimeframe: 10m\ncondition: s | count(u) by ip, account > 5"));
        Assert.Empty(rules.Rejected);
        Assert.True(rules.Rules[0].OnlyFeeds);
        var correlation = Assert.IsType<CorrelationRule>(rules.Rules[1]);
        Assert.Equal((CorrelationType.ValueCount, TimeSpan.FromMinutes(10), "Test"), (correlation.Type, correlation.Timespan, correlation.Title));
        Assert.Equal(["ip", "account"], correlation.GroupBy);
    }

    /// <summary>Each case of the suite as a file of its own: none is a rule, so each is rejected by name, or is empty.</summary>
    [Fact]
    public void Yaml_of_any_kind_neither_hangs_nor_breaks()
    {
        var cases = YamlSuite.Cases();
        var watch = Stopwatch.StartNew();
        var longest = TimeSpan.Zero;
        var rejected = 0;
        foreach (var (name, yaml) in cases)
        {
            var began = watch.Elapsed;
            var rules = RuleSet.Load([(name, yaml)]);
            longest = watch.Elapsed - began > longest ? watch.Elapsed - began : longest;
            Assert.Empty(rules.Rules);
            Assert.All(rules.Rejected, one => Assert.StartsWith(name, one.Path, StringComparison.Ordinal));
            rejected += rules.Rejected.Count > 0 ? 1 : 0;
        }

        Figures.Say(string.Create(CultureInfo.InvariantCulture, $"- YAML suite: {cases.Count} cases read as rules, 0 crashes, 0 hangs (the longest took {longest.TotalMilliseconds:0} ms); {rejected} rejected by name, the rest hold no document."));
        Assert.True(cases.Count > 350, $"{cases.Count}");
        Assert.True(rejected > 300, $"{rejected}");
        Assert.True(longest < TimeSpan.FromSeconds(10), $"{longest}");
    }

    [Fact]
    public void Deep_and_large_yaml_is_refused()
    {
        Assert.Contains("deeper", Rules.Rejected(string.Concat(Enumerable.Repeat("[", 40)) + string.Concat(Enumerable.Repeat("]", 40))).Reason, StringComparison.Ordinal);
        Assert.Contains("1 MiB", Rules.Rejected(new string(' ', (1 << 20) + 1)).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Sorting_by_the_anchor_field_changes_no_answer()
    {
        string[] rules =
        [
            Rules.With("n: A\nx: 1"), Rules.With("n: [a, B]"), Rules.With("n|contains: a"), Rules.With("x: 1"),
            Rules.Whole("s: {n: A}\nt: {n: C}\ncondition: s or t"), Rules.Whole("s: {n: A}\ncondition: not s"),
            Rules.Whole("s: {n: A}\nt: {x: 1}\ncondition: s or t"), Rules.With("n: null"),
        ];
        foreach (var json in new[] { """{"n":"a","x":1}""", """{"n":"b"}""", """{"n":"C"}""", """{"x":1}""", """{"n":["A","c"]}""", """{"n":null}""", "{}", """{"n":"zap"}""" })
        {
            var together = Rules.Of(rules).Evaluate(Rules.Event(json)).Select(rule => rule.Head.Path);
            var alone = rules.Select((rule, i) => (rule, i)).Where(pair => Rules.Match(pair.rule, json)).Select(pair => $"{pair.i}.yml");
            Assert.Equal(alone, together);
        }
    }
}
