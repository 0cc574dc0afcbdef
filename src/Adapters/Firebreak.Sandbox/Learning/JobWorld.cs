using Firebreak.Model;
using Firebreak.Wire;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox;

/// <summary>Amazon SageMaker's jobs: they run until they are stopped. Only training jobs can be started by a call here; the others stand on their shelves by a scenario.</summary>
internal sealed class JobWorld : IServiceModule
{
    private static readonly TimeSpan Stopping = TimeSpan.FromSeconds(30);

    internal JobWorld(Shelves shelves)
    {
        var rules = ShelfRules.Of("Amazon SageMaker") with
        {
            Missing = key => new Fault("ValidationException", $"Requested resource not found: {key}"),
            Costs = one => one.State is "InProgress",
        };
        Training = shelves.Of(Kinds.TrainingJob, rules);
        Processing = shelves.Of(Kinds.ProcessingJob, rules);
        Transform = shelves.Of(Kinds.TransformJob, rules);
        Tuning = shelves.Of(Kinds.TuningJob, rules);
    }

    /// <summary>Training jobs.</summary>
    internal Shelf Training { get; }

    /// <summary>Processing jobs.</summary>
    internal Shelf Processing { get; }

    /// <summary>Transform jobs.</summary>
    internal Shelf Transform { get; }

    /// <summary>Tuning jobs.</summary>
    internal Shelf Tuning { get; }

    /// <inheritdoc/>
    public void Register(Router router)
    {
        _ = router.On(SageMaker.ListTrainingJobs, (call, input) =>
        {
            var (page, next) = Training.Page(call, input.MaxResults, input.NextToken, one => input.StatusEquals is null || one.State == input.StatusEquals);
            return new SageMaker.ListTrainingJobsOut([.. page.Select(one => new SageMaker.TrainingJobSummary(one.Name, one.Id, one.At, one.State))], next);
        });
        _ = router.On(SageMaker.DescribeTrainingJob, (call, input) =>
        {
            var one = Training.Of(call, input.TrainingJobName);
            return new SageMaker.DescribeTrainingJobOut(
                TrainingJobName: one.Name, TrainingJobArn: one.Id, TrainingJobStatus: one.State, ResourceConfig: new(one["InstanceType"], one.Number("InstanceCount"), 50), RoleArn: one["role"],
                CreationTime: one.At);
        });
        _ = router.On(SageMaker.CreateTrainingJob, (call, input) =>
        {
            var made = new Held { Id = call.Arn("sagemaker", "training-job/" + input.TrainingJobName), Name = input.TrainingJobName! }.With(
                null, ("InstanceType", input.ResourceConfig?.InstanceType), ("role", input.RoleArn));
            made.Set("InstanceCount", input.ResourceConfig?.InstanceCount ?? 1);
            return new SageMaker.CreateTrainingJobOut(Training.Put(call, made, "InProgress").Id);
        });
        _ = router.On(SageMaker.StopTrainingJob, (call, input) => Stop(Training, call, input.TrainingJobName));
        _ = router.On(SageMaker.ListProcessingJobs, (call, input) =>
        {
            var (page, next) = Processing.Page(call, input.MaxResults, input.NextToken, one => input.StatusEquals is null || one.State == input.StatusEquals);
            return new SageMaker.ListProcessingJobsOut([.. page.Select(one => new SageMaker.ProcessingJobSummary(one.Name, one.Id, one.At, one.State))], next);
        });
        _ = router.On(SageMaker.DescribeProcessingJob, (call, input) =>
        {
            var one = Processing.Of(call, input.ProcessingJobName);
            return new SageMaker.DescribeProcessingJobOut(ProcessingJobName: one.Name, ProcessingJobArn: one.Id, ProcessingJobStatus: one.State, CreationTime: one.At);
        });
        _ = router.On(SageMaker.StopProcessingJob, (call, input) => Stop(Processing, call, input.ProcessingJobName));
        Others(router);
    }

    private void Others(Router router)
    {
        _ = router.On(SageMaker.ListTransformJobs, (call, input) =>
        {
            var (page, next) = Transform.Page(call, input.MaxResults, input.NextToken, one => input.StatusEquals is null || one.State == input.StatusEquals);
            return new SageMaker.ListTransformJobsOut([.. page.Select(one => new SageMaker.TransformJobSummary(one.Name, one.Id, one.At, one.State))], next);
        });
        _ = router.On(SageMaker.DescribeTransformJob, (call, input) =>
        {
            var one = Transform.Of(call, input.TransformJobName);
            return new SageMaker.DescribeTransformJobOut(TransformJobName: one.Name, TransformJobArn: one.Id, TransformJobStatus: one.State, CreationTime: one.At);
        });
        _ = router.On(SageMaker.StopTransformJob, (call, input) => Stop(Transform, call, input.TransformJobName));
        _ = router.On(SageMaker.ListHyperParameterTuningJobs, (call, input) =>
        {
            var (page, next) = Tuning.Page(call, input.MaxResults, input.NextToken, one => input.StatusEquals is null || one.State == input.StatusEquals);
            return new SageMaker.ListHyperParameterTuningJobsOut([.. page.Select(one => new SageMaker.HyperParameterTuningJobSummary(one.Name, one.Id, one.State, one.At))], next);
        });
        _ = router.On(SageMaker.DescribeHyperParameterTuningJob, (call, input) =>
        {
            var one = Tuning.Of(call, input.HyperParameterTuningJobName);
            return new SageMaker.DescribeHyperParameterTuningJobOut(
                HyperParameterTuningJobName: one.Name, HyperParameterTuningJobArn: one.Id, HyperParameterTuningJobStatus: one.State, CreationTime: one.At);
        });
        _ = router.On(SageMaker.StopHyperParameterTuningJob, (call, input) => Stop(Tuning, call, input.HyperParameterTuningJobName));
    }

    private static None Stop(Shelf shelf, Call call, string? name)
    {
        var one = shelf.Of(call, name);
        if (one.State != "InProgress")
        {
            throw new Fault("ValidationException", $"The job is {one.State}; only a job in progress can be stopped.");
        }

        shelf.Turn(one, "Stopping", "Stopped", Stopping);
        return new None();
    }
}
