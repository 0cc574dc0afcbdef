using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Firebreak.Model;
using Firebreak.Trail.Tests.Scan;

namespace Firebreak.Trail.Tests;

/// <summary>What is made of records by the tools that people hold in their hands: jq, spreadsheets, searches' answers, shells.</summary>
public sealed class ToolShapesTests
{
    private static readonly string Console = Encoding.UTF8.GetString(Corpus.Shape("console-csv"));

    public static TheoryData<string> Whole =>
    [
        "search", "search-of-originals", "lists-of-lists", "by-id", "nested", "pairs", "texts", "text-list", "splunk-table", "lake-answer", "pages", "pages-slurped",
        "utf32", "utf32-no-bom", "sequence", "late-in-a-log",
    ];

    public static TheoryData<string, string> Tables => new()
    {
        { "sep=,\r\n", "," }, { "\r\n\r\n", "," }, { "# exported by mina\n", "," }, { "", ";" }, { "", "|" }, { "", "\t" },
    };

    [Theory]
    [MemberData(nameof(Whole))]
    public async Task What_a_tool_has_put_around_records_hides_none(string shape)
    {
        var bytes = Bytes(shape);
        var read = await ShapesTests.ReadAsync(bytes);

        Assert.Empty(read.Unread);
        Assert.Equal(Enumerable.Range(0, 40).Select(Corpus.Id), read.Events.Select(one => one.EventId));
        Assert.All(read.Events.Zip(Corpus.Lines), pair => Assert.True(JsonElement.DeepEquals(JsonElement.Parse(pair.Second), pair.First.Raw)));
        _ = await Both.AgreeAsync(Places.Fresh(), bytes, Corpus.Shape("records"));
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task A_table_that_a_spreadsheet_has_saved_is_read(string before, string separator)
    {
        var rows = Console.Split('\n').Select(line => line.Replace("\",\"", $"\"{separator}\"", StringComparison.Ordinal));
        var header = string.Join(separator, Console.Split('\n')[0].Split(','));
        var read = await ShapesTests.ReadAsync(Encoding.UTF8.GetBytes(before + string.Join('\n', rows.Skip(1).Prepend(header))));

        Assert.Equal((40, 40), (read.Events.Count, read.Coverage.BriefEvents));
        Assert.Empty(read.Unread);
    }

    [Fact]
    public async Task A_table_of_an_old_Mac_is_read() =>
        Assert.Equal(40, (await ShapesTests.ReadAsync(Encoding.UTF8.GetBytes(Console.Replace('\n', '\r')))).Events.Count);

    [Fact]
    public async Task What_Splunk_has_laid_flat_has_its_caller_and_its_request_again()
    {
        const string flat = """{"preview":false,"result":{"eventVersion":"1.08","eventTime":"2026-08-24T00:00:00Z","eventSource":"iam.amazonaws.com","eventName":"CreateUser","eventID":"e","userIdentity.arn":"arn:aws:iam::111122223333:user/mina","userIdentity.sessionContext.attributes.mfaAuthenticated":"true","requestParameters.userName":"eve","requestParameters.tags{}.key":"k"}}""";
        var read = await ShapesTests.ReadAsync(Encoding.UTF8.GetBytes(flat));
        var one = Assert.Single(read.Events);

        Assert.Equal(("arn:aws:iam::111122223333:user/mina", true), (one.Caller.Arn, one.Caller.MfaAuthenticated));
        Assert.Equal(("eve", "k"), (one.Request.GetProperty("userName").GetString(), one.Request.GetProperty("tags").GetProperty("key").GetString()));
        Assert.Empty(read.BlindSpots);
    }

    [Fact]
    public async Task A_table_without_what_was_asked_is_a_list_and_one_without_ids_is_remarked()
    {
        var list = await ShapesTests.ReadAsync("eventVersion,eventTime,eventName,eventSource,eventID\n1.08,2026-08-24T00:00:00Z,CreateUser,iam.amazonaws.com,e\n"u8.ToArray());
        Assert.Equal(1, list.Coverage.BriefEvents);

        var asked = await ShapesTests.ReadAsync("eventTime,eventName,eventSource,requestParameters\n2026-08-24 0:00,CreateUser,iam.amazonaws.com,null\n"u8.ToArray());
        Assert.Equal((1, 0), (asked.Events.Count, asked.Coverage.BriefEvents));
        Assert.Contains("without an event's id", Assert.Single(asked.Coverage.Remarks).What, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Event name,Event time,Event source\nCreateUser,8/24/2026 0:00,iam.amazonaws.com\n", "1 rows have a time in another form")]
    [InlineData("이벤트 이름,이벤트 시간,이벤트 소스\nCreateUser,2026-08-24T00:00:00Z,iam.amazonaws.com\n", "names of its columns")]
    [InlineData("Records:\n- eventName: CreateUser\n  eventTime: x\n  eventSource: iam.amazonaws.com\n", "its shape is not known")]
    [InlineData("{\"Rows\":[{\"Data\":[\"eventname\",\"eventtime\",\"eventsource\",\"iam.amazonaws.com\"]}]}", "its shape is not known")]
    [InlineData("{\"event\":{\"provider\":\"iam.amazonaws.com\"},\"aws\":{\"cloudtrail\":{\"event_version\":\"1\"}}}", "its shape is not known")]
    [InlineData("Events:\n- CloudTrailEvent: '{\"eventVersion\":\"1.08\",\"userAgent\":\"a\n    b\"}'\n", "--output json")]
    [InlineData("{\"Events\":[],\"NextToken\":\"x\"}", "NextToken")]
    [InlineData("\u001b[1;39m{\"Records\"", "colours")]
    [InlineData("\u0004\"M\u0018", "lz4")]
    [InlineData("x\u009c", "zlib")]
    [InlineData("]\0\0\u0080\0\0", "lzma")]
    [InlineData("Rar!\u001a\u0007", "RAR")]
    public async Task What_may_hold_records_and_is_not_read_is_told(string text, string told)
    {
        var read = await ShapesTests.ReadAsync(text.Any(letter => letter > 0xff) ? Encoding.UTF8.GetBytes(text) : Encoding.Latin1.GetBytes(text));
        Assert.Contains(told, Assert.Single(read.BlindSpots).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"log\":{\"message\":\"{\\\"a\\\":1}\",\"list\":[{\"message\":\"{\\\"a\\\":2}\"}]}}")]
    [InlineData("{\"Events\":[]}")]
    [InlineData("[[1,2],[\"a\"],{\"b\":[{}]}]")]
    public async Task What_has_nothing_of_a_record_in_it_is_left_out_as_before(string text)
    {
        var read = await ShapesTests.ReadAsync(Encoding.UTF8.GetBytes(text));
        Assert.True(Assert.Single(read.Unread).Foreign);
        Assert.Empty(read.BlindSpots);
    }

    [Fact]
    public async Task Zeros_are_told_where_they_stand_and_what_is_around_them_is_read()
    {
        var zeros = new byte[4_096];
        var half = Encoding.UTF8.GetBytes(string.Join('\n', Corpus.Lines[..20]) + "\n");
        foreach (var bytes in (byte[][])[[.. zeros, .. Corpus.Shape("records")], [.. Corpus.Shape("records"), .. zeros], [.. half, .. zeros, .. Encoding.UTF8.GetBytes(string.Join('\n', Corpus.Lines[20..]))]])
        {
            var read = await ShapesTests.ReadAsync(bytes);
            Assert.Equal(40, read.Events.Count);
            Assert.Contains("zeros", Assert.Single(read.BlindSpots).Reason, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task In_archives_what_is_packed_otherwise_workbooks_and_what_macOS_writes_are_told_apart()
    {
        var zip = Zipped(("a.json", Corpus.Shape("records")));
        foreach (var (mark, at) in new[] { ("PK\u0003\u0004", 8), ("PK\u0001\u0002", 10) })
        {
            zip[zip.AsSpan().IndexOf(Encoding.Latin1.GetBytes(mark)) + at] = 12; // bzip2
        }

        Assert.Contains("in a way that is not read", Assert.Single((await ShapesTests.ReadAsync(zip)).BlindSpots).Reason, StringComparison.Ordinal);
        var book = Zipped(("xl/a.xml", "<x/>"u8.ToArray()), ("[Content_Types].xml", "…spreadsheetml…"u8.ToArray()));
        Assert.Contains("save its sheets as CSV", Assert.Single((await ShapesTests.ReadAsync(book)).BlindSpots).Reason, StringComparison.Ordinal);
        var noted = await ShapesTests.ReadAsync(Zipped(("b/._a.json", [0, 5, 0x16, 7, 0, 2]), ("b/a.json", Corpus.Shape("records"))));
        Assert.Equal((40, 0, 1), (noted.Events.Count, noted.BlindSpots.Count, noted.Unread.Count));
    }

    private static byte[] Bytes(string shape)
    {
        var records = (JsonArray)JsonNode.Parse("[" + string.Join(',', Corpus.Lines) + "]")!;
        JsonNode Each(Func<JsonNode, int, JsonNode> made) => new JsonArray([.. records.Select((one, i) => made(one!.DeepClone(), i))]);
        string Pages(string between) => string.Join(between, Corpus.Lines.Chunk(10).Select((page, i) => $$"""{"Events":[{{string.Join(',', page)}}]{{(i < 3 ? ",\"NextToken\":\"t\"" : "")}}}"""));
        return shape switch
        {
            "utf32" => [0xff, 0xfe, 0, 0, .. Encoding.UTF32.GetBytes(Corpus.Records(Corpus.Lines))],
            "utf32-no-bom" => Encoding.UTF32.GetBytes(Corpus.Records(Corpus.Lines)),
            "texts" => Encoding.UTF8.GetBytes(string.Join('\n', Corpus.Lines.Select(line => JsonSerializer.Serialize(line)))),
            "sequence" => Encoding.UTF8.GetBytes(string.Concat(Corpus.Lines.Select(line => "\u001e" + line + "\n"))),
            "late-in-a-log" => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("started and went on\n", 9_000)) + string.Join('\n', Corpus.Lines) + "\n"),
            "splunk-table" => Encoding.UTF8.GetBytes("a,b,c,d,e,f,g,h,_raw\n" + string.Join('\n', Corpus.Lines.Select(line => $"1,,,,,,,,\"{line.Replace("\"", "\"\"", StringComparison.Ordinal)}\"")) + "\n"),
            "pages" => Encoding.UTF8.GetBytes(Pages("\n")),
            "pages-slurped" => Encoding.UTF8.GetBytes("[" + Pages(",") + "]"),
            _ => Encoding.UTF8.GetBytes((shape switch
            {
                "search" => Hits(Each((one, _) => new JsonObject { ["_id"] = "x", ["_source"] = one })),
                "search-of-originals" => Hits(Each((one, _) => new JsonObject { ["_source"] = new JsonObject { ["event"] = new JsonObject { ["original"] = one.ToJsonString() } } })),
                "lists-of-lists" => new JsonArray(new JsonArray([.. records.Take(7).Select(one => one!.DeepClone())]), new JsonArray([.. records.Skip(7).Select(one => one!.DeepClone())])),
                "by-id" => new JsonObject(records.Select(one => KeyValuePair.Create((string)one!["eventID"]!, (JsonNode?)one.DeepClone()))),
                "nested" => new JsonObject { ["response"] = new JsonObject { ["data"] = new JsonObject { ["count"] = 40, ["Records"] = records } } },
                "pairs" => Each((one, _) => new JsonArray((string)one["eventTime"]!, one.ToJsonString())),
                "text-list" => Each((one, _) => one.ToJsonString()),
                _ => new JsonObject { ["QueryResultRows"] = Each((one, _) => new JsonArray(new JsonObject { ["eventJson"] = one.ToJsonString() })) },
            }).ToJsonString()),
        };
    }

    private static JsonObject Hits(JsonNode hits) => new() { ["took"] = 1, ["_shards"] = new JsonObject { ["total"] = 1 }, ["hits"] = new JsonObject { ["total"] = new JsonObject { ["value"] = 40 }, ["hits"] = hits } };

    private static byte[] Zipped(params (string Name, byte[] Bytes)[] files)
    {
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(bytes);
            }
        }

        return packed.ToArray();
    }
}
