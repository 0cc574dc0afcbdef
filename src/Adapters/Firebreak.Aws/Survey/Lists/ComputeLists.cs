using Firebreak.Model;
using Firebreak.Wire.Services;

namespace Firebreak.Aws.Survey;

/// <summary>What starts machines, keeps them running and starts them again.</summary>
internal static class ComputeLists
{
    /// <summary>The lists of a region.</summary>
    public static IReadOnlyList<Listing> All { get; } = [.. Kubernetes, .. Batches, .. Stacks, .. LightsailLists.All, .. Triggers];

    private static Listing[] Kubernetes =>
    [
        Listing.Each(Eks.ListClusters, new(MaxResults: 100), page => page.Clusters, page => page.NextToken, (ask, token) => ask with { NextToken = token }, KubernetesListing.ClusterAsync),
    ];

    private static Listing[] Batches =>
    [
        Listing.Of(
            Batch.DescribeComputeEnvironments, new(MaxResults: 100), page => page.ComputeEnvironments, page => page.NextToken, (ask, token) => ask with { NextToken = token },
            (one, at) => at.Thing(Kinds.BatchEnvironment, one.ComputeEnvironmentArn, one.ComputeEnvironmentName, one.State, facts: new FactBag()
                .With("Type", one.Type).With("Status", one.Status).With("MinvCpus", one.ComputeResources?.MinvCpus).With("MaxvCpus", one.ComputeResources?.MaxvCpus)
                .With("DesiredvCpus", one.ComputeResources?.DesiredvCpus).With("EcsClusterArn", one.EcsClusterArn)).Tagged(one.Tags)),
        Listing.Each(
            Batch.DescribeJobQueues, new(MaxResults: 100), page => page.JobQueues, page => page.NextToken, (ask, token) => ask with { NextToken = token }, QueueAsync),
        Listing.Of(
            Beanstalk.DescribeEnvironments, new(IncludeDeleted: false, MaxRecords: 1000), page => page.Environments, page => page.NextToken, (ask, token) => ask with { NextToken = token },
            (one, at) => at.Thing(Kinds.BeanstalkEnvironment, one.EnvironmentArn, one.EnvironmentName, one.Status, one.DateCreated, facts: new FactBag()
                .With("EnvironmentId", one.EnvironmentId).With("ApplicationName", one.ApplicationName))),
    ];

    private static Listing[] Stacks =>
    [
        Listing.Of(
            CloudFormation.DescribeStacks, new(), page => page.Stacks, page => page.NextToken, (ask, token) => ask with { NextToken = token },
            (one, at) => at.Thing(Kinds.Stack, one.StackId, one.StackName, one.StackStatus, one.CreationTime, facts: new FactBag()
                .When("EnableTerminationProtection", one.EnableTerminationProtection)).Tagged(one.Tags, tag => tag.Key, tag => tag.Value).Under(one.ParentId)),
        Listing.Of(
            CloudFormation.ListStackSets, new(Status: "ACTIVE", MaxResults: 100), page => page.Summaries, page => page.NextToken, (ask, token) => ask with { NextToken = token },
            (one, at) => at.Thing(Kinds.StackSet, one.StackSetId, one.StackSetName, one.Status)),
        Listing.Of(
            Ec2.DescribeImages, new(Owners: ["self"], MaxResults: 1000), page => page.Images, page => page.NextToken, (ask, token) => ask with { NextToken = token },
            (one, at) => at.Thing(Kinds.Image, one.ImageId, one.Name, one.State, Instants.Parsed(one.CreationDate)).Tagged(one.Tags, tag => tag.Key, tag => tag.Value)),
    ];

    private static Listing[] Triggers =>
    [
        Listing.Of(
            AppScaling.DescribeScalableTargets, new("ecs", MaxResults: 50), page => page.ScalableTargets, page => page.NextToken, (ask, token) => ask with { NextToken = token },
            (one, at) => at.Thing(Kinds.ScalableTarget, $"{at.Region}/{one.ServiceNamespace}/{one.ResourceId}/{one.ScalableDimension}", one.ResourceId, "registered", one.CreationTime, facts: new FactBag()
                .With("ResourceId", one.ResourceId).With("ScalableDimension", one.ScalableDimension).With("MinCapacity", one.MinCapacity).With("MaxCapacity", one.MaxCapacity)).Under(at.Arn("ecs", one.ResourceId ?? ""))),
        Listing.Of(
            Lambda.ListEventSourceMappings, new(MaxItems: 100), page => page.EventSourceMappings, page => page.NextMarker, (ask, token) => ask with { Marker = token },
            (one, at) => at.Thing(Kinds.EventSource, one.UUID, one.UUID, one.State, facts: new FactBag()
                .With("FunctionArn", one.FunctionArn).With("EventSourceArn", one.EventSourceArn)).Under(one.FunctionArn)),
        Listing.Of(
            Scheduler.ListSchedules, new(MaxResults: 100), page => page.Schedules, page => page.NextToken, (ask, token) => ask with { NextToken = token },
            (one, at) => at.Thing(Kinds.Schedule, one.Arn, one.Name, one.State, one.CreationDate, facts: new FactBag()
                .With("GroupName", one.GroupName).With("TargetArn", one.Target?.Arn))),
        Listing.Of(
            Pipes.ListPipes, new(Limit: 100), page => page.Pipes, page => page.NextToken, (ask, token) => ask with { NextToken = token },
            (one, at) => at.Thing(Kinds.Pipe, one.Arn, one.Name, one.CurrentState, one.CreationTime, facts: new FactBag().With("Target", one.Target))),
        Listing.Each(
            StepFunctions.ListStateMachines, new(MaxResults: 1000), page => page.StateMachines, page => page.NextToken, (ask, token) => ask with { NextToken = token }, ProgramAsync),
    ];

    private static async Task QueueAsync(Batch.JobQueueDetail queue, Place at, CancellationToken cancel)
    {
        at.Add(at.Thing(Kinds.BatchQueue, queue.JobQueueArn, queue.JobQueueName, queue.State, facts: new FactBag()
            .With("Status", queue.Status).With("Environments", string.Join(',', (queue.ComputeEnvironmentOrder ?? []).Select(one => one.ComputeEnvironment)))).Tagged(queue.Tags));
        foreach (var status in (string[])["SUBMITTED", "PENDING", "RUNNABLE", "STARTING", "RUNNING"])
        {
            var jobs = await at.ListAsync(
                Batch.ListJobs, new(JobQueue: queue.JobQueueArn, JobStatus: status, MaxResults: 100), page => page.JobSummaryList, page => page.NextToken,
                (ask, token) => ask with { NextToken = token }, cancel).ConfigureAwait(false);
            foreach (var job in jobs)
            {
                at.Add(at.Thing(Kinds.BatchJob, job.JobArn ?? job.JobId, job.JobName, job.Status, Instants.OfMilliseconds(job.CreatedAt), facts: new FactBag().With("JobId", job.JobId)).Under(queue.JobQueueArn));
            }
        }
    }

    private static async Task ProgramAsync(StepFunctions.StateMachineListItem program, Place at, CancellationToken cancel)
    {
        var runs = program.Type == "EXPRESS" ? [] : await at.ListAsync( // express runs are not listed
            StepFunctions.ListExecutions, new(StateMachineArn: program.StateMachineArn, StatusFilter: "RUNNING", MaxResults: 1000), page => page.Executions, page => page.NextToken,
            (ask, token) => ask with { NextToken = token }, cancel).ConfigureAwait(false);
        at.Add(at.Thing(Kinds.StateMachine, program.StateMachineArn, program.Name, runs.Count > 0 ? "running" : "idle", program.CreationDate, facts: new FactBag()
            .With("Runs", runs.Count)));
    }
}
