using System.Globalization;
using CsCheck;
using Firebreak.Billing;
using Firebreak.Detect;
using Firebreak.Model;
using Firebreak.Sigma;
using Firebreak.Trail;

#pragma warning disable CA5394 // records by a seed, so that what fails can be played again

namespace Firebreak.Detect.Tests;

/// <summary>What is found among events that are not kept, in lanes, is what is found among events that lie in memory in their order.</summary>
public sealed class LanesTests : IDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 8, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly string[] Users = ["ann", "bob", "build", "new"];
    private static readonly string[] Homes = ["198.51.100.1", "198.51.100.77", "192.0.2.9"];
    private static readonly string[] Agents = ["aws-cli/2.9 md/macos", "Boto3/1.26", "console.amazonaws.com", "aws-sdk-go/1.4"];
    private static readonly string[] Regions = ["us-east-1", "eu-west-1", "sa-east-1", "ap-south-1", "me-south-1"];
    private static readonly string[] Calls =
    [
        "DescribeInstances", "GetObject", "PutObject", "StartInstances", "GetCallerIdentity", "ListUsers", "DescribeRegions", "GetServiceQuota", "ListFoundationModels",
        "RunInstances", "InvokeModel", "CreateUser", "CreateAccessKey", "AttachUserPolicy", "ConsoleLogin", "AssumeRole", "UpdateLoginProfile", "StopLogging",
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("firebreak-lanes").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Lanes_find_what_the_plain_way_finds_however_strange_the_callers_are()
    {
        var found = new Dictionary<string, int>(StringComparer.Ordinal);
        Gen.Int.Sample(
            seed =>
            {
                var random = new Random(seed);
                var records = Enumerable.Range(0, random.Next(50, 400)).Select(at => Record(random, at)).ToArray();
                var broad = seed % 2 == 0;
                var plain = Detection.Run(Load(broad), InOrder(records), Options(seed));
                Assert.Equal(Told(plain), Told(InLanes(Load(broad), random, records, seed)));
                foreach (var finding in plain.Findings)
                {
                    found[finding.Rule.Title] = found.GetValueOrDefault(finding.Rule.Title) + 1;
                }
            },
            iter: 60,
            threads: 1);
        Assert.Equal(6, found.Count); // none of the rules is silent, or nothing was held against anything
    }

    private static RuleSet Load(bool broad)
    {
        var rules = CloudTrailRules.Load(broad ? [("n.yml", LateRules.Narrow), ("b.yml", LateRules.Broad)] : [("n.yml", LateRules.Narrow)]);
        Assert.Empty(rules.Rejected);
        return rules;
    }

    private static DetectionOptions Options(long seed) => new() { Prices = PriceBook.Embedded(), Seed = seed };

    private static List<TrailEvent> InOrder(string[] records) =>
    [
        .. records.Select(text => TrailEventReader.TryRead(TrailFilesTests.Parse(text), out var one) ? one : throw new InvalidDataException(text))
            .OrderBy(one => one.Time).ThenBy(one => one.EventId, StringComparer.Ordinal),
    ];

    private DetectionResult InLanes(RuleSet rules, Random random, string[] records, long seed)
    {
        Directory.Delete(_folder, recursive: true);
        Directory.CreateDirectory(_folder);
        foreach (var (some, at) in records.Chunk(random.Next(3, 90)).OrderBy(_ => random.Next()).Select((chunk, index) => (chunk, index)))
        {
            File.WriteAllText(Path.Combine(_folder, $"{at:D3}.json"), $$"""{"Records":[{{string.Join(',', some)}}]}""");
        }

        var names = TrailScan.NamesFor(rules.Members);
        var reading = new RecordReading(record => TrailEventReader.TryRead(record, out var read) ? read : null, TrailEventReader.CallerOf);
        using var scan = new DetectionScan(rules, names, reading, Options(seed));
        TrailScan.RunAsync(new TrailQuestion([_folder]), names, () => new DetectingLane(scan.Lane()), new ScanOptions { Threads = 2, Seed = seed }, CancellationToken.None).GetAwaiter().GetResult();
        return scan.Complete();
    }

    private static IEnumerable<string> Told(DetectionResult result) =>
        result.Findings.Select(finding => $"{finding.Rule.Title} {finding.Event.EventId} {finding.Count} {finding.Last:O} {string.Join(' ', finding.EventIds)}");

    private static string Record(Random random, int at)
    {
        var day = random.Next(0, 25);
        var time = Start.AddDays(day).AddSeconds(random.Next(0, 4) == 0 ? random.Next(0, 3) : random.Next(0, 86_400)).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
        var stranger = day > 5 && random.Next(0, 8) == 0;
        var user = random.Next(0, stranger ? 4 : 3);
        var name = stranger ? One(random, Calls) : Calls[random.Next(0, random.Next(1, Calls.Length))];
        var key = random.Next(0, 3) == 0 ? $"AKIA{random.Next(0, 6)}" : $"AKIAUSER{user}";
        var identity = random.Next(0, 6) switch
        {
            0 => $$$"""{"type":"AssumedRole","arn":"arn:aws:sts::111122223333:assumed-role/r/{{{random.Next(0, 9)}}}","accessKeyId":"{{{key}}}","sessionContext":{"sessionIssuer":{"arn":"arn:aws:iam::111122223333:role/r"} }}""",
            1 when random.Next(0, 3) == 0 => """{"type":"AWSService","invokedBy":"ec2.amazonaws.com"}""",
            1 when random.Next(0, 3) == 0 => """{"type":"Root","arn":"arn:aws:iam::111122223333:root"}""",
            _ => $$"""{"type":"IAMUser","arn":"arn:aws:iam::111122223333:user/{{Users[user]}}","accessKeyId":"{{key}}"}""",
        };
        var address = stranger ? $"203.0.{random.Next(0, 3)}.{random.Next(0, 2)}" : random.Next(0, 9) == 0 ? "ec2.amazonaws.com" : Homes[Math.Min(user, 2)];
        var agent = stranger ? Agents[random.Next(1, 4)] : Agents[Math.Min(user, 2)];
        var region = stranger ? One(random, Regions) : Regions[random.Next(0, 2)];
        var error = random.Next(0, 7) == 0 ? $",\"errorCode\":\"{(random.Next(0, 2) == 0 ? "Client.DryRunOperation" : "AccessDenied")}\"" : "";
        var readOnly = random.Next(0, 3) switch { 0 => ",\"readOnly\":true", 1 => ",\"readOnly\":false", _ => "" };
        var odd = random.Next(0, 20) == 0 ? ",\"requestID\":\"\\u0041\\\"é\"" : "";
        return $$"""{"eventID":"{{random.Next(0, 1000)}}-{{at}}","eventTime":"{{time}}","eventSource":"{{(name == "InvokeModel" ? "bedrock" : name.Contains("User", StringComparison.Ordinal) ? "iam" : "ec2")}}.amazonaws.com","eventName":"{{name}}","awsRegion":"{{region}}","sourceIPAddress":"{{address}}","userAgent":"{{agent}}","recipientAccountId":"{{(random.Next(0, 12) == 0 ? "444455556666" : "111122223333")}}","userIdentity":{{identity}}{{error}}{{readOnly}}{{odd}}{{Parts(random, name)}}}""";
    }

    private static string Parts(Random random, string name) => name switch
    {
        "CreateUser" => ""","responseElements":{"user":{"arn":"arn:aws:iam::111122223333:user/new"}}""",
        "CreateAccessKey" => $$$""","responseElements":{"accessKey":{"accessKeyId":"AKIA{{{random.Next(0, 6)}}}"}}""",
        "AssumeRole" => $$$""","responseElements":{"credentials":{"accessKeyId":"AKIA{{{random.Next(0, 6)}}}"}}""",
        "UpdateLoginProfile" => ""","requestParameters":{"userName":"bob"}""",
        "ConsoleLogin" => $$""","responseElements":{"ConsoleLogin":"{{(random.Next(0, 2) == 0 ? "Failure" : "Success")}}"},"additionalEventData":{"MFAUsed":"{{(random.Next(0, 3) == 0 ? "Yes" : "No")}}"}""",
        "RunInstances" => ""","requestParameters":{"instanceType":"p3.16xlarge"}""",
        _ => "",
    };

    private static string One(Random random, string[] of) => of[random.Next(0, of.Length)];
}
