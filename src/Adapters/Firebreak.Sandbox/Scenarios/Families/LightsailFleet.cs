using System.Text.Json.Nodes;
using Firebreak.Model;

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
        foreach (var region in plot.Regions(3 + random.Next(8)))
        {
            _ = script.Then(2, 20, () => scribe.Look(thief, region, "lightsail:GetBundles"))
                .Then(2, 20, () => scribe.Look(thief, region, "lightsail:GetInstances"));
            if (random.Chance(0.4))
            {
                var pair = "pair-" + world.Ids.Digits(3);
                _ = script.Then(2, 20, () => scribe.Change(thief, region, "lightsail:CreateKeyPair", new JsonObject { ["keyPairName"] = pair },
                    new JsonObject { ["keyPair"] = new JsonObject { ["name"] = pair, ["arn"] = $"arn:aws:lightsail:{region}:{world.Account}:KeyPair/{pair}" }, ["operation"] = Operation(region, pair, "KeyPair", "CreateKeyPair") },
                    ("lightsail:key-pair", $"arn:aws:lightsail:{region}:{world.Account}:KeyPair/{pair}")));
            }

            for (var i = 1 + random.Next(2); i > 0; i--)
            {
                var names = Enumerable.Range(0, 1 + random.Next(4)).Select(_ => "vps-" + world.Ids.Digits(5)).ToList();
                var request = new JsonObject
                {
                    ["instanceNames"] = new JsonArray([.. names.Select(name => (JsonNode)name)]),
                    ["availabilityZone"] = region + "a",
                    ["blueprintId"] = "ubuntu_22_04",
                    ["bundleId"] = random.Pick<string>(["2xlarge_3_0", "xlarge_3_0", "4xlarge_3_0"]),
                };
                _ = random.Chance(0.25)
                    ? script.Then(2, 20, () => scribe.Refuse(thief, region, "lightsail:CreateInstances", "ServiceException", request))
                    : script.Then(2, 20, () => scribe.Change(random.Chance(0.7) ? thief : user, region, "lightsail:CreateInstances", request,
                        new JsonObject { ["operations"] = new JsonArray([.. names.Select(name => (JsonNode)Operation(region, name, "Instance", "CreateInstance"))]) },
                        [.. names.Select(name => ("lightsail:instance", $"{region}/{name}"))]));
            }
        }

        plot.Found = script.At.AddHours(6 + random.Next(60));
    }

    private static JsonObject Operation(Region region, string name, string kind, string type) => new()
    {
        ["id"] = Guid.Empty.ToString(),
        ["resourceName"] = name,
        ["resourceType"] = kind,
        ["operationType"] = type,
        ["status"] = "Started",
        ["location"] = new JsonObject { ["availabilityZone"] = region + "a", ["regionName"] = region.ToString() },
    };
}
