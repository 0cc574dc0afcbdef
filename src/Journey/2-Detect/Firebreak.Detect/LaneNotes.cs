using Firebreak.Model;

namespace Firebreak.Detect;

/// <summary>What a lane has noted of records of which it is not known yet whether they count.</summary>
/// <param name="idle">Pages of text that nobody needs at the moment: the lane's own, so that not every one of its notes keeps as many as the longest needs.</param>
internal sealed class LaneNotes(Stack<byte[]> idle)
{
    /// <summary>So much text is kept of events that may be the first of a finding, before only the likeliest is.</summary>
    public const int EnoughText = 128 << 10;

    private const int Page = 16 << 10;
    private const int MostIdle = 24;
    private readonly List<byte[]> _pages = [];
    private int _used;

    /// <summary>The matches.</summary>
    public List<Match> Matches { get; } = [];

    /// <summary>What is needed of those matches that may be among the first of their finding.</summary>
    public List<Mark> Marks { get; } = [];

    /// <summary>What was seen by then that was not known before.</summary>
    public List<(int At, ulong Thing, long Ticks)> Things { get; } = [];

    /// <summary>The events that go to the correlations.</summary>
    public List<(int At, long Ticks, Place Text)> Fed { get; } = [];

    /// <summary>The traces that were not known, with what is told of them.</summary>
    public List<(int At, ulong Trace, long Ticks, Place Text)> Traces { get; } = [];

    /// <summary>How much text is kept.</summary>
    public int TextLength { get; private set; }

    /// <summary>Keeps a text.</summary>
    public Place Keep(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty)
        {
            return default;
        }

        if (_pages.Count == 0 || _pages[^1].Length - _used < text.Length)
        {
            _pages.Add(text.Length > Page ? new byte[text.Length] : idle.TryPop(out var page) ? page : new byte[Page]);
            _used = 0;
        }

        text.CopyTo(_pages[^1].AsSpan(_used));
        _used += text.Length;
        TextLength += text.Length;
        return new Place(_pages.Count - 1, _used - text.Length, text.Length);
    }

    /// <summary>A text that was kept.</summary>
    public ReadOnlySpan<byte> Text(Place place) => place.Length == 0 ? default : _pages[place.Page].AsSpan(place.From, place.Length);

    /// <summary>Takes back what was noted of the last record.</summary>
    public void Undo(int at)
    {
        while (Matches.Count > 0 && Matches[^1].At == at)
        {
            Matches.RemoveAt(Matches.Count - 1);
        }

        while (Things.Count > 0 && Things[^1].At == at)
        {
            Things.RemoveAt(Things.Count - 1);
        }

        while (Fed.Count > 0 && Fed[^1].At == at)
        {
            Fed.RemoveAt(Fed.Count - 1);
        }

        while (Traces.Count > 0 && Traces[^1].At == at)
        {
            Traces.RemoveAt(Traces.Count - 1);
        }
    }

    /// <summary>Forgets all.</summary>
    public void Clear()
    {
        Matches.Clear();
        Marks.Clear();
        Things.Clear();
        Fed.Clear();
        Traces.Clear();
        (TextLength, _used) = (0, 0);
        foreach (var page in _pages)
        {
            if (page.Length == Page && idle.Count < MostIdle)
            {
                idle.Push(page);
            }
        }

        _pages.Clear();
    }

    /// <summary>Where a text is kept; nothing of an empty one.</summary>
    internal readonly record struct Place(int Page, int From, int Length);

    /// <summary>A match: the record, the heap it goes on, and which of the <see cref="Marks"/> tells more of it; -1 if no more is needed.</summary>
    internal readonly record struct Match(int At, int Mark, Heap Heap, long Ticks);

    /// <summary>What is needed of a match that may be among the first of its finding: its place, its text if it may be the very first, the event if it was parsed.</summary>
    internal readonly record struct Mark(EventMark Event, Place Text, TrailEvent? Parsed);
}
