using System.Text;

namespace Firebreak.Billing.Files;

/// <summary>Texts that come again and again, each kept once and known by a number.</summary>
internal sealed class Names
{
    private readonly Dictionary<byte[], int> _numbers;
    private readonly Dictionary<byte[], int>.AlternateLookup<ReadOnlySpan<byte>> _lookup;
    private readonly List<string> _texts = [""];
    private byte[] _last = [];
    private int _lastNumber;

    public Names()
    {
        _numbers = new Dictionary<byte[], int>(new SameBytes());
        _lookup = _numbers.GetAlternateLookup<ReadOnlySpan<byte>>();
    }

    /// <summary>How many texts there are; the empty one counts.</summary>
    public int Count => _texts.Count;

    /// <summary>The text of a number.</summary>
    public string this[int number] => _texts[number];

    /// <summary>The number of a text; nothing is zero.</summary>
    public int Of(ReadOnlySpan<byte> text)
    {
        if (text.SequenceEqual(_last))
        {
            return _lastNumber;
        }

        if (!_lookup.TryGetValue(text, out var key, out var number))
        {
            number = _texts.Count;
            key = text.ToArray();
            _numbers.Add(key, number);
            _texts.Add(Encoding.UTF8.GetString(text));
        }

        (_last, _lastNumber) = (key, number);
        return number;
    }

    private sealed class SameBytes : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
    {
        public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(byte[] obj) => GetHashCode(obj.AsSpan());

        public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

        // seeded by the run: a hostile file cannot choose names that collide
        public int GetHashCode(ReadOnlySpan<byte> alternate)
        {
            var hash = default(HashCode);
            hash.AddBytes(alternate);
            return hash.ToHashCode();
        }

        public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();
    }
}
