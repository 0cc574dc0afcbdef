using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Firebreak.Trail.Scan;

/// <summary>A few bits by which two records with the same id are known to differ, at a fraction of what comparing would cost.</summary>
internal static class ContentTag
{
    private const int Step = 64;

    /// <summary>The tag of a text.</summary>
    public static ushort Of(ReadOnlySpan<byte> text)
    {
        var mixed = Aes.IsSupported && text.Length >= Step ? ByAes(text) : XxHash3.HashToUInt64(text);
        return (ushort)(mixed >> 48);
    }

    /// <summary>Four rounds of the cipher side by side; it is there for speed, and keeps no secret.</summary>
    private static ulong ByAes(ReadOnlySpan<byte> text)
    {
        ref var first = ref MemoryMarshal.GetReference(text);
        var (a, b, c, d) = (Vector128.Create(unchecked((byte)text.Length)), Vector128.Create((byte)1), Vector128.Create((byte)2), Vector128.Create((byte)3));
        var last = text.Length - Step;
        for (var at = 0; at < last; at += Step)
        {
            a = Aes.Encrypt(a, Vector128.LoadUnsafe(ref first, (nuint)at));
            b = Aes.Encrypt(b, Vector128.LoadUnsafe(ref first, (nuint)at + 16));
            c = Aes.Encrypt(c, Vector128.LoadUnsafe(ref first, (nuint)at + 32));
            d = Aes.Encrypt(d, Vector128.LoadUnsafe(ref first, (nuint)at + 48));
        }

        a = Aes.Encrypt(a, Vector128.LoadUnsafe(ref first, (nuint)last));
        b = Aes.Encrypt(b, Vector128.LoadUnsafe(ref first, (nuint)last + 16));
        c = Aes.Encrypt(c, Vector128.LoadUnsafe(ref first, (nuint)last + 32));
        d = Aes.Encrypt(d, Vector128.LoadUnsafe(ref first, (nuint)last + 48));
        var mixed = Aes.Encrypt(Aes.Encrypt(a, b), Aes.Encrypt(c, d));
        mixed = Aes.Encrypt(Aes.Encrypt(mixed, a ^ c), b ^ d);
        return mixed.AsUInt64().ToScalar();
    }
}
