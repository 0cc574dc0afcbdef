using System.Text;

namespace Firebreak.Render.Pdf;

/// <summary>Breaks a text into lines of a width, at blanks, and inside a word that is longer than a line.</summary>
internal static class Lines
{
    /// <summary>The lines; one empty line for an empty text.</summary>
    public static IReadOnlyList<string> Of(string text, double size, double room)
    {
        var lines = new List<string>();
        var line = new StringBuilder();
        var width = 0.0;
        var blank = Typeface.Width(" ", size);
        foreach (var word in text.Split(' '))
        {
            var more = Typeface.Width(word, size);
            if (line.Length > 0 && width + blank + more > room)
            {
                lines.Add(line.ToString());
                line.Clear();
                width = 0;
            }

            if (line.Length > 0)
            {
                line.Append(' ');
                width += blank;
            }

            if (more <= room)
            {
                line.Append(word);
                width += more;
                continue;
            }

            foreach (var rune in word.EnumerateRunes())
            {
                var one = Typeface.Width(rune.ToString(), size);
                if (width + one > room && line.Length > 0)
                {
                    lines.Add(line.ToString());
                    line.Clear();
                    width = 0;
                }

                line.Append(rune);
                width += one;
            }
        }

        lines.Add(line.ToString());
        return lines;
    }
}
