using System.Text.Json.Nodes;

namespace Firebreak.Sandbox;

/// <summary>The things that a record names, as Event history lists them.</summary>
internal static class TrailResources
{
    private static readonly Dictionary<string, string> Types = new(StringComparer.Ordinal)
    {
        ["userName"] = "AWS::IAM::User",
        ["roleName"] = "AWS::IAM::Role",
        ["groupName"] = "AWS::IAM::Group",
        ["policyArn"] = "AWS::IAM::Policy",
        ["accessKeyId"] = "AWS::IAM::AccessKey",
        ["instanceProfileName"] = "AWS::IAM::InstanceProfile",
        ["instanceId"] = "AWS::EC2::Instance",
        ["imageId"] = "AWS::EC2::Ami",
        ["volumeId"] = "AWS::EC2::Volume",
        ["groupId"] = "AWS::EC2::SecurityGroup",
        ["keyName"] = "AWS::EC2::KeyPair",
        ["autoScalingGroupName"] = "AWS::AutoScaling::AutoScalingGroup",
        ["functionName"] = "AWS::Lambda::Function",
        ["bucketName"] = "AWS::S3::Bucket",
        ["trailARN"] = "AWS::CloudTrail::Trail",
    };

    internal static IReadOnlyList<(string Type, string Name)> Of(JsonNode? request, JsonNode? response)
    {
        var found = new List<(string Type, string Name)>();
        Walk(request, found);
        Walk(response, found);
        return [.. found.Distinct()];
    }

    private static void Walk(JsonNode? node, List<(string Type, string Name)> found)
    {
        switch (node)
        {
            case JsonArray list:
                foreach (var item in list)
                {
                    Walk(item, found);
                }

                break;
            case JsonObject thing:
                foreach (var (name, value) in thing)
                {
                    if (Types.TryGetValue(name, out var type) && value is JsonValue text && text.TryGetValue<string>(out var id))
                    {
                        found.Add((type, id));
                    }

                    Walk(value, found);
                }

                break;
            default:
                break;
        }
    }
}
