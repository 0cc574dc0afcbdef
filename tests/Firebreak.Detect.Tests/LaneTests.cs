using Firebreak.Billing;
using Firebreak.Detect;
using Firebreak.Model;
using Firebreak.Sigma;
using Firebreak.Trail;

namespace Firebreak.Detect.Tests;

/// <summary>What lanes find among files that are not kept is what is found among events in memory.</summary>
public sealed class LaneTests
{
    private static readonly RecordReading Reading = new(
        record => TrailEventReader.TryRead(record, out var read) ? read : null, TrailEventReader.CallerOf);

    private static readonly FieldProfile Full = FieldProfile.Parse(FieldProfile.Named["full"], out _)!;

    private static string Folder => Path.Combine(Places.Data(), "cloudtrail", "invictus", "CloudTrail");

    /// <summary>Everything twice: copies are no findings.</summary>
    private static readonly string[] Paths = [Folder, Path.Combine(Folder, ".")];

    public static TheoryData<int, bool, bool> Ways => new() { { int.MaxValue, false, true }, { 3, false, false }, { int.MaxValue, true, true } };

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Lanes_find_what_is_found_in_memory(int most, bool every, bool whole)
    {
        var rules = Rules();
        var options = new DetectionOptions { MostFindings = every ? int.MaxValue : most, Every = every, WholeRecords = whole, Prices = PriceBook.Embedded() };
        var read = await TrailFiles.ReadAsync(Paths, null, null, CancellationToken.None);
        var kept = Detection.Run(rules, read.Events, options);

        var names = TrailScan.NamesFor(rules.Members);
        using var detection = new DetectionScan(rules, names, Reading, options);
        var tally = await TrailScan.RunAsync(new TrailQuestion(Paths), names, () => new DetectingLane(detection.Lane()), new ScanOptions { Threads = 2 }, default);
        var scanned = detection.Complete();

        Assert.Equal((read.EventsRead, read.Duplicates), (tally.EventsRead, tally.Duplicates));
        Assert.NotEmpty(kept.Findings);
        Assert.Contains(kept.Findings, finding => finding.Rule.Title == "Many calls");
        var profile = whole ? Full : null;
        Assert.Equal(kept.Findings.Select(one => FindingLine.Of(one, profile).ToJson()), scanned.Findings.Select(one => FindingLine.Of(one, profile).ToJson()));
        if (whole)
        {
            Assert.Equal(OcsfFindings.Of(kept.Findings), OcsfFindings.Of(scanned.Findings));
            Assert.Equal(Sarif.Of(kept.Findings), Sarif.Of(scanned.Findings));
        }
    }

    /// <summary>Firebreak's own, and a correlation of calls.</summary>
    private static RuleSet Rules() => CloudTrailRules.Load(
    [
        .. CloudTrailRules.BuiltIn(),
        ("many.yml", """
            title: A call
            name: a_call
            logsource: {product: aws, service: cloudtrail}
            detection: {s: {eventSource: ec2.amazonaws.com}, condition: s}
            ---
            title: Many calls
            correlation: {type: event_count, rules: [a_call], group-by: [userIdentity.arn], timespan: 1h, condition: {gte: 20}}
            level: low
            """),
    ]);
}
