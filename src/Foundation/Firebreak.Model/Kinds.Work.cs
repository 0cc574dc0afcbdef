namespace Firebreak.Model;

/// <content>What computes without showing among EC2's machines.</content>
public static partial class Kinds
{
    /// <summary>A SageMaker notebook.</summary>
    public const string Notebook = "sagemaker:notebook-instance";

    /// <summary>A SageMaker endpoint.</summary>
    public const string ModelEndpoint = "sagemaker:endpoint";

    /// <summary>A SageMaker training job.</summary>
    public const string TrainingJob = "sagemaker:training-job";

    /// <summary>A SageMaker processing job.</summary>
    public const string ProcessingJob = "sagemaker:processing-job";

    /// <summary>A SageMaker transform job.</summary>
    public const string TransformJob = "sagemaker:transform-job";

    /// <summary>A SageMaker tuning job: it starts training jobs.</summary>
    public const string TuningJob = "sagemaker:hyper-parameter-tuning-job";

    /// <summary>A SageMaker Studio app.</summary>
    public const string StudioApp = "sagemaker:app";

    /// <summary>A SageMaker HyperPod cluster.</summary>
    public const string HyperPod = "sagemaker:cluster";

    /// <summary>An EMR cluster.</summary>
    public const string EmrCluster = "elasticmapreduce:cluster";

    /// <summary>An EMR Serverless application.</summary>
    public const string EmrApplication = "emr-serverless:application";

    /// <summary>A Glue job.</summary>
    public const string GlueJob = "glue:job";

    /// <summary>What starts Glue jobs by itself.</summary>
    public const string GlueTrigger = "glue:trigger";

    /// <summary>A Glue development endpoint.</summary>
    public const string GlueDevEndpoint = "glue:dev-endpoint";

    /// <summary>A Glue session.</summary>
    public const string GlueSession = "glue:session";

    /// <summary>A CodeBuild project.</summary>
    public const string BuildProject = "codebuild:project";

    /// <summary>Machines that CodeBuild keeps ready.</summary>
    public const string BuildFleet = "codebuild:fleet";

    /// <summary>An App Runner program.</summary>
    public const string AppRunnerService = "apprunner:service";

    /// <summary>A GameLift fleet.</summary>
    public const string GameFleet = "gamelift:fleet";

    /// <summary>A WorkSpaces desktop.</summary>
    public const string Workspace = "workspaces:workspace";

    /// <summary>An AppStream fleet.</summary>
    public const string StreamFleet = "appstream:fleet";

    /// <summary>An AppStream image builder.</summary>
    public const string ImageBuilder = "appstream:image-builder";

    /// <summary>A MediaLive channel.</summary>
    public const string VideoChannel = "medialive:channel";

    /// <summary>An Amplify site.</summary>
    public const string AmplifyApp = "amplify:app";

    /// <summary>A Parallel Computing Service cluster.</summary>
    public const string ComputingCluster = "pcs:cluster";

    /// <summary>Machines of a Parallel Computing Service cluster.</summary>
    public const string ComputingNodes = "pcs:compute-node-group";

    /// <summary>A Deadline Cloud fleet.</summary>
    public const string RenderFleet = "deadline:fleet";

    /// <summary>A HealthOmics run.</summary>
    public const string GenomeRun = "omics:run";

    /// <summary>A Braket job.</summary>
    public const string QuantumJob = "braket:job";

    /// <summary>A managed Airflow environment.</summary>
    public const string Airflow = "airflow:environment";

    /// <summary>An EC2 Image Builder pipeline.</summary>
    public const string ImagePipeline = "imagebuilder:image-pipeline";
}
