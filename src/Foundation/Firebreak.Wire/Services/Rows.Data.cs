#nullable enable

namespace Firebreak.Wire.Services;

/// <content>What stores, moves and serves data, and costs while it stands.</content>
internal static partial class Rows
{
    internal static readonly AwsService Rds = new("RDS", "rds", Dialect.Query, "2014-10-31")
    {
        Shapes = RdsShapes.Default,
        Items = Names(("DBClusterMembers", "DBClusterMember"), ("DBClusters", "DBCluster"), ("DBInstances", "DBInstance"), ("TagList", "Tag")),
    };

    internal static readonly AwsService Redshift = new("Redshift", "redshift", Dialect.Query, "2012-12-01")
    {
        Shapes = RedshiftShapes.Default,
        Items = Names(("Clusters", "Cluster"), ("Tags", "Tag")),
    };

    internal static readonly AwsService RedshiftServerless = new("Redshift Serverless", "redshift-serverless", Dialect.Json11, "2021-04-21")
    {
        Shapes = RedshiftServerlessShapes.Default,
        Target = "RedshiftServerless",
        CamelCase = true,
    };

    internal static readonly AwsService ElastiCache = new("ElastiCache", "elasticache", Dialect.Query, "2015-02-02")
    {
        Shapes = ElastiCacheShapes.Default,
        Items = Names(("CacheClusters", "CacheCluster"), ("MemberClusters", "ClusterId"), ("ReplicationGroups", "ReplicationGroup")),
    };

    internal static readonly AwsService MemoryDb = new("MemoryDB", "memorydb", Dialect.Json11, "2021-01-01")
    {
        Shapes = MemoryDbShapes.Default,
        Target = "AmazonMemoryDB",
        Host = "memory-db.{region}.amazonaws.com",
    };

    internal static readonly AwsService Dax = new("DAX", "dax", Dialect.Json11, "2017-04-19")
    {
        Shapes = DaxShapes.Default,
        Target = "AmazonDAXV3",
    };

    internal static readonly AwsService OpenSearch = new("OpenSearch", "es", Dialect.RestJson, "2021-01-01")
    {
        Shapes = OpenSearchShapes.Default,
    };

    internal static readonly AwsService Msk = new("Kafka", "kafka", Dialect.RestJson, "2018-11-14")
    {
        Shapes = MskShapes.Default,
        CamelCase = true,
    };

    internal static readonly AwsService Kendra = new("kendra", "kendra", Dialect.Json11, "2019-02-03")
    {
        Shapes = KendraShapes.Default,
        Target = "AWSKendraFrontendService",
    };

    internal static readonly AwsService QBusiness = new("QBusiness", "qbusiness", Dialect.RestJson, "2023-11-27")
    {
        Shapes = QBusinessShapes.Default,
        CamelCase = true,
        Host = "qbusiness.{region}.api.aws",
    };

    internal static readonly AwsService DynamoDb = new("DynamoDB", "dynamodb", Dialect.Json10, "2012-08-10")
    {
        Shapes = DynamoDbShapes.Default,
        Target = "DynamoDB_20120810",
    };

    internal static readonly AwsService TimestreamInflux = new("Timestream InfluxDB", "timestream-influxdb", Dialect.Json10, "2023-01-27")
    {
        Shapes = TimestreamInfluxShapes.Default,
        Target = "AmazonTimestreamInfluxDB",
        CamelCase = true,
    };

    internal static readonly AwsService Fsx = new("FSx", "fsx", Dialect.Json11, "2018-03-01")
    {
        Shapes = FsxShapes.Default,
        Target = "AWSSimbaAPIService_v20180301",
    };

    internal static readonly AwsService Dms = new("Database Migration Service", "dms", Dialect.Json11, "2016-01-01")
    {
        Shapes = DmsShapes.Default,
        Target = "AmazonDMSv20160101",
    };

    internal static readonly AwsService GlobalAccelerator = new("Global Accelerator", "globalaccelerator", Dialect.Json11, "2018-08-08")
    {
        Shapes = GlobalAcceleratorShapes.Default,
        Target = "GlobalAccelerator_V20180706",
        Home = "us-west-2",
        Host = "globalaccelerator.us-west-2.amazonaws.com",
    };

    internal static readonly AwsService DirectConnect = new("Direct Connect", "directconnect", Dialect.Json11, "2012-10-25")
    {
        Shapes = DirectConnectShapes.Default,
        Target = "OvertureService",
        CamelCase = true,
    };

    internal static readonly AwsService CloudHsm = new("CloudHSM V2", "cloudhsm", Dialect.Json11, "2017-04-28")
    {
        Shapes = CloudHsmShapes.Default,
        Target = "BaldrApiService",
        Host = "cloudhsmv2.{region}.amazonaws.com",
        IamPrefix = "cloudhsm",
    };

    internal static readonly AwsService PrivateCa = new("ACM PCA", "acm-pca", Dialect.Json11, "2017-08-22")
    {
        Shapes = PrivateCaShapes.Default,
        Target = "ACMPrivateCA",
    };

    internal static readonly AwsService Transfer = new("Transfer", "transfer", Dialect.Json11, "2018-11-05")
    {
        Shapes = TransferShapes.Default,
        Target = "TransferService",
    };

    internal static readonly AwsService Connect = new("Connect", "connect", Dialect.RestJson, "2017-08-08")
    {
        Shapes = ConnectShapes.Default,
    };

    internal static readonly AwsService WorkMail = new("WorkMail", "workmail", Dialect.Json11, "2017-10-01")
    {
        Shapes = WorkMailShapes.Default,
        Target = "WorkMailService",
    };

    internal static readonly AwsService QuickSight = new("QuickSight", "quicksight", Dialect.RestJson, "2018-04-01")
    {
        Shapes = QuickSightShapes.Default,
    };
}
