namespace Firebreak.Sigma.Sql;

/// <summary>How the events of a log lie in a table.</summary>
public sealed record SqlLayout
{
    /// <summary>What stands behind FROM: a table or a query in brackets, with a name. One row is one event.</summary>
    public required string From { get; init; }

    /// <summary>The event's time, as an expression of type timestamp.</summary>
    public required string Time { get; init; }

    /// <summary>The event's id, as an expression of type text. Rows with one id are one event.</summary>
    public required string Id { get; init; }

    /// <summary>Further columns that results show: name and expression.</summary>
    public IReadOnlyList<(string Name, string Expression)> Shown { get; init; } = [];

    /// <summary>Where a field is, by its dotted name; <c>null</c> if the table does not have it.</summary>
    public required Func<string, SqlPlace?> PlaceOf { get; init; }

    /// <summary>The whole event as JSON text, for keywords; <c>null</c> if the table does not have it.</summary>
    public string? Whole { get; init; }
}

/// <summary>Where a field is.</summary>
/// <param name="Expression">A column, or what makes one value of it.</param>
/// <param name="Path">The names to go through in it, if it holds JSON.</param>
/// <param name="IsJson">Whether it holds JSON and not a text.</param>
public sealed record SqlPlace(string Expression, IReadOnlyList<string> Path, bool IsJson);
