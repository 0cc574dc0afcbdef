using System.Globalization;
using CsCheck;
using Firebreak.Detect;
using Firebreak.Trail;

namespace Firebreak.Detect.Tests;

/// <summary>The ids of a finding's events are told as they are written, in one order, whatever they look like.</summary>
public sealed class EventIdsTests : IDisposable
{
    private const string Rule = """
        title: Anything
        logsource: {product: aws}
        detection: {a: {eventName|exists: true}, condition: a}
        """;

    private static readonly RecordReading Reading = new(
        record => TrailEventReader.TryRead(record, out var read) ? read : null, TrailEventReader.CallerOf);

    /// <summary>As AWS writes them, nearly so, and otherwise.</summary>
    private static readonly Gen<string> Ids = Gen.OneOf(
        Gen.Guid.Select(id => id.ToString()),
        Gen.Int[0, 40].Select(at => string.Create(CultureInfo.InvariantCulture, $"0f8fad5b-d9cb-469f-a165-7086772895{at:x2}")),
        Gen.Guid.Select(id => id.ToString().ToUpperInvariant()),
        Gen.Guid.Select(id => id.ToString("N")),
        Gen.Select(Gen.Guid, Gen.Int[0, 35], Gen.Char["09afgAFG:`/@ "]).Select((id, at, letter) => id.ToString()[..at] + letter + id.ToString()[(at + 1)..]),
        Gen.String[Gen.Char['a', 'z'], 1, 40]);

    private readonly string _folder = Directory.CreateTempSubdirectory("firebreak-ids").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Ids_are_told_as_they_are_written_in_the_order_of_time_and_text() =>
        Gen.Select(Ids, Gen.Int[0, 3]).Array[1, 160].Sample(
            events =>
            {
                var all = events.DistinctBy(one => one.Item1, StringComparer.Ordinal).ToList();
                File.WriteAllText(Path.Combine(_folder, "a.json"), $$"""{"Records":[{{string.Join(',', all.Select(one => Record(one)))}}]}""");
                var expected = all.OrderBy(one => one.Item2).ThenBy(one => one.Item1, StringComparer.Ordinal).Select(one => one.Item1).ToList();
                var rules = CloudTrailRules.Load([("r.yml", Rule)]);
                var names = TrailScan.NamesFor(rules.Members);
                using var detection = new DetectionScan(rules, names, Reading, new DetectionOptions());
                _ = TrailScan.RunAsync(new TrailQuestion([_folder]), names, () => new DetectingLane(detection.Lane()), new ScanOptions(), default).GetAwaiter().GetResult();
                var found = Assert.Single(detection.Complete().Findings);
                Assert.Equal(expected.Take(100), found.EventIds);
                Assert.Equal(expected[0], found.Event.EventId);
                Assert.Equal(expected.Count, found.Count);
            },
            iter: 60,
            threads: 1);

    /// <summary>Each caller has a heap of his own until there are too many of them, and what was kept of them is then put together.</summary>
    [Fact]
    public void Ids_are_told_in_order_where_findings_are_told_more_coarsely()
    {
        var joined = 0;
        Gen.Select(Ids, Gen.Int[0, 9], Gen.Int[0, 12]).Array[1, 900].Sample(
            events =>
            {
                var all = events.DistinctBy(one => one.Item1, StringComparer.Ordinal).ToList();
                foreach (var half in (int[])[0, 1])
                {
                    var records = all.Where((_, at) => at % 2 == half).Select(one => Record((one.Item1, one.Item2), one.Item3));
                    File.WriteAllText(Path.Combine(_folder, half + ".json"), $$"""{"Records":[{{string.Join(',', records)}}]}""");
                }

                var rules = CloudTrailRules.Load([("r.yml", Rule)]);
                var names = TrailScan.NamesFor(rules.Members);
                using var detection = new DetectionScan(rules, names, Reading, new DetectionOptions { MostFindings = 3 });
                _ = TrailScan.RunAsync(new TrailQuestion([_folder]), names, () => new DetectingLane(detection.Lane()), new ScanOptions(), default).GetAwaiter().GetResult();
                var findings = detection.Complete().Findings;
                if (all.DistinctBy(one => one.Item3).Count() > 3)
                {
                    var expected = all.OrderBy(one => one.Item2).ThenBy(one => one.Item1, StringComparer.Ordinal).Select(one => one.Item1).ToList();
                    var found = Assert.Single(findings);
                    Assert.Equal(expected.Take(100), found.EventIds);
                    Assert.Equal(expected[0], found.Event.EventId);
                    Assert.Equal(expected.Count, found.Count);
                    joined++;
                }
            },
            iter: 60,
            threads: 1);
        Assert.True(joined > 20);
    }

    private static string Record((string Id, int Second) one) => Record(one, 1);

    private static string Record((string Id, int Second) one, int user) =>
        $$"""{"eventVersion":"1.11","userIdentity":{"type":"Root","principalId":"{{user}}"},"eventTime":"2026-08-01T00:00:0{{one.Second}}Z","eventSource":"ec2.amazonaws.com","eventName":"DescribeInstances","awsRegion":"us-east-1","sourceIPAddress":"198.51.100.1","userAgent":"aws-cli/2.9","eventID":"{{one.Id}}","recipientAccountId":"111122223333"}""";
}
