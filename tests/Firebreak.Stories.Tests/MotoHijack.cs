using System.Text.Json.Nodes;
using Firebreak.Aws;
using Firebreak.Model;
using Firebreak.Model.Ports.Writing;
using Firebreak.Wire;
using Firebreak.Wire.Services;

namespace Firebreak.Stories.Tests;

/// <summary>A hijack done to somebody else's imitation of AWS, and written down as CloudTrail would have written it.</summary>
internal sealed class MotoHijack
{
    /// <summary>The account's number at moto.</summary>
    public const string Account = "123456789012";

    /// <summary>The bucket of the owner's trail.</summary>
    public const string TrailBucket = "owners-trail-123456789012";

    private const string Browser = "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36";
    private const string OthersBrowser = "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0";
    private const string Anything = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}""";
    private const string ByEc2 = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"}]}""";
    private static readonly Region Seoul = Region.Parse("ap-northeast-2");
    private static readonly Region East = Region.Parse("us-east-1");
    private static readonly Region Oregon = Region.Parse("us-west-2");
    private static readonly Region Frankfurt = Region.Parse("eu-central-1");

    private readonly AwsAccount _aws;
    private readonly IAccountWriter _writer;
    private readonly TrailPen _pen = new(Account);
    private readonly Hand _rootOfOwner = new("Root", "root", null, "192.0.2.10", Browser);
    private readonly Hand _rootOfThief = new("Root", "root", null, "198.51.100.23", OthersBrowser);
    private readonly Hand _group = new("AssumedRole", "AWSServiceRoleForAutoScaling", null, "autoscaling.amazonaws.com", "autoscaling.amazonaws.com");
    private Hand _owner = null!;
    private Hand _thief = null!;

    private MotoHijack(AwsAccount aws) => (_aws, _writer) = (aws, aws.Writer());

    /// <summary>The regions in which somebody did something.</summary>
    public static IReadOnlyList<Region> Regions { get; } = [Seoul, East, Oregon, Frankfurt];

    /// <summary>The owner's key.</summary>
    public (string Id, string Secret) OwnersKey { get; private set; }

    /// <summary>The owner's machines.</summary>
    public List<string> Owners { get; } = [];

    /// <summary>The thief's machines.</summary>
    public List<string> Thiefs { get; } = [];

    /// <summary>Those of them that nobody may terminate.</summary>
    public List<string> Protected { get; } = [];

    /// <summary>Does it all, and lays the trail files into the folder.</summary>
    public static async Task<MotoHijack> PlayAsync(AwsAccount aws, string files)
    {
        var hijack = new MotoHijack(aws);
        var now = aws.Reader.Now;
        await hijack.QuietAsync(now);
        await hijack.BreakInAsync(now);
        await hijack.LaunchAsync(now);
        await hijack.GroupAsync(now);
        await hijack.TrailAsync(files);
        return hijack;
    }

    /// <summary>Months of an owner's life: one address, one client, one small machine.</summary>
    private async Task QuietAsync(DateTimeOffset now)
    {
        var key = await UserAsync(now.AddDays(-89.5), _rootOfOwner, "owner");
        OwnersKey = key;
        _owner = new Hand("IAMUser", "owner", key.Id, "192.0.2.10", "aws-cli/2.31.0 md/awscrt#0.27.6 ua/2.1 os/windows#11 md/arch#amd64 lang/python#3.13.7");
        Owners.AddRange(await RunAsync(now.AddDays(-84), _owner, Seoul, "t3.micro", 1, protectedToo: false));
        for (var day = 82.0; day > 1; day -= 6)
        {
            _pen.Write(now.AddDays(-day), _owner, Seoul.ToString(), "sts", "GetCallerIdentity");
            _pen.Write(now.AddDays(-day).AddMinutes(1), _owner, Seoul.ToString(), "ec2", "DescribeInstances", new JsonObject { ["instancesSet"] = new JsonObject(), ["filterSet"] = new JsonObject() });
        }
    }

    /// <summary>Root's password in a stranger's hands: a user with all rights, a key, a role.</summary>
    private async Task BreakInAsync(DateTimeOffset now)
    {
        var at = now.AddHours(-5);
        _pen.Write(at, _rootOfThief, East.ToString(), "signin", "ConsoleLogin", null, new JsonObject { ["ConsoleLogin"] = "Success" });
        var key = await UserAsync(at.AddMinutes(4), _rootOfThief, "svc-backup");
        _thief = new Hand("IAMUser", "svc-backup", key.Id, "203.0.113.77", "Boto3/1.35.0 md/Botocore#1.35.0 ua/2.0 os/linux lang/python#3.10.12");
        await DoAsync(East, Iam.CreateRole, new(RoleName: "ec2-maintenance", AssumeRolePolicyDocument: ByEc2));
        _pen.Write(at.AddMinutes(9), _rootOfThief, East.ToString(), "iam", "CreateRole",
            new JsonObject { ["roleName"] = "ec2-maintenance", ["assumeRolePolicyDocument"] = ByEc2 },
            new JsonObject { ["role"] = new JsonObject { ["roleName"] = "ec2-maintenance", ["arn"] = $"arn:aws:iam::{Account}:role/ec2-maintenance", ["path"] = "/" } });
    }

    private async Task LaunchAsync(DateTimeOffset now)
    {
        _pen.Write(now.AddHours(-4), _thief, East.ToString(), "sts", "GetCallerIdentity");
        Thiefs.AddRange(await RunAsync(now.AddHours(-3.9), _thief, East, "c5.4xlarge", 2, protectedToo: true));
        Thiefs.AddRange(await RunAsync(now.AddHours(-3.8), _thief, Oregon, "g4dn.xlarge", 2, protectedToo: true));
        Thiefs.AddRange(await RunAsync(now.AddHours(-3.7), _thief, Seoul, "c5.4xlarge", 1, protectedToo: false));
    }

    /// <summary>A group that starts its machines anew.</summary>
    private async Task GroupAsync(DateTimeOffset now)
    {
        var template = (await DoAsync(Frankfurt, Ec2.CreateLaunchTemplate, new(
            LaunchTemplateName: "workers", LaunchTemplateData: new(ImageId: "ami-12345678", InstanceType: "c5.2xlarge")))).LaunchTemplate!.LaunchTemplateId!;
        _pen.Write(now.AddHours(-3.5), _thief, Frankfurt.ToString(), "ec2", "CreateLaunchTemplate",
            new JsonObject { ["CreateLaunchTemplateRequest"] = new JsonObject { ["LaunchTemplateName"] = "workers", ["LaunchTemplateData"] = new JsonObject { ["ImageId"] = "ami-12345678", ["InstanceType"] = "c5.2xlarge" } } },
            new JsonObject { ["CreateLaunchTemplateResponse"] = new JsonObject { ["launchTemplate"] = new JsonObject { ["launchTemplateId"] = template, ["launchTemplateName"] = "workers", ["createdBy"] = $"arn:aws:iam::{Account}:user/svc-backup" } } });
        await DoAsync(Frankfurt, AutoScaling.CreateAutoScalingGroup, new(
            "workers", LaunchTemplate: new(LaunchTemplateId: template, Version: "$Latest"), MinSize: 2, MaxSize: 4, DesiredCapacity: 2, AvailabilityZones: ["eu-central-1a"]));
        _pen.Write(now.AddHours(-3.4), _thief, Frankfurt.ToString(), "autoscaling", "CreateAutoScalingGroup", new JsonObject
        {
            ["autoScalingGroupName"] = "workers",
            ["minSize"] = 2,
            ["maxSize"] = 4,
            ["desiredCapacity"] = 2,
            ["availabilityZones"] = new JsonArray("eu-central-1a"),
            ["launchTemplate"] = new JsonObject { ["launchTemplateId"] = template, ["version"] = "$Latest" },
        });
        var started = await _aws.Reader.ReadAsync(Frankfurt, Ec2.DescribeInstances, new(), CancellationToken.None);
        List<string> ids = [.. started.Match(
            seen => (seen.Reservations ?? []).SelectMany(one => one.Instances ?? []).Select(one => one.InstanceId!),
            why => throw new InvalidOperationException(why.Reason))];
        Assert.Equal(2, ids.Count);
        Thiefs.AddRange(ids);
        _pen.WriteLaunch(now.AddHours(-3.39), _group, Frankfurt.ToString(), "c5.2xlarge", ids, new JsonObject
        {
            ["launchTemplate"] = new JsonObject { ["launchTemplateId"] = template, ["version"] = "1" },
            ["tagSpecificationSet"] = new JsonObject
            {
                ["items"] = new JsonArray(new JsonObject
                {
                    ["resourceType"] = "instance",
                    ["tags"] = new JsonArray(new JsonObject { ["key"] = "aws:autoscaling:groupName", ["value"] = "workers" }),
                }),
            },
        });
    }

    private async Task TrailAsync(string files)
    {
        Assert.True((await _aws.BucketWriter().CreateAsync(TrailBucket, East, CancellationToken.None)).Match(_ => true, _ => false, _ => false), "the bucket was made");
        await DoAsync(East, CloudTrail.CreateTrail, new("owners-trail", TrailBucket, IncludeGlobalServiceEvents: true, IsMultiRegionTrail: true));
        await DoAsync(East, CloudTrail.StartLogging, new("owners-trail"));
        Assert.True(_pen.Deliver(files) > 10);
    }

    private async Task<(string Id, string Secret)> UserAsync(DateTimeOffset at, Hand by, string name)
    {
        await DoAsync(East, Iam.CreateUser, new(UserName: name));
        await DoAsync(East, Iam.PutUserPolicy, new(name, "all", Anything));
        var key = (await DoAsync(East, Iam.CreateAccessKey, new(name))).AccessKey!;
        _pen.Write(at, by, East.ToString(), "iam", "CreateUser", new JsonObject { ["userName"] = name },
            new JsonObject { ["user"] = new JsonObject { ["userName"] = name, ["path"] = "/", ["arn"] = $"arn:aws:iam::{Account}:user/{name}" } });
        _pen.Write(at.AddMinutes(1), by, East.ToString(), "iam", "PutUserPolicy",
            new JsonObject { ["userName"] = name, ["policyName"] = "all", ["policyDocument"] = Anything });
        _pen.Write(at.AddMinutes(2), by, East.ToString(), "iam", "CreateAccessKey", new JsonObject { ["userName"] = name },
            new JsonObject { ["accessKey"] = new JsonObject { ["userName"] = name, ["accessKeyId"] = key.AccessKeyId, ["status"] = "Active" } });
        return (key.AccessKeyId!, key.SecretAccessKey!);
    }

    private async Task<List<string>> RunAsync(DateTimeOffset at, Hand by, Region region, string type, int count, bool protectedToo)
    {
        var made = await DoAsync(region, Ec2.RunInstances, new(ImageId: "ami-12345678", InstanceType: type, MinCount: count, MaxCount: count));
        List<string> ids = [.. made.Instances!.Select(machine => machine.InstanceId!)];
        _pen.WriteLaunch(at, by, region.ToString(), type, ids);
        if (protectedToo)
        {
            // moto 5.2 heeds the protection only where it was set after the launch
            await DoAsync(region, Ec2.ModifyInstanceAttribute, new(InstanceId: ids[0], DisableApiTermination: new(true)));
            Protected.Add(ids[0]);
            _pen.Write(at.AddMinutes(1), by, region.ToString(), "ec2", "ModifyInstanceAttribute",
                new JsonObject { ["instanceId"] = ids[0], ["disableApiTermination"] = new JsonObject { ["value"] = true } }, new JsonObject { ["_return"] = true });
        }

        return ids;
    }

    private async Task<TOut> DoAsync<TIn, TOut>(Region region, Op<TIn, TOut> op, TIn input) =>
        (await _writer.WriteAsync(region, op, input, CancellationToken.None)).Match(
            done => done.Value,
            refused => throw new InvalidOperationException($"{op}: {refused.Code} {refused.Message}"),
            lost => throw new InvalidOperationException($"{op}: {lost.Why}"));
}
