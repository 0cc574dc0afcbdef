namespace Firebreak.Trail.Scan;

/// <summary>How much is looked at together. What is read does not hang on it: tests take little, so that there is a border everywhere.</summary>
internal sealed record ScanSizes
{
    /// <summary>How many bytes of a text lie in memory, unless one record needs more.</summary>
    public int Window { get; init; } = 64 << 10;

    /// <summary>A record that needs a larger window than this is the parser's, and so is all that follows it.</summary>
    public int LargestWindow { get; init; } = 64 << 20;

    /// <summary>How many bytes of a file are read together.</summary>
    public int Piece { get; init; } = 64 << 10;

    /// <summary>How many events are handed on together where that is possible.</summary>
    public int Part { get; init; } = Batch.Enough;
}
