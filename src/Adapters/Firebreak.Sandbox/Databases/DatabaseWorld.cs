using Firebreak.Model;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox;

/// <summary>Amazon RDS: databases and clusters. A stopped one is started again by AWS after seven days.</summary>
internal sealed class DatabaseWorld : IServiceModule
{
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);
    private static readonly TimeSpan Moving = TimeSpan.FromSeconds(50);
    private readonly World _world;
    private readonly Shelf _databases;
    private readonly Shelf _clusters;

    internal DatabaseWorld(Shelves shelves)
    {
        _world = shelves.World;
        _databases = shelves.Of(Kinds.Database, ShelfRules.Of("Amazon Relational Database Service", "DBInstanceNotFound", 404, "DBInstanceAlreadyExists") with { Costs = one => one.State is "available" or "starting" });
        _clusters = shelves.Of(Kinds.DatabaseCluster, ShelfRules.Of("Amazon Relational Database Service", "DBClusterNotFoundFault", 404, "DBClusterAlreadyExistsFault"));
    }

    /// <inheritdoc/>
    public void Register(Router router)
    {
        _ = router.On(Rds.DescribeDBInstances, (call, input) =>
        {
            var (page, next) = input.DBInstanceIdentifier is { } name ? ([_databases.Of(call, name)], null) : _databases.Page(call, input.MaxRecords, input.Marker);
            return new Rds.DescribeDBInstancesOut(next, [.. page.Select(View)]);
        });
        _ = router.On(Rds.CreateDBInstance, (call, input) =>
        {
            var made = new Held { Id = call.Arn("rds", "db:" + input.DBInstanceIdentifier), Name = input.DBInstanceIdentifier! }.With(
                null, ("DBInstanceClass", input.DBInstanceClass), ("Engine", input.Engine), ("StorageType", input.StorageType ?? "gp3"), ("MultiAZ", input.MultiAZ == true ? "true" : null));
            made.Set("AllocatedStorage", input.AllocatedStorage ?? 20);
            Guard(made, input.DeletionProtection);
            return new Rds.CreateDBInstanceOut(View(_databases.Put(call, made, "available")));
        });
        _ = router.On(Rds.StopDBInstance, (call, input) =>
        {
            var one = Is(_databases.Of(call, input.DBInstanceIdentifier), "available", "InvalidDBInstanceState");
            _databases.Turn(one, "stopping", "stopped", Moving);
            Restart(_databases, one);
            return new Rds.StopDBInstanceOut(View(one));
        });
        _ = router.On(Rds.StartDBInstance, (call, input) =>
        {
            var one = Is(_databases.Of(call, input.DBInstanceIdentifier), "stopped", "InvalidDBInstanceState");
            _databases.Turn(one, "starting", "available", Moving);
            return new Rds.StartDBInstanceOut(View(one));
        });
        _ = router.On(Rds.ModifyDBInstance, (call, input) => new Rds.ModifyDBInstanceOut(View(Guard(_databases.Of(call, input.DBInstanceIdentifier), input.DeletionProtection))));
        _ = router.On(Rds.DeleteDBInstance, (call, input) =>
        {
            var one = Free(_databases.Of(call, input.DBInstanceIdentifier), input.SkipFinalSnapshot, input.FinalDBSnapshotIdentifier);
            _databases.Fade(one, "deleting", Moving);
            return new Rds.DeleteDBInstanceOut(View(one));
        });
        Clusters(router);
    }

    private void Clusters(Router router)
    {
        _ = router.On(Rds.DescribeDBClusters, (call, input) =>
        {
            var (page, next) = input.DBClusterIdentifier is { } name ? ([_clusters.Of(call, name)], null) : _clusters.Page(call, input.MaxRecords, input.Marker);
            return new Rds.DescribeDBClustersOut(next, [.. page.Select(Cluster)]);
        });
        _ = router.On(Rds.CreateDBCluster, (call, input) =>
        {
            var made = new Held { Id = call.Arn("rds", "cluster:" + input.DBClusterIdentifier), Name = input.DBClusterIdentifier! }.With(null, ("Engine", input.Engine));
            return new Rds.CreateDBClusterOut(Cluster(_clusters.Put(call, Guard(made, input.DeletionProtection), "available")));
        });
        _ = router.On(Rds.StopDBCluster, (call, input) =>
        {
            var one = Is(_clusters.Of(call, input.DBClusterIdentifier), "available", "InvalidDBClusterStateFault");
            _clusters.Turn(one, "stopping", "stopped", Moving);
            Restart(_clusters, one);
            return new Rds.StopDBClusterOut(Cluster(one));
        });
        _ = router.On(Rds.StartDBCluster, (call, input) =>
        {
            var one = Is(_clusters.Of(call, input.DBClusterIdentifier), "stopped", "InvalidDBClusterStateFault");
            _clusters.Turn(one, "starting", "available", Moving);
            return new Rds.StartDBClusterOut(Cluster(one));
        });
        _ = router.On(Rds.ModifyDBCluster, (call, input) => new Rds.ModifyDBClusterOut(Cluster(Guard(_clusters.Of(call, input.DBClusterIdentifier), input.DeletionProtection))));
        _ = router.On(Rds.DeleteDBCluster, (call, input) =>
        {
            var one = Free(_clusters.Of(call, input.DBClusterIdentifier), input.SkipFinalSnapshot, input.FinalDBSnapshotIdentifier);
            _clusters.Fade(one, "deleting", Moving);
            return new Rds.DeleteDBClusterOut(Cluster(one));
        });
    }

    /// <summary>AWS starts what was stopped again after seven days, to bring it up to date.</summary>
    private void Restart(Shelf shelf, Held one) => _world.After(Week, world =>
    {
        if (one.State == "stopped" && shelf.All.Contains(one))
        {
            shelf.Turn(one, "available");
        }
    });

    private static Held Is(Held one, string state, string code) =>
        one.State == state ? one : throw new Fault(code, $"{one.Name} is not in {state} state.");

    private static Held Guard(Held one, bool? on)
    {
        one["DeletionProtection"] = on is null ? one["DeletionProtection"] : on == true ? "true" : "";
        return one;
    }

    private static Held Free(Held one, bool? skip, string? snapshot) => one["DeletionProtection"] == "true"
        ? throw new Fault("InvalidParameterCombination", $"Cannot delete protected {one.Name}, please disable deletion protection and try again.")
        : skip != true && snapshot is null ? throw new Fault("InvalidParameterCombination", "FinalDBSnapshotIdentifier is required unless SkipFinalSnapshot is specified.") : one;

    private static Rds.DBInstance View(Held one) => new(
        DBInstanceIdentifier: one.Name, DBInstanceClass: one["DBInstanceClass"], Engine: one["Engine"], DBInstanceStatus: one.State, AllocatedStorage: one.Number("AllocatedStorage"), InstanceCreateTime: one.At,
        MultiAZ: one["MultiAZ"] == "true", StorageType: one["StorageType"], DeletionProtection: one["DeletionProtection"] == "true", DBInstanceArn: one.Id);

    private static Rds.DBCluster Cluster(Held one) => new(
        DBClusterIdentifier: one.Name, Engine: one["Engine"], Status: one.State, ClusterCreateTime: one.At, DeletionProtection: one["DeletionProtection"] == "true", DBClusterArn: one.Id);
}
