using Firebreak.Model.Streams;

namespace Firebreak.Trail;

/// <summary>Hands bytes to .NET's inflater so that it is known afterwards which of them it took.</summary>
/// <param name="bytes">The file.</param>
/// <param name="start">Where to begin.</param>
/// <param name="singlyFrom">From here on each byte is handed out by itself.</param>
internal sealed class CountedBytes(ReadOnlyMemory<byte> bytes, int start, int singlyFrom) : ForwardStream
{
    private int _at = start;

    /// <summary>Where the last piece began.</summary>
    public int LastPiece { get; private set; } = start;

    /// <summary>Whether more was asked for than there is.</summary>
    public bool AskedPastEnd { get; private set; }

    /// <inheritdoc/>
    public override long Position
    {
        get => _at;
        set => throw new NotSupportedException();
    }

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        var left = bytes.Length - _at;
        AskedPastEnd |= left == 0;
        LastPiece = _at;
        var count = _at < singlyFrom ? Math.Min(buffer.Length, Math.Min(left, singlyFrom - _at)) : Math.Min(left, 1);
        bytes.Span.Slice(_at, count).CopyTo(buffer);
        _at += count;
        return count;
    }
}
