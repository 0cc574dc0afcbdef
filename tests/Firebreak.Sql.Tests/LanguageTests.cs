using System.Text.Json;
using Firebreak.Detect;
using Firebreak.Sigma;
using Firebreak.Sigma.Sql;

namespace Firebreak.Sql.Tests;

/// <summary>The language, line by line, over odd values: DuckDB says of each what the engine says.</summary>
public sealed class LanguageTests
{
    private static readonly string[] Lines =
    [
        "f: RunInstances", "f|cased: RunInstances", "f: 'a*c'", "f: 'a?c'", "f: '*b*b*x'", "f: '*'", @"f: 'a\b'", @"f: 'a\\b'", @"f: 'a\*b'", @"f: 'a\?b'", @"f: 'a\\*'", @"f: 'a\\\*'",
        "f|contains: bc", "f|startswith: ab", "f|endswith: bc", "f|contains: ['a', 'z']", "f|contains|all: ['a', 'c']", "f|contains|cased: BC", "f|startswith|all: ['ab', 'a?c']",
        "f: null", "f: ''", "f: 'null'", "f: [null, x]", "f|exists: true", "f|exists: false", "f: 5", "f: '5'", "f: true", "f: 'k'", "f: 'straße'", "f: 'é'", "f|contains: '%'", "f: 'a_c'", "f: '100%*'",
        "f|lt: 5", "f|lte: 5", "f|gt: 5", "f|gte: -1", "f|neq: a", "f|neq: [a, b]", "f|contains|neq: a",
        "f|fieldref: g", "f|fieldref|cased: g", "f|fieldref|startswith: g", "f|fieldref|endswith: g", "f|fieldref|contains: g", "f|fieldref|neq: g",
        "f|re: 'b+c'", "f|re: 'B+C'", "f|re|i: 'B+C'", "f|re: '^b'", "f|re|m: '^b'", "f|re: 'a.b'", "f|re|s: 'a.b'", "f|re: 'c$'", "f|re: '^\\d+$'", "f|re: '\\s'", "f|re: '[^\\w]'", "f|re: '\\.'", "f|re|i|m|s: '^A.b$'",
        "f|re: '[]$]'", "f|re: '^[^]$]+$'", "f|re: '[[$]'", "f|re: '(?m)^b$'", "f|re: '(?I)^B|(?i:X)$'", "f|re: '(?<n>a)b'", "f|re: '(?''n''a)b'", "f|re: 'a(?#$[)b'", "f|re: '[\\b$]'", "f|re: 'b{1,}c{0,1000}$'", "f|re: '\\p{Lu}|\\P{L}$'", "f|re: 'a{,3}|b{x'", "f|re: '[a-z$-]$'",
        "f|cidr: 10.0.0.0/8", "f|cidr: [192.168.0.0/16, 198.51.100.7/32]", "f|cidr: 0.0.0.0/0",
        "f|windash|contains: ' -enc '", "f|windash|contains: ' -a -b'", "f|base64: ping", "f|base64|contains: ping", "f|utf16le|base64: ping", "f|base64offset|contains: '/bin/bash'", "f|wide|base64offset|contains: cmd",
        "f|minute: 7", "f|hour|gte: 22", "f|day: 24", "f|week: 35", "f|month|neq: 8", "f|year: [2025, 2026]", "f|hour: 3",
        "a.b: x", "a.b.c: x", "a|contains: '\"k\":\"v\"'", "a|contains: '*'", "a.b|exists: true", "a.b: null", "a.k|contains: v", "a.b|fieldref: f",
    ];

    private static readonly string[] Values =
    [
        "null", "\"\"", "\"runINSTANCES\"", "\"RunInstances\"", "\"abbbc\"", "\"ac\"", "\"abc\"", "\"abababx\"", "\"abxabab\"", "\"a\\\\b\"", "\"a*b\"", "\"axb\"", "\"a?b\"", "\"a\\\\xyz\"", "\"a\\\\*\"", "\"aBCd\"",
        "\"null\"", "\"x\"", "\"z\"", "\"b\"", "\"A\"", "5", "5.0", "\"5\"", "\" 5 \"", "15", "-1", "4.9", "\"5e0\"", "\"inf\"", "\"0x5\"", "true", "\"TRUE\"", "false", "\"K\"", "\"\\u212a\"", "\"STRASSE\"", "\"STRAßE\"", "\"É\"", "\"50%\"", "\"a_c\"", "\"100% x\"",
        "[]", "[\"a\",\"b\"]", "[[\"x\"],[\"b\"]]", "[null]", "[5,\"z\"]", "{}", "{\"k\":\"v\"}", "[{\"k\":1}]",
        "\"abbcd\"", "\"a\\nb\"", "\"xc\\n\"", "\"123\"", "\"١٢\"", "\"a b\"", "\"a\\u00a0b\"", "\"a.b\"", "\"x\\na\\nB\\ny\"",
        "\"10.200.3.4\"", "\"11.0.0.1\"", "\"10.1\"", "\"::ffff:10.1.2.3\"", "\"192.168.1.1\"", "\"198.51.100.7\"", "\"256.1.1.1\"", "\"01.2.3.4\"", "\"2001:db8::1\"", "\"ec2.amazonaws.com\"",
        "\"x /enc y\"", "\"x –enc y\"", "\"x +enc y\"", "\"x /a —b\"", "\"cGluZw==\"", "\"xcGluZw==x\"", "\"cABpAG4AZwA=\"", "\"eHgvYmluL2Jhc2ggLWM=\"", "\"L2Jpbi9iYXNoIC1j\"",
        "\"2026-08-24T03:07:00Z\"", "\"2026-08-24T23:07:59Z\"", "\"2026-08-24T05:07:00+02:00\"", "\"2025-01-01T00:00:00Z\"", "\"never\"", "\"2026-08-24T03:07Z\"", "\"2026-08-24 03:07:00.123456789\"", "\"2026-08-24 03:07:00 UTC\"", "\"2026-8-24\"", "\"2026-08-24T05:07:00+0200\"", "\"2026-08-24T03:07:00.Z\"", "\" 2026-08-24\"", "\"2026/08/24\"", "\"2026-08-24T24:00:00Z\"", "\"2026-08-24T03:07:00+15:00\"", "\"epoch\"", "\"infinity\"", "\"$\"", "\"]\"", "\"x$]\"", "\"\\ud83d\\ude00\"", "\"\\u0131\"",
    ];

    [Fact]
    public void Every_line_means_in_DuckDB_what_it_means_here()
    {
        var rules = RuleSet.Load(Lines.Select((line, i) => ($"{i}.yml", Rule(i, line))));
        Assert.Empty(rules.Rejected);
        var events = Records().ToList();
        var script = SqlCompiler.Compile(rules.Rules, SqlDialect.DuckDb, CloudTrailTables.DuckDb(Duck.Deliver(events)));
        Assert.Empty(script.Refused);
        using var duck = new Duck();
        var found = duck.Run(script).Select(row => (row.Title, row.EventId)).ToHashSet();

        var expected = events.SelectMany(json => rules.Evaluate(JsonElement.Parse(json)).Select(rule => (rule.Title, JsonElement.Parse(json).GetProperty("eventID").GetString()!))).ToHashSet();
        var differ = expected.Except(found).Select(pair => $"only the engine: {pair}").Concat(found.Except(expected).Select(pair => $"only DuckDB: {pair}"))
            .Select(text => text + "  " + events.First(json => json.Contains(text[(text.LastIndexOf(", e", StringComparison.Ordinal) + 2)..^1] + "\"", StringComparison.Ordinal))).ToList();
        Assert.True(differ.Count == 0, $"{differ.Count} of {Lines.Length * events.Count}:\n" + string.Join('\n', differ.Take(30)));
        Assert.True(found.Count > 1000);
    }

    [Theory]
    [InlineData("f|cidr: 2001:db8::/32", "IPv6")]
    [InlineData("f|re: 'a(?=b)'", "looks around")]
    [InlineData("f|re: '(a)\\1'", "looks around or back")]
    [InlineData("f|re: '[a-z-[aeiou]]'", "takes a class from another")]
    [InlineData("f|re: '(?x) a b'", "turns x or n on")]
    [InlineData("f|re: 'a(?m:b$)'", "turns m on or off")]
    [InlineData("f|re|m: '(?-m)b$'", "turns m on or off")]
    [InlineData("f|re: 'a{1001}'", "repeats more than 1,000 times")]
    [InlineData("f|re: '\\p{IsGreek}'", "'IsGreek'")]
    [InlineData("f|re: '[[:a]'", "'[:' in a class")]
    [InlineData("f|re: '[😀]'", "takes for two")]
    [InlineData("firebreak.new: network", "no field 'firebreak.new'")]
    [InlineData("'q\"x': y", "cannot be written in a path")]
    [InlineData("a..b: y", "cannot be written in a path")]
    [InlineData("f: 1234567890123456", "1234567890123456")]
    [InlineData("f|gte: 0.1234567890123456", "more than 15 digits")]
    [InlineData("f: \"a\\0b\"", "NUL")]
    public void What_DuckDB_cannot_say_is_named(string line, string told)
    {
        var rules = RuleSet.Load([("r.yml", Rule(0, line))]);
        var script = SqlCompiler.Compile(rules.Rules, SqlDialect.DuckDb, CloudTrailTables.DuckDb("*.json"));
        Assert.Contains(told, Assert.Single(script.Refused).Why, StringComparison.Ordinal);
        Assert.Empty(script.Queries);
        rules = RuleSet.Load([("r.yml", Rule(0, line)), ("s.yml", Rule(1, "f: x"))]);
        Assert.Equal("1", Assert.Single(Assert.Single(SqlCompiler.Compile(rules.Rules, SqlDialect.DuckDb, CloudTrailTables.DuckDb("*.json")).Queries).Rules).Title);
    }

    [Fact]
    public void A_rule_whose_title_SQL_cannot_hold_is_refused_alone()
    {
        var rules = RuleSet.Load([("r.yml", Rule(0, "f: x").Replace("'0'", "\"a\\0b\"", StringComparison.Ordinal)), ("s.yml", Rule(1, "f: x"))]);
        Assert.Equal(2, rules.Rules.Count);
        var script = SqlCompiler.Compile(rules.Rules, SqlDialect.DuckDb, CloudTrailTables.DuckDb("*.json"));
        Assert.Contains("NUL", Assert.Single(script.Refused).Why, StringComparison.Ordinal);
        Assert.Equal("1", Assert.Single(Assert.Single(script.Queries).Rules).Title);
    }

    [Theory]
    [InlineData("f: \"a\\e[2J\\r\\u202e'b\"", "a\\u001b[2J\\r\\u202e'B")]
    [InlineData("f|cased: \"a\\u009b\\e\"", "a\\u009b\\u001b")]
    [InlineData("f|contains: \"\\e]0;x\\a\"", "so \\u001b]0;x\\u0007!")]
    [InlineData("f: \"a*\\e?%\\\\_\\ec\"", "a b\\u001bx%\\\\_\\u001bC")]
    [InlineData("f|re: \"a\\eb+\"", "xa\\u001bbb")]
    public void What_would_move_a_screen_is_written_by_its_number_and_means_the_same(string line, string value)
    {
        var rules = RuleSet.Load([("r.yml", Rule(0, line).Replace("'0'", "\"\\e[31mred\\u2066\"", StringComparison.Ordinal))]);
        var record = $"{{\"eventID\":\"e1\",\"eventTime\":\"2026-08-24T00:00:00Z\",\"f\":\"{value}\"}}";
        var other = record.Replace("\\u001b", "", StringComparison.Ordinal).Replace("e1", "e2", StringComparison.Ordinal);
        Assert.Equal((1, 0), (rules.Evaluate(JsonElement.Parse(record)).Count, rules.Evaluate(JsonElement.Parse(other)).Count));
        using var duck = new Duck();

        var script = SqlCompiler.Compile(rules.Rules, SqlDialect.DuckDb, CloudTrailTables.DuckDb(Duck.Deliver([record, other])));

        Assert.Equal([("\u001b[31mred\u2066", "e1")], duck.Run(script).Select(row => (row.Title, row.EventId)));
        Assert.DoesNotContain(Assert.Single(script.Queries).Text, Moves);
    }

    [Fact]
    public void What_would_move_a_screen_is_one_literal_for_Athena()
    {
        const string line = "requestParameters.a\\eb: \"it's \\\\ \\e\\U000e0001\"";
        var rules = RuleSet.Load([("r.yml", Rule(0, $"\"{line.Replace(":", "\":", StringComparison.Ordinal)}"))]);
        Assert.Empty(rules.Rejected);

        var text = Assert.Single(SqlCompiler.Compile(rules.Rules, SqlDialect.Trino, CloudTrailTables.Athena("t")).Queries).Text;

        Assert.Contains(@"U&'lax $.""a\+00001Bb""[*]'", text, StringComparison.Ordinal);
        Assert.Contains(@"upper(U&'it''s \\ \+00001B\+0E0001')", text, StringComparison.Ordinal);
        Assert.DoesNotContain(text, Moves);
    }

    [Fact]
    public void Athena_takes_no_word_of_Javas_for_a_number()
    {
        var rules = RuleSet.Load([("r.yml", Rule(0, "requestParameters.size|gte: 5"))]);

        var text = Assert.Single(SqlCompiler.Compile(rules.Rules, SqlDialect.Trino, CloudTrailTables.Athena("t")).Queries).Text;

        Assert.Contains(@"IF(regexp_like(v, '^\s*[+-]?([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?\s*$'), TRY_CAST(v AS DOUBLE)) >= 5", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("  s: [evil]", "{\"x\":\"so EVIL it is\"}", true)]
    [InlineData("  s: ['e*l']", "{\"x\":\"e v l\"}", true)]
    [InlineData("  s: {'|all': [one, three]}", "{\"one\":{\"two\":[\"three\"]}}", true)]
    [InlineData("  s: {'|all': [one, three]}", "{\"x\":\"one\"}", false)]
    public void Keywords_are_looked_for_in_the_whole_event(string selection, string member, bool found)
    {
        var rules = RuleSet.Load([("r.yml", $"title: T\nlogsource: {{product: test}}\ndetection:\n{selection}\n  condition: s\n")]);
        var record = $"{{\"eventID\":\"e1\",\"eventTime\":\"2026-08-24T00:00:00Z\",\"r\":{member}}}";
        Assert.Equal(found, rules.Evaluate(JsonElement.Parse(record)).Count == 1);
        var script = SqlCompiler.Compile(rules.Rules, SqlDialect.DuckDb, CloudTrailTables.DuckDb(Duck.Deliver([record])));
        Assert.Empty(script.Refused);
        using var duck = new Duck();
        Assert.Equal(found, duck.Run(script).Count == 1);
    }

    [Fact]
    public void Events_that_stand_twice_are_found_once()
    {
        var rules = RuleSet.Load([("r.yml", Rule(0, "f: x"))]);
        const string record = "{\"eventID\":\"e1\",\"eventTime\":\"2026-08-24T00:00:00Z\",\"f\":\"x\"}";
        using var duck = new Duck();
        Assert.Single(duck.Run(SqlCompiler.Compile(rules.Rules, SqlDialect.DuckDb, CloudTrailTables.DuckDb(Duck.Deliver([record, record])))));
    }

    private static bool Moves(char c) => c != '\n' && (char.IsControl(c) || char.GetUnicodeCategory(c) == System.Globalization.UnicodeCategory.Format);

    private static string Rule(int number, string line) => $"title: '{number}'\nlogsource: {{product: test}}\ndetection:\n  s:\n    {line}\n  condition: s\n";

    private static IEnumerable<string> Records()
    {
        var number = 0;
        string Record(string members) => $"{{\"eventID\":\"e{number++:0000}\",\"eventTime\":\"2026-08-24T00:00:00Z\"{members}}}";
        yield return Record("");
        foreach (var value in Values)
        {
            yield return Record($",\"f\":{value}");
            yield return Record($",\"f\":{value},\"g\":\"ab\"");
            yield return Record($",\"f\":\"abc\",\"g\":{value}");
            yield return Record($",\"a\":{value}");
            yield return Record($",\"a\":{{\"b\":{value},\"f\":1}},\"f\":{value}");
            yield return Record($",\"a\":[{{\"b\":{{\"c\":{value}}}}},{{\"b\":\"x\"}},{{\"k\":{value}}}]");
            yield return Record($",\"f\":[{value},\"abc\"]");
        }
    }
}
