using Firebreak.Model;
using Firebreak.Wire;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox;

/// <summary>AWS Batch: while a queue that is on has jobs, its environment keeps machines for them, whoever ends them.</summary>
internal sealed class BatchWorld : IServiceModule
{
    private readonly Shelf _environments;
    private readonly Shelf _queues;
    private readonly Shelf _jobs;
    private readonly ServiceHands _hands;

    internal BatchWorld(Shelves shelves, ScalingWorld scaling)
    {
        var rules = ShelfRules.Of("AWS Batch", "ClientException");
        _environments = shelves.Of(Kinds.BatchEnvironment, rules with { Taken = name => new Fault("ClientException", $"Object already exists: {name}") });
        _queues = shelves.Of(Kinds.BatchQueue, rules);
        _jobs = shelves.Of(Kinds.BatchJob, rules);
        _hands = new ServiceHands(shelves.World, scaling, "batch.amazonaws.com", "AWSServiceRoleForBatch");
    }

    /// <inheritdoc/>
    public void Register(Router router)
    {
        _ = router.On(Batch.DescribeComputeEnvironments, (call, input) =>
        {
            var (page, next) = _environments.Page(call, input.MaxResults, input.NextToken, one => input.ComputeEnvironments is not { Count: > 0 } named || named.Contains(one.Name, StringComparer.Ordinal) || named.Contains(one.Id, StringComparer.Ordinal));
            return new Batch.DescribeComputeEnvironmentsOut([.. page.Select(View)], next);
        });
        _ = router.On(Batch.CreateComputeEnvironment, Create);
        _ = router.On(Batch.UpdateComputeEnvironment, Update);
        _ = router.On(Batch.DeleteComputeEnvironment, Delete);
        _ = router.On(Batch.DescribeJobQueues, (call, input) =>
        {
            var (page, next) = _queues.Page(call, input.MaxResults, input.NextToken, one => input.JobQueues is not { Count: > 0 } named || named.Contains(one.Name, StringComparer.Ordinal) || named.Contains(one.Id, StringComparer.Ordinal));
            return new Batch.DescribeJobQueuesOut([.. page.Select(Queue)], next);
        });
        _ = router.On(Batch.CreateJobQueue, (call, input) =>
        {
            var made = new Held { Id = call.Arn("batch", "job-queue/" + input.JobQueueName), Name = input.JobQueueName! }
                .With(input.Tags, ("environments", string.Join(',', (input.ComputeEnvironmentOrder ?? []).Select(order => _environments.Of(call, order.ComputeEnvironment).Id))));
            made.Set("priority", input.Priority ?? 1);
            _ = _queues.Put(call, made, input.State ?? "ENABLED");
            return new Batch.CreateJobQueueOut(made.Name, made.Id);
        });
        _ = router.On(Batch.UpdateJobQueue, (call, input) =>
        {
            var one = _queues.Of(call, input.JobQueue);
            _queues.Turn(one, input.State ?? one.State);
            Balance(call, one);
            return new Batch.UpdateJobQueueOut(one.Name, one.Id);
        });
        _ = router.On(Batch.DeleteJobQueue, (call, input) =>
        {
            var one = _queues.Of(call, input.JobQueue);
            if (one.State != "DISABLED")
            {
                throw new Fault("ClientException", $"Cannot delete, job queue {one.Name} is not DISABLED.");
            }

            _queues.Remove(one);
            return new None();
        });
        Jobs(router);
    }

    private void Jobs(Router router)
    {
        _ = router.On(Batch.ListJobs, (call, input) =>
        {
            var queue = _queues.Of(call, input.JobQueue);
            var (page, next) = _jobs.Page(call, input.MaxResults, input.NextToken, one => one["queue"] == queue.Id && one.State == (input.JobStatus ?? "RUNNING"));
            return new Batch.ListJobsOut([.. page.Select(one => new Batch.JobSummary(
                JobArn: one.Id, JobId: one["id"], JobName: one["name"], CreatedAt: one.At.ToUnixTimeMilliseconds(), Status: one.State, StartedAt: one.At.ToUnixTimeMilliseconds()))], next);
        });
        _ = router.On(Batch.DescribeJobs, (call, input) => new Batch.DescribeJobsOut([.. (input.Jobs ?? []).Select(id => _jobs.Find(call, id)).OfType<Held>().Select(one => new Batch.JobDetail(
            JobArn: one.Id, JobId: one["id"], JobName: one["name"], JobQueue: one["queue"], JobDefinition: one["definition"], StartedAt: one.At.ToUnixTimeMilliseconds(),
            CreatedAt: one.At.ToUnixTimeMilliseconds(), Status: one.State))]));
        _ = router.On(Batch.SubmitJob, (call, input) =>
        {
            var queue = _queues.Of(call, input.JobQueue);
            if (queue.State != "ENABLED")
            {
                throw new Fault("ClientException", $"{queue.Name} is not ENABLED.");
            }

            var id = call.World.Ids.Uuid();
            var made = new Held { Id = call.Arn("batch", "job/" + id), Name = id }.With(null, ("id", id), ("name", input.JobName), ("queue", queue.Id), ("definition", input.JobDefinition));
            _ = _jobs.Put(call, made, "RUNNING");
            Balance(call, queue);
            return new Batch.SubmitJobOut(made.Id, input.JobName, id);
        });
        _ = router.On(Batch.TerminateJob, (call, input) =>
        {
            if (_jobs.Find(call, input.JobId) is { } one)
            {
                _jobs.Turn(one, "FAILED");
                Balance(call, _queues.Of(call, one["queue"]));
            }

            return new None();
        });
    }

    private Batch.CreateComputeEnvironmentOut Create(Call call, Batch.CreateComputeEnvironmentIn input)
    {
        var resources = input.ComputeResources;
        var made = new Held { Id = call.Arn("batch", "compute-environment/" + input.ComputeEnvironmentName), Name = input.ComputeEnvironmentName! }.With(
            input.Tags, ("type", input.Type), ("resources", resources?.Type ?? "EC2"), ("machine", resources?.InstanceTypes is [{ } type, ..] ? type : "c5.large"),
            ("asg", $"{input.ComputeEnvironmentName}-asg-{call.World.Ids.Uuid()}"));
        made.Set("min", resources?.MinvCpus ?? 0);
        made.Set("max", resources?.MaxvCpus ?? 16);
        made.Set("desired", resources?.DesiredvCpus ?? 0);
        _ = _environments.Put(call, made, input.State ?? "ENABLED");
        Keep(call, made);
        return new Batch.CreateComputeEnvironmentOut(made.Name, made.Id);
    }

    private Batch.UpdateComputeEnvironmentOut Update(Call call, Batch.UpdateComputeEnvironmentIn input)
    {
        var one = _environments.Of(call, input.ComputeEnvironment);
        one.Set("min", input.ComputeResources?.MinvCpus);
        one.Set("max", input.ComputeResources?.MaxvCpus);
        one.Set("desired", input.ComputeResources?.DesiredvCpus);
        _environments.Turn(one, input.State ?? one.State);
        Keep(call, one);
        return new Batch.UpdateComputeEnvironmentOut(one.Name, one.Id);
    }

    private None Delete(Call call, Batch.DeleteComputeEnvironmentIn input)
    {
        var one = _environments.Of(call, input.ComputeEnvironment);
        if (one.State != "DISABLED")
        {
            throw new Fault("ClientException", $"Cannot delete, compute environment {one.Name} is not DISABLED.");
        }

        if (_queues.In(call).Any(queue => queue["environments"].Split(',').Contains(one.Id)))
        {
            throw new Fault("ClientException", $"Cannot delete, found existing JobQueue relationship: {one.Name}");
        }

        _hands.EndGroup(call, one["asg"]);
        _environments.Fade(one, "DISABLED", TimeSpan.FromMinutes(1));
        return new None();
    }

    private void Balance(Call call, Held queue)
    {
        foreach (var id in queue["environments"].Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            if (_environments.Find(call, id) is { } environment)
            {
                Keep(call, environment);
            }
        }
    }

    /// <summary>An environment that is on keeps what its jobs need, and its smallest size; one that is off keeps what it has until its jobs are done.</summary>
    private void Keep(Call call, Held environment)
    {
        if (environment["resources"] is not ("EC2" or "SPOT"))
        {
            return;
        }

        var queues = _queues.In(call).Where(queue => queue["environments"].Split(',').Contains(environment.Id)).Select(queue => queue.Id).ToList();
        var jobs = _jobs.In(call).Count(job => job.State == "RUNNING" && queues.Contains(job["queue"]));
        var each = Math.Max(1, InstanceTypes.Vcpus(environment["machine"]));
        var wanted = environment.State == "ENABLED" ? Math.Max(Math.Max(environment.Number("min"), environment.Number("desired")), Math.Min(jobs * each, environment.Number("max"))) : jobs * each;
        var machines = (wanted + each - 1) / each;
        if (_hands.Group(environment.Region, environment["asg"]) is not null)
        {
            _hands.Size(call, environment["asg"], 0, Math.Max(1, environment.Number("max") / each), machines);
        }
        else if (machines > 0 && environment.State == "ENABLED")
        {
            _ = _hands.MakeGroup(call, environment["asg"], environment["machine"], (0, Math.Max(machines, environment.Number("max") / each), machines), ("AWSBatchServiceTag", "batch"));
        }

    }

    private static Batch.ComputeEnvironmentDetail View(Held one) => new(
        ComputeEnvironmentName: one.Name, ComputeEnvironmentArn: one.Id, Type: one["type"], State: one.State, Status: "VALID", Tags: one.Tags,
        ComputeResources: new(Type: one["resources"], MinvCpus: one.Number("min"), MaxvCpus: one.Number("max"), DesiredvCpus: one.Number("desired"), InstanceTypes: [one["machine"]]));

    private static Batch.JobQueueDetail Queue(Held one) => new(
        JobQueueName: one.Name, JobQueueArn: one.Id, State: one.State, Status: "VALID", Priority: one.Number("priority"), Tags: one.Tags,
        ComputeEnvironmentOrder: [.. one["environments"].Split(',', StringSplitOptions.RemoveEmptyEntries).Select((id, at) => new Batch.ComputeEnvironmentOrder(at + 1, id))]);
}
