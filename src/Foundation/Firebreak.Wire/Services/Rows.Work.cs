#nullable enable

namespace Firebreak.Wire.Services;

/// <content>What computes without showing among EC2's machines.</content>
internal static partial class Rows
{
    internal static readonly AwsService SageMaker = new("SageMaker", "sagemaker", Dialect.Json11, "2017-07-24")
    {
        Shapes = SageMakerShapes.Default,
        Target = "SageMaker",
        Host = "api.sagemaker.{region}.amazonaws.com",
    };

    internal static readonly AwsService Emr = new("EMR", "elasticmapreduce", Dialect.Json11, "2009-03-31")
    {
        Shapes = EmrShapes.Default,
        Target = "ElasticMapReduce",
    };

    internal static readonly AwsService EmrServerless = new("EMR Serverless", "emr-serverless", Dialect.RestJson, "2021-07-13")
    {
        Shapes = EmrServerlessShapes.Default,
        CamelCase = true,
    };

    internal static readonly AwsService Glue = new("Glue", "glue", Dialect.Json11, "2017-03-31")
    {
        Shapes = GlueShapes.Default,
        Target = "AWSGlue",
    };

    internal static readonly AwsService CodeBuild = new("CodeBuild", "codebuild", Dialect.Json11, "2016-10-06")
    {
        Shapes = CodeBuildShapes.Default,
        Target = "CodeBuild_20161006",
        CamelCase = true,
    };

    internal static readonly AwsService AppRunner = new("AppRunner", "apprunner", Dialect.Json10, "2020-05-15")
    {
        Shapes = AppRunnerShapes.Default,
        Target = "AppRunner",
    };

    internal static readonly AwsService GameLift = new("GameLift", "gamelift", Dialect.Json11, "2015-10-01")
    {
        Shapes = GameLiftShapes.Default,
        Target = "GameLift",
    };

    internal static readonly AwsService WorkSpaces = new("WorkSpaces", "workspaces", Dialect.Json11, "2015-04-08")
    {
        Shapes = WorkSpacesShapes.Default,
        Target = "WorkspacesService",
    };

    internal static readonly AwsService AppStream = new("AppStream", "appstream", Dialect.Json11, "2016-12-01")
    {
        Shapes = AppStreamShapes.Default,
        Target = "PhotonAdminProxyService",
        Host = "appstream2.{region}.amazonaws.com",
    };

    internal static readonly AwsService MediaLive = new("MediaLive", "medialive", Dialect.RestJson, "2017-10-14")
    {
        Shapes = MediaLiveShapes.Default,
        CamelCase = true,
    };

    internal static readonly AwsService Amplify = new("Amplify", "amplify", Dialect.RestJson, "2017-07-25")
    {
        Shapes = AmplifyShapes.Default,
        CamelCase = true,
    };

    internal static readonly AwsService Pcs = new("PCS", "pcs", Dialect.Json10, "2023-02-10")
    {
        Shapes = PcsShapes.Default,
        Target = "AWSParallelComputingService",
        CamelCase = true,
    };

    internal static readonly AwsService Deadline = new("deadline", "deadline", Dialect.RestJson, "2023-10-12")
    {
        Shapes = DeadlineShapes.Default,
        CamelCase = true,
        Host = "management.deadline.{region}.amazonaws.com",
    };

    internal static readonly AwsService Omics = new("Omics", "omics", Dialect.RestJson, "2022-11-28")
    {
        Shapes = OmicsShapes.Default,
        CamelCase = true,
        Host = "workflows-omics.{region}.amazonaws.com",
    };

    internal static readonly AwsService Braket = new("Braket", "braket", Dialect.RestJson, "2019-09-01")
    {
        Shapes = BraketShapes.Default,
        CamelCase = true,
    };

    internal static readonly AwsService Mwaa = new("MWAA", "airflow", Dialect.RestJson, "2020-07-01")
    {
        Shapes = MwaaShapes.Default,
        Host = "api.airflow.{region}.amazonaws.com",
    };

    internal static readonly AwsService ImageBuilder = new("imagebuilder", "imagebuilder", Dialect.RestJson, "2019-12-02")
    {
        Shapes = ImageBuilderShapes.Default,
        CamelCase = true,
    };
}
