using Firebreak.Sigma.Yaml;

namespace Firebreak.Sigma.Reading;

/// <summary>Rule collections: documents of one file that share parts, by <c>action: global</c>, <c>repeat</c> and <c>reset</c>.</summary>
/// <remarks>Source: Sigma specification 1, "Rule Collections", which tools of version 2 still read.</remarks>
internal sealed class Collections
{
    /// <summary>So many parts of documents the others of a file may take over, each as often as it is taken over.</summary>
    private const long Most = 1_000_000;

    private (Mapping Map, long Size)? _shared;
    private (Mapping Map, long Size)? _previous;
    private long _room = Most;

    /// <summary>The whole document, or <c>null</c> if it only says something to the others.</summary>
    public Mapping? Whole(Mapping document)
    {
        var action = document.Text("action");
        var own = (Map: Without(document), Size: (long)document.Size);
        switch (action)
        {
            case null:
                return Keep(Over(_shared, own));
            case "global":
                _shared = Over(_shared, own);
                return null;
            case "reset":
                _shared = null;
                return own.Map.Entries.Count == 0 ? null : Keep(own);
            case "repeat":
                return Keep(Over(_previous ?? throw new RuleFault(document.Line, "'action: repeat' has no rule before it."), own));
            case var other:
                throw new RuleFault(document.Line, $"The action '{other}' is unknown.");
        }
    }

    /// <summary>A few lines that very many documents share would be more than any memory holds.</summary>
    private (Mapping Map, long Size) Over((Mapping Map, long Size)? below, (Mapping Map, long Size) above)
    {
        if (below is not { } shared)
        {
            return above;
        }

        _room -= shared.Size;
        return _room >= 0
            ? (Merge(shared.Map, above.Map), shared.Size + above.Size)
            : throw new RuleFault(above.Map.Line, $"The documents of the file share more than {Most:N0} parts.");
    }

    private static Mapping Without(Mapping document) => document.Find("action") is null
        ? document
        : new(document.Line, [.. document.Entries.Where(entry => entry.Key != "action")]);

    private static Mapping Merge(Mapping below, Mapping above)
    {
        var entries = below.Entries.Where(entry => above.Find(entry.Key) is null).ToList();
        foreach (var entry in above.Entries)
        {
            entries.Add(entry.Value is Mapping inner && below.Find(entry.Key) is Mapping under
                ? entry with { Value = Merge(under, inner) }
                : entry);
        }

        return new Mapping(above.Line, entries);
    }

    private Mapping Keep((Mapping Map, long Size) whole)
    {
        _previous = whole;
        return whole.Map;
    }
}
