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

/// <summary>
/// The ids of the events seen. Bounded: of more than so many ids the older half is forgotten, and that is told. What came lately is in memory;
/// of what came before, most of each id is in a file, if there is a place for one.
/// </summary>
/// <param name="most">How many ids are kept at most.</param>
/// <param name="away">Opens a place to put ids away; without one all are kept in memory.</param>
/// <param name="step">How many are put away at a time, at least.</param>
internal sealed class KnownIds(long most, Func<FileStream>? away = null, int step = KnownIds.Step) : IDisposable
{
    private const int Step = 3 << 17;
    private const int StepOfAll = 12; // larger steps are quicker and take more memory while they come together
    private readonly long _half = Math.Max(1, most / 2);
    private Func<FileStream>? _away = away;
    private IdShelf _young = new();
    private IdShelf? _old;
    private SealedIds? _sealed;
    private SealedIds? _oldSealed;

    /// <summary>Whether ids were forgotten: copies far from each other count twice then.</summary>
    public bool Forgot { get; private set; }

    /// <summary>Has the processor fetch what will be looked at for an id: see <see cref="IdShelf.Touch"/>.</summary>
    public uint Touch(ulong id) => unchecked(_young.Touch(id) + (_sealed?.Touch(id) ?? 0) + (_oldSealed?.Touch(id) ?? 0) + (_old?.Touch(id) ?? 0));

    /// <summary>Adds an id, unless it is known.</summary>
    public Copy Add(ulong id, ushort tag)
    {
        var before = Before(id, tag);
        if (before != Copy.None)
        {
            return before;
        }

        var found = _young.Add(id, tag);
        if (found == Copy.None)
        {
            MakeRoom();
        }

        return found;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _sealed?.Dispose();
        _oldSealed?.Dispose();
    }

    private Copy Before(ulong id, ushort tag)
    {
        var known = _sealed?.Find(id, tag) ?? Copy.None;
        known = known == Copy.None && _oldSealed is not null ? _oldSealed.Find(id, tag) : known;
        return known == Copy.None && _old is not null ? _old.Find(id, tag) : known;
    }

    private void MakeRoom()
    {
        var put = _sealed?.Count ?? 0;
        var isHalf = _young.Count + put >= _half;
        if (_away is not null && (isHalf ? put > 0 : _young.Count >= Math.Max(step, put / StepOfAll)))
        {
            PutAway();
        }

        if (!isHalf)
        {
            return;
        }

        Forgot |= _old is not null || _oldSealed is not null;
        _oldSealed?.Dispose();
        (_oldSealed, _sealed) = (_sealed, null);
        (_old, _young) = _young.Count > 0 ? (_young, new IdShelf()) : (null, _young);
    }

    private void PutAway()
    {
        try
        {
            _sealed = SealedIds.Of(_young, _sealed, _away!);
            _young.Clear();

            // what was sealed before is megabytes of the oldest garbage, which would lie there until much more has come
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        }
        catch (Exception full) when (FoundFiles.IsFileTrouble(full))
        {
            // what cannot be put away stays in memory, as it would without a place for it
            _away = null;
        }
    }
}
