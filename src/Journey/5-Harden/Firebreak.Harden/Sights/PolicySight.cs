using System.Text.Json;
using System.Text.Json.Nodes;

namespace Firebreak.Harden.Sights;

/// <summary>A bucket's policy, as far as a trail is concerned.</summary>
internal static class PolicySight
{
    private const string TrailService = "cloudtrail.amazonaws.com";

    /// <summary>The two statements that CloudTrail needs (CloudTrail User Guide, "Amazon S3 bucket policy for CloudTrail").</summary>
    /// <remarks>Every other statement is kept, except those that refuse what CloudTrail writes or let everybody in.</remarks>
    public static string ForTrail(string bucket, string account, string trailArn, string? existing)
    {
        var file = $"arn:aws:s3:::{bucket}/AWSLogs/{account}/x";
        var document = Parsed(existing) ?? new JsonObject { ["Version"] = "2012-10-17" };
        var statements = document["Statement"] switch
        {
            JsonArray all => all,
            JsonObject one => new JsonArray(one.DeepClone()),
            _ => new JsonArray(),
        };
        document["Statement"] = statements.Parent is null ? statements : statements.DeepClone();
        var list = document["Statement"]!.AsArray();
        foreach (var old in list.Where(one => IsOurs(one) || one is JsonObject statement && (Denies(statement, file) || LetsEverybodyIn(statement))).ToList())
        {
            list.Remove(old);
        }

        list.Add((JsonNode)Statement("FirebreakTrailAclCheck", "s3:GetBucketAcl", $"arn:aws:s3:::{bucket}", trailArn, acl: false));
        list.Add((JsonNode)Statement("FirebreakTrailWrite", "s3:PutObject", $"arn:aws:s3:::{bucket}/AWSLogs/{account}/*", trailArn, acl: true));
        return document.ToJsonString();
    }

    /// <summary>What keeps a trail from writing there, or lets strangers in; empty if nothing.</summary>
    /// <param name="policy">The policy, or <c>null</c>.</param>
    /// <param name="bucket">The bucket.</param>
    /// <param name="prefix">Where the trail writes, for example <c>AWSLogs/123456789012/</c>.</param>
    /// <param name="trailArn">The trail.</param>
    public static IReadOnlyList<Words> Faults(string? policy, string bucket, string prefix, string trailArn)
    {
        if (Parsed(policy)?["Statement"] is not { } parsed)
        {
            return [new("The bucket has no policy that lets CloudTrail write.", "버킷에 CloudTrail의 쓰기를 허용하는 정책이 없습니다.")];
        }

        var statements = parsed is JsonArray all ? all.OfType<JsonObject>().ToList() : [.. new[] { parsed }.OfType<JsonObject>()];
        var file = $"arn:aws:s3:::{bucket}/{prefix}x";
        var faults = new List<Words>();
        if (!statements.Any(one => Allows(one, "s3:PutObject", file, trailArn)) || !statements.Any(one => Allows(one, "s3:GetBucketAcl", $"arn:aws:s3:::{bucket}", trailArn)))
        {
            faults.Add(new("The bucket's policy does not let this trail write.", "버킷 정책이 이 추적의 쓰기를 허용하지 않습니다."));
        }

        if (statements.Any(one => Denies(one, file)))
        {
            faults.Add(new("The bucket's policy refuses what CloudTrail writes.", "버킷 정책이 CloudTrail의 쓰기를 거부합니다."));
        }

        if (statements.Any(LetsEverybodyIn))
        {
            faults.Add(new("The bucket's policy lets everybody in.", "버킷 정책이 누구에게나 접근을 허용합니다."));
        }

        return faults;
    }

    /// <summary>Whether any statement of a policy lets everybody in, without a condition.</summary>
    public static bool LetsEverybodyIn(string? policy) => Parsed(policy)?["Statement"] switch
    {
        JsonArray all => all.OfType<JsonObject>().Any(LetsEverybodyIn),
        JsonObject one => LetsEverybodyIn(one),
        _ => false,
    };

    /// <summary>Whether a policy refuses a service something; for topics.</summary>
    public static bool Refuses(string? policy, string service, string action) =>
        Parsed(policy)?["Statement"] is JsonArray all
        && all.OfType<JsonObject>().Any(one => IsEffect(one, "Deny") && one["Condition"] is null
            && Principals(one).Any(who => who == "*" || who == service)
            && Texts(one["Action"]).Any(pattern => Matches(pattern, action)));

    /// <summary>Whether a key's policy lets CloudTrail encrypt, and nothing in it refuses that.</summary>
    public static bool LetsEncrypt(string? policy, string trailArn)
    {
        var statements = Parsed(policy)?["Statement"] switch
        {
            JsonArray all => all.OfType<JsonObject>().ToList(),
            JsonObject one => [one],
            _ => [],
        };
        bool Mine(JsonObject one, string effect) => IsEffect(one, effect) && Principals(one).Any(who => who is TrailService or "*")
            && Texts(one["Action"]).Any(pattern => Matches(pattern, "kms:GenerateDataKey"));
        return statements.Any(one => Mine(one, "Allow") && KeyConditionsHold(one["Condition"] as JsonObject, trailArn))
            && !statements.Any(one => Mine(one, "Deny") && one["Condition"] is null);
    }

    // CloudTrail User Guide, "Configure AWS KMS key policies for CloudTrail": the trail's ARN, as source and as encryption context.
    private static bool KeyConditionsHold(JsonObject? conditions, string trailArn)
    {
        foreach (var (_, block) in conditions ?? [])
        {
            foreach (var (key, values) in block as JsonObject ?? [])
            {
                if (key.ToUpperInvariant() is "AWS:SOURCEARN" or "KMS:ENCRYPTIONCONTEXT:AWS:CLOUDTRAIL:ARN" && !Texts(values).Any(pattern => Matches(pattern, trailArn)))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static bool Allows(JsonObject one, string action, string resource, string trailArn) =>
        IsEffect(one, "Allow") && Principals(one).Any(who => who is TrailService or "*")
        && Texts(one["Action"]).Any(pattern => Matches(pattern, action))
        && Texts(one["Resource"]).Any(pattern => Matches(pattern, resource))
        && ConditionsHold(one["Condition"] as JsonObject, trailArn);

    private static bool ConditionsHold(JsonObject? conditions, string trailArn)
    {
        var account = trailArn.Split(':') is { Length: > 4 } parts ? parts[4] : "";
        foreach (var (_, block) in conditions ?? [])
        {
            foreach (var (key, values) in block as JsonObject ?? [])
            {
                var wanted = key.ToUpperInvariant() switch
                {
                    "AWS:SOURCEARN" => trailArn,
                    "AWS:SOURCEACCOUNT" => account,
                    "S3:X-AMZ-ACL" => "bucket-owner-full-control",
                    _ => null,
                };
                if (wanted is null || !Texts(values).Any(pattern => Matches(pattern, wanted)))
                {
                    return false;
                }
            }
        }

        return true;
    }

    /// <summary>A refusal that hits CloudTrail; one that only forbids plain HTTP does not.</summary>
    private static bool Denies(JsonObject one, string file) =>
        IsEffect(one, "Deny") && Principals(one).Any(who => who is TrailService or "*")
        && Texts(one["Action"]).Any(pattern => Matches(pattern, "s3:PutObject"))
        && Texts(one["Resource"]).Any(pattern => Matches(pattern, file))
        && !(one["Condition"] as JsonObject ?? []).Any(block => block.Value is JsonObject keys
            && keys.Any(key => key.Key.ToUpperInvariant() is "AWS:SECURETRANSPORT" && Texts(key.Value).Contains("false")));

    private static bool LetsEverybodyIn(JsonObject one) => IsEffect(one, "Allow") && Principals(one).Contains("*") && one["Condition"] is null;

    private static bool IsEffect(JsonObject one, string effect) => one["Effect"] is JsonValue value && value.TryGetValue<string>(out var text) && text == effect;

    private static bool IsOurs(JsonNode? one) =>
        one is JsonObject statement && statement["Sid"] is JsonValue value && value.TryGetValue<string>(out var sid) && sid.StartsWith("FirebreakTrail", StringComparison.Ordinal);

    private static List<string> Principals(JsonObject one) => one["Principal"] switch
    {
        JsonObject kinds => [.. kinds.SelectMany(kind => Texts(kind.Value))],
        { } simple => Texts(simple),
        null => [],
    };

    private static List<string> Texts(JsonNode? node) => node switch
    {
        JsonArray all => [.. all.SelectMany(Texts)],
        JsonValue value when value.TryGetValue<string>(out var text) => [text],
        JsonValue value when value.TryGetValue<bool>(out var flag) => [flag ? "true" : "false"],
        _ => [],
    };

    private static bool Matches(string pattern, string text) =>
        System.IO.Enumeration.FileSystemName.MatchesSimpleExpression(pattern.Replace("\\", "", StringComparison.Ordinal), text, ignoreCase: false);

    private static JsonObject Statement(string sid, string action, string resource, string trailArn, bool acl)
    {
        var equal = new JsonObject { ["aws:SourceArn"] = trailArn };
        if (acl)
        {
            equal["s3:x-amz-acl"] = "bucket-owner-full-control";
        }

        return new JsonObject
        {
            ["Sid"] = sid,
            ["Effect"] = "Allow",
            ["Principal"] = new JsonObject { ["Service"] = TrailService },
            ["Action"] = action,
            ["Resource"] = resource,
            ["Condition"] = new JsonObject { ["StringEquals"] = equal },
        };
    }

    private static JsonObject? Parsed(string? policy)
    {
        try
        {
            return policy is { Length: > 0 and < 100_000 } ? JsonNode.Parse(policy) as JsonObject : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
