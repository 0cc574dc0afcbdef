using Firebreak.Render;

namespace Firebreak.App.Pages;

/// <summary>What the owner has to do himself, step by step: each numbered line hangs behind its number and is broken where the terminal ends.</summary>
public static class GuideText
{
    /// <summary>The guide's lines.</summary>
    public static IEnumerable<Block> Of(string guide) => guide.ReplaceLineEndings("\n").Split('\n').Select(line =>
        line.IndexOf(". ", StringComparison.Ordinal) is > 0 and <= 2 and var dot && line[..dot].All(char.IsAsciiDigit)
            ? new Point(line[..(dot + 1)], line[(dot + 2)..])
            : new Point("", line));
}
