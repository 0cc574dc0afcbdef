namespace Firebreak.Case;

/// <summary>Cells of tables without secrets. It remembers what it cleaned: a bill says the same thing a hundred thousand times.</summary>
public sealed class CleanCells
{
    private const int MostRemembered = 200_000;

    private readonly Dictionary<(string Text, int Limit), string> _known = [];

    /// <summary>A cell on one line, no longer than a limit and without a secret.</summary>
    public string Of(string text, int limit)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length == 0)
        {
            return "";
        }

        if (_known.TryGetValue((text, limit), out var clean))
        {
            return clean;
        }

        clean = Redaction.Line(text, limit);
        if (_known.Count < MostRemembered)
        {
            _known.Add((text, limit), clean);
        }

        return clean;
    }

    /// <summary>A whole table.</summary>
    public Table Of(Table table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return table with { Rows = [.. table.Rows.Select(row => (IReadOnlyList<string>)[.. row.Select(cell => Of(cell, 2_000))])] };
    }
}
