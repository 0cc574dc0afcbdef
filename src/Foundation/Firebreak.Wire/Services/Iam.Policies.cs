#nullable enable

namespace Firebreak.Wire.Services;

public static partial class Iam
{
    /// <summary>The managed policies, the account's own or AWS's.</summary>
    public static readonly Op<ListPoliciesIn, ListPoliciesOut> ListPolicies =
        Service.Reads<ListPoliciesIn, ListPoliciesOut>("ListPolicies");

    /// <summary>The question of <see cref="ListPolicies"/>.</summary>
    public sealed record ListPoliciesIn(
        string? Scope = null, bool? OnlyAttached = null, string? PathPrefix = null,
        string? PolicyUsageFilter = null, string? Marker = null, int? MaxItems = null);

    /// <summary>The answer of <see cref="ListPolicies"/>.</summary>
    public sealed record ListPoliciesOut(
        IReadOnlyList<Policy>? Policies = null, bool? IsTruncated = null, string? Marker = null);

    /// <summary>One managed policy, without its document.</summary>
    public static readonly Op<GetPolicyIn, GetPolicyOut> GetPolicy =
        Service.Reads<GetPolicyIn, GetPolicyOut>("GetPolicy");

    /// <summary>The question of <see cref="GetPolicy"/>.</summary>
    public sealed record GetPolicyIn(string? PolicyArn = null);

    /// <summary>The answer of <see cref="GetPolicy"/>.</summary>
    public sealed record GetPolicyOut(Policy? Policy = null);

    /// <summary>One version of a managed policy. The document is URL-encoded JSON (RFC 3986).</summary>
    public static readonly Op<GetPolicyVersionIn, GetPolicyVersionOut> GetPolicyVersion =
        Service.Reads<GetPolicyVersionIn, GetPolicyVersionOut>("GetPolicyVersion");

    /// <summary>The question of <see cref="GetPolicyVersion"/>.</summary>
    public sealed record GetPolicyVersionIn(string? PolicyArn = null, string? VersionId = null);

    /// <summary>The answer of <see cref="GetPolicyVersion"/>.</summary>
    public sealed record GetPolicyVersionOut(PolicyVersion? PolicyVersion = null);

    /// <summary>The versions of a managed policy.</summary>
    public static readonly Op<ListPolicyVersionsIn, ListPolicyVersionsOut> ListPolicyVersions =
        Service.Reads<ListPolicyVersionsIn, ListPolicyVersionsOut>("ListPolicyVersions");

    /// <summary>The question of <see cref="ListPolicyVersions"/>.</summary>
    public sealed record ListPolicyVersionsIn(string? PolicyArn = null, string? Marker = null, int? MaxItems = null);

    /// <summary>The answer of <see cref="ListPolicyVersions"/>.</summary>
    public sealed record ListPolicyVersionsOut(
        IReadOnlyList<PolicyVersion>? Versions = null, bool? IsTruncated = null, string? Marker = null);

    /// <summary>Makes a managed policy.</summary>
    public static readonly Op<CreatePolicyIn, CreatePolicyOut> CreatePolicy =
        Service.Writes<CreatePolicyIn, CreatePolicyOut>("CreatePolicy");

    /// <summary>The question of <see cref="CreatePolicy"/>.</summary>
    public sealed record CreatePolicyIn(
        string? PolicyName = null, string? Path = null, string? PolicyDocument = null, string? Description = null,
        IReadOnlyList<Tag>? Tags = null);

    /// <summary>The answer of <see cref="CreatePolicy"/>.</summary>
    public sealed record CreatePolicyOut(Policy? Policy = null);

    /// <summary>Deletes a managed policy. It must be detached from everything before.</summary>
    public static readonly Op<DeletePolicyIn, None> DeletePolicy =
        Service.Writes<DeletePolicyIn, None>("DeletePolicy");

    /// <summary>The question of <see cref="DeletePolicy"/>.</summary>
    public sealed record DeletePolicyIn(string? PolicyArn = null);

    /// <summary>A managed policy.</summary>
    public sealed record Policy(
        string? PolicyName = null, string? PolicyId = null, string? Arn = null, string? Path = null,
        string? DefaultVersionId = null, int? AttachmentCount = null, int? PermissionsBoundaryUsageCount = null,
        bool? IsAttachable = null, string? Description = null, DateTimeOffset? CreateDate = null,
        DateTimeOffset? UpdateDate = null, IReadOnlyList<Tag>? Tags = null);

    /// <summary>One version of a managed policy.</summary>
    public sealed record PolicyVersion(
        string? Document = null, string? VersionId = null, bool? IsDefaultVersion = null,
        DateTimeOffset? CreateDate = null);
}
