#nullable enable

using Firebreak.Wire.Codecs;

namespace Firebreak.Wire.Services;

/// <summary>AWS Deadline Cloud: farms that render.</summary>
public static class Deadline
{
    /// <summary>The service's row.</summary>
    public static AwsService Service => Rows.Deadline;

    /// <summary>The farms of a region.</summary>
    public static readonly Op<ListFarmsIn, ListFarmsOut> ListFarms =
        Service.Reads<ListFarmsIn, ListFarmsOut>("ListFarms", "GET /2023-10-12/farms?nextToken&maxResults");

    /// <summary>The question of <see cref="ListFarms"/>.</summary>
    public sealed record ListFarmsIn(string? NextToken = null, int? MaxResults = null);

    /// <summary>The answer of <see cref="ListFarms"/>.</summary>
    public sealed record ListFarmsOut(IReadOnlyList<FarmSummary>? Farms = null, string? NextToken = null);

    /// <summary>The fleets of a farm.</summary>
    public static readonly Op<ListFleetsIn, ListFleetsOut> ListFleets =
        Service.Reads<ListFleetsIn, ListFleetsOut>("ListFleets", "GET /2023-10-12/farms/{farmId}/fleets?nextToken&maxResults");

    /// <summary>The question of <see cref="ListFleets"/>.</summary>
    public sealed record ListFleetsIn(string? FarmId = null, string? NextToken = null, int? MaxResults = null);

    /// <summary>The answer of <see cref="ListFleets"/>.</summary>
    public sealed record ListFleetsOut(IReadOnlyList<FleetSummary>? Fleets = null, string? NextToken = null);

    /// <summary>One fleet.</summary>
    public static readonly Op<GetFleetIn, GetFleetOut> GetFleet =
        Service.Reads<GetFleetIn, GetFleetOut>("GetFleet", "GET /2023-10-12/farms/{farmId}/fleets/{fleetId}");

    /// <summary>The question of <see cref="GetFleet"/>.</summary>
    public sealed record GetFleetIn(string? FarmId = null, string? FleetId = null);

    /// <summary>The answer of <see cref="GetFleet"/>.</summary>
    public sealed record GetFleetOut(
        string? FleetId = null, string? FarmId = null, string? DisplayName = null, string? Status = null,
        int? WorkerCount = null, int? MinWorkerCount = null, int? MaxWorkerCount = null,
        DateTimeOffset? CreatedAt = null);

    /// <summary>Changes how many machines a fleet keeps.</summary>
    public static readonly Op<UpdateFleetIn, None> UpdateFleet =
        Service.Writes<UpdateFleetIn, None>("UpdateFleet", "PATCH /2023-10-12/farms/{farmId}/fleets/{fleetId}");

    /// <summary>The question of <see cref="UpdateFleet"/>.</summary>
    public sealed record UpdateFleetIn(
        string? FarmId = null, string? FleetId = null, int? MinWorkerCount = null, int? MaxWorkerCount = null);

    /// <summary>A farm summary.</summary>
    public sealed record FarmSummary(
        string? FarmId = null, string? DisplayName = null, DateTimeOffset? CreatedAt = null,
        string? CreatedBy = null);

    /// <summary>A fleet summary.</summary>
    public sealed record FleetSummary(
        string? FleetId = null, string? FarmId = null, string? DisplayName = null, string? Status = null,
        int? WorkerCount = null, int? MinWorkerCount = null, int? MaxWorkerCount = null,
        DateTimeOffset? CreatedAt = null);
}

[RecordsOf(typeof(Deadline))]
internal sealed partial class DeadlineShapes;
