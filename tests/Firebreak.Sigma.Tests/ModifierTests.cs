namespace Firebreak.Sigma.Tests;

/// <summary>What the specification says of values and modifiers, statement by statement.</summary>
public sealed class ModifierTests
{
    [Theory]
    // letter case does not matter, unless it is said to
    [InlineData("f: RunInstances", """{"f":"runINSTANCES"}""", true)]
    [InlineData("f|cased: RunInstances", """{"f":"runINSTANCES"}""", false)]
    [InlineData("f|cased: RunInstances", """{"f":"RunInstances"}""", true)]
    // wildcards
    [InlineData("f: 'a*c'", """{"f":"abbbc"}""", true)]
    [InlineData("f: 'a*c'", """{"f":"ac"}""", true)]
    [InlineData("f: 'a?c'", """{"f":"abc"}""", true)]
    [InlineData("f: 'a?c'", """{"f":"ac"}""", false)]
    [InlineData("f: 'a?c'", """{"f":"a😀c"}""", true)]
    [InlineData("f: 'a??c'", """{"f":"a😀c"}""", false)]
    [InlineData("f: 'a*?c'", """{"f":"a😀c"}""", true)]
    [InlineData("f: '*b*b*x'", """{"f":"abababx"}""", true)]
    [InlineData("f: '*b*b*x'", """{"f":"abxabab"}""", false)]
    [InlineData("f: '*'", """{"f":""}""", true)]
    [InlineData("f: '*'", """{"g":1}""", false)]
    [InlineData("f: '*'", """{"f":null}""", false)]
    // the five escapes
    [InlineData(@"f: 'a\b'", """{"f":"a\\b"}""", true)]
    [InlineData(@"f: 'a\\b'", """{"f":"a\\b"}""", true)]
    [InlineData(@"f: 'a\*b'", """{"f":"a*b"}""", true)]
    [InlineData(@"f: 'a\*b'", """{"f":"axb"}""", false)]
    [InlineData(@"f: 'a\?b'", """{"f":"axb"}""", false)]
    [InlineData(@"f: 'a\\*'", """{"f":"a\\xyz"}""", true)]
    [InlineData(@"f: 'a\\*'", """{"f":"a*"}""", false)]
    [InlineData(@"f: 'a\\\*'", """{"f":"a\\*"}""", true)]
    [InlineData(@"f: 'a\\\*'", """{"f":"a\\x"}""", false)]
    [InlineData(@"f: 'a\\\\b'", """{"f":"a\\\\b"}""", true)]
    [InlineData(@"f: 'a\\\b'", """{"f":"a\\\\b"}""", true)]
    // contains, startswith, endswith, all
    [InlineData("f|contains: bc", """{"f":"aBCd"}""", true)]
    [InlineData("f|startswith: ab", """{"f":"ABc"}""", true)]
    [InlineData("f|startswith: ab", """{"f":"cab"}""", false)]
    [InlineData("f|endswith: bc", """{"f":"aBC"}""", true)]
    [InlineData("f|endswith: bc", """{"f":"bca"}""", false)]
    [InlineData("f|contains: ['a', 'z']", """{"f":"abc"}""", true)]
    [InlineData("f|contains|all: ['a', 'z']", """{"f":"abc"}""", false)]
    [InlineData("f|contains|all: ['a', 'c']", """{"f":"abc"}""", true)]
    [InlineData("f|contains|cased: BC", """{"f":"abc"}""", false)]
    [InlineData("f|startswith|all: ['ab', 'a?c']", """{"f":"abcd"}""", true)]
    // null, empty and missing are three things
    [InlineData("f: null", """{"g":1}""", true)]
    [InlineData("f: null", """{"f":null}""", true)]
    [InlineData("f: null", """{"f":""}""", false)]
    [InlineData("f: null", """{"f":[]}""", false)]
    [InlineData("f: ''", """{"f":""}""", true)]
    [InlineData("f: ''", """{"f":null}""", false)]
    [InlineData("f: ''", """{"g":1}""", false)]
    [InlineData("f: 'null'", """{"f":null}""", false)]
    [InlineData("f: 'null'", """{"f":"null"}""", true)]
    [InlineData("f: [null, x]", """{"g":1}""", true)]
    [InlineData("f|exists: true", """{"f":null}""", true)]
    [InlineData("f|exists: true", """{"g":1}""", false)]
    [InlineData("f|exists: false", """{"g":1}""", true)]
    [InlineData("f|exists: false", """{"f":""}""", false)]
    [InlineData("a.b|exists: true", """{"a":{"b":[]}}""", true)]
    // numbers and truth
    [InlineData("f: 5", """{"f":5}""", true)]
    [InlineData("f: 5", """{"f":5.0}""", true)]
    [InlineData("f: 5", """{"f":"5"}""", true)]
    [InlineData("f: 5", """{"f":15}""", false)]
    [InlineData("f: true", """{"f":true}""", true)]
    [InlineData("f: true", """{"f":"TRUE"}""", true)]
    [InlineData("f: false", """{"f":true}""", false)]
    [InlineData("f|lt: 5", """{"f":4.9}""", true)]
    [InlineData("f|lt: 5", """{"f":5}""", false)]
    [InlineData("f|lte: 5", """{"f":5}""", true)]
    [InlineData("f|gt: 5", """{"f":"5.1"}""", true)]
    [InlineData("f|gte: -1", """{"f":-1}""", true)]
    [InlineData("f|gte: 1", """{"f":"many"}""", false)]
    [InlineData("f|gte: 1", """{"g":2}""", false)]
    // neq
    [InlineData("f|neq: a", """{"f":"b"}""", true)]
    [InlineData("f|neq: a", """{"f":"A"}""", false)]
    [InlineData("f|neq: [a, b]", """{"f":"b"}""", false)]
    [InlineData("f|neq: a", """{"g":1}""", true)]
    [InlineData("f|contains|neq: a", """{"f":"bac"}""", false)]
    [InlineData("f|fieldref|neq: g", """{"f":"a","g":"b"}""", true)]
    // fieldref
    [InlineData("f|fieldref: g", """{"f":"a","g":"A"}""", true)]
    [InlineData("f|fieldref|cased: g", """{"f":"a","g":"A"}""", false)]
    [InlineData("f|fieldref: g", """{"f":"a"}""", false)]
    [InlineData("f|fieldref: g", """{"f":null}""", false)]
    [InlineData("f|fieldref|startswith: g", """{"f":"abc","g":"ab"}""", true)]
    [InlineData("f|fieldref|endswith: g", """{"f":"abc","g":"ab"}""", false)]
    [InlineData("f|fieldref|contains: g", """{"f":"a*c","g":"*"}""", true)]
    [InlineData("f|fieldref: g", """{"f":["x","y"],"g":["y","z"]}""", true)]
    // re: case matters, and it is looked for anywhere
    [InlineData("f|re: 'b+c'", """{"f":"abbcd"}""", true)]
    [InlineData("f|re: 'B+C'", """{"f":"abbcd"}""", false)]
    [InlineData("f|re|i: 'B+C'", """{"f":"abbcd"}""", true)]
    [InlineData("f|re: '^b'", """{"f":"a\nb"}""", false)]
    [InlineData("f|re|m: '^b'", """{"f":"a\nb"}""", true)]
    [InlineData("f|re: 'a.b'", """{"f":"a\nb"}""", false)]
    [InlineData("f|re|s: 'a.b'", """{"f":"a\nb"}""", true)]
    [InlineData("f|re|all: ['a', 'b']", """{"f":"ba"}""", true)]
    [InlineData("f|re: 'a(?=b)'", """{"f":"ab"}""", true)]
    [InlineData("f|re: 'a(?!b)'", """{"f":"ab"}""", false)]
    [InlineData("f|re: '(?<=x)a'", """{"f":"xa"}""", true)]
    [InlineData("f|re: '(a)\\1'", """{"f":"xaay"}""", true)]
    [InlineData("f|re: '^a{2,3}(b|c)[^d]?$'", """{"f":"aab"}""", true)]
    [InlineData("f|re: 'x([a[]+)y'", """{"f":"xa[ay"}""", true)]
    [InlineData("f|re|i|m|s: '^A.b$'", """{"f":"x\na\nB\ny"}""", true)]
    [InlineData("f|re|neq: 'a'", """{"f":"b"}""", true)]
    // cidr
    [InlineData("f|cidr: 10.0.0.0/8", """{"f":"10.200.3.4"}""", true)]
    [InlineData("f|cidr: 10.0.0.0/8", """{"f":"11.0.0.1"}""", false)]
    [InlineData("f|cidr: 10.0.0.0/8", """{"f":"10.1"}""", false)]
    [InlineData("f|cidr: 10.0.0.0/8", """{"f":"ec2.amazonaws.com"}""", false)]
    [InlineData("f|cidr: 10.0.0.0/8", """{"f":"::ffff:10.1.2.3"}""", true)]
    [InlineData("f|cidr: [192.168.0.0/16, '2001:db8::/32']", """{"f":"2001:db8::1"}""", true)]
    // windash
    [InlineData("f|windash|contains: ' -enc '", """{"f":"x /enc y"}""", true)]
    [InlineData("f|windash|contains: ' -enc '", """{"f":"x –enc y"}""", true)]
    [InlineData("f|windash|contains: ' -enc '", """{"f":"x +enc y"}""", false)]
    [InlineData("f|windash: 'a-b'", """{"f":"a/b"}""", false)]
    [InlineData("f|windash|contains: ' –enc'", """{"f":"x -enc"}""", true)]
    [InlineData("f|windash|contains: ' /enc'", """{"f":"x ―enc"}""", true)]
    [InlineData("f|windash|contains: ' -a -b'", """{"f":"x /a —b"}""", true)]
    [InlineData("f|windash|contains|all: [' -a', ' -b']", """{"f":"x /a"}""", false)]
    // encodings
    [InlineData("f|base64: ping", """{"f":"cGluZw=="}""", true)]
    [InlineData("f|base64|contains: ping", """{"f":"xcGluZw==x"}""", true)]
    [InlineData("f|utf16le|base64: ping", """{"f":"cABpAG4AZwA="}""", true)]
    [InlineData("f|wide|base64: ping", """{"f":"cABpAG4AZwA="}""", true)]
    [InlineData("f|utf16be|base64: ping", """{"f":"AHAAaQBuAGc="}""", true)]
    [InlineData("f|utf16|base64: ping", """{"f":"//5wAGkAbgBnAA=="}""", true)]
    [InlineData("f|base64offset|contains: '/bin/bash'", """{"f":"eHgvYmluL2Jhc2ggLWM="}""", true)]
    [InlineData("f|base64offset|contains: '/bin/bash'", """{"f":"eC9iaW4vYmFzaCAtYw=="}""", true)]
    [InlineData("f|base64offset|contains: '/bin/bash'", """{"f":"L2Jpbi9iYXNoIC1j"}""", true)]
    [InlineData("f|base64offset|contains: '/bin/bash'", """{"f":"bm90aGluZw=="}""", false)]
    [InlineData("f|wide: cmd", """{"f":"c\u0000m\u0000d\u0000"}""", true)]
    [InlineData("f|utf16le|contains: cmd", """{"f":"xC\u0000M\u0000d\u0000x"}""", true)]
    [InlineData("f|utf16be: cmd", """{"f":"\u0000c\u0000m\u0000d"}""", true)]
    [InlineData("f|utf16: cmd", """{"f":"\u00ff\u00fec\u0000m\u0000d\u0000"}""", true)]
    [InlineData(@"f|base64: 'a\?b'", """{"f":"YT9i"}""", true)]
    // parts of a time
    [InlineData("t|minute: 7", """{"t":"2026-08-24T03:07:00Z"}""", true)]
    [InlineData("t|hour|gte: 22", """{"t":"2026-08-24T23:07:00Z"}""", true)]
    [InlineData("t|hour: 3", """{"t":"2026-08-24T05:07:00+02:00"}""", true)]
    [InlineData("t|day: 24", """{"t":"2026-08-24T23:07:00Z"}""", true)]
    [InlineData("t|week: 35", """{"t":"2026-08-24T23:07:00Z"}""", true)]
    [InlineData("t|month|neq: 8", """{"t":"2026-08-24T23:07:00Z"}""", false)]
    [InlineData("t|year: 2025", """{"t":"2026-08-24T23:07:00Z"}""", false)]
    [InlineData("t|minute|lt: 8", """{"t":"2026-08-24T23:07:59Z"}""", true)]
    [InlineData("t|day|lte: 23", """{"t":"2026-08-24T23:07:59Z"}""", false)]
    [InlineData("t|month: [1, 8]", """{"t":"2026-08-24T23:07:59Z"}""", true)]
    [InlineData("t|year|gt: 2025", """{"t":"2026-08-24T23:07:59Z"}""", true)]
    [InlineData("t|year: 2025", """{"t":"never"}""", false)]
    [InlineData("t|month: 4", """{"t":"4.9"}""", false)]
    [InlineData("t|year|gte: 1", """{"t":"10.1"}""", false)]
    [InlineData("t|day: 24", """{"t":"2026-08-24"}""", true)]
    [InlineData("t|minute: 7", """{"t":"2026-08-24 03:07:00.123"}""", true)]
    [InlineData("t|hour: 3", """{"t":"2026-08-24T05:07:00.123456789+02:00"}""", true)]
    [InlineData("t|hour: 3", """{"t":"2026-08-24T03:07:00.12345678x"}""", false)]
    // lists answer with any member, objects with their text, dotted names go through both
    [InlineData("f: b", """{"f":["a","b"]}""", true)]
    [InlineData("f: b", """{"f":[["a"],["b"]]}""", true)]
    [InlineData("a.b: x", """{"a":[{"b":"y"},{"b":"x"}]}""", true)]
    [InlineData("a.b.c: x", """{"a":{"b":[{"c":["x"]}]}}""", true)]
    [InlineData("a|contains: '\"k\":\"v\"'", """{"a": { "k" : "v" } }""", true)]
    [InlineData("a|contains: '*'", """{"a":[{"k":1}]}""", true)]
    [InlineData("a|contains: '😀'", """{"a":{"k":"😀"}}""", true)]
    [InlineData("a|contains: '😀'", """{"a":{"k":"\ud83d\ude00"}}""", true)]
    [InlineData("a|re: '[0-9]'", """{"a":{"k":"😀"}}""", false)]
    [InlineData(@"a|re: '^\{""k"":""\\""<\\\\\\n\\u001B""\}$'", """{"a": {"k": "\"\u003c\\\n\u001b"} }""", true)]
    [InlineData("a|contains: 'ud83d'", """{"a":{"k":"\ud83d"}}""", true)]
    [InlineData("a.b: x", """{"a.b":"x"}""", true)]
    [InlineData("a.b.c: x", """{"a":{"b.c":"x"}}""", true)]
    [InlineData("a.b: x", """{"a":"x"}""", false)]
    [InlineData("a.b: x", """[1]""", false)]
    public void A_value_fits_as_the_specification_says(string line, string json, bool fits) =>
        Assert.Equal(fits, Rules.Match(Rules.With(line), json));

    [Theory]
    [InlineData("f|like: a", "'like'")]
    [InlineData("f|contains|startswith: a", "exclude each other")]
    [InlineData("f|re|contains: a", "exclude each other")]
    [InlineData("f|i: a", "belong to re")]
    [InlineData("f|re|i|cased: a", "exclude each other")]
    [InlineData("f|base64|base64offset: a", "one encoding")]
    [InlineData("f|contains|base64: a", "come before")]
    [InlineData("f|base64: 'a*'", "wildcards")]
    [InlineData("f|exists: maybe", "true or false")]
    [InlineData("f|exists|contains: true", "exclude")]
    [InlineData("f|cidr: 10.0.0.0", "no network")]
    [InlineData("f|cidr|base64: 10.0.0.0/8", "does nothing")]
    [InlineData("f|cidr: 10.1/16", "no network")]
    [InlineData("f|cidr: 010.0.0.0/8", "no network")]
    [InlineData("f|cidr: null", "null stands where cidr")]
    [InlineData("f|re: null", "null stands where re")]
    [InlineData("f|re:", "null stands where re")]
    [InlineData("f|fieldref: null", "null stands where fieldref")]
    [InlineData("f|fieldref: ''", "name of a field")]
    [InlineData("f|fieldref: 'g*'", "name of a field")]
    [InlineData("f|expand: null", "no modifiers of texts")]
    [InlineData("f|hour: 24", "from 0 to 23")]
    [InlineData("f|minute: 7.5", "whole number")]
    [InlineData("f|gte: many", "no number")]
    [InlineData("f|hour|contains: 5", "is a number")]
    [InlineData("f|all|neq: [a, b]", "two things")]
    [InlineData("f|all|all: a", "twice")]
    [InlineData("f|re: '('", "broken")]
    [InlineData("f|re: '^[[:digit:]_]+$'", "'[:digit:]'")]
    [InlineData("f|expand: '%admins%'", "%admins% has no values")]
    [InlineData("f|contains: null", "no modifiers of texts")]
    [InlineData("f[0].b: a", "Places in lists")]
    [InlineData("f: []", "is empty")]
    [InlineData("f: {a: b}", "where a value belongs")]
    [InlineData("f: [[a]]", "no value")]
    [InlineData("'|exists': true", "no field")]
    public void What_cannot_be_done_is_rejected_by_name(string line, string told) =>
        Assert.Contains(told, Rules.Rejected(Rules.With(line)).Reason, StringComparison.Ordinal);

    [Theory]
    [InlineData(@"f|expand: '\%plain%admins%'", """{"f":"%plainmina"}""", true)]
    [InlineData(@"f|expand: '\%admins\%'", """{"f":"%admins%"}""", true)]
    [InlineData("f: '%admins%'", """{"f":"%admins%"}""", true)]
    [InlineData("f: '%admins%'", """{"f":"mina"}""", false)]
    [InlineData("f|expand|endswith: '/%admins%'", """{"f":"user/Mina"}""", true)]
    [InlineData("f|expand: '100%'", """{"f":"100%"}""", true)]
    [InlineData("f|cidr|expand: '%nets%'", """{"f":"10.9.9.9"}""", true)]
    [InlineData("f|expand|re: '^%admins%$'", """{"f":"mina"}""", true)]
    [InlineData("f|expand: '%nets% %admins%'", """{"f":"192.168.0.0/16 mina"}""", true)]
    public void A_percent_sign_is_a_placeholder_only_where_expand_says_so(string line, string json, bool fits)
    {
        var options = new RuleSetOptions
        {
            Placeholders = new Dictionary<string, IReadOnlyList<string>> { ["admins"] = ["mina"], ["nets"] = ["10.0.0.0/8", "192.168.0.0/16"] },
        };
        var rules = RuleSet.Load([("x.yml", Rules.With(line))], options);
        Assert.Empty(rules.Rejected);
        Assert.Equal(fits, rules.Evaluate(Rules.Event(json)).Count > 0);
    }

    [Fact]
    public void An_expression_without_end_is_given_up_and_told()
    {
        var rules = Rules.Of(Rules.With(@"f|re: '^(a+)+(?=b)c$'"));
        Assert.Empty(rules.Rejected);
        Assert.Empty(rules.Evaluate(Rules.Event("{\"f\":\"" + new string('a', 60) + "\"}")));
        Assert.Equal(1, rules.ExpressionsGivenUp);
    }

    [Fact]
    public void An_expression_that_was_given_up_often_is_not_tried_any_more_and_every_text_is_counted()
    {
        var rules = Rules.Of(Rules.With(@"f|re: '^(a+)+(?=b)bc$'"), Rules.With(@"f|re: '^a+(?=b)bc$'").Replace("title: Test", "title: Other", StringComparison.Ordinal));
        Assert.Equal(2, rules.Evaluate(Rules.Event("""{"f":"aabc"}""")).Count);
        for (var i = 0; i < 40; i++)
        {
            Assert.Empty(rules.Evaluate(Rules.Event($$"""{"f":"{{new string('a', 60 + i)}}"}""")));
        }

        Assert.Equal(40, rules.ExpressionsGivenUp);
        Assert.Equal("Other", Assert.Single(rules.Evaluate(Rules.Event("""{"f":"aabc"}"""))).Title);
        Assert.Equal(41, rules.ExpressionsGivenUp);
    }

    [Fact]
    public void All_twenty_eight_modifiers_and_three_sub_modifiers_are_known()
    {
        string[] lines =
        [
            "f|contains|all: [a, b]", "f|startswith: a", "f|endswith: a", "f|contains: a", "f|exists: true", "f|cased: a", "f|neq: a",
            "f|windash: a", "f|re: a", "f|re|i: a", "f|re|m: a", "f|re|s: a", "f|base64: a", "f|base64offset|contains: abc", "f|utf16le: a",
            "f|utf16be: a", "f|utf16: a", "f|wide: a", "f|lt: 1", "f|lte: 1", "f|gt: 1", "f|gte: 1", "f|minute: 1", "f|hour: 1", "f|day: 1",
            "f|week: 1", "f|month: 1", "f|year: 1", "f|cidr: 10.0.0.0/8", "f|expand: a", "f|fieldref: g",
        ];
        Assert.Equal(31, lines.Length);
        Assert.All(lines, line => Assert.Empty(Rules.Of(Rules.With(line)).Rejected));
    }

    [Fact]
    public void Placeholders_stand_for_every_value_they_are_given()
    {
        var options = new RuleSetOptions
        {
            Placeholders = new Dictionary<string, IReadOnlyList<string>> { ["admins"] = ["mina", "jun*"] },
        };
        var rules = RuleSet.Load([("x.yml", Rules.With("f|expand: 'user/%admins%'"))], options);
        Assert.Empty(rules.Rejected);
        Assert.NotEmpty(rules.Evaluate(Rules.Event("""{"f":"user/junior"}""")));
        Assert.Empty(rules.Evaluate(Rules.Event("""{"f":"user/guest"}""")));
    }
}
