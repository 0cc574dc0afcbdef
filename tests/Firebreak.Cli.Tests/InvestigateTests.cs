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
    public async Task An_ending_that_is_not_offered_is_refused()
    {
        var folder = Places.Fresh();
        var said = await Binary.RunAsync(folder, [], "rules", "list", "--export", "rules.docx");
        Assert.Equal(2, said.ExitCode);
        Assert.False(File.Exists(Path.Combine(folder, "rules.docx")));
    }
}
