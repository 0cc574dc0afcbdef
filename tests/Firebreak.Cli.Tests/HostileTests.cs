using System.Text.Json;
using System.Text.Json.Nodes;

namespace Firebreak.Cli.Tests;

/// <summary>The intruder wrote the names: they are shown, and do nothing.</summary>
public sealed class HostileTests
{
    private const string Terminal = "\u001b]0;owned\u0007\u001b[2J\u001b[31mred";
    private const string Markup = "<script>alert(1)</script><img src=x onerror=alert(2)>";
    private const string Formula = "=HYPERLINK(\"http://198.51.100.9\",\"a\")";
    private const string Turned = "admin\u202egnp.exe\u2066";

    [Fact]
    public async Task Names_of_the_intruders_making_are_quoted_on_every_surface()
    {
        var folder = Places.Fresh();
        await WriteTrailAsync(folder);

        var table = await Binary.RunAsync(
            folder, [], "investigate", "trail.json", "--export", "a.html", "--export", "a.md", "--export", "a.csv", "--export", "a.json", "--color", "never");

        Assert.Equal(3, table.ExitCode);
        Look.IsPlain(table.Output);
        Look.IsPlain(table.Errors);
        Look.FitsIn80(table.Output);
        var html = await ReadAsync(folder, "a.html");
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("<img", html, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("&lt;script&gt;", html, StringComparison.Ordinal);
        Assert.DoesNotContain("http://", html.Replace("http://198.51.100.9", "", StringComparison.Ordinal), StringComparison.Ordinal);
        var markdown = await ReadAsync(folder, "a.md");
        Assert.DoesNotMatch(@"(?<!\\)<script", markdown);
        var csv = await ReadAsync(folder, "a.csv");
        Assert.All(csv.Lines(), line => Assert.DoesNotMatch("(^|,)\"?[=@+]", line));
        foreach (var text in (string[])[html, markdown, csv])
        {
            Look.IsPlain(text);
        }

        using var json = JsonDocument.Parse(await ReadAsync(folder, "a.json"));
        Assert.NotEqual(0, json.RootElement.GetProperty("incidents").GetArrayLength());
    }

    [Theory]
    [InlineData("table")]
    [InlineData("csv")]
    [InlineData("jsonl")]
    public async Task Findings_about_them_are_plain(string form)
    {
        var folder = Places.Fresh();
        await WriteTrailAsync(folder);

        var said = await Binary.RunAsync(folder, [], "detect", "trail.json", "-o", form);

        Assert.Equal(3, said.ExitCode);
        Look.IsPlain(said.Output);
    }

    [Fact]
    public async Task Broken_records_are_counted_and_hide_none_of_the_others()
    {
        var folder = Places.Fresh();
        await WriteTrailAsync(folder);
        var trail = JsonNode.Parse(await ReadAsync(folder, "trail.json"))!;
        var records = trail["Records"]!.AsArray();
        var honest = records.Count;
        foreach (var time in (JsonNode[])["1970-01-01T00:00:00Z", "2100-01-01T00:00:00Z", "not a time", new JsonArray(1)])
        {
            Add(record => record["eventTime"] = time);
        }

        Add(record => record["eventName"] = new JsonObject());
        Add(record => record["userIdentity"] = 7);
        Add(record => (record["recipientAccountId"], record["userAgent"]) = ("999988887777", new string('A', 1_000_000)));
        var replayed = records[0]!.DeepClone();
        replayed["eventName"] = "StopLogging";
        records.Add(replayed);
        records.Add(null);
        await File.WriteAllTextAsync(Path.Combine(folder, "trail.json"), trail.ToJsonString(), TestContext.Current.CancellationToken);

        var said = await Binary.RunAsync(folder, [], "investigate", "trail.json", "--json");

        var told = said.Json();
        var named = told.GetProperty("incidents").EnumerateArray().SelectMany(one => one.GetProperty("resources").EnumerateArray()).Select(one => one.GetProperty("id").GetString()!).ToList();
        Assert.NotEmpty(named);
        Assert.DoesNotContain(named, id => id.Contains("999988887777", StringComparison.Ordinal));
        Assert.Equal((honest + 4, 1), (told.GetProperty("events").GetProperty("read").GetInt32() - told.GetProperty("events").GetProperty("duplicates").GetInt32(), told.GetProperty("events").GetProperty("duplicates").GetInt32()));
        var blind = told.GetProperty("blindSpots").EnumerateArray().Select(one => one.GetProperty("reason").GetString()!).ToList();
        Assert.Contains(blind, reason => reason.Contains("3 records lack a time, a call or a service", StringComparison.Ordinal));
        Assert.Contains(blind, reason => reason.Contains("2 record(s) bear a time that cannot be true", StringComparison.Ordinal));
        Assert.NotEqual(1, (await Binary.RunAsync(folder, [], "detect", "trail.json")).ExitCode);

        void Add(Action<JsonNode> spoil)
        {
            var record = records[1]!.DeepClone();
            record["eventID"] = FormattableString.Invariant($"spoiled-{records.Count}");
            spoil(record);
            records.Add(record);
        }
    }

    private static Task<string> ReadAsync(string folder, string name) =>
        File.ReadAllTextAsync(Path.Combine(folder, name), TestContext.Current.CancellationToken);

    private static Task WriteTrailAsync(string folder)
    {
        string[] names = [Terminal, Markup, Formula, Turned, "@SUM(1)", "+1+1"];
        var records = new JsonArray();
        foreach (var (name, i) in names.Select((name, i) => (name, i)))
        {
            records.Add(Event(i * 3, "CreateUser", name, new() { ["userName"] = name }, new() { ["user"] = new JsonObject { ["userName"] = name, ["arn"] = "arn:aws:iam::111122223333:user/" + name } }));
            records.Add(Event((i * 3) + 1, "CreateAccessKey", name, new() { ["userName"] = name }, new() { ["accessKey"] = new JsonObject { ["accessKeyId"] = $"AKIAEXAMPLE00000000{i}", ["userName"] = name } }));
            records.Add(Event((i * 3) + 2, "AttachUserPolicy", name, new() { ["userName"] = name, ["policyArn"] = "arn:aws:iam::aws:policy/AdministratorAccess" }, null));
        }

        return File.WriteAllTextAsync(
            Path.Combine(folder, "trail.json"), new JsonObject { ["Records"] = records }.ToJsonString(), TestContext.Current.CancellationToken);
    }

    private static JsonObject Event(int minute, string what, string agent, JsonObject asked, JsonObject? answered) => new()
    {
        ["eventVersion"] = "1.08",
        ["userIdentity"] = new JsonObject
        {
            ["type"] = "Root",
            ["principalId"] = "111122223333",
            ["arn"] = "arn:aws:iam::111122223333:root",
            ["accountId"] = "111122223333",
            ["accessKeyId"] = "AKIAEXAMPLEROOT00000",
        },
        ["eventTime"] = $"2023-08-24T01:{minute:00}:00Z",
        ["eventSource"] = "iam.amazonaws.com",
        ["eventName"] = what,
        ["awsRegion"] = "us-east-1",
        ["sourceIPAddress"] = "198.51.100.9",
        ["userAgent"] = agent,
        ["requestParameters"] = asked,
        ["responseElements"] = answered,
        ["eventID"] = $"00000000-0000-4000-8000-0000000000{minute:00}",
        ["eventType"] = "AwsApiCall",
        ["recipientAccountId"] = "111122223333",
        ["readOnly"] = false,
        ["managementEvent"] = true,
        ["eventCategory"] = "Management",
    };
}
