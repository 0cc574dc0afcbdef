#nullable enable

namespace Firebreak.Wire.Services;

public static partial class SageMaker
{
    /// <summary>A notebook instance summary.</summary>
    public sealed record NotebookInstanceSummary(
        string? NotebookInstanceName = null, string? NotebookInstanceArn = null,
        string? NotebookInstanceStatus = null, string? InstanceType = null, DateTimeOffset? CreationTime = null,
        string? NotebookInstanceLifecycleConfigName = null);

    /// <summary>A tag.</summary>
    public sealed record Tag(string? Key = null, string? Value = null);

    /// <summary>An endpoint summary.</summary>
    public sealed record EndpointSummary(
        string? EndpointName = null, string? EndpointArn = null, DateTimeOffset? CreationTime = null,
        string? EndpointStatus = null);

    /// <summary>A production variant.</summary>
    public sealed record ProductionVariant(
        string? VariantName = null, string? ModelName = null, int? InitialInstanceCount = null,
        string? InstanceType = null);

    /// <summary>A training job summary.</summary>
    public sealed record TrainingJobSummary(
        string? TrainingJobName = null, string? TrainingJobArn = null, DateTimeOffset? CreationTime = null,
        string? TrainingJobStatus = null);

    /// <summary>A resource config.</summary>
    public sealed record ResourceConfig(
        string? InstanceType = null, int? InstanceCount = null, int? VolumeSizeInGB = null);

    /// <summary>An algorithm specification.</summary>
    public sealed record AlgorithmSpecification(string? TrainingImage = null, string? TrainingInputMode = null);

    /// <summary>An output data config.</summary>
    public sealed record OutputDataConfig(string? S3OutputPath = null);

    /// <summary>A stopping condition.</summary>
    public sealed record StoppingCondition(int? MaxRuntimeInSeconds = null);

    /// <summary>A processing job summary.</summary>
    public sealed record ProcessingJobSummary(
        string? ProcessingJobName = null, string? ProcessingJobArn = null, DateTimeOffset? CreationTime = null,
        string? ProcessingJobStatus = null);

    /// <summary>A processing resources.</summary>
    public sealed record ProcessingResources(ProcessingClusterConfig? ClusterConfig = null);

    /// <summary>A processing cluster config.</summary>
    public sealed record ProcessingClusterConfig(
        int? InstanceCount = null, string? InstanceType = null, int? VolumeSizeInGB = null);

    /// <summary>A transform job summary.</summary>
    public sealed record TransformJobSummary(
        string? TransformJobName = null, string? TransformJobArn = null, DateTimeOffset? CreationTime = null,
        string? TransformJobStatus = null);

    /// <summary>A transform resources.</summary>
    public sealed record TransformResources(string? InstanceType = null, int? InstanceCount = null);

    /// <summary>A hyper parameter tuning job summary.</summary>
    public sealed record HyperParameterTuningJobSummary(
        string? HyperParameterTuningJobName = null, string? HyperParameterTuningJobArn = null,
        string? HyperParameterTuningJobStatus = null, DateTimeOffset? CreationTime = null);

    /// <summary>An app details.</summary>
    public sealed record AppDetails(
        string? DomainId = null, string? UserProfileName = null, string? SpaceName = null, string? AppType = null,
        string? AppName = null, string? Status = null, DateTimeOffset? CreationTime = null,
        ResourceSpec? ResourceSpec = null);

    /// <summary>A resource spec.</summary>
    public sealed record ResourceSpec(string? InstanceType = null);

    /// <summary>A cluster summary.</summary>
    public sealed record ClusterSummary(
        string? ClusterArn = null, string? ClusterName = null, DateTimeOffset? CreationTime = null,
        string? ClusterStatus = null);

    /// <summary>A cluster instance group details.</summary>
    public sealed record ClusterInstanceGroupDetails(
        int? CurrentCount = null, int? TargetCount = null, string? InstanceGroupName = null,
        string? InstanceType = null);

    /// <summary>A cluster instance group specification.</summary>
    public sealed record ClusterInstanceGroupSpecification(
        int? InstanceCount = null, string? InstanceGroupName = null, string? InstanceType = null,
        ClusterLifeCycleConfig? LifeCycleConfig = null, string? ExecutionRole = null);

    /// <summary>A cluster life cycle config.</summary>
    public sealed record ClusterLifeCycleConfig(string? SourceS3Uri = null, string? OnCreate = null);
}
