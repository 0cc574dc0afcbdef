using Firebreak.Model;
using Firebreak.Wire;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox;

/// <content>The owner's ordinary days: looking, building, mistyping, now and then something new.</content>
internal sealed partial class Household
{
    /// <summary>His days, from one to another.</summary>
    internal void Live(DateTimeOffset from, DateTimeOffset to)
    {
        var zone = TimeSpan.FromHours(_random.Next(-8, 10));
        for (var day = from.Date.AddDays(1); day < to.Date.AddDays(1); day = day.AddDays(1))
        {
            var morning = new DateTimeOffset(day.AddHours(9), TimeSpan.Zero) - zone;
            Machine(morning);
            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
            {
                Work(morning, day.DayOfWeek);
            }
        }
    }

    /// <summary>His program asks at fixed hours, and his group breathes.</summary>
    private void Machine(DateTimeOffset morning)
    {
        for (var hour = 0; hour < 24; hour += 8)
        {
            _ = _plot.Begin(morning.AddHours(hour))
                .Try(0, 240, () => Program.Call(Region.UsEast1, Sts.GetCallerIdentity, new None()))
                .Try(1, 20, () => Program.Call(Base, Ec2.DescribeInstances, new Ec2.DescribeInstancesIn()));
        }

        if (_hasGroup)
        {
            Scale(morning.AddHours(1 + _random.Next(2)), 2 + _random.Next(3));
            Scale(morning.AddHours(9 + _random.Next(2)), 2);
        }
    }

    /// <summary>A scaling policy changes how many machines the group keeps: CloudTrail shows only what the group then does.</summary>
    internal void Scale(DateTimeOffset at, int count) => _world.Schedule(at, world =>
    {
        var scaling = world.Module<ScalingWorld>();
        if (Group is { } name && scaling.Groups.TryGetValue((Base.ToString(), name), out var group))
        {
            group.Desired = count;
            scaling.Look(group, TimeSpan.FromSeconds(20));
        }
    });

    private void Work(DateTimeOffset morning, DayOfWeek day)
    {
        var here = _random.Chance(0.5) ? Address : _office;
        var script = _plot.Begin(morning)
            .Then(5, 900, () => (Terminal.SourceIp, Browser.SourceIp) = (here, here))
            .Try(60, 1800, () => Terminal.Call(Region.UsEast1, Sts.GetCallerIdentity, new None()))
            .Try(3, 40, () => Terminal.Call(Base, Ec2.DescribeInstances, new Ec2.DescribeInstancesIn()));
        if (_random.Chance(0.12))
        {
            _ = script.Try(20, 90, () => Terminal.Call(Base, Ec2.DescribeInstances, new Ec2.DescribeInstancesIn(["i-0123456789abcdef0"])));
        }

        if (day is DayOfWeek.Monday or DayOfWeek.Wednesday)
        {
            _ = script
                .Try(600, 5000, () => SignIn(_random.Chance(0.1)))
                .Try(10, 60, () => Browser.Call(Base, Ec2.DescribeVolumes, new Ec2.DescribeVolumesIn()))
                .Try(5, 30, () => Browser.Call(Base, Ec2.DescribeSecurityGroups, new Ec2.DescribeSecurityGroupsIn()));
        }

        if (_random.Chance(0.15))
        {
            Change(script);
        }

        if (_hasBuilds && _random.Chance(0.8))
        {
            Build(morning.AddMinutes(60 + _random.Next(400)), 1 + _random.Next(2));
        }
    }

    /// <summary>Now and then something is new: a tag, an open door for a colleague, a machine to try.</summary>
    private void Change(Script script)
    {
        _ = _random.Next(4) switch
        {
            0 => script.Try(300, 900, () => Terminal.Call(Base, Ec2.CreateTags, new Ec2.CreateTagsIn(Resources: [Machines[0]], Tags: [new Ec2.TagIn("team", _product)]))),
            1 => script.Try(300, 900, () => Terminal.Call(Base, Ec2.AuthorizeSecurityGroupIngress, new Ec2.AuthorizeSecurityGroupIngressIn(
                GroupId: _firewall, IpProtocol: "tcp", FromPort: 8000 + _random.Next(900), ToPort: 8999, CidrIp: "203.0.113.0/24"))),
            2 => script.Try(300, 900, () => _ = Run("t3.medium", 1).ToList()),
            _ => script.Try(300, 900, () => Terminal.Call(Base, Ec2.AllocateAddress, new Ec2.AllocateAddressIn())),
        };
    }

    /// <summary>Signs in, after a slip now and then.</summary>
    internal void SignIn(bool slips)
    {
        if (slips)
        {
            _world.Trail.RecordSignIn(Browser, _world.Iam.PrincipalOfUser(Admin), mfa: false, new Fault("Failed authentication", "Failed authentication"));
        }

        Browser.SignIn(Admin, Mfa);
    }

    /// <summary>A build: machines from an address that nobody has seen before, gone within the hour.</summary>
    internal void Build(DateTimeOffset at, int machines, string type = "c5.large")
    {
        var ids = new List<string>();
        var address = _plot.Address();
        _ = _plot.Begin(at)
            .Then(0, 9, () => Builds.SourceIp = address)
            .Try(1, 5, () => Builds.Call(Region.UsEast1, Sts.GetCallerIdentity, new None()))
            .Try(1, 5, () => ids.AddRange(Builds.Call(Base, Ec2.RunInstances, new Ec2.RunInstancesIn(
                ImageId: MachineImages.Linux(Base.ToString()), InstanceType: type, MinCount: 1, MaxCount: machines,
                TagSpecifications: [new Ec2.TagSpecification("instance", [new Ec2.TagIn("Name", "runner")])])).Instances!.Select(one => one.InstanceId!)))
            .Try(60, 300, () => Builds.Call(Base, Ec2.DescribeInstances, new Ec2.DescribeInstancesIn(ids)))
            .Wait(TimeSpan.FromMinutes(20 + _random.Next(25)))
            .Then(0, 9, () => Builds.SourceIp = address)
            .Try(0, 30, () => Builds.Call(Base, Ec2.TerminateInstances, new Ec2.TerminateInstancesIn(ids)));
    }
}
