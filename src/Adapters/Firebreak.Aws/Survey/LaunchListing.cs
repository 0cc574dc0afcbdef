using Firebreak.Model;
using Firebreak.Model.Ports.Reading;
using Firebreak.Wire.Services;

namespace Firebreak.Aws.Survey;

/// <summary>What launches machines, or opens them: spot requests, fleets, templates, key pairs, security groups.</summary>
internal static class LaunchListing
{
    /// <summary>Lists them in a region.</summary>
    public static async Task RunAsync(Probe probe, Region region, CancellationToken cancel)
    {
        await SpotAsync(probe, region, cancel).ConfigureAwait(false);
        await FleetsAsync(probe, region, cancel).ConfigureAwait(false);
        await TemplatesAsync(probe, region, cancel).ConfigureAwait(false);
        await KeyPairsAsync(probe, region, cancel).ConfigureAwait(false);
        await GroupsAsync(probe, region, cancel).ConfigureAwait(false);
    }

    private static async Task SpotAsync(Probe probe, Region region, CancellationToken cancel)
    {
        var requests = await probe.ListAsync(
            region,
            Ec2.DescribeSpotInstanceRequests,
            new(MaxResults: 1000),
            new Paging<Ec2.DescribeSpotInstanceRequestsIn, Ec2.DescribeSpotInstanceRequestsOut, Ec2.SpotInstanceRequest>(
                page => page.SpotInstanceRequests, page => page.NextToken, (question, token) => question with { NextToken = token }),
            cancel).ConfigureAwait(false);
        foreach (var request in requests ?? [])
        {
            probe.Add(new Resource(request.SpotInstanceRequestId ?? "", Kinds.SpotRequest, region)
            {
                State = request.State ?? "",
                CreatedAt = request.CreateTime,
                Facts = new FactBag()
                    .With("Type", request.Type)
                    .With("InstanceId", request.InstanceId)
                    .With("InstanceType", request.LaunchSpecification?.InstanceType),
                Tags = new Reading<IReadOnlyDictionary<string, string>>.Seen(MachineListing.TagsOf(request.Tags)),
            });
        }

        var fleets = await probe.ListAsync(
            region,
            Ec2.DescribeSpotFleetRequests,
            new(MaxResults: 1000),
            new Paging<Ec2.DescribeSpotFleetRequestsIn, Ec2.DescribeSpotFleetRequestsOut, Ec2.SpotFleetRequest>(
                page => page.SpotFleetRequestConfigs, page => page.NextToken, (question, token) => question with { NextToken = token }),
            cancel).ConfigureAwait(false);
        foreach (var fleet in fleets ?? [])
        {
            probe.Add(new Resource(fleet.SpotFleetRequestId ?? "", Kinds.SpotFleet, region)
            {
                State = fleet.SpotFleetRequestState ?? "",
                CreatedAt = fleet.CreateTime,
                Facts = new FactBag().With("TargetCapacity", fleet.SpotFleetRequestConfig?.TargetCapacity).With("Type", fleet.SpotFleetRequestConfig?.Type),
                Tags = new Reading<IReadOnlyDictionary<string, string>>.Seen(MachineListing.TagsOf(fleet.Tags)),
            });
        }
    }

    private static async Task FleetsAsync(Probe probe, Region region, CancellationToken cancel)
    {
        var found = await probe.ListAsync(
            region,
            Ec2.DescribeFleets,
            new(),
            new Paging<Ec2.DescribeFleetsIn, Ec2.DescribeFleetsOut, Ec2.Fleet>(
                page => page.Fleets, page => page.NextToken, (question, token) => question with { NextToken = token }),
            cancel).ConfigureAwait(false);
        foreach (var fleet in found ?? [])
        {
            probe.Add(new Resource(fleet.FleetId ?? "", Kinds.Fleet, region)
            {
                State = fleet.FleetState ?? "",
                CreatedAt = fleet.CreateTime,
                Facts = new FactBag()
                    .With("Type", fleet.Type)
                    .With("TotalTargetCapacity", fleet.TargetCapacitySpecification?.TotalTargetCapacity),
                Tags = new Reading<IReadOnlyDictionary<string, string>>.Seen(MachineListing.TagsOf(fleet.Tags)),
            });
        }
    }

    private static async Task TemplatesAsync(Probe probe, Region region, CancellationToken cancel)
    {
        var found = await probe.ListAsync(
            region,
            Ec2.DescribeLaunchTemplates,
            new(MaxResults: 200),
            new Paging<Ec2.DescribeLaunchTemplatesIn, Ec2.DescribeLaunchTemplatesOut, Ec2.LaunchTemplate>(
                page => page.LaunchTemplates, page => page.NextToken, (question, token) => question with { NextToken = token }),
            cancel).ConfigureAwait(false);
        foreach (var template in found ?? [])
        {
            probe.Add(new Resource(template.LaunchTemplateId ?? "", Kinds.LaunchTemplate, region)
            {
                CreatedAt = template.CreateTime,
                Facts = new FactBag().With("LaunchTemplateName", template.LaunchTemplateName).With("CreatedBy", template.CreatedBy),
                Tags = new Reading<IReadOnlyDictionary<string, string>>.Seen(MachineListing.TagsOf(template.Tags)),
            });
        }
    }

    private static async Task KeyPairsAsync(Probe probe, Region region, CancellationToken cancel)
    {
        var found = await probe.ListAsync(
            region,
            Ec2.DescribeKeyPairs,
            new(),
            new Paging<Ec2.DescribeKeyPairsIn, Ec2.DescribeKeyPairsOut, Ec2.KeyPair>(page => page.KeyPairs, _ => null, (question, _) => question),
            cancel).ConfigureAwait(false);
        foreach (var pair in found ?? [])
        {
            probe.Add(new Resource(pair.KeyPairId ?? pair.KeyName ?? "", Kinds.KeyPair, region)
            {
                CreatedAt = pair.CreateTime,
                Facts = new FactBag().With("KeyName", pair.KeyName),
                Tags = new Reading<IReadOnlyDictionary<string, string>>.Seen(MachineListing.TagsOf(pair.Tags)),
            });
        }
    }

    // The default group of a network cannot be deleted and is nobody's doing.
    private static async Task GroupsAsync(Probe probe, Region region, CancellationToken cancel)
    {
        var found = await probe.ListAsync(
            region,
            Ec2.DescribeSecurityGroups,
            new(MaxResults: 1000),
            new Paging<Ec2.DescribeSecurityGroupsIn, Ec2.DescribeSecurityGroupsOut, Ec2.SecurityGroup>(
                page => page.SecurityGroups, page => page.NextToken, (question, token) => question with { NextToken = token }),
            cancel).ConfigureAwait(false);
        foreach (var group in (found ?? []).Where(group => group.GroupName != "default"))
        {
            probe.Add(new Resource(group.GroupId ?? "", Kinds.SecurityGroup, region)
            {
                Facts = new FactBag().With("GroupName", group.GroupName).With("VpcId", group.VpcId),
                Tags = new Reading<IReadOnlyDictionary<string, string>>.Seen(MachineListing.TagsOf(group.Tags)),
            });
        }
    }
}
