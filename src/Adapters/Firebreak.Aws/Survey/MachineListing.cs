using Firebreak.Model;
using Firebreak.Model.Ports.Reading;
using Firebreak.Wire.Services;

namespace Firebreak.Aws.Survey;

/// <summary>EC2 machines with their protections.</summary>
internal static class MachineListing
{
    private const int AtOnce = 8;

    /// <summary>Lists the machines of a region.</summary>
    public static async Task RunAsync(Probe probe, Region region, CancellationToken cancel)
    {
        var found = await probe.ListAsync(
            region,
            Ec2.DescribeInstances,
            new(MaxResults: 1000),
            new Paging<Ec2.DescribeInstancesIn, Ec2.DescribeInstancesOut, Ec2.Reservation>(
                page => page.Reservations, page => page.NextToken, (question, token) => question with { NextToken = token }),
            cancel).ConfigureAwait(false);
        var machines = (found ?? []).SelectMany(reservation => reservation.Instances ?? []).Where(machine => machine.InstanceId is not null);
        await Abreast.EachAsync(
            machines, AtOnce, async (machine, stop) => probe.Add(await OfAsync(probe, region, machine, stop).ConfigureAwait(false)), cancel).ConfigureAwait(false);
    }

    private static async Task<Resource> OfAsync(Probe probe, Region region, Ec2.Instance machine, CancellationToken cancel)
    {
        var state = machine.State?.Name ?? "";
        var facts = new FactBag()
            .With("InstanceType", machine.InstanceType)
            .With("Platform", machine.Platform)
            .With("PlatformDetails", machine.PlatformDetails)
            .With("UsageOperation", machine.UsageOperation)
            .With("Lifecycle", machine.InstanceLifecycle)
            .With("InstanceLifecycle", machine.InstanceLifecycle)
            .With("ImageId", machine.ImageId)
            .With("KeyName", machine.KeyName)
            .With("PrivateIp", machine.PrivateIpAddress)
            .With("PublicIp", machine.PublicIpAddress)
            .With("AvailabilityZone", machine.Placement?.AvailabilityZone)
            .With("Tenancy", machine.Placement?.Tenancy)
            .With("RootDeviceType", machine.RootDeviceType)
            .With("SpotInstanceRequestId", machine.SpotInstanceRequestId)
            .With("IamInstanceProfile", machine.IamInstanceProfile?.Arn);
        if (state is not ("terminated" or "shutting-down"))
        {
            await ProtectionsAsync(probe, region, machine, facts, cancel).ConfigureAwait(false);
        }

        var tags = TagsOf(machine.Tags);
        return new Resource(machine.InstanceId!, Kinds.Instance, region)
        {
            State = state,
            Running = state is "running" or "pending",
            CreatedAt = machine.LaunchTime,
            Facts = facts,
            Tags = new Reading<IReadOnlyDictionary<string, string>>.Seen(tags),
            Parents = ParentsOf(machine, tags),
        };
    }

    // An attribute that could not be read is a blind cell, and the fact is missing: contain clears protections anyway.
    private static async Task ProtectionsAsync(Probe probe, Region region, Ec2.Instance machine, FactBag facts, CancellationToken cancel)
    {
        var termination = await probe.AskAsync(
            region, Ec2.DescribeInstanceAttribute, new(InstanceId: machine.InstanceId, Attribute: "disableApiTermination"), machine.InstanceId!, cancel)
            .ConfigureAwait(false);
        facts.When("DisableApiTermination", termination?.DisableApiTermination?.Value);
        var stop = await probe.AskAsync(
            region, Ec2.DescribeInstanceAttribute, new(InstanceId: machine.InstanceId, Attribute: "disableApiStop"), machine.InstanceId!, cancel)
            .ConfigureAwait(false);
        facts.When("DisableApiStop", stop?.DisableApiStop?.Value);
    }

    private static List<string> ParentsOf(Ec2.Instance machine, IReadOnlyDictionary<string, string> tags)
    {
        var parents = new List<string>();
        if (machine.SpotInstanceRequestId is { Length: > 0 } request)
        {
            parents.Add(request);
        }

        foreach (var tag in (ReadOnlySpan<string>)["aws:autoscaling:groupName", "aws:ec2:fleet-id", "aws:ec2spot:fleet-request-id", "aws:cloudformation:stack-id"])
        {
            if (tags.TryGetValue(tag, out var parent))
            {
                parents.Add(parent);
            }
        }

        return parents;
    }

    /// <summary>EC2's tags; of a doubled key the first counts.</summary>
    public static IReadOnlyDictionary<string, string> TagsOf(IReadOnlyList<Ec2.Tag>? tags)
    {
        var read = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var tag in tags ?? [])
        {
            if (tag.Key is not null)
            {
                read.TryAdd(tag.Key, tag.Value ?? "");
            }
        }

        return read;
    }
}
