using Firebreak.Model;
using Firebreak.Sandbox;
using Firebreak.Wire.Services;

namespace Firebreak.Simulation.Tests.Scale;

/// <summary>
/// An account with all regions on, in half of which a thief with a leaked key mines: behind groups, fleets, spot requests and container services, and by bare
/// machines that are protected. The owner has a few machines of his own.
/// </summary>
internal sealed class Mine
{
    private const string Admin = "arn:aws:iam::aws:policy/AdministratorAccess";
    private readonly Actor _root;
    private readonly Actor _thief;

    /// <summary>An account.</summary>
    /// <param name="prices">What it is charged by.</param>
    /// <param name="clock">Its time.</param>
    /// <param name="regions">How many regions are on; 0 for all.</param>
    /// <param name="mined">In how many of them he mines.</param>
    /// <param name="miners">How many machines and tasks.</param>
    /// <param name="silent">Whether nothing is recorded.</param>
    public Mine(IPriceBook prices, VirtualClock clock, int regions, int mined, int miners, bool silent)
    {
        _ = AccountId.TryParse("123456789012", out var account);
        World = new World(account, clock, 7);
        AccountServices.AddTo(World, prices);
        World.Trail.Silent = silent;
        ServiceRoles.Ensure(World, "AWSServiceRoleForSupport", "support.amazonaws.com"); // AWS makes it with the account
        _root = new Actor(World, "owner", Side.Owner) { SourceIp = "203.0.113.24", UserAgent = ConsoleActions.Browser };
        _root.SignInAsRoot();
        _thief = new Actor(World, "thief", Side.Attacker) { SourceIp = "198.51.100.77", UserAgent = "python-requests/2.31" };
        Open(regions);
        (OwnerKey, OwnerSecret) = User("owner");
        (LeakedKey, _) = User("ci");
        Home();
        Mining = [.. Regions.Take(mined)];
        BreakIn(miners);
        World.Advance(TimeSpan.FromMinutes(10));
        World.Iam.SettleChanges();
    }

    public World World { get; }

    /// <summary>The regions that are on.</summary>
    public IReadOnlyList<Region> Regions { get; private set; } = [];

    /// <summary>The regions in which he mines.</summary>
    public IReadOnlyList<Region> Mining { get; }

    public string OwnerKey { get; }

    public string OwnerSecret { get; }

    public string LeakedKey { get; }

    public string ThiefKey { get; private set; } = "";

    /// <summary>Machines and tasks of his that cost money now.</summary>
    public int Running => World.Truth.Running(Side.Attacker).Count();

    private void Open(int most)
    {
        foreach (var off in Listed().Where(region => region.RegionOptStatus == "DISABLED").Take(most == 0 ? int.MaxValue : 0))
        {
            _ = _root.Call(Region.UsEast1, Account.EnableRegion, new(RegionName: off.RegionName));
        }

        World.Advance(TimeSpan.FromHours(1));
        _root.SignInAsRoot();
        Regions = [.. Listed().Where(region => region.RegionOptStatus is "ENABLED" or "ENABLED_BY_DEFAULT").Select(region => Region.Parse(region.RegionName!)).Take(most == 0 ? int.MaxValue : most)];
    }

    private IReadOnlyList<Account.Region> Listed() => _root.Call(Region.UsEast1, Account.ListRegions, new(MaxResults: 50)).Regions ?? [];

    private (string Id, string Secret) User(string name)
    {
        _ = _root.Call(Region.UsEast1, Iam.CreateUser, new(UserName: name));
        _ = _root.Call(Region.UsEast1, Iam.AttachUserPolicy, new(name, Admin));
        var key = _root.Call(Region.UsEast1, Iam.CreateAccessKey, new(name)).AccessKey!;
        return (key.AccessKeyId!, key.SecretAccessKey!);
    }

    /// <summary>The owner's own, where the thief mines too and where he does not; a month before him.</summary>
    private void Home()
    {
        World.Iam.SettleChanges();
        var owner = new Actor(World, "owner", Side.Owner) { SourceIp = "203.0.113.24", UserAgent = "aws-cli/2.13.5" };
        owner.Use(OwnerKey);
        foreach (var region in (Region[])[Regions[0], Regions[^1]])
        {
            _ = owner.Call(region, Ec2.RunInstances, new(ImageId: MachineImages.Linux(region.ToString()), InstanceType: "t3.micro", MinCount: 2, MaxCount: 2));
        }

        World.Advance(TimeSpan.FromDays(20));
    }

    private void BreakIn(int miners)
    {
        _thief.Use(LeakedKey);
        _ = _thief.Call(Region.UsEast1, Iam.CreateUser, new(UserName: "svc-backup"));
        _ = _thief.Call(Region.UsEast1, Iam.AttachUserPolicy, new("svc-backup", Admin));
        ThiefKey = _thief.Call(Region.UsEast1, Iam.CreateAccessKey, new("svc-backup")).AccessKey!.AccessKeyId!;
        World.Iam.SettleChanges();
        _thief.Use(ThiefKey);
        for (var at = 0; at < Mining.Count; at++)
        {
            Dig(Mining[at], (miners / Mining.Count) + (at < miners % Mining.Count ? 1 : 0));
        }
    }

    /// <summary>So many miners in one region: two fifths in a group, a fifth in a fleet, the rest spot, containers, and bare.</summary>
    private void Dig(Region region, int count)
    {
        var (group, fleet, spot, tasks) = (count * 2 / 5, count / 5, count / 6, count / 8);
        var bare = count - group - fleet - spot - tasks;
        var image = MachineImages.Linux(region.ToString());
        _ = _thief.Call(region, Ec2.CreateLaunchTemplate, new(
            LaunchTemplateName: "node", LaunchTemplateData: new Ec2.LaunchTemplateContents(ImageId: image, InstanceType: "c5.xlarge", DisableApiTermination: true)));
        _ = _thief.Call(region, AutoScaling.CreateAutoScalingGroup, new(
            "node", LaunchTemplate: new(null, "node", "$Latest"), MinSize: group, MaxSize: group * 2, DesiredCapacity: group, AvailabilityZones: [region + "a"]));
        _ = _thief.Call(region, Ec2.CreateFleet, new(
            LaunchTemplateConfigs: [new Ec2.FleetLaunchTemplateConfigRequest(new Ec2.FleetLaunchTemplateSpecificationRequest(LaunchTemplateName: "node", Version: "$Latest"))],
            TargetCapacitySpecification: new Ec2.TargetCapacitySpecificationRequest(fleet, DefaultTargetCapacityType: "on-demand"), Type: "maintain"));
        _ = _thief.Call(region, Ec2.RequestSpotInstances, new(
            new Ec2.RequestSpotLaunchSpecification(ImageId: image, InstanceType: "c5.large"), InstanceCount: spot, Type: "persistent"));
        _ = _thief.Call(region, Ecs.CreateCluster, new("node"));
        _ = _thief.Call(region, Ecs.RegisterTaskDefinition, new(
            "node", RequiresCompatibilities: ["FARGATE"], Cpu: "1024", Memory: "2048", NetworkMode: "awsvpc", ContainerDefinitions: [new Ecs.ContainerDefinition("node", "xmrig:1")]));
        _ = _thief.Call(region, Ecs.CreateService, new("node", "node-svc", "node", tasks, LaunchType: "FARGATE"));
        _ = _thief.Call(region, Ec2.RunInstances, new(
            ImageId: image, InstanceType: "c5.xlarge", MinCount: bare, MaxCount: bare, DisableApiStop: true, DisableApiTermination: true, UserData: "IyEvYmluL3NoCg=="));
    }
}
