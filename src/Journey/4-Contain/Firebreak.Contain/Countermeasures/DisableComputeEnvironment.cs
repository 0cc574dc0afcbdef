using Firebreak.Contain.Sights;

namespace Firebreak.Contain.Countermeasures;

/// <summary>Switches off what starts machines for Batch jobs.</summary>
/// <param name="EnvironmentArn">Its ARN.</param>
/// <param name="Region">Where it is.</param>
public sealed record DisableComputeEnvironment(string EnvironmentArn, Region Region) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "disable-compute-environment";

    /// <inheritdoc/>
    public override Target Target => new(EnvironmentArn, Kinds.BatchEnvironment, Region);

    /// <inheritdoc/>
    public override int Phase => Respawners;

    /// <inheritdoc/>
    public override int Rank => 1;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Brake;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Switch off Batch environment {Last(EnvironmentArn)} in {Region}: it starts no machine any more.",
        $"{Region}의 Batch 컴퓨팅 환경 {Last(EnvironmentArn)}(을)를 꺼서 서버를 켜지 못하게 합니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [Batch.DescribeComputeEnvironments, Batch.UpdateComputeEnvironment];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.By(
        "The environment is switched on again.",
        "컴퓨팅 환경을 다시 켭니다.");

    /// <inheritdoc/>
    public override string ProofWord => "respawner-suspended";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => SeenAsync(
        Fleets.EnvironmentAsync(account, Region, EnvironmentArn, cancel),
        it => it.Is("State", "DISABLED"));

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) =>
        CallAsync(account, Region, Batch.UpdateComputeEnvironment, new(EnvironmentArn, "DISABLED"), cancel);

    /// <inheritdoc/>
    public override bool IsRestored(Observation now, IReadOnlyDictionary<string, string> prior) => Same(now, prior, "State");

    /// <inheritdoc/>
    public override Task<Outcome> RevertAsync(IAccountWriter account, IReadOnlyDictionary<string, string> prior, CancellationToken cancel) =>
        CallAsync(account, Region, Batch.UpdateComputeEnvironment, new(EnvironmentArn, Fact(prior, "State")), cancel);
}
