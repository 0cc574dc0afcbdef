using Firebreak.Contain.Sights;

namespace Firebreak.Contain.Countermeasures;

/// <summary>Deletes an App Runner program.</summary>
/// <param name="ServiceArn">Its ARN.</param>
/// <param name="Region">Where it is.</param>
public sealed record DeleteRunner(string ServiceArn, Region Region) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "delete-runner";

    /// <inheritdoc/>
    public override Target Target => new(ServiceArn, Kinds.AppRunnerService, Region);

    /// <inheritdoc/>
    public override int Phase => Eradication;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Final;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Delete App Runner program {Middle(ServiceArn)} in {Region}.",
        $"{Region}의 App Runner 서비스 {Middle(ServiceArn)}(을)를 삭제합니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [AppRunner.DescribeService, AppRunner.DeleteService];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.None(
        "what was deleted is gone; its description is kept as evidence.",
        "삭제한 것은 되살릴 수 없습니다. 설정은 증거로 남습니다.");

    /// <inheritdoc/>
    public override string ProofWord => "service-deleted";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => SeenAsync(
        Works.RunnerAsync(account, Region, ServiceArn, cancel),
        it => it.Is("Status", "DELETED"));

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) =>
        CallAsync(account, Region, AppRunner.DeleteService, new(ServiceArn), cancel, "ResourceNotFoundException");
}
