using System.Globalization;

namespace Firebreak.Sigma.Sql;

/// <summary>The fields that queries ask for: each is worked out once an event, in a column of its own.</summary>
internal sealed class FieldColumns(Dialect dialect, SqlLayout layout)
{
    private readonly Dictionary<string, Column> _columns = new(StringComparer.Ordinal);

    /// <summary>The column with the field's texts.</summary>
    public string Texts(string field) => "f" + Of(field).Number.ToString(CultureInfo.InvariantCulture);

    /// <summary>The column with the field's texts without regard to letter case.</summary>
    public string Folded(string field)
    {
        var column = Of(field);
        column.Folded = true;
        return "u" + column.Number.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The column that says whether the field is there.</summary>
    public string Present(string field)
    {
        var column = Of(field);
        column.Present = true;
        return "p" + column.Number.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>All columns with what they are made of, in two steps: the values that lie there, and what is made of them.</summary>
    public (IReadOnlyList<string> Nodes, IReadOnlyList<string> Made) Expressions()
    {
        var (nodes, made) = (new List<string>(), new List<string>());
        foreach (var column in _columns.Values)
        {
            var n = column.Number.ToString(CultureInfo.InvariantCulture);
            nodes.Add($"{dialect.Nodes(column.Place)} AS n{n}");
            made.Add($"{(column.Place.IsJson ? dialect.Texts("n" + n) : "n" + n)} AS f{n}");
            if (column.Folded)
            {
                made.Add($"{dialect.Each(column.Place.IsJson ? dialect.Texts("n" + n) : "n" + n, "v", dialect.Fold("v"))} AS u{n}");
            }

            if (column.Present)
            {
                made.Add($"{dialect.Present(column.Place, "n" + n)} AS p{n}");
            }
        }

        return (nodes, made);
    }

    private Column Of(string field)
    {
        if (!_columns.TryGetValue(field, out var column))
        {
            var place = layout.PlaceOf(field) ?? throw new NotInSqlException($"The table has no field '{field}'.");
            column = new Column(_columns.Count, place);
            _columns.Add(field, column);
        }

        return column;
    }

    private sealed class Column(int number, SqlPlace place)
    {
        public int Number => number;

        public SqlPlace Place => place;

        public bool Folded { get; set; }

        public bool Present { get; set; }
    }
}
