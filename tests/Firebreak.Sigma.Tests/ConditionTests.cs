using CsCheck;

namespace Firebreak.Sigma.Tests;

public sealed class ConditionTests
{
    private const string Selections = "a: {a: 1}\nb: {b: 1}\nc: {c: 1}\nx_1: {x: 1}\nx_2: {y: 1}\n_hidden: {h: 1}\n";

    [Theory]
    [InlineData("a and b", """{"a":1,"b":1}""", true)]
    [InlineData("a and b", """{"a":1}""", false)]
    [InlineData("a or b and c", """{"a":1}""", true)]
    [InlineData("(a or b) and c", """{"a":1}""", false)]
    [InlineData("not a", """{"b":1}""", true)]
    [InlineData("not a and b", """{"b":1}""", true)]
    [InlineData("not (a and b)", """{"b":1}""", true)]
    [InlineData("not not a", """{"a":1}""", true)]
    [InlineData("a AND NOT b", """{"a":1}""", true)]
    [InlineData("1 of x_*", """{"y":1}""", true)]
    [InlineData("any of x_*", """{"y":1}""", true)]
    [InlineData("all of x_*", """{"y":1}""", false)]
    [InlineData("all of x_*", """{"x":1,"y":1}""", true)]
    [InlineData("1 of *_2", """{"y":1}""", true)]
    [InlineData("not 1 of x_*", """{"a":1}""", true)]
    [InlineData("1 of them", """{"h":1}""", false)]
    [InlineData("_hidden", """{"h":1}""", true)]
    [InlineData("1 of *", """{"h":1}""", false)]
    [InlineData("1 of *", """{"x":1}""", true)]
    [InlineData("1 of _*", """{"h":1}""", true)]
    [InlineData("all of *", """{"a":1,"b":1,"c":1,"x":1,"y":1}""", true)]
    [InlineData("all of them", """{"a":1,"b":1,"c":1,"x":1,"y":1}""", true)]
    [InlineData("[a and b, c]", """{"c":1}""", true)]
    [InlineData("[a and b, c]", """{"a":1}""", false)]
    public void Conditions_bind_as_the_specification_says(string condition, string json, bool holds) =>
        Assert.Equal(holds, Rules.Match(Rules.Whole(Selections + "condition: " + condition), json));

    [Theory]
    [InlineData("a and", "ends too early")]
    [InlineData("a b", "goes on with 'b'")]
    [InlineData("(a", "closing bracket")]
    [InlineData("d", "no selection")]
    [InlineData("1 of z_*", "no selection is called so")]
    [InlineData("1 of *hid*", "no selection is called so")]
    [InlineData("2 of x_*", "counts '2 of'")]
    [InlineData("'a | count() > 5'", "no 'timeframe'")]
    [InlineData("'a | near b'", "old Sigma")]
    [InlineData("[a, 'b | count() > 5']", "old Sigma")]
    [InlineData("a & b", "'&'")]
    [InlineData("{a: b}", "text or a list")]
    [InlineData("1 of", "ends after")]
    public void Broken_conditions_are_rejected_by_name(string condition, string told) =>
        Assert.Contains(told, Rules.Rejected(Rules.Whole(Selections + "condition: " + condition)).Reason, StringComparison.Ordinal);

    [Theory]
    [InlineData("s: [a, null]\ncondition: s", "keyword cannot be null")]
    [InlineData("s: {'|all': null}\ncondition: s", "keyword cannot be null")]
    [InlineData("s:\ncondition: s", "selection is empty")]
    public void Nothing_is_no_keyword(string detection, string told) =>
        Assert.Contains(told, Rules.Rejected(Rules.Whole(detection)).Reason, StringComparison.Ordinal);

    [Fact]
    public void A_condition_nested_without_end_is_rejected() =>
        Assert.Contains("deeper", Rules.Rejected(Rules.Whole(Selections + "condition: " + new string('(', 500) + "a" + new string(')', 500))).Reason, StringComparison.Ordinal);

    [Fact]
    public void Conditions_agree_with_a_plain_reading_of_logic()
    {
        var leaf = Gen.Int[0, 2].Select(i => (Text: "abc"[i].ToString(), Holds: (Func<int, bool>)(bits => (bits >> i & 1) == 1)));
        var tree = Gen.Recursive<(string Text, Func<int, bool> Holds)>((depth, inner) => depth > 4 ? leaf : Gen.OneOf(
            leaf,
            inner.Select(one => ("not (" + one.Text + ")", (Func<int, bool>)(bits => !one.Holds(bits)))),
            Gen.Select(inner, inner, (x, y) => ("(" + x.Text + ") and (" + y.Text + ")", (Func<int, bool>)(bits => x.Holds(bits) && y.Holds(bits)))),
            Gen.Select(inner, inner, (x, y) => ("(" + x.Text + ") or (" + y.Text + ")", (Func<int, bool>)(bits => x.Holds(bits) || y.Holds(bits))))));
        Gen.Select(tree, Gen.Int[0, 7]).Sample(
            (one, bits) =>
            {
                var json = "{" + string.Join(',', "abc".Where(c => (bits >> (c - 'a') & 1) == 1).Select(c => $"\"{c}\":1")) + "}";
                return Rules.Match(Rules.Whole(Selections + "condition: " + one.Text), json) == one.Holds(bits);
            },
            iter: 300);
    }

    [Theory]
    [InlineData("selection:\n  - a: 1\n  - b: 1", """{"b":1}""", true)]
    [InlineData("selection:\n  - evil\n  - bad", """{"x":{"y":["so EVIL it is"]}}""", true)]
    [InlineData("selection: evil", """{"evil":1}""", true)]
    [InlineData("selection:\n  - evil", """{"x":"good"}""", false)]
    [InlineData("selection:\n  '|all':\n    - one\n    - two", """{"x":"one","y":"two"}""", true)]
    [InlineData("selection:\n  '|all':\n    - one\n    - two", """{"x":"one"}""", false)]
    [InlineData("selection:\n  '|re': 'o.e'", """{"x":"one"}""", true)]
    [InlineData("selection:\n  - word\n  - a: 1", """{"a":1}""", true)]
    [InlineData("selection:\n  - '\"x\":\"good\"'", """{"x": "good"}""", true)]
    [InlineData("selection:\n  - 'ev?l*x'", """{"y":"the evil is in x"}""", true)]
    [InlineData("selection:\n  '|all':\n    - one\n    - three", """{"one":{"two":["three"]}}""", true)]
    [InlineData("selection:\n  '|cased': One", """{"x":"one"}""", false)]
    [InlineData("selection:\n  '|cased': One", """{"x":"say One more"}""", true)]
    [InlineData("selection:\n  '|all|cased': [One, Two]", """{"x":"say One","y":"and Two"}""", true)]
    [InlineData("selection:\n  '|all|cased': [One, Two]", """{"x":"say One","y":"and two"}""", false)]
    [InlineData("selection:\n  '|windash': ' -enc'", """{"x":"say /enc more"}""", true)]
    [InlineData("selection:\n  '|base64offset': foobar", """{"x":"aZvb2Jhcb"}""", true)]
    [InlineData("selection:\n  '|neq': one", """{"x":"say one more"}""", false)]
    [InlineData("selection:\n  '|startswith': on", """{"x":"none"}""", false)]
    [InlineData("selection:\n  '|startswith': on", """{"x":"one"}""", true)]
    public void Lists_of_maps_are_alternatives_and_keywords_look_everywhere(string selection, string json, bool holds) =>
        Assert.Equal(holds, Rules.Match(Rules.Whole(selection + "\ncondition: selection"), json));
}
