#nullable enable

using Firebreak.Wire.Codecs;

namespace Firebreak.Wire.Services;

/// <summary>Amazon Braket: jobs on quantum computers.</summary>
public static class Braket
{
    /// <summary>The service's row.</summary>
    public static AwsService Service => Rows.Braket;

    /// <summary>The jobs of a region.</summary>
    public static readonly Op<SearchJobsIn, SearchJobsOut> SearchJobs =
        Service.Reads<SearchJobsIn, SearchJobsOut>("SearchJobs", "POST /jobs");

    /// <summary>The question of <see cref="SearchJobs"/>.</summary>
    public sealed record SearchJobsIn(
        string? NextToken = null, int? MaxResults = null, IReadOnlyList<SearchJobsFilter>? Filters = null);

    /// <summary>The answer of <see cref="SearchJobs"/>.</summary>
    public sealed record SearchJobsOut(IReadOnlyList<JobSummary>? Jobs = null, string? NextToken = null);

    /// <summary>One job.</summary>
    public static readonly Op<GetJobIn, GetJobOut> GetJob =
        Service.Reads<GetJobIn, GetJobOut>("GetJob", "GET /job/{jobArn}");

    /// <summary>The question of <see cref="GetJob"/>.</summary>
    public sealed record GetJobIn(string? JobArn = null);

    /// <summary>The answer of <see cref="GetJob"/>.</summary>
    public sealed record GetJobOut(
        string? Status = null, string? JobArn = null, string? JobName = null, DateTimeOffset? CreatedAt = null);

    /// <summary>Ends a job.</summary>
    public static readonly Op<CancelJobIn, CancelJobOut> CancelJob =
        Service.Writes<CancelJobIn, CancelJobOut>("CancelJob", "PUT /job/{jobArn}/cancel");

    /// <summary>The question of <see cref="CancelJob"/>.</summary>
    public sealed record CancelJobIn(string? JobArn = null);

    /// <summary>The answer of <see cref="CancelJob"/>.</summary>
    public sealed record CancelJobOut(string? JobArn = null, string? CancellationStatus = null);

    /// <summary>A search jobs filter.</summary>
    public sealed record SearchJobsFilter(
        string? Name = null, IReadOnlyList<string>? Values = null, string? Operator = null);

    /// <summary>A job summary.</summary>
    public sealed record JobSummary(
        string? Status = null, string? JobArn = null, string? JobName = null, string? Device = null,
        DateTimeOffset? CreatedAt = null, DateTimeOffset? StartedAt = null, DateTimeOffset? EndedAt = null);
}

[RecordsOf(typeof(Braket))]
internal sealed partial class BraketShapes;
