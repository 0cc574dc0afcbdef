namespace Firebreak.Detect;

/// <summary>
/// Room for what heaps keep of their events, for one thread. Heaps come and go by the thousand until it is clear how coarsely a rule is told; what
/// one gives back the next one takes, and nobody has to collect it.
/// </summary>
internal sealed class HeapRoom
{
    private const int Page = 128 << 10;
    private const int Step = 256;
    private const int Longest = 8 << 10;
    private const int Numbers = 4 << 10; // so much that nobody moves it
    private static readonly int[] Sizes = [4, 16, Heap.MostIds];
    private readonly Stack<TextPlace>[] _texts = [.. Enumerable.Range(0, (Longest / Step) + 1).Select(_ => new Stack<TextPlace>())];
    private readonly Stack<MarkPlace>[] _marks = [.. Sizes.Select(_ => new Stack<MarkPlace>())];
    private byte[] _page = [];
    private int _used;
    private EventMark.Number[] _numbers = [];
    private int _usedNumbers;

    /// <summary>Keeps a text, in the place of an old one if it is large enough.</summary>
    public TextPlace Keep(ReadOnlySpan<byte> text, TextPlace old)
    {
        if (text.Length > old.Room)
        {
            GiveBack(old);
            old = Take(text.Length);
        }

        text.CopyTo(old.Page.AsSpan(old.From));
        return old with { Length = text.Length };
    }

    /// <summary>A text is not needed any more.</summary>
    public void GiveBack(TextPlace place)
    {
        if (place.Room is > 0 and <= Longest)
        {
            _texts[place.Room / Step].Push(place);
        }
    }

    /// <summary>Room for more marks than there are in the old place, and those.</summary>
    public MarkPlace Larger(MarkPlace old)
    {
        var size = Array.FindIndex(Sizes, size => size > old.Room);
        var place = _marks[size].TryPop(out var idle) ? idle : TakeMarks(Sizes[size]);
        old.Page.AsSpan(old.From, old.Room).CopyTo(place.Page.AsSpan(place.From));
        GiveBack(old);
        return place;
    }

    /// <summary>Marks are not needed any more.</summary>
    public void GiveBack(MarkPlace place)
    {
        if (place.Room > 0)
        {
            _marks[Array.IndexOf(Sizes, place.Room)].Push(place);
        }
    }

    private MarkPlace TakeMarks(int room)
    {
        if (_numbers.Length - _usedNumbers < room)
        {
            (_numbers, _usedNumbers) = (GC.AllocateUninitializedArray<EventMark.Number>(Numbers), 0);
        }

        _usedNumbers += room;
        return new MarkPlace(_numbers, _usedNumbers - room, room);
    }

    private TextPlace Take(int length)
    {
        var steps = (length + Step - 1) / Step;
        if (length > Longest)
        {
            return new TextPlace(new byte[steps * Step], 0, steps * Step, 0);
        }

        if (_texts[steps].TryPop(out var idle))
        {
            return idle;
        }

        if (_page.Length - _used < steps * Step)
        {
            (_page, _used) = (GC.AllocateUninitializedArray<byte>(Page), 0);
        }

        _used += steps * Step;
        return new TextPlace(_page, _used - (steps * Step), steps * Step, 0);
    }
}

/// <summary>Where a text is kept, and how long it is.</summary>
internal readonly record struct TextPlace(byte[]? Page, int From, int Room, int Length)
{
    /// <summary>The text.</summary>
    public ReadOnlySpan<byte> Text => Page.AsSpan(From, Length);
}
