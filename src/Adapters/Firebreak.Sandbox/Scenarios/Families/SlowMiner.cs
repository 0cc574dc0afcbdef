using Firebreak.Model;
using Firebreak.Wire;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox;

/// <summary>A guest who is in no hurry: a test machine, a user that looks like the owner's, then a machine every few days for a month.</summary>
internal static class SlowMiner
{
    internal static void Play(Plot plot)
    {
        var random = plot.Random;
        var thief = plot.Stranger();
        thief.Use(plot.Home.Key.AccessKeyId);
        var test = "";
        var first = plot.Regions(1)[0];
        var script = plot.Begin(plot.Strike).LookRound(thief, [first]);
        var user = plot.Foothold(script, thief, password: random.Chance(0.5));
        _ = script.Wait(TimeSpan.FromHours(20 + random.Next(30)))
            .Try(0, 600, () => test = thief.Call(first, Ec2.RunInstances, Moves.Launch(first, "t2.micro", 1)).Instances![0].InstanceId!)
            .Wait(TimeSpan.FromHours(1 + random.Next(6)))
            .Try(0, 600, () => thief.Call(first, Ec2.TerminateInstances, new Ec2.TerminateInstancesIn([test])));
        var addresses = Enumerable.Range(0, 3).Select(_ => plot.Address()).ToList();
        foreach (var region in plot.Regions(4 + random.Next(4)))
        {
            var address = random.Pick(addresses);
            _ = script.Wait(TimeSpan.FromHours(40 + random.Next(70)))
                .Then(0, 900, () => user.SourceIp = address)
                .Try(2, 40, () => user.Call(Region.UsEast1, Sts.GetCallerIdentity, new None()))
                .Try(2, 40, () => user.Call(region, Ec2.DescribeInstances, new Ec2.DescribeInstancesIn()))
                .Try(5, 90, () => user.Call(region, Ec2.RunInstances, Moves.Launch(region, random.Pick<string>(["c5.4xlarge", "c5.9xlarge"]), 1)));
        }

        if (random.Chance(0.4))
        {
            var second = plot.Foothold(script, user);
            _ = script.Wait(TimeSpan.FromHours(20))
                .Try(0, 60, () => user.Call(Region.UsEast1, Iam.DetachUserPolicy, new Iam.DetachUserPolicyIn(second.Name, Moves.Admin)))
                .Try(2, 20, () => user.Call(Region.UsEast1, Iam.DeleteAccessKey, new Iam.DeleteAccessKeyIn(second.Name, second.Caller.AccessKeyId)))
                .Try(2, 20, () => user.Call(Region.UsEast1, Iam.DeleteUser, new Iam.DeleteUserIn(second.Name)));
        }

        plot.Found = script.At.AddHours(30 + random.Next(60));
    }
}
