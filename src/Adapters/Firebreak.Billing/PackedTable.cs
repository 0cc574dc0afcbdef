using System.IO.Compression;
using System.Text;

namespace Firebreak.Billing;

/// <summary>One of the tables that <c>eng/pack-prices</c> makes: a head of "key: value" lines, then small numbers.</summary>
internal sealed class PackedTable
{
    private readonly Dictionary<string, string> _head = new(StringComparer.Ordinal);
    private readonly byte[] _bytes;
    private int _at;

    private PackedTable(byte[] bytes)
    {
        _bytes = bytes;
        while (true)
        {
            var end = Array.IndexOf(_bytes, (byte)'\n', _at);
            var line = Encoding.ASCII.GetString(_bytes, _at, end - _at);
            _at = end + 1;
            if (line.Length == 0)
            {
                return;
            }

            var colon = line.IndexOf(": ", StringComparison.Ordinal);
            _head.Add(line[..colon], line[(colon + 2)..]);
        }
    }

    /// <summary>Opens the table that the program carries under a name.</summary>
    public static PackedTable Open(string name)
    {
        using var packed = typeof(PackedTable).Assembly.GetManifestResourceStream(name)!;
        using var inflate = new DeflateStream(packed, CompressionMode.Decompress);
        using var whole = new MemoryStream();
        inflate.CopyTo(whole);
        return new PackedTable(whole.ToArray());
    }

    /// <summary>A line of the head.</summary>
    public string Head(string key) => _head[key];

    /// <summary>The next number that is never negative.</summary>
    public int Number()
    {
        var value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var part = _bytes[_at++];
            value |= (part & 0x7F) << shift;
            if (part < 0x80)
            {
                return value;
            }
        }
    }

    /// <summary>The next number that may be negative.</summary>
    public int Signed()
    {
        var value = Number();
        return (value & 1) == 0 ? value >> 1 : -(value >> 1) - 1;
    }
}
