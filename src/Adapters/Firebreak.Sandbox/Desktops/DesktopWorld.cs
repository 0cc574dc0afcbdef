using Firebreak.Model;
using Firebreak.Wire;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox;

/// <summary>WorkSpaces and AppStream: desktops and streamed programs.</summary>
internal sealed class DesktopWorld : IServiceModule
{
    private readonly Shelf _desktops;
    private readonly Shelf _fleets;

    internal DesktopWorld(Shelves shelves)
    {
        _desktops = shelves.Of(Kinds.Workspace, ShelfRules.Of("Amazon WorkSpaces") with { Costs = one => one.State is "AVAILABLE" });
        _fleets = shelves.Of(Kinds.StreamFleet, ShelfRules.Of("Amazon AppStream", taken: "ResourceAlreadyExistsException") with { Costs = one => one.State is "RUNNING" });
        Builders = shelves.Of(Kinds.ImageBuilder, ShelfRules.Of("Amazon AppStream") with { Costs = one => one.State is "RUNNING" });
    }

    /// <summary>The image builders, which only a scenario makes.</summary>
    internal Shelf Builders { get; }

    /// <inheritdoc/>
    public void Register(Router router)
    {
        _ = router.On(WorkSpaces.DescribeWorkspaces, (call, input) =>
        {
            var (page, next) = _desktops.Page(call, input.Limit ?? 25, input.NextToken, one => input.WorkspaceIds is not { Count: > 0 } ids || ids.Contains(one.Id, StringComparer.Ordinal));
            return new WorkSpaces.DescribeWorkspacesOut([.. page.Select(View)], next);
        });
        _ = router.On(WorkSpaces.CreateWorkspaces, (call, input) => new WorkSpaces.CreateWorkspacesOut([], [.. (input.Workspaces ?? []).Select(asked =>
        {
            var id = "ws-" + call.World.Ids.Digits(9);
            var made = new Held { Id = id, Name = id }.With(
                null, ("directory", asked.DirectoryId), ("user", asked.UserName), ("BundleId", asked.BundleId), ("RunningMode", asked.WorkspaceProperties?.RunningMode ?? "ALWAYS_ON"),
                ("ComputeTypeName", asked.WorkspaceProperties?.ComputeTypeName ?? "STANDARD"));
            return View(_desktops.Put(call, made, "AVAILABLE")) with { WorkspaceProperties = null };
        })]));
        _ = router.On(WorkSpaces.StartWorkspaces, (call, input) => new WorkSpaces.StartWorkspacesOut([.. (input.StartWorkspaceRequests ?? []).Select(asked => Move(call, asked.WorkspaceId, "STOPPED", "AVAILABLE")).OfType<WorkSpaces.FailedWorkspaceChangeRequest>()]));
        _ = router.On(WorkSpaces.StopWorkspaces, (call, input) => new WorkSpaces.StopWorkspacesOut([.. (input.StopWorkspaceRequests ?? []).Select(asked => Move(call, asked.WorkspaceId, "AVAILABLE", "STOPPED")).OfType<WorkSpaces.FailedWorkspaceChangeRequest>()]));
        _ = router.On(WorkSpaces.ModifyWorkspaceProperties, (call, input) =>
        {
            var one = _desktops.Of(call, input.WorkspaceId);
            one["RunningMode"] = input.WorkspaceProperties?.RunningMode ?? one["RunningMode"];
            return new None();
        });
        _ = router.On(WorkSpaces.TerminateWorkspaces, (call, input) =>
        {
            foreach (var asked in input.TerminateWorkspaceRequests ?? [])
            {
                _desktops.Fade(_desktops.Of(call, asked.WorkspaceId), "TERMINATING", TimeSpan.FromSeconds(40));
            }

            return new WorkSpaces.TerminateWorkspacesOut([]);
        });
        Streams(router);
    }

    private void Streams(Router router)
    {
        _ = router.On(AppStream.DescribeFleets, (call, input) =>
        {
            var (page, next) = _fleets.Page(call, 50, input.NextToken, one => input.Names is not { Count: > 0 } names || names.Contains(one.Name, StringComparer.Ordinal));
            return input.Names is { Count: > 0 } && page.Count == 0 ? throw new Fault("ResourceNotFoundException", "Fleet not found") : new AppStream.DescribeFleetsOut([.. page.Select(Fleet)], next);
        });
        _ = router.On(AppStream.CreateFleet, (call, input) =>
        {
            var made = new Held { Id = call.Arn("appstream", "fleet/" + input.Name), Name = input.Name! }.With(null, ("InstanceType", input.InstanceType));
            made.Set("Desired", input.ComputeCapacity?.DesiredInstances ?? 1);
            _ = _fleets.Put(call, made, "STOPPED");
            return new AppStream.CreateFleetOut(new(Arn: made.Id, Name: made.Name, InstanceType: made["InstanceType"], State: made.State, CreatedTime: made.At));
        });
        _ = router.On(AppStream.StartFleet, (call, input) => Turned(call, input.Name, "RUNNING"));
        _ = router.On(AppStream.StopFleet, (call, input) => Turned(call, input.Name, "STOPPED"));
        _ = router.On(AppStream.DeleteFleet, (call, input) =>
        {
            var one = _fleets.Of(call, input.Name);
            _fleets.Remove(one.State == "STOPPED" ? one : throw new Fault("ResourceInUseException", "The fleet is running."));
            return new None();
        });
        _ = router.On(AppStream.DescribeImageBuilders, (call, input) =>
        {
            var (page, next) = Builders.Page(call, input.MaxResults, input.NextToken, one => input.Names is not { Count: > 0 } names || names.Contains(one.Name, StringComparer.Ordinal));
            return new AppStream.DescribeImageBuildersOut([.. page.Select(Builder)], next);
        });
        _ = router.On(AppStream.StopImageBuilder, (call, input) =>
        {
            var one = Builders.Of(call, input.Name);
            Builders.Turn(one, "STOPPED");
            return new AppStream.StopImageBuilderOut(Builder(one));
        });
        _ = router.On(AppStream.StartImageBuilder, (call, input) =>
        {
            var one = Builders.Of(call, input.Name);
            Builders.Turn(one, "RUNNING");
            return new AppStream.StartImageBuilderOut(Builder(one));
        });
    }

    private WorkSpaces.FailedWorkspaceChangeRequest? Move(Call call, string? id, string from, string to)
    {
        if (_desktops.Find(call, id) is not { } one || one.State != from || one["RunningMode"] != "AUTO_STOP")
        {
            return new WorkSpaces.FailedWorkspaceChangeRequest(id, "InvalidWorkSpaceState.RunningMode", "The WorkSpace is not one that stops, or not in that state.");
        }

        _desktops.Turn(one, to);
        return null;
    }

    private None Turned(Call call, string? name, string state)
    {
        _fleets.Turn(_fleets.Of(call, name), state);
        return new None();
    }

    private static WorkSpaces.Workspace View(Held one) => new(
        WorkspaceId: one.Id, DirectoryId: one["directory"], UserName: one["user"], State: one.State, BundleId: one["BundleId"], WorkspaceProperties: new(one["RunningMode"], one["ComputeTypeName"]));

    private static AppStream.Fleet Fleet(Held one) => new(
        Arn: one.Id, Name: one.Name, InstanceType: one["InstanceType"], FleetType: "ON_DEMAND", ComputeCapacityStatus: new(one.Number("Desired"), one.State == "RUNNING" ? one.Number("Desired") : 0), State: one.State,
        CreatedTime: one.At);

    private static AppStream.ImageBuilder Builder(Held one) => new(Name: one.Name, Arn: one.Id, InstanceType: one["InstanceType"], State: one.State, CreatedTime: one.At);
}
