using System.Globalization;
using System.Net;
using System.Text;

namespace Firebreak.Render;

/// <summary>Bars as SVG: within an HTML page, or as a picture of their own.</summary>
public static class BarChart
{
    private const int Width = 720;
    private const int Longest = 430;
    private const int Row = 24;
    private const int Title = 30;

    /// <summary>The bars of a page as one picture to keep or to send; <c>null</c> if the page has none.</summary>
    public static string? Of(Page page, string title)
    {
        ArgumentNullException.ThrowIfNull(page);
        ArgumentNullException.ThrowIfNull(title);
        var charts = page.Blocks.OfType<Bars>().Where(bars => bars.Rows.Count > 0).ToList();
        if (charts.Count == 0)
        {
            return null;
        }

        var height = charts.Sum(bars => Title + (bars.Rows.Count * Row)) + 10;
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 {Width} {height}\" width=\"{Width}\" height=\"{height}\" font-family=\"sans-serif\" font-size=\"13\">\n")
            .Append(CultureInfo.InvariantCulture, $"<title>{E(title)}</title>\n<rect width=\"{Width}\" height=\"{height}\" fill=\"#fff\"/>\n");
        var y = 0;
        foreach (var bars in charts)
        {
            text.Append(CultureInfo.InvariantCulture, $"<text x=\"0\" y=\"{y + 19}\" font-weight=\"700\">{E(Over(page, bars) ?? title)}</text>\n");
            Rows(text, bars, y + Title);
            y += Title + (bars.Rows.Count * Row);
        }

        return text.Append("</svg>\n").ToString();
    }

    /// <summary>Bars within a page.</summary>
    internal static string Svg(Bars bars)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"<svg role=\"img\" viewBox=\"0 0 {Width} {(bars.Rows.Count * Row) + 4}\" width=\"100%\" font-size=\"13\">\n");
        Rows(text, bars, 0);
        return text.Append("</svg>\n").ToString();
    }

    private static void Rows(StringBuilder text, Bars bars, int top)
    {
        var most = bars.Rows.Count == 0 ? 0 : bars.Rows.Max(bar => bar.Size);
        for (var i = 0; i < bars.Rows.Count; i++)
        {
            var bar = bars.Rows[i];
            var width = most <= 0 ? 0 : decimal.Round(Math.Max(0, bar.Size) / most * Longest, 1);
            text.Append(CultureInfo.InvariantCulture, $"<text x=\"0\" y=\"{top + (i * Row) + 17}\">{E(bar.Label)}</text>")
                .Append(CultureInfo.InvariantCulture, $"<rect x=\"110\" y=\"{top + (i * Row) + 4}\" width=\"{width}\" height=\"17\" fill=\"#b00020\"/>")
                .Append(CultureInfo.InvariantCulture, $"<text x=\"{116 + width}\" y=\"{top + (i * Row) + 17}\">{E(bar.Caption)}</text>\n");
        }
    }

    /// <summary>The heading that stands over the bars.</summary>
    private static string? Over(Page page, Bars bars)
    {
        string? heading = null;
        foreach (var block in page.Blocks)
        {
            heading = block is Heading here ? here.Text : heading;
            if (ReferenceEquals(block, bars))
            {
                break;
            }
        }

        return heading;
    }

    private static string E(string foreign) => WebUtility.HtmlEncode(Plain.Line(foreign, 300));
}
