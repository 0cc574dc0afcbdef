namespace Firebreak.Sigma.Tests;

/// <summary>Global filters: one condition for many rules.</summary>
public sealed class FilterTests
{
    private static readonly string First = Rules.Whole("s: {n: A}\ncondition: s", "title: First\nid: 5b0c1f9e-2f0e-4a57-9d6a-6b8f6b0a00f1");
    private static readonly string Second = Rules.Whole("s: {n: A}\ncondition: s", "title: Second\nname: second");

    [Fact]
    public void A_filter_narrows_the_rules_it_names_and_no_other()
    {
        var rules = Rules.Of(Filter("rules: [5b0c1f9e-2f0e-4a57-9d6a-6b8f6b0a00f1]"), First, Second);
        Assert.Empty(rules.Rejected);
        Assert.Equal(["Second"], Titles(rules, """{"n":"A","u":"adm_kim"}"""));
        Assert.Equal(["First", "Second"], Titles(rules, """{"n":"A","u":"kim"}"""));
        Assert.Equal(["Filter"], Assert.IsType<DetectionRule>(rules.Rules[0]).Filters);
    }

    [Theory]
    [InlineData("any")]
    [InlineData("all")]
    public void A_filter_of_any_rule_narrows_all_of_its_log_source(string word)
    {
        var other = Second.Replace("product: test", "product: other", StringComparison.Ordinal);
        var rules = Rules.Of(First, other, Filter("rules: " + word));
        Assert.Equal(["Second"], Titles(rules, """{"n":"A","u":"adm_kim"}"""));
    }

    [Fact]
    public void Its_selections_do_not_mix_with_those_of_the_rule()
    {
        var rules = Rules.Of(Second, Filter("rules: [second]").Replace("selection", "s", StringComparison.Ordinal));
        Assert.Empty(rules.Rejected);
        Assert.Equal(["Second"], Titles(rules, """{"n":"A","u":"kim"}"""));
        Assert.Empty(Titles(rules, """{"n":"A","u":"adm_kim"}"""));
    }

    [Fact]
    public void A_filter_narrows_what_a_correlation_counts()
    {
        var rules = Rules.Of(Second, Filter("rules: [second]"), "title: Many\ncorrelation: {type: event_count, rules: [second], timespan: 1m, condition: {gte: 2}}");
        Assert.Empty(rules.Rejected);
        Assert.Empty(Correlations.Observe(rules, (0, """{"n":"A","u":"adm_x"}"""), (1, """{"n":"A","u":"adm_x"}""")));
        Assert.Single(Correlations.Observe(rules, (0, """{"n":"A","u":"x"}"""), (1, """{"n":"A","u":"x"}""")));
    }

    [Theory]
    [InlineData("title: F\nfilter: {rules: any, selection: {u: x}, condition: not selection}", "no 'logsource'")]
    [InlineData("title: F\nlogsource: {product: test}\nfilter: [x]", "must be a map")]
    [InlineData("title: F\nlogsource: {product: test}\nfilter: {selection: {u: x}, condition: not selection}", "no 'rules'")]
    [InlineData("logsource: {product: test}\nfilter: {rules: any, selection: {u: x}, condition: not selection}", "no 'title'")]
    [InlineData("title: F\nlogsource: {product: test}\nfilter: {rules: any, selection: {u: x}}", "no 'condition'")]
    [InlineData("title: F\nlogsource: {product: test}\nfilter: {rules: [nobody], selection: {u: x}, condition: not selection}", "no rule that is loaded")]
    [InlineData("title: F\nlogsource: {product: windows}\nfilter: {rules: [second], selection: {u: x}, condition: not selection}", "of its log source")]
    [InlineData("title: F\nlogsource: {product: test}\nfilter: {rules: [second], selection: {u: x}, condition: not other}", "no selection")]
    [InlineData("title: F\nlogsource: {product: test}\nfilter: {rules: any, '': {u: x}, condition: not 1 of them}", "has no name")]
    [InlineData("title: F\nlogsource: {product: test}\nfilter: {rules: [second], selection: {u: x}, condition: x}\ndetection: {a: b}", "not both")]
    public void A_filter_that_would_do_nothing_or_harm_is_rejected_by_name(string filter, string told) =>
        Assert.Contains(told, Rules.Rejected(Second, filter).Reason, StringComparison.Ordinal);

    [Fact]
    public void A_filter_that_calls_its_selection_as_the_rule_does_denies_nothing_of_the_rule()
    {
        var rule = Rules.Whole("selection: {n: A}\nother: {n: B}\ncondition: selection", "title: Third\nname: third");
        var filter = Filter("rules: [third]").Replace("u|startswith: adm_", "u: adm\n  other: {u: x}", StringComparison.Ordinal).Replace("not selection", "not selection and not other", StringComparison.Ordinal);
        var check = RuleCheck.Of([("a.yml", rule), ("b.yml", filter)], new RuleSetOptions());
        Assert.Empty(check.Rules.Rejected);
        Assert.Equal("unused-selection", Assert.Single(check.Remarks).Code);
        Assert.Equal(["Third"], Titles(check.Rules, """{"n":"A","u":"kim"}"""));
    }

    private static string Filter(string rules) =>
        $"title: Filter\nlogsource: {{product: test}}\nfilter:\n  {rules}\n  selection:\n    u|startswith: adm_\n  condition: not selection\n";

    private static List<string> Titles(RuleSet rules, string json) => [.. rules.Evaluate(Rules.Event(json)).Select(rule => rule.Title)];
}
