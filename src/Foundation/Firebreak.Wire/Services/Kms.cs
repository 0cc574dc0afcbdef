#nullable enable

using Firebreak.Wire.Codecs;

namespace Firebreak.Wire.Services;

/// <summary>AWS KMS: keys, and who may use them.</summary>
public static class Kms
{
    /// <summary>The service's row.</summary>
    public static AwsService Service => Rows.Kms;

    /// <summary>The keys of a region.</summary>
    public static readonly Op<ListKeysIn, ListKeysOut> ListKeys = Service.Reads<ListKeysIn, ListKeysOut>("ListKeys");

    /// <summary>The question of <see cref="ListKeys"/>.</summary>
    public sealed record ListKeysIn(int? Limit = null, string? Marker = null);

    /// <summary>The answer of <see cref="ListKeys"/>.</summary>
    public sealed record ListKeysOut(
        IReadOnlyList<KeyListEntry>? Keys = null, string? NextMarker = null, bool? Truncated = null);

    /// <summary>One key.</summary>
    public static readonly Op<DescribeKeyIn, DescribeKeyOut> DescribeKey =
        Service.Reads<DescribeKeyIn, DescribeKeyOut>("DescribeKey");

    /// <summary>The question of <see cref="DescribeKey"/>.</summary>
    public sealed record DescribeKeyIn(string? KeyId = null);

    /// <summary>The answer of <see cref="DescribeKey"/>.</summary>
    public sealed record DescribeKeyOut(KeyMetadata? KeyMetadata = null);

    /// <summary>Makes a key.</summary>
    public static readonly Op<CreateKeyIn, CreateKeyOut> CreateKey =
        Service.Writes<CreateKeyIn, CreateKeyOut>("CreateKey");

    /// <summary>The question of <see cref="CreateKey"/>.</summary>
    public sealed record CreateKeyIn(string? Policy = null, string? Description = null);

    /// <summary>The answer of <see cref="CreateKey"/>.</summary>
    public sealed record CreateKeyOut(KeyMetadata? KeyMetadata = null);

    /// <summary>Switches a key on.</summary>
    public static readonly Op<EnableKeyIn, None> EnableKey = Service.Writes<EnableKeyIn, None>("EnableKey");

    /// <summary>The question of <see cref="EnableKey"/>.</summary>
    public sealed record EnableKeyIn(string? KeyId = null);

    /// <summary>Keeps a key that was to be deleted; it is then off.</summary>
    public static readonly Op<CancelKeyDeletionIn, CancelKeyDeletionOut> CancelKeyDeletion =
        Service.Writes<CancelKeyDeletionIn, CancelKeyDeletionOut>("CancelKeyDeletion");

    /// <summary>The question of <see cref="CancelKeyDeletion"/>.</summary>
    public sealed record CancelKeyDeletionIn(string? KeyId = null);

    /// <summary>The answer of <see cref="CancelKeyDeletion"/>.</summary>
    public sealed record CancelKeyDeletionOut(string? KeyId = null);

    /// <summary>Who was granted the use of a key.</summary>
    public static readonly Op<ListGrantsIn, ListGrantsOut> ListGrants =
        Service.Reads<ListGrantsIn, ListGrantsOut>("ListGrants");

    /// <summary>The question of <see cref="ListGrants"/>.</summary>
    public sealed record ListGrantsIn(int? Limit = null, string? Marker = null, string? KeyId = null);

    /// <summary>The answer of <see cref="ListGrants"/>.</summary>
    public sealed record ListGrantsOut(
        IReadOnlyList<GrantListEntry>? Grants = null, string? NextMarker = null, bool? Truncated = null);

    /// <summary>Grants the use of a key.</summary>
    public static readonly Op<CreateGrantIn, CreateGrantOut> CreateGrant =
        Service.Writes<CreateGrantIn, CreateGrantOut>("CreateGrant");

    /// <summary>The question of <see cref="CreateGrant"/>.</summary>
    public sealed record CreateGrantIn(
        string? KeyId = null, string? GranteePrincipal = null, IReadOnlyList<string>? Operations = null,
        string? Name = null);

    /// <summary>The answer of <see cref="CreateGrant"/>.</summary>
    public sealed record CreateGrantOut(string? GrantToken = null, string? GrantId = null);

    /// <summary>Takes a grant back.</summary>
    public static readonly Op<RevokeGrantIn, None> RevokeGrant = Service.Writes<RevokeGrantIn, None>("RevokeGrant");

    /// <summary>The question of <see cref="RevokeGrant"/>.</summary>
    public sealed record RevokeGrantIn(string? KeyId = null, string? GrantId = null);

    /// <summary>A key's policy.</summary>
    public static readonly Op<GetKeyPolicyIn, GetKeyPolicyOut> GetKeyPolicy =
        Service.Reads<GetKeyPolicyIn, GetKeyPolicyOut>("GetKeyPolicy");

    /// <summary>The question of <see cref="GetKeyPolicy"/>.</summary>
    public sealed record GetKeyPolicyIn(string? KeyId = null, string? PolicyName = null);

    /// <summary>The answer of <see cref="GetKeyPolicy"/>.</summary>
    public sealed record GetKeyPolicyOut(string? Policy = null, string? PolicyName = null);

    /// <summary>Replaces a key's policy.</summary>
    public static readonly Op<PutKeyPolicyIn, None> PutKeyPolicy =
        Service.Writes<PutKeyPolicyIn, None>("PutKeyPolicy");

    /// <summary>The question of <see cref="PutKeyPolicy"/>.</summary>
    public sealed record PutKeyPolicyIn(string? KeyId = null, string? PolicyName = null, string? Policy = null);

    /// <summary>A key list entry.</summary>
    public sealed record KeyListEntry(string? KeyId = null, string? KeyArn = null);

    /// <summary>A key metadata.</summary>
    public sealed record KeyMetadata(
        string? KeyId = null, string? Arn = null, DateTimeOffset? CreationDate = null, bool? Enabled = null,
        string? Description = null, string? KeyState = null, DateTimeOffset? DeletionDate = null,
        string? Origin = null, string? KeyManager = null);

    /// <summary>A grant list entry.</summary>
    public sealed record GrantListEntry(
        string? KeyId = null, string? GrantId = null, string? Name = null, DateTimeOffset? CreationDate = null,
        string? GranteePrincipal = null, string? RetiringPrincipal = null, string? IssuingAccount = null,
        IReadOnlyList<string>? Operations = null);
}

[RecordsOf(typeof(Kms))]
internal sealed partial class KmsShapes;
