using Firebreak.Model;
using Firebreak.Wire.Services;

namespace Firebreak.Aws.Survey;

/// <summary>Computing clusters and rendering farms: rare, and dear.</summary>
internal static class RareListing
{
    /// <summary>Adds a computing cluster and its machines.</summary>
    public static async Task ComputingAsync(Pcs.ClusterSummary cluster, Place at, CancellationToken cancel)
    {
        at.Add(at.Thing(Kinds.ComputingCluster, cluster.Arn, cluster.Name, cluster.Status, cluster.CreatedAt, running: cluster.Status is "ACTIVE", facts: new FactBag().With("ClusterId", cluster.Id)));
        var groups = await at.ListAsync(
            Pcs.ListComputeNodeGroups, new(ClusterIdentifier: cluster.Id, MaxResults: 100), page => page.ComputeNodeGroups, page => page.NextToken, (ask, token) => ask with { NextToken = token }, cancel)
            .ConfigureAwait(false);
        foreach (var group in groups)
        {
            at.Add(at.Thing(Kinds.ComputingNodes, group.Arn, group.Name, group.Status, group.CreatedAt, facts: new FactBag()
                .With("ClusterId", cluster.Id).With("NodeGroupId", group.Id)).Under(cluster.Arn));
        }
    }

    /// <summary>Adds the fleets of a farm.</summary>
    public static async Task FarmAsync(Deadline.FarmSummary farm, Place at, CancellationToken cancel)
    {
        var fleets = await at.ListAsync(
            Deadline.ListFleets, new(FarmId: farm.FarmId, MaxResults: 100), page => page.Fleets, page => page.NextToken, (ask, token) => ask with { NextToken = token }, cancel).ConfigureAwait(false);
        foreach (var fleet in fleets)
        {
            at.Add(at.Thing(
                Kinds.RenderFleet, at.Arn("deadline", $"farm/{farm.FarmId}/fleet/{fleet.FleetId}"), fleet.DisplayName, fleet.Status, fleet.CreatedAt, running: fleet.WorkerCount > 0, facts: new FactBag()
                    .With("FarmId", farm.FarmId).With("FleetId", fleet.FleetId).With("WorkerCount", fleet.WorkerCount)));
        }
    }
}
