using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Firebreak.Store;

/// <summary>Lines that each carry the hash of the one before, so that nothing can be taken out, put in or moved unseen.</summary>
/// <remarks>A line is <c>SEQUENCE HASH TEXT</c>; HASH is SHA-256 over the previous hash, the sequence and the text, a line feed between them.</remarks>
internal sealed class Chain
{
    private readonly List<string> _hashes = [];
    private readonly string _origin;

    /// <summary>An empty chain; what it is of goes into its first hash.</summary>
    public Chain(string of) => _origin = HashOf("", 0, of);

    /// <summary>How many lines it has.</summary>
    public int Count => _hashes.Count;

    /// <summary>The hash of the last line.</summary>
    public string Head => _hashes.Count > 0 ? _hashes[^1] : _origin;

    /// <summary>The hash after so many lines.</summary>
    public string HeadAt(int count) => count == 0 ? _origin : _hashes[count - 1];

    /// <summary>Adds a text and hands back its line.</summary>
    public string Add(string text)
    {
        var sequence = _hashes.Count + 1;
        _hashes.Add(HashOf(Head, sequence, text));
        return string.Create(CultureInfo.InvariantCulture, $"{sequence} {Head} {text}\n");
    }

    /// <summary>Takes up a line if it follows from what stands before it.</summary>
    public bool TryTake(ReadOnlySpan<char> line, out string text)
    {
        text = "";
        var first = line.IndexOf(' ');
        var second = first < 0 ? -1 : line[(first + 1)..].IndexOf(' ') + first + 1;
        if (second <= first + 1 || !line[..first].SequenceEqual((_hashes.Count + 1).ToString(CultureInfo.InvariantCulture)))
        {
            return false;
        }

        var said = line[(second + 1)..].ToString();
        var hash = HashOf(Head, _hashes.Count + 1, said);
        if (!line[(first + 1)..second].SequenceEqual(hash))
        {
            return false;
        }

        text = said;
        _hashes.Add(hash);
        return true;
    }

    /// <summary>Takes up the lines of a file until one does not follow, or <paramref name="keep"/> does not want it; says how many bytes were good.</summary>
    public int Take(ReadOnlySpan<byte> bytes, Func<string, bool> keep)
    {
        var good = 0;
        while (good < bytes.Length)
        {
            var length = bytes[good..].IndexOf((byte)'\n');
            if (length < 0 || !TryDecode(bytes.Slice(good, length), out var line) || !TryTake(line, out var text))
            {
                return good;
            }

            if (!keep(text))
            {
                _hashes.RemoveAt(_hashes.Count - 1);
                return good;
            }

            good += length + 1;
        }

        return good;
    }

    /// <summary>Whether what does not follow is one line that was being written when the power went.</summary>
    public static bool IsTorn(ReadOnlySpan<byte> rest) => rest.IndexOf((byte)'\n') is var end && (end < 0 || end == rest.Length - 1);

    private static bool TryDecode(ReadOnlySpan<byte> bytes, out string line)
    {
        line = Encoding.UTF8.GetString(bytes);
        return Encoding.UTF8.GetByteCount(line) == bytes.Length && Encoding.UTF8.GetBytes(line).AsSpan().SequenceEqual(bytes); // no other bytes read as the same text
    }

    private static string HashOf(string previous, int sequence, string text) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(previous + "\n" + sequence.ToString(CultureInfo.InvariantCulture) + "\n" + text)));
}
