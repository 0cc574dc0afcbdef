using System.Globalization;
using Firebreak.Render;

namespace Firebreak.Cli.Tests;

public sealed class TerminalTests
{
    [Theory]
    [InlineData(80, "ko")]
    [InlineData(40, "ko")]
    [InlineData(80, "en")]
    public async Task What_is_told_besides_is_broken_where_the_terminal_ends(int columns, string lang)
    {
        var folder = Places.Fresh();
        var said = await Command.RunAsync(
            "python3",
            [Path.Combine(Places.Root, "tests", "Firebreak.Cli.Tests", "on-a-screen.py"), columns.ToString(CultureInfo.InvariantCulture), Binary.Path, "drill", "hijack", "--lang", lang],
            Binary.Clean(folder), folder);
        var lines = said.Json().GetProperty("lines").Texts().ToList();

        Assert.Equal(2, said.Json().GetProperty("exit").GetInt32());
        Assert.True(lines.Count > 3, said.Output);
        Assert.All(lines, line => Assert.InRange(Columns.Of(line), 0, columns));
        var piped = await Binary.RunAsync("drill", "hijack", "--lang", lang);
        Assert.Equal(piped.Errors.Lines()[0], string.Join(' ', lines.TakeWhile(line => !line.Contains("drill --list", StringComparison.Ordinal)).Select(line => line.Trim())));
    }

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
