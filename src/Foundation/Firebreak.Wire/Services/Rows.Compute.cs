#nullable enable

namespace Firebreak.Wire.Services;

/// <content>What starts machines, keeps them running and starts them again.</content>
internal static partial class Rows
{
    internal static readonly AwsService Eks = new("EKS", "eks", Dialect.RestJson, "2017-11-01")
    {
        Shapes = EksShapes.Default,
        CamelCase = true,
    };

    internal static readonly AwsService Batch = new("Batch", "batch", Dialect.RestJson, "2016-08-10")
    {
        Shapes = BatchShapes.Default,
        CamelCase = true,
    };

    internal static readonly AwsService Beanstalk = new("Elastic Beanstalk", "elasticbeanstalk", Dialect.Query, "2010-12-01")
    {
        Shapes = BeanstalkShapes.Default,
    };

    internal static readonly AwsService CloudFormation = new("CloudFormation", "cloudformation", Dialect.Query, "2010-05-15")
    {
        Shapes = CloudFormationShapes.Default,
    };

    internal static readonly AwsService AppScaling = new("Application Auto Scaling", "application-autoscaling", Dialect.Json11, "2016-02-06")
    {
        Shapes = AppScalingShapes.Default,
        Target = "AnyScaleFrontendService",
    };

    internal static readonly AwsService Lightsail = new("Lightsail", "lightsail", Dialect.Json11, "2016-11-28")
    {
        Shapes = LightsailShapes.Default,
        Target = "Lightsail_20161128",
        CamelCase = true,
    };

    internal static readonly AwsService Scheduler = new("Scheduler", "scheduler", Dialect.RestJson, "2021-06-30")
    {
        Shapes = SchedulerShapes.Default,
    };

    internal static readonly AwsService Pipes = new("Pipes", "pipes", Dialect.RestJson, "2015-10-07")
    {
        Shapes = PipesShapes.Default,
    };

    internal static readonly AwsService StepFunctions = new("SFN", "states", Dialect.Json10, "2016-11-23")
    {
        Shapes = StepFunctionsShapes.Default,
        Target = "AWSStepFunctions",
        CamelCase = true,
    };
}
