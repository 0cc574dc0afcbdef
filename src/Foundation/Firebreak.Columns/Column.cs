using Firebreak.Columns.Footer;

namespace Firebreak.Columns;

/// <summary>One column of a Parquet file: a leaf of its schema.</summary>
public sealed class Column
{
    internal Column(Node leaf, int place)
    {
        (Leaf, Place) = (leaf, place);
        Name = leaf.Path;
    }

    /// <summary>Its name; inside a group the names from the outside in, with dots between.</summary>
    public string Name { get; }

    /// <summary>What its values are.</summary>
    public ColumnKind Kind => Leaf.Form.Kind;

    /// <summary>Whether a row may have several values of it, or none because a list is empty: such a column is only read as part of whole rows.</summary>
    public bool Repeated => Leaf.Repetitions > 0;

    /// <summary>Which column of the file it is.</summary>
    internal int Place { get; }

    /// <summary>Its node in the schema.</summary>
    internal Node Leaf { get; }
}
