using Firebreak.Model;
using Firebreak.Wire.Services;

namespace Firebreak.Aws.Survey;

/// <summary>CodeBuild: a project, and which of its builds run now.</summary>
internal static class BuildListing
{
    private const int LastBuilds = 100;

    /// <summary>Adds a project. A build runs for eight hours at most, so that of the newest hundred every one that runs is seen.</summary>
    public static async Task ProjectAsync(string name, Place at, CancellationToken cancel)
    {
        var seen = await at.AskAsync(CodeBuild.BatchGetProjects, new([name]), name, cancel).ConfigureAwait(false);
        var ids = await at.ListAsync(
            CodeBuild.ListBuildsForProject, new(ProjectName: name), page => page.Ids, page => page.NextToken, (ask, token) => ask with { NextToken = token }, cancel).ConfigureAwait(false);
        var builds = ids.Count == 0 ? null : await at.AskAsync(CodeBuild.BatchGetBuilds, new([.. ids.Take(LastBuilds)]), name, cancel).ConfigureAwait(false);
        var now = (builds?.Builds ?? []).Where(build => build.BuildStatus == "IN_PROGRESS").ToList();
        foreach (var project in seen?.Projects ?? [])
        {
            at.Add(at.Thing(Kinds.BuildProject, project.Arn, project.Name, now.Count > 0 ? "running" : "idle", project.Created, running: now.Count > 0, facts: new FactBag()
                .With("Builds", string.Join(',', now.Select(build => build.Id))).With("ComputeType", now.Count > 0 ? now[0].Environment?.ComputeType : null)
                .With("ConcurrentBuildLimit", project.ConcurrentBuildLimit).With("Webhook", project.Webhook?.Url))
                .Tagged(project.Tags, tag => tag.Key, tag => tag.Value));
        }
    }
}
