namespace Firebreak.Sigma.Tests;

/// <summary>What can be used and is surely not meant.</summary>
public sealed class RuleCheckTests
{
    private static readonly string Schemas = Path.Combine(Places.Data(), "rules", "sigma-schema");

    public static TheoryData<string> SchemaTests => [.. Directory.EnumerateFiles(Path.Combine(Schemas, "tests"), "*.yml", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(Schemas, file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(SchemaTests))]
    public void Every_schema_test_of_the_specification_passes(string file)
    {
        var check = Check(File.ReadAllText(Path.Combine(Schemas, file)));
        Assert.DoesNotContain(check.Remarks, remark => remark.Code == "schema");
    }

    [Fact]
    public void The_schemas_are_those_that_are_published()
    {
        Assert.True(SchemaTests.Count >= 12);
        var folder = Path.Combine(Places.Root, "src", "Foundation", "Firebreak.Sigma", "Checking", "Schemas");
        Assert.All(Directory.GetFiles(Path.Combine(Schemas, "json-schema")), file => Assert.Equal(File.ReadAllText(file), File.ReadAllText(Path.Combine(folder, Path.GetFileName(file)))));
    }

    [Theory]
    [InlineData("title: 5", "'title' must be a string")]
    [InlineData("title: T\nid: 17", "'id' must be a string")]
    [InlineData("title: T\nid: not-a-uuid", "'id' is no UUID")]
    [InlineData("title: T\nstatus: fine", "'status' must be one of stable, test, experimental, deprecated, unsupported")]
    [InlineData("title: T\nrelated:\n  - id: 5b0c1f9e-2f0e-4a57-9d6a-6b8f6b0a0001\n    type: cousin", "'related[0].type' must be one of derived")]
    [InlineData("title: T\nrelated:\n  - type: similar", "'related[0].id' is missing")]
    [InlineData("title: T\ndate: 2024/08/08", "'date' '2024/08/08' does not have the form")]
    [InlineData("title: T\nmodified: 2024-13-08", "'modified'")]
    [InlineData("title: T\ntags: [Attack.T1078]", "'tags[0]'")]
    [InlineData("title: T\ntags: [attack.t1078, attack.t1078]", "'tags' holds 'attack.t1078' twice")]
    [InlineData("title: T\nfalsepositives: none", "'falsepositives' must be a list")]
    [InlineData("title: T\nscope: [x]", "'scope[0]' is shorter than 2")]
    [InlineData("title: T\nfields: [a, a]", "'fields' holds 'a' twice")]
    [InlineData("title: T\nfields: [{id: a, type: b}, {type: b, id: a}]", "'fields' holds 'the same' twice")]
    public void A_departure_from_the_schema_is_told_with_its_place(string head, string told) =>
        Assert.Contains(Check(Rules.Whole("s: {f: x}\ncondition: s", head)).Remarks, remark => remark.Code == "schema" && remark.Text.Contains(told, StringComparison.Ordinal));

    [Theory]
    [InlineData("fields: [a, aa, b]")]
    [InlineData("fields: ['5', 5]")]
    [InlineData("fields: [{id: ab, type: c}, {id: a, type: bc}]")]
    [InlineData("fields: [[a, b], [ab], [[a], b], [{a: b}], ['2:ab']]")]
    public void What_only_looks_alike_does_not_stand_twice(string head) =>
        Assert.DoesNotContain(Check(Rules.Whole("s: {f: x}\ncondition: s", "title: T\n" + head)).Remarks, remark => remark.Text.Contains("twice", StringComparison.Ordinal));

    [Fact]
    public void A_title_may_have_256_characters_and_no_more()
    {
        Assert.Empty(Check(Rules.Whole("s: {f: x}\ncondition: s", "title: " + new string('t', 256))).Remarks);
        Assert.Contains(Check(Rules.Whole("s: {f: x}\ncondition: s", "title: " + new string('t', 257))).Remarks, remark => remark.Text.Contains("longer than 256", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("correlation: {type: event_count, rules: [xx], timespan: 1m, condition: {gte: 2}}", "'correlation.group-by' is missing")]
    [InlineData("correlation: {type: value_count, rules: [xx], group-by: [a], timespan: 1m}", "'correlation.condition' is missing")]
    [InlineData("correlation: {type: temporal, rules: [xx, yy], timespan: 1m}", "'correlation.group-by' is missing")]
    [InlineData("correlation: {type: odd, rules: [xx], group-by: [a], timespan: 1m}", "must be one of event_count, temporal")]
    [InlineData("correlation: {type: event_count, rules: x, group-by: [a], timespan: 1m, condition: {gte: 2}}", "'correlation.rules'")]
    [InlineData("generate: maybe\ncorrelation: {type: event_count, rules: [xx], group-by: [a], timespan: 1m, condition: {gte: 2}}", "'generate' must be a boolean")]
    [InlineData("logsource: {product: test}\nfilter: {rules: [], selection: {u: x}, condition: not selection}", "'filter.rules' must hold at least 1")]
    [InlineData("logsource: {product: test}\nfilter: {rules: [a], condition: not selection}", "'filter.selection' is missing")]
    public void Correlations_and_filters_have_schemas_of_their_own(string rest, string told) =>
        Assert.Contains(Check("title: T\n" + rest).Remarks, remark => remark.Code == "schema" && remark.Text.Contains(told, StringComparison.Ordinal));

    [Theory]
    [InlineData("unused-selection", "s: {f: x}\nt: {f: y}\ncondition: s")]
    [InlineData("never", "s: {f: x}\nt: {f: y}\ncondition: s and t")]
    [InlineData("never", "s: {f: x}\ncondition: s and not s")]
    [InlineData("never", "s:\n  f|all: [x, y]\ncondition: s")]
    [InlineData("asks-every-event", "s:\n  f|contains: x\ncondition: s")]
    [InlineData("asks-every-event", "s: {f: x}\ncondition: not s")]
    [InlineData("null-in-list", "s:\n  f: [x, null]\n  g: y\ncondition: s")]
    [InlineData("all-of-one", "s:\n  f|contains|all: x\n  g: y\ncondition: s")]
    [InlineData("value-twice", "s:\n  f: [x, X]\ncondition: s")]
    [InlineData("regex-flavour", "s:\n  f|re: '(?i)x'\n  g: y\ncondition: s")]
    [InlineData("regex-flavour", "s:\n  f|re: '\\d'\n  g: y\ncondition: s")]
    [InlineData("network", "s:\n  f|cidr: 192.168.1.7/24\n  g: y\ncondition: s")]
    [InlineData("all-of-them", "s: {f: x}\nt: {g: y}\ncondition: all of them")]
    public void What_is_lawful_and_not_meant_is_remarked(string code, string detection)
    {
        var check = Check(Rules.Whole(detection));
        Assert.Single(check.Rules.Rules);
        Assert.Equal([code], check.Remarks.Select(remark => remark.Code).Distinct());
    }

    [Theory]
    [InlineData("s: {f: x}\nt: {f: x}\ncondition: s and t")]
    [InlineData("s: {f: [x, y]}\nt: {f: [y, z]}\ncondition: s and t")]
    [InlineData("s: {f: x}\nt: {f: y}\ncondition: s or t")]
    [InlineData("s: {f: x}\nt_1: {g: y}\nt_2: {g: z}\ncondition: s and 1 of t_*")]
    [InlineData("s: {f: x}\n_t: {f: y}\ncondition: 1 of them or _t")]
    [InlineData("s:\n  f|re: '^a{2,3}(b|c)[^d]?$'\n  g: y\ncondition: s")]
    [InlineData("s:\n  f|contains|all: [x, y]\n  g: y\ncondition: s")]
    [InlineData("s: {f: x}\ncondition: [s, s]")]
    [InlineData("s:\n  f|cidr: [192.168.1.0/24, '2001:0DB8::/32']\n  g: y\ncondition: s")]
    public void What_is_meant_is_not_remarked(string detection) => Assert.Empty(Check(Rules.Whole(detection)).Remarks);

    [Fact]
    public void A_field_that_may_be_a_list_may_hold_two_values_at_once()
    {
        var rule = Rules.Whole("s: {f: x}\nt: {f: y}\ncondition: s and t");
        Assert.Empty(RuleCheck.Of([("a.yml", rule)], new RuleSetOptions { MayBeList = field => field == "f" }).Remarks);
    }

    [Theory]
    [InlineData("title: T\nfalsepositive: [none]", "spelling", "'falsepositives' may be meant")]
    [InlineData("title: T\nLevel: high", "spelling", "'level' may be meant")]
    [InlineData("title: T\nauhtor: me", "spelling", "'author' may be meant")]
    [InlineData("title: T\nstatus: deprecated", "status", "deprecated")]
    [InlineData("title: T\nstatus: unsupported", "status", "unsupported")]
    public void A_slip_in_the_head_is_remarked(string head, string code, string told) =>
        Assert.Contains(Check(Rules.Whole("s: {f: x}\ncondition: s", head)).Remarks, remark => remark.Code == code && remark.Text.Contains(told, StringComparison.Ordinal));

    [Fact]
    public void An_attribute_of_ones_own_is_no_slip() => Assert.Empty(Check(Rules.Whole("s: {f: x}\ncondition: s", "title: T\nfirebreak: {en: x}\nsource: here")).Remarks);

    [Fact]
    public void An_id_that_stands_twice_is_told_and_whether_it_is_a_copy()
    {
        var rule = Rules.Whole("s: {f: x}\ncondition: s", "title: T\nid: 5b0c1f9e-2f0e-4a57-9d6a-6b8f6b0a0001");
        Assert.Contains("a copy in 0.yml", Assert.Single(Check(rule, rule).Remarks).Text, StringComparison.Ordinal);
        var check = Check(rule, rule.Replace("f: x", "f: y", StringComparison.Ordinal));
        Assert.Contains("another document in 0.yml", Assert.Single(check.Remarks).Text, StringComparison.Ordinal);
        Assert.Single(check.Rules.Rejected);
    }

    [Theory]
    [InlineData("selection", true)]
    [InlineData("not selection", false)]
    [InlineData("not 1 of selection*", false)]
    public void A_filter_that_keeps_what_it_names_is_remarked(string condition, bool remarked)
    {
        var rule = Rules.Whole("s: {f: x}\ncondition: s", "title: T\nname: t_rule");
        var filter = $"title: F\nlogsource: {{product: test}}\nfilter:\n  rules: [t_rule]\n  selection: {{u: x}}\n  condition: {condition}\n";
        Assert.Equal(remarked, Check(rule, filter).Remarks.Any(remark => remark.Code == "filter-keeps"));
    }

    [Fact]
    public void A_rule_says_what_it_asks()
    {
        var rule = (DetectionRule)Assert.Single(Rules.Of(Rules.Whole("s:\n  a|contains|all: ['x', y]\n  b: null\nt:\n  c|fieldref: d\ncondition: s and not t")).Rules);
        Assert.Equal(["a contains,all x,y False", "b  null False", "c fieldref d True"], rule.Questions.Select(one => $"{one.Field} {string.Join(',', one.Modifiers)} {string.Join(',', one.Values)} {one.Denied}"));
    }

    private static RuleCheck Check(params string[] texts) => RuleCheck.Of([.. texts.Select((text, i) => ($"{i}.yml", text))], new RuleSetOptions());
}
