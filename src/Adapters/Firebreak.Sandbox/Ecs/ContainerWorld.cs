using System.Text.Json.Nodes;
using Firebreak.Model;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox;

/// <summary>Amazon ECS: clusters, services that keep their number of tasks, and tasks on Fargate that cost by the second.</summary>
internal sealed class ContainerWorld : IServiceModule
{
    private static readonly TimeSpan Noticing = TimeSpan.FromSeconds(30);
    private readonly World _world;
    private readonly BillingWorld _billing;

    internal ContainerWorld(World world, BillingWorld billing)
    {
        (_world, _billing) = (world, billing);
        world.Truth.CountsRunning(() => Clusters.Values.SelectMany(cluster => cluster.Tasks.Values).Where(task => task.Runs).Select(task => task.Arn));
        world.Truth.CountsExisting(() => Clusters.Values.SelectMany(cluster => (IEnumerable<string>)
        [
            cluster.Arn,
            .. cluster.Services.Values.Where(service => service.Status == "ACTIVE").Select(service => service.Arn),
            .. cluster.Tasks.Values.Where(task => task.Runs).Select(task => task.Arn),
        ]));
        world.Shows("ecs", () => new JsonArray([.. Clusters.Values.Select(cluster => (JsonNode)new JsonObject
        {
            ["cluster"] = cluster.Arn, ["services"] = cluster.Services.Count, ["running"] = cluster.Tasks.Values.Count(task => task.Runs),
        })]));
    }

    /// <summary>The clusters, by region and name.</summary>
    internal SortedDictionary<(string Region, string Name), HeldCluster> Clusters { get; } = [];

    /// <summary>Called when a service was given another number of tasks.</summary>
    internal Action<HeldCluster, HeldService>? WhenSized { get; set; }

    /// <summary>The task definitions, by ARN.</summary>
    internal SortedDictionary<string, Ecs.TaskDefinition> Definitions { get; } = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public void Register(Router router)
    {
        new ClusterCalls(this).Register(router);
        new TaskCalls(this).Register(router);
    }

    /// <inheritdoc/>
    public void Tick(DateTimeOffset now)
    {
        // Services look after their tasks at moments of their own, written in the agenda.
    }

    /// <summary>A cluster by name or ARN; without a name, the one called default.</summary>
    internal HeldCluster Cluster(Call call, string? named) =>
        Clusters.GetValueOrDefault((call.Region.ToString(), (named ?? "default").Split('/')[^1]))
            ?? throw new Fault("ClusterNotFoundException", "Cluster not found.");

    /// <summary>A task definition by ARN, or by family with or without revision.</summary>
    internal Ecs.TaskDefinition Definition(Call call, string? named)
    {
        var place = $"arn:aws:ecs:{call.Region}:{call.Account}:task-definition/";
        var name = (named ?? "").Split('/')[^1];
        return Definitions.Values.Where(known => known.TaskDefinitionArn!.StartsWith(place, StringComparison.Ordinal))
            .Where(known => known.TaskDefinitionArn == place + name || (known.Family == name && known.Status == "ACTIVE"))
            .MaxBy(known => known.Revision) ?? throw new Fault("ClientException", "Unable to describe task definition.");
    }

    /// <summary>Starts tasks and begins to charge for them.</summary>
    internal IReadOnlyList<HeldTask> Start(HeldCluster cluster, Ecs.TaskDefinition definition, int count, (string LaunchType, string? Service) how, Side side)
    {
        var started = new List<HeldTask>();
        for (var i = 0; i < count; i++)
        {
            var id = _world.Ids.Uuid().Replace("-", "", StringComparison.Ordinal);
            var task = new HeldTask
            {
                Arn = $"arn:aws:ecs:{cluster.Region}:{_world.Account}:task/{cluster.Name}/{id}",
                Definition = definition,
                LaunchType = how.LaunchType,
                Service = how.Service,
                CreatedAt = _world.Clock.Now,
            };
            cluster.Tasks.Add(task.Arn, task);
            _world.Ledger.Note(new Made(task.Arn, Kinds.Task, Region.Parse(cluster.Region), side, task.CreatedAt));
            if (task.LaunchType == "FARGATE")
            {
                _billing.Charge(task.Priced(cluster.Region), UsageTypes.Ecs, UsageTypes.In(cluster.Region, "Fargate-Hours"), TimeSpan.FromMinutes(1));
            }

            started.Add(task);
        }

        return started;
    }

    /// <summary>Stops a task; its service notices.</summary>
    internal void Stop(HeldCluster cluster, HeldTask task, string why)
    {
        if (!task.Runs)
        {
            return;
        }

        (task.StoppedAt, task.Why) = (_world.Clock.Now, why);
        _billing.Release(task.Arn, UsageTypes.In(cluster.Region, "Fargate-Hours"));
        _world.After(TimeSpan.FromHours(1), _ => cluster.Tasks.Remove(task.Arn));
        if (task.Service is { } name && cluster.Services.TryGetValue(name, out var service))
        {
            Look(cluster, service, Noticing);
        }
    }

    /// <summary>A service compares what it has with what it is to have, after a while.</summary>
    internal void Look(HeldCluster cluster, HeldService service, TimeSpan after) => _world.After(after, world =>
    {
        var running = cluster.Tasks.Values.Where(task => task.Service == service.Name && task.Runs).ToList();
        var wanted = service.Status == "ACTIVE" ? service.Desired : 0;
        if (running.Count < wanted && Definitions.TryGetValue(service.Definition, out var definition))
        {
            _ = Start(cluster, definition, wanted - running.Count, (service.LaunchType, service.Name), world.Ledger.SideOf(service.Arn) ?? Side.Owner);
        }

        foreach (var extra in running.Skip(wanted))
        {
            Stop(cluster, extra, $"Scaling activity initiated by (deployment {service.Name})");
        }
    });
}
