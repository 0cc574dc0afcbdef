using System.Text.Json;

namespace Firebreak.Cli.Tests;

/// <summary>The shapes in which <c>firebreak detect</c> hands findings on.</summary>
public sealed class OutputsTests
{
    [Fact]
    public async Task Findings_are_exported_in_every_format_by_the_ending()
    {
        var folder = Places.Fresh();
        string[] endings = ["html", "md", "csv", "json", "pdf", "ocsf.json", "sarif"];
        var said = await Binary.RunAsync(folder, [], ["detect", Binary.Invictus, "-o", "jsonl", .. endings.SelectMany(ending => (string[])["--export", "f." + ending])]);
        Assert.Equal(3, said.ExitCode);
        var lines = said.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length;

        Assert.Equal(lines, Read(folder, "f.ocsf.json").GetArrayLength());
        Assert.Equal(lines, Read(folder, "f.sarif").GetProperty("runs")[0].GetProperty("results").GetArrayLength());
        Assert.Equal(lines, Read(folder, "f.json").GetProperty("findings").GetArrayLength());
        Assert.Equal(lines + 1, File.ReadAllLines(Path.Combine(folder, "f.csv")).Length);
        var page = await File.ReadAllTextAsync(Path.Combine(folder, "f.html"), TestContext.Current.CancellationToken);
        Assert.All((string[])["By rule", "By principal", "By address"], heading => Assert.Contains(heading, page, StringComparison.Ordinal));
        Assert.Equal("%PDF"u8.ToArray(), File.ReadAllBytes(Path.Combine(folder, "f.pdf"))[..4]);
        Assert.Equal(2, (await Binary.RunAsync(folder, [], "rules", "list", "--export", "r.sarif")).ExitCode);
    }

    [Fact]
    public async Task Every_match_is_told_where_that_is_asked()
    {
        var grouped = await Binary.RunAsync("detect", Binary.Invictus, "-o", "jsonl");
        var every = await Binary.RunAsync("detect", Binary.Invictus, "-o", "jsonl", "--every");
        static (int Lines, int Events) Count(Said said) => said.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonElement.Parse(line).GetProperty("count").GetInt32()).ToList() is var counts ? (counts.Count, counts.Sum()) : default;
        Assert.True(Count(every).Lines > Count(grouped).Lines);
        Assert.Equal(Count(grouped).Events, Count(every).Events);
    }

    [Fact]
    public async Task Columns_and_places_are_those_that_were_asked_for()
    {
        var folder = Places.Fresh();
        var events = (await Binary.RunAsync("detect", Binary.Invictus, "-o", "jsonl")).Output.Split('\n')[0];
        var address = JsonElement.Parse(events).GetProperty("sourceIp").GetString()!;
        AddressFile.Write(Path.Combine(folder, "geo.mmdb"), (address + "/32", new Dictionary<string, object> { ["country_code"] = "KR", ["asn"] = "AS4766", ["as_name"] = "Korea Telecom" }));

        var csv = (await Binary.RunAsync(folder, [], "detect", Binary.Invictus, "-o", "csv", "--geoip", "geo.mmdb")).Output.Split('\n');
        Assert.EndsWith("author,license,country,city,asn,network", csv[0].Trim().Replace("\"", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("KR", csv[1], StringComparison.Ordinal);
        var line = JsonElement.Parse((await Binary.RunAsync(folder, [], "detect", Binary.Invictus, "-o", "jsonl", "--geoip", "geo.mmdb", "--fields", "title,requestParameters.bucketName,asn")).Output.Split('\n')[0]);
        Assert.Equal("KR", line.GetProperty("place").GetProperty("country").GetString());
        Assert.Equal(["title", "requestParameters.bucketName", "asn"], line.GetProperty("fields").Names());
        var table = await Binary.RunAsync(folder, [("COLUMNS", "200")], "detect", Binary.Invictus, "--lang", "en", "--geoip", "geo.mmdb");
        Assert.Contains("AS4766 Korea Telecom", table.Output, StringComparison.Ordinal);
        var narrow = await Binary.RunAsync(folder, [("COLUMNS", "200")], "detect", Binary.Invictus, "--fields", "brief");
        Assert.Contains("sourceIp", narrow.Output, StringComparison.Ordinal);
        Assert.Equal(2, (await Binary.RunAsync(folder, [], "detect", Binary.Invictus, "--geoip", "none.mmdb")).ExitCode);
        Assert.Equal(2, (await Binary.RunAsync(folder, [], "detect", Binary.Invictus, "--fields", "@none")).ExitCode);
    }

    [Fact]
    public async Task The_summary_adds_up_by_rule_principal_and_address()
    {
        var folder = Places.Fresh();
        var said = await Binary.RunAsync(folder, [], "detect", Binary.Invictus, "-o", "jsonl", "--summary", "s.json");
        var lines = said.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length;
        var tally = Read(folder, "s.json").GetProperty("tally");
        Assert.All((string[])["byRule", "byPrincipal", "byAddress"], by => Assert.Equal(lines, tally.GetProperty(by).EnumerateArray().Sum(line => line.GetProperty("findings").GetInt32())));
    }

    private static JsonElement Read(string folder, string file) => JsonElement.Parse(File.ReadAllText(Path.Combine(folder, file)));
}
