#nullable enable

using Firebreak.Wire.Codecs;

namespace Firebreak.Wire.Services;

/// <summary>AWS Amplify: web sites.</summary>
public static class Amplify
{
    /// <summary>The service's row.</summary>
    public static AwsService Service => Rows.Amplify;

    /// <summary>The sites of a region.</summary>
    public static readonly Op<ListAppsIn, ListAppsOut> ListApps =
        Service.Reads<ListAppsIn, ListAppsOut>("ListApps", "GET /apps?nextToken&maxResults");

    /// <summary>The question of <see cref="ListApps"/>.</summary>
    public sealed record ListAppsIn(string? NextToken = null, int? MaxResults = null);

    /// <summary>The answer of <see cref="ListApps"/>.</summary>
    public sealed record ListAppsOut(IReadOnlyList<App>? Apps = null, string? NextToken = null);

    /// <summary>One site.</summary>
    public static readonly Op<GetAppIn, GetAppOut> GetApp =
        Service.Reads<GetAppIn, GetAppOut>("GetApp", "GET /apps/{appId}");

    /// <summary>The question of <see cref="GetApp"/>.</summary>
    public sealed record GetAppIn(string? AppId = null);

    /// <summary>The answer of <see cref="GetApp"/>.</summary>
    public sealed record GetAppOut(App? App = null);

    /// <summary>Makes a site.</summary>
    public static readonly Op<CreateAppIn, CreateAppOut> CreateApp =
        Service.Writes<CreateAppIn, CreateAppOut>("CreateApp", "POST /apps");

    /// <summary>The question of <see cref="CreateApp"/>.</summary>
    public sealed record CreateAppIn(
        string? Name = null, string? Repository = null, IReadOnlyDictionary<string, string>? Tags = null);

    /// <summary>The answer of <see cref="CreateApp"/>.</summary>
    public sealed record CreateAppOut(App? App = null);

    /// <summary>Deletes a site.</summary>
    public static readonly Op<DeleteAppIn, DeleteAppOut> DeleteApp =
        Service.Writes<DeleteAppIn, DeleteAppOut>("DeleteApp", "DELETE /apps/{appId}");

    /// <summary>The question of <see cref="DeleteApp"/>.</summary>
    public sealed record DeleteAppIn(string? AppId = null);

    /// <summary>The answer of <see cref="DeleteApp"/>.</summary>
    public sealed record DeleteAppOut(App? App = null);

    /// <summary>An app.</summary>
    public sealed record App(
        string? AppId = null, string? AppArn = null, string? Name = null,
        IReadOnlyDictionary<string, string>? Tags = null, string? Repository = null,
        DateTimeOffset? CreateTime = null, string? DefaultDomain = null);
}

[RecordsOf(typeof(Amplify))]
internal sealed partial class AmplifyShapes;
