using System.Globalization;
using System.Net;
using System.Text;

namespace Firebreak.Render;

/// <summary>Draws a diagram as SVG for HTML pages, and tells it in lines where nothing can be drawn.</summary>
internal static class Drawing
{
    private const int Width = 900;
    private const int Head = 26;
    private const int Box = 40;
    private const int Row = 52;
    private const int Room = 25;

    /// <summary>The picture; every text encoded.</summary>
    public static string Svg(Diagram diagram)
    {
        var rows = diagram.Columns.Count == 0 ? 0 : diagram.Columns.Max(column => column.Boxes.Count);
        var (step, height) = (Width / Math.Max(1, diagram.Columns.Count), Head + (rows * Row) + 6);
        var box = step - 40;
        var places = new Dictionary<string, (int X, int Y)>(StringComparer.Ordinal);
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"<svg role=\"img\" viewBox=\"0 0 {Width} {height}\" width=\"100%\" font-size=\"11\">\n");
        var boxes = new StringBuilder();
        for (var i = 0; i < diagram.Columns.Count; i++)
        {
            var column = diagram.Columns[i];
            boxes.Append(CultureInfo.InvariantCulture, $"<text x=\"{i * step}\" y=\"14\" font-weight=\"700\">{E(column.Title, Room + 10)}</text>\n");
            for (var j = 0; j < column.Boxes.Count; j++)
            {
                var (one, x, y) = (column.Boxes[j], i * step, Head + (j * Row));
                places[one.Id] = (x, y);
                boxes.Append(CultureInfo.InvariantCulture, $"<rect x=\"{x}\" y=\"{y}\" width=\"{box}\" height=\"{Box}\" rx=\"4\" fill=\"{Fill(one.Tone)}\" stroke=\"#555\"/>")
                    .Append(CultureInfo.InvariantCulture, $"<text x=\"{x + 6}\" y=\"{y + 16}\">{E(one.Label, Room)}<title>{E(one.Label, 300)}</title></text>")
                    .Append(CultureInfo.InvariantCulture, $"<text x=\"{x + 6}\" y=\"{y + 31}\" fill=\"#444\">{E(one.Caption, Room + 4)}</text>\n");
            }
        }

        foreach (var (from, to) in diagram.Lines)
        {
            if (places.TryGetValue(from, out var a) && places.TryGetValue(to, out var b) && a.X < b.X)
            {
                text.Append(CultureInfo.InvariantCulture, $"<path d=\"M{a.X + box} {a.Y + (Box / 2)} C{a.X + box + 20} {a.Y + (Box / 2)} {b.X - 20} {b.Y + (Box / 2)} {b.X} {b.Y + (Box / 2)}\" fill=\"none\" stroke=\"#b00020\" stroke-opacity=\"0.55\"/>\n");
            }
        }

        return text.Append(boxes).Append("</svg>\n").ToString();
    }

    /// <summary>A line a column, for screens and text files.</summary>
    public static IEnumerable<string> Told(Diagram diagram) => diagram.Columns
        .Where(column => column.Boxes.Count > 0)
        .Select(column => $"{column.Title}: {string.Join("; ", column.Boxes.Select(box => box.Caption.Length > 0 ? $"{box.Label} ({box.Caption})" : box.Label))}");

    private static string Fill(Tone tone) => tone switch
    {
        Tone.Bad => "#fbe3e6",
        Tone.Warn => "#fff3d6",
        Tone.Good => "#e2f3e7",
        _ => "#f2f2f2",
    };

    private static string E(string foreign, int limit) => WebUtility.HtmlEncode(Plain.Line(foreign, limit));
}
