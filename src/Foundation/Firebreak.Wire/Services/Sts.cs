#nullable enable

using System.Text.Json.Serialization;
using Firebreak.Wire.Codecs;

namespace Firebreak.Wire.Services;

/// <summary>AWS Security Token Service: who is calling, and keys that expire.</summary>
public static class Sts
{
    /// <summary>The service's row.</summary>
    public static AwsService Service => Rows.Sts;

    /// <summary>Whose credentials these are. Needs no permission; cannot be denied by a policy.</summary>
    public static readonly Op<None, CallerIdentity> GetCallerIdentity =
        Service.Reads<None, CallerIdentity>("GetCallerIdentity");

    /// <summary>The answer of <see cref="GetCallerIdentity"/>.</summary>
    public sealed record CallerIdentity(string? UserId = null, string? Account = null, string? Arn = null);

    /// <summary>Makes expiring keys of a role. Counted as a change: it makes credentials.</summary>
    public static readonly Op<AssumeRoleIn, AssumeRoleOut> AssumeRole =
        Service.Writes<AssumeRoleIn, AssumeRoleOut>("AssumeRole");

    /// <summary>The question of <see cref="AssumeRole"/>.</summary>
    public sealed record AssumeRoleIn(
        string? RoleArn = null, string? RoleSessionName = null,
        IReadOnlyList<PolicyDescriptorType>? PolicyArns = null, string? Policy = null, int? DurationSeconds = null,
        string? ExternalId = null, string? SerialNumber = null, string? TokenCode = null,
        string? SourceIdentity = null);

    /// <summary>The answer of <see cref="AssumeRole"/>.</summary>
    public sealed record AssumeRoleOut(
        Credentials? Credentials = null, AssumedRoleUser? AssumedRoleUser = null, string? SourceIdentity = null);

    /// <summary>Makes expiring keys of the caller, with a code from an MFA device if asked. Counted as a change: it makes credentials.</summary>
    public static readonly Op<GetSessionTokenIn, GetSessionTokenOut> GetSessionToken =
        Service.Writes<GetSessionTokenIn, GetSessionTokenOut>("GetSessionToken");

    /// <summary>The question of <see cref="GetSessionToken"/>.</summary>
    public sealed record GetSessionTokenIn(
        int? DurationSeconds = null, string? SerialNumber = null, string? TokenCode = null);

    /// <summary>The answer of <see cref="GetSessionToken"/>.</summary>
    public sealed record GetSessionTokenOut(Credentials? Credentials = null);

    /// <summary>The account that an access key belongs to.</summary>
    public static readonly Op<GetAccessKeyInfoIn, GetAccessKeyInfoOut> GetAccessKeyInfo =
        Service.Reads<GetAccessKeyInfoIn, GetAccessKeyInfoOut>("GetAccessKeyInfo");

    /// <summary>The question of <see cref="GetAccessKeyInfo"/>.</summary>
    public sealed record GetAccessKeyInfoIn(string? AccessKeyId = null);

    /// <summary>The answer of <see cref="GetAccessKeyInfo"/>.</summary>
    public sealed record GetAccessKeyInfoOut(string? Account = null);

    /// <summary>A managed policy, by its ARN.</summary>
    public sealed record PolicyDescriptorType([property: JsonPropertyName("arn")] string? Arn = null);

    /// <summary>Keys that expire.</summary>
    public sealed record Credentials(
        string? AccessKeyId = null, string? SecretAccessKey = null, string? SessionToken = null,
        DateTimeOffset? Expiration = null);

    /// <summary>Who one is after taking on a role.</summary>
    public sealed record AssumedRoleUser(string? AssumedRoleId = null, string? Arn = null);
}

[RecordsOf(typeof(Sts))]
internal sealed partial class StsShapes;
