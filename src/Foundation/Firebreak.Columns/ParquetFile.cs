using Firebreak.Columns.Footer;

namespace Firebreak.Columns;

/// <summary>A Parquet file: its columns, and its rows one after the other.</summary>
/// <remarks>
/// Written here because no library that can be had is clean under Native AOT (docs/decisions, "Parquet is read by our own reader"). Read are
/// all encodings of the format but two that nobody writes, uncompressed or packed with Snappy, gzip, Brotli or Zstandard. Memory is a page
/// for each column that is read. What is damaged, cut off or not known is refused with a reason; check sums are held against the bytes
/// where the file has them.
/// </remarks>
public sealed class ParquetFile
{
    private readonly Stream _file;
    private readonly Contents _contents;

    private ParquetFile(Stream file, Contents contents)
    {
        (_file, _contents) = (file, contents);
        Columns = [.. contents.Leaves.Select((leaf, place) => new Column(leaf, place))];
    }

    /// <summary>Its columns.</summary>
    public IReadOnlyList<Column> Columns { get; }

    /// <summary>How many rows it says it has.</summary>
    public long RowCount => _contents.Groups.Sum(group => group.Rows);

    /// <summary>Which program wrote it, by its own word.</summary>
    public string Writer => _contents.Writer;

    /// <summary>Whether bytes begin as a Parquet file does.</summary>
    public static bool Looks(ReadOnlySpan<byte> head) => head.StartsWith("PAR1"u8) || head.StartsWith("PARE"u8);

    /// <summary>Opens one.</summary>
    /// <param name="file">It must be able to seek. It stays open, and belongs to the reader until its rows were read.</param>
    /// <exception cref="ColumnsException">It is none, or damaged.</exception>
    public static ParquetFile Open(Stream file)
    {
        ArgumentNullException.ThrowIfNull(file);
        try
        {
            return new ParquetFile(file, Contents.Read(file));
        }
        catch (OverflowException)
        {
            throw ColumnsException.Overflown;
        }
    }

    /// <summary>Reads some columns row by row; none of them may be repeated.</summary>
    public ParquetRows Rows(IReadOnlyList<Column> columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        return columns.FirstOrDefault(column => column.Repeated) is { } odd
            ? throw new ArgumentException($"{odd.Name} may have several values in a row.", nameof(columns))
            : new ParquetRows(_file, _contents, columns);
    }

    /// <summary>Reads whole rows, lists, maps and groups too, as JSON objects.</summary>
    public ParquetJson Json() => new(_file, _contents);
}
