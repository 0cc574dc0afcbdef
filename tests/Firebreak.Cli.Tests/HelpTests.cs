namespace Firebreak.Cli.Tests;

/// <summary>Plain help for somebody who has nothing set up: no account, no network, no folder.</summary>
public sealed class HelpTests
{
    [Theory]
    [InlineData("hacked", "en")]
    [InlineData("hacked", "ko")]
    [InlineData("cannot-sign-in", "en")]
    [InlineData("cannot-sign-in", "ko")]
    public async Task The_program_says_what_the_page_in_the_repository_says(string topic, string lang)
    {
        var folder = Places.Fresh();
        var page = await File.ReadAllTextAsync(Path.Combine(Places.Root, "docs", $"{topic}.{lang}.md"), TestContext.Current.CancellationToken);

        var said = await Binary.RunAsync(folder, [("HTTPS_PROXY", "http://127.0.0.1:1"), ("AWS_EC2_METADATA_DISABLED", "false")], "help", topic, "--lang", lang, "--export", "page.md");

        Assert.Equal((0, page), (said.ExitCode, string.Concat(said.Output.TrimEnd('\n').Split('\n').Select(line => (line.StartsWith("  ", StringComparison.Ordinal) ? line[2..] : line) + "\n"))));
        Assert.Equal(page, await File.ReadAllTextAsync(Path.Combine(folder, "page.md"), TestContext.Current.CancellationToken));
        Look.FitsIn80(said.Output);
        Assert.Equal([".home", "page.md"], Directory.GetFileSystemEntries(folder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Empty(Directory.GetFileSystemEntries(Path.Combine(folder, ".home")));
    }

    [Fact]
    public async Task Both_languages_tell_the_same_steps()
    {
        foreach (var topic in (string[])["hacked", "cannot-sign-in"])
        {
            var (en, ko) = (await StepsAsync(topic, "en"), await StepsAsync(topic, "ko"));
            Assert.Equal(en, ko);
            Assert.NotEmpty(en);
        }
    }

    [Fact]
    public async Task It_is_the_help_of_a_command_too_and_an_unknown_topic_is_named()
    {
        var help = await Binary.RunAsync("help", "case", "pack");
        Assert.Equal((await Binary.RunAsync("case", "pack", "--help")).Output, help.Output);
        Assert.Equal(0, help.ExitCode);

        var unknown = await Binary.RunAsync("help", "nothing-like-that");
        Assert.Equal(2, unknown.ExitCode);
        Assert.Contains("hacked, cannot-sign-in", unknown.Errors, StringComparison.Ordinal);
        Look.HasNoStackTrace(unknown);
    }

    /// <summary>Numbers of steps, headings, addresses and commands, in order.</summary>
    private static async Task<IReadOnlyList<string>> StepsAsync(string topic, string lang) =>
    [
        .. (await File.ReadAllLinesAsync(Path.Combine(Places.Root, "docs", $"{topic}.{lang}.md"), TestContext.Current.CancellationToken)).SelectMany(line => line switch
        {
            _ when line.StartsWith('#') => new[] { "#" },
            _ when line.Contains("https://", StringComparison.Ordinal) => [line[line.IndexOf("https://", StringComparison.Ordinal)..].Split(' ')[0]],
            _ when line.Length > 3 && char.IsAsciiDigit(line[0]) => [line[..line.IndexOf('.', StringComparison.Ordinal)]],
            _ when line.StartsWith("    firebreak ", StringComparison.Ordinal) => [string.Join(' ', line.Trim().Split(' ').Take(3))],
            _ => [],
        }),
    ];
}
