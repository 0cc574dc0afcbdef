using System.Buffers.Binary;
using System.Text;

namespace Firebreak.Detect;

/// <summary>An event's place in the one order: by time, then by id. An id as AWS writes it is kept as the number that it is, others as their text.</summary>
internal readonly record struct EventMark : IComparable<EventMark>
{
    private const int WrittenId = 36;
    private const ulong Each = 0x0101010101010101;
    private readonly ulong _high;
    private readonly ulong _low;
    private readonly string? _text;

    /// <summary>The place of an event whose id stands in a text.</summary>
    public EventMark(long ticks, ReadOnlySpan<byte> id)
    {
        Ticks = ticks;
        _text = TryRead(id, out _high, out _low) ? null : Encoding.UTF8.GetString(id);
    }

    /// <summary>The place of an event.</summary>
    public EventMark(long ticks, string id)
    {
        Ticks = ticks;
        Span<byte> written = stackalloc byte[WrittenId];
        var isNumber = id.Length == WrittenId && Encoding.UTF8.TryGetBytes(id, written, out var count) && TryRead(written[..count], out _high, out _low);
        _text = isNumber ? null : id;
    }

    /// <summary>The place of an event as it was kept.</summary>
    public EventMark(Number number, string? text) => (Ticks, _high, _low, _text) = (number.Ticks, number.High, number.Low, text);

    /// <summary>Its time, UTC.</summary>
    public long Ticks { get; }

    /// <summary>The part of it that is a number, whatever its id looks like.</summary>
    public Number AsNumber => new(Ticks, _high, _low);

    /// <summary>Its id, if that is kept as a text.</summary>
    public string? Text => _text;

    /// <summary>Its id.</summary>
    public string Id
    {
        get
        {
            if (_text is not null)
            {
                return _text;
            }

            Span<byte> number = stackalloc byte[2 * sizeof(ulong)];
            BinaryPrimitives.WriteUInt64BigEndian(number, _high);
            BinaryPrimitives.WriteUInt64BigEndian(number[sizeof(ulong)..], _low);
            return new Guid(number, bigEndian: true).ToString();
        }
    }

    /// <inheritdoc/>
    public int CompareTo(EventMark other)
    {
        if (Ticks != other.Ticks)
        {
            return Ticks.CompareTo(other.Ticks);
        }

        // as numbers they stand in the order in which their texts do
        return _text is null && other._text is null
            ? _high != other._high ? _high.CompareTo(other._high) : _low.CompareTo(other._low)
            : string.CompareOrdinal(Id, other.Id);
    }

    /// <summary>Whether this comes before another.</summary>
    public static bool operator <(EventMark left, EventMark right) => left.CompareTo(right) < 0;

    /// <summary>Whether this comes after another.</summary>
    public static bool operator >(EventMark left, EventMark right) => left.CompareTo(right) > 0;

    /// <summary>Whether this comes no later than another.</summary>
    public static bool operator <=(EventMark left, EventMark right) => left.CompareTo(right) <= 0;

    /// <summary>Whether this comes no earlier than another.</summary>
    public static bool operator >=(EventMark left, EventMark right) => left.CompareTo(right) >= 0;

    /// <summary>The part of a place that is a number: of all events as AWS writes them the whole of it.</summary>
    internal readonly record struct Number(long Ticks, ulong High, ulong Low);

    /// <summary>Reads <c>0f8fad5b-d9cb-469f-a165-70867728950e</c>, in small letters and nothing else: only then the number tells the text.</summary>
    private static bool TryRead(ReadOnlySpan<byte> id, out ulong high, out ulong low)
    {
        (high, low) = (0, 0);
        if (id.Length != WrittenId)
        {
            return false;
        }

        // dashes are part of the eight letters that are read at a time only where they are known to be left out
        var right = id[8] == (byte)'-' && id[13] == (byte)'-' && id[18] == (byte)'-' && id[23] == (byte)'-';
        right &= TryHex(BinaryPrimitives.ReadUInt64LittleEndian(id), out var first);
        right &= TryHex(BinaryPrimitives.ReadUInt32LittleEndian(id[9..]) | ((ulong)BinaryPrimitives.ReadUInt32LittleEndian(id[14..]) << 32), out var second);
        right &= TryHex(BinaryPrimitives.ReadUInt32LittleEndian(id[19..]) | ((ulong)BinaryPrimitives.ReadUInt32LittleEndian(id[24..]) << 32), out var third);
        right &= TryHex(BinaryPrimitives.ReadUInt64LittleEndian(id[28..]), out var last);
        (high, low) = (((ulong)first << 32) | second, ((ulong)third << 32) | last);
        return right;
    }

    /// <summary>Reads eight letters at once, the first in the lowest byte. They are right if the number is written as they are.</summary>
    private static bool TryHex(ulong letters, out uint number)
    {
        unchecked
        {
            var digits = (letters & (Each * 0x0f)) + (((letters >> 6) & Each) * 9);
            var beyondNine = ((digits + (Each * 6)) >> 4) & Each;
            var pairs = ((digits << 4) | (digits >> 8)) & 0x00ff00ff00ff00ff;
            var fours = (pairs << 8 | pairs >> 16) & 0x0000ffff0000ffff;
            number = (uint)(fours << 16 | fours >> 32);
            return (digits & (Each * 0xf0)) == 0 && digits + (Each * '0') + (beyondNine * ('a' - '0' - 10)) == letters;
        }
    }
}
