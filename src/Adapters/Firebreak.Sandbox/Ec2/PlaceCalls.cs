using Firebreak.Wire;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox;

/// <summary>Regions, zones, settings and tags.</summary>
internal sealed class PlaceCalls(Ec2World ec2)
{
    internal void Register(Router router)
    {
        _ = router.On(Ec2.DescribeRegions, Regions);
        _ = router.On(Ec2.DescribeAvailabilityZones, Zones);
        _ = router.On(Ec2.DescribeAccountAttributes, Attributes);
        _ = router.On(Ec2.DescribeTags, DescribeTags);
        _ = router.On(Ec2.CreateTags, CreateTags, trailResponse: Ec2Trail.Response);
    }

    private static Ec2.DescribeRegionsOut Regions(Call call, Ec2.DescribeRegionsIn input)
    {
        InstanceCalls.RefuseDryRun(input.DryRun);
        var states = call.World.Regions.States;
        if ((input.RegionNames ?? []).FirstOrDefault(name => !states.ContainsKey(name)) is { } unknown)
        {
            throw Ec2Faults.Invalid($"Invalid region provided: '{unknown}'");
        }

        var found = states
            .Where(pair => input.RegionNames is not { Count: > 0 } names || names.Contains(pair.Key, StringComparer.Ordinal))
            .Where(pair => input.AllRegions == true || pair.Value is "ENABLED_BY_DEFAULT" or "ENABLED")
            .Select(pair => new Ec2.Region(
                pair.Value switch { "ENABLED_BY_DEFAULT" => "opt-in-not-required", "ENABLED" => "opted-in", _ => "not-opted-in" },
                pair.Key,
                $"ec2.{pair.Key}.amazonaws.com"))
            .Where(region => Ec2Listing.Passes(input.Filters, Facts.Of(), name => name switch
            {
                "region-name" => [region.RegionName],
                "opt-in-status" => [region.OptInStatus],
                "endpoint" => [region.Endpoint],
                _ => null,
            }));
        return new Ec2.DescribeRegionsOut([.. found]);
    }

    private Ec2.DescribeAvailabilityZonesOut Zones(Call call, Ec2.DescribeAvailabilityZonesIn input)
    {
        InstanceCalls.RefuseDryRun(input.DryRun);
        var region = ec2.In(call);
        var zones = region.Zones.Where(zone => input.ZoneNames is not { Count: > 0 } names || names.Contains(zone, StringComparer.Ordinal));
        return new Ec2.DescribeAvailabilityZonesOut([.. zones.Select((zone, index) => new Ec2.AvailabilityZone(
            "opt-in-not-required", region.Code, zone, FormattableString.Invariant($"{region.Code}-az{index + 1}"), "availability-zone", "available"))]);
    }

    private static Ec2.DescribeAccountAttributesOut Attributes(Call call, Ec2.DescribeAccountAttributesIn input)
    {
        InstanceCalls.RefuseDryRun(input.DryRun);
        Ec2.AccountAttribute[] all =
        [
            new("supported-platforms", [new("VPC")]),
            new("default-vpc", [new(Network.Vpc(call.Account, call.Region.ToString()))]),
            new("max-instances", [new("20")]),
            new("vpc-max-elastic-ips", [new("5")]),
        ];
        return new Ec2.DescribeAccountAttributesOut(
            [.. all.Where(one => input.AttributeNames is not { Count: > 0 } names || names.Contains(one.AttributeName, StringComparer.Ordinal))]);
    }

    private static IEnumerable<(string Id, string Kind, IDictionary<string, string> Tags)> Tagged(Ec2Region region) =>
    [
        .. region.Machines.Values.Select(thing => (thing.Id, "instance", (IDictionary<string, string>)thing.Tags)),
        .. region.Volumes.Values.Select(thing => (thing.Id, "volume", (IDictionary<string, string>)thing.Tags)),
        .. region.Snapshots.Values.Select(thing => (thing.Id, "snapshot", (IDictionary<string, string>)thing.Tags)),
        .. region.Addresses.Values.Select(thing => (thing.AllocationId, "elastic-ip", (IDictionary<string, string>)thing.Tags)),
        .. region.Keys.Values.Select(thing => (thing.Id, "key-pair", (IDictionary<string, string>)thing.Tags)),
        .. region.Groups.Values.Select(thing => (thing.Id, "security-group", (IDictionary<string, string>)thing.Tags)),
        .. region.Templates.Values.Select(thing => (thing.Id, "launch-template", (IDictionary<string, string>)thing.Tags)),
        .. region.SpotRequests.Values.Select(thing => (thing.Id, "spot-instances-request", (IDictionary<string, string>)thing.Tags)),
        .. region.Fleets.Values.Select(thing => (thing.Id, "fleet", (IDictionary<string, string>)thing.Tags)),
    ];

    private Ec2.DescribeTagsOut DescribeTags(Call call, Ec2.DescribeTagsIn input)
    {
        InstanceCalls.RefuseDryRun(input.DryRun);
        var all = Tagged(ec2.In(call))
            .SelectMany(thing => thing.Tags.Select(tag => new Ec2.TagDescription(tag.Key, thing.Id, thing.Kind, tag.Value)))
            .Where(tag => Ec2Listing.Passes(input.Filters, Facts.Of(), name => name switch
            {
                "key" => [tag.Key],
                "value" => [tag.Value],
                "resource-id" => [tag.ResourceId],
                "resource-type" => [tag.ResourceType],
                _ => null,
            })).ToList();
        var (page, next) = Ec2Listing.Page(all, input.MaxResults, input.NextToken);
        return new Ec2.DescribeTagsOut(next, page);
    }

    private None CreateTags(Call call, Ec2.CreateTagsIn input)
    {
        var things = Tagged(ec2.In(call)).ToDictionary(thing => thing.Id, thing => thing.Tags, StringComparer.Ordinal);
        if ((input.Resources ?? []).FirstOrDefault(id => !things.ContainsKey(id)) is { } unknown)
        {
            throw Ec2Faults.Of("InvalidID", $"The ID '{unknown}' is not valid");
        }

        InstanceCalls.RefuseDryRun(input.DryRun);
        foreach (var (id, tag) in (input.Resources ?? []).SelectMany(id => (input.Tags ?? []).Select(tag => (id, tag))))
        {
            things[id][tag.Key ?? ""] = tag.Value ?? "";
        }

        return new None();
    }
}
