namespace Firebreak.Columns.Footer;

/// <summary>A group of rows.</summary>
/// <param name="Rows">How many there are.</param>
/// <param name="Chunks">One for each column.</param>
internal sealed record RowGroup(long Rows, IReadOnlyList<Chunk> Chunks);
