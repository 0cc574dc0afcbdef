using System.Text.Json.Nodes;

namespace Firebreak.Families.Tests.Unfamiliar;

/// <summary>Harmless days that look like a break-in and are none: whoever is accused here is an owner wronged.</summary>
internal static class Twins
{
    private const string Python = "Boto3/1.34.90 md/Botocore#1.34.90 ua/2.0 os/linux#6.5.0 md/arch#x86_64 lang/python#3.12.3";
    private static readonly string[] Everywhere = ["us-east-1", "us-east-2", "us-west-1", "us-west-2", "eu-west-1", "eu-west-2", "eu-central-1", "ap-northeast-1", "ap-southeast-1", "ap-south-1", "sa-east-1", "ca-central-1"];

    /// <summary>A security review: the administrator makes a role, and an auditor's tool looks at everything in every region, half of it refused.</summary>
    public static void Audit(Chronicle told)
    {
        var (opened, region) = Strangers.Begin(told, out var home);
        var admin = new Owner(told, opened, 40, region).Person("anders", home);
        var at = opened.AddDays(30).AddHours(10);
        _ = told.NewRole(admin, at, "SecurityAudit", "{\"AWS\":\"arn:aws:iam::999988887777:root\"}", "arn:aws:iam::aws:policy/SecurityAudit");
        var auditor = told.Assume(new Hand("AWSAccount", "", "", told.Address(), Python, Hostile: false) { From = "999988887777", Session = "prowler" }, at.AddHours(1), "SecurityAudit", "prowler") with { Agent = Python };
        at = at.AddHours(1);
        foreach (var far in Everywhere)
        {
            foreach (var call in (string[])["ec2:DescribeInstances", "servicequotas:ListServiceQuotas", "guardduty:ListDetectors", "lambda:ListFunctions", "bedrock:ListFoundationModels", "ses:GetSendQuota", "iam:ListUsers", "secretsmanager:ListSecrets"])
            {
                told.Call(auditor, at = at.AddSeconds(1), call, far, error: told.Random.Chance(0.4) ? "AccessDenied" : null);
            }
        }
    }

    /// <summary>Infrastructure as code comes into the house: a user for it, roles, rights, machines in two new regions, from a build service.</summary>
    public static void FirstInfrastructure(Chronicle told)
    {
        const string Terraform = "APN/1.0 HashiCorp/1.0 Terraform/1.9.5 (+https://www.terraform.io) terraform-provider-aws/5.65.0";
        var (opened, region) = Strangers.Begin(told, out var home);
        var admin = new Owner(told, opened, 40, region).Person("greta", home);
        var at = opened.AddDays(28).AddHours(9);
        _ = told.NewUser(admin, at, "terraform");
        told.Grant(admin, at.AddSeconds(20), "terraform");
        var tool = new Hand("IAMUser", "terraform", told.NewKey(admin, at.AddSeconds(50), "terraform"), home, Terraform, Hostile: false);
        for (var day = 0; day < 3; day++)
        {
            at = at.AddDays(day).AddMinutes(30);
            tool = tool with { Address = day == 0 ? home : told.Address() };
            foreach (var far in (string[])[region, "us-west-2"])
            {
                for (var i = 0; i < 4; i++)
                {
                    _ = told.NewRole(tool, at = at.AddSeconds(3), "app-" + told.Digits(5), "{\"Service\":\"ec2.amazonaws.com\"}", "arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess");
                }

                _ = told.Firewall(tool, at = at.AddSeconds(3), far, 443);
                _ = told.Launch(tool, at = at.AddSeconds(3), far, "m6i.2xlarge", 3, new JsonObject { ["disableApiTermination"] = true });
                told.Call(tool, at = at.AddSeconds(3), "rds:CreateDBInstance", far, new JsonObject { ["dBInstanceIdentifier"] = "db" + told.Digits(3), ["dBInstanceClass"] = "db.r6g.large" });
            }
        }
    }

    /// <summary>A new colleague: the administrator makes a user with full rights and a password, who signs in from a home nobody knows and starts to work.</summary>
    public static void NewColleague(Chronicle told)
    {
        var (opened, region) = Strangers.Begin(told, out var home);
        var admin = new Owner(told, opened, 40, region).Person("hiro", home);
        var at = opened.AddDays(29).AddHours(9);
        _ = told.NewUser(admin, at, "new.colleague");
        told.Grant(admin, at.AddSeconds(30), "new.colleague");
        told.Password(admin, at.AddSeconds(60), "new.colleague");
        var place = told.Address();
        var person = told.SignIn(new Hand("IAMUser", "new.colleague", "", place, Owner.Firefox, Hostile: false), at.AddHours(3));
        var key = told.NewKey(person, at.AddHours(3).AddMinutes(5), null);
        person = new Hand("IAMUser", "new.colleague", key, place, Owner.Cli, Hostile: false);
        for (var day = 0; day < 8; day++)
        {
            at = at.AddDays(1);
            told.Who(person, at);
            told.Call(person, at.AddMinutes(1), "ec2:DescribeInstances", region);
            if (day is 0 or 3)
            {
                _ = told.Launch(person, at.AddMinutes(30), region, "t3.large");
            }
        }
    }

    /// <summary>The owner learns about learning: asks for higher limits, starts machines with graphics cards, one of them in a new region.</summary>
    public static void GraphicsCards(Chronicle told)
    {
        var (opened, region) = Strangers.Begin(told, out var home);
        var admin = new Owner(told, opened, 40, region).Person("priya", home);
        var at = opened.AddDays(27).AddHours(10);
        foreach (var far in (string[])[region, "us-west-2"])
        {
            told.Call(admin, at = at.AddMinutes(4), "servicequotas:GetServiceQuota", far, new JsonObject { ["serviceCode"] = "ec2", ["quotaCode"] = "L-DB2E81BA" });
            told.Call(admin, at = at.AddMinutes(4), "servicequotas:RequestServiceQuotaIncrease", far, new JsonObject { ["serviceCode"] = "ec2", ["quotaCode"] = "L-DB2E81BA", ["desiredValue"] = 32 });
        }

        _ = told.Launch(admin, at = at.AddHours(1), region, "g5.4xlarge", 1, null, "Client.VcpuLimitExceeded");
        for (var day = 0; day < 3; day++)
        {
            at = at.AddDays(1);
            var ids = told.Launch(admin, at, day == 1 ? "us-west-2" : region, told.Random.Pick<string>(["g5.4xlarge", "g4dn.12xlarge"]), 1);
            told.End(admin, at.AddHours(5), day == 1 ? "us-west-2" : region, ids);
        }
    }

    /// <summary>An exercise: the deployment's role brings everything up in another region, from the office, protected against ending.</summary>
    public static void Exercise(Chronicle told)
    {
        const string Role = "aws-reserved/sso.amazonaws.com/AWSReservedSSO_Admin_11aa";
        var (opened, region) = Strangers.Begin(told, out var office);
        var owner = new Owner(told, opened, 60, region);
        var admin = owner.Employee("kim@example.org", Role, office, told.Address());
        owner.Builds("deploy");
        var at = opened.AddDays(40).AddHours(9);
        var hand = told.Assume(new Hand("SAMLUser", "kim@example.org", "", office, Owner.Firefox, Hostile: false), at, Role, admin.Session) with { Console = true };
        for (var i = 0; i < 6; i++)
        {
            _ = told.Launch(hand, at = at.AddMinutes(5), "eu-north-1", told.Random.Pick<string>(["m5.4xlarge", "r5.4xlarge"]), 2 + told.Random.Next(3), new JsonObject { ["disableApiTermination"] = true });
        }

        told.Call(hand, at.AddMinutes(9), "autoscaling:CreateAutoScalingGroup", "eu-north-1", new JsonObject { ["autoScalingGroupName"] = "web-dr", ["minSize"] = 4, ["maxSize"] = 30, ["desiredCapacity"] = 8 });
    }

    /// <summary>Spring cleaning from a hotel: old keys and users go, a new key is taken, the old trail makes room for a new one.</summary>
    public static void Cleaning(Chronicle told)
    {
        var (opened, region) = Strangers.Begin(told, out var home);
        var admin = new Owner(told, opened, 50, region).Person("bruno", home);
        var at = opened.AddDays(35).AddHours(16);
        var hand = admin with { Address = told.Address() };
        var key = told.NewKey(hand, at, "bruno");
        told.Call(hand, at = at.AddMinutes(3), "iam:UpdateAccessKey", "us-east-1", new JsonObject { ["userName"] = "bruno", ["accessKeyId"] = admin.Credential, ["status"] = "Inactive" });
        hand = hand with { Credential = key };
        foreach (var user in (string[])["intern", "test", "olduser"])
        {
            told.Call(hand, at = at.AddMinutes(2), "iam:DeleteLoginProfile", "us-east-1", new JsonObject { ["userName"] = user });
            told.Call(hand, at = at.AddMinutes(2), "iam:DeleteUser", "us-east-1", new JsonObject { ["userName"] = user });
        }

        told.Call(hand, at = at.AddMinutes(2), "cloudtrail:CreateTrail", region, new JsonObject { ["name"] = "all", ["isMultiRegionTrail"] = true });
        told.Call(hand, at = at.AddMinutes(2), "cloudtrail:DeleteTrail", region, new JsonObject { ["name"] = "old" });
        told.Call(hand, at.AddMinutes(2), "budgets:DeleteBudget", "us-east-1", new JsonObject { ["budgetName"] = "old" });
    }

    /// <summary>An owner whose provider gives him a new address every day, and who is root without MFA: foolish, and nobody's victim.</summary>
    public static void RestlessRoot(Chronicle told)
    {
        var (opened, region) = Strangers.Begin(told, out _);
        var networks = Enumerable.Range(0, 2).Select(_ => FormattableString.Invariant($"{60 + told.Random.Next(60)}.{told.Random.Next(250)}")).ToList();
        for (var day = 0; day < 50; day += 1 + told.Random.Next(5))
        {
            var at = opened.AddDays(day).AddHours(12);
            var own = told.SignIn(new Hand("Root", "root", "", told.Address(told.Random.Pick(networks)), told.Random.Pick<string>([Owner.Firefox, "Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/124.0.0.0"]), Hostile: false), at);
            told.Call(own, at.AddMinutes(2), "ec2:DescribeInstances", region);
            if (told.Random.Chance(0.4))
            {
                _ = told.Launch(own, at.AddMinutes(9), region, told.Random.Pick<string>(["t3.micro", "t3.large", "m5.xlarge"]));
            }

            if (told.Random.Chance(0.15))
            {
                _ = told.NewUser(own, at.AddMinutes(20), "app" + told.Digits(3));
                _ = told.NewKey(own, at.AddMinutes(21), "app" + told.Digits(3));
            }
        }
    }

    /// <summary>A cluster grows by itself: its controller asks for fleets of many types, in bursts, with a role from the cluster's own address.</summary>
    public static void Cluster(Chronicle told)
    {
        var (opened, region) = Strangers.Begin(told, out var home);
        var owner = new Owner(told, opened, 40, region);
        _ = owner.Person("yuki", home);
        var (gateway, machine) = (told.Address(), "i-0" + told.Hex(16));
        for (var at = opened.AddDays(15); at < opened.AddDays(40); at = at.AddHours(3 + told.Random.Next(5)))
        {
            var controller = new Hand("AssumedRole", "KarpenterController", told.TemporaryKey(), gateway, "karpenter.sh-v0.37.0", Hostile: false) { Session = machine };
            for (var i = 1 + told.Random.Next(6); i > 0; i--)
            {
                var (id, type) = ("i-0" + told.Hex(16), told.Random.Pick<string>(["c5.xlarge", "c6i.4xlarge", "m6a.8xlarge", "r5.2xlarge"]));
                told.Call(controller, at = at.AddSeconds(9), "ec2:CreateFleet", region, new JsonObject { ["CreateFleetRequest"] = new JsonObject { ["Type"] = "instant", ["TargetCapacitySpecification"] = new JsonObject { ["TotalTargetCapacity"] = 1 } } },
                    new JsonObject { ["CreateFleetResponse"] = new JsonObject { ["fleetId"] = "fleet-" + told.Uuid(), ["fleetInstanceSet"] = new JsonObject { ["item"] = new JsonObject { ["instanceIds"] = new JsonObject { ["item"] = id }, ["instanceType"] = type } } } });
                told.End(controller, at.AddHours(2), region, [id]);
            }
        }
    }

    /// <summary>The shop begins to send mail and gets its first small server in Lightsail: both new, both from the desk.</summary>
    public static void FirstMail(Chronicle told)
    {
        var (opened, region) = Strangers.Begin(told, out var home);
        var admin = new Owner(told, opened, 40, region).Person("leila", home);
        var at = opened.AddDays(25).AddHours(13);
        told.Call(admin, at = at.AddMinutes(2), "ses:GetAccount", region);
        told.Call(admin, at = at.AddMinutes(2), "ses:CreateEmailIdentity", region, new JsonObject { ["emailIdentity"] = "shop.example.org" });
        told.Call(admin, at = at.AddMinutes(2), "ses:PutAccountDetails", region, new JsonObject { ["productionAccessEnabled"] = true });
        _ = told.NewUser(admin, at = at.AddMinutes(2), "ses-smtp-user.20250301");
        told.Call(admin, at = at.AddMinutes(2), "iam:PutUserPolicy", "us-east-1", new JsonObject { ["userName"] = "ses-smtp-user.20250301", ["policyName"] = "send", ["policyDocument"] = "{\"Statement\":[{\"Effect\":\"Allow\",\"Action\":\"ses:SendRawEmail\",\"Resource\":\"*\"}]}" });
        _ = told.NewKey(admin, at = at.AddMinutes(2), "ses-smtp-user.20250301");
        told.Call(admin, at.AddMinutes(30), "lightsail:CreateInstances", region, new JsonObject { ["instanceNames"] = new JsonArray("blog"), ["bundleId"] = "small_3_0", ["availabilityZone"] = region + "a" });
    }
}
