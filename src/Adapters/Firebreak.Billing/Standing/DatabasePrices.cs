using Firebreak.Model;

namespace Firebreak.Billing.Standing;

/// <summary>Databases, caches, search and streams.</summary>
/// <remarks>
/// us-east-1, from the pricing pages of RDS, Aurora, Redshift, ElastiCache, MemoryDB, DAX, OpenSearch, MSK, DynamoDB, FSx and Kendra. Their machines
/// are EC2's with a surcharge, which is nearly the same within a family: on Graviton about twice EC2's price, else about 1.7 times. It is
/// applied and said, so that no size is ever zero.
/// </remarks>
internal static class DatabasePrices
{
    private const decimal LeastDisk = 20m;

    /// <summary>The rules by kind.</summary>
    public static IEnumerable<(string Kind, Func<Resource, Desk, Rate> Price)> Rules =>
    [
        ("rds:db-instance", Database),
        ("rds:db-cluster", Cluster),
        ("redshift:cluster", Warehouse),
        ("redshift-serverless:workgroup", (_, _) => Metered.By("Redshift Serverless bills the seconds that questions run.")),
        ("elasticache:replication-group", (thing, desk) => Machines(thing, desk, "CacheNodeType", "cache.", 1.67m, 2m, "NumCacheNodes")),
        ("elasticache:cache-cluster", (thing, desk) => Machines(thing, desk, "CacheNodeType", "cache.", 1.67m, 2m, "NumCacheNodes")),
        ("elasticache:serverless-cache", (thing, desk) => desk.Hourly(thing, 0.125m, "the least it costs: one gigabyte")),
        ("memorydb:cluster", (thing, desk) => Machines(thing, desk, "NodeType", "db.", 3.07m, 3.07m, "NumberOfShards")),
        ("dax:cluster", (thing, desk) => Machines(thing, desk, "NodeType", "dax.", 2.02m, 2.02m, "TotalNodes")),
        ("es:domain", (thing, desk) => Machines(thing, desk, "InstanceType", "", 1.48m, 1.66m, "InstanceCount")),
        ("kafka:cluster", (thing, desk) => Machines(thing, desk, "InstanceType", "kafka.", 2.19m, 2.5m, "InstanceCount")),
        ("timestream-influxdb:db-instance", (thing, desk) => Sized(thing, desk, "InstanceType", 0.06m)),
        ("dms:replication-instance", (thing, desk) => Machines(thing, desk, "InstanceClass", "dms.", 1.81m, 1.81m, "")),
        ("dynamodb:table", Table),
        ("fsx:file-system", Files),
        ("kendra:index", (thing, desk) => thing.Fact("Edition") switch
        {
            "DEVELOPER_EDITION" => desk.Hourly(thing, 1.125m),
            "ENTERPRISE_EDITION" => desk.Hourly(thing, 1.40m),
            "GEN_AI_ENTERPRISE_EDITION" => desk.Hourly(thing, 0.32m),
            _ => desk.Hourly(thing, 1.40m, "the enterprise edition: the edition is not known"),
        }),
        ("qbusiness:application", (_, _) => Metered.By("Amazon Q Business bills by user and index.")),
    ];

    // Its machines are listed by themselves; what Aurora and its kin keep is kept by the cluster.
    private static Rate Cluster(Resource thing, Desk desk) => thing.Fact("Engine") is { Length: > 0 } engine && !KeepsByUse(engine)
        ? new Rate.Free() : Metered.By("The cluster's storage is billed by what it keeps, which was not read.");

    private static bool KeepsByUse(string engine) => engine.StartsWith("aurora", StringComparison.Ordinal) || engine is "neptune" or "docdb";

    private static Rate Database(Resource thing, Desk desk)
    {
        var storage = Storage(thing, desk);
        if (thing.State is "stopped" or "stopping")
        {
            return storage;
        }

        var (engine, type) = (thing.Fact("Engine"), thing.Fact("DBInstanceClass"));
        if (type == "db.serverless")
        {
            return Sum(desk.Hourly(thing, 0.06m, "the least Aurora Serverless costs: half a unit"), storage);
        }

        if (type.Length < 4)
        {
            return new Rate.Unknown("The database's size is not known.");
        }

        var bare = type[3..];
        var factor = engine.StartsWith("aurora", StringComparison.Ordinal) ? (Graviton(bare) ? 2.58m : 2.3m) : Graviton(bare) ? 2.05m : 1.78m;
        var licensed = engine.StartsWith("sqlserver", StringComparison.Ordinal) || engine.EndsWith("-se2", StringComparison.Ordinal);
        var machine = desk.Like(thing, bare, factor * (thing.Fact("MultiAZ") == "true" ? 2m : 1m));
        return Sum(licensed && machine is Rate.Guessed plain ? plain with { From = plain.From + "; a licence may come on top" } : machine, storage);
    }

    private static Rate Storage(Resource thing, Desk desk)
    {
        if (KeepsByUse(thing.Fact("Engine")))
        {
            return new Rate.Free(); // the cluster's
        }

        if (Desk.Number(thing, "AllocatedStorage") is not { } size)
        {
            return desk.Monthly(thing, 0.115m * LeastDisk, "20 GB, the least that a database has; its disk's size is not known");
        }

        var iops = Desk.Number(thing, "Iops") ?? 0m;
        var month = thing.Fact("StorageType") switch
        {
            "io1" or "io2" => (0.125m * size) + (0.10m * iops),
            "standard" => 0.10m * size,
            _ => 0.115m * size,
        };
        return desk.Monthly(thing, month * (thing.Fact("MultiAZ") == "true" ? 2m : 1m));
    }

    private static Rate Warehouse(Resource thing, Desk desk)
    {
        var nodes = Math.Max(1m, Desk.Number(thing, "NumberOfNodes") ?? 1m);
        decimal? each = thing.Fact("NodeType") switch
        {
            "dc2.large" => 0.25m,
            "dc2.8xlarge" => 4.80m,
            "ra3.large" => 0.543m,
            "ra3.xlplus" => 1.086m,
            "ra3.4xlarge" => 3.26m,
            "ra3.16xlarge" => 13.04m,
            _ => null,
        };
        return thing.State is "paused" or "pausing" ? new Rate.Unknown("A paused warehouse still costs its storage, whose size was not read.")
            : each is { } usd ? desk.Hourly(thing, usd * nodes)
            : desk.Hourly(thing, 3.26m * nodes, "ra3.4xlarge: the nodes' type is not in the list");
    }

    private static Rate Machines(Resource thing, Desk desk, string fact, string prefix, decimal plain, decimal graviton, string count)
    {
        var type = thing.Fact(fact);
        type = type.StartsWith(prefix, StringComparison.Ordinal) ? type[prefix.Length..] : type;
        type = type.EndsWith(".search", StringComparison.Ordinal) ? type[..^7] : type;
        return type.Length == 0
            ? new Rate.Unknown($"The type of the machines of {thing.Kind} is not known.")
            : desk.Like(thing, type, Graviton(type) ? graviton : plain, Math.Max(1m, count.Length == 0 ? 1m : Desk.Number(thing, count) ?? 1m));
    }

    /// <summary>Machines that are sold by size and belong to no family of EC2: so much for each unit of <c>small</c>.</summary>
    private static Rate Sized(Resource thing, Desk desk, string fact, decimal each) =>
        MachinePrices.SizeOf(thing.Fact(fact)) is { } size
            ? desk.Hourly(thing, each * size, "by size")
            : new Rate.Unknown($"The size of {thing.Kind} is not known.");

    private static Rate Table(Resource thing, Desk desk) =>
        thing.Fact("BillingMode") == "PAY_PER_REQUEST" ? Metered.By("The table bills each question, which nobody counted.")
            : thing.Fact("ReadCapacityUnits").Length == 0 ? new Rate.Unknown("The table's capacity is not known.")
            : desk.Hourly(thing, (0.00013m * (Desk.Number(thing, "ReadCapacityUnits") ?? 0m)) + (0.00065m * (Desk.Number(thing, "WriteCapacityUnits") ?? 0m)));

    private static Rate Files(Resource thing, Desk desk) => Desk.Number(thing, "Size") is { } size
        ? desk.Monthly(
            thing,
            size * (thing.Fact("FileSystemType"), thing.Fact("StorageType")) switch
            {
                (_, "HDD") => 0.025m,
                ("WINDOWS", _) => 0.13m,
                ("ONTAP", _) => 0.125m,
                ("OPENZFS", _) => 0.09m,
                _ => 0.145m,
            },
            "storage alone, in one zone")
        : new Rate.Unknown("The file system's size is not known.");

    private static bool Graviton(string type) => type.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot && type.AsSpan(0, dot).IndexOfAnyInRange('0', '9') is >= 0 and var digit
        && type.AsSpan(digit + 1, dot - digit - 1).Contains('g');

    private static Rate Sum(Rate machine, Rate storage) => (machine, storage) switch
    {
        (Rate.Guessed one, Rate.Listed two) => one with { UsdPerHour = one.UsdPerHour + two.UsdPerHour },
        (Rate.Guessed one, Rate.Guessed two) => one with { UsdPerHour = one.UsdPerHour + two.UsdPerHour },
        _ => machine,
    };
}
