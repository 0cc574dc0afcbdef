using System.Text.RegularExpressions;
using Firebreak.Sigma.Yaml;

namespace Firebreak.Sigma.Matching;

/// <summary>Makes tests of the selections of a rule. Whatever it cannot make throws <see cref="RuleFault"/>.</summary>
internal sealed partial class Selection(Fields fields, IReadOnlyDictionary<string, IReadOnlyList<string>> placeholders)
{
    /// <summary>An expression that is run takes a third of a megabyte; all rules that are published have some hundreds together.</summary>
    private const int MostExpressions = 4_000;

    private static readonly string[] NotOfNull = ["re", "cidr", "fieldref"];
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100);
    private readonly Placeholders _placeholders = new(placeholders);
    private int _expressions;

    /// <summary>A map (every line must fit), a list of maps (one must), or keywords.</summary>
    public Test Read(Node node) => node switch
    {
        Mapping { Entries.Count: 0 } => throw new RuleFault(node.Line, "The selection is empty."),
        Mapping { Entries.Count: 1 } map => Line(map.Entries[0]),
        Mapping map => new AllOf([.. map.Entries.Select(Line)]),
        Sequence { Items.Count: 0 } => throw new RuleFault(node.Line, "The selection is empty."),
        Sequence list when list.Items.All(item => item is Scalar) => Keywords(list, ""),
        Sequence list => new AnyOf([.. list.Items.Select(item => item is Scalar word ? Keywords(word, "") : Read(item))]),
        Scalar { IsNull: true } => throw new RuleFault(node.Line, "The selection is empty."),
        Scalar word => Keywords(word, ""),
        _ => throw new RuleFault(node.Line, "The selection is neither a map nor a list."),
    };

    private Test Line(Entry entry)
    {
        if (entry.Key.Length == 0 || entry.Key[0] == '|')
        {
            return Keywords(entry.Value, entry.Key);
        }

        var (name, modifiers) = Modifiers.Read(entry.Key, entry.Line);
        Test test = new FieldTest(fields.Named(name), Undenied(entry.Key), modifiers.All, Values(entry.Value, modifiers));
        return modifiers.Differs ? new Not(test) : test;
    }

    private Test Keywords(Node words, string key)
    {
        var (_, modifiers) = Modifiers.Read(key, words.Line);
        if (modifiers.Has("exists") || modifiers.Has("fieldref"))
        {
            throw new RuleFault(words.Line, $"Keywords cannot take '{key}': there is no field.");
        }

        if (words is Scalar { IsNull: true } || (words is Sequence { Items: var items } && items.Any(item => item is Scalar { IsNull: true })))
        {
            throw new RuleFault(words.Line, "A keyword cannot be null.");
        }

        if (!modifiers.SayWhere)
        {
            key += "|contains"; // a word is looked for anywhere in the message
            (_, modifiers) = Modifiers.Read(key, words.Line);
        }

        var tests = Values(words, modifiers);
        key = Undenied(key);
        Test found = new KeywordTest(key == "|contains" ? "" : key, modifiers.All, tests);
        return modifiers.Differs ? new Not(found) : found;
    }

    /// <summary>A line without its neq: that has become a "not" around it, and said twice it would say the contrary.</summary>
    private static string Undenied(string key) => key.Replace("|neq", "", StringComparison.Ordinal);

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
        var tests = modifiers.Has("expand") && !scalar.IsNull
            ? [.. _placeholders.Expand(scalar).Select(text => One(new Scalar(scalar.Line, text, Plain: false), modifiers))]
            : new List<ValueTest> { One(scalar, modifiers) };
        var test = tests.Count == 1 ? tests[0] : new OneOfTest(tests);
        test.Written = scalar.IsNull ? "null" : scalar.Plain ? scalar.Text : "'" + scalar.Text + "'";
        return test;
    }

    private ValueTest One(Scalar scalar, Modifiers modifiers) => modifiers switch
    {
        _ when scalar.IsNull && NotOfNull.FirstOrDefault(modifiers.Has) is { } kind => throw new RuleFault(scalar.Line, $"null stands where {kind} needs a text."),
        _ when modifiers.Has("exists") => new ExistsTest(scalar.Truth
            ?? throw new RuleFault(scalar.Line, "exists takes true or false.")),
        _ when modifiers.Has("re") => ++_expressions <= MostExpressions
            ? new RegexTest(Expression(scalar, modifiers), fields.GivenUp)
            : throw new RuleFault(scalar.Line, $"The rules that are read together have more than {MostExpressions:N0} regular expressions."),
        _ when modifiers.Has("cidr") => NetworkTest.TryRead(scalar.Text, out var network)
            ? new NetworkTest(network)
            : throw new RuleFault(scalar.Line, $"'{scalar.Text}' is no network in CIDR notation."),
        _ when modifiers.Has("fieldref") => OtherField(scalar, modifiers),
        _ when modifiers.Time is { } part => PartOfTime(part, modifiers.Order, scalar),
        _ when modifiers.Order is { } order => Comparison(order, scalar),
        _ => Text(scalar, modifiers),
    };

    private static ValueTest Text(Scalar scalar, Modifiers modifiers)
    {
        var whole = !modifiers.Has("expand") && modifiers is { Contains: false, Starts: false, Ending: false, Windash: false, Base: null, Encoding: null };
        if (scalar.IsNull)
        {
            return whole ? new NullTest() : throw new RuleFault(scalar.Line, "null takes no modifiers of texts.");
        }

        if (scalar.Plain && whole && NumberTest.TryRead(scalar.Text, out var number))
        {
            return new NumberTest(number);
        }

        if (!modifiers.Encodes)
        {
            return new TextTest(Pattern.Parse(scalar.Text, PatternOptions.Of(modifiers)));
        }

        var text = Pattern.Literal(scalar.Text)
            ?? throw new RuleFault(scalar.Line, $"{modifiers.Base ?? modifiers.Encoding} cannot encode wildcards.");
        var tests = Encoded.Forms(text, modifiers)
            .Select(form => (ValueTest)new TextTest(Pattern.Parse(form, PatternOptions.Of(modifiers)))).ToList();
        return tests.Count == 1 ? tests[0] : new OneOfTest(tests);
    }

    private static Regex Expression(Scalar scalar, Modifiers modifiers)
    {
        var options = RegexOptions.CultureInvariant
            | (modifiers.Has("i") ? RegexOptions.IgnoreCase : RegexOptions.None)
            | (modifiers.Has("m") ? RegexOptions.Multiline : RegexOptions.None)
            | (modifiers.Has("s") ? RegexOptions.Singleline : RegexOptions.None);
        if (Posix().Match(scalar.Text) is { Success: true } named)
        {
            throw new RuleFault(scalar.Line, $"The regular expression has '{named.Value}', which is not read as PCRE reads it: write the characters themselves, as [a-z] or [0-9].");
        }

        try
        {
            return new Regex(scalar.Text, options, Patience);
        }
        catch (ArgumentException broken)
        {
            throw new RuleFault(scalar.Line, "The regular expression is broken: " + broken.Message);
        }
    }

    private OtherFieldTest OtherField(Scalar scalar, Modifiers modifiers)
    {
        if (Pattern.Literal(scalar.Text) is null or "" || scalar.Text.Contains('[', StringComparison.Ordinal))
        {
            throw new RuleFault(scalar.Line, $"fieldref takes the name of a field, which '{scalar.Text}' is not.");
        }

        var comparison = modifiers.Cased ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
        var how = modifiers switch
        {
            { Contains: true } => "contains",
            { Starts: true } => "startswith",
            { Ending: true } => "endswith",
            _ => "equals",
        };
        return new OtherFieldTest(fields.Named(scalar.Text), how, comparison);
    }

    /// <summary>An hour that is asked for must be one: 24 would never come.</summary>
    private static TimePartTest PartOfTime(string part, string? order, Scalar scalar)
    {
        var compare = Comparison(order ?? "eq", scalar);
        var (first, last) = TimePartTest.Range(part);
        return order is not null || (compare.Limit >= first && compare.Limit <= last && decimal.IsInteger(compare.Limit))
            ? new TimePartTest(part, compare)
            : throw new RuleFault(scalar.Line, $"'{scalar.Text}' is no {part}: it is a whole number from {first} to {last}.");
    }

    private static CompareTest Comparison(string order, Scalar scalar) =>
        NumberTest.TryRead(scalar.Text, out var limit)
            ? new CompareTest(order, limit)
            : throw new RuleFault(scalar.Line, $"'{scalar.Text}' is no number.");

    [GeneratedRegex(@"\[:\^?[a-z]+:\]", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Posix();
}
