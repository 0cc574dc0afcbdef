using Firebreak.Sigma.Texts;

namespace Firebreak.Sigma.Matching;

/// <summary>Compares a field with one value, or with several of which one (or all) must fit.</summary>
internal sealed class FieldTest(Field name, string key, bool all, IReadOnlyList<ValueTest> values) : Test
{
    private const int Quick = 2;
    private readonly ValueTest[] _values = [.. values];
    private HashSet<string>? _needed;

    // what is held against another field waits for that one, too
    private readonly int _late = values.OfType<OtherFieldTest>().Aggregate(name.Late, (late, value) => late | value.Other.Late);

    public Field Field => name;

    /// <summary>The line as the rule begins it: the field and its modifiers.</summary>
    public string Key => key;

    /// <summary>Whether every value must fit.</summary>
    public bool NeedsAll => all;

    public IReadOnlyList<ValueTest> Values => values;

    /// <summary>Its place among the tests whose answers are remembered by the value of a member; -1 if it has none.</summary>
    public int Place { get; set; } = -1;

    /// <summary>Whether the answer hangs on the field alone.</summary>
    public bool HangsOnFieldAlone { get; } = !name.IsLate && values.All(value => value is not OtherFieldTest);

    /// <summary>Whether the answer hangs on nothing but what is told later.</summary>
    public bool IsOnlyLate { get; } = name.IsLate && values.All(value => value is not OtherFieldTest);

    /// <summary>Whether it is answered as fast as an answer is remembered: a few comparisons of a member as it is.</summary>
    public bool IsQuick { get; } = name.Segments.Length == 1 && values.Count <= Quick
        && values.All(value => value is NullTest or ExistsTest or TextTest { Pattern: { IsAscii: true, Form: Pattern.Shape.Exact or Pattern.Shape.Starts or Pattern.Shape.Ends } });

    public override IEnumerable<string> Fields { get; } = [name.Name];

    public override bool Holds(EventView view)
    {
        var leaves = view.Of(name);
        foreach (var value in _values)
        {
            if (value.Fits(leaves, view) != all)
            {
                return !all;
            }
        }

        return all;
    }

    public override Truth Judge(ref TextView view) => view.Parsed switch
    {
        _ when (_late & view.Pending) != 0 => Truth.Unknown,
        { } parsed => Holds(parsed) ? Truth.Yes : Truth.No,
        _ when view.Desk.TryRemember(this, ref view, out var truth) => truth,
        _ => JudgeText(ref view),
    };

    /// <summary>The answer from the text.</summary>
    public Truth JudgeText(ref TextView view)
    {
        if (IsQuick && !view.Unsure && view.TryPlain(name, out var plain))
        {
            return JudgePlain(plain);
        }

        var found = view.Desk.Found;
        var present = view.Find(name, found);
        var answer = all ? Truth.Yes : Truth.No;
        foreach (var value in _values)
        {
            var truth = view.Unsure ? Truth.Unknown : value.Judge(ref view, present, found);
            if (truth == Truth.Unknown)
            {
                answer = Truth.Unknown;
            }
            else if (truth == Truth.Yes != all)
            {
                return truth;
            }
        }

        return answer;
    }

    private Truth JudgePlain(ReadOnlySpan<byte> text)
    {
        foreach (var value in _values)
        {
            if (value.FitsPlain(text) != all)
            {
                return all ? Truth.No : Truth.Yes;
            }
        }

        return all ? Truth.Yes : Truth.No;
    }

    public override string Says() => key + ": " + Shown.Of(values);

    public override IReadOnlyList<string> Found(EventView view) => [.. view.Of(name).Values.Select(leaf => leaf.Text ?? "null")];

    public override IReadOnlyCollection<string> Needed => Needs(name.Name) is null ? [] : [name.Name];

    public override long Size => 1 + values.Count;

    public override IReadOnlySet<string>? Needs(string asked)
    {
        if (asked != name.Name || (all && values.Count > 1) || Array.Exists(_values, value => value.Exact is null))
        {
            return null;
        }

        return _needed ??= values.Select(value => value.Exact!).ToHashSet(StringComparer.OrdinalIgnoreCase);
    }
}

/// <summary>Looks for words anywhere in the event: in its values, in its member names, in its whole text.</summary>
internal sealed class KeywordTest(string key, bool all, IReadOnlyList<ValueTest> words) : Test
{
    public bool NeedsAll => all;

    public IReadOnlyList<ValueTest> Words => words;

    public override long Size => 1 + words.Count;

    public override bool Holds(EventView view)
    {
        var leaves = new Leaves(true, view.Words);
        foreach (var word in words)
        {
            if (word.Fits(leaves, view) != all)
            {
                return !all;
            }
        }

        return all;
    }

    public override Truth Judge(ref TextView view)
    {
        if (view.Parsed is { } parsed)
        {
            return Holds(parsed) ? Truth.Yes : Truth.No;
        }

        if (!view.IsPlain)
        {
            return view.Doubt();
        }

        foreach (var word in words)
        {
            // whatever is part of a value or of a name is part of the whole text; other forms have to be held against each value
            if (word is not TextTest { Pattern: { Form: Pattern.Shape.Contains } pattern } || !pattern.IsAscii)
            {
                return view.Doubt();
            }

            if (pattern.FitsAscii(view.Whole) != all)
            {
                return all ? Truth.No : Truth.Yes;
            }
        }

        return all ? Truth.Yes : Truth.No;
    }

    public override string Says() => (key.Length == 0 ? "" : key + " ") + Shown.Of(words);

    /// <summary>The words that are there.</summary>
    public override IReadOnlyList<string> Found(EventView view)
    {
        var leaves = new Leaves(true, view.Words);
        return [.. words.Where(word => word.Fits(leaves, view)).Select(word => word.Written)];
    }
}

/// <summary>Values as a person reads them.</summary>
internal static class Shown
{
    private const int Most = 12;

    public static string Of(IReadOnlyList<ValueTest> values)
    {
        var some = string.Join(", ", values.Take(Most).Select(value => value.Written));
        return (values.Count, values.Count > Most) switch
        {
            (1, _) => some,
            (_, true) => $"[{some}, … {values.Count - Most} more]",
            _ => $"[{some}]",
        };
    }
}
