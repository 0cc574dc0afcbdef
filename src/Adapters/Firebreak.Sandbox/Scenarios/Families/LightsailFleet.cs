using System.Text.Json.Nodes;
using Firebreak.Model;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox;

/// <summary>Virtual private servers in Lightsail, out of sight of whoever looks at EC2 only.</summary>
internal static class LightsailFleet
{
    internal static void Play(Plot plot)
    {
        var random = plot.Random;
        var (world, scribe) = (plot.World, plot.Scribe);
        var thief = plot.Stranger();
        thief.Use(random.Chance(0.5) ? plot.Home.Key.AccessKeyId : plot.Home.AppKey);
        var script = plot.Begin(plot.Strike).LookRound(thief, []);
        var user = random.Chance(0.4) ? plot.Foothold(script, thief) : thief;
        foreach (var region in plot.Regions(3 + random.Next(8), Lightsail.Service))
        {
            _ = script.Then(2, 20, () => scribe.Look(thief, region, "lightsail:GetBundles"))
                .Try(2, 20, () => thief.Call(region, Lightsail.GetInstances, new Lightsail.GetInstancesIn()));
            if (random.Chance(0.4))
            {
                var pair = "pair-" + world.Ids.Digits(3);
                _ = script.Then(2, 20, () => scribe.Change(thief, region, "lightsail:CreateKeyPair", new JsonObject { ["keyPairName"] = pair },
                    new JsonObject { ["keyPair"] = new JsonObject { ["name"] = pair, ["arn"] = $"arn:aws:lightsail:{region}:{world.Account}:KeyPair/{pair}" }, ["operation"] = Operation(region, pair) },
                    ("lightsail:key-pair", $"arn:aws:lightsail:{region}:{world.Account}:KeyPair/{pair}")));
            }

            for (var i = 1 + random.Next(2); i > 0; i--)
            {
                var names = Enumerable.Range(0, 1 + random.Next(4)).Select(_ => "vps-" + world.Ids.Digits(5)).ToList();
                var bundle = random.Pick<string>(["2xlarge_3_0", "xlarge_3_0", "4xlarge_3_0"]);
                _ = random.Chance(0.25)
                    ? script.Then(2, 20, () => scribe.Refuse(thief, region, "lightsail:CreateInstances", "ServiceException", new JsonObject
                    {
                        ["instanceNames"] = new JsonArray([.. names.Select(name => (JsonNode)name)]),
                        ["availabilityZone"] = region + "a",
                        ["blueprintId"] = "ubuntu_22_04",
                        ["bundleId"] = bundle,
                    }))
                    : script.Try(2, 20, () => (random.Chance(0.7) ? thief : user).Call(region, Lightsail.CreateInstances, new Lightsail.CreateInstancesIn(names, region + "a", "ubuntu_22_04", bundle)));
            }
        }

        plot.Found = script.At.AddHours(6 + random.Next(60));
    }

    private static JsonObject Operation(Region region, string pair) => new()
    {
        ["id"] = Guid.Empty.ToString(),
        ["resourceName"] = pair,
        ["resourceType"] = "KeyPair",
        ["operationType"] = "CreateKeyPair",
        ["status"] = "Started",
        ["location"] = new JsonObject { ["availabilityZone"] = region + "a", ["regionName"] = region.ToString() },
    };
}
