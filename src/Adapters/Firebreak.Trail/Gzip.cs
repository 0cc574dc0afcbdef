using System.Buffers.Binary;
using System.IO.Compression;

namespace Firebreak.Trail;

/// <summary>Opens gzip files strictly: one member, whole, with the right checksum and length, and nothing after it.</summary>
/// <remarks>
/// .NET's own stream takes a cut file for a short one without a word, and ignores what follows the end. Source of the format: RFC 1952.
/// </remarks>
internal static class Gzip
{
    /// <summary>No more text than this comes from one file.</summary>
    public const long MaxText = 2L << 30;

    private const int MaxRatio = 250;
    private const int FreeOfRatio = 16 << 20;
    private const int TrailerLength = 8;

    /// <summary>Whether the bytes begin like gzip.</summary>
    public static bool IsGzip(ReadOnlySpan<byte> bytes) => bytes is [0x1f, 0x8b, ..];

    /// <summary>Inflates the file; throws <see cref="TrailFault"/> with the reason if it is not sound.</summary>
    public static ReadOnlyMemory<byte> Inflate(byte[] file)
    {
        var start = HeaderLength(file);
        var end = file.Length - TrailerLength;
        if (end <= start)
        {
            throw new TrailFault("The gzip file is cut off.", cut: true);
        }

        using var source = new CountedBytes(file, start, end);
        var (text, crc) = Drain(source, end - start);
        if (source.AskedPastEnd)
        {
            throw new TrailFault("The gzip file is cut off, or damaged.", cut: true);
        }

        if (source.Position != end)
        {
            throw new TrailFault("Something follows after the end of the gzip file: another member, or garbage. Trail files have one member.");
        }

        var trailer = file.AsSpan(end);
        if (BinaryPrimitives.ReadUInt32LittleEndian(trailer) != crc)
        {
            throw new TrailFault("The gzip file is damaged: its checksum does not fit what it holds.");
        }

        return BinaryPrimitives.ReadUInt32LittleEndian(trailer[4..]) == unchecked((uint)text.Length)
            ? text
            : throw new TrailFault("The gzip file is damaged: its length does not fit what it holds.");
    }

    private static (ReadOnlyMemory<byte> Text, uint Crc) Drain(CountedBytes source, int compressed)
    {
        using var inflate = new DeflateStream(source, CompressionMode.Decompress, leaveOpen: true);
        var text = new byte[Math.Max(1 << 16, Math.Min(compressed, 1 << 26) * 8)];
        var length = 0;
        var crc = 0u;
        try
        {
            while (inflate.Read(text.AsSpan(length)) is > 0 and var count)
            {
                crc = Crc32.Append(crc, text.AsSpan(length, count));
                length += count;
                if (length > FreeOfRatio && length / compressed > MaxRatio)
                {
                    throw new TrailFault($"The gzip file grows more than {MaxRatio}-fold: it is not opened further.");
                }

                if (length == text.Length)
                {
                    var next = Math.Min(text.Length * 2L, Array.MaxLength);
                    Array.Resize(ref text, next > text.Length ? (int)next : throw new TrailFault("The gzip file holds more than 2 GiB."));
                }
            }
        }
        catch (InvalidDataException)
        {
            throw source.AskedPastEnd
                ? new TrailFault("The gzip file is cut off, or damaged.", cut: true)
                : new TrailFault("The gzip file is damaged.");
        }

        return (text.AsMemory(0, length), crc);
    }

    private static int HeaderLength(byte[] file)
    {
        if (file.Length < 18)
        {
            throw new TrailFault("The gzip file is cut off.", cut: true);
        }

        var flags = file[3];
        if (file[2] != 8 || (flags & 0xe0) != 0)
        {
            throw new TrailFault("The gzip file is of an unknown kind.");
        }

        var at = 10;
        if ((flags & 4) != 0)
        {
            at += 2 + BinaryPrimitives.ReadUInt16LittleEndian(file.AsSpan(at));
        }

        for (var names = (flags & 8) / 8 + (flags & 16) / 16; names > 0; names--)
        {
            var zero = at < file.Length ? file.AsSpan(at).IndexOf((byte)0) : -1;
            at = zero < 0 ? throw new TrailFault("The gzip file is cut off.", cut: true) : at + zero + 1;
        }

        return (flags & 2) != 0 ? at + 2 : at;
    }

    /// <summary>Hands out bytes in big pieces, the last ones singly, so that it is known where the compressed data ended.</summary>
    private sealed class CountedBytes(byte[] bytes, int start, int end) : Stream
    {
        private const int Singly = 16;
        private int _at = start;

        public bool AskedPastEnd { get; private set; }

        public override long Position
        {
            get => _at;
            set => throw new NotSupportedException();
        }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override int Read(Span<byte> buffer)
        {
            var left = end - _at;
            AskedPastEnd |= left == 0;
            var count = left > Singly ? Math.Min(buffer.Length, left - Singly) : Math.Min(left, 1);
            bytes.AsSpan(_at, count).CopyTo(buffer);
            _at += count;
            return count;
        }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
