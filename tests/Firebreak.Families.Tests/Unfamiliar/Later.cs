using System.Text.Json.Nodes;

namespace Firebreak.Families.Tests.Unfamiliar;

/// <summary>Hijacks of kinds that neither the families nor the other stories have, by the facts of published ones, and a harmless twin. Written before anything was tried on them.</summary>
internal static class Later
{
    private const string Python = "Boto3/1.26.165 Python/3.9.16 Linux/5.10.0-23-amd64 Botocore/1.29.165";

    /// <summary>Nothing is started on machines of one's own: repositories, apps and builds of a developer's services mine in many regions.</summary>
    /// <remarks>As in AMBERSQUID (2023): roles named after AWS's services, a repository, an app of Amplify on it, builds that mine.</remarks>
    public static void Workshops(Chronicle told)
    {
        var (opened, region) = Strangers.Begin(told, out var home);
        var owner = new Owner(told, opened, 50, region);
        var admin = owner.Person("ines", home);
        owner.Group("shop");
        var at = opened.AddDays(33).AddMinutes(told.Random.Next(900));
        var thief = admin with { Address = told.Address(), Agent = "aws-cli/2.11.18 Python/3.11.3 Linux/5.15.0-1031-azure docker/x86_64.amzn.2 prompt/off", Hostile = true };
        told.Who(thief, at);
        var role = told.NewRole(thief, at = at.AddSeconds(20), "AWSCodeCommit-Role", "{\"Service\":[\"amplify.amazonaws.com\",\"codebuild.amazonaws.com\"]}", Deeds.Admin);
        foreach (var far in (string[])["us-east-1", "us-east-2", "us-west-2", "ap-south-1", "ap-southeast-1", "eu-west-2", "eu-central-1"])
        {
            var repository = $"arn:aws:codecommit:{far}:{told.Account}:test";
            told.Call(thief, at = at.AddSeconds(20), "codecommit:CreateRepository", far, new JsonObject { ["repositoryName"] = "test" }, new JsonObject { ["repositoryMetadata"] = new JsonObject { ["repositoryName"] = "test", ["arn"] = repository } });
            told.Own(thief, at, 0, repository);
            for (var i = 0; i < 2; i++)
            {
                var id = "d" + told.Hex(13);
                var app = $"arn:aws:amplify:{far}:{told.Account}:apps/{id}";
                told.Call(thief, at = at.AddSeconds(9), "amplify:CreateApp", far, new JsonObject { ["name"] = "test" + i, ["repository"] = "https://git-codecommit." + far + ".amazonaws.com/v1/repos/test", ["iamServiceRoleArn"] = role },
                    new JsonObject { ["app"] = new JsonObject { ["appId"] = id, ["appArn"] = app, ["name"] = "test" + i } });
                told.Own(thief, at, 0, app);
                told.Call(thief, at.AddSeconds(3), "amplify:CreateBranch", far, new JsonObject { ["appId"] = id, ["branchName"] = "main" });
                told.Call(thief, at = at.AddSeconds(6), "amplify:StartJob", far, new JsonObject { ["appId"] = id, ["branchName"] = "main", ["jobType"] = "RELEASE" });
                told.Truth.Launches.Add(at);
            }

            var project = $"arn:aws:codebuild:{far}:{told.Account}:project/tost";
            told.Call(thief, at = at.AddSeconds(9), "codebuild:CreateProject", far, new JsonObject { ["name"] = "tost", ["environment"] = new JsonObject { ["computeType"] = "BUILD_GENERAL1_LARGE" }, ["serviceRole"] = role },
                new JsonObject { ["project"] = new JsonObject { ["name"] = "tost", ["arn"] = project } });
            told.Own(thief, at, 0, project);
            for (var i = 0; i < 4; i++)
            {
                var build = $"arn:aws:codebuild:{far}:{told.Account}:build/tost:{told.Uuid()}";
                told.Call(thief, at = at.AddSeconds(4), "codebuild:StartBuild", far, new JsonObject { ["projectName"] = "tost" }, new JsonObject { ["build"] = new JsonObject { ["arn"] = build } });
                told.Own(thief, at, 0, build);
            }
        }
    }

    /// <summary>A key out of a program's settings, and the account's right to send text messages: looked up everywhere, its limit raised, numbers rented.</summary>
    /// <remarks>As in what is told of SNS Sender and of text messages sent for the fees (2024, 2025): no machine is started.</remarks>
    public static void Telegraph(Chronicle told)
    {
        var (opened, region) = Strangers.Begin(told, out var home);
        var owner = new Owner(told, opened, 45, region);
        _ = owner.Person("aylin", home);
        var program = new Hand("IAMUser", "notifier", told.Key(), told.Address(), "aws-sdk-php/3.258.2 OS/Linux/5.15 lang/php/8.1.2 GuzzleHttp/7", Hostile: false);
        for (var day = opened; day < opened.AddDays(45); day = day.AddHours(5))
        {
            told.Call(program, day.AddMinutes(told.Random.Next(250)), told.Random.Pick<string>(["s3:ListBuckets", "sqs:GetQueueUrl"]), region);
        }

        var thief = program with { Address = told.Address(), Agent = Python, Hostile = true };
        var at = opened.AddDays(31).AddMinutes(told.Random.Next(900));
        told.Who(thief, at);
        string[] regions = ["us-east-1", "us-west-2", "eu-west-1", "ap-southeast-1", "ap-northeast-1", "ca-central-1"];
        foreach (var far in regions)
        {
            told.Call(thief, at = at.AddSeconds(3), "sns:GetSMSAttributes", far);
            told.Call(thief, at = at.AddSeconds(2), "sns:GetSMSSandboxAccountStatus", far);
        }

        foreach (var far in regions[..3])
        {
            told.Call(thief, at = at.AddSeconds(8), "sns:SetSMSAttributes", far, new JsonObject { ["attributes"] = new JsonObject { ["MonthlySpendLimit"] = "1000", ["DefaultSMSType"] = "Transactional" } });
            for (var i = 0; i < 2; i++)
            {
                var id = "phone-" + told.Hex(32);
                var arn = $"arn:aws:sms-voice:{far}:{told.Account}:phone-number/{id}";
                told.Call(thief, at = at.AddSeconds(30), "sms-voice:RequestPhoneNumber", far, new JsonObject { ["isoCountryCode"] = "US", ["messageType"] = "TRANSACTIONAL", ["numberType"] = "TOLL_FREE", ["numberCapabilities"] = new JsonArray("SMS") },
                    new JsonObject { ["phoneNumberArn"] = arn, ["phoneNumberId"] = id, ["status"] = "PENDING" });
                told.Own(thief, at, 1, arn);
            }
        }

        told.Call(thief, at = at.AddMinutes(2), "support:CreateCase", "us-east-1", new JsonObject { ["serviceCode"] = "service-limit-increase", ["categoryCode"] = "sns-text-messaging" }, error: "SubscriptionRequiredException");
    }

    /// <summary>A stranger's repository takes on the role that the owner's builds use, for its trust names none; a stack makes a role that may do all.</summary>
    /// <remarks>As in what is told of trust in OpenID providers without a condition on the repository, and of UNC6426 (2025): a stack with the right to make roles, and a role of administrator's rights out of it.</remarks>
    public static void BorrowedBuild(Chronicle told)
    {
        var (opened, region) = Strangers.Begin(told, out var home);
        var owner = new Owner(told, opened, 55, region);
        _ = owner.Person("noor", home);
        owner.Builds("Actions-CloudFormation");
        var at = opened.AddDays(40).AddMinutes(told.Random.Next(900));
        var runner = told.Assume(new Hand("WebIdentityUser", "repo:zx81-user/poc:ref:refs/heads/main", "", told.Address(), "aws-sdk-nodejs/2.1574.0 linux/v20 callback", Hostile: true), at, "Actions-CloudFormation", "GitHubActions")
            with
        { Agent = "aws-cli/2.27.40 md/awscrt#0.26.1 ua/2.1 os/linux#6.11.0-1015-azure md/arch#x86_64 lang/python#3.13.4" };
        told.Who(runner, at.AddSeconds(15));
        var stack = $"arn:aws:cloudformation:{region}:{told.Account}:stack/support-tools/{told.Uuid()}";
        told.Call(runner, at = at.AddSeconds(40), "cloudformation:CreateStack", region, new JsonObject { ["stackName"] = "support-tools", ["capabilities"] = new JsonArray("CAPABILITY_NAMED_IAM") }, new JsonObject { ["stackId"] = stack });
        told.Own(runner, at, 0, stack);
        var through = runner with { Address = "cloudformation.amazonaws.com", Agent = "cloudformation.amazonaws.com", InvokedBy = "cloudformation.amazonaws.com" };
        _ = told.NewRole(through, at = at.AddSeconds(10), "support-tools-admin", "{\"AWS\":\"arn:aws:iam::" + told.Digits(12) + ":root\"}", Deeds.Admin);
        var admin = told.Assume(runner, at = at.AddMinutes(3), "support-tools-admin", "x") with { Address = told.Address(), Agent = Python };
        told.Call(admin, at = at.AddMinutes(20), "ec2:DescribeRegions", "us-east-1");
        foreach (var far in (string[])[region, "us-west-2", "eu-north-1", "ap-southeast-2"])
        {
            told.Call(admin, at = at.AddSeconds(40), "ec2:DescribeInstanceTypeOfferings", far);
            _ = told.Launch(admin, at = at.AddSeconds(20), far, "g5.12xlarge", 2, null, far == "eu-north-1" ? "Client.VcpuLimitExceeded" : null);
        }
    }

    /// <summary>The owner's shop begins to send text messages: the person who always did so rents a number and raises the limit, and the program sends.</summary>
    public static void FirstMessages(Chronicle told)
    {
        var (opened, region) = Strangers.Begin(told, out var home);
        var owner = new Owner(told, opened, 50, region);
        var admin = owner.Person("marek", home);
        var at = opened.AddDays(36).AddHours(11);
        told.Call(admin, at, "sns:GetSMSAttributes", region);
        told.Call(admin, at.AddMinutes(4), "sns:GetSMSSandboxAccountStatus", region);
        told.Call(admin, at.AddMinutes(9), "sns:SetSMSAttributes", region, new JsonObject { ["attributes"] = new JsonObject { ["MonthlySpendLimit"] = "50" } });
        told.Call(admin, at.AddMinutes(20), "sms-voice:RequestPhoneNumber", region, new JsonObject { ["isoCountryCode"] = "PL", ["messageType"] = "TRANSACTIONAL" },
            new JsonObject { ["phoneNumberArn"] = $"arn:aws:sms-voice:{region}:{told.Account}:phone-number/phone-{told.Hex(32)}" });
        told.Call(admin, at.AddMinutes(30), "support:CreateCase", "us-east-1", new JsonObject { ["serviceCode"] = "service-limit-increase", ["categoryCode"] = "sns-text-messaging" });
    }
}
