namespace Firebreak.Contain.Sights;

/// <summary>SageMaker: notebooks, endpoints, jobs, apps and clusters.</summary>
internal static class Learning
{
    /// <summary>A notebook.</summary>
    public static Task<Reading<Sight?>> NotebookAsync(IAccountReader account, Region region, string name, CancellationToken cancel) => Sight.OfAsync(
        account, region, SageMaker.DescribeNotebookInstance, new(name), seen => seen,
        it => [("NotebookInstanceStatus", it.NotebookInstanceStatus), ("InstanceType", it.InstanceType)], cancel);

    /// <summary>An endpoint.</summary>
    public static Task<Reading<Sight?>> EndpointAsync(IAccountReader account, Region region, string name, CancellationToken cancel) => Sight.OfAsync(
        account, region, SageMaker.DescribeEndpoint, new(name), seen => seen,
        it => [("EndpointStatus", it.EndpointStatus), ("EndpointConfigName", it.EndpointConfigName)], cancel);

    /// <summary>A training job.</summary>
    public static Task<Reading<Sight?>> TrainingAsync(IAccountReader account, Region region, string name, CancellationToken cancel) => Sight.OfAsync(
        account, region, SageMaker.DescribeTrainingJob, new(name), seen => seen,
        it => [("Status", it.TrainingJobStatus)], cancel);

    /// <summary>A processing job.</summary>
    public static Task<Reading<Sight?>> ProcessingAsync(IAccountReader account, Region region, string name, CancellationToken cancel) => Sight.OfAsync(
        account, region, SageMaker.DescribeProcessingJob, new(name), seen => seen,
        it => [("Status", it.ProcessingJobStatus)], cancel);

    /// <summary>A transform job.</summary>
    public static Task<Reading<Sight?>> TransformAsync(IAccountReader account, Region region, string name, CancellationToken cancel) => Sight.OfAsync(
        account, region, SageMaker.DescribeTransformJob, new(name), seen => seen,
        it => [("Status", it.TransformJobStatus)], cancel);

    /// <summary>A tuning job.</summary>
    public static Task<Reading<Sight?>> TuningAsync(IAccountReader account, Region region, string name, CancellationToken cancel) => Sight.OfAsync(
        account, region, SageMaker.DescribeHyperParameterTuningJob, new(name), seen => seen,
        it => [("Status", it.HyperParameterTuningJobStatus)], cancel);

    /// <summary>An app of Studio.</summary>
    public static Task<Reading<Sight?>> AppAsync(IAccountReader account, Region region, SageMaker.DescribeAppIn app, CancellationToken cancel) => Sight.OfAsync(
        account, region, SageMaker.DescribeApp, app, seen => seen,
        it => [("Status", it.Status), ("InstanceType", it.ResourceSpec?.InstanceType)], cancel);

    /// <summary>A cluster.</summary>
    public static Task<Reading<Sight?>> HyperPodAsync(IAccountReader account, Region region, string name, CancellationToken cancel) => Sight.OfAsync(
        account, region, SageMaker.DescribeCluster, new(name), seen => seen,
        it => [("ClusterStatus", it.ClusterStatus)], cancel);
}
