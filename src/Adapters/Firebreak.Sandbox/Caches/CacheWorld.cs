using Firebreak.Model;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox;

/// <summary>ElastiCache, MemoryDB and DAX: memory that costs while it stands, and cannot be stopped.</summary>
internal sealed class CacheWorld : IServiceModule
{
    private static readonly TimeSpan Going = TimeSpan.FromSeconds(40);
    private readonly Shelf _groups;
    private readonly Shelf _clusters;
    private readonly Shelf _serverless;
    private readonly Shelf _memory;

    internal CacheWorld(Shelves shelves)
    {
        const string Bill = "Amazon ElastiCache";
        _groups = shelves.Of(Kinds.CacheGroup, ShelfRules.Of(Bill, "ReplicationGroupNotFoundFault", 404, "ReplicationGroupAlreadyExists") with { Costs = one => one.State is "available" });
        _clusters = shelves.Of(Kinds.CacheCluster, ShelfRules.Of(Bill, "CacheClusterNotFound", 404, "CacheClusterAlreadyExists") with { Costs = one => one.State is "available" });
        _serverless = shelves.Of(Kinds.ServerlessCache, ShelfRules.Of(Bill, "ServerlessCacheNotFoundFault", 404, "ServerlessCacheAlreadyExistsFault") with { Costs = one => one.State is "available" });
        _memory = shelves.Of(Kinds.MemoryDatabase, ShelfRules.Of("Amazon MemoryDB", "ClusterNotFoundFault", taken: "ClusterAlreadyExistsFault") with { Costs = one => one.State is "available" });
        Dax = shelves.Of(Kinds.DaxCluster, ShelfRules.Of("Amazon DAX", "ClusterNotFoundFault") with { Costs = one => one.State is "available" });
    }

    /// <summary>DAX clusters, which only a scenario makes.</summary>
    internal Shelf Dax { get; }

    /// <inheritdoc/>
    public void Register(Router router)
    {
        _ = router.On(ElastiCache.DescribeReplicationGroups, (call, input) =>
        {
            var (page, next) = input.ReplicationGroupId is { } name ? ([_groups.Of(call, name)], null) : _groups.Page(call, input.MaxRecords, input.Marker);
            return new ElastiCache.DescribeReplicationGroupsOut(next, [.. page.Select(Group)]);
        });
        _ = router.On(ElastiCache.CreateReplicationGroup, (call, input) =>
        {
            var made = new Held { Id = call.Arn("elasticache", "replicationgroup:" + input.ReplicationGroupId), Name = input.ReplicationGroupId! }.With(
                null, ("CacheNodeType", input.CacheNodeType), ("description", input.ReplicationGroupDescription));
            made.Set("NumCacheNodes", input.NumCacheClusters ?? 1);
            return new ElastiCache.CreateReplicationGroupOut(Group(_groups.Put(call, made, "available")));
        });
        _ = router.On(ElastiCache.DeleteReplicationGroup, (call, input) => new ElastiCache.DeleteReplicationGroupOut(Group(Gone(_groups, call, input.ReplicationGroupId))));
        _ = router.On(ElastiCache.DescribeCacheClusters, (call, input) =>
        {
            var (page, next) = input.CacheClusterId is { } name ? ([_clusters.Of(call, name)], null) : _clusters.Page(call, input.MaxRecords, input.Marker);
            return new ElastiCache.DescribeCacheClustersOut(next, [.. page.Select(Cluster)]);
        });
        _ = router.On(ElastiCache.CreateCacheCluster, (call, input) =>
        {
            var made = new Held { Id = call.Arn("elasticache", "cluster:" + input.CacheClusterId), Name = input.CacheClusterId! }.With(null, ("CacheNodeType", input.CacheNodeType), ("Engine", input.Engine));
            made.Set("NumCacheNodes", input.NumCacheNodes ?? 1);
            return new ElastiCache.CreateCacheClusterOut(Cluster(_clusters.Put(call, made, "available")));
        });
        _ = router.On(ElastiCache.DeleteCacheCluster, (call, input) => new ElastiCache.DeleteCacheClusterOut(Cluster(Gone(_clusters, call, input.CacheClusterId))));
        _ = router.On(ElastiCache.DescribeServerlessCaches, (call, input) =>
        {
            var (page, next) = input.ServerlessCacheName is { } name ? ([_serverless.Of(call, name)], null) : _serverless.Page(call, input.MaxResults, input.NextToken);
            return new ElastiCache.DescribeServerlessCachesOut(next, [.. page.Select(Serverless)]);
        });
        _ = router.On(ElastiCache.CreateServerlessCache, (call, input) => new ElastiCache.CreateServerlessCacheOut(Serverless(_serverless.Put(
            call, new Held { Id = call.Arn("elasticache", "serverlesscache:" + input.ServerlessCacheName), Name = input.ServerlessCacheName! }.With(null, ("Engine", input.Engine)), "available"))));
        _ = router.On(ElastiCache.DeleteServerlessCache, (call, input) => new ElastiCache.DeleteServerlessCacheOut(Serverless(Gone(_serverless, call, input.ServerlessCacheName))));
        Memory(router);
    }

    private void Memory(Router router)
    {
        _ = router.On(MemoryDb.DescribeClusters, (call, input) =>
        {
            var (page, next) = input.ClusterName is { } name ? ([_memory.Of(call, name)], null) : _memory.Page(call, input.MaxResults, input.NextToken);
            return new MemoryDb.DescribeClustersOut(next, [.. page.Select(Memory)]);
        });
        _ = router.On(MemoryDb.CreateCluster, (call, input) => new MemoryDb.CreateClusterOut(Memory(_memory.Put(
            call, new Held { Id = call.Arn("memorydb", "cluster/" + input.ClusterName), Name = input.ClusterName! }.With(null, ("NodeType", input.NodeType), ("NumberOfShards", "1")), "available"))));
        _ = router.On(MemoryDb.DeleteCluster, (call, input) => new MemoryDb.DeleteClusterOut(Memory(Gone(_memory, call, input.ClusterName))));
        _ = router.On(Wire.Services.Dax.DescribeClusters, (call, input) =>
        {
            var (page, next) = input.ClusterNames is { Count: > 0 } names ? ([.. names.Select(name => Dax.Of(call, name))], null) : Dax.Page(call, input.MaxResults, input.NextToken);
            return new Wire.Services.Dax.DescribeClustersOut(next, [.. page.Select(Accelerated)]);
        });
        _ = router.On(Wire.Services.Dax.DeleteCluster, (call, input) => new Wire.Services.Dax.DeleteClusterOut(Accelerated(Gone(Dax, call, input.ClusterName))));
    }

    private static Held Gone(Shelf shelf, Call call, string? name)
    {
        var one = shelf.Of(call, name);
        shelf.Fade(one, "deleting", Going);
        return one;
    }

    private static ElastiCache.ReplicationGroup Group(Held one) => new(
        ReplicationGroupId: one.Name, Description: one["description"], Status: one.State, MemberClusters: [.. Enumerable.Range(1, one.Number("NumCacheNodes")).Select(at => $"{one.Name}-00{at}")],
        CacheNodeType: one["CacheNodeType"], ARN: one.Id, ReplicationGroupCreateTime: one.At);

    private static ElastiCache.CacheCluster Cluster(Held one) => new(
        CacheClusterId: one.Name, CacheNodeType: one["CacheNodeType"], Engine: one["Engine"], CacheClusterStatus: one.State, NumCacheNodes: one.Number("NumCacheNodes"), CacheClusterCreateTime: one.At, ARN: one.Id);

    private static ElastiCache.ServerlessCache Serverless(Held one) => new(ServerlessCacheName: one.Name, CreateTime: one.At, Status: one.State, Engine: one["Engine"], ARN: one.Id);

    private static MemoryDb.Cluster Memory(Held one) => new(Name: one.Name, Status: one.State, NumberOfShards: one.Number("NumberOfShards"), NodeType: one["NodeType"], ARN: one.Id);

    private static Wire.Services.Dax.Cluster Accelerated(Held one) => new(
        ClusterName: one.Name, ClusterArn: one.Id, TotalNodes: one.Number("TotalNodes"), ActiveNodes: one.Number("TotalNodes"), NodeType: one["NodeType"], Status: one.State);
}
