using System.Text.Json;

namespace Firebreak.Cli.Tests;

public sealed class DetectTests
{
    private static readonly string[] Fields =
    [
        "schema", "type", "rule", "time", "eventId", "eventName", "eventSource", "region", "sourceIp", "principal", "accessKeyId", "errorCode", "count",
    ];

    [Fact]
    public async Task The_simulation_is_read_to_the_last_event_and_its_signs_are_told_a_line_each()
    {
        var folder = Places.Fresh();
        var said = await Binary.RunAsync(folder, [], "detect", Binary.Invictus, "-o", "jsonl", "--summary", "figures.json");

        Assert.Equal((3, ""), (said.ExitCode, said.Errors));
        var lines = said.Output.Lines().Select(line => JsonDocument.Parse(line).RootElement).ToList();
        Assert.All(lines, line =>
        {
            Assert.Empty(Fields.Except(line.Names()));
            Assert.Equal(("firebreak/1", "finding"), (line.GetProperty("schema").GetString(), line.GetProperty("type").GetString()));
            Assert.Empty(new[] { "id", "title", "level", "tags" }.Except(line.GetProperty("rule").Names()));
            Assert.True(line.GetProperty("count").GetInt32() > 0);
            Assert.Equal(TimeSpan.Zero, line.GetProperty("time").GetDateTimeOffset().Offset);
        });

        var figures = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "figures.json"), TestContext.Current.CancellationToken)).RootElement;
        Assert.Equal(55, figures.GetProperty("files").GetProperty("read").GetInt32());
        Assert.Equal(["path", "why"], figures.GetProperty("files").GetProperty("unread")[0].Names());
        Assert.Equal([2900, 2900, 0], ((string[])["read", "unique", "duplicates"]).Select(name => figures.GetProperty("events").GetProperty(name).GetInt32()));
        Assert.True(figures.GetProperty("rules").GetProperty("loaded").GetInt32() >= 20);
        Assert.Equal(0, figures.GetProperty("rules").GetProperty("rejected").GetArrayLength());
        Assert.True(figures.GetProperty("seconds").GetDouble() > 0);
        var coverage = figures.GetProperty("coverage");
        Assert.Equal(["regions", "days", "first", "last", "managementEvents", "dataEvents", "unsaidEvents", "briefEvents", "filesSkipped", "gaps", "remarks"], coverage.Names());
        Assert.Equal(2900, coverage.GetProperty("managementEvents").GetInt32() + coverage.GetProperty("dataEvents").GetInt32() + coverage.GetProperty("unsaidEvents").GetInt32());
        Assert.Contains("us-east-1", coverage.GetProperty("regions").Texts());
        var counted = lines.CountBy(line => line.GetProperty("rule").GetProperty("level").GetString()!).ToDictionary();
        Assert.All(
            (string[])["critical", "high", "medium", "low"],
            level => Assert.Equal(counted.GetValueOrDefault(level), figures.GetProperty("findings").GetProperty(level).GetInt32()));
    }

    [Fact]
    public async Task What_the_aws_command_line_looked_up_is_read_from_a_pipe()
    {
        const string Record = """{"eventVersion":"1.08","userIdentity":{"type":"Root","principalId":"111122223333","arn":"arn:aws:iam::111122223333:root","accountId":"111122223333"},"eventTime":"2023-08-01T03:13:00Z","eventSource":"signin.amazonaws.com","eventName":"ConsoleLogin","awsRegion":"us-east-1","sourceIPAddress":"198.51.100.111","userAgent":"Mozilla/5.0","responseElements":{"ConsoleLogin":"Success"},"additionalEventData":{"MFAUsed":"No"},"eventID":"0a1b2c3d-0000-4000-8000-000000000001","eventType":"AwsConsoleSignIn","recipientAccountId":"111122223333"}""";
        var looked = JsonSerializer.Serialize(new { Events = new[] { new { EventId = "0a1b2c3d-0000-4000-8000-000000000001", EventName = "ConsoleLogin", CloudTrailEvent = Record } } });

        var said = await Binary.PipeAsync(looked, "detect", "-", "--json");

        Assert.Equal(3, said.ExitCode);
        Assert.Contains("198.51.100.111", said.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "The trail main was switched off at 2023-08-01 03:13 UTC, until 2023-08-01 09:00 UTC", "Days without a single event: 2023-08-02, 2023-08-04 ~ 2023-08-06.")]
    [InlineData("ko", "추적 main이 2023-08-01 03:13 UTC에 꺼졌습니다(2023-08-01 09:00 UTC까지)", "이벤트가 하나도 없는 날: 2023-08-02, 2023-08-04 ~ 2023-08-06.")]
    public async Task Of_what_the_record_says_nothing_is_told(string lang, string stopped, string empty)
    {
        static string Line(string name, string source, string time) => $$"""{"eventVersion":"1.08","userIdentity":{"type":"IAMUser","principalId":"AIDAX","arn":"arn:aws:iam::111122223333:user/mina","accountId":"111122223333","userName":"mina"},"eventTime":"{{time}}","eventSource":"{{source}}.amazonaws.com","eventName":"{{name}}","awsRegion":"us-east-1","sourceIPAddress":"198.51.100.111","userAgent":"x","requestParameters":{"name":"main"},"eventID":"{{name}}-{{time}}","managementEvent":true,"eventCategory":"Management"}""";
        string[] lines =
        [
            Line("StopLogging", "cloudtrail", "2023-08-01T03:13:00Z"), Line("StartLogging", "cloudtrail", "2023-08-01T09:00:00Z"),
            Line("ListUsers", "iam", "2023-08-03T00:00:00Z"), Line("ListUsers", "iam", "2023-08-07T00:00:00Z"),
        ];

        var said = await Binary.PipeAsync(string.Join('\n', lines), "detect", "-", "--lang", lang);
        var flat = string.Join(' ', said.Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

        Assert.Contains(stopped, flat, StringComparison.Ordinal);
        Assert.Contains(empty, flat, StringComparison.Ordinal);
        Look.FitsIn80(said.Output);
    }

    [Fact]
    public async Task Level_and_window_narrow_what_is_told()
    {
        var high = (await Binary.RunAsync("detect", Binary.Invictus, "--json", "--level", "high")).Json().GetProperty("findings");
        Assert.NotEqual(0, high.GetArrayLength());
        Assert.All(high.EnumerateArray(), one => Assert.Contains(one.GetProperty("rule").GetProperty("level").GetString()!, (string[])["high", "critical"]));

        var before = await Binary.RunAsync("detect", Binary.Invictus, "--json", "--to", "2023-07-10T00:00:00Z");
        Assert.Equal(0, before.ExitCode);
        Assert.Equal(0, before.Json().GetProperty("findings").GetArrayLength());

        var day = await Binary.RunAsync("detect", Binary.Invictus, "--json", "--from", "2023-07-10", "--to", "2023-07-11");
        Assert.Equal(3, day.ExitCode);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ko")]
    public async Task The_table_fits_the_screen_and_is_plain_in_a_pipe(string lang)
    {
        var said = await Binary.RunAsync("detect", Binary.Invictus, "--lang", lang);
        Assert.Equal((3, ""), (said.ExitCode, said.Errors));
        Look.FitsIn80(said.Output);
        Look.IsPlain(said.Output);
        Assert.Contains("2900", said.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Colour_comes_only_where_it_is_asked_for()
    {
        (string, string)[] noColor = [("NO_COLOR", "1")];
        Look.IsPlain((await Binary.RunAsync(Places.Fresh(), noColor, "rules", "check")).Output);
        Look.IsPlain((await Binary.RunAsync(Places.Fresh(), [], "--color", "never")).Output);
        Assert.Contains("\u001b[", (await Binary.RunAsync(Places.Fresh(), noColor, "--color", "always")).Output, StringComparison.Ordinal);
        Assert.Contains("\u001b[", (await Binary.RunAsync(Places.Fresh(), noColor, "--color")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_damaged_file_is_named_and_the_end_tells_it()
    {
        var folder = Places.Fresh();
        await File.WriteAllTextAsync(Path.Combine(folder, "whole.json"), "{\"Records\":[]}", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder, "cut.json"), "{\"Records\":[{\"eventVersion\":\"1.08\",", TestContext.Current.CancellationToken);

        var said = await Binary.RunAsync(folder, [], "detect", "whole.json", "cut.json", "--json");

        Assert.Equal(8, said.ExitCode);
        Assert.Contains(said.Json().GetProperty("blindSpots").EnumerateArray(), blind => blind.GetProperty("place").GetString()!.Contains("cut.json", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("detect")]
    [InlineData("investigate")]
    public async Task A_place_that_is_not_there_ends_with_1_and_is_named(string verb)
    {
        var said = await Binary.RunAsync(verb, "no-such-folder");
        Assert.Equal(1, said.ExitCode);
        Assert.Contains("no-such-folder", said.Output + said.Errors, StringComparison.Ordinal);
        Look.HasNoStackTrace(said);
    }

    [Fact]
    public async Task Csv_is_a_header_and_a_row_a_finding()
    {
        var csv = (await Binary.RunAsync("detect", Binary.Invictus, "-o", "csv")).Output.Lines();
        var json = (await Binary.RunAsync("detect", Binary.Invictus, "--json")).Json();
        Assert.StartsWith("time,level,rule,title,count", csv[0], StringComparison.Ordinal);
        Assert.Equal(json.GetProperty("findings").GetArrayLength(), csv.Length - 1);
        Assert.Equal("firebreak/1", json.GetProperty("schema").GetString());
        Assert.Equal(0, json.GetProperty("blindSpots").GetArrayLength());
    }

    [Theory]
    [InlineData("en", "table", "NOTHING WAS READ. That is not the same as clean")]
    [InlineData("ko", "table", "읽은 것이 없습니다. 이상이 없다는 뜻이 아닙니다.")]
    [InlineData("en", "csv", "NOTHING WAS READ. That is not the same as clean")]
    [InlineData("en", "jsonl", "NOTHING WAS READ. That is not the same as clean")]
    public async Task A_run_that_read_nothing_does_not_look_like_a_calm_one(string lang, string format, string told)
    {
        var folder = Places.Fresh();
        await File.WriteAllTextAsync(Path.Combine(folder, "other.json"), "{\"a\":1}", TestContext.Current.CancellationToken);

        var said = await Binary.RunAsync(folder, [], "detect", "other.json", "--lang", lang, "-o", format);

        Assert.Equal(1, said.ExitCode);
        Assert.Contains(told, format == "table" ? said.Output : said.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("No finding", said.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("jsonl")]
    public async Task What_could_not_be_seen_is_told_beside_what_has_no_room_for_it(string format)
    {
        var folder = Places.Fresh();
        await File.WriteAllTextAsync(Path.Combine(folder, "cut.json"), "{\"Records\":[{\"eventVersion\":\"1.08\",", TestContext.Current.CancellationToken);

        var said = await Binary.RunAsync(folder, [], "detect", Binary.Invictus, "cut.json", "-o", format, "--lang", "en");

        Assert.Equal(8, said.ExitCode);
        Assert.StartsWith("NOT SEEN: 1 place could not be read.", said.Errors, StringComparison.Ordinal);
        Assert.Contains("cut.json", said.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("NOT SEEN", said.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_odd_and_read_all_the_same_is_told()
    {
        var folder = Places.Fresh();
        const string Twice = """{"eventVersion":"1.08","eventTime":"2023-08-01T03:13:00Z","eventSource":"iam.amazonaws.com","eventName":"Other","eventName":"ListUsers","awsRegion":"us-east-1","eventID":"a","userIdentity":{"type":"Root"}}""";
        const string Insight = """{"eventVersion":"1.07","eventTime":"2023-08-01T03:13:00Z","awsRegion":"us-east-1","eventID":"b","eventType":"AwsCloudTrailInsight","insightDetails":{"state":"Start","eventSource":"ec2.amazonaws.com","eventName":"RunInstances","insightType":"ApiCallRateInsight"},"eventCategory":"Insight"}""";
        await File.WriteAllTextAsync(Path.Combine(folder, "odd.json"), "[" + Twice + "," + Insight + "]", TestContext.Current.CancellationToken);

        var said = await Binary.RunAsync(folder, [], "detect", "odd.json", "--lang", "en", "--summary", "figures.json");
        var flat = string.Join(' ', said.Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

        Assert.Equal(0, said.ExitCode);
        Assert.Contains("Odd, and read all the same: odd.json: records with a name that stands twice; its last value counts (1).", flat, StringComparison.Ordinal);
        Assert.Contains("CloudTrail Insights records 1: they tell of rates", flat, StringComparison.Ordinal);
        var remark = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "figures.json"), TestContext.Current.CancellationToken)).RootElement.GetProperty("coverage").GetProperty("remarks")[0];
        Assert.Equal(("odd.json", 1), (remark.GetProperty("path").GetString(), remark.GetProperty("count").GetInt32()));
    }

    [Fact]
    public async Task Files_without_records_are_named_and_times_of_several_years_have_theirs()
    {
        static string Stop(int year) => $$"""{"eventVersion":"1.08","userIdentity":{"type":"IAMUser","principalId":"AIDAX","arn":"arn:aws:iam::111122223333:user/u{{year}}","accountId":"111122223333","userName":"mina"},"eventTime":"{{year}}-08-01T03:13:00Z","eventSource":"cloudtrail.amazonaws.com","eventName":"StopLogging","awsRegion":"us-east-1","sourceIPAddress":"198.51.100.111","userAgent":"x","requestParameters":{"name":"main"},"eventID":"event-{{year}}","managementEvent":true,"eventCategory":"Management"}""";
        var folder = Places.Fresh();
        Directory.CreateDirectory(Path.Combine(folder, "logs"));
        await File.WriteAllTextAsync(Path.Combine(folder, "logs", "trail.json"), Stop(2023) + Stop(2024), TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder, "logs", "hits.json"), "{\"hits\":[1]}", TestContext.Current.CancellationToken);

        var both = await Binary.RunAsync(folder, [], "detect", "logs", "--lang", "en");
        Assert.Contains("Left out for want of CloudTrail records: hits.json.", string.Join(' ', both.Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Contains("\n  2023-08-01 ", both.Output, StringComparison.Ordinal);
        Look.FitsIn80(both.Output);
        var one = await Binary.RunAsync(folder, [], "detect", "logs", "--lang", "en", "--from", "2024-01-01");
        Assert.Contains("\n  08-01 03:13 ", one.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_next_command_works_as_it_is_printed()
    {
        var folder = Places.Fresh();
        const string Listed = """{"eventVersion":"1.08","eventTime":"2023-08-01T03:13:00Z","eventSource":"iam.amazonaws.com","eventName":"ListUsers","awsRegion":"us-east-1","eventID":"a","userIdentity":{"type":"Root"}}""";
        await File.WriteAllTextAsync(Path.Combine(folder, "my trail's.json"), Listed, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder, "r.yml"), "title: Users listed\nlevel: low\nlogsource: {product: aws, service: cloudtrail}\ndetection: {s: {eventName: ListUsers}, condition: s}\n", TestContext.Current.CancellationToken);

        var said = await Binary.RunAsync(folder, [], "detect", "my trail's.json", "--rules", "r.yml", "--lang", "en");
        var next = Assert.Single(said.Output.Lines(), line => line.StartsWith("  $ firebreak ", StringComparison.Ordinal))["  $ firebreak ".Length..];
        var pasted = await Command.RunAsync("bash", ["-c", $"'{Binary.Path}' {next} --lang en"], Binary.Clean(folder), folder);

        Assert.Equal("investigate 'my trail'\\''s.json'", next);
        Assert.Contains("Read: 1 file, 1 event", pasted.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_of_a_kind_is_counted_as_English_does()
    {
        var folder = Places.Fresh();
        const string Listed = """{"eventVersion":"1.08","eventTime":"2023-08-01T03:13:00Z","eventSource":"iam.amazonaws.com","eventName":"ListUsers","awsRegion":"us-east-1","eventID":"a","userIdentity":{"type":"Root"}}""";
        await File.WriteAllTextAsync(Path.Combine(folder, "trail.json"), Listed, TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(folder, "r.yml"), "title: Users listed\nlevel: low\nlogsource: {product: aws, service: cloudtrail}\ndetection: {s: {eventName: ListUsers}, condition: s}\n", TestContext.Current.CancellationToken);

        var said = await Binary.RunAsync(folder, [], "detect", "trail.json", "--rules", "r.yml", "--lang", "en");
        var flat = string.Join(' ', said.Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

        Assert.Contains("1 finding by 1 rule over 1 event.", flat, StringComparison.Ordinal);
        Assert.Contains("Read: 1 file, 1 event, 2023-08-01 03:13 to 2023-08-01 03:13 UTC, 1 region.", flat, StringComparison.Ordinal);
    }
}
