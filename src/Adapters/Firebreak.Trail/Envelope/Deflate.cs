using System.IO.Compression;
using System.IO.Hashing;

namespace Firebreak.Trail;

/// <summary>What came out of one deflate stream.</summary>
/// <param name="Text">What was inflated, all of it or up to the trouble.</param>
/// <param name="Crc">The checksum of that text.</param>
/// <param name="End">The first byte after the stream.</param>
/// <param name="Fault">Why it is not whole, or <c>null</c>.</param>
/// <param name="Cut">Whether the end is missing.</param>
internal readonly record struct Inflated(ReadOnlyMemory<byte> Text, uint Crc, int End, string? Fault, bool Cut);

/// <summary>Inflates one deflate stream and tells where it ended. Format: RFC 1951.</summary>
/// <remarks>.NET's own stream takes a cut stream for a short one without a word, and does not say where a stream ended.</remarks>
internal static class Deflate
{
    private const int Singly = 24;

    /// <summary>Inflates from a place on. Never throws for what the bytes hold.</summary>
    public static Inflated Open(ReadOnlyMemory<byte> file, int start, Allowance allowance)
    {
        var (first, lastPiece) = Once(file, start, Math.Max(start, file.Length - Singly), allowance);
        if (first.Fault is not null || lastPiece >= file.Length - Singly)
        {
            return first;
        }

        // It ended somewhere within the last big piece: the same again, that piece byte by byte, says where.
        var (_, end) = End(file, start, lastPiece);
        return first with { End = end };
    }

    private static (Inflated Stream, int LastPiece) Once(ReadOnlyMemory<byte> file, int start, int singlyFrom, Allowance allowance)
    {
        using var source = new CountedBytes(file, start, singlyFrom);
        using var inflate = new DeflateStream(source, CompressionMode.Decompress, leaveOpen: true);
        var text = new byte[(int)Math.Clamp((file.Length - start) * 12L, 4 << 10, 64 << 20)];
        var length = 0;
        var reach = new Reach(start, 0);
        var crc = new Crc32();
        string? fault = null;
        try
        {
            while (fault is null && inflate.Read(text.AsSpan(length)) is > 0 and var count)
            {
                crc.Append(text.AsSpan(length, count));
                reach = reach.Next(source.LastPiece, length);
                length += count;
                fault = allowance.Use(count) ? Grown(ref text, length) : $"It grows more than {Allowance.MaxRatio}-fold: it is not opened further.";
            }
        }
        catch (InvalidDataException)
        {
            fault = source.AskedPastEnd ? null : $"It is damaged before byte {source.Position}.";
            if (fault is not null)
            {
                // of the piece with the damage in it nothing came out: the same again byte by byte, and of the byte with the damage bit by bit
                var singly = source.LastPiece;
                reach = Again(file, start, singly, reach.Next(singly, length), text.Length, ref text, allowance);
                length = Again(file, start, singly, reach, 1, ref text, allowance).Sound;
            }
        }

        var cut = fault is null && source.AskedPastEnd;
        fault ??= cut ? "It is cut off, or damaged." : null;
        return (new Inflated(text.AsMemory(0, length), crc.GetCurrentHashAsUInt32(), (int)source.Position, fault, cut), source.LastPiece);
    }

    /// <summary>Inflates once more what is sound, and on from there in steps, up to the damage.</summary>
    private static Reach Again(ReadOnlyMemory<byte> file, int start, int singlyFrom, Reach reach, int step, ref byte[] text, Allowance allowance)
    {
        using var source = new CountedBytes(file, start, singlyFrom);
        using var inflate = new DeflateStream(source, CompressionMode.Decompress, leaveOpen: true);
        var length = reach.Sound;
        try
        {
            inflate.ReadExactly(text.AsSpan(0, length));
            while (Grown(ref text, length) is null && inflate.Read(text.AsSpan(length, Math.Min(step, text.Length - length))) is > 0 and var count)
            {
                reach = reach.Next(source.LastPiece, length);
                length += count;
                if (!allowance.Use(count))
                {
                    break;
                }
            }
        }
        catch (InvalidDataException)
        {
            // the damage
        }

        return step == 1 ? new Reach(source.LastPiece, length) : reach.Next(source.LastPiece, length);
    }

    private static string? Grown(ref byte[] text, int length)
    {
        if (length < text.Length)
        {
            return null;
        }

        var next = Math.Min(text.Length * 2L, Array.MaxLength);
        if (next <= text.Length)
        {
            return "It holds more than 2 GiB.";
        }

        Array.Resize(ref text, (int)next);
        return null;
    }

    /// <summary>How far a text is known to be sound: it came from before this piece of the file.</summary>
    private readonly record struct Reach(int Piece, int Sound)
    {
        /// <summary>The same once something has been read of a piece, if so much had come out before.</summary>
        public Reach Next(int piece, int length) => piece == Piece ? this : new Reach(piece, length);
    }

    private static (bool Whole, int End) End(ReadOnlyMemory<byte> file, int start, int singlyFrom)
    {
        using var source = new CountedBytes(file, start, singlyFrom);
        using var inflate = new DeflateStream(source, CompressionMode.Decompress, leaveOpen: true);
        var sink = new byte[64 << 10];
        while (inflate.Read(sink) > 0)
        {
            // only the end is asked for
        }

        return (!source.AskedPastEnd, (int)source.Position);
    }
}
