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

    private EventMark[] _marks = [];
    private int _marked;
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
    public IEnumerable<string> Ids => _marks.Take(_marked).Select(mark => mark.Id);

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
        foreach (var mark in events.Take(MostIds - _marked))
        {
            Insert(_marked, mark); // in the order in which they met it
        }

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
            (_marks, _marked, _met, Until) = (other._marks, other._marked, other._met, other.Until);
        }
        else
        {
            Join(other._marks.AsSpan(0, other._marked), other._met);
            room.GiveBack(other._marks);
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

        (other._marks, other._marked, other._text) = ([], 0, default);
    }

    /// <summary>The first event; <c>null</c> if nobody kept it.</summary>
    public TrailEvent? FirstEvent(Func<JsonElement, TrailEvent?> read) => _event ??= _text.Length > 0 ? read(JsonElement.Parse(_text.Text)) : null;

    private void Join(ReadOnlySpan<EventMark> others, bool met)
    {
        if (!met && !_met)
        {
            Merge(others);
            return;
        }

        foreach (ref readonly var mark in others)
        {
            Keep(mark);
        }
    }

    /// <summary>The first of both, each of which is in order. What was here before stands before its equals.</summary>
    private void Merge(ReadOnlySpan<EventMark> others)
    {
        var (mine, theirs) = (0, 0);
        while (mine + theirs < MostIds && (mine < _marked || theirs < others.Length))
        {
            if (theirs == others.Length || (mine < _marked && _marks[mine] <= others[theirs]))
            {
                mine++;
            }
            else
            {
                theirs++;
            }
        }

        while (_marks.Length < mine + theirs)
        {
            _marks = room.Larger(_marks);
        }

        _marked = mine + theirs;
        while (theirs > 0)
        {
            _marks[mine + theirs - 1] = mine > 0 && _marks[mine - 1] > others[theirs - 1] ? _marks[--mine] : others[--theirs];
        }

        Limit();
    }

    private void Keep(in EventMark mark)
    {
        var at = _met ? FromTheEnd(mark) : After(mark);
        if (at < MostIds)
        {
            Insert(at, mark);
        }
    }

    private int FromTheEnd(in EventMark mark)
    {
        var at = _marked;
        while (at > 0 && _marks[at - 1] > mark)
        {
            at--;
        }

        return at;
    }

    /// <summary>The place after all marks that come no later.</summary>
    private int After(in EventMark mark)
    {
        var (from, to) = (0, _marked);
        if (to > 0 && _marks[to - 1] <= mark)
        {
            return to; // files are mostly in order
        }

        while (from < to)
        {
            var middle = (from + to) / 2;
            (from, to) = _marks[middle] <= mark ? (middle + 1, to) : (from, middle);
        }

        return from;
    }

    private void Insert(int at, in EventMark mark)
    {
        if (_marked == _marks.Length && _marked < MostIds)
        {
            _marks = room.Larger(_marks);
        }

        _marked = Math.Min(_marked + 1, MostIds);
        Array.Copy(_marks, at, _marks, at + 1, _marked - at - 1);
        _marks[at] = mark;
        Limit();
    }

    private void Limit() => Until = _marked < MostIds ? long.MaxValue : _marks[MostIds - 1].Ticks;
}
