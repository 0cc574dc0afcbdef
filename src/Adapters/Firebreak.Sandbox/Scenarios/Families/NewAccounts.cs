using System.Text.Json.Nodes;
using Firebreak.Model;

namespace Firebreak.Sandbox;

/// <summary>The account is made the head of an organisation, and new accounts are made under it: their bill comes to the owner.</summary>
internal static class NewAccounts
{
    internal static void Play(Plot plot)
    {
        var random = plot.Random;
        var (world, scribe) = (plot.World, plot.Scribe);
        var thief = plot.Stranger();
        thief.Use(plot.Home.Key.AccessKeyId);
        var organisation = "o-" + world.Ids.Digits(10);
        var script = plot.Begin(plot.Strike).LookRound(thief, plot.Regions(2))
            .Then(9, 60, () => scribe.Look(thief, Region.UsEast1, "organizations:DescribeOrganization", refused: "AWSOrganizationsNotInUseException"))
            .Then(9, 60, () => scribe.Change(thief, Region.UsEast1, "organizations:CreateOrganization", new JsonObject { ["featureSet"] = "ALL" },
                new JsonObject { ["organization"] = new JsonObject { ["id"] = organisation, ["arn"] = $"arn:aws:organizations::{world.Account}:organization/{organisation}", ["masterAccountId"] = world.Account.ToString() } },
                ("organizations:organization", $"arn:aws:organizations::{world.Account}:organization/{organisation}")));
        for (var i = 2 + random.Next(8); i > 0; i--)
        {
            Account(plot, script, thief, organisation);
        }

        if (random.Chance(0.5))
        {
            _ = script.Then(20, 200, () => scribe.Change(thief, Region.UsEast1, "organizations:InviteAccountToOrganization",
                new JsonObject { ["target"] = new JsonObject { ["id"] = "999988887777", ["type"] = "ACCOUNT" } },
                new JsonObject { ["handshake"] = new JsonObject { ["id"] = "h-" + world.Ids.Digits(10), ["state"] = "OPEN" } }));
        }

        var user = plot.Foothold(script, thief, password: true);
        foreach (var region in plot.Regions(1 + random.Next(4)))
        {
            _ = script.Mine(plot, user, region, "c5.12xlarge", 1 + random.Next(3));
        }

        plot.Found = script.At.AddHours(8 + random.Next(60));
    }

    /// <summary>A new account: asked for now, made by AWS a minute later, entered by its administrator's role.</summary>
    private static void Account(Plot plot, Script script, Actor thief, string organisation)
    {
        var (world, scribe) = (plot.World, plot.Scribe);
        var (number, request, name) = (plot.World.Ids.Digits(12), "car-" + plot.World.Ids.Digits(16), "team-" + plot.World.Ids.Digits(3));
        JsonObject Status(string state, bool known)
        {
            var status = new JsonObject { ["id"] = request, ["state"] = state, ["accountName"] = "****" };
            if (known)
            {
                status["accountId"] = number;
            }

            return new JsonObject { ["createAccountStatus"] = status };
        }

        _ = script.Then(20, 200, () =>
        {
            scribe.Change(thief, Region.UsEast1, "organizations:CreateAccount", new JsonObject { ["accountName"] = "****", ["email"] = "****" },
                Status("IN_PROGRESS", known: false), ("organizations:account", number));
            world.After(TimeSpan.FromSeconds(70), _ => scribe.Tell(Region.UsEast1, "organizations:CreateAccountResult", "organizations.amazonaws.com", Status("SUCCEEDED", known: true)));
        });
        if (plot.Random.Chance(0.4))
        {
            _ = script.Then(100, 300, () => Enter(scribe, thief, (number, name + organisation)));
        }
    }

    private static void Enter(Scribe scribe, Actor thief, (string Account, string Session) where)
    {
        var session = scribe.Session(new Principal(
            PrincipalKind.AssumedRole, $"arn:aws:sts::{where.Account}:assumed-role/OrganizationAccountAccessRole/{where.Session}", "AROAFOREIGN:" + where.Session, "OrganizationAccountAccessRole"), Side.Attacker, TimeSpan.FromHours(1));
        scribe.Change(thief, Region.UsEast1, "sts:AssumeRole",
            new JsonObject { ["roleArn"] = $"arn:aws:iam::{where.Account}:role/OrganizationAccountAccessRole", ["roleSessionName"] = where.Session },
            new JsonObject { ["credentials"] = Scribe.Credentials(session), ["assumedRoleUser"] = new JsonObject { ["arn"] = session.Principal.Arn } });
    }
}
