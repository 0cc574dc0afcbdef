using Firebreak.Sigma.Texts;

namespace Firebreak.Sigma.Matching;

/// <summary>A question that an event answers with yes or no.</summary>
internal abstract class Test
{
    /// <summary>The fields for which <see cref="Needs"/> may say something.</summary>
    public virtual IEnumerable<string> Fields => [];

    /// <summary>The parts it is made of.</summary>
    public virtual IReadOnlyList<Test> Parts => [];

    /// <summary>The answer of one event.</summary>
    public abstract bool Holds(EventView view);

    /// <summary>The answer of one event as far as it can be told now, from its text if that is enough.</summary>
    public abstract Truth Judge(ref TextView view);

    /// <summary>The part as a person reads it.</summary>
    public abstract string Says();

    /// <summary>
    /// The texts of which the field must hold one (letter case aside) for the answer to be yes,
    /// or <c>null</c> if nothing can be said.
    /// </summary>
    public virtual IReadOnlySet<string>? Needs(string field) => null;

    /// <summary>The fields for which <see cref="Needs"/> says something.</summary>
    public virtual IReadOnlyCollection<string> Needed => [];

    /// <summary>How much there is to ask: lines and their values, as often as they are asked.</summary>
    public virtual long Size => 1;

    /// <summary>What the event holds where this looks.</summary>
    public virtual IReadOnlyList<string> Found(EventView view) => [];

    /// <summary>The answer with its reasons.</summary>
    public Explanation Explain(EventView view) => new(Says(), Holds(view), Found(view), [.. Parts.Select(part => part.Explain(view))]);

    /// <summary>This and everything below it.</summary>
    public IReadOnlyList<Test> All()
    {
        var all = new List<Test>();
        Gather(all);
        return all;
    }

    private void Gather(List<Test> all)
    {
        all.Add(this);
        var parts = Parts;
        for (var i = 0; i < parts.Count; i++)
        {
            parts[i].Gather(all);
        }
    }
}

/// <summary>A selection by its name.</summary>
internal sealed class Selected(string name, Test test) : Test
{
    public string Name => name;

    public Test Inner => test;

    public override IEnumerable<string> Fields => test.Fields;

    public override IReadOnlyList<Test> Parts { get; } = [test];

    public override bool Holds(EventView view) => test.Holds(view);

    public override Truth Judge(ref TextView view) => test.Judge(ref view);

    public override string Says() => name;

    public override IReadOnlyCollection<string> Needed => test.Needed;

    public override long Size => test.Size;

    public override IReadOnlySet<string>? Needs(string field) => test.Needs(field);
}

/// <summary>Yes if every part says yes.</summary>
internal sealed class AllOf(IReadOnlyList<Test> parts) : Test
{
    private readonly Test[] _parts = [.. parts];

    public override IEnumerable<string> Fields => parts.SelectMany(part => part.Fields);

    public override IReadOnlyList<Test> Parts => parts;

    public override bool Holds(EventView view)
    {
        foreach (var part in _parts)
        {
            if (!part.Holds(view))
            {
                return false;
            }
        }

        return true;
    }

    public override Truth Judge(ref TextView view)
    {
        var truth = Truth.Yes;
        foreach (var part in _parts)
        {
            switch (part.Judge(ref view))
            {
                case Truth.No:
                    return Truth.No;
                case Truth.Unknown:
                    truth = Truth.Unknown;
                    break;
                default:
                    break;
            }
        }

        return truth;
    }

    public override string Says() => "all of";

    public override IReadOnlyCollection<string> Needed => parts.SelectMany(part => part.Needed).ToHashSet(StringComparer.Ordinal);

    public override long Size { get; } = 1 + parts.Sum(part => part.Size);

    public override IReadOnlySet<string>? Needs(string field) =>
        parts.Select(part => part.Needs(field)).Where(set => set is not null).MinBy(set => set!.Count);
}

/// <summary>Yes if one part says yes.</summary>
internal sealed class AnyOf(IReadOnlyList<Test> parts) : Test
{
    private readonly Test[] _parts = [.. parts];

    public override IEnumerable<string> Fields => parts.SelectMany(part => part.Fields);

    public override IReadOnlyList<Test> Parts => parts;

    public override bool Holds(EventView view)
    {
        foreach (var part in _parts)
        {
            if (part.Holds(view))
            {
                return true;
            }
        }

        return false;
    }

    public override Truth Judge(ref TextView view)
    {
        var truth = Truth.No;
        foreach (var part in _parts)
        {
            switch (part.Judge(ref view))
            {
                case Truth.Yes:
                    return Truth.Yes;
                case Truth.Unknown:
                    truth = Truth.Unknown;
                    break;
                default:
                    break;
            }
        }

        return truth;
    }

    public override string Says() => "one of";

    public override IReadOnlyCollection<string> Needed
    {
        get
        {
            var all = (parts.Count == 0 ? [] : parts[0].Needed).ToHashSet(StringComparer.Ordinal);
            foreach (var part in parts.Skip(1).TakeWhile(_ => all.Count > 0))
            {
                all.IntersectWith(part.Needed);
            }

            return all;
        }
    }

    public override long Size { get; } = 1 + parts.Sum(part => part.Size);

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
    public Test Inner => part;

    public override IReadOnlyList<Test> Parts { get; } = [part];

    public override bool Holds(EventView view) => !part.Holds(view);

    public override Truth Judge(ref TextView view) => part.Judge(ref view) switch
    {
        Truth.No => Truth.Yes,
        Truth.Yes => Truth.No,
        _ => Truth.Unknown,
    };

    public override string Says() => "not";

    public override long Size { get; } = 1 + part.Size;
}
