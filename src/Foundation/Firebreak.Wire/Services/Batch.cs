#nullable enable

using Firebreak.Wire.Codecs;

namespace Firebreak.Wire.Services;

/// <summary>AWS Batch: queues of jobs, and the machines that are started for them.</summary>
public static class Batch
{
    /// <summary>The service's row.</summary>
    public static AwsService Service => Rows.Batch;

    /// <summary>What starts machines for jobs.</summary>
    public static readonly Op<DescribeComputeEnvironmentsIn, DescribeComputeEnvironmentsOut> DescribeComputeEnvironments =
        Service.Reads<DescribeComputeEnvironmentsIn, DescribeComputeEnvironmentsOut>("DescribeComputeEnvironments", "POST /v1/describecomputeenvironments");

    /// <summary>The question of <see cref="DescribeComputeEnvironments"/>.</summary>
    public sealed record DescribeComputeEnvironmentsIn(
        IReadOnlyList<string>? ComputeEnvironments = null, int? MaxResults = null, string? NextToken = null);

    /// <summary>The answer of <see cref="DescribeComputeEnvironments"/>.</summary>
    public sealed record DescribeComputeEnvironmentsOut(
        IReadOnlyList<ComputeEnvironmentDetail>? ComputeEnvironments = null, string? NextToken = null);

    /// <summary>Makes what starts machines for jobs.</summary>
    public static readonly Op<CreateComputeEnvironmentIn, CreateComputeEnvironmentOut> CreateComputeEnvironment =
        Service.Writes<CreateComputeEnvironmentIn, CreateComputeEnvironmentOut>("CreateComputeEnvironment", "POST /v1/createcomputeenvironment");

    /// <summary>The question of <see cref="CreateComputeEnvironment"/>.</summary>
    public sealed record CreateComputeEnvironmentIn(
        string? ComputeEnvironmentName = null, string? Type = null, string? State = null,
        ComputeResource? ComputeResources = null, string? ServiceRole = null,
        IReadOnlyDictionary<string, string>? Tags = null);

    /// <summary>The answer of <see cref="CreateComputeEnvironment"/>.</summary>
    public sealed record CreateComputeEnvironmentOut(
        string? ComputeEnvironmentName = null, string? ComputeEnvironmentArn = null);

    /// <summary>Switches it on or off, or changes its size.</summary>
    public static readonly Op<UpdateComputeEnvironmentIn, UpdateComputeEnvironmentOut> UpdateComputeEnvironment =
        Service.Writes<UpdateComputeEnvironmentIn, UpdateComputeEnvironmentOut>("UpdateComputeEnvironment", "POST /v1/updatecomputeenvironment");

    /// <summary>The question of <see cref="UpdateComputeEnvironment"/>.</summary>
    public sealed record UpdateComputeEnvironmentIn(
        string? ComputeEnvironment = null, string? State = null, ComputeResourceUpdate? ComputeResources = null);

    /// <summary>The answer of <see cref="UpdateComputeEnvironment"/>.</summary>
    public sealed record UpdateComputeEnvironmentOut(
        string? ComputeEnvironmentName = null, string? ComputeEnvironmentArn = null);

    /// <summary>Deletes it. It must be off, and in no queue.</summary>
    public static readonly Op<DeleteComputeEnvironmentIn, None> DeleteComputeEnvironment =
        Service.Writes<DeleteComputeEnvironmentIn, None>("DeleteComputeEnvironment", "POST /v1/deletecomputeenvironment");

    /// <summary>The question of <see cref="DeleteComputeEnvironment"/>.</summary>
    public sealed record DeleteComputeEnvironmentIn(string? ComputeEnvironment = null);

    /// <summary>The queues of a region.</summary>
    public static readonly Op<DescribeJobQueuesIn, DescribeJobQueuesOut> DescribeJobQueues =
        Service.Reads<DescribeJobQueuesIn, DescribeJobQueuesOut>("DescribeJobQueues", "POST /v1/describejobqueues");

    /// <summary>The question of <see cref="DescribeJobQueues"/>.</summary>
    public sealed record DescribeJobQueuesIn(
        IReadOnlyList<string>? JobQueues = null, int? MaxResults = null, string? NextToken = null);

    /// <summary>The answer of <see cref="DescribeJobQueues"/>.</summary>
    public sealed record DescribeJobQueuesOut(
        IReadOnlyList<JobQueueDetail>? JobQueues = null, string? NextToken = null);

    /// <summary>Makes a queue.</summary>
    public static readonly Op<CreateJobQueueIn, CreateJobQueueOut> CreateJobQueue =
        Service.Writes<CreateJobQueueIn, CreateJobQueueOut>("CreateJobQueue", "POST /v1/createjobqueue");

    /// <summary>The question of <see cref="CreateJobQueue"/>.</summary>
    public sealed record CreateJobQueueIn(
        string? JobQueueName = null, string? State = null, int? Priority = null,
        IReadOnlyList<ComputeEnvironmentOrder>? ComputeEnvironmentOrder = null,
        IReadOnlyDictionary<string, string>? Tags = null);

    /// <summary>The answer of <see cref="CreateJobQueue"/>.</summary>
    public sealed record CreateJobQueueOut(string? JobQueueName = null, string? JobQueueArn = null);

    /// <summary>Switches a queue on or off.</summary>
    public static readonly Op<UpdateJobQueueIn, UpdateJobQueueOut> UpdateJobQueue =
        Service.Writes<UpdateJobQueueIn, UpdateJobQueueOut>("UpdateJobQueue", "POST /v1/updatejobqueue");

    /// <summary>The question of <see cref="UpdateJobQueue"/>.</summary>
    public sealed record UpdateJobQueueIn(string? JobQueue = null, string? State = null);

    /// <summary>The answer of <see cref="UpdateJobQueue"/>.</summary>
    public sealed record UpdateJobQueueOut(string? JobQueueName = null, string? JobQueueArn = null);

    /// <summary>Deletes a queue. It must be off.</summary>
    public static readonly Op<DeleteJobQueueIn, None> DeleteJobQueue =
        Service.Writes<DeleteJobQueueIn, None>("DeleteJobQueue", "POST /v1/deletejobqueue");

    /// <summary>The question of <see cref="DeleteJobQueue"/>.</summary>
    public sealed record DeleteJobQueueIn(string? JobQueue = null);

    /// <summary>The jobs of a queue in a state.</summary>
    public static readonly Op<ListJobsIn, ListJobsOut> ListJobs =
        Service.Reads<ListJobsIn, ListJobsOut>("ListJobs", "POST /v1/listjobs");

    /// <summary>The question of <see cref="ListJobs"/>.</summary>
    public sealed record ListJobsIn(
        string? JobQueue = null, string? JobStatus = null, int? MaxResults = null, string? NextToken = null);

    /// <summary>The answer of <see cref="ListJobs"/>.</summary>
    public sealed record ListJobsOut(IReadOnlyList<JobSummary>? JobSummaryList = null, string? NextToken = null);

    /// <summary>Jobs by id.</summary>
    public static readonly Op<DescribeJobsIn, DescribeJobsOut> DescribeJobs =
        Service.Reads<DescribeJobsIn, DescribeJobsOut>("DescribeJobs", "POST /v1/describejobs");

    /// <summary>The question of <see cref="DescribeJobs"/>.</summary>
    public sealed record DescribeJobsIn(IReadOnlyList<string>? Jobs = null);

    /// <summary>The answer of <see cref="DescribeJobs"/>.</summary>
    public sealed record DescribeJobsOut(IReadOnlyList<JobDetail>? Jobs = null);

    /// <summary>Gives a queue a job.</summary>
    public static readonly Op<SubmitJobIn, SubmitJobOut> SubmitJob =
        Service.Writes<SubmitJobIn, SubmitJobOut>("SubmitJob", "POST /v1/submitjob");

    /// <summary>The question of <see cref="SubmitJob"/>.</summary>
    public sealed record SubmitJobIn(string? JobName = null, string? JobQueue = null, string? JobDefinition = null);

    /// <summary>The answer of <see cref="SubmitJob"/>.</summary>
    public sealed record SubmitJobOut(string? JobArn = null, string? JobName = null, string? JobId = null);

    /// <summary>Ends a job, waiting or running.</summary>
    public static readonly Op<TerminateJobIn, None> TerminateJob =
        Service.Writes<TerminateJobIn, None>("TerminateJob", "POST /v1/terminatejob");

    /// <summary>The question of <see cref="TerminateJob"/>.</summary>
    public sealed record TerminateJobIn(string? JobId = null, string? Reason = null);

    /// <summary>A compute environment detail.</summary>
    public sealed record ComputeEnvironmentDetail(
        string? ComputeEnvironmentName = null, string? ComputeEnvironmentArn = null, string? EcsClusterArn = null,
        IReadOnlyDictionary<string, string>? Tags = null, string? Type = null, string? State = null,
        string? Status = null, ComputeResource? ComputeResources = null, string? ServiceRole = null);

    /// <summary>A compute resource.</summary>
    public sealed record ComputeResource(
        string? Type = null, int? MinvCpus = null, int? MaxvCpus = null, int? DesiredvCpus = null,
        IReadOnlyList<string>? InstanceTypes = null, IReadOnlyList<string>? Subnets = null);

    /// <summary>A compute resource update.</summary>
    public sealed record ComputeResourceUpdate(int? MinvCpus = null, int? MaxvCpus = null, int? DesiredvCpus = null);

    /// <summary>A job queue detail.</summary>
    public sealed record JobQueueDetail(
        string? JobQueueName = null, string? JobQueueArn = null, string? State = null, string? Status = null,
        int? Priority = null, IReadOnlyList<ComputeEnvironmentOrder>? ComputeEnvironmentOrder = null,
        IReadOnlyDictionary<string, string>? Tags = null);

    /// <summary>A compute environment order.</summary>
    public sealed record ComputeEnvironmentOrder(int? Order = null, string? ComputeEnvironment = null);

    /// <summary>A job summary.</summary>
    public sealed record JobSummary(
        string? JobArn = null, string? JobId = null, string? JobName = null, long? CreatedAt = null,
        string? Status = null, long? StartedAt = null, long? StoppedAt = null);

    /// <summary>A job detail.</summary>
    public sealed record JobDetail(
        string? JobArn = null, string? JobName = null, string? JobId = null, string? JobQueue = null,
        string? Status = null, string? StatusReason = null, long? CreatedAt = null, long? StartedAt = null,
        string? JobDefinition = null);
}

[RecordsOf(typeof(Batch))]
internal sealed partial class BatchShapes;
