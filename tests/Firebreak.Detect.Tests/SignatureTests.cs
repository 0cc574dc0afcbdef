using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Firebreak.Billing;
using Firebreak.Detect;
using Firebreak.Model;
using Firebreak.Sigma;

namespace Firebreak.Detect.Tests;

/// <summary>
/// Every phase of published hijacks, with each call and the condition that makes it suspicious, and the rules that see it. A line is a phase, a
/// condition, and alternatives between bars; a semicolon joins calls that only together say something. <c>new</c> in front of a line means that
/// the caller and the account have days of their own behind them. The same calls without the condition are the twins.
/// </summary>
public sealed partial class SignatureTests
{
    private const string Home = "198.51.100.10";
    private const string Away = "203.0.113.77";
    private static readonly RuleSet Rules = CloudTrailRules.Load(CloudTrailRules.BuiltIn());

    [Fact]
    public void Every_signature_of_published_hijacks_is_seen_by_a_rule()
    {
        var told = new StringBuilder();
        var unseen = new List<string>();
        foreach (var (line, calls) in Lines("signatures.txt"))
        {
            var titles = Found(line, calls);
            told.Append(line.Phase).Append(" · ").Append(line.Condition).Append(" · ").AppendLine(Short(calls));
            titles.ForEach(title => told.Append("    ").AppendLine(title));
            if (titles.Count == 0)
            {
                unseen.Add($"{line.Condition}: {calls}");
            }
        }

        Assert.Empty(unseen);
        Approved.Check(told.ToString());
    }

    [Fact]
    public void The_same_calls_without_the_condition_are_left_alone() =>
        Assert.All(Lines("signatures-twins.txt"), one => Assert.Empty(Found(one.Line, one.Calls)));

    private static IEnumerable<((string Phase, string Condition, bool Known) Line, string Calls)> Lines(string file) =>
        from text in File.ReadLines(Path.Combine(Places.Root, "tests", "Firebreak.Detect.Tests", "Signatures", file))
        where text.Length > 0 && text[0] != '#'
        let parts = text.Split(" · ")
        from calls in parts[2].Split(" | ")
        select ((parts[0].Replace("new ", "", StringComparison.Ordinal), parts[1], parts[0].StartsWith("new ", StringComparison.Ordinal)), calls);

    private static string Short(string calls) => calls.Length > 160 ? calls[..160] + "…" : calls;

    /// <summary>The rules that fire on the calls. That a key turns up at a new place is no answer to what it does there.</summary>
    private static List<string> Found((string Phase, string Condition, bool Known) line, string calls)
    {
        List<TrailEvent> events = line.Known ? [.. Enumerable.Range(1, 12).SelectMany(Day)] : [];
        var at = new DateTimeOffset(2026, 8, 14, 3, 0, 0, TimeSpan.Zero);
        var own = calls.Split(" ; ").Select((call, i) => Event(call, at.AddSeconds(5 * i), line.Known ? Away : Home, i)).ToList();
        events.AddRange(own);
        var ids = own.Select(one => one.EventId).ToHashSet(StringComparer.Ordinal);
        return [.. Detection.Run(Rules, events, new DetectionOptions { Every = true, Prices = PriceBook.Embedded() }).Findings
            .Where(finding => finding.Rule.Level >= Severity.Low && finding.EventIds.Any(ids.Contains) && !finding.Rule.Title.StartsWith("A permanent key was used from a new place", StringComparison.Ordinal))
            .Select(finding => $"{finding.Rule.Level}: {finding.Rule.Title}").Distinct().Order(StringComparer.Ordinal)];
    }

    private static IEnumerable<TrailEvent> Day(int day)
    {
        var at = new DateTimeOffset(2026, 8, day, 1, 0, 0, TimeSpan.Zero);
        yield return Event("ec2:DescribeInstances", at, Home, day);
        if (day % 4 == 1)
        {
            yield return Event("""ec2:RunInstances {"instanceType":"t3.micro"}""", at.AddHours(1), Home, day);
        }
    }

    /// <summary>A call as the lines write it: <c>service:Name {request} =&gt; {response} !error @region as root|aws|KEY</c>, all but the name optional.</summary>
    private static TrailEvent Event(string call, DateTimeOffset at, string address, int number)
    {
        var parts = Call().Match(call);
        Assert.True(parts.Success, call);
        string Part(string name, string otherwise) => parts.Groups[name] is { Success: true } group ? group.Value : otherwise;
        var caller = Part("caller", "user") switch
        {
            "root" => """{"type":"Root","arn":"arn:aws:iam::111122223333:root","accountId":"111122223333"}""",
            "aws" => """{"type":"AWSService","invokedBy":"support.amazonaws.com"}""",
            "role" => """{"type":"AssumedRole","arn":"arn:aws:sts::111122223333:assumed-role/app/i-1","accessKeyId":"ASIAIOSFODNN7EXAMPLE","sessionContext":{"sessionIssuer":{"type":"Role","arn":"arn:aws:iam::111122223333:role/app"}}}""",
            _ => """{"type":"IAMUser","arn":"arn:aws:iam::111122223333:user/deploy","accountId":"111122223333","accessKeyId":"AKIAIOSFODNN7EXAMPLE","userName":"deploy"}""",
        };
        var error = Part("error", "") is { Length: > 0 } code ? $"\"errorCode\":\"{code}\"," : "";
        var client = address == Home ? "aws-cli/2.15.30 Python/3.11.6 Linux/5.15" : "Boto3/1.28.50 Python/3.10.12 Linux/5.15.0 Botocore/1.31.50";
        var readOnly = parts.Groups["name"].Value is var name && (name.StartsWith("Get", StringComparison.Ordinal) || name.StartsWith("List", StringComparison.Ordinal) || name.StartsWith("Describe", StringComparison.Ordinal));
        var text = $$"""
            {"eventVersion":"1.11","userIdentity":{{caller}},"eventTime":"{{at.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture)}}","eventSource":"{{parts.Groups["service"].Value}}.amazonaws.com",
            "eventName":"{{name}}","awsRegion":"{{Part("region", "us-east-1")}}","sourceIPAddress":"{{address}}","userAgent":"{{client}}",{{error}}"requestParameters":{{Part("request", "{}")}},
            "responseElements":{{Part("response", "null")}},"additionalEventData":{"MFAUsed":"No"},"requestID":"r","eventID":"{{at.Ticks}}-{{number}}","readOnly":{{(readOnly ? "true" : "false")}},"eventType":"AwsApiCall","recipientAccountId":"111122223333"}
            """;
        using var document = JsonDocument.Parse(text);
        return Firebreak.Trail.TrailEventReader.TryRead(document.RootElement.Clone(), out var one) ? one : throw new InvalidDataException(text);
    }

    [GeneratedRegex(@"^(?<service>[a-z0-9-]+):(?<name>\w+)(?: (?<request>\{.*?\}))?(?: => (?<response>\{.*\}))?(?: !(?<error>[\w.]+))?(?: @(?<region>[a-z0-9-]+))?(?: as (?<caller>\w+))?$")]
    private static partial Regex Call();
}
