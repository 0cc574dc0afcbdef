using Firebreak.Wire.Services;

namespace Firebreak.Sandbox;

/// <summary>Reads what is to be launched out of requests.</summary>
internal static class LaunchShapes
{
    /// <summary>From a launch, over its template if it names one.</summary>
    internal static LaunchShape From(Ec2Region region, Call call, Ec2.RunInstancesIn input)
    {
        var shape = input.LaunchTemplate is { } named
            ? Template(region, named.LaunchTemplateId, named.LaunchTemplateName).Shape
            : new LaunchShape { Type = "m1.small", ImageId = input.ImageId ?? throw Ec2Faults.Missing("ImageId") };
        var zone = input.Placement?.AvailabilityZone ?? ZoneOf(region, call, input.SubnetId);
        if (zone is not null && !region.Zones.Contains(zone, StringComparer.Ordinal))
        {
            throw Ec2Faults.Invalid($"Invalid availability zone: [{zone}]");
        }

        return Guarded(shape, input) with
        {
            Type = Type(input.InstanceType ?? shape.Type),
            ImageId = Image(input.ImageId ?? shape.ImageId),
            KeyName = Key(region, input.KeyName ?? shape.KeyName),
            Zone = zone,
            SecurityGroupIds = Groups(region, input.SecurityGroupIds, input.SecurityGroups) ?? shape.SecurityGroupIds,
            ProfileArn = Profile(call, input.IamInstanceProfile?.Arn, input.IamInstanceProfile?.Name) ?? shape.ProfileArn,
            Disks = Disks(input.BlockDeviceMappings),
            Tags = Ec2Listing.TagsFor(input.TagSpecifications, "instance"),
            VolumeTags = Ec2Listing.TagsFor(input.TagSpecifications, "volume"),
        };
    }

    private static LaunchShape Guarded(LaunchShape shape, Ec2.RunInstancesIn input) => shape with
    {
        DisableApiTermination = input.DisableApiTermination ?? shape.DisableApiTermination,
        DisableApiStop = input.DisableApiStop ?? shape.DisableApiStop,
        UserData = input.UserData ?? shape.UserData,
    };

    /// <summary>From a request for spot machines.</summary>
    internal static LaunchShape From(Ec2Region region, Call call, Ec2.RequestSpotLaunchSpecification input) => new()
    {
        Type = Type(input.InstanceType ?? "m1.small"),
        ImageId = Image(input.ImageId ?? throw Ec2Faults.Missing("LaunchSpecification.ImageId")),
        KeyName = Key(region, input.KeyName),
        Zone = ZoneOf(region, call, input.SubnetId),
        SecurityGroupIds = Groups(region, input.SecurityGroupIds, input.SecurityGroups) ?? [],
        UserData = input.UserData,
        ProfileArn = Profile(call, input.IamInstanceProfile?.Arn, input.IamInstanceProfile?.Name),
    };

    /// <summary>From a launch template.</summary>
    internal static LaunchShape From(Ec2Region region, Call call, Ec2.LaunchTemplateContents input) => new()
    {
        Type = Type(input.InstanceType ?? "m1.small"),
        ImageId = input.ImageId is { } image ? Image(image) : MachineImages.Linux(region.Code),
        KeyName = input.KeyName,
        SecurityGroupIds = input.SecurityGroupIds ?? [],
        DisableApiTermination = input.DisableApiTermination ?? false,
        DisableApiStop = input.DisableApiStop ?? false,
        UserData = input.UserData,
        ProfileArn = Profile(call, input.IamInstanceProfile?.Arn, input.IamInstanceProfile?.Name),
    };

    /// <summary>A launch template by id or name.</summary>
    internal static LaunchPlan Template(Ec2Region region, string? id, string? name)
    {
        if (id is not null)
        {
            return region.Templates.TryGetValue(id, out var byId)
                ? byId
                : throw Ec2Faults.Of(
                    "InvalidLaunchTemplateId.NotFound", $"The specified launch template, with template ID {id}, does not exist.");
        }

        return region.Templates.Values.FirstOrDefault(template => template.Name == name)
            ?? throw Ec2Faults.Of(
                "InvalidLaunchTemplateName.NotFoundException", $"The specified launch template, with template name {name}, does not exist.");
    }

    /// <summary>Security groups by id or by name.</summary>
    internal static IReadOnlyList<string>? Groups(Ec2Region region, IReadOnlyList<string>? ids, IReadOnlyList<string>? names)
    {
        if (ids is not { Count: > 0 } && names is not { Count: > 0 })
        {
            return null;
        }

        foreach (var id in ids ?? [])
        {
            if (!region.Groups.ContainsKey(id))
            {
                throw Ec2Faults.NotFound("security group", "InvalidGroup", id);
            }
        }

        return
        [
            .. ids ?? [],
            .. (names ?? []).Select(name => region.Groups.Values.FirstOrDefault(group => group.Name == name)?.Id
                ?? throw Ec2Faults.NotFound("security group", "InvalidGroup", name)),
        ];
    }

    private static string Type(string type) => InstanceTypes.Known(type)
        ? type
        : throw Ec2Faults.Invalid($"Invalid value '{type}' for InstanceType.");

    private static string Image(string image) =>
        image.StartsWith("ami-", StringComparison.Ordinal) && image.Length is 12 or 21
            ? image
            : throw Ec2Faults.Malformed("ami-...", "InvalidAMIID", image);

    private static string? Key(Ec2Region region, string? name) => name is null || region.Keys.ContainsKey(name)
        ? name
        : throw Ec2Faults.NotFound("key pair", "InvalidKeyPair", name);

    private static string? ZoneOf(Ec2Region region, Call call, string? subnet) => subnet is null
        ? null
        : region.Zones.FirstOrDefault(zone => Network.Subnet(call.Account, zone) == subnet)
            ?? throw Ec2Faults.NotFound("subnet ID", "InvalidSubnetID", subnet);

    private static string? Profile(Call call, string? arn, string? name) =>
        arn ?? (name is null ? null : $"arn:aws:iam::{call.Account}:instance-profile/{name}");

    private static IReadOnlyList<Disk> Disks(IReadOnlyList<Ec2.BlockDeviceMappingIn>? mappings) =>
    [
        .. (mappings ?? []).Where(mapping => mapping.Ebs is not null && mapping.DeviceName is not null).Select(mapping => new Disk(
            mapping.DeviceName!, mapping.Ebs!.VolumeSize ?? 8, mapping.Ebs.VolumeType ?? "gp3", mapping.Ebs.DeleteOnTermination ?? true)),
    ];
}
