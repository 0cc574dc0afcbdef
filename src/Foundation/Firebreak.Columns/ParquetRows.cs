using Firebreak.Columns.Footer;
using Firebreak.Columns.Pages;
using Firebreak.Columns.Values;

namespace Firebreak.Columns;

/// <summary>Some columns of a Parquet file, row by row.</summary>
public sealed class ParquetRows : IDisposable
{
    private readonly Contents _contents;
    private readonly IReadOnlyList<Column> _columns;
    private readonly Cursor[] _cursors;
    private int _group = -1;
    private long _left;

    internal ParquetRows(Stream file, Contents contents, IReadOnlyList<Column> columns)
    {
        (_contents, _columns) = (contents, columns);
        _cursors = [.. columns.Select(column => new Cursor(file, column.Leaf))];
    }

    /// <summary>How many rows were read.</summary>
    public long Row { get; private set; }

    /// <summary>Goes to the next row; false after the last.</summary>
    /// <exception cref="ColumnsException">The file is damaged, cut off, or written in a way that is not known.</exception>
    public bool Next()
    {
        try
        {
            return Read();
        }
        catch (OverflowException)
        {
            throw ColumnsException.Overflown;
        }
    }

    /// <summary>Whether a column has no value in this row.</summary>
    public bool IsMissing(int column) => _cursors[column].Missing;

    /// <summary>A column's value as text in UTF-8; nothing where it is missing. It lives until the next row.</summary>
    public ReadOnlySpan<byte> Text(int column) => _cursors[column].Text;

    /// <summary>A column's value as an exact number; false where it is missing or no number.</summary>
    public bool Number(int column, out Exact exact) => _cursors[column].Number(out exact);

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var cursor in _cursors)
        {
            cursor.Dispose();
        }
    }

    private bool Read()
    {
        if (_left > 0)
        {
            foreach (var cursor in _cursors)
            {
                cursor.Advance();
            }
        }
        else if (!Enter())
        {
            return false;
        }

        foreach (var cursor in _cursors)
        {
            if (cursor.Ended)
            {
                throw new ColumnsException("a column has fewer values than there are rows", truncated: true);
            }
        }

        Row++;
        _left--;
        return true;
    }

    private bool Enter()
    {
        while (_left == 0)
        {
            if (++_group >= _contents.Groups.Count)
            {
                return false;
            }

            var group = _contents.Groups[_group];
            _left = group.Rows;
            for (var at = 0; _left > 0 && at < _cursors.Length; at++)
            {
                _cursors[at].Enter(group.Chunks[_columns[at].Place]);
            }
        }

        return true;
    }
}
