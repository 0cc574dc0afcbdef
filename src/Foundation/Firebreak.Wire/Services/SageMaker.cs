#nullable enable

namespace Firebreak.Wire.Services;

/// <summary>Amazon SageMaker: notebooks, models and the machines they run on.</summary>
public static partial class SageMaker
{
    /// <summary>The service's row.</summary>
    public static AwsService Service => Rows.SageMaker;

    /// <summary>The notebooks of a region.</summary>
    public static readonly Op<ListNotebookInstancesIn, ListNotebookInstancesOut> ListNotebookInstances =
        Service.Reads<ListNotebookInstancesIn, ListNotebookInstancesOut>("ListNotebookInstances");

    /// <summary>The question of <see cref="ListNotebookInstances"/>.</summary>
    public sealed record ListNotebookInstancesIn(string? NextToken = null, int? MaxResults = null);

    /// <summary>The answer of <see cref="ListNotebookInstances"/>.</summary>
    public sealed record ListNotebookInstancesOut(
        string? NextToken = null, IReadOnlyList<NotebookInstanceSummary>? NotebookInstances = null);

    /// <summary>One notebook.</summary>
    public static readonly Op<DescribeNotebookInstanceIn, DescribeNotebookInstanceOut> DescribeNotebookInstance =
        Service.Reads<DescribeNotebookInstanceIn, DescribeNotebookInstanceOut>("DescribeNotebookInstance");

    /// <summary>The question of <see cref="DescribeNotebookInstance"/>.</summary>
    public sealed record DescribeNotebookInstanceIn(string? NotebookInstanceName = null);

    /// <summary>The answer of <see cref="DescribeNotebookInstance"/>.</summary>
    public sealed record DescribeNotebookInstanceOut(
        string? NotebookInstanceArn = null, string? NotebookInstanceName = null,
        string? NotebookInstanceStatus = null, string? InstanceType = null, string? RoleArn = null,
        DateTimeOffset? CreationTime = null, string? NotebookInstanceLifecycleConfigName = null);

    /// <summary>Starts a notebook on a machine of its own.</summary>
    public static readonly Op<CreateNotebookInstanceIn, CreateNotebookInstanceOut> CreateNotebookInstance =
        Service.Writes<CreateNotebookInstanceIn, CreateNotebookInstanceOut>("CreateNotebookInstance");

    /// <summary>The question of <see cref="CreateNotebookInstance"/>.</summary>
    public sealed record CreateNotebookInstanceIn(
        string? NotebookInstanceName = null, string? InstanceType = null, string? RoleArn = null,
        IReadOnlyList<Tag>? Tags = null, string? LifecycleConfigName = null);

    /// <summary>The answer of <see cref="CreateNotebookInstance"/>.</summary>
    public sealed record CreateNotebookInstanceOut(string? NotebookInstanceArn = null);

    /// <summary>Starts a stopped notebook.</summary>
    public static readonly Op<StartNotebookInstanceIn, None> StartNotebookInstance =
        Service.Writes<StartNotebookInstanceIn, None>("StartNotebookInstance");

    /// <summary>The question of <see cref="StartNotebookInstance"/>.</summary>
    public sealed record StartNotebookInstanceIn(string? NotebookInstanceName = null);

    /// <summary>Stops a notebook; what it wrote stays.</summary>
    public static readonly Op<StopNotebookInstanceIn, None> StopNotebookInstance =
        Service.Writes<StopNotebookInstanceIn, None>("StopNotebookInstance");

    /// <summary>The question of <see cref="StopNotebookInstance"/>.</summary>
    public sealed record StopNotebookInstanceIn(string? NotebookInstanceName = null);

    /// <summary>Deletes a stopped notebook.</summary>
    public static readonly Op<DeleteNotebookInstanceIn, None> DeleteNotebookInstance =
        Service.Writes<DeleteNotebookInstanceIn, None>("DeleteNotebookInstance");

    /// <summary>The question of <see cref="DeleteNotebookInstance"/>.</summary>
    public sealed record DeleteNotebookInstanceIn(string? NotebookInstanceName = null);

    /// <summary>The endpoints of a region: machines that answer by a model.</summary>
    public static readonly Op<ListEndpointsIn, ListEndpointsOut> ListEndpoints =
        Service.Reads<ListEndpointsIn, ListEndpointsOut>("ListEndpoints");

    /// <summary>The question of <see cref="ListEndpoints"/>.</summary>
    public sealed record ListEndpointsIn(string? NextToken = null, int? MaxResults = null);

    /// <summary>The answer of <see cref="ListEndpoints"/>.</summary>
    public sealed record ListEndpointsOut(IReadOnlyList<EndpointSummary>? Endpoints = null, string? NextToken = null);

    /// <summary>One endpoint.</summary>
    public static readonly Op<DescribeEndpointIn, DescribeEndpointOut> DescribeEndpoint =
        Service.Reads<DescribeEndpointIn, DescribeEndpointOut>("DescribeEndpoint");

    /// <summary>The question of <see cref="DescribeEndpoint"/>.</summary>
    public sealed record DescribeEndpointIn(string? EndpointName = null);

    /// <summary>The answer of <see cref="DescribeEndpoint"/>.</summary>
    public sealed record DescribeEndpointOut(
        string? EndpointName = null, string? EndpointArn = null, string? EndpointConfigName = null,
        string? EndpointStatus = null, DateTimeOffset? CreationTime = null);

    /// <summary>What an endpoint runs on.</summary>
    public static readonly Op<DescribeEndpointConfigIn, DescribeEndpointConfigOut> DescribeEndpointConfig =
        Service.Reads<DescribeEndpointConfigIn, DescribeEndpointConfigOut>("DescribeEndpointConfig");

    /// <summary>The question of <see cref="DescribeEndpointConfig"/>.</summary>
    public sealed record DescribeEndpointConfigIn(string? EndpointConfigName = null);

    /// <summary>The answer of <see cref="DescribeEndpointConfig"/>.</summary>
    public sealed record DescribeEndpointConfigOut(
        string? EndpointConfigName = null, string? EndpointConfigArn = null,
        IReadOnlyList<ProductionVariant>? ProductionVariants = null, DateTimeOffset? CreationTime = null);

    /// <summary>Starts an endpoint.</summary>
    public static readonly Op<CreateEndpointIn, CreateEndpointOut> CreateEndpoint =
        Service.Writes<CreateEndpointIn, CreateEndpointOut>("CreateEndpoint");

    /// <summary>The question of <see cref="CreateEndpoint"/>.</summary>
    public sealed record CreateEndpointIn(string? EndpointName = null, string? EndpointConfigName = null);

    /// <summary>The answer of <see cref="CreateEndpoint"/>.</summary>
    public sealed record CreateEndpointOut(string? EndpointArn = null);

    /// <summary>Ends an endpoint.</summary>
    public static readonly Op<DeleteEndpointIn, None> DeleteEndpoint =
        Service.Writes<DeleteEndpointIn, None>("DeleteEndpoint");

    /// <summary>The question of <see cref="DeleteEndpoint"/>.</summary>
    public sealed record DeleteEndpointIn(string? EndpointName = null);

    /// <summary>The training jobs of a region in a state.</summary>
    public static readonly Op<ListTrainingJobsIn, ListTrainingJobsOut> ListTrainingJobs =
        Service.Reads<ListTrainingJobsIn, ListTrainingJobsOut>("ListTrainingJobs");

    /// <summary>The question of <see cref="ListTrainingJobs"/>.</summary>
    public sealed record ListTrainingJobsIn(
        string? NextToken = null, int? MaxResults = null, string? StatusEquals = null);

    /// <summary>The answer of <see cref="ListTrainingJobs"/>.</summary>
    public sealed record ListTrainingJobsOut(
        IReadOnlyList<TrainingJobSummary>? TrainingJobSummaries = null, string? NextToken = null);

    /// <summary>One training job.</summary>
    public static readonly Op<DescribeTrainingJobIn, DescribeTrainingJobOut> DescribeTrainingJob =
        Service.Reads<DescribeTrainingJobIn, DescribeTrainingJobOut>("DescribeTrainingJob");

    /// <summary>The question of <see cref="DescribeTrainingJob"/>.</summary>
    public sealed record DescribeTrainingJobIn(string? TrainingJobName = null);

    /// <summary>The answer of <see cref="DescribeTrainingJob"/>.</summary>
    public sealed record DescribeTrainingJobOut(
        string? TrainingJobName = null, string? TrainingJobArn = null, string? TrainingJobStatus = null,
        string? RoleArn = null, ResourceConfig? ResourceConfig = null, DateTimeOffset? CreationTime = null);

    /// <summary>Starts a training job.</summary>
    public static readonly Op<CreateTrainingJobIn, CreateTrainingJobOut> CreateTrainingJob =
        Service.Writes<CreateTrainingJobIn, CreateTrainingJobOut>("CreateTrainingJob");

    /// <summary>The question of <see cref="CreateTrainingJob"/>.</summary>
    public sealed record CreateTrainingJobIn(
        string? TrainingJobName = null, AlgorithmSpecification? AlgorithmSpecification = null, string? RoleArn = null,
        OutputDataConfig? OutputDataConfig = null, ResourceConfig? ResourceConfig = null,
        StoppingCondition? StoppingCondition = null);

    /// <summary>The answer of <see cref="CreateTrainingJob"/>.</summary>
    public sealed record CreateTrainingJobOut(string? TrainingJobArn = null);

    /// <summary>Ends a training job.</summary>
    public static readonly Op<StopTrainingJobIn, None> StopTrainingJob =
        Service.Writes<StopTrainingJobIn, None>("StopTrainingJob");

    /// <summary>The question of <see cref="StopTrainingJob"/>.</summary>
    public sealed record StopTrainingJobIn(string? TrainingJobName = null);

    /// <summary>The processing jobs of a region in a state.</summary>
    public static readonly Op<ListProcessingJobsIn, ListProcessingJobsOut> ListProcessingJobs =
        Service.Reads<ListProcessingJobsIn, ListProcessingJobsOut>("ListProcessingJobs");

    /// <summary>The question of <see cref="ListProcessingJobs"/>.</summary>
    public sealed record ListProcessingJobsIn(
        string? StatusEquals = null, string? NextToken = null, int? MaxResults = null);

    /// <summary>The answer of <see cref="ListProcessingJobs"/>.</summary>
    public sealed record ListProcessingJobsOut(
        IReadOnlyList<ProcessingJobSummary>? ProcessingJobSummaries = null, string? NextToken = null);

    /// <summary>One processing job.</summary>
    public static readonly Op<DescribeProcessingJobIn, DescribeProcessingJobOut> DescribeProcessingJob =
        Service.Reads<DescribeProcessingJobIn, DescribeProcessingJobOut>("DescribeProcessingJob");

    /// <summary>The question of <see cref="DescribeProcessingJob"/>.</summary>
    public sealed record DescribeProcessingJobIn(string? ProcessingJobName = null);

    /// <summary>The answer of <see cref="DescribeProcessingJob"/>.</summary>
    public sealed record DescribeProcessingJobOut(
        string? ProcessingJobName = null, ProcessingResources? ProcessingResources = null,
        string? ProcessingJobArn = null, string? ProcessingJobStatus = null, DateTimeOffset? CreationTime = null);

    /// <summary>Ends a processing job.</summary>
    public static readonly Op<StopProcessingJobIn, None> StopProcessingJob =
        Service.Writes<StopProcessingJobIn, None>("StopProcessingJob");

    /// <summary>The question of <see cref="StopProcessingJob"/>.</summary>
    public sealed record StopProcessingJobIn(string? ProcessingJobName = null);

    /// <summary>The transform jobs of a region in a state.</summary>
    public static readonly Op<ListTransformJobsIn, ListTransformJobsOut> ListTransformJobs =
        Service.Reads<ListTransformJobsIn, ListTransformJobsOut>("ListTransformJobs");

    /// <summary>The question of <see cref="ListTransformJobs"/>.</summary>
    public sealed record ListTransformJobsIn(
        string? StatusEquals = null, string? NextToken = null, int? MaxResults = null);

    /// <summary>The answer of <see cref="ListTransformJobs"/>.</summary>
    public sealed record ListTransformJobsOut(
        IReadOnlyList<TransformJobSummary>? TransformJobSummaries = null, string? NextToken = null);

    /// <summary>One transform job.</summary>
    public static readonly Op<DescribeTransformJobIn, DescribeTransformJobOut> DescribeTransformJob =
        Service.Reads<DescribeTransformJobIn, DescribeTransformJobOut>("DescribeTransformJob");

    /// <summary>The question of <see cref="DescribeTransformJob"/>.</summary>
    public sealed record DescribeTransformJobIn(string? TransformJobName = null);

    /// <summary>The answer of <see cref="DescribeTransformJob"/>.</summary>
    public sealed record DescribeTransformJobOut(
        string? TransformJobName = null, string? TransformJobArn = null, string? TransformJobStatus = null,
        TransformResources? TransformResources = null, DateTimeOffset? CreationTime = null);

    /// <summary>Ends a transform job.</summary>
    public static readonly Op<StopTransformJobIn, None> StopTransformJob =
        Service.Writes<StopTransformJobIn, None>("StopTransformJob");

    /// <summary>The question of <see cref="StopTransformJob"/>.</summary>
    public sealed record StopTransformJobIn(string? TransformJobName = null);

    /// <summary>The tuning jobs of a region in a state: each starts training jobs.</summary>
    public static readonly Op<ListHyperParameterTuningJobsIn, ListHyperParameterTuningJobsOut> ListHyperParameterTuningJobs =
        Service.Reads<ListHyperParameterTuningJobsIn, ListHyperParameterTuningJobsOut>("ListHyperParameterTuningJobs");

    /// <summary>The question of <see cref="ListHyperParameterTuningJobs"/>.</summary>
    public sealed record ListHyperParameterTuningJobsIn(
        string? NextToken = null, int? MaxResults = null, string? StatusEquals = null);

    /// <summary>The answer of <see cref="ListHyperParameterTuningJobs"/>.</summary>
    public sealed record ListHyperParameterTuningJobsOut(
        IReadOnlyList<HyperParameterTuningJobSummary>? HyperParameterTuningJobSummaries = null,
        string? NextToken = null);

    /// <summary>One tuning job.</summary>
    public static readonly Op<DescribeHyperParameterTuningJobIn, DescribeHyperParameterTuningJobOut> DescribeHyperParameterTuningJob =
        Service.Reads<DescribeHyperParameterTuningJobIn, DescribeHyperParameterTuningJobOut>("DescribeHyperParameterTuningJob");

    /// <summary>The question of <see cref="DescribeHyperParameterTuningJob"/>.</summary>
    public sealed record DescribeHyperParameterTuningJobIn(string? HyperParameterTuningJobName = null);

    /// <summary>The answer of <see cref="DescribeHyperParameterTuningJob"/>.</summary>
    public sealed record DescribeHyperParameterTuningJobOut(
        string? HyperParameterTuningJobName = null, string? HyperParameterTuningJobArn = null,
        string? HyperParameterTuningJobStatus = null, DateTimeOffset? CreationTime = null);

    /// <summary>Ends a tuning job and its training jobs.</summary>
    public static readonly Op<StopHyperParameterTuningJobIn, None> StopHyperParameterTuningJob =
        Service.Writes<StopHyperParameterTuningJobIn, None>("StopHyperParameterTuningJob");

    /// <summary>The question of <see cref="StopHyperParameterTuningJob"/>.</summary>
    public sealed record StopHyperParameterTuningJobIn(string? HyperParameterTuningJobName = null);

    /// <summary>The apps of the region's studios.</summary>
    public static readonly Op<ListAppsIn, ListAppsOut> ListApps = Service.Reads<ListAppsIn, ListAppsOut>("ListApps");

    /// <summary>The question of <see cref="ListApps"/>.</summary>
    public sealed record ListAppsIn(string? NextToken = null, int? MaxResults = null);

    /// <summary>The answer of <see cref="ListApps"/>.</summary>
    public sealed record ListAppsOut(IReadOnlyList<AppDetails>? Apps = null, string? NextToken = null);

    /// <summary>One app.</summary>
    public static readonly Op<DescribeAppIn, DescribeAppOut> DescribeApp =
        Service.Reads<DescribeAppIn, DescribeAppOut>("DescribeApp");

    /// <summary>The question of <see cref="DescribeApp"/>.</summary>
    public sealed record DescribeAppIn(
        string? DomainId = null, string? UserProfileName = null, string? SpaceName = null, string? AppType = null,
        string? AppName = null);

    /// <summary>The answer of <see cref="DescribeApp"/>.</summary>
    public sealed record DescribeAppOut(
        string? AppArn = null, string? AppType = null, string? AppName = null, string? DomainId = null,
        string? UserProfileName = null, string? SpaceName = null, string? Status = null,
        DateTimeOffset? CreationTime = null, ResourceSpec? ResourceSpec = null);
}
