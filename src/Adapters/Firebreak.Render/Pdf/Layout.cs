namespace Firebreak.Render.Pdf;

/// <summary>Puts blocks one under the other on sheets, a new sheet where one is full.</summary>
internal sealed class Layout(Typeface face, Tag root)
{
    private const double Leading = 1.45;
    private const double Cell = 3;
    private const double Small = 8.5;

    private readonly List<Sheet> _sheets = [];
    private double _top = Sheet.Bottom;

    /// <summary>The sheets.</summary>
    public IReadOnlyList<Sheet> Sheets => _sheets;

    private Sheet Now => _sheets[^1];

    /// <summary>Writes the title.</summary>
    public void Title(string title) => Paragraph(root.With(new Tag("H1")), title, 18, Ink.Black, after: 10);

    /// <summary>Writes a block.</summary>
    public void Write(Block block)
    {
        switch (block)
        {
            case Heading heading:
                Space(8, keep: 60);
                Paragraph(root.With(new Tag("H2")), Plain.Line(heading.Text, 400), 13, Ink.Black, after: 4);
                break;
            case Say say:
                Paragraph(root.With(new Tag("P")), Plain.Line(say.Text, 4_000), 10, Ink.Of(say.Tone), after: 4);
                break;
            case Point point:
                Paragraph(root.With(new Tag("P")), $"{Plain.Line(point.Mark, 40)} {Plain.Line(point.Text, 2_000)}", 10, Ink.Of(point.Tone), after: 2, indent: 10);
                break;
            case Figure figure:
                Paragraph(root.With(new Tag("P")), Plain.Line(figure.Number), 18, Ink.Of(figure.Tone), after: 0);
                Paragraph(root.With(new Tag("P")), Plain.Line(figure.Caption), 9, Ink.Grey, after: 4);
                break;
            case Grid grid:
                Table(grid);
                break;
            case Bars bars:
                Chart(bars);
                break;
            case Quote quote:
                Letter(Plain.Lines(quote.Text));
                break;
            case Next next:
                Paragraph(root.With(new Tag("P")), $"{Plain.Line(next.Why, 2_000)} {Plain.Line(next.Command, 2_000)}", 10, Ink.Black, after: 4);
                break;
            default:
                Space(6);
                break;
        }
    }

    /// <summary>Writes the foot of every sheet.</summary>
    public void Feet(string title)
    {
        for (var i = 0; i < _sheets.Count; i++)
        {
            var sheet = _sheets[i];
            var number = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{i + 1} / {_sheets.Count}");
            sheet.Draw(null, () =>
            {
                sheet.Text(Lines.Of(title, 8, Sheet.Room - 60)[0], Sheet.Margin, Sheet.Height - 30, 8, Ink.Grey);
                sheet.Text(number, Sheet.Width - Sheet.Margin - Typeface.Width(number, 8), Sheet.Height - 30, 8, Ink.Grey);
            });
        }
    }

    private void Letter(string text)
    {
        foreach (var line in text.TrimEnd('\n').Split('\n'))
        {
            if (line.Length == 0)
            {
                Space(6);
                continue;
            }

            var indent = line.Length - line.TrimStart().Length;
            Paragraph(root.With(new Tag("P")), line.TrimStart(), 9.5, Ink.Black, after: 0, indent: 8 + (indent * 4));
        }

        Space(4);
    }

    private void Paragraph(Tag tag, string text, double size, Ink ink, double after, double indent = 0)
    {
        foreach (var line in Lines.Of(text, size, Sheet.Room - indent))
        {
            Space(0, keep: size * Leading);
            _top += size * Leading;
            var (sheet, top) = (Now, _top);
            sheet.Draw(tag, () => sheet.Text(line, Sheet.Margin + indent, top - (size * 0.35), size, ink));
        }

        _top += after;
    }

    private void Table(Grid grid)
    {
        var widths = Widths(grid);
        var table = root.With(new Tag("Table"));
        Space(4, keep: 40);
        Row(table.With(new Tag("TR")), "TH", grid, [.. grid.Columns.Select(name => Plain.Line(name))], widths);
        foreach (var row in grid.Rows)
        {
            if (Row(null, "TD", grid, [.. row.Select(cell => Plain.Line(cell))], widths, tryOnly: true) > Sheet.Bottom - _top)
            {
                Turn();
                Row(null, "TH", grid, [.. grid.Columns.Select(name => Plain.Line(name))], widths);
            }

            Row(table.With(new Tag("TR")), "TD", grid, [.. row.Select(cell => Plain.Line(cell))], widths);
        }

        _top += 8;
    }

    /// <summary>Writes a row, or only says how high it would be.</summary>
    private double Row(Tag? tag, string kind, Grid grid, IReadOnlyList<string> cells, double[] widths, bool tryOnly = false)
    {
        var lines = cells.Take(widths.Length).Select((cell, i) => Lines.Of(cell, Small, widths[i] - (2 * Cell))).ToList();
        var height = (lines.Count == 0 ? 1 : lines.Max(cell => cell.Count)) * Small * 1.3;
        if (tryOnly)
        {
            return height + 4;
        }

        var left = Sheet.Margin;
        var (sheet, top) = (Now, _top);
        for (var i = 0; i < lines.Count; i++)
        {
            var (cell, width, at) = (lines[i], widths[i], left);
            sheet.Draw(tag?.With(new Tag(kind)), () =>
            {
                for (var n = 0; n < cell.Count; n++)
                {
                    var shift = grid.Numbers?.Contains(i) == true ? width - (2 * Cell) - Typeface.Width(cell[n], Small) : 0;
                    sheet.Text(cell[n], at + Cell + shift, top + ((n + 1) * Small * 1.3) - 2, Small, kind == "TH" ? Ink.Grey : Ink.Black);
                }
            });
            left += width;
        }

        sheet.Draw(null, () => sheet.Fill(Sheet.Margin, top + height + 2, widths.Sum(), 0.5, Ink.Rule));
        _top += height + 4;
        return height + 4;
    }

    /// <summary>What the columns ask for, and less of it for the widest where the sheet is too narrow.</summary>
    private static double[] Widths(Grid grid)
    {
        var asked = grid.Columns.Select((name, i) => grid.Rows.Take(500).Select(row => i < row.Count ? row[i] : "").Append(name)
            .Max(cell => Typeface.Width(Plain.Line(cell, 120), Small)) + (2 * Cell) + 2).ToArray();
        var least = grid.Columns.Select(name => Math.Min(Typeface.Width(Plain.Line(name), Small) + (2 * Cell) + 2, Sheet.Room / grid.Columns.Count)).ToArray();
        for (var over = asked.Sum() - Sheet.Room; over > 0.5; over = asked.Sum() - Sheet.Room)
        {
            var widest = Array.IndexOf(asked, asked.Max());
            var next = asked.Where((_, i) => i != widest).Append(0).Max();
            var cut = Math.Min(over, Math.Max(asked[widest] - next, 5));
            asked[widest] = Math.Max(least[widest], asked[widest] - cut);
            if (asked.Zip(least).All(pair => pair.First <= pair.Second + 0.1))
            {
                break;
            }
        }

        return asked;
    }

    private void Chart(Bars bars)
    {
        if (bars.Rows.Count == 0)
        {
            return;
        }

        var tag = root.With(new Tag("Figure") { Instead = string.Join("; ", bars.Rows.Take(60).Select(bar => $"{Plain.Line(bar.Label)}: {Plain.Line(bar.Caption)}")) });
        var most = bars.Rows.Max(bar => bar.Size);
        var label = Math.Min(150, bars.Rows.Max(bar => Typeface.Width(Plain.Line(bar.Label), 9))) + 8;
        var room = Sheet.Room - label - Math.Min(160, bars.Rows.Max(bar => Typeface.Width(Plain.Line(bar.Caption), 9))) - 10;
        foreach (var bar in bars.Rows)
        {
            Space(0, keep: 15);
            var (sheet, top) = (Now, _top);
            var length = most <= 0 || bar.Size <= 0 ? 0 : Math.Max(1, (double)(bar.Size / most) * room);
            sheet.Draw(tag, () =>
            {
                sheet.Text(Lines.Of(Plain.Line(bar.Label), 9, label - 4)[0], Sheet.Margin, top + 11, 9, Ink.Black);
                sheet.Fill(Sheet.Margin + label, top + 2, length, 11, Ink.Of(Tone.Bad));
                sheet.Text(Lines.Of(Plain.Line(bar.Caption), 9, 160)[0], Sheet.Margin + label + length + 5, top + 11, 9, Ink.Black);
            });
            _top += 15;
        }

        _top += 6;
    }

    /// <summary>Leaves room, and turns the sheet where less than a height is left.</summary>
    private void Space(double height, double keep = 0)
    {
        if (_top + height + keep > Sheet.Bottom)
        {
            Turn();
            return;
        }

        _top += height;
    }

    private void Turn()
    {
        _sheets.Add(new Sheet(_sheets.Count, face));
        _top = Sheet.Margin;
    }
}
