using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Firebreak.Model;
using Firebreak.Trail;

namespace Firebreak.Detect.Tests;

public sealed class TrailFilesTests
{
    private static readonly string[] Lines = [.. Enumerable.Range(0, 25).Select(Line)];

    public static TheoryData<string> Shapes => ["records", "array", "lines", "lines-of-batches", "lines-crlf", "concatenated", "single-files", "lookup-events", "envelope", "pretty", "bom", "utf16", "gzip", "gzip-with-name", "no-name", "jsonl-gz"];

    [Theory]
    [MemberData(nameof(Shapes))]
    public async Task Every_shape_gives_the_same_events(string shape)
    {
        var folder = Places.Fresh();
        Write(folder, shape);

        var read = await TrailFiles.ReadAsync([folder], null, null, default);

        Assert.Empty(read.Unread);
        Assert.Empty(read.BlindSpots);
        Assert.Equal(Lines.Length, read.Events.Count);
        Assert.Equal(Lines.Select(IdOf).Order(), read.Events.Select(one => one.EventId).Order());
        Assert.All(read.Events, one => Assert.True(JsonElement.DeepEquals(one.Raw, Parse(Lines.Single(line => IdOf(line) == one.EventId)))));
        Assert.Equal(shape == "single-files" ? 25 : 1, read.FilesRead);
    }

    [Fact]
    public async Task All_shapes_together_are_one_set_and_copies_are_counted()
    {
        var folder = Places.Fresh();
        foreach (var shape in Shapes)
        {
            Write(Directory.CreateDirectory(Path.Combine(folder, shape.Data)).FullName, shape.Data);
        }

        var read = await TrailFiles.ReadAsync([folder], null, null, default);
        Assert.Equal((25, 25 * Shapes.Count, 25 * (Shapes.Count - 1)), (read.Events.Count, read.EventsRead, read.Duplicates));
        Assert.Empty(read.BlindSpots);
    }

    [Fact]
    public async Task The_same_id_with_another_content_is_told()
    {
        var folder = Places.Fresh();
        File.WriteAllText(Path.Combine(folder, "a.json"), Line(1));
        File.WriteAllText(Path.Combine(folder, "b.json"), Line(1).Replace("203.0.113.1", "198.51.100.9", StringComparison.Ordinal));

        var read = await TrailFiles.ReadAsync([folder], null, null, default);
        Assert.Equal("203.0.113.1", Assert.Single(read.Events).SourceIp);
        Assert.Contains("differ", Assert.Single(read.BlindSpots).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_the_time_asked_for_is_taken_its_start_with_it_and_its_end_without()
    {
        var folder = Places.Fresh();
        Write(folder, "records");
        var read = await TrailFiles.ReadAsync([folder], At(5), At(10), default);
        Assert.Equal([At(5), At(6), At(7), At(8), At(9)], read.Events.Select(one => one.Time));
    }

    [Theory]
    [InlineData("cut-gzip", "cut off")]
    [InlineData("cut-trailer", "")]
    [InlineData("header-only", "cut off")]
    [InlineData("flipped-gzip", "")]
    [InlineData("flipped-crc", "checksum")]
    [InlineData("flipped-length", "length")]
    [InlineData("two-members", "another member")]
    [InlineData("trailing-garbage", "Something follows")]
    [InlineData("garbage-with-the-same-trailer", "Something follows")]
    [InlineData("bomb", "-fold")]
    [InlineData("cut-json", "broken or cut off")]
    [InlineData("deep", "deeper than 64")]
    [InlineData("empty", "empty")]
    [InlineData("text", "no JSON")]
    [InlineData("zip", "zip")]
    [InlineData("wrong-types", "lack a time")]
    [InlineData("mixed", "no CloudTrail records")]
    [InlineData("broken-line", "line 2")]
    [InlineData("broken-quoted", "lack a time")]
    [InlineData("missing", "no such file")]
    public async Task What_is_damaged_is_named_and_the_rest_is_read(string damage, string told)
    {
        var folder = Places.Fresh();
        File.WriteAllText(Path.Combine(folder, "sound.json"), Line(24));
        var path = Path.Combine(folder, "bad.json.gz");
        if (damage != "missing")
        {
            await File.WriteAllBytesAsync(path, Damaged(damage));
        }

        var read = await TrailFiles.ReadAsync(damage == "missing" ? [folder, path] : [folder], null, null, default);

        var unread = Assert.Single(read.Unread);
        Assert.Equal(path, unread.Path);
        Assert.Contains(told, unread.Why, StringComparison.Ordinal);
        Assert.False(unread.Foreign);
        Assert.Equal(path, Assert.Single(read.BlindSpots).Place);
        Assert.Contains(read.Events, one => one.EventId == IdOf(Line(24)));
        Assert.Equal(1, read.FilesRead);
    }

    [Fact]
    public async Task A_cut_file_still_gives_what_stands_before_the_cut()
    {
        var folder = Places.Fresh();
        await File.WriteAllBytesAsync(Path.Combine(folder, "bad.json"), Damaged("cut-json"));
        Assert.Equal(3, (await TrailFiles.ReadAsync([folder], null, null, default)).Events.Count);
    }

    [Theory]
    [InlineData("LICENSE", "Permission is granted")]
    [InlineData("labels.json", "[{\"eventID\":\"x\",\"label\":\"attack\"}]")]
    [InlineData("package.json", "{\"name\":\"x\",\"version\":\"1\"}")]
    [InlineData("notes.md", "# Notes")]
    public async Task What_is_plainly_something_else_is_no_blind_spot(string name, string text)
    {
        var folder = Places.Fresh();
        File.WriteAllText(Path.Combine(folder, name), text);
        var read = await TrailFiles.ReadAsync([folder], null, null, default);
        Assert.True(Assert.Single(read.Unread).Foreign);
        Assert.Empty(read.BlindSpots);
    }

    [Fact]
    public async Task An_empty_log_file_was_read()
    {
        var folder = Places.Fresh();
        File.WriteAllText(Path.Combine(folder, "x.json"), "{\"Records\":[]}");
        var read = await TrailFiles.ReadAsync([folder], null, null, default);
        Assert.Equal(1, read.FilesRead);
        Assert.Empty(read.Unread);
    }

    [Fact]
    public async Task Any_file_cut_or_flipped_anywhere_is_read_the_same_or_named()
    {
        var folder = Places.Fresh();
        var path = Path.Combine(folder, "x.json.gz");
        var sound = Gzipped("{\"Records\":[" + string.Join(',', Lines[..4]) + "]}");
        for (var at = 0; at < sound.Length; at++)
        {
            foreach (var bytes in new[] { sound[..at], Flipped(sound, at) })
            {
                await File.WriteAllBytesAsync(path, bytes);
                var read = await TrailFiles.ReadAsync([path], null, null, default);
                Assert.True(read.Unread.Count == 1 || read.Events.Count == 4, $"at {at}");
            }
        }
    }

    [Fact]
    public async Task Odd_json_never_breaks_the_reader()
    {
        var folder = Path.Combine(Places.Data(), "conformance", "jsontestsuite");
        var read = await TrailFiles.ReadAsync([folder], null, null, default);
        Assert.Empty(read.Events);
        Assert.True(read.FilesRead + read.Unread.Select(unread => unread.Path).Distinct().Count() >= 318);
    }

    [Fact]
    public void A_record_with_half_surrogates_and_wrong_types_is_read_for_what_it_has()
    {
        var line = """{"eventName":"Run\ud800","eventSource":"ec2.amazonaws.com","eventTime":"2026-08-24T00:00:00Z","awsRegion":7,"userIdentity":"nobody","errorCode":"","\udc00":1}""";
        Assert.True(TrailEventReader.TryRead(Parse(line), out var one));
        Assert.Equal(("Run\\ud800", "7", "", true), (one.Name, one.Region, one.Caller.Type, one.Succeeded));
        Assert.StartsWith("sha256:", one.EventId, StringComparison.Ordinal);
        Assert.Empty(Sigma.RuleSet.Load([("x", "title: x\nlogsource: {product: aws}\ndetection:\n  a:\n    \"\\uFFFD\": x\n    eventName: y\n  condition: a\n")]).Evaluate(one.Raw));
    }

    internal static string Line(int i) =>
        $$"""{"eventVersion":"1.08","userIdentity":{"type":"IAMUser","arn":"arn:aws:iam::111122223333:user/mina"},"eventTime":"{{At(i):yyyy-MM-ddTHH:mm:ssZ}}","eventSource":"ec2.amazonaws.com","eventName":"RunInstances","awsRegion":"us-east-1","sourceIPAddress":"203.0.113.{{i}}","requestParameters":{"text":"한글 \"quoted\" \\ text {{i}}"},"responseElements":null,"eventID":"00000000-0000-0000-0000-{{i:D12}}"}""";

    internal static DateTimeOffset At(int i) => new(2026, 8, 24, 0, i, 0, TimeSpan.Zero);

    internal static JsonElement Parse(string text)
    {
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }

    internal static byte[] Gzipped(string text)
    {
        using var bytes = new MemoryStream();
        using (var gzip = new GZipStream(bytes, CompressionLevel.Optimal))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return bytes.ToArray();
    }

    private static string IdOf(string line) => Parse(line).GetProperty("eventID").GetString()!;

    private static byte[] Flipped(byte[] bytes, int at)
    {
        var copy = bytes.ToArray();
        copy[at] ^= 0x10;
        return copy;
    }

    private static void Write(string folder, string shape)
    {
        var records = "{\"Records\":[" + string.Join(',', Lines) + "]}";
        var quoted = new JsonObject { ["Events"] = new JsonArray([.. Lines.Select(line => (JsonNode)new JsonObject { ["EventId"] = IdOf(line), ["CloudTrailEvent"] = line })]) };
        if (shape == "single-files")
        {
            foreach (var line in Lines)
            {
                File.WriteAllText(Path.Combine(folder, IdOf(line)), line);
            }

            return;
        }

        var (name, bytes) = shape switch
        {
            "records" => ("x.json", Encoding.UTF8.GetBytes(records)),
            "array" => ("x.json", Encoding.UTF8.GetBytes("[" + string.Join(",\n", Lines) + "]")),
            "lines" => ("x.jsonl", Encoding.UTF8.GetBytes(string.Join('\n', Lines) + "\n\n")),
            "lines-crlf" => ("x.jsonl", Encoding.UTF8.GetBytes(string.Join("\r\n", Lines) + "\r\n")),
            "lines-of-batches" => ("x.jsonl", Encoding.UTF8.GetBytes(string.Join('\n', Lines.Chunk(7).Select(batch => "{\"Records\":[" + string.Join(',', batch) + "]}")))),
            "concatenated" => ("x.json", Encoding.UTF8.GetBytes(string.Concat(Lines))),
            "lookup-events" => ("x.json", Encoding.UTF8.GetBytes(quoted.ToJsonString())),
            "envelope" => ("x.json", Encoding.UTF8.GetBytes(string.Join('\n', Lines.Select(line => "{\"version\":\"0\",\"detail-type\":\"AWS API Call via CloudTrail\",\"source\":\"aws.ec2\",\"detail\":" + line + "}")))),
            "pretty" => ("x.json", Encoding.UTF8.GetBytes(JsonNode.Parse(records)!.ToJsonString(new JsonSerializerOptions { WriteIndented = true }))),
            "bom" => ("x.json", [0xef, 0xbb, 0xbf, .. Encoding.UTF8.GetBytes(records)]),
            "utf16" => ("x.json", [0xff, 0xfe, .. Encoding.Unicode.GetBytes(records)]),
            "gzip" => ("x.json.gz", Gzipped(records)),
            "gzip-with-name" => ("x.json.gz", [0x1f, 0x8b, 8, 8, 0, 0, 0, 0, 0, 3, (byte)'a', 0, .. Gzipped(records)[10..]]),
            "no-name" => ("nameless", Gzipped(records)),
            _ => ("x.jsonl.gz", Gzipped(string.Join('\n', Lines))),
        };
        File.WriteAllBytes(Path.Combine(folder, name), bytes);
    }

    private static byte[] Damaged(string how)
    {
        var sound = Gzipped("{\"Records\":[" + string.Join(',', Lines[..10]) + "]}");
        var three = "{\"Records\":[" + string.Join(',', Lines[..3]);
        return how switch
        {
            "cut-gzip" => sound[..(sound.Length / 2)],
            "cut-trailer" => sound[..^4],
            "header-only" => sound[..10],
            "flipped-gzip" => Flipped(sound, sound.Length / 2),
            "flipped-crc" => Flipped(sound, sound.Length - 7),
            "flipped-length" => Flipped(sound, sound.Length - 2),
            "two-members" => [.. sound, .. sound],
            "trailing-garbage" => [.. sound, .. "garbage that follows after the end"u8],
            "garbage-with-the-same-trailer" => [.. sound, .. "garbage that follows after the end"u8, .. sound[^8..]],
            "bomb" => Gzipped("[" + new string(' ', 64 << 20) + "]"),
            "cut-json" => Encoding.UTF8.GetBytes(three + ",{\"eventName\":\"x"),
            "deep" => Encoding.UTF8.GetBytes("{\"Records\":[" + Lines[0].Replace("null", new string('[', 70) + new string(']', 70), StringComparison.Ordinal) + "]}"),
            "empty" => [],
            "text" => "Permission is granted"u8.ToArray(),
            "zip" => "PK\u0003\u0004...."u8.ToArray(),
            "wrong-types" => """{"Records":[{"eventName":5,"eventSource":null,"eventTime":{}}]}"""u8.ToArray(),
            "mixed" => Encoding.UTF8.GetBytes(three + ",7,{\"a\":1}]}"),
            "broken-line" => Encoding.UTF8.GetBytes(Lines[0] + "\n" + Lines[1][..50] + "\n" + Lines[2]),
            _ => """{"Events":[{"CloudTrailEvent":"{\"eventName\""}]}"""u8.ToArray(),
        };
    }
}
