using Firebreak.Detect;
using Firebreak.Model;
using Firebreak.Trail;

namespace Firebreak.Detect.Tests;

/// <summary>Who called is the same from a record's text and from its tree, however <c>userIdentity</c> is written.</summary>
public sealed class LaneCallersTests : IDisposable
{
    private const string Rules = """
        title: Anything
        logsource: {product: aws}
        detection: {a: {eventName|exists: true}, condition: a}
        ---
        title: By a role
        logsource: {product: aws}
        detection: {a: {userIdentity.type: AssumedRole, userIdentity.sessionContext.sessionIssuer.type: Role}, condition: a}
        ---
        title: Not by the role app
        logsource: {product: aws}
        detection: {a: {userIdentity.sessionContext.sessionIssuer.arn|endswith: /app}, condition: not a}
        """;

    private const string LateRules = """
        title: New about the caller
        logsource: {product: aws}
        detection: {a: {firebreak.new|exists: true}, condition: a}
        ---
        title: New to the account
        logsource: {product: aws}
        detection: {a: {firebreak.newToAccount|exists: true}, condition: a}
        ---
        title: Strange
        logsource: {product: aws}
        detection: {a: {firebreak.strangeness|gte: 1}, condition: a}
        """;

    private static readonly string[] Identities =
    [
        Role("""{"sessionIssuer":{"type":"Role","arn":"arn:aws:iam::1:role/app"}}"""),
        Role("""{"attributes":{"mfaAuthenticated":"false"},"sessionIssuer":{"arn":"arn:aws:iam::1:role/app","type":"Role","arn":"arn:aws:iam::1:role/last"}}"""),
        Role("""{"sessionIssuer":{"type":"Role","arn":"arn:aws:iam::1:role/app"},"sessionIssuer":{"type":"Role"}}"""),
        Role("""{"sessionIssuer":{"arn":"arn:aws:iam::1:role/app"}},"sessionContext":{"x":1}"""),
        Role("""{"x":1},"sessionContext":{"sessionIssuer":{"arn":"arn:aws:iam::1:role/second"}}"""),
        Role("""[{"sessionIssuer":{"arn":"arn:aws:iam::1:role/list"}}]"""),
        Role("""{"sessionIssuer":[{"type":"Role","arn":"arn:aws:iam::1:role/list"}]}"""),
        Role("""{"x":{"sessionIssuer":{"arn":"arn:aws:iam::1:role/deep"}},"sessionIssuer":{"x":{"arn":"deeper"},"arn":null}}"""),
        Role("""{"sessionIssuer":{"arn":5}}"""), Role("""{"sessionIssuer":{"arn":""}}"""), Role("""{"sessionIssuer":{"arn":{"arn":"inner"}}}"""), Role("null"), Role("\"text\""),
        Role("""{"sessionIssuer":{"arn":"arn:aws:iam::1:role/\u0061pp"}}"""), Role("""{"session\u0049ssuer":{"arn":"arn:aws:iam::1:role/app"}}"""), Role("""{"sessionIssuer":{"arn":"역할/app"}}"""),
        """{"sessionIssuer":{"arn":"above"},"arn":"own"}""", """{"type":"AWSService","invokedBy":"ec2.amazonaws.com"}""", """{"type":"Root","principalId":"1"}""", "{}", "null", "\"text\"", "7",
        """{"type":"IAMUser","principalId":"AIDA","arn":"","userName":"u"}""", """{"type":"AWSService","invokedBy":null,"principalId":"","userName":null}""",
        """{"type":"Unknown","userName":null,"sessionContext":{"sessionIssuer":{"userName":"issuer"}}}""", """{"type":"Unknown","userName":"","sessionContext":{"sessionIssuer":{"userName":"issuer"}}}""",
        """{"type":"IAMUser","arn":"first","arn":null,"principalId":"p"}""", """{"type":"IAMUser","arn":null,"arn":"second","principalId":"p"}""", """{"type":{"x":[1,"}"]},"arn":7}""",
        """{"type":"IAMUser","arn":"k1","accessKeyId":"AKIA1","accessKeyId":null}""", """{"accessKeyId":5,"arn":"k2","type":"IAMUser"}""", """{"accessKeyId":"열쇠","arn":"k3","type":"AWSService"}""",
        """{"arn":"k4","type":"IAMUser","type":"AWSService"}""", """{"arn":"k5","type":"IAMUser","invokedBy":"x","invokedBy":null}""", """{"arn":"k6","type":"AWSServic\u0065"}""",
        """{"arn":{"a":[1,{"b":"}"}]},"type":"T"}""", """{"x":["{",{"arn":"in a list"}],"type":"T"}""", """{"type":"T","invokedBy":true,"arn":""}""", """{"arn":"\u0061","type":"T"}""", """{"":"","arn":"사용자"}""",
    ];

    private static readonly RecordReading Reading = new(
        record => TrailEventReader.TryRead(record, out var read) ? read : null, TrailEventReader.CallerOf);

    private readonly string _folder = Directory.CreateTempSubdirectory("firebreak-callers").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Callers_are_read_alike_however_they_are_written()
    {
        var records = Enumerable.Range(0, 3 * Identities.Length).Select(at => Record(at, Identities[at % Identities.Length]));
        await File.WriteAllTextAsync(Path.Combine(_folder, "a.json"), $$"""{"Records":[{{string.Join(',', records)}}]}""");
        foreach (var most in (int[])[int.MaxValue, 15, 4])
        {
            await AreAlike(Rules, new DetectionOptions { MostFindings = most });
        }
    }

    /// <summary>For ten days from one place, then from another with another client: what is new of it, and how strange.</summary>
    [Fact]
    public async Task Callers_leave_alike_behind_them_however_they_are_written()
    {
        var records = Enumerable.Range(0, 12 * Identities.Length).Select(at => Record(at, Identities[at % Identities.Length], 1 + (at / Identities.Length)));
        await File.WriteAllTextAsync(Path.Combine(_folder, "a.json"), $$"""{"Records":[{{string.Join(',', records)}}]}""");
        await AreAlike(LateRules, new DetectionOptions());
        await AreAlike(LateRules, new DetectionOptions { Every = true });
    }

    private async Task AreAlike(string texts, DetectionOptions options)
    {
        var rules = CloudTrailRules.Load([("r.yml", texts)]);
        Assert.Empty(rules.Rejected);
        var read = await TrailFiles.ReadAsync([_folder], null, null, CancellationToken.None);
        var kept = Detection.Run(rules, read.Events, options);
        var names = TrailScan.NamesFor(rules.Members);
        using var detection = new DetectionScan(rules, names, Reading, options);
        _ = await TrailScan.RunAsync(new TrailQuestion([_folder]), names, () => new DetectingLane(detection.Lane()), new ScanOptions(), default);
        Assert.Equal(3, kept.Findings.Select(one => one.Rule.Title).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(kept.Findings.Select(one => FindingLine.Of(one, null).ToJson()), detection.Complete().Findings.Select(one => FindingLine.Of(one, null).ToJson()));
    }

    private static string Role(string context) =>
        $$"""{"type":"AssumedRole","principalId":"AROA:session","arn":"arn:aws:sts::1:assumed-role/app/session","accountId":"1","accessKeyId":"ASIAIOSFODNN7EXAMPLE","sessionContext":{{context}},"userName":"u"}""";

    private static string Record(int at, string identity, int day = 1)
    {
        var (address, agent) = day <= 10 ? ("198.51.100.1", "aws-cli/2.9") : ("203.0.113.77", "Boto3/1.26");
        return $$"""{"eventVersion":"1.11","userIdentity":{{identity}},"eventTime":"2026-08-{{day:D2}}T00:{{at / 60 % 60:D2}}:{{at % 60:D2}}Z","eventSource":"ec2.amazonaws.com","eventName":"DescribeInstances","awsRegion":"us-east-1","sourceIPAddress":"{{address}}","userAgent":"{{agent}}","eventID":"{{at:D6}}","recipientAccountId":"111122223333","padding":"{{new string('x', 448)}}"}""";
    }
}
