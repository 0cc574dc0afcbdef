using Firebreak.Model.Streams;

namespace Firebreak.Billing.Files;

/// <summary>A stream whose first bytes were looked at and are read all the same.</summary>
internal sealed class Peeked : ForwardStream
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
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
