using System.Text.Json.Nodes;
using Firebreak.Model;
using Firebreak.Wire;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox;

/// <summary>The mailbox of the root user is taken: password recovered, address and contacts changed, root key made, machines started.</summary>
internal static class RootTakeover
{
    internal static void Play(Plot plot)
    {
        var random = plot.Random;
        var world = plot.World;
        var thief = plot.Stranger();
        var browser = plot.Browser("thief's browser", thief.SourceIp);
        var script = plot.Begin(plot.Strike);
        for (var i = random.Next(4); i > 0; i--)
        {
            _ = script.Then(5, 40, () => world.Trail.RecordSignIn(browser, world.Iam.RootPrincipal, mfa: false, new Fault("Failed authentication", "Failed authentication")));
        }

        _ = script.Then(30, 300, () => Recover(world, browser))
            .Then(20, 90, () => browser.SignInAsRoot())
            .Try(9, 60, () => browser.Call(Region.UsEast1, Iam.GetAccountSummary, new None()))
            .Then(40, 200, () => plot.Scribe.Change(browser, Region.UsEast1, "signin:EmailUpdated", null, new JsonObject { ["EmailUpdated"] = "Success" }));
        foreach (var kind in (string[])["BILLING", "SECURITY", "OPERATIONS"])
        {
            _ = script.Try(10, 60, () => browser.Call(Region.UsEast1, Account.PutAlternateContact, new Account.PutAlternateContactIn(
                "J. Doe", "Owner", "team@example.org", "+15550100", kind)));
        }

        if (random.Chance(0.5))
        {
            _ = script.Try(20, 90, () => browser.Call(Region.UsEast1, Iam.UpdateAccessKey, new Iam.UpdateAccessKeyIn(plot.Home.App, plot.Home.AppKey, "Inactive")));
        }

        _ = script.Then(20, 90, () => thief.Use(browser.Call(Region.UsEast1, Iam.CreateAccessKey, new Iam.CreateAccessKeyIn()).AccessKey!.AccessKeyId!))
            .LookRound(thief, plot.Regions(3));
        var user = random.Chance(0.6) ? plot.Foothold(script, thief, password: true) : thief;
        foreach (var region in plot.Regions(3 + random.Next(8)))
        {
            _ = script.Mine(plot, random.Chance(0.5) ? thief : user, region, random.Pick<string>(["c5.24xlarge", "c5.12xlarge", "g4dn.12xlarge"]), 1 + random.Next(3)).Wait(TimeSpan.FromSeconds(random.Next(300)));
        }

        plot.Found = script.At.AddHours(6 + random.Next(60));
    }

    private static void Recover(World world, Actor browser)
    {
        foreach (var name in (string[])["PasswordRecoveryRequested", "PasswordRecoveryCompleted"])
        {
            _ = world.Trail.Record(new TrailEntry("signin.amazonaws.com", name, "us-east-1")
            {
                Caller = world.Iam.RootPrincipal,
                Side = browser.Side,
                SourceIp = browser.SourceIp,
                UserAgent = browser.UserAgent,
                EventType = "AwsConsoleSignIn",
                Response = new JsonObject { [name] = "Success" },
            });
        }
    }
}
