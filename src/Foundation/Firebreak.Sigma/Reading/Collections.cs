using Firebreak.Sigma.Yaml;

namespace Firebreak.Sigma.Reading;

/// <summary>Rule collections: documents of one file that share parts, by <c>action: global</c>, <c>repeat</c> and <c>reset</c>.</summary>
/// <remarks>Source: Sigma specification 1, "Rule Collections", which tools of version 2 still read.</remarks>
internal sealed class Collections
{
    private Mapping? _shared;
    private Mapping? _previous;

    /// <summary>The whole document, or <c>null</c> if it only says something to the others.</summary>
    public Mapping? Whole(Mapping document)
    {
        var own = Without(document);
        switch (document.Text("action"))
        {
            case null:
                return Keep(_shared is null ? own : Merge(_shared, own));
            case "global":
                _shared = _shared is null ? own : Merge(_shared, own);
                return null;
            case "reset":
                _shared = null;
                return own.Entries.Count == 0 ? null : Keep(own);
            case "repeat":
                return Keep(Merge(_previous ?? throw new RuleFault(document.Line, "'action: repeat' has no rule before it."), own));
            case var other:
                throw new RuleFault(document.Line, $"The action '{other}' is unknown.");
        }
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

    private Mapping Keep(Mapping whole) => _previous = whole;
}
