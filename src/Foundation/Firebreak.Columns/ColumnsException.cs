namespace Firebreak.Columns;

/// <summary>A Parquet file that cannot be read, or not further: where and why, in one sentence.</summary>
/// <param name="why">One sentence.</param>
/// <param name="truncated">Whether the file ends too early.</param>
public sealed class ColumnsException(string why, bool truncated = false) : Exception(why)
{
    /// <summary>Whether the file ends too early.</summary>
    public bool Truncated { get; } = truncated;

    /// <summary>What is said where a file's numbers are so large that adding them fails.</summary>
    internal static ColumnsException Overflown => new("its numbers make no sense");
}
