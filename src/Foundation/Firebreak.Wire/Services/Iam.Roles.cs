#nullable enable

namespace Firebreak.Wire.Services;

public static partial class Iam
{
    /// <summary>The roles of the account, without last use and tags.</summary>
    public static readonly Op<ListRolesIn, ListRolesOut> ListRoles =
        Service.Reads<ListRolesIn, ListRolesOut>("ListRoles");

    /// <summary>The question of <see cref="ListRoles"/>.</summary>
    public sealed record ListRolesIn(string? PathPrefix = null, string? Marker = null, int? MaxItems = null);

    /// <summary>The answer of <see cref="ListRoles"/>.</summary>
    public sealed record ListRolesOut(
        IReadOnlyList<Role>? Roles = null, bool? IsTruncated = null, string? Marker = null);

    /// <summary>One role. The trust policy is URL-encoded JSON (RFC 3986).</summary>
    public static readonly Op<GetRoleIn, GetRoleOut> GetRole = Service.Reads<GetRoleIn, GetRoleOut>("GetRole");

    /// <summary>The question of <see cref="GetRole"/>.</summary>
    public sealed record GetRoleIn(string? RoleName = null);

    /// <summary>The answer of <see cref="GetRole"/>.</summary>
    public sealed record GetRoleOut(Role? Role = null);

    /// <summary>Makes a role.</summary>
    public static readonly Op<CreateRoleIn, CreateRoleOut> CreateRole =
        Service.Writes<CreateRoleIn, CreateRoleOut>("CreateRole");

    /// <summary>The question of <see cref="CreateRole"/>.</summary>
    public sealed record CreateRoleIn(
        string? Path = null, string? RoleName = null, string? AssumeRolePolicyDocument = null,
        string? Description = null, int? MaxSessionDuration = null, string? PermissionsBoundary = null,
        IReadOnlyList<Tag>? Tags = null);

    /// <summary>The answer of <see cref="CreateRole"/>.</summary>
    public sealed record CreateRoleOut(Role? Role = null);

    /// <summary>Deletes a role. Policies and instance profiles must be gone before.</summary>
    public static readonly Op<DeleteRoleIn, None> DeleteRole = Service.Writes<DeleteRoleIn, None>("DeleteRole");

    /// <summary>The question of <see cref="DeleteRole"/>.</summary>
    public sealed record DeleteRoleIn(string? RoleName = null);

    /// <summary>Replaces a role's trust policy: who may take it on.</summary>
    public static readonly Op<UpdateAssumeRolePolicyIn, None> UpdateAssumeRolePolicy =
        Service.Writes<UpdateAssumeRolePolicyIn, None>("UpdateAssumeRolePolicy");

    /// <summary>The question of <see cref="UpdateAssumeRolePolicy"/>.</summary>
    public sealed record UpdateAssumeRolePolicyIn(string? RoleName = null, string? PolicyDocument = null);

    /// <summary>The names of the policies written into a role.</summary>
    public static readonly Op<ListRolePoliciesIn, ListRolePoliciesOut> ListRolePolicies =
        Service.Reads<ListRolePoliciesIn, ListRolePoliciesOut>("ListRolePolicies");

    /// <summary>The question of <see cref="ListRolePolicies"/>.</summary>
    public sealed record ListRolePoliciesIn(string? RoleName = null, string? Marker = null, int? MaxItems = null);

    /// <summary>The answer of <see cref="ListRolePolicies"/>.</summary>
    public sealed record ListRolePoliciesOut(
        IReadOnlyList<string>? PolicyNames = null, bool? IsTruncated = null, string? Marker = null);

    /// <summary>A policy written into a role. The document is URL-encoded JSON (RFC 3986).</summary>
    public static readonly Op<GetRolePolicyIn, GetRolePolicyOut> GetRolePolicy =
        Service.Reads<GetRolePolicyIn, GetRolePolicyOut>("GetRolePolicy");

    /// <summary>The question of <see cref="GetRolePolicy"/>.</summary>
    public sealed record GetRolePolicyIn(string? RoleName = null, string? PolicyName = null);

    /// <summary>The answer of <see cref="GetRolePolicy"/>.</summary>
    public sealed record GetRolePolicyOut(
        string? RoleName = null, string? PolicyName = null, string? PolicyDocument = null);

    /// <summary>Writes a policy into a role.</summary>
    public static readonly Op<PutRolePolicyIn, None> PutRolePolicy =
        Service.Writes<PutRolePolicyIn, None>("PutRolePolicy");

    /// <summary>The question of <see cref="PutRolePolicy"/>.</summary>
    public sealed record PutRolePolicyIn(
        string? RoleName = null, string? PolicyName = null, string? PolicyDocument = null);

    /// <summary>Deletes a policy written into a role.</summary>
    public static readonly Op<DeleteRolePolicyIn, None> DeleteRolePolicy =
        Service.Writes<DeleteRolePolicyIn, None>("DeleteRolePolicy");

    /// <summary>The question of <see cref="DeleteRolePolicy"/>.</summary>
    public sealed record DeleteRolePolicyIn(string? RoleName = null, string? PolicyName = null);

    /// <summary>The managed policies attached to a role.</summary>
    public static readonly Op<ListAttachedRolePoliciesIn, ListAttachedRolePoliciesOut> ListAttachedRolePolicies =
        Service.Reads<ListAttachedRolePoliciesIn, ListAttachedRolePoliciesOut>("ListAttachedRolePolicies");

    /// <summary>The question of <see cref="ListAttachedRolePolicies"/>.</summary>
    public sealed record ListAttachedRolePoliciesIn(
        string? RoleName = null, string? PathPrefix = null, string? Marker = null, int? MaxItems = null);

    /// <summary>The answer of <see cref="ListAttachedRolePolicies"/>.</summary>
    public sealed record ListAttachedRolePoliciesOut(
        IReadOnlyList<AttachedPolicy>? AttachedPolicies = null, bool? IsTruncated = null, string? Marker = null);

    /// <summary>Attaches a managed policy to a role.</summary>
    public static readonly Op<AttachRolePolicyIn, None> AttachRolePolicy =
        Service.Writes<AttachRolePolicyIn, None>("AttachRolePolicy");

    /// <summary>The question of <see cref="AttachRolePolicy"/>.</summary>
    public sealed record AttachRolePolicyIn(string? RoleName = null, string? PolicyArn = null);

    /// <summary>Detaches a managed policy from a role.</summary>
    public static readonly Op<DetachRolePolicyIn, None> DetachRolePolicy =
        Service.Writes<DetachRolePolicyIn, None>("DetachRolePolicy");

    /// <summary>The question of <see cref="DetachRolePolicy"/>.</summary>
    public sealed record DetachRolePolicyIn(string? RoleName = null, string? PolicyArn = null);

    /// <summary>The instance profiles of the account.</summary>
    public static readonly Op<ListInstanceProfilesIn, ListInstanceProfilesOut> ListInstanceProfiles =
        Service.Reads<ListInstanceProfilesIn, ListInstanceProfilesOut>("ListInstanceProfiles");

    /// <summary>The question of <see cref="ListInstanceProfiles"/>.</summary>
    public sealed record ListInstanceProfilesIn(
        string? PathPrefix = null, string? Marker = null, int? MaxItems = null);

    /// <summary>The answer of <see cref="ListInstanceProfiles"/>.</summary>
    public sealed record ListInstanceProfilesOut(
        IReadOnlyList<InstanceProfile>? InstanceProfiles = null, bool? IsTruncated = null, string? Marker = null);

    /// <summary>The instance profiles that carry a role.</summary>
    public static readonly Op<ListInstanceProfilesForRoleIn, ListInstanceProfilesForRoleOut> ListInstanceProfilesForRole =
        Service.Reads<ListInstanceProfilesForRoleIn, ListInstanceProfilesForRoleOut>("ListInstanceProfilesForRole");

    /// <summary>The question of <see cref="ListInstanceProfilesForRole"/>.</summary>
    public sealed record ListInstanceProfilesForRoleIn(
        string? RoleName = null, string? Marker = null, int? MaxItems = null);

    /// <summary>The answer of <see cref="ListInstanceProfilesForRole"/>.</summary>
    public sealed record ListInstanceProfilesForRoleOut(
        IReadOnlyList<InstanceProfile>? InstanceProfiles = null, bool? IsTruncated = null, string? Marker = null);

    /// <summary>Makes an instance profile: the holder through which a machine gets a role.</summary>
    public static readonly Op<CreateInstanceProfileIn, CreateInstanceProfileOut> CreateInstanceProfile =
        Service.Writes<CreateInstanceProfileIn, CreateInstanceProfileOut>("CreateInstanceProfile");

    /// <summary>The question of <see cref="CreateInstanceProfile"/>.</summary>
    public sealed record CreateInstanceProfileIn(
        string? InstanceProfileName = null, string? Path = null, IReadOnlyList<Tag>? Tags = null);

    /// <summary>The answer of <see cref="CreateInstanceProfile"/>.</summary>
    public sealed record CreateInstanceProfileOut(InstanceProfile? InstanceProfile = null);

    /// <summary>Puts a role into an instance profile.</summary>
    public static readonly Op<AddRoleToInstanceProfileIn, None> AddRoleToInstanceProfile =
        Service.Writes<AddRoleToInstanceProfileIn, None>("AddRoleToInstanceProfile");

    /// <summary>The question of <see cref="AddRoleToInstanceProfile"/>.</summary>
    public sealed record AddRoleToInstanceProfileIn(string? InstanceProfileName = null, string? RoleName = null);

    /// <summary>Takes a role out of an instance profile.</summary>
    public static readonly Op<RemoveRoleFromInstanceProfileIn, None> RemoveRoleFromInstanceProfile =
        Service.Writes<RemoveRoleFromInstanceProfileIn, None>("RemoveRoleFromInstanceProfile");

    /// <summary>The question of <see cref="RemoveRoleFromInstanceProfile"/>.</summary>
    public sealed record RemoveRoleFromInstanceProfileIn(string? InstanceProfileName = null, string? RoleName = null);

    /// <summary>Deletes an instance profile.</summary>
    public static readonly Op<DeleteInstanceProfileIn, None> DeleteInstanceProfile =
        Service.Writes<DeleteInstanceProfileIn, None>("DeleteInstanceProfile");

    /// <summary>The question of <see cref="DeleteInstanceProfile"/>.</summary>
    public sealed record DeleteInstanceProfileIn(string? InstanceProfileName = null);

    /// <summary>A role: rights that someone or something takes on for a while.</summary>
    public sealed record Role(
        string? Path = null, string? RoleName = null, string? RoleId = null, string? Arn = null,
        DateTimeOffset? CreateDate = null, string? AssumeRolePolicyDocument = null, string? Description = null,
        int? MaxSessionDuration = null, AttachedPermissionsBoundary? PermissionsBoundary = null,
        IReadOnlyList<Tag>? Tags = null, RoleLastUsed? RoleLastUsed = null);

    /// <summary>The last use of a role.</summary>
    public sealed record RoleLastUsed(DateTimeOffset? LastUsedDate = null, string? Region = null);

    /// <summary>The holder through which a machine gets a role.</summary>
    public sealed record InstanceProfile(
        string? Path = null, string? InstanceProfileName = null, string? InstanceProfileId = null,
        string? Arn = null, DateTimeOffset? CreateDate = null, IReadOnlyList<Role>? Roles = null,
        IReadOnlyList<Tag>? Tags = null);
}
