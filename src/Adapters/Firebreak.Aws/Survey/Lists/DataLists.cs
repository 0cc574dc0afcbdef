using Firebreak.Model;
using Firebreak.Wire.Services;

namespace Firebreak.Aws.Survey;

/// <summary>What stores, moves and serves data, and costs while it stands.</summary>
internal static class DataLists
{
    /// <summary>The lists of a region.</summary>
    public static IReadOnlyList<Listing> All { get; } = [.. Databases, .. Caches, .. Search, .. Tables, .. NetworkLists.All, .. Houses];

    private static Listing[] Databases =>
    [
        Listing.Of(
            Rds.DescribeDBInstances, new(MaxRecords: 100), page => page.DBInstances, page => page.Marker, (ask, token) => ask with { Marker = token },
            (one, at) => at.Thing(Kinds.Database, one.DBInstanceArn, one.DBInstanceIdentifier, one.DBInstanceStatus, one.InstanceCreateTime, running: one.DBInstanceStatus is not ("stopped" or "stopping"), facts: new FactBag()
                .With("DBInstanceClass", one.DBInstanceClass).With("Engine", one.Engine).When("MultiAZ", one.MultiAZ).With("AllocatedStorage", one.AllocatedStorage)
                .With("StorageType", one.StorageType).With("Iops", one.Iops).With("DBClusterIdentifier", one.DBClusterIdentifier).When("DeletionProtection", one.DeletionProtection))
                .Tagged(one.TagList, tag => tag.Key, tag => tag.Value)),
        Listing.Of(
            Rds.DescribeDBClusters, new(MaxRecords: 100), page => page.DBClusters, page => page.Marker, (ask, token) => ask with { Marker = token },
            (one, at) => at.Thing(Kinds.DatabaseCluster, one.DBClusterArn, one.DBClusterIdentifier, one.Status, one.ClusterCreateTime, facts: new FactBag()
                .With("Engine", one.Engine).When("DeletionProtection", one.DeletionProtection)).Tagged(one.TagList, tag => tag.Key, tag => tag.Value)),
        Listing.Of(
            Redshift.DescribeClusters, new(MaxRecords: 100), page => page.Clusters, page => page.Marker, (ask, token) => ask with { Marker = token },
            (one, at) => at.Thing(
                Kinds.Warehouse, at.Arn("redshift", "cluster:" + one.ClusterIdentifier), one.ClusterIdentifier, one.ClusterStatus, one.ClusterCreateTime,
                running: one.ClusterStatus is not ("paused" or "pausing"), facts: new FactBag().With("NodeType", one.NodeType).With("NumberOfNodes", one.NumberOfNodes))
                .Tagged(one.Tags, tag => tag.Key, tag => tag.Value)),
        Listing.Of(
            RedshiftServerless.ListWorkgroups, new(MaxResults: 100), page => page.Workgroups, page => page.NextToken, (ask, token) => ask with { NextToken = token },
            (one, at) => at.Thing(Kinds.WarehouseWorkgroup, one.WorkgroupArn, one.WorkgroupName, one.Status, one.CreationDate, facts: new FactBag()
                .With("BaseCapacity", one.BaseCapacity))),
        Listing.Of(
            TimestreamInflux.ListDbInstances, new(MaxResults: 100), page => page.Items, page => page.NextToken, (ask, token) => ask with { NextToken = token },
            (one, at) => at.Thing(Kinds.TimeSeriesDatabase, one.Arn, one.Name, one.Status, running: true, facts: new FactBag().With("InstanceType", one.DbInstanceType))),
        Listing.Of(
            Dms.DescribeReplicationInstances, new(MaxRecords: 100), page => page.ReplicationInstances, page => page.Marker, (ask, token) => ask with { Marker = token },
            (one, at) => at.Thing(
                Kinds.ReplicationMachine, one.ReplicationInstanceArn, one.ReplicationInstanceIdentifier, one.ReplicationInstanceStatus, one.InstanceCreateTime, running: true, facts: new FactBag()
                    .With("InstanceClass", one.ReplicationInstanceClass))),
    ];

    private static Listing[] Caches =>
    [
        Listing.Of(
            ElastiCache.DescribeReplicationGroups, new(MaxRecords: 100), page => page.ReplicationGroups, page => page.Marker, (ask, token) => ask with { Marker = token },
            (one, at) => at.Thing(Kinds.CacheGroup, one.ARN, one.ReplicationGroupId, one.Status, one.ReplicationGroupCreateTime, running: one.Status is not "deleting", facts: new FactBag()
                .With("CacheNodeType", one.CacheNodeType).With("NumCacheNodes", one.MemberClusters?.Count))),
        Listing.Of(
            ElastiCache.DescribeCacheClusters, new(MaxRecords: 100, ShowCacheClustersNotInReplicationGroups: true), page => page.CacheClusters, page => page.Marker,
            (ask, token) => ask with { Marker = token },
            (one, at) => at.Thing(Kinds.CacheCluster, one.ARN, one.CacheClusterId, one.CacheClusterStatus, one.CacheClusterCreateTime, running: one.CacheClusterStatus is not "deleting", facts: new FactBag()
                .With("CacheNodeType", one.CacheNodeType).With("NumCacheNodes", one.NumCacheNodes).With("Engine", one.Engine))),
        Listing.Of(
            ElastiCache.DescribeServerlessCaches, new(MaxResults: 50), page => page.ServerlessCaches, page => page.NextToken, (ask, token) => ask with { NextToken = token },
            (one, at) => at.Thing(Kinds.ServerlessCache, one.ARN, one.ServerlessCacheName, one.Status, one.CreateTime, running: one.Status is not "deleting", facts: new FactBag()
                .With("Engine", one.Engine))),
        Listing.Of(
            MemoryDb.DescribeClusters, new(MaxResults: 100), page => page.Clusters, page => page.NextToken, (ask, token) => ask with { NextToken = token },
            (one, at) => at.Thing(Kinds.MemoryDatabase, one.ARN, one.Name, one.Status, running: one.Status is not "deleting", facts: new FactBag()
                .With("NodeType", one.NodeType).With("NumberOfShards", one.NumberOfShards))),
        Listing.Of(
            Dax.DescribeClusters, new(MaxResults: 100), page => page.Clusters, page => page.NextToken, (ask, token) => ask with { NextToken = token },
            (one, at) => at.Thing(Kinds.DaxCluster, one.ClusterArn, one.ClusterName, one.Status, running: one.Status is not "deleting", facts: new FactBag()
                .With("NodeType", one.NodeType).With("TotalNodes", one.TotalNodes))),
    ];

    private static Listing[] Search =>
    [
        Listing.Each(
            OpenSearch.ListDomainNames, new(), page => page.DomainNames, _ => null, (same, _) => same,
            async (domain, at, cancel) =>
            {
                var seen = await at.AskAsync(OpenSearch.DescribeDomains, new([domain.DomainName!]), domain.DomainName, cancel).ConfigureAwait(false);
                foreach (var one in (seen?.DomainStatusList ?? []).Where(one => one.Deleted != true))
                {
                    at.Add(at.Thing(Kinds.SearchDomain, one.ARN, one.DomainName, one.Processing == true ? "processing" : "active", running: true, facts: new FactBag()
                        .With("InstanceType", one.ClusterConfig?.InstanceType).With("InstanceCount", one.ClusterConfig?.InstanceCount)));
                }
            }),
        Listing.Of(
            Msk.ListClustersV2, new(MaxResults: 100), page => page.ClusterInfoList, page => page.NextToken, (ask, token) => ask with { NextToken = token },
            (one, at) => at.Thing(Kinds.StreamCluster, one.ClusterArn, one.ClusterName, one.State, one.CreationTime, running: one.State is not "DELETING", facts: new FactBag()
                .With("InstanceType", one.Provisioned?.BrokerNodeGroupInfo?.InstanceType).With("InstanceCount", one.Provisioned?.NumberOfBrokerNodes))),
        Listing.Of(
            Kendra.ListIndices, new(MaxResults: 100), page => page.IndexConfigurationSummaryItems, page => page.NextToken, (ask, token) => ask with { NextToken = token },
            (one, at) => at.Thing(Kinds.KendraIndex, at.Arn("kendra", "index/" + one.Id), one.Name, one.Status, one.CreatedAt, running: one.Status is not "DELETING", facts: new FactBag()
                .With("IndexId", one.Id).With("Edition", one.Edition))),
        Listing.Of(
            QBusiness.ListApplications, new(MaxResults: 100), page => page.Applications, page => page.NextToken, (ask, token) => ask with { NextToken = token },
            (one, at) => at.Thing(Kinds.Assistant, at.Arn("qbusiness", "application/" + one.ApplicationId), one.DisplayName, one.Status, one.CreatedAt, facts: new FactBag()
                .With("ApplicationId", one.ApplicationId))),
    ];

    private static Listing[] Tables =>
    [
        Listing.Each(
            DynamoDb.ListTables, new(Limit: 100), page => page.TableNames, page => page.LastEvaluatedTableName, (ask, token) => ask with { ExclusiveStartTableName = token },
            TableAsync),
        Listing.Of(
            Fsx.DescribeFileSystems, new(MaxResults: 100), page => page.FileSystems, page => page.NextToken, (ask, token) => ask with { NextToken = token },
            (one, at) => at.Thing(Kinds.FileSystem, one.FileSystemId, one.FileSystemId, one.Lifecycle, one.CreationTime, facts: new FactBag()
                .With("Size", one.StorageCapacity).With("FileSystemType", one.FileSystemType).With("StorageType", one.StorageType)).Tagged(one.Tags, tag => tag.Key, tag => tag.Value)),
    ];

    private static Listing[] Houses =>
    [
        Listing.Of(
            CloudHsm.DescribeClusters, new(MaxResults: 25), page => (page.Clusters ?? []).SelectMany(cluster => (cluster.Hsms ?? []).Select(hsm => (cluster, hsm))), page => page.NextToken,
            (ask, token) => ask with { NextToken = token },
            (one, at) => at.Thing(Kinds.Hsm, one.hsm.HsmId, one.hsm.HsmId, one.hsm.State, one.cluster.CreateTimestamp, running: one.hsm.State is not ("DELETE_IN_PROGRESS" or "DELETED"), facts: new FactBag()
                .With("ClusterId", one.cluster.ClusterId).With("HsmType", one.cluster.HsmType))),
        Listing.Of(
            PrivateCa.ListCertificateAuthorities, new(MaxResults: 100), page => page.CertificateAuthorities, page => page.NextToken, (ask, token) => ask with { NextToken = token },
            (one, at) => at.Thing(Kinds.CertificateAuthority, one.Arn, one.Arn?[(one.Arn.LastIndexOf('/') + 1)..], one.Status, one.CreatedAt, facts: new FactBag().With("Type", one.Type))),
        Listing.Of(
            Transfer.ListServers, new(MaxResults: 100), page => page.Servers, page => page.NextToken, (ask, token) => ask with { NextToken = token },
            (one, at) => at.Thing(Kinds.TransferServer, one.Arn, one.ServerId, one.State, running: true, facts: new FactBag().With("ServerId", one.ServerId))),
        Listing.Of(
            Connect.ListInstances, new(MaxResults: 10), page => page.InstanceSummaryList, page => page.NextToken, (ask, token) => ask with { NextToken = token },
            (one, at) => at.Thing(Kinds.CallCentre, one.Arn, one.InstanceAlias, one.InstanceStatus, one.CreatedTime, facts: new FactBag().With("InstanceId", one.Id))),
        Listing.Of(
            WorkMail.ListOrganizations, new(MaxResults: 100), page => page.OrganizationSummaries, page => page.NextToken, (ask, token) => ask with { NextToken = token },
            (one, at) => one.State is "Deleted" ? null : at.Thing(Kinds.MailOrganization, at.Arn("workmail", "organization/" + one.OrganizationId), one.Alias, one.State, facts: new FactBag()
                .With("OrganizationId", one.OrganizationId))),
    ];

    private static async Task TableAsync(string name, Place at, CancellationToken cancel)
    {
        var seen = await at.AskAsync(DynamoDb.DescribeTable, new(name), name, cancel).ConfigureAwait(false);
        var (table, size) = (seen?.Table, seen?.Table?.ProvisionedThroughput);
        at.Add(at.Thing(Kinds.Table, table?.TableArn ?? at.Arn("dynamodb", "table/" + name), name, table?.TableStatus, table?.CreationDateTime, facts: new FactBag()
            .With("ReadCapacityUnits", size?.ReadCapacityUnits).With("WriteCapacityUnits", size?.WriteCapacityUnits)
            .With("BillingMode", table?.BillingModeSummary?.BillingMode).When("DeletionProtection", table?.DeletionProtectionEnabled)));
    }
}
