#nullable enable

using System.Text.Json.Serialization;

namespace Firebreak.Wire.Services;

/// <content>Disks and images, and who else may use them.</content>
public static partial class Ec2
{
    /// <summary>Who else may use a snapshot.</summary>
    public static readonly Op<DescribeSnapshotAttributeIn, DescribeSnapshotAttributeOut> DescribeSnapshotAttribute =
        Service.Reads<DescribeSnapshotAttributeIn, DescribeSnapshotAttributeOut>("DescribeSnapshotAttribute");

    /// <summary>The question of <see cref="DescribeSnapshotAttribute"/>.</summary>
    public sealed record DescribeSnapshotAttributeIn(string? Attribute = null, string? SnapshotId = null);

    /// <summary>The answer of <see cref="DescribeSnapshotAttribute"/>.</summary>
    public sealed record DescribeSnapshotAttributeOut(
        [property: JsonPropertyName("snapshotId")] string? SnapshotId = null,
        [property: JsonPropertyName("createVolumePermission")] IReadOnlyList<CreateVolumePermission>? CreateVolumePermissions = null);

    /// <summary>Lets others use a snapshot, or no more.</summary>
    public static readonly Op<ModifySnapshotAttributeIn, None> ModifySnapshotAttribute =
        Service.Writes<ModifySnapshotAttributeIn, None>("ModifySnapshotAttribute");

    /// <summary>The question of <see cref="ModifySnapshotAttribute"/>.</summary>
    public sealed record ModifySnapshotAttributeIn(
        string? Attribute = null,
        [property: JsonPropertyName("UserGroup")] IReadOnlyList<string>? GroupNames = null,
        string? OperationType = null,
        string? SnapshotId = null,
        [property: JsonPropertyName("UserId")] IReadOnlyList<string>? UserIds = null);

    /// <summary>Who else may use an image.</summary>
    public static readonly Op<DescribeImageAttributeIn, DescribeImageAttributeOut> DescribeImageAttribute =
        Service.Reads<DescribeImageAttributeIn, DescribeImageAttributeOut>("DescribeImageAttribute");

    /// <summary>The question of <see cref="DescribeImageAttribute"/>.</summary>
    public sealed record DescribeImageAttributeIn(string? Attribute = null, string? ImageId = null);

    /// <summary>The answer of <see cref="DescribeImageAttribute"/>.</summary>
    public sealed record DescribeImageAttributeOut(
        [property: JsonPropertyName("imageId")] string? ImageId = null,
        [property: JsonPropertyName("launchPermission")] IReadOnlyList<LaunchPermission>? LaunchPermissions = null);

    /// <summary>Lets others use an image, or no more.</summary>
    public static readonly Op<ModifyImageAttributeIn, None> ModifyImageAttribute =
        Service.Writes<ModifyImageAttributeIn, None>("ModifyImageAttribute");

    /// <summary>The question of <see cref="ModifyImageAttribute"/>.</summary>
    public sealed record ModifyImageAttributeIn(
        string? Attribute = null,
        string? ImageId = null,
        string? OperationType = null,
        [property: JsonPropertyName("UserGroup")] IReadOnlyList<string>? UserGroups = null,
        [property: JsonPropertyName("UserId")] IReadOnlyList<string>? UserIds = null);

    /// <summary>Makes an image of a machine.</summary>
    public static readonly Op<CreateImageIn, CreateImageOut> CreateImage =
        Service.Writes<CreateImageIn, CreateImageOut>("CreateImage");

    /// <summary>The question of <see cref="CreateImage"/>.</summary>
    public sealed record CreateImageIn(string? InstanceId = null, string? Name = null, bool? NoReboot = null);

    /// <summary>The answer of <see cref="CreateImage"/>.</summary>
    public sealed record CreateImageOut([property: JsonPropertyName("imageId")] string? ImageId = null);

    /// <summary>Takes an image out of use. Its snapshots stay.</summary>
    public static readonly Op<DeregisterImageIn, None> DeregisterImage =
        Service.Writes<DeregisterImageIn, None>("DeregisterImage");

    /// <summary>The question of <see cref="DeregisterImage"/>.</summary>
    public sealed record DeregisterImageIn(string? ImageId = null);

    /// <summary>Starts a fleet of spot machines.</summary>
    public static readonly Op<RequestSpotFleetIn, RequestSpotFleetOut> RequestSpotFleet =
        Service.Writes<RequestSpotFleetIn, RequestSpotFleetOut>("RequestSpotFleet");

    /// <summary>The question of <see cref="RequestSpotFleet"/>.</summary>
    public sealed record RequestSpotFleetIn(SpotFleetRequestConfigData? SpotFleetRequestConfig = null);

    /// <summary>The answer of <see cref="RequestSpotFleet"/>.</summary>
    public sealed record RequestSpotFleetOut(
        [property: JsonPropertyName("spotFleetRequestId")] string? SpotFleetRequestId = null);

    /// <summary>Changes how many machines a spot fleet keeps.</summary>
    public static readonly Op<ModifySpotFleetRequestIn, ModifySpotFleetRequestOut> ModifySpotFleetRequest =
        Service.Writes<ModifySpotFleetRequestIn, ModifySpotFleetRequestOut>("ModifySpotFleetRequest");

    /// <summary>The question of <see cref="ModifySpotFleetRequest"/>.</summary>
    public sealed record ModifySpotFleetRequestIn(
        string? SpotFleetRequestId = null, int? TargetCapacity = null,
        string? ExcessCapacityTerminationPolicy = null);

    /// <summary>The answer of <see cref="ModifySpotFleetRequest"/>.</summary>
    public sealed record ModifySpotFleetRequestOut([property: JsonPropertyName("return")] bool? Return = null);

    /// <summary>What a template starts, version by version.</summary>
    public static readonly Op<DescribeLaunchTemplateVersionsIn, DescribeLaunchTemplateVersionsOut> DescribeLaunchTemplateVersions =
        Service.Reads<DescribeLaunchTemplateVersionsIn, DescribeLaunchTemplateVersionsOut>("DescribeLaunchTemplateVersions");

    /// <summary>The question of <see cref="DescribeLaunchTemplateVersions"/>.</summary>
    public sealed record DescribeLaunchTemplateVersionsIn(
        string? LaunchTemplateId = null,
        [property: JsonPropertyName("LaunchTemplateVersion")] IReadOnlyList<string>? Versions = null,
        string? NextToken = null,
        int? MaxResults = null);

    /// <summary>The answer of <see cref="DescribeLaunchTemplateVersions"/>.</summary>
    public sealed record DescribeLaunchTemplateVersionsOut(
        [property: JsonPropertyName("launchTemplateVersionSet")] IReadOnlyList<LaunchTemplateVersion>? LaunchTemplateVersions = null,
        [property: JsonPropertyName("nextToken")] string? NextToken = null);

    /// <summary>Whether snapshots can be made public.</summary>
    public static readonly Op<None, GetSnapshotBlockPublicAccessStateOut> GetSnapshotBlockPublicAccessState =
        Service.Reads<None, GetSnapshotBlockPublicAccessStateOut>("GetSnapshotBlockPublicAccessState");

    /// <summary>The answer of <see cref="GetSnapshotBlockPublicAccessState"/>.</summary>
    public sealed record GetSnapshotBlockPublicAccessStateOut(
        [property: JsonPropertyName("state")] string? State = null);

    /// <summary>Keeps snapshots from being made public.</summary>
    public static readonly Op<EnableSnapshotBlockPublicAccessIn, EnableSnapshotBlockPublicAccessOut> EnableSnapshotBlockPublicAccess =
        Service.Writes<EnableSnapshotBlockPublicAccessIn, EnableSnapshotBlockPublicAccessOut>("EnableSnapshotBlockPublicAccess");

    /// <summary>The question of <see cref="EnableSnapshotBlockPublicAccess"/>.</summary>
    public sealed record EnableSnapshotBlockPublicAccessIn(string? State = null);

    /// <summary>The answer of <see cref="EnableSnapshotBlockPublicAccess"/>.</summary>
    public sealed record EnableSnapshotBlockPublicAccessOut(
        [property: JsonPropertyName("state")] string? State = null);

    /// <summary>Lets snapshots be made public again.</summary>
    public static readonly Op<None, DisableSnapshotBlockPublicAccessOut> DisableSnapshotBlockPublicAccess =
        Service.Writes<None, DisableSnapshotBlockPublicAccessOut>("DisableSnapshotBlockPublicAccess");

    /// <summary>The answer of <see cref="DisableSnapshotBlockPublicAccess"/>.</summary>
    public sealed record DisableSnapshotBlockPublicAccessOut(
        [property: JsonPropertyName("state")] string? State = null);

    /// <summary>A create volume permission.</summary>
    public sealed record CreateVolumePermission(
        [property: JsonPropertyName("userId")] string? UserId = null,
        [property: JsonPropertyName("group")] string? Group = null);

    /// <summary>A launch permission.</summary>
    public sealed record LaunchPermission(
        [property: JsonPropertyName("userId")] string? UserId = null,
        [property: JsonPropertyName("group")] string? Group = null);

    /// <summary>A spot fleet request config data.</summary>
    public sealed record SpotFleetRequestConfigData(
        string? IamFleetRole = null, IReadOnlyList<SpotFleetLaunchSpecificationIn>? LaunchSpecifications = null,
        int? TargetCapacity = null, bool? TerminateInstancesWithExpiration = null, string? Type = null);

    /// <summary>A spot fleet launch specification in.</summary>
    public sealed record SpotFleetLaunchSpecificationIn(
        string? ImageId = null, string? InstanceType = null, string? SubnetId = null);

    /// <summary>A launch template version.</summary>
    public sealed record LaunchTemplateVersion(
        [property: JsonPropertyName("launchTemplateId")] string? LaunchTemplateId = null,
        [property: JsonPropertyName("launchTemplateName")] string? LaunchTemplateName = null,
        [property: JsonPropertyName("versionNumber")] long? VersionNumber = null,
        [property: JsonPropertyName("createTime")] DateTimeOffset? CreateTime = null,
        [property: JsonPropertyName("createdBy")] string? CreatedBy = null,
        [property: JsonPropertyName("defaultVersion")] bool? DefaultVersion = null);
}
