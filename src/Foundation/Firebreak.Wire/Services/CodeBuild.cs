#nullable enable

using Firebreak.Wire.Codecs;

namespace Firebreak.Wire.Services;

/// <summary>AWS CodeBuild: builds, which can mine as well as build.</summary>
public static class CodeBuild
{
    /// <summary>The service's row.</summary>
    public static AwsService Service => Rows.CodeBuild;

    /// <summary>The projects of a region, by name.</summary>
    public static readonly Op<ListProjectsIn, ListProjectsOut> ListProjects =
        Service.Reads<ListProjectsIn, ListProjectsOut>("ListProjects");

    /// <summary>The question of <see cref="ListProjects"/>.</summary>
    public sealed record ListProjectsIn(string? NextToken = null);

    /// <summary>The answer of <see cref="ListProjects"/>.</summary>
    public sealed record ListProjectsOut(string? NextToken = null, IReadOnlyList<string>? Projects = null);

    /// <summary>Projects whole.</summary>
    public static readonly Op<BatchGetProjectsIn, BatchGetProjectsOut> BatchGetProjects =
        Service.Reads<BatchGetProjectsIn, BatchGetProjectsOut>("BatchGetProjects");

    /// <summary>The question of <see cref="BatchGetProjects"/>.</summary>
    public sealed record BatchGetProjectsIn(IReadOnlyList<string>? Names = null);

    /// <summary>The answer of <see cref="BatchGetProjects"/>.</summary>
    public sealed record BatchGetProjectsOut(
        IReadOnlyList<Project>? Projects = null, IReadOnlyList<string>? ProjectsNotFound = null);

    /// <summary>Makes a project.</summary>
    public static readonly Op<CreateProjectIn, CreateProjectOut> CreateProject =
        Service.Writes<CreateProjectIn, CreateProjectOut>("CreateProject");

    /// <summary>The question of <see cref="CreateProject"/>.</summary>
    public sealed record CreateProjectIn(
        string? Name = null, ProjectSource? Source = null, ProjectArtifacts? Artifacts = null,
        ProjectEnvironment? Environment = null, string? ServiceRole = null, int? ConcurrentBuildLimit = null);

    /// <summary>The answer of <see cref="CreateProject"/>.</summary>
    public sealed record CreateProjectOut(Project? Project = null);

    /// <summary>Changes a project; what is left out stays. A limit of -1 takes the limit away.</summary>
    public static readonly Op<UpdateProjectIn, UpdateProjectOut> UpdateProject =
        Service.Writes<UpdateProjectIn, UpdateProjectOut>("UpdateProject");

    /// <summary>The question of <see cref="UpdateProject"/>.</summary>
    public sealed record UpdateProjectIn(string? Name = null, int? ConcurrentBuildLimit = null);

    /// <summary>The answer of <see cref="UpdateProject"/>.</summary>
    public sealed record UpdateProjectOut(Project? Project = null);

    /// <summary>Deletes a project.</summary>
    public static readonly Op<DeleteProjectIn, None> DeleteProject =
        Service.Writes<DeleteProjectIn, None>("DeleteProject");

    /// <summary>The question of <see cref="DeleteProject"/>.</summary>
    public sealed record DeleteProjectIn(string? Name = null);

    /// <summary>Lets an outside repository start builds.</summary>
    public static readonly Op<CreateWebhookIn, CreateWebhookOut> CreateWebhook =
        Service.Writes<CreateWebhookIn, CreateWebhookOut>("CreateWebhook");

    /// <summary>The question of <see cref="CreateWebhook"/>.</summary>
    public sealed record CreateWebhookIn(string? ProjectName = null);

    /// <summary>The answer of <see cref="CreateWebhook"/>.</summary>
    public sealed record CreateWebhookOut(Webhook? Webhook = null);

    /// <summary>Lets an outside repository start builds no more.</summary>
    public static readonly Op<DeleteWebhookIn, None> DeleteWebhook =
        Service.Writes<DeleteWebhookIn, None>("DeleteWebhook");

    /// <summary>The question of <see cref="DeleteWebhook"/>.</summary>
    public sealed record DeleteWebhookIn(string? ProjectName = null);

    /// <summary>The builds of a project, by id.</summary>
    public static readonly Op<ListBuildsForProjectIn, ListBuildsForProjectOut> ListBuildsForProject =
        Service.Reads<ListBuildsForProjectIn, ListBuildsForProjectOut>("ListBuildsForProject");

    /// <summary>The question of <see cref="ListBuildsForProject"/>.</summary>
    public sealed record ListBuildsForProjectIn(string? ProjectName = null, string? NextToken = null);

    /// <summary>The answer of <see cref="ListBuildsForProject"/>.</summary>
    public sealed record ListBuildsForProjectOut(IReadOnlyList<string>? Ids = null, string? NextToken = null);

    /// <summary>Builds whole.</summary>
    public static readonly Op<BatchGetBuildsIn, BatchGetBuildsOut> BatchGetBuilds =
        Service.Reads<BatchGetBuildsIn, BatchGetBuildsOut>("BatchGetBuilds");

    /// <summary>The question of <see cref="BatchGetBuilds"/>.</summary>
    public sealed record BatchGetBuildsIn(IReadOnlyList<string>? Ids = null);

    /// <summary>The answer of <see cref="BatchGetBuilds"/>.</summary>
    public sealed record BatchGetBuildsOut(
        IReadOnlyList<Build>? Builds = null, IReadOnlyList<string>? BuildsNotFound = null);

    /// <summary>Starts a build.</summary>
    public static readonly Op<StartBuildIn, StartBuildOut> StartBuild =
        Service.Writes<StartBuildIn, StartBuildOut>("StartBuild");

    /// <summary>The question of <see cref="StartBuild"/>.</summary>
    public sealed record StartBuildIn(string? ProjectName = null);

    /// <summary>The answer of <see cref="StartBuild"/>.</summary>
    public sealed record StartBuildOut(Build? Build = null);

    /// <summary>Ends a build.</summary>
    public static readonly Op<StopBuildIn, StopBuildOut> StopBuild =
        Service.Writes<StopBuildIn, StopBuildOut>("StopBuild");

    /// <summary>The question of <see cref="StopBuild"/>.</summary>
    public sealed record StopBuildIn(string? Id = null);

    /// <summary>The answer of <see cref="StopBuild"/>.</summary>
    public sealed record StopBuildOut(Build? Build = null);

    /// <summary>The fleets of machines kept ready, by ARN.</summary>
    public static readonly Op<ListFleetsIn, ListFleetsOut> ListFleets =
        Service.Reads<ListFleetsIn, ListFleetsOut>("ListFleets");

    /// <summary>The question of <see cref="ListFleets"/>.</summary>
    public sealed record ListFleetsIn(string? NextToken = null);

    /// <summary>The answer of <see cref="ListFleets"/>.</summary>
    public sealed record ListFleetsOut(string? NextToken = null, IReadOnlyList<string>? Fleets = null);

    /// <summary>Fleets whole.</summary>
    public static readonly Op<BatchGetFleetsIn, BatchGetFleetsOut> BatchGetFleets =
        Service.Reads<BatchGetFleetsIn, BatchGetFleetsOut>("BatchGetFleets");

    /// <summary>The question of <see cref="BatchGetFleets"/>.</summary>
    public sealed record BatchGetFleetsIn(IReadOnlyList<string>? Names = null);

    /// <summary>The answer of <see cref="BatchGetFleets"/>.</summary>
    public sealed record BatchGetFleetsOut(
        IReadOnlyList<Fleet>? Fleets = null, IReadOnlyList<string>? FleetsNotFound = null);

    /// <summary>Keeps machines ready.</summary>
    public static readonly Op<CreateFleetIn, CreateFleetOut> CreateFleet =
        Service.Writes<CreateFleetIn, CreateFleetOut>("CreateFleet");

    /// <summary>The question of <see cref="CreateFleet"/>.</summary>
    public sealed record CreateFleetIn(
        string? Name = null, int? BaseCapacity = null, string? EnvironmentType = null, string? ComputeType = null);

    /// <summary>The answer of <see cref="CreateFleet"/>.</summary>
    public sealed record CreateFleetOut(Fleet? Fleet = null);

    /// <summary>Ends a fleet.</summary>
    public static readonly Op<DeleteFleetIn, None> DeleteFleet = Service.Writes<DeleteFleetIn, None>("DeleteFleet");

    /// <summary>The question of <see cref="DeleteFleet"/>.</summary>
    public sealed record DeleteFleetIn(string? Arn = null);

    /// <summary>A project.</summary>
    public sealed record Project(
        string? Name = null, string? Arn = null, string? ServiceRole = null, IReadOnlyList<Tag>? Tags = null,
        DateTimeOffset? Created = null, Webhook? Webhook = null, int? ConcurrentBuildLimit = null);

    /// <summary>A webhook.</summary>
    public sealed record Webhook(string? Url = null);

    /// <summary>A tag.</summary>
    public sealed record Tag(string? Key = null, string? Value = null);

    /// <summary>A project source.</summary>
    public sealed record ProjectSource(string? Type = null, string? Location = null);

    /// <summary>A project artifacts.</summary>
    public sealed record ProjectArtifacts(string? Type = null);

    /// <summary>A project environment.</summary>
    public sealed record ProjectEnvironment(string? Type = null, string? Image = null, string? ComputeType = null);

    /// <summary>A build.</summary>
    public sealed record Build(
        string? Id = null, string? Arn = null, DateTimeOffset? StartTime = null, DateTimeOffset? EndTime = null,
        string? BuildStatus = null, string? ProjectName = null, ProjectEnvironment? Environment = null,
        string? Initiator = null);

    /// <summary>A fleet.</summary>
    public sealed record Fleet(
        string? Arn = null, string? Name = null, DateTimeOffset? Created = null, FleetStatus? Status = null,
        int? BaseCapacity = null, string? EnvironmentType = null, string? ComputeType = null);

    /// <summary>A fleet status.</summary>
    public sealed record FleetStatus(string? StatusCode = null);
}

[RecordsOf(typeof(CodeBuild))]
internal sealed partial class CodeBuildShapes;
