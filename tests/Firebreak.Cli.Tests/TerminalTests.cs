using Firebreak.Render;

namespace Firebreak.Cli.Tests;

public sealed class TerminalTests
{
    [Fact]
    public void A_pipe_gets_no_blanks_at_the_end_of_a_line()
    {
        using var piped = new StringWriter();
        var page = new Page([
            new Point("!", string.Join(' ', Enumerable.Repeat("word", 60))),
            new Grid(["short", "long"], [["a", "b"], ["a longer cell", "한국어로 된 칸"]]),
            new Figure("1 USD", "what it is, at some length, so that it is wrapped at the end of the line, which is after eighty columns", Tone.Bad),
        ]);

        Terminal.Over(piped, colour: false, width: 80).Show(page);

        var lines = piped.ToString().Split('\n');
        Assert.True(lines.Length > 10);
        Assert.All(lines, line => Assert.Equal(line.TrimEnd(), line));
        Assert.Contains(lines, line => line.Contains("a longer cell   한국어로 된 칸", StringComparison.Ordinal));
    }
}
