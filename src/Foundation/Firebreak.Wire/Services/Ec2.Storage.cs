#nullable enable

using System.Text.Json.Serialization;

namespace Firebreak.Wire.Services;

public static partial class Ec2
{
    /// <summary>The disks of a region.</summary>
    public static readonly Op<DescribeVolumesIn, DescribeVolumesOut> DescribeVolumes =
        Service.Reads<DescribeVolumesIn, DescribeVolumesOut>("DescribeVolumes");

    /// <summary>The question of <see cref="DescribeVolumes"/>.</summary>
    public sealed record DescribeVolumesIn(
        [property: JsonPropertyName("VolumeId")] IReadOnlyList<string>? VolumeIds = null,
        bool? DryRun = null,
        [property: JsonPropertyName("Filter")] IReadOnlyList<Filter>? Filters = null,
        string? NextToken = null,
        int? MaxResults = null);

    /// <summary>The answer of <see cref="DescribeVolumes"/>.</summary>
    public sealed record DescribeVolumesOut(
        [property: JsonPropertyName("nextToken")] string? NextToken = null,
        [property: JsonPropertyName("volumeSet")] IReadOnlyList<Volume>? Volumes = null);

    /// <summary>Deletes a disk and what is on it.</summary>
    public static readonly Op<DeleteVolumeIn, None> DeleteVolume =
        Service.Writes<DeleteVolumeIn, None>("DeleteVolume");

    /// <summary>The question of <see cref="DeleteVolume"/>.</summary>
    public sealed record DeleteVolumeIn(string? VolumeId = null, bool? DryRun = null);

    /// <summary>The disk copies of a region. Without an owner AWS lists everybody's public ones too.</summary>
    public static readonly Op<DescribeSnapshotsIn, DescribeSnapshotsOut> DescribeSnapshots =
        Service.Reads<DescribeSnapshotsIn, DescribeSnapshotsOut>("DescribeSnapshots");

    /// <summary>The question of <see cref="DescribeSnapshots"/>.</summary>
    public sealed record DescribeSnapshotsIn(
        int? MaxResults = null,
        string? NextToken = null,
        [property: JsonPropertyName("Owner")] IReadOnlyList<string>? OwnerIds = null,
        [property: JsonPropertyName("RestorableBy")] IReadOnlyList<string>? RestorableByUserIds = null,
        [property: JsonPropertyName("SnapshotId")] IReadOnlyList<string>? SnapshotIds = null,
        bool? DryRun = null,
        [property: JsonPropertyName("Filter")] IReadOnlyList<Filter>? Filters = null);

    /// <summary>The answer of <see cref="DescribeSnapshots"/>.</summary>
    public sealed record DescribeSnapshotsOut(
        [property: JsonPropertyName("nextToken")] string? NextToken = null,
        [property: JsonPropertyName("snapshotSet")] IReadOnlyList<Snapshot>? Snapshots = null);

    /// <summary>Copies a disk: evidence.</summary>
    public static readonly Op<CreateSnapshotIn, CreateSnapshotOut> CreateSnapshot =
        Service.Writes<CreateSnapshotIn, CreateSnapshotOut>("CreateSnapshot");

    /// <summary>The question of <see cref="CreateSnapshot"/>.</summary>
    public sealed record CreateSnapshotIn(
        string? Description = null,
        string? VolumeId = null,
        [property: JsonPropertyName("TagSpecification")] IReadOnlyList<TagSpecification>? TagSpecifications = null,
        bool? DryRun = null);

    /// <summary>The answer of <see cref="CreateSnapshot"/>.</summary>
    public sealed record CreateSnapshotOut(
        [property: JsonPropertyName("snapshotId")] string? SnapshotId = null,
        [property: JsonPropertyName("volumeId")] string? VolumeId = null,
        [property: JsonPropertyName("status")] string? State = null,
        [property: JsonPropertyName("startTime")] DateTimeOffset? StartTime = null,
        [property: JsonPropertyName("progress")] string? Progress = null,
        [property: JsonPropertyName("ownerId")] string? OwnerId = null,
        [property: JsonPropertyName("description")] string? Description = null,
        [property: JsonPropertyName("volumeSize")] int? VolumeSize = null,
        [property: JsonPropertyName("encrypted")] bool? Encrypted = null,
        [property: JsonPropertyName("tagSet")] IReadOnlyList<Tag>? Tags = null);

    /// <summary>Deletes a disk copy.</summary>
    public static readonly Op<DeleteSnapshotIn, None> DeleteSnapshot =
        Service.Writes<DeleteSnapshotIn, None>("DeleteSnapshot");

    /// <summary>The question of <see cref="DeleteSnapshot"/>.</summary>
    public sealed record DeleteSnapshotIn(string? SnapshotId = null, bool? DryRun = null);

    /// <summary>The images machines start from.</summary>
    public static readonly Op<DescribeImagesIn, DescribeImagesOut> DescribeImages =
        Service.Reads<DescribeImagesIn, DescribeImagesOut>("DescribeImages");

    /// <summary>The question of <see cref="DescribeImages"/>.</summary>
    public sealed record DescribeImagesIn(
        [property: JsonPropertyName("ImageId")] IReadOnlyList<string>? ImageIds = null,
        [property: JsonPropertyName("Owner")] IReadOnlyList<string>? Owners = null,
        [property: JsonPropertyName("ExecutableBy")] IReadOnlyList<string>? ExecutableUsers = null,
        bool? IncludeDeprecated = null,
        int? MaxResults = null,
        string? NextToken = null,
        bool? DryRun = null,
        [property: JsonPropertyName("Filter")] IReadOnlyList<Filter>? Filters = null);

    /// <summary>The answer of <see cref="DescribeImages"/>.</summary>
    public sealed record DescribeImagesOut(
        [property: JsonPropertyName("nextToken")] string? NextToken = null,
        [property: JsonPropertyName("imagesSet")] IReadOnlyList<Image>? Images = null);

    /// <summary>Whether new disks of the region are encrypted by default.</summary>
    public static readonly Op<GetEbsEncryptionByDefaultIn, GetEbsEncryptionByDefaultOut> GetEbsEncryptionByDefault =
        Service.Reads<GetEbsEncryptionByDefaultIn, GetEbsEncryptionByDefaultOut>("GetEbsEncryptionByDefault");

    /// <summary>The question of <see cref="GetEbsEncryptionByDefault"/>.</summary>
    public sealed record GetEbsEncryptionByDefaultIn(bool? DryRun = null);

    /// <summary>The answer of <see cref="GetEbsEncryptionByDefault"/>.</summary>
    public sealed record GetEbsEncryptionByDefaultOut(
        [property: JsonPropertyName("ebsEncryptionByDefault")] bool? EbsEncryptionByDefault = null);

    /// <summary>Has new disks of the region encrypted by default.</summary>
    public static readonly Op<EnableEbsEncryptionByDefaultIn, EnableEbsEncryptionByDefaultOut> EnableEbsEncryptionByDefault =
        Service.Writes<EnableEbsEncryptionByDefaultIn, EnableEbsEncryptionByDefaultOut>("EnableEbsEncryptionByDefault");

    /// <summary>The question of <see cref="EnableEbsEncryptionByDefault"/>.</summary>
    public sealed record EnableEbsEncryptionByDefaultIn(bool? DryRun = null);

    /// <summary>The answer of <see cref="EnableEbsEncryptionByDefault"/>.</summary>
    public sealed record EnableEbsEncryptionByDefaultOut(
        [property: JsonPropertyName("ebsEncryptionByDefault")] bool? EbsEncryptionByDefault = null);

    /// <summary>Has new disks of the region no longer encrypted by default.</summary>
    public static readonly Op<DisableEbsEncryptionByDefaultIn, DisableEbsEncryptionByDefaultOut> DisableEbsEncryptionByDefault =
        Service.Writes<DisableEbsEncryptionByDefaultIn, DisableEbsEncryptionByDefaultOut>("DisableEbsEncryptionByDefault");

    /// <summary>The question of <see cref="DisableEbsEncryptionByDefault"/>.</summary>
    public sealed record DisableEbsEncryptionByDefaultIn(bool? DryRun = null);

    /// <summary>The answer of <see cref="DisableEbsEncryptionByDefault"/>.</summary>
    public sealed record DisableEbsEncryptionByDefaultOut(
        [property: JsonPropertyName("ebsEncryptionByDefault")] bool? EbsEncryptionByDefault = null);

    /// <summary>A disk.</summary>
    public sealed record Volume(
        [property: JsonPropertyName("volumeId")] string? VolumeId = null,
        [property: JsonPropertyName("size")] int? Size = null,
        [property: JsonPropertyName("snapshotId")] string? SnapshotId = null,
        [property: JsonPropertyName("availabilityZone")] string? AvailabilityZone = null,
        [property: JsonPropertyName("status")] string? State = null,
        [property: JsonPropertyName("createTime")] DateTimeOffset? CreateTime = null,
        [property: JsonPropertyName("attachmentSet")] IReadOnlyList<VolumeAttachment>? Attachments = null,
        [property: JsonPropertyName("encrypted")] bool? Encrypted = null,
        [property: JsonPropertyName("kmsKeyId")] string? KmsKeyId = null,
        [property: JsonPropertyName("iops")] int? Iops = null,
        [property: JsonPropertyName("tagSet")] IReadOnlyList<Tag>? Tags = null,
        [property: JsonPropertyName("volumeType")] string? VolumeType = null,
        [property: JsonPropertyName("throughput")] int? Throughput = null);

    /// <summary>Which machine a disk hangs on.</summary>
    public sealed record VolumeAttachment(
        [property: JsonPropertyName("deleteOnTermination")] bool? DeleteOnTermination = null,
        [property: JsonPropertyName("volumeId")] string? VolumeId = null,
        [property: JsonPropertyName("instanceId")] string? InstanceId = null,
        [property: JsonPropertyName("device")] string? Device = null,
        [property: JsonPropertyName("status")] string? State = null,
        [property: JsonPropertyName("attachTime")] DateTimeOffset? AttachTime = null);

    /// <summary>A disk copy.</summary>
    public sealed record Snapshot(
        [property: JsonPropertyName("snapshotId")] string? SnapshotId = null,
        [property: JsonPropertyName("volumeId")] string? VolumeId = null,
        [property: JsonPropertyName("status")] string? State = null,
        [property: JsonPropertyName("statusMessage")] string? StateMessage = null,
        [property: JsonPropertyName("startTime")] DateTimeOffset? StartTime = null,
        [property: JsonPropertyName("progress")] string? Progress = null,
        [property: JsonPropertyName("ownerId")] string? OwnerId = null,
        [property: JsonPropertyName("ownerAlias")] string? OwnerAlias = null,
        [property: JsonPropertyName("description")] string? Description = null,
        [property: JsonPropertyName("volumeSize")] int? VolumeSize = null,
        [property: JsonPropertyName("encrypted")] bool? Encrypted = null,
        [property: JsonPropertyName("kmsKeyId")] string? KmsKeyId = null,
        [property: JsonPropertyName("storageTier")] string? StorageTier = null,
        [property: JsonPropertyName("tagSet")] IReadOnlyList<Tag>? Tags = null);

    /// <summary>An image machines start from.</summary>
    public sealed record Image(
        [property: JsonPropertyName("imageId")] string? ImageId = null,
        [property: JsonPropertyName("imageLocation")] string? ImageLocation = null,
        [property: JsonPropertyName("imageState")] string? State = null,
        [property: JsonPropertyName("imageOwnerId")] string? OwnerId = null,
        [property: JsonPropertyName("creationDate")] string? CreationDate = null,
        [property: JsonPropertyName("isPublic")] bool? Public = null,
        [property: JsonPropertyName("architecture")] string? Architecture = null,
        [property: JsonPropertyName("imageType")] string? ImageType = null,
        [property: JsonPropertyName("name")] string? Name = null,
        [property: JsonPropertyName("description")] string? Description = null,
        [property: JsonPropertyName("platformDetails")] string? PlatformDetails = null,
        [property: JsonPropertyName("imageOwnerAlias")] string? ImageOwnerAlias = null,
        [property: JsonPropertyName("rootDeviceName")] string? RootDeviceName = null,
        [property: JsonPropertyName("rootDeviceType")] string? RootDeviceType = null,
        [property: JsonPropertyName("virtualizationType")] string? VirtualizationType = null,
        [property: JsonPropertyName("blockDeviceMapping")] IReadOnlyList<BlockDeviceMapping>? BlockDeviceMappings = null,
        [property: JsonPropertyName("tagSet")] IReadOnlyList<Tag>? Tags = null);

    /// <summary>A disk that a machine is to have, or an image brings.</summary>
    public sealed record BlockDeviceMapping(
        [property: JsonPropertyName("ebs")] EbsBlockDevice? Ebs = null,
        [property: JsonPropertyName("deviceName")] string? DeviceName = null,
        [property: JsonPropertyName("noDevice")] string? NoDevice = null,
        [property: JsonPropertyName("virtualName")] string? VirtualName = null);

    /// <summary>The disk's own properties.</summary>
    public sealed record EbsBlockDevice(
        [property: JsonPropertyName("deleteOnTermination")] bool? DeleteOnTermination = null,
        [property: JsonPropertyName("iops")] int? Iops = null,
        [property: JsonPropertyName("snapshotId")] string? SnapshotId = null,
        [property: JsonPropertyName("volumeSize")] int? VolumeSize = null,
        [property: JsonPropertyName("volumeType")] string? VolumeType = null,
        [property: JsonPropertyName("kmsKeyId")] string? KmsKeyId = null,
        [property: JsonPropertyName("throughput")] int? Throughput = null,
        [property: JsonPropertyName("encrypted")] bool? Encrypted = null);
}
