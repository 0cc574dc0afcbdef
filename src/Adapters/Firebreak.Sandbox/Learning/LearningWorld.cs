using Firebreak.Model;
using Firebreak.Wire;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox;

/// <summary>Amazon SageMaker: notebooks, endpoints, apps and clusters.</summary>
internal sealed class LearningWorld : IServiceModule
{
    private static readonly TimeSpan Moving = TimeSpan.FromSeconds(30);
    private readonly Shelf _notebooks;
    private readonly Shelf _endpoints;
    private readonly Shelf _apps;
    private readonly Shelf _clusters;

    internal LearningWorld(Shelves shelves)
    {
        var rules = ShelfRules.Of("Amazon SageMaker") with
        {
            Missing = key => new Fault("ValidationException", $"RecordNotFound: could not find {key}"),
            Taken = name => new Fault("ResourceInUse", $"{name} already exists"),
        };
        _notebooks = shelves.Of(Kinds.Notebook, rules with { Costs = one => one.State is "InService" or "Pending" });
        _endpoints = shelves.Of(Kinds.ModelEndpoint, rules with { Costs = one => one.State is "InService" });
        _apps = shelves.Of(Kinds.StudioApp, rules with { Costs = one => one.State is "InService" });
        _clusters = shelves.Of(Kinds.HyperPod, rules with { Costs = one => one.State is "InService" });
    }

    /// <inheritdoc/>
    public void Register(Router router)
    {
        _ = router.On(SageMaker.ListNotebookInstances, (call, input) =>
        {
            var (page, next) = _notebooks.Page(call, input.MaxResults, input.NextToken);
            return new SageMaker.ListNotebookInstancesOut(next, [.. page.Select(one => new SageMaker.NotebookInstanceSummary(
                NotebookInstanceName: one.Name, NotebookInstanceArn: one.Id, NotebookInstanceStatus: one.State, InstanceType: one["InstanceType"], CreationTime: one.At,
                NotebookInstanceLifecycleConfigName: Word(one["lifecycle"])))]);
        });
        _ = router.On(SageMaker.DescribeNotebookInstance, (call, input) =>
        {
            var one = _notebooks.Of(call, input.NotebookInstanceName);
            return new SageMaker.DescribeNotebookInstanceOut(
                NotebookInstanceArn: one.Id, NotebookInstanceName: one.Name, NotebookInstanceStatus: one.State, InstanceType: one["InstanceType"], RoleArn: one["role"], CreationTime: one.At,
                NotebookInstanceLifecycleConfigName: Word(one["lifecycle"]));
        });
        _ = router.On(SageMaker.CreateNotebookInstance, (call, input) =>
        {
            var made = new Held { Id = call.Arn("sagemaker", "notebook-instance/" + input.NotebookInstanceName), Name = input.NotebookInstanceName! }.With(
                (input.Tags ?? []).Select(tag => KeyValuePair.Create(tag.Key ?? "", tag.Value ?? "")), ("InstanceType", input.InstanceType), ("role", input.RoleArn), ("lifecycle", input.LifecycleConfigName));
            return new SageMaker.CreateNotebookInstanceOut(_notebooks.Put(call, made, "InService").Id);
        });
        _ = router.On(SageMaker.StartNotebookInstance, (call, input) => Move(call, input.NotebookInstanceName, "Stopped", "Pending", "InService"));
        _ = router.On(SageMaker.StopNotebookInstance, (call, input) => Move(call, input.NotebookInstanceName, "InService", "Stopping", "Stopped"));
        _ = router.On(SageMaker.DeleteNotebookInstance, (call, input) =>
        {
            var one = _notebooks.Of(call, input.NotebookInstanceName);
            if (one.State is not ("Stopped" or "Failed"))
            {
                throw new Fault("ValidationException", $"Status ({one.State}) not in ([Stopped, Failed]). Unable to transition to (Deleting)");
            }

            _notebooks.Fade(one, "Deleting", Moving);
            return new None();
        });
        Endpoints(router);
        Apps(router);
        Clusters(router);
    }

    private void Endpoints(Router router)
    {
        _ = router.On(SageMaker.ListEndpoints, (call, input) =>
        {
            var (page, next) = _endpoints.Page(call, input.MaxResults, input.NextToken);
            return new SageMaker.ListEndpointsOut([.. page.Select(one => new SageMaker.EndpointSummary(one.Name, one.Id, one.At, one.State))], next);
        });
        _ = router.On(SageMaker.DescribeEndpoint, (call, input) =>
        {
            var one = _endpoints.Of(call, input.EndpointName);
            return new SageMaker.DescribeEndpointOut(EndpointName: one.Name, EndpointArn: one.Id, EndpointConfigName: one["config"], EndpointStatus: one.State, CreationTime: one.At);
        });

        // Configurations outlive their endpoints; here every name is one, of one machine whose type is the end of the name.
        _ = router.On(SageMaker.DescribeEndpointConfig, (call, input) => new SageMaker.DescribeEndpointConfigOut(
            EndpointConfigName: input.EndpointConfigName, EndpointConfigArn: call.Arn("sagemaker", "endpoint-config/" + input.EndpointConfigName),
            ProductionVariants: [new("AllTraffic", "model", 1, TypeOf(input.EndpointConfigName))], CreationTime: call.World.Clock.Now));
        _ = router.On(SageMaker.CreateEndpoint, (call, input) =>
        {
            var made = new Held { Id = call.Arn("sagemaker", "endpoint/" + input.EndpointName), Name = input.EndpointName! }.With(
                null, ("config", input.EndpointConfigName), ("InstanceType", TypeOf(input.EndpointConfigName)), ("InstanceCount", "1"));
            return new SageMaker.CreateEndpointOut(_endpoints.Put(call, made, "InService").Id);
        });
        _ = router.On(SageMaker.DeleteEndpoint, (call, input) =>
        {
            _endpoints.Fade(_endpoints.Of(call, input.EndpointName), "Deleting", Moving);
            return new None();
        });
    }

    private void Apps(Router router)
    {
        static string Key(string? domain, string? profile, string? space, string? type, string? name) => $"{domain}/{profile ?? space}/{type}/{name}";
        _ = router.On(SageMaker.ListApps, (call, input) =>
        {
            var (page, next) = _apps.Page(call, input.MaxResults, input.NextToken);
            return new SageMaker.ListAppsOut([.. page.Select(one => new SageMaker.AppDetails(
                DomainId: one["domain"], UserProfileName: Word(one["profile"]), SpaceName: Word(one["space"]), AppType: one["type"], AppName: one["app"], Status: one.State, CreationTime: one.At,
                ResourceSpec: new(one["InstanceType"])))], next);
        });
        _ = router.On(SageMaker.DescribeApp, (call, input) =>
        {
            var one = _apps.Of(call, Key(input.DomainId, input.UserProfileName, input.SpaceName, input.AppType, input.AppName));
            return new SageMaker.DescribeAppOut(
                AppArn: one.Id, AppType: one["type"], AppName: one["app"], DomainId: one["domain"], UserProfileName: Word(one["profile"]), SpaceName: Word(one["space"]), Status: one.State,
                CreationTime: one.At, ResourceSpec: new(one["InstanceType"]));
        });
        _ = router.On(SageMaker.CreateApp, (call, input) =>
        {
            var made = new Held
            {
                Id = call.Arn("sagemaker", $"app/{input.DomainId}/{input.UserProfileName ?? input.SpaceName}/{input.AppType?.ToLowerInvariant()}/{input.AppName}"),
                Name = Key(input.DomainId, input.UserProfileName, input.SpaceName, input.AppType, input.AppName),
            }.With(null, ("domain", input.DomainId), ("profile", input.UserProfileName), ("space", input.SpaceName), ("type", input.AppType), ("app", input.AppName), ("InstanceType", input.ResourceSpec?.InstanceType ?? "ml.t3.medium"));
            return new SageMaker.CreateAppOut(_apps.Put(call, made, "InService").Id);
        });
        _ = router.On(SageMaker.DeleteApp, (call, input) =>
        {
            _apps.Fade(_apps.Of(call, Key(input.DomainId, input.UserProfileName, input.SpaceName, input.AppType, input.AppName)), "Deleting", Moving);
            return new None();
        });
    }

    private void Clusters(Router router)
    {
        _ = router.On(SageMaker.ListClusters, (call, input) =>
        {
            var (page, next) = _clusters.Page(call, input.MaxResults, input.NextToken);
            return new SageMaker.ListClustersOut(next, [.. page.Select(one => new SageMaker.ClusterSummary(one.Id, one.Name, one.At, one.State))]);
        });
        _ = router.On(SageMaker.DescribeCluster, (call, input) =>
        {
            var one = _clusters.Of(call, input.ClusterName);
            return new SageMaker.DescribeClusterOut(
                ClusterArn: one.Id, ClusterName: one.Name, ClusterStatus: one.State, CreationTime: one.At,
                InstanceGroups: [new(one.Number("InstanceCount"), one.Number("InstanceCount"), "workers", one["InstanceType"])]);
        });
        _ = router.On(SageMaker.CreateCluster, (call, input) =>
        {
            var made = new Held { Id = call.Arn("sagemaker", "cluster/" + call.World.Ids.Digits(12)), Name = input.ClusterName! }.With(null, ("InstanceType", input.InstanceGroups?[0].InstanceType));
            made.Set("InstanceCount", input.InstanceGroups?.Sum(group => group.InstanceCount ?? 0));
            return new SageMaker.CreateClusterOut(_clusters.Put(call, made, "InService").Id);
        });
        _ = router.On(SageMaker.DeleteCluster, (call, input) =>
        {
            var one = _clusters.Of(call, input.ClusterName);
            _clusters.Fade(one, "Deleting", Moving);
            return new SageMaker.DeleteClusterOut(one.Id);
        });
    }

    private None Move(Call call, string? name, string from, string by, string to)
    {
        var one = _notebooks.Of(call, name);
        if (one.State != from)
        {
            throw new Fault("ValidationException", $"Status ({one.State}) not in ([{from}]). Unable to transition to ({by})");
        }

        _notebooks.Turn(one, by, to, Moving);
        return new None();
    }

    private static string TypeOf(string? config) => config is not null && config.LastIndexOf("ml.", StringComparison.Ordinal) is >= 0 and var at ? config[at..] : "ml.m5.large";

    private static string? Word(string text) => text.Length == 0 ? null : text;
}
