#nullable enable

namespace Firebreak.Wire.Services;

/// <content>What starts machines, keeps them running and starts them again.</content>
public static partial class Table
{
    private static Operation[] ComputeOperations =>
    [
        .. EksOperations,
        .. BatchOperations,
        .. BeanstalkOperations,
        .. CloudFormationOperations,
        .. AppScalingOperations,
        .. LightsailOperations,
        .. SchedulerOperations,
        .. PipesOperations,
        .. StepFunctionsOperations,
    ];

    private static Operation[] EksOperations =>
    [
        Eks.ListClusters, Eks.DescribeCluster, Eks.CreateCluster, Eks.DeleteCluster, Eks.ListNodegroups,
        Eks.DescribeNodegroup, Eks.CreateNodegroup, Eks.UpdateNodegroupConfig, Eks.DeleteNodegroup,
        Eks.ListFargateProfiles, Eks.DescribeFargateProfile, Eks.CreateFargateProfile, Eks.DeleteFargateProfile,
        Eks.ListAccessEntries, Eks.DescribeAccessEntry, Eks.CreateAccessEntry, Eks.DeleteAccessEntry,
    ];

    private static Operation[] BatchOperations =>
    [
        Batch.DescribeComputeEnvironments, Batch.CreateComputeEnvironment, Batch.UpdateComputeEnvironment,
        Batch.DeleteComputeEnvironment, Batch.DescribeJobQueues, Batch.CreateJobQueue, Batch.UpdateJobQueue,
        Batch.DeleteJobQueue, Batch.ListJobs, Batch.DescribeJobs, Batch.SubmitJob, Batch.TerminateJob,
    ];

    private static Operation[] BeanstalkOperations =>
    [
        Beanstalk.DescribeEnvironments, Beanstalk.CreateEnvironment, Beanstalk.TerminateEnvironment,
        Beanstalk.DescribeEnvironmentResources,
    ];

    private static Operation[] CloudFormationOperations =>
    [
        CloudFormation.DescribeStacks, CloudFormation.ListStackResources, CloudFormation.GetTemplate,
        CloudFormation.CreateStack, CloudFormation.UpdateTerminationProtection, CloudFormation.DeleteStack,
        CloudFormation.ListStackSets, CloudFormation.ListStackInstances, CloudFormation.CreateStackSet,
        CloudFormation.DeleteStackInstances, CloudFormation.DeleteStackSet,
    ];

    private static Operation[] AppScalingOperations =>
    [
        AppScaling.DescribeScalableTargets, AppScaling.RegisterScalableTarget, AppScaling.DeregisterScalableTarget,
    ];

    private static Operation[] LightsailOperations =>
    [
        Lightsail.GetInstances, Lightsail.GetInstance, Lightsail.CreateInstances, Lightsail.StartInstance,
        Lightsail.StopInstance, Lightsail.DeleteInstance, Lightsail.CreateInstanceSnapshot,
        Lightsail.GetInstanceSnapshots, Lightsail.GetRelationalDatabases, Lightsail.CreateRelationalDatabase,
        Lightsail.StopRelationalDatabase, Lightsail.StartRelationalDatabase, Lightsail.DeleteRelationalDatabase,
        Lightsail.GetContainerServices, Lightsail.CreateContainerService, Lightsail.UpdateContainerService,
        Lightsail.DeleteContainerService, Lightsail.GetDisks, Lightsail.CreateDisk, Lightsail.DeleteDisk,
        Lightsail.GetStaticIps, Lightsail.AllocateStaticIp, Lightsail.ReleaseStaticIp,
    ];

    private static Operation[] SchedulerOperations =>
    [
        Scheduler.ListSchedules, Scheduler.GetSchedule, Scheduler.CreateSchedule, Scheduler.UpdateSchedule,
        Scheduler.DeleteSchedule,
    ];

    private static Operation[] PipesOperations =>
    [
        Pipes.ListPipes, Pipes.DescribePipe, Pipes.CreatePipe, Pipes.StartPipe, Pipes.StopPipe, Pipes.DeletePipe,
    ];

    private static Operation[] StepFunctionsOperations =>
    [
        StepFunctions.ListStateMachines, StepFunctions.DescribeStateMachine, StepFunctions.CreateStateMachine,
        StepFunctions.DeleteStateMachine, StepFunctions.ListExecutions, StepFunctions.DescribeExecution,
        StepFunctions.StartExecution, StepFunctions.StopExecution,
    ];
}
