using System.Text;

namespace Firebreak.Billing.Files;

/// <summary>Texts that come again and again, each kept once and known by a number.</summary>
internal sealed class Names
{
    private readonly Dictionary<byte[], int> _numbers;
    private readonly Dictionary<byte[], int>.AlternateLookup<ReadOnlySpan<byte>> _lookup;
    private readonly List<byte[]> _bytes = [[]];
    private readonly List<string?> _texts = [""];

    public Names()
    {
        _numbers = new Dictionary<byte[], int>(new SameBytes()) { [[]] = 0 };
        _lookup = _numbers.GetAlternateLookup<ReadOnlySpan<byte>>();
    }

    /// <summary>How many texts there are; the empty one counts.</summary>
    public int Count => _bytes.Count;

    /// <summary>The text of a number.</summary>
    public string this[int number] => _texts[number] ??= Encoding.UTF8.GetString(_bytes[number]);

    /// <summary>The bytes of a number.</summary>
    public ReadOnlySpan<byte> Bytes(int number) => _bytes[number];

    /// <summary>Whether a number stands for a text.</summary>
    public bool Is(int number, ReadOnlySpan<byte> text) => text.SequenceEqual(_bytes[number]);

    /// <summary>The number of a text; nothing is zero.</summary>
    public int Of(ReadOnlySpan<byte> text)
    {
        if (_lookup.TryGetValue(text, out var number))
        {
            return number;
        }

        number = _bytes.Count;
        var key = text.ToArray();
        _numbers.Add(key, number);
        _bytes.Add(key);
        _texts.Add(null);
        return number;
    }

    /// <summary>The number of a text that is known; below zero for another.</summary>
    public int Find(ReadOnlySpan<byte> text) => _lookup.TryGetValue(text, out var number) ? number : -1;

    /// <summary>What the numbers of other names are here; names that are new are taken over.</summary>
    public int[] Translate(Names others) => [.. others._bytes.Select(text => Of(text))];

    private sealed class SameBytes : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
    {
        public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(byte[] obj) => GetHashCode(obj.AsSpan());

        public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

        public int GetHashCode(ReadOnlySpan<byte> alternate) => unchecked((int)Quick.All(alternate));

        public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();
    }
}
