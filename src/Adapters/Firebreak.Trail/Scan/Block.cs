using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Firebreak.Trail.Scan;

/// <summary>Which of sixty-four bytes are what, a bit a byte.</summary>
/// <remarks>
/// <c>Special</c> is a question only: whether there is a backslash, a control character or anything beyond ASCII among them, which is
/// seldom and looked at more closely then.
/// </remarks>
internal readonly record struct Block(ulong Quote, ulong Open, ulong Close, ulong Comma, ulong Colon, bool Special)
{
    /// <summary>How many bytes are looked at together.</summary>
    public const int Length = 64;

    /// <summary>Looks at the bytes from here on.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Block Read(ref byte at) => Vector512.IsHardwareAccelerated ? Read512(ref at) : Vector256.IsHardwareAccelerated ? Read256(ref at) : Read128(ref at);

    /// <summary>The backslashes among the bytes from here on.</summary>
    public static ulong Backslashes(ref byte at) => Bits(ref at, static bytes => Vector128.Equals(bytes, Vector128.Create((byte)'\\')));

    /// <summary>The control characters, which JSON allows in no string.</summary>
    public static ulong Controls(ref byte at) => Bits(ref at, static bytes => Vector128.LessThan(bytes, Vector128.Create((byte)0x20)));

    /// <summary>The bytes that are no ASCII.</summary>
    public static ulong Beyond(ref byte at) => Bits(ref at, static bytes => bytes);

    /// <summary>For each bit, whether an odd number of bits is set up to it and with it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ulong Odd(ulong bits)
    {
        if (Pclmulqdq.IsSupported)
        {
            return Pclmulqdq.CarrylessMultiply(Vector128.CreateScalar(bits), Vector128<ulong>.AllBitsSet, 0).ToScalar();
        }

        bits ^= bits << 1;
        bits ^= bits << 2;
        bits ^= bits << 4;
        bits ^= bits << 8;
        bits ^= bits << 16;
        return bits ^ (bits << 32);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Block Read512(ref byte at)
    {
        var bytes = Vector512.LoadUnsafe(ref at);
        var folded = bytes | Vector512.Create((byte)0x20);
        return new Block(
            Vector512.Equals(bytes, Vector512.Create((byte)'"')).ExtractMostSignificantBits(),
            Vector512.Equals(folded, Vector512.Create((byte)'{')).ExtractMostSignificantBits(),
            Vector512.Equals(folded, Vector512.Create((byte)'}')).ExtractMostSignificantBits(),
            Vector512.Equals(bytes, Vector512.Create((byte)',')).ExtractMostSignificantBits(),
            Vector512.Equals(bytes, Vector512.Create((byte)':')).ExtractMostSignificantBits(),
            (Vector512.LessThan(bytes.AsSByte(), Vector512.Create((sbyte)0x20)).AsByte() | Vector512.Equals(bytes, Vector512.Create((byte)'\\'))) != Vector512<byte>.Zero);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Block Read256(ref byte at)
    {
        var (low, high) = (Vector256.LoadUnsafe(ref at), Vector256.LoadUnsafe(ref at, 32));
        var (foldedLow, foldedHigh) = (low | Vector256.Create((byte)0x20), high | Vector256.Create((byte)0x20));
        var special = Vector256.LessThan(low.AsSByte(), Vector256.Create((sbyte)0x20)).AsByte() | Vector256.LessThan(high.AsSByte(), Vector256.Create((sbyte)0x20)).AsByte()
            | Vector256.Equals(low, Vector256.Create((byte)'\\')) | Vector256.Equals(high, Vector256.Create((byte)'\\'));
        return new Block(
            Equal(low, high, (byte)'"'),
            Equal(foldedLow, foldedHigh, (byte)'{'),
            Equal(foldedLow, foldedHigh, (byte)'}'),
            Equal(low, high, (byte)','),
            Equal(low, high, (byte)':'),
            special != Vector256<byte>.Zero);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Equal(Vector256<byte> low, Vector256<byte> high, byte what) =>
        Vector256.Equals(low, Vector256.Create(what)).ExtractMostSignificantBits()
        | ((ulong)Vector256.Equals(high, Vector256.Create(what)).ExtractMostSignificantBits() << 32);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Block Read128(ref byte at)
    {
        var (a, b, c, d) = (Vector128.LoadUnsafe(ref at), Vector128.LoadUnsafe(ref at, 16), Vector128.LoadUnsafe(ref at, 32), Vector128.LoadUnsafe(ref at, 48));
        var fold = Vector128.Create((byte)0x20);
        var low = Vector128.Create((sbyte)0x20);
        var back = Vector128.Create((byte)'\\');
        var special = Vector128.LessThan(a.AsSByte(), low).AsByte() | Vector128.LessThan(b.AsSByte(), low).AsByte()
            | Vector128.LessThan(c.AsSByte(), low).AsByte() | Vector128.LessThan(d.AsSByte(), low).AsByte()
            | Vector128.Equals(a, back) | Vector128.Equals(b, back) | Vector128.Equals(c, back) | Vector128.Equals(d, back);
        return new Block(
            Equal(a, b, c, d, (byte)'"'),
            Equal(a | fold, b | fold, c | fold, d | fold, (byte)'{'),
            Equal(a | fold, b | fold, c | fold, d | fold, (byte)'}'),
            Equal(a, b, c, d, (byte)','),
            Equal(a, b, c, d, (byte)':'),
            special != Vector128<byte>.Zero);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Equal(Vector128<byte> a, Vector128<byte> b, Vector128<byte> c, Vector128<byte> d, byte what)
    {
        var same = Vector128.Create(what);
        var low = Vector128.Equals(a, same).ExtractMostSignificantBits() | (Vector128.Equals(b, same).ExtractMostSignificantBits() << 16);
        var high = Vector128.Equals(c, same).ExtractMostSignificantBits() | (Vector128.Equals(d, same).ExtractMostSignificantBits() << 16);
        return low | ((ulong)high << 32);
    }

    private static ulong Bits(ref byte at, Func<Vector128<byte>, Vector128<byte>> what)
    {
        var bits = 0ul;
        for (var i = 0; i < Length; i += Vector128<byte>.Count)
        {
            bits |= (ulong)what(Vector128.LoadUnsafe(ref at, (nuint)i)).ExtractMostSignificantBits() << i;
        }

        return bits;
    }
}
