#nullable enable

using Firebreak.Wire.Codecs;

namespace Firebreak.Wire.Services;

/// <summary>Amazon RDS, with Aurora, DocumentDB and Neptune: databases.</summary>
public static class Rds
{
    /// <summary>The service's row.</summary>
    public static AwsService Service => Rows.Rds;

    /// <summary>The databases of a region.</summary>
    public static readonly Op<DescribeDBInstancesIn, DescribeDBInstancesOut> DescribeDBInstances =
        Service.Reads<DescribeDBInstancesIn, DescribeDBInstancesOut>("DescribeDBInstances");

    /// <summary>The question of <see cref="DescribeDBInstances"/>.</summary>
    public sealed record DescribeDBInstancesIn(
        string? DBInstanceIdentifier = null, int? MaxRecords = null, string? Marker = null);

    /// <summary>The answer of <see cref="DescribeDBInstances"/>.</summary>
    public sealed record DescribeDBInstancesOut(string? Marker = null, IReadOnlyList<DBInstance>? DBInstances = null);

    /// <summary>Makes a database.</summary>
    public static readonly Op<CreateDBInstanceIn, CreateDBInstanceOut> CreateDBInstance =
        Service.Writes<CreateDBInstanceIn, CreateDBInstanceOut>("CreateDBInstance");

    /// <summary>The question of <see cref="CreateDBInstance"/>.</summary>
    public sealed record CreateDBInstanceIn(
        string? DBInstanceIdentifier = null, int? AllocatedStorage = null, string? DBInstanceClass = null,
        string? Engine = null, string? MasterUsername = null, bool? MultiAZ = null, string? StorageType = null,
        bool? DeletionProtection = null);

    /// <summary>The answer of <see cref="CreateDBInstance"/>.</summary>
    public sealed record CreateDBInstanceOut(DBInstance? DBInstance = null);

    /// <summary>Starts a stopped database.</summary>
    public static readonly Op<StartDBInstanceIn, StartDBInstanceOut> StartDBInstance =
        Service.Writes<StartDBInstanceIn, StartDBInstanceOut>("StartDBInstance");

    /// <summary>The question of <see cref="StartDBInstance"/>.</summary>
    public sealed record StartDBInstanceIn(string? DBInstanceIdentifier = null);

    /// <summary>The answer of <see cref="StartDBInstance"/>.</summary>
    public sealed record StartDBInstanceOut(DBInstance? DBInstance = null);

    /// <summary>Stops a database. AWS starts it again after seven days.</summary>
    public static readonly Op<StopDBInstanceIn, StopDBInstanceOut> StopDBInstance =
        Service.Writes<StopDBInstanceIn, StopDBInstanceOut>("StopDBInstance");

    /// <summary>The question of <see cref="StopDBInstance"/>.</summary>
    public sealed record StopDBInstanceIn(string? DBInstanceIdentifier = null, string? DBSnapshotIdentifier = null);

    /// <summary>The answer of <see cref="StopDBInstance"/>.</summary>
    public sealed record StopDBInstanceOut(DBInstance? DBInstance = null);

    /// <summary>Changes a database.</summary>
    public static readonly Op<ModifyDBInstanceIn, ModifyDBInstanceOut> ModifyDBInstance =
        Service.Writes<ModifyDBInstanceIn, ModifyDBInstanceOut>("ModifyDBInstance");

    /// <summary>The question of <see cref="ModifyDBInstance"/>.</summary>
    public sealed record ModifyDBInstanceIn(
        string? DBInstanceIdentifier = null, bool? ApplyImmediately = null, bool? DeletionProtection = null);

    /// <summary>The answer of <see cref="ModifyDBInstance"/>.</summary>
    public sealed record ModifyDBInstanceOut(DBInstance? DBInstance = null);

    /// <summary>Deletes a database; a last snapshot is kept if it is named.</summary>
    public static readonly Op<DeleteDBInstanceIn, DeleteDBInstanceOut> DeleteDBInstance =
        Service.Writes<DeleteDBInstanceIn, DeleteDBInstanceOut>("DeleteDBInstance");

    /// <summary>The question of <see cref="DeleteDBInstance"/>.</summary>
    public sealed record DeleteDBInstanceIn(
        string? DBInstanceIdentifier = null, bool? SkipFinalSnapshot = null, string? FinalDBSnapshotIdentifier = null,
        bool? DeleteAutomatedBackups = null);

    /// <summary>The answer of <see cref="DeleteDBInstance"/>.</summary>
    public sealed record DeleteDBInstanceOut(DBInstance? DBInstance = null);

    /// <summary>The database clusters of a region.</summary>
    public static readonly Op<DescribeDBClustersIn, DescribeDBClustersOut> DescribeDBClusters =
        Service.Reads<DescribeDBClustersIn, DescribeDBClustersOut>("DescribeDBClusters");

    /// <summary>The question of <see cref="DescribeDBClusters"/>.</summary>
    public sealed record DescribeDBClustersIn(
        string? DBClusterIdentifier = null, int? MaxRecords = null, string? Marker = null);

    /// <summary>The answer of <see cref="DescribeDBClusters"/>.</summary>
    public sealed record DescribeDBClustersOut(string? Marker = null, IReadOnlyList<DBCluster>? DBClusters = null);

    /// <summary>Makes a database cluster.</summary>
    public static readonly Op<CreateDBClusterIn, CreateDBClusterOut> CreateDBCluster =
        Service.Writes<CreateDBClusterIn, CreateDBClusterOut>("CreateDBCluster");

    /// <summary>The question of <see cref="CreateDBCluster"/>.</summary>
    public sealed record CreateDBClusterIn(
        string? DBClusterIdentifier = null, string? Engine = null, string? MasterUsername = null,
        bool? DeletionProtection = null);

    /// <summary>The answer of <see cref="CreateDBCluster"/>.</summary>
    public sealed record CreateDBClusterOut(DBCluster? DBCluster = null);

    /// <summary>Starts a stopped cluster.</summary>
    public static readonly Op<StartDBClusterIn, StartDBClusterOut> StartDBCluster =
        Service.Writes<StartDBClusterIn, StartDBClusterOut>("StartDBCluster");

    /// <summary>The question of <see cref="StartDBCluster"/>.</summary>
    public sealed record StartDBClusterIn(string? DBClusterIdentifier = null);

    /// <summary>The answer of <see cref="StartDBCluster"/>.</summary>
    public sealed record StartDBClusterOut(DBCluster? DBCluster = null);

    /// <summary>Stops a cluster. AWS starts it again after seven days.</summary>
    public static readonly Op<StopDBClusterIn, StopDBClusterOut> StopDBCluster =
        Service.Writes<StopDBClusterIn, StopDBClusterOut>("StopDBCluster");

    /// <summary>The question of <see cref="StopDBCluster"/>.</summary>
    public sealed record StopDBClusterIn(string? DBClusterIdentifier = null);

    /// <summary>The answer of <see cref="StopDBCluster"/>.</summary>
    public sealed record StopDBClusterOut(DBCluster? DBCluster = null);

    /// <summary>Changes a cluster.</summary>
    public static readonly Op<ModifyDBClusterIn, ModifyDBClusterOut> ModifyDBCluster =
        Service.Writes<ModifyDBClusterIn, ModifyDBClusterOut>("ModifyDBCluster");

    /// <summary>The question of <see cref="ModifyDBCluster"/>.</summary>
    public sealed record ModifyDBClusterIn(
        string? DBClusterIdentifier = null, bool? ApplyImmediately = null, bool? DeletionProtection = null);

    /// <summary>The answer of <see cref="ModifyDBCluster"/>.</summary>
    public sealed record ModifyDBClusterOut(DBCluster? DBCluster = null);

    /// <summary>Deletes a cluster; a last snapshot is kept if it is named.</summary>
    public static readonly Op<DeleteDBClusterIn, DeleteDBClusterOut> DeleteDBCluster =
        Service.Writes<DeleteDBClusterIn, DeleteDBClusterOut>("DeleteDBCluster");

    /// <summary>The question of <see cref="DeleteDBCluster"/>.</summary>
    public sealed record DeleteDBClusterIn(
        string? DBClusterIdentifier = null, bool? SkipFinalSnapshot = null, string? FinalDBSnapshotIdentifier = null);

    /// <summary>The answer of <see cref="DeleteDBCluster"/>.</summary>
    public sealed record DeleteDBClusterOut(DBCluster? DBCluster = null);

    /// <summary>A db instance.</summary>
    public sealed record DBInstance(
        string? DBInstanceIdentifier = null, string? DBInstanceClass = null, string? Engine = null,
        string? DBInstanceStatus = null, int? AllocatedStorage = null, DateTimeOffset? InstanceCreateTime = null,
        bool? MultiAZ = null, int? Iops = null, string? StorageType = null, string? DBClusterIdentifier = null,
        string? DBInstanceArn = null, bool? DeletionProtection = null, IReadOnlyList<Tag>? TagList = null);

    /// <summary>A tag.</summary>
    public sealed record Tag(string? Key = null, string? Value = null);

    /// <summary>A db cluster.</summary>
    public sealed record DBCluster(
        string? DBClusterIdentifier = null, string? Status = null, string? Engine = null,
        IReadOnlyList<DBClusterMember>? DBClusterMembers = null, string? DBClusterArn = null,
        DateTimeOffset? ClusterCreateTime = null, string? EngineMode = null, bool? DeletionProtection = null,
        IReadOnlyList<Tag>? TagList = null);

    /// <summary>A db cluster member.</summary>
    public sealed record DBClusterMember(string? DBInstanceIdentifier = null, bool? IsClusterWriter = null);
}

[RecordsOf(typeof(Rds))]
internal sealed partial class RdsShapes;
