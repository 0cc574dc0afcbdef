namespace Firebreak.Render;

/// <summary>What a screen, an HTML page, a Markdown file or a CSV file shows: the same blocks everywhere.</summary>
/// <param name="Blocks">The blocks, in order.</param>
public sealed record Page(IReadOnlyList<Block> Blocks);

/// <summary>How a text is meant.</summary>
public enum Tone
{
    /// <summary>As it is.</summary>
    Plain,

    /// <summary>Good news, proved.</summary>
    Good,

    /// <summary>To be looked at.</summary>
    Warn,

    /// <summary>To be acted on.</summary>
    Bad,

    /// <summary>Small print.</summary>
    Faint,
}

/// <summary>One part of a page. Texts are foreign until a renderer has quoted them; see <see cref="Plain"/>.</summary>
public abstract record Block
{
    private protected Block()
    {
    }
}

/// <summary>A heading.</summary>
public sealed record Heading(string Text) : Block;

/// <summary>A sentence or a paragraph.</summary>
public sealed record Say(string Text, Tone Tone = Tone.Plain) : Block;

/// <summary>A sentence under a mark, for lists.</summary>
public sealed record Point(string Mark, string Text, Tone Tone = Tone.Plain) : Block;

/// <summary>The one number of a screen.</summary>
public sealed record Figure(string Number, string Caption, Tone Tone) : Block;

/// <summary>Rows under columns.</summary>
/// <param name="Columns">The headings.</param>
/// <param name="Rows">The cells, a row each.</param>
/// <param name="Numbers">Columns that are flush right.</param>
public sealed record Grid(
    IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows, IReadOnlyList<int>? Numbers = null) : Block;

/// <summary>A bar for each row: days and money.</summary>
public sealed record Bars(IReadOnlyList<Bar> Rows) : Block;

/// <summary>One bar.</summary>
public sealed record Bar(string Label, decimal Size, string Caption);

/// <summary>Text as it is, line by line: a letter, a QR code, an instruction to paste.</summary>
public sealed record Quote(string Text) : Block;

/// <summary>The next command to type, and what it does.</summary>
public sealed record Next(string Command, string Why) : Block;

/// <summary>An empty line.</summary>
public sealed record Gap : Block;
