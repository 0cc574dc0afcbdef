namespace Firebreak.Trail.Scan;

/// <summary>Something to look through: a file, or bytes that came another way.</summary>
/// <param name="Place">Its path, or what it is called.</param>
/// <param name="Bytes">The bytes, if they are there already.</param>
internal sealed record ScanSource(string Place, ReadOnlyMemory<byte>? Bytes)
{
    /// <summary>Has the parser read it.</summary>
    public IReadOnlyList<Outcome> Parse(Action<TrailRecord>? taker) =>
        Bytes is { } bytes ? Outcome.Of(Place, bytes, taker) : FoundFiles.Parse(Place, taker);
}
