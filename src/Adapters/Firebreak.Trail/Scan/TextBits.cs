using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Firebreak.Trail.Scan;

/// <summary>A text of JSON as bits: what stands where outside of strings, and what may not stand where it does.</summary>
/// <remarks>
/// JSON without white space between its parts has a grammar of neighbours: after a comma or a colon a value or a name begins, after a
/// value something follows that ends it, and so on. That is asked of sixty-four bytes at once. White space is what may not stand there:
/// such a text is for the parser.
/// </remarks>
internal sealed class TextBits
{
    private const int AtOnce = 4;
    private BlockBits[] _blocks = new BlockBits[64];
    private Carry _carry;

    /// <summary>Where the first block begins.</summary>
    public int Origin { get; private set; }

    /// <summary>How many blocks are known.</summary>
    public int Count { get; private set; }

    /// <summary>The first of the blocks that are known. Whoever goes on from it asks <see cref="Count"/> how far.</summary>
    public ref BlockBits First => ref MemoryMarshal.GetArrayDataReference(_blocks);

    /// <summary>Begins anew at a place outside of a string, behind a value.</summary>
    public void Begin(int origin)
    {
        (Origin, Count) = (origin, 0);
        _carry = default;
    }

    /// <summary>Looks at some more of the text; <c>false</c> if all of it is known. Behind the text there are bytes enough to look at, whatever they are.</summary>
    public bool More(ReadOnlySpan<byte> text)
    {
        var at = Origin + (Count * Block.Length);
        var blocks = Math.Min(AtOnce, (text.Length - at + Block.Length - 1) / Block.Length);
        if (blocks <= 0)
        {
            return false;
        }

        if (_blocks.Length < Count + blocks)
        {
            Array.Resize(ref _blocks, _blocks.Length * 2);
        }

        ref var first = ref Unsafe.Add(ref MemoryMarshal.GetReference(text), at);
        var carry = _carry;
        var bits = _blocks.AsSpan(Count, blocks);
        for (var i = 0; i < bits.Length; i++)
        {
            Step(ref Unsafe.Add(ref first, i * Block.Length), ref bits[i], ref carry);
        }

        _carry = carry;
        Count += blocks;
        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Step(ref byte at, ref BlockBits bits, ref Carry carry)
    {
        var block = Block.Read(ref at);
        var seldom = block.Special || carry.Escaped != 0 ? Closely(ref at, block.Quote, carry.Escaped) : new Seldom(block.Quote, 0, 0, 0);
        var quote = seldom.Quote;
        var inside = Block.Odd(quote) ^ carry.InString;
        var outside = ~(inside | quote);
        var (begin, end) = (quote & inside, quote & ~inside);
        var (open, close, comma, colon) = (block.Open & outside, block.Close & outside, block.Comma & outside, block.Colon & outside);
        var joins = comma | colon;
        var scalar = outside & ~(open | close | joins);

        // what stands before each byte
        var (join, joinOrOpen, inScalar, name) = ((joins << 1) | carry.Join, ((joins | open) << 1) | carry.JoinOrOpen, (scalar << 1) | carry.Scalar, (end << 1) | carry.Quote);
        bits.Brackets = open | close;
        bits.Joins = joins;
        bits.Colons = colon;
        bits.Scalars = scalar & ~inScalar;
        bits.Wrong = seldom.Wrong | ((begin | open | scalar) & ~(joinOrOpen | (scalar & inScalar))) | (close & join) | (comma & joinOrOpen) | (colon & ~name);
        bits.Special = seldom.Special;
        carry.Escaped = seldom.Escaped;
        carry.InString = unchecked(0 - (inside >> 63));
        carry.Join = joins >> 63;
        carry.JoinOrOpen = (joins | open) >> 63;
        carry.Scalar = scalar >> 63;
        carry.Quote = end >> 63;
    }

    /// <summary>A block with something in it that is seldom.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Seldom Closely(ref byte at, ulong quote, ulong carry)
    {
        var backslashes = Block.Backslashes(ref at);
        var escaped = carry;
        carry = 0;
        for (var left = backslashes & ~escaped; left != 0;)
        {
            var bit = BitOperations.TrailingZeroCount(left);
            if (bit == 63)
            {
                carry = 1;
                break;
            }

            escaped |= 2ul << bit;
            left = bit == 62 ? 0 : left & (ulong.MaxValue << (bit + 2));
        }

        return new Seldom(quote & ~escaped, (backslashes & ~escaped) | Block.Beyond(ref at), Block.Controls(ref at), carry);
    }

    /// <summary>What is seldom in a block: quotes without those that are escaped, what has to be looked at, control characters, and whether the next byte is escaped.</summary>
    private readonly record struct Seldom(ulong Quote, ulong Special, ulong Wrong, ulong Escaped);

    /// <summary>What one block tells the next.</summary>
    private struct Carry
    {
        public ulong InString;
        public ulong Escaped;
        public ulong Join;
        public ulong JoinOrOpen;
        public ulong Scalar;
        public ulong Quote;
    }
}

/// <summary>What stands in one block, all of it outside of strings.</summary>
[StructLayout(LayoutKind.Sequential, Size = 64)]
internal struct BlockBits
{
    /// <summary>Brackets.</summary>
    public ulong Brackets;

    /// <summary>Commas and colons.</summary>
    public ulong Joins;

    /// <summary>Colons.</summary>
    public ulong Colons;

    /// <summary>The first letters of numbers and words.</summary>
    public ulong Scalars;

    /// <summary>What may not stand where it does, seen from what stands before it.</summary>
    public ulong Wrong;

    /// <summary>What is seldom and has to be looked at: the backslashes that begin an escape, and bytes beyond ASCII.</summary>
    public ulong Special;
}
