using System.Globalization;
using Firebreak.Model;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox;

/// <summary>Redshift with and without machines, DynamoDB, DMS and Timestream: more places where data costs.</summary>
internal sealed class WarehouseWorld : IServiceModule
{
    private static readonly TimeSpan Moving = TimeSpan.FromSeconds(40);
    private readonly Shelf _warehouses;
    private readonly Shelf _workgroups;
    private readonly Shelf _limits;
    private readonly Shelf _tables;
    private readonly Shelf _copiers;

    internal WarehouseWorld(Shelves shelves)
    {
        _warehouses = shelves.Of(Kinds.Warehouse, ShelfRules.Of("Amazon Redshift", "ClusterNotFound", 404, "ClusterAlreadyExists") with { Costs = one => one.State is "available" });
        _workgroups = shelves.Of(Kinds.WarehouseWorkgroup, ShelfRules.Of("Amazon Redshift Serverless", taken: "ConflictException"));
        _limits = shelves.Of("redshift-serverless:usage-limit", ShelfRules.Of("Amazon Redshift Serverless"));
        _tables = shelves.Of(Kinds.Table, ShelfRules.Of("Amazon DynamoDB", taken: "ResourceInUseException") with { Costs = one => one["BillingMode"] == "PROVISIONED" });
        _copiers = shelves.Of(Kinds.ReplicationMachine, ShelfRules.Of("AWS Database Migration Service", "ResourceNotFoundFault", taken: "ResourceAlreadyExistsFault") with { Costs = one => one.State is "available" });
        Series = shelves.Of(Kinds.TimeSeriesDatabase, ShelfRules.Of("Amazon Timestream") with { Costs = one => one.State is "AVAILABLE" });
    }

    /// <summary>Databases of time series, which only a scenario makes.</summary>
    internal Shelf Series { get; }

    /// <inheritdoc/>
    public void Register(Router router)
    {
        _ = router.On(Redshift.DescribeClusters, (call, input) =>
        {
            var (page, next) = input.ClusterIdentifier is { } name ? ([_warehouses.Of(call, name)], null) : _warehouses.Page(call, input.MaxRecords, input.Marker);
            return new Redshift.DescribeClustersOut(next, [.. page.Select(Warehouse)]);
        });
        _ = router.On(Redshift.CreateCluster, (call, input) =>
        {
            var made = new Held { Id = call.Arn("redshift", "cluster:" + input.ClusterIdentifier), Name = input.ClusterIdentifier! }.With(null, ("NodeType", input.NodeType));
            made.Set("NumberOfNodes", input.NumberOfNodes ?? 1);
            return new Redshift.CreateClusterOut(Warehouse(_warehouses.Put(call, made, "available")));
        });
        _ = router.On(Redshift.PauseCluster, (call, input) => new Redshift.PauseClusterOut(Warehouse(Turned(call, input.ClusterIdentifier, "available", "pausing", "paused"))));
        _ = router.On(Redshift.ResumeCluster, (call, input) => new Redshift.ResumeClusterOut(Warehouse(Turned(call, input.ClusterIdentifier, "paused", "resuming", "available"))));
        _ = router.On(Redshift.DeleteCluster, (call, input) =>
        {
            var one = _warehouses.Of(call, input.ClusterIdentifier);
            if (input.SkipFinalClusterSnapshot != true && input.FinalClusterSnapshotIdentifier is null)
            {
                throw new Fault("InvalidParameterCombination", "FinalClusterSnapshotIdentifier is required unless SkipFinalClusterSnapshot is specified.");
            }

            _warehouses.Fade(one, "deleting", Moving);
            return new Redshift.DeleteClusterOut(Warehouse(one));
        });
        Workgroups(router);
        Tables(router);
        Copiers(router);
    }

    private void Workgroups(Router router)
    {
        _ = router.On(RedshiftServerless.ListWorkgroups, (call, input) =>
        {
            var (page, next) = _workgroups.Page(call, input.MaxResults, input.NextToken);
            return new RedshiftServerless.ListWorkgroupsOut(next, [.. page.Select(Workgroup)]);
        });
        _ = router.On(RedshiftServerless.CreateWorkgroup, (call, input) =>
        {
            var id = call.World.Ids.Uuid();
            var made = new Held { Id = call.Arn("redshift-serverless", "workgroup/" + id), Name = input.WorkgroupName! }.With(null, ("id", id), ("namespace", input.NamespaceName));
            made.Set("BaseCapacity", input.BaseCapacity ?? 128);
            return new RedshiftServerless.CreateWorkgroupOut(Workgroup(_workgroups.Put(call, made, "AVAILABLE")));
        });
        _ = router.On(RedshiftServerless.DeleteWorkgroup, (call, input) =>
        {
            var one = _workgroups.Of(call, input.WorkgroupName);
            _workgroups.Fade(one, "DELETING", Moving);
            return new RedshiftServerless.DeleteWorkgroupOut(Workgroup(one));
        });
        _ = router.On(RedshiftServerless.ListUsageLimits, (call, input) =>
        {
            var (page, next) = _limits.Page(call, input.MaxResults, input.NextToken, one => input.ResourceArn is null || one["of"] == input.ResourceArn);
            return new RedshiftServerless.ListUsageLimitsOut(next, [.. page.Select(Limit)]);
        });
        _ = router.On(RedshiftServerless.CreateUsageLimit, (call, input) =>
        {
            var id = call.World.Ids.Uuid();
            var made = new Held { Id = call.Arn("redshift-serverless", "usagelimit/" + id), Name = id }.With(
                null, ("of", _workgroups.Of(call, input.ResourceArn).Id), ("type", input.UsageType), ("period", input.Period ?? "monthly"), ("breach", input.BreachAction ?? "log"));
            made.Set("amount", input.Amount);
            return new RedshiftServerless.CreateUsageLimitOut(Limit(_limits.Put(call, made, "active")));
        });
        _ = router.On(RedshiftServerless.DeleteUsageLimit, (call, input) =>
        {
            var one = _limits.Of(call, input.UsageLimitId);
            _limits.Remove(one);
            return new RedshiftServerless.DeleteUsageLimitOut(new(UsageLimitId: one.Name));
        });
    }

    private void Tables(Router router)
    {
        _ = router.On(DynamoDb.ListTables, (call, input) =>
        {
            var all = _tables.In(call).Where(one => input.ExclusiveStartTableName is null || string.CompareOrdinal(one.Name, input.ExclusiveStartTableName) > 0).ToList();
            var page = all.Take(input.Limit ?? 100).Select(one => one.Name).ToList();
            return new DynamoDb.ListTablesOut(page, page.Count < all.Count ? page[^1] : null);
        });
        _ = router.On(DynamoDb.DescribeTable, (call, input) => new DynamoDb.DescribeTableOut(Table(_tables.Of(call, input.TableName))));
        _ = router.On(DynamoDb.CreateTable, (call, input) =>
        {
            var made = new Held { Id = call.Arn("dynamodb", "table/" + input.TableName), Name = input.TableName! }.With(
                null, ("BillingMode", input.BillingMode ?? "PROVISIONED"), ("DeletionProtection", input.DeletionProtectionEnabled == true ? "true" : null));
            Sized(made, input.ProvisionedThroughput);
            return new DynamoDb.CreateTableOut(Table(_tables.Put(call, made, "ACTIVE")));
        });
        _ = router.On(DynamoDb.UpdateTable, (call, input) =>
        {
            var one = _tables.Of(call, input.TableName);
            one["BillingMode"] = input.BillingMode ?? one["BillingMode"];
            one["DeletionProtection"] = input.DeletionProtectionEnabled is { } on ? (on ? "true" : "") : one["DeletionProtection"];
            Sized(one, input.ProvisionedThroughput);
            _tables.Weigh(one);
            return new DynamoDb.UpdateTableOut(Table(one));
        });
        _ = router.On(DynamoDb.DeleteTable, (call, input) =>
        {
            var one = _tables.Of(call, input.TableName);
            if (one["DeletionProtection"] == "true")
            {
                throw new Fault("ValidationException", $"Resource cannot be deleted as it is currently protected against deletion: {one.Name}");
            }

            _tables.Fade(one, "DELETING", TimeSpan.FromSeconds(10));
            return new DynamoDb.DeleteTableOut(Table(one));
        });
        _ = router.On(DynamoDb.CreateBackup, (call, input) => new DynamoDb.CreateBackupOut(new(
            _tables.Of(call, input.TableName).Id + "/backup/" + call.World.Ids.Digits(14), input.BackupName, "AVAILABLE", "USER", call.Now)));
    }

    private void Copiers(Router router)
    {
        _ = router.On(Dms.DescribeReplicationInstances, (call, input) =>
        {
            var wanted = input.Filters?.FirstOrDefault(filter => filter.Name == "replication-instance-arn")?.Values;
            var (page, next) = _copiers.Page(call, input.MaxRecords, input.Marker, one => wanted is null || wanted.Contains(one.Id, StringComparer.Ordinal));
            return wanted is not null && page.Count == 0 ? throw new Fault("ResourceNotFoundFault", "Replication instance not found.") : new Dms.DescribeReplicationInstancesOut(next, [.. page.Select(Copier)]);
        });
        _ = router.On(Dms.CreateReplicationInstance, (call, input) => new Dms.CreateReplicationInstanceOut(Copier(_copiers.Put(
            call, new Held { Id = call.Arn("dms", "rep:" + call.World.Ids.Digits(12)), Name = input.ReplicationInstanceIdentifier! }.With(null, ("InstanceClass", input.ReplicationInstanceClass)), "available"))));
        _ = router.On(Dms.DeleteReplicationInstance, (call, input) =>
        {
            var one = _copiers.Of(call, input.ReplicationInstanceArn);
            _copiers.Fade(one, "deleting", Moving);
            return new Dms.DeleteReplicationInstanceOut(Copier(one));
        });
        _ = router.On(TimestreamInflux.ListDbInstances, (call, input) =>
        {
            var (page, next) = Series.Page(call, input.MaxResults, input.NextToken);
            return new TimestreamInflux.ListDbInstancesOut([.. page.Select(one => new TimestreamInflux.DbInstanceSummary(one["id"], one.Name, one.Id, one.State, DbInstanceType: one["InstanceType"]))], next);
        });
        _ = router.On(TimestreamInflux.GetDbInstance, (call, input) =>
        {
            var one = Series.Of(call, input.Identifier);
            return new TimestreamInflux.GetDbInstanceOut(one["id"], one.Name, one.Id, one.State, DbInstanceType: one["InstanceType"]);
        });
        _ = router.On(TimestreamInflux.DeleteDbInstance, (call, input) =>
        {
            var one = Series.Of(call, input.Identifier);
            Series.Fade(one, "DELETING", Moving);
            return new TimestreamInflux.DeleteDbInstanceOut(one["id"], one.Name, one.Id, one.State);
        });
    }

    private Held Turned(Call call, string? name, string from, string by, string to)
    {
        var one = _warehouses.Of(call, name);
        if (one.State != from)
        {
            throw new Fault("InvalidClusterState", $"The cluster {one.Name} is {one.State}.");
        }

        _warehouses.Turn(one, by, to, Moving);
        return one;
    }

    private static void Sized(Held one, DynamoDb.ProvisionedThroughput? size)
    {
        one.Set("ReadCapacityUnits", size?.ReadCapacityUnits);
        one.Set("WriteCapacityUnits", size?.WriteCapacityUnits);
    }

    private static long? Long(Held one, string fact) => long.TryParse(one[fact], CultureInfo.InvariantCulture, out var number) ? number : null;

    private static Redshift.Cluster Warehouse(Held one) => new(
        ClusterIdentifier: one.Name, NodeType: one["NodeType"], ClusterStatus: one.State, ClusterAvailabilityStatus: one.State == "available" ? "Available" : "Unavailable", ClusterCreateTime: one.At,
        NumberOfNodes: one.Number("NumberOfNodes"));

    private static RedshiftServerless.Workgroup Workgroup(Held one) => new(
        WorkgroupName: one.Name, WorkgroupArn: one.Id, WorkgroupId: one["id"], Status: one.State, CreationDate: one.At, NamespaceName: one["namespace"], BaseCapacity: one.Number("BaseCapacity"));

    private static RedshiftServerless.UsageLimit Limit(Held one) => new(
        UsageLimitId: one.Name, UsageLimitArn: one.Id, ResourceArn: one["of"], UsageType: one["type"], Amount: Long(one, "amount"), Period: one["period"], BreachAction: one["breach"]);

    private static DynamoDb.TableDescription Table(Held one) => new(
        TableName: one.Name, TableArn: one.Id, TableStatus: one.State, CreationDateTime: one.At, BillingModeSummary: new(one["BillingMode"]),
        ProvisionedThroughput: new(ReadCapacityUnits: Long(one, "ReadCapacityUnits") ?? 0, WriteCapacityUnits: Long(one, "WriteCapacityUnits") ?? 0),
        DeletionProtectionEnabled: one["DeletionProtection"] == "true");

    private static Dms.ReplicationInstance Copier(Held one) => new(
        ReplicationInstanceIdentifier: one.Name, ReplicationInstanceClass: one["InstanceClass"], ReplicationInstanceStatus: one.State, InstanceCreateTime: one.At, ReplicationInstanceArn: one.Id);
}
