#nullable enable

namespace Firebreak.Wire.Services;

/// <content>What stores, moves and serves data, and costs while it stands.</content>
public static partial class Table
{
    private static Operation[] DataOperations =>
    [
        .. RdsOperations,
        .. RedshiftOperations,
        .. RedshiftServerlessOperations,
        .. ElastiCacheOperations,
        .. MemoryDbOperations,
        .. DaxOperations,
        .. OpenSearchOperations,
        .. MskOperations,
        .. KendraOperations,
        .. QBusinessOperations,
        .. DynamoDbOperations,
        .. TimestreamInfluxOperations,
        .. FsxOperations,
        .. DmsOperations,
        .. GlobalAcceleratorOperations,
        .. DirectConnectOperations,
        .. CloudHsmOperations,
        .. PrivateCaOperations,
        .. TransferOperations,
        .. ConnectOperations,
        .. WorkMailOperations,
        .. QuickSightOperations,
    ];

    private static Operation[] RdsOperations =>
    [
        Rds.DescribeDBInstances, Rds.CreateDBInstance, Rds.StartDBInstance, Rds.StopDBInstance,
        Rds.ModifyDBInstance, Rds.DeleteDBInstance, Rds.DescribeDBClusters, Rds.CreateDBCluster, Rds.StartDBCluster,
        Rds.StopDBCluster, Rds.ModifyDBCluster, Rds.DeleteDBCluster,
    ];

    private static Operation[] RedshiftOperations =>
    [
        Redshift.DescribeClusters, Redshift.CreateCluster, Redshift.PauseCluster, Redshift.ResumeCluster,
        Redshift.DeleteCluster,
    ];

    private static Operation[] RedshiftServerlessOperations =>
    [
        RedshiftServerless.ListWorkgroups, RedshiftServerless.CreateWorkgroup, RedshiftServerless.DeleteWorkgroup,
        RedshiftServerless.ListUsageLimits, RedshiftServerless.CreateUsageLimit,
        RedshiftServerless.DeleteUsageLimit,
    ];

    private static Operation[] ElastiCacheOperations =>
    [
        ElastiCache.DescribeReplicationGroups, ElastiCache.CreateReplicationGroup,
        ElastiCache.DeleteReplicationGroup, ElastiCache.DescribeCacheClusters, ElastiCache.CreateCacheCluster,
        ElastiCache.DeleteCacheCluster, ElastiCache.DescribeServerlessCaches, ElastiCache.CreateServerlessCache,
        ElastiCache.DeleteServerlessCache,
    ];

    private static Operation[] MemoryDbOperations =>
    [
        MemoryDb.DescribeClusters, MemoryDb.CreateCluster, MemoryDb.DeleteCluster,
    ];

    private static Operation[] DaxOperations =>
    [
        Dax.DescribeClusters, Dax.DeleteCluster,
    ];

    private static Operation[] OpenSearchOperations =>
    [
        OpenSearch.ListDomainNames, OpenSearch.DescribeDomains, OpenSearch.CreateDomain, OpenSearch.DeleteDomain,
    ];

    private static Operation[] MskOperations =>
    [
        Msk.ListClustersV2, Msk.DescribeClusterV2, Msk.DeleteCluster,
    ];

    private static Operation[] KendraOperations =>
    [
        Kendra.ListIndices, Kendra.DescribeIndex, Kendra.CreateIndex, Kendra.DeleteIndex,
    ];

    private static Operation[] QBusinessOperations =>
    [
        QBusiness.ListApplications, QBusiness.GetApplication, QBusiness.DeleteApplication,
    ];

    private static Operation[] DynamoDbOperations =>
    [
        DynamoDb.ListTables, DynamoDb.DescribeTable, DynamoDb.CreateTable, DynamoDb.UpdateTable,
        DynamoDb.DeleteTable, DynamoDb.CreateBackup,
    ];

    private static Operation[] TimestreamInfluxOperations =>
    [
        TimestreamInflux.ListDbInstances, TimestreamInflux.GetDbInstance, TimestreamInflux.DeleteDbInstance,
    ];

    private static Operation[] FsxOperations =>
    [
        Fsx.DescribeFileSystems, Fsx.CreateFileSystem, Fsx.DeleteFileSystem,
    ];

    private static Operation[] DmsOperations =>
    [
        Dms.DescribeReplicationInstances, Dms.CreateReplicationInstance, Dms.DeleteReplicationInstance,
    ];

    private static Operation[] GlobalAcceleratorOperations =>
    [
        GlobalAccelerator.ListAccelerators, GlobalAccelerator.DescribeAccelerator,
        GlobalAccelerator.CreateAccelerator, GlobalAccelerator.UpdateAccelerator,
        GlobalAccelerator.DeleteAccelerator,
    ];

    private static Operation[] DirectConnectOperations =>
    [
        DirectConnect.DescribeConnections, DirectConnect.DeleteConnection,
    ];

    private static Operation[] CloudHsmOperations =>
    [
        CloudHsm.DescribeClusters, CloudHsm.CreateHsm, CloudHsm.DeleteHsm,
    ];

    private static Operation[] PrivateCaOperations =>
    [
        PrivateCa.ListCertificateAuthorities, PrivateCa.DescribeCertificateAuthority,
        PrivateCa.CreateCertificateAuthority, PrivateCa.UpdateCertificateAuthority,
        PrivateCa.DeleteCertificateAuthority, PrivateCa.RestoreCertificateAuthority,
    ];

    private static Operation[] TransferOperations =>
    [
        Transfer.ListServers, Transfer.DescribeServer, Transfer.CreateServer, Transfer.StopServer,
        Transfer.StartServer, Transfer.DeleteServer,
    ];

    private static Operation[] ConnectOperations =>
    [
        Connect.ListInstances, Connect.DescribeInstance, Connect.DeleteInstance,
    ];

    private static Operation[] WorkMailOperations =>
    [
        WorkMail.ListOrganizations, WorkMail.DescribeOrganization, WorkMail.DeleteOrganization,
    ];

    private static Operation[] QuickSightOperations =>
    [
        QuickSight.DescribeAccountSubscription, QuickSight.DescribeAccountSettings,
        QuickSight.UpdateAccountSettings, QuickSight.DeleteAccountSubscription,
    ];
}
