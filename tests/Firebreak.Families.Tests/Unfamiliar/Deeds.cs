using System.Text.Json.Nodes;

namespace Firebreak.Families.Tests.Unfamiliar;

/// <summary>Calls with their answers, and the truth of whose it is that they make.</summary>
internal static class Deeds
{
    public const string Admin = "arn:aws:iam::aws:policy/AdministratorAccess";

    public static void Who(this Chronicle told, Hand hand, DateTimeOffset at) => told.Call(hand, at, "sts:GetCallerIdentity", "us-east-1");

    /// <summary>Machines by RunInstances; gives their ids.</summary>
    public static List<string> Launch(this Chronicle told, Hand hand, DateTimeOffset at, string region, string type, int count = 1, JsonObject? more = null, string? error = null)
    {
        var ids = Enumerable.Range(0, count).Select(_ => "i-0" + told.Hex(16)).ToList();
        var request = new JsonObject
        {
            ["instancesSet"] = new JsonObject { ["items"] = new JsonArray(new JsonObject { ["imageId"] = "ami-0" + told.Hex(16), ["minCount"] = 1, ["maxCount"] = count }) },
            ["instanceType"] = type,
            ["blockDeviceMapping"] = new JsonObject(),
            ["monitoring"] = new JsonObject { ["enabled"] = false },
            ["disableApiTermination"] = false,
        };
        foreach (var (name, value) in more ?? [])
        {
            request[name] = value?.DeepClone();
        }

        told.Call(hand, at, "ec2:RunInstances", region, request, new JsonObject
        {
            ["reservationId"] = "r-0" + told.Hex(16),
            ["instancesSet"] = new JsonObject { ["items"] = new JsonArray([.. ids.Select(id => (JsonNode)new JsonObject { ["instanceId"] = id, ["instanceType"] = type, ["instanceState"] = new JsonObject { ["code"] = 0, ["name"] = "pending" } })]) },
        }, error);
        if (error is null)
        {
            told.Own(hand, at, count - 1, [.. ids]);
        }

        return error is null ? ids : [];
    }

    /// <summary>Notes whose things are, and how many more of them cost money than the one that the call itself counted.</summary>
    public static void Own(this Chronicle told, Hand hand, DateTimeOffset at, int billed, params ReadOnlySpan<string> ids)
    {
        if (hand.Hostile)
        {
            foreach (var id in ids)
            {
                told.Truth.Resources.Add(id);
            }

            told.Truth.Launches.AddRange(Enumerable.Repeat(at, billed));
        }
    }

    public static void End(this Chronicle told, Hand hand, DateTimeOffset at, string region, IEnumerable<string> ids) =>
        told.Call(hand, at, "ec2:TerminateInstances", region, new JsonObject { ["instancesSet"] = Items("instanceId", ids) }, new JsonObject { ["instancesSet"] = Items("instanceId", ids) });

    public static string NewUser(this Chronicle told, Hand hand, DateTimeOffset at, string name)
    {
        var arn = $"arn:aws:iam::{told.Account}:user/{name}";
        told.Call(hand, at, "iam:CreateUser", "us-east-1", new JsonObject { ["userName"] = name }, new JsonObject { ["user"] = new JsonObject { ["path"] = "/", ["userName"] = name, ["userId"] = "AIDA" + told.Hex(16), ["arn"] = arn } });
        told.Own(hand, at, 0, arn);
        if (hand.Hostile)
        {
            told.Truth.Principals.Add(arn);
        }

        return arn;
    }

    public static string NewKey(this Chronicle told, Hand hand, DateTimeOffset at, string? user)
    {
        var key = told.Key();
        told.Call(hand, at, "iam:CreateAccessKey", "us-east-1", user is null ? null : new JsonObject { ["userName"] = user },
            new JsonObject { ["accessKey"] = new JsonObject { ["userName"] = user ?? hand.Name, ["accessKeyId"] = key, ["status"] = "Active" } });
        told.Own(hand, at, 0, key);
        if (hand.Hostile)
        {
            told.Truth.Keys.Add(key);
        }

        return key;
    }

    public static void Password(this Chronicle told, Hand hand, DateTimeOffset at, string user)
    {
        told.Call(hand, at, "iam:CreateLoginProfile", "us-east-1", new JsonObject { ["userName"] = user, ["passwordResetRequired"] = false },
            new JsonObject { ["loginProfile"] = new JsonObject { ["userName"] = user, ["passwordResetRequired"] = false } });
        told.Own(hand, at, 0, $"arn:aws:iam::{told.Account}:user/{user}#login-profile");
    }

    public static void Grant(this Chronicle told, Hand hand, DateTimeOffset at, string user, string policy = Admin) =>
        told.Call(hand, at, "iam:AttachUserPolicy", "us-east-1", new JsonObject { ["userName"] = user, ["policyArn"] = policy });

    public static string NewRole(this Chronicle told, Hand hand, DateTimeOffset at, string name, string trusted, string? policy = null)
    {
        var arn = $"arn:aws:iam::{told.Account}:role/{name}";
        var trust = "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":" + trusted + ",\"Action\":\"sts:AssumeRole\"}]}";
        told.Call(hand, at, "iam:CreateRole", "us-east-1", new JsonObject { ["roleName"] = name, ["assumeRolePolicyDocument"] = trust },
            new JsonObject { ["role"] = new JsonObject { ["path"] = "/", ["roleName"] = name, ["roleId"] = "AROA" + told.Hex(16), ["arn"] = arn } });
        if (policy is not null)
        {
            told.Call(hand, at.AddSeconds(3), "iam:AttachRolePolicy", "us-east-1", new JsonObject { ["roleName"] = name, ["policyArn"] = policy });
        }

        told.Own(hand, at, 0, arn);
        if (hand.Hostile)
        {
            told.Truth.Principals.Add(arn);
        }

        return arn;
    }

    /// <summary>Somebody takes on a role; gives the hand that wears it.</summary>
    public static Hand Assume(this Chronicle told, Hand hand, DateTimeOffset at, string role, string session, string? inAccount = null)
    {
        var (key, account) = (told.TemporaryKey(), inAccount ?? told.Account);
        var answer = new JsonObject
        {
            ["credentials"] = new JsonObject { ["accessKeyId"] = key, ["sessionToken"] = "token", ["expiration"] = "Jan 1, 2030, 1:00:00 AM" },
            ["assumedRoleUser"] = new JsonObject { ["assumedRoleId"] = "AROA:" + session, ["arn"] = $"arn:aws:sts::{account}:assumed-role/{role}/{session}" },
        };
        var request = new JsonObject { ["roleArn"] = $"arn:aws:iam::{account}:role/{role}", ["roleSessionName"] = session };
        var name = hand.Type switch { "WebIdentityUser" => "sts:AssumeRoleWithWebIdentity", "SAMLUser" => "sts:AssumeRoleWithSAML", _ => "sts:AssumeRole" };
        told.Call(hand, at, name, "us-east-1", request, answer);
        if (hand.Hostile)
        {
            told.Truth.Sessions.Add(key);
        }

        return new Hand("AssumedRole", role, key, hand.Address, hand.Agent, hand.Hostile) { Session = session };
    }

    /// <summary>Signs in at the console; gives the hand that goes on there.</summary>
    public static Hand SignIn(this Chronicle told, Hand hand, DateTimeOffset at, bool mfa = false, string? error = null)
    {
        told.Call(hand with { Credential = "" }, at, "signin:ConsoleLogin", "us-east-1", null, null, null, new JsonObject
        {
            ["responseElements"] = new JsonObject { ["ConsoleLogin"] = error is null ? "Success" : "Failure" },
            ["additionalEventData"] = new JsonObject { ["LoginTo"] = "https://console.aws.amazon.com/console/home", ["MobileVersion"] = "No", ["MFAUsed"] = mfa ? "Yes" : "No" },
            ["errorMessage"] = error,
        });
        return hand with { Credential = told.TemporaryKey(), Console = true, Mfa = mfa };
    }

    public static string Firewall(this Chronicle told, Hand hand, DateTimeOffset at, string region, int port, string from = "0.0.0.0/0")
    {
        var id = "sg-0" + told.Hex(16);
        told.Call(hand, at, "ec2:CreateSecurityGroup", region, new JsonObject { ["groupName"] = "g" + told.Digits(4), ["groupDescription"] = "g" }, new JsonObject { ["_return"] = true, ["groupId"] = id });
        told.Call(hand, at.AddSeconds(4), "ec2:AuthorizeSecurityGroupIngress", region, new JsonObject
        {
            ["groupId"] = id,
            ["ipPermissions"] = new JsonObject { ["items"] = new JsonArray(new JsonObject { ["ipProtocol"] = "tcp", ["fromPort"] = port, ["toPort"] = port, ["ipRanges"] = Items("cidrIp", [from]) }) },
        });
        told.Own(hand, at, 0, id);
        return id;
    }

    public static JsonObject Items(string name, IEnumerable<string> values) =>
        new() { ["items"] = new JsonArray([.. values.Select(value => (JsonNode)new JsonObject { [name] = value })]) };
}
