using System.Buffers.Binary;

namespace Firebreak.Sigma.Texts;

/// <summary>A number that spreads texts over a table. Whoever uses it compares the texts as well.</summary>
internal static class Mixed
{
    private const ulong First = 0x9e3779b97f4a7c15;
    private const ulong Second = 0xd1b54a32d192ed03;

    /// <summary>The number of a text.</summary>
    public static uint Of(ReadOnlySpan<byte> text)
    {
        unchecked
        {
            ulong left = (ulong)text.Length * First, right = Second;
            var rest = text;
            while (rest.Length > 16)
            {
                left = (left ^ BinaryPrimitives.ReadUInt64LittleEndian(rest)) * First;
                right = (right ^ BinaryPrimitives.ReadUInt64LittleEndian(rest[8..])) * Second;
                left ^= left >> 29;
                right ^= right >> 31;
                rest = rest[16..];
            }

            var (first, last) = text.Length switch
            {
                >= 16 => (BinaryPrimitives.ReadUInt64LittleEndian(text[^16..]), BinaryPrimitives.ReadUInt64LittleEndian(text[^8..])),
                >= 8 => (BinaryPrimitives.ReadUInt64LittleEndian(text), BinaryPrimitives.ReadUInt64LittleEndian(text[^8..])),
                _ => (Few(text), 0ul),
            };
            left = (left ^ first) * First;
            right = (right ^ last) * Second;
            left ^= left >> 29;
            right ^= right >> 31;
            var mixed = (left ^ (right << 1)) * Second;
            return (uint)(mixed >> 32);
        }
    }

    private static ulong Few(ReadOnlySpan<byte> text)
    {
        var all = 0ul;
        foreach (var b in text)
        {
            all = (all << 8) | b;
        }

        return all;
    }
}
