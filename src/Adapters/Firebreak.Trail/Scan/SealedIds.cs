using System.Runtime.InteropServices;

namespace Firebreak.Trail.Scan;

/// <summary>
/// Ids that were put away: two bytes of each are kept in memory, the rest lies in a file at the same place, and is asked for only where the
/// two bytes are right. Nothing can be added; a larger one is made of this and of what came since.
/// </summary>
/// <remarks>
/// An id is looked for among those whose first sixteen bits are the same: of four million sixty-odd, so that one look in a thousand goes to
/// the file for nothing.
/// </remarks>
internal sealed class SealedIds : IDisposable
{
    private const int PartBits = 16;
    private const int SliceParts = 1 << (PartBits - IdShelf.SliceBits);
    private const int PrintBits = 16;
    private const int PrintFrom = IdShelf.BitsInSlice - (PartBits - IdShelf.SliceBits) - PrintBits;
    private const int Length = sizeof(ulong);
    private readonly FileStream _file;
    private readonly int[] _starts = new int[(1 << PartBits) + 1];
    private readonly ushort[][] _prints = new ushort[1 << IdShelf.SliceBits][];

    private SealedIds(FileStream file) => _file = file;

    /// <summary>How many ids there are.</summary>
    public int Count => _starts[^1];

    /// <summary>Puts ids away, with those that were before; these are not to be used any more.</summary>
    public static SealedIds Of(IdShelf young, SealedIds? before, Func<FileStream> away)
    {
        var made = new SealedIds(away());
        var kept = new List<ulong>();
        var (all, ordered) = (Array.Empty<ulong>(), Array.Empty<ulong>());
        try
        {
            for (var slice = 0; slice < made._prints.Length; slice++)
            {
                kept.Clear();
                young.Slice(slice, kept);
                var old = before?.CountOf(slice) ?? 0;
                var count = old + kept.Count;
                if (count > all.Length)
                {
                    (all, ordered) = (new ulong[count + (count / 4)], new ulong[count + (count / 4)]);
                }

                before?.Read(slice, all.AsSpan(0, old));
                CollectionsMarshal.AsSpan(kept).CopyTo(all.AsSpan(old));
                made.Write(slice, all.AsSpan(0, count), ordered.AsSpan(0, count));
            }
        }
        catch
        {
            made.Dispose();
            throw;
        }

        before?.Dispose();
        return made;
    }

    /// <summary>Has the processor fetch what will be looked at for an id: see <see cref="IdShelf.Touch"/>.</summary>
    public uint Touch(ulong id)
    {
        var prints = Prints(id, out _);
        return prints.Length == 0 ? 0u : (uint)(prints[0] ^ prints[^1]);
    }

    /// <summary>What is known of an id.</summary>
    public Copy Find(ulong id, ushort tag)
    {
        var wanted = IdShelf.InSlice(id, tag);
        var print = PrintOf(wanted);
        var prints = Prints(id, out var start);
        for (var at = 0; prints[at..].IndexOf(print) is >= 0 and var next; at++)
        {
            at += next;
            var found = 0ul;
            Read(start + at, MemoryMarshal.AsBytes(new Span<ulong>(ref found)));
            if ((found ^ wanted) >> IdShelf.TagBits == 0)
            {
                return found == wanted ? Copy.Same : Copy.Other;
            }
        }

        return Copy.None;
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private static int PartOf(ulong kept) => (int)(kept >> (PrintFrom + PrintBits));

    private static ushort PrintOf(ulong kept) => unchecked((ushort)(kept >> PrintFrom));

    private ReadOnlySpan<ushort> Prints(ulong id, out int start)
    {
        var part = (int)(id >> (64 - PartBits));
        start = _starts[part];
        var slice = part / SliceParts;
        return _prints[slice].AsSpan(start - _starts[slice * SliceParts], _starts[part + 1] - start);
    }

    private int CountOf(int slice) => _starts[(slice + 1) * SliceParts] - _starts[slice * SliceParts];

    private void Read(int slice, Span<ulong> kept) => Read(_starts[slice * SliceParts], MemoryMarshal.AsBytes(kept));

    private void Read(int at, Span<byte> into)
    {
        for (var done = 0; done < into.Length;)
        {
            var count = RandomAccess.Read(_file.SafeFileHandle, into[done..], ((long)at * Length) + done);
            done += count > 0 ? count : throw new EndOfStreamException("What was put away is gone.");
        }
    }

    /// <summary>Writes one slice, its ids in order of their parts.</summary>
    private void Write(int slice, ReadOnlySpan<ulong> kept, Span<ulong> ordered)
    {
        var first = slice * SliceParts;
        var starts = _starts.AsSpan(first, SliceParts + 1);
        Span<int> next = stackalloc int[SliceParts];
        next.Clear();
        foreach (var one in kept)
        {
            next[PartOf(one)]++;
        }

        for (var part = 0; part < SliceParts; part++)
        {
            var count = next[part];
            next[part] = starts[part] - starts[0];
            starts[part + 1] = starts[part] + count;
        }

        var prints = _prints[slice] = GC.AllocateUninitializedArray<ushort>(kept.Length);
        foreach (var one in kept)
        {
            var at = next[PartOf(one)]++;
            (ordered[at], prints[at]) = (one, PrintOf(one));
        }

        RandomAccess.Write(_file.SafeFileHandle, MemoryMarshal.AsBytes(ordered), (long)starts[0] * Length);
    }
}
