using System.Buffers.Binary;
using System.Text;

namespace Firebreak.Detect;

/// <summary>
/// Texts of events that come in any order and are wanted in the one order, by time and then by id. What does not fit into memory is sorted
/// and put away, and merged in the end.
/// </summary>
/// <param name="away">Opens a place to put things away; without one all is kept in memory.</param>
/// <param name="most">How many bytes are kept in memory.</param>
internal sealed class SortedSpool(Func<Stream>? away, int most) : IDisposable
{
    private const int HeadLength = 12;
    private readonly List<(long Ticks, int At)> _places = [];
    private readonly List<(Stream Stream, int Count)> _runs = [];
    private byte[] _bytes = new byte[4096];
    private int _length;

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a text, which begins with the length of the id, in two bytes, and the id.</summary>
    public void Add(long ticks, ReadOnlySpan<byte> text)
    {
        if (away is not null && _length > 0 && (long)_length + text.Length > most)
        {
            PutAway(away());
        }

        while (_length + text.Length + HeadLength > _bytes.Length)
        {
            Array.Resize(ref _bytes, _bytes.Length * 2);
        }

        _places.Add((ticks, _length));
        BinaryPrimitives.WriteInt64LittleEndian(_bytes.AsSpan(_length), ticks);
        BinaryPrimitives.WriteInt32LittleEndian(_bytes.AsSpan(_length + 8), text.Length);
        text.CopyTo(_bytes.AsSpan(_length + HeadLength));
        _length += text.Length + HeadLength;
        Count++;
    }

    /// <summary>All that was added to several, in order. A text is there until the next is asked for.</summary>
    public static IEnumerable<(long Ticks, ReadOnlyMemory<byte> Text)> InOrder(IEnumerable<SortedSpool> spools)
    {
        var heads = new PriorityQueue<IEnumerator<(long Ticks, ReadOnlyMemory<byte> Text)>, (long Ticks, ReadOnlyMemory<byte> Text)>(
            Comparer<(long Ticks, ReadOnlyMemory<byte> Text)>.Create(
                (left, right) => left.Ticks != right.Ticks ? left.Ticks.CompareTo(right.Ticks) : ById(left.Text.Span, right.Text.Span)));
        foreach (var run in spools.SelectMany(spool => spool.Runs()))
        {
            var rest = run.GetEnumerator();
            if (rest.MoveNext())
            {
                heads.Enqueue(rest, rest.Current);
            }
        }

        while (heads.TryDequeue(out var head, out var first))
        {
            yield return first;
            if (head.MoveNext())
            {
                heads.Enqueue(head, head.Current);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _runs.ForEach(run => run.Stream.Dispose());

    private static int ById(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        var mine = Id(left);
        var theirs = Id(right);
        return Ascii.IsValid(mine) && Ascii.IsValid(theirs)
            ? mine.SequenceCompareTo(theirs)
            : string.CompareOrdinal(Encoding.UTF8.GetString(mine), Encoding.UTF8.GetString(theirs));

        static ReadOnlySpan<byte> Id(ReadOnlySpan<byte> text) => text.Slice(2, BinaryPrimitives.ReadUInt16LittleEndian(text));
    }

    private IEnumerable<IEnumerable<(long Ticks, ReadOnlyMemory<byte> Text)>> Runs() => _runs.Select(run => Stored(run.Stream, run.Count)).Append(Held());

    private IEnumerable<(long Ticks, ReadOnlyMemory<byte> Text)> Held()
    {
        Sort();
        foreach (var (ticks, at) in _places)
        {
            yield return (ticks, TextAt(at));
        }
    }

    private static IEnumerable<(long Ticks, ReadOnlyMemory<byte> Text)> Stored(Stream stream, int count)
    {
        stream.Position = 0;
        var head = new byte[HeadLength];
        byte[] text = [];
        for (; count > 0; count--)
        {
            stream.ReadExactly(head);
            var length = BinaryPrimitives.ReadInt32LittleEndian(head.AsSpan(8));
            if (text.Length < length)
            {
                text = new byte[length * 2L < Array.MaxLength ? length * 2 : length];
            }

            stream.ReadExactly(text, 0, length);
            yield return (BinaryPrimitives.ReadInt64LittleEndian(head), text.AsMemory(0, length));
        }
    }

    private ReadOnlyMemory<byte> TextAt(int at) => _bytes.AsMemory(at + HeadLength, BinaryPrimitives.ReadInt32LittleEndian(_bytes.AsSpan(at + 8)));

    private void Sort() => _places.Sort((left, right) => left.Ticks != right.Ticks ? left.Ticks.CompareTo(right.Ticks) : ById(TextAt(left.At).Span, TextAt(right.At).Span));

    private void PutAway(Stream stream)
    {
        Sort();
        foreach (var (_, at) in _places)
        {
            stream.Write(_bytes.AsSpan(at, HeadLength + TextAt(at).Length));
        }

        _runs.Add((stream, _places.Count));
        _places.Clear();
        _length = 0;
    }
}
