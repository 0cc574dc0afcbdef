using System.Globalization;
using System.IO.Compression;
using System.Text.Json.Nodes;

namespace Firebreak.Stories.Tests;

/// <summary>Who is behind a record, from where and with what.</summary>
internal sealed record Hand(string Type, string Name, string? AccessKey, string Address, string Client);

/// <summary>Writes CloudTrail records down as AWS delivers them: gzip files by region and day under AWSLogs.</summary>
/// <remarks>Source of the shape: AWS CloudTrail User Guide, "CloudTrail record contents" and "CloudTrail log file names".</remarks>
internal sealed class TrailPen(string account)
{
    private readonly List<(DateTimeOffset Time, string Region, JsonObject Record)> _records = [];

    /// <summary>How many records there are.</summary>
    public int Count => _records.Count;

    /// <summary>Writes one record.</summary>
    public void Write(DateTimeOffset time, Hand hand, string region, string source, string name, JsonObject? request = null, JsonNode? response = null)
    {
        var number = (_records.Count + 1).ToString("x12", CultureInfo.InvariantCulture);
        var record = new JsonObject
        {
            ["eventVersion"] = "1.11",
            ["userIdentity"] = Identity(hand),
            ["eventTime"] = time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            ["eventSource"] = source + ".amazonaws.com",
            ["eventName"] = name,
            ["awsRegion"] = region,
            ["sourceIPAddress"] = hand.Address,
            ["userAgent"] = hand.Client,
            ["requestParameters"] = request,
            ["responseElements"] = response,
            ["requestID"] = "7d4f3c10-1111-4222-8333-" + number,
            ["eventID"] = "3b1c9e52-4444-4555-8666-" + number,
            ["readOnly"] = name.StartsWith("Describe", StringComparison.Ordinal) || name.StartsWith("Get", StringComparison.Ordinal) || name.StartsWith("List", StringComparison.Ordinal),
            ["eventType"] = name == "ConsoleLogin" ? "AwsConsoleSignIn" : "AwsApiCall",
            ["managementEvent"] = true,
            ["recipientAccountId"] = account,
            ["eventCategory"] = "Management",
        };
        if (name == "ConsoleLogin")
        {
            record["additionalEventData"] = new JsonObject { ["MobileVersion"] = "No", ["MFAUsed"] = "No", ["LoginTo"] = "https://console.aws.amazon.com/" };
        }

        _records.Add((time, region, record));
    }

    /// <summary>A launch, with the ids that AWS answered.</summary>
    public void WriteLaunch(DateTimeOffset time, Hand hand, string region, string type, IReadOnlyList<string> ids, JsonObject? more = null)
    {
        var request = new JsonObject
        {
            ["instancesSet"] = new JsonObject { ["items"] = new JsonArray(new JsonObject { ["imageId"] = "ami-12345678", ["minCount"] = ids.Count, ["maxCount"] = ids.Count }) },
            ["instanceType"] = type,
            ["monitoring"] = new JsonObject { ["enabled"] = false },
            ["disableApiTermination"] = false,
        };
        foreach (var (name, value) in more ?? [])
        {
            request[name] = value?.DeepClone();
        }

        var items = ids.Select((id, index) => (JsonNode)new JsonObject
        {
            ["instanceId"] = id,
            ["imageId"] = "ami-12345678",
            ["instanceState"] = new JsonObject { ["code"] = 0, ["name"] = "pending" },
            ["instanceType"] = type,
            ["amiLaunchIndex"] = index,
            ["launchTime"] = time.ToUnixTimeMilliseconds(),
            ["placement"] = new JsonObject { ["availabilityZone"] = region + "a", ["tenancy"] = "default" },
        });
        Write(time, hand, region, "ec2", "RunInstances", request, new JsonObject
        {
            ["requestId"] = "0f0e0d0c-0000-4000-8000-000000000000",
            ["ownerId"] = account,
            ["instancesSet"] = new JsonObject { ["items"] = new JsonArray([.. items]) },
        });
    }

    /// <summary>Lays the files down as they lie in a bucket.</summary>
    public int Deliver(string folder)
    {
        var files = 0;
        foreach (var group in _records.GroupBy(one => (one.Region, Day: one.Time.UtcDateTime.Date)))
        {
            var day = group.Key.Day;
            var path = Path.Combine(folder, "AWSLogs", account, "CloudTrail", group.Key.Region, day.ToString("yyyy", CultureInfo.InvariantCulture),
                day.ToString("MM", CultureInfo.InvariantCulture), day.ToString("dd", CultureInfo.InvariantCulture));
            Directory.CreateDirectory(path);
            var name = $"{account}_CloudTrail_{group.Key.Region}_{day.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}T2355Z_{files:x16}.json.gz";
            using var file = new GZipStream(File.Create(Path.Combine(path, name)), CompressionLevel.Fastest);
            file.Write(System.Text.Encoding.UTF8.GetBytes(new JsonObject { ["Records"] = new JsonArray([.. group.Select(one => (JsonNode)one.Record.DeepClone())]) }.ToJsonString()));
            files++;
        }

        return files;
    }

    private JsonObject Identity(Hand hand) => hand.Type switch
    {
        "Root" => new JsonObject
        {
            ["type"] = "Root",
            ["principalId"] = account,
            ["arn"] = $"arn:aws:iam::{account}:root",
            ["accountId"] = account,
            ["accessKeyId"] = hand.AccessKey ?? "",
        },
        "IAMUser" => new JsonObject
        {
            ["type"] = "IAMUser",
            ["principalId"] = "AIDA" + hand.Name.ToUpperInvariant(),
            ["arn"] = $"arn:aws:iam::{account}:user/{hand.Name}",
            ["accountId"] = account,
            ["accessKeyId"] = hand.AccessKey,
            ["userName"] = hand.Name,
        },
        _ => new JsonObject
        {
            ["type"] = "AssumedRole",
            ["principalId"] = "AROAAUTOSCALING:AutoScaling",
            ["arn"] = $"arn:aws:sts::{account}:assumed-role/{hand.Name}/AutoScaling",
            ["accountId"] = account,
            ["sessionContext"] = new JsonObject
            {
                ["sessionIssuer"] = new JsonObject
                {
                    ["type"] = "Role",
                    ["principalId"] = "AROAAUTOSCALING",
                    ["userName"] = hand.Name,
                    ["accountId"] = account,
                    ["arn"] = $"arn:aws:iam::{account}:role/aws-service-role/autoscaling.amazonaws.com/{hand.Name}",
                },
            },
            ["invokedBy"] = "autoscaling.amazonaws.com",
        },
    };
}
