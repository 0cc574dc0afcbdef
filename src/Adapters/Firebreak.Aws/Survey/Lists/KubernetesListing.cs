using Firebreak.Model;
using Firebreak.Wire.Services;

namespace Firebreak.Aws.Survey;

/// <summary>EKS: a cluster, the groups of machines under it, what runs without machines, and who may enter.</summary>
internal static class KubernetesListing
{
    /// <summary>Adds a cluster and what belongs to it.</summary>
    public static async Task ClusterAsync(string name, Place at, CancellationToken cancel)
    {
        var seen = await at.AskAsync(Eks.DescribeCluster, new(name), name, cancel).ConfigureAwait(false);
        if (seen?.Cluster is not { } cluster)
        {
            return;
        }

        at.Add(at.Thing(Kinds.EksCluster, cluster.Arn, cluster.Name, cluster.Status, cluster.CreatedAt, running: cluster.Status is not "DELETING").Tagged(cluster.Tags));
        await GroupsAsync(cluster, at, cancel).ConfigureAwait(false);
        await ProfilesAsync(cluster, at, cancel).ConfigureAwait(false);
        await EntriesAsync(cluster, at, cancel).ConfigureAwait(false);
    }

    private static async Task GroupsAsync(Eks.Cluster cluster, Place at, CancellationToken cancel)
    {
        var names = await at.ListAsync(
            Eks.ListNodegroups, new(Name: cluster.Name, MaxResults: 100), page => page.Nodegroups, page => page.NextToken, (ask, token) => ask with { NextToken = token }, cancel)
            .ConfigureAwait(false);
        foreach (var name in names)
        {
            var seen = await at.AskAsync(Eks.DescribeNodegroup, new(cluster.Name, name), name, cancel).ConfigureAwait(false);
            if (seen?.Nodegroup is { } group)
            {
                at.Add(at.Thing(Kinds.EksNodegroup, group.NodegroupArn, name, group.Status, group.CreatedAt, facts: new FactBag()
                    .With("ClusterName", cluster.Name).With("MinSize", group.ScalingConfig?.MinSize).With("DesiredSize", group.ScalingConfig?.DesiredSize)
                    .With("InstanceTypes", string.Join(',', group.InstanceTypes ?? []))
                    .With("AutoScalingGroups", string.Join(',', (group.Resources?.AutoScalingGroups ?? []).Select(one => one.Name)))).Tagged(group.Tags).Under(cluster.Arn));
            }
        }
    }

    private static async Task ProfilesAsync(Eks.Cluster cluster, Place at, CancellationToken cancel)
    {
        var names = await at.ListAsync(
            Eks.ListFargateProfiles, new(Name: cluster.Name, MaxResults: 100), page => page.FargateProfileNames, page => page.NextToken, (ask, token) => ask with { NextToken = token }, cancel)
            .ConfigureAwait(false);
        foreach (var name in names)
        {
            var seen = await at.AskAsync(Eks.DescribeFargateProfile, new(cluster.Name, name), name, cancel).ConfigureAwait(false);
            if (seen?.FargateProfile is { } profile)
            {
                at.Add(at.Thing(Kinds.EksFargateProfile, profile.FargateProfileArn, name, profile.Status, profile.CreatedAt, facts: new FactBag()
                    .With("ClusterName", cluster.Name)).Tagged(profile.Tags).Under(cluster.Arn));
            }
        }
    }

    private static async Task EntriesAsync(Eks.Cluster cluster, Place at, CancellationToken cancel)
    {
        var who = await at.ListAsync(
            Eks.ListAccessEntries, new(Name: cluster.Name, MaxResults: 100), page => page.AccessEntries, page => page.NextToken, (ask, token) => ask with { NextToken = token }, cancel)
            .ConfigureAwait(false);
        foreach (var arn in who)
        {
            var seen = await at.AskAsync(Eks.DescribeAccessEntry, new(cluster.Name, arn), arn, cancel).ConfigureAwait(false);
            if (seen?.AccessEntry is { } entry)
            {
                at.Add(at.Thing(Kinds.EksAccessEntry, entry.AccessEntryArn, arn, "active", entry.CreatedAt, facts: new FactBag()
                    .With("ClusterName", cluster.Name).With("PrincipalArn", arn).With("Type", entry.Type)).Tagged(entry.Tags).Under(cluster.Arn));
            }
        }
    }
}
