using System.Text.Json;
using Firebreak.Detect;

namespace Firebreak.Detect.Tests;

/// <summary>What AWS shuts for leaked keys is what thieves do: a rule looks at each such call.</summary>
public sealed class QuarantineTests
{
    // Actions that are no calls, and actions whose call has another name in the record.
    // Sources: IAM User Guide, "PassRole"; S3 User Guide, "Required permissions for Amazon S3 API operations".
    private static readonly Dictionary<string, string?> Recorded = new(StringComparer.Ordinal)
    {
        ["iam:PassRole"] = null,
        ["s3:ObjectOwnerOverrideToBucketOwner"] = null,
        ["s3:ListAllMyBuckets"] = "s3:ListBuckets",
        ["s3:ListBucket"] = "s3:ListObjects",
        ["s3:DeleteObjectVersion"] = "s3:DeleteObject",
        ["s3:PutLifecycleConfiguration"] = "s3:PutBucketLifecycle",
        ["s3:PutEncryptionConfiguration"] = "s3:PutBucketEncryption",
        ["lambda:CreateFunction"] = "lambda:CreateFunction20150331",
        ["lambda:AddPermission"] = "lambda:AddPermission20150331v2",
        ["lambda:PutProvisionedConcurrencyConfig"] = "lambda:PutProvisionedConcurrencyConfig",
    };

    [Fact]
    public void Every_call_that_aws_shuts_for_leaked_keys_is_looked_at()
    {
        var rules = CloudTrailRules.Load(CloudTrailRules.BuiltIn());
        var unseen = Actions().Select(action => Recorded.GetValueOrDefault(action, action)).OfType<string>()
            .Where(call => !rules.Evaluate(Record(call)).Any(rule => !rule.OnlyFeeds));
        Assert.Empty(unseen);
        Assert.DoesNotContain(rules.Evaluate(Record("ec2:DescribeInstances")), rule => !rule.OnlyFeeds);
    }

    private static List<string> Actions()
    {
        using var policy = JsonDocument.Parse(File.ReadAllText(Path.Combine(Places.Data(), "conformance", "iam-dataset", "AWSCompromisedKeyQuarantineV3.json")));
        var actions = policy.RootElement.GetProperty("document").GetProperty("Statement").EnumerateArray()
            .SelectMany(statement => statement.GetProperty("Action") is { ValueKind: JsonValueKind.Array } list ? list.EnumerateArray().Select(one => one.GetString()!) : [statement.GetProperty("Action").GetString()!])
            .Select(action => action.Replace("*", "Instances", StringComparison.Ordinal)).ToList();
        Assert.True(actions.Count > 80, $"{actions.Count} actions");
        return actions;
    }

    private static JsonElement Record(string call)
    {
        var parts = call.Split(':');
        return TrailFilesTests.Parse(
            $$"""{"eventSource":"{{parts[0]}}.amazonaws.com","eventName":"{{parts[1]}}","sourceIPAddress":"203.0.113.77","userAgent":"aws-cli/2",""" +
            """
            "userIdentity":{"type":"IAMUser","userName":"u","accessKeyId":"AKIAIOSFODNN7EXAMPLE"},"requestParameters":{}}
            """);
    }
}
