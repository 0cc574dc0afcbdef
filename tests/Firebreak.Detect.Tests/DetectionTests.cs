using Firebreak.Detect;
using Firebreak.Model;
using Firebreak.Trail;

namespace Firebreak.Detect.Tests;

public sealed class DetectionTests
{
    private const string Rule = """
        title: Machines
        id: 6a1c0e7e-0d3b-4b5e-9a51-0c0d36f1a001
        author: Somebody
        level: high
        tags: [attack.impact]
        logsource: {product: aws, service: cloudtrail}
        detection:
          selection:
            eventName: RunInstances
          condition: selection
        firebreak: {en: Machines were started., ko: 서버가 시작되었습니다.}
        """;

    private static IReadOnlyList<TrailEvent> Events { get; } =
    [
        Event(0), Event(1), Event(2, "203.0.113.9"), Event(3, region: "eu-west-1"), Event(4, error: "Client.VcpuLimitExceeded"), Event(5),
    ];

    [Fact]
    public void Repetitions_are_one_finding_with_a_count_and_attempts_stay_apart()
    {
        var findings = Detection.Run(CloudTrailRules.Load([("r.yml", Rule)]), Events).Findings;
        Assert.Equal(
            [(0, 3, 5), (2, 1, 2), (3, 1, 3), (4, 1, 4)],
            findings.Select(finding => (finding.Event.Time.Minute, finding.Count, finding.Last.Minute)));
        Assert.Equal("Client.VcpuLimitExceeded", findings[3].Event.ErrorCode);
    }

    [Fact]
    public void Lines_and_summary_read_as_the_command_line_promises()
    {
        var rules = CloudTrailRules.Load([("r.yml", Rule), ("bad.yml", Rule.Replace("eventName:", "eventName|sounds:", StringComparison.Ordinal))]);
        var result = Detection.Run(rules, Events);
        var summary = DetectionSummary.Of(result, new FilesCounted(1, [new PathAndWhy("x.json", "The file is empty.")]), new EventsCounted(7, 6, 1), 0.25);
        Approved.Check(string.Join('\n', result.Findings.Select(finding => FindingLine.Of(finding).ToJson())) + "\n" + summary.ToJson() + "\n");
    }

    [Fact]
    public void An_expression_that_was_given_up_is_a_blind_spot()
    {
        var rules = CloudTrailRules.Load([("r.yml", Rule.Replace("eventName: RunInstances", "userAgent|re: '^(a+)+(?=b)c$'", StringComparison.Ordinal))]);
        Assert.Empty(Detection.Run(rules, Events).BlindSpots);
        var slow = TrailFilesTests.Line(0).Replace("\"eventName\"", "\"userAgent\":\"" + new string('a', 60) + "\",\"eventName\"", StringComparison.Ordinal);
        Assert.True(TrailEventReader.TryRead(TrailFilesTests.Parse(slow), out var one));
        Assert.Contains("took too long", Assert.Single(Detection.Run(rules, [one]).BlindSpots).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_events_in_any_file_give_the_same_findings()
    {
        var rules = CloudTrailRules.Load(CloudTrailRules.BuiltIn());
        string Told() => string.Join('\n', Detection.Run(rules, Events).Findings.Select(finding => FindingLine.Of(finding).ToJson()));
        Assert.NotEqual("", Told());
        Assert.Equal(Told(), Told());
    }

    private static TrailEvent Event(int minute, string ip = "203.0.113.1", string region = "us-east-1", string? error = null)
    {
        var text = TrailFilesTests.Line(minute)
            .Replace($"203.0.113.{minute}\"", ip + "\"", StringComparison.Ordinal)
            .Replace("us-east-1", region, StringComparison.Ordinal)
            .Replace("\"responseElements\":null", error is null ? "\"responseElements\":{}" : $"\"errorCode\":\"{error}\"", StringComparison.Ordinal);
        return TrailEventReader.TryRead(TrailFilesTests.Parse(text), out var one) ? one : throw new InvalidDataException(text);
    }
}
