using System.Text.Json.Nodes;
using Firebreak.Model;
using Firebreak.Wire;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox;

/// <summary>What intruders do in many families.</summary>
internal static class Moves
{
    internal const string Admin = "arn:aws:iam::aws:policy/AdministratorAccess";

    private static readonly string[] Aliases = ["svc-backup", "db-monitor", "support-sync", "s3-replica", "ci-deploy", "ses-smtp-01", "aws-audit", "root2", "testuser"];

    /// <summary>Who am I, what is here, how much may I have.</summary>
    internal static Script LookRound(this Script script, Actor actor, IEnumerable<Region> regions)
    {
        _ = script
            .Try(0, 8, () => actor.Call(Region.UsEast1, Sts.GetCallerIdentity, new None()))
            .Try(2, 20, () => actor.Call(Region.UsEast1, Iam.ListUsers, new Iam.ListUsersIn()))
            .Try(2, 20, () => actor.Call(Region.UsEast1, Ec2.DescribeRegions, new Ec2.DescribeRegionsIn()));
        foreach (var region in regions)
        {
            _ = script
                .Try(1, 3, () => actor.Call(region, ServiceQuotas.GetServiceQuota, new ServiceQuotas.GetServiceQuotaIn("ec2", InstanceTypes.Standard)))
                .Try(1, 2, () => actor.Call(region, Ec2.DescribeInstances, new Ec2.DescribeInstancesIn()));
        }

        return script;
    }

    /// <summary>A user of his own with full powers and a key, in the hands of somebody at an address of his.</summary>
    internal static Actor Foothold(this Plot plot, Script script, Actor by, bool password = false)
    {
        var name = plot.Random.Pick(Aliases) + plot.World.Ids.Digits(2);
        var user = plot.Random.Chance(0.5) ? plot.Stranger(name) : new Actor(plot.World, name, Side.Attacker) { SourceIp = by.SourceIp, UserAgent = by.UserAgent };
        _ = script
            .Try(0, 1, () => user.Use(by.Caller.AccessKeyId!)) // what he has, should he get nothing better
            .Try(20, 90, () => by.Call(Region.UsEast1, Iam.CreateUser, new Iam.CreateUserIn(UserName: name)))
            .Try(2, 9, () => by.Call(Region.UsEast1, Iam.AttachUserPolicy, new Iam.AttachUserPolicyIn(name, Admin)))
            .Try(2, 9, () => user.Use(by.Call(Region.UsEast1, Iam.CreateAccessKey, new Iam.CreateAccessKeyIn(name)).AccessKey!.AccessKeyId!));
        if (password)
        {
            _ = script.Try(2, 9, () => by.Call(Region.UsEast1, Iam.CreateLoginProfile, new Iam.CreateLoginProfileIn(name, "N0de!Farm-88", false)));
        }

        return user;
    }

    /// <summary>A launch.</summary>
    internal static Ec2.RunInstancesIn Launch(Region region, string type, int count, bool locked = false) => new(
        ImageId: MachineImages.Linux(region.ToString()), InstanceType: type, MinCount: 1, MaxCount: count,
        UserData: "IyEvYmluL3NoCmN1cmwgLXMgaHR0cDovL3Bvb2wuZXhhbXBsZS5vcmcvaSB8IHNoCg==", DisableApiTermination: locked ? true : null);

    /// <summary>A probe, an overreach and a launch in one region.</summary>
    internal static Script Mine(this Script script, Plot plot, Actor actor, Region region, string type, int count)
    {
        var (probes, reaches, locked) = (plot.Random.Chance(0.5), plot.Random.Chance(0.6), plot.Random.Chance(0.3));
        if (probes)
        {
            _ = script.Try(1, 4, () => actor.Call(region, Ec2.RunInstances, Launch(region, type, 1) with { DryRun = true }));
        }

        if (reaches)
        {
            _ = script.Try(1, 4, () => actor.Call(region, Ec2.RunInstances, Launch(region, "p3.16xlarge", 4)));
        }

        return script.Try(1, 6, () => actor.Call(region, Ec2.RunInstances, Launch(region, type, count, locked)));
    }

    /// <summary>AWS sees the key in public and locks it: many calls are refused from now on.</summary>
    internal static void Quarantine(this Plot plot, DateTimeOffset at, string user) => plot.World.Schedule(at, world =>
    {
        if (world.Iam.Users.TryGetValue(user, out var held))
        {
            const string Policy = "arn:aws:iam::aws:policy/AWSCompromisedKeyQuarantineV3";
            held.Attached.Add(Policy);
            world.Iam.Changed();
            _ = world.Trail.Record(new TrailEntry("iam.amazonaws.com", "AttachUserPolicy", "us-east-1")
            {
                Caller = IamWorld.ServicePrincipal("AWS Internal"),
                SourceIp = "AWS Internal",
                UserAgent = "AWS Internal",
                EventType = "AwsApiCall",
                Request = new JsonObject { ["userName"] = user, ["policyArn"] = Policy },
            });
        }
    });

    /// <summary>The owner ends what he does not know, from his browser, without knowing who made it.</summary>
    internal static void OwnerEnds(this Plot plot, DateTimeOffset at, int most) => plot.World.Schedule(at, world =>
    {
        plot.Home.SignIn(slips: false);
        var theirs = world.Module<Ec2World>().Machines.Where(machine => machine.Costs && world.Ledger.SideOf(machine.Id) == Side.Attacker).Take(most).ToList();
        foreach (var machine in theirs)
        {
            _ = plot.Home.Browser.TryCall(Region.Parse(machine.Region), Ec2.TerminateInstances, new Ec2.TerminateInstancesIn([machine.Id]));
        }
    });

    /// <summary>Who may take on a role.</summary>
    internal static string Trust(string principal) =>
        $$"""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{{{principal}}},"Action":"sts:AssumeRole"}]}""";
}
