#nullable enable

namespace Firebreak.Wire.Services;

public static partial class Iam
{
    /// <summary>The users of the account, without their tags.</summary>
    public static readonly Op<ListUsersIn, ListUsersOut> ListUsers =
        Service.Reads<ListUsersIn, ListUsersOut>("ListUsers");

    /// <summary>The question of <see cref="ListUsers"/>.</summary>
    public sealed record ListUsersIn(string? PathPrefix = null, string? Marker = null, int? MaxItems = null);

    /// <summary>The answer of <see cref="ListUsers"/>.</summary>
    public sealed record ListUsersOut(
        IReadOnlyList<User>? Users = null, bool? IsTruncated = null, string? Marker = null);

    /// <summary>One user; without a name, the caller.</summary>
    public static readonly Op<GetUserIn, GetUserOut> GetUser = Service.Reads<GetUserIn, GetUserOut>("GetUser");

    /// <summary>The question of <see cref="GetUser"/>.</summary>
    public sealed record GetUserIn(string? UserName = null);

    /// <summary>The answer of <see cref="GetUser"/>.</summary>
    public sealed record GetUserOut(User? User = null);

    /// <summary>Makes a user.</summary>
    public static readonly Op<CreateUserIn, CreateUserOut> CreateUser =
        Service.Writes<CreateUserIn, CreateUserOut>("CreateUser");

    /// <summary>The question of <see cref="CreateUser"/>.</summary>
    public sealed record CreateUserIn(
        string? Path = null, string? UserName = null, string? PermissionsBoundary = null,
        IReadOnlyList<Tag>? Tags = null);

    /// <summary>The answer of <see cref="CreateUser"/>.</summary>
    public sealed record CreateUserOut(User? User = null);

    /// <summary>Deletes a user. Keys, sign-in, devices, groups and policies must be gone before.</summary>
    public static readonly Op<DeleteUserIn, None> DeleteUser = Service.Writes<DeleteUserIn, None>("DeleteUser");

    /// <summary>The question of <see cref="DeleteUser"/>.</summary>
    public sealed record DeleteUserIn(string? UserName = null);

    /// <summary>Whether a user has a console password, and since when.</summary>
    public static readonly Op<GetLoginProfileIn, GetLoginProfileOut> GetLoginProfile =
        Service.Reads<GetLoginProfileIn, GetLoginProfileOut>("GetLoginProfile");

    /// <summary>The question of <see cref="GetLoginProfile"/>.</summary>
    public sealed record GetLoginProfileIn(string? UserName = null);

    /// <summary>The answer of <see cref="GetLoginProfile"/>.</summary>
    public sealed record GetLoginProfileOut(LoginProfile? LoginProfile = null);

    /// <summary>Gives a user a console password.</summary>
    public static readonly Op<CreateLoginProfileIn, CreateLoginProfileOut> CreateLoginProfile =
        Service.Writes<CreateLoginProfileIn, CreateLoginProfileOut>("CreateLoginProfile");

    /// <summary>The question of <see cref="CreateLoginProfile"/>.</summary>
    public sealed record CreateLoginProfileIn(
        string? UserName = null, string? Password = null, bool? PasswordResetRequired = null);

    /// <summary>The answer of <see cref="CreateLoginProfile"/>.</summary>
    public sealed record CreateLoginProfileOut(LoginProfile? LoginProfile = null);

    /// <summary>Changes a user's console password.</summary>
    public static readonly Op<UpdateLoginProfileIn, None> UpdateLoginProfile =
        Service.Writes<UpdateLoginProfileIn, None>("UpdateLoginProfile");

    /// <summary>The question of <see cref="UpdateLoginProfile"/>.</summary>
    public sealed record UpdateLoginProfileIn(
        string? UserName = null, string? Password = null, bool? PasswordResetRequired = null);

    /// <summary>Takes a user's console password away.</summary>
    public static readonly Op<DeleteLoginProfileIn, None> DeleteLoginProfile =
        Service.Writes<DeleteLoginProfileIn, None>("DeleteLoginProfile");

    /// <summary>The question of <see cref="DeleteLoginProfile"/>.</summary>
    public sealed record DeleteLoginProfileIn(string? UserName = null);

    /// <summary>Changes the caller's own console password.</summary>
    public static readonly Op<ChangePasswordIn, None> ChangePassword =
        Service.Writes<ChangePasswordIn, None>("ChangePassword");

    /// <summary>The question of <see cref="ChangePassword"/>.</summary>
    public sealed record ChangePasswordIn(string? OldPassword = null, string? NewPassword = null);

    /// <summary>A user's X.509 certificates.</summary>
    public static readonly Op<ListSigningCertificatesIn, ListSigningCertificatesOut> ListSigningCertificates =
        Service.Reads<ListSigningCertificatesIn, ListSigningCertificatesOut>("ListSigningCertificates");

    /// <summary>The question of <see cref="ListSigningCertificates"/>.</summary>
    public sealed record ListSigningCertificatesIn(
        string? UserName = null, string? Marker = null, int? MaxItems = null);

    /// <summary>The answer of <see cref="ListSigningCertificates"/>.</summary>
    public sealed record ListSigningCertificatesOut(
        IReadOnlyList<SigningCertificate>? Certificates = null, bool? IsTruncated = null, string? Marker = null);

    /// <summary>A user's SSH keys for CodeCommit.</summary>
    public static readonly Op<ListSSHPublicKeysIn, ListSSHPublicKeysOut> ListSSHPublicKeys =
        Service.Reads<ListSSHPublicKeysIn, ListSSHPublicKeysOut>("ListSSHPublicKeys");

    /// <summary>The question of <see cref="ListSSHPublicKeys"/>.</summary>
    public sealed record ListSSHPublicKeysIn(string? UserName = null, string? Marker = null, int? MaxItems = null);

    /// <summary>The answer of <see cref="ListSSHPublicKeys"/>.</summary>
    public sealed record ListSSHPublicKeysOut(
        IReadOnlyList<SSHPublicKeyMetadata>? SSHPublicKeys = null, bool? IsTruncated = null, string? Marker = null);

    /// <summary>A user's passwords and keys for single services.</summary>
    public static readonly Op<ListServiceSpecificCredentialsIn, ListServiceSpecificCredentialsOut> ListServiceSpecificCredentials =
        Service.Reads<ListServiceSpecificCredentialsIn, ListServiceSpecificCredentialsOut>("ListServiceSpecificCredentials");

    /// <summary>The question of <see cref="ListServiceSpecificCredentials"/>.</summary>
    public sealed record ListServiceSpecificCredentialsIn(
        string? UserName = null, string? ServiceName = null, string? Marker = null, int? MaxItems = null);

    /// <summary>The answer of <see cref="ListServiceSpecificCredentials"/>.</summary>
    public sealed record ListServiceSpecificCredentialsOut(
        IReadOnlyList<ServiceSpecificCredentialMetadata>? ServiceSpecificCredentials = null, string? Marker = null,
        bool? IsTruncated = null);

    /// <summary>Switches such a credential on or off.</summary>
    public static readonly Op<UpdateServiceSpecificCredentialIn, None> UpdateServiceSpecificCredential =
        Service.Writes<UpdateServiceSpecificCredentialIn, None>("UpdateServiceSpecificCredential");

    /// <summary>The question of <see cref="UpdateServiceSpecificCredential"/>.</summary>
    public sealed record UpdateServiceSpecificCredentialIn(
        string? UserName = null, string? ServiceSpecificCredentialId = null, string? Status = null);

    /// <summary>The groups a user is in.</summary>
    public static readonly Op<ListGroupsForUserIn, ListGroupsForUserOut> ListGroupsForUser =
        Service.Reads<ListGroupsForUserIn, ListGroupsForUserOut>("ListGroupsForUser");

    /// <summary>The question of <see cref="ListGroupsForUser"/>.</summary>
    public sealed record ListGroupsForUserIn(string? UserName = null, string? Marker = null, int? MaxItems = null);

    /// <summary>The answer of <see cref="ListGroupsForUser"/>.</summary>
    public sealed record ListGroupsForUserOut(
        IReadOnlyList<Group>? Groups = null, bool? IsTruncated = null, string? Marker = null);

    /// <summary>The names of the policies written into a user.</summary>
    public static readonly Op<ListUserPoliciesIn, ListUserPoliciesOut> ListUserPolicies =
        Service.Reads<ListUserPoliciesIn, ListUserPoliciesOut>("ListUserPolicies");

    /// <summary>The question of <see cref="ListUserPolicies"/>.</summary>
    public sealed record ListUserPoliciesIn(string? UserName = null, string? Marker = null, int? MaxItems = null);

    /// <summary>The answer of <see cref="ListUserPolicies"/>.</summary>
    public sealed record ListUserPoliciesOut(
        IReadOnlyList<string>? PolicyNames = null, bool? IsTruncated = null, string? Marker = null);

    /// <summary>A policy written into a user. The document is URL-encoded JSON (RFC 3986).</summary>
    public static readonly Op<GetUserPolicyIn, GetUserPolicyOut> GetUserPolicy =
        Service.Reads<GetUserPolicyIn, GetUserPolicyOut>("GetUserPolicy");

    /// <summary>The question of <see cref="GetUserPolicy"/>.</summary>
    public sealed record GetUserPolicyIn(string? UserName = null, string? PolicyName = null);

    /// <summary>The answer of <see cref="GetUserPolicy"/>.</summary>
    public sealed record GetUserPolicyOut(
        string? UserName = null, string? PolicyName = null, string? PolicyDocument = null);

    /// <summary>Writes a policy into a user.</summary>
    public static readonly Op<PutUserPolicyIn, None> PutUserPolicy =
        Service.Writes<PutUserPolicyIn, None>("PutUserPolicy");

    /// <summary>The question of <see cref="PutUserPolicy"/>.</summary>
    public sealed record PutUserPolicyIn(
        string? UserName = null, string? PolicyName = null, string? PolicyDocument = null);

    /// <summary>Deletes a policy written into a user.</summary>
    public static readonly Op<DeleteUserPolicyIn, None> DeleteUserPolicy =
        Service.Writes<DeleteUserPolicyIn, None>("DeleteUserPolicy");

    /// <summary>The question of <see cref="DeleteUserPolicy"/>.</summary>
    public sealed record DeleteUserPolicyIn(string? UserName = null, string? PolicyName = null);

    /// <summary>The managed policies attached to a user.</summary>
    public static readonly Op<ListAttachedUserPoliciesIn, ListAttachedUserPoliciesOut> ListAttachedUserPolicies =
        Service.Reads<ListAttachedUserPoliciesIn, ListAttachedUserPoliciesOut>("ListAttachedUserPolicies");

    /// <summary>The question of <see cref="ListAttachedUserPolicies"/>.</summary>
    public sealed record ListAttachedUserPoliciesIn(
        string? UserName = null, string? PathPrefix = null, string? Marker = null, int? MaxItems = null);

    /// <summary>The answer of <see cref="ListAttachedUserPolicies"/>.</summary>
    public sealed record ListAttachedUserPoliciesOut(
        IReadOnlyList<AttachedPolicy>? AttachedPolicies = null, bool? IsTruncated = null, string? Marker = null);

    /// <summary>Attaches a managed policy to a user.</summary>
    public static readonly Op<AttachUserPolicyIn, None> AttachUserPolicy =
        Service.Writes<AttachUserPolicyIn, None>("AttachUserPolicy");

    /// <summary>The question of <see cref="AttachUserPolicy"/>.</summary>
    public sealed record AttachUserPolicyIn(string? UserName = null, string? PolicyArn = null);

    /// <summary>Detaches a managed policy from a user.</summary>
    public static readonly Op<DetachUserPolicyIn, None> DetachUserPolicy =
        Service.Writes<DetachUserPolicyIn, None>("DetachUserPolicy");

    /// <summary>The question of <see cref="DetachUserPolicy"/>.</summary>
    public sealed record DetachUserPolicyIn(string? UserName = null, string? PolicyArn = null);

    /// <summary>A person or program that may sign in.</summary>
    public sealed record User(
        string? Path = null, string? UserName = null, string? UserId = null, string? Arn = null,
        DateTimeOffset? CreateDate = null, DateTimeOffset? PasswordLastUsed = null,
        AttachedPermissionsBoundary? PermissionsBoundary = null, IReadOnlyList<Tag>? Tags = null);

    /// <summary>The policy that limits what a user or role may ever do.</summary>
    public sealed record AttachedPermissionsBoundary(
        string? PermissionsBoundaryType = null, string? PermissionsBoundaryArn = null);

    /// <summary>A name and a value that the owner wrote on something.</summary>
    public sealed record Tag(string? Key = null, string? Value = null);

    /// <summary>A user's console password, without the password.</summary>
    public sealed record LoginProfile(
        string? UserName = null, DateTimeOffset? CreateDate = null, bool? PasswordResetRequired = null);

    /// <summary>An X.509 certificate of a user.</summary>
    public sealed record SigningCertificate(
        string? UserName = null, string? CertificateId = null, string? CertificateBody = null,
        string? Status = null, DateTimeOffset? UploadDate = null);

    /// <summary>An SSH key of a user, without the key.</summary>
    public sealed record SSHPublicKeyMetadata(
        string? UserName = null, string? SSHPublicKeyId = null, string? Status = null,
        DateTimeOffset? UploadDate = null);

    /// <summary>A credential for one service, without the secret.</summary>
    public sealed record ServiceSpecificCredentialMetadata(
        string? UserName = null, string? Status = null, string? ServiceUserName = null,
        DateTimeOffset? CreateDate = null, string? ServiceSpecificCredentialId = null, string? ServiceName = null);

    /// <summary>A group of users.</summary>
    public sealed record Group(
        string? Path = null, string? GroupName = null, string? GroupId = null, string? Arn = null,
        DateTimeOffset? CreateDate = null);

    /// <summary>A managed policy, by name and ARN.</summary>
    public sealed record AttachedPolicy(string? PolicyName = null, string? PolicyArn = null);
}
