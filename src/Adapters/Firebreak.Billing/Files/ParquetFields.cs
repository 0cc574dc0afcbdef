using Firebreak.Columns;

namespace Firebreak.Billing.Files;

/// <summary>The fields of a row of Parquet, of which only the columns that a format asks for are read.</summary>
/// <param name="rows">The rows.</param>
/// <param name="places">Which of the read columns a column of the heading is; below zero where it is not read.</param>
internal readonly struct ParquetFields(ParquetRows rows, int[] places) : IFields
{
    /// <summary>The rows of a file, and their fields.</summary>
    public static (ParquetRows Rows, ParquetFields Fields) Of(ParquetFile file, Heading heading)
    {
        var places = new int[heading.Count];
        Array.Fill(places, -1);
        foreach (var (at, place) in heading.Asked.Index())
        {
            places[place] = at;
        }

        var rows = file.Rows([.. heading.Asked.Select(place => file.Columns[place])]);
        return (rows, new ParquetFields(rows, places));
    }

    /// <inheritdoc/>
    public ReadOnlySpan<byte> Field(int at) => at < 0 ? [] : rows.Text(places[at]);

    /// <inheritdoc/>
    public Units Amount(int at, string column) => at < 0 ? default
        : rows.Number(places[at], out var exact) && Units.TryOf(exact.Digits, exact.Scale, out var units) ? units
        : Parse.Amount(rows.Text(places[at]), column);
}
