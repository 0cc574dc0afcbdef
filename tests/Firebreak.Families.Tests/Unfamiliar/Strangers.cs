using System.Text.Json.Nodes;

namespace Firebreak.Families.Tests.Unfamiliar;

/// <summary>Hijacks that the families do not play: by console alone, with the owner's habits, through others' trust, in a busy account.</summary>
internal static class Strangers
{
    private const string Kali = "aws-cli/1.32.0 Python/3.11.8 Linux/6.6.9-kali1-amd64 botocore/1.34.0";

    /// <summary>A password is phished; everything is done in the browser, in the owner's region and with the owner's machine types, over days.</summary>
    public static void Phished(Chronicle told)
    {
        var (opened, region) = Begin(told, out var home);
        var owner = new Owner(told, opened, 45, region);
        var admin = owner.Person("jiwoo", home);
        _ = owner.Program("web", "i-0" + told.Hex(16), told.Address());
        var strike = opened.AddDays(25 + told.Random.Next(10)).AddHours(3);
        var thief = new Hand("IAMUser", admin.Name, "", told.Address(), "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/124.0.0.0 Safari/537.36", Hostile: true);
        for (var day = 0; day < 3; day++)
        {
            var at = strike.AddDays(day).AddMinutes(told.Random.Next(120));
            thief = told.SignIn(thief, at);
            foreach (var call in (string[])["ec2:DescribeInstances", "ec2:DescribeInstanceTypes", "ec2:DescribeVpcs", "ec2:DescribeKeyPairs"])
            {
                told.Call(thief, at = at.AddSeconds(5 + told.Random.Next(60)), call, region);
            }

            if (day == 0)
            {
                _ = told.Firewall(thief, at = at.AddMinutes(2), region, 22);
            }

            for (var i = 0; i < 2 + told.Random.Next(3); i++)
            {
                _ = told.Launch(thief, at = at.AddMinutes(3), region, "m5.large", 4 + told.Random.Next(6));
            }
        }

        _ = told.NewKey(thief, strike.AddDays(2).AddHours(5), null);
    }

    /// <summary>The program's key, its own SDK, its own region, one machine of the owner's type every day or two, nothing else.</summary>
    public static void Quiet(Chronicle told)
    {
        var (opened, region) = Begin(told, out var home);
        var owner = new Owner(told, opened, 60, region);
        _ = owner.Person("mateo", home, launches: 0.3);
        var program = new Hand("IAMUser", "shop-backend", told.Key(), told.Address(), "Boto3/1.28.50 Python/3.10.12 Linux/5.15.0 Botocore/1.31.50", Hostile: false);
        for (var at = opened; at < opened.AddDays(60); at = at.AddHours(4))
        {
            told.Call(program, at.AddMinutes(told.Random.Next(200)), told.Random.Pick<string>(["s3:ListBuckets", "sqs:GetQueueUrl", "ec2:DescribeInstances"]), region);
        }

        var thief = program with { Address = told.Address(), Hostile = true };
        var strike = opened.AddDays(30 + told.Random.Next(10));
        told.Who(thief, strike);
        told.Call(thief, strike.AddMinutes(1), "ec2:DescribeInstances", region);
        for (var i = 0; i < 8; i++)
        {
            strike = strike.AddHours(26 + told.Random.Next(20));
            _ = told.Launch(thief, strike, region, told.Random.Pick<string>(["m5.large", "m5.xlarge"]));
        }
    }

    /// <summary>An organisation's trail: a key of one account is stolen, and a trusted role leads into another.</summary>
    public static void Organisation(Chronicle told)
    {
        var (opened, region) = Begin(told, out var home);
        var (head, dev, prod) = (told.Account, told.Digits(12), told.Digits(12));
        var lead = new Owner(told, opened, 40, region);
        _ = lead.Employee("erik@example.org", "aws-reserved/sso.amazonaws.com/AWSReservedSSO_AdministratorAccess_0a1b", home, told.Address());
        told.Account = dev;
        var maker = lead.Person("dev-erik", home);
        told.Account = prod;
        _ = lead.Program("prod-web", "i-0" + told.Hex(16), told.Address());
        lead.Group("prod-asg");
        lead.Builds("deploy");
        var strike = opened.AddDays(24).AddMinutes(told.Random.Next(900));
        told.Account = dev;
        var thief = maker with { Address = told.Address(), Agent = Kali, Hostile = true };
        told.Who(thief, strike);
        foreach (var call in (string[])["iam:ListUsers", "iam:ListRoles", "organizations:DescribeOrganization", "ec2:DescribeRegions"])
        {
            told.Call(thief, strike = strike.AddSeconds(8), call, "us-east-1");
        }

        foreach (var far in (string[])["eu-north-1", "ap-south-1", "sa-east-1"])
        {
            _ = told.Launch(thief, strike = strike.AddSeconds(30), far, "c5.12xlarge", 2);
        }

        var deeper = told.Assume(thief, strike = strike.AddMinutes(4), "CrossAccountDeploy", "x", prod);
        told.Account = prod;
        told.Call(new Hand("AWSAccount", "", "", thief.Address, Kali, Hostile: true) { From = dev, Session = "x" }, strike, "sts:AssumeRole", "us-east-1",
            new JsonObject { ["roleArn"] = $"arn:aws:iam::{prod}:role/CrossAccountDeploy" },
            new JsonObject { ["credentials"] = new JsonObject { ["accessKeyId"] = deeper.Credential }, ["assumedRoleUser"] = new JsonObject { ["arn"] = $"arn:aws:sts::{prod}:assumed-role/CrossAccountDeploy/x" } });
        told.Call(deeper, strike = strike.AddSeconds(20), "ec2:DescribeInstances", region);
        foreach (var far in (string[])[region, "eu-west-3", "ca-central-1"])
        {
            _ = told.Launch(deeper, strike = strike.AddSeconds(40), far, "c6i.16xlarge", 3);
        }

        told.Account = head;
    }

    /// <summary>Two strangers who know nothing of each other: one with the program's key and models, one with the administrator's and machines.</summary>
    public static void TwoStrangers(Chronicle told)
    {
        var (opened, region) = Begin(told, out var home);
        var owner = new Owner(told, opened, 50, region);
        var (admin, app) = (owner.Person("lena", home), owner.Person("bot", told.Address(), "Boto3/1.28.50 Python/3.10.12 Linux/5.15.0 Botocore/1.31.50", launches: 0));
        var strike = opened.AddDays(20).AddMinutes(told.Random.Next(900));
        var one = app with { Address = told.Address(), Agent = "python-requests/2.31.0", Hostile = true };
        told.Who(one, strike);
        for (var i = 0; i < 40; i++)
        {
            told.Call(one, strike = strike.AddSeconds(told.Random.Next(90)), i < 3 ? "bedrock:ListFoundationModels" : "bedrock:InvokeModel", i % 2 == 0 ? "us-east-1" : "us-west-2", new JsonObject { ["modelId"] = "anthropic.claude-v2" });
        }

        strike = opened.AddDays(24).AddMinutes(told.Random.Next(900));
        var other = admin with { Address = told.Address(), Agent = Kali, Hostile = true };
        told.Who(other, strike);
        _ = told.NewUser(other, strike = strike.AddMinutes(2), "backup-svc");
        told.Grant(other, strike = strike.AddSeconds(9), "backup-svc");
        var back = new Hand("IAMUser", "backup-svc", told.NewKey(other, strike.AddSeconds(15), "backup-svc"), other.Address, Kali, Hostile: true);
        foreach (var far in (string[])[region, "eu-west-2", "ap-southeast-2"])
        {
            _ = told.Launch(back, strike = strike.AddMinutes(2), far, "c5.9xlarge", 3, new JsonObject { ["disableApiTermination"] = true });
        }
    }

    /// <summary>A busy account of ninety days: employees, builds, groups, programs; a session is stolen from a browser and leaves a back door.</summary>
    public static void BusyLife(Chronicle told)
    {
        const string Role = "aws-reserved/sso.amazonaws.com/AWSReservedSSO_PowerUser_77aa";
        var (opened, region) = Begin(told, out var office);
        var owner = new Owner(told, opened, 90, region);
        _ = owner.Employee("ana@example.org", Role, office, told.Address());
        _ = owner.Employee("bo@example.org", Role, office, told.Address(), told.Address());
        var victim = owner.Employee("cy@example.org", Role, office, told.Address());
        owner.Builds("ci-deploy");
        owner.Group("web");
        _ = owner.Program("web", "i-0" + told.Hex(16), told.Address());
        _ = owner.Person("terraform", told.Address(), "APN/1.0 HashiCorp/1.0 Terraform/1.8.2 (+https://www.terraform.io) terraform-provider-aws/5.50.0", launches: 0.4);
        var strike = opened.AddDays(70).AddHours(14);
        var thief = told.Assume(new Hand("SAMLUser", "cy@example.org", "", office, Owner.Firefox, Hostile: false), strike.AddHours(-1), Role, "cy@example.org") with { Address = told.Address(), Agent = "aws-sdk-go-v2/1.30.0 os/linux lang/go#1.22", Hostile = true };
        foreach (var call in (string[])["iam:ListUsers", "iam:GetAccountAuthorizationDetails", "ec2:DescribeRegions", "servicequotas:ListServiceQuotas"])
        {
            told.Call(thief, strike = strike.AddSeconds(10), call, "us-east-1");
        }

        _ = told.NewUser(thief, strike = strike.AddMinutes(1), "monitoring-agent");
        told.Grant(thief, strike = strike.AddSeconds(5), "monitoring-agent");
        var back = new Hand("IAMUser", "monitoring-agent", told.NewKey(thief, strike.AddSeconds(9), "monitoring-agent"), told.Address(), Kali, Hostile: true);
        strike = strike.AddDays(5);
        foreach (var far in (string[])[region, "us-west-1", "eu-west-3", "ap-northeast-3"])
        {
            var request = "sir-" + told.Hex(8);
            told.Call(back, strike = strike.AddMinutes(3), "ec2:RequestSpotInstances", far, new JsonObject { ["instanceCount"] = 1, ["launchSpecification"] = new JsonObject { ["instanceType"] = "c5.4xlarge" } },
                new JsonObject { ["spotInstanceRequestSet"] = new JsonObject { ["items"] = new JsonArray(new JsonObject { ["spotInstanceRequestId"] = request }) } });
            told.Own(back, strike, 0, request);
            var linked = new Hand("AssumedRole", "aws-service-role/spot.amazonaws.com/AWSServiceRoleForEC2Spot", told.TemporaryKey(), "spot.amazonaws.com", "spot.amazonaws.com", Hostile: false) { Session = "spot", InvokedBy = "spot.amazonaws.com" };
            var machine = told.Launch(linked, strike.AddSeconds(30), far, "c5.4xlarge", 1, new JsonObject { ["spotInstanceRequestId"] = request })[0];
            told.Truth.Resources.Add(machine);
        }
    }

    /// <summary>The first days of a chronicle.</summary>
    public static (DateTimeOffset Opened, string Region) Begin(Chronicle told, out string home)
    {
        told.Account = told.Digits(12);
        home = told.Address();
        return (new DateTimeOffset(2025, 2, 3, 0, 0, 0, TimeSpan.Zero).AddDays(told.Random.Next(200)), told.Random.Pick<string>(["us-east-1", "eu-west-1", "ap-northeast-2", "eu-central-1"]));
    }
}
