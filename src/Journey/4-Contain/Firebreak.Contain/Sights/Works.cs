namespace Firebreak.Contain.Sights;

/// <summary>What computes without showing among EC2's machines.</summary>
internal static class Works
{
    /// <summary>An EMR cluster.</summary>
    public static Task<Reading<Sight?>> EmrAsync(IAccountReader account, Region region, string id, CancellationToken cancel) => Sight.OfAsync(
        account, region, Emr.DescribeCluster, new(id), seen => seen.Cluster,
        it => [("State", it.Status?.State), ("Name", it.Name), ("TerminationProtected", Sight.Text(it.TerminationProtected ?? false))], cancel);

    /// <summary>An EMR Serverless application, and which of its runs go on now.</summary>
    public static async Task<Reading<Sight?>> SparkAsync(IAccountReader account, Region region, string id, CancellationToken cancel)
    {
        var application = await Sight.OfAsync(
            account, region, EmrServerless.GetApplication, new(id), seen => seen.Application, it => [("State", it.State), ("Name", it.Name)], cancel).ConfigureAwait(false);
        return await Sight.AndAsync(application, () => Sight.OfAsync(
            account, region, EmrServerless.ListJobRuns, new(id, MaxResults: 50, States: ["SUBMITTED", "PENDING", "SCHEDULED", "RUNNING"]), seen => seen,
            it => [("Runs", string.Join(',', (it.JobRuns ?? []).Select(run => run.Id)))], cancel)).ConfigureAwait(false);
    }

    /// <summary>What starts Glue jobs by itself.</summary>
    public static Task<Reading<Sight?>> TriggerAsync(IAccountReader account, Region region, string name, CancellationToken cancel) => Sight.OfAsync(
        account, region, Glue.GetTrigger, new(name), seen => seen.Trigger,
        it => [("State", it.State), ("Type", it.Type), ("Schedule", it.Schedule)], cancel);

    /// <summary>A development endpoint of Glue.</summary>
    public static Task<Reading<Sight?>> GlueEndpointAsync(IAccountReader account, Region region, string name, CancellationToken cancel) => Sight.OfAsync(
        account, region, Glue.GetDevEndpoint, new(name), seen => seen.DevEndpoint,
        it => [("Status", it.Status)], cancel);

    /// <summary>A build project.</summary>
    public static Task<Reading<Sight?>> ProjectAsync(IAccountReader account, Region region, string name, CancellationToken cancel) => Sight.OfAsync(
        account, region, CodeBuild.BatchGetProjects, new([name]), seen => seen.Projects?.FirstOrDefault(one => one.Name == name),
        it => [("ConcurrentBuildLimit", Sight.Text(it.ConcurrentBuildLimit)), ("Webhook", it.Webhook?.Url)], cancel);

    /// <summary>Machines that builds keep ready.</summary>
    public static Task<Reading<Sight?>> BuildFleetAsync(IAccountReader account, Region region, string arn, CancellationToken cancel) => Sight.OfAsync(
        account, region, CodeBuild.BatchGetFleets, new([arn]), seen => seen.Fleets?.FirstOrDefault(one => one.Arn == arn),
        it => [("Status", it.Status?.StatusCode), ("BaseCapacity", Sight.Text(it.BaseCapacity))], cancel);

    /// <summary>An App Runner program.</summary>
    public static Task<Reading<Sight?>> RunnerAsync(IAccountReader account, Region region, string arn, CancellationToken cancel) => Sight.OfAsync(
        account, region, AppRunner.DescribeService, new(arn), seen => seen.Service,
        it => [("Status", it.Status), ("ServiceName", it.ServiceName)], cancel);

    /// <summary>A GameLift fleet's size.</summary>
    public static Task<Reading<Sight?>> GameAsync(IAccountReader account, Region region, string id, CancellationToken cancel) => Sight.OfAsync(
        account, region, GameLift.DescribeFleetCapacity, new([id]), seen => seen.FleetCapacity?.FirstOrDefault(one => one.FleetId == id),
        it => [("DESIRED", Sight.Text(it.InstanceCounts?.DESIRED)), ("MINIMUM", Sight.Text(it.InstanceCounts?.MINIMUM)), ("MAXIMUM", Sight.Text(it.InstanceCounts?.MAXIMUM))], cancel);

    /// <summary>A WorkSpaces desktop.</summary>
    public static Task<Reading<Sight?>> DesktopAsync(IAccountReader account, Region region, string id, CancellationToken cancel) => Sight.OfAsync(
        account, region, WorkSpaces.DescribeWorkspaces, new([id]), seen => seen.Workspaces?.FirstOrDefault(one => one.WorkspaceId == id),
        it => [("State", it.State), ("UserName", it.UserName), ("RunningMode", it.WorkspaceProperties?.RunningMode)], cancel);

    /// <summary>An AppStream fleet.</summary>
    public static Task<Reading<Sight?>> StreamAsync(IAccountReader account, Region region, string name, CancellationToken cancel) => Sight.OfAsync(
        account, region, AppStream.DescribeFleets, new([name]), seen => seen.Fleets?.FirstOrDefault(one => one.Name == name),
        it => [("State", it.State), ("InstanceType", it.InstanceType)], cancel);

    /// <summary>An AppStream image builder.</summary>
    public static Task<Reading<Sight?>> BuilderAsync(IAccountReader account, Region region, string name, CancellationToken cancel) => Sight.OfAsync(
        account, region, AppStream.DescribeImageBuilders, new([name]), seen => seen.ImageBuilders?.FirstOrDefault(one => one.Name == name),
        it => [("State", it.State), ("InstanceType", it.InstanceType)], cancel);

    /// <summary>A MediaLive channel.</summary>
    public static Task<Reading<Sight?>> ChannelAsync(IAccountReader account, Region region, string id, CancellationToken cancel) => Sight.OfAsync(
        account, region, MediaLive.DescribeChannel, new(id), seen => seen,
        it => [("State", it.State), ("Name", it.Name)], cancel);

    /// <summary>An Amplify site.</summary>
    public static Task<Reading<Sight?>> SiteAsync(IAccountReader account, Region region, string id, CancellationToken cancel) => Sight.OfAsync(
        account, region, Amplify.GetApp, new(id), seen => seen.App,
        it => [("Name", it.Name), ("Repository", it.Repository), ("DefaultDomain", it.DefaultDomain)], cancel);

    /// <summary>Machines of a Parallel Computing Service cluster.</summary>
    public static Task<Reading<Sight?>> NodesAsync(IAccountReader account, Region region, string cluster, string id, CancellationToken cancel) => Sight.OfAsync(
        account, region, Pcs.GetComputeNodeGroup, new(cluster, id), seen => seen.ComputeNodeGroup,
        it => [("Status", it.Status), ("MinInstanceCount", Sight.Text(it.ScalingConfiguration?.MinInstanceCount)), ("MaxInstanceCount", Sight.Text(it.ScalingConfiguration?.MaxInstanceCount))], cancel);

    /// <summary>A Deadline Cloud fleet.</summary>
    public static Task<Reading<Sight?>> RenderAsync(IAccountReader account, Region region, string farm, string id, CancellationToken cancel) => Sight.OfAsync(
        account, region, Deadline.GetFleet, new(farm, id), seen => seen,
        it => [("Status", it.Status), ("MinWorkerCount", Sight.Text(it.MinWorkerCount)), ("MaxWorkerCount", Sight.Text(it.MaxWorkerCount))], cancel);

    /// <summary>A HealthOmics run.</summary>
    public static Task<Reading<Sight?>> GenomeAsync(IAccountReader account, Region region, string id, CancellationToken cancel) => Sight.OfAsync(
        account, region, Omics.GetRun, new(id), seen => seen,
        it => [("Status", it.Status), ("Name", it.Name)], cancel);

    /// <summary>A Braket job.</summary>
    public static Task<Reading<Sight?>> QuantumAsync(IAccountReader account, Region region, string arn, CancellationToken cancel) => Sight.OfAsync(
        account, region, Braket.GetJob, new(arn), seen => seen,
        it => [("Status", it.Status), ("JobName", it.JobName)], cancel);

    /// <summary>An Airflow environment.</summary>
    public static Task<Reading<Sight?>> AirflowAsync(IAccountReader account, Region region, string name, CancellationToken cancel) => Sight.OfAsync(
        account, region, Mwaa.GetEnvironment, new(name), seen => seen.Environment,
        it => [("Status", it.Status), ("EnvironmentClass", it.EnvironmentClass)], cancel);

    /// <summary>An Image Builder pipeline.</summary>
    public static Task<Reading<Sight?>> PipelineAsync(IAccountReader account, Region region, string arn, CancellationToken cancel) => Sight.OfAsync(
        account, region, ImageBuilder.GetImagePipeline, new(arn), seen => seen.ImagePipeline,
        it => [("Status", it.Status), ("ScheduleExpression", it.Schedule?.ScheduleExpression)], cancel);

    /// <summary>A Glue job, and which of its runs go on now.</summary>
    public static async Task<Reading<Sight?>> GlueJobAsync(IAccountReader account, Region region, string name, CancellationToken cancel)
    {
        var job = await Sight.InListAsync(
            account, region, Glue.GetJobs, new(new(MaxResults: 100), page => page.NextToken, (ask, token) => ask with { NextToken = token }),
            page => page.Jobs?.FirstOrDefault(one => one.Name == name), it => [("WorkerType", it.WorkerType)], cancel).ConfigureAwait(false);
        return await Sight.AndAsync(job, () => Sight.OfAsync(
            account, region, Glue.GetJobRuns, new(name, MaxResults: 200), seen => seen,
            it => [("Running", string.Join(',', (it.JobRuns ?? []).Where(run => run.JobRunState is "STARTING" or "RUNNING" or "WAITING").Select(run => run.Id)))], cancel)).ConfigureAwait(false);
    }

    /// <summary>A build project, and which of its newest builds go on now.</summary>
    public static async Task<Reading<Sight?>> BuildsAsync(IAccountReader account, Region region, string name, CancellationToken cancel)
    {
        const int Newest = 100;
        var project = await ProjectAsync(account, region, name, cancel).ConfigureAwait(false);
        var builds = await Sight.AndAsync(project, () => Sight.OfAsync(
            account, region, CodeBuild.ListBuildsForProject, new(name), seen => seen, it => [("Ids", string.Join(',', (it.Ids ?? []).Take(Newest)))], cancel)).ConfigureAwait(false);
        return builds is Reading<Sight?>.Seen({ } seen) && seen["Ids"] is { Length: > 0 } ids
            ? await Sight.AndAsync(builds, () => Sight.OfAsync(
                account, region, CodeBuild.BatchGetBuilds, new(ids.Split(',')), answer => answer,
                it => [("Builds", string.Join(',', (it.Builds ?? []).Where(build => build.BuildStatus == "IN_PROGRESS").Select(build => build.Id)))], cancel)).ConfigureAwait(false)
            : builds;
    }
}
