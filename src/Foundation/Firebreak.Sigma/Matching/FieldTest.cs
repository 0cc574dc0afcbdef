namespace Firebreak.Sigma.Matching;

/// <summary>Compares a field with one value, or with several of which one (or all) must fit.</summary>
internal sealed class FieldTest(Field name, string key, bool all, IReadOnlyList<ValueTest> values) : Test
{
    private readonly ValueTest[] _values = [.. values];

    public Field Field => name;

    /// <summary>The line as the rule begins it: the field and its modifiers.</summary>
    public string Key => key;

    /// <summary>Whether every value must fit.</summary>
    public bool NeedsAll => all;

    public IReadOnlyList<ValueTest> Values => values;

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

    public override string Says() => key + ": " + Shown.Of(values);

    public override IReadOnlyList<string> Found(EventView view) => [.. view.Of(name).Values.Select(leaf => leaf.Text ?? "null")];

    public override IReadOnlySet<string>? Needs(string asked)
    {
        if (asked != name.Name || (all && values.Count > 1) || values.Any(value => value.Exact is null))
        {
            return null;
        }

        return values.Select(value => value.Exact!).ToHashSet(StringComparer.OrdinalIgnoreCase);
    }
}

/// <summary>Looks for words anywhere in the event: in its values, in its member names, in its whole text.</summary>
internal sealed class KeywordTest(string key, bool all, IReadOnlyList<ValueTest> words) : Test
{
    public bool NeedsAll => all;

    public IReadOnlyList<ValueTest> Words => words;

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

    public override string Says() => (key.Length == 0 ? "" : key + " ") + Shown.Of(words);
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
