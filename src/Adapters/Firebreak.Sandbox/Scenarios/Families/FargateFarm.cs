using System.Text.Json.Nodes;
using Firebreak.Model;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox;

/// <summary>Containers instead of machines: a cluster, a definition and a service in region after region, each within two minutes.</summary>
internal static class FargateFarm
{
    internal static void Play(Plot plot)
    {
        var random = plot.Random;
        var thief = plot.Stranger();
        thief.Use(plot.Home.Key.AccessKeyId);
        var role = "ecsTaskExecutionRole" + plot.World.Ids.Digits(2);
        var linked = $"arn:aws:iam::{plot.World.Account}:role/aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS";
        var script = plot.Begin(plot.Strike).LookRound(thief, plot.Regions(2))
            .Try(5, 30, () => plot.Scribe.Change(thief, Region.UsEast1, "iam:CreateServiceLinkedRole", new JsonObject { ["aWSServiceName"] = "ecs.amazonaws.com" },
                new JsonObject { ["role"] = new JsonObject { ["arn"] = linked, ["roleName"] = "AWSServiceRoleForECS" } }))
            .Try(5, 30, () => thief.Call(Region.UsEast1, Iam.CreateRole, new Iam.CreateRoleIn(
                RoleName: role, AssumeRolePolicyDocument: Moves.Trust("\"Service\":\"ecs-tasks.amazonaws.com\""))));
        var user = random.Chance(0.4) ? plot.Foothold(script, thief) : thief;
        foreach (var region in plot.Regions(5 + random.Next(11)))
        {
            var family = random.Pick<string>(["web", "task", "node", "svc"]) + plot.World.Ids.Digits(3);
            var hand = random.Chance(0.6) ? thief : user;
            _ = script
                .Try(2, 9, () => hand.Call(region, Ecs.CreateCluster, new Ecs.CreateClusterIn(family)))
                .Try(2, 9, () => hand.Call(region, Ecs.RegisterTaskDefinition, new Ecs.RegisterTaskDefinitionIn(
                    family, NetworkMode: "awsvpc", Cpu: "16384", Memory: "32768", RequiresCompatibilities: ["FARGATE"],
                    ContainerDefinitions: [new Ecs.ContainerDefinition(family, "docker.example.org/pool/" + family + ":latest", Essential: true)])))
                .Try(2, 9, () => hand.Call(region, Ecs.CreateService, new Ecs.CreateServiceIn(
                    family, family + "-svc", family, 5 + random.Next(20), LaunchType: "FARGATE")));
            if (random.Chance(0.3))
            {
                _ = script.Try(2, 9, () => hand.Call(region, Ecs.RunTask, new Ecs.RunTaskIn(family, 2 + random.Next(8), LaunchType: "FARGATE", TaskDefinition: family)));
            }
        }

        plot.Found = script.At.AddHours(3 + random.Next(20));
    }
}
