using System.Numerics;
using System.Runtime.InteropServices;
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
    public bool AreNew()
    {
        var isNew = false;
        var words = new ReadOnlySpan<ulong>(_map, Size / sizeof(ulong));
        for (var at = words.IndexOfAnyExcept(0ul); at >= 0;)
        {
            for (var i = at * sizeof(ulong); i < (at + 1) * sizeof(ulong); i++)
            {
                isNew |= _map[i] != 0 && IsNew(i);
            }

            var more = words[(at + 1)..].IndexOfAnyExcept(0ul);
            at = more < 0 ? -1 : at + 1 + more;
        }

        return isNew;
    }

    private bool IsNew(int edge)
    {
        var bit = (byte)(1 << Math.Min(7, BitOperations.Log2(_map[edge])));
        if ((_seen[edge] & bit) != 0)
        {
            return false;
        }

        Count += _seen[edge] == 0 ? 1 : 0;
        _seen[edge] |= bit;
        return true;
    }
}
