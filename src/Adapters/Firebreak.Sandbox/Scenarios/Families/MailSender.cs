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
        foreach (var region in plot.Regions(6 + random.Next(8)))
        {
            _ = script.Then(1, 4, () => scribe.Look(thief, region, "ses:GetSendQuota"))
                .Then(1, 4, () => scribe.Look(thief, region, "ses:GetAccount", refused: random.Chance(0.2) ? "AccessDenied" : null));
        }

        var name = "ses-smtp-user." + world.Ids.Digits(8);
        var smtp = plot.Stranger(name);
        var mail = plot.Regions(1 + random.Next(3));
        _ = script
            .Try(20, 60, () => thief.Call(Region.UsEast1, Iam.CreateUser, new Iam.CreateUserIn(UserName: name)))
            .Try(2, 9, () => thief.Call(Region.UsEast1, Iam.PutUserPolicy, new Iam.PutUserPolicyIn(
                name, "AmazonSesSendingAccess", """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"ses:SendRawEmail","Resource":"*"}]}""")))
            .Try(2, 9, () => smtp.Use(thief.Call(Region.UsEast1, Iam.CreateAccessKey, new Iam.CreateAccessKeyIn(name)).AccessKey!.AccessKeyId!));
        foreach (var region in mail)
        {
            for (var i = 1 + random.Next(4); i > 0; i--)
            {
                var domain = "login-" + world.Ids.Digits(5) + ".example.org";
                _ = script.Then(5, 60, () => scribe.Change(thief, region, "ses:CreateEmailIdentity", new JsonObject { ["emailIdentity"] = domain },
                    new JsonObject { ["identityType"] = "DOMAIN", ["verifiedForSendingStatus"] = false },
                    ("ses:email-identity", $"arn:aws:ses:{region}:{world.Account}:identity/{domain}")));
            }

            _ = script.Then(20, 90, () => scribe.Change(thief, region, "ses:PutAccountDetails", new JsonObject
            {
                ["mailType"] = "TRANSACTIONAL",
                ["productionAccessEnabled"] = true,
                ["websiteURL"] = "https://example.org",
            }))
                .Then(5, 30, () => scribe.Change(thief, region, "ses:UpdateAccountSendingEnabled", new JsonObject { ["enabled"] = true }));
        }

        _ = script.Then(20, 200, () => scribe.Refuse(thief, Region.UsEast1, "support:CreateCase", "SubscriptionRequiredException", new JsonObject { ["serviceCode"] = "service-limit-increase" }))
            .Then(400, 9000, () => scribe.Look(smtp, mail[0], "ses:GetSendQuota", refused: "AccessDenied"));
        if (random.Chance(0.5))
        {
            _ = plot.Foothold(script, thief, password: true);
        }

        plot.Found = script.At.AddHours(8 + random.Next(40));
    }
}
