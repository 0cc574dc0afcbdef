using System.Buffers.Binary;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Firebreak.Billing.Files;

/// <summary>A quick hash of short texts, seeded by the run. It looks at their length and at twenty-four of their bytes; what it finds is compared byte by byte.</summary>
internal static class Quick
{
    private const ulong One = 0x9E3779B97F4A7C15;
    private const ulong Two = 0xC2B2AE3D27D4EB4F;
    private const ulong Three = 0x165667B19E3779F9;

    // the platform's own seed of the process; to ask OpenSSL for one would load it
    private static readonly ulong Seed = unchecked(((ulong)(uint)HashCode.Combine(1) << 32) | (uint)HashCode.Combine(2) | 1);

    /// <summary>The hash of a text: of its beginning, its middle and its end.</summary>
    public static ulong Of(ReadOnlySpan<byte> text)
    {
        ulong first, middle, last;
        if (text.Length >= 8)
        {
            first = BinaryPrimitives.ReadUInt64LittleEndian(text);
            middle = BinaryPrimitives.ReadUInt64LittleEndian(text[((text.Length / 2) - 4)..]);
            last = BinaryPrimitives.ReadUInt64LittleEndian(text[^8..]);
        }
        else if (text.Length >= 4)
        {
            (first, middle, last) = (BinaryPrimitives.ReadUInt32LittleEndian(text), 0, BinaryPrimitives.ReadUInt32LittleEndian(text[^4..]));
        }
        else
        {
            (first, middle, last) = text.Length == 0 ? (0, 0, 0) : (text[0], text[text.Length / 2], (ulong)text[^1]);
        }

        return Mixed(unchecked(((first ^ Seed) * One) ^ ((middle + (ulong)text.Length) * Two) ^ BitOperations.RotateLeft(last * Three, 31)));
    }

    /// <summary>The hash of all bytes of a text.</summary>
    public static ulong All(ReadOnlySpan<byte> text)
    {
        var hash = Of(text);
        for (; text.Length >= 8; text = text[8..])
        {
            hash = Join(hash, BinaryPrimitives.ReadUInt64LittleEndian(text));
        }

        return hash;
    }

    /// <summary>Two hashes as one; their order counts.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Join(ulong hash, ulong more) => Mixed(unchecked((BitOperations.RotateLeft(hash, 23) ^ more) * One));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Mixed(ulong hash) => hash ^ (hash >> 32);
}
