#nullable enable

using Firebreak.Wire.Codecs;

namespace Firebreak.Wire.Services;

/// <summary>Amazon WorkSpaces: desktops.</summary>
public static class WorkSpaces
{
    /// <summary>The service's row.</summary>
    public static AwsService Service => Rows.WorkSpaces;

    /// <summary>The desktops of a region.</summary>
    public static readonly Op<DescribeWorkspacesIn, DescribeWorkspacesOut> DescribeWorkspaces =
        Service.Reads<DescribeWorkspacesIn, DescribeWorkspacesOut>("DescribeWorkspaces");

    /// <summary>The question of <see cref="DescribeWorkspaces"/>.</summary>
    public sealed record DescribeWorkspacesIn(
        IReadOnlyList<string>? WorkspaceIds = null, int? Limit = null, string? NextToken = null);

    /// <summary>The answer of <see cref="DescribeWorkspaces"/>.</summary>
    public sealed record DescribeWorkspacesOut(IReadOnlyList<Workspace>? Workspaces = null, string? NextToken = null);

    /// <summary>Makes desktops.</summary>
    public static readonly Op<CreateWorkspacesIn, CreateWorkspacesOut> CreateWorkspaces =
        Service.Writes<CreateWorkspacesIn, CreateWorkspacesOut>("CreateWorkspaces");

    /// <summary>The question of <see cref="CreateWorkspaces"/>.</summary>
    public sealed record CreateWorkspacesIn(IReadOnlyList<WorkspaceRequest>? Workspaces = null);

    /// <summary>The answer of <see cref="CreateWorkspaces"/>.</summary>
    public sealed record CreateWorkspacesOut(
        IReadOnlyList<FailedCreateWorkspaceRequest>? FailedRequests = null,
        IReadOnlyList<Workspace>? PendingRequests = null);

    /// <summary>Starts stopped desktops.</summary>
    public static readonly Op<StartWorkspacesIn, StartWorkspacesOut> StartWorkspaces =
        Service.Writes<StartWorkspacesIn, StartWorkspacesOut>("StartWorkspaces");

    /// <summary>The question of <see cref="StartWorkspaces"/>.</summary>
    public sealed record StartWorkspacesIn(IReadOnlyList<StartRequest>? StartWorkspaceRequests = null);

    /// <summary>The answer of <see cref="StartWorkspaces"/>.</summary>
    public sealed record StartWorkspacesOut(IReadOnlyList<FailedWorkspaceChangeRequest>? FailedRequests = null);

    /// <summary>Stops desktops that stop by themselves.</summary>
    public static readonly Op<StopWorkspacesIn, StopWorkspacesOut> StopWorkspaces =
        Service.Writes<StopWorkspacesIn, StopWorkspacesOut>("StopWorkspaces");

    /// <summary>The question of <see cref="StopWorkspaces"/>.</summary>
    public sealed record StopWorkspacesIn(IReadOnlyList<StopRequest>? StopWorkspaceRequests = null);

    /// <summary>The answer of <see cref="StopWorkspaces"/>.</summary>
    public sealed record StopWorkspacesOut(IReadOnlyList<FailedWorkspaceChangeRequest>? FailedRequests = null);

    /// <summary>Lets a desktop stop by itself, or run always.</summary>
    public static readonly Op<ModifyWorkspacePropertiesIn, None> ModifyWorkspaceProperties =
        Service.Writes<ModifyWorkspacePropertiesIn, None>("ModifyWorkspaceProperties");

    /// <summary>The question of <see cref="ModifyWorkspaceProperties"/>.</summary>
    public sealed record ModifyWorkspacePropertiesIn(
        string? WorkspaceId = null, WorkspaceProperties? WorkspaceProperties = null);

    /// <summary>Deletes desktops with what is on them.</summary>
    public static readonly Op<TerminateWorkspacesIn, TerminateWorkspacesOut> TerminateWorkspaces =
        Service.Writes<TerminateWorkspacesIn, TerminateWorkspacesOut>("TerminateWorkspaces");

    /// <summary>The question of <see cref="TerminateWorkspaces"/>.</summary>
    public sealed record TerminateWorkspacesIn(IReadOnlyList<TerminateRequest>? TerminateWorkspaceRequests = null);

    /// <summary>The answer of <see cref="TerminateWorkspaces"/>.</summary>
    public sealed record TerminateWorkspacesOut(IReadOnlyList<FailedWorkspaceChangeRequest>? FailedRequests = null);

    /// <summary>A workspace.</summary>
    public sealed record Workspace(
        string? WorkspaceId = null, string? DirectoryId = null, string? UserName = null, string? State = null,
        string? BundleId = null, string? ComputerName = null, WorkspaceProperties? WorkspaceProperties = null);

    /// <summary>A workspace properties.</summary>
    public sealed record WorkspaceProperties(string? RunningMode = null, string? ComputeTypeName = null);

    /// <summary>A workspace request.</summary>
    public sealed record WorkspaceRequest(
        string? DirectoryId = null, string? UserName = null, string? BundleId = null,
        WorkspaceProperties? WorkspaceProperties = null);

    /// <summary>A failed create workspace request.</summary>
    public sealed record FailedCreateWorkspaceRequest(string? ErrorCode = null, string? ErrorMessage = null);

    /// <summary>A start request.</summary>
    public sealed record StartRequest(string? WorkspaceId = null);

    /// <summary>A failed workspace change request.</summary>
    public sealed record FailedWorkspaceChangeRequest(
        string? WorkspaceId = null, string? ErrorCode = null, string? ErrorMessage = null);

    /// <summary>A stop request.</summary>
    public sealed record StopRequest(string? WorkspaceId = null);

    /// <summary>A terminate request.</summary>
    public sealed record TerminateRequest(string? WorkspaceId = null);
}

[RecordsOf(typeof(WorkSpaces))]
internal sealed partial class WorkSpacesShapes;
