using System.Text.Json.Nodes;

namespace Firebreak.Quality.Tests;

/// <summary>Forty calls of a thief with the leaked key of a user whom the everyday events know.</summary>
internal static class Thief
{
    public const string Address = "203.0.113.66";
    private const string Account = "111122223333";
    private static readonly string[] Regions = ["us-east-1", "us-east-2", "us-west-2", "eu-west-1", "eu-central-1", "ap-northeast-1", "sa-east-1"];

    public static string Records()
    {
        var records = new JsonArray();
        void Call(string service, string name, string region = "us-east-1", string request = "{}", string? error = null) =>
            records.Add(Record(records.Count, service, name, region, request, error));

        Array.ForEach<string>(["GetCallerIdentity", "GetSessionToken"], name => Call("sts", name));
        Array.ForEach<string>(["ListUsers", "ListAttachedUserPolicies", "ListGroupsForUser", "GetAccountSummary", "SimulatePrincipalPolicy", "ListRoles"], name => Call("iam", name));
        Array.ForEach(Regions, region => Call("servicequotas", "GetServiceQuota", region, """{"serviceCode":"ec2","quotaCode":"L-417A185B"}"""));
        Call("ec2", "RunInstances", "us-east-1", """{"instanceType":"p3.16xlarge","instancesSet":{"items":[{"minCount":1,"maxCount":1}]}}""", "Client.DryRunOperation");
        Call("iam", "CreateUser", request: """{"userName":"support-aws"}""");
        Call("iam", "CreateAccessKey", request: """{"userName":"support-aws"}""");
        Call("iam", "CreateLoginProfile", request: """{"userName":"support-aws"}""");
        Call("iam", "AttachUserPolicy", request: """{"userName":"support-aws","policyArn":"arn:aws:iam::aws:policy/AdministratorAccess"}""");
        foreach (var region in Regions)
        {
            Call("ec2", "ImportKeyPair", region, """{"keyName":"k"}""");
            Call("ec2", "RunInstances", region, """{"instanceType":"p3.16xlarge","disableApiTermination":true,"instancesSet":{"items":[{"minCount":1,"maxCount":8}]}}""", region == "sa-east-1" ? "Client.VcpuLimitExceeded" : null);
        }

        Array.ForEach<string>(["us-east-2", "eu-west-1", "sa-east-1"], region => Call("servicequotas", "RequestServiceQuotaIncrease", region, """{"serviceCode":"ec2","quotaCode":"L-417A185B","desiredValue":512}"""));
        Call("autoscaling", "CreateAutoScalingGroup", request: """{"autoScalingGroupName":"g","minSize":20,"maxSize":999,"desiredCapacity":20}""");
        Call("budgets", "DeleteBudget", request: """{"accountId":"111122223333","budgetName":"monthly"}""");
        Call("cloudtrail", "StopLogging", request: """{"name":"org-trail"}""");
        return new JsonObject { ["Records"] = records }.ToJsonString();
    }

    private static JsonObject Record(int number, string service, string name, string region, string request, string? error)
    {
        var record = new JsonObject
        {
            ["eventVersion"] = "1.09",
            ["userIdentity"] = new JsonObject
            {
                ["type"] = "IAMUser",
                ["principalId"] = "AIDALEGACYAPP0000000",
                ["arn"] = $"arn:aws:iam::{Account}:user/legacy-app",
                ["accountId"] = Account,
                ["accessKeyId"] = "AKIALEGACYAPP0000000",
                ["userName"] = "legacy-app",
            },
            ["eventTime"] = new DateTime(2026, 3, 5, 3, 0, 0, DateTimeKind.Utc).AddSeconds(20 * number).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture),
            ["eventSource"] = service + ".amazonaws.com",
            ["eventName"] = name,
            ["awsRegion"] = region,
            ["sourceIPAddress"] = Address,
            ["userAgent"] = "Boto3/1.26.0 Python/3.10",
            ["requestParameters"] = JsonNode.Parse(request),
            ["responseElements"] = error is null && name == "RunInstances" ? Started(number) : null,
            ["eventID"] = $"00000000-0000-4000-8000-{number:d12}",
            ["readOnly"] = name.StartsWith("Get", StringComparison.Ordinal) || name.StartsWith("List", StringComparison.Ordinal),
            ["eventType"] = "AwsApiCall",
            ["recipientAccountId"] = Account,
        };
        if (error is not null)
        {
            record["errorCode"] = error;
        }

        return record;
    }

    private static JsonObject Started(int number) => new()
    {
        ["instancesSet"] = new JsonObject
        {
            ["items"] = new JsonArray([.. Enumerable.Range(0, 8).Select(i => (JsonNode)new JsonObject { ["instanceId"] = $"i-0{number:d8}{i:d8}", ["instanceType"] = "p3.16xlarge" })]),
        },
    };
}
