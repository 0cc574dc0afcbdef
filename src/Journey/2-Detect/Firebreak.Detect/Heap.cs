using System.Text.Json;
using Firebreak.Model;

namespace Firebreak.Detect;

/// <summary>The matches that are one finding: how many, the first and the last, and the ids of the first hundred. It does not matter in which order they come.</summary>
internal sealed class Heap(byte[] key)
{
    /// <summary>How many ids are kept.</summary>
    public const int MostIds = 100;

    /// <summary>Texts are given a little more room than they need: the next to be the first is seldom as long.</summary>
    private const int Step = 256;

    private List<EventMark> _ids = [];
    private byte[] _text = [];
    private int _length;
    private TrailEvent? _event;

    /// <summary>What the matches have in common.</summary>
    public byte[] Key { get; } = key;

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
    public IEnumerable<string> Ids => _ids.Select(mark => mark.Id);

    /// <summary>Whether more has to be known of an event of this time than that there was one.</summary>
    public bool Wants(long ticks) => _ids.Count < MostIds || ticks <= _ids[^1].Ticks;

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
        Keep(text);
    }

    /// <summary>Counts a correlation that was met: so many events, the one that completed it, and those that met it first.</summary>
    public void Add(TrailEvent one, int count, DateTimeOffset last, IEnumerable<EventMark> events)
    {
        Count += count;
        Last = Math.Max(Last, last.UtcTicks);
        foreach (var mark in events.Take(MostIds - _ids.Count))
        {
            _ids.Add(mark); // in the order in which they met it
        }

        if (_event is null)
        {
            (First, _event) = (new EventMark(one.Time.UtcTicks, one.EventId), one);
        }
    }

    /// <summary>Takes in another heap.</summary>
    public void Join(Heap other)
    {
        if (other.Count == 0)
        {
            return;
        }

        Last = Count == 0 ? other.Last : Math.Max(Last, other.Last);
        if (Count == 0)
        {
            _ids = other._ids; // nobody puts anything on the other any more
        }
        else
        {
            other._ids.ForEach(Keep);
        }

        Count += other.Count;
        if (First is not { } first || other.First < first)
        {
            (First, _event, _text, _length) = (other.First, other._event, other._text, other._length);
        }
    }

    /// <summary>The first event; <c>null</c> if nobody kept it.</summary>
    public TrailEvent? FirstEvent(Func<JsonElement, TrailEvent?> read) => _event ??= _length > 0 ? read(JsonElement.Parse(_text.AsSpan(0, _length))) : null;

    private void Keep(ReadOnlySpan<byte> text)
    {
        if (_text.Length < text.Length)
        {
            _text = new byte[(text.Length | (Step - 1)) + 1];
        }

        text.CopyTo(_text);
        _length = text.Length;
    }

    private void Keep(EventMark mark)
    {
        var at = _ids.Count;
        while (at > 0 && _ids[at - 1] > mark)
        {
            at--;
        }

        if (at < MostIds)
        {
            if (_ids.Count == MostIds)
            {
                _ids.RemoveAt(MostIds - 1);
            }

            _ids.Insert(at, mark);
        }
    }
}
