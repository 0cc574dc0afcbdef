namespace Firebreak.Trail.Scan;

/// <summary>Events of one file on their way to being counted: what is needed of each until it is known whether it is a copy.</summary>
internal sealed class Batch
{
    /// <summary>How many events are handed on together where that is possible.</summary>
    public const int Enough = 2_048;

    /// <summary>How many are kept at most while a file before it is still being read.</summary>
    public const int Most = 16_384;

    private Entry[] _entries = new Entry[64];
    private bool[] _counts = [];
    private volatile bool _isSettled;

    /// <summary>The number of the file.</summary>
    public int File { get; set; }

    /// <summary>How many events there are.</summary>
    public int Count { get; private set; }

    /// <summary>The events.</summary>
    public ReadOnlySpan<Entry> Entries => _entries.AsSpan(0, Count);

    /// <summary>Which of them count: those that are no copies.</summary>
    public Span<bool> Counts
    {
        get
        {
            if (_counts.Length < Count)
            {
                _counts = new bool[_entries.Length];
            }

            return _counts.AsSpan(0, Count);
        }
    }

    /// <summary>The trails that were switched off or on, with the place of the event.</summary>
    public List<(int At, TrailSwitch Switch)> Switches { get; } = [];

    /// <summary>What the one who looked at the records noted.</summary>
    public object? Noted { get; set; }

    /// <summary>Whether it is known which events count.</summary>
    public bool IsSettled
    {
        get => _isSettled;
        set => _isSettled = value;
    }

    /// <summary>Adds an event.</summary>
    public void Add(Entry entry)
    {
        if (Count == _entries.Length)
        {
            Array.Resize(ref _entries, Count * 2);
        }

        _entries[Count++] = entry;
    }

    /// <summary>Empties it for the next.</summary>
    public void Clear()
    {
        (Count, Noted, IsSettled) = (0, null, false);
        Switches.Clear();
        if (_entries.Length > 4 * Enough)
        {
            (_entries, _counts) = (new Entry[Enough], []);
        }
    }

    /// <summary>One event.</summary>
    internal readonly record struct Entry(ulong Id, long Ticks, string Region, ushort Tag, EventKind Kind);
}
