#nullable enable

using System.Text.Json;
using Firebreak.Wire.Codecs;

namespace Firebreak.Wire.Services;

/// <summary>Amazon Cognito: credentials for whoever asks.</summary>
public static class CognitoIdentity
{
    /// <summary>The service's row.</summary>
    public static AwsService Service => Rows.CognitoIdentity;

    /// <summary>The pools of a region.</summary>
    public static readonly Op<ListIdentityPoolsIn, ListIdentityPoolsOut> ListIdentityPools =
        Service.Reads<ListIdentityPoolsIn, ListIdentityPoolsOut>("ListIdentityPools");

    /// <summary>The question of <see cref="ListIdentityPools"/>.</summary>
    public sealed record ListIdentityPoolsIn(int? MaxResults = null, string? NextToken = null);

    /// <summary>The answer of <see cref="ListIdentityPools"/>.</summary>
    public sealed record ListIdentityPoolsOut(
        IReadOnlyList<IdentityPoolShortDescription>? IdentityPools = null, string? NextToken = null);

    /// <summary>One pool.</summary>
    public static readonly Op<DescribeIdentityPoolIn, DescribeIdentityPoolOut> DescribeIdentityPool =
        Service.Reads<DescribeIdentityPoolIn, DescribeIdentityPoolOut>("DescribeIdentityPool");

    /// <summary>The question of <see cref="DescribeIdentityPool"/>.</summary>
    public sealed record DescribeIdentityPoolIn(string? IdentityPoolId = null);

    /// <summary>The answer of <see cref="DescribeIdentityPool"/>.</summary>
    public sealed record DescribeIdentityPoolOut(
        string? IdentityPoolId = null, string? IdentityPoolName = null, bool? AllowUnauthenticatedIdentities = null);

    /// <summary>Which roles a pool hands out.</summary>
    public static readonly Op<GetIdentityPoolRolesIn, GetIdentityPoolRolesOut> GetIdentityPoolRoles =
        Service.Reads<GetIdentityPoolRolesIn, GetIdentityPoolRolesOut>("GetIdentityPoolRoles");

    /// <summary>The question of <see cref="GetIdentityPoolRoles"/>.</summary>
    public sealed record GetIdentityPoolRolesIn(string? IdentityPoolId = null);

    /// <summary>The answer of <see cref="GetIdentityPoolRoles"/>.</summary>
    public sealed record GetIdentityPoolRolesOut(
        string? IdentityPoolId = null, IReadOnlyDictionary<string, string>? Roles = null,
        JsonElement? RoleMappings = null);

    /// <summary>Makes a pool.</summary>
    public static readonly Op<CreateIdentityPoolIn, CreateIdentityPoolOut> CreateIdentityPool =
        Service.Writes<CreateIdentityPoolIn, CreateIdentityPoolOut>("CreateIdentityPool");

    /// <summary>The question of <see cref="CreateIdentityPool"/>.</summary>
    public sealed record CreateIdentityPoolIn(
        string? IdentityPoolName = null, bool? AllowUnauthenticatedIdentities = null);

    /// <summary>The answer of <see cref="CreateIdentityPool"/>.</summary>
    public sealed record CreateIdentityPoolOut(
        string? IdentityPoolId = null, string? IdentityPoolName = null, bool? AllowUnauthenticatedIdentities = null);

    /// <summary>Sets which roles a pool hands out.</summary>
    public static readonly Op<SetIdentityPoolRolesIn, None> SetIdentityPoolRoles =
        Service.Writes<SetIdentityPoolRolesIn, None>("SetIdentityPoolRoles");

    /// <summary>The question of <see cref="SetIdentityPoolRoles"/>.</summary>
    public sealed record SetIdentityPoolRolesIn(
        string? IdentityPoolId = null, IReadOnlyDictionary<string, string>? Roles = null,
        JsonElement? RoleMappings = null);

    /// <summary>Deletes a pool.</summary>
    public static readonly Op<DeleteIdentityPoolIn, None> DeleteIdentityPool =
        Service.Writes<DeleteIdentityPoolIn, None>("DeleteIdentityPool");

    /// <summary>The question of <see cref="DeleteIdentityPool"/>.</summary>
    public sealed record DeleteIdentityPoolIn(string? IdentityPoolId = null);

    /// <summary>An identity pool short description.</summary>
    public sealed record IdentityPoolShortDescription(string? IdentityPoolId = null, string? IdentityPoolName = null);
}

[RecordsOf(typeof(CognitoIdentity))]
internal sealed partial class CognitoIdentityShapes;
