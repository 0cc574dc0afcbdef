using System.Text.Json.Nodes;
using Firebreak.Model;
using Firebreak.Wire;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox;

/// <summary>A leaked long-term key calls language models in Bedrock: models listed, use case claimed, agreements signed, then thousands of calls.</summary>
internal static class ModelThief
{
    internal static void Play(Plot plot)
    {
        var random = plot.Random;
        var (world, scribe) = (plot.World, plot.Scribe);
        var thief = plot.Stranger();
        thief.Use(random.Chance(0.5) ? plot.Home.Key.AccessKeyId : plot.Home.AppKey);
        var regions = plot.Regions(2 + random.Next(4), Bedrock.Service);
        var script = plot.Begin(plot.Strike).LookRound(thief, []);
        foreach (var region in regions)
        {
            var model = random.Pick<string>(["anthropic.claude-3-sonnet-20240229-v1:0", "anthropic.claude-v2", "meta.llama3-70b-instruct-v1:0"]);
            _ = script.Then(2, 20, () => scribe.Look(thief, region, "bedrock:ListFoundationModels"))
                .Try(2, 20, () => thief.Call(region, Bedrock.GetModelInvocationLoggingConfiguration, new None()))
                .Then(2, 20, () => scribe.Look(thief, region, "bedrock:InvokeModel", new JsonObject { ["modelId"] = model }, refused: "AccessDenied"))
                .Then(5, 40, () => scribe.Change(thief, region, "bedrock:PutUseCaseForModelAccess"))
                .Then(5, 40, () => scribe.Change(thief, region, "bedrock:CreateFoundationModelAgreement", new JsonObject { ["modelId"] = model }))
                .Then(5, 40, () => scribe.Change(thief, region, "bedrock:PutFoundationModelEntitlement", new JsonObject { ["modelId"] = model }));
            for (var i = 15 + random.Next(30); i > 0; i--)
            {
                _ = script.Then(2, 60, () => scribe.Ask(thief, region, model, streams: !random.Chance(0.5), refused: random.Chance(0.1) ? "ThrottlingException" : null));
            }
        }

        // what he resells must not be throttled
        var unit = "throughput-" + world.Ids.Digits(4);
        _ = script.Try(20, 200, () => thief.Call(regions[0], Bedrock.CreateProvisionedModelThroughput, new Bedrock.CreateProvisionedModelThroughputIn(1, unit, "anthropic.claude-v2")));

        if (random.Chance(0.6))
        {
            Persist(plot, script, thief);
        }

        plot.Found = script.At.AddHours(6 + random.Next(40));
    }

    /// <summary>A key that is good for models alone, as the console makes it: its own user, its own kind of credential.</summary>
    private static void Persist(Plot plot, Script script, Actor thief)
    {
        var name = "BedrockAPIKey-" + plot.World.Ids.Digits(4);
        var id = "ACCA" + plot.World.Ids.Digits(17);
        _ = script
            .Try(20, 60, () => thief.Call(Region.UsEast1, Iam.CreateUser, new Iam.CreateUserIn(UserName: name)))
            .Then(2, 9, () =>
            {
                if (plot.World.Iam.Users.ContainsKey(name))
                {
                    plot.Scribe.Change(thief, Region.UsEast1, "iam:CreateServiceSpecificCredential",
                        new JsonObject { ["userName"] = name, ["serviceName"] = "bedrock.amazonaws.com" },
                        new JsonObject { ["serviceSpecificCredential"] = new JsonObject { ["serviceSpecificCredentialId"] = id, ["userName"] = name, ["status"] = "Active" } },
                        ("iam:service-specific-credential", id));
                }
            });
    }
}
