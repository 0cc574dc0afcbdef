namespace Firebreak.Columns;

/// <summary>What the values of a column are.</summary>
public enum ColumnKind
{
    /// <summary>Text in UTF-8.</summary>
    Text,

    /// <summary>A number, whole or not; its text is the shortest that means it.</summary>
    Number,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Truth,

    /// <summary>A day or a moment; its text is ISO 8601, in UTC where the file says so.</summary>
    Moment,

    /// <summary>Bytes that are no text; their text is hexadecimal, a UUID with its dashes.</summary>
    Bytes,
}
