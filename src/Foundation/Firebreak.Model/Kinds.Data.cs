namespace Firebreak.Model;

/// <content>What stores, moves and serves data, and costs while it stands.</content>
public static partial class Kinds
{
    /// <summary>An RDS database.</summary>
    public const string Database = "rds:db-instance";

    /// <summary>An Aurora, DocumentDB or Neptune cluster.</summary>
    public const string DatabaseCluster = "rds:db-cluster";

    /// <summary>A Redshift warehouse.</summary>
    public const string Warehouse = "redshift:cluster";

    /// <summary>A Redshift Serverless workgroup.</summary>
    public const string WarehouseWorkgroup = "redshift-serverless:workgroup";

    /// <summary>A replicated ElastiCache cache.</summary>
    public const string CacheGroup = "elasticache:replication-group";

    /// <summary>An ElastiCache cluster.</summary>
    public const string CacheCluster = "elasticache:cache-cluster";

    /// <summary>A serverless ElastiCache cache.</summary>
    public const string ServerlessCache = "elasticache:serverless-cache";

    /// <summary>A MemoryDB cluster.</summary>
    public const string MemoryDatabase = "memorydb:cluster";

    /// <summary>A DAX cluster.</summary>
    public const string DaxCluster = "dax:cluster";

    /// <summary>An OpenSearch cluster.</summary>
    public const string SearchDomain = "es:domain";

    /// <summary>An MSK cluster.</summary>
    public const string StreamCluster = "kafka:cluster";

    /// <summary>A Kendra index.</summary>
    public const string KendraIndex = "kendra:index";

    /// <summary>An Amazon Q Business assistant.</summary>
    public const string Assistant = "qbusiness:application";

    /// <summary>A DynamoDB table.</summary>
    public const string Table = "dynamodb:table";

    /// <summary>A Timestream database.</summary>
    public const string TimeSeriesDatabase = "timestream-influxdb:db-instance";

    /// <summary>An FSx file system.</summary>
    public const string FileSystem = "fsx:file-system";

    /// <summary>A machine that copies databases.</summary>
    public const string ReplicationMachine = "dms:replication-instance";

    /// <summary>A NAT gateway.</summary>
    public const string NatGateway = "ec2:nat-gateway";

    /// <summary>A VPN.</summary>
    public const string VpnConnection = "ec2:vpn-connection";

    /// <summary>A transit gateway.</summary>
    public const string TransitGateway = "ec2:transit-gateway";

    /// <summary>A Global Accelerator.</summary>
    public const string Accelerator = "globalaccelerator:accelerator";

    /// <summary>A Direct Connect line.</summary>
    public const string DirectLine = "directconnect:connection";

    /// <summary>A CloudFront distribution.</summary>
    public const string Distribution = "cloudfront:distribution";

    /// <summary>A CloudHSM machine.</summary>
    public const string Hsm = "cloudhsm:hsm";

    /// <summary>A private certificate authority.</summary>
    public const string CertificateAuthority = "acm-pca:certificate-authority";

    /// <summary>A Transfer Family server.</summary>
    public const string TransferServer = "transfer:server";

    /// <summary>An Amazon Connect call centre.</summary>
    public const string CallCentre = "connect:instance";

    /// <summary>A WorkMail organization.</summary>
    public const string MailOrganization = "workmail:organization";

    /// <summary>A QuickSight subscription.</summary>
    public const string QuickSightSubscription = "quicksight:subscription";
}
