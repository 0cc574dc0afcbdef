using Firebreak.Model;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox;

/// <summary>Clusters and services.</summary>
internal sealed class ClusterCalls(ContainerWorld containers)
{
    internal void Register(Router router)
    {
        _ = router.On(Ecs.ListClusters, (call, input) =>
        {
            var all = containers.Clusters.Values.Where(cluster => cluster.Region == call.Region.ToString()).Select(cluster => cluster.Arn).ToList();
            var (page, next) = Ec2Listing.Page(all, input.MaxResults ?? 100, input.NextToken);
            return new Ecs.ListClustersOut(page, next);
        });
        _ = router.On(Ecs.DescribeClusters, DescribeClusters);
        _ = router.On(Ecs.CreateCluster, CreateCluster);
        _ = router.On(Ecs.DeleteCluster, DeleteCluster);
        _ = router.On(Ecs.ListServices, (call, input) =>
        {
            var all = Active(containers.Cluster(call, input.Cluster)).Select(service => service.Arn).ToList();
            var (page, next) = Ec2Listing.Page(all, input.MaxResults ?? 10, input.NextToken);
            return new Ecs.ListServicesOut(page, next);
        });
        _ = router.On(Ecs.DescribeServices, DescribeServices);
        _ = router.On(Ecs.CreateService, CreateService);
        _ = router.On(Ecs.UpdateService, UpdateService);
        _ = router.On(Ecs.DeleteService, DeleteService);
    }

    private static IEnumerable<HeldService> Active(HeldCluster cluster) => cluster.Services.Values.Where(service => service.Status == "ACTIVE");

    private static Ecs.Cluster View(HeldCluster cluster, string status = "ACTIVE") => new(
        ClusterArn: cluster.Arn, ClusterName: cluster.Name, Status: status, RegisteredContainerInstancesCount: 0,
        RunningTasksCount: cluster.Tasks.Values.Count(task => task.Runs), PendingTasksCount: 0, ActiveServicesCount: Active(cluster).Count());

    private static Ecs.ServiceState View(HeldCluster cluster, HeldService service)
    {
        var running = cluster.Tasks.Values.Count(task => task.Service == service.Name && task.Runs);
        return new Ecs.ServiceState(
            ServiceArn: service.Arn, ServiceName: service.Name, ClusterArn: cluster.Arn, Status: service.Status, DesiredCount: service.Desired,
            RunningCount: running, PendingCount: 0, LaunchType: service.LaunchType, TaskDefinition: service.Definition, CreatedAt: service.CreatedAt,
            SchedulingStrategy: "REPLICA");
    }

    private Ecs.DescribeClustersOut DescribeClusters(Call call, Ecs.DescribeClustersIn input)
    {
        var (found, missing) = (new List<Ecs.Cluster>(), new List<Ecs.Missing>());
        foreach (var named in input.Clusters is { Count: > 0 } names ? names : ["default"])
        {
            if (containers.Clusters.TryGetValue((call.Region.ToString(), named.Split('/')[^1]), out var cluster))
            {
                found.Add(View(cluster));
            }
            else
            {
                missing.Add(new Ecs.Missing($"arn:aws:ecs:{call.Region}:{call.Account}:cluster/{named.Split('/')[^1]}", "MISSING"));
            }
        }

        return new Ecs.DescribeClustersOut(found, missing);
    }

    private Ecs.CreateClusterOut CreateCluster(Call call, Ecs.CreateClusterIn input)
    {
        var name = input.ClusterName ?? "default";
        var key = (call.Region.ToString(), name);
        if (!containers.Clusters.TryGetValue(key, out var cluster))
        {
            cluster = new HeldCluster { Name = name, Region = key.Item1, Arn = $"arn:aws:ecs:{call.Region}:{call.Account}:cluster/{name}" };
            containers.Clusters.Add(key, cluster);
            call.Made(Kinds.Cluster, cluster.Arn);
        }

        return new Ecs.CreateClusterOut(View(cluster));
    }

    private Ecs.DeleteClusterOut DeleteCluster(Call call, Ecs.DeleteClusterIn input)
    {
        var cluster = containers.Cluster(call, input.Cluster);
        if (Active(cluster).Any())
        {
            throw new Fault("ClusterContainsServicesException", "The Cluster cannot be deleted while Services are active.");
        }

        if (cluster.Tasks.Values.Any(task => task.Runs))
        {
            throw new Fault("ClusterContainsTasksException", "The Cluster cannot be deleted while Tasks are active.");
        }

        _ = containers.Clusters.Remove((cluster.Region, cluster.Name));
        return new Ecs.DeleteClusterOut(View(cluster, "INACTIVE"));
    }

    private static HeldService Service(HeldCluster cluster, string? named) =>
        cluster.Services.GetValueOrDefault((named ?? "").Split('/')[^1]) ?? throw new Fault("ServiceNotFoundException", "Service not found.");

    private Ecs.DescribeServicesOut DescribeServices(Call call, Ecs.DescribeServicesIn input)
    {
        var cluster = containers.Cluster(call, input.Cluster);
        var (found, missing) = (new List<Ecs.ServiceState>(), new List<Ecs.Missing>());
        foreach (var named in input.Services ?? [])
        {
            if (cluster.Services.TryGetValue(named.Split('/')[^1], out var service))
            {
                found.Add(View(cluster, service));
            }
            else
            {
                missing.Add(new Ecs.Missing($"arn:aws:ecs:{call.Region}:{call.Account}:service/{cluster.Name}/{named.Split('/')[^1]}", "MISSING"));
            }
        }

        return new Ecs.DescribeServicesOut(found, missing);
    }

    private Ecs.CreateServiceOut CreateService(Call call, Ecs.CreateServiceIn input)
    {
        var cluster = containers.Cluster(call, input.Cluster);
        var name = input.ServiceName ?? throw new Fault("InvalidParameterException", "serviceName is required.");
        if (Active(cluster).Any(service => service.Name == name))
        {
            throw new Fault("InvalidParameterException", "Creation of service was not idempotent.");
        }

        var definition = containers.Definition(call, input.TaskDefinition);
        var made = new HeldService
        {
            Name = name,
            Arn = $"arn:aws:ecs:{call.Region}:{call.Account}:service/{cluster.Name}/{name}",
            CreatedAt = call.Now,
            Definition = definition.TaskDefinitionArn!,
            LaunchType = input.LaunchType ?? "FARGATE",
            Desired = input.DesiredCount ?? 1,
        };
        cluster.Services[name] = made;
        call.Made(Kinds.EcsService, made.Arn);
        containers.Look(cluster, made, TimeSpan.FromSeconds(8));
        return new Ecs.CreateServiceOut(View(cluster, made));
    }

    private Ecs.UpdateServiceOut UpdateService(Call call, Ecs.UpdateServiceIn input)
    {
        var cluster = containers.Cluster(call, input.Cluster);
        var service = Service(cluster, input.Service);
        if (service.Status != "ACTIVE")
        {
            throw new Fault("ServiceNotActiveException", "Service was not ACTIVE.");
        }

        service.Desired = input.DesiredCount ?? service.Desired;
        if (input.TaskDefinition is { } named)
        {
            service.Definition = containers.Definition(call, named).TaskDefinitionArn!;
        }

        containers.Look(cluster, service, TimeSpan.FromSeconds(8));
        containers.WhenSized?.Invoke(cluster, service);
        return new Ecs.UpdateServiceOut(View(cluster, service));
    }

    private Ecs.DeleteServiceOut DeleteService(Call call, Ecs.DeleteServiceIn input)
    {
        var cluster = containers.Cluster(call, input.Cluster);
        var service = Service(cluster, input.Service);
        if (service.Desired > 0 && input.Force != true)
        {
            throw new Fault("InvalidParameterException", "The service cannot be stopped while it is scaled above 0.");
        }

        (service.Status, service.Desired) = ("INACTIVE", 0);
        containers.Look(cluster, service, TimeSpan.FromSeconds(5));
        return new Ecs.DeleteServiceOut(View(cluster, service));
    }
}
