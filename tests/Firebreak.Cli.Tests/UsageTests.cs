using System.Diagnostics;

namespace Firebreak.Cli.Tests;

public sealed class UsageTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("ko")]
    public async Task Alone_it_says_where_things_stand_and_the_one_next_command(string lang)
    {
        var said = await Binary.RunAsync("--lang", lang);

        Assert.Equal((0, ""), (said.ExitCode, said.Errors));
        Look.FitsIn80(said.Output);
        Assert.Single(said.Output.Lines(), line => line.StartsWith("  $ ", StringComparison.Ordinal));
        Approved.Check(said.Output, lang);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ko")]
    public async Task Its_help_fits_the_screen(string lang)
    {
        var said = await Binary.RunAsync("--lang", lang, "--help");

        Assert.Equal((0, ""), (said.ExitCode, said.Errors));
        Look.FitsIn80(said.Output);
        Approved.Check(said.Output, lang);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ko")]
    public async Task Every_verb_and_every_flag_is_described(string lang)
    {
        var waiting = new Queue<string[]>([[]]);
        var verbs = 0;
        while (waiting.TryDequeue(out var path))
        {
            var said = await Binary.RunAsync([.. path, "--help", "--lang", lang]);
            Assert.True(said.ExitCode == 0, string.Join(' ', path) + ": " + said.Errors);
            Look.FitsIn80(said.Output);
            var (entries, below) = Entries(said.Output);
            Assert.NotEmpty(entries);
            Assert.All(entries, entry => Assert.True(entry.Says.Length > 1, $"{string.Join(' ', path)} {entry.Name}: no description"));
            if (lang == "ko")
            {
                Assert.All(entries, entry => Assert.True(Hangul(entry.Says) || entry.Name is "shell" or "SHELL", $"{string.Join(' ', path)} {entry.Name}: {entry.Says}"));
            }

            foreach (var name in below)
            {
                waiting.Enqueue([.. path, name]);
            }

            verbs++;
        }

        Assert.True(verbs >= 30, verbs.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("firebreak --help", "detct")]
    [InlineData("firebreak check --help", "check", "--colour", "red")]
    [InlineData("firebreak detect --help", "detect")]
    [InlineData("firebreak detect --help", "detect", ".", "--level", "loud")]
    [InlineData("firebreak detect --help", "detect", ".", "--from", "yesterday")]
    [InlineData("firebreak check --help", "check", "--region", "the-moon")]
    [InlineData("firebreak check --help", "check", "--endpoint-url", "not an address")]
    [InlineData("firebreak check --help", "check", "--lang", "fr")]
    [InlineData("firebreak harden plan --help", "harden", "plan", "--contact", "me")]
    [InlineData("firebreak completion --help", "completion", "tcsh")]
    [InlineData("firebreak drill --list", "drill", "no-such-story")]
    [InlineData("firebreak drill --list", "sandbox", "--scenario", "no-such-story")]
    public async Task Wrong_use_ends_with_2_and_says_what_to_type(string next, params string[] arguments)
    {
        var said = await Binary.RunAsync(arguments);

        Assert.Equal((2, ""), (said.ExitCode, said.Output));
        Assert.StartsWith("firebreak: ", said.Errors, StringComparison.Ordinal);
        Assert.EndsWith("next: " + next + "\n", said.Errors, StringComparison.Ordinal);
        Look.HasNoStackTrace(said);
    }

    [Theory]
    [InlineData("check")]
    [InlineData("burn")]
    [InlineData("investigate")]
    [InlineData("contain", "plan")]
    [InlineData("harden", "plan")]
    [InlineData("case", "status")]
    public async Task Without_credentials_it_ends_with_4_and_says_where_it_looked(params string[] arguments)
    {
        var said = await Binary.RunAsync(arguments);

        Assert.Equal((4, ""), (said.ExitCode, said.Output));
        Assert.Contains("AWS_ACCESS_KEY_ID", said.Errors, StringComparison.Ordinal);
        Assert.Contains("next: firebreak doctor", said.Errors, StringComparison.Ordinal);
        Look.HasNoStackTrace(said);
    }

    [Fact]
    public async Task That_there_are_no_credentials_is_told_in_korean_too()
    {
        var said = await Binary.RunAsync("check", "--lang", "ko");

        Assert.Equal(4, said.ExitCode);
        Assert.StartsWith("firebreak: AWS 자격 증명을 찾지 못했습니다. 찾아본 곳: 환경 변수 AWS_ACCESS_KEY_ID와 AWS_SECRET_ACCESS_KEY; ~/.aws의 프로필 'default';", said.Errors, StringComparison.Ordinal);
        Assert.Contains("AWS 자격 증명을 찾지 못했습니다.", (await Binary.RunAsync("doctor", "--lang", "ko")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_where_nobody_answers_ends_with_1_soon()
    {
        var began = Stopwatch.GetTimestamp();
        var said = await Binary.RunAsync(
            Places.Fresh(), [("AWS_ACCESS_KEY_ID", "AKIAIOSFODNN7EXAMPLE"), ("AWS_SECRET_ACCESS_KEY", "x")],
            "check", "--endpoint-url", $"http://127.0.0.1:{Places.FreePort()}");

        Assert.Equal((1, ""), (said.ExitCode, said.Output));
        Assert.StartsWith("firebreak: AWS could not be reached", said.Errors, StringComparison.Ordinal);
        Look.HasNoStackTrace(said);
        Assert.True(Stopwatch.GetElapsedTime(began) < TimeSpan.FromSeconds(45), Stopwatch.GetElapsedTime(began).ToString());
    }

    [Fact]
    public async Task A_wrong_settings_file_is_named()
    {
        var folder = Places.Fresh();
        var place = Path.Combine(folder, ".home", "config", "firebreak");
        Directory.CreateDirectory(place);
        await File.WriteAllTextAsync(Path.Combine(place, "config.json"), "{\"langg\":\"ko\"}", TestContext.Current.CancellationToken);

        var said = await Binary.RunAsync(folder, [], "check");

        Assert.Equal(2, said.ExitCode);
        Assert.Contains(Path.Combine(place, "config.json"), said.Errors, StringComparison.Ordinal);
        Look.HasNoStackTrace(said);
    }

    [Fact]
    public async Task A_file_that_has_no_folder_is_refused_before_the_work()
    {
        var said = await Binary.RunAsync("rules", "list", "--export", "/proc/none/rules.html");

        Assert.Equal(1, said.ExitCode);
        Assert.Contains("/proc/none/rules.html", said.Errors, StringComparison.Ordinal);
        Assert.Contains("mkdir -p '/proc/none'", said.Errors, StringComparison.Ordinal);
        Assert.Empty(said.Output);
        Look.HasNoStackTrace(said);
    }

    [Fact]
    public async Task A_file_that_cannot_be_written_keeps_no_other_from_being_written_and_ends_with_1()
    {
        var folder = Places.Fresh();
        var said = await Binary.RunAsync(folder, [], "rules", "list", "--export", "/proc/rules.html", "--export", "rules.md");

        Assert.Equal(1, said.ExitCode);
        Assert.Contains("NOT WRITTEN: /proc/rules.html", said.Errors, StringComparison.Ordinal);
        Assert.NotEmpty(said.Output);
        Assert.NotEmpty(await File.ReadAllTextAsync(Path.Combine(folder, "rules.md"), TestContext.Current.CancellationToken));
        Look.HasNoStackTrace(said);
    }

    [Theory]
    [InlineData("version")]
    [InlineData("--version")]
    public async Task It_tells_its_version(string how)
    {
        var said = await Binary.RunAsync(how);
        Assert.Equal(0, said.ExitCode);
        Assert.Matches(@"\d+\.\d+\.\d+", said.Output);
    }

    [Fact]
    public async Task The_completion_scripts_are_scripts()
    {
        var bash = await Binary.RunAsync("completion", "bash");
        var file = Path.Combine(Places.Fresh(), "completion.bash");
        await File.WriteAllTextAsync(file, bash.Output, TestContext.Current.CancellationToken);
        Assert.Equal(new Said(0, "", ""), await Command.RunAsync("bash", ["-n", file]));

        foreach (var shell in (string[])["zsh", "fish"])
        {
            var said = await Binary.RunAsync("completion", shell);
            Assert.Equal((0, ""), (said.ExitCode, said.Errors));
            Assert.Contains("firebreak", said.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_shell_is_answered_with_verbs_and_flags()
    {
        var verbs = await Binary.RunAsync("[suggest:12]", "firebreak co");
        Assert.Empty(new[] { "completion", "contain" }.Except(verbs.Output.Lines()));
    }

    [Fact]
    public async Task The_drills_are_listed_as_name_and_title()
    {
        var said = await Binary.RunAsync("drill", "--list", "-o", "csv");
        var lines = said.Output.Lines();
        Assert.Equal(0, said.ExitCode);
        Assert.Equal("name,title", lines[0]);
        Assert.Contains(lines, line => line.StartsWith("story,", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ko")]
    public async Task Own_rules_can_all_be_used(string lang)
    {
        var list = await Binary.RunAsync("rules", "list", "--lang", lang);
        Assert.Equal(0, list.ExitCode);
        Look.FitsIn80(list.Output);
        Look.IsPlain(list.Output);
        Assert.Equal(0, (await Binary.RunAsync("rules", "check", "--lang", lang)).ExitCode);
    }

    [Fact]
    public async Task Rules_that_cannot_be_used_are_named_with_line_and_reason()
    {
        var folder = Path.Combine(Places.Data(), "rules", "sigmahq");
        var said = await Binary.RunAsync("rules", "check", folder, "--json");

        Assert.Equal(3, said.ExitCode);
        var says = said.Json().GetProperty("says").Texts().ToList();
        Assert.Matches(@"^\d+ rules can be used, [1-9]\d* cannot\.$", says[0]);
        Assert.NotEmpty(says[1..]);
        Assert.All(says[1..], line => Assert.Matches(@"\.ya?ml:\d+: .+", line));
    }

    private static bool Hangul(string text) => text.Any(c => c is >= '가' and <= '힣');

    /// <summary>What a help screen lists: each entry begins two columns in, its description two columns after its name or on the next line.</summary>
    private static (List<(string Name, string Says)> Entries, List<string> Below) Entries(string help)
    {
        var entries = new List<(string Name, string Says)>();
        var below = new List<string>();
        var inVerbs = false;
        foreach (var line in help.Split('\n'))
        {
            if (line.Length > 0 && line[0] != ' ')
            {
                inVerbs = line is "Commands" or "명령";
            }
            else if (line.StartsWith("   ", StringComparison.Ordinal) && entries.Count > 0)
            {
                entries[^1] = (entries[^1].Name, (entries[^1].Says + " " + line.Trim()).Trim());
            }
            else if (line.StartsWith("  ", StringComparison.Ordinal))
            {
                var parts = line.Trim().Split("  ", 2, StringSplitOptions.TrimEntries);
                entries.Add((parts[0], parts.Length > 1 ? parts[1] : ""));
                if (inVerbs)
                {
                    below.Add(parts[0].Split(' ')[0]);
                }
            }
        }

        return (entries, below);
    }
}
