using System.Text.Json.Nodes;

namespace Firebreak.Families.Tests.Unfamiliar;

/// <summary>Hijacks written after everything else, and looked at once: they say how well what was learned holds elsewhere.</summary>
internal static class HeldOut
{
    private const string Python = "Boto3/1.33.2 md/Botocore#1.33.2 ua/2.0 os/linux#5.15.0 md/arch#x86_64 lang/python#3.10.12";

    /// <summary>The key of builds that come from ever new addresses, used with the builds' own program in their own region, only far more of it.</summary>
    public static void Weekend(Chronicle told)
    {
        var (opened, region) = Strangers.Begin(told, out var home);
        var owner = new Owner(told, opened, 60, region);
        _ = owner.Person("ines", home);
        var build = new Hand("IAMUser", "gitlab", told.Key(), "", Python, Hostile: false);
        owner.Weekdays(11, at =>
        {
            var ids = told.Launch(build with { Address = told.Address() }, at, region, "c5.2xlarge", 1 + told.Random.Next(2));
            told.End(build with { Address = told.Address() }, at.AddMinutes(35), region, ids);
        });
        var thief = build with { Address = told.Address(), Hostile = true };
        var strike = opened.AddDays(43).AddMinutes(told.Random.Next(600));
        told.Who(thief, strike);
        told.Call(thief, strike.AddSeconds(20), "servicequotas:GetServiceQuota", region, new JsonObject { ["serviceCode"] = "ec2" });
        told.Call(thief, strike.AddSeconds(40), "iam:ListUsers", "us-east-1", error: "AccessDenied");
        for (var i = 0; i < 5; i++)
        {
            _ = told.Launch(thief, strike = strike.AddMinutes(2), region, "c5.18xlarge", 6);
        }
    }

    /// <summary>A thief behind a service that gives him another address for every few calls.</summary>
    public static void ManyMasks(Chronicle told)
    {
        var (opened, region) = Strangers.Begin(told, out var home);
        var owner = new Owner(told, opened, 50, region);
        var admin = owner.Person("pavel", home);
        _ = owner.Program("web", "i-0" + told.Hex(16), told.Address());
        var strike = opened.AddDays(36).AddMinutes(told.Random.Next(900));
        Hand Mask() => admin with { Address = told.Address(), Agent = "aws-sdk-go/1.44.300 (go1.20; linux; amd64)", Hostile = true };
        foreach (var far in (string[])["us-east-2", "eu-west-2", "ap-northeast-3", "ca-central-1"])
        {
            var thief = Mask();
            told.Who(thief, strike = strike.AddMinutes(6));
            told.Call(thief, strike.AddSeconds(5), "ec2:DescribeInstanceTypeOfferings", far);
            _ = told.Launch(thief, strike.AddSeconds(30), far, "c6a.16xlarge", 2);
        }
    }

    /// <summary>A further key is made for a colleague who has long been there, and used from elsewhere for graphics cards at home.</summary>
    public static void Colleague(Chronicle told)
    {
        var (opened, region) = Strangers.Begin(told, out var home);
        var owner = new Owner(told, opened, 45, region);
        var admin = owner.Person("rosa", home);
        _ = owner.Person("tomas", told.Address());
        var strike = opened.AddDays(30).AddMinutes(told.Random.Next(900));
        var thief = admin with { Address = told.Address(), Agent = Python, Hostile = true };
        told.Who(thief, strike);
        var key = told.NewKey(thief, strike.AddMinutes(1), "tomas");
        var other = new Hand("IAMUser", "tomas", key, told.Address(), Python, Hostile: true);
        strike = strike.AddDays(4);
        told.Call(other, strike, "ec2:DescribeInstances", region);
        for (var i = 0; i < 4; i++)
        {
            _ = told.Launch(other, strike = strike.AddMinutes(7), region, "g4dn.4xlarge", 2, null, i == 1 ? "Client.InstanceLimitExceeded" : null);
        }
    }

    /// <summary>The session of a machine's program, read from its metadata, at work outside: jobs in batch and builds that never end.</summary>
    public static void Metadata(Chronicle told)
    {
        var (opened, region) = Strangers.Begin(told, out var home);
        var owner = new Owner(told, opened, 40, region);
        _ = owner.Person("yusuf", home);
        var program = owner.Program("api", "i-0" + told.Hex(16), told.Address());
        var strike = opened.AddDays(28).AddMinutes(told.Random.Next(900));
        var thief = program with { Credential = told.TemporaryKey(), Address = told.Address(), Agent = "aws-cli/2.13.0 Python/3.11.4 Linux/6.1.0 exe/x86_64.debian.12 prompt/off", Hostile = true };
        told.Who(thief, strike);
        told.Call(thief, strike.AddSeconds(30), "iam:ListRoles", "us-east-1", error: "AccessDenied");
        for (var i = 0; i < 3; i++)
        {
            var name = "ce" + told.Digits(5);
            var arn = $"arn:aws:batch:{region}:{told.Account}:compute-environment/{name}";
            told.Call(thief, strike = strike.AddMinutes(3), "batch:CreateComputeEnvironment", region, new JsonObject { ["computeEnvironmentName"] = name, ["computeResources"] = new JsonObject { ["maxvCpus"] = 2000, ["desiredvCpus"] = 512 } },
                new JsonObject { ["computeEnvironmentArn"] = arn, ["computeEnvironmentName"] = name });
            told.Own(thief, strike, 1, arn);
        }
    }

    /// <summary>A key that nobody had used for as long as there are records, from a place that nobody knew.</summary>
    public static void OldKey(Chronicle told)
    {
        var (opened, region) = Strangers.Begin(told, out var home);
        var owner = new Owner(told, opened, 50, region);
        _ = owner.Person("wen", home);
        owner.Builds("deploy");
        var strike = opened.AddDays(38).AddMinutes(told.Random.Next(900));
        var thief = new Hand("IAMUser", "backup-2019", told.Key(), told.Address(), Python, Hostile: true);
        foreach (var call in (string[])["sts:GetCallerIdentity", "iam:ListAttachedUserPolicies", "ec2:DescribeRegions", "ec2:DescribeAccountAttributes"])
        {
            told.Call(thief, strike = strike.AddSeconds(11), call, "us-east-1");
        }

        for (var i = 0; i < 3; i++)
        {
            _ = told.Launch(thief, strike = strike.AddHours(20), region, "r5.8xlarge", 2);
        }
    }

    /// <summary>Root signs in where root never did, in the browser; everything stays at home, and the contacts change.</summary>
    public static void RootAtHome(Chronicle told)
    {
        var (opened, region) = Strangers.Begin(told, out var home);
        var owner = new Owner(told, opened, 45, region);
        _ = owner.Person("hana", home);
        var own = told.SignIn(new Hand("Root", "root", "", home, Owner.Firefox, Hostile: false), opened.AddDays(3).AddHours(9), mfa: true);
        told.Call(own, opened.AddDays(3).AddHours(9).AddMinutes(5), "iam:GetAccountSummary", "us-east-1");
        var strike = opened.AddDays(33).AddMinutes(told.Random.Next(900));
        var thief = told.SignIn(new Hand("Root", "root", "", told.Address(), "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:124.0) Gecko/20100101 Firefox/124.0", Hostile: true), strike);
        told.Call(thief, strike.AddMinutes(2), "account:PutAlternateContact", "us-east-1", new JsonObject { ["alternateContactType"] = "BILLING", ["emailAddress"] = "x@example.net" });
        for (var i = 0; i < 4; i++)
        {
            _ = told.Launch(thief, strike = strike.AddMinutes(9), region, "m5.8xlarge", 3);
        }
    }

    /// <summary>The office moves: from one day to the next everybody comes from another address, with the machines they had.</summary>
    public static void OfficeMove(Chronicle told)
    {
        var (opened, region) = Strangers.Begin(told, out var home);
        var people = new[] { "ali", "bea", "cho" };
        var (before, after) = (new Owner(told, opened, 30, region), new Owner(told, opened.AddDays(30), 20, region));
        var next = told.Address();
        foreach (var name in people)
        {
            var old = before.Person(name, home, launches: 0.2);
            after.Weekdays(9, at =>
            {
                told.Who(old with { Address = next }, at);
                if (told.Random.Chance(0.3))
                {
                    _ = told.Launch(old with { Address = next }, at.AddMinutes(30), region, "m5.large", 1 + told.Random.Next(2));
                }
            });
        }
    }

    /// <summary>A new computer in a new flat on one day: his own key is changed for a fresh one, and work goes on as before.</summary>
    public static void NewComputer(Chronicle told)
    {
        var (opened, region) = Strangers.Begin(told, out var home);
        var old = new Owner(told, opened, 40, region).Person("lars", home, launches: 0.3);
        var at = opened.AddDays(41).AddHours(10);
        var now = old with { Address = told.Address(), Agent = "aws-cli/2.22.1 md/awscrt#0.23.4 ua/2.0 os/windows#11 md/arch#amd64 lang/python#3.12.6" };
        told.Who(now, at);
        var key = told.NewKey(now, at.AddMinutes(4), null);
        told.Call(now, at.AddMinutes(9), "iam:DeleteAccessKey", "us-east-1", new JsonObject { ["accessKeyId"] = old.Credential });
        now = now with { Credential = key };
        for (var day = 0; day < 8; day++)
        {
            told.Call(now, at = at.AddHours(24), "ec2:DescribeInstances", region);
            _ = told.Launch(now, at.AddMinutes(8), region, told.Random.Pick<string>(["t3.small", "t3.medium", "m5.large"]));
        }
    }

    /// <summary>A test under load: builds start forty machines at home and end them within the hour.</summary>
    public static void LoadTest(Chronicle told)
    {
        var (opened, region) = Strangers.Begin(told, out var home);
        var owner = new Owner(told, opened, 50, region);
        _ = owner.Person("zoe", home);
        owner.Builds("ci", machines: 0.6);
        var at = opened.AddDays(37).AddHours(13);
        var runner = told.Assume(new Hand("WebIdentityUser", "repo:acme/shop:ref:refs/heads/main", "", told.Address(), "aws-sdk-nodejs/2.1574.0 linux/v20 callback", Hostile: false), at, "ci", "GitHubActions")
            with
        { Agent = "Boto3/1.34.90 md/Botocore#1.34.90 ua/2.0 os/linux#6.5.0 md/arch#x86_64 lang/python#3.12.3" };
        var ids = told.Launch(runner, at.AddMinutes(1), region, "c5.4xlarge", 40);
        told.End(runner, at.AddMinutes(50), region, ids);
    }

    /// <summary>A contractor begins: the identity centre lets her in from her own home, and she tries a notebook.</summary>
    public static void Contractor(Chronicle told)
    {
        const string Role = "aws-reserved/sso.amazonaws.com/AWSReservedSSO_DataScience_55cc";
        var (opened, region) = Strangers.Begin(told, out var office);
        var owner = new Owner(told, opened, 50, region);
        _ = owner.Employee("kai@example.org", Role, office, told.Address());
        var place = told.Address();
        for (var day = 32; day < 44; day++)
        {
            var at = opened.AddDays(day).AddHours(8);
            var hand = told.Assume(new Hand("SAMLUser", "mara@example.com", "", place, Owner.Firefox, Hostile: false), at, Role, "mara@example.com") with { Console = true };
            told.Call(hand, at.AddMinutes(3), "sagemaker:ListNotebookInstances", region);
            if (day == 34)
            {
                told.Call(hand, at.AddMinutes(9), "sagemaker:CreateNotebookInstance", region, new JsonObject { ["notebookInstanceName"] = "mara", ["instanceType"] = "ml.m5.xlarge" },
                    new JsonObject { ["notebookInstanceArn"] = $"arn:aws:sagemaker:{region}:{told.Account}:notebook-instance/mara" });
            }
        }
    }
}
