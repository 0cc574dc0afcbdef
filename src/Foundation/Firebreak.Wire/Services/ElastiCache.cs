#nullable enable

using Firebreak.Wire.Codecs;

namespace Firebreak.Wire.Services;

/// <summary>Amazon ElastiCache: memory kept ready.</summary>
public static class ElastiCache
{
    /// <summary>The service's row.</summary>
    public static AwsService Service => Rows.ElastiCache;

    /// <summary>The replicated caches of a region.</summary>
    public static readonly Op<DescribeReplicationGroupsIn, DescribeReplicationGroupsOut> DescribeReplicationGroups =
        Service.Reads<DescribeReplicationGroupsIn, DescribeReplicationGroupsOut>("DescribeReplicationGroups");

    /// <summary>The question of <see cref="DescribeReplicationGroups"/>.</summary>
    public sealed record DescribeReplicationGroupsIn(
        string? ReplicationGroupId = null, int? MaxRecords = null, string? Marker = null);

    /// <summary>The answer of <see cref="DescribeReplicationGroups"/>.</summary>
    public sealed record DescribeReplicationGroupsOut(
        string? Marker = null, IReadOnlyList<ReplicationGroup>? ReplicationGroups = null);

    /// <summary>Makes a replicated cache.</summary>
    public static readonly Op<CreateReplicationGroupIn, CreateReplicationGroupOut> CreateReplicationGroup =
        Service.Writes<CreateReplicationGroupIn, CreateReplicationGroupOut>("CreateReplicationGroup");

    /// <summary>The question of <see cref="CreateReplicationGroup"/>.</summary>
    public sealed record CreateReplicationGroupIn(
        string? ReplicationGroupId = null, string? ReplicationGroupDescription = null, int? NumCacheClusters = null,
        string? CacheNodeType = null, string? Engine = null);

    /// <summary>The answer of <see cref="CreateReplicationGroup"/>.</summary>
    public sealed record CreateReplicationGroupOut(ReplicationGroup? ReplicationGroup = null);

    /// <summary>Deletes a replicated cache; a last snapshot is kept if it is named.</summary>
    public static readonly Op<DeleteReplicationGroupIn, DeleteReplicationGroupOut> DeleteReplicationGroup =
        Service.Writes<DeleteReplicationGroupIn, DeleteReplicationGroupOut>("DeleteReplicationGroup");

    /// <summary>The question of <see cref="DeleteReplicationGroup"/>.</summary>
    public sealed record DeleteReplicationGroupIn(
        string? ReplicationGroupId = null, string? FinalSnapshotIdentifier = null);

    /// <summary>The answer of <see cref="DeleteReplicationGroup"/>.</summary>
    public sealed record DeleteReplicationGroupOut(ReplicationGroup? ReplicationGroup = null);

    /// <summary>The cache clusters of a region.</summary>
    public static readonly Op<DescribeCacheClustersIn, DescribeCacheClustersOut> DescribeCacheClusters =
        Service.Reads<DescribeCacheClustersIn, DescribeCacheClustersOut>("DescribeCacheClusters");

    /// <summary>The question of <see cref="DescribeCacheClusters"/>.</summary>
    public sealed record DescribeCacheClustersIn(
        string? CacheClusterId = null, int? MaxRecords = null, string? Marker = null,
        bool? ShowCacheClustersNotInReplicationGroups = null);

    /// <summary>The answer of <see cref="DescribeCacheClusters"/>.</summary>
    public sealed record DescribeCacheClustersOut(
        string? Marker = null, IReadOnlyList<CacheCluster>? CacheClusters = null);

    /// <summary>Makes a cache cluster.</summary>
    public static readonly Op<CreateCacheClusterIn, CreateCacheClusterOut> CreateCacheCluster =
        Service.Writes<CreateCacheClusterIn, CreateCacheClusterOut>("CreateCacheCluster");

    /// <summary>The question of <see cref="CreateCacheCluster"/>.</summary>
    public sealed record CreateCacheClusterIn(
        string? CacheClusterId = null, int? NumCacheNodes = null, string? CacheNodeType = null,
        string? Engine = null);

    /// <summary>The answer of <see cref="CreateCacheCluster"/>.</summary>
    public sealed record CreateCacheClusterOut(CacheCluster? CacheCluster = null);

    /// <summary>Deletes a cache cluster.</summary>
    public static readonly Op<DeleteCacheClusterIn, DeleteCacheClusterOut> DeleteCacheCluster =
        Service.Writes<DeleteCacheClusterIn, DeleteCacheClusterOut>("DeleteCacheCluster");

    /// <summary>The question of <see cref="DeleteCacheCluster"/>.</summary>
    public sealed record DeleteCacheClusterIn(string? CacheClusterId = null, string? FinalSnapshotIdentifier = null);

    /// <summary>The answer of <see cref="DeleteCacheCluster"/>.</summary>
    public sealed record DeleteCacheClusterOut(CacheCluster? CacheCluster = null);

    /// <summary>The serverless caches of a region.</summary>
    public static readonly Op<DescribeServerlessCachesIn, DescribeServerlessCachesOut> DescribeServerlessCaches =
        Service.Reads<DescribeServerlessCachesIn, DescribeServerlessCachesOut>("DescribeServerlessCaches");

    /// <summary>The question of <see cref="DescribeServerlessCaches"/>.</summary>
    public sealed record DescribeServerlessCachesIn(
        string? ServerlessCacheName = null, int? MaxResults = null, string? NextToken = null);

    /// <summary>The answer of <see cref="DescribeServerlessCaches"/>.</summary>
    public sealed record DescribeServerlessCachesOut(
        string? NextToken = null, IReadOnlyList<ServerlessCache>? ServerlessCaches = null);

    /// <summary>Makes a serverless cache.</summary>
    public static readonly Op<CreateServerlessCacheIn, CreateServerlessCacheOut> CreateServerlessCache =
        Service.Writes<CreateServerlessCacheIn, CreateServerlessCacheOut>("CreateServerlessCache");

    /// <summary>The question of <see cref="CreateServerlessCache"/>.</summary>
    public sealed record CreateServerlessCacheIn(string? ServerlessCacheName = null, string? Engine = null);

    /// <summary>The answer of <see cref="CreateServerlessCache"/>.</summary>
    public sealed record CreateServerlessCacheOut(ServerlessCache? ServerlessCache = null);

    /// <summary>Deletes a serverless cache; a last snapshot is kept if it is named.</summary>
    public static readonly Op<DeleteServerlessCacheIn, DeleteServerlessCacheOut> DeleteServerlessCache =
        Service.Writes<DeleteServerlessCacheIn, DeleteServerlessCacheOut>("DeleteServerlessCache");

    /// <summary>The question of <see cref="DeleteServerlessCache"/>.</summary>
    public sealed record DeleteServerlessCacheIn(
        string? ServerlessCacheName = null, string? FinalSnapshotName = null);

    /// <summary>The answer of <see cref="DeleteServerlessCache"/>.</summary>
    public sealed record DeleteServerlessCacheOut(ServerlessCache? ServerlessCache = null);

    /// <summary>A replication group.</summary>
    public sealed record ReplicationGroup(
        string? ReplicationGroupId = null, string? Description = null, string? Status = null,
        IReadOnlyList<string>? MemberClusters = null, string? CacheNodeType = null, string? ARN = null,
        DateTimeOffset? ReplicationGroupCreateTime = null);

    /// <summary>A cache cluster.</summary>
    public sealed record CacheCluster(
        string? CacheClusterId = null, string? CacheNodeType = null, string? Engine = null,
        string? CacheClusterStatus = null, int? NumCacheNodes = null, DateTimeOffset? CacheClusterCreateTime = null,
        string? ReplicationGroupId = null, string? ARN = null);

    /// <summary>A serverless cache.</summary>
    public sealed record ServerlessCache(
        string? ServerlessCacheName = null, DateTimeOffset? CreateTime = null, string? Status = null,
        string? Engine = null, string? ARN = null);
}

[RecordsOf(typeof(ElastiCache))]
internal sealed partial class ElastiCacheShapes;
