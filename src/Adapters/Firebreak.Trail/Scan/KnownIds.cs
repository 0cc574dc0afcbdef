namespace Firebreak.Trail.Scan;

/// <summary>What is known of an event's id when it comes.</summary>
internal enum Copy
{
    /// <summary>It is the first.</summary>
    None,

    /// <summary>It was there before, with the same content.</summary>
    Same,

    /// <summary>It was there before, with another content, or written in another way.</summary>
    Other,
}

/// <summary>The ids of the events seen. Bounded: of more than so many ids the older half is forgotten, and that is told.</summary>
/// <param name="most">How many ids are kept at most.</param>
internal sealed class KnownIds(long most)
{
    private readonly long _half = Math.Max(1, most / 2);
    private IdShelf _young = new();
    private IdShelf? _old;

    /// <summary>Whether ids were forgotten: copies far from each other count twice then.</summary>
    public bool Forgot { get; private set; }

    /// <summary>Has the processor fetch what will be looked at for an id: see <see cref="IdShelf.Touch"/>.</summary>
    public uint Touch(ulong id) => unchecked(_young.Touch(id) + (_old?.Touch(id) ?? 0));

    /// <summary>Adds an id, unless it is known.</summary>
    public Copy Add(ulong id, ushort tag)
    {
        if (_old is not null && _old.Find(id, tag) is not Copy.None and var old)
        {
            return old;
        }

        var found = _young.Add(id, tag);
        if (found == Copy.None && _young.Count >= _half)
        {
            Forgot |= _old is not null;
            (_old, _young) = (_young, new IdShelf());
        }

        return found;
    }
}
