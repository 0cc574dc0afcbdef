using Firebreak.Columns;

namespace Firebreak.Billing.Files;

/// <summary>The rows of a Parquet file, of which only the columns that a format asks for are read.</summary>
internal sealed class ParquetFields : IFields, IDisposable
{
    private readonly int[] _places;
    private readonly ParquetRows _rows;

    public ParquetFields(ParquetFile file, Heading columns)
    {
        _places = new int[columns.Count];
        Array.Fill(_places, -1);
        foreach (var (at, place) in columns.Asked.Index())
        {
            _places[place] = at;
        }

        _rows = file.Rows([.. columns.Asked.Select(place => file.Columns[place])]);
    }

    /// <summary>How many rows were read.</summary>
    public long Row => _rows.Row;

    /// <summary>Goes to the next row.</summary>
    public bool Next() => _rows.Next();

    /// <inheritdoc/>
    public ReadOnlySpan<byte> Field(int at) => at < 0 ? [] : _rows.Text(_places[at]);

    /// <inheritdoc/>
    public void Dispose() => _rows.Dispose();
}
