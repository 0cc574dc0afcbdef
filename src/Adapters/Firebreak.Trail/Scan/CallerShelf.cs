using System.Buffers.Binary;
using System.Numerics;

namespace Firebreak.Trail.Scan;

/// <summary>
/// The last callers, word for word. A third of a record says who called, and in one file it is the same few again and again: comparing
/// is many times faster than looking through it, and what was found out about a caller once holds for as long as his number does.
/// </summary>
internal sealed class CallerShelf
{
    private const int Sets = 128;
    private const int Ways = 4;
    private const int LongestKept = 2048;
    private const int LeastText = 448;
    private readonly KnownCaller[] _known = new KnownCaller[Sets * Ways];
    private readonly byte[] _next = new byte[Sets];
    private long _number;

    /// <summary>Whether the text that begins here is that of a caller who is known.</summary>
    public bool TryFind(ReadOnlySpan<byte> text, int at, out KnownCaller known)
    {
        if (text.Length - at >= LeastText)
        {
            foreach (ref readonly var one in _known.AsSpan(SetOf(text, at) * Ways, Ways))
            {
                if (one.Length > 0 && text.Length - at > one.Length
                    && text[at + one.Length] is (byte)',' or (byte)'}'
                    && text.Slice(at, one.Length).SequenceEqual(one.Text.AsSpan(0, one.Length)))
                {
                    known = one;
                    return true;
                }
            }
        }

        known = default;
        return false;
    }

    /// <summary>Keeps a caller whose text is known to be sound; his number, or 0 if he is not kept.</summary>
    public long Keep(ReadOnlySpan<byte> text, int start, int end, bool hasEscapes, bool isAscii)
    {
        var length = end - start;
        if (text[start] != (byte)'{' || length > LongestKept || text.Length - start < LeastText)
        {
            return 0;
        }

        var set = SetOf(text, start);
        ref var place = ref _known[(set * Ways) + _next[set]];
        _next[set] = (byte)((_next[set] + 1) % Ways);
        var kept = place.Text is { } old && old.Length >= length ? old : new byte[(length | 127) + 1];
        text[start..end].CopyTo(kept);
        place = new KnownCaller(kept, length, ++_number, hasEscapes, isAscii);
        return _number;
    }

    /// <summary>A set by samples: those who are no roles are told early and shortly, users a little later, services first of all, and what stands behind them is not theirs.</summary>
    private static int SetOf(ReadOnlySpan<byte> text, int at)
    {
        unchecked
        {
            var to = text[at + 10] switch
            {
                (byte)'s' => 272, // {"type":"As…
                (byte)'A' => 160, // {"type":"IA…
                (byte)'W' => 48, // {"type":"AW…
                _ => 96,
            };
            var (left, right) = (0ul, 0ul);
            for (var i = 16; i < to; i += 16)
            {
                left = BitOperations.RotateLeft(left, 5) ^ BinaryPrimitives.ReadUInt64LittleEndian(text[(at + i)..]);
                right = BitOperations.RotateLeft(right, 7) ^ BinaryPrimitives.ReadUInt64LittleEndian(text[(at + i + 8)..]);
            }

            var mixed = (left ^ BitOperations.RotateLeft(right, 31)) * 0x9e3779b97f4a7c15;
            return (int)(mixed >> 57);
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
