namespace Firebreak.Contain.Sights;

/// <summary>What stores and serves data, and costs while it stands.</summary>
internal static class Stores
{
    /// <summary>A database.</summary>
    public static Task<Reading<Sight?>> DatabaseAsync(IAccountReader account, Region region, string name, CancellationToken cancel) => Sight.OfAsync(
        account, region, Rds.DescribeDBInstances, new(name), seen => seen.DBInstances?.FirstOrDefault(one => one.DBInstanceIdentifier == name),
        it => [("DBInstanceStatus", it.DBInstanceStatus), ("DBInstanceClass", it.DBInstanceClass), ("DeletionProtection", Sight.Text(it.DeletionProtection ?? false)), ("DBClusterIdentifier", it.DBClusterIdentifier)], cancel);

    /// <summary>A cluster of databases.</summary>
    public static Task<Reading<Sight?>> DatabaseClusterAsync(IAccountReader account, Region region, string name, CancellationToken cancel) => Sight.OfAsync(
        account, region, Rds.DescribeDBClusters, new(name), seen => seen.DBClusters?.FirstOrDefault(one => one.DBClusterIdentifier == name),
        it => [("Status", it.Status), ("Members", Sight.Text(it.DBClusterMembers?.Count ?? 0)), ("DeletionProtection", Sight.Text(it.DeletionProtection ?? false))], cancel);

    /// <summary>A warehouse.</summary>
    public static Task<Reading<Sight?>> WarehouseAsync(IAccountReader account, Region region, string name, CancellationToken cancel) => Sight.OfAsync(
        account, region, Redshift.DescribeClusters, new(name), seen => seen.Clusters?.FirstOrDefault(one => one.ClusterIdentifier == name),
        it => [("ClusterStatus", it.ClusterStatus), ("NodeType", it.NodeType)], cancel);

    /// <summary>A replicated cache.</summary>
    public static Task<Reading<Sight?>> CacheGroupAsync(IAccountReader account, Region region, string name, CancellationToken cancel) => Sight.OfAsync(
        account, region, ElastiCache.DescribeReplicationGroups, new(name), seen => seen.ReplicationGroups?.FirstOrDefault(one => one.ReplicationGroupId == name),
        it => [("Status", it.Status), ("CacheNodeType", it.CacheNodeType)], cancel);

    /// <summary>A cache.</summary>
    public static Task<Reading<Sight?>> CacheAsync(IAccountReader account, Region region, string name, CancellationToken cancel) => Sight.OfAsync(
        account, region, ElastiCache.DescribeCacheClusters, new(name), seen => seen.CacheClusters?.FirstOrDefault(one => one.CacheClusterId == name),
        it => [("Status", it.CacheClusterStatus), ("CacheNodeType", it.CacheNodeType), ("Engine", it.Engine)], cancel);

    /// <summary>A serverless cache.</summary>
    public static Task<Reading<Sight?>> ServerlessCacheAsync(IAccountReader account, Region region, string name, CancellationToken cancel) => Sight.OfAsync(
        account, region, ElastiCache.DescribeServerlessCaches, new(name), seen => seen.ServerlessCaches?.FirstOrDefault(one => one.ServerlessCacheName == name),
        it => [("Status", it.Status), ("Engine", it.Engine)], cancel);

    /// <summary>A MemoryDB cluster.</summary>
    public static Task<Reading<Sight?>> MemoryAsync(IAccountReader account, Region region, string name, CancellationToken cancel) => Sight.OfAsync(
        account, region, MemoryDb.DescribeClusters, new(name), seen => seen.Clusters?.FirstOrDefault(one => one.Name == name),
        it => [("Status", it.Status), ("NodeType", it.NodeType)], cancel);

    /// <summary>A DAX cluster.</summary>
    public static Task<Reading<Sight?>> DaxAsync(IAccountReader account, Region region, string name, CancellationToken cancel) => Sight.OfAsync(
        account, region, Dax.DescribeClusters, new([name]), seen => seen.Clusters?.FirstOrDefault(one => one.ClusterName == name),
        it => [("Status", it.Status), ("NodeType", it.NodeType)], cancel);

    /// <summary>A search cluster.</summary>
    public static Task<Reading<Sight?>> SearchAsync(IAccountReader account, Region region, string name, CancellationToken cancel) => Sight.OfAsync(
        account, region, OpenSearch.DescribeDomains, new([name]), seen => seen.DomainStatusList?.FirstOrDefault(one => one.DomainName == name),
        it => [("Deleted", Sight.Text(it.Deleted ?? false)), ("InstanceType", it.ClusterConfig?.InstanceType)], cancel);

    /// <summary>A streaming cluster.</summary>
    public static Task<Reading<Sight?>> KafkaAsync(IAccountReader account, Region region, string arn, CancellationToken cancel) => Sight.OfAsync(
        account, region, Msk.DescribeClusterV2, new(arn), seen => seen.ClusterInfo,
        it => [("State", it.State), ("ClusterName", it.ClusterName)], cancel);

    /// <summary>A Kendra index.</summary>
    public static Task<Reading<Sight?>> KendraAsync(IAccountReader account, Region region, string id, CancellationToken cancel) => Sight.OfAsync(
        account, region, Kendra.DescribeIndex, new(id), seen => seen,
        it => [("Status", it.Status), ("Name", it.Name)], cancel);

    /// <summary>An Amazon Q assistant.</summary>
    public static Task<Reading<Sight?>> AssistantAsync(IAccountReader account, Region region, string id, CancellationToken cancel) => Sight.OfAsync(
        account, region, QBusiness.GetApplication, new(id), seen => seen,
        it => [("Status", it.Status), ("DisplayName", it.DisplayName)], cancel);

    /// <summary>A DynamoDB table.</summary>
    public static Task<Reading<Sight?>> TableAsync(IAccountReader account, Region region, string name, CancellationToken cancel) => Sight.OfAsync(
        account, region, DynamoDb.DescribeTable, new(name), seen => seen.Table,
        it => [("TableStatus", it.TableStatus), ("ReadCapacityUnits", Sight.Text(it.ProvisionedThroughput?.ReadCapacityUnits)), ("WriteCapacityUnits", Sight.Text(it.ProvisionedThroughput?.WriteCapacityUnits)), ("BillingMode", it.BillingModeSummary?.BillingMode), ("DeletionProtection", Sight.Text(it.DeletionProtectionEnabled ?? false))], cancel);

    /// <summary>A Timestream database.</summary>
    public static Task<Reading<Sight?>> SeriesAsync(IAccountReader account, Region region, string id, CancellationToken cancel) => Sight.OfAsync(
        account, region, TimestreamInflux.GetDbInstance, new(id), seen => seen,
        it => [("Status", it.Status), ("Name", it.Name)], cancel);

    /// <summary>An FSx file system.</summary>
    public static Task<Reading<Sight?>> FilesAsync(IAccountReader account, Region region, string id, CancellationToken cancel) => Sight.OfAsync(
        account, region, Fsx.DescribeFileSystems, new([id]), seen => seen.FileSystems?.FirstOrDefault(one => one.FileSystemId == id),
        it => [("Lifecycle", it.Lifecycle), ("FileSystemType", it.FileSystemType)], cancel);

    /// <summary>A machine that copies databases.</summary>
    public static Task<Reading<Sight?>> CopierAsync(IAccountReader account, Region region, string arn, CancellationToken cancel) => Sight.OfAsync(
        account, region, Dms.DescribeReplicationInstances, new([new("replication-instance-arn", [arn])]), seen => seen.ReplicationInstances?.FirstOrDefault(one => one.ReplicationInstanceArn == arn),
        it => [("Status", it.ReplicationInstanceStatus), ("ReplicationInstanceClass", it.ReplicationInstanceClass)], cancel);

    /// <summary>A Transfer server.</summary>
    public static Task<Reading<Sight?>> ServerAsync(IAccountReader account, Region region, string id, CancellationToken cancel) => Sight.OfAsync(
        account, region, Transfer.DescribeServer, new(id), seen => seen.Server,
        it => [("State", it.State), ("UserCount", Sight.Text(it.UserCount))], cancel);

    /// <summary>A private certificate authority.</summary>
    public static Task<Reading<Sight?>> AuthorityAsync(IAccountReader account, Region region, string arn, CancellationToken cancel) => Sight.OfAsync(
        account, region, PrivateCa.DescribeCertificateAuthority, new(arn), seen => seen.CertificateAuthority,
        it => [("Status", it.Status), ("Type", it.Type)], cancel);

    /// <summary>A call centre.</summary>
    public static Task<Reading<Sight?>> CallCentreAsync(IAccountReader account, Region region, string id, CancellationToken cancel) => Sight.OfAsync(
        account, region, Connect.DescribeInstance, new(id), seen => seen.Instance,
        it => [("InstanceStatus", it.InstanceStatus), ("InstanceAlias", it.InstanceAlias)], cancel);

    /// <summary>A WorkMail organization.</summary>
    public static Task<Reading<Sight?>> MailHouseAsync(IAccountReader account, Region region, string id, CancellationToken cancel) => Sight.OfAsync(
        account, region, WorkMail.DescribeOrganization, new(id), seen => seen,
        it => [("State", it.State), ("Alias", it.Alias)], cancel);
}
