using Firebreak.Model;
using Firebreak.Wire;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox;

/// <summary>AWS Glue: triggers run jobs again and again; endpoints and sessions cost while they stand.</summary>
internal sealed class GlueWorld : IServiceModule
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(10);
    private readonly World _world;
    private readonly Shelf _jobs;
    private readonly Shelf _runs;
    private readonly Shelf _triggers;
    private readonly Shelf _endpoints;
    private readonly Shelf _sessions;

    internal GlueWorld(Shelves shelves)
    {
        _world = shelves.World;
        var rules = ShelfRules.Of("AWS Glue", "EntityNotFoundException", taken: "AlreadyExistsException");
        _jobs = shelves.Of(Kinds.GlueJob, rules);
        _runs = shelves.Of("glue:job-run", rules with { Costs = one => one.State is "RUNNING", Taken = null });
        _triggers = shelves.Of(Kinds.GlueTrigger, rules);
        _endpoints = shelves.Of(Kinds.GlueDevEndpoint, rules with { Costs = one => one.State is "READY" });
        _sessions = shelves.Of(Kinds.GlueSession, rules with { Costs = one => one.State is "READY" });
    }

    /// <inheritdoc/>
    public void Register(Router router)
    {
        _ = router.On(Glue.GetJobs, (call, input) =>
        {
            var (page, next) = _jobs.Page(call, input.MaxResults, input.NextToken);
            return new Glue.GetJobsOut([.. page.Select(one => new Glue.Job(
                Name: one.Name, Role: one["role"], CreatedOn: one.At, WorkerType: one["WorkerType"], NumberOfWorkers: one.Number("NumberOfWorkers"), GlueVersion: "5.0"))], next);
        });
        _ = router.On(Glue.CreateJob, (call, input) =>
        {
            _ = _jobs.Put(call, Named(call, "job", input.Name, input.WorkerType, input.NumberOfWorkers).With(null, ("role", input.Role)), "idle");
            return new Glue.CreateJobOut(input.Name);
        });
        _ = router.On(Glue.DeleteJob, (call, input) =>
        {
            _jobs.Remove(_jobs.Of(call, input.JobName));
            return new Glue.DeleteJobOut(input.JobName);
        });
        _ = router.On(Glue.GetJobRuns, (call, input) =>
        {
            var job = _jobs.Of(call, input.JobName);
            var (page, next) = _runs.Page(call, input.MaxResults, input.NextToken, one => one["job"] == job.Name);
            return new Glue.GetJobRunsOut([.. page.Select(one => new Glue.JobRun(
                Id: one.Name, JobName: one["job"], StartedOn: one.At, JobRunState: one.State, WorkerType: one["WorkerType"], NumberOfWorkers: one.Number("NumberOfWorkers")))], next);
        });
        _ = router.On(Glue.StartJobRun, (call, input) => new Glue.StartJobRunOut(Start(call, _jobs.Of(call, input.JobName))));
        _ = router.On(Glue.BatchStopJobRun, (call, input) =>
        {
            foreach (var id in input.JobRunIds ?? [])
            {
                _runs.Turn(_runs.Of(call, id), "STOPPED");
            }

            return new Glue.BatchStopJobRunOut([.. (input.JobRunIds ?? []).Select(id => new Glue.BatchStopJobRunSuccessfulSubmission(input.JobName, id))], []);
        });
        Triggers(router);
        Standing(router);
    }

    private void Triggers(Router router)
    {
        _ = router.On(Glue.GetTriggers, (call, input) =>
        {
            var (page, next) = _triggers.Page(call, input.MaxResults, input.NextToken);
            return new Glue.GetTriggersOut([.. page.Select(Trigger)], next);
        });
        _ = router.On(Glue.GetTrigger, (call, input) => new Glue.GetTriggerOut(Trigger(_triggers.Of(call, input.Name))));
        _ = router.On(Glue.CreateTrigger, (call, input) =>
        {
            var made = Named(call, "trigger", input.Name, null, null).With(
                null, ("type", input.Type), ("schedule", input.Schedule), ("jobs", string.Join(',', (input.Actions ?? []).Select(action => action.JobName))));
            _ = _triggers.Put(call, made, input.StartOnCreation == true ? "ACTIVATED" : "CREATED");
            Wind(call, made);
            return new Glue.CreateTriggerOut(made.Name);
        });
        _ = router.On(Glue.StartTrigger, (call, input) =>
        {
            var one = _triggers.Of(call, input.Name);
            _triggers.Turn(one, "ACTIVATED");
            Wind(call, one);
            return new Glue.StartTriggerOut(one.Name);
        });
        _ = router.On(Glue.StopTrigger, (call, input) =>
        {
            _triggers.Turn(_triggers.Of(call, input.Name), "DEACTIVATED");
            return new Glue.StopTriggerOut(input.Name);
        });
        _ = router.On(Glue.DeleteTrigger, (call, input) =>
        {
            if (_triggers.Find(call, input.Name) is { } one)
            {
                _triggers.Remove(one);
            }

            return new Glue.DeleteTriggerOut(input.Name);
        });
    }

    private void Standing(Router router)
    {
        _ = router.On(Glue.GetDevEndpoints, (call, input) =>
        {
            var (page, next) = _endpoints.Page(call, input.MaxResults, input.NextToken);
            return new Glue.GetDevEndpointsOut([.. page.Select(Endpoint)], next);
        });
        _ = router.On(Glue.GetDevEndpoint, (call, input) => new Glue.GetDevEndpointOut(Endpoint(_endpoints.Of(call, input.EndpointName))));
        _ = router.On(Glue.CreateDevEndpoint, (call, input) =>
        {
            var made = Named(call, "devEndpoint", input.EndpointName, input.WorkerType, input.NumberOfWorkers).With(null, ("role", input.RoleArn));
            made.Set("NumberOfNodes", input.NumberOfNodes ?? 5);
            _ = _endpoints.Put(call, made, "READY");
            return new Glue.CreateDevEndpointOut(
                EndpointName: made.Name, Status: made.State, RoleArn: made["role"], NumberOfNodes: made.Number("NumberOfNodes"), CreatedTimestamp: made.At);
        });
        _ = router.On(Glue.DeleteDevEndpoint, (call, input) =>
        {
            _endpoints.Remove(_endpoints.Of(call, input.EndpointName));
            return new None();
        });
        _ = router.On(Glue.ListSessions, (call, input) =>
        {
            var (page, next) = _sessions.Page(call, input.MaxResults, input.NextToken);
            return new Glue.ListSessionsOut([.. page.Select(one => one.Name)], [.. page.Select(Session)], next);
        });
        _ = router.On(Glue.CreateSession, (call, input) => new Glue.CreateSessionOut(Session(
            _sessions.Put(call, Named(call, "session", input.Id, input.WorkerType, input.NumberOfWorkers).With(null, ("role", input.Role)), "READY"))));
        _ = router.On(Glue.StopSession, (call, input) =>
        {
            _sessions.Turn(_sessions.Of(call, input.Id), "STOPPED");
            return new Glue.StopSessionOut(input.Id);
        });
    }

    private string Start(Call call, Held job)
    {
        var id = "jr_" + call.World.Ids.Uuid().Replace("-", "", StringComparison.Ordinal);
        var run = new Held { Id = job.Id + "/run/" + id, Name = id }.With(null, ("job", job.Name), ("WorkerType", job["WorkerType"]), ("NumberOfWorkers", job["NumberOfWorkers"]));
        return _runs.Put(call, run, "RUNNING").Name;
    }

    /// <summary>An active trigger starts its jobs again whenever none of them runs.</summary>
    private void Wind(Call call, Held one)
    {
        var turn = one.Turn;
        _world.After(Every, world =>
        {
            if (one.Turn != turn || one.State != "ACTIVATED" || !_triggers.All.Contains(one))
            {
                return;
            }

            foreach (var name in one["jobs"].Split(',', StringSplitOptions.RemoveEmptyEntries))
            {
                if (_jobs.Find(call, name) is { } job && !_runs.In(call).Any(run => run["job"] == name && run.State == "RUNNING"))
                {
                    _ = Start(call, job);
                }
            }

            Wind(call, one);
        });
    }

    private static Held Named(Call call, string kind, string? name, string? type, int? count)
    {
        var made = new Held { Id = call.Arn("glue", $"{kind}/{name}"), Name = name ?? "" }.With(null, ("WorkerType", type));
        made.Set("NumberOfWorkers", count);
        return made;
    }

    private static Glue.Trigger Trigger(Held one) => new(
        Name: one.Name, Type: one["type"], State: one.State, Schedule: one["schedule"] is { Length: > 0 } schedule ? schedule : null,
        Actions: [.. one["jobs"].Split(',', StringSplitOptions.RemoveEmptyEntries).Select(job => new Glue.Action(job))]);

    private static Glue.DevEndpoint Endpoint(Held one) => new(
        EndpointName: one.Name, RoleArn: one["role"], NumberOfNodes: one.Number("NumberOfNodes"), Status: one.State, CreatedTimestamp: one.At);

    private static Glue.Session Session(Held one) => new(Id: one.Name, CreatedOn: one.At, Status: one.State, Role: one["role"], WorkerType: one["WorkerType"]);
}
