using Firebreak.Wire.Services;

namespace Firebreak.Sandbox;

/// <summary>What a service does in the account by its own role: it makes groups of machines for its clusters, sizes them and takes them away.</summary>
internal sealed class ServiceHands(World world, ScalingWorld scaling, string service, string role)
{
    /// <summary>Makes a group that keeps machines, in the service's name.</summary>
    internal ScalingGroup? MakeGroup(Call call, string name, string type, (int Min, int Max, int Desired) size, params ReadOnlySpan<(string Key, string Value)> tags)
    {
        var tagged = new List<AutoScaling.Tag>();
        foreach (var (key, value) in tags)
        {
            tagged.Add(new AutoScaling.Tag(Key: key, Value: value, PropagateAtLaunch: true));
        }

        try
        {
            var (actor, caller) = Actor(call);
            var template = actor.As(caller, call.Region, Ec2.CreateLaunchTemplate, new Ec2.CreateLaunchTemplateIn(
                LaunchTemplateName: name + "-" + world.Ids.Digits(6),
                LaunchTemplateData: new Ec2.LaunchTemplateContents(ImageId: MachineImages.Linux(call.Region.ToString()), InstanceType: type))).LaunchTemplate!.LaunchTemplateId;
            _ = actor.As(caller, call.Region, AutoScaling.CreateAutoScalingGroup, new AutoScaling.CreateAutoScalingGroupIn(
                name, LaunchTemplate: new AutoScaling.LaunchTemplateSpecification(template, null, "$Latest"),
                MinSize: size.Min, MaxSize: size.Max, DesiredCapacity: size.Desired, AvailabilityZones: [call.Region + "a"], Tags: tagged));
        }
        catch (Fault)
        {
            return null; // no quota, no machines: the refusal is in the trail
        }

        return Group(call.Region.ToString(), name);
    }

    /// <summary>The group of a name, while it is there.</summary>
    internal ScalingGroup? Group(string region, string name) => scaling.Groups.GetValueOrDefault((region, name));

    /// <summary>Sizes a group.</summary>
    internal void Size(Call call, string name, int min, int max, int desired)
    {
        if (Group(call.Region.ToString(), name) is null)
        {
            return;
        }

        var (actor, caller) = Actor(call);
        _ = actor.As(caller, call.Region, AutoScaling.UpdateAutoScalingGroup, new AutoScaling.UpdateAutoScalingGroupIn(
            name, MinSize: min, MaxSize: Math.Max(max, Math.Max(min, desired)), DesiredCapacity: desired));
    }

    /// <summary>Takes a group away with its machines.</summary>
    internal void EndGroup(Call call, string name)
    {
        if (Group(call.Region.ToString(), name) is null)
        {
            return;
        }

        var (actor, caller) = Actor(call);
        _ = actor.As(caller, call.Region, AutoScaling.DeleteAutoScalingGroup, new AutoScaling.DeleteAutoScalingGroupIn(name, ForceDelete: true));
    }

    private (Actor Actor, Principal Caller) Actor(Call call)
    {
        var actor = new Actor(world, service, call.Side) { SourceIp = service, UserAgent = service };
        var caller = MachineKeeper.Linked(world, role, service.Split('.')[0], service);
        if (world.Iam.Roles[role].Inline.TryAdd("groups", """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":["autoscaling:*","ec2:*"],"Resource":"*"}]}"""))
        {
            world.Iam.Changed();
            world.Iam.SettleChanges();
        }

        return (actor, caller);
    }
}
