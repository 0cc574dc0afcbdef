#nullable enable

namespace Firebreak.Wire.Services;

/// <summary>The services' rows, apart from their operations: static fields of partial classes have no order among files.</summary>
internal static partial class Rows
{
    internal static readonly AwsService AccessAnalyzer = new("AccessAnalyzer", "access-analyzer", Dialect.RestJson, "2019-11-01")
    {
        Shapes = AccessAnalyzerShapes.Default,
        CamelCase = true,
    };

    internal static readonly AwsService Account = new("Account", "account", Dialect.RestJson, "2021-02-01")
    {
        Shapes = AccountShapes.Default,
        Home = "us-east-1",
        Host = "account.us-east-1.amazonaws.com",
    };

    internal static readonly AwsService AutoScaling = new("Auto Scaling", "autoscaling", Dialect.Query, "2011-01-01")
    {
        Shapes = AutoScalingShapes.Default,
    };

    internal static readonly AwsService Budgets = new("Budgets", "budgets", Dialect.Json11, "2016-10-20")
    {
        Shapes = BudgetsShapes.Default,
        Target = "AWSBudgetServiceGateway",
        Home = "us-east-1",
        Host = "budgets.amazonaws.com",
    };

    internal static readonly AwsService CloudTrail = new("CloudTrail", "cloudtrail", Dialect.Json11, "2013-11-01")
    {
        Shapes = CloudTrailShapes.Default,
        Target = "com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101",
    };

    internal static readonly AwsService CloudWatch = new("CloudWatch", "monitoring", Dialect.Json10, "2010-08-01")
    {
        Shapes = CloudWatchShapes.Default,
        Target = "GraniteServiceVersion20100801",
        IamPrefix = "cloudwatch",
    };

    internal static readonly AwsService CostExplorer = new("Cost Explorer", "ce", Dialect.Json11, "2017-10-25")
    {
        Shapes = CostExplorerShapes.Default,
        Target = "AWSInsightsIndexService",
        Home = "us-east-1",
        Host = "ce.us-east-1.amazonaws.com",
    };

    internal static readonly AwsService Ec2 = new("EC2", "ec2", Dialect.Ec2, "2016-11-15")
    {
        Shapes = Ec2Shapes.Default,
    };

    internal static readonly AwsService Ecs = new("ECS", "ecs", Dialect.Json11, "2014-11-13")
    {
        Shapes = EcsShapes.Default,
        Target = "AmazonEC2ContainerServiceV20141113",
        CamelCase = true,
    };

    internal static readonly AwsService EventBridge = new("EventBridge", "events", Dialect.Json11, "2015-10-07")
    {
        Shapes = EventBridgeShapes.Default,
        Target = "AWSEvents",
    };

    internal static readonly AwsService FreeTier = new("FreeTier", "freetier", Dialect.Json10, "2023-09-07")
    {
        Shapes = FreeTierShapes.Default,
        Target = "AWSFreeTierService",
        CamelCase = true,
        Home = "us-east-1",
        Host = "freetier.us-east-1.api.aws",
    };

    internal static readonly AwsService Health = new("Health", "health", Dialect.Json11, "2016-08-04")
    {
        Shapes = HealthShapes.Default,
        Target = "AWSHealth_20160804",
        CamelCase = true,
        Home = "us-east-1",
        Host = "global.health.amazonaws.com",
    };

    internal static readonly AwsService Iam = new("IAM", "iam", Dialect.Query, "2010-05-08")
    {
        Shapes = IamShapes.Default,
        Home = "us-east-1",
        Host = "iam.amazonaws.com",
    };

    internal static readonly AwsService Lambda = new("Lambda", "lambda", Dialect.RestJson, "2015-03-31")
    {
        Shapes = LambdaShapes.Default,
    };

    internal static readonly AwsService S3Control = new("S3 Control", "s3", Dialect.RestXml, "2018-08-20")
    {
        Shapes = S3ControlShapes.Default,
        IamPrefix = "s3control",
        Host = "s3-control.{region}.amazonaws.com",
        AccountHeader = "x-amz-account-id",
        Namespace = "http://awss3control.amazonaws.com/doc/2018-08-20/",
    };

    internal static readonly AwsService ServiceQuotas = new("Service Quotas", "servicequotas", Dialect.Json11, "2019-06-24")
    {
        Shapes = ServiceQuotasShapes.Default,
        Target = "ServiceQuotasV20190624",
    };

    internal static readonly AwsService Sns = new("SNS", "sns", Dialect.Query, "2010-03-31")
    {
        Shapes = SnsShapes.Default,
    };

    internal static readonly AwsService Sts = new("STS", "sts", Dialect.Query, "2011-06-15")
    {
        Shapes = StsShapes.Default,
    };

    internal static readonly AwsService Support = new("Support", "support", Dialect.Json11, "2013-04-15")
    {
        Shapes = SupportShapes.Default,
        Target = "AWSSupport_20130415",
        Home = "us-east-1",
        Host = "support.us-east-1.amazonaws.com",
        CamelCase = true,
    };

    /// <summary>How a service names the items of its lists, where that is not <c>member</c>.</summary>
    private static Dictionary<string, string> Names(params ReadOnlySpan<(string List, string Item)> names)
    {
        var all = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (list, item) in names)
        {
            all[list] = item;
        }

        return all;
    }
}
