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
            while (text.Length >= 16)
            {
                left = (left ^ BinaryPrimitives.ReadUInt64LittleEndian(text)) * First;
                right = (right ^ BinaryPrimitives.ReadUInt64LittleEndian(text[8..])) * Second;
                left ^= left >> 29;
                right ^= right >> 31;
                text = text[16..];
            }

            foreach (var b in text)
            {
                left = (left ^ b) * First;
            }

            var mixed = (left ^ (right << 1)) * Second;
            return (uint)(mixed >> 32);
        }
    }
}
