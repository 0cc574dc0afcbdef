using Firebreak.Trail;

namespace Firebreak.Trail.Tests;

public sealed class CoverageTests
{
    [Fact]
    public async Task A_stopped_trail_and_quiet_hours_are_gaps()
    {
        var folder = Places.Fresh();
        string Call(string name, int hour, string id) =>
            $$$"""{"eventVersion":"1.08","eventTime":"2026-08-24T{{{hour:D2}}}:10:00Z","eventSource":"cloudtrail.amazonaws.com","eventName":"{{{name}}}","awsRegion":"us-east-1","requestParameters":{"name":"arn:aws:cloudtrail:us-east-1:111122223333:trail/main"},"eventID":"{{{id}}}","managementEvent":true}""";
        await File.WriteAllTextAsync(Path.Combine(folder, "x.json"), Corpus.Records([Call("StopLogging", 1, "stop"), Call("StartLogging", 5, "start"), Call("DeleteTrail", 6, "delete")]));

        var coverage = (await TrailFiles.ReadAsync([folder], null, null, default)).Coverage;

        Assert.Equal(
            [(GapKind.Stopped, "main", 1, 5, "stop"), (GapKind.Quiet, "us-east-1", 2, 5, null), (GapKind.Stopped, "main", 6, -1, "delete")],
            coverage.Gaps.Select(gap => (gap.Kind, gap.Place, gap.Start.Hour, gap.End?.Hour ?? -1, gap.EventId)));
        Assert.Equal((3, 0, 0), (coverage.ManagementEvents, coverage.DataEvents, coverage.UnsaidEvents));
    }

    [Fact]
    public async Task Files_that_their_name_rules_out_are_not_opened_and_are_counted()
    {
        var folder = Places.Fresh();
        var log = Corpus.Shape("gzip");
        foreach (var time in (string[])["20260823T2300Z", "20260824T0100Z", "20260825T2000Z", "20260901T0000Z"])
        {
            await File.WriteAllBytesAsync(Path.Combine(folder, $"111122223333_CloudTrail_us-east-1_{time}_abcdefgh12345678.json.gz"), time == "20260901T0000Z" ? [1] : log);
        }

        var read = await TrailFiles.ReadAsync([folder], Corpus.At(0), Corpus.At(0).AddDays(1), default);

        Assert.Equal((2, 2, 40), (read.Coverage.FilesSkipped, read.FilesRead, read.Events.Count));
        Assert.Empty(read.Unread);
    }

    [Fact]
    public async Task Two_readings_are_one_and_the_fuller_copy_counts()
    {
        var brief = await ShapesTests.ReadAsync(Corpus.Shape("console-csv"));
        var full = await ShapesTests.ReadAsync(Corpus.Shape("records"));
        foreach (var both in new[] { brief.With(full), full.With(brief) })
        {
            Assert.Equal((40, 80, 40, 0), (both.Events.Count, both.EventsRead, both.Duplicates, both.Coverage.BriefEvents));
            Assert.All(both.Events, one => Assert.Equal(System.Text.Json.JsonValueKind.Object, one.Request.ValueKind));
        }
    }
}
