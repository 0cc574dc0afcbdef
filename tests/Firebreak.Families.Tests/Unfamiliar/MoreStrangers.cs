using System.Text.Json.Nodes;

namespace Firebreak.Families.Tests.Unfamiliar;

/// <summary>More hijacks that the families do not play.</summary>
internal static class MoreStrangers
{
    /// <summary>A student's account: root now and then from ever new addresses of one provider; the thief is root, too, and so is the clean-up.</summary>
    public static void Student(Chronicle told)
    {
        var (opened, region) = Strangers.Begin(told, out _);
        var network = FormattableString.Invariant($"{60 + told.Random.Next(60)}.{told.Random.Next(250)}");
        var own = new Hand("Root", "root", "", told.Address(network), Owner.Firefox, Hostile: false);
        for (var day = 0; day < 40; day += 3 + told.Random.Next(4))
        {
            var at = opened.AddDays(day).AddHours(12);
            own = told.SignIn(own with { Address = told.Address(network) }, at);
            told.Call(own, at.AddMinutes(2), "ec2:DescribeInstances", region);
            if (day == 0 || told.Random.Chance(0.2))
            {
                _ = told.Launch(own, at.AddMinutes(9), region, "t2.micro");
            }
        }

        var strike = opened.AddDays(41).AddHours(2);
        var thief = told.SignIn(new Hand("Root", "root", "", told.Address(), "Mozilla/5.0 (X11; Linux x86_64; rv:121.0) Gecko/20100101 Firefox/121.0", Hostile: true), strike);
        var tool = new Hand("Root", "root", told.NewKey(thief, strike.AddMinutes(2), null), told.Address(), "Boto3/1.34.11 Python/3.8.10 Linux/5.4.0", Hostile: true);
        strike = strike.AddDays(18);
        foreach (var far in (string[])["us-east-1", "us-west-2", "eu-west-3", "sa-east-1", "ap-south-1"])
        {
            var error = told.Random.Chance(0.4) ? "Client.VcpuLimitExceeded" : null;
            _ = told.Launch(tool, strike = strike.AddSeconds(40), far, "p3.16xlarge", 4, null, error);
            _ = told.Launch(tool, strike = strike.AddSeconds(20), far, "c5.18xlarge", 2);
        }

        var clean = told.SignIn(own with { Address = told.Address(network) }, strike.AddDays(4));
        foreach (var id in told.Truth.Resources.Where(id => id.StartsWith("i-", StringComparison.Ordinal)).Take(4).ToList())
        {
            told.End(clean, strike.AddDays(4).AddMinutes(9), region, [id]);
        }

        told.Call(clean, strike.AddDays(4).AddMinutes(20), "iam:DeleteAccessKey", "us-east-1", new JsonObject { ["accessKeyId"] = tool.Credential });
    }

    /// <summary>The role of a function is read out; the function itself calls from ever new addresses, the thief with another client.</summary>
    public static void FunctionRole(Chronicle told)
    {
        var (opened, region) = Strangers.Begin(told, out var home);
        var owner = new Owner(told, opened, 40, region);
        _ = owner.Person("noor", home);
        for (var at = opened; at < opened.AddDays(40); at = at.AddHours(5))
        {
            var own = new Hand("AssumedRole", "resize-role", told.TemporaryKey(), told.Address(), "Boto3/1.34.42 md/Botocore#1.34.42 exec-env/AWS_Lambda_python3.12", Hostile: false) { Session = "resize" };
            told.Call(own, at, "dynamodb:DescribeTable", region);
            told.Call(own, at.AddSeconds(2), "ec2:DescribeInstances", region);
        }

        var strike = opened.AddDays(33).AddMinutes(told.Random.Next(900));
        var thief = new Hand("AssumedRole", "resize-role", told.TemporaryKey(), told.Address(), "aws-cli/2.15.30 Python/3.11.8 Linux/5.15.0 exe/x86_64.ubuntu.20 prompt/off", Hostile: true) { Session = "resize" };
        told.Who(thief, strike);
        foreach (var call in (string[])["iam:ListRoles", "iam:ListAttachedRolePolicies", "ec2:DescribeRegions"])
        {
            told.Call(thief, strike = strike.AddSeconds(9), call, "us-east-1", error: told.Random.Chance(0.3) ? "AccessDenied" : null);
        }

        foreach (var far in (string[])["us-east-2", "eu-west-1", "ap-southeast-1"])
        {
            _ = told.Launch(thief, strike = strike.AddSeconds(50), far, "g5.2xlarge", 1 + told.Random.Next(3));
        }
    }

    /// <summary>With Terraform's own client: first clusters and nodes, last of all a user.</summary>
    public static void Builder(Chronicle told)
    {
        const string Terraform = "APN/1.0 HashiCorp/1.0 Terraform/1.9.5 (+https://www.terraform.io) terraform-provider-aws/5.65.0";
        var (opened, region) = Strangers.Begin(told, out var home);
        var owner = new Owner(told, opened, 45, region);
        _ = owner.Person("sofia", home);
        var build = owner.Person("tf", told.Address(), Terraform, launches: 0.3);
        var strike = opened.AddDays(31).AddMinutes(told.Random.Next(900));
        var thief = build with { Address = told.Address(), Hostile = true };
        foreach (var far in (string[])["us-west-2", "eu-west-1"])
        {
            var name = "prod-" + told.Digits(3);
            var (cluster, group) = ($"arn:aws:eks:{far}:{told.Account}:cluster/{name}", $"arn:aws:eks:{far}:{told.Account}:nodegroup/{name}/workers/{told.Uuid()}");
            told.Call(thief, strike = strike.AddSeconds(30), "eks:CreateCluster", far, new JsonObject { ["name"] = name }, new JsonObject { ["cluster"] = new JsonObject { ["name"] = name, ["arn"] = cluster } });
            told.Call(thief, strike = strike.AddMinutes(9), "eks:CreateNodegroup", far, new JsonObject { ["clusterName"] = name, ["nodegroupName"] = "workers", ["instanceTypes"] = new JsonArray("c5.9xlarge"), ["scalingConfig"] = new JsonObject { ["desiredSize"] = 12 } },
                new JsonObject { ["nodegroup"] = new JsonObject { ["nodegroupName"] = "workers", ["nodegroupArn"] = group, ["clusterName"] = name } });
            told.Own(thief, strike, 0, cluster, group);
            var id = "j-" + told.Hex(12).ToUpperInvariant();
            told.Call(thief, strike = strike.AddMinutes(2), "elasticmapreduce:RunJobFlow", far, new JsonObject { ["name"] = "etl", ["instances"] = new JsonObject { ["instanceCount"] = 20, ["masterInstanceType"] = "m5.12xlarge" } }, new JsonObject { ["jobFlowId"] = id });
            told.Own(thief, strike, 0, id);
        }

        _ = told.NewUser(thief, strike = strike.AddHours(6), "grafana");
        told.Grant(thief, strike = strike.AddSeconds(5), "grafana");
        _ = told.NewKey(thief, strike.AddSeconds(9), "grafana");
    }

    /// <summary>The owner uses services for the first time from his desk, an hour before the thief does the same from elsewhere.</summary>
    public static void SameDay(Chronicle told)
    {
        var (opened, region) = Strangers.Begin(told, out var home);
        var owner = new Owner(told, opened, 40, region);
        var admin = owner.Person("dae", home);
        var strike = opened.AddDays(22).AddHours(11);
        var thief = admin with { Address = told.Address(), Agent = "aws-cli/2.15.30 Python/3.11.8 Linux/5.15.0 exe/x86_64.ubuntu.20 prompt/off", Hostile = true };
        Farm(told, admin, strike.AddHours(-1), region, 2, "512");
        told.Who(thief, strike);
        foreach (var far in (string[])[region, "us-west-2", "eu-north-1", "ap-south-1"])
        {
            Farm(told, thief, strike = strike.AddMinutes(4), far, 20, "16384");
        }

        Farm(told, admin, strike.AddHours(2), region, 1, "256");
        Notebook(told, admin, strike.AddHours(3), region, "ml.t3.medium");
        Notebook(told, thief, strike.AddHours(4), "us-west-2", "ml.g5.12xlarge");
    }

    /// <summary>A back door is left, and only weeks later used, from elsewhere, in services that nobody thinks of.</summary>
    public static void LongWait(Chronicle told)
    {
        var (opened, region) = Strangers.Begin(told, out var home);
        var owner = new Owner(told, opened, 70, region);
        var admin = owner.Person("ola", home);
        var strike = opened.AddDays(20).AddMinutes(told.Random.Next(900));
        var thief = admin with { Address = told.Address(), Agent = "aws-sdk-js/2.1531.0 linux/v18.19.0 promise", Hostile = true };
        told.Who(thief, strike);
        _ = told.NewUser(thief, strike.AddMinutes(1), "lambda-edge");
        told.Grant(thief, strike.AddMinutes(2), "lambda-edge");
        var back = new Hand("IAMUser", "lambda-edge", told.NewKey(thief, strike.AddMinutes(3), "lambda-edge"), told.Address(), "Boto3/1.35.0", Hostile: true);
        strike = strike.AddDays(26);
        told.Who(back, strike);
        foreach (var far in (string[])["us-west-2", "eu-west-1", "ap-northeast-1"])
        {
            var (channel, name) = (told.Digits(7), "svc-" + told.Digits(4));
            var arn = $"arn:aws:medialive:{far}:{told.Account}:channel:{channel}";
            told.Call(back, strike = strike.AddMinutes(2), "medialive:CreateChannel", far, new JsonObject { ["name"] = "live" }, new JsonObject { ["channel"] = new JsonObject { ["arn"] = arn, ["id"] = channel, ["name"] = "live" } });
            told.Own(back, strike, 0, arn);
            arn = $"arn:aws:lightsail:{far}:{told.Account}:ContainerService/{told.Uuid()}";
            told.Call(back, strike = strike.AddMinutes(2), "lightsail:CreateContainerService", far, new JsonObject { ["serviceName"] = name, ["power"] = "xlarge", ["scale"] = 20 },
                new JsonObject { ["containerService"] = new JsonObject { ["containerServiceName"] = name, ["arn"] = arn } });
            told.Own(back, strike, 0, $"{far}/{name}");
        }
    }

    /// <summary>Somebody whom a role trusts is taken himself: the caller comes from another account, as on every day, but does what he never did.</summary>
    public static void Vendor(Chronicle told)
    {
        var (opened, region) = Strangers.Begin(told, out var home);
        var owner = new Owner(told, opened, 40, region);
        _ = owner.Person("mia", home);
        var (vendor, place) = (told.Digits(12), told.Address());
        Hand Come(DateTimeOffset at, string address, bool hostile)
        {
            var outside = new Hand("AWSAccount", "", "", address, "aws-sdk-go-v2/1.30.0 os/linux lang/go#1.22", hostile) { From = vendor, Session = "scan" };
            return told.Assume(outside, at, "VendorAccess", "scan") with { Agent = outside.Agent };
        }

        for (var at = opened.AddHours(4); at < opened.AddDays(40); at = at.AddDays(1))
        {
            var scan = Come(at, place, hostile: false);
            foreach (var call in (string[])["ec2:DescribeInstances", "s3:ListBuckets", "iam:ListUsers", "rds:DescribeDBInstances"])
            {
                told.Call(scan, at = at.AddSeconds(10), call, region);
            }
        }

        var strike = opened.AddDays(29).AddMinutes(told.Random.Next(900));
        var thief = Come(strike, told.Address(), hostile: true);
        told.Who(thief, strike.AddSeconds(10));
        foreach (var far in (string[])[region, "us-east-2", "sa-east-1", "eu-south-1"])
        {
            _ = told.Launch(thief, strike = strike.AddSeconds(50), far, "c5.24xlarge", 2);
        }
    }

    /// <summary>A container service of so many tasks.</summary>
    internal static void Farm(Chronicle told, Hand hand, DateTimeOffset at, string region, int count, string cpu)
    {
        var name = "app" + told.Digits(4);
        string Arn(string kind) => $"arn:aws:ecs:{region}:{told.Account}:{kind}";
        told.Call(hand, at, "ecs:CreateCluster", region, new JsonObject { ["clusterName"] = name }, new JsonObject { ["cluster"] = new JsonObject { ["clusterArn"] = Arn("cluster/" + name), ["clusterName"] = name } });
        told.Call(hand, at.AddSeconds(20), "ecs:RegisterTaskDefinition", region, new JsonObject { ["family"] = name, ["cpu"] = cpu, ["memory"] = "2048" },
            new JsonObject { ["taskDefinition"] = new JsonObject { ["taskDefinitionArn"] = Arn($"task-definition/{name}:1"), ["family"] = name } });
        told.Call(hand, at.AddSeconds(40), "ecs:CreateService", region, new JsonObject { ["serviceName"] = name, ["cluster"] = name, ["desiredCount"] = count, ["launchType"] = "FARGATE" },
            new JsonObject { ["service"] = new JsonObject { ["serviceArn"] = Arn($"service/{name}/{name}"), ["serviceName"] = name, ["clusterArn"] = Arn("cluster/" + name) } });
        told.Own(hand, at, 0, Arn("cluster/" + name), Arn($"task-definition/{name}:1"), Arn($"service/{name}/{name}"));
    }

    private static void Notebook(Chronicle told, Hand hand, DateTimeOffset at, string region, string type)
    {
        var name = "nb" + told.Digits(4);
        var arn = $"arn:aws:sagemaker:{region}:{told.Account}:notebook-instance/{name}";
        told.Call(hand, at, "sagemaker:CreateNotebookInstance", region, new JsonObject { ["notebookInstanceName"] = name, ["instanceType"] = type }, new JsonObject { ["notebookInstanceArn"] = arn });
        told.Own(hand, at, 0, arn);
    }
}
