using System.Reflection;
using System.Text.RegularExpressions;

namespace Firebreak.Sigma.Tests;

/// <summary>Statements of the specification that no other test holds, and the list of all of them: <c>docs/sigma.md</c>.</summary>
public sealed partial class SpecificationTests
{
    private const string Correlated = "title: Many\ncorrelation: {type: event_count, rules: [base], group-by: [u], timespan: 1m, condition: {gte: 2}}";

    [Fact]
    public void Every_statement_has_a_test()
    {
        var problems = Problems(File.ReadAllLines(Path.Combine(Places.Root, "docs", "sigma.md")), out var statements);
        Assert.Empty(problems);
        Assert.True(statements >= 100, $"{statements} statements");
    }

    [Theory]
    [InlineData("| Lists | something is so | `SpecificationTests.No_such_test` |")]
    [InlineData("| Lists | something is so | |")]
    [InlineData("| Lists | something is so | `Nobody.Every_statement_has_a_test` |")]
    [InlineData("| Lists | something is so | `SpecificationTests.Problems` |")]
    public void A_statement_without_a_test_is_told(string row) => Assert.NotEmpty(Problems([row], out _));

    [Theory]
    [InlineData("\r\n")]
    [InlineData("\n")]
    public void Lines_may_end_either_way(string end) => Assert.Empty(Rules.Of(Rules.With("f: x").ReplaceLineEndings(end)).Rejected);

    [Fact]
    public void A_text_may_begin_with_the_mark_of_its_encoding() => Assert.Empty(Rules.Of("\ufeff" + Rules.With("f: x")).Rejected);

    [Fact]
    public void The_rest_of_the_head_is_read()
    {
        const string head = """
            title: T
            related:
              - id: 08fbc97d-0a2f-491c-ae21-8ffcfd3174e9
                type: derived
            taxonomy: sigma
            date: 2024-08-08
            modified: 2025-08-02
            fields: [a, b.c]
            scope: [server, workstation]
            """;
        var rule = Assert.Single(Rules.Of(Rules.Whole("s: {f: x}\ncondition: s", head)).Rules).Head;
        Assert.Equal(new RelatedRule("08fbc97d-0a2f-491c-ae21-8ffcfd3174e9", "derived"), Assert.Single(rule.Related));
        Assert.Equal(("sigma", "2024-08-08", "2025-08-02"), (rule.Taxonomy, rule.Date, rule.Modified));
        Assert.Equal("a b.c server workstation", string.Join(' ', rule.Fields.Concat(rule.Scope)));
    }

    [Fact]
    public void A_taxonomy_that_is_not_known_rejects_the_rule()
    {
        var rule = Rules.Whole("s: {f: x}\ncondition: s", "title: T\ntaxonomy: ecs");
        Assert.Contains("taxonomy 'ecs'", Rules.Rejected(rule).Reason, StringComparison.Ordinal);
        Assert.Empty(RuleSet.Load([("a.yml", rule)], new RuleSetOptions { Taxonomies = ["sigma", "ecs"] }).Rejected);
        Assert.Contains("taxonomy 'ecs'", Rules.Rejected("title: F\ntaxonomy: ecs\nlogsource: {product: test}\nfilter: {rules: any, selection: {u: x}, condition: not selection}").Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("category: process_creation", "process_creation", null, null)]
    [InlineData("product: aws\nservice: cloudtrail", null, "aws", "cloudtrail")]
    [InlineData("service: onelogin.events\ndefinition: as it is delivered", null, null, "onelogin.events")]
    public void A_log_source_is_any_of_three_words_and_a_remark(string source, string? category, string? product, string? service)
    {
        var rule = $"title: T\nlogsource:\n{Rules.Indent(source)}\ndetection: {{s: {{f: x}}, condition: s}}\n";
        Assert.Equal(new LogSource(category, product, service), Assert.Single(Rules.Of(rule).Rules).Head.LogSource);
    }

    [Theory]
    [InlineData("informational", RuleLevel.Informational)]
    [InlineData("low", RuleLevel.Low)]
    [InlineData("medium", RuleLevel.Medium)]
    [InlineData("high", RuleLevel.High)]
    [InlineData("critical", RuleLevel.Critical)]
    public void There_are_five_levels(string word, RuleLevel level) =>
        Assert.Equal(level, Assert.Single(Rules.Of(Rules.Whole("s: {f: x}\ncondition: s", "title: T\nlevel: " + word)).Rules).Level);

    [Theory]
    [InlineData("derived")]
    [InlineData("obsolete")]
    [InlineData("merged")]
    [InlineData("renamed")]
    [InlineData("similar")]
    public void There_are_five_relations(string type) =>
        Assert.Empty(RuleCheck.Of([("a.yml", Rules.Whole("s: {f: x}\ncondition: s", $"title: T\nrelated:\n  - id: 08fbc97d-0a2f-491c-ae21-8ffcfd3174e9\n    type: {type}"))], new RuleSetOptions()).Remarks);

    [Fact]
    public void Not_null_is_a_selection_of_its_own_that_is_denied()
    {
        var rule = Rules.Whole("selection: {id: 4738}\nfilter: {set: null}\ncondition: selection and not filter");
        Assert.True(Rules.Match(rule, """{"id":4738,"set":"2024"}"""));
        Assert.False(Rules.Match(rule, """{"id":4738}"""));
    }

    [Theory]
    [InlineData("1 of selection* and keywords", """{"a":"x","w":"evil"}""", true)]
    [InlineData("1 of selection* and keywords", """{"a":"x"}""", false)]
    [InlineData("1 of selection* and not 1 of filter*", """{"a":"x"}""", true)]
    [InlineData("1 of selection* and not 1 of filter*", """{"a":"x","g":"y"}""", false)]
    [InlineData("keywords and not filter_1", """{"w":"evil"}""", true)]
    [InlineData("selection_1 and (keywords or filter_1)", """{"a":"x","g":"y"}""", true)]
    public void The_specifications_own_conditions_hold(string condition, string json, bool holds) =>
        Assert.Equal(holds, Rules.Match(Rules.Whole("selection_1: {a: x}\nselection_2: {b: x}\nkeywords: [evil]\nfilter_1: {g: y}\ncondition: " + condition), json));

    [Theory]
    [InlineData("base")]
    [InlineData("5b0c1f9e-2f0e-4a57-9d6a-6b8f6b0a0001")]
    public void A_correlation_refers_by_id_or_name(string word)
    {
        var rules = Rules.Of(Base(), Correlated.Replace("[base]", $"[{word}]", StringComparison.Ordinal));
        Assert.Empty(rules.Rejected);
        Assert.Equal(2, rules.Rules.Count);
    }

    [Theory]
    [InlineData("generate: true\n", true)]
    [InlineData("generate: false\n", false)]
    [InlineData("", false)]
    public void Generate_may_stand_beside_the_level(string generate, bool loud) =>
        Assert.NotEqual(loud, Rules.Of(Base(), generate + Correlated).Rules[0].OnlyFeeds);

    [Theory]
    [InlineData("90s", 90)]
    [InlineData("90m", 5400)]
    [InlineData("1h", 3600)]
    [InlineData("7d", 604_800)]
    public void A_timespan_is_a_number_and_a_letter(string timespan, int seconds)
    {
        var rule = Assert.IsType<CorrelationRule>(Rules.Of(Base(), Correlated.Replace("1m", timespan, StringComparison.Ordinal)).Rules[1]);
        Assert.Equal(TimeSpan.FromSeconds(seconds), rule.Timespan);
    }

    [Fact]
    public void Several_fields_to_group_by_are_one_pair()
    {
        var rules = Rules.Of(Base(), Correlated.Replace("[u]", "[u, d]", StringComparison.Ordinal));
        Assert.Empty(Correlations.Observe(rules, (0, """{"f":"x","u":"a","d":"1"}"""), (1, """{"f":"x","u":"a","d":"2"}"""), (2, """{"f":"x","u":"b","d":"1"}""")));
        Assert.Single(Correlations.Observe(rules, (0, """{"f":"x","u":"a","d":"1"}"""), (1, """{"f":"x","u":"a","d":"1"}""")));
    }

    [Fact]
    public void A_correlation_has_a_level_of_its_own()
    {
        var rules = Rules.Of(Base(), "level: critical\n" + Correlated);
        Assert.Equal([RuleLevel.Low, RuleLevel.Critical], rules.Rules.Select(rule => rule.Level));
    }

    [Fact]
    public void An_outer_correlation_groups_by_its_own_fields_only()
    {
        var rules = Rules.Of(
            Base(),
            "title: Failed\nname: failed\ncorrelation: {type: event_count, rules: [base], group-by: [u, host], timespan: 10m, condition: {gte: 2}}",
            Rules.Whole("s: {f: ok}\ncondition: s", "title: Ok\nname: okay"),
            "title: Broken in\ncorrelation: {type: temporal_ordered, rules: [failed, okay], group-by: [u], timespan: 10m}");
        Assert.Empty(rules.Rejected);
        Assert.Single(Correlations.Observe(rules, (0, """{"f":"x","u":"kim","host":"a"}"""), (1, """{"f":"x","u":"kim","host":"a"}"""), (9, """{"f":"ok","u":"kim","host":"b"}""")), pair => pair.At == 9);
    }

    private static string Base() => Rules.Whole("s: {f: x}\ncondition: s", "title: Base\nname: base\nid: 5b0c1f9e-2f0e-4a57-9d6a-6b8f6b0a0001\nlevel: low");

    private static List<string> Problems(string[] lines, out int statements)
    {
        statements = 0;
        var problems = new List<string>();
        foreach (var line in lines.Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| where", StringComparison.Ordinal) && !line.StartsWith("| -", StringComparison.Ordinal)))
        {
            statements++;
            var named = Test().Matches(line).ToList();
            if (named.Count == 0)
            {
                problems.Add("no test: " + line);
            }

            problems.AddRange(named.Where(test => !Exists(test.Groups["type"].Value, test.Groups["name"].Value)).Select(test => "no such test: " + test.Value));
        }

        return problems;
    }

    private static bool Exists(string type, string name) =>
        typeof(SpecificationTests).Assembly.GetType("Firebreak.Sigma.Tests." + type)?.GetMethod(name)?.GetCustomAttributes<FactAttribute>().Any() == true;

    [GeneratedRegex("`(?<type>[A-Za-z]+Tests)\\.(?<name>[A-Za-z0-9_]+)`|`(?<type>[A-Za-z]+)\\.(?<name>[A-Za-z0-9_]+)`", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Test();
}
