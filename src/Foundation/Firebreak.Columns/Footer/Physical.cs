namespace Firebreak.Columns.Footer;

/// <summary>How values lie in a file.</summary>
internal enum Physical
{
    Boolean = 0,
    Int32 = 1,
    Int64 = 2,
    Int96 = 3,
    Float = 4,
    Double = 5,
    Bytes = 6,
    FixedBytes = 7,

    /// <summary>A group of columns, no column.</summary>
    None = 99,
}
