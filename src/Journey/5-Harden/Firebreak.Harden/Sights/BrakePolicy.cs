using System.Text.Json;
using System.Text.Json.Nodes;

namespace Firebreak.Harden.Sights;

/// <summary>The policy that a passed budget hangs on users: nothing new that costs money, no new ways in, and nobody but root takes it off again.</summary>
internal static class BrakePolicy
{
    /// <summary>The policy that Firebreak makes.</summary>
    public const string Name = "firebreak-brake";

    /// <summary>The role that AWS Budgets assumes.</summary>
    public const string RoleName = "firebreak-budget-action";

    /// <summary>The policy inside that role.</summary>
    public const string RightsName = "hang-and-take-off-the-brake";

    /// <summary>The group without members on which the brake is tried.</summary>
    public const string Dummy = "firebreak-rehearsal";

    private static readonly string[] Spending =
    [
        "ec2:RunInstances", "ec2:StartInstances", "ec2:RequestSpot*", "ec2:CreateFleet", "ec2:ModifyFleet", "ec2:AllocateHosts",
        "ec2:CreateCapacityReservation*", "ec2:Purchase*", "autoscaling:Create*", "autoscaling:Update*", "autoscaling:SetDesiredCapacity",
        "lambda:CreateFunction", "lambda:UpdateFunctionCode", "ecs:CreateService", "ecs:UpdateService", "ecs:RunTask", "ecs:StartTask",
        "ecs:RegisterTaskDefinition", "eks:Create*", "batch:SubmitJob", "batch:Create*", "batch:Update*", "sagemaker:Create*", "sagemaker:Start*",
        "lightsail:Create*", "lightsail:Start*", "rds:Create*", "rds:Start*", "redshift:CreateCluster", "elasticmapreduce:RunJobFlow",
        "bedrock:InvokeModel*", "bedrock:Create*", "workspaces:Create*", "gamelift:Create*", "apprunner:Create*", "codebuild:StartBuild*",
        "cloudformation:CreateStack", "savingsplans:CreateSavingsPlan", "route53domains:RegisterDomain", "aws-marketplace:Subscribe",
        "servicequotas:RequestServiceQuotaIncrease", "account:EnableRegion",
    ];

    private static readonly string[] WaysIn =
        ["iam:CreateUser", "iam:CreateAccessKey", "iam:CreateLoginProfile", "iam:CreateServiceSpecificCredential", "iam:UpdateAssumeRolePolicy", "sts:GetFederationToken"];

    /// <summary>What a brake has to refuse to be one.</summary>
    private static readonly string[] Core =
        ["ec2:RunInstances", "ec2:RequestSpotInstances", "ec2:CreateFleet", "autoscaling:CreateAutoScalingGroup", "ecs:RunTask", "lambda:CreateFunction", "sagemaker:CreateNotebookInstance"];

    /// <summary>The trust of the role.</summary>
    public static string Trust(string account) => new JsonObject
    {
        ["Version"] = "2012-10-17",
        ["Statement"] = new JsonArray(new JsonObject
        {
            ["Effect"] = "Allow",
            ["Principal"] = new JsonObject { ["Service"] = "budgets.amazonaws.com" },
            ["Action"] = "sts:AssumeRole",
            ["Condition"] = new JsonObject { ["StringEquals"] = new JsonObject { ["aws:SourceAccount"] = account } },
        }),
    }.ToJsonString();

    /// <summary>What the role may do: hang this one policy on users, groups and roles, and take it off.</summary>
    public static string Rights(string account) => new JsonObject
    {
        ["Version"] = "2012-10-17",
        ["Statement"] = new JsonArray(new JsonObject
        {
            ["Effect"] = "Allow",
            ["Action"] = Array(["iam:AttachUserPolicy", "iam:DetachUserPolicy", "iam:AttachGroupPolicy", "iam:DetachGroupPolicy", "iam:AttachRolePolicy", "iam:DetachRolePolicy"]),
            ["Resource"] = "*",
            ["Condition"] = new JsonObject { ["ArnEquals"] = new JsonObject { ["iam:PolicyARN"] = Arn(account) } },
        }),
    }.ToJsonString();

    /// <summary>The policy itself.</summary>
    public static string Document(string account) => new JsonObject
    {
        ["Version"] = "2012-10-17",
        ["Statement"] = new JsonArray(
            Deny("NothingNewThatCosts", Spending),
            Deny("NoNewWaysIn", WaysIn),
            Deny("BudgetsStayAsTheyAre", ["budgets:ModifyBudget", "budgets:UpdateBudgetAction", "budgets:DeleteBudgetAction", "budgets:ExecuteBudgetAction"]),
            Deny("ThisPolicyStaysAsItIs", ["iam:CreatePolicyVersion", "iam:SetDefaultPolicyVersion", "iam:DeletePolicyVersion", "iam:DeletePolicy"], Arn(account)),
            Deny("OnlyRootTakesItOff", ["iam:DetachUserPolicy", "iam:DetachGroupPolicy", "iam:DetachRolePolicy"], condition: new JsonObject
            {
                ["ArnEquals"] = new JsonObject { ["iam:PolicyARN"] = Arn(account) },
            })),
    }.ToJsonString();

    /// <summary>The ARN of the policy.</summary>
    public static string Arn(string account) => $"arn:aws:iam::{account}:policy/{Name}";

    /// <summary>The ARN of the role.</summary>
    public static string RoleArn(string account) => $"arn:aws:iam::{account}:role/{RoleName}";

    /// <summary>Whether a policy refuses what costs most, whoever wrote it.</summary>
    public static bool Stops(string? document)
    {
        var denials = PeopleSight.Statements(document)
            .Where(one => one["Effect"]?.ToString() == "Deny" && one["Condition"] is null && Texts(one["Resource"]).Contains("*"))
            .SelectMany(one => Texts(one["Action"])).ToList();
        return Core.All(action => denials.Any(pattern => System.IO.Enumeration.FileSystemName.MatchesSimpleExpression(pattern, action)));
    }

    /// <summary>Whether a role's trust lets AWS Budgets in.</summary>
    public static bool LetsBudgetsIn(string? trust) => PeopleSight.Statements(trust).Any(one =>
        one["Effect"]?.ToString() == "Allow"
        && one["Principal"] is JsonObject who && Texts(who["Service"]).Contains("budgets.amazonaws.com")
        && Texts(one["Action"]).Any(action => action is "sts:AssumeRole" or "sts:*" or "*"));

    /// <summary>Whether two documents say the same.</summary>
    public static bool Same(string? one, string? other)
    {
        try
        {
            return JsonNode.DeepEquals(JsonNode.Parse(Uri.UnescapeDataString(one ?? "")), JsonNode.Parse(Uri.UnescapeDataString(other ?? "")));
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static JsonObject Deny(string sid, string[] actions, string resource = "*", JsonObject? condition = null)
    {
        var statement = new JsonObject { ["Sid"] = sid, ["Effect"] = "Deny", ["Action"] = Array(actions), ["Resource"] = resource };
        if (condition is not null)
        {
            statement["Condition"] = condition;
        }

        return statement;
    }

    private static JsonArray Array(string[] texts) => new([.. texts.Select(text => (JsonNode)text)]);

    private static List<string> Texts(JsonNode? node) => node switch
    {
        JsonArray all => [.. all.Select(one => one?.ToString() ?? "")],
        JsonValue value => [value.ToString()],
        _ => [],
    };
}
