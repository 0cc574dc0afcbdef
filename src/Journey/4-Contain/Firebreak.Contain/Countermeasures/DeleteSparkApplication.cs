using Firebreak.Contain.Sights;

namespace Firebreak.Contain.Countermeasures;

/// <summary>Deletes an EMR Serverless application that was stopped.</summary>
/// <param name="ApplicationId">Its id.</param>
/// <param name="ThingId">Its id in the inventory.</param>
/// <param name="Region">Where it is.</param>
public sealed record DeleteSparkApplication(string ApplicationId, string ThingId, Region Region) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "delete-spark-application";

    /// <inheritdoc/>
    public override Target Target => new(ThingId, Kinds.EmrApplication, Region);

    /// <inheritdoc/>
    public override int Phase => Eradication;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Final;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Delete EMR Serverless application {ApplicationId} in {Region}.",
        $"{Region}의 EMR Serverless 애플리케이션 {ApplicationId}(을)를 삭제합니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [EmrServerless.GetApplication, EmrServerless.ListJobRuns, EmrServerless.DeleteApplication];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.None(
        "what was deleted is gone; its description is kept as evidence.",
        "삭제한 것은 되살릴 수 없습니다. 설정은 증거로 남습니다.");

    /// <inheritdoc/>
    public override string ProofWord => "service-deleted";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => SeenAsync(
        Works.SparkAsync(account, Region, ApplicationId, cancel),
        it => it.Is("State", "TERMINATED"));

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) =>
        CallAsync(account, Region, EmrServerless.DeleteApplication, new(ApplicationId), cancel, "ResourceNotFoundException");
}
