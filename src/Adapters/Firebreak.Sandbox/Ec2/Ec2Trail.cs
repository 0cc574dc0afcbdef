using System.Globalization;
using System.Text.Json.Nodes;
using Firebreak.Wire;
using Firebreak.Wire.Codecs;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox;

/// <summary>How CloudTrail writes EC2's calls: lists under <c>items</c>, instants as milliseconds.</summary>
/// <remarks>Shapes compared with recorded events of real accounts (Invictus IR and TrailDiscover samples).</remarks>
internal static class Ec2Trail
{
    /// <summary><c>responseElements</c> of a call that changed something.</summary>
    internal static JsonNode? Response<TIn, TOut>(Call call, TIn input, TOut output)
    {
        _ = input;
        var answer = new JsonObject { ["requestId"] = call.RequestId };
        if (output is None)
        {
            answer["_return"] = true;
            return answer;
        }

        foreach (var (name, value) in Tree(output)!.AsObject())
        {
            answer[name == "return" ? "_return" : name] = name == "keyMaterial" ? "<sensitiveDataRemoved>" : Items(name, value);
        }

        return answer;
    }

    /// <summary>A request under its own name, as CloudTrail writes EC2's newer calls.</summary>
    internal static JsonNode Wrapped<T>(string name, T input) => new JsonObject { [name] = Tree(input) };

    /// <summary>The answer of such a call.</summary>
    internal static JsonNode WrappedAnswer<T>(Call call, string name, T output)
    {
        var answer = new JsonObject { ["xmlns"] = "http://ec2.amazonaws.com/doc/2016-11-15/", ["requestId"] = call.RequestId };
        foreach (var (member, value) in Tree(output)!.AsObject())
        {
            answer[member] = value?.DeepClone();
        }

        return new JsonObject { [name] = answer };
    }

    /// <summary>Ids under their set.</summary>
    internal static JsonObject List(string set, string member, IEnumerable<string>? ids) => new()
    {
        [set] = Set((ids ?? []).Select(id => (JsonNode)new JsonObject { [member] = id })),
    };

    /// <summary>Calls on machines that exist.</summary>
    internal static JsonNode Machines(IEnumerable<string>? ids, params ReadOnlySpan<(string Name, bool Value)> more)
    {
        var request = List("instancesSet", "instanceId", ids);
        foreach (var (name, value) in more)
        {
            request[name] = value;
        }

        return request;
    }

    /// <summary>A launch.</summary>
    internal static JsonNode Launch(Ec2.RunInstancesIn input)
    {
        var machine = new JsonObject { ["minCount"] = input.MinCount, ["maxCount"] = input.MaxCount };
        Put(machine, "imageId", input.ImageId);
        Put(machine, "keyName", input.KeyName);
        var request = new JsonObject { ["instancesSet"] = Set([machine]) };
        Put(request, "instanceType", input.InstanceType);
        Put(request, "userData", input.UserData is null ? null : "<sensitiveDataRemoved>");
        request["blockDeviceMapping"] = Disks(input.BlockDeviceMappings);
        request["monitoring"] = new JsonObject { ["enabled"] = input.Monitoring?.Enabled ?? false };
        request["disableApiTermination"] = input.DisableApiTermination ?? false;
        request["disableApiStop"] = input.DisableApiStop ?? false;
        Put(request, "clientToken", input.ClientToken);
        Put(request, "subnetId", input.SubnetId);
        if (input.Placement?.AvailabilityZone is { } zone)
        {
            request["availabilityZone"] = zone;
        }

        More(request, input);
        return request;
    }

    private static void More(JsonObject request, Ec2.RunInstancesIn input)
    {
        if (input.SecurityGroupIds is { Count: > 0 } groups)
        {
            request["groupSet"] = Set(groups.Select(id => (JsonNode)new JsonObject { ["groupId"] = id }));
        }

        if (input.LaunchTemplate is { } template)
        {
            request["launchTemplate"] = Tree(new Ec2.RunInstancesIn(LaunchTemplate: template))!["LaunchTemplate"] is { } tree ? TrailJson.Camel(tree) : null;
        }

        if (input.InstanceMarketOptions is { } market)
        {
            request["instanceMarketOptions"] = TrailJson.Camel(Tree(new Ec2.RunInstancesIn(InstanceMarketOptions: market))!["InstanceMarketOptions"]);
        }

        if (input.IamInstanceProfile is { } profile)
        {
            request["iamInstanceProfile"] = profile.Arn is null ? new JsonObject { ["name"] = profile.Name } : new JsonObject { ["arn"] = profile.Arn };
        }

        if (input.TagSpecifications is { Count: > 0 } tags)
        {
            request["tagSpecificationSet"] = Tags(tags);
        }

        if (input.DryRun == true)
        {
            request["dryRun"] = true;
        }
    }

    /// <summary>One changed attribute; a blob is not written down.</summary>
    internal static JsonNode Attribute(Ec2.ModifyInstanceAttributeIn input)
    {
        var request = new JsonObject { ["instanceId"] = input.InstanceId };
        Put(request, "attribute", input.Attribute);
        Put(request, "value", input.Value);
        Flag(request, "disableApiTermination", input.DisableApiTermination?.Value);
        Flag(request, "disableApiStop", input.DisableApiStop?.Value);
        Flag(request, "sourceDestCheck", input.SourceDestCheck?.Value);
        Put(request, "userData", input.UserData is null ? null : "<sensitiveDataRemoved>");
        if (input.InstanceInitiatedShutdownBehavior?.Value is { } behavior)
        {
            request["instanceInitiatedShutdownBehavior"] = new JsonObject { ["value"] = behavior };
        }

        return request;
    }

    /// <summary>What a security group was opened to.</summary>
    internal static JsonNode Openings(Ec2.AuthorizeSecurityGroupIngressIn input)
    {
        var request = new JsonObject();
        Put(request, "groupId", input.GroupId);
        Put(request, "groupName", input.GroupName);
        request["ipPermissions"] = Set(
        [
            .. input.IpProtocol is { } protocol ? [Opening(protocol, input.FromPort, input.ToPort, [input.CidrIp ?? ""])] : Array.Empty<JsonNode>(),
            .. (input.IpPermissions ?? []).Select(permission => Opening(
                permission.IpProtocol ?? "-1", permission.FromPort, permission.ToPort, (permission.IpRanges ?? []).Select(range => range.CidrIp ?? ""))),
        ]);
        return request;
    }

    /// <summary>A request for spot machines.</summary>
    internal static JsonNode Spot(Ec2.RequestSpotInstancesIn input)
    {
        var launch = new JsonObject();
        Put(launch, "imageId", input.LaunchSpecification?.ImageId);
        Put(launch, "instanceType", input.LaunchSpecification?.InstanceType);
        Put(launch, "keyName", input.LaunchSpecification?.KeyName);
        var request = new JsonObject { ["instanceCount"] = input.InstanceCount ?? 1, ["type"] = input.Type ?? "one-time" };
        Put(request, "spotPrice", input.SpotPrice);
        request["launchSpecification"] = launch;
        return request;
    }

    private static JsonObject Opening(string protocol, int? from, int? to, IEnumerable<string> cidrs) => new()
    {
        ["ipProtocol"] = protocol,
        ["fromPort"] = from,
        ["toPort"] = to,
        ["groups"] = new JsonObject(),
        ["ipRanges"] = Set(cidrs.Select(cidr => (JsonNode)new JsonObject { ["cidrIp"] = cidr })),
        ["ipv6Ranges"] = new JsonObject(),
        ["prefixListIds"] = new JsonObject(),
    };

    private static JsonObject Disks(IReadOnlyList<Ec2.BlockDeviceMappingIn>? disks) => disks is not { Count: > 0 }
        ? new JsonObject()
        : Set(disks.Select(disk => (JsonNode)new JsonObject
        {
            ["deviceName"] = disk.DeviceName,
            ["ebs"] = new JsonObject
            {
                ["volumeSize"] = disk.Ebs?.VolumeSize,
                ["deleteOnTermination"] = disk.Ebs?.DeleteOnTermination ?? true,
                ["volumeType"] = disk.Ebs?.VolumeType ?? "gp3",
            },
        }));

    private static JsonObject Tags(IEnumerable<Ec2.TagSpecification> specifications) =>
        Set(specifications.Select(specification => (JsonNode)new JsonObject
        {
            ["resourceType"] = specification.ResourceType,
            ["tags"] = new JsonArray([.. (specification.Tags ?? []).Select(tag =>
                (JsonNode)new JsonObject { ["key"] = tag.Key, ["value"] = tag.Value })]),
        }));

    private static JsonObject Set(IEnumerable<JsonNode> items) => new() { ["items"] = new JsonArray([.. items]) };

    private static void Put(JsonObject request, string name, string? value)
    {
        if (value is not null)
        {
            request[name] = value;
        }
    }

    private static void Flag(JsonObject request, string name, bool? value)
    {
        if (value is { } flag)
        {
            request[name] = new JsonObject { ["value"] = flag };
        }
    }

    private static JsonNode? Tree<T>(T record) => record is null ? null : AtRest.Tree(Ec2.Service, record, typeof(T));

    private static JsonNode? Items(string name, JsonNode? value)
    {
        switch (value)
        {
            case JsonArray { Count: 0 }:
                return new JsonObject();
            case JsonArray list:
                return Set(list.Select(item => Items("", item)!));
            case JsonObject thing:
                var copy = new JsonObject();
                foreach (var (member, inner) in thing)
                {
                    copy[member] = Items(member, inner);
                }

                return copy;
            case JsonValue text when name.EndsWith("Time", StringComparison.Ordinal)
                && DateTimeOffset.TryParse(text.ToString(), CultureInfo.InvariantCulture, out var instant):
                return instant.ToUnixTimeMilliseconds();
            default:
                return value?.DeepClone();
        }
    }
}
