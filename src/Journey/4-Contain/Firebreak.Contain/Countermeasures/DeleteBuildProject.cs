using Firebreak.Contain.Sights;

namespace Firebreak.Contain.Countermeasures;

/// <summary>Ends what a CodeBuild project builds now, and deletes it with its webhook.</summary>
/// <param name="Name">Its name.</param>
/// <param name="ThingId">Its id in the inventory.</param>
/// <param name="Region">Where it is.</param>
public sealed record DeleteBuildProject(string Name, string ThingId, Region Region) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "delete-build-project";

    /// <inheritdoc/>
    public override Target Target => new(ThingId, Kinds.BuildProject, Region);

    /// <inheritdoc/>
    public override int Phase => Respawners;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Final;

    /// <inheritdoc/>
    public override Words Says => new(
        $"End the builds of CodeBuild project {Name} in {Region}, and delete it with its webhook.",
        $"{Region}의 CodeBuild 프로젝트 {Name}의 빌드를 끝내고 웹훅과 함께 삭제합니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [CodeBuild.BatchGetProjects, CodeBuild.ListBuildsForProject, CodeBuild.BatchGetBuilds, CodeBuild.StopBuild, CodeBuild.DeleteProject];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.None(
        "what was deleted is gone; its description is kept as evidence.",
        "삭제한 것은 되살릴 수 없습니다. 설정은 증거로 남습니다.");

    /// <inheritdoc/>
    public override string ProofWord => "respawner-deleted";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => SeenAsync(
        Works.BuildsAsync(account, Region, Name, cancel),
        it => false);

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) => Outcome.InOrderAsync(
        () => Outcome.InOrderAsync([.. before.Fact("Builds").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(build => (Func<Task<Outcome>>)(() => CallAsync(account, Region, CodeBuild.StopBuild, new(build), cancel)))]),
        () => CallAsync(account, Region, CodeBuild.DeleteProject, new(Name), cancel));
}
