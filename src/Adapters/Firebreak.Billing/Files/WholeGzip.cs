using System.IO.Compression;

namespace Firebreak.Billing.Files;

/// <summary>Unpacks gzip and says so when the file ends too early, which the platform's stream does not.</summary>
/// <remarks>
/// A small packed mark is hung behind the file. Only if the file's last member is whole does the mark come out at the end; a
/// member that was cut off swallows it.
/// </remarks>
internal sealed class WholeGzip : Stream
{
    private static readonly byte[] Mark = [.. "-- whole gzip --"u8];
    private static readonly byte[] PackedMark = Pack(Mark);

    private readonly Stream _inner;
    private readonly GZipStream _unpacked;
    private readonly byte[] _bytes = new byte[1 << 17];
    private int _from;
    private int _filled;
    private bool _ended;

    public WholeGzip(Stream inner)
    {
        _inner = inner;
        _unpacked = new GZipStream(new Marked(inner), CompressionMode.Decompress);
    }

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        if (_filled - _from <= Mark.Length && !_ended)
        {
            Fill();
        }

        var part = _bytes.AsSpan(_from, Math.Max(0, Math.Min(buffer.Length, _filled - _from - Mark.Length)));
        part.CopyTo(buffer);
        _from += part.Length;
        return part.Length;
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override void Flush() => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

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

    private void Fill()
    {
        Buffer.BlockCopy(_bytes, _from, _bytes, 0, _filled - _from);
        (_filled, _from) = (_filled - _from, 0);
        try
        {
            while (!_ended && _filled < _bytes.Length)
            {
                var read = _unpacked.Read(_bytes, _filled, _bytes.Length - _filled);
                _ended = read == 0;
                _filled += read;
            }
        }
        catch (InvalidDataException)
        {
            throw new BillFormatException("the gzip file is damaged or ends too early", truncated: true);
        }

        if (_ended && !_bytes.AsSpan(0, _filled).EndsWith(Mark))
        {
            throw new BillFormatException("the gzip file ends too early", truncated: true);
        }
    }

    /// <summary>The file with the packed mark behind it.</summary>
    private sealed class Marked(Stream inner) : Stream
    {
        private int _at = -1;

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

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

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
