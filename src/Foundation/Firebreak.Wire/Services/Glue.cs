#nullable enable

using Firebreak.Wire.Codecs;

namespace Firebreak.Wire.Services;

/// <summary>AWS Glue: jobs on data, and endpoints that wait for them.</summary>
public static class Glue
{
    /// <summary>The service's row.</summary>
    public static AwsService Service => Rows.Glue;

    /// <summary>The jobs of a region.</summary>
    public static readonly Op<GetJobsIn, GetJobsOut> GetJobs = Service.Reads<GetJobsIn, GetJobsOut>("GetJobs");

    /// <summary>The question of <see cref="GetJobs"/>.</summary>
    public sealed record GetJobsIn(string? NextToken = null, int? MaxResults = null);

    /// <summary>The answer of <see cref="GetJobs"/>.</summary>
    public sealed record GetJobsOut(IReadOnlyList<Job>? Jobs = null, string? NextToken = null);

    /// <summary>Makes a job.</summary>
    public static readonly Op<CreateJobIn, CreateJobOut> CreateJob =
        Service.Writes<CreateJobIn, CreateJobOut>("CreateJob");

    /// <summary>The question of <see cref="CreateJob"/>.</summary>
    public sealed record CreateJobIn(
        string? Name = null, string? Role = null, JobCommand? Command = null, int? NumberOfWorkers = null,
        string? WorkerType = null);

    /// <summary>The answer of <see cref="CreateJob"/>.</summary>
    public sealed record CreateJobOut(string? Name = null);

    /// <summary>Deletes a job.</summary>
    public static readonly Op<DeleteJobIn, DeleteJobOut> DeleteJob =
        Service.Writes<DeleteJobIn, DeleteJobOut>("DeleteJob");

    /// <summary>The question of <see cref="DeleteJob"/>.</summary>
    public sealed record DeleteJobIn(string? JobName = null);

    /// <summary>The answer of <see cref="DeleteJob"/>.</summary>
    public sealed record DeleteJobOut(string? JobName = null);

    /// <summary>The runs of a job.</summary>
    public static readonly Op<GetJobRunsIn, GetJobRunsOut> GetJobRuns =
        Service.Reads<GetJobRunsIn, GetJobRunsOut>("GetJobRuns");

    /// <summary>The question of <see cref="GetJobRuns"/>.</summary>
    public sealed record GetJobRunsIn(string? JobName = null, string? NextToken = null, int? MaxResults = null);

    /// <summary>The answer of <see cref="GetJobRuns"/>.</summary>
    public sealed record GetJobRunsOut(IReadOnlyList<JobRun>? JobRuns = null, string? NextToken = null);

    /// <summary>Runs a job.</summary>
    public static readonly Op<StartJobRunIn, StartJobRunOut> StartJobRun =
        Service.Writes<StartJobRunIn, StartJobRunOut>("StartJobRun");

    /// <summary>The question of <see cref="StartJobRun"/>.</summary>
    public sealed record StartJobRunIn(string? JobName = null);

    /// <summary>The answer of <see cref="StartJobRun"/>.</summary>
    public sealed record StartJobRunOut(string? JobRunId = null);

    /// <summary>Ends runs of a job.</summary>
    public static readonly Op<BatchStopJobRunIn, BatchStopJobRunOut> BatchStopJobRun =
        Service.Writes<BatchStopJobRunIn, BatchStopJobRunOut>("BatchStopJobRun");

    /// <summary>The question of <see cref="BatchStopJobRun"/>.</summary>
    public sealed record BatchStopJobRunIn(string? JobName = null, IReadOnlyList<string>? JobRunIds = null);

    /// <summary>The answer of <see cref="BatchStopJobRun"/>.</summary>
    public sealed record BatchStopJobRunOut(
        IReadOnlyList<BatchStopJobRunSuccessfulSubmission>? SuccessfulSubmissions = null,
        IReadOnlyList<BatchStopJobRunError>? Errors = null);

    /// <summary>What starts jobs by itself.</summary>
    public static readonly Op<GetTriggersIn, GetTriggersOut> GetTriggers =
        Service.Reads<GetTriggersIn, GetTriggersOut>("GetTriggers");

    /// <summary>The question of <see cref="GetTriggers"/>.</summary>
    public sealed record GetTriggersIn(string? NextToken = null, int? MaxResults = null);

    /// <summary>The answer of <see cref="GetTriggers"/>.</summary>
    public sealed record GetTriggersOut(IReadOnlyList<Trigger>? Triggers = null, string? NextToken = null);

    /// <summary>One trigger.</summary>
    public static readonly Op<GetTriggerIn, GetTriggerOut> GetTrigger =
        Service.Reads<GetTriggerIn, GetTriggerOut>("GetTrigger");

    /// <summary>The question of <see cref="GetTrigger"/>.</summary>
    public sealed record GetTriggerIn(string? Name = null);

    /// <summary>The answer of <see cref="GetTrigger"/>.</summary>
    public sealed record GetTriggerOut(Trigger? Trigger = null);

    /// <summary>Makes what starts a job by itself.</summary>
    public static readonly Op<CreateTriggerIn, CreateTriggerOut> CreateTrigger =
        Service.Writes<CreateTriggerIn, CreateTriggerOut>("CreateTrigger");

    /// <summary>The question of <see cref="CreateTrigger"/>.</summary>
    public sealed record CreateTriggerIn(
        string? Name = null, string? Type = null, string? Schedule = null, IReadOnlyList<Action>? Actions = null,
        bool? StartOnCreation = null);

    /// <summary>The answer of <see cref="CreateTrigger"/>.</summary>
    public sealed record CreateTriggerOut(string? Name = null);

    /// <summary>Switches a trigger on.</summary>
    public static readonly Op<StartTriggerIn, StartTriggerOut> StartTrigger =
        Service.Writes<StartTriggerIn, StartTriggerOut>("StartTrigger");

    /// <summary>The question of <see cref="StartTrigger"/>.</summary>
    public sealed record StartTriggerIn(string? Name = null);

    /// <summary>The answer of <see cref="StartTrigger"/>.</summary>
    public sealed record StartTriggerOut(string? Name = null);

    /// <summary>Switches a trigger off.</summary>
    public static readonly Op<StopTriggerIn, StopTriggerOut> StopTrigger =
        Service.Writes<StopTriggerIn, StopTriggerOut>("StopTrigger");

    /// <summary>The question of <see cref="StopTrigger"/>.</summary>
    public sealed record StopTriggerIn(string? Name = null);

    /// <summary>The answer of <see cref="StopTrigger"/>.</summary>
    public sealed record StopTriggerOut(string? Name = null);

    /// <summary>Deletes a trigger.</summary>
    public static readonly Op<DeleteTriggerIn, DeleteTriggerOut> DeleteTrigger =
        Service.Writes<DeleteTriggerIn, DeleteTriggerOut>("DeleteTrigger");

    /// <summary>The question of <see cref="DeleteTrigger"/>.</summary>
    public sealed record DeleteTriggerIn(string? Name = null);

    /// <summary>The answer of <see cref="DeleteTrigger"/>.</summary>
    public sealed record DeleteTriggerOut(string? Name = null);

    /// <summary>The development endpoints of a region.</summary>
    public static readonly Op<GetDevEndpointsIn, GetDevEndpointsOut> GetDevEndpoints =
        Service.Reads<GetDevEndpointsIn, GetDevEndpointsOut>("GetDevEndpoints");

    /// <summary>The question of <see cref="GetDevEndpoints"/>.</summary>
    public sealed record GetDevEndpointsIn(int? MaxResults = null, string? NextToken = null);

    /// <summary>The answer of <see cref="GetDevEndpoints"/>.</summary>
    public sealed record GetDevEndpointsOut(
        IReadOnlyList<DevEndpoint>? DevEndpoints = null, string? NextToken = null);

    /// <summary>One development endpoint.</summary>
    public static readonly Op<GetDevEndpointIn, GetDevEndpointOut> GetDevEndpoint =
        Service.Reads<GetDevEndpointIn, GetDevEndpointOut>("GetDevEndpoint");

    /// <summary>The question of <see cref="GetDevEndpoint"/>.</summary>
    public sealed record GetDevEndpointIn(string? EndpointName = null);

    /// <summary>The answer of <see cref="GetDevEndpoint"/>.</summary>
    public sealed record GetDevEndpointOut(DevEndpoint? DevEndpoint = null);

    /// <summary>Starts a development endpoint.</summary>
    public static readonly Op<CreateDevEndpointIn, CreateDevEndpointOut> CreateDevEndpoint =
        Service.Writes<CreateDevEndpointIn, CreateDevEndpointOut>("CreateDevEndpoint");

    /// <summary>The question of <see cref="CreateDevEndpoint"/>.</summary>
    public sealed record CreateDevEndpointIn(
        string? EndpointName = null, string? RoleArn = null, int? NumberOfNodes = null, string? WorkerType = null,
        int? NumberOfWorkers = null);

    /// <summary>The answer of <see cref="CreateDevEndpoint"/>.</summary>
    public sealed record CreateDevEndpointOut(
        string? EndpointName = null, string? Status = null, string? RoleArn = null, int? NumberOfNodes = null,
        string? WorkerType = null, int? NumberOfWorkers = null, DateTimeOffset? CreatedTimestamp = null);

    /// <summary>Ends a development endpoint.</summary>
    public static readonly Op<DeleteDevEndpointIn, None> DeleteDevEndpoint =
        Service.Writes<DeleteDevEndpointIn, None>("DeleteDevEndpoint");

    /// <summary>The question of <see cref="DeleteDevEndpoint"/>.</summary>
    public sealed record DeleteDevEndpointIn(string? EndpointName = null);

    /// <summary>The interactive sessions of a region.</summary>
    public static readonly Op<ListSessionsIn, ListSessionsOut> ListSessions =
        Service.Reads<ListSessionsIn, ListSessionsOut>("ListSessions");

    /// <summary>The question of <see cref="ListSessions"/>.</summary>
    public sealed record ListSessionsIn(string? NextToken = null, int? MaxResults = null);

    /// <summary>The answer of <see cref="ListSessions"/>.</summary>
    public sealed record ListSessionsOut(
        IReadOnlyList<string>? Ids = null, IReadOnlyList<Session>? Sessions = null, string? NextToken = null);

    /// <summary>Starts an interactive session.</summary>
    public static readonly Op<CreateSessionIn, CreateSessionOut> CreateSession =
        Service.Writes<CreateSessionIn, CreateSessionOut>("CreateSession");

    /// <summary>The question of <see cref="CreateSession"/>.</summary>
    public sealed record CreateSessionIn(
        string? Id = null, string? Role = null, SessionCommand? Command = null, int? NumberOfWorkers = null,
        string? WorkerType = null);

    /// <summary>The answer of <see cref="CreateSession"/>.</summary>
    public sealed record CreateSessionOut(Session? Session = null);

    /// <summary>Ends an interactive session.</summary>
    public static readonly Op<StopSessionIn, StopSessionOut> StopSession =
        Service.Writes<StopSessionIn, StopSessionOut>("StopSession");

    /// <summary>The question of <see cref="StopSession"/>.</summary>
    public sealed record StopSessionIn(string? Id = null);

    /// <summary>The answer of <see cref="StopSession"/>.</summary>
    public sealed record StopSessionOut(string? Id = null);

    /// <summary>A job.</summary>
    public sealed record Job(
        string? Name = null, string? Role = null, DateTimeOffset? CreatedOn = null, string? WorkerType = null,
        int? NumberOfWorkers = null, string? GlueVersion = null);

    /// <summary>A job command.</summary>
    public sealed record JobCommand(string? Name = null, string? ScriptLocation = null);

    /// <summary>A job run.</summary>
    public sealed record JobRun(
        string? Id = null, string? JobName = null, DateTimeOffset? StartedOn = null,
        DateTimeOffset? CompletedOn = null, string? JobRunState = null, string? WorkerType = null,
        int? NumberOfWorkers = null);

    /// <summary>A batch stop job run successful submission.</summary>
    public sealed record BatchStopJobRunSuccessfulSubmission(string? JobName = null, string? JobRunId = null);

    /// <summary>A batch stop job run error.</summary>
    public sealed record BatchStopJobRunError(string? JobName = null, string? JobRunId = null);

    /// <summary>A trigger.</summary>
    public sealed record Trigger(
        string? Name = null, string? Type = null, string? State = null, string? Schedule = null,
        IReadOnlyList<Action>? Actions = null);

    /// <summary>An action.</summary>
    public sealed record Action(string? JobName = null);

    /// <summary>A dev endpoint.</summary>
    public sealed record DevEndpoint(
        string? EndpointName = null, string? RoleArn = null, string? Status = null, string? WorkerType = null,
        int? NumberOfWorkers = null, int? NumberOfNodes = null, DateTimeOffset? CreatedTimestamp = null);

    /// <summary>A session.</summary>
    public sealed record Session(
        string? Id = null, DateTimeOffset? CreatedOn = null, string? Status = null, string? Role = null,
        int? NumberOfWorkers = null, string? WorkerType = null);

    /// <summary>A session command.</summary>
    public sealed record SessionCommand(string? Name = null, string? PythonVersion = null);
}

[RecordsOf(typeof(Glue))]
internal sealed partial class GlueShapes;
