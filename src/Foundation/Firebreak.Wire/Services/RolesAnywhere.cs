#nullable enable

using System.Text.Json;
using Firebreak.Wire.Codecs;

namespace Firebreak.Wire.Services;

/// <summary>IAM Roles Anywhere: roles for whoever holds a certificate.</summary>
public static class RolesAnywhere
{
    /// <summary>The service's row.</summary>
    public static AwsService Service => Rows.RolesAnywhere;

    /// <summary>Whose certificates a region trusts.</summary>
    public static readonly Op<ListTrustAnchorsIn, ListTrustAnchorsOut> ListTrustAnchors =
        Service.Reads<ListTrustAnchorsIn, ListTrustAnchorsOut>("ListTrustAnchors", "GET /trustanchors?nextToken&pageSize");

    /// <summary>The question of <see cref="ListTrustAnchors"/>.</summary>
    public sealed record ListTrustAnchorsIn(string? NextToken = null, int? PageSize = null);

    /// <summary>The answer of <see cref="ListTrustAnchors"/>.</summary>
    public sealed record ListTrustAnchorsOut(
        string? NextToken = null, IReadOnlyList<TrustAnchorDetail>? TrustAnchors = null);

    /// <summary>One anchor of trust.</summary>
    public static readonly Op<GetTrustAnchorIn, GetTrustAnchorOut> GetTrustAnchor =
        Service.Reads<GetTrustAnchorIn, GetTrustAnchorOut>("GetTrustAnchor", "GET /trustanchor/{trustAnchorId}");

    /// <summary>The question of <see cref="GetTrustAnchor"/>.</summary>
    public sealed record GetTrustAnchorIn(string? TrustAnchorId = null);

    /// <summary>The answer of <see cref="GetTrustAnchor"/>.</summary>
    public sealed record GetTrustAnchorOut(TrustAnchorDetail? TrustAnchor = null);

    /// <summary>Trusts an authority's certificates.</summary>
    public static readonly Op<CreateTrustAnchorIn, CreateTrustAnchorOut> CreateTrustAnchor =
        Service.Writes<CreateTrustAnchorIn, CreateTrustAnchorOut>("CreateTrustAnchor", "POST /trustanchors");

    /// <summary>The question of <see cref="CreateTrustAnchor"/>.</summary>
    public sealed record CreateTrustAnchorIn(string? Name = null, Source? Source = null, bool? Enabled = null);

    /// <summary>The answer of <see cref="CreateTrustAnchor"/>.</summary>
    public sealed record CreateTrustAnchorOut(TrustAnchorDetail? TrustAnchor = null);

    /// <summary>Trusts it again.</summary>
    public static readonly Op<EnableTrustAnchorIn, EnableTrustAnchorOut> EnableTrustAnchor =
        Service.Writes<EnableTrustAnchorIn, EnableTrustAnchorOut>("EnableTrustAnchor", "POST /trustanchor/{trustAnchorId}/enable");

    /// <summary>The question of <see cref="EnableTrustAnchor"/>.</summary>
    public sealed record EnableTrustAnchorIn(string? TrustAnchorId = null);

    /// <summary>The answer of <see cref="EnableTrustAnchor"/>.</summary>
    public sealed record EnableTrustAnchorOut(TrustAnchorDetail? TrustAnchor = null);

    /// <summary>Trusts it no more, for now.</summary>
    public static readonly Op<DisableTrustAnchorIn, DisableTrustAnchorOut> DisableTrustAnchor =
        Service.Writes<DisableTrustAnchorIn, DisableTrustAnchorOut>("DisableTrustAnchor", "POST /trustanchor/{trustAnchorId}/disable");

    /// <summary>The question of <see cref="DisableTrustAnchor"/>.</summary>
    public sealed record DisableTrustAnchorIn(string? TrustAnchorId = null);

    /// <summary>The answer of <see cref="DisableTrustAnchor"/>.</summary>
    public sealed record DisableTrustAnchorOut(TrustAnchorDetail? TrustAnchor = null);

    /// <summary>Trusts it no more.</summary>
    public static readonly Op<DeleteTrustAnchorIn, DeleteTrustAnchorOut> DeleteTrustAnchor =
        Service.Writes<DeleteTrustAnchorIn, DeleteTrustAnchorOut>("DeleteTrustAnchor", "DELETE /trustanchor/{trustAnchorId}");

    /// <summary>The question of <see cref="DeleteTrustAnchor"/>.</summary>
    public sealed record DeleteTrustAnchorIn(string? TrustAnchorId = null);

    /// <summary>The answer of <see cref="DeleteTrustAnchor"/>.</summary>
    public sealed record DeleteTrustAnchorOut(TrustAnchorDetail? TrustAnchor = null);

    /// <summary>Which roles holders of certificates may take.</summary>
    public static readonly Op<ListProfilesIn, ListProfilesOut> ListProfiles =
        Service.Reads<ListProfilesIn, ListProfilesOut>("ListProfiles", "GET /profiles?nextToken&pageSize");

    /// <summary>The question of <see cref="ListProfiles"/>.</summary>
    public sealed record ListProfilesIn(string? NextToken = null, int? PageSize = null);

    /// <summary>The answer of <see cref="ListProfiles"/>.</summary>
    public sealed record ListProfilesOut(string? NextToken = null, IReadOnlyList<ProfileDetail>? Profiles = null);

    /// <summary>One such profile.</summary>
    public static readonly Op<GetProfileIn, GetProfileOut> GetProfile =
        Service.Reads<GetProfileIn, GetProfileOut>("GetProfile", "GET /profile/{profileId}");

    /// <summary>The question of <see cref="GetProfile"/>.</summary>
    public sealed record GetProfileIn(string? ProfileId = null);

    /// <summary>The answer of <see cref="GetProfile"/>.</summary>
    public sealed record GetProfileOut(ProfileDetail? Profile = null);

    /// <summary>Lets holders of certificates take roles.</summary>
    public static readonly Op<CreateProfileIn, CreateProfileOut> CreateProfile =
        Service.Writes<CreateProfileIn, CreateProfileOut>("CreateProfile", "POST /profiles");

    /// <summary>The question of <see cref="CreateProfile"/>.</summary>
    public sealed record CreateProfileIn(
        string? Name = null, IReadOnlyList<string>? RoleArns = null, bool? Enabled = null);

    /// <summary>The answer of <see cref="CreateProfile"/>.</summary>
    public sealed record CreateProfileOut(ProfileDetail? Profile = null);

    /// <summary>Switches a profile on.</summary>
    public static readonly Op<EnableProfileIn, EnableProfileOut> EnableProfile =
        Service.Writes<EnableProfileIn, EnableProfileOut>("EnableProfile", "POST /profile/{profileId}/enable");

    /// <summary>The question of <see cref="EnableProfile"/>.</summary>
    public sealed record EnableProfileIn(string? ProfileId = null);

    /// <summary>The answer of <see cref="EnableProfile"/>.</summary>
    public sealed record EnableProfileOut(ProfileDetail? Profile = null);

    /// <summary>Switches a profile off.</summary>
    public static readonly Op<DisableProfileIn, DisableProfileOut> DisableProfile =
        Service.Writes<DisableProfileIn, DisableProfileOut>("DisableProfile", "POST /profile/{profileId}/disable");

    /// <summary>The question of <see cref="DisableProfile"/>.</summary>
    public sealed record DisableProfileIn(string? ProfileId = null);

    /// <summary>The answer of <see cref="DisableProfile"/>.</summary>
    public sealed record DisableProfileOut(ProfileDetail? Profile = null);

    /// <summary>Deletes a profile.</summary>
    public static readonly Op<DeleteProfileIn, DeleteProfileOut> DeleteProfile =
        Service.Writes<DeleteProfileIn, DeleteProfileOut>("DeleteProfile", "DELETE /profile/{profileId}");

    /// <summary>The question of <see cref="DeleteProfile"/>.</summary>
    public sealed record DeleteProfileIn(string? ProfileId = null);

    /// <summary>The answer of <see cref="DeleteProfile"/>.</summary>
    public sealed record DeleteProfileOut(ProfileDetail? Profile = null);

    /// <summary>A trust anchor detail.</summary>
    public sealed record TrustAnchorDetail(
        string? TrustAnchorId = null, string? TrustAnchorArn = null, string? Name = null, bool? Enabled = null,
        DateTimeOffset? CreatedAt = null);

    /// <summary>A source.</summary>
    public sealed record Source(string? SourceType = null, JsonElement? SourceData = null);

    /// <summary>A profile detail.</summary>
    public sealed record ProfileDetail(
        string? ProfileId = null, string? ProfileArn = null, string? Name = null, bool? Enabled = null,
        IReadOnlyList<string>? RoleArns = null, DateTimeOffset? CreatedAt = null);
}

[RecordsOf(typeof(RolesAnywhere))]
internal sealed partial class RolesAnywhereShapes;
