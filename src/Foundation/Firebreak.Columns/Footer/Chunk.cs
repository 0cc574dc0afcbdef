namespace Firebreak.Columns.Footer;

/// <summary>Where the values of one column in one group of rows lie.</summary>
/// <param name="Physical">How they lie in the file.</param>
/// <param name="Codec">How they are packed.</param>
/// <param name="Values">How many there are, the missing ones too.</param>
/// <param name="Start">Where they begin.</param>
/// <param name="Length">How many bytes they take, packed.</param>
internal sealed record Chunk(Physical Physical, int Codec, long Values, long Start, long Length);
