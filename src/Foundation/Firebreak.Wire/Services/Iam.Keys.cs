#nullable enable

namespace Firebreak.Wire.Services;

public static partial class Iam
{
    /// <summary>A user's access keys, without the secrets.</summary>
    public static readonly Op<ListAccessKeysIn, ListAccessKeysOut> ListAccessKeys =
        Service.Reads<ListAccessKeysIn, ListAccessKeysOut>("ListAccessKeys");

    /// <summary>The question of <see cref="ListAccessKeys"/>.</summary>
    public sealed record ListAccessKeysIn(string? UserName = null, string? Marker = null, int? MaxItems = null);

    /// <summary>The answer of <see cref="ListAccessKeys"/>.</summary>
    public sealed record ListAccessKeysOut(
        IReadOnlyList<AccessKeyMetadata>? AccessKeyMetadata = null, bool? IsTruncated = null,
        string? Marker = null);

    /// <summary>Makes an access key. The secret is told once, here.</summary>
    public static readonly Op<CreateAccessKeyIn, CreateAccessKeyOut> CreateAccessKey =
        Service.Writes<CreateAccessKeyIn, CreateAccessKeyOut>("CreateAccessKey");

    /// <summary>The question of <see cref="CreateAccessKey"/>.</summary>
    public sealed record CreateAccessKeyIn(string? UserName = null);

    /// <summary>The answer of <see cref="CreateAccessKey"/>.</summary>
    public sealed record CreateAccessKeyOut(AccessKey? AccessKey = null);

    /// <summary>Switches an access key on or off.</summary>
    public static readonly Op<UpdateAccessKeyIn, None> UpdateAccessKey =
        Service.Writes<UpdateAccessKeyIn, None>("UpdateAccessKey");

    /// <summary>The question of <see cref="UpdateAccessKey"/>.</summary>
    public sealed record UpdateAccessKeyIn(
        string? UserName = null, string? AccessKeyId = null, string? Status = null);

    /// <summary>Deletes an access key for good.</summary>
    public static readonly Op<DeleteAccessKeyIn, None> DeleteAccessKey =
        Service.Writes<DeleteAccessKeyIn, None>("DeleteAccessKey");

    /// <summary>The question of <see cref="DeleteAccessKey"/>.</summary>
    public sealed record DeleteAccessKeyIn(string? UserName = null, string? AccessKeyId = null);

    /// <summary>When, where and for what an access key was last used.</summary>
    public static readonly Op<GetAccessKeyLastUsedIn, GetAccessKeyLastUsedOut> GetAccessKeyLastUsed =
        Service.Reads<GetAccessKeyLastUsedIn, GetAccessKeyLastUsedOut>("GetAccessKeyLastUsed");

    /// <summary>The question of <see cref="GetAccessKeyLastUsed"/>.</summary>
    public sealed record GetAccessKeyLastUsedIn(string? AccessKeyId = null);

    /// <summary>The answer of <see cref="GetAccessKeyLastUsed"/>.</summary>
    public sealed record GetAccessKeyLastUsedOut(
        string? UserName = null, AccessKeyLastUsed? AccessKeyLastUsed = null);

    /// <summary>A user's MFA devices.</summary>
    public static readonly Op<ListMFADevicesIn, ListMFADevicesOut> ListMFADevices =
        Service.Reads<ListMFADevicesIn, ListMFADevicesOut>("ListMFADevices");

    /// <summary>The question of <see cref="ListMFADevices"/>.</summary>
    public sealed record ListMFADevicesIn(string? UserName = null, string? Marker = null, int? MaxItems = null);

    /// <summary>The answer of <see cref="ListMFADevices"/>.</summary>
    public sealed record ListMFADevicesOut(
        IReadOnlyList<MFADevice>? MFADevices = null, bool? IsTruncated = null, string? Marker = null);

    /// <summary>The account's virtual MFA devices.</summary>
    public static readonly Op<ListVirtualMFADevicesIn, ListVirtualMFADevicesOut> ListVirtualMFADevices =
        Service.Reads<ListVirtualMFADevicesIn, ListVirtualMFADevicesOut>("ListVirtualMFADevices");

    /// <summary>The question of <see cref="ListVirtualMFADevices"/>.</summary>
    public sealed record ListVirtualMFADevicesIn(
        string? AssignmentStatus = null, string? Marker = null, int? MaxItems = null);

    /// <summary>The answer of <see cref="ListVirtualMFADevices"/>.</summary>
    public sealed record ListVirtualMFADevicesOut(
        IReadOnlyList<VirtualMFADevice>? VirtualMFADevices = null, bool? IsTruncated = null, string? Marker = null);

    /// <summary>Makes a virtual MFA device. Its seed is told once, here.</summary>
    public static readonly Op<CreateVirtualMFADeviceIn, CreateVirtualMFADeviceOut> CreateVirtualMFADevice =
        Service.Writes<CreateVirtualMFADeviceIn, CreateVirtualMFADeviceOut>("CreateVirtualMFADevice");

    /// <summary>The question of <see cref="CreateVirtualMFADevice"/>.</summary>
    public sealed record CreateVirtualMFADeviceIn(
        string? Path = null, string? VirtualMFADeviceName = null, IReadOnlyList<Tag>? Tags = null);

    /// <summary>The answer of <see cref="CreateVirtualMFADevice"/>.</summary>
    public sealed record CreateVirtualMFADeviceOut(VirtualMFADevice? VirtualMFADevice = null);

    /// <summary>Ties an MFA device to a user, with two codes in a row.</summary>
    public static readonly Op<EnableMFADeviceIn, None> EnableMFADevice =
        Service.Writes<EnableMFADeviceIn, None>("EnableMFADevice");

    /// <summary>The question of <see cref="EnableMFADevice"/>.</summary>
    public sealed record EnableMFADeviceIn(
        string? UserName = null, string? SerialNumber = null, string? AuthenticationCode1 = null,
        string? AuthenticationCode2 = null);

    /// <summary>Unties an MFA device from its user.</summary>
    public static readonly Op<DeactivateMFADeviceIn, None> DeactivateMFADevice =
        Service.Writes<DeactivateMFADeviceIn, None>("DeactivateMFADevice");

    /// <summary>The question of <see cref="DeactivateMFADevice"/>.</summary>
    public sealed record DeactivateMFADeviceIn(string? UserName = null, string? SerialNumber = null);

    /// <summary>Deletes a virtual MFA device.</summary>
    public static readonly Op<DeleteVirtualMFADeviceIn, None> DeleteVirtualMFADevice =
        Service.Writes<DeleteVirtualMFADeviceIn, None>("DeleteVirtualMFADevice");

    /// <summary>The question of <see cref="DeleteVirtualMFADevice"/>.</summary>
    public sealed record DeleteVirtualMFADeviceIn(string? SerialNumber = null);

    /// <summary>Sets an MFA device's clock right, with two codes in a row.</summary>
    public static readonly Op<ResyncMFADeviceIn, None> ResyncMFADevice =
        Service.Writes<ResyncMFADeviceIn, None>("ResyncMFADevice");

    /// <summary>The question of <see cref="ResyncMFADevice"/>.</summary>
    public sealed record ResyncMFADeviceIn(
        string? UserName = null, string? SerialNumber = null, string? AuthenticationCode1 = null,
        string? AuthenticationCode2 = null);

    /// <summary>An access key, without its secret.</summary>
    public sealed record AccessKeyMetadata(
        string? UserName = null, string? AccessKeyId = null, string? Status = null,
        DateTimeOffset? CreateDate = null);

    /// <summary>A new access key with its secret.</summary>
    public sealed record AccessKey(
        string? UserName = null, string? AccessKeyId = null, string? Status = null, string? SecretAccessKey = null,
        DateTimeOffset? CreateDate = null);

    /// <summary>The last use of an access key.</summary>
    public sealed record AccessKeyLastUsed(
        DateTimeOffset? LastUsedDate = null, string? ServiceName = null, string? Region = null);

    /// <summary>An MFA device of a user.</summary>
    public sealed record MFADevice(
        string? UserName = null, string? SerialNumber = null, DateTimeOffset? EnableDate = null);

    /// <summary>A virtual MFA device. Seed and QR picture are base64 of what AWS made; the seed itself is base32 text.</summary>
    public sealed record VirtualMFADevice(
        string? SerialNumber = null, string? Base32StringSeed = null, string? QRCodePNG = null, User? User = null,
        DateTimeOffset? EnableDate = null, IReadOnlyList<Tag>? Tags = null);
}
