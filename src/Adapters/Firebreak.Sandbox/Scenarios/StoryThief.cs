using Firebreak.Model;
using Firebreak.Wire;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox;

/// <summary>The thief of 1 August: guesses the root password, makes a root key, tries it on one machine, and sells it.</summary>
internal sealed class StoryThief
{
    private readonly World _world;
    private readonly SeededRandom _random;
    private readonly Actor _browser;
    private readonly Actor _terminal;
    private string _machine = "";

    internal StoryThief(World world, SeededRandom random)
    {
        (_world, _random) = (world, random);
        var address = FormattableString.Invariant($"198.51.100.{20 + random.Next(200)}");
        _browser = new Actor(world, "thief's browser", Side.Attacker)
        {
            SourceIp = address,
            UserAgent = "Mozilla/5.0 (X11; Linux x86_64; rv:109.0) Gecko/20100101 Firefox/115.0",
        };
        _terminal = new Actor(world, "thief's terminal", Side.Attacker)
        {
            SourceIp = address,
            UserAgent = "aws-cli/1.29.12 Python/3.10.12 Linux/5.15.0-76-generic botocore/1.31.12",
        };
    }

    /// <summary>The key he makes and sells.</summary>
    internal string StolenKey { get; private set; } = "";

    /// <summary>The night of the break-in.</summary>
    internal void BreakIn(DateTimeOffset at)
    {
        _ = new Script(_world, _random, at)
            .Then(0, 5, FailToSignIn)
            .Then(9, 30, FailToSignIn)
            .Then(12, 40, () => _browser.SignInAsRoot())
            .Try(15, 50, () => _browser.Call(Region.UsEast1, Iam.GetAccountSummary, new None()))
            .Then(30, 80, () =>
            {
                StolenKey = _browser.Call(Region.UsEast1, Iam.CreateAccessKey, new Iam.CreateAccessKeyIn()).AccessKey!.AccessKeyId!;
                _terminal.Use(StolenKey);
            })
            .Try(70, 200, () => _terminal.Call(Region.UsEast1, Sts.GetCallerIdentity, new None()))
            .Try(4, 12, () => _terminal.Call(Region.UsEast1, Ec2.DescribeRegions, new Ec2.DescribeRegionsIn()))
            .Try(4, 12, () => _terminal.Call(Region.UsEast1, ServiceQuotas.GetServiceQuota, new ServiceQuotas.GetServiceQuotaIn("ec2", InstanceTypes.Standard)))
            .Try(2, 8, () => _terminal.Call(Region.UsEast1, ServiceQuotas.GetServiceQuota, new ServiceQuotas.GetServiceQuotaIn("ec2", InstanceTypes.Graphics)))
            .Try(2, 8, () => _terminal.Call(Region.UsEast1, ServiceQuotas.GetServiceQuota, new ServiceQuotas.GetServiceQuotaIn("ec2", InstanceTypes.Parallel)))
            .Try(60, 150, Probe)
            .Try(4 * 3600, (5 * 3600) + 1800, () => _terminal.Call(Region.UsEast1, Ec2.TerminateInstances, new Ec2.TerminateInstancesIn([_machine])));
    }

    private void FailToSignIn() => _world.Trail.RecordSignIn(
        _browser, _world.Iam.RootPrincipal, mfa: false, new Fault("Failed authentication", "Failed authentication"));

    private void Probe()
    {
        var run = _terminal.Call(Region.UsEast1, Ec2.RunInstances, new Ec2.RunInstancesIn(
            ImageId: MachineImages.Linux("us-east-1"), InstanceType: "g4dn.xlarge", MinCount: 1, MaxCount: 1));
        _machine = run.Instances![0].InstanceId!;
    }
}
