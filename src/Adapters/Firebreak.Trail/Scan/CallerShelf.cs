using System.Buffers.Binary;
using System.Numerics;

namespace Firebreak.Trail.Scan;

/// <summary>
/// The last callers, word for word. A third of a record says who called, and in one file it is the same few again and again: comparing
/// is many times faster than looking through it, and what was found out about a caller once holds for as long as his number does.
/// </summary>
internal sealed class CallerShelf
{
    private const int Places = 256;
    private const int LongestKept = 2048;
    private const int LeastText = 448;
    private readonly KnownCaller[] _known = new KnownCaller[Places];
    private long _number;

    /// <summary>Whether the text that begins here is that of a caller who is known.</summary>
    public bool TryFind(ReadOnlySpan<byte> text, int at, out KnownCaller known)
    {
        known = default;
        if (text.Length - at < LeastText)
        {
            return false;
        }

        known = _known[PlaceOf(text, at)];
        return known.Length > 0 && text.Length - at > known.Length
            && text[at + known.Length] is (byte)',' or (byte)'}'
            && text.Slice(at, known.Length).SequenceEqual(known.Text.AsSpan(0, known.Length));
    }

    /// <summary>Keeps a caller whose text is known to be sound; his number, or 0 if he is not kept.</summary>
    public long Keep(ReadOnlySpan<byte> text, int start, int end, bool hasEscapes, bool isAscii)
    {
        var length = end - start;
        if (text[start] != (byte)'{' || length > LongestKept || text.Length - start < LeastText)
        {
            return 0;
        }

        ref var place = ref _known[PlaceOf(text, start)];
        var kept = place.Text is { } old && old.Length >= length ? old : new byte[(length | 127) + 1];
        text[start..end].CopyTo(kept);
        place = new KnownCaller(kept, length, ++_number, hasEscapes, isAscii);
        return _number;
    }

    /// <summary>A place by samples: those who are no roles are told early and shortly, and what stands behind them is not theirs.</summary>
    private static int PlaceOf(ReadOnlySpan<byte> text, int at)
    {
        unchecked
        {
            var to = text[at + 10] == (byte)'s' ? 272 : 96; // {"type":"As…
            var (left, right) = (0ul, 0ul);
            for (var i = 16; i < to; i += 16)
            {
                left = BitOperations.RotateLeft(left, 5) ^ BinaryPrimitives.ReadUInt64LittleEndian(text[(at + i)..]);
                right = BitOperations.RotateLeft(right, 7) ^ BinaryPrimitives.ReadUInt64LittleEndian(text[(at + i + 8)..]);
            }

            var mixed = (left ^ BitOperations.RotateLeft(right, 31)) * 0x9e3779b97f4a7c15;
            return (int)(mixed >> 56);
        }
    }
}

/// <summary>A caller who is known.</summary>
/// <param name="Text">His text, and whatever stands behind it.</param>
/// <param name="Length">How long his text is.</param>
/// <param name="Number">What he is known by; no other text ever has the same.</param>
/// <param name="HasEscapes">Whether there may be a backslash in it.</param>
/// <param name="IsAscii">Whether all of it is ASCII.</param>
internal readonly record struct KnownCaller(byte[]? Text, int Length, long Number, bool HasEscapes, bool IsAscii);
