namespace Firebreak.Detect;

/// <summary>
/// The places of a heap's first events. Nearly all are numbers alone and lie in pages that nobody has to look through for references or to
/// move; ids that are no numbers lie beside them.
/// </summary>
internal struct MarkList
{
    private MarkPlace _place;
    private string?[]? _texts;

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    private readonly Span<EventMark.Number> Numbers => _place.Page.AsSpan(_place.From, _place.Room);

    /// <summary>The place of one of them.</summary>
    public readonly EventMark this[int at] => new(Numbers[at], _texts?[at]);

    /// <summary>What there is now, to be kept elsewhere: the numbers, and the ids that are none.</summary>
    public readonly (EventMark.Number[] Numbers, string?[]? Texts) Copy() => (Numbers[..Count].ToArray(), _texts?.AsSpan(0, Count).ToArray());

    /// <summary>The place after all that come no later, if they are in order.</summary>
    public readonly int After(in EventMark mark)
    {
        var (from, to) = (0, Count);
        if (to > 0 && !IsAfter(to - 1, mark))
        {
            return to; // files are mostly in order
        }

        while (from < to)
        {
            var middle = (from + to) / 2;
            (from, to) = IsAfter(middle, mark) ? (from, middle) : (middle + 1, to);
        }

        return from;
    }

    /// <summary>The place after the last that comes no later, in whatever order they are.</summary>
    public readonly int AfterLast(in EventMark mark)
    {
        var at = Count;
        while (at > 0 && IsAfter(at - 1, mark))
        {
            at--;
        }

        return at;
    }

    /// <summary>Puts one in its place; of more than are kept the last is dropped.</summary>
    public void Insert(int at, in EventMark mark, HeapRoom room)
    {
        if (at >= Heap.MostIds)
        {
            return;
        }

        Count = Math.Min(Count + 1, Heap.MostIds);
        Grow(Count, room);
        var numbers = Numbers;
        numbers[at..(Count - 1)].CopyTo(numbers[(at + 1)..]);
        _texts?.AsSpan(at, Count - 1 - at).CopyTo(_texts.AsSpan(at + 1));
        Put(at, mark);
    }

    /// <summary>Takes in another list, both being in order. What was here before stands before its equals.</summary>
    public void Merge(MarkList other, HeapRoom room)
    {
        var (mine, theirs) = (0, 0);
        while (mine + theirs < Heap.MostIds && (mine < Count || theirs < other.Count))
        {
            if (theirs == other.Count || (mine < Count && !IsAfter(mine, other[theirs])))
            {
                mine++;
            }
            else
            {
                theirs++;
            }
        }

        Count = mine + theirs;
        Grow(Count, room);
        while (theirs > 0)
        {
            var from = other[theirs - 1];
            if (mine > 0 && IsAfter(mine - 1, from))
            {
                mine--;
                Put(mine + theirs, this[mine]);
            }
            else
            {
                theirs--;
                Put(mine + theirs, from);
            }
        }
    }

    /// <summary>They are not needed any more.</summary>
    public void GiveBack(HeapRoom room)
    {
        room.GiveBack(_place);
        this = default;
    }

    private readonly bool IsAfter(int at, in EventMark mark)
    {
        ref readonly var number = ref Numbers[at];
        return number.Ticks != mark.Ticks ? number.Ticks > mark.Ticks : new EventMark(number, _texts?[at]) > mark;
    }

    private void Put(int at, in EventMark mark)
    {
        Numbers[at] = mark.AsNumber;
        if (mark.Text is not null)
        {
            _texts ??= new string?[Heap.MostIds];
        }

        if (_texts is not null)
        {
            _texts[at] = mark.Text;
        }
    }

    private void Grow(int count, HeapRoom room)
    {
        while (_place.Room < count)
        {
            _place = room.Larger(_place);
        }
    }
}

/// <summary>Where numbers are kept.</summary>
internal readonly record struct MarkPlace(EventMark.Number[]? Page, int From, int Room);
