using Firebreak.Sigma.Yaml;

namespace Firebreak.Sigma.Matching;

/// <summary>Reads conditions: <c>a and (b or not c)</c>, <c>1 of x_*</c>, <c>all of them</c>.</summary>
/// <remarks>Binding from loose to tight: or, and, not, of. Source: Sigma rules specification 2.1, "Condition".</remarks>
internal sealed class Condition
{
    /// <summary>A condition may ask for so many lines and values, each counted as often as it is asked for.</summary>
    public const int Most = 1_000_000;

    private const int MaxDepth = 64;
    private readonly IReadOnlyDictionary<string, Test> _selections;
    private readonly List<string> _words;
    private readonly Scalar _text;
    private long _room;
    private int _at;

    private Condition(Scalar text, IReadOnlyDictionary<string, Test> selections, long room)
    {
        (_text, _selections, _room) = (text, selections, room);
        _words = Split(text);
    }

    private string? Next => _at < _words.Count ? _words[_at] : null;

    /// <summary>One condition, or a list of which one must hold.</summary>
    public static Test Read(Node node, IReadOnlyDictionary<string, Test> selections) => node switch
    {
        Scalar text => new Condition(text, selections, Most).Whole(),
        Sequence { Items.Count: > 0 } list => List(list, selections),
        _ => throw new RuleFault(node.Line, "The condition must be a text or a list of texts."),
    };

    private static AnyOf List(Sequence list, IReadOnlyDictionary<string, Test> selections)
    {
        var room = (long)Most;
        var parts = new List<Test>();
        foreach (var item in list.Items)
        {
            var one = new Condition(item as Scalar ?? throw new RuleFault(item.Line, "A condition must be a text."), selections, room);
            parts.Add(one.Whole());
            room = one._room;
        }

        return new AnyOf(parts);
    }

    private static List<string> Split(Scalar text)
    {
        var words = new List<string>();
        for (var i = 0; i < text.Text.Length; i++)
        {
            var c = text.Text[i];
            if (char.IsWhiteSpace(c))
            {
                continue;
            }

            if (c is '(' or ')')
            {
                words.Add(c.ToString());
                continue;
            }

            if (c == '|')
            {
                throw new RuleFault(
                    text.Line, "Aggregation in a condition ('|') is old Sigma and no longer part of it: it is written as a correlation.");
            }

            var start = i;
            while (i + 1 < text.Text.Length && IsName(text.Text[i + 1]))
            {
                i++;
            }

            words.Add(IsName(c) ? text.Text[start..(i + 1)] : throw new RuleFault(text.Line, $"The condition holds '{c}', which means nothing there."));
        }

        return words;
    }

    private static bool IsName(char c) => char.IsLetterOrDigit(c) || c is '_' or '-' or '*' or '.';

    private static bool Is(string? word, string keyword) => string.Equals(word, keyword, StringComparison.OrdinalIgnoreCase);

    private RuleFault Fault(string reason) => new(_text.Line, $"The condition '{(_text.Text.Length <= 200 ? _text.Text : _text.Text[..200] + "…")}' {reason}.");

    private Test Whole()
    {
        var test = Or(0);
        return Next is null ? test : throw Fault($"goes on with '{Next}' where it should end");
    }

    private Test Or(int depth)
    {
        var parts = new List<Test> { And(depth) };
        while (Is(Next, "or"))
        {
            _at++;
            parts.Add(And(depth));
        }

        return parts.Count == 1 ? parts[0] : new AnyOf(parts);
    }

    private Test And(int depth)
    {
        var parts = new List<Test> { Negation(depth) };
        while (Is(Next, "and"))
        {
            _at++;
            parts.Add(Negation(depth));
        }

        return parts.Count == 1 ? parts[0] : new AllOf(parts);
    }

    private Test Negation(int depth)
    {
        if (depth > MaxDepth)
        {
            throw Fault($"is nested deeper than {MaxDepth} levels");
        }

        if (!Is(Next, "not"))
        {
            return Operand(depth);
        }

        _at++;
        return new Not(Negation(depth + 1));
    }

    private Test Operand(int depth)
    {
        var word = Next ?? throw Fault("ends too early");
        _at++;
        if (word == "(")
        {
            var inner = Or(depth + 1);
            return Next == ")" && _at++ >= 0 ? inner : throw Fault("lacks a closing bracket");
        }

        if (Is(Next, "of"))
        {
            _at++;
            return Quantified(word);
        }

        return _selections.TryGetValue(word, out var test) ? Take(test.Size, test) : throw Fault($"names '{word}', which is no selection");
    }

    /// <summary>Whoever writes the same again and again could have a few lines ask for more than any memory holds.</summary>
    private T Take<T>(long size, T asked) => (_room -= size) >= 0 ? asked : throw Fault($"asks for more than {Most:N0} lines and values");

    private Test Quantified(string quantifier)
    {
        var pattern = Next ?? throw Fault("ends after 'of'");
        _at++;
        var chosen = Chosen(pattern);
        if (chosen.Count == 0)
        {
            throw Fault($"asks for '{pattern}', and no selection is called so");
        }

        _ = Take(_selections.Count + chosen.Sum(one => one.Size), chosen);
        return quantifier switch
        {
            _ when Is(quantifier, "all") => new AllOf(chosen),
            _ when quantifier == "1" || Is(quantifier, "any") => new AnyOf(chosen),
            _ => throw Fault($"counts '{quantifier} of'; only '1 of' and 'all of' are part of Sigma"),
        };
    }

    private List<Test> Chosen(string pattern)
    {
        // a name that begins with '_' is none of 'them', and a pattern means some of 'them' unless it begins so itself
        var all = Is(pattern, "them");
        var wanted = Pattern.Parse(all ? "*" : pattern, new PatternOptions(OpenStart: false, OpenEnd: false, Cased: true, Windash: false, Literal: false));
        return [.. _selections.Where(pair => (pair.Key[0] != '_' || pattern[0] == '_') && wanted.Fits(pair.Key)).Select(pair => pair.Value)];
    }
}
