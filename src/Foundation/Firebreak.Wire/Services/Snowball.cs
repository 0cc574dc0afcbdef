#nullable enable

using Firebreak.Wire.Codecs;

namespace Firebreak.Wire.Services;

/// <summary>AWS Snow: machines sent by post.</summary>
public static class Snowball
{
    /// <summary>The service's row.</summary>
    public static AwsService Service => Rows.Snowball;

    /// <summary>The orders of a region.</summary>
    public static readonly Op<ListJobsIn, ListJobsOut> ListJobs = Service.Reads<ListJobsIn, ListJobsOut>("ListJobs");

    /// <summary>The question of <see cref="ListJobs"/>.</summary>
    public sealed record ListJobsIn(int? MaxResults = null, string? NextToken = null);

    /// <summary>The answer of <see cref="ListJobs"/>.</summary>
    public sealed record ListJobsOut(IReadOnlyList<JobListEntry>? JobListEntries = null, string? NextToken = null);

    /// <summary>One order.</summary>
    public static readonly Op<DescribeJobIn, DescribeJobOut> DescribeJob =
        Service.Reads<DescribeJobIn, DescribeJobOut>("DescribeJob");

    /// <summary>The question of <see cref="DescribeJob"/>.</summary>
    public sealed record DescribeJobIn(string? JobId = null);

    /// <summary>The answer of <see cref="DescribeJob"/>.</summary>
    public sealed record DescribeJobOut(JobMetadata? JobMetadata = null);

    /// <summary>Withdraws an order.</summary>
    public static readonly Op<CancelJobIn, None> CancelJob = Service.Writes<CancelJobIn, None>("CancelJob");

    /// <summary>The question of <see cref="CancelJob"/>.</summary>
    public sealed record CancelJobIn(string? JobId = null);

    /// <summary>A job list entry.</summary>
    public sealed record JobListEntry(
        string? JobId = null, string? JobState = null, string? JobType = null, DateTimeOffset? CreationDate = null,
        string? Description = null);

    /// <summary>A job metadata.</summary>
    public sealed record JobMetadata(
        string? JobId = null, string? JobState = null, string? JobType = null, DateTimeOffset? CreationDate = null);
}

[RecordsOf(typeof(Snowball))]
internal sealed partial class SnowballShapes;
