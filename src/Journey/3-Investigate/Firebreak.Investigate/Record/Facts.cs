using System.Text.Json;
using Firebreak.Model;

namespace Firebreak.Investigate.Record;

/// <summary>Takes over the facts that name or price a thing.</summary>
internal static class Facts
{
    private static readonly (string Member, string Fact)[] OfMachines =
    [
        ("instanceType", "InstanceType"), ("platform", "Platform"), ("instanceLifecycle", "Lifecycle"), ("keyName", "KeyName"),
        ("spotInstanceRequestId", "SpotInstanceRequestId"), ("imageId", "ImageId"), ("tenancy", "Tenancy"), ("subnetId", "SubnetId"),
    ];

    private static readonly (string Member, string Fact)[] OfOthers =
    [
        ("userName", "UserName"), ("roleName", "RoleName"), ("groupName", "GroupName"), ("size", "Size"), ("volumeType", "VolumeType"),
        ("keyName", "KeyName"), ("functionName", "FunctionName"), ("memorySize", "MemorySize"), ("cpu", "Cpu"), ("memory", "Memory"),
        ("launchType", "LaunchType"), ("desiredCount", "DesiredCount"), ("autoScalingGroupName", "AutoScalingGroupName"),
        ("launchTemplateId", "LaunchTemplateId"), ("launchTemplateName", "LaunchTemplateName"),
        ("instanceType", "InstanceType"), ("bundleId", "BundleId"), ("modelUnits", "ModelUnits"), ("modelId", "ModelArn"),
    ];

    /// <summary>Fills names and facts from the call that made it.</summary>
    public static void Fill(Made thing, string name)
    {
        var (asked, answer) = (thing.By.Request, thing.By.Response);
        if (name.Length > 0 && (Field.First(answer, name) is { Length: > 0 } text || (text = Field.First(asked, name)).Length > 0))
        {
            thing.Names.Add(text);
        }
        else if (Field.Text(asked, "name") is { Length: > 0 } plain)
        {
            thing.Names.Add(plain);
        }

        if (thing.Kind == Kinds.Instance)
        {
            var own = Field.Holding(answer, "instanceId").FirstOrDefault(item => Field.Text(item, "instanceId") == thing.Id);
            Take(thing, OfMachines, own, asked);
            return;
        }

        Take(thing, OfOthers, answer, asked);
        if (thing.Kind is Kinds.AccessKey or Kinds.LoginProfile)
        {
            thing.Facts["OwnerArn"] = Owner(thing.By);
        }
    }

    /// <summary>The principal that a new key or password belongs to.</summary>
    private static string Owner(Act act)
    {
        var user = Making.UserName(act) is { Length: > 0 } asked ? asked : Field.First(act.Response, "userName");
        return user.Length == 0 || act.IsRoot && Making.UserName(act).Length == 0 ? act.Principal : Making.UserArn(act, user);
    }

    private static void Take(Made thing, (string Member, string Fact)[] wanted, JsonElement first, JsonElement second)
    {
        foreach (var (member, fact) in wanted)
        {
            var value = Field.First(first, member) is { Length: > 0 } own ? own : Field.First(second, member);
            if (value.Length is > 0 and <= 256)
            {
                thing.Facts[fact] = value;
            }
        }
    }
}
