using System.Buffers.Binary;
using System.Text;
using Firebreak.Model;

namespace Firebreak.Detect;

/// <summary>
/// An event on its way to the correlations, as few bytes: its id, the rules it matched with the values that correlations ask for, and what
/// a finding shows of it. Of an event that is undecided the whole record.
/// </summary>
internal sealed class Fed
{
    /// <summary>Values that are longer are not written shortly.</summary>
    public const int LongestValue = 10_000;

    /// <summary>What follows is what a finding shows of the event.</summary>
    public const ushort WithHead = 0;

    /// <summary>What follows is the whole record.</summary>
    public const ushort WithRecord = 1;

    /// <summary>What follows is the event's <see cref="Trace"/>.</summary>
    public const ushort WithTrace = 2;

    private const ushort Nothing = ushort.MaxValue;

    private Fed(string id, DateTimeOffset time, int[] matched, int[] undecided) => (Id, Time, Matched, Undecided) = (id, time, matched, undecided);

    /// <summary>The event's id.</summary>
    public string Id { get; }

    /// <summary>Its time.</summary>
    public DateTimeOffset Time { get; }

    /// <summary>The places of the rules it matched and that feed correlations.</summary>
    public int[] Matched { get; }

    /// <summary>The values of their fields, in their order.</summary>
    public string?[] Values { get; private set; } = [];

    /// <summary>The places of the rules that were undecided.</summary>
    public int[] Undecided { get; }

    /// <summary>Whether it came with the whole record, because something hangs on what was told later.</summary>
    public bool HasRecord { get; private set; }

    /// <summary>What a finding shows of it.</summary>
    public TrailEvent? Event { get; set; }

    /// <summary>The trace, if what was written is one; else empty.</summary>
    public static ReadOnlySpan<byte> TraceIn(ReadOnlySpan<byte> text)
    {
        var reader = new Reader(text);
        reader.Skip();
        return reader.Number() == 0 && reader.Number() == 0 && reader.Number() == WithTrace ? reader.Rest : default;
    }

    /// <summary>Reads one that is no trace, and where the whole record stands if it came with one.</summary>
    public static Fed Read(long ticks, ReadOnlySpan<byte> text, out ReadOnlySpan<byte> record)
    {
        record = default;
        var reader = new Reader(text);
        var fed = new Fed(reader.Text() ?? "", new DateTimeOffset(ticks, TimeSpan.Zero), reader.Numbers(), reader.Numbers());
        if (reader.Number() == WithRecord)
        {
            fed.HasRecord = true;
            record = reader.Rest;
            return fed;
        }

        fed.Values = new string?[reader.Number()];
        for (var at = 0; at < fed.Values.Length; at++)
        {
            fed.Values[at] = reader.Text();
        }

        fed.Event = new TrailEvent
        {
            EventId = fed.Id,
            Time = fed.Time,
            Name = reader.Text() ?? "",
            Source = reader.Text() ?? "",
            Region = reader.Text() ?? "",
            SourceIp = reader.Text() ?? "",
            UserAgent = reader.Text() ?? "",
            ErrorCode = reader.Text(),
            RecipientAccount = reader.Text(),
            Caller = new Caller { SessionIssuerArn = reader.Text(), Arn = reader.Text(), AccessKeyId = reader.Text() },
            Raw = default,
        };
        return fed;
    }

    /// <summary>Writes one.</summary>
    internal sealed class Writer
    {
        private byte[] _bytes = new byte[1024];
        private int _length;

        /// <summary>What was written.</summary>
        public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _length);

        /// <summary>Begins anew.</summary>
        public void Clear() => _length = 0;

        /// <summary>Writes a text; <c>null</c> is another than an empty one.</summary>
        public void Add(string? text)
        {
            if (text is null)
            {
                Number(Nothing);
                return;
            }

            Add(Encoding.UTF8.GetBytes(text));
        }

        /// <summary>Writes a text; what is longer than can be said is cut.</summary>
        public void Add(ReadOnlySpan<byte> text)
        {
            text = text.Length >= Nothing ? text[..(Nothing - 1)] : text;
            Number((ushort)text.Length);
            Rest(text);
        }

        /// <summary>Writes texts.</summary>
        public void Add(IReadOnlyList<string?> texts)
        {
            Number((ushort)texts.Count);
            foreach (var text in texts)
            {
                Add(text);
            }
        }

        /// <summary>Writes numbers.</summary>
        public void Add(IReadOnlyList<int> numbers)
        {
            Number((ushort)numbers.Count);
            foreach (var number in numbers)
            {
                Number((ushort)number);
            }
        }

        /// <summary>Writes a number.</summary>
        public void Number(ushort number)
        {
            Span<byte> two = stackalloc byte[2];
            BinaryPrimitives.WriteUInt16LittleEndian(two, number);
            Rest(two);
        }

        /// <summary>Writes bytes as they are.</summary>
        public void Rest(ReadOnlySpan<byte> bytes)
        {
            while (_length + bytes.Length > _bytes.Length)
            {
                Array.Resize(ref _bytes, _bytes.Length * 2);
            }

            bytes.CopyTo(_bytes.AsSpan(_length));
            _length += bytes.Length;
        }
    }

    /// <summary>Reads what was written.</summary>
    internal ref struct Reader(ReadOnlySpan<byte> bytes)
    {
        private readonly ReadOnlySpan<byte> _bytes = bytes;
        private int _at;

        public readonly ReadOnlySpan<byte> Rest => _bytes[_at..];

        public int Number()
        {
            _at += 2;
            return BinaryPrimitives.ReadUInt16LittleEndian(_bytes[(_at - 2)..]);
        }

        public int[] Numbers()
        {
            var count = Number();
            var numbers = count == 0 ? [] : new int[count];
            for (var at = 0; at < count; at++)
            {
                numbers[at] = Number();
            }

            return numbers;
        }

        /// <summary>Passes over a text.</summary>
        public void Skip()
        {
            var length = Number();
            _at += length == Nothing ? 0 : length;
        }

        public string? Text(WordPool? words = null)
        {
            var length = Number();
            if (length == Nothing)
            {
                return null;
            }

            _at += length;
            var text = _bytes.Slice(_at - length, length);
            return words is null ? Encoding.UTF8.GetString(text) : words.Of(text);
        }
    }
}
