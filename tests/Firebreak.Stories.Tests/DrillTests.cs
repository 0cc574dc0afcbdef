using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Firebreak.Stories.Tests;

/// <summary>The whole journey, played by the published program in an empty folder.</summary>
[Trait("starts", "program")]
public sealed class DrillTests
{
    [Fact]
    public async Task The_drill_goes_from_break_in_to_credit()
    {
        var said = await DrillAsync("--json", "--seed", "1");

        Assert.True(said.ExitCode == 0, said.Output + said.Errors);
        using var json = JsonDocument.Parse(said.Output);
        var drill = json.RootElement;
        Assert.InRange(drill.GetProperty("bill").GetProperty("total").GetDecimal(), 14_850m, 15_150m);
        Assert.Equal("KRW", drill.GetProperty("bill").GetProperty("restated").GetProperty("currency").GetString());
        var detected = drill.GetProperty("detected");
        Assert.Equal(detected.GetProperty("attackerResources").GetInt32(), detected.GetProperty("found").GetInt32());
        Assert.Equal(0, detected.GetProperty("wrong").GetInt32());
        var contained = drill.GetProperty("contained");
        Assert.Equal(0, contained.GetProperty("attackerRunning").GetInt32());
        Assert.Equal(contained.GetProperty("ownerTotal").GetInt32(), contained.GetProperty("ownerRunning").GetInt32());
        Assert.True(contained.GetProperty("ownerRunning").GetInt32() > 0);
        Assert.True(contained.GetProperty("rounds").GetInt32() > 1);
        var hardened = drill.GetProperty("hardened");
        Assert.Equal(hardened.GetProperty("asked").GetInt32(), hardened.GetProperty("proved").GetInt32());
        var file = drill.GetProperty("case");
        Assert.Equal(100, file.GetProperty("relief").GetInt32());
        Assert.Equal("2023-09-01", file.GetProperty("closeableFrom").GetString());
        Assert.True(file.GetProperty("closingRefusedBeforeCredit").GetBoolean());
        LettersAreReady(file);
        Assert.All(drill.GetProperty("steps").EnumerateArray(), step => Assert.True(step.GetProperty("ok").GetBoolean(), step.GetRawText()));
    }

    /// <summary>As a student and as a private person, in all four languages: nothing missing, nothing unproved, the sums of the bill in each; behind every claimed line a resource, an event and a price.</summary>
    private static void LettersAreReady(JsonElement file)
    {
        var letters = file.GetProperty("letters").EnumerateArray().ToList();
        Assert.Equal(8, letters.Select(letter => letter.GetProperty("language").GetString() + letter.GetProperty("who").GetString()).Distinct(StringComparer.Ordinal).Count());
        Assert.All(letters, letter =>
        {
            Assert.True(letter.GetProperty("figures").GetBoolean(), letter.GetRawText());
            Assert.InRange(letter.GetProperty("characters").GetInt32(), 2_000, 8_000);
            Assert.Equal((0, 0), (letter.GetProperty("missing").GetInt32(), letter.GetProperty("notYetProved").GetInt32()));
        });
        var claim = file.GetProperty("claim");
        var lines = claim.GetProperty("lines").GetInt32();
        Assert.True(lines > 0);
        Assert.Equal((lines, lines, lines), (claim.GetProperty("withResource").GetInt32(), claim.GetProperty("withEvent").GetInt32(), claim.GetProperty("withPrice").GetInt32()));
    }

    [Fact]
    public async Task The_drill_fits_eighty_columns_in_Korean_and_carries_no_colour_into_a_pipe()
    {
        var said = await DrillAsync("--lang", "ko", "--seed", "1");

        Assert.True(said.ExitCode == 0, said.Output + said.Errors);
        Assert.DoesNotContain('\u001b', said.Output);
        var tooWide = said.Output.Split('\n').Where(line => Width(line) > 80 && !line.StartsWith("  ", StringComparison.Ordinal));
        Assert.Empty(tooWide);
        await PackIsSoundAsync(said.Output);
    }

    /// <summary>What the drill leaves to be sent to AWS: the same figure in the statement, the dossier and the list; evidence that anyone can check.</summary>
    private static async Task PackIsSoundAsync(string said)
    {
        var pack = Directory.EnumerateDirectories(Regex.Match(said, @"/\S*firebreak-drill-\S+").Value, "pack", SearchOption.AllDirectories).Single();
        var statement = await File.ReadAllTextAsync(Path.Combine(pack, "statement.txt"));
        var claimed = Regex.Match(statement, @"무단 사용분: 공급가액 ([0-9,.]+) \+ 세금 ([0-9,.]+) = ([0-9,.]+) USD");
        Assert.True(claimed.Success, statement);

        Assert.Equal(0, (await Command.RunAsync("qpdf", ["--check", Path.Combine(pack, "dossier.pdf")])).ExitCode);
        var dossier = (await Command.RunAsync("pdftotext", ["-layout", Path.Combine(pack, "dossier.pdf"), "-"])).Output;
        Assert.Matches($@"무단 사용 +{claimed.Groups[1].Value} USD +{claimed.Groups[2].Value} USD +{claimed.Groups[3].Value} USD", dossier);
        Assert.Contains("김하늘 드림", dossier, StringComparison.Ordinal);

        var rows = (await File.ReadAllLinesAsync(Path.Combine(pack, "itemised.csv"))).Skip(1).Select(line => line.Split(',')).ToList();
        var net = rows.Where(row => row[0] == "unauthorised").Sum(row => decimal.Parse(row[8], CultureInfo.InvariantCulture));
        Assert.InRange(net - decimal.Parse(claimed.Groups[1].Value, CultureInfo.InvariantCulture), -0.01m, 0.01m);
        Assert.All(rows.Where(row => row[0] == "unauthorised"), row => Assert.True(row[13].Length > 0 && row[17].Length > 0, string.Join(',', row)));

        var opened = Places.Fresh();
        await System.IO.Compression.ZipFile.ExtractToDirectoryAsync(Path.Combine(pack, "evidence.zip"), opened);
        Assert.Equal(0, (await Command.RunAsync("sha256sum", ["--quiet", "--strict", "-c", "manifest-sha256.txt"], folder: opened)).ExitCode);
        await File.AppendAllTextAsync(Path.Combine(opened, "timeline.csv"), "x");
        Assert.NotEqual(0, (await Command.RunAsync("sha256sum", ["--quiet", "--strict", "-c", "manifest-sha256.txt"], folder: opened)).ExitCode);
    }

    [Fact]
    public async Task The_recording_in_the_readme_is_what_the_drill_says()
    {
        var said = await DrillAsync("--lang", "en", "--seed", "1", "--fast");
        var recording = Recording.Of(said.Output);
        var kept = Path.Combine(Places.Root, "docs", "drill.svg");
        if (Environment.GetEnvironmentVariable("FIREBREAK_RECORD") == "1")
        {
            await File.WriteAllTextAsync(kept, recording);
        }

        Assert.Equal(Recording.Chapters(recording), Recording.Chapters(await File.ReadAllTextAsync(kept)));
        Assert.True(Recording.Chapters(recording).Count >= 10);
    }

    private static Task<Said> DrillAsync(params string[] flags) => Command.RunAsync(
        Program(),
        ["drill", .. flags],
        new Dictionary<string, string?> { ["HOME"] = Places.Fresh(), ["LANG"] = "C.UTF-8", ["NO_COLOR"] = null, ["COLUMNS"] = null },
        folder: Places.Fresh(),
        limit: TimeSpan.FromMinutes(4));

    private static string Program() =>
        Environment.GetEnvironmentVariable("FIREBREAK_BINARY")
        ?? Path.Combine(Places.Root, "artifacts", "bin", "Firebreak.Cli", "debug", "firebreak");

    // Hangul and full-width forms take two columns (Unicode Standard Annex 11).
    private static int Width(string line) => line.EnumerateRunes().Sum(rune => rune.Value is (>= 0x1100 and <= 0x115F) or (>= 0x3000 and <= 0x30FF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0xFF00 and <= 0xFF60) ? 2 : 1);
}
