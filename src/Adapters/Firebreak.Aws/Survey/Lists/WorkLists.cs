using Firebreak.Model;
using Firebreak.Wire.Services;

namespace Firebreak.Aws.Survey;

/// <summary>What computes without showing among EC2's machines.</summary>
internal static class WorkLists
{
    /// <summary>The lists of a region.</summary>
    public static IReadOnlyList<Listing> All { get; } = [.. LearningLists.All, .. Clusters, .. GlueLists, .. Builds, .. Programs, .. Desktops, .. Rare];

    private static Listing[] Clusters =>
    [
        Listing.Of(
            Emr.ListClusters, new(ClusterStates: ["STARTING", "BOOTSTRAPPING", "RUNNING", "WAITING", "TERMINATING"]), page => page.Clusters, page => page.Marker,
            (ask, token) => ask with { Marker = token },
            (one, at) => at.Thing(Kinds.EmrCluster, one.Id, one.Name, one.Status?.State, one.Status?.Timeline?.CreationDateTime, running: one.Status?.State is not "TERMINATING", facts: new FactBag()
                .With("Arn", one.ClusterArn))),
        Listing.Each(
            EmrServerless.ListApplications, new(MaxResults: 50), page => page.Applications, page => page.NextToken, (ask, token) => ask with { NextToken = token },
            async (one, at, cancel) =>
            {
                var jobs = await at.ListAsync(
                    EmrServerless.ListJobRuns, new(ApplicationId: one.Id, MaxResults: 50, States: ["SUBMITTED", "PENDING", "SCHEDULED", "RUNNING"]), page => page.JobRuns,
                    page => page.NextToken, (ask, token) => ask with { NextToken = token }, cancel).ConfigureAwait(false);
                at.Add(at.Thing(Kinds.EmrApplication, one.Arn ?? one.Id, one.Name, one.State, one.CreatedAt, running: one.State is "STARTED" or "STARTING", facts: new FactBag()
                    .With("ApplicationId", one.Id).With("Runs", jobs.Count)));
            }),
    ];

    private static Listing[] GlueLists =>
    [
        Listing.Each(
            Glue.GetJobs, new(MaxResults: 100), page => page.Jobs, page => page.NextToken, (ask, token) => ask with { NextToken = token },
            async (one, at, cancel) =>
            {
                var runs = await at.ListAsync(
                    Glue.GetJobRuns, new(JobName: one.Name, MaxResults: 200), page => page.JobRuns, page => page.NextToken, (ask, token) => ask with { NextToken = token }, cancel).ConfigureAwait(false);
                var now = runs.Count(run => run.JobRunState is "STARTING" or "RUNNING" or "WAITING");
                at.Add(at.Thing(Kinds.GlueJob, at.Arn("glue", "job/" + one.Name), one.Name, now > 0 ? "running" : "idle", one.CreatedOn, running: now > 0, facts: new FactBag()
                    .With("WorkerType", one.WorkerType).With("NumberOfWorkers", one.NumberOfWorkers).With("Runs", now)));
            }),
        Listing.Of(
            Glue.GetTriggers, new(MaxResults: 100), page => page.Triggers, page => page.NextToken, (ask, token) => ask with { NextToken = token },
            (one, at) => at.Thing(Kinds.GlueTrigger, at.Arn("glue", "trigger/" + one.Name), one.Name, one.State, facts: new FactBag()
                .With("Type", one.Type).With("Jobs", string.Join(',', (one.Actions ?? []).Select(action => action.JobName))))),
        Listing.Of(
            Glue.GetDevEndpoints, new(MaxResults: 100), page => page.DevEndpoints, page => page.NextToken, (ask, token) => ask with { NextToken = token },
            (one, at) => at.Thing(Kinds.GlueDevEndpoint, at.Arn("glue", "devEndpoint/" + one.EndpointName), one.EndpointName, one.Status, one.CreatedTimestamp, running: true, facts: new FactBag()
                .With("NumberOfNodes", one.NumberOfNodes).With("WorkerType", one.WorkerType).With("NumberOfWorkers", one.NumberOfWorkers))),
        Listing.Of(
            Glue.ListSessions, new(MaxResults: 100), page => page.Sessions, page => page.NextToken, (ask, token) => ask with { NextToken = token },
            (one, at) => one.Status is "STOPPED" or "TIMEOUT" or "FAILED" ? null : at.Thing(
                Kinds.GlueSession, at.Arn("glue", "session/" + one.Id), one.Id, one.Status, one.CreatedOn, running: true, facts: new FactBag()
                    .With("WorkerType", one.WorkerType).With("NumberOfWorkers", one.NumberOfWorkers))),
    ];

    private static Listing[] Builds =>
    [
        Listing.Each(CodeBuild.ListProjects, new(), page => page.Projects, page => page.NextToken, (ask, token) => ask with { NextToken = token }, BuildListing.ProjectAsync),
        Listing.Each(
            CodeBuild.ListFleets, new(), page => page.Fleets, page => page.NextToken, (ask, token) => ask with { NextToken = token },
            async (arn, at, cancel) =>
            {
                var seen = await at.AskAsync(CodeBuild.BatchGetFleets, new([arn]), arn, cancel).ConfigureAwait(false);
                foreach (var one in seen?.Fleets ?? [])
                {
                    at.Add(at.Thing(Kinds.BuildFleet, one.Arn, one.Name, one.Status?.StatusCode, one.Created, running: true, facts: new FactBag()
                        .With("ComputeType", one.ComputeType).With("EnvironmentType", one.EnvironmentType).With("BaseCapacity", one.BaseCapacity)));
                }
            }),
    ];

    private static Listing[] Programs =>
    [
        Listing.Of(
            AppRunner.ListServices, new(MaxResults: 20), page => page.ServiceSummaryList, page => page.NextToken, (ask, token) => ask with { NextToken = token },
            (one, at) => at.Thing(Kinds.AppRunnerService, one.ServiceArn, one.ServiceName, one.Status, one.CreatedAt, running: one.Status is "RUNNING" or "OPERATION_IN_PROGRESS")),
        Listing.Each(
            GameLift.ListFleets, new(Limit: 100), page => page.FleetIds, page => page.NextToken, (ask, token) => ask with { NextToken = token },
            async (id, at, cancel) =>
            {
                var seen = await at.AskAsync(GameLift.DescribeFleetAttributes, new(FleetIds: [id]), id, cancel).ConfigureAwait(false);
                foreach (var one in seen?.FleetAttributes ?? [])
                {
                    at.Add(at.Thing(Kinds.GameFleet, one.FleetArn, one.Name, one.Status, one.CreationTime, running: one.Status is "ACTIVE" or "ACTIVATING", facts: new FactBag()
                        .With("FleetId", one.FleetId).With("InstanceType", one.InstanceType)));
                }
            }),
        Listing.Of(
            MediaLive.ListChannels, new(MaxResults: 100), page => page.Channels, page => page.NextToken, (ask, token) => ask with { NextToken = token },
            (one, at) => at.Thing(Kinds.VideoChannel, one.Arn, one.Name, one.State, running: one.State is "RUNNING" or "STARTING", facts: new FactBag()
                .With("ChannelId", one.Id).With("ChannelClass", one.ChannelClass)).Tagged(one.Tags)),
        Listing.Of(
            Amplify.ListApps, new(MaxResults: 100), page => page.Apps, page => page.NextToken, (ask, token) => ask with { NextToken = token },
            (one, at) => at.Thing(Kinds.AmplifyApp, one.AppArn, one.Name, "available", one.CreateTime, facts: new FactBag()
                .With("AppId", one.AppId).With("Repository", one.Repository)).Tagged(one.Tags)),
    ];

    private static Listing[] Desktops =>
    [
        Listing.Of(
            WorkSpaces.DescribeWorkspaces, new(Limit: 25), page => page.Workspaces, page => page.NextToken, (ask, token) => ask with { NextToken = token },
            (one, at) => at.Thing(Kinds.Workspace, one.WorkspaceId, one.UserName, one.State, running: one.State is not ("STOPPED" or "TERMINATED"), facts: new FactBag()
                .With("BundleId", one.BundleId).With("RunningMode", one.WorkspaceProperties?.RunningMode).With("ComputeTypeName", one.WorkspaceProperties?.ComputeTypeName))),
        Listing.Of(
            AppStream.DescribeFleets, new(), page => page.Fleets, page => page.NextToken, (ask, token) => ask with { NextToken = token },
            (one, at) => at.Thing(Kinds.StreamFleet, one.Arn, one.Name, one.State, one.CreatedTime, running: one.State is "RUNNING" or "STARTING", facts: new FactBag()
                .With("InstanceType", one.InstanceType).With("Desired", one.ComputeCapacityStatus?.Desired))),
        Listing.Of(
            AppStream.DescribeImageBuilders, new(MaxResults: 50), page => page.ImageBuilders, page => page.NextToken, (ask, token) => ask with { NextToken = token },
            (one, at) => at.Thing(Kinds.ImageBuilder, one.Arn, one.Name, one.State, one.CreatedTime, running: one.State is "RUNNING" or "PENDING", facts: new FactBag()
                .With("InstanceType", one.InstanceType))),
    ];

    private static Listing[] Rare =>
    [
        Listing.Each(Pcs.ListClusters, new(MaxResults: 100), page => page.Clusters, page => page.NextToken, (ask, token) => ask with { NextToken = token }, RareListing.ComputingAsync),
        Listing.Each(Deadline.ListFarms, new(MaxResults: 100), page => page.Farms, page => page.NextToken, (ask, token) => ask with { NextToken = token }, RareListing.FarmAsync),
        Listing.Of(
            Omics.ListRuns, new(MaxResults: 100), page => page.Items, page => page.NextToken, (ask, token) => ask with { StartingToken = token },
            (one, at) => one.Status is "COMPLETED" or "DELETED" or "CANCELLED" or "FAILED" ? null : at.Thing(Kinds.GenomeRun, one.Arn, one.Name, one.Status, one.CreationTime, running: true, facts: new FactBag()
                .With("RunId", one.Id))),
        Listing.Of(
            Braket.SearchJobs, new(MaxResults: 100, Filters: []), page => page.Jobs, page => page.NextToken, (ask, token) => ask with { NextToken = token },
            (one, at) => one.Status is "COMPLETED" or "FAILED" or "CANCELLED" ? null : at.Thing(Kinds.QuantumJob, one.JobArn, one.JobName, one.Status, one.CreatedAt, running: true)),
        Listing.Each(
            Mwaa.ListEnvironments, new(MaxResults: 25), page => page.Environments, page => page.NextToken, (ask, token) => ask with { NextToken = token },
            async (name, at, cancel) =>
            {
                var seen = await at.AskAsync(Mwaa.GetEnvironment, new(name), name, cancel).ConfigureAwait(false);
                at.Add(at.Thing(Kinds.Airflow, seen?.Environment?.Arn ?? at.Arn("airflow", "environment/" + name), name, seen?.Environment?.Status, seen?.Environment?.CreatedAt, running: true, facts: new FactBag()
                    .With("EnvironmentClass", seen?.Environment?.EnvironmentClass)));
            }),
        Listing.Of(
            ImageBuilder.ListImagePipelines, new(MaxResults: 25), page => page.ImagePipelineList, page => page.NextToken, (ask, token) => ask with { NextToken = token },
            (one, at) => at.Thing(Kinds.ImagePipeline, one.Arn, one.Name, one.Status, facts: new FactBag().With("ScheduleExpression", one.Schedule?.ScheduleExpression))),
    ];
}
