using Firebreak.Model;
using Firebreak.Model.Ports.Reading;
using Firebreak.Wire.Services;

namespace Firebreak.Aws.Survey;

/// <summary>Auto Scaling groups.</summary>
internal static class ScalingListing
{
    /// <summary>Lists the groups of a region.</summary>
    public static async Task RunAsync(Probe probe, Region region, CancellationToken cancel)
    {
        var found = await probe.ListAsync(
            region,
            AutoScaling.DescribeAutoScalingGroups,
            new(MaxRecords: 100),
            new Paging<AutoScaling.DescribeAutoScalingGroupsIn, AutoScaling.DescribeAutoScalingGroupsOut, AutoScaling.AutoScalingGroup>(
                page => page.AutoScalingGroups, page => page.NextToken, (question, token) => question with { NextToken = token }),
            cancel).ConfigureAwait(false);
        foreach (var group in found ?? [])
        {
            probe.Add(Thing(group, region));
        }
    }

    private static Resource Thing(AutoScaling.AutoScalingGroup group, Region region)
    {
        var tags = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var tag in group.Tags ?? [])
        {
            tags.TryAdd(tag.Key ?? "", tag.Value ?? "");
        }

        return new Resource(group.AutoScalingGroupARN ?? group.AutoScalingGroupName ?? "", Kinds.AutoScalingGroup, region)
        {
            State = group.Status ?? (group.SuspendedProcesses is { Count: > 0 } ? "suspended" : "active"),
            CreatedAt = group.CreatedTime,
            Facts = new FactBag()
                .With("GroupName", group.AutoScalingGroupName)
                .With("MinSize", group.MinSize)
                .With("MaxSize", group.MaxSize)
                .With("DesiredCapacity", group.DesiredCapacity)
                .With("DeletionProtection", group.DeletionProtection)
                .With("WarmPoolSize", group.WarmPoolConfiguration is null ? null : group.WarmPoolSize ?? 0)
                .With("LaunchTemplateId", group.LaunchTemplate?.LaunchTemplateId)
                .With("LaunchConfigurationName", group.LaunchConfigurationName)
                .With("SuspendedProcesses", string.Join(',', (group.SuspendedProcesses ?? []).Select(process => process.ProcessName).Order(StringComparer.Ordinal)))
                .With("Instances", string.Join(',', (group.Instances ?? []).Select(machine => machine.InstanceId).Order(StringComparer.Ordinal))),
            Tags = new Reading<IReadOnlyDictionary<string, string>>.Seen(tags),
        };
    }
}
