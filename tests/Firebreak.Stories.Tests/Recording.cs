using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Firebreak.Stories.Tests;

/// <summary>Draws what a terminal showed as one SVG file.</summary>
internal static partial class Recording
{
    private const int LineHeight = 18;

    /// <summary>The output as a picture of a terminal.</summary>
    public static string Of(string output)
    {
        var lines = TempFolder().Replace(output, "/tmp/firebreak-drill").TrimEnd().Split('\n').Select(line => line.TrimEnd()).ToList();
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"760\" height=\"{(lines.Count * LineHeight) + 40}\" font-family=\"ui-monospace,Menlo,Consolas,monospace\" font-size=\"14\">\n")
            .Append("<rect width=\"100%\" height=\"100%\" rx=\"8\" fill=\"#16181d\"/>\n")
            .Append("<text x=\"20\" y=\"26\" fill=\"#8b949e\" xml:space=\"preserve\">$ ./firebreak drill</text>\n");
        for (var i = 0; i < lines.Count; i++)
        {
            if (lines[i].Length > 0)
            {
                svg.Append(CultureInfo.InvariantCulture, $"<text x=\"20\" y=\"{((i + 2) * LineHeight) + 8}\" fill=\"{Colour(lines[i])}\" xml:space=\"preserve\">{WebUtility.HtmlEncode(lines[i])}</text>\n");
            }
        }

        return svg.Append("</svg>\n").ToString();
    }

    /// <summary>The chapters of a recording: its lines that begin with a date and a time.</summary>
    public static IReadOnlyList<string> Chapters(string svg) => [.. Chapter().Matches(svg).Select(match => match.Groups["title"].Value)];

    private static string Colour(string line) => line switch
    {
        _ when line.Contains("[ok]", StringComparison.Ordinal) => "#3fb950",
        _ when line.Contains("[!!]", StringComparison.Ordinal) || line.Contains('█', StringComparison.Ordinal) => "#f85149",
        _ when line.StartsWith("2023-", StringComparison.Ordinal) => "#ffffff",
        _ => "#c9d1d9",
    };

    [GeneratedRegex("/tmp/firebreak-drill-[A-Za-z0-9]+")]
    private static partial Regex TempFolder();

    [GeneratedRegex(">2023-\\d\\d-\\d\\d \\d\\d:\\d\\d KST  (?<title>[^<]+)<")]
    private static partial Regex Chapter();
}
