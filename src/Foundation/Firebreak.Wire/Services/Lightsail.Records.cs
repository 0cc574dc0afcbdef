#nullable enable

namespace Firebreak.Wire.Services;

public static partial class Lightsail
{
    /// <summary>An instance.</summary>
    public sealed record Instance(
        string? Name = null, string? Arn = null, DateTimeOffset? CreatedAt = null, ResourceLocation? Location = null,
        IReadOnlyList<Tag>? Tags = null, string? BlueprintId = null, string? BundleId = null, bool? IsStaticIp = null,
        string? PrivateIpAddress = null, string? PublicIpAddress = null, InstanceState? State = null,
        string? Username = null, string? SshKeyName = null);

    /// <summary>A resource location.</summary>
    public sealed record ResourceLocation(string? AvailabilityZone = null, string? RegionName = null);

    /// <summary>A tag.</summary>
    public sealed record Tag(string? Key = null, string? Value = null);

    /// <summary>An instance state.</summary>
    public sealed record InstanceState(int? Code = null, string? Name = null);

    /// <summary>An operation.</summary>
    public sealed record Operation(
        string? Id = null, string? ResourceName = null, string? ResourceType = null, DateTimeOffset? CreatedAt = null,
        string? OperationType = null, string? Status = null);

    /// <summary>An instance snapshot.</summary>
    public sealed record InstanceSnapshot(
        string? Name = null, string? Arn = null, DateTimeOffset? CreatedAt = null, string? State = null,
        string? FromInstanceName = null, int? SizeInGb = null);

    /// <summary>A relational database.</summary>
    public sealed record RelationalDatabase(
        string? Name = null, string? Arn = null, DateTimeOffset? CreatedAt = null, ResourceLocation? Location = null,
        IReadOnlyList<Tag>? Tags = null, string? RelationalDatabaseBlueprintId = null,
        string? RelationalDatabaseBundleId = null, string? State = null, string? Engine = null);

    /// <summary>A container service.</summary>
    public sealed record ContainerService(
        string? ContainerServiceName = null, string? Arn = null, DateTimeOffset? CreatedAt = null,
        ResourceLocation? Location = null, IReadOnlyList<Tag>? Tags = null, string? Power = null,
        string? State = null, int? Scale = null, bool? IsDisabled = null, string? Url = null);

    /// <summary>A disk.</summary>
    public sealed record Disk(
        string? Name = null, string? Arn = null, DateTimeOffset? CreatedAt = null, ResourceLocation? Location = null,
        IReadOnlyList<Tag>? Tags = null, int? SizeInGb = null, string? State = null, string? AttachedTo = null,
        bool? IsAttached = null);

    /// <summary>A static ip.</summary>
    public sealed record StaticIp(
        string? Name = null, string? Arn = null, DateTimeOffset? CreatedAt = null, ResourceLocation? Location = null,
        string? IpAddress = null, string? AttachedTo = null, bool? IsAttached = null);
}
