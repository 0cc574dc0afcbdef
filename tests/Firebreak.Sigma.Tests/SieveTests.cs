using System.Globalization;
using System.Text.Json.Nodes;
using CsCheck;

namespace Firebreak.Sigma.Tests;

/// <summary>The fast way gives what the plain way gives.</summary>
public sealed class SieveTests
{
    private static readonly string[] Names = ["a", "b", "c", "a.b", "d"];
    private static readonly string[] Fields = ["a", "b", "c", "a.b", "a.c", "a.b.c", "b.a", "d"];
    private static readonly string[] Words = ["", "x", "X", "xy", "axyb", "AXY", "12", "1.20e1", "12.0", "10.1.2.3", "2024-03-05T07:08:09Z", "*", "x*y", "é", "É", "K", "\u212a", "q\"q", "tab\t", "back\\slash", "\u007f"];

    private static readonly string[] Patterns =
    [
        "x", "X*", "*y", "*xy*", "a?y*", "'12'", "12", "null", "''", "'é'", "k", "'\\*'", "'q\"*'", "'*\\\\*'", "'*a*b*'", "true", "'*é*'", "'*\u212a'",
    ];

    private static readonly Gen<JsonNode?> Value = Gen.Recursive<JsonNode?>((depth, inner) => Gen.Frequency(
        (6, OneOf(Words).Select(word => (JsonNode?)JsonValue.Create(word))),
        (1, Gen.Int[-3, 15].Select(number => (JsonNode?)JsonValue.Create(number))),
        (1, Gen.Bool.Select(truth => (JsonNode?)JsonValue.Create(truth))),
        (1, Gen.Const((JsonNode?)null)),
        (depth > 3 ? 0 : 2, inner.Array[0, 3].Select(items => (JsonNode?)new JsonArray([.. items.Select(item => item?.DeepClone())]))),
        (depth > 3 ? 0 : 3, Gen.Select(OneOf(Names), inner).Array[0, 3].Select(ObjectOf).Select(made => (JsonNode?)made))));

    private static readonly Gen<JsonObject> Event = Gen.Select(OneOf(Names), Value).Array[0, 5].Select(ObjectOf);

    private static readonly Gen<string> Line = Gen.Select(
        OneOf(Fields),
        OneOf("", "", "", "|contains", "|startswith", "|endswith", "|cased", "|contains|cased", "|all", "|contains|all", "|neq", "|windash"),
        OneOf(Patterns).Array[1, 3],
        (field, modifier, values) => $"{field}{modifier}: [{string.Join(", ", modifier.Length > 0 ? values.Select(Quoted) : values.Select(value => value.Contains('*', StringComparison.Ordinal) ? Quoted(value) : value))}]");

    private static readonly Gen<string> Special = Gen.OneOf(
        OneOf(Fields).Select(field => field + "|exists: true"),
        OneOf(Fields).Select(field => field + "|exists: false"),
        OneOf(Fields).Select(field => field + "|gte: 12"),
        OneOf(Fields).Select(field => field + "|cidr: 10.0.0.0/8"),
        OneOf(Fields).Select(field => field + "|hour: 7"),
        Gen.Select(OneOf(Fields), OneOf("x.y?", "^a(x|q)y+", "xy|q", "(?i)XY", "1[0-9]\\.?", "a{0,1}xy", "\\*", "é$")).Select(pair => $"{pair.Item1}|re: '{pair.Item2}'"),
        Gen.Select(OneOf(Fields), OneOf("x.y?", "XY", "é")).Select(pair => $"{pair.Item1}|re|i: '{pair.Item2}'"),
        Gen.Select(OneOf(Fields), OneOf(Fields)).Select(pair => $"{pair.Item1}|fieldref: {pair.Item2}"),
        Gen.Select(OneOf(Fields), OneOf(Fields)).Select(pair => $"{pair.Item1}|fieldref|contains: {pair.Item2}"));

    private static readonly Gen<string> Selection = Gen.Frequency(
        (8, Gen.Frequency((4, Line), (1, Special)).Array[1, 3].Select(lines => string.Join("\n", lines.DistinctBy(line => line[..line.IndexOf(':', StringComparison.Ordinal)], StringComparer.Ordinal)))),
        (1, OneOf(Patterns).Array[1, 2].Select(words => string.Join("\n", words.Where(word => word != "null").Append("zz").Select(word => "- " + Quoted(word))))));

    private static readonly Gen<string> Rule = Gen.Select(
        Selection, Selection, OneOf("s1", "s1 and s2", "s1 or s2", "s1 and not s2", "not s1", "not (s1 or not s2)"), Gen.Bool,
        (one, two, condition, anchored) => Rules.Whole(
            $"s0:\n  d: [x, axyb, é]\ns1:\n{Rules.Indent(one)}\ns2:\n{Rules.Indent(two)}\ncondition: {(anchored ? $"s0 and ({condition})" : condition)}"));

    [Fact]
    public void An_event_by_its_text_matches_what_it_matches_as_a_tree()
    {
        var (told, all) = (0, 0);
        Gen.Select(Rule.Array[1, 6], Event.Array[1, 12]).Sample(
            (texts, events) =>
            {
                var rules = Rules.Of(texts);
                var names = new MemberNames(rules.Members);
                var sieve = new RuleSieve(rules, names);
                foreach (var one in events)
                {
                    var json = one.ToJsonString();
                    var plain = rules.Evaluate(Rules.Event(json));
                    sieve.Hold(Rules.Event(json));
                    Assert.Equal(plain, sieve.Matched);
                    Assert.Empty(sieve.Undecided);
                    Interlocked.Increment(ref all);
                    if (Cutter.Hold(sieve, names, json) is { } held)
                    {
                        Assert.Equal(plain, held.Matched);
                        Assert.Empty(held.Undecided);
                        Interlocked.Increment(ref told);
                    }
                }
            },
            iter: 400);
        Assert.True(told > all / 2, $"Only {told} of {all} events could be told from their text.");
    }

    /// <summary>Most events are answered as others were before them, and until they are not for a while: then nothing is kept of them.</summary>
    [Theory]
    [InlineData(6, 40, 2_000)]
    [InlineData(8, 12_000, 12_000)]
    public void Many_events_by_one_sieve_match_what_they_match_as_a_tree(int rulesMost, int different, int events)
    {
        var told = 0;
        Gen.Select(Rule.Array[rulesMost / 2, rulesMost], Event.Array[different], Gen.Int[0, 1000]).Sample(
            (texts, pool, seed) =>
            {
                var rules = Rules.Of(texts);
                var names = new MemberNames(rules.Members);
                var sieve = new RuleSieve(rules, names);
                for (var at = 0; at < events; at++)
                {
                    var json = pool[(int)(((at * 7919L) + seed) % pool.Length)].ToJsonString();
                    if (Cutter.Hold(sieve, names, json) is { } held)
                    {
                        Assert.Equal(rules.Evaluate(Rules.Event(json)), held.Matched);
                        Interlocked.Increment(ref told);
                    }
                }
            },
            iter: 6,
            threads: 1);
        Assert.True(told > events / 10, $"Only {told} events could be told from their text.");
    }

    [Fact]
    public void What_is_decided_before_the_late_fields_are_told_stays_so()
    {
        var undecided = 0;
        Gen.Select(Rule.Array[1, 4], Event.Array[1, 6], Value.Array[2]).Sample(
            (texts, events, late) =>
            {
                var rules = RuleSet.Load(texts.Select((text, i) => (i.ToString(CultureInfo.InvariantCulture), text)), new RuleSetOptions { Late = name => name is "c" ? 1 : 0 });
                var names = new MemberNames(rules.Members);
                var sieve = new RuleSieve(rules, names);
                foreach (var one in events)
                {
                    one.Remove("c");
                    sieve.Hold(Rules.Event(one.ToJsonString()));
                    IReadOnlyList<DetectionRule> matched = [.. sieve.Matched], open = [.. sieve.Undecided];
                    Interlocked.Add(ref undecided, open.Count);
                    if (Cutter.Hold(sieve, names, one.ToJsonString()) is { } held)
                    {
                        Assert.Equal(matched, held.Matched);
                        Assert.Equal(open, held.Undecided);
                    }

                    foreach (var value in late)
                    {
                        one["c"] = value?.DeepClone();
                        // keywords look at the whole event, and there is no telling what is told later
                        var said = rules.Evaluate(Rules.Event(one.ToJsonString())).Where(rule => !texts.Any(text => text.Contains("- 'zz'", StringComparison.Ordinal)));
                        Assert.Subset(matched.Concat(open).ToHashSet(), said.ToHashSet());
                    }
                }
            },
            iter: 800);
        Assert.True(undecided > 20);
    }

    [Fact]
    public void What_may_still_be_told_decides_alike_by_text_and_as_a_tree()
    {
        var (undecided, sure) = (0, 0);
        Gen.Select(Rule.Array[1, 5], Event.Array[1, 5], Gen.Int[0, 3].Array[8, 24]).Sample(
            (texts, events, pendings) =>
            {
                var late = new RuleSetOptions { Late = name => name switch { "c" => 1, "a" or "a.b" => 2, _ => 0 } };
                var rules = RuleSet.Load(texts.Select((text, i) => (i.ToString(CultureInfo.InvariantCulture), text)), late);
                var names = new MemberNames(rules.Members);
                var sieve = new RuleSieve(rules, names);
                foreach (var (pending, at) in pendings.Select((pending, at) => (pending, at)))
                {
                    var json = events[at % events.Length].ToJsonString();
                    sieve.Hold(Rules.Event(json), pending);
                    IReadOnlyList<DetectionRule> matched = [.. sieve.Matched], open = [.. sieve.Undecided];
                    if (Cutter.Hold(sieve, names, json, pending) is { } held)
                    {
                        Assert.Equal(matched, held.Matched);
                        Assert.Equal(open, held.Undecided);
                        _ = pending == 0 ? Interlocked.Increment(ref sure) : Interlocked.Add(ref undecided, open.Count);
                    }
                }
            },
            iter: 1500);
        Assert.True(undecided > 100 && sure > 100, $"{undecided} were undecided, {sure} could not be.");
    }

    [Fact]
    public void An_expression_is_asked_only_where_the_text_it_needs_stands()
    {
        string[] expressions = ["a+bc", "ab*c", "(x|y)abc", "a|b", "abc{2}d", "[abc]xyz", "[^]a]q", "\\.aws:role/.+", "x\\d+y", "^start", "end$", "a.b.c", "[a-z-[b]]z", "ab?cd", "a\\u0041b", "ü+ab"];
        Gen.Select(OneOf(expressions), OneOf("a", "b", "c", "d", "x", "y", "z", "aws:", "role/", ".", "1", "start", "end", "ü", "q", "]").Array[0, 10]).Sample(
            (expression, parts) =>
            {
                var text = string.Concat(parts);
                var rules = Rules.Of(Rules.With($"a|re: '{expression}'"));
                var names = new MemberNames(rules.Members);
                var json = new JsonObject { ["a"] = text }.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
                Assert.Equal(rules.Evaluate(Rules.Event(json)).Count, Cutter.Hold(new RuleSieve(rules, names), names, json)!.Value.Matched.Count);
            },
            iter: 800);
    }

    [Fact]
    public void Rules_are_found_by_the_values_they_need()
    {
        var rules = Rules.Of(
            Rules.With("name: [A, B]\nsource: s"), Rules.With("name: c"), Rules.With("source: t\nother|contains: x"), Rules.With("other|startswith: y"));
        Assert.Equal([rules.Rules[3]], rules.Unindexed);
        Assert.Equal([rules.Rules[2]], rules.Evaluate(Rules.Event("""{"source":"T","other":"axa","name":"z"}""")));
        Assert.Equal([rules.Rules[1], rules.Rules[3]], rules.Evaluate(Rules.Event("""{"name":["C","d","c"],"other":"y"}""")));
    }

    [Fact]
    public void A_sieve_has_to_be_told_of_every_member()
    {
        var rules = Rules.Of(Rules.With("a.b: x"));
        Assert.Contains("'a.b'", Assert.Throws<ArgumentException>(() => new RuleSieve(rules, new MemberNames(["a"]))).Message, StringComparison.Ordinal);
    }

    private static Gen<T> OneOf<T>(params T[] of) => Gen.Int[0, of.Length - 1].Select(i => of[i]);

    private static string Quoted(string value) => value.StartsWith('\'') ? value : "'" + value + "'";

    private static JsonObject ObjectOf((string Name, JsonNode? Value)[] members)
    {
        var made = new JsonObject();
        foreach (var (name, value) in members)
        {
            made[name] = value?.DeepClone();
        }

        return made;
    }
}
