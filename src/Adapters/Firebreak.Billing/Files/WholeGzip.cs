using System.IO.Compression;
using Firebreak.Model.Streams;

namespace Firebreak.Billing.Files;

/// <summary>Unpacks gzip and says so when the file ends too early, which the platform's stream does not.</summary>
/// <remarks>
/// A small packed mark is hung behind the file. Only if the file's last member is whole does the mark come out at the end; a
/// member that was cut off swallows it.
/// </remarks>
internal sealed class WholeGzip : ForwardStream
{
    private static readonly byte[] Mark = [.. "-- whole gzip --"u8];
    private static readonly byte[] PackedMark = Pack(Mark);

    private readonly Stream _inner;
    private readonly GZipStream _unpacked;
    private readonly byte[] _kept = new byte[Mark.Length];
    private int _held;
    private ReadOnlyMemory<byte> _few;
    private bool _ended;

    public WholeGzip(Stream inner)
    {
        _inner = inner;
        _unpacked = new GZipStream(new Marked(inner), CompressionMode.Decompress);
    }

    /// <summary>Unpacks straight into the reader's bytes; the last few are held back, because they may be the mark.</summary>
    public override int Read(Span<byte> buffer)
    {
        if (_few.Length > 0 || buffer.Length <= 2 * Mark.Length)
        {
            return Little(buffer);
        }

        while (!_ended)
        {
            _kept.AsSpan(0, _held).CopyTo(buffer);
            var filled = _held + Unpacked(buffer[_held..]);
            _ended = filled == _held;
            _held = Math.Min(filled, Mark.Length);
            buffer[(filled - _held)..filled].CopyTo(_kept);
            if (_ended && !_kept.AsSpan(0, _held).SequenceEqual(Mark))
            {
                throw new BillFormatException("the gzip file ends too early", truncated: true);
            }

            if (filled > _held)
            {
                return filled - _held;
            }
        }

        return 0;
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _unpacked.Dispose();
            _inner.Dispose();
        }

        base.Dispose(disposing);
    }

    private static byte[] Pack(byte[] plain)
    {
        using var packed = new MemoryStream();
        using (var pack = new GZipStream(packed, CompressionLevel.Optimal))
        {
            pack.Write(plain);
        }

        return packed.ToArray();
    }

    private int Unpacked(Span<byte> into)
    {
        try
        {
            return _unpacked.Read(into);
        }
        catch (InvalidDataException)
        {
            throw new BillFormatException("the gzip file is damaged or ends too early", truncated: true);
        }
    }

    private int Little(Span<byte> buffer)
    {
        if (buffer.Length == 0)
        {
            return 0;
        }

        if (_few.Length == 0)
        {
            var some = new byte[1024];
            _few = some.AsMemory(0, Read(some));
        }

        var part = _few.Span[..Math.Min(buffer.Length, _few.Length)];
        part.CopyTo(buffer);
        _few = _few[part.Length..];
        return part.Length;
    }

    /// <summary>The file with the packed mark behind it.</summary>
    private sealed class Marked(Stream inner) : ForwardStream
    {
        private int _at = -1;

        public override int Read(Span<byte> buffer)
        {
            if (_at < 0)
            {
                var read = inner.Read(buffer);
                if (read > 0 || buffer.Length == 0)
                {
                    return read;
                }

                _at = 0;
            }

            var part = PackedMark.AsSpan(_at, Math.Min(buffer.Length, PackedMark.Length - _at));
            part.CopyTo(buffer);
            _at += part.Length;
            return part.Length;
        }
    }
}
