using Firebreak.Contain.Sights;

namespace Firebreak.Contain.Countermeasures;

/// <summary>Pauses an App Runner program.</summary>
/// <param name="ServiceArn">Its ARN.</param>
/// <param name="Region">Where it is.</param>
public sealed record PauseRunner(string ServiceArn, Region Region) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "pause-runner";

    /// <inheritdoc/>
    public override Target Target => new(ServiceArn, Kinds.AppRunnerService, Region);

    /// <inheritdoc/>
    public override int Phase => Machines;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Brake;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Pause App Runner program {Middle(ServiceArn)} in {Region}.",
        $"{Region}의 App Runner 서비스 {Middle(ServiceArn)}(을)를 일시 중지합니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [AppRunner.DescribeService, AppRunner.PauseService, AppRunner.ResumeService];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.By(
        "The program goes on.",
        "서비스를 다시 돌립니다.");

    /// <inheritdoc/>
    public override string ProofWord => "service-stopped";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => SeenAsync(
        Works.RunnerAsync(account, Region, ServiceArn, cancel),
        it => it.Is("Status", "PAUSED", "DELETED"));

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) =>
        CallAsync(account, Region, AppRunner.PauseService, new(ServiceArn), cancel);

    /// <inheritdoc/>
    public override bool IsRestored(Observation now, IReadOnlyDictionary<string, string> prior) => now.Exists && Fact(now.Facts, "Status") is "RUNNING";

    /// <inheritdoc/>
    public override Task<Outcome> RevertAsync(IAccountWriter account, IReadOnlyDictionary<string, string> prior, CancellationToken cancel) =>
        CallAsync(account, Region, AppRunner.ResumeService, new(ServiceArn), cancel);
}
