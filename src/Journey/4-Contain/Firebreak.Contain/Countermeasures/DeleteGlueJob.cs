using Firebreak.Contain.Sights;

namespace Firebreak.Contain.Countermeasures;

/// <summary>Ends what runs of a Glue job, and deletes it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="ThingId">Its id in the inventory.</param>
/// <param name="Region">Where it is.</param>
public sealed record DeleteGlueJob(string Name, string ThingId, Region Region) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "delete-glue-job";

    /// <inheritdoc/>
    public override Target Target => new(ThingId, Kinds.GlueJob, Region);

    /// <inheritdoc/>
    public override int Phase => Machines;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Final;

    /// <inheritdoc/>
    public override Words Says => new(
        $"End and delete Glue job {Name} in {Region}.",
        $"{Region}의 Glue 작업 {Name}(을)를 끝내고 삭제합니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [Glue.GetJobs, Glue.GetJobRuns, Glue.BatchStopJobRun, Glue.DeleteJob];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.None(
        "what was ended does not go on where it was; its description is kept as evidence.",
        "끝낸 작업은 이어지지 않습니다. 설정은 증거로 남습니다.");

    /// <inheritdoc/>
    public override string ProofWord => "job-ended";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => SeenAsync(
        Works.GlueJobAsync(account, Region, Name, cancel),
        it => false);

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) => Outcome.InOrderAsync(
        () => before.Fact("Running") is { Length: > 0 } runs
            ? CallAsync(account, Region, Glue.BatchStopJobRun, new(Name, runs.Split(',')), cancel)
            : Task.FromResult(Outcome.Nothing),
        () => CallAsync(account, Region, Glue.DeleteJob, new(Name), cancel));
}
