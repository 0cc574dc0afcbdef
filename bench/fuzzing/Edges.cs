using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using SharpFuzz.Common;

namespace Firebreak.Fuzz;

/// <summary>The branches that a run took, as instrumented code counts them: in classes of how often, as AFL does.</summary>
internal sealed unsafe class Edges
{
    private const int Size = 64 << 10;
    private readonly byte* _map = (byte*)NativeMemory.AlignedAlloc(Size, 64);
    private readonly byte[] _seen = new byte[Size];

    public Edges()
    {
        Trace.SharedMem = _map;
        Clear();
    }

    /// <summary>How many branches were ever taken.</summary>
    public int Count { get; private set; }

    /// <summary>A run begins.</summary>
    public void Clear()
    {
        new Span<byte>(_map, Size).Clear();
        Trace.PrevLocation = 0;
    }

    /// <summary>Whether the run took a branch that none took before, or took one in another class of how often; it is known from now on.</summary>
    /// <remarks>A class is the highest bit of the count. Most of the map is empty and most of the rest is known, so 32 places are looked at together.</remarks>
    public bool AreNew()
    {
        var isNew = false;
        fixed (byte* seen = _seen)
        {
            for (var at = 0; at < Size; at += Vector256<byte>.Count)
            {
                var counts = Vector256.Load(_map + at);
                if (counts == Vector256<byte>.Zero)
                {
                    continue;
                }

                var known = Vector256.Load(seen + at);
                var classes = Highest(counts);
                var all = known | classes;
                if (all != known)
                {
                    isNew = true;
                    Count += BitOperations.PopCount(Vector256.Equals(known, Vector256<byte>.Zero).ExtractMostSignificantBits())
                        - BitOperations.PopCount(Vector256.Equals(all, Vector256<byte>.Zero).ExtractMostSignificantBits());
                    all.Store(seen + at);
                }
            }
        }

        return isNew;
    }

    /// <summary>The highest bit of each byte.</summary>
    private static Vector256<byte> Highest(Vector256<byte> bytes)
    {
        bytes |= Right(bytes, 1);
        bytes |= Right(bytes, 2);
        bytes |= Right(bytes, 4);
        return Vector256.AndNot(bytes, Right(bytes, 1));
    }

    private static Vector256<byte> Right(Vector256<byte> bytes, int by) => (bytes.AsUInt16() >> by).AsByte() & Vector256.Create((byte)(0xff >> by));
}
