using System.Text.Json.Nodes;

namespace Firebreak.Families.Tests.Unfamiliar;

/// <summary>The ordinary life of an account, in parts that can be put together: people, builds, programs, groups.</summary>
internal sealed class Owner(Chronicle told, DateTimeOffset opened, int days, string region)
{
    public const string Firefox = "Mozilla/5.0 (X11; Ubuntu; Linux x86_64; rv:125.0) Gecko/20100101 Firefox/125.0";
    public const string Cli = "aws-cli/2.17.0 md/awscrt#0.20.11 ua/2.0 os/macos#23.5.0 md/arch#arm64 lang/python#3.11.8 md/prompt#off md/command#ec2.describe-instances";

    /// <summary>A person with a key who works on weekdays, mostly from one place.</summary>
    public Hand Person(string name, string address, string agent = Cli, double launches = 0.1)
    {
        var hand = new Hand("IAMUser", name, told.Key(), address, agent, Hostile: false);
        Weekdays(9, at =>
        {
            told.Who(hand, at);
            told.Call(hand, at.AddMinutes(told.Random.Next(40)), "ec2:DescribeInstances", region);
            if (told.Random.Chance(0.3))
            {
                told.Call(hand, at.AddMinutes(50), "s3:ListBuckets", "us-east-1");
            }

            if (told.Random.Chance(launches))
            {
                _ = told.Launch(hand, at.AddMinutes(90), region, told.Random.Pick<string>(["t3.small", "t3.medium", "m5.large"]));
            }
        });
        return hand;
    }

    /// <summary>A person of an identity centre: a new session of the same role every day, from the office or from home.</summary>
    public Hand Employee(string name, string role, params string[] places)
    {
        var hand = new Hand("SAMLUser", name, "", places[0], Firefox, Hostile: false);
        var last = hand;
        Weekdays(8, at =>
        {
            var at1 = at.AddMinutes(told.Random.Next(60));
            last = told.Assume(hand with { Address = told.Random.Pick(places) }, at1, role, name) with { Console = true };
            foreach (var call in (string[])["ec2:DescribeInstances", "cloudwatch:GetMetricData", "ecs:ListServices", "logs:DescribeLogGroups"])
            {
                told.Call(last, at1 = at1.AddSeconds(20 + told.Random.Next(900)), call, region);
            }

            if (told.Random.Chance(0.15))
            {
                told.Call(last, at1.AddMinutes(5), "ec2:CreateTags", region, new JsonObject { ["resourcesSet"] = Deeds.Items("resourceId", ["i-0" + told.Hex(16)]) });
            }
        });
        return last;
    }

    /// <summary>Builds of a hosted service: a session of a role by web identity, each from an address nobody had.</summary>
    public void Builds(string role, double machines = 0.3) => Weekdays(10, day =>
    {
        for (var i = 1 + told.Random.Next(3); i > 0; i--)
        {
            var at = day.AddMinutes(told.Random.Next(400));
            var runner = told.Assume(new Hand("WebIdentityUser", "repo:acme/shop:ref:refs/heads/main", "", told.Address(), "aws-sdk-nodejs/2.1574.0 linux/v20 callback", Hostile: false), at, role, "GitHubActions")
                with
            { Agent = "Boto3/1.34.90 md/Botocore#1.34.90 ua/2.0 os/linux#6.5.0 md/arch#x86_64 lang/python#3.12.3" };
            told.Call(runner, at.AddSeconds(20), "ecr:GetAuthorizationToken", region);
            told.Call(runner, at.AddSeconds(90), "ecs:RegisterTaskDefinition", region, new JsonObject { ["family"] = "shop", ["cpu"] = "512", ["memory"] = "1024" },
                new JsonObject { ["taskDefinition"] = new JsonObject { ["taskDefinitionArn"] = $"arn:aws:ecs:{region}:{told.Account}:task-definition/shop:{told.Digits(3)}" } });
            told.Call(runner, at.AddSeconds(95), "ecs:UpdateService", region, new JsonObject { ["service"] = "shop", ["cluster"] = "prod", ["desiredCount"] = 2 });
            if (told.Random.Chance(machines))
            {
                var ids = told.Launch(runner, at.AddSeconds(110), region, "c5.xlarge", 1 + told.Random.Next(3));
                told.End(runner, at.AddMinutes(25), region, ids);
            }
        }
    });

    /// <summary>A machine's program that calls with its role, day and night, from one address.</summary>
    public Hand Program(string role, string machine, string address)
    {
        var hand = new Hand("AssumedRole", role, told.TemporaryKey(), address, "aws-sdk-java/2.25.60 Linux/5.10 Java/17", Hostile: false) { Session = machine };
        for (var at = opened; at < opened.AddDays(days); at = at.AddHours(6))
        {
            hand = hand with { Credential = told.TemporaryKey() };
            told.Call(new Hand("AWSService", "", "", "ec2.amazonaws.com", "ec2.amazonaws.com", Hostile: false) { InvokedBy = "ec2.amazonaws.com" }, at, "sts:AssumeRole", region,
                new JsonObject { ["roleArn"] = hand.Principal(told.Account), ["roleSessionName"] = machine }, new JsonObject { ["credentials"] = new JsonObject { ["accessKeyId"] = hand.Credential } });
            told.Call(hand, at.AddMinutes(2 + told.Random.Next(100)), "ec2:DescribeTags", region);
            told.Call(hand, at.AddMinutes(120 + told.Random.Next(100)), "ssm:UpdateInstanceInformation", region);
        }

        return hand;
    }

    /// <summary>A group that grows in the morning and shrinks at night.</summary>
    public void Group(string name)
    {
        const string Service = "autoscaling.amazonaws.com";
        var linked = new Hand("AssumedRole", "aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling", told.TemporaryKey(), Service, Service, Hostile: false) { Session = "AutoScaling", InvokedBy = Service };
        for (var day = 0; day < days; day++)
        {
            var at = opened.Date.AddDays(day).AddHours(7);
            var ids = told.Launch(linked, new DateTimeOffset(at, TimeSpan.Zero), region, "m5.large", 2 + told.Random.Next(4), new JsonObject
            {
                ["tagSpecificationSet"] = new JsonObject { ["items"] = new JsonArray(new JsonObject { ["resourceType"] = "instance", ["tags"] = new JsonArray(new JsonObject { ["key"] = "aws:autoscaling:groupName", ["value"] = name }) }) },
            });
            told.End(linked, new DateTimeOffset(at.AddHours(12), TimeSpan.Zero), region, ids);
        }
    }

    /// <summary>On every weekday at about that hour.</summary>
    public void Weekdays(int hour, Action<DateTimeOffset> work)
    {
        for (var day = 0; day < days; day++)
        {
            var at = new DateTimeOffset(opened.UtcDateTime.Date.AddDays(day).AddHours(hour), TimeSpan.Zero).AddMinutes(told.Random.Next(90));
            if (at.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
            {
                work(at);
            }
        }
    }
}
