using System.Text.Json;

namespace Firebreak.Cli.Tests;

/// <summary>A script types at a pseudo-terminal as the owner does: from <c>case open</c> to a letter ready to paste, and to his own words in it.</summary>
public sealed class CaseTerminalTests
{
    [Fact]
    public async Task From_case_open_to_a_letter_ready_to_paste_in_under_three_minutes_and_nothing_to_look_up()
    {
        var folder = Places.Fresh("case");
        var (process, line) = await Sandbox.OpenAsync(folder);
        try
        {
            using var opened = JsonDocument.Parse(line);
            var owner = opened.RootElement.GetProperty("credentials").GetProperty("owner");
            var home = Directory.CreateDirectory(Path.Combine(folder, "owner")).FullName;
            var said = await Command.RunAsync(
                "python3",
                [
                    Path.Combine(Places.Root, "tests", "Firebreak.Cli.Tests", "case-at-a-terminal.py"), Binary.Path, opened.RootElement.GetProperty("endpoint").GetString()!,
                    owner.GetProperty("accessKeyId").GetString()!, owner.GetProperty("secretAccessKey").GetString()!, home,
                ],
                Binary.Clean(folder), folder, limit: TimeSpan.FromMinutes(4));

            Assert.True(said.ExitCode == 0, said.Output + said.Errors);
            AsSaid(said.Json());
        }
        finally
        {
            process.Kill();
            process.Dispose();
        }
    }

    private static void AsSaid(JsonElement told)
    {
        Assert.Equal((0, 0, 0), (told.GetProperty("opened").GetInt32(), told.GetProperty("statement").GetInt32(), told.GetProperty("edited").GetInt32()));
        Assert.InRange(told.GetProperty("seconds").GetDouble(), 0, 180);

        // what he said, in UTC; what he left out is not guessed
        var facts = told.GetProperty("facts");
        Assert.Equal(("student", "2023-08-26T07:23Z", "2023-08-28T06:40Z"), (Text(facts, "who"), Text(facts, "notice"), Text(facts, "read")));
        Assert.Equal(("13,000 KRW", "ko", "재학증명서.pdf; 신고확인서.pdf"), (Text(facts, "usual"), Text(facts, "write-in"), Text(facts, "document")));
        Assert.Equal((null, null), (Text(facts, "abuse-notice"), Text(facts, "mistake")));

        // ready: no mark is left, the root cause speaks for the mistake
        Assert.Equal((0, 0), (told.GetProperty("marks").GetInt32(), told.GetProperty("missing").GetArrayLength()));
        Assert.InRange(told.GetProperty("characters").GetInt32(), 1_500, 8_000);
        Assert.Contains("김하늘 드림", Text(told, "text"), StringComparison.Ordinal);

        // his editor changed a word; it is still there when the letter is written anew
        Assert.Equal(1, told.GetProperty("kept").GetInt32());
        Assert.Contains("저는 컴퓨터공학과_학생입니다.", Text(told, "after"), StringComparison.Ordinal);
        Assert.Equal(("20.00 USD", null), (Text(told.GetProperty("again"), "usual"), Text(told.GetProperty("again"), "deadline")));
    }

    private static string? Text(JsonElement of, string name) => of.GetProperty(name).GetString();
}
