namespace Firebreak.Sigma.Matching;

/// <summary>A question that an event answers with yes or no.</summary>
internal abstract class Test
{
    /// <summary>The answer of one event.</summary>
    public abstract bool Holds(EventView view);

    /// <summary>
    /// The texts of which the field must hold one (letter case aside) for the answer to be yes,
    /// or <c>null</c> if nothing can be said.
    /// </summary>
    public virtual IReadOnlySet<string>? Needs(string field) => null;

    /// <summary>The fields for which <see cref="Needs"/> may say something.</summary>
    public virtual IEnumerable<string> Fields => [];
}

/// <summary>Yes if every part says yes.</summary>
internal sealed class AllOf(IReadOnlyList<Test> parts) : Test
{
    public override IEnumerable<string> Fields => parts.SelectMany(part => part.Fields);

    public override bool Holds(EventView view)
    {
        foreach (var part in parts)
        {
            if (!part.Holds(view))
            {
                return false;
            }
        }

        return true;
    }

    public override IReadOnlySet<string>? Needs(string field) =>
        parts.Select(part => part.Needs(field)).Where(set => set is not null).MinBy(set => set!.Count);
}

/// <summary>Yes if one part says yes.</summary>
internal sealed class AnyOf(IReadOnlyList<Test> parts) : Test
{
    public override IEnumerable<string> Fields => parts.SelectMany(part => part.Fields);

    public override bool Holds(EventView view)
    {
        foreach (var part in parts)
        {
            if (part.Holds(view))
            {
                return true;
            }
        }

        return false;
    }

    public override IReadOnlySet<string>? Needs(string field)
    {
        var union = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in parts)
        {
            if (part.Needs(field) is not { } needed)
            {
                return null;
            }

            union.UnionWith(needed);
        }

        return union;
    }
}

/// <summary>Yes if the part says no.</summary>
internal sealed class Not(Test part) : Test
{
    public override bool Holds(EventView view) => !part.Holds(view);
}

/// <summary>Compares a field with one value, or with several of which one (or all) must fit.</summary>
internal sealed class FieldTest(Field field, bool all, IReadOnlyList<ValueTest> values) : Test
{
    public override IEnumerable<string> Fields { get; } = [field.Name];

    public override bool Holds(EventView view)
    {
        var leaves = view.Of(field);
        foreach (var value in values)
        {
            if (value.Fits(leaves, view) != all)
            {
                return !all;
            }
        }

        return all;
    }

    public override IReadOnlySet<string>? Needs(string asked)
    {
        if (asked != field.Name || (all && values.Count > 1) || values.Any(value => value.Exact is null))
        {
            return null;
        }

        return values.Select(value => value.Exact!).ToHashSet(StringComparer.OrdinalIgnoreCase);
    }
}

/// <summary>Looks for words anywhere in the event: in its values and in its member names.</summary>
internal sealed class KeywordTest(bool all, IReadOnlyList<ValueTest> words) : Test
{
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
}
