using Firebreak.Model;
using Firebreak.Wire;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox;

/// <summary>Services that few accounts use and that are dear: they list, tell, and end what a scenario put there.</summary>
internal sealed class RareWorld : IServiceModule
{
    internal RareWorld(Shelves shelves)
    {
        Clusters = shelves.Of(Kinds.ComputingCluster, ShelfRules.Of("AWS Parallel Computing Service") with { Costs = one => one.State is "ACTIVE" });
        Nodes = shelves.Of(Kinds.ComputingNodes, ShelfRules.Of("AWS Parallel Computing Service"));
        Farms = shelves.Of(Kinds.RenderFleet, ShelfRules.Of("AWS Deadline Cloud", status: 404) with { Costs = one => one.Number("WorkerCount") > 0 });
        Runs = shelves.Of(Kinds.GenomeRun, ShelfRules.Of("AWS HealthOmics", status: 404) with { Costs = one => one.State is "RUNNING" });
        Quanta = shelves.Of(Kinds.QuantumJob, ShelfRules.Of("Amazon Braket", status: 404) with { Costs = one => one.State is "RUNNING" });
        Flows = shelves.Of(Kinds.Airflow, ShelfRules.Of("Amazon MWAA", status: 404) with { Costs = one => one.State is "AVAILABLE" });
        Pipelines = shelves.Of(Kinds.ImagePipeline, ShelfRules.Of("EC2 Image Builder", status: 404));
    }

    /// <summary>Computing clusters.</summary>
    internal Shelf Clusters { get; }

    /// <summary>Their machines.</summary>
    internal Shelf Nodes { get; }

    /// <summary>Rendering fleets.</summary>
    internal Shelf Farms { get; }

    /// <summary>Genome runs.</summary>
    internal Shelf Runs { get; }

    /// <summary>Quantum jobs.</summary>
    internal Shelf Quanta { get; }

    /// <summary>Airflow environments.</summary>
    internal Shelf Flows { get; }

    /// <summary>Image pipelines.</summary>
    internal Shelf Pipelines { get; }

    /// <inheritdoc/>
    public void Register(Router router)
    {
        Computing(router);
        Rendering(router);
        _ = router.On(Omics.ListRuns, (call, input) =>
        {
            var (page, next) = Runs.Page(call, input.MaxResults, input.StartingToken);
            return new Omics.ListRunsOut([.. page.Select(one => new Omics.RunListItem(Arn: one.Id, Id: one.Name, Status: one.State, Name: one["name"], CreationTime: one.At))], next);
        });
        _ = router.On(Omics.GetRun, (call, input) => Told(Runs.Of(call, input.Id), one => new Omics.GetRunOut(Arn: one.Id, Id: one.Name, Status: one.State, Name: one["name"], CreationTime: one.At)));
        _ = router.On(Omics.CancelRun, (call, input) => Turned(Runs, call, input.Id, "CANCELLED"));
        _ = router.On(Braket.SearchJobs, (call, input) =>
        {
            var (page, next) = Quanta.Page(call, input.MaxResults, input.NextToken);
            return new Braket.SearchJobsOut([.. page.Select(one => new Braket.JobSummary(Status: one.State, JobArn: one.Id, JobName: one.Name, Device: "local:pennylane", CreatedAt: one.At))], next);
        });
        _ = router.On(Braket.GetJob, (call, input) => Told(Quanta.Of(call, input.JobArn), one => new Braket.GetJobOut(Status: one.State, JobArn: one.Id, JobName: one.Name, CreatedAt: one.At)));
        _ = router.On(Braket.CancelJob, (call, input) =>
        {
            _ = Turned(Quanta, call, input.JobArn, "CANCELLED");
            return new Braket.CancelJobOut(input.JobArn, "CANCELLED");
        });
        _ = router.On(Mwaa.ListEnvironments, (call, input) =>
        {
            var (page, next) = Flows.Page(call, input.MaxResults, input.NextToken);
            return new Mwaa.ListEnvironmentsOut([.. page.Select(one => one.Name)], next);
        });
        _ = router.On(Mwaa.GetEnvironment, (call, input) => Told(Flows.Of(call, input.Name), one => new Mwaa.GetEnvironmentOut(new(Name: one.Name, Status: one.State, Arn: one.Id, CreatedAt: one.At, EnvironmentClass: one["EnvironmentClass"]))));
        _ = router.On(Mwaa.DeleteEnvironment, (call, input) => Gone(Flows, call, input.Name, "DELETING"));
        _ = router.On(ImageBuilder.ListImagePipelines, (call, input) =>
        {
            var (page, next) = Pipelines.Page(call, input.MaxResults, input.NextToken);
            return new ImageBuilder.ListImagePipelinesOut([.. page.Select(one => new ImageBuilder.ImagePipeline(Arn: one.Id, Name: one.Name, Status: one.State))], next);
        });
        _ = router.On(ImageBuilder.GetImagePipeline, (call, input) => Told(Pipelines.Of(call, input.ImagePipelineArn), one => new ImageBuilder.GetImagePipelineOut(new(Arn: one.Id, Name: one.Name, Status: one.State))));
        _ = router.On(ImageBuilder.DeleteImagePipeline, (call, input) =>
        {
            Pipelines.Remove(Pipelines.Of(call, input.ImagePipelineArn));
            return new ImageBuilder.DeleteImagePipelineOut(input.ImagePipelineArn);
        });
    }

    private void Computing(Router router)
    {
        _ = router.On(Pcs.ListClusters, (call, input) =>
        {
            var (page, next) = Clusters.Page(call, input.MaxResults, input.NextToken);
            return new Pcs.ListClustersOut([.. page.Select(one => new Pcs.ClusterSummary(Name: one["name"], Id: one.Name, Arn: one.Id, CreatedAt: one.At, Status: one.State))], next);
        });
        _ = router.On(Pcs.DeleteCluster, (call, input) => Nodes.In(call).Any(node => node["cluster"] == Clusters.Of(call, input.ClusterIdentifier).Name)
            ? throw new Fault("ConflictException", "The cluster has compute node groups.")
            : Gone(Clusters, call, input.ClusterIdentifier, "DELETING"));
        _ = router.On(Pcs.ListComputeNodeGroups, (call, input) =>
        {
            var cluster = Clusters.Of(call, input.ClusterIdentifier);
            var (page, next) = Nodes.Page(call, input.MaxResults, input.NextToken, one => one["cluster"] == cluster.Name);
            return new Pcs.ListComputeNodeGroupsOut([.. page.Select(one => new Pcs.ComputeNodeGroupSummary(Name: one["name"], Id: one.Name, Arn: one.Id, ClusterId: one["cluster"], CreatedAt: one.At, Status: one.State))], next);
        });
        _ = router.On(Pcs.GetComputeNodeGroup, (call, input) => new Pcs.GetComputeNodeGroupOut(Group(Nodes.Of(call, input.ComputeNodeGroupIdentifier))));
        _ = router.On(Pcs.UpdateComputeNodeGroup, (call, input) =>
        {
            var one = Nodes.Of(call, input.ComputeNodeGroupIdentifier);
            one.Set("min", input.ScalingConfiguration?.MinInstanceCount);
            one.Set("max", input.ScalingConfiguration?.MaxInstanceCount);
            return new Pcs.UpdateComputeNodeGroupOut(new(Id: one.Name, Arn: one.Id, Status: one.State));
        });
    }

    private void Rendering(Router router)
    {
        _ = router.On(Deadline.ListFarms, (call, input) =>
        {
            var farms = Farms.In(call).Select(one => one["farm"]).Distinct(StringComparer.Ordinal).ToList();
            var (page, next) = Ec2Listing.Page(farms, input.MaxResults ?? 100, input.NextToken);
            return new Deadline.ListFarmsOut([.. page.Select(farm => new Deadline.FarmSummary(FarmId: farm, DisplayName: farm))], next);
        });
        _ = router.On(Deadline.ListFleets, (call, input) =>
        {
            var (page, next) = Farms.Page(call, input.MaxResults, input.NextToken, one => one["farm"] == input.FarmId);
            return new Deadline.ListFleetsOut([.. page.Select(one => new Deadline.FleetSummary(
                FleetId: one.Name, FarmId: one["farm"], DisplayName: one["name"], Status: one.State, WorkerCount: one.Number("WorkerCount"), MinWorkerCount: one.Number("min"), MaxWorkerCount: one.Number("max"), CreatedAt: one.At))], next);
        });
        _ = router.On(Deadline.GetFleet, (call, input) => Told(Farms.Of(call, input.FleetId), one => new Deadline.GetFleetOut(
            FleetId: one.Name, FarmId: one["farm"], DisplayName: one["name"], Status: one.State, WorkerCount: one.Number("WorkerCount"), MinWorkerCount: one.Number("min"), MaxWorkerCount: one.Number("max"), CreatedAt: one.At)));
        _ = router.On(Deadline.UpdateFleet, (call, input) =>
        {
            var one = Farms.Of(call, input.FleetId);
            one.Set("min", input.MinWorkerCount);
            one.Set("max", input.MaxWorkerCount);
            one.Set("WorkerCount", Math.Clamp(one.Number("WorkerCount"), one.Number("min"), one.Number("max")));
            Farms.Weigh(one);
            return new None();
        });
    }

    private static Pcs.ComputeNodeGroup Group(Held one) => new(
        Name: one["name"], Id: one.Name, Arn: one.Id, ClusterId: one["cluster"], CreatedAt: one.At, Status: one.State, ScalingConfiguration: new(one.Number("min"), one.Number("max")));

    private static T Told<T>(Held one, Func<Held, T> tell) => tell(one);

    private static None Turned(Shelf shelf, Call call, string? key, string state)
    {
        shelf.Turn(shelf.Of(call, key), state);
        return new None();
    }

    private static None Gone(Shelf shelf, Call call, string? key, string state)
    {
        shelf.Fade(shelf.Of(call, key), state, TimeSpan.FromSeconds(40));
        return new None();
    }
}
