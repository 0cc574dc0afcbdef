using Firebreak.Model;
using Firebreak.Wire;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox;

/// <summary>The owner of the story: one small machine in Seoul for customers' test pages, switched off at week-ends, no MFA.</summary>
internal sealed class StoryOwner
{
    internal static readonly Region Home = Region.Parse("ap-northeast-2");
    private static readonly TimeSpan Kst = TimeSpan.FromHours(9);
    private static readonly string[] Names = ["haneul", "minjun", "seoyeon", "jiwoo", "dohyun"];
    private readonly World _world;
    private readonly SeededRandom _random;
    private readonly Actor _browser;
    private readonly Actor _terminal;
    private string _machine = "";

    internal StoryOwner(World world, SeededRandom random)
    {
        (_world, _random) = (world, random);
        User = random.Pick(Names) + "-cli";
        var address = FormattableString.Invariant($"203.0.113.{10 + random.Next(60)}");
        (world.WireAddress, world.Console.Owner.SourceIp) = (address, address);
        _browser = new Actor(world, "owner's browser", Side.Owner) { SourceIp = address, UserAgent = ConsoleActions.Browser };
        _terminal = new Actor(world, "owner's terminal", Side.Owner)
        {
            SourceIp = address,
            UserAgent = "aws-cli/2.11.21 Python/3.11.3 Windows/10 exe/AMD64 prompt/off command/ec2.describe-instances",
        };
    }

    /// <summary>The name of his IAM user.</summary>
    internal string User { get; }

    /// <summary>His key.</summary>
    internal HandedKey Key { get; private set; } = new("", "");

    /// <summary>Opens the account and sets up what he needs, in March.</summary>
    internal void SetUp()
    {
        _browser.SignInAsRoot();
        _ = _browser.Call(Region.UsEast1, Iam.CreateUser, new Iam.CreateUserIn(UserName: User));
        _ = _browser.Call(Region.UsEast1, Iam.AttachUserPolicy, new Iam.AttachUserPolicyIn(User, "arn:aws:iam::aws:policy/AdministratorAccess"));
        _ = _browser.Call(Region.UsEast1, Iam.CreateLoginProfile, new Iam.CreateLoginProfileIn(User, "Correct-Horse-7", false));
        var key = _browser.Call(Region.UsEast1, Iam.CreateAccessKey, new Iam.CreateAccessKeyIn(User)).AccessKey!;
        Key = new HandedKey(key.AccessKeyId!, key.SecretAccessKey!);
        _terminal.Use(Key.AccessKeyId);
        _world.Iam.SettleChanges();

        _ = _terminal.Call(Home, Ec2.CreateKeyPair, new Ec2.CreateKeyPairIn("seoul-key"));
        var group = _terminal.Call(Home, Ec2.CreateSecurityGroup, new Ec2.CreateSecurityGroupIn("web and ssh from home", "web")).GroupId!;
        _ = _terminal.Call(Home, Ec2.AuthorizeSecurityGroupIngress, new Ec2.AuthorizeSecurityGroupIngressIn(
            GroupId: group, IpProtocol: "tcp", FromPort: 443, ToPort: 443, CidrIp: "0.0.0.0/0"));
        var run = _terminal.Call(Home, Ec2.RunInstances, new Ec2.RunInstancesIn(
            ImageId: MachineImages.Linux(Home.ToString()), InstanceType: "t3.micro", KeyName: "seoul-key", MinCount: 1, MaxCount: 1,
            SecurityGroupIds: [group], TagSpecifications: [new Ec2.TagSpecification("instance", [new Ec2.TagIn("Name", "test-pages")])]));
        _machine = run.Instances![0].InstanceId!;
        MakeBucket();
    }

    /// <summary>His weeks, from one day to another.</summary>
    internal void Live(DateOnly from, DateOnly to)
    {
        for (var day = from; day < to; day = day.AddDays(1))
        {
            Day(day);
        }
    }

    private void MakeBucket()
    {
        var name = $"{User[..User.IndexOf('-', StringComparison.Ordinal)]}-portfolio-{_world.Account.LastFour}";
        _ = _world.Buckets.Make(name, Home);
        _world.Ledger.Note(new Made(name, Kinds.Bucket, Home, Side.Owner, _world.Clock.Now));
        // 2.4 GB at 0.025 USD a month (Amazon S3 pricing, Seoul)
        _world.Module<BillingWorld>().Meter.Start(new MeteredUse(
            name, Home.ToString(), UsageTypes.S3, UsageTypes.In(Home.ToString(), "TimedStorage-ByteHrs"), 2.4m * 0.025m / 730m, _world.Clock.Now));
    }

    private void Day(DateOnly day)
    {
        var morning = new DateTimeOffset(day.ToDateTime(new TimeOnly(9, 0)), Kst).ToUniversalTime();
        if (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
        {
            return;
        }

        var script = new Script(_world, _random, morning);
        if (day.DayOfWeek == DayOfWeek.Monday)
        {
            _ = script.Try(5, 900, () => _terminal.Call(Home, Ec2.StartInstances, new Ec2.StartInstancesIn([_machine])));
        }

        _ = script
            .Try(60, 1800, () => _terminal.Call(Region.UsEast1, Sts.GetCallerIdentity, new None()))
            .Try(3, 40, () => _terminal.Call(Home, Ec2.DescribeInstances, new Ec2.DescribeInstancesIn()));
        if (_random.Chance(0.15))
        {
            _ = script.Try(20, 90, () => _terminal.Call(Home, Ec2.DescribeInstances, new Ec2.DescribeInstancesIn(["i-0123456789abcdef0"])));
        }

        if (day.DayOfWeek == DayOfWeek.Wednesday)
        {
            _ = script
                .Try(600, 9000, () => _browser.SignIn(User))
                .Try(10, 60, () => _browser.Call(Home, Ec2.DescribeVolumes, new Ec2.DescribeVolumesIn()))
                .Try(5, 30, () => _browser.Call(Home, Ec2.DescribeSecurityGroups, new Ec2.DescribeSecurityGroupsIn()));
        }

        if (day.Day == 3)
        {
            _ = script.Try(300, 3000, () => _browser.SignInAsRoot())
                .Try(20, 90, () => _browser.Call(Region.UsEast1, Iam.GetAccountSummary, new None()));
        }

        if (day.DayOfWeek == DayOfWeek.Friday)
        {
            var evening = new Script(_world, _random, morning.AddHours(9));
            _ = evening.Try(60, 2400, () => _terminal.Call(Home, Ec2.StopInstances, new Ec2.StopInstancesIn([_machine])));
        }
    }
}
