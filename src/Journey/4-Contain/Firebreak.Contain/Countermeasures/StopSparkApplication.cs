using Firebreak.Contain.Sights;

namespace Firebreak.Contain.Countermeasures;

/// <summary>Ends what runs of an EMR Serverless application, and stops it.</summary>
/// <param name="ApplicationId">Its id.</param>
/// <param name="ThingId">Its id in the inventory.</param>
/// <param name="Region">Where it is.</param>
public sealed record StopSparkApplication(string ApplicationId, string ThingId, Region Region) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "stop-spark-application";

    /// <inheritdoc/>
    public override Target Target => new(ThingId, Kinds.EmrApplication, Region);

    /// <inheritdoc/>
    public override int Phase => Machines;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Brake;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Stop EMR Serverless application {ApplicationId} in {Region}, and what runs of it.",
        $"{Region}의 EMR Serverless 애플리케이션 {ApplicationId}(을)를 실행 중인 작업과 함께 멈춥니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [EmrServerless.GetApplication, EmrServerless.ListJobRuns, EmrServerless.CancelJobRun, EmrServerless.StopApplication, EmrServerless.StartApplication];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.By(
        "The application is started again; what ran of it is over.",
        "애플리케이션을 다시 켭니다. 실행 중이던 작업은 이어지지 않습니다.");

    /// <inheritdoc/>
    public override string ProofWord => "service-stopped";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => SeenAsync(
        Works.SparkAsync(account, Region, ApplicationId, cancel),
        it => it.Is("State", "STOPPED", "STOPPING", "TERMINATED"));

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) => Outcome.InOrderAsync(
        () => Outcome.InOrderAsync([.. before.Fact("Runs").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(run => (Func<Task<Outcome>>)(() => CallAsync(account, Region, EmrServerless.CancelJobRun, new(ApplicationId, run), cancel)))]),
        () => CallAsync(account, Region, EmrServerless.StopApplication, new(ApplicationId), cancel));

    /// <inheritdoc/>
    public override bool IsRestored(Observation now, IReadOnlyDictionary<string, string> prior) => now.Exists && Fact(now.Facts, "State") is "STARTED" or "STARTING";

    /// <inheritdoc/>
    public override Task<Outcome> RevertAsync(IAccountWriter account, IReadOnlyDictionary<string, string> prior, CancellationToken cancel) =>
        CallAsync(account, Region, EmrServerless.StartApplication, new(ApplicationId), cancel);
}
