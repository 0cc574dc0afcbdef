#nullable enable

using Firebreak.Wire.Codecs;

namespace Firebreak.Wire.Services;

/// <summary>AWS Secrets Manager: secrets, and who may read them.</summary>
public static class Secrets
{
    /// <summary>The service's row.</summary>
    public static AwsService Service => Rows.Secrets;

    /// <summary>The secrets of a region; never what they hold.</summary>
    public static readonly Op<ListSecretsIn, ListSecretsOut> ListSecrets =
        Service.Reads<ListSecretsIn, ListSecretsOut>("ListSecrets");

    /// <summary>The question of <see cref="ListSecrets"/>.</summary>
    public sealed record ListSecretsIn(int? MaxResults = null, string? NextToken = null);

    /// <summary>The answer of <see cref="ListSecrets"/>.</summary>
    public sealed record ListSecretsOut(IReadOnlyList<SecretListEntry>? SecretList = null, string? NextToken = null);

    /// <summary>Makes a secret.</summary>
    public static readonly Op<CreateSecretIn, CreateSecretOut> CreateSecret =
        Service.Writes<CreateSecretIn, CreateSecretOut>("CreateSecret");

    /// <summary>The question of <see cref="CreateSecret"/>.</summary>
    public sealed record CreateSecretIn(string? Name = null, string? Description = null);

    /// <summary>The answer of <see cref="CreateSecret"/>.</summary>
    public sealed record CreateSecretOut(string? ARN = null, string? Name = null, string? VersionId = null);

    /// <summary>A secret's policy.</summary>
    public static readonly Op<GetResourcePolicyIn, GetResourcePolicyOut> GetResourcePolicy =
        Service.Reads<GetResourcePolicyIn, GetResourcePolicyOut>("GetResourcePolicy");

    /// <summary>The question of <see cref="GetResourcePolicy"/>.</summary>
    public sealed record GetResourcePolicyIn(string? SecretId = null);

    /// <summary>The answer of <see cref="GetResourcePolicy"/>.</summary>
    public sealed record GetResourcePolicyOut(string? ARN = null, string? Name = null, string? ResourcePolicy = null);

    /// <summary>Replaces a secret's policy.</summary>
    public static readonly Op<PutResourcePolicyIn, PutResourcePolicyOut> PutResourcePolicy =
        Service.Writes<PutResourcePolicyIn, PutResourcePolicyOut>("PutResourcePolicy");

    /// <summary>The question of <see cref="PutResourcePolicy"/>.</summary>
    public sealed record PutResourcePolicyIn(string? SecretId = null, string? ResourcePolicy = null);

    /// <summary>The answer of <see cref="PutResourcePolicy"/>.</summary>
    public sealed record PutResourcePolicyOut(string? ARN = null, string? Name = null);

    /// <summary>Takes a secret's policy away.</summary>
    public static readonly Op<DeleteResourcePolicyIn, DeleteResourcePolicyOut> DeleteResourcePolicy =
        Service.Writes<DeleteResourcePolicyIn, DeleteResourcePolicyOut>("DeleteResourcePolicy");

    /// <summary>The question of <see cref="DeleteResourcePolicy"/>.</summary>
    public sealed record DeleteResourcePolicyIn(string? SecretId = null);

    /// <summary>The answer of <see cref="DeleteResourcePolicy"/>.</summary>
    public sealed record DeleteResourcePolicyOut(string? ARN = null, string? Name = null);

    /// <summary>Brings back a secret that was to be deleted.</summary>
    public static readonly Op<RestoreSecretIn, RestoreSecretOut> RestoreSecret =
        Service.Writes<RestoreSecretIn, RestoreSecretOut>("RestoreSecret");

    /// <summary>The question of <see cref="RestoreSecret"/>.</summary>
    public sealed record RestoreSecretIn(string? SecretId = null);

    /// <summary>The answer of <see cref="RestoreSecret"/>.</summary>
    public sealed record RestoreSecretOut(string? ARN = null, string? Name = null);

    /// <summary>A secret list entry.</summary>
    public sealed record SecretListEntry(
        string? ARN = null, string? Name = null, DateTimeOffset? LastAccessedDate = null,
        DateTimeOffset? DeletedDate = null, DateTimeOffset? CreatedDate = null);
}

[RecordsOf(typeof(Secrets))]
internal sealed partial class SecretsShapes;
