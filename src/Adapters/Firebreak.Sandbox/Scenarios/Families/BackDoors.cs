using System.Text.Json.Nodes;
using Firebreak.Model;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox;

/// <summary>Ways back in that outlive the stolen key: federation tokens, a certificate authority for Roles Anywhere, an identity provider.</summary>
internal static class BackDoors
{
    internal static void Play(Plot plot)
    {
        var random = plot.Random;
        var (world, scribe) = (plot.World, plot.Scribe);
        var thief = plot.Stranger();
        thief.Use(plot.Home.Key.AccessKeyId);
        var role = "SupportAccess" + world.Ids.Digits(2);
        var script = plot.Begin(plot.Strike).LookRound(thief, plot.Regions(2))
            .Try(9, 60, () => thief.Call(Region.UsEast1, Iam.CreateRole, new Iam.CreateRoleIn(
                RoleName: role, AssumeRolePolicyDocument: Moves.Trust("\"Service\":\"rolesanywhere.amazonaws.com\""))))
            .Try(2, 9, () => thief.Call(Region.UsEast1, Iam.AttachRolePolicy, new Iam.AttachRolePolicyIn(role, Moves.Admin)));
        var federated = plot.Stranger("federated");
        _ = script.Then(9, 90, () => Federate(plot, thief, federated))
            .LookRound(federated, plot.Regions(1))
            .Mine(plot, federated, plot.Regions(1)[0], "c5.9xlarge", 1 + random.Next(3));
        Anchor(plot, script, thief, role);
        _ = script.Wait(TimeSpan.FromHours(3 + random.Next(20)))
            .Try(0, 60, () => plot.Home.Rotate());
        var back = plot.Stranger("thief with a certificate");
        _ = script.Wait(TimeSpan.FromHours(4 + random.Next(30))).Then(0, 300, () => ComeBack(plot, back, role));
        _ = script.LookRound(back, plot.Regions(2));
        foreach (var region in plot.Regions(2 + random.Next(4)))
        {
            _ = script.Mine(plot, back, region, "c5.18xlarge", 1 + random.Next(2));
        }

        plot.Found = script.At.AddHours(4 + random.Next(30));
    }

    private static void Federate(Plot plot, Actor thief, Actor federated)
    {
        var name = "audit" + plot.World.Ids.Digits(2);
        var owner = thief.Caller;
        var arn = $"arn:aws:sts::{plot.World.Account}:federated-user/{name}";
        var session = plot.Scribe.Session(
            new Principal(PrincipalKind.FederatedUser, arn, $"{plot.World.Account}:{name}", owner.Name) { IssuerArn = owner.IssuerArn }, Side.Attacker, TimeSpan.FromHours(12));
        plot.Scribe.Change(thief, Region.UsEast1, "sts:GetFederationToken", new JsonObject { ["name"] = name, ["durationSeconds"] = 43200 }, new JsonObject
        {
            ["credentials"] = Scribe.Credentials(session),
            ["federatedUser"] = new JsonObject { ["federatedUserId"] = $"{plot.World.Account}:{name}", ["arn"] = arn },
        });
        federated.Use(session.Id);
    }

    private static void Anchor(Plot plot, Script script, Actor thief, string role)
    {
        var (world, scribe) = (plot.World, plot.Scribe);
        string Arn(string kind, string id) => $"arn:aws:rolesanywhere:us-east-1:{world.Account}:{kind}/{id}";
        var (anchor, profile) = (world.Ids.Uuid(), world.Ids.Uuid());
        _ = script.Then(20, 200, () => scribe.Change(thief, Region.UsEast1, "rolesanywhere:CreateTrustAnchor", new JsonObject { ["name"] = "corp-ca", ["enabled"] = true },
                new JsonObject { ["trustAnchor"] = new JsonObject { ["trustAnchorId"] = anchor, ["trustAnchorArn"] = Arn("trust-anchor", anchor), ["name"] = "corp-ca" } },
                ("rolesanywhere:trust-anchor", Arn("trust-anchor", anchor))))
            .Then(9, 90, () => scribe.Change(thief, Region.UsEast1, "rolesanywhere:CreateProfile",
                new JsonObject { ["name"] = "ops", ["roleArns"] = new JsonArray($"arn:aws:iam::{world.Account}:role/{role}") },
                new JsonObject { ["profile"] = new JsonObject { ["profileId"] = profile, ["profileArn"] = Arn("profile", profile), ["name"] = "ops" } },
                ("rolesanywhere:profile", Arn("profile", profile))));
        if (plot.Random.Chance(0.6))
        {
            var provider = $"arn:aws:iam::{world.Account}:oidc-provider/login.example.org";
            _ = script.Then(9, 90, () => scribe.Change(thief, Region.UsEast1, "iam:CreateOpenIDConnectProvider", new JsonObject { ["url"] = "https://login.example.org" },
                new JsonObject { ["openIDConnectProviderArn"] = provider }, ("iam:oidc-provider", provider)));
        }
    }

    /// <summary>A certificate buys a session of the role: the key that opened the door is no longer needed.</summary>
    private static void ComeBack(Plot plot, Actor back, string role)
    {
        var session = plot.Scribe.Session(plot.World.Iam.PrincipalOfRole(role, plot.World.Ids.Digits(16)), Side.Attacker, TimeSpan.FromHours(12));
        plot.Scribe.Tell(Region.UsEast1, "sts:AssumeRole", "rolesanywhere.amazonaws.com", null,
            new JsonObject { ["roleArn"] = $"arn:aws:iam::{plot.World.Account}:role/{role}", ["roleSessionName"] = session.Principal.Id.Split(':')[1] },
            new JsonObject { ["credentials"] = Scribe.Credentials(session), ["assumedRoleUser"] = new JsonObject { ["arn"] = session.Principal.Arn } });
        back.Use(session.Id);
    }
}
