#nullable enable

using Firebreak.Wire.Codecs;

namespace Firebreak.Wire.Services;

/// <summary>Amazon Q Business: assistants.</summary>
public static class QBusiness
{
    /// <summary>The service's row.</summary>
    public static AwsService Service => Rows.QBusiness;

    /// <summary>The assistants of a region.</summary>
    public static readonly Op<ListApplicationsIn, ListApplicationsOut> ListApplications =
        Service.Reads<ListApplicationsIn, ListApplicationsOut>("ListApplications", "GET /applications?nextToken&maxResults");

    /// <summary>The question of <see cref="ListApplications"/>.</summary>
    public sealed record ListApplicationsIn(string? NextToken = null, int? MaxResults = null);

    /// <summary>The answer of <see cref="ListApplications"/>.</summary>
    public sealed record ListApplicationsOut(
        string? NextToken = null, IReadOnlyList<Application>? Applications = null);

    /// <summary>One assistant.</summary>
    public static readonly Op<GetApplicationIn, GetApplicationOut> GetApplication =
        Service.Reads<GetApplicationIn, GetApplicationOut>("GetApplication", "GET /applications/{applicationId}");

    /// <summary>The question of <see cref="GetApplication"/>.</summary>
    public sealed record GetApplicationIn(string? ApplicationId = null);

    /// <summary>The answer of <see cref="GetApplication"/>.</summary>
    public sealed record GetApplicationOut(
        string? DisplayName = null, string? ApplicationId = null, string? ApplicationArn = null,
        string? Status = null, DateTimeOffset? CreatedAt = null);

    /// <summary>Deletes an assistant.</summary>
    public static readonly Op<DeleteApplicationIn, None> DeleteApplication =
        Service.Writes<DeleteApplicationIn, None>("DeleteApplication", "DELETE /applications/{applicationId}");

    /// <summary>The question of <see cref="DeleteApplication"/>.</summary>
    public sealed record DeleteApplicationIn(string? ApplicationId = null);

    /// <summary>An application.</summary>
    public sealed record Application(
        string? DisplayName = null, string? ApplicationId = null, DateTimeOffset? CreatedAt = null,
        string? Status = null);
}

[RecordsOf(typeof(QBusiness))]
internal sealed partial class QBusinessShapes;
