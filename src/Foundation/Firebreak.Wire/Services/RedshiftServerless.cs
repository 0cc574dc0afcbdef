#nullable enable

using Firebreak.Wire.Codecs;

namespace Firebreak.Wire.Services;

/// <summary>Amazon Redshift Serverless: data warehouses without machines of one's own.</summary>
public static class RedshiftServerless
{
    /// <summary>The service's row.</summary>
    public static AwsService Service => Rows.RedshiftServerless;

    /// <summary>The workgroups of a region.</summary>
    public static readonly Op<ListWorkgroupsIn, ListWorkgroupsOut> ListWorkgroups =
        Service.Reads<ListWorkgroupsIn, ListWorkgroupsOut>("ListWorkgroups");

    /// <summary>The question of <see cref="ListWorkgroups"/>.</summary>
    public sealed record ListWorkgroupsIn(int? MaxResults = null, string? NextToken = null);

    /// <summary>The answer of <see cref="ListWorkgroups"/>.</summary>
    public sealed record ListWorkgroupsOut(string? NextToken = null, IReadOnlyList<Workgroup>? Workgroups = null);

    /// <summary>Makes a workgroup.</summary>
    public static readonly Op<CreateWorkgroupIn, CreateWorkgroupOut> CreateWorkgroup =
        Service.Writes<CreateWorkgroupIn, CreateWorkgroupOut>("CreateWorkgroup");

    /// <summary>The question of <see cref="CreateWorkgroup"/>.</summary>
    public sealed record CreateWorkgroupIn(
        int? BaseCapacity = null, string? NamespaceName = null, string? WorkgroupName = null);

    /// <summary>The answer of <see cref="CreateWorkgroup"/>.</summary>
    public sealed record CreateWorkgroupOut(Workgroup? Workgroup = null);

    /// <summary>Deletes a workgroup.</summary>
    public static readonly Op<DeleteWorkgroupIn, DeleteWorkgroupOut> DeleteWorkgroup =
        Service.Writes<DeleteWorkgroupIn, DeleteWorkgroupOut>("DeleteWorkgroup");

    /// <summary>The question of <see cref="DeleteWorkgroup"/>.</summary>
    public sealed record DeleteWorkgroupIn(string? WorkgroupName = null);

    /// <summary>The answer of <see cref="DeleteWorkgroup"/>.</summary>
    public sealed record DeleteWorkgroupOut(Workgroup? Workgroup = null);

    /// <summary>The limits of use.</summary>
    public static readonly Op<ListUsageLimitsIn, ListUsageLimitsOut> ListUsageLimits =
        Service.Reads<ListUsageLimitsIn, ListUsageLimitsOut>("ListUsageLimits");

    /// <summary>The question of <see cref="ListUsageLimits"/>.</summary>
    public sealed record ListUsageLimitsIn(
        int? MaxResults = null, string? NextToken = null, string? ResourceArn = null);

    /// <summary>The answer of <see cref="ListUsageLimits"/>.</summary>
    public sealed record ListUsageLimitsOut(string? NextToken = null, IReadOnlyList<UsageLimit>? UsageLimits = null);

    /// <summary>Limits the use of a workgroup.</summary>
    public static readonly Op<CreateUsageLimitIn, CreateUsageLimitOut> CreateUsageLimit =
        Service.Writes<CreateUsageLimitIn, CreateUsageLimitOut>("CreateUsageLimit");

    /// <summary>The question of <see cref="CreateUsageLimit"/>.</summary>
    public sealed record CreateUsageLimitIn(
        long? Amount = null, string? BreachAction = null, string? Period = null, string? ResourceArn = null,
        string? UsageType = null);

    /// <summary>The answer of <see cref="CreateUsageLimit"/>.</summary>
    public sealed record CreateUsageLimitOut(UsageLimit? UsageLimit = null);

    /// <summary>Takes a limit of use away.</summary>
    public static readonly Op<DeleteUsageLimitIn, DeleteUsageLimitOut> DeleteUsageLimit =
        Service.Writes<DeleteUsageLimitIn, DeleteUsageLimitOut>("DeleteUsageLimit");

    /// <summary>The question of <see cref="DeleteUsageLimit"/>.</summary>
    public sealed record DeleteUsageLimitIn(string? UsageLimitId = null);

    /// <summary>The answer of <see cref="DeleteUsageLimit"/>.</summary>
    public sealed record DeleteUsageLimitOut(UsageLimit? UsageLimit = null);

    /// <summary>A workgroup.</summary>
    public sealed record Workgroup(
        int? BaseCapacity = null, DateTimeOffset? CreationDate = null, string? NamespaceName = null,
        string? Status = null, string? WorkgroupArn = null, string? WorkgroupId = null, string? WorkgroupName = null);

    /// <summary>An usage limit.</summary>
    public sealed record UsageLimit(
        long? Amount = null, string? BreachAction = null, string? Period = null, string? ResourceArn = null,
        string? UsageLimitArn = null, string? UsageLimitId = null, string? UsageType = null);
}

[RecordsOf(typeof(RedshiftServerless))]
internal sealed partial class RedshiftServerlessShapes;
