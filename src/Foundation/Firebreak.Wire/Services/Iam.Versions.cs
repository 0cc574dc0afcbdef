#nullable enable

namespace Firebreak.Wire.Services;

/// <content>What a policy said before, and the bounds of users and roles.</content>
public static partial class Iam
{
    /// <summary>Gives a policy new words.</summary>
    public static readonly Op<CreatePolicyVersionIn, CreatePolicyVersionOut> CreatePolicyVersion =
        Service.Writes<CreatePolicyVersionIn, CreatePolicyVersionOut>("CreatePolicyVersion");

    /// <summary>The question of <see cref="CreatePolicyVersion"/>.</summary>
    public sealed record CreatePolicyVersionIn(
        string? PolicyArn = null, string? PolicyDocument = null, bool? SetAsDefault = null);

    /// <summary>The answer of <see cref="CreatePolicyVersion"/>.</summary>
    public sealed record CreatePolicyVersionOut(PolicyVersion? PolicyVersion = null);

    /// <summary>Puts one version of a policy in force.</summary>
    public static readonly Op<SetDefaultPolicyVersionIn, None> SetDefaultPolicyVersion =
        Service.Writes<SetDefaultPolicyVersionIn, None>("SetDefaultPolicyVersion");

    /// <summary>The question of <see cref="SetDefaultPolicyVersion"/>.</summary>
    public sealed record SetDefaultPolicyVersionIn(string? PolicyArn = null, string? VersionId = null);

    /// <summary>Deletes a version that is not in force.</summary>
    public static readonly Op<DeletePolicyVersionIn, None> DeletePolicyVersion =
        Service.Writes<DeletePolicyVersionIn, None>("DeletePolicyVersion");

    /// <summary>The question of <see cref="DeletePolicyVersion"/>.</summary>
    public sealed record DeletePolicyVersionIn(string? PolicyArn = null, string? VersionId = null);

    /// <summary>Bounds what a user may do.</summary>
    public static readonly Op<PutUserPermissionsBoundaryIn, None> PutUserPermissionsBoundary =
        Service.Writes<PutUserPermissionsBoundaryIn, None>("PutUserPermissionsBoundary");

    /// <summary>The question of <see cref="PutUserPermissionsBoundary"/>.</summary>
    public sealed record PutUserPermissionsBoundaryIn(string? UserName = null, string? PermissionsBoundary = null);

    /// <summary>Takes the bounds from a user.</summary>
    public static readonly Op<DeleteUserPermissionsBoundaryIn, None> DeleteUserPermissionsBoundary =
        Service.Writes<DeleteUserPermissionsBoundaryIn, None>("DeleteUserPermissionsBoundary");

    /// <summary>The question of <see cref="DeleteUserPermissionsBoundary"/>.</summary>
    public sealed record DeleteUserPermissionsBoundaryIn(string? UserName = null);

    /// <summary>Bounds what a role may do.</summary>
    public static readonly Op<PutRolePermissionsBoundaryIn, None> PutRolePermissionsBoundary =
        Service.Writes<PutRolePermissionsBoundaryIn, None>("PutRolePermissionsBoundary");

    /// <summary>The question of <see cref="PutRolePermissionsBoundary"/>.</summary>
    public sealed record PutRolePermissionsBoundaryIn(string? RoleName = null, string? PermissionsBoundary = null);

    /// <summary>Takes the bounds from a role.</summary>
    public static readonly Op<DeleteRolePermissionsBoundaryIn, None> DeleteRolePermissionsBoundary =
        Service.Writes<DeleteRolePermissionsBoundaryIn, None>("DeleteRolePermissionsBoundary");

    /// <summary>The question of <see cref="DeleteRolePermissionsBoundary"/>.</summary>
    public sealed record DeleteRolePermissionsBoundaryIn(string? RoleName = null);
}
