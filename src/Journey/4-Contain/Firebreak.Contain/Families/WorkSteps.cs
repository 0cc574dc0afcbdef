using Firebreak.Contain.Countermeasures;
using static Firebreak.Contain.Families.Named;

namespace Firebreak.Contain.Families;

/// <summary>Against what computes without showing among EC2's machines.</summary>
internal static class WorkSteps
{
    /// <summary>The measures of each kind, brakes first.</summary>
    public static IEnumerable<(string Kind, Func<Resource, IReadOnlyList<Measure>> Measures)> Lines { get; } =
    [
        (Kinds.Notebook, thing => [new StopNotebook(N(thing), thing.Id, thing.Region), new DeleteNotebook(N(thing), thing.Id, thing.Region)]),
        (Kinds.ModelEndpoint, thing => [new TakeDownEndpoint(N(thing), thing.Id, thing.Region)]),
        (Kinds.TrainingJob, thing => [new StopTrainingJob(N(thing), thing.Id, thing.Region)]),
        (Kinds.ProcessingJob, thing => [new StopProcessingJob(N(thing), thing.Id, thing.Region)]),
        (Kinds.TransformJob, thing => [new StopTransformJob(N(thing), thing.Id, thing.Region)]),
        (Kinds.TuningJob, thing => [new StopTuningJob(N(thing), thing.Id, thing.Region)]),
        (Kinds.HyperPod, thing => [new DeleteHyperPod(N(thing), thing.Id, thing.Region)]),
        (Kinds.StudioApp, thing => [new DeleteStudioApp(thing.Fact("DomainId"), Maybe(thing, "UserProfileName"), Maybe(thing, "SpaceName"), thing.Fact("AppType"), N(thing), thing.Id, thing.Region)]),
        (Kinds.EmrCluster, thing => [new TerminateEmrCluster(thing.Id, thing.Region)]),
        (Kinds.EmrApplication, thing => [new StopSparkApplication(Or(thing, "ApplicationId"), thing.Id, thing.Region), new DeleteSparkApplication(Or(thing, "ApplicationId"), thing.Id, thing.Region)]),
        (Kinds.GlueTrigger, thing => [new StopGlueTrigger(N(thing), thing.Id, thing.Region), new DeleteGlueTrigger(N(thing), thing.Id, thing.Region)]),
        (Kinds.GlueJob, thing => [new DeleteGlueJob(N(thing), thing.Id, thing.Region)]),
        (Kinds.GlueDevEndpoint, thing => [new DeleteGlueEndpoint(N(thing), thing.Id, thing.Region)]),
        (Kinds.GlueSession, thing => [new StopGlueSession(N(thing), thing.Id, thing.Region)]),
        (Kinds.BuildProject, thing => [new DeleteBuildProject(N(thing), thing.Id, thing.Region)]),
        (Kinds.BuildFleet, thing => [new DeleteBuildFleet(thing.Id, thing.Region)]),
        (Kinds.AppRunnerService, thing => [new PauseRunner(thing.Id, thing.Region), new DeleteRunner(thing.Id, thing.Region)]),
        (Kinds.GameFleet, thing => [new EmptyGameFleet(Or(thing, "FleetId"), thing.Id, thing.Region), new DeleteGameFleet(Or(thing, "FleetId"), thing.Id, thing.Region)]),
        (Kinds.Workspace, thing => [new StopWorkspace(thing.Id, thing.Region), new TerminateWorkspace(thing.Id, thing.Region)]),
        (Kinds.StreamFleet, thing => [new StopStreamFleet(N(thing), thing.Id, thing.Region), new DeleteStreamFleet(N(thing), thing.Id, thing.Region)]),
        (Kinds.ImageBuilder, thing => [new StopImageBuilder(N(thing), thing.Id, thing.Region)]),
        (Kinds.VideoChannel, thing => [new StopVideoChannel(Or(thing, "ChannelId"), thing.Id, thing.Region), new DeleteVideoChannel(Or(thing, "ChannelId"), thing.Id, thing.Region)]),
        (Kinds.AmplifyApp, thing => [new DeleteAmplifyApp(Or(thing, "AppId"), thing.Id, thing.Region)]),
        (Kinds.ComputingNodes, thing => [new ShrinkComputingNodes(thing.Fact("ClusterId"), Or(thing, "NodeGroupId"), thing.Id, thing.Region)]),
        (Kinds.RenderFleet, thing => [new ShrinkRenderFleet(thing.Fact("FarmId"), Or(thing, "FleetId"), thing.Id, thing.Region)]),
        (Kinds.GenomeRun, thing => [new CancelGenomeRun(Or(thing, "RunId"), thing.Id, thing.Region)]),
        (Kinds.QuantumJob, thing => [new CancelQuantumJob(thing.Id, thing.Region)]),
        (Kinds.Airflow, thing => [new DeleteAirflow(N(thing), thing.Id, thing.Region)]),
        (Kinds.ImagePipeline, thing => [new DeleteImagePipeline(thing.Id, thing.Region)]),
    ];
}
