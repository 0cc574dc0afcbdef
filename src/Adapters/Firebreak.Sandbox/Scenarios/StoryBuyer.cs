using Firebreak.Model;
using Firebreak.Wire;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox;

/// <summary>The buyer of the root key: looks round, makes footholds, and fills the account with machines.</summary>
internal sealed class StoryBuyer
{
    private const string Admin = "arn:aws:iam::aws:policy/AdministratorAccess";
    private const string KeyPair = "node-key";
    private static readonly string[] Aliases = ["svc-backup", "db-monitor", "aws-support-sync", "billing-export", "s3-replica", "ci-deploy"];
    private readonly World _world;
    private readonly SeededRandom _random;
    private readonly Func<string> _key;
    private readonly Actor _root;
    private readonly List<Actor> _users = [];
    private readonly List<string> _names;
    private readonly Dictionary<Wave, List<string>> _launched = [];

    internal StoryBuyer(World world, SeededRandom random, Func<string> key)
    {
        (_world, _random, _key) = (world, random, key);
        _root = new Actor(world, "buyer", Side.Attacker)
        {
            SourceIp = FormattableString.Invariant($"192.0.2.{10 + random.Next(100)}"),
            UserAgent = "Boto3/1.28.25 md/Botocore#1.31.25 ua/2.0 os/linux#5.10.0-23-amd64 md/arch#x86_64 lang/python#3.9.2 md/pyimpl#CPython Botocore/1.31.25",
        };
        _names = [.. Aliases.OrderBy(_ => random.Next(1000)).Take(3)];
    }

    /// <summary>The buyer with the root key in his hands.</summary>
    internal Actor Hand => _root;

    /// <summary>Whether the machine that goes is ended by the buyer himself.</summary>
    internal bool OwnHand { get; private set; }

    /// <summary>His regions, once he has chosen them.</summary>
    internal IReadOnlyList<string> Regions { get; private set; } = [];

    /// <summary>His days, from his first call on.</summary>
    internal void Live(DateTimeOffset at)
    {
        var script = new Script(_world, _random, at);
        _ = script.Then(0, 10, () =>
            {
                _root.Use(_key());
                _ = _root.Call(Region.UsEast1, Sts.GetCallerIdentity, new None());
            })
            .Try(2, 5, () => _root.Call(Region.UsEast1, Iam.GetAccountSummary, new None()))
            .Try(2, 5, () => _root.Call(Region.UsEast1, Iam.ListUsers, new Iam.ListUsersIn()))
            .Try(2, 5, () => _root.Call(Region.UsEast1, Ec2.DescribeRegions, new Ec2.DescribeRegionsIn()));
        foreach (var region in _world.Regions.Enabled)
        {
            _ = script
                .Try(1, 3, () => _root.Call(region, ServiceQuotas.GetServiceQuota, new ServiceQuotas.GetServiceQuotaIn("ec2", InstanceTypes.Standard)))
                .Try(1, 2, () => _root.Call(region, ServiceQuotas.GetServiceQuota, new ServiceQuotas.GetServiceQuotaIn("ec2", InstanceTypes.Graphics)))
                .Try(1, 2, () => _root.Call(region, Ec2.DescribeInstances, new Ec2.DescribeInstancesIn()));
        }

        Footholds(script);
        _world.Schedule(script.At.AddMinutes(4), _ => Mine());
    }

    private void Footholds(Script script)
    {
        foreach (var name in _names)
        {
            var user = new Actor(_world, name, Side.Attacker)
            {
                SourceIp = FormattableString.Invariant($"192.0.2.{120 + _random.Next(100)}"),
                UserAgent = "aws-cli/2.13.9 Python/3.11.4 Linux/5.15.0-78-generic exe/x86_64.ubuntu.22 prompt/off command/ec2.run-instances",
            };
            _users.Add(user);
            _ = script
                .Try(20, 60, () => _root.Call(Region.UsEast1, Iam.CreateUser, new Iam.CreateUserIn(UserName: name)))
                .Try(2, 5, () => _root.Call(Region.UsEast1, Iam.AttachUserPolicy, new Iam.AttachUserPolicyIn(name, Admin)))
                .Try(2, 5, () => user.Use(_root.Call(Region.UsEast1, Iam.CreateAccessKey, new Iam.CreateAccessKeyIn(name)).AccessKey!.AccessKeyId!));
        }

        var first = _names[0];
        _ = script
            .Try(3, 9, () => _root.Call(Region.UsEast1, Iam.CreateLoginProfile, new Iam.CreateLoginProfileIn(first, "N0de!Farm-88", false)))
            .Try(10, 30, () => _root.Call(Region.UsEast1, Iam.CreateRole, new Iam.CreateRoleIn(
                RoleName: "OrganizationAuditRole", AssumeRolePolicyDocument: Trust("\"AWS\":\"arn:aws:iam::111122223333:root\""))))
            .Try(2, 5, () => _root.Call(Region.UsEast1, Iam.AttachRolePolicy, new Iam.AttachRolePolicyIn("OrganizationAuditRole", Admin)));
    }

    private void Mine()
    {
        var plan = new StoryPlan(_world.Module<BillingWorld>(), _world.Module<Ec2World>(), _random, _world.Clock.Now);
        Regions = plan.Regions;
        var first = plan.Waves.GroupBy(wave => wave.Region, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Min(wave => wave.From), StringComparer.Ordinal);
        foreach (var region in plan.Regions.Where(first.ContainsKey))
        {
            Prepare(Region.Parse(region), first[region].AddSeconds(-35));
        }

        foreach (var (wave, index) in plan.Waves.Select((wave, index) => (wave, index)))
        {
            _world.Schedule(wave.From, _ => Start(wave, index));
            if (wave.Ends)
            {
                _world.Schedule(wave.To, _ => End(wave));
            }
        }

        for (var at = new DateTimeOffset(2023, 8, 24, 12, 0, 0, TimeSpan.Zero); at < StoryPlan.Stopped.AddHours(-6); at = at.AddHours(8))
        {
            LookRound(at.AddSeconds(_random.Next(1800)));
        }
    }

    private void Prepare(Region region, DateTimeOffset at)
    {
        var group = "";
        _ = new Script(_world, _random, at)
            .Try(1, 2, () => _root.Call(region, Ec2.CreateKeyPair, new Ec2.CreateKeyPairIn(KeyPair)))
            .Try(1, 3, () => group = _root.Call(region, Ec2.CreateSecurityGroup, new Ec2.CreateSecurityGroupIn("node access", "node-access")).GroupId!)
            .Try(1, 3, () => _root.Call(region, Ec2.AuthorizeSecurityGroupIngress, new Ec2.AuthorizeSecurityGroupIngressIn(
                GroupId: group, IpPermissions: [new Ec2.IpPermissionIn("tcp", 22, 22, IpRanges: [new Ec2.IpRangeIn(null, "0.0.0.0/0")])])))
            .Try(1, 3, () => _root.Call(region, Ec2.RunInstances, Launch(region, "c5.24xlarge", 1) with { DryRun = true }))
            .Try(1, 4, () => _root.Call(region, Ec2.RunInstances, Launch(region, _random.Chance(0.5) ? "p3.16xlarge" : "p3.8xlarge", 1)));
    }

    private static Ec2.RunInstancesIn Launch(Region region, string type, int count) => new(
        ImageId: MachineImages.Linux(region.ToString()), InstanceType: type, MinCount: 1, MaxCount: count, KeyName: KeyPair,
        SecurityGroups: ["node-access"], UserData: "IyEvYmluL3NoCmN1cmwgLXMgaHR0cDovL3Bvb2wuZXhhbXBsZS5vcmcvaSB8IHNoCg==");

    private void Start(Wave wave, int index)
    {
        var region = Region.Parse(wave.Region);
        switch (wave.Kind)
        {
            case WaveKind.Group:
                StartGroup(region, wave);
                break;
            case WaveKind.Spot:
                _ = _root.TryCall(region, Ec2.RequestSpotInstances, new Ec2.RequestSpotInstancesIn(
                    new Ec2.RequestSpotLaunchSpecification(
                        ImageId: MachineImages.Linux(wave.Region), InstanceType: wave.Type, KeyName: KeyPair, SecurityGroups: ["node-access"]),
                    InstanceCount: wave.Count, Type: "persistent"));
                break;
            case WaveKind.Function:
                StartFunction(region, wave);
                break;
            default:
                try
                {
                    Run(region, wave, index);
                }
                catch (Fault)
                {
                    // His hand was cut, or a quota is full: the refusal is in the trail.
                }

                break;
        }
    }

    private void Run(Region region, Wave wave, int index)
    {
        var hand = index % 5 == 3 ? _users[index % _users.Count] : _root;
        var guarded = wave.Kind == WaveKind.Kept && index % 2 == 0;
        var ids = hand.Call(region, Ec2.RunInstances, Launch(region, wave.Type, wave.Count) with { DisableApiTermination = guarded ? true : null })
            .Instances!.Select(machine => machine.InstanceId!).ToList();
        _launched[wave] = ids;
        if (!guarded || index % 4 != 0)
        {
            return;
        }

        var script = new Script(_world, _random, _world.Clock.Now);
        foreach (var id in ids)
        {
            _ = script.Try(2, 6, () => hand.Call(region, Ec2.ModifyInstanceAttribute, new Ec2.ModifyInstanceAttributeIn(
                InstanceId: id, DisableApiStop: new Ec2.AttributeBooleanValueIn(true))));
        }
    }

    private void End(Wave wave)
    {
        if (!_launched.TryGetValue(wave, out var ids))
        {
            return;
        }

        OwnHand = true;
        try
        {
            _ = _root.TryCall(Region.Parse(wave.Region), Ec2.TerminateInstances, new Ec2.TerminateInstancesIn(ids));
        }
        finally
        {
            OwnHand = false;
        }
    }

    private void StartGroup(Region region, Wave wave)
    {
        _ = new Script(_world, _random, _world.Clock.Now)
            .Try(1, 3, () => _root.Call(region, Ec2.CreateLaunchTemplate, new Ec2.CreateLaunchTemplateIn(
                LaunchTemplateName: "node-template",
                LaunchTemplateData: new Ec2.LaunchTemplateContents(
                    ImageId: MachineImages.Linux(wave.Region), InstanceType: wave.Type, KeyName: KeyPair))))
            .Try(2, 5, () => _root.Call(region, AutoScaling.CreateAutoScalingGroup, new AutoScaling.CreateAutoScalingGroupIn(
                "node-pool", LaunchTemplate: new AutoScaling.LaunchTemplateSpecification(null, "node-template", "$Latest"),
                MinSize: wave.Count, MaxSize: wave.Count * 4, DesiredCapacity: wave.Count,
                AvailabilityZones: [wave.Region + "a", wave.Region + "b", wave.Region + "c"])));
    }

    /// <summary>A function that looks every ten minutes whether its machines are there, and launches those that are not.</summary>
    private void StartFunction(Region region, Wave wave)
    {
        const string Name = "node-health";
        _world.Module<LambdaWorld>().Does(Name, (_, actor) => Reinstall(actor, region, wave));
        _ = new Script(_world, _random, _world.Clock.Now)
            .Try(1, 3, () => _root.Call(Region.UsEast1, Iam.CreateRole, new Iam.CreateRoleIn(
                RoleName: "node-health-role", AssumeRolePolicyDocument: Trust("\"Service\":\"lambda.amazonaws.com\""))))
            .Try(1, 3, () => _root.Call(Region.UsEast1, Iam.PutRolePolicy, new Iam.PutRolePolicyIn(
                "node-health-role", "run", """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"ec2:*","Resource":"*"}]}""")))
            .Try(6, 12, () => _root.Call(region, Lambda.CreateFunction, new Lambda.CreateFunctionIn(
                Name, "python3.11", $"arn:aws:iam::{_world.Account}:role/node-health-role", "main.run", new Lambda.FunctionCode(ZipFile: "UEsFBgAAAAAAAAAAAAAAAAAAAAAAAA=="),
                Timeout: 60)))
            .Try(2, 5, () => _root.Call(region, EventBridge.PutRule, new EventBridge.PutRuleIn(Name, "rate(10 minutes)", State: "ENABLED")))
            .Try(1, 3, () => _root.Call(region, EventBridge.PutTargets, new EventBridge.PutTargetsIn(
                Name, Targets: [new EventBridge.Target("1", $"arn:aws:lambda:{region}:{_world.Account}:function:{Name}")])))
            .Then(4, 8, () => _world.Module<LambdaWorld>().Invoke($"arn:aws:lambda:{region}:{_world.Account}:function:{Name}"));
    }

    private static void Reinstall(Actor actor, Region region, Wave wave)
    {
        try
        {
            var there = actor.Call(region, Ec2.DescribeInstances, new Ec2.DescribeInstancesIn(Filters:
            [
                new Ec2.Filter("tag:role", ["node"]),
                new Ec2.Filter("instance-state-name", ["pending", "running"]),
            ])).Reservations!.Sum(reservation => reservation.Instances!.Count);
            if (there < wave.Count)
            {
                _ = actor.Call(region, Ec2.RunInstances, new Ec2.RunInstancesIn(
                    ImageId: MachineImages.Linux(wave.Region), InstanceType: wave.Type, MinCount: 1, MaxCount: wave.Count - there,
                    TagSpecifications: [new Ec2.TagSpecification("instance", [new Ec2.TagIn("role", "node")])]));
            }
        }
        catch (Fault)
        {
            // The role lost its rights: the refusal is in the trail.
        }
    }

    private void LookRound(DateTimeOffset at)
    {
        var script = new Script(_world, _random, at);
        foreach (var region in Regions)
        {
            _ = script.Try(1, 4, () => _root.Call(Region.Parse(region), Ec2.DescribeInstances, new Ec2.DescribeInstancesIn()));
        }
    }

    private static string Trust(string principal) =>
        $$"""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{{{principal}}},"Action":"sts:AssumeRole"}]}""";
}
