using System.Text.Json.Nodes;
using Firebreak.Model;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox;

/// <summary>SageMaker notebooks with graphics cards in one region after another, with a start-up script that mines.</summary>
internal static class NotebookFarm
{
    internal static void Play(Plot plot)
    {
        var random = plot.Random;
        var (world, scribe) = (plot.World, plot.Scribe);
        var thief = plot.Stranger();
        thief.Use(plot.Home.Key.AccessKeyId);
        var role = "SageMaker-ExecutionRole-" + world.Ids.Digits(8);
        var script = plot.Begin(plot.Strike).LookRound(thief, plot.Regions(2))
            .Try(5, 30, () => thief.Call(Region.UsEast1, Iam.CreateRole, new Iam.CreateRoleIn(
                RoleName: role, AssumeRolePolicyDocument: Moves.Trust("\"Service\":\"sagemaker.amazonaws.com\""))))
            .Try(5, 30, () => thief.Call(Region.UsEast1, Iam.AttachRolePolicy, new Iam.AttachRolePolicyIn(role, Moves.Admin)));
        foreach (var region in plot.Regions(5 + random.Next(11), SageMaker.Service))
        {
            string Arn(string kind, string name) => $"arn:aws:sagemaker:{region}:{world.Account}:{kind}/{name}";
            var config = "setup-" + world.Ids.Digits(3);
            _ = script.Try(2, 20, () => thief.Call(region, SageMaker.ListNotebookInstances, new SageMaker.ListNotebookInstancesIn()))
                .Then(2, 20, () => scribe.Change(thief, region, "sagemaker:CreateNotebookInstanceLifecycleConfig",
                    new JsonObject { ["notebookInstanceLifecycleConfigName"] = config },
                    new JsonObject { ["notebookInstanceLifecycleConfigArn"] = Arn("notebook-instance-lifecycle-config", config) },
                    ("sagemaker:notebook-instance-lifecycle-config", Arn("notebook-instance-lifecycle-config", config))));
            for (var i = 1 + random.Next(3); i > 0; i--)
            {
                var name = "nb-" + world.Ids.Digits(5);
                var type = random.Pick<string>(["ml.p3.2xlarge", "ml.g4dn.4xlarge", "ml.p2.xlarge"]);
                var arn = $"arn:aws:iam::{world.Account}:role/{role}";
                _ = random.Chance(0.3)
                    ? script.Then(1, 9, () => scribe.Refuse(thief, region, "sagemaker:CreateNotebookInstance", "ResourceLimitExceeded", new JsonObject
                    {
                        ["notebookInstanceName"] = name,
                        ["instanceType"] = type,
                        ["roleArn"] = arn,
                        ["lifecycleConfigName"] = config,
                        ["directInternetAccess"] = "Enabled",
                    }))
                    : script.Try(1, 9, () => thief.Call(region, SageMaker.CreateNotebookInstance, new SageMaker.CreateNotebookInstanceIn(name, type, arn, LifecycleConfigName: config)));
            }
        }

        if (random.Chance(0.5))
        {
            _ = script.Then(400, 4000, () => WorkAsNotebook(plot, role));
        }

        plot.Found = script.At.AddHours(5 + random.Next(50));
    }

    /// <summary>The notebook calls with its role, from an address of AWS.</summary>
    private static void WorkAsNotebook(Plot plot, string role)
    {
        var session = plot.Scribe.Session(plot.World.Iam.PrincipalOfRole(role, "SageMaker"), Side.Attacker, TimeSpan.FromHours(6));
        plot.Scribe.Tell(Region.UsEast1, "sts:AssumeRole", "sagemaker.amazonaws.com", null,
            new JsonObject { ["roleArn"] = $"arn:aws:iam::{plot.World.Account}:role/{role}", ["roleSessionName"] = "SageMaker" },
            new JsonObject { ["credentials"] = Scribe.Credentials(session) });
        var notebook = plot.Stranger("notebook");
        notebook.Use(session.Id);
        _ = plot.Begin(plot.World.Clock.Now).LookRound(notebook, plot.Regions(2))
            .Mine(plot, notebook, plot.Regions(1)[0], "c5.9xlarge", 1);
    }
}
