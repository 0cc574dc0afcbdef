using System.Text;

namespace Firebreak.Render;

/// <summary>Writes a page as Markdown.</summary>
public static class Markdown
{
    /// <summary>The page as Markdown, foreign text escaped.</summary>
    public static string Of(Page page)
    {
        var text = new StringBuilder();
        foreach (var block in page.Blocks)
        {
            Write(text, block);
        }

        return text.ToString();
    }

    private static void Write(StringBuilder text, Block block)
    {
        switch (block)
        {
            case Heading heading:
                text.Append("\n## ").Append(Escape(heading.Text)).Append("\n\n");
                break;
            case Say say:
                text.Append(Escape(say.Text)).Append("\n\n");
                break;
            case Point point:
                text.Append("- ").Append(Escape(point.Mark)).Append(' ').Append(Escape(point.Text)).Append('\n');
                break;
            case Figure figure:
                text.Append("**").Append(Escape(figure.Number)).Append("** ").Append(Escape(figure.Caption)).Append("\n\n");
                break;
            case Grid grid:
                Row(text, grid.Columns);
                Row(text, [.. grid.Columns.Select((_, i) => grid.Numbers?.Contains(i) == true ? "---:" : "---")], raw: true);
                foreach (var row in grid.Rows)
                {
                    Row(text, row);
                }

                text.Append('\n');
                break;
            case Bars bars:
                Row(text, ["", ""]);
                Row(text, ["---", "---:"], raw: true);
                foreach (var bar in bars.Rows)
                {
                    Row(text, [bar.Label, bar.Caption]);
                }

                text.Append('\n');
                break;
            case Quote quote:
                text.Append("```text\n").Append(Plain.Lines(quote.Text).Replace("```", "'''", StringComparison.Ordinal)).Append("\n```\n\n");
                break;
            case Picture picture:
                text.Append("```text\n").Append(picture.Code.Terminal(colour: false)).Append("```\n\n");
                break;
            case Next next:
                text.Append(Escape(next.Why)).Append(": `").Append(Plain.Line(next.Command, 2_000).Replace('`', '\'')).Append("`\n\n");
                break;
            default:
                Rest(text, block);
                break;
        }
    }

    private static void Rest(StringBuilder text, Block block)
    {
        foreach (var line in block is Diagram diagram ? Drawing.Told(diagram) : [])
        {
            text.Append("- ").Append(Escape(line)).Append('\n');
        }

        text.Append('\n');
    }

    private static void Row(StringBuilder text, IReadOnlyList<string> cells, bool raw = false)
    {
        text.Append('|');
        foreach (var cell in cells)
        {
            text.Append(' ').Append(raw ? cell : Escape(cell)).Append(" |");
        }

        text.Append('\n');
    }

    private static string Escape(string foreign)
    {
        var text = new StringBuilder();
        foreach (var c in Plain.Line(foreign, 4_000))
        {
            if ("\\`*_[]<>#|~!&".Contains(c, StringComparison.Ordinal))
            {
                text.Append('\\');
            }

            text.Append(c);
        }

        return text.ToString();
    }
}
