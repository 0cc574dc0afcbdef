using System.Text.Json.Nodes;
using Firebreak.Model;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox;

/// <summary>The account as a mail cannon: SES quotas looked up in many regions, domains verified, an SMTP user made, production asked for.</summary>
internal static class MailSender
{
    internal static void Play(Plot plot)
    {
        var random = plot.Random;
        var (world, scribe) = (plot.World, plot.Scribe);
        var thief = plot.Stranger();
        thief.Use(plot.Home.Key.AccessKeyId);
        var script = plot.Begin(plot.Strike).LookRound(thief, []);
        foreach (var region in plot.Regions(6 + random.Next(8), SesV2.Service))
        {
            _ = script.Then(1, 4, () => scribe.Look(thief, region, "ses:GetSendQuota"))
                .Then(1, 4, () => scribe.Look(thief, region, "ses:GetAccount", refused: random.Chance(0.2) ? "AccessDenied" : null));
        }

        var name = "ses-smtp-user." + world.Ids.Digits(8);
        var smtp = plot.Stranger(name);
        var mail = plot.Regions(1 + random.Next(3), SesV2.Service);
        var sender = "";
        _ = script
            .Try(20, 60, () => thief.Call(Region.UsEast1, Iam.CreateUser, new Iam.CreateUserIn(UserName: name)))
            .Try(2, 9, () => thief.Call(Region.UsEast1, Iam.PutUserPolicy, new Iam.PutUserPolicyIn(
                name, "AmazonSesSendingAccess", """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["ses:SendRawEmail","ses:SendEmail"],"Resource":"*"}]}""")))
            .Try(2, 9, () => smtp.Use(thief.Call(Region.UsEast1, Iam.CreateAccessKey, new Iam.CreateAccessKeyIn(name)).AccessKey!.AccessKeyId!));
        foreach (var region in mail)
        {
            for (var i = 1 + random.Next(4); i > 0; i--)
            {
                var domain = sender = "login-" + world.Ids.Digits(5) + ".example.org";
                _ = script.Try(5, 60, () => thief.Call(region, SesV2.CreateEmailIdentity, new SesV2.CreateEmailIdentityIn(domain)));
            }

            _ = script.Then(20, 90, () => scribe.Change(thief, region, "ses:PutAccountDetails", new JsonObject
            {
                ["mailType"] = "TRANSACTIONAL",
                ["productionAccessEnabled"] = true,
                ["websiteURL"] = "https://example.org",
            }))
                .Then(5, 30, () => scribe.Change(thief, region, "ses:UpdateAccountSendingEnabled", new JsonObject { ["enabled"] = true }));
        }

        _ = script.Try(20, 90, () => thief.Call(mail[^1], SesV2.CreateDedicatedIpPool, new SesV2.CreateDedicatedIpPoolIn("bulk-" + world.Ids.Digits(4))));
        Send(script, smtp, mail[^1], "security@" + sender, 60 + random.Next(120));
        _ = script.Then(20, 200, () => scribe.Refuse(thief, Region.UsEast1, "support:CreateCase", "SubscriptionRequiredException", new JsonObject { ["serviceCode"] = "service-limit-increase" }))
            .Then(400, 9000, () => scribe.Look(smtp, mail[0], "ses:GetSendQuota", refused: "AccessDenied"));
        if (random.Chance(0.5))
        {
            _ = plot.Foothold(script, thief, password: true);
        }

        plot.Found = script.At.AddHours(8 + random.Next(40));
    }

    /// <summary>Letters to strangers, fifty at a time; CloudTrail does not record them.</summary>
    private static void Send(Script script, Actor smtp, Region region, string from, int letters)
    {
        var text = new SesV2.EmailContent(new SesV2.Message(new SesV2.Content("Your account is on hold"), new SesV2.Body(new SesV2.Content("Sign in to go on."))));
        var to = new SesV2.Destination([.. Enumerable.Range(0, 50).Select(at => $"reader{at}@example.net")]);
        for (var at = 0; at < letters; at++)
        {
            _ = script.Try(1, 9, () => smtp.Call(region, SesV2.SendEmail, new SesV2.SendEmailIn(from, to, text)));
        }
    }
}
