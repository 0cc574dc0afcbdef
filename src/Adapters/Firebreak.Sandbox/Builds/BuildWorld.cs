using Firebreak.Model;
using Firebreak.Wire;
using Firebreak.Wire.Services;

namespace Firebreak.Sandbox;

/// <summary>AWS CodeBuild: builds run until they are stopped; a webhook of an outside repository starts one after the other. Fleets cost while they stand.</summary>
internal sealed class BuildWorld : IServiceModule
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(15);
    private readonly World _world;
    private readonly Shelf _projects;
    private readonly Shelf _builds;
    private readonly Shelf _fleets;

    internal BuildWorld(Shelves shelves)
    {
        _world = shelves.World;
        var rules = ShelfRules.Of("CodeBuild", taken: "ResourceAlreadyExistsException");
        _projects = shelves.Of(Kinds.BuildProject, rules);
        _builds = shelves.Of("codebuild:build", rules with { Costs = one => one.State is "IN_PROGRESS" });
        _fleets = shelves.Of(Kinds.BuildFleet, rules with { Costs = _ => true });
    }

    /// <inheritdoc/>
    public void Register(Router router)
    {
        _ = router.On(CodeBuild.ListProjects, (call, input) =>
        {
            var (page, next) = _projects.Page(call, 100, input.NextToken);
            return new CodeBuild.ListProjectsOut(next, [.. page.Select(one => one.Name)]);
        });
        _ = router.On(CodeBuild.BatchGetProjects, (call, input) => new CodeBuild.BatchGetProjectsOut(
            [.. (input.Names ?? []).Select(name => _projects.Find(call, name)).OfType<Held>().Select(View)], [.. (input.Names ?? []).Where(name => _projects.Find(call, name) is null)]));
        _ = router.On(CodeBuild.CreateProject, (call, input) =>
        {
            var made = new Held { Id = call.Arn("codebuild", "project/" + input.Name), Name = input.Name! }.With(
                null, ("role", input.ServiceRole), ("ComputeType", input.Environment?.ComputeType ?? "BUILD_GENERAL1_SMALL"));
            made.Set("limit", input.ConcurrentBuildLimit);
            return new CodeBuild.CreateProjectOut(View(_projects.Put(call, made, "active")));
        });
        _ = router.On(CodeBuild.UpdateProject, (call, input) =>
        {
            var one = _projects.Of(call, input.Name);
            _ = input.ConcurrentBuildLimit switch
            {
                -1 => one.Facts.Remove("limit"),
                0 => throw new Fault("InvalidInputException", "Project concurrent build limit must be greater than 0"),
                _ => true,
            };
            one.Set("limit", input.ConcurrentBuildLimit is > 0 ? input.ConcurrentBuildLimit : null);
            return new CodeBuild.UpdateProjectOut(View(one));
        });
        _ = router.On(CodeBuild.DeleteProject, (call, input) =>
        {
            if (_projects.Find(call, input.Name) is { } one)
            {
                _projects.Remove(one);
            }

            return new None();
        });
        Hooks(router);
        Builds(router);
        Fleets(router);
    }

    private void Hooks(Router router)
    {
        _ = router.On(CodeBuild.CreateWebhook, (call, input) =>
        {
            var one = _projects.Of(call, input.ProjectName);
            one["webhook"] = "https://api.github.com/repos/example/example/hooks/" + call.World.Ids.Digits(8);
            Hook(call, one);
            return new CodeBuild.CreateWebhookOut(new(one["webhook"]));
        });
        _ = router.On(CodeBuild.DeleteWebhook, (call, input) =>
        {
            var one = _projects.Of(call, input.ProjectName);
            _ = one.Facts.Remove("webhook") ? true : throw new Fault("ResourceNotFoundException", "There is no webhook for project " + one.Name);
            return new None();
        });
    }

    private void Builds(Router router)
    {
        _ = router.On(CodeBuild.ListBuildsForProject, (call, input) =>
        {
            var project = _projects.Of(call, input.ProjectName);
            var (page, next) = _builds.Page(call, 100, input.NextToken, one => one["project"] == project.Name);
            return new CodeBuild.ListBuildsForProjectOut([.. page.OrderByDescending(one => one.At).Select(one => one.Name)], next);
        });
        _ = router.On(CodeBuild.BatchGetBuilds, (call, input) => new CodeBuild.BatchGetBuildsOut(
            [.. (input.Ids ?? []).Select(id => _builds.Find(call, id)).OfType<Held>().Select(Build)], [.. (input.Ids ?? []).Where(id => _builds.Find(call, id) is null)]));
        _ = router.On(CodeBuild.StartBuild, (call, input) => new CodeBuild.StartBuildOut(Build(Start(call, _projects.Of(call, input.ProjectName), call.Caller.Arn))));
        _ = router.On(CodeBuild.StopBuild, (call, input) =>
        {
            var one = _builds.Of(call, input.Id);
            _builds.Turn(one, "STOPPED");
            return new CodeBuild.StopBuildOut(Build(one));
        });
    }

    private void Fleets(Router router)
    {
        _ = router.On(CodeBuild.ListFleets, (call, input) =>
        {
            var (page, next) = _fleets.Page(call, 100, input.NextToken);
            return new CodeBuild.ListFleetsOut(next, [.. page.Select(one => one.Id)]);
        });
        _ = router.On(CodeBuild.BatchGetFleets, (call, input) => new CodeBuild.BatchGetFleetsOut(
            [.. (input.Names ?? []).Select(name => _fleets.Find(call, name)).OfType<Held>().Select(Fleet)], [.. (input.Names ?? []).Where(name => _fleets.Find(call, name) is null)]));
        _ = router.On(CodeBuild.CreateFleet, (call, input) =>
        {
            var made = new Held { Id = call.Arn("codebuild", $"fleet/{input.Name}:{call.World.Ids.Uuid()}"), Name = input.Name! }.With(
                null, ("ComputeType", input.ComputeType), ("EnvironmentType", input.EnvironmentType));
            made.Set("BaseCapacity", input.BaseCapacity);
            return new CodeBuild.CreateFleetOut(Fleet(_fleets.Put(call, made, "ACTIVE")));
        });
        _ = router.On(CodeBuild.DeleteFleet, (call, input) =>
        {
            _fleets.Remove(_fleets.Of(call, input.Arn));
            return new None();
        });
    }

    private Held Start(Call call, Held project, string by)
    {
        var running = _builds.In(call).Count(one => one["project"] == project.Name && one.State == "IN_PROGRESS");
        if (project.Facts.ContainsKey("limit") && running >= project.Number("limit"))
        {
            throw new Fault("AccountLimitExceededException", "Cannot have more than the project's number of builds in queue");
        }

        var id = $"{project.Name}:{call.World.Ids.Uuid()}";
        return _builds.Put(call, new Held { Id = call.Arn("codebuild", "build/" + id), Name = id }.With(null, ("project", project.Name), ("by", by), ("ComputeType", project["ComputeType"])), "IN_PROGRESS");
    }

    /// <summary>As long as the webhook is there, the outside repository sees to it that a build runs.</summary>
    private void Hook(Call call, Held project) => _world.After(Every, world =>
    {
        if (!project.Facts.ContainsKey("webhook") || !_projects.All.Contains(project))
        {
            return;
        }

        if (!_builds.In(call).Any(one => one["project"] == project.Name && one.State == "IN_PROGRESS"))
        {
            _ = Start(call, project, "GitHub-Hookshot/1");
        }

        Hook(call, project);
    });

    private static CodeBuild.Project View(Held one) => new(
        Name: one.Name, Arn: one.Id, ServiceRole: one["role"], ConcurrentBuildLimit: one.Facts.ContainsKey("limit") ? one.Number("limit") : null, Created: one.At,
        Webhook: one["webhook"] is { Length: > 0 } url ? new(url) : null, Tags: [.. one.Tags.Select(tag => new CodeBuild.Tag(tag.Key, tag.Value))]);

    private static CodeBuild.Build Build(Held one) => new(
        Id: one.Name, Arn: one.Id, StartTime: one.At, BuildStatus: one.State, ProjectName: one["project"], Environment: new("LINUX_CONTAINER", "aws/codebuild/standard:7.0", one["ComputeType"]), Initiator: one["by"]);

    private static CodeBuild.Fleet Fleet(Held one) => new(
        Arn: one.Id, Name: one.Name, Created: one.At, Status: new(one.State), BaseCapacity: one.Number("BaseCapacity"), EnvironmentType: one["EnvironmentType"], ComputeType: one["ComputeType"]);
}
