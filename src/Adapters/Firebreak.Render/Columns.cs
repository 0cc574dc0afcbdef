using Spectre.Console;

namespace Firebreak.Render;

/// <summary>Columns of a terminal: Hangul and other wide characters take two (Unicode Standard Annex 11).</summary>
public static class Columns
{
    /// <summary>How many columns a line takes.</summary>
    public static int Of(string line) => line.GetCellWidth();

    /// <summary>A line filled up with blanks to a width.</summary>
    public static string Filled(string line, int width) => line + new string(' ', Math.Max(0, width - Of(line)));

    /// <summary>A line cut to a width, with a mark where it was cut.</summary>
    public static string Cut(string line, int width)
    {
        if (Of(line) <= width)
        {
            return line;
        }

        var end = line.Length;
        while (end > 0 && Of(line[..end]) > width - 1)
        {
            end -= char.IsLowSurrogate(line[end - 1]) ? 2 : 1;
        }

        return line[..Math.Max(0, end)] + "…";
    }

    /// <summary>A text in lines of at most a width, broken at blanks.</summary>
    public static IEnumerable<string> Wrapped(string text, int width)
    {
        var line = "";
        foreach (var word in text.Split(' '))
        {
            var longer = line.Length == 0 ? word : line + " " + word;
            if (line.Length > 0 && Of(longer) > width)
            {
                yield return line;
                longer = word;
            }

            line = longer;
        }

        yield return line;
    }
}
