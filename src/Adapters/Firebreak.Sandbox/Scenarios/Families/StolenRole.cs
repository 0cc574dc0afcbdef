using Firebreak.Model;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox;

/// <summary>The credentials of a machine's role, read through a hole in a web page and used from outside; from there on to another role.</summary>
internal static class StolenRole
{
    internal static void Play(Plot plot)
    {
        var random = plot.Random;
        var world = plot.World;
        var (machine, web, deploy) = (plot.Home.Machines[0], "web-role", "deploy-role");
        var own = new Actor(world, "owner's machine", Side.Owner)
        {
            SourceIp = plot.Address(),
            UserAgent = "aws-sdk-java/2.20.85 Linux/5.10.184 OpenJDK_64-Bit_Server_VM/17.0.7 Java/17.0.7 cfg/retry-mode/legacy",
        };
        SetUp(plot, web, deploy);
        for (var at = plot.Opened.AddDays(1); at < plot.Strike.AddDays(4); at = at.AddHours(6))
        {
            world.Schedule(at, _ => own.Use(plot.Scribe.Session(world.Iam.PrincipalOfRole(web, machine), Side.Owner, TimeSpan.FromHours(6.5)).Id));
            _ = plot.Begin(at.AddMinutes(2))
                .Try(0, 600, () => own.Call(plot.Home.Base, Ec2.DescribeTags, new Ec2.DescribeTagsIn()))
                .Try(600, 6000, () => own.Call(plot.Home.Base, Ec2.DescribeInstances, new Ec2.DescribeInstancesIn()));
        }

        var thief = plot.Stranger();
        var chained = new Actor(world, "deeper", Side.Attacker) { SourceIp = thief.SourceIp, UserAgent = thief.UserAgent };
        var script = plot.Begin(plot.Strike).Then(0, 5, () => thief.Use(own.Caller.AccessKeyId!)).LookRound(thief, plot.Regions(2));
        if (random.Chance(0.6))
        {
            _ = script.Try(20, 90, () => chained.Use(thief.Call(Region.UsEast1, Sts.AssumeRole, new Sts.AssumeRoleIn(
                $"arn:aws:iam::{world.Account}:role/{deploy}", "x" + world.Ids.Digits(4))).Credentials!.AccessKeyId!));
        }
        else
        {
            _ = script.Then(1, 9, () => chained.Use(thief.Caller.AccessKeyId!));
        }

        foreach (var region in plot.Regions(3 + random.Next(6)))
        {
            _ = script.Mine(plot, random.Chance(0.5) ? thief : chained, region, random.Pick<string>(["c5.12xlarge", "c5.24xlarge"]), 1 + random.Next(3));
        }

        plot.Found = script.At.AddHours(6 + random.Next(40));
    }

    private static void SetUp(Plot plot, string web, string deploy)
    {
        var hand = plot.Home.Terminal;
        _ = hand.Call(Region.UsEast1, Iam.CreateRole, new Iam.CreateRoleIn(RoleName: web, AssumeRolePolicyDocument: Moves.Trust("\"Service\":\"ec2.amazonaws.com\"")));
        _ = hand.Call(Region.UsEast1, Iam.AttachRolePolicy, new Iam.AttachRolePolicyIn(web, "arn:aws:iam::aws:policy/PowerUserAccess"));
        _ = hand.Call(Region.UsEast1, Iam.CreateRole, new Iam.CreateRoleIn(
            RoleName: deploy, AssumeRolePolicyDocument: Moves.Trust($"\"AWS\":\"arn:aws:iam::{plot.World.Account}:role/{web}\"")));
        _ = hand.Call(Region.UsEast1, Iam.AttachRolePolicy, new Iam.AttachRolePolicyIn(deploy, Moves.Admin));
        plot.World.Iam.SettleChanges();
    }
}
