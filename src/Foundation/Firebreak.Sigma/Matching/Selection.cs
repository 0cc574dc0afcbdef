using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Firebreak.Sigma.Yaml;

namespace Firebreak.Sigma.Matching;

/// <summary>Makes tests of the selections of a rule. Whatever it cannot make throws <see cref="RuleFault"/>.</summary>
internal sealed class Selection(Fields fields, IReadOnlyDictionary<string, IReadOnlyList<string>> placeholders)
{
    /// <summary>A map (every line must fit), a list of maps (one must), or keywords.</summary>
    public Test Read(Node node) => node switch
    {
        Mapping { Entries.Count: 0 } => throw new RuleFault(node.Line, "The selection is empty."),
        Mapping map => new AllOf([.. map.Entries.Select(Line)]),
        Sequence { Items.Count: 0 } => throw new RuleFault(node.Line, "The selection is empty."),
        Sequence list => new AnyOf([.. list.Items.Select(item => item is Scalar word ? Keywords(word, "|contains") : Read(item))]),
        Scalar word => Keywords(word, "|contains"),
        _ => throw new RuleFault(node.Line, "The selection is neither a map nor a list."),
    };

    private Test Line(Entry entry)
    {
        if (entry.Key.Length == 0 || entry.Key[0] == '|')
        {
            return Keywords(entry.Value, entry.Key is "|all" or "" ? entry.Key + "|contains" : entry.Key);
        }

        var (name, modifiers) = Modifiers.Read(entry.Key, entry.Line);
        var tests = Values(entry.Value, modifiers);
        Test test = new FieldTest(fields.Named(name), modifiers.All, tests);
        return modifiers.Differs ? new Not(test) : test;
    }

    private Test Keywords(Node words, string key)
    {
        var (_, modifiers) = Modifiers.Read(key, words.Line);
        if (modifiers.Has("exists") || modifiers.Has("fieldref"))
        {
            throw new RuleFault(words.Line, $"Keywords cannot take '{key}': there is no field.");
        }

        var tests = Values(words, modifiers);
        if (tests.Any(test => test is NullTest))
        {
            throw new RuleFault(words.Line, "A keyword cannot be null.");
        }

        Test found = new KeywordTest(modifiers.All, tests);
        return modifiers.Differs ? new Not(found) : found;
    }

    private List<ValueTest> Values(Node node, Modifiers modifiers)
    {
        var scalars = node switch
        {
            Scalar one => [one],
            Sequence { Items.Count: > 0 } list => list.Items.Select(item => item as Scalar
                ?? throw new RuleFault(item.Line, "A list of values holds something that is no value.")),
            Sequence => throw new RuleFault(node.Line, "A list of values is empty."),
            _ => throw new RuleFault(node.Line, "A map stands where a value belongs."),
        };
        return [.. scalars.Select(scalar => Value(scalar, modifiers))];
    }

    private ValueTest Value(Scalar scalar, Modifiers modifiers)
    {
        if (modifiers.Has("expand"))
        {
            var tests = Expand(scalar).Select(text => One(new Scalar(scalar.Line, text, Plain: false), modifiers)).ToList();
            return tests.Count == 1 ? tests[0] : new OneOfTest(tests);
        }

        return One(scalar, modifiers);
    }

    private ValueTest One(Scalar scalar, Modifiers modifiers) => modifiers switch
    {
        _ when modifiers.Has("exists") => new ExistsTest(scalar.Truth
            ?? throw new RuleFault(scalar.Line, "exists takes true or false.")),
        _ when modifiers.Has("re") => new RegexTest(Expression(scalar, modifiers)),
        _ when modifiers.Has("cidr") => IPNetwork.TryParse(scalar.Text, out var network)
            ? new NetworkTest(network)
            : throw new RuleFault(scalar.Line, $"'{scalar.Text}' is no network in CIDR notation."),
        _ when modifiers.Has("fieldref") => OtherField(scalar, modifiers),
        _ when modifiers.Time is { } part => new TimePartTest(PartOf(part), Comparison(modifiers.Order ?? "eq", scalar)),
        _ when modifiers.Order is { } order => new CompareTest(Comparison(order, scalar)),
        _ => Text(scalar, modifiers),
    };

    private static ValueTest Text(Scalar scalar, Modifiers modifiers)
    {
        var whole = modifiers is { Contains: false, Starts: false, Ending: false, Windash: false, Base: null };
        if (scalar.IsNull)
        {
            return whole ? new NullTest() : throw new RuleFault(scalar.Line, "null takes no modifiers of texts.");
        }

        if (scalar.Plain && whole && NumberTest.TryRead(scalar.Text, out var number))
        {
            return new NumberTest(number);
        }

        if (modifiers.Base is { } name && scalar.Text.AsSpan().IndexOfAny('*', '?') >= 0)
        {
            throw new RuleFault(scalar.Line, $"{name} cannot encode wildcards.");
        }

        var tests = Encoded.Forms(scalar.Text, modifiers)
            .Select(form => (ValueTest)new TextTest(Pattern.Parse(form, PatternOptions.Of(modifiers)))).ToList();
        return tests.Count == 1 ? tests[0] : new OneOfTest(tests);
    }

    private static Regex Expression(Scalar scalar, Modifiers modifiers)
    {
        var options = RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
            | (modifiers.Has("i") ? RegexOptions.IgnoreCase : RegexOptions.None)
            | (modifiers.Has("m") ? RegexOptions.Multiline : RegexOptions.None)
            | (modifiers.Has("s") ? RegexOptions.Singleline : RegexOptions.None);
        try
        {
            return new Regex(scalar.Text, options, TimeSpan.FromSeconds(2));
        }
        catch (ArgumentException broken)
        {
            throw new RuleFault(scalar.Line, "The regular expression is broken: " + broken.Message);
        }
        catch (NotSupportedException)
        {
            throw new RuleFault(
                scalar.Line, "The regular expression looks around or back; only those that run in linear time are taken.");
        }
    }

    private OtherFieldTest OtherField(Scalar scalar, Modifiers modifiers)
    {
        var comparison = modifiers.Cased ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
        Func<string, string, bool> fits = modifiers switch
        {
            { Contains: true } => (text, other) => text.Contains(other, comparison),
            { Starts: true } => (text, other) => text.StartsWith(other, comparison),
            { Ending: true } => (text, other) => text.EndsWith(other, comparison),
            _ => (text, other) => string.Equals(text, other, comparison),
        };
        return new OtherFieldTest(fields.Named(scalar.Text), fits);
    }

    private static Func<decimal, bool> Comparison(string order, Scalar scalar)
    {
        if (!NumberTest.TryRead(scalar.Text, out var limit))
        {
            throw new RuleFault(scalar.Line, $"'{scalar.Text}' is no number.");
        }

        return order switch
        {
            "lt" => number => number < limit,
            "lte" => number => number <= limit,
            "gt" => number => number > limit,
            "gte" => number => number >= limit,
            _ => number => number == limit,
        };
    }

    private static Func<DateTimeOffset, int> PartOf(string part) => part switch
    {
        "minute" => time => time.Minute,
        "hour" => time => time.Hour,
        "day" => time => time.Day,
        "week" => time => ISOWeek.GetWeekOfYear(time.UtcDateTime),
        "month" => time => time.Month,
        _ => time => time.Year,
    };

    private IReadOnlyList<string> ValuesOf(string placeholder, Scalar scalar) =>
        placeholders.TryGetValue(placeholder, out var known)
            ? known
            : throw new RuleFault(scalar.Line, $"The placeholder %{placeholder}% has no values.");

    /// <summary>Every combination of the values of the placeholders in a text.</summary>
    private List<string> Expand(Scalar scalar)
    {
        var texts = new List<string> { "" };
        var parts = scalar.Text.Split('%');
        for (var i = 0; i < parts.Length; i++)
        {
            var isName = i % 2 == 1 && i < parts.Length - 1;
            var values = isName ? ValuesOf(parts[i], scalar) : [i % 2 == 1 ? "%" + parts[i] : parts[i]];
            texts = [.. texts.SelectMany(text => values.Select(value => text + value)).Take(10_001)];
            if (texts.Count is 0 or > 10_000)
            {
                throw new RuleFault(scalar.Line, $"'{scalar.Text}' stands for {(texts.Count == 0 ? "nothing" : "more than 10,000 texts")}.");
            }
        }

        return texts;
    }
}

/// <summary>The numbered fields of a rule set.</summary>
internal sealed class Fields
{
    private readonly Dictionary<string, Field> _named = new(StringComparer.Ordinal);

    /// <summary>How many there are.</summary>
    public int Count => _named.Count;

    /// <summary>The field of a name.</summary>
    public Field Named(string name)
    {
        if (!_named.TryGetValue(name, out var field))
        {
            field = new Field(name, _named.Count);
            _named.Add(name, field);
        }

        return field;
    }
}

/// <summary>Fits if one of several does.</summary>
internal sealed class OneOfTest(IReadOnlyList<ValueTest> tests) : ValueTest
{
    public override bool Fits(Leaves leaves, EventView view) => tests.Any(test => test.Fits(leaves, view));

    protected override bool FitsOne(Leaf leaf, EventView view) => false;
}
