using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Firebreak.Trail.Scan;

/// <summary>
/// Ids by a keyed hash: fifty-eight bits of it and ten of the content, in seven bytes, because the first twelve bits say in which part an id is
/// kept. A part is a few chunks of sixteen ids that are compared at once; when parts become long, each becomes two.
/// </summary>
internal sealed class IdShelf
{
    /// <summary>How many bits of the content are kept.</summary>
    public const int TagBits = 10;

    /// <summary>How many of an id's first bits say which slice of the shelf it is in.</summary>
    public const int SliceBits = 8;

    /// <summary>How many bits are known of an id within its slice, the tag with them.</summary>
    public const int BitsInSlice = KeptBits + LeastPartBits - SliceBits;
    private const int LeastPartBits = 12;
    private const int MostPartBits = 24;
    private const int LongPart = 56;
    private const int HighBits = 24;
    private const int KeptBits = 32 + HighBits;
    private const int Ids = 16;
    private const int Line = Ids * sizeof(uint);
    private const int HighLength = Ids * HighBits / 8;
    private const int SlabBits = 13;
    private const int LeastSlab = 1 << (SlabBits - 6);

    /// <summary>The first four bytes of ids, the ids of a chunk in one line of the processor's cache; where the first line begins.</summary>
    private readonly List<(byte[] Slab, int Begin)> _lows = [];

    /// <summary>The other three; behind the last chunk there is a byte more to read.</summary>
    private readonly List<byte[]> _highs = [];
    private readonly Stack<int> _free = [];
    private int _partBits = LeastPartBits;
    private ushort[] _counts = new ushort[1 << LeastPartBits];
    private int[] _chunks = new int[1 << LeastPartBits];
    private int _rows = 1;
    private int _used;

    /// <summary>How many ids there are.</summary>
    public long Count { get; private set; }

    /// <summary>What is known of an id.</summary>
    public Copy Find(ulong id, ushort tag) => Find(PartOf(id), Kept(id, tag));

    /// <summary>
    /// Has the processor fetch what will be looked at for an id. Memory is slow and can do many things at once: whoever asks for some ids
    /// touches all of them first.
    /// </summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public uint Touch(ulong id)
    {
        unchecked
        {
            var part = PartOf(id);
            var (row, sum) = (part * _rows, 0u);
            for (int left = _counts[part]; left > 0; left -= Ids)
            {
                sum += Lows(_chunks[row++]);
            }

            return sum;
        }
    }

    /// <summary>Adds an id, unless it is known.</summary>
    public Copy Add(ulong id, ushort tag)
    {
        var kept = Kept(id, tag);
        var found = Find(PartOf(id), kept);
        if (found != Copy.None)
        {
            return found;
        }

        if (Count >= (long)LongPart << _partBits && _partBits < MostPartBits)
        {
            Split();
        }

        Put(PartOf(id), kept);
        Count++;
        return Copy.None;
    }

    /// <summary>What is known of an id within its slice: what stands behind the first bits, then the tag.</summary>
    public static ulong InSlice(ulong id, ushort tag) => ((id >> (64 - LeastPartBits) << KeptBits) | Kept(id, tag)) & ((1ul << BitsInSlice) - 1);

    /// <summary>Adds to a list what is kept of the ids of a slice, each as <see cref="InSlice"/> says.</summary>
    public void Slice(int slice, List<ulong> into)
    {
        var parts = 1 << (_partBits - SliceBits);
        for (var part = slice * parts; part < (slice + 1) * parts; part++)
        {
            var first = (ulong)((part >> (_partBits - LeastPartBits)) & ((1 << (LeastPartBits - SliceBits)) - 1)) << KeptBits;
            for (var at = 0; at < _counts[part]; at++)
            {
                into.Add(first | At(_chunks[(part * _rows) + (at / Ids)], at % Ids));
            }
        }
    }

    /// <summary>Empties it; the room stays.</summary>
    public void Clear()
    {
        Array.Clear(_counts);
        _free.Clear();
        (_used, Count) = (0, 0);
    }

    /// <summary>What is kept of an id: what stands behind its first twelve bits, then the tag.</summary>
    private static ulong Kept(ulong id, ushort tag)
    {
        return (((id << LeastPartBits) >> (64 - KeptBits + TagBits)) << TagBits) | (uint)(tag >> (16 - TagBits));
    }

    private int PartOf(ulong id) => (int)(id >> (64 - _partBits));

    private ref uint Lows(int chunk)
    {
        var (slab, begin) = _lows[chunk >> SlabBits];
        return ref Unsafe.As<byte, uint>(ref slab[begin + ((chunk & ((1 << SlabBits) - 1)) * Line)]);
    }

    private ref byte High(int chunk, int at) => ref _highs[chunk >> SlabBits][((chunk & ((1 << SlabBits) - 1)) * HighLength) + (at * HighBits / 8)];

    private uint HighOf(int chunk, int at) => Unsafe.ReadUnaligned<uint>(ref High(chunk, at)) & ((1u << HighBits) - 1);

    private Copy Find(int part, ulong kept)
    {
        unchecked
        {
            var low = Vector512.Create((uint)(kept >> HighBits));
            var high = (uint)kept & ((1u << HighBits) - 1);
            var row = part * _rows;
            for (int left = _counts[part]; left > 0; left -= Ids)
            {
                var chunk = _chunks[row++];
                var same = Vector512.Equals(Vector512.LoadUnsafe(ref Lows(chunk)), low).ExtractMostSignificantBits();
                same &= left < Ids ? (1u << left) - 1 : ulong.MaxValue;
                for (; same != 0; same &= same - 1)
                {
                    var differ = HighOf(chunk, BitOperations.TrailingZeroCount(same)) ^ high;
                    if (differ >> TagBits == 0)
                    {
                        return differ == 0 ? Copy.Same : Copy.Other;
                    }
                }
            }

            return Copy.None;
        }
    }

    private void Put(int part, ulong kept)
    {
        unchecked
        {
            int count = _counts[part];
            if (count % Ids == 0)
            {
                if (count / Ids == _rows)
                {
                    Widen();
                }

                _chunks[(part * _rows) + (count / Ids)] = Fresh();
            }

            var chunk = _chunks[(part * _rows) + (count / Ids)];
            Unsafe.Add(ref Lows(chunk), count % Ids) = (uint)(kept >> HighBits);
            ref var high = ref High(chunk, count % Ids);
            Unsafe.WriteUnaligned(ref high, (ushort)kept);
            Unsafe.Add(ref high, 2) = (byte)(kept >> 16);
            _counts[part] = checked((ushort)(count + 1));
        }
    }

    private ulong At(int chunk, int at) => ((ulong)Unsafe.Add(ref Lows(chunk), at) << HighBits) | HighOf(chunk, at);

    private int Fresh()
    {
        if (_free.TryPop(out var free))
        {
            return free;
        }

        var slab = _used >> SlabBits;
        if (slab == _lows.Count)
        {
            _lows.Add(([], 0));
            _highs.Add([]);
            Lengthen(slab, slab == 0 ? LeastSlab : 1 << SlabBits);
        }
        else if ((_used & ((1 << SlabBits) - 1)) * HighLength == _highs[slab].Length - 1)
        {
            Lengthen(slab, 8 * (_highs[slab].Length - 1) / HighLength); // what was before stays behind where it is, so it had better be little
        }

        return _used++;
    }

    /// <summary>Makes room for so many chunks in a slab: the first begins small, as most of what is looked through does.</summary>
    private void Lengthen(int slab, int chunks)
    {
        var (was, began) = _lows[slab];
        var lows = GC.AllocateUninitializedArray<byte>((chunks * Line) + Line, pinned: true);
        var highs = GC.AllocateUninitializedArray<byte>((chunks * HighLength) + 1);
        var begin = (int)(-Marshal.UnsafeAddrOfPinnedArrayElement(lows, 0) & (Line - 1));
        was.AsSpan(began, Math.Max(0, was.Length - Line)).CopyTo(lows.AsSpan(begin));
        _highs[slab].CopyTo(highs, 0);
        (_lows[slab], _highs[slab]) = ((lows, begin), highs);
    }

    /// <summary>Parts may have more chunks.</summary>
    private void Widen()
    {
        var rows = _rows * 2;
        var wider = new int[_counts.Length * rows];
        for (var part = 0; part < _counts.Length; part++)
        {
            _chunks.AsSpan(part * _rows, _rows).CopyTo(wider.AsSpan(part * rows));
        }

        (_chunks, _rows) = (wider, rows);
    }

    /// <summary>Each part becomes two, by the next bit of the hash. None becomes longer.</summary>
    private void Split()
    {
        var (counts, chunks) = (_counts, _chunks);
        var bit = 1ul << (KeptBits - 1 - (_partBits - LeastPartBits));
        var held = new ulong[ushort.MaxValue];
        (_counts, _chunks) = (new ushort[counts.Length * 2], new int[chunks.Length * 2]);
        for (var part = 0; part < counts.Length; part++)
        {
            for (var at = 0; at < counts[part]; at++)
            {
                held[at] = At(chunks[(part * _rows) + (at / Ids)], at % Ids);
            }

            for (var row = 0; row * Ids < counts[part]; row++)
            {
                _free.Push(chunks[(part * _rows) + row]);
            }

            foreach (var kept in held.AsSpan(0, counts[part]))
            {
                Put((part * 2) + ((kept & bit) != 0 ? 1 : 0), kept);
            }
        }

        _partBits++;
    }
}
