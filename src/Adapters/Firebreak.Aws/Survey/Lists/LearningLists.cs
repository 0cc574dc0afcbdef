using Firebreak.Model;
using Firebreak.Wire.Services;

namespace Firebreak.Aws.Survey;

/// <summary>SageMaker: notebooks, endpoints, jobs, apps and clusters.</summary>
internal static class LearningLists
{
    /// <summary>The lists of a region.</summary>
    public static Listing[] All => [.. Standing, .. Jobs];

    private static Listing[] Standing =>
    [
        Listing.Of(
            SageMaker.ListNotebookInstances, new(MaxResults: 100), page => page.NotebookInstances, page => page.NextToken, (ask, token) => ask with { NextToken = token },
            (one, at) => at.Thing(
                Kinds.Notebook, one.NotebookInstanceArn, one.NotebookInstanceName, one.NotebookInstanceStatus, one.CreationTime,
                running: one.NotebookInstanceStatus is "InService" or "Pending" or "Updating", facts: new FactBag()
                    .With("InstanceType", one.InstanceType).With("LifecycleConfig", one.NotebookInstanceLifecycleConfigName))),
        Listing.Each(
            SageMaker.ListEndpoints, new(MaxResults: 100), page => page.Endpoints, page => page.NextToken, (ask, token) => ask with { NextToken = token }, EndpointAsync),
        Listing.Of(
            SageMaker.ListApps, new(MaxResults: 100), page => page.Apps, page => page.NextToken, (ask, token) => ask with { NextToken = token },
            (one, at) => one.Status is "Deleted" or "Failed" ? null : at.Thing(Kinds.StudioApp, AppArn(one, at), one.AppName, one.Status, one.CreationTime, running: one.Status is "InService" or "Pending", facts: new FactBag()
                .With("DomainId", one.DomainId).With("UserProfileName", one.UserProfileName).With("SpaceName", one.SpaceName).With("AppType", one.AppType)
                .With("InstanceType", one.ResourceSpec?.InstanceType))),
        Listing.Each(
            SageMaker.ListClusters, new(MaxResults: 100), page => page.ClusterSummaries, page => page.NextToken, (ask, token) => ask with { NextToken = token }, ClusterAsync),
    ];

    private static Listing[] Jobs =>
    [
        Listing.Each(
            SageMaker.ListTrainingJobs, new(MaxResults: 100, StatusEquals: "InProgress"), page => page.TrainingJobSummaries, page => page.NextToken, (ask, token) => ask with { NextToken = token },
            async (one, at, cancel) =>
            {
                var seen = await at.AskAsync(SageMaker.DescribeTrainingJob, new(one.TrainingJobName), one.TrainingJobName, cancel).ConfigureAwait(false);
                at.Add(at.Thing(Kinds.TrainingJob, one.TrainingJobArn, one.TrainingJobName, one.TrainingJobStatus, one.CreationTime, running: true, facts: new FactBag()
                    .With("InstanceType", seen?.ResourceConfig?.InstanceType).With("InstanceCount", seen?.ResourceConfig?.InstanceCount)));
            }),
        Listing.Of(
            SageMaker.ListProcessingJobs, new(MaxResults: 100, StatusEquals: "InProgress"), page => page.ProcessingJobSummaries, page => page.NextToken, (ask, token) => ask with { NextToken = token },
            (one, at) => at.Thing(Kinds.ProcessingJob, one.ProcessingJobArn, one.ProcessingJobName, one.ProcessingJobStatus, one.CreationTime, running: true)),
        Listing.Of(
            SageMaker.ListTransformJobs, new(MaxResults: 100, StatusEquals: "InProgress"), page => page.TransformJobSummaries, page => page.NextToken, (ask, token) => ask with { NextToken = token },
            (one, at) => at.Thing(Kinds.TransformJob, one.TransformJobArn, one.TransformJobName, one.TransformJobStatus, one.CreationTime, running: true)),
        Listing.Of(
            SageMaker.ListHyperParameterTuningJobs, new(MaxResults: 100, StatusEquals: "InProgress"), page => page.HyperParameterTuningJobSummaries, page => page.NextToken,
            (ask, token) => ask with { NextToken = token },
            (one, at) => at.Thing(
                Kinds.TuningJob, one.HyperParameterTuningJobArn, one.HyperParameterTuningJobName, one.HyperParameterTuningJobStatus, one.CreationTime, running: true)),
    ];

    private static string AppArn(SageMaker.AppDetails app, Place at) => at.Arn("sagemaker", $"app/{app.DomainId}/{app.UserProfileName ?? app.SpaceName}/{app.AppType?.ToLowerInvariant()}/{app.AppName}");

    // Machines of several sorts cost each by itself.
    private static string? Sorts(IEnumerable<(string? Type, long? Count)> machines) =>
        machines.Where(one => one is { Type: not null, Count: > 0 }).Select(one => $"{one.Type} {one.Count}").ToList() is { Count: > 1 } several ? string.Join(", ", several) : null;

    private static async Task EndpointAsync(SageMaker.EndpointSummary one, Place at, CancellationToken cancel)
    {
        var seen = await at.AskAsync(SageMaker.DescribeEndpoint, new(one.EndpointName), one.EndpointName, cancel).ConfigureAwait(false);
        var on = seen?.EndpointConfigName is { } name ? await at.AskAsync(SageMaker.DescribeEndpointConfig, new(name), name, cancel).ConfigureAwait(false) : null;
        at.Add(at.Thing(Kinds.ModelEndpoint, one.EndpointArn, one.EndpointName, one.EndpointStatus, one.CreationTime, running: one.EndpointStatus is not ("Deleting" or "Failed"), facts: new FactBag()
            .With("EndpointConfigName", seen?.EndpointConfigName)
            .With("InstanceType", on?.ProductionVariants?.Select(variant => variant.InstanceType).FirstOrDefault())
            .With("Machines", Sorts((on?.ProductionVariants ?? []).Select(variant => (variant.InstanceType, (long?)(variant.InitialInstanceCount ?? 1)))))
            .With("InstanceCount", on?.ProductionVariants?.Sum(variant => (long)(variant.InitialInstanceCount ?? 1)))));
    }

    private static async Task ClusterAsync(SageMaker.ClusterSummary one, Place at, CancellationToken cancel)
    {
        var seen = await at.AskAsync(SageMaker.DescribeCluster, new(one.ClusterName), one.ClusterName, cancel).ConfigureAwait(false);
        at.Add(at.Thing(Kinds.HyperPod, one.ClusterArn, one.ClusterName, one.ClusterStatus, one.CreationTime, running: one.ClusterStatus is not "Deleting", facts: new FactBag()
            .With("InstanceType", seen?.InstanceGroups?.Select(group => group.InstanceType).FirstOrDefault())
            .With("Machines", Sorts((seen?.InstanceGroups ?? []).Select(group => (group.InstanceType, (long?)group.CurrentCount))))
            .With("InstanceCount", seen?.InstanceGroups?.Sum(group => (long)(group.CurrentCount ?? 0)))));
    }
}
