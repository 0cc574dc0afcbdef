#nullable enable

using Firebreak.Wire.Codecs;

namespace Firebreak.Wire.Services;

/// <summary>AWS HealthOmics: runs over genomes.</summary>
public static class Omics
{
    /// <summary>The service's row.</summary>
    public static AwsService Service => Rows.Omics;

    /// <summary>The runs of a region.</summary>
    public static readonly Op<ListRunsIn, ListRunsOut> ListRuns =
        Service.Reads<ListRunsIn, ListRunsOut>("ListRuns", "GET /run?startingToken&maxResults");

    /// <summary>The question of <see cref="ListRuns"/>.</summary>
    public sealed record ListRunsIn(string? StartingToken = null, int? MaxResults = null);

    /// <summary>The answer of <see cref="ListRuns"/>.</summary>
    public sealed record ListRunsOut(IReadOnlyList<RunListItem>? Items = null, string? NextToken = null);

    /// <summary>One run.</summary>
    public static readonly Op<GetRunIn, GetRunOut> GetRun =
        Service.Reads<GetRunIn, GetRunOut>("GetRun", "GET /run/{id}");

    /// <summary>The question of <see cref="GetRun"/>.</summary>
    public sealed record GetRunIn(string? Id = null);

    /// <summary>The answer of <see cref="GetRun"/>.</summary>
    public sealed record GetRunOut(
        string? Arn = null, string? Id = null, string? Status = null, string? Name = null,
        DateTimeOffset? CreationTime = null);

    /// <summary>Ends a run.</summary>
    public static readonly Op<CancelRunIn, None> CancelRun =
        Service.Writes<CancelRunIn, None>("CancelRun", "POST /run/{id}/cancel");

    /// <summary>The question of <see cref="CancelRun"/>.</summary>
    public sealed record CancelRunIn(string? Id = null);

    /// <summary>A run list item.</summary>
    public sealed record RunListItem(
        string? Arn = null, string? Id = null, string? Status = null, string? WorkflowId = null, string? Name = null,
        DateTimeOffset? CreationTime = null, DateTimeOffset? StartTime = null);
}

[RecordsOf(typeof(Omics))]
internal sealed partial class OmicsShapes;
