using Firebreak.Model;
using Firebreak.Wire;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox;

/// <summary>Amazon EMR, with machines under it, and EMR Serverless, without.</summary>
internal sealed class DataJobWorld : IServiceModule
{
    private readonly Shelf _clusters;
    private readonly Shelf _applications;
    private readonly Shelf _runs;
    private readonly ServiceHands _hands;

    internal DataJobWorld(Shelves shelves, ScalingWorld scaling)
    {
        _clusters = shelves.Of(Kinds.EmrCluster, ShelfRules.Of("Amazon Elastic MapReduce", "InvalidRequestException") with { Costs = one => one.State is "RUNNING" or "WAITING" });
        _applications = shelves.Of(Kinds.EmrApplication, ShelfRules.Of("Amazon EMR Serverless", status: 404) with { Costs = one => one.State is "STARTED" });
        _runs = shelves.Of("emr-serverless:job-run", ShelfRules.Of("Amazon EMR Serverless", status: 404));
        _hands = new ServiceHands(shelves.World, scaling, "elasticmapreduce.amazonaws.com", "AWSServiceRoleForEMR");
    }

    /// <inheritdoc/>
    public void Register(Router router)
    {
        _ = router.On(Emr.ListClusters, (call, input) =>
        {
            var (page, next) = _clusters.Page(call, 50, input.Marker, one => input.ClusterStates is not { Count: > 0 } states || states.Contains(one.State, StringComparer.Ordinal));
            return new Emr.ListClustersOut([.. page.Select(one => new Emr.ClusterSummary(one.Id, one["name"], Status(one), one["Arn"]))], next);
        });
        _ = router.On(Emr.DescribeCluster, (call, input) =>
        {
            var one = _clusters.Of(call, input.ClusterId);
            return new Emr.DescribeClusterOut(new(
                Id: one.Id, Name: one["name"], Status: Status(one), TerminationProtected: one["protected"] == "true", InstanceCollectionType: "INSTANCE_GROUP", ServiceRole: one["role"],
                Tags: [.. one.Tags.Select(tag => new Emr.Tag(tag.Key, tag.Value))], ClusterArn: one["Arn"]));
        });
        _ = router.On(Emr.ListInstanceGroups, (call, input) => new Emr.ListInstanceGroupsOut([.. Groups(_clusters.Of(call, input.ClusterId))]));
        _ = router.On(Emr.RunJobFlow, Run);
        _ = router.On(Emr.ModifyInstanceGroups, (call, input) =>
        {
            var one = _clusters.Of(call, input.ClusterId);
            foreach (var group in input.InstanceGroups ?? [])
            {
                var role = group.InstanceGroupId?.Split('-')[^1] ?? "";
                if (role is "MASTER" || (role is "CORE" && group.InstanceCount < 1))
                {
                    throw new Fault("InvalidRequestException", "The master group cannot be resized, and the core group needs one machine.");
                }

                one.Set(role, group.InstanceCount);
            }

            Size(call, one);
            return new None();
        });
        _ = router.On(Emr.SetTerminationProtection, (call, input) =>
        {
            foreach (var id in input.JobFlowIds ?? [])
            {
                _clusters.Of(call, id)["protected"] = input.TerminationProtected == true ? "true" : "";
            }

            return new None();
        });
        _ = router.On(Emr.TerminateJobFlows, Terminate);
        Serverless(router);
    }

    private void Serverless(Router router)
    {
        _ = router.On(EmrServerless.ListApplications, (call, input) =>
        {
            var (page, next) = _applications.Page(call, input.MaxResults, input.NextToken);
            return new EmrServerless.ListApplicationsOut([.. page.Select(one => new EmrServerless.ApplicationSummary(one["id"], one["name"], one.Id, one["release"], one["type"], one.State, one.At))], next);
        });
        _ = router.On(EmrServerless.GetApplication, (call, input) =>
        {
            var one = _applications.Of(call, input.ApplicationId);
            return new EmrServerless.GetApplicationOut(new(
                ApplicationId: one["id"], Name: one["name"], Arn: one.Id, ReleaseLabel: one["release"], Type: one["type"], State: one.State, CreatedAt: one.At, Tags: one.Tags));
        });
        _ = router.On(EmrServerless.CreateApplication, (call, input) =>
        {
            var id = "00f" + call.World.Ids.Digits(13);
            var made = new Held { Id = call.Arn("emr-serverless", "/applications/" + id), Name = id }.With(
                input.Tags, ("id", id), ("name", input.Name), ("release", input.ReleaseLabel), ("type", input.Type));
            _ = _applications.Put(call, made, "STARTED");
            return new EmrServerless.CreateApplicationOut(id, input.Name, made.Id);
        });
        _ = router.On(EmrServerless.StartApplication, (call, input) => Turned(call, input.ApplicationId, "STARTED"));
        _ = router.On(EmrServerless.StopApplication, (call, input) => Jobs(call, input.ApplicationId).Any()
            ? throw new Fault("ValidationException", "Application has running jobs.")
            : Turned(call, input.ApplicationId, "STOPPED"));
        _ = router.On(EmrServerless.DeleteApplication, (call, input) =>
        {
            var one = _applications.Of(call, input.ApplicationId);
            if (one.State is not ("STOPPED" or "CREATED"))
            {
                throw new Fault("ValidationException", "Application must be in one of the following states [CREATED, STOPPED].");
            }

            _applications.Remove(one);
            return new None();
        });
        _ = router.On(EmrServerless.ListJobRuns, (call, input) =>
        {
            var application = _applications.Of(call, input.ApplicationId);
            var (page, next) = _runs.Page(call, input.MaxResults, input.NextToken, one => one["application"] == application["id"] && (input.States is not { Count: > 0 } states || states.Contains(one.State, StringComparer.Ordinal)));
            return new EmrServerless.ListJobRunsOut([.. page.Select(one => new EmrServerless.JobRunSummary(
                ApplicationId: one["application"], Id: one.Name, Arn: one.Id, CreatedBy: one["by"], CreatedAt: one.At, State: one.State, ExecutionRole: one["role"]))], next);
        });
        _ = router.On(EmrServerless.StartJobRun, (call, input) =>
        {
            var application = _applications.Of(call, input.ApplicationId);
            var id = "00j" + call.World.Ids.Digits(13);
            var made = _runs.Put(call, new Held { Id = application.Id + "/jobruns/" + id, Name = id }.With(
                null, ("application", application["id"]), ("role", input.ExecutionRoleArn), ("by", call.Caller.Arn)), "RUNNING");
            _applications.Turn(application, "STARTED");
            return new EmrServerless.StartJobRunOut(application["id"], id, made.Id);
        });
        _ = router.On(EmrServerless.CancelJobRun, (call, input) =>
        {
            _runs.Turn(_runs.Of(call, input.JobRunId), "CANCELLED");
            return new EmrServerless.CancelJobRunOut(input.ApplicationId, input.JobRunId);
        });
    }

    private IEnumerable<Held> Jobs(Call call, string? application) => _runs.In(call).Where(run => run["application"] == application && run.State == "RUNNING");

    private None Turned(Call call, string? id, string state)
    {
        _applications.Turn(_applications.Of(call, id), state);
        return new None();
    }

    private Emr.RunJobFlowOut Run(Call call, Emr.RunJobFlowIn input)
    {
        var id = "j-" + call.World.Ids.Digits(13);
        var made = new Held { Id = id, Name = id }.With(
            (input.Tags ?? []).Select(tag => KeyValuePair.Create(tag.Key ?? "", tag.Value ?? "")), ("name", input.Name), ("Arn", call.Arn("elasticmapreduce", "cluster/" + id)),
            ("protected", input.Instances?.TerminationProtected == true ? "true" : ""), ("role", input.ServiceRole),
            ("InstanceType", input.Instances?.InstanceGroups?.Select(group => group.InstanceType).FirstOrDefault() ?? "m5.xlarge"), ("asg", "emr-" + id));
        foreach (var role in (string[])["MASTER", "CORE", "TASK"])
        {
            made.Set(role, input.Instances?.InstanceGroups?.Where(group => group.InstanceRole == role).Sum(group => group.InstanceCount ?? 0) ?? (role == "TASK" ? 0 : 1));
        }

        _ = _clusters.Put(call, made, "WAITING");
        _ = _hands.MakeGroup(call, made["asg"], made["InstanceType"], (0, 1000, Machines(made)), ("aws:elasticmapreduce:job-flow-id", id));
        return new Emr.RunJobFlowOut(id, made["Arn"]);
    }

    private None Terminate(Call call, Emr.TerminateJobFlowsIn input)
    {
        var all = (input.JobFlowIds ?? []).Select(id => _clusters.Of(call, id)).ToList();
        if (all.FirstOrDefault(one => one["protected"] == "true") is { } guarded)
        {
            throw new Fault("ValidationException", $"Could not shut down one or more job flows since they are termination protected: {guarded.Id}");
        }

        foreach (var one in all)
        {
            _hands.EndGroup(call, one["asg"]);
            _clusters.Turn(one, "TERMINATING", "TERMINATED", TimeSpan.FromSeconds(45));
        }

        return new None();
    }

    private void Size(Call call, Held one) => _hands.Size(call, one["asg"], 0, 1000, Machines(one));

    private static int Machines(Held one) => one.Number("MASTER") + one.Number("CORE") + one.Number("TASK");

    private static Emr.ClusterStatus Status(Held one) => new(one.State, new(one.At));

    private static IEnumerable<Emr.InstanceGroup> Groups(Held one) => ((string[])["MASTER", "CORE", "TASK"]).Where(role => one.Facts.ContainsKey(role)).Select(role => new Emr.InstanceGroup(
        Id: $"ig-{one.Id[2..]}-{role}", Name: role, Market: "ON_DEMAND", InstanceGroupType: role, InstanceType: one["InstanceType"], RequestedInstanceCount: one.Number(role), RunningInstanceCount: one.Number(role)));
}
