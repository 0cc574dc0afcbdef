using Firebreak.Model;
using Firebreak.Model.Ports.Reading;
using Firebreak.Wire.Services;

namespace Firebreak.Aws.Survey;

/// <summary>ECS clusters, services and tasks.</summary>
internal static class ContainerListing
{
    private const int ServicesAtOnce = 10;
    private const int TasksAtOnce = 100;

    /// <summary>Lists them in a region.</summary>
    public static async Task RunAsync(Probe probe, Region region, CancellationToken cancel)
    {
        var clusters = await probe.ListAsync(
            region,
            Ecs.ListClusters,
            new(MaxResults: 100),
            new Paging<Ecs.ListClustersIn, Ecs.ListClustersOut, string>(
                page => page.ClusterArns, page => page.NextToken, (question, token) => question with { NextToken = token }),
            cancel).ConfigureAwait(false);
        foreach (var cluster in clusters ?? [])
        {
            probe.Add(new Resource(cluster, Kinds.Cluster, region) { State = "ACTIVE", Facts = new FactBag().With("ClusterArn", cluster) });
            await ServicesAsync(probe, region, cluster, cancel).ConfigureAwait(false);
            await TasksAsync(probe, region, cluster, cancel).ConfigureAwait(false);
        }
    }

    private static async Task ServicesAsync(Probe probe, Region region, string cluster, CancellationToken cancel)
    {
        var arns = await probe.ListAsync(
            region,
            Ecs.ListServices,
            new(Cluster: cluster, MaxResults: 100),
            new Paging<Ecs.ListServicesIn, Ecs.ListServicesOut, string>(
                page => page.ServiceArns, page => page.NextToken, (question, token) => question with { NextToken = token }),
            cancel).ConfigureAwait(false);
        foreach (var some in (arns ?? []).Chunk(ServicesAtOnce))
        {
            var answer = await probe.AskAsync(region, Ecs.DescribeServices, new(cluster, some), cluster, cancel).ConfigureAwait(false);
            foreach (var service in answer?.Services ?? [])
            {
                probe.Add(new Resource(service.ServiceArn ?? "", Kinds.EcsService, region)
                {
                    State = service.Status ?? "",
                    CreatedAt = service.CreatedAt,
                    Facts = new FactBag()
                        .With("ServiceName", service.ServiceName)
                        .With("ClusterArn", cluster)
                        .With("DesiredCount", service.DesiredCount)
                        .With("LaunchType", service.LaunchType)
                        .With("TaskDefinition", service.TaskDefinition),
                    Parents = [cluster],
                });
            }
        }
    }

    private static async Task TasksAsync(Probe probe, Region region, string cluster, CancellationToken cancel)
    {
        var arns = await probe.ListAsync(
            region,
            Ecs.ListTasks,
            new(Cluster: cluster, MaxResults: 100),
            new Paging<Ecs.ListTasksIn, Ecs.ListTasksOut, string>(
                page => page.TaskArns, page => page.NextToken, (question, token) => question with { NextToken = token }),
            cancel).ConfigureAwait(false);
        foreach (var some in (arns ?? []).Chunk(TasksAtOnce))
        {
            var answer = await probe.AskAsync(region, Ecs.DescribeTasks, new(cluster, some), cluster, cancel).ConfigureAwait(false);
            foreach (var task in answer?.Tasks ?? [])
            {
                probe.Add(new Resource(task.TaskArn ?? "", Kinds.Task, region)
                {
                    State = task.LastStatus ?? "",
                    Running = task.LastStatus is not ("STOPPED" or "DEPROVISIONING") && task.StoppedAt is null,
                    CreatedAt = task.StartedAt ?? task.CreatedAt,
                    Facts = new FactBag()
                        .With("ClusterArn", cluster)
                        .With("LaunchType", task.LaunchType)
                        .With("Cpu", task.Cpu)
                        .With("Memory", task.Memory)
                        .With("Group", task.Group)
                        .With("StartedBy", task.StartedBy)
                        .With("TaskDefinition", task.TaskDefinitionArn),
                    Parents = task.Group is { } group && group.StartsWith("service:", StringComparison.Ordinal) ? [cluster, group] : [cluster],
                });
            }
        }
    }
}
