using Firebreak.Model.Streams;

namespace Firebreak.Billing.Files;

/// <summary>A stream that another thread reads ahead: it unpacks while this one counts.</summary>
internal sealed class AheadStream : ForwardStream
{
    private readonly Stream _inner;
    private readonly ReadAhead _ahead;

    public AheadStream(Stream inner)
    {
        _inner = inner;
        _ahead = new ReadAhead(into => inner.ReadAtLeast(into, into.Length, throwOnEndOfStream: false));
    }

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer) => _ahead.Read(buffer);

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _ahead.Dispose();
            _inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
