using Firebreak.Wire.Services;

namespace Firebreak.Sandbox;

/// <summary>Tasks and their definitions.</summary>
internal sealed class TaskCalls(ContainerWorld containers)
{
    internal void Register(Router router)
    {
        _ = router.On(Ecs.ListTasks, ListTasks);
        _ = router.On(Ecs.DescribeTasks, DescribeTasks);
        _ = router.On(Ecs.RunTask, RunTask);
        _ = router.On(Ecs.StopTask, StopTask);
        _ = router.On(Ecs.RegisterTaskDefinition, RegisterDefinition);
        _ = router.On(Ecs.ListTaskDefinitions, ListDefinitions);
        _ = router.On(Ecs.DescribeTaskDefinition, (call, input) => new Ecs.DescribeTaskDefinitionOut(containers.Definition(call, input.TaskDefinition)));
        _ = router.On(Ecs.DeregisterTaskDefinition, (call, input) =>
        {
            var gone = containers.Definition(call, input.TaskDefinition) with { Status = "INACTIVE", DeregisteredAt = call.Now };
            containers.Definitions[gone.TaskDefinitionArn!] = gone;
            return new Ecs.DeregisterTaskDefinitionOut(gone);
        });
    }

    private static Ecs.EcsTask View(HeldCluster cluster, HeldTask task) => new(
        ClusterArn: cluster.Arn, Cpu: task.Definition.Cpu, CreatedAt: task.CreatedAt, DesiredStatus: task.Runs ? "RUNNING" : "STOPPED",
        Group: task.Service is null ? "family:" + task.Definition.Family : "service:" + task.Service, LastStatus: task.Runs ? "RUNNING" : "STOPPED",
        LaunchType: task.LaunchType, Memory: task.Definition.Memory, StartedAt: task.CreatedAt, StoppedAt: task.StoppedAt, StoppedReason: task.Why,
        TaskArn: task.Arn, TaskDefinitionArn: task.Definition.TaskDefinitionArn);

    private Ecs.ListTasksOut ListTasks(Call call, Ecs.ListTasksIn input)
    {
        var runs = (input.DesiredStatus ?? "RUNNING") == "RUNNING";
        var found = containers.Cluster(call, input.Cluster).Tasks.Values
            .Where(task => task.Runs == runs)
            .Where(task => input.ServiceName is null || task.Service == input.ServiceName.Split('/')[^1])
            .Where(task => input.Family is null || task.Definition.Family == input.Family)
            .Select(task => task.Arn).ToList();
        var (page, next) = Ec2Listing.Page(found, input.MaxResults ?? 100, input.NextToken);
        return new Ecs.ListTasksOut(page, next);
    }

    private static HeldTask? Find(HeldCluster cluster, string? named) =>
        cluster.Tasks.Values.FirstOrDefault(task => task.Arn == named || task.Arn.Split('/')[^1] == named);

    private Ecs.DescribeTasksOut DescribeTasks(Call call, Ecs.DescribeTasksIn input)
    {
        var cluster = containers.Cluster(call, input.Cluster);
        var (found, missing) = (new List<Ecs.EcsTask>(), new List<Ecs.Missing>());
        foreach (var named in input.Tasks ?? [])
        {
            if (Find(cluster, named) is { } task)
            {
                found.Add(View(cluster, task));
            }
            else
            {
                missing.Add(new Ecs.Missing(named, "MISSING"));
            }
        }

        return new Ecs.DescribeTasksOut(found, missing);
    }

    private Ecs.RunTaskOut RunTask(Call call, Ecs.RunTaskIn input)
    {
        var cluster = containers.Cluster(call, input.Cluster);
        var definition = containers.Definition(call, input.TaskDefinition);
        var count = input.Count ?? 1;
        if (count is < 1 or > 10)
        {
            throw new Fault("InvalidParameterException", "count must be between 1 and 10.");
        }

        var tasks = containers.Start(cluster, definition, count, (input.LaunchType ?? "FARGATE", null), call.Side);
        return new Ecs.RunTaskOut([.. tasks.Select(task => View(cluster, task))], []);
    }

    private Ecs.StopTaskOut StopTask(Call call, Ecs.StopTaskIn input)
    {
        var cluster = containers.Cluster(call, input.Cluster);
        var task = Find(cluster, input.Task) ?? throw new Fault("InvalidParameterException", "The referenced task was not found.");
        containers.Stop(cluster, task, input.Reason ?? "Task stopped by user");
        return new Ecs.StopTaskOut(View(cluster, task));
    }

    private Ecs.RegisterTaskDefinitionOut RegisterDefinition(Call call, Ecs.RegisterTaskDefinitionIn input)
    {
        var family = input.Family ?? throw new Fault("ClientException", "Family is required.");
        var place = $"arn:aws:ecs:{call.Region}:{call.Account}:task-definition/";
        var revision = 1 + containers.Definitions.Values.Count(known =>
            known.Family == family && known.TaskDefinitionArn!.StartsWith(place, StringComparison.Ordinal));
        var made = new Ecs.TaskDefinition(
            TaskDefinitionArn: FormattableString.Invariant($"{place}{family}:{revision}"), ContainerDefinitions: input.ContainerDefinitions, Family: family,
            TaskRoleArn: input.TaskRoleArn, ExecutionRoleArn: input.ExecutionRoleArn, NetworkMode: input.NetworkMode, Revision: revision, Status: "ACTIVE",
            RequiresCompatibilities: input.RequiresCompatibilities, Cpu: input.Cpu, Memory: input.Memory, RegisteredAt: call.Now, RegisteredBy: call.Caller.Arn);
        containers.Definitions.Add(made.TaskDefinitionArn!, made);
        call.Made("ecs:task-definition", made.TaskDefinitionArn!);
        return new Ecs.RegisterTaskDefinitionOut(made, input.Tags ?? []);
    }

    private Ecs.ListTaskDefinitionsOut ListDefinitions(Call call, Ecs.ListTaskDefinitionsIn input)
    {
        var place = $"arn:aws:ecs:{call.Region}:";
        var found = containers.Definitions.Values
            .Where(known => known.TaskDefinitionArn!.StartsWith(place, StringComparison.Ordinal) && known.Status == (input.Status ?? "ACTIVE"))
            .Where(known => input.FamilyPrefix is null || known.Family == input.FamilyPrefix)
            .Select(known => known.TaskDefinitionArn!).ToList();
        var (page, next) = Ec2Listing.Page(found, input.MaxResults ?? 100, input.NextToken);
        return new Ecs.ListTaskDefinitionsOut(page, next);
    }
}
