using Firebreak.Render;

namespace Firebreak.Cli;

/// <summary>What is said on standard error line by line: broken at blanks where a terminal ends, and left whole for a file or a pipe.</summary>
internal static class Margin
{
    private const int Narrowest = 20;

    /// <summary>The text as it is to be written; every line but the first begins below the first word.</summary>
    public static string Of(string text, string indent = "")
    {
        if (Console.IsErrorRedirected)
        {
            return text;
        }

        var width = Width();
        return width < Narrowest ? text : string.Join(Environment.NewLine + indent, Columns.Wrapped(text, width - indent.Length - 1));
    }

    private static int Width()
    {
        try
        {
            return Console.WindowWidth;
        }
        catch (IOException)
        {
            return 0;
        }
    }
}
