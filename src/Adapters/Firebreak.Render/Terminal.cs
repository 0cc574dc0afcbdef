using Spectre.Console;

namespace Firebreak.Render;

/// <summary>Shows a page in a terminal, or in a pipe.</summary>
/// <param name="console">Where to.</param>
/// <param name="plain">True if neither colour nor bold may be used (a pipe, <c>NO_COLOR</c>).</param>
public sealed class Terminal(IAnsiConsole console, bool plain)
{
    /// <summary>Makes a terminal over a writer.</summary>
    /// <param name="writer">Standard output or standard error.</param>
    /// <param name="colour">Whether colours may be used.</param>
    /// <param name="width">The width in columns; 80 where the terminal does not say.</param>
    public static Terminal Over(TextWriter writer, bool colour, int width)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(colour ? writer : new NoTrailingBlanks(writer)),
            Ansi = colour ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = colour ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
        console.Profile.Width = width;
        console.Profile.Capabilities.Unicode = true;
        return new Terminal(console, !colour);
    }

    /// <summary>Shows every block.</summary>
    public void Show(Page page)
    {
        foreach (var block in page.Blocks)
        {
            Show(block);
        }
    }

    /// <summary>Shows one block.</summary>
    public void Show(Block block)
    {
        switch (block)
        {
            case Heading heading:
                console.WriteLine();
                Write(heading.Text, new Style(decoration: Decoration.Bold), indent: 0);
                break;
            case Say say:
                Write(say.Text, Of(say.Tone), indent: 0);
                break;
            case Point point:
                Hang(point);
                break;
            case Figure figure:
                Write(figure.Number, Of(figure.Tone).Combine(new Style(decoration: Decoration.Bold)), indent: 2);
                Write(figure.Caption, Of(Tone.Faint), indent: 2);
                break;
            case Grid grid:
                Show(grid);
                break;
            case Bars bars:
                Show(bars);
                break;
            case Diagram diagram:
                foreach (var line in Drawing.Told(diagram))
                {
                    Hang(new Point("-", line));
                }

                break;
            case Quote quote:
                foreach (var line in Plain.Lines(quote.Text).Split('\n'))
                {
                    console.Profile.Out.Writer.WriteLine("  " + line);
                }

                break;
            case Picture picture:
                console.Profile.Out.Writer.Write(picture.Code.Terminal(colour: !plain));
                break;
            case Next next:
                Write(next.Why, Of(Tone.Faint), indent: 0);
                console.Profile.Out.Writer.WriteLine("  $ " + Plain.Line(next.Command, 2_000));
                break;
            default:
                console.WriteLine();
                break;
        }
    }

    private void Hang(Point point)
    {
        var row = new Spectre.Console.Grid { Expand = false };
        row.AddColumn(new GridColumn().NoWrap().PadLeft(2).PadRight(1));
        row.AddColumn(new GridColumn().PadLeft(0).PadRight(0));
        row.AddRow(new Text(Plain.Line(point.Mark, 40), Dress(Of(point.Tone))), new Text(Plain.Line(point.Text, 2_000), Dress(Of(point.Tone))));
        console.Write(row);
    }

    private void Show(Grid grid)
    {
        var table = new Table { Border = plain ? TableBorder.Simple : TableBorder.Rounded, Expand = false };
        for (var i = 0; i < grid.Columns.Count; i++)
        {
            var column = new TableColumn(new Text(Plain.Line(grid.Columns[i]), Dress(new Style(decoration: Decoration.Bold))));
            table.AddColumn(grid.Numbers?.Contains(i) == true ? column.RightAligned().NoWrap() : column);
        }

        foreach (var row in grid.Rows)
        {
            table.AddRow(row.Select(cell => new Text(Plain.Line(cell))));
        }

        console.Write(table);
    }

    private void Show(Bars bars)
    {
        if (bars.Rows.Count == 0)
        {
            return;
        }

        var rows = bars.Rows.Select(bar => (bar.Size, Label: Columns.Cut(Plain.Line(bar.Label), 30), Caption: Columns.Cut(Plain.Line(bar.Caption), 34))).ToList();
        var most = rows.Max(row => row.Size);
        var label = rows.Max(row => Columns.Of(row.Label));
        var room = Math.Max(4, console.Profile.Width - label - rows.Max(row => Columns.Of(row.Caption)) - 5);
        foreach (var row in rows)
        {
            var length = most <= 0 || row.Size <= 0 ? 0 : Math.Max(1, (int)decimal.Round(row.Size / most * room, MidpointRounding.AwayFromZero));
            var line = $"  {Columns.Filled(row.Label, label)} {new string('█', length)} {row.Caption}";
            console.Write(new Text(line + "\n", Dress(Of(row.Size > 0 ? Tone.Bad : Tone.Faint))));
        }
    }

    private void Write(string text, Style style, int indent)
    {
        var body = new Text(Plain.Line(text, 4_000), Dress(style));
        console.Write(indent == 0 ? body : new Padder(body, new Padding(indent, 0, 0, 0)));
        if (indent == 0)
        {
            console.WriteLine();
        }
    }

    private Style Dress(Style style) => plain ? Style.Plain : style;

    private static Style Of(Tone tone) => tone switch
    {
        Tone.Good => new Style(Color.Green),
        Tone.Warn => new Style(Color.Yellow),
        Tone.Bad => new Style(Color.Red),
        Tone.Faint => new Style(Color.Grey),
        _ => Style.Plain,
    };
}
