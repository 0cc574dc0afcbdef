#nullable enable

using System.Text.Json.Serialization;

namespace Firebreak.Wire.Services;

public static partial class Ec2
{
    /// <summary>The launch templates of a region.</summary>
    public static readonly Op<DescribeLaunchTemplatesIn, DescribeLaunchTemplatesOut> DescribeLaunchTemplates =
        Service.Reads<DescribeLaunchTemplatesIn, DescribeLaunchTemplatesOut>("DescribeLaunchTemplates");

    /// <summary>The question of <see cref="DescribeLaunchTemplates"/>.</summary>
    public sealed record DescribeLaunchTemplatesIn(
        bool? DryRun = null,
        [property: JsonPropertyName("LaunchTemplateId")] IReadOnlyList<string>? LaunchTemplateIds = null,
        [property: JsonPropertyName("LaunchTemplateName")] IReadOnlyList<string>? LaunchTemplateNames = null,
        [property: JsonPropertyName("Filter")] IReadOnlyList<Filter>? Filters = null,
        string? NextToken = null,
        int? MaxResults = null);

    /// <summary>The answer of <see cref="DescribeLaunchTemplates"/>.</summary>
    public sealed record DescribeLaunchTemplatesOut(
        [property: JsonPropertyName("launchTemplates")] IReadOnlyList<LaunchTemplate>? LaunchTemplates = null,
        [property: JsonPropertyName("nextToken")] string? NextToken = null);

    /// <summary>Makes a launch template.</summary>
    public static readonly Op<CreateLaunchTemplateIn, CreateLaunchTemplateOut> CreateLaunchTemplate =
        Service.Writes<CreateLaunchTemplateIn, CreateLaunchTemplateOut>("CreateLaunchTemplate");

    /// <summary>The question of <see cref="CreateLaunchTemplate"/>.</summary>
    public sealed record CreateLaunchTemplateIn(
        bool? DryRun = null,
        string? ClientToken = null,
        string? LaunchTemplateName = null,
        string? VersionDescription = null,
        LaunchTemplateContents? LaunchTemplateData = null,
        [property: JsonPropertyName("TagSpecification")] IReadOnlyList<TagSpecification>? TagSpecifications = null);

    /// <summary>The answer of <see cref="CreateLaunchTemplate"/>.</summary>
    public sealed record CreateLaunchTemplateOut(
        [property: JsonPropertyName("launchTemplate")] LaunchTemplate? LaunchTemplate = null);

    /// <summary>Deletes a launch template.</summary>
    public static readonly Op<DeleteLaunchTemplateIn, DeleteLaunchTemplateOut> DeleteLaunchTemplate =
        Service.Writes<DeleteLaunchTemplateIn, DeleteLaunchTemplateOut>("DeleteLaunchTemplate");

    /// <summary>The question of <see cref="DeleteLaunchTemplate"/>.</summary>
    public sealed record DeleteLaunchTemplateIn(
        bool? DryRun = null, string? LaunchTemplateId = null, string? LaunchTemplateName = null);

    /// <summary>The answer of <see cref="DeleteLaunchTemplate"/>.</summary>
    public sealed record DeleteLaunchTemplateOut(
        [property: JsonPropertyName("launchTemplate")] LaunchTemplate? LaunchTemplate = null);

    /// <summary>The SSH key pairs of a region.</summary>
    public static readonly Op<DescribeKeyPairsIn, DescribeKeyPairsOut> DescribeKeyPairs =
        Service.Reads<DescribeKeyPairsIn, DescribeKeyPairsOut>("DescribeKeyPairs");

    /// <summary>The question of <see cref="DescribeKeyPairs"/>.</summary>
    public sealed record DescribeKeyPairsIn(
        [property: JsonPropertyName("KeyName")] IReadOnlyList<string>? KeyNames = null,
        [property: JsonPropertyName("KeyPairId")] IReadOnlyList<string>? KeyPairIds = null,
        bool? IncludePublicKey = null,
        bool? DryRun = null,
        [property: JsonPropertyName("Filter")] IReadOnlyList<Filter>? Filters = null);

    /// <summary>The answer of <see cref="DescribeKeyPairs"/>.</summary>
    public sealed record DescribeKeyPairsOut(
        [property: JsonPropertyName("keySet")] IReadOnlyList<KeyPair>? KeyPairs = null);

    /// <summary>Makes an SSH key pair. The private key is told once, here.</summary>
    public static readonly Op<CreateKeyPairIn, CreateKeyPairOut> CreateKeyPair =
        Service.Writes<CreateKeyPairIn, CreateKeyPairOut>("CreateKeyPair");

    /// <summary>The question of <see cref="CreateKeyPair"/>.</summary>
    public sealed record CreateKeyPairIn(
        string? KeyName = null,
        string? KeyType = null,
        [property: JsonPropertyName("TagSpecification")] IReadOnlyList<TagSpecification>? TagSpecifications = null,
        string? KeyFormat = null,
        bool? DryRun = null);

    /// <summary>The answer of <see cref="CreateKeyPair"/>.</summary>
    public sealed record CreateKeyPairOut(
        [property: JsonPropertyName("keyPairId")] string? KeyPairId = null,
        [property: JsonPropertyName("tagSet")] IReadOnlyList<Tag>? Tags = null,
        [property: JsonPropertyName("keyName")] string? KeyName = null,
        [property: JsonPropertyName("keyFingerprint")] string? KeyFingerprint = null,
        [property: JsonPropertyName("keyMaterial")] string? KeyMaterial = null);

    /// <summary>Brings an SSH public key in; the key is base64.</summary>
    public static readonly Op<ImportKeyPairIn, ImportKeyPairOut> ImportKeyPair =
        Service.Writes<ImportKeyPairIn, ImportKeyPairOut>("ImportKeyPair");

    /// <summary>The question of <see cref="ImportKeyPair"/>.</summary>
    public sealed record ImportKeyPairIn(
        [property: JsonPropertyName("TagSpecification")] IReadOnlyList<TagSpecification>? TagSpecifications = null,
        bool? DryRun = null,
        string? KeyName = null,
        string? PublicKeyMaterial = null);

    /// <summary>The answer of <see cref="ImportKeyPair"/>.</summary>
    public sealed record ImportKeyPairOut(
        [property: JsonPropertyName("keyFingerprint")] string? KeyFingerprint = null,
        [property: JsonPropertyName("keyName")] string? KeyName = null,
        [property: JsonPropertyName("keyPairId")] string? KeyPairId = null,
        [property: JsonPropertyName("tagSet")] IReadOnlyList<Tag>? Tags = null);

    /// <summary>Deletes an SSH key pair. Machines that already trust it go on trusting it.</summary>
    public static readonly Op<DeleteKeyPairIn, DeleteKeyPairOut> DeleteKeyPair =
        Service.Writes<DeleteKeyPairIn, DeleteKeyPairOut>("DeleteKeyPair");

    /// <summary>The question of <see cref="DeleteKeyPair"/>.</summary>
    public sealed record DeleteKeyPairIn(string? KeyName = null, string? KeyPairId = null, bool? DryRun = null);

    /// <summary>The answer of <see cref="DeleteKeyPair"/>.</summary>
    public sealed record DeleteKeyPairOut(
        [property: JsonPropertyName("return")] bool? Return = null,
        [property: JsonPropertyName("keyPairId")] string? KeyPairId = null);

    /// <summary>A launch template.</summary>
    public sealed record LaunchTemplate(
        [property: JsonPropertyName("launchTemplateId")] string? LaunchTemplateId = null,
        [property: JsonPropertyName("launchTemplateName")] string? LaunchTemplateName = null,
        [property: JsonPropertyName("createTime")] DateTimeOffset? CreateTime = null,
        [property: JsonPropertyName("createdBy")] string? CreatedBy = null,
        [property: JsonPropertyName("defaultVersionNumber")] long? DefaultVersionNumber = null,
        [property: JsonPropertyName("latestVersionNumber")] long? LatestVersionNumber = null,
        [property: JsonPropertyName("tagSet")] IReadOnlyList<Tag>? Tags = null);

    /// <summary>What a launch template says.</summary>
    public sealed record LaunchTemplateContents(
        string? ImageId = null,
        string? InstanceType = null,
        string? KeyName = null,
        string? UserData = null,
        bool? DisableApiTermination = null,
        bool? DisableApiStop = null,
        string? InstanceInitiatedShutdownBehavior = null,
        [property: JsonPropertyName("SecurityGroupId")] IReadOnlyList<string>? SecurityGroupIds = null,
        LaunchTemplateIamInstanceProfileSpecificationRequest? IamInstanceProfile = null);

    /// <summary>The instance profile machines of the template are to have.</summary>
    public sealed record LaunchTemplateIamInstanceProfileSpecificationRequest(
        string? Arn = null, string? Name = null);

    /// <summary>An SSH key pair, without the private key.</summary>
    public sealed record KeyPair(
        [property: JsonPropertyName("keyPairId")] string? KeyPairId = null,
        [property: JsonPropertyName("keyType")] string? KeyType = null,
        [property: JsonPropertyName("tagSet")] IReadOnlyList<Tag>? Tags = null,
        [property: JsonPropertyName("publicKey")] string? PublicKey = null,
        [property: JsonPropertyName("createTime")] DateTimeOffset? CreateTime = null,
        [property: JsonPropertyName("keyName")] string? KeyName = null,
        [property: JsonPropertyName("keyFingerprint")] string? KeyFingerprint = null);
}
