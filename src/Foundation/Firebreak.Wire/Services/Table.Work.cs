#nullable enable

namespace Firebreak.Wire.Services;

/// <content>What computes without showing among EC2's machines.</content>
public static partial class Table
{
    private static Operation[] WorkOperations =>
    [
        .. SageMakerOperations,
        .. EmrOperations,
        .. EmrServerlessOperations,
        .. GlueOperations,
        .. CodeBuildOperations,
        .. AppRunnerOperations,
        .. GameLiftOperations,
        .. WorkSpacesOperations,
        .. AppStreamOperations,
        .. MediaLiveOperations,
        .. AmplifyOperations,
        .. PcsOperations,
        .. DeadlineOperations,
        .. OmicsOperations,
        .. BraketOperations,
        .. MwaaOperations,
        .. ImageBuilderOperations,
    ];

    private static Operation[] SageMakerOperations =>
    [
        SageMaker.ListNotebookInstances, SageMaker.DescribeNotebookInstance, SageMaker.CreateNotebookInstance,
        SageMaker.StartNotebookInstance, SageMaker.StopNotebookInstance, SageMaker.DeleteNotebookInstance,
        SageMaker.ListEndpoints, SageMaker.DescribeEndpoint, SageMaker.DescribeEndpointConfig,
        SageMaker.CreateEndpoint, SageMaker.DeleteEndpoint, SageMaker.ListTrainingJobs,
        SageMaker.DescribeTrainingJob, SageMaker.CreateTrainingJob, SageMaker.StopTrainingJob,
        SageMaker.ListProcessingJobs, SageMaker.DescribeProcessingJob, SageMaker.StopProcessingJob,
        SageMaker.ListTransformJobs, SageMaker.DescribeTransformJob, SageMaker.StopTransformJob,
        SageMaker.ListHyperParameterTuningJobs, SageMaker.DescribeHyperParameterTuningJob,
        SageMaker.StopHyperParameterTuningJob, SageMaker.ListApps, SageMaker.DescribeApp, SageMaker.CreateApp,
        SageMaker.DeleteApp, SageMaker.ListClusters, SageMaker.DescribeCluster, SageMaker.CreateCluster,
        SageMaker.DeleteCluster,
    ];

    private static Operation[] EmrOperations =>
    [
        Emr.ListClusters, Emr.DescribeCluster, Emr.ListInstanceGroups, Emr.RunJobFlow, Emr.ModifyInstanceGroups,
        Emr.SetTerminationProtection, Emr.TerminateJobFlows,
    ];

    private static Operation[] EmrServerlessOperations =>
    [
        EmrServerless.ListApplications, EmrServerless.GetApplication, EmrServerless.CreateApplication,
        EmrServerless.StartApplication, EmrServerless.StopApplication, EmrServerless.DeleteApplication,
        EmrServerless.ListJobRuns, EmrServerless.StartJobRun, EmrServerless.CancelJobRun,
    ];

    private static Operation[] GlueOperations =>
    [
        Glue.GetJobs, Glue.CreateJob, Glue.DeleteJob, Glue.GetJobRuns, Glue.StartJobRun, Glue.BatchStopJobRun,
        Glue.GetTriggers, Glue.GetTrigger, Glue.CreateTrigger, Glue.StartTrigger, Glue.StopTrigger,
        Glue.DeleteTrigger, Glue.GetDevEndpoints, Glue.GetDevEndpoint, Glue.CreateDevEndpoint,
        Glue.DeleteDevEndpoint, Glue.ListSessions, Glue.CreateSession, Glue.StopSession,
    ];

    private static Operation[] CodeBuildOperations =>
    [
        CodeBuild.ListProjects, CodeBuild.BatchGetProjects, CodeBuild.CreateProject, CodeBuild.UpdateProject,
        CodeBuild.DeleteProject, CodeBuild.CreateWebhook, CodeBuild.DeleteWebhook, CodeBuild.ListBuildsForProject,
        CodeBuild.BatchGetBuilds, CodeBuild.StartBuild, CodeBuild.StopBuild, CodeBuild.ListFleets,
        CodeBuild.BatchGetFleets, CodeBuild.CreateFleet, CodeBuild.DeleteFleet,
    ];

    private static Operation[] AppRunnerOperations =>
    [
        AppRunner.ListServices, AppRunner.DescribeService, AppRunner.CreateService, AppRunner.PauseService,
        AppRunner.ResumeService, AppRunner.DeleteService,
    ];

    private static Operation[] GameLiftOperations =>
    [
        GameLift.ListFleets, GameLift.DescribeFleetAttributes, GameLift.DescribeFleetCapacity, GameLift.CreateFleet,
        GameLift.UpdateFleetCapacity, GameLift.StopFleetActions, GameLift.StartFleetActions, GameLift.DeleteFleet,
    ];

    private static Operation[] WorkSpacesOperations =>
    [
        WorkSpaces.DescribeWorkspaces, WorkSpaces.CreateWorkspaces, WorkSpaces.StartWorkspaces,
        WorkSpaces.StopWorkspaces, WorkSpaces.ModifyWorkspaceProperties, WorkSpaces.TerminateWorkspaces,
    ];

    private static Operation[] AppStreamOperations =>
    [
        AppStream.DescribeFleets, AppStream.CreateFleet, AppStream.StartFleet, AppStream.StopFleet,
        AppStream.DeleteFleet, AppStream.DescribeImageBuilders, AppStream.StopImageBuilder,
        AppStream.StartImageBuilder,
    ];

    private static Operation[] MediaLiveOperations =>
    [
        MediaLive.ListChannels, MediaLive.DescribeChannel, MediaLive.CreateChannel, MediaLive.StartChannel,
        MediaLive.StopChannel, MediaLive.DeleteChannel,
    ];

    private static Operation[] AmplifyOperations =>
    [
        Amplify.ListApps, Amplify.GetApp, Amplify.CreateApp, Amplify.DeleteApp,
    ];

    private static Operation[] PcsOperations =>
    [
        Pcs.ListClusters, Pcs.DeleteCluster, Pcs.ListComputeNodeGroups, Pcs.GetComputeNodeGroup,
        Pcs.UpdateComputeNodeGroup,
    ];

    private static Operation[] DeadlineOperations =>
    [
        Deadline.ListFarms, Deadline.ListFleets, Deadline.GetFleet, Deadline.UpdateFleet,
    ];

    private static Operation[] OmicsOperations =>
    [
        Omics.ListRuns, Omics.GetRun, Omics.CancelRun,
    ];

    private static Operation[] BraketOperations =>
    [
        Braket.SearchJobs, Braket.GetJob, Braket.CancelJob,
    ];

    private static Operation[] MwaaOperations =>
    [
        Mwaa.ListEnvironments, Mwaa.GetEnvironment, Mwaa.DeleteEnvironment,
    ];

    private static Operation[] ImageBuilderOperations =>
    [
        ImageBuilder.ListImagePipelines, ImageBuilder.GetImagePipeline, ImageBuilder.DeleteImagePipeline,
    ];
}
