namespace Firebreak.Render;

/// <summary>A picture of how one thing led to another: columns from left to right, lines between them.</summary>
/// <param name="Columns">The columns, the first cause leftmost.</param>
/// <param name="Lines">Which box leads to which, by their ids.</param>
public sealed record Diagram(IReadOnlyList<DiagramColumn> Columns, IReadOnlyList<(string From, string To)> Lines) : Block;

/// <summary>One column of boxes.</summary>
public sealed record DiagramColumn(string Title, IReadOnlyList<DiagramBox> Boxes);

/// <summary>One box.</summary>
/// <param name="Id">What the lines know it by.</param>
/// <param name="Label">The text.</param>
/// <param name="Caption">Small print under it.</param>
/// <param name="Tone">How it is meant.</param>
public sealed record DiagramBox(string Id, string Label, string Caption, Tone Tone);
