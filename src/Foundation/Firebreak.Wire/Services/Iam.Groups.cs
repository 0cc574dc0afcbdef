#nullable enable

namespace Firebreak.Wire.Services;

public static partial class Iam
{
    /// <summary>The groups of the account.</summary>
    public static readonly Op<ListGroupsIn, ListGroupsOut> ListGroups =
        Service.Reads<ListGroupsIn, ListGroupsOut>("ListGroups");

    /// <summary>The question of <see cref="ListGroups"/>.</summary>
    public sealed record ListGroupsIn(string? PathPrefix = null, string? Marker = null, int? MaxItems = null);

    /// <summary>The answer of <see cref="ListGroups"/>.</summary>
    public sealed record ListGroupsOut(
        IReadOnlyList<Group>? Groups = null, bool? IsTruncated = null, string? Marker = null);

    /// <summary>A group and the users in it.</summary>
    public static readonly Op<GetGroupIn, GetGroupOut> GetGroup = Service.Reads<GetGroupIn, GetGroupOut>("GetGroup");

    /// <summary>The question of <see cref="GetGroup"/>.</summary>
    public sealed record GetGroupIn(string? GroupName = null, string? Marker = null, int? MaxItems = null);

    /// <summary>The answer of <see cref="GetGroup"/>.</summary>
    public sealed record GetGroupOut(
        Group? Group = null, IReadOnlyList<User>? Users = null, bool? IsTruncated = null, string? Marker = null);

    /// <summary>Makes a group.</summary>
    public static readonly Op<CreateGroupIn, CreateGroupOut> CreateGroup =
        Service.Writes<CreateGroupIn, CreateGroupOut>("CreateGroup");

    /// <summary>The question of <see cref="CreateGroup"/>.</summary>
    public sealed record CreateGroupIn(string? Path = null, string? GroupName = null);

    /// <summary>The answer of <see cref="CreateGroup"/>.</summary>
    public sealed record CreateGroupOut(Group? Group = null);

    /// <summary>Deletes a group.</summary>
    public static readonly Op<DeleteGroupIn, None> DeleteGroup = Service.Writes<DeleteGroupIn, None>("DeleteGroup");

    /// <summary>The question of <see cref="DeleteGroup"/>.</summary>
    public sealed record DeleteGroupIn(string? GroupName = null);

    /// <summary>Puts a user into a group.</summary>
    public static readonly Op<AddUserToGroupIn, None> AddUserToGroup =
        Service.Writes<AddUserToGroupIn, None>("AddUserToGroup");

    /// <summary>The question of <see cref="AddUserToGroup"/>.</summary>
    public sealed record AddUserToGroupIn(string? GroupName = null, string? UserName = null);

    /// <summary>Takes a user out of a group.</summary>
    public static readonly Op<RemoveUserFromGroupIn, None> RemoveUserFromGroup =
        Service.Writes<RemoveUserFromGroupIn, None>("RemoveUserFromGroup");

    /// <summary>The question of <see cref="RemoveUserFromGroup"/>.</summary>
    public sealed record RemoveUserFromGroupIn(string? GroupName = null, string? UserName = null);

    /// <summary>The names of the policies written into a group.</summary>
    public static readonly Op<ListGroupPoliciesIn, ListGroupPoliciesOut> ListGroupPolicies =
        Service.Reads<ListGroupPoliciesIn, ListGroupPoliciesOut>("ListGroupPolicies");

    /// <summary>The question of <see cref="ListGroupPolicies"/>.</summary>
    public sealed record ListGroupPoliciesIn(string? GroupName = null, string? Marker = null, int? MaxItems = null);

    /// <summary>The answer of <see cref="ListGroupPolicies"/>.</summary>
    public sealed record ListGroupPoliciesOut(
        IReadOnlyList<string>? PolicyNames = null, bool? IsTruncated = null, string? Marker = null);

    /// <summary>A policy written into a group. The document is URL-encoded JSON (RFC 3986).</summary>
    public static readonly Op<GetGroupPolicyIn, GetGroupPolicyOut> GetGroupPolicy =
        Service.Reads<GetGroupPolicyIn, GetGroupPolicyOut>("GetGroupPolicy");

    /// <summary>The question of <see cref="GetGroupPolicy"/>.</summary>
    public sealed record GetGroupPolicyIn(string? GroupName = null, string? PolicyName = null);

    /// <summary>The answer of <see cref="GetGroupPolicy"/>.</summary>
    public sealed record GetGroupPolicyOut(
        string? GroupName = null, string? PolicyName = null, string? PolicyDocument = null);

    /// <summary>Writes a policy into a group.</summary>
    public static readonly Op<PutGroupPolicyIn, None> PutGroupPolicy =
        Service.Writes<PutGroupPolicyIn, None>("PutGroupPolicy");

    /// <summary>The question of <see cref="PutGroupPolicy"/>.</summary>
    public sealed record PutGroupPolicyIn(
        string? GroupName = null, string? PolicyName = null, string? PolicyDocument = null);

    /// <summary>Deletes a policy written into a group.</summary>
    public static readonly Op<DeleteGroupPolicyIn, None> DeleteGroupPolicy =
        Service.Writes<DeleteGroupPolicyIn, None>("DeleteGroupPolicy");

    /// <summary>The question of <see cref="DeleteGroupPolicy"/>.</summary>
    public sealed record DeleteGroupPolicyIn(string? GroupName = null, string? PolicyName = null);

    /// <summary>The managed policies attached to a group.</summary>
    public static readonly Op<ListAttachedGroupPoliciesIn, ListAttachedGroupPoliciesOut> ListAttachedGroupPolicies =
        Service.Reads<ListAttachedGroupPoliciesIn, ListAttachedGroupPoliciesOut>("ListAttachedGroupPolicies");

    /// <summary>The question of <see cref="ListAttachedGroupPolicies"/>.</summary>
    public sealed record ListAttachedGroupPoliciesIn(
        string? GroupName = null, string? PathPrefix = null, string? Marker = null, int? MaxItems = null);

    /// <summary>The answer of <see cref="ListAttachedGroupPolicies"/>.</summary>
    public sealed record ListAttachedGroupPoliciesOut(
        IReadOnlyList<AttachedPolicy>? AttachedPolicies = null, bool? IsTruncated = null, string? Marker = null);

    /// <summary>Attaches a managed policy to a group.</summary>
    public static readonly Op<AttachGroupPolicyIn, None> AttachGroupPolicy =
        Service.Writes<AttachGroupPolicyIn, None>("AttachGroupPolicy");

    /// <summary>The question of <see cref="AttachGroupPolicy"/>.</summary>
    public sealed record AttachGroupPolicyIn(string? GroupName = null, string? PolicyArn = null);

    /// <summary>Detaches a managed policy from a group.</summary>
    public static readonly Op<DetachGroupPolicyIn, None> DetachGroupPolicy =
        Service.Writes<DetachGroupPolicyIn, None>("DetachGroupPolicy");

    /// <summary>The question of <see cref="DetachGroupPolicy"/>.</summary>
    public sealed record DetachGroupPolicyIn(string? GroupName = null, string? PolicyArn = null);
}
