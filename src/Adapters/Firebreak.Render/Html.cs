using System.Globalization;
using System.Net;
using System.Text;

namespace Firebreak.Render;

/// <summary>Writes a page as one HTML file: no script, no request to anywhere, printable.</summary>
public static class Html
{
    private const string Style =
        "body{font:16px/1.5 system-ui,'Noto Sans KR',sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a;background:#fff}" +
        "h2{margin-top:2rem}p,h2{overflow-wrap:anywhere}table{border-collapse:collapse;margin:1rem 0;width:100%}td,th{border-bottom:1px solid #ccc;padding:.3rem .5rem;text-align:left;vertical-align:top;min-width:5.5em;overflow-wrap:anywhere}th{white-space:nowrap}" +
        "td.n,th.n{min-width:3em;text-align:right;font-variant-numeric:tabular-nums}pre{background:#f4f4f4;padding:1rem;white-space:pre-wrap;overflow-wrap:anywhere}" +
        ".figure{font-size:2rem;font-weight:700;margin:0}.good{color:#0a6b2d}.warn{color:#8a5a00}.bad{color:#b00020}.faint{color:#555}" +
        "@media print{body{margin:0}}";

    /// <summary>The page as HTML, foreign text encoded.</summary>
    /// <param name="page">The page.</param>
    /// <param name="title">The title of the window.</param>
    /// <param name="language">The language code of the text, <c>en</c> or <c>ko</c>.</param>
    public static string Of(Page page, string title, string language)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"<!doctype html><html lang=\"{E(language)}\"><head><meta charset=\"utf-8\">")
            .Append("<meta name=\"viewport\" content=\"width=device-width\">")
            .Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">")
            .Append(CultureInfo.InvariantCulture, $"<title>{E(title)}</title><style>{Style}</style></head><body><h1>{E(title)}</h1>\n");
        foreach (var block in page.Blocks)
        {
            Write(text, block);
        }

        return text.Append("</body></html>\n").ToString();
    }

    private static void Write(StringBuilder text, Block block)
    {
        switch (block)
        {
            case Heading heading:
                text.Append(CultureInfo.InvariantCulture, $"<h2>{E(heading.Text)}</h2>\n");
                break;
            case Say say:
                text.Append(CultureInfo.InvariantCulture, $"<p class=\"{Class(say.Tone)}\">{E(say.Text)}</p>\n");
                break;
            case Point point:
                text.Append(CultureInfo.InvariantCulture, $"<p class=\"{Class(point.Tone)}\"><b>{E(point.Mark)}</b> {E(point.Text)}</p>\n");
                break;
            case Figure figure:
                text.Append(CultureInfo.InvariantCulture, $"<p class=\"figure {Class(figure.Tone)}\">{E(figure.Number)}</p><p class=\"faint\">{E(figure.Caption)}</p>\n");
                break;
            case Grid grid:
                Table(text, grid);
                break;
            case Bars bars:
                text.Append(BarChart.Svg(bars));
                break;
            case Diagram diagram:
                text.Append(Drawing.Svg(diagram));
                break;
            case Quote quote:
                text.Append("<pre>").Append(WebUtility.HtmlEncode(Plain.Lines(quote.Text))).Append("</pre>\n");
                break;
            case Picture picture:
                text.Append("<p>").Append(picture.Code.Svg()).Append("</p>\n");
                break;
            case Next next:
                text.Append(CultureInfo.InvariantCulture, $"<p>{E(next.Why)}<br><code>{E(next.Command)}</code></p>\n");
                break;
            default:
                break;
        }
    }

    private static void Table(StringBuilder text, Grid grid)
    {
        string Cell(string tag, string value, int column) =>
            $"<{tag}{(grid.Numbers?.Contains(column) == true ? " class=\"n\"" : "")}>{E(value)}</{tag}>";

        text.Append("<table><thead><tr>").AppendJoin("", grid.Columns.Select((name, i) => Cell("th", name, i))).Append("</tr></thead><tbody>\n");
        foreach (var row in grid.Rows)
        {
            text.Append("<tr>").AppendJoin("", row.Select((cell, i) => Cell("td", cell, i))).Append("</tr>\n");
        }

        text.Append("</tbody></table>\n");
    }

    private static string Class(Tone tone) => tone.ToString().ToLowerInvariant();

    private static string E(string foreign) => WebUtility.HtmlEncode(Plain.Line(foreign, 4_000));
}
