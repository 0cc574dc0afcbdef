namespace Firebreak.Render;

/// <summary>Writes tables as CSV (RFC 4180), with a byte order mark so that Excel reads Korean.</summary>
public static class Csv
{
    /// <summary>The first table of the page that has rows, or the first table.</summary>
    public static string Of(Page page)
    {
        var grid = page.Blocks.OfType<Grid>().FirstOrDefault(grid => grid.Rows.Count > 0) ?? page.Blocks.OfType<Grid>().FirstOrDefault();
        return grid is null ? "" : "\uFEFF" + Of(grid.Columns, grid.Rows);
    }

    /// <summary>Columns and rows as CSV lines, without the byte order mark.</summary>
    public static string Of(IReadOnlyList<string> columns, IEnumerable<IReadOnlyList<string>> rows) =>
        string.Concat(rows.Prepend(columns).Select(row => string.Join(',', row.Select(Plain.CsvCell)) + "\n"));
}
