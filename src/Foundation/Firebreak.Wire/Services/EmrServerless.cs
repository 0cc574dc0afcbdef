#nullable enable

using Firebreak.Wire.Codecs;

namespace Firebreak.Wire.Services;

/// <summary>Amazon EMR Serverless: large data without machines of one's own.</summary>
public static class EmrServerless
{
    /// <summary>The service's row.</summary>
    public static AwsService Service => Rows.EmrServerless;

    /// <summary>The applications of a region.</summary>
    public static readonly Op<ListApplicationsIn, ListApplicationsOut> ListApplications =
        Service.Reads<ListApplicationsIn, ListApplicationsOut>("ListApplications", "GET /applications?nextToken&maxResults&states");

    /// <summary>The question of <see cref="ListApplications"/>.</summary>
    public sealed record ListApplicationsIn(
        string? NextToken = null, int? MaxResults = null, IReadOnlyList<string>? States = null);

    /// <summary>The answer of <see cref="ListApplications"/>.</summary>
    public sealed record ListApplicationsOut(
        IReadOnlyList<ApplicationSummary>? Applications = null, string? NextToken = null);

    /// <summary>One application.</summary>
    public static readonly Op<GetApplicationIn, GetApplicationOut> GetApplication =
        Service.Reads<GetApplicationIn, GetApplicationOut>("GetApplication", "GET /applications/{applicationId}");

    /// <summary>The question of <see cref="GetApplication"/>.</summary>
    public sealed record GetApplicationIn(string? ApplicationId = null);

    /// <summary>The answer of <see cref="GetApplication"/>.</summary>
    public sealed record GetApplicationOut(Application? Application = null);

    /// <summary>Makes an application.</summary>
    public static readonly Op<CreateApplicationIn, CreateApplicationOut> CreateApplication =
        Service.Writes<CreateApplicationIn, CreateApplicationOut>("CreateApplication", "POST /applications");

    /// <summary>The question of <see cref="CreateApplication"/>.</summary>
    public sealed record CreateApplicationIn(
        string? Name = null, string? ReleaseLabel = null, string? Type = null, string? ClientToken = null,
        IReadOnlyDictionary<string, string>? Tags = null);

    /// <summary>The answer of <see cref="CreateApplication"/>.</summary>
    public sealed record CreateApplicationOut(string? ApplicationId = null, string? Name = null, string? Arn = null);

    /// <summary>Starts an application.</summary>
    public static readonly Op<StartApplicationIn, None> StartApplication =
        Service.Writes<StartApplicationIn, None>("StartApplication", "POST /applications/{applicationId}/start");

    /// <summary>The question of <see cref="StartApplication"/>.</summary>
    public sealed record StartApplicationIn(string? ApplicationId = null);

    /// <summary>Stops an application. Its jobs must have ended.</summary>
    public static readonly Op<StopApplicationIn, None> StopApplication =
        Service.Writes<StopApplicationIn, None>("StopApplication", "POST /applications/{applicationId}/stop");

    /// <summary>The question of <see cref="StopApplication"/>.</summary>
    public sealed record StopApplicationIn(string? ApplicationId = null);

    /// <summary>Deletes a stopped application.</summary>
    public static readonly Op<DeleteApplicationIn, None> DeleteApplication =
        Service.Writes<DeleteApplicationIn, None>("DeleteApplication", "DELETE /applications/{applicationId}");

    /// <summary>The question of <see cref="DeleteApplication"/>.</summary>
    public sealed record DeleteApplicationIn(string? ApplicationId = null);

    /// <summary>The jobs of an application.</summary>
    public static readonly Op<ListJobRunsIn, ListJobRunsOut> ListJobRuns =
        Service.Reads<ListJobRunsIn, ListJobRunsOut>("ListJobRuns", "GET /applications/{applicationId}/jobruns?nextToken&maxResults&states");

    /// <summary>The question of <see cref="ListJobRuns"/>.</summary>
    public sealed record ListJobRunsIn(
        string? ApplicationId = null, string? NextToken = null, int? MaxResults = null,
        IReadOnlyList<string>? States = null);

    /// <summary>The answer of <see cref="ListJobRuns"/>.</summary>
    public sealed record ListJobRunsOut(IReadOnlyList<JobRunSummary>? JobRuns = null, string? NextToken = null);

    /// <summary>Starts a job.</summary>
    public static readonly Op<StartJobRunIn, StartJobRunOut> StartJobRun =
        Service.Writes<StartJobRunIn, StartJobRunOut>("StartJobRun", "POST /applications/{applicationId}/jobruns");

    /// <summary>The question of <see cref="StartJobRun"/>.</summary>
    public sealed record StartJobRunIn(
        string? ApplicationId = null, string? ClientToken = null, string? ExecutionRoleArn = null,
        string? Name = null);

    /// <summary>The answer of <see cref="StartJobRun"/>.</summary>
    public sealed record StartJobRunOut(string? ApplicationId = null, string? JobRunId = null, string? Arn = null);

    /// <summary>Ends a job.</summary>
    public static readonly Op<CancelJobRunIn, CancelJobRunOut> CancelJobRun =
        Service.Writes<CancelJobRunIn, CancelJobRunOut>("CancelJobRun", "DELETE /applications/{applicationId}/jobruns/{jobRunId}");

    /// <summary>The question of <see cref="CancelJobRun"/>.</summary>
    public sealed record CancelJobRunIn(string? ApplicationId = null, string? JobRunId = null);

    /// <summary>The answer of <see cref="CancelJobRun"/>.</summary>
    public sealed record CancelJobRunOut(string? ApplicationId = null, string? JobRunId = null);

    /// <summary>An application summary.</summary>
    public sealed record ApplicationSummary(
        string? Id = null, string? Name = null, string? Arn = null, string? ReleaseLabel = null, string? Type = null,
        string? State = null, DateTimeOffset? CreatedAt = null);

    /// <summary>An application.</summary>
    public sealed record Application(
        string? ApplicationId = null, string? Name = null, string? Arn = null, string? ReleaseLabel = null,
        string? Type = null, string? State = null, DateTimeOffset? CreatedAt = null,
        IReadOnlyDictionary<string, string>? Tags = null);

    /// <summary>A job run summary.</summary>
    public sealed record JobRunSummary(
        string? ApplicationId = null, string? Id = null, string? Arn = null, string? CreatedBy = null,
        DateTimeOffset? CreatedAt = null, string? ExecutionRole = null, string? State = null);
}

[RecordsOf(typeof(EmrServerless))]
internal sealed partial class EmrServerlessShapes;
