using System.Text.Json.Nodes;
using Firebreak.Model;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox;

/// <summary>A function looks every ten minutes whether its machines still run, and starts them again when the owner ends them.</summary>
internal static class FunctionReinstaller
{
    internal static void Play(Plot plot)
    {
        var random = plot.Random;
        var world = plot.World;
        var thief = plot.Stranger();
        thief.Use(plot.Home.Key.AccessKeyId);
        var region = plot.Regions(1)[0];
        var (name, count, type) = ("health-" + world.Ids.Digits(3), 1 + random.Next(3), random.Pick<string>(["c5.4xlarge", "c5.9xlarge"]));
        var function = $"arn:aws:lambda:{region}:{world.Account}:function:{name}";
        world.Module<LambdaWorld>().Does(name, (_, actor) => Reinstall(actor, region, name, type, count));
        var script = plot.Begin(plot.Strike).LookRound(thief, [region])
            .Try(5, 30, () => thief.Call(Region.UsEast1, Iam.CreateRole, new Iam.CreateRoleIn(
                RoleName: name + "-role", AssumeRolePolicyDocument: Moves.Trust("\"Service\":\"lambda.amazonaws.com\""))))
            .Try(2, 9, () => thief.Call(Region.UsEast1, Iam.PutRolePolicy, new Iam.PutRolePolicyIn(
                name + "-role", "run", """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"ec2:*","Resource":"*"}]}""")))
            .Try(8, 20, () => thief.Call(region, Lambda.CreateFunction, new Lambda.CreateFunctionIn(
                name, "python3.11", $"arn:aws:iam::{world.Account}:role/{name}-role", "main.run", new Lambda.FunctionCode(ZipFile: "UEsFBgAAAAAAAAAAAAAAAAAAAAAAAA=="), Timeout: 60)))
            .Try(2, 9, () => thief.Call(region, EventBridge.PutRule, new EventBridge.PutRuleIn(name, "rate(10 minutes)", State: "ENABLED")))
            .Try(2, 9, () => thief.Call(region, EventBridge.PutTargets, new EventBridge.PutTargetsIn(name, Targets: [new EventBridge.Target("1", function)])));
        if (random.Chance(0.6))
        {
            _ = script.Then(2, 9, () => plot.Scribe.Change(thief, region, "lambda:AddPermission20150331v2", new JsonObject
            {
                ["functionName"] = name,
                ["action"] = "lambda:InvokeFunctionUrl",
                ["principal"] = "*",
                ["functionUrlAuthType"] = "NONE",
            }))
                .Then(2, 9, () => plot.Scribe.Change(thief, region, "lambda:CreateFunctionUrlConfig", new JsonObject { ["functionName"] = name, ["authType"] = "NONE" }));
        }

        foreach (var other in plot.Regions(random.Next(4)))
        {
            _ = script.Mine(plot, thief, other, "c5.12xlarge", 1 + random.Next(2));
        }

        plot.OwnerEnds(script.At.AddHours(3), 2);
        plot.OwnerEnds(script.At.AddHours(8), 4);
        plot.Found = script.At.AddHours(10 + random.Next(30));
    }

    private static void Reinstall(Actor actor, Region region, string name, string type, int count)
    {
        try
        {
            var there = actor.Call(region, Ec2.DescribeInstances, new Ec2.DescribeInstancesIn(Filters:
            [
                new Ec2.Filter("tag:pool", [name]),
                new Ec2.Filter("instance-state-name", ["pending", "running"]),
            ])).Reservations!.Sum(reservation => reservation.Instances!.Count);
            if (there < count)
            {
                _ = actor.Call(region, Ec2.RunInstances, Moves.Launch(region, type, count - there) with
                {
                    TagSpecifications = [new Ec2.TagSpecification("instance", [new Ec2.TagIn("pool", name)])],
                });
            }
        }
        catch (Fault)
        {
            // Refused: it is in the trail, and the next round tries again.
        }
    }
}
