using System.Runtime.ExceptionServices;
using System.Text;
using System.Text.Json;
using Firebreak.Model;
using Firebreak.Trail;

namespace Firebreak.Trail.Tests;

public sealed class ShapesTests
{
    public static TheoryData<string> Whole => [.. Corpus.JsonShapes, "lake-json-csv", "insights-csv"];

    public static TheoryData<string> Recast => [.. Corpus.RecastShapes];

    [Theory]
    [MemberData(nameof(Whole))]
    public async Task Every_shape_gives_the_same_records(string shape)
    {
        var read = await ReadAsync(Corpus.Shape(shape));

        Assert.Empty(read.Unread);
        Assert.Empty(read.BlindSpots);
        Assert.Equal(Enumerable.Range(0, 40).Select(Corpus.Id), read.Events.Select(one => one.EventId));
        Assert.All(read.Events.Zip(Corpus.Lines), pair => Assert.True(JsonElement.DeepEquals(JsonElement.Parse(pair.Second), pair.First.Raw)));
        Figures.Say($"- {shape}: the same {read.Events.Count} records, member for member.");
    }

    [Theory]
    [MemberData(nameof(Recast))]
    public async Task A_recast_shape_gives_the_same_events(string shape)
    {
        var expected = (await ReadAsync(Corpus.Shape("records"))).Events;
        var read = await ReadAsync(Corpus.Shape(shape));

        Assert.Empty(read.Unread);
        Assert.Equal(shape == "console-csv" ? 1 : 0, read.BlindSpots.Count);
        Assert.Equal(shape == "console-csv" ? 40 : 0, read.Coverage.BriefEvents);
        Assert.Equal(expected.Select(Core), read.Events.Select(Core));
        if (shape != "console-csv")
        {
            Assert.Equal(expected.Select(Who), read.Events.Select(Who));
            Assert.All(read.Events, one => Assert.Contains("한글", one.Request.GetProperty("text").GetString(), StringComparison.Ordinal));
        }

        Figures.Say($"- {shape}: the same {read.Events.Count} events{(shape == "console-csv" ? ", told to be a list without requests and answers" : ", with who called, and what was asked")}.");
    }

    [Fact]
    public async Task All_shapes_together_are_one_set_and_the_fullest_copy_counts()
    {
        var folder = Places.Fresh();
        string[] shapes = ["console-csv", "athena-csv", "ocsf", .. Corpus.JsonShapes];
        foreach (var shape in shapes)
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, shapes.IndexOf(shape).ToString("D2") + shape), Corpus.Shape(shape));
        }

        var read = await TrailFiles.ReadAsync([folder], null, null, default);

        Assert.Equal((40, 40 * shapes.Length, 40 * (shapes.Length - 1)), (read.Events.Count, read.EventsRead, read.Duplicates));
        Assert.Empty(read.BlindSpots);
        Assert.All(read.Events.Zip(Corpus.Lines), pair => Assert.True(JsonElement.DeepEquals(JsonElement.Parse(pair.Second), pair.First.Raw)));
    }

    [Fact]
    public async Task Standard_input_is_read_like_a_file()
    {
        using var input = new MemoryStream(Corpus.Shape("tar.gz"));
        var read = await TrailFiles.ReadAsync(new TrailQuestion(["-"]) { StandardInput = input }, default);
        Assert.Equal(40, read.Events.Count);
        Assert.Empty(read.Unread);
        Assert.Contains("standard input", Assert.Single((await TrailFiles.ReadAsync(new TrailQuestion(["-"]), default)).BlindSpots).Place, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("PAR1....", "Parquet")]
    [InlineData("ORC....", "ORC")]
    [InlineData("Obj\u0001....", "Avro")]
    [InlineData("(\u00b5/\u00fd....", "zstd")]
    [InlineData("BZh91AY....", "bzip2")]
    public async Task What_is_not_opened_is_refused_by_name(string begins, string told)
    {
        var read = await ReadAsync(Encoding.Latin1.GetBytes(begins));
        Assert.Contains(told, Assert.Single(read.BlindSpots).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"Records\":[{\"eventVersion\":\"2.1\",\"eventSource\":\"aws:s3\",\"eventName\":\"ObjectCreated:Put\",\"eventTime\":\"2026-08-24T00:00:00Z\"}]}")]
    [InlineData("time,level,message\n1,info,started\n2,warn,\"odd, but fine\"\n")]
    [InlineData("{\"digestStartTime\":\"2026-08-24T00:00:00Z\",\"logFiles\":[{\"s3Object\":\"x\"}]}")]
    public async Task What_only_resembles_a_trail_gives_no_event(string text) => Assert.Empty((await ReadAsync(Encoding.UTF8.GetBytes(text))).Events);

    [Fact]
    public async Task A_further_page_that_is_not_there_is_told()
    {
        var text = "{\"Events\":[" + Corpus.Line(1) + "],\"NextToken\":\"abc\"}";
        Assert.Contains("NextToken", Assert.Single((await ReadAsync(Encoding.UTF8.GetBytes(text))).BlindSpots).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Odd_json_is_kept_and_remarked()
    {
        var twice = Corpus.Line(1).Replace("\"eventName\":", "\"eventName\":\"Other\",\"eventName\":", StringComparison.Ordinal);
        byte[] bad = [.. Encoding.UTF8.GetBytes(Corpus.Line(2)[..^1] + ",\"x\":\""), 0xff, .. "\"}"u8];
        var big = Corpus.Line(3)[..^1] + ",\"y\":\"" + new string('a', 3 << 20) + "\"}";
        var deep = Corpus.Line(4)[..^1] + ",\"z\":" + new string('[', 100_000) + new string(']', 100_000) + "}";
        var read = await ReadAsync([.. Encoding.UTF8.GetBytes("[" + twice + ","), .. bad, .. Encoding.UTF8.GetBytes("," + big + "," + deep + "," + Corpus.Line(5) + "]")]);

        Assert.Equal([1, 2, 3, 5], read.Events.Select(one => int.Parse(one.EventId[^12..])));
        Assert.Equal("RunInstances", read.Events[0].Name);
        Assert.Equal(2, read.Coverage.Remarks.Count);
        Assert.Contains("deeper than 64", Assert.Single(read.Unread).Why, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_a_value_is_broken_is_told_as_the_parser_tells_it()
    {
        var refused = 0;
        for (var first = 0; first < 128; first++)
        {
            byte[] text = [(byte)first, (byte)'x'];
            var broken = Assert.ThrowsAny<JsonException>(() => JsonElement.Parse(text));
            refused += broken.BytePositionInLine == 0 && broken.LineNumber == 0 ? 1 : 0;
            Assert.False(RecordTaker.TryParse(text, new TrailText(), out _, out var why));
            Assert.Equal($"The JSON is broken there, in its line {broken.LineNumber + 1} at byte {broken.BytePositionInLine}.", why);
        }

        Assert.InRange(refused, 100, 127);
        Assert.False(RecordTaker.TryParse([], new TrailText(), out _, out _));
        Assert.False(RecordTaker.TryParse([0xff, (byte)'1'], new TrailText(), out _, out var odd));
        Assert.EndsWith("in its line 1 at byte 0.", odd, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x", 0)]
    [InlineData("1x", 20)]
    [InlineData("-", 20)]
    [InlineData("nul", 20)]
    [InlineData("truely", 20)]
    public void A_list_of_broken_words_is_told_without_an_exception_for_each(string word, int atMost)
    {
        var (thread, thrown) = (Environment.CurrentManagedThreadId, 0);
        void Count(object? sender, FirstChanceExceptionEventArgs args) =>
            thrown += args.Exception is JsonException && Environment.CurrentManagedThreadId == thread ? 1 : 0;
        AppDomain.CurrentDomain.FirstChanceException += Count;
        var read = TrailText.Read(Encoding.UTF8.GetBytes("{\"Records\":[" + string.Concat(Enumerable.Repeat(word + " ", 500)) + "0, true, " + Corpus.Line(1) + "]}"), out _)!;
        AppDomain.CurrentDomain.FirstChanceException -= Count;

        Assert.InRange(thrown, 0, atMost);
        Assert.Single(read.Records);
        Assert.Equal(["480 further places are broken.", "2 entries are no CloudTrail records."], read.Troubles.Skip(20));
    }

    internal static async Task<TrailReading> ReadAsync(byte[] bytes)
    {
        using var input = new MemoryStream(bytes);
        return await TrailFiles.ReadAsync(new TrailQuestion(["-"]) { StandardInput = input }, default);
    }

    private static string Core(TrailEvent one) =>
        string.Join('|', one.EventId, one.Time.ToString("u"), one.Source, one.Name, one.Region, one.SourceIp, one.UserAgent, one.ErrorCode);

    private static string Who(TrailEvent one) => string.Join('|', one.Caller.Type, one.Caller.PrincipalId, one.Caller.Arn, one.Caller.AccessKeyId, one.Caller.SessionIssuerArn);
}
