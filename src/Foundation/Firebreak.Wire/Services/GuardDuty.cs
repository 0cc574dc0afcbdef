#nullable enable

using System.Text.Json;
using Firebreak.Wire.Codecs;

namespace Firebreak.Wire.Services;

/// <summary>Amazon GuardDuty: looks for intruders.</summary>
public static class GuardDuty
{
    /// <summary>The service's row.</summary>
    public static AwsService Service => Rows.GuardDuty;

    /// <summary>The detector of a region.</summary>
    public static readonly Op<ListDetectorsIn, ListDetectorsOut> ListDetectors =
        Service.Reads<ListDetectorsIn, ListDetectorsOut>("ListDetectors", "GET /detector?maxResults&nextToken");

    /// <summary>The question of <see cref="ListDetectors"/>.</summary>
    public sealed record ListDetectorsIn(int? MaxResults = null, string? NextToken = null);

    /// <summary>The answer of <see cref="ListDetectors"/>.</summary>
    public sealed record ListDetectorsOut(IReadOnlyList<string>? DetectorIds = null, string? NextToken = null);

    /// <summary>Whether it looks.</summary>
    public static readonly Op<GetDetectorIn, GetDetectorOut> GetDetector =
        Service.Reads<GetDetectorIn, GetDetectorOut>("GetDetector", "GET /detector/{DetectorId}");

    /// <summary>The question of <see cref="GetDetector"/>.</summary>
    public sealed record GetDetectorIn(string? DetectorId = null);

    /// <summary>The answer of <see cref="GetDetector"/>.</summary>
    public sealed record GetDetectorOut(
        string? CreatedAt = null, string? FindingPublishingFrequency = null, string? ServiceRole = null,
        string? Status = null, string? UpdatedAt = null);

    /// <summary>Lets it look.</summary>
    public static readonly Op<CreateDetectorIn, CreateDetectorOut> CreateDetector =
        Service.Writes<CreateDetectorIn, CreateDetectorOut>("CreateDetector", "POST /detector");

    /// <summary>The question of <see cref="CreateDetector"/>.</summary>
    public sealed record CreateDetectorIn(bool? Enable = null, string? FindingPublishingFrequency = null);

    /// <summary>The answer of <see cref="CreateDetector"/>.</summary>
    public sealed record CreateDetectorOut(string? DetectorId = null);

    /// <summary>Switches it on or off.</summary>
    public static readonly Op<UpdateDetectorIn, None> UpdateDetector =
        Service.Writes<UpdateDetectorIn, None>("UpdateDetector", "POST /detector/{DetectorId}");

    /// <summary>The question of <see cref="UpdateDetector"/>.</summary>
    public sealed record UpdateDetectorIn(string? DetectorId = null, bool? Enable = null);

    /// <summary>Deletes it.</summary>
    public static readonly Op<DeleteDetectorIn, None> DeleteDetector =
        Service.Writes<DeleteDetectorIn, None>("DeleteDetector", "DELETE /detector/{DetectorId}");

    /// <summary>The question of <see cref="DeleteDetector"/>.</summary>
    public sealed record DeleteDetectorIn(string? DetectorId = null);

    /// <summary>What it is told not to report, and the like.</summary>
    public static readonly Op<ListFiltersIn, ListFiltersOut> ListFilters =
        Service.Reads<ListFiltersIn, ListFiltersOut>("ListFilters", "GET /detector/{DetectorId}/filter?maxResults&nextToken");

    /// <summary>The question of <see cref="ListFilters"/>.</summary>
    public sealed record ListFiltersIn(string? DetectorId = null, int? MaxResults = null, string? NextToken = null);

    /// <summary>The answer of <see cref="ListFilters"/>.</summary>
    public sealed record ListFiltersOut(IReadOnlyList<string>? FilterNames = null, string? NextToken = null);

    /// <summary>One filter.</summary>
    public static readonly Op<GetFilterIn, GetFilterOut> GetFilter =
        Service.Reads<GetFilterIn, GetFilterOut>("GetFilter", "GET /detector/{DetectorId}/filter/{FilterName}");

    /// <summary>The question of <see cref="GetFilter"/>.</summary>
    public sealed record GetFilterIn(string? DetectorId = null, string? FilterName = null);

    /// <summary>The answer of <see cref="GetFilter"/>.</summary>
    public sealed record GetFilterOut(
        string? Name = null, string? Description = null, string? Action = null, int? Rank = null,
        JsonElement? FindingCriteria = null);

    /// <summary>Makes a filter.</summary>
    public static readonly Op<CreateFilterIn, CreateFilterOut> CreateFilter =
        Service.Writes<CreateFilterIn, CreateFilterOut>("CreateFilter", "POST /detector/{DetectorId}/filter");

    /// <summary>The question of <see cref="CreateFilter"/>.</summary>
    public sealed record CreateFilterIn(
        string? DetectorId = null, string? Name = null, string? Description = null, string? Action = null,
        int? Rank = null, JsonElement? FindingCriteria = null);

    /// <summary>The answer of <see cref="CreateFilter"/>.</summary>
    public sealed record CreateFilterOut(string? Name = null);

    /// <summary>Changes a filter.</summary>
    public static readonly Op<UpdateFilterIn, UpdateFilterOut> UpdateFilter =
        Service.Writes<UpdateFilterIn, UpdateFilterOut>("UpdateFilter", "POST /detector/{DetectorId}/filter/{FilterName}");

    /// <summary>The question of <see cref="UpdateFilter"/>.</summary>
    public sealed record UpdateFilterIn(
        string? DetectorId = null, string? FilterName = null, string? Description = null, string? Action = null,
        int? Rank = null, JsonElement? FindingCriteria = null);

    /// <summary>The answer of <see cref="UpdateFilter"/>.</summary>
    public sealed record UpdateFilterOut(string? Name = null);

    /// <summary>Deletes a filter.</summary>
    public static readonly Op<DeleteFilterIn, None> DeleteFilter =
        Service.Writes<DeleteFilterIn, None>("DeleteFilter", "DELETE /detector/{DetectorId}/filter/{FilterName}");

    /// <summary>The question of <see cref="DeleteFilter"/>.</summary>
    public sealed record DeleteFilterIn(string? DetectorId = null, string? FilterName = null);

    /// <summary>Whose addresses it trusts.</summary>
    public static readonly Op<ListIPSetsIn, ListIPSetsOut> ListIPSets =
        Service.Reads<ListIPSetsIn, ListIPSetsOut>("ListIPSets", "GET /detector/{DetectorId}/ipset?maxResults&nextToken");

    /// <summary>The question of <see cref="ListIPSets"/>.</summary>
    public sealed record ListIPSetsIn(string? DetectorId = null, int? MaxResults = null, string? NextToken = null);

    /// <summary>The answer of <see cref="ListIPSets"/>.</summary>
    public sealed record ListIPSetsOut(IReadOnlyList<string>? IpSetIds = null, string? NextToken = null);

    /// <summary>One list of addresses.</summary>
    public static readonly Op<GetIPSetIn, GetIPSetOut> GetIPSet =
        Service.Reads<GetIPSetIn, GetIPSetOut>("GetIPSet", "GET /detector/{DetectorId}/ipset/{IpSetId}");

    /// <summary>The question of <see cref="GetIPSet"/>.</summary>
    public sealed record GetIPSetIn(string? DetectorId = null, string? IpSetId = null);

    /// <summary>The answer of <see cref="GetIPSet"/>.</summary>
    public sealed record GetIPSetOut(
        string? Name = null, string? Format = null, string? Location = null, string? Status = null);

    /// <summary>Makes a list of trusted addresses.</summary>
    public static readonly Op<CreateIPSetIn, CreateIPSetOut> CreateIPSet =
        Service.Writes<CreateIPSetIn, CreateIPSetOut>("CreateIPSet", "POST /detector/{DetectorId}/ipset");

    /// <summary>The question of <see cref="CreateIPSet"/>.</summary>
    public sealed record CreateIPSetIn(
        string? DetectorId = null, string? Name = null, string? Format = null, string? Location = null,
        bool? Activate = null);

    /// <summary>The answer of <see cref="CreateIPSet"/>.</summary>
    public sealed record CreateIPSetOut(string? IpSetId = null);

    /// <summary>Switches such a list on or off.</summary>
    public static readonly Op<UpdateIPSetIn, None> UpdateIPSet =
        Service.Writes<UpdateIPSetIn, None>("UpdateIPSet", "POST /detector/{DetectorId}/ipset/{IpSetId}");

    /// <summary>The question of <see cref="UpdateIPSet"/>.</summary>
    public sealed record UpdateIPSetIn(string? DetectorId = null, string? IpSetId = null, bool? Activate = null);

    /// <summary>Deletes such a list.</summary>
    public static readonly Op<DeleteIPSetIn, None> DeleteIPSet =
        Service.Writes<DeleteIPSetIn, None>("DeleteIPSet", "DELETE /detector/{DetectorId}/ipset/{IpSetId}");

    /// <summary>The question of <see cref="DeleteIPSet"/>.</summary>
    public sealed record DeleteIPSetIn(string? DetectorId = null, string? IpSetId = null);
}

[RecordsOf(typeof(GuardDuty))]
internal sealed partial class GuardDutyShapes;
