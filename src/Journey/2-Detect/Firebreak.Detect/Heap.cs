using System.Text.Json;
using Firebreak.Model;

namespace Firebreak.Detect;

/// <summary>The matches that are one finding: how many, the first and the last, and the ids of the first hundred. It does not matter in which order they come.</summary>
/// <param name="key">What the matches have in common.</param>
/// <param name="room">Where their marks and texts are kept.</param>
/// <param name="heaps">The heaps it is one of; <c>null</c> if it is for itself.</param>
internal sealed class Heap(byte[] key, HeapRoom room, RuleHeaps? heaps = null)
{
    /// <summary>How many ids are kept.</summary>
    public const int MostIds = 100;

    private MarkList _marks;
    private bool _met; // its marks stand in the order in which they met a correlation
    private TextPlace _text;
    private TrailEvent? _event;

    /// <summary>What the matches have in common.</summary>
    public byte[] Key { get; } = key;

    /// <summary>The heaps it is one of.</summary>
    public RuleHeaps? Heaps => heaps;

    /// <summary>The time of the earliest event whose text was noted and that may not have been counted yet.</summary>
    public long Noted { get; set; } = long.MaxValue;

    /// <summary>The heap that this one has become a part of.</summary>
    public Heap? Joined { get; set; }

    /// <summary>How many events.</summary>
    public int Count { get; private set; }

    /// <summary>The time of the last, UTC.</summary>
    public long Last { get; private set; }

    /// <summary>The first.</summary>
    public EventMark? First { get; private set; }

    /// <summary>The ids of the first hundred, in order.</summary>
    public IReadOnlyList<string> Ids => new MarkedIds(_marks);

    /// <summary>Of events after this time no more has to be known than that there was one.</summary>
    public long Until { get; private set; } = long.MaxValue;

    /// <summary>Whether more has to be known of an event of this time than that there was one.</summary>
    public bool Wants(long ticks) => ticks <= Until;

    /// <summary>Whether an event of this time may be the first.</summary>
    public bool MayBeFirst(long ticks) => First is not { } first || ticks <= first.Ticks;

    /// <summary>Counts an event of which no more is needed.</summary>
    public void Add(long ticks)
    {
        Count++;
        Last = Count == 1 ? ticks : Math.Max(Last, ticks);
    }

    /// <summary>Counts an event. Its text, or the event itself, is needed if it may be the first.</summary>
    public void Add(EventMark mark, ReadOnlySpan<byte> text, TrailEvent? one)
    {
        Add(mark.Ticks);
        Keep(mark);
        if (First is { } first && first <= mark)
        {
            return;
        }

        First = mark;
        _event = one;
        _text = room.Keep(text, _text);
    }

    /// <summary>Counts a correlation that was met: so many events, the one that completed it, and those that met it first.</summary>
    public void Add(TrailEvent one, int count, DateTimeOffset last, IEnumerable<EventMark> events)
    {
        _met = true;
        Count += count;
        Last = Math.Max(Last, last.UtcTicks);
        foreach (var mark in events.Take(MostIds - _marks.Count))
        {
            _marks.Insert(_marks.Count, mark, room); // in the order in which they met it
        }

        Limit();
        if (_event is null)
        {
            (First, _event) = (new EventMark(one.Time.UtcTicks, one.EventId), one);
        }
    }

    /// <summary>Takes in another heap, and what it kept: nobody puts anything on that one any more.</summary>
    public void Join(Heap other)
    {
        if (other.Count == 0)
        {
            return;
        }

        Last = Count == 0 ? other.Last : Math.Max(Last, other.Last);
        if (Count == 0)
        {
            (_marks, _met, Until) = (other._marks, other._met, other.Until);
        }
        else
        {
            Join(other._marks, other._met);
            other._marks.GiveBack(room);
        }

        Count += other.Count;
        if (First is not { } first || other.First < first)
        {
            room.GiveBack(_text);
            (First, _event, _text) = (other.First, other._event, other._text);
        }
        else
        {
            room.GiveBack(other._text);
        }

        (other._marks, other._text) = (default, default);
    }

    /// <summary>The first event; <c>null</c> if nobody kept it.</summary>
    public TrailEvent? FirstEvent(Func<JsonElement, TrailEvent?> read) => _event ??= _text.Length > 0 ? read(JsonElement.Parse(_text.Text)) : null;

    private void Join(MarkList others, bool met)
    {
        if (!met && !_met)
        {
            _marks.Merge(others, room);
            Limit();
            return;
        }

        for (var at = 0; at < others.Count; at++)
        {
            Keep(others[at]);
        }
    }

    private void Keep(in EventMark mark)
    {
        _marks.Insert(_met ? _marks.AfterLast(mark) : _marks.After(mark), mark, room);
        Limit();
    }

    private void Limit() => Until = _marks.Count < MostIds ? long.MaxValue : _marks[MostIds - 1].Ticks;
}
