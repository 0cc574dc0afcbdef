namespace Firebreak.Sigma.Tests;

/// <summary>Rules come from strangers: a file of a megabyte must not ask for more than any memory holds, nor for more than anybody waits for.</summary>
[Collection(Weighing)]
[CollectionDefinition(Weighing, DisableParallelization = true)]
public sealed class HostileRulesTests
{
    /// <summary>Tests that fill the memory or weigh it: one at a time, and none beside them.</summary>
    public const string Weighing = "weighing";

    private const int Many = 20_000;

    private static readonly string Selections = Lines(5_000, i => $"s{i}: {{f: x{i}}}");

    [Fact]
    public void What_is_too_long_or_too_deep_is_rejected_by_name()
    {
        Assert.Contains("larger than 1 MiB", Rules.Rejected(Rules.With("f: x") + new string('#', 1 << 20)).Reason, StringComparison.Ordinal);
        Assert.Contains("nested deeper than 32 levels", Rules.Rejected(new string('[', Many) + new string(']', Many)).Reason, StringComparison.Ordinal);
        foreach (var condition in new[] { new string('(', Many) + "s" + new string(')', Many), string.Concat(Enumerable.Repeat("not ", Many)) + "s" })
        {
            Assert.Contains("nested deeper than 64 levels", Rules.Rejected(Rules.Whole("s: {f: x}\ncondition: " + condition)).Reason, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("1 of s*")]
    [InlineData("all of them")]
    public void A_condition_that_asks_for_everything_again_and_again_is_rejected_by_name(string all)
    {
        var text = Rules.Whole($"{Selections}\ncondition: {string.Join(" or ", Enumerable.Repeat(all, Many))}");
        Assert.Contains("asks for more than 1,000,000 lines and values", Rules.Rejected(text).Reason, StringComparison.Ordinal);
        Assert.True(Rules.Rejected(text).Reason.Length < 400);
    }

    [Fact]
    public void So_is_a_list_of_conditions() =>
        Assert.Contains("1,000,000", Rules.Rejected(Rules.Whole($"{Selections}\ncondition:\n{Lines(Many, _ => "  - 1 of s*")}")).Reason, StringComparison.Ordinal);

    [Fact]
    public void So_is_a_large_selection_that_is_named_again_and_again()
    {
        var selection = $"s:\n{Lines(2_000, i => $"  f{i}: x")}\ncondition: ";
        Assert.Contains("1,000,000", Rules.Rejected(Rules.Whole(selection + string.Join(" or ", Enumerable.Repeat("s", Many)))).Reason, StringComparison.Ordinal);
        Assert.Empty(Rules.Of(Rules.Whole(selection + string.Join(" or ", Enumerable.Repeat("s", 200)))).Rejected);
    }

    [Fact]
    public void Filters_that_add_too_much_to_all_rules_are_rejected_by_name_and_the_others_are_not()
    {
        var rules = string.Concat(Enumerable.Range(0, 2_000).Select(i => $"---\n{Rules.Whole("s: {f: x}\ncondition: s", "title: T" + i)}"));
        var filters = string.Concat(Enumerable.Range(0, 1_000).Select(i => $"---\ntitle: F{i}\nlogsource: {{product: test}}\nfilter: {{rules: any, s: {{g: y{i}}}, condition: not s}}\n"));
        var set = Rules.Of(rules + filters);
        Assert.All(set.Rejected, one => Assert.Contains("All filters together add more than 4,000,000", one.Reason, StringComparison.Ordinal));
        var taken = Assert.IsType<DetectionRule>(set.Rules[0]).Filters;
        Assert.Equal((2_000, 1_000), (set.Rules.Count, taken.Count + set.Rejected.Count));
        Assert.InRange(taken.Count, 500, 999);
        Assert.Empty(set.Evaluate(Rules.Event($$"""{"f":"x","g":"y{{taken.Count - 1}}"}""")));
        Assert.Equal(2_000, set.Evaluate(Rules.Event($$"""{"f":"x","g":"y{{taken.Count}}"}""")).Count);
    }

    [Fact]
    public void A_filter_of_very_many_values_is_taken_for_very_many_rules()
    {
        var rules = string.Concat(Enumerable.Range(0, 1_000).Select(i => $"---\n{Rules.Whole("s: {f: x}\ncondition: s", "title: T" + i)}"));
        var set = Rules.Of($"{rules}---\ntitle: F\nlogsource: {{product: test}}\nfilter:\n  rules: any\n  s:\n    g:\n{Lines(Many, i => $"      - y{i}")}\n  condition: not s\n");
        Assert.Empty(set.Rejected);
        Assert.Empty(set.Evaluate(Rules.Event("""{"f":"x","g":"y7"}""")));
        Assert.Equal(1_000, set.Evaluate(Rules.Event("""{"f":"x","g":"z"}""")).Count);
    }

    [Fact]
    public void Parts_that_very_many_documents_share_are_not_copied_for_ever()
    {
        var shared = $"---\naction: global\n{Rules.Whole(Selections, "title: T")}";
        var set = Rules.Of(shared + string.Concat(Enumerable.Range(0, 1_000).Select(i => $"---\ndetection: {{condition: s{i}}}\n")));
        Assert.All(set.Rejected, one => Assert.Contains("share more than 1,000,000 parts", one.Reason, StringComparison.Ordinal));
        Assert.Equal(1_000, set.Rules.Count + set.Rejected.Count);
        Assert.InRange(set.Rules.Count, 50, 900);
    }

    [Theory]
    [InlineData(64, false)]
    [InlineData(64, true)]
    [InlineData(500, false)]
    [InlineData(500, true)]
    [InlineData(5_000, true)]
    public void Correlations_of_correlations_end_somewhere_in_whatever_order_they_stand(int length, bool last)
    {
        var links = Enumerable.Range(0, length).Select(i =>
            $"---\ntitle: C{i}\nname: c{i}\ncorrelation: {{type: event_count, rules: [{(i == 0 ? "n" : "c" + (i - 1))}], timespan: 1m, condition: {{gte: 1}}}}\n");
        var set = Rules.Of(Rules.Whole("s: {f: x}\ncondition: s", "title: T\nname: n") + string.Concat(last ? links.Reverse() : links));
        Assert.Equal(length + 1, set.Rules.Count + set.Rejected.Count);
        Assert.Equal(length > 64, set.Rejected.Any(one => one.Reason.Contains("more than 64 deep", StringComparison.Ordinal)));
        Assert.InRange(set.Rules.OfType<CorrelationRule>().Count(), length > 64 ? 1 : 64, 64);
    }

    [Fact]
    public void A_text_of_very_many_placeholders_is_rejected_and_one_of_very_many_percent_signs_is_taken()
    {
        var options = new RuleSetOptions { Placeholders = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal) { ["a"] = ["x"] } };
        RuleSet Of(string value) => RuleSet.Load([("r.yml", Rules.With($"f|expand: '{value}'"))], options);
        Assert.Contains("more than 64 placeholders", Assert.Single(Of(string.Concat(Enumerable.Repeat("%a%", 65))).Rejected).Reason, StringComparison.Ordinal);
        Assert.Empty(Of(string.Concat(Enumerable.Repeat("%a%", 64))).Rejected);
        Assert.NotEmpty(Of(string.Concat(Enumerable.Repeat(@"\%", Many)) + "%a%").Evaluate(Rules.Event($$"""{"f":"{{new string('%', Many)}}x"}""")));
    }

    [Fact]
    public void So_many_regular_expressions_are_run_and_no_more()
    {
        var set = Rules.Of([.. Enumerable.Range(0, 41).Select(part => Rules.Whole($"s:\n  f|re:\n{Lines(100, i => $"    - a{part}x{i}")}\ncondition: s", $"title: T{part}"))]);
        Assert.Contains("more than 4,000 regular expressions", Assert.Single(set.Rejected).Reason, StringComparison.Ordinal);
        Assert.Equal(40, set.Rules.Count);
    }

    [Fact]
    public void What_a_rule_needs_is_worked_out_once_for_all_its_fields()
    {
        var fields = Rules.Of(Rules.With(Lines(Many, i => $"f{i}|contains: x")));
        Assert.Single(fields.Unindexed);
        Assert.NotEmpty(Rules.Of(Rules.Whole($"s:\n{Lines(Many, i => $"  - f{i}: x")}\ncondition: s")).Evaluate(Rules.Event("""{"f7":"X"}""")));
        Assert.Empty(Rules.Of(Rules.Whole($"s:\n{Lines(Many, i => $"  f{i}: x")}\ncondition: s")).Unindexed);
    }

    private static string Lines(int count, Func<int, string> line) => string.Join('\n', Enumerable.Range(0, count).Select(line));
}
