using Firebreak.Model;
using Firebreak.Wire;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox;

/// <summary>Addresses, security groups and the default network.</summary>
internal sealed class NetworkCalls(Ec2World ec2)
{
    internal void Register(Router router)
    {
        _ = router.On(Ec2.DescribeAddresses, DescribeAddresses);
        _ = router.On(Ec2.AllocateAddress, Allocate, trailResponse: Ec2Trail.Response);
        _ = router.On(Ec2.ReleaseAddress, Release, trailResponse: Ec2Trail.Response);
        _ = router.On(Ec2.DescribeSecurityGroups, DescribeGroups);
        _ = router.On(Ec2.CreateSecurityGroup, CreateGroup, trailResponse: Ec2Trail.Response);
        _ = router.On(Ec2.AuthorizeSecurityGroupIngress, Open, trailRequest: (_, input) => Ec2Trail.Openings(input), trailResponse: Ec2Trail.Response);
        _ = router.On(Ec2.RevokeSecurityGroupIngress, Shut, trailResponse: Ec2Trail.Response);
        _ = router.On(Ec2.DeleteSecurityGroup, DeleteGroup, trailResponse: Ec2Trail.Response);
        _ = router.On(Ec2.DescribeVpcs, DescribeVpcs);
    }

    private Ec2.DescribeAddressesOut DescribeAddresses(Call call, Ec2.DescribeAddressesIn input)
    {
        InstanceCalls.RefuseDryRun(input.DryRun);
        var region = ec2.In(call);
        var wanted = input.AllocationIds is { Count: > 0 } ids ? ids.Select(id => AddressOf(region, id, null)) : [.. region.Addresses.Values];
        var found = wanted
            .Where(address => input.PublicIps is not { Count: > 0 } ips || ips.Contains(address.PublicIp, StringComparer.Ordinal))
            .Where(address => Ec2Listing.Passes(input.Filters, address.Tags, name => name switch
            {
                "allocation-id" => [address.AllocationId],
                "public-ip" => [address.PublicIp],
                "instance-id" => [address.MachineId],
                "association-id" => [address.AssociationId],
                "domain" => ["vpc"],
                _ => null,
            }));
        return new Ec2.DescribeAddressesOut([.. found.Select(address => new Ec2.Address(
            address.MachineId, address.PublicIp, address.AllocationId, address.AssociationId, "vpc", null, null, region.Code,
            Ec2Listing.Answer(address.Tags)))]);
    }

    private static ElasticAddress AddressOf(Ec2Region region, string? id, string? ip) =>
        region.Addresses.Values.FirstOrDefault(address => address.AllocationId == id || (id is null && address.PublicIp == ip))
            ?? throw (id is null
                ? Ec2Faults.Of("InvalidAddress.NotFound", $"Address '{ip}' not found.")
                : Ec2Faults.Of("InvalidAllocationID.NotFound", $"The allocation ID '{id}' does not exist"));

    private Ec2.AllocateAddressOut Allocate(Call call, Ec2.AllocateAddressIn input)
    {
        InstanceCalls.RefuseDryRun(input.DryRun);
        var region = ec2.In(call);
        if (region.Addresses.Count >= 5)
        {
            throw Ec2Faults.Of("AddressLimitExceeded", "The maximum number of addresses has been reached.");
        }

        var address = new ElasticAddress { AllocationId = call.World.Ids.Thing("eipalloc"), PublicIp = ec2.Life.NextPublicIp() };
        Ec2Listing.Put(address.Tags, Ec2Listing.TagsFor(input.TagSpecifications, "elastic-ip"));
        region.Addresses.Add(address.AllocationId, address);
        call.Made(Kinds.Address, address.AllocationId);
        ec2.Billing.Charge(address.Priced(region.Code), UsageTypes.Ec2Other, UsageTypes.IdleAddress(region.Code), default);
        return new Ec2.AllocateAddressOut(address.AllocationId, "vpc", address.PublicIp, region.Code);
    }

    private None Release(Call call, Ec2.ReleaseAddressIn input)
    {
        var region = ec2.In(call);
        var address = AddressOf(region, input.AllocationId, input.PublicIp);
        if (address.AssociationId is not null)
        {
            throw Ec2Faults.Of("InvalidIPAddress.InUse", $"Address {address.PublicIp} is in use.");
        }

        InstanceCalls.RefuseDryRun(input.DryRun);
        _ = region.Addresses.Remove(address.AllocationId);
        ec2.Billing.Release(address.AllocationId, UsageTypes.IdleAddress(region.Code));
        return new None();
    }

    private Ec2.DescribeSecurityGroupsOut DescribeGroups(Call call, Ec2.DescribeSecurityGroupsIn input)
    {
        InstanceCalls.RefuseDryRun(input.DryRun);
        var region = ec2.In(call);
        var named = LaunchShapes.Groups(region, input.GroupIds, input.GroupNames);
        var wanted = named is null ? [.. region.Groups.Values] : named.Select(id => region.Groups[id]);
        var found = wanted.Where(group => Ec2Listing.Passes(input.Filters, group.Tags, name => name switch
        {
            "group-id" => [group.Id],
            "group-name" => [group.Name],
            "vpc-id" => [Network.Vpc(call.Account, region.Code)],
            "owner-id" => [call.Account.ToString()],
            "ip-permission.cidr" => [.. group.Ingress.Select(opening => opening.Cidr)],
            _ => null,
        })).ToList();
        var (page, next) = Ec2Listing.Page(found, input.MaxResults, input.NextToken);
        return new Ec2.DescribeSecurityGroupsOut(next, [.. page.Select(group => new Ec2.SecurityGroup(
            group.Id, Network.Vpc(call.Account, region.Code), call.Account.ToString(), group.Name, group.Description,
            [.. group.Ingress.Select(opening => new Ec2.IpPermission(
                opening.Protocol, opening.FromPort, opening.ToPort, [], [new Ec2.IpRange(null, opening.Cidr)], [], []))],
            [new Ec2.IpPermission("-1", null, null, [], [new Ec2.IpRange(null, "0.0.0.0/0")], [], [])],
            Ec2Listing.Answer(group.Tags)))]);
    }

    private Ec2.CreateSecurityGroupOut CreateGroup(Call call, Ec2.CreateSecurityGroupIn input)
    {
        var region = ec2.In(call);
        var name = input.GroupName ?? throw Ec2Faults.Missing("GroupName");
        if (region.Groups.Values.Any(group => group.Name == name))
        {
            throw Ec2Faults.Of(
                "InvalidGroup.Duplicate", $"The security group '{name}' already exists for VPC '{Network.Vpc(call.Account, region.Code)}'");
        }

        InstanceCalls.RefuseDryRun(input.DryRun);
        var group = new FirewallGroup
        {
            Id = call.World.Ids.Thing("sg"),
            Name = name,
            Description = input.Description ?? throw Ec2Faults.Missing("GroupDescription"),
        };
        Ec2Listing.Put(group.Tags, Ec2Listing.TagsFor(input.TagSpecifications, "security-group"));
        region.Groups.Add(group.Id, group);
        call.Made(Kinds.SecurityGroup, group.Id);
        return new Ec2.CreateSecurityGroupOut(group.Id, Ec2Listing.Answer(group.Tags));
    }

    private Ec2.AuthorizeSecurityGroupIngressOut Open(Call call, Ec2.AuthorizeSecurityGroupIngressIn input)
    {
        var group = Group(ec2.In(call), input.GroupId, input.GroupName);
        InstanceCalls.RefuseDryRun(input.DryRun);
        foreach (var opening in Asked(input.IpProtocol, input.FromPort, input.ToPort, input.CidrIp, input.IpPermissions))
        {
            if (group.Ingress.Contains(opening))
            {
                throw Ec2Faults.Of(
                    "InvalidPermission.Duplicate",
                    $"the specified rule \"peer: {opening.Cidr}, {opening.Protocol.ToUpperInvariant()}, from port: {opening.FromPort}, "
                    + $"to port: {opening.ToPort}, ALLOW\" already exists");
            }

            group.Ingress.Add(opening);
        }

        return new Ec2.AuthorizeSecurityGroupIngressOut(true);
    }

    private static IReadOnlyList<Opening> Asked(string? protocol, int? from, int? to, string? cidr, IReadOnlyList<Ec2.IpPermissionIn>? permissions) =>
    [
        .. protocol is not null ? [new Opening(protocol, from, to, cidr ?? "")] : Array.Empty<Opening>(),
        .. (permissions ?? []).SelectMany(permission => (permission.IpRanges ?? []).Select(range =>
            new Opening(permission.IpProtocol ?? "-1", permission.FromPort, permission.ToPort, range.CidrIp ?? ""))),
    ];

    private Ec2.RevokeSecurityGroupIngressOut Shut(Call call, Ec2.RevokeSecurityGroupIngressIn input)
    {
        var group = Group(ec2.In(call), input.GroupId, input.GroupName);
        InstanceCalls.RefuseDryRun(input.DryRun);
        foreach (var opening in Asked(input.IpProtocol, input.FromPort, input.ToPort, input.CidrIp, input.IpPermissions))
        {
            if (!group.Ingress.Remove(opening))
            {
                throw Ec2Faults.Of("InvalidPermission.NotFound", "The specified rule does not exist in this security group.");
            }
        }

        return new Ec2.RevokeSecurityGroupIngressOut(true);
    }

    private Ec2.DeleteSecurityGroupOut DeleteGroup(Call call, Ec2.DeleteSecurityGroupIn input)
    {
        var region = ec2.In(call);
        var group = Group(region, input.GroupId, input.GroupName);
        if (group.Name == "default")
        {
            throw Ec2Faults.Of("CannotDelete", $"the specified group: \"{group.Id}\" name: \"default\" cannot be deleted by a user");
        }

        if (region.Machines.Values.Any(machine =>
            machine.Phase != MachinePhase.Terminated && machine.SecurityGroupIds.Contains(group.Id, StringComparer.Ordinal)))
        {
            throw Ec2Faults.Of("DependencyViolation", $"resource {group.Id} has a dependent object");
        }

        InstanceCalls.RefuseDryRun(input.DryRun);
        _ = region.Groups.Remove(group.Id);
        return new Ec2.DeleteSecurityGroupOut(true);
    }

    private static FirewallGroup Group(Ec2Region region, string? id, string? name) =>
        region.Groups[LaunchShapes.Groups(region, id is null ? null : [id], id is null && name is not null ? [name] : null)?[0]
            ?? throw Ec2Faults.Missing("GroupId")];

    private static Ec2.DescribeVpcsOut DescribeVpcs(Call call, Ec2.DescribeVpcsIn input)
    {
        InstanceCalls.RefuseDryRun(input.DryRun);
        var id = Network.Vpc(call.Account, call.Region.ToString());
        if (input.VpcIds is { Count: > 0 } ids && ids.FirstOrDefault(wanted => wanted != id) is { } unknown)
        {
            throw Ec2Faults.NotFound("vpc ID", "InvalidVpcID", unknown);
        }

        var passes = Ec2Listing.Passes(input.Filters, Facts.Of(), name => name switch
        {
            "vpc-id" => [id],
            "is-default" or "isDefault" => ["true"],
            "cidr" => ["172.31.0.0/16"],
            "state" => ["available"],
            _ => null,
        });
        return new Ec2.DescribeVpcsOut(null, passes
            ? [new Ec2.Vpc(call.Account.ToString(), id, "available", "172.31.0.0/16", "dopt-0123456789abcdef0", "default", IsDefault: true)]
            : []);
    }
}
