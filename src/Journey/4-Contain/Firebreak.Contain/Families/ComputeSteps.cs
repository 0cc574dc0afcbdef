using Firebreak.Contain.Countermeasures;
using static Firebreak.Contain.Families.Named;

namespace Firebreak.Contain.Families;

/// <summary>Against what starts machines, keeps them running and starts them again.</summary>
internal static class ComputeSteps
{
    /// <summary>The measures of each kind, brakes first.</summary>
    public static IEnumerable<(string Kind, Func<Resource, IReadOnlyList<Measure>> Measures)> Lines { get; } =
    [
        (Kinds.EksNodegroup, thing => [new ShrinkNodegroup(thing.Fact("ClusterName"), N(thing), thing.Id, thing.Region), new DeleteNodegroup(thing.Fact("ClusterName"), N(thing), thing.Id, thing.Region)]),
        (Kinds.EksFargateProfile, thing => [new DeleteFargateProfile(thing.Fact("ClusterName"), N(thing), thing.Id, thing.Region)]),
        (Kinds.EksAccessEntry, thing => [new DeleteAccessEntry(thing.Fact("ClusterName"), thing.Fact("PrincipalArn"), thing.Id, thing.Region)]),
        (Kinds.EksCluster, thing => [new DeleteKubernetesCluster(N(thing), thing.Id, thing.Region)]),
        (Kinds.BatchQueue, thing => [new DisableJobQueue(thing.Id, thing.Region), new DeleteJobQueue(thing.Id, thing.Region)]),
        (Kinds.BatchEnvironment, thing => [new DisableComputeEnvironment(thing.Id, thing.Region), new DeleteComputeEnvironment(thing.Id, thing.Region)]),
        (Kinds.BatchJob, thing => [new TerminateBatchJob(Or(thing, "JobId"), thing.Id, thing.Region)]),
        (Kinds.BeanstalkEnvironment, thing => [new TerminateBeanstalk(thing.Fact("EnvironmentId"), N(thing), thing.Id, thing.Region)]),
        (Kinds.Stack, thing => [new DeleteStack(thing.Id, thing.Region)]),
        (Kinds.Image, thing => [new DeregisterImage(thing.Id, thing.Region)]),
        (Kinds.LightsailInstance, thing => [new StopLightsailInstance(N(thing), thing.Id, thing.Region), new DeleteLightsailInstance(N(thing), thing.Id, thing.Region)]),
        (Kinds.LightsailDatabase, thing => [new StopLightsailDatabase(N(thing), thing.Id, thing.Region), new DeleteLightsailDatabase(N(thing), thing.Id, thing.Region)]),
        (Kinds.LightsailContainers, thing => [new DisableLightsailContainers(N(thing), thing.Id, thing.Region), new DeleteLightsailContainers(N(thing), thing.Id, thing.Region)]),
        (Kinds.LightsailDisk, thing => [new DeleteLightsailDisk(N(thing), thing.Id, thing.Region)]),
        (Kinds.LightsailAddress, thing => [new ReleaseLightsailAddress(N(thing), thing.Id, thing.Region)]),
        (Kinds.EventSource, thing => [new DisableEventSource(thing.Id, thing.Region), new DeleteEventSource(thing.Id, thing.Region)]),
        (Kinds.FunctionUrl, thing => [new CloseFunctionUrl(thing.Fact("FunctionName"), thing.Id, thing.Region), new DeleteFunctionUrl(thing.Fact("FunctionName"), thing.Id, thing.Region)]),
        (Kinds.ProvisionedConcurrency, thing => [new ReleaseReadyRuns(thing.Fact("FunctionName"), thing.Fact("Qualifier"), thing.Id, thing.Region)]),
        (Kinds.ScalableTarget, thing => [new LowerScalableTarget("ecs", thing.Fact("ResourceId"), thing.Fact("ScalableDimension"), thing.Id, thing.Region)]),
        (Kinds.Schedule, thing => [new DisableSchedule(thing.Fact("GroupName"), N(thing), thing.Id, thing.Region), new DeleteSchedule(thing.Fact("GroupName"), N(thing), thing.Id, thing.Region)]),
        (Kinds.Pipe, thing => [new StopPipe(N(thing), thing.Id, thing.Region), new DeletePipe(N(thing), thing.Id, thing.Region)]),
        (Kinds.StateMachine, thing => [new DeleteStateMachine(thing.Id, thing.Region)]),
    ];
}
