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
    [InlineData("action: global", "'action'")]
    [InlineData("title: x\nfilter: {rules: any}", "filters")]
    [InlineData("title: !!binary x", "tags")]
    [InlineData("a: &a x\nb: *a", "anchors")]
    public void Every_document_that_is_no_rule_is_rejected_by_name(string text, string told) =>
        Assert.Contains(told, Rules.Rejected(text).Reason, StringComparison.Ordinal);

    [Fact]
    public void The_same_id_twice_is_rejected()
    {
        var text = Rules.With("f: x").Replace("title: Test", "title: Test\nid: 5b0c1f9e-2f0e-4a57-9d6a-6b8f6b0a0001", StringComparison.Ordinal);
        Assert.Contains("already", Rules.Rejected(text, text).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Yaml_of_any_kind_neither_hangs_nor_breaks()
    {
        var folder = Path.Combine(Places.Data(), "conformance", "yaml-test-suite");
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Select(path => (path, File.ReadAllText(path))).ToList();
        var rules = RuleSet.Load(files);
        Assert.NotEmpty(files);
        Assert.Empty(rules.Rules);
        Assert.NotEmpty(rules.Rejected);
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
