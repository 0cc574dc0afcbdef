using Firebreak.Model;
using Firebreak.Sandbox;
using Firebreak.Wire.Services;

namespace Firebreak.Simulation.Tests;

/// <summary>A small account that was taken: what is the owner's, what is the intruder's, and who is who. All of it follows from the seed.</summary>
internal sealed class Hijack
{
    public const string Number = "123456789012";
    private const string Admin = "arn:aws:iam::aws:policy/AdministratorAccess";
    private static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private readonly SeededRandom _chance;
    private readonly Actor _root;
    private readonly Actor _home;

    private readonly bool _tiny;

    private Hijack(ulong seed, IPriceBook prices, bool small, bool tiny)
    {
        _tiny = tiny;
        _ = AccountId.TryParse(Number, out var account);
        (Account, Prices, _chance) = (account, prices, new SeededRandom(seed, 101));
        World = new World(account, VirtualClock.Still(Start.AddMinutes(_chance.Next(1000))), seed);
        if (small)
        {
            FewServices.AddTo(World, prices);
        }
        else
        {
            AccountServices.AddTo(World, prices);
        }

        World.Trail.Silent = true;
        _root = new Actor(World, "root", Side.Owner) { SourceIp = "203.0.113.24", UserAgent = ConsoleActions.Browser };
        _root.SignInAsRoot();
        _home = new Actor(World, "home", Side.Owner) { SourceIp = "203.0.113.24", UserAgent = "aws-cli/2.17" };
        Owner = new Actor(World, "owner", Side.Owner) { SourceIp = "203.0.113.24", UserAgent = "firebreak/1.0.0" };
        Thief = new Actor(World, "thief", Side.Attacker) { SourceIp = "198.51.100.77", UserAgent = "python-requests/2.31" };
    }

    public World World { get; }

    public AccountId Account { get; }

    public IPriceBook Prices { get; }

    /// <summary>The owner with the key that Firebreak works with.</summary>
    public Actor Owner { get; }

    public string OwnerKey { get; private set; } = "";

    public string OwnerArn => $"arn:aws:iam::{Number}:user/owner";

    /// <summary>The intruder with the key of the user he made.</summary>
    public Actor Thief { get; }

    public string ThiefUser { get; private set; } = "";

    public string ThiefKey { get; private set; } = "";

    /// <summary>The owner's other user, whose key leaked.</summary>
    public string LeakedKey { get; private set; } = "";

    public IReadOnlyList<Region> Regions { get; private set; } = [];

    /// <summary>Makes the account: the owner's things, then the intruder's, then lets a minute go by.</summary>
    /// <param name="seed">Everything follows from it.</param>
    /// <param name="prices">List prices.</param>
    /// <param name="regions">In how many regions the intruder is.</param>
    /// <param name="whole">True for at least one thing of every kind, false for a handful by chance.</param>
    /// <param name="few">Whether it has few services, and whether there is hardly anything in it.</param>
    public static Hijack Stage(ulong seed, IPriceBook prices, int regions, bool whole, (bool Small, bool Tiny) few)
    {
        var hijack = new Hijack(seed, prices, few.Small, few.Tiny);
        hijack.Regions = [.. new[] { "us-east-1", "ap-northeast-2", "eu-west-3", "us-west-2" }.Take(regions).Select(Region.Parse)];
        hijack.Settle();
        hijack.BreakIn();
        foreach (var region in hijack.Regions)
        {
            hijack.Plunder(region, whole);
        }

        hijack.World.Advance(TimeSpan.FromMinutes(3));
        hijack.World.Iam.SettleChanges();
        return hijack;
    }

    /// <summary>From now on the owner may look and contain, as the shipped policies say it, and nothing else.</summary>
    public void Narrow()
    {
        _ = _root.Call(Region.UsEast1, Iam.DetachUserPolicy, new("owner", Admin));
        foreach (var file in new[] { "look", "contain" }.SelectMany(name => Directory.EnumerateFiles(Path.Combine(Places.Root, "docs", "policies"), name + "-*.json")).Order(StringComparer.Ordinal))
        {
            var made = _root.Call(Region.UsEast1, Iam.CreatePolicy, new(PolicyName: Path.GetFileNameWithoutExtension(file), PolicyDocument: File.ReadAllText(file)));
            _ = _root.Call(Region.UsEast1, Iam.AttachUserPolicy, new("owner", made.Policy!.Arn!));
        }

        World.Iam.SettleChanges();
    }

    /// <summary>What an investigation that knows everything would find.</summary>
    public Incident Known(Inventory inventory)
    {
        var reason = new Words("The intruder made it.", "침입자가 만들었습니다.");
        return new Incident
        {
            Id = "fb-20260302-sim000",
            Severity = Severity.Critical,
            Title = reason,
            FirstSeen = Start,
            LastSeen = World.Clock.Now,
            RootCause = new RootCause("leaked-access-key", reason, []),
            Suspects = new Suspects([$"arn:aws:iam::{Number}:user/ci"], [LeakedKey, ThiefKey], [], ["198.51.100.77"]),
            Resources =
            [
                .. inventory.Resources.Select(thing => new JudgedResource
                {
                    Id = thing.Id,
                    Kind = thing.Kind,
                    Region = thing.Region,
                    Verdict = IsTheirs(thing) ? Verdict.Attacker : Verdict.Owner,
                    Confidence = 1,
                    Fate = Fate.Launched,
                    Reasons = [reason],
                }),
            ],
            Timeline = [],
            Damage = new Damage(Money.Zero, Money.Zero, Money.Zero, Estimate: true, [], []),
        };
    }

    /// <summary>Whose a thing is: its own line in the ledger, or that of what it hangs on.</summary>
    private bool IsTheirs(Resource thing) => World.Ledger.SideOf(thing.Id) == Side.Attacker
        || (World.Ledger.SideOf(thing.Id) is null && thing.Parents.Any(parent => World.Ledger.SideOf(parent) == Side.Attacker));

    /// <summary>The owner's account before anybody came.</summary>
    private void Settle()
    {
        OwnerKey = User("owner");
        Owner.Use(OwnerKey);
        _home.Use(OwnerKey);
        LeakedKey = User("ci");
        var own = Regions[^1];
        _ = _home.Call(own, Ec2.RunInstances, Launch(own, "t3.micro", _tiny ? 1 : 2));
        if (Seldom())
        {
            return;
        }

        _ = _home.Call(own, Ec2.CreateLaunchTemplate, new Ec2.CreateLaunchTemplateIn(
            LaunchTemplateName: "web", LaunchTemplateData: new Ec2.LaunchTemplateContents(ImageId: MachineImages.Linux(own.ToString()), InstanceType: "t3.small")));
        _ = _home.Call(own, AutoScaling.CreateAutoScalingGroup, new AutoScaling.CreateAutoScalingGroupIn(
            "web", LaunchTemplate: new(null, "web", "$Latest"), MinSize: 1, MaxSize: 4, DesiredCapacity: 1, AvailabilityZones: [own + "a"]));
        _ = _home.Call(Region.UsEast1, Iam.CreateRole, new Iam.CreateRoleIn(RoleName: "app", AssumeRolePolicyDocument: Moves.Trust("\"Service\":\"ec2.amazonaws.com\"")));
        World.Advance(TimeSpan.FromMinutes(2));
        World.Iam.SettleChanges();
    }

    private string User(string name)
    {
        _ = _root.Call(Region.UsEast1, Iam.CreateUser, new(UserName: name));
        _ = _root.Call(Region.UsEast1, Iam.AttachUserPolicy, new(name, Admin));
        return _root.Call(Region.UsEast1, Iam.CreateAccessKey, new(name)).AccessKey!.AccessKeyId!;
    }

    /// <summary>The intruder takes the leaked key and makes himself at home.</summary>
    private void BreakIn()
    {
        Thief.Use(LeakedKey);
        ThiefUser = "svc-backup" + World.Ids.Digits(2);
        _ = Thief.Call(Region.UsEast1, Iam.CreateUser, new(UserName: ThiefUser));
        _ = Thief.Call(Region.UsEast1, Iam.AttachUserPolicy, new(ThiefUser, Admin));
        ThiefKey = Thief.Call(Region.UsEast1, Iam.CreateAccessKey, new(ThiefUser)).AccessKey!.AccessKeyId!;
        if (_chance.Chance(0.7))
        {
            _ = Thief.Call(Region.UsEast1, Iam.CreateLoginProfile, new(ThiefUser, "N0de!Farm-88", false));
        }

        if (!Seldom())
        {
            Spread();
        }

        World.Iam.SettleChanges();
        Thief.Use(ThiefKey);
    }

    /// <summary>In a tiny account most of what could be is not.</summary>
    private bool Seldom() => _tiny && _chance.Chance(0.8);

    /// <summary>A role for an account outside, a group, a policy.</summary>
    private void Spread()
    {
        _ = Thief.Call(Region.UsEast1, Iam.CreateRole, new Iam.CreateRoleIn(RoleName: "node-sync", AssumeRolePolicyDocument: Moves.Trust("\"AWS\":\"arn:aws:iam::999900001111:root\"")));
        _ = Thief.Call(Region.UsEast1, Iam.AttachRolePolicy, new("node-sync", Admin));
        _ = Thief.Call(Region.UsEast1, Iam.CreateGroup, new(GroupName: "nodes"));
        _ = Thief.Call(Region.UsEast1, Iam.CreatePolicy, new(PolicyName: "node-all", PolicyDocument: """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}"""));
    }

    /// <summary>The intruder's things in one region.</summary>
    private void Plunder(Region region, bool whole)
    {
        bool Takes(double chance) => whole || _chance.Chance(_tiny ? chance / 4 : chance);
        var template = "node-" + region;
        if (Takes(0.6))
        {
            _ = Thief.Call(region, Ec2.CreateKeyPair, new Ec2.CreateKeyPairIn(KeyName: "node"));
            _ = Thief.Call(region, Ec2.CreateSecurityGroup, new Ec2.CreateSecurityGroupIn(GroupName: "node", Description: "node"));
        }

        _ = Thief.Call(region, Ec2.RunInstances, Launch(region, "c5.4xlarge", _tiny ? 1 : 1 + _chance.Next(2)));
        if (Takes(0.5))
        {
            _ = Thief.Call(region, Ec2.RunInstances, Launch(region, "c5.9xlarge", 1) with { DisableApiStop = _chance.Chance(0.5), DisableApiTermination = true });
        }

        if (Takes(0.5))
        {
            _ = Thief.Call(region, Ec2.RequestSpotInstances, new Ec2.RequestSpotInstancesIn(
                new Ec2.RequestSpotLaunchSpecification(ImageId: MachineImages.Linux(region.ToString()), InstanceType: "c5.xlarge"), InstanceCount: 1, Type: _chance.Chance(0.7) ? "persistent" : "one-time"));
        }

        if (Takes(0.6))
        {
            _ = Thief.Call(region, Ec2.CreateLaunchTemplate, new Ec2.CreateLaunchTemplateIn(
                LaunchTemplateName: template,
                LaunchTemplateData: new Ec2.LaunchTemplateContents(ImageId: MachineImages.Linux(region.ToString()), InstanceType: "c5.2xlarge", DisableApiTermination: _chance.Chance(0.5))));
            _ = Thief.Call(region, AutoScaling.CreateAutoScalingGroup, new AutoScaling.CreateAutoScalingGroupIn(
                template, LaunchTemplate: new(null, template, "$Latest"), MinSize: 1, MaxSize: 9, DesiredCapacity: 1 + _chance.Next(2), AvailabilityZones: [region + "a"]));
            _ = Thief.Call(region, Ec2.CreateFleet, new Ec2.CreateFleetIn(
                LaunchTemplateConfigs: [new Ec2.FleetLaunchTemplateConfigRequest(new Ec2.FleetLaunchTemplateSpecificationRequest(LaunchTemplateName: template))],
                TargetCapacitySpecification: new Ec2.TargetCapacitySpecificationRequest(TotalTargetCapacity: 1),
                Type: "maintain"));
        }

        if (Takes(0.4))
        {
            _ = Thief.Call(region, Ecs.CreateCluster, new Ecs.CreateClusterIn("node"));
            _ = Thief.Call(region, Ecs.RegisterTaskDefinition, new Ecs.RegisterTaskDefinitionIn(
                "node", RequiresCompatibilities: ["FARGATE"], Cpu: "4096", Memory: "8192", NetworkMode: "awsvpc", ContainerDefinitions: [new Ecs.ContainerDefinition("node", "xmrig:1")]));
            _ = Thief.Call(region, Ecs.CreateService, new Ecs.CreateServiceIn("node", "node-svc", "node", 2, LaunchType: "FARGATE"));
            _ = Thief.Call(region, Ecs.RunTask, new Ecs.RunTaskIn("node", 1, LaunchType: "FARGATE", TaskDefinition: "node"));
        }

        if (Takes(0.4))
        {
            Reinstaller(region);
        }

        if (Takes(0.4))
        {
            _ = Thief.Call(region, Ec2.AllocateAddress, new Ec2.AllocateAddressIn(Domain: "vpc"));
            LeftOverDisk(region);
        }
    }

    /// <summary>A function that starts machines again, and a rule that wakes it.</summary>
    private void Reinstaller(Region region)
    {
        var name = "health-" + region;
        var role = "health-role-" + region;
        World.Module<LambdaWorld>().Does(name, (world, hand) =>
        {
            if (world.Module<Ec2World>().In(region.ToString()).Machines.Values.Count(machine => machine.Costs) < 12)
            {
                hand.TryCall(region, Ec2.RunInstances, Launch(region, "c5.4xlarge", 1));
            }
        });
        _ = Thief.Call(Region.UsEast1, Iam.CreateRole, new Iam.CreateRoleIn(RoleName: role, AssumeRolePolicyDocument: Moves.Trust("\"Service\":\"lambda.amazonaws.com\"")));
        _ = Thief.Call(Region.UsEast1, Iam.PutRolePolicy, new(role, "run", """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"ec2:*","Resource":"*"}]}"""));
        _ = Thief.Call(region, Lambda.CreateFunction, new Lambda.CreateFunctionIn(
            name, "python3.11", $"arn:aws:iam::{Number}:role/{role}", "main.run", new Lambda.FunctionCode(ZipFile: "UEsFBgAAAAAAAAAAAAAAAAAAAAAAAA==")));
        _ = Thief.Call(region, EventBridge.PutRule, new EventBridge.PutRuleIn(name, "rate(1 minute)", State: "ENABLED"));
        _ = Thief.Call(region, EventBridge.PutTargets, new EventBridge.PutTargetsIn(name, Targets: [new EventBridge.Target("1", $"arn:aws:lambda:{region}:{Number}:function:{name}")]));
    }

    /// <summary>A machine that was ended and left its disk, and a snapshot of it.</summary>
    private void LeftOverDisk(Region region)
    {
        var machine = Thief.Call(region, Ec2.RunInstances, Launch(region, "c5.large", 1) with
        {
            BlockDeviceMappings = [new Ec2.BlockDeviceMappingIn(DeviceName: MachineImages.RootDisk("").Device, Ebs: new Ec2.EbsBlockDeviceIn(DeleteOnTermination: false, VolumeSize: 200))],
        }).Instances![0].InstanceId!;
        World.Advance(TimeSpan.FromSeconds(30));
        var disk = Thief.Call(region, Ec2.DescribeVolumes, new Ec2.DescribeVolumesIn(Filters: [new Ec2.Filter("attachment.instance-id", [machine])])).Volumes![0].VolumeId!;
        _ = Thief.Call(region, Ec2.CreateSnapshot, new Ec2.CreateSnapshotIn(VolumeId: disk));
        _ = Thief.Call(region, Ec2.TerminateInstances, new Ec2.TerminateInstancesIn([machine]));
    }

    private static Ec2.RunInstancesIn Launch(Region region, string type, int count) => new(
        ImageId: MachineImages.Linux(region.ToString()), InstanceType: type, MinCount: 1, MaxCount: count, UserData: "IyEvYmluL3NoCg==");
}
