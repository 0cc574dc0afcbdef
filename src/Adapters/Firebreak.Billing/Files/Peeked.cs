namespace Firebreak.Billing.Files;

/// <summary>A stream whose first bytes were looked at and are read all the same.</summary>
internal sealed class Peeked : Stream
{
    private readonly Stream _inner;
    private readonly byte[] _head = new byte[256];
    private readonly int _filled;
    private int _at;

    public Peeked(Stream inner)
    {
        _inner = inner;
        _filled = inner.ReadAtLeast(_head, _head.Length, throwOnEndOfStream: false);
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

    /// <summary>Whether it begins with these bytes.</summary>
    public bool Starts(params ReadOnlySpan<byte> bytes) => _head.AsSpan(0, _filled).StartsWith(bytes);

    /// <summary>The first byte that is neither blank nor part of a byte order mark; zero if there is none.</summary>
    public byte FirstVisible()
    {
        foreach (var one in _head.AsSpan(0, _filled))
        {
            if (one is > (byte)' ' and not (0xEF or 0xBB or 0xBF))
            {
                return one;
            }
        }

        return 0;
    }

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        if (_at == _filled)
        {
            return _inner.Read(buffer);
        }

        var part = _head.AsSpan(_at, Math.Min(buffer.Length, _filled - _at));
        part.CopyTo(buffer);
        _at += part.Length;
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
            _inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
