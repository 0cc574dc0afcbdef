namespace Firebreak.Cli.Tests;

/// <summary>A command line with a mistake in it: told by the names that were typed, before anything is done.</summary>
public sealed class MisuseTests
{
    [Theory]
    [InlineData("There is no command 'detct'. Did you mean detect?", "'detct' 명령은 없습니다. 혹시 detect입니까?", "detct", "x")]
    [InlineData("There is no command 'bogus'.", "'bogus' 명령은 없습니다.", "contain", "bogus")]
    [InlineData("There is no flag --colour here. Did you mean --color?", "여기에는 --colour 플래그가 없습니다. 혹시 --color입니까?", "check", "--colour", "red")]
    [InlineData("There is no flag --rule here. Did you mean --rules? A file of that name is written ./--rule=x.", "여기에는 --rule 플래그가 없습니다. 혹시 --rules입니까? 그런 이름의 파일이라면 ./--rule=x로 쓰십시오.", "detect", ".", "--rule=x")]
    [InlineData("There is no flag --rules here. A file of that name is written ./--rules.", "여기에는 --rules 플래그가 없습니다. 그런 이름의 파일이라면 ./--rules로 쓰십시오.", "rules", "check", "--rules", "mine")]
    [InlineData("--level: 'loud' is none of critical, high, informational, low, medium.", "--level: 'loud'는 쓸 수 없습니다. 다음 중 하나여야 합니다: critical, high, informational, low, medium.", "detect", ".", "--level", "loud")]
    [InlineData("--level may be said only once.", "--level은 한 번만 쓸 수 있습니다.", "detect", ".", "--level", "low", "--level", "high")]
    [InlineData("--port: 'abc' is no number.", "--port: 'abc'은 숫자가 아닙니다.", "sandbox", "--port", "abc")]
    [InlineData("--profile: a value is missing.", "--profile: 값이 빠졌습니다.", "check", "--profile")]
    [InlineData("RULE is missing.", "RULE가 빠졌습니다.", "rules", "explain", "x.json")]
    [InlineData("Which one? list, check, explain, to-sql", "무엇을 하시겠습니까? list, check, explain, to-sql", "rules")]
    [InlineData("'b' is one word too many.", "'b'는 여기에 올 수 없습니다.", "drill", "a", "b")]
    [InlineData("There is no command 'opne'. Did you mean open?", "'opne' 명령은 없습니다. 혹시 open입니까?", "case", "opne")]
    [InlineData("FILE is empty: what was to stand there is missing.", "FILE가 비어 있습니다. 그 자리에 올 값이 빠졌습니다.", "bill", "")]
    [InlineData("PATH is empty: what was to stand there is missing.", "PATH가 비어 있습니다. 그 자리에 올 값이 빠졌습니다.", "detect", ".", "")]
    [InlineData("PATH is empty: what was to stand there is missing.", "PATH가 비어 있습니다. 그 자리에 올 값이 빠졌습니다.", "verify", " ")]
    [InlineData("--state-dir is empty: what was to stand there is missing.", "--state-dir가 비어 있습니다. 그 자리에 올 값이 빠졌습니다.", "check", "--state-dir", "")]
    [InlineData("--plan is empty: what was to stand there is missing.", "--plan이 비어 있습니다. 그 자리에 올 값이 빠졌습니다.", "contain", "apply", "--plan", "", "--yes")]
    [InlineData("--from is not before --to.", "--from이 --to보다 앞서지 않습니다.", "detect", ".", "--from", "2024-01-01", "--to", "2023-01-01")]
    public async Task What_is_wrong_is_told_in_the_owners_language(string english, string korean, params string[] arguments)
    {
        foreach (var (lang, told) in new[] { ("en", english), ("ko", korean) })
        {
            var said = await Binary.RunAsync(["--lang", lang, .. arguments]);

            Assert.Equal((2, "", "firebreak: " + told), (said.ExitCode, said.Output, said.Errors.Lines()[0]));
        }
    }

    [Fact]
    public async Task A_files_name_may_begin_with_an_at_sign_and_its_text_is_no_part_of_the_command()
    {
        var folder = Places.Fresh();
        await File.WriteAllTextAsync(Path.Combine(folder, "@x.json"), "--export\nstolen.csv\n--level\ncritical\n", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder, "x.json"), "--export\nstolen.csv\n", TestContext.Current.CancellationToken);

        var said = await Binary.RunAsync(folder, [], "detect", "@x.json", "--lang", "en");

        Assert.Equal((1, ""), (said.ExitCode, said.Errors));
        Assert.Contains("@x.json: it could not be made out. It holds no JSON.", said.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(folder, "stolen.csv")));
    }

    [Fact]
    public async Task What_follows_two_dashes_is_a_file_whatever_its_name()
    {
        var said = await Binary.RunAsync("detect", "--lang", "en", "--", "--level");
        Assert.Contains("--level: there is no such place", said.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_cannot_be_written_for_its_name_is_refused_before_the_work()
    {
        var summary = await Binary.RunAsync("detect", Binary.Invictus, "--summary", "/proc/none/figures.json");
        Assert.Equal((1, ""), (summary.ExitCode, summary.Output));
        Assert.Contains("mkdir -p '/proc/none'", summary.Errors, StringComparison.Ordinal);

        var export = await Binary.RunAsync("detect", Binary.Invictus, "--export", "findings.docx");
        Assert.Equal((2, ""), (export.ExitCode, export.Output));
        Assert.Contains("findings.docx", export.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("firebreak: There is no CloudTrail event in nowhere.json. There is no such file or folder.", "rules", "explain", "nowhere.json", "The record of who did what was stopped")]
    [InlineData("firebreak: No bill could be read. There is no file in empty.", "bill", "empty")]
    public async Task What_is_not_there_is_told_with_the_reason(string told, params string[] arguments)
    {
        var folder = Places.Fresh();
        Directory.CreateDirectory(Path.Combine(folder, "empty"));

        var said = await Binary.RunAsync(folder, [], ["--lang", "en", .. arguments]);

        Assert.Equal((1, "", told), (said.ExitCode, said.Output, said.Errors.Lines()[0]));
    }
}
