using Firebreak.Model;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox;

/// <summary>The owner of a family's account: an administrator, a program, perhaps builds, groups and functions, each with its habits.</summary>
internal sealed partial class Household
{
    private static readonly string[] Bases = ["us-east-1", "us-west-2", "eu-west-1", "eu-central-1", "ap-northeast-2", "ap-northeast-1", "ap-southeast-1", "ca-central-1"];
    private static readonly string[] People = ["haneul", "minjun", "alice", "joana", "pierre", "kenji", "olu", "svetlana", "ravi", "mina"];
    private static readonly string[] Products = ["shop", "blog", "ledger", "photos", "maps", "mail", "tickets"];

    private static readonly string[] Terminals =
    [
        "aws-cli/2.13.5 Python/3.11.4 Darwin/22.6.0 exe/x86_64 prompt/off command/ec2.describe-instances",
        "aws-cli/2.11.21 Python/3.11.3 Windows/10 exe/AMD64 prompt/off command/ec2.describe-instances",
        "APN/1.0 HashiCorp/1.0 Terraform/1.6.6 (+https://www.terraform.io) terraform-provider-aws/5.31.0",
    ];

    private readonly Plot _plot;
    private readonly World _world;
    private readonly SeededRandom _random;
    private readonly string _product;
    private readonly string _office;
    private bool _hasGroup;
    private bool _hasBuilds;
    private string _firewall = "";

    internal Household(Plot plot)
    {
        (_plot, _world, _random) = (plot, plot.World, plot.Random);
        Base = Region.Parse(_random.Pick(Bases));
        _product = _random.Pick(Products);
        (Admin, App, Mfa) = (_random.Pick(People), _product + "-app", _random.Chance(0.6));
        (_hasGroup, _hasBuilds) = (_random.Chance(0.5), _random.Chance(0.6));
        Address = plot.Address();
        _office = _random.Chance(0.4) ? plot.Address() : Address;
        (_world.WireAddress, _world.Console.Owner.SourceIp) = (Address, Address);
        Browser = Own("owner's browser", Address, ConsoleActions.Browser);
        Terminal = Own("owner's terminal", Address, _random.Pick(Terminals));
        Program = Own("owner's program", plot.Address(), "Boto3/1.26.165 Python/3.10.6 Linux/5.19.0-1029-aws Botocore/1.29.165");
        Builds = Own("owner's builds", Address, "aws-sdk-go-v2/1.21.0 os/linux lang/go#1.20.7 md/GOOS#linux md/GOARCH#amd64");
    }

    /// <summary>The region where he works.</summary>
    internal Region Base { get; }

    /// <summary>The name of his own user.</summary>
    internal string Admin { get; }

    /// <summary>The name of his program's user.</summary>
    internal string App { get; }

    /// <summary>The name of the user that builds.</summary>
    internal string BuildUser => _product + "-ci";

    /// <summary>Whether he signs in with MFA.</summary>
    internal bool Mfa { get; }

    /// <summary>Where he sits.</summary>
    internal string Address { get; }

    /// <summary>His own key.</summary>
    internal HandedKey Key { get; private set; } = new("", "");

    /// <summary>His program's key.</summary>
    internal string AppKey { get; private set; } = "";

    /// <summary>The key of his builds, if he has any.</summary>
    internal string? BuildKey { get; private set; }

    internal Actor Browser { get; }

    internal Actor Terminal { get; }

    internal Actor Program { get; }

    internal Actor Builds { get; }

    /// <summary>His machines that always run.</summary>
    internal List<string> Machines { get; } = [];

    /// <summary>The name of his Auto Scaling group, if he has one.</summary>
    internal string? Group => _hasGroup ? _product + "-web" : null;

    /// <summary>Opens the account and sets up what he needs.</summary>
    internal void SetUp()
    {
        Browser.SignInAsRoot();
        Pause();
        Key = NewUser(Admin, "AdministratorAccess", password: true);
        AppKey = NewUser(App, "PowerUserAccess", password: false).AccessKeyId;
        Terminal.Use(Key.AccessKeyId);
        Program.Use(AppKey);
        if (_hasBuilds)
        {
            _hasBuilds = false;
            NeedsBuilds();
        }

        _world.Iam.SettleChanges();
        Pause();
        _ = Terminal.Call(Base, Ec2.CreateKeyPair, new Ec2.CreateKeyPairIn(Admin + "-key"));
        _firewall = Terminal.Call(Base, Ec2.CreateSecurityGroup, new Ec2.CreateSecurityGroupIn("web", _product + "-web")).GroupId!;
        _ = Terminal.Call(Base, Ec2.AuthorizeSecurityGroupIngress, new Ec2.AuthorizeSecurityGroupIngressIn(
            GroupId: _firewall, IpProtocol: "tcp", FromPort: 443, ToPort: 443, CidrIp: "0.0.0.0/0"));
        for (var i = 1 + _random.Next(3); i > 0; i--)
        {
            Pause();
            Machines.AddRange(Run(_random.Pick<string>(["t3.micro", "t3.small", "m5.large"]), 1));
        }

        if (_hasGroup)
        {
            _hasGroup = false;
            NeedsGroup();
        }
    }

    /// <summary>Has his code built by machines, from the first day on.</summary>
    internal void NeedsBuilds()
    {
        if (!_hasBuilds)
        {
            _hasBuilds = true;
            BuildKey = NewUser(BuildUser, "PowerUserAccess", password: false).AccessKeyId;
            Builds.Use(BuildKey);
            _world.Iam.SettleChanges();
        }
    }

    /// <summary>Has a group that grows and shrinks, from the first day on.</summary>
    internal void NeedsGroup()
    {
        if (!_hasGroup)
        {
            _hasGroup = true;
            MakeGroup();
        }
    }

    /// <summary>Starts machines of his own in his own region.</summary>
    internal IEnumerable<string> Run(string type, int count) => Terminal.Call(Base, Ec2.RunInstances, new Ec2.RunInstancesIn(
        ImageId: MachineImages.Linux(Base.ToString()), InstanceType: type, KeyName: Admin + "-key", MinCount: count, MaxCount: count,
        SecurityGroupIds: [_firewall], TagSpecifications: [new Ec2.TagSpecification("instance", [new Ec2.TagIn("Name", _product)])])).Instances!.Select(one => one.InstanceId!);

    /// <summary>Takes a new key and switches the old one off.</summary>
    internal void Rotate()
    {
        var fresh = Terminal.Call(Region.UsEast1, Iam.CreateAccessKey, new Iam.CreateAccessKeyIn(Admin)).AccessKey!;
        var old = Key.AccessKeyId;
        Key = new HandedKey(fresh.AccessKeyId!, fresh.SecretAccessKey!);
        Terminal.Use(Key.AccessKeyId);
        _ = Terminal.Call(Region.UsEast1, Iam.UpdateAccessKey, new Iam.UpdateAccessKeyIn(Admin, old, "Inactive"));
    }

    private Actor Own(string name, string address, string agent) => new(_world, name, Side.Owner) { SourceIp = address, UserAgent = agent };

    /// <summary>Setting up takes a person minutes.</summary>
    private void Pause() => _world.Advance(TimeSpan.FromSeconds(20 + _random.Next(200)));

    private HandedKey NewUser(string name, string policy, bool password)
    {
        _ = Browser.Call(Region.UsEast1, Iam.CreateUser, new Iam.CreateUserIn(UserName: name));
        _ = Browser.Call(Region.UsEast1, Iam.AttachUserPolicy, new Iam.AttachUserPolicyIn(name, "arn:aws:iam::aws:policy/" + policy));
        if (password)
        {
            _ = Browser.Call(Region.UsEast1, Iam.CreateLoginProfile, new Iam.CreateLoginProfileIn(name, "Correct-Horse-7", false));
        }

        Pause();
        var key = Browser.Call(Region.UsEast1, Iam.CreateAccessKey, new Iam.CreateAccessKeyIn(name)).AccessKey!;
        return new HandedKey(key.AccessKeyId!, key.SecretAccessKey!);
    }

    private void MakeGroup()
    {
        _ = Terminal.Call(Base, Ec2.CreateLaunchTemplate, new Ec2.CreateLaunchTemplateIn(
            LaunchTemplateName: _product + "-web",
            LaunchTemplateData: new Ec2.LaunchTemplateContents(ImageId: MachineImages.Linux(Base.ToString()), InstanceType: "t3.small")));
        _ = Terminal.Call(Base, AutoScaling.CreateAutoScalingGroup, new AutoScaling.CreateAutoScalingGroupIn(
            Group, LaunchTemplate: new AutoScaling.LaunchTemplateSpecification(null, _product + "-web", "$Latest"),
            MinSize: 1, MaxSize: 60, DesiredCapacity: 2, AvailabilityZones: [Base + "a"]));
    }
}
