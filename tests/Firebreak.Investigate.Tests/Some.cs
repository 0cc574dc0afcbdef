using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Firebreak.Model;

namespace Firebreak.Investigate.Tests;

/// <summary>Hand-built records of a small account.</summary>
internal static class Some
{
    public const string Account = "111122223333";
    public const string Root = "arn:aws:iam::111122223333:root";
    public const string OwnerIp = "203.0.113.24";
    public const string ThiefIp = "198.51.100.7";
    public const string BuyerIp = "192.0.2.99";
    public const string Browser = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/115.0.0.0";
    public const string Cli = "aws-cli/2.13.5 Python/3.11.4 Linux/5.15";
    public const string Boto = "Boto3/1.26.165 Python/3.10.6 Linux/5.19";

    private static int _last;

    public static DateTimeOffset At(string text) =>
        DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    public static Hand RootConsole(string ip, string agent = Browser, string key = "ASIAROOTCONSOLE00001") => new("Root", Root, key, ip, agent);

    public static Hand User(string name, string key, string ip, string agent = Cli) =>
        new("IAMUser", $"arn:aws:iam::{Account}:user/{name}", key, ip, agent) { UserName = name };

    public static Hand Service(string role, string service) =>
        new("AssumedRole", $"arn:aws:sts::{Account}:assumed-role/{role}/session", "", service, service)
        {
            Issuer = $"arn:aws:iam::{Account}:role/aws-service-role/{service}/{role}",
            InvokedBy = service,
        };

    /// <summary>One record, as CloudTrail would write it.</summary>
    public static TrailEvent Event(Hand hand, string time, string call, string region = "us-east-1", string request = "null", string response = "null", string? error = null, string? more = null) =>
        Event(hand, At(time), call, region, request, response, error, more);

    public static TrailEvent Event(Hand hand, DateTimeOffset time, string call, string region = "us-east-1", string request = "null", string response = "null", string? error = null, string? more = null)
    {
        var (service, name) = (call.Split(':')[0], call.Split(':')[1]);
        var id = "e-" + (++_last).ToString("D6", CultureInfo.InvariantCulture);
        var raw = new JsonObject
        {
            ["eventID"] = id,
            ["requestParameters"] = JsonNode.Parse(request),
            ["responseElements"] = JsonNode.Parse(response),
            ["additionalEventData"] = more is null ? null : JsonNode.Parse(more),
        };
        return new TrailEvent
        {
            EventId = id,
            Time = time,
            Source = service + ".amazonaws.com",
            Name = name,
            Region = region,
            SourceIp = hand.Ip,
            UserAgent = hand.Agent,
            ErrorCode = error,
            RecipientAccount = Account,
            Caller = new Caller
            {
                Type = hand.Type,
                Arn = hand.Arn,
                Account = Account,
                AccessKeyId = hand.Key.Length == 0 || name == "ConsoleLogin" ? null : hand.Key,
                UserName = hand.UserName,
                SessionIssuerArn = hand.Issuer,
                InvokedBy = hand.InvokedBy,
            },
            Raw = JsonDocument.Parse(raw.ToJsonString()).RootElement,
        };
    }

    public static TrailEvent Login(Hand hand, string time, bool mfa = false, bool works = true) => Event(hand, time, "signin:ConsoleLogin",
        response: works ? """{"ConsoleLogin":"Success"}""" : """{"ConsoleLogin":"Failure"}""", more: $$"""{"MFAUsed":"{{(mfa ? "Yes" : "No")}}"}""");

    public static TrailEvent Launch(Hand hand, string time, string region, string type, string[] ids, bool locked = false) =>
        Event(hand, time, "ec2:RunInstances", region,
            $$$"""{"instancesSet":{"items":[{"imageId":"ami-1","minCount":{{{ids.Length}}},"maxCount":{{{ids.Length}}} }]},"instanceType":"{{{type}}}","disableApiTermination":{{{(locked ? "true" : "false")}}} }""",
            $$$"""{"instancesSet":{"items":[{{{string.Join(',', ids.Select(id => $$"""{"instanceId":"{{id}}","instanceType":"{{type}}"}"""))}}}]}}""");

    public static TrailEvent NewKey(Hand hand, string time, string key, string? user = null) => Event(hand, time, "iam:CreateAccessKey",
        request: user is null ? "null" : $$"""{"userName":"{{user}}"}""",
        response: $$$"""{"accessKey":{"accessKeyId":"{{{key}}}","status":"Active"{{{(user is null ? "" : $",\"userName\":\"{user}\"")}}}}}""");

    public static TrailEvent NewUser(Hand hand, string time, string user) => Event(hand, time, "iam:CreateUser",
        request: $$"""{"userName":"{{user}}"}""", response: $$$"""{"user":{"userName":"{{{user}}}","arn":"arn:aws:iam::{{{Account}}}:user/{{{user}}}"}}""");

    public static TrailEvent Grant(Hand hand, string time, string user) => Event(hand, time, "iam:AttachUserPolicy",
        request: $$"""{"userName":"{{user}}","policyArn":"arn:aws:iam::aws:policy/AdministratorAccess"}""");

    /// <summary>Sixty quiet days of an owner: his console, his program, his small machine.</summary>
    public static List<TrailEvent> OwnersLife(string from = "2023-06-01", int days = 95)
    {
        var events = new List<TrailEvent>();
        var start = At(from);
        var app = User("app", "AKIAOWNERAPP00000001", OwnerIp, Boto);
        events.Add(Launch(RootConsole(OwnerIp), "2023-06-01T01:00:00Z", "ap-northeast-2", "t3.micro", ["i-0000000000000owner"]));
        for (var day = 0; day < days; day++)
        {
            var time = start.AddDays(day).AddHours(3);
            events.Add(Event(app, time, "s3:ListBuckets", "ap-northeast-2"));
            if (day % 5 == 0)
            {
                events.Add(Event(RootConsole(OwnerIp), time.AddMinutes(2), "signin:ConsoleLogin", response: """{"ConsoleLogin":"Success"}""", more: """{"MFAUsed":"No"}"""));
                events.Add(Event(RootConsole(OwnerIp), time.AddMinutes(4), "ec2:DescribeInstances", "ap-northeast-2"));
                events.Add(Event(RootConsole(OwnerIp), time.AddMinutes(5), "ec2:CreateTags", "ap-northeast-2", """{"resourcesSet":{"items":[{"resourceId":"i-0000000000000owner"}]}}"""));
            }
        }

        return events;
    }

    /// <summary>The hijack of the story, in small.</summary>
    public static List<TrailEvent> Hijack()
    {
        var thief = RootConsole(ThiefIp, key: "ASIATHIEFCONSOLE0001");
        var thiefKey = new Hand("Root", Root, "AKIAROOTKEY000000001", ThiefIp, Cli);
        var buyer = thiefKey with { Ip = BuyerIp, Agent = Boto };
        var events = new List<TrailEvent>
        {
            Login(thief, "2023-08-01T02:08:00Z", works: false),
            Login(thief, "2023-08-01T02:09:00Z", works: false),
            Login(thief, "2023-08-01T02:10:00Z"),
            NewKey(thief, "2023-08-01T02:14:00Z", "AKIAROOTKEY000000001"),
            Launch(thiefKey, "2023-08-01T02:20:00Z", "us-east-1", "c5.large", ["i-00000000000000probe"]),
            Event(thiefKey, "2023-08-01T05:20:00Z", "ec2:TerminateInstances", "us-east-1", """{"instancesSet":{"items":[{"instanceId":"i-00000000000000probe"}]}}"""),
            Event(buyer, "2023-08-24T00:01:00Z", "sts:GetCallerIdentity"),
            NewUser(buyer, "2023-08-24T00:05:00Z", "svc-backup"),
            Grant(buyer, "2023-08-24T00:05:10Z", "svc-backup"),
            NewKey(buyer, "2023-08-24T00:05:20Z", "AKIABACKUP0000000001", "svc-backup"),
            Event(buyer, "2023-08-24T00:06:00Z", "iam:CreateLoginProfile", request: """{"userName":"svc-backup"}"""),
        };
        var user = User("svc-backup", "AKIABACKUP0000000001", BuyerIp, Boto);
        string[] regions = ["us-east-1", "us-west-2", "eu-west-1"];
        for (var i = 0; i < regions.Length; i++)
        {
            var region = regions[i];
            events.Add(Event(user, $"2023-08-24T00:1{i}:00Z", "ec2:RunInstances", region, """{"instanceType":"p3.16xlarge","maxCount":20}""", error: "Client.VcpuLimitExceeded"));
            events.Add(Launch(user, $"2023-08-24T00:1{i}:30Z", region, "c5.24xlarge", [$"i-0000000000000000{i}a", $"i-0000000000000000{i}b"], locked: true));
        }

        events.Add(Event(user, "2023-08-24T00:20:00Z", "autoscaling:CreateAutoScalingGroup", "us-west-2", """{"autoScalingGroupName":"web-asg","desiredCapacity":2,"maxSize":10}"""));
        events.Add(Event(Service("AWSServiceRoleForAutoScaling", "autoscaling.amazonaws.com"), "2023-08-24T00:21:00Z", "ec2:RunInstances", "us-west-2",
            """{"instanceType":"c5.24xlarge","tagSpecificationSet":{"items":[{"resourceType":"instance","tags":[{"key":"aws:autoscaling:groupName","value":"web-asg"}]}]}}""",
            """{"instancesSet":{"items":[{"instanceId":"i-00000000000000asg1","instanceType":"c5.24xlarge"}]}}"""));
        return events;
    }

    public static Investigation Investigate(IEnumerable<TrailEvent> events, Func<InvestigationInput, InvestigationInput>? with = null)
    {
        var input = new InvestigationInput { Events = [.. events.OrderBy(e => e.Time)], Now = At("2023-09-05T00:00:00Z"), Prices = new FlatPrices() };
        return Investigator.Run(with is null ? input : with(input));
    }

    public static List<string> Ids(this Incident incident, Verdict verdict) =>
        [.. incident.Resources.Where(thing => thing.Verdict == verdict && thing.Fate != Fate.Attempted).Select(thing => thing.Id)];
}

/// <summary>A credential at an address.</summary>
internal sealed record Hand(string Type, string Arn, string Key, string Ip, string Agent)
{
    public string? UserName { get; init; }

    public string? Issuer { get; init; }

    public string? InvokedBy { get; init; }
}

/// <summary>A dollar an hour for a running machine, ten cents for a disk.</summary>
internal sealed class FlatPrices : IPriceBook
{
    public string Provenance => "for tests";

    public Rate PerHour(Resource resource) => resource.Kind switch
    {
        Kinds.Instance => resource.Running ? new Rate.Listed(1m) : new Rate.Free(),
        Kinds.Volume => new Rate.Listed(0.1m),
        "sagemaker:notebook-instance" => new Rate.Unknown("not in the list"),
        _ => new Rate.Free(),
    };
}
