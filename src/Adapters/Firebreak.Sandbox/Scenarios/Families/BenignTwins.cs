using System.Text.Json.Nodes;
using Firebreak.Model;
using Firebreak.Wire;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox;

/// <summary>Days on which the owner does what an intruder would do, too: nobody is to be accused.</summary>
internal static class BenignTwins
{
    /// <summary>A release day: many builds at once, each from an address nobody has seen.</summary>
    internal static void BuildBurst(Plot plot)
    {
        plot.Home.NeedsBuilds();
        for (var i = 12 + plot.Random.Next(20); i > 0; i--)
        {
            plot.Home.Build(plot.Strike.AddMinutes(plot.Random.Next(90)), 1 + plot.Random.Next(6), plot.Random.Pick<string>(["c5.large", "c5.2xlarge", "c5.4xlarge"]));
        }

        plot.Found = plot.Strike.AddHours(6);
    }

    /// <summary>A day of guests: the group grows to forty machines and shrinks again.</summary>
    internal static void GrowthDay(Plot plot)
    {
        plot.Home.NeedsGroup();
        var at = plot.Strike;
        foreach (var count in (int[])[6, 14, 26, 40, 22, 8, 2])
        {
            plot.Home.Scale(at, count + plot.Random.Next(5));
            at = at.AddMinutes(40 + plot.Random.Next(60));
        }

        plot.Found = at.AddHours(3);
    }

    /// <summary>The owner moves to another region: key, firewall, machines there, then the old ones go.</summary>
    internal static void Move(Plot plot)
    {
        var hand = plot.Home.Terminal;
        var there = plot.Regions(2).First(region => region != plot.Home.Base);
        var group = "";
        var script = plot.Begin(plot.Strike)
            .Try(20, 90, () => hand.Call(Region.UsEast1, Sts.GetCallerIdentity, new None()))
            .Try(20, 90, () => hand.Call(there, ServiceQuotas.GetServiceQuota, new ServiceQuotas.GetServiceQuotaIn("ec2", InstanceTypes.Standard)))
            .Try(60, 400, () => hand.Call(there, ServiceQuotas.RequestServiceQuotaIncrease, new ServiceQuotas.RequestServiceQuotaIncreaseIn("ec2", InstanceTypes.Standard, 512)))
            .Try(60, 400, () => hand.Call(there, Ec2.CreateKeyPair, new Ec2.CreateKeyPairIn("moved-key")))
            .Try(60, 400, () => group = hand.Call(there, Ec2.CreateSecurityGroup, new Ec2.CreateSecurityGroupIn("web", "web")).GroupId!)
            .Try(60, 400, () => hand.Call(there, Ec2.AuthorizeSecurityGroupIngress, new Ec2.AuthorizeSecurityGroupIngressIn(
                GroupId: group, IpProtocol: "tcp", FromPort: 443, ToPort: 443, CidrIp: "0.0.0.0/0")));
        for (var i = 2 + plot.Random.Next(5); i > 0; i--)
        {
            _ = script.Try(60, 900, () => hand.Call(there, Ec2.RunInstances, new Ec2.RunInstancesIn(
                ImageId: MachineImages.Linux(there.ToString()), InstanceType: plot.Random.Pick<string>(["m5.2xlarge", "c5.4xlarge", "m5.large"]),
                MinCount: 1, MaxCount: 1 + plot.Random.Next(3), KeyName: "moved-key")));
        }

        _ = script.Wait(TimeSpan.FromHours(20)).Try(60, 900, () => hand.Call(plot.Home.Base, Ec2.TerminateInstances, new Ec2.TerminateInstancesIn(plot.Home.Machines)));
        plot.Found = script.At.AddHours(5);
    }

    /// <summary>The owner tries language models for the first time, and gives his program a user for it.</summary>
    internal static void FirstModels(Plot plot)
    {
        var (scribe, home) = (plot.Scribe, plot.Home);
        const string Model = "anthropic.claude-3-haiku-20240307-v1:0";
        var model = new JsonObject { ["modelId"] = Model };
        var script = plot.Begin(plot.Strike)
            .Then(5, 60, () => home.SignIn(slips: false))
            .Then(20, 90, () => scribe.Look(home.Browser, home.Base, "bedrock:ListFoundationModels"))
            .Then(20, 90, () => scribe.Change(home.Browser, home.Base, "bedrock:PutUseCaseForModelAccess"))
            .Then(20, 90, () => scribe.Change(home.Browser, home.Base, "bedrock:CreateFoundationModelAgreement", (JsonObject)model.DeepClone()))
            .Then(20, 90, () => scribe.Change(home.Browser, home.Base, "bedrock:PutFoundationModelEntitlement", (JsonObject)model.DeepClone()));
        var name = "models-" + plot.World.Ids.Digits(2);
        var program = new Actor(plot.World, name, Side.Owner) { SourceIp = home.Program.SourceIp, UserAgent = home.Program.UserAgent };
        _ = script.Try(60, 300, () => home.Browser.Call(Region.UsEast1, Iam.CreateUser, new Iam.CreateUserIn(UserName: name)))
            .Try(9, 60, () => home.Browser.Call(Region.UsEast1, Iam.PutUserPolicy, new Iam.PutUserPolicyIn(
                name, "models", """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"bedrock:InvokeModel*","Resource":"*"}]}""")))
            .Try(9, 60, () => program.Use(home.Browser.Call(Region.UsEast1, Iam.CreateAccessKey, new Iam.CreateAccessKeyIn(name)).AccessKey!.AccessKeyId!));
        for (var i = 30 + plot.Random.Next(60); i > 0; i--)
        {
            _ = script.Then(5, 900, () => scribe.Ask(program, home.Base, Model, streams: false));
        }

        plot.Found = script.At.AddHours(3);
    }

    /// <summary>The administrator works from a hotel with another computer: a new address, a new client, ordinary work.</summary>
    internal static void Travel(Plot plot)
    {
        var (home, random) = (plot.Home, plot.Random);
        var hotel = plot.Address();
        var browser = new Actor(plot.World, "owner's other browser", Side.Owner)
        {
            SourceIp = hotel,
            UserAgent = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.1 Safari/605.1.15",
        };
        var terminal = new Actor(plot.World, "owner's other terminal", Side.Owner)
        {
            SourceIp = hotel,
            UserAgent = "aws-cli/2.15.4 Python/3.11.6 Darwin/23.1.0 source/arm64 prompt/off command/ec2.describe-instances",
        };
        terminal.Use(home.Key.AccessKeyId);
        var script = plot.Begin(plot.Strike);
        for (var day = 0; day < 2 + random.Next(3); day++)
        {
            _ = script.Try(60, 900, () => browser.SignIn(home.Admin, home.Mfa))
                .Try(20, 90, () => browser.Call(home.Base, Ec2.DescribeInstances, new Ec2.DescribeInstancesIn()))
                .Try(20, 90, () => browser.Call(home.Base, Ec2.DescribeVolumes, new Ec2.DescribeVolumesIn()))
                .Try(60, 900, () => terminal.Call(Region.UsEast1, Sts.GetCallerIdentity, new None()))
                .Try(60, 900, () => terminal.Call(home.Base, Ec2.CreateTags, new Ec2.CreateTagsIn(Resources: [home.Machines[0]], Tags: [new Ec2.TagIn("seen", "yes")])));
            if (random.Chance(0.6))
            {
                _ = script.Try(60, 900, () => terminal.Call(home.Base, Ec2.RunInstances, new Ec2.RunInstancesIn(
                    ImageId: MachineImages.Linux(home.Base.ToString()), InstanceType: "t3.medium", MinCount: 1, MaxCount: 1)));
            }

            _ = script.Wait(TimeSpan.FromHours(20));
        }

        plot.Found = script.At.AddHours(3);
    }
}
