#nullable enable

namespace Firebreak.Wire.Services;

/// <summary>Amazon Lightsail: machines at a monthly price, which EC2 does not show.</summary>
public static partial class Lightsail
{
    /// <summary>The service's row.</summary>
    public static AwsService Service => Rows.Lightsail;

    /// <summary>The machines of a region.</summary>
    public static readonly Op<GetInstancesIn, GetInstancesOut> GetInstances =
        Service.Reads<GetInstancesIn, GetInstancesOut>("GetInstances");

    /// <summary>The question of <see cref="GetInstances"/>.</summary>
    public sealed record GetInstancesIn(string? PageToken = null);

    /// <summary>The answer of <see cref="GetInstances"/>.</summary>
    public sealed record GetInstancesOut(IReadOnlyList<Instance>? Instances = null, string? NextPageToken = null);

    /// <summary>One machine.</summary>
    public static readonly Op<GetInstanceIn, GetInstanceOut> GetInstance =
        Service.Reads<GetInstanceIn, GetInstanceOut>("GetInstance");

    /// <summary>The question of <see cref="GetInstance"/>.</summary>
    public sealed record GetInstanceIn(string? InstanceName = null);

    /// <summary>The answer of <see cref="GetInstance"/>.</summary>
    public sealed record GetInstanceOut(Instance? Instance = null);

    /// <summary>Starts machines.</summary>
    public static readonly Op<CreateInstancesIn, CreateInstancesOut> CreateInstances =
        Service.Writes<CreateInstancesIn, CreateInstancesOut>("CreateInstances");

    /// <summary>The question of <see cref="CreateInstances"/>.</summary>
    public sealed record CreateInstancesIn(
        IReadOnlyList<string>? InstanceNames = null, string? AvailabilityZone = null, string? BlueprintId = null,
        string? BundleId = null, string? UserData = null, string? KeyPairName = null,
        IReadOnlyList<Tag>? Tags = null);

    /// <summary>The answer of <see cref="CreateInstances"/>.</summary>
    public sealed record CreateInstancesOut(IReadOnlyList<Operation>? Operations = null);

    /// <summary>Starts a stopped machine.</summary>
    public static readonly Op<StartInstanceIn, StartInstanceOut> StartInstance =
        Service.Writes<StartInstanceIn, StartInstanceOut>("StartInstance");

    /// <summary>The question of <see cref="StartInstance"/>.</summary>
    public sealed record StartInstanceIn(string? InstanceName = null);

    /// <summary>The answer of <see cref="StartInstance"/>.</summary>
    public sealed record StartInstanceOut(IReadOnlyList<Operation>? Operations = null);

    /// <summary>Stops a machine. It goes on costing.</summary>
    public static readonly Op<StopInstanceIn, StopInstanceOut> StopInstance =
        Service.Writes<StopInstanceIn, StopInstanceOut>("StopInstance");

    /// <summary>The question of <see cref="StopInstance"/>.</summary>
    public sealed record StopInstanceIn(string? InstanceName = null, bool? Force = null);

    /// <summary>The answer of <see cref="StopInstance"/>.</summary>
    public sealed record StopInstanceOut(IReadOnlyList<Operation>? Operations = null);

    /// <summary>Ends a machine for good.</summary>
    public static readonly Op<DeleteInstanceIn, DeleteInstanceOut> DeleteInstance =
        Service.Writes<DeleteInstanceIn, DeleteInstanceOut>("DeleteInstance");

    /// <summary>The question of <see cref="DeleteInstance"/>.</summary>
    public sealed record DeleteInstanceIn(string? InstanceName = null, bool? ForceDeleteAddOns = null);

    /// <summary>The answer of <see cref="DeleteInstance"/>.</summary>
    public sealed record DeleteInstanceOut(IReadOnlyList<Operation>? Operations = null);

    /// <summary>Keeps a machine's disk.</summary>
    public static readonly Op<CreateInstanceSnapshotIn, CreateInstanceSnapshotOut> CreateInstanceSnapshot =
        Service.Writes<CreateInstanceSnapshotIn, CreateInstanceSnapshotOut>("CreateInstanceSnapshot");

    /// <summary>The question of <see cref="CreateInstanceSnapshot"/>.</summary>
    public sealed record CreateInstanceSnapshotIn(string? InstanceSnapshotName = null, string? InstanceName = null);

    /// <summary>The answer of <see cref="CreateInstanceSnapshot"/>.</summary>
    public sealed record CreateInstanceSnapshotOut(IReadOnlyList<Operation>? Operations = null);

    /// <summary>The kept disks of a region.</summary>
    public static readonly Op<GetInstanceSnapshotsIn, GetInstanceSnapshotsOut> GetInstanceSnapshots =
        Service.Reads<GetInstanceSnapshotsIn, GetInstanceSnapshotsOut>("GetInstanceSnapshots");

    /// <summary>The question of <see cref="GetInstanceSnapshots"/>.</summary>
    public sealed record GetInstanceSnapshotsIn(string? PageToken = null);

    /// <summary>The answer of <see cref="GetInstanceSnapshots"/>.</summary>
    public sealed record GetInstanceSnapshotsOut(
        IReadOnlyList<InstanceSnapshot>? InstanceSnapshots = null, string? NextPageToken = null);

    /// <summary>The databases of a region.</summary>
    public static readonly Op<GetRelationalDatabasesIn, GetRelationalDatabasesOut> GetRelationalDatabases =
        Service.Reads<GetRelationalDatabasesIn, GetRelationalDatabasesOut>("GetRelationalDatabases");

    /// <summary>The question of <see cref="GetRelationalDatabases"/>.</summary>
    public sealed record GetRelationalDatabasesIn(string? PageToken = null);

    /// <summary>The answer of <see cref="GetRelationalDatabases"/>.</summary>
    public sealed record GetRelationalDatabasesOut(
        IReadOnlyList<RelationalDatabase>? RelationalDatabases = null, string? NextPageToken = null);

    /// <summary>Makes a database.</summary>
    public static readonly Op<CreateRelationalDatabaseIn, CreateRelationalDatabaseOut> CreateRelationalDatabase =
        Service.Writes<CreateRelationalDatabaseIn, CreateRelationalDatabaseOut>("CreateRelationalDatabase");

    /// <summary>The question of <see cref="CreateRelationalDatabase"/>.</summary>
    public sealed record CreateRelationalDatabaseIn(
        string? RelationalDatabaseName = null, string? RelationalDatabaseBlueprintId = null,
        string? RelationalDatabaseBundleId = null, string? MasterDatabaseName = null, string? MasterUsername = null);

    /// <summary>The answer of <see cref="CreateRelationalDatabase"/>.</summary>
    public sealed record CreateRelationalDatabaseOut(IReadOnlyList<Operation>? Operations = null);

    /// <summary>Stops a database.</summary>
    public static readonly Op<StopRelationalDatabaseIn, StopRelationalDatabaseOut> StopRelationalDatabase =
        Service.Writes<StopRelationalDatabaseIn, StopRelationalDatabaseOut>("StopRelationalDatabase");

    /// <summary>The question of <see cref="StopRelationalDatabase"/>.</summary>
    public sealed record StopRelationalDatabaseIn(string? RelationalDatabaseName = null);

    /// <summary>The answer of <see cref="StopRelationalDatabase"/>.</summary>
    public sealed record StopRelationalDatabaseOut(IReadOnlyList<Operation>? Operations = null);

    /// <summary>Starts a stopped database.</summary>
    public static readonly Op<StartRelationalDatabaseIn, StartRelationalDatabaseOut> StartRelationalDatabase =
        Service.Writes<StartRelationalDatabaseIn, StartRelationalDatabaseOut>("StartRelationalDatabase");

    /// <summary>The question of <see cref="StartRelationalDatabase"/>.</summary>
    public sealed record StartRelationalDatabaseIn(string? RelationalDatabaseName = null);

    /// <summary>The answer of <see cref="StartRelationalDatabase"/>.</summary>
    public sealed record StartRelationalDatabaseOut(IReadOnlyList<Operation>? Operations = null);

    /// <summary>Deletes a database; a last snapshot is kept if it is named.</summary>
    public static readonly Op<DeleteRelationalDatabaseIn, DeleteRelationalDatabaseOut> DeleteRelationalDatabase =
        Service.Writes<DeleteRelationalDatabaseIn, DeleteRelationalDatabaseOut>("DeleteRelationalDatabase");

    /// <summary>The question of <see cref="DeleteRelationalDatabase"/>.</summary>
    public sealed record DeleteRelationalDatabaseIn(
        string? RelationalDatabaseName = null, bool? SkipFinalSnapshot = null,
        string? FinalRelationalDatabaseSnapshotName = null);

    /// <summary>The answer of <see cref="DeleteRelationalDatabase"/>.</summary>
    public sealed record DeleteRelationalDatabaseOut(IReadOnlyList<Operation>? Operations = null);

    /// <summary>The container services of a region.</summary>
    public static readonly Op<GetContainerServicesIn, GetContainerServicesOut> GetContainerServices =
        Service.Reads<GetContainerServicesIn, GetContainerServicesOut>("GetContainerServices");

    /// <summary>The question of <see cref="GetContainerServices"/>.</summary>
    public sealed record GetContainerServicesIn(string? ServiceName = null);

    /// <summary>The answer of <see cref="GetContainerServices"/>.</summary>
    public sealed record GetContainerServicesOut(IReadOnlyList<ContainerService>? ContainerServices = null);

    /// <summary>Makes a container service.</summary>
    public static readonly Op<CreateContainerServiceIn, CreateContainerServiceOut> CreateContainerService =
        Service.Writes<CreateContainerServiceIn, CreateContainerServiceOut>("CreateContainerService");

    /// <summary>The question of <see cref="CreateContainerService"/>.</summary>
    public sealed record CreateContainerServiceIn(
        string? ServiceName = null, string? Power = null, int? Scale = null);

    /// <summary>The answer of <see cref="CreateContainerService"/>.</summary>
    public sealed record CreateContainerServiceOut(ContainerService? ContainerService = null);

    /// <summary>Switches a container service off or on, or changes its size.</summary>
    public static readonly Op<UpdateContainerServiceIn, UpdateContainerServiceOut> UpdateContainerService =
        Service.Writes<UpdateContainerServiceIn, UpdateContainerServiceOut>("UpdateContainerService");

    /// <summary>The question of <see cref="UpdateContainerService"/>.</summary>
    public sealed record UpdateContainerServiceIn(
        string? ServiceName = null, string? Power = null, int? Scale = null, bool? IsDisabled = null);

    /// <summary>The answer of <see cref="UpdateContainerService"/>.</summary>
    public sealed record UpdateContainerServiceOut(ContainerService? ContainerService = null);

    /// <summary>Deletes a container service.</summary>
    public static readonly Op<DeleteContainerServiceIn, None> DeleteContainerService =
        Service.Writes<DeleteContainerServiceIn, None>("DeleteContainerService");

    /// <summary>The question of <see cref="DeleteContainerService"/>.</summary>
    public sealed record DeleteContainerServiceIn(string? ServiceName = null);

    /// <summary>The disks of a region.</summary>
    public static readonly Op<GetDisksIn, GetDisksOut> GetDisks = Service.Reads<GetDisksIn, GetDisksOut>("GetDisks");

    /// <summary>The question of <see cref="GetDisks"/>.</summary>
    public sealed record GetDisksIn(string? PageToken = null);

    /// <summary>The answer of <see cref="GetDisks"/>.</summary>
    public sealed record GetDisksOut(IReadOnlyList<Disk>? Disks = null, string? NextPageToken = null);

    /// <summary>Makes a disk.</summary>
    public static readonly Op<CreateDiskIn, CreateDiskOut> CreateDisk =
        Service.Writes<CreateDiskIn, CreateDiskOut>("CreateDisk");

    /// <summary>The question of <see cref="CreateDisk"/>.</summary>
    public sealed record CreateDiskIn(string? DiskName = null, string? AvailabilityZone = null, int? SizeInGb = null);

    /// <summary>The answer of <see cref="CreateDisk"/>.</summary>
    public sealed record CreateDiskOut(IReadOnlyList<Operation>? Operations = null);

    /// <summary>Deletes a disk that no machine uses.</summary>
    public static readonly Op<DeleteDiskIn, DeleteDiskOut> DeleteDisk =
        Service.Writes<DeleteDiskIn, DeleteDiskOut>("DeleteDisk");

    /// <summary>The question of <see cref="DeleteDisk"/>.</summary>
    public sealed record DeleteDiskIn(string? DiskName = null);

    /// <summary>The answer of <see cref="DeleteDisk"/>.</summary>
    public sealed record DeleteDiskOut(IReadOnlyList<Operation>? Operations = null);

    /// <summary>The fixed addresses of a region.</summary>
    public static readonly Op<GetStaticIpsIn, GetStaticIpsOut> GetStaticIps =
        Service.Reads<GetStaticIpsIn, GetStaticIpsOut>("GetStaticIps");

    /// <summary>The question of <see cref="GetStaticIps"/>.</summary>
    public sealed record GetStaticIpsIn(string? PageToken = null);

    /// <summary>The answer of <see cref="GetStaticIps"/>.</summary>
    public sealed record GetStaticIpsOut(IReadOnlyList<StaticIp>? StaticIps = null, string? NextPageToken = null);

    /// <summary>Takes a fixed address.</summary>
    public static readonly Op<AllocateStaticIpIn, AllocateStaticIpOut> AllocateStaticIp =
        Service.Writes<AllocateStaticIpIn, AllocateStaticIpOut>("AllocateStaticIp");

    /// <summary>The question of <see cref="AllocateStaticIp"/>.</summary>
    public sealed record AllocateStaticIpIn(string? StaticIpName = null);

    /// <summary>The answer of <see cref="AllocateStaticIp"/>.</summary>
    public sealed record AllocateStaticIpOut(IReadOnlyList<Operation>? Operations = null);

    /// <summary>Gives a fixed address back.</summary>
    public static readonly Op<ReleaseStaticIpIn, ReleaseStaticIpOut> ReleaseStaticIp =
        Service.Writes<ReleaseStaticIpIn, ReleaseStaticIpOut>("ReleaseStaticIp");

    /// <summary>The question of <see cref="ReleaseStaticIp"/>.</summary>
    public sealed record ReleaseStaticIpIn(string? StaticIpName = null);

    /// <summary>The answer of <see cref="ReleaseStaticIp"/>.</summary>
    public sealed record ReleaseStaticIpOut(IReadOnlyList<Operation>? Operations = null);
}
