namespace Firebreak.Cli.Tests;

public sealed class InvestigateTests
{
    [Fact]
    public async Task The_simulations_principal_is_a_suspect_and_what_was_read_is_said()
    {
        var said = await Binary.RunAsync("investigate", Binary.Invictus, "--json");

        Assert.Equal((3, ""), (said.ExitCode, said.Errors));
        var told = said.Json();
        Assert.Equal((55, 2900), (told.GetProperty("files").GetProperty("read").GetInt32(), told.GetProperty("events").GetProperty("read").GetInt32()));
        Assert.Contains(
            "arn:aws:iam::123837392027:user/bert-jan",
            told.GetProperty("incidents").EnumerateArray().SelectMany(one => one.GetProperty("suspects").GetProperty("principals").Texts()));
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ko")]
    public async Task Its_page_fits_the_screen(string lang)
    {
        var said = await Binary.RunAsync("investigate", Binary.Invictus, "--lang", lang);
        Assert.Equal((3, ""), (said.ExitCode, said.Errors));
        Look.FitsIn80(said.Output);
        Look.IsPlain(said.Output);
        Assert.Contains("bert-jan", said.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_timeline_is_told_in_UTC_and_on_the_owners_own_clock()
    {
        var there = await Binary.RunAsync(Places.Fresh("cli"), [("TZ", "Asia/Seoul")], "investigate", Binary.Invictus, "--lang", "en");
        Assert.Contains("(UTC+09:00)", there.Output, StringComparison.Ordinal);
        Assert.Contains("07-10 11:54", there.Output, StringComparison.Ordinal);
        Assert.Contains("07-10 20:54", there.Output, StringComparison.Ordinal);
        Look.FitsIn80(there.Output);

        var here = await Binary.RunAsync(Places.Fresh("cli"), [("TZ", "UTC")], "investigate", Binary.Invictus, "--lang", "en");
        Assert.DoesNotContain("where you are", here.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_verdict_is_explained_with_its_events_and_with_what_would_change_it()
    {
        var said = await Binary.RunAsync("investigate", Binary.Invictus, "--explain", "i-05c30218156bcc246", "--json");

        Assert.Equal((0, ""), (said.ExitCode, said.Errors));
        var told = said.Json();
        Assert.Equal("attacker", told.GetProperty("verdict").GetString());
        Assert.NotEqual(0, told.GetProperty("events").GetArrayLength());
        Assert.Contains("--mine 192.168.10.20", told.GetProperty("wouldChange").EnumerateArray().Select(one => one.GetProperty("say").GetString()));
        Assert.Equal(2, (await Binary.RunAsync("investigate", Binary.Invictus, "--explain", "i-nobody")).ExitCode);
    }

    [Fact]
    public async Task What_the_owner_said_is_remembered_until_he_says_otherwise()
    {
        var folder = Places.Fresh();
        async Task<string?> VerdictAsync(params string[] flags)
        {
            var said = await Binary.RunAsync(folder, [], ["investigate", Binary.Invictus, "--state-dir", "state", "--explain", "i-05c30218156bcc246", "--json", .. flags]);
            return said.Json().GetProperty("verdict").GetString();
        }

        Assert.Equal("owner", await VerdictAsync("--mine", "i-05c30218156bcc246"));
        Assert.Equal("owner", await VerdictAsync());
        Assert.Equal("attacker", await VerdictAsync("--not-mine", "i-05c30218156bcc246"));
        Assert.Equal("attacker", await VerdictAsync());
    }

    [Fact]
    public async Task Calls_are_counted_by_caller_and_by_address_without_loss()
    {
        var summary = (await Binary.RunAsync("investigate", Binary.Invictus, "--json")).Json().GetProperty("summary");

        foreach (var part in (string[])["principals", "addresses"])
        {
            var counts = summary.GetProperty(part).EnumerateArray().ToList();
            Assert.Equal(2900, counts.Sum(one => one.GetProperty("succeeded").GetInt32() + one.GetProperty("failed").GetInt32()));
            Assert.Equal(300, counts.Sum(one => one.GetProperty("failed").GetInt32()));
        }
    }

    [Fact]
    public async Task The_story_is_exported_for_people_and_for_machines()
    {
        var folder = Places.Fresh();
        var said = await Binary.RunAsync(folder, [], "investigate", Binary.Invictus, "--lang", "en", "--export", "s.html", "--export", "s.ocsf.json");

        Assert.Equal(3, said.ExitCode);
        var html = await File.ReadAllTextAsync(Path.Combine(folder, "s.html"));
        foreach (var part in (string[])["The way of the attack", "<svg", "Calls by address", "What such records cannot show"])
        {
            Assert.Contains(part, html, StringComparison.Ordinal);
        }

        using var ocsf = System.Text.Json.JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "s.ocsf.json")));
        var finding = Assert.Single(ocsf.RootElement.EnumerateArray());
        Assert.Equal((2005, 200501), (finding.GetProperty("class_uid").GetInt32(), finding.GetProperty("type_uid").GetInt32()));
    }

    [Fact]
    public async Task An_ending_that_is_not_offered_is_refused()
    {
        var folder = Places.Fresh();
        var said = await Binary.RunAsync(folder, [], "rules", "list", "--export", "rules.docx");
        Assert.Equal(2, said.ExitCode);
        Assert.False(File.Exists(Path.Combine(folder, "rules.docx")));
    }
}
