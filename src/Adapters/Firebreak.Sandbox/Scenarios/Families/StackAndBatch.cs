using System.Text.Json.Nodes;
using Firebreak.Model;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox;

/// <summary>Nothing is started by hand: a stack starts machines, and a Batch environment makes a group that starts more.</summary>
internal static class StackAndBatch
{
    internal static void Play(Plot plot)
    {
        var random = plot.Random;
        var thief = plot.Stranger();
        thief.Use(plot.Home.Key.AccessKeyId);
        var script = plot.Begin(plot.Strike).LookRound(thief, plot.Regions(3));
        var user = random.Chance(0.3) ? plot.Foothold(script, thief) : thief;
        foreach (var region in plot.Regions(3 + random.Next(5)))
        {
            _ = random.Chance(0.5) ? Stack(plot, script, user, region) : Batch(plot, script, thief, region);
        }

        plot.Found = script.At.AddHours(6 + random.Next(40));
    }

    /// <summary>CloudFormation calls with its caller's credentials, in its own name.</summary>
    private static Script Stack(Plot plot, Script script, Actor thief, Region region)
    {
        var (world, name) = (plot.World, "infra-" + plot.World.Ids.Digits(3));
        var id = $"arn:aws:cloudformation:{region}:{world.Account}:stack/{name}/{world.Ids.Uuid()}";
        var (count, type) = (1 + plot.Random.Next(4), plot.Random.Pick<string>(["c5.9xlarge", "c5.18xlarge"]));
        return script
            .Then(5, 60, () => plot.Scribe.Change(thief, region, "cloudformation:CreateStack", new JsonObject { ["stackName"] = name }, new JsonObject { ["stackId"] = id }, ("cloudformation:stack", id)))
            .Try(5, 20, () =>
            {
                var caller = thief.Caller with { InvokedBy = "cloudformation.amazonaws.com" };
                var forwarded = plot.Scribe.Session(caller, Side.Attacker, TimeSpan.FromHours(1)).Principal;
                var service = new Actor(world, "stack", Side.Attacker) { SourceIp = "cloudformation.amazonaws.com", UserAgent = "cloudformation.amazonaws.com" };
                var group = service.As(forwarded, region, Ec2.CreateSecurityGroup, new Ec2.CreateSecurityGroupIn("nodes", name + "-nodes")).GroupId!;
                _ = service.As(forwarded, region, Ec2.RunInstances, Moves.Launch(region, type, count) with
                {
                    SecurityGroupIds = [group],
                    TagSpecifications = [new Ec2.TagSpecification("instance", [new Ec2.TagIn("aws:cloudformation:stack-name", name), new Ec2.TagIn("aws:cloudformation:stack-id", id)])],
                });
            });
    }

    private static Script Batch(Plot plot, Script script, Actor thief, Region region)
    {
        var (world, scribe, name) = (plot.World, plot.Scribe, "farm" + plot.World.Ids.Digits(3));
        string Arn(string kind, string what) => $"arn:aws:batch:{region}:{world.Account}:{kind}/{what}";
        var (count, job) = (1 + plot.Random.Next(4), world.Ids.Uuid());
        return script
            .Then(5, 60, () => scribe.Change(thief, region, "batch:CreateComputeEnvironment",
                new JsonObject { ["computeEnvironmentName"] = name, ["type"] = "MANAGED", ["computeResources"] = new JsonObject { ["type"] = "EC2", ["maxvCpus"] = 256, ["instanceTypes"] = new JsonArray("c5.18xlarge") } },
                new JsonObject { ["computeEnvironmentName"] = name, ["computeEnvironmentArn"] = Arn("compute-environment", name) }, ("batch:compute-environment", Arn("compute-environment", name))))
            .Then(2, 20, () => scribe.Change(thief, region, "batch:CreateJobQueue", new JsonObject { ["jobQueueName"] = name + "-q" },
                new JsonObject { ["jobQueueName"] = name + "-q", ["jobQueueArn"] = Arn("job-queue", name + "-q") }, ("batch:job-queue", Arn("job-queue", name + "-q"))))
            .Then(2, 20, () => scribe.Change(thief, region, "batch:SubmitJob", new JsonObject { ["jobName"] = "j", ["jobQueue"] = name + "-q" },
                new JsonObject { ["jobName"] = "j", ["jobId"] = job, ["jobArn"] = Arn("job", job) }, ("batch:job", Arn("job", job))))
            .Try(30, 90, () => Group(plot, region, name, count));
    }

    /// <summary>Batch makes the group in its own name; the group starts the machines.</summary>
    private static void Group(Plot plot, Region region, string name, int count)
    {
        const string Service = "batch.amazonaws.com";
        var batch = new Actor(plot.World, "batch", Side.Attacker) { SourceIp = Service, UserAgent = Service };
        var caller = MachineKeeper.Linked(plot.World, "AWSServiceRoleForBatch", "aws-batch", Service);
        var group = $"{name}-asg-{plot.World.Ids.Uuid()}";
        plot.World.Iam.Roles["AWSServiceRoleForBatch"].Inline["groups"] = """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["autoscaling:*"],"Resource":"*"}]}""";
        plot.World.Iam.SettleChanges();
        var template = batch.As(caller, region, Ec2.CreateLaunchTemplate, new Ec2.CreateLaunchTemplateIn(
            LaunchTemplateName: "Batch-lt-" + plot.World.Ids.Uuid(),
            LaunchTemplateData: new Ec2.LaunchTemplateContents(ImageId: MachineImages.Linux(region.ToString()), InstanceType: "c5.18xlarge"),
            TagSpecifications: [new Ec2.TagSpecification("launch-template", [new Ec2.TagIn("AWSBatchServiceTag", "batch"), new Ec2.TagIn("compute-environment", name)])])).LaunchTemplate!.LaunchTemplateId;
        _ = batch.As(caller, region, AutoScaling.CreateAutoScalingGroup, new AutoScaling.CreateAutoScalingGroupIn(
            group, LaunchTemplate: new AutoScaling.LaunchTemplateSpecification(template, null, "$Latest"),
            MinSize: 0, MaxSize: 256, DesiredCapacity: count, AvailabilityZones: [region + "a"],
            Tags: [new AutoScaling.Tag(Key: "AWSBatchServiceTag", Value: "batch")]));
    }
}
