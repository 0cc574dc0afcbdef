using Firebreak.Model;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox;

/// <summary>First tickets for higher limits, a day of waiting, then spot requests and fleets that come back when they are ended.</summary>
internal static class SpotAfterTickets
{
    internal static void Play(Plot plot)
    {
        var random = plot.Random;
        var thief = plot.Stranger();
        thief.Use(plot.Home.Key.AccessKeyId);
        var regions = plot.Regions(4 + random.Next(6));
        var script = plot.Begin(plot.Strike).LookRound(thief, regions);
        foreach (var region in regions)
        {
            _ = script.Try(5, 40, () => thief.Call(region, ServiceQuotas.RequestServiceQuotaIncrease, new ServiceQuotas.RequestServiceQuotaIncreaseIn("ec2", InstanceTypes.StandardSpot, 512)))
                .Try(2, 20, () => thief.Call(region, ServiceQuotas.RequestServiceQuotaIncrease, new ServiceQuotas.RequestServiceQuotaIncreaseIn("ec2", InstanceTypes.Parallel, 128)));
        }

        _ = script.Try(20, 90, () => thief.Call(Region.UsEast1, Support.CreateCase, new Support.CreateCaseIn("Limit increase", "service-limit-increase", "normal", "ec2", "Please raise my limits.")))
            .Wait(TimeSpan.FromHours(14 + random.Next(20)));
        var user = random.Chance(0.4) ? plot.Foothold(script, thief) : thief;
        foreach (var region in regions)
        {
            var (type, count) = (random.Pick<string>(["c5.9xlarge", "c5.18xlarge", "m5.12xlarge"]), 1 + random.Next(4));
            var hand = random.Chance(0.6) ? thief : user;
            _ = random.Chance(0.6)
                ? script.Try(2, 20, () => hand.Call(region, Ec2.RequestSpotInstances, new Ec2.RequestSpotInstancesIn(
                    new Ec2.RequestSpotLaunchSpecification(ImageId: MachineImages.Linux(region.ToString()), InstanceType: type),
                    InstanceCount: count, Type: random.Chance(0.5) ? "persistent" : "one-time")))
                : Group(plot, script, hand, region, (type, count));
        }

        if (random.Chance(0.4))
        {
            plot.OwnerEnds(script.At.AddHours(2), 3);
        }

        plot.Found = script.At.AddHours(5 + random.Next(30));
    }

    private static Script Group(Plot plot, Script script, Actor hand, Region region, (string Type, int Count) what)
    {
        var name = "pool-" + plot.World.Ids.Digits(4);
        return script
            .Try(2, 20, () => hand.Call(region, Ec2.CreateLaunchTemplate, new Ec2.CreateLaunchTemplateIn(
                LaunchTemplateName: name, LaunchTemplateData: new Ec2.LaunchTemplateContents(ImageId: MachineImages.Linux(region.ToString()), InstanceType: what.Type))))
            .Try(2, 9, () => hand.Call(region, AutoScaling.CreateAutoScalingGroup, new AutoScaling.CreateAutoScalingGroupIn(
                name, LaunchTemplate: new AutoScaling.LaunchTemplateSpecification(null, name, "$Latest"),
                MinSize: 0, MaxSize: 999, DesiredCapacity: what.Count, AvailabilityZones: [region + "a"])));
    }
}
