using Firebreak.Contain.Sights;

namespace Firebreak.Contain.Countermeasures;

/// <summary>Ends a Braket job.</summary>
/// <param name="JobArn">Its ARN.</param>
/// <param name="Region">Where it is.</param>
public sealed record CancelQuantumJob(string JobArn, Region Region) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "cancel-quantum-job";

    /// <inheritdoc/>
    public override Target Target => new(JobArn, Kinds.QuantumJob, Region);

    /// <inheritdoc/>
    public override int Phase => Machines;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Final;

    /// <inheritdoc/>
    public override Words Says => new(
        $"End Braket job {Last(JobArn)} in {Region}.",
        $"{Region}의 Braket 작업 {Last(JobArn)}(을)를 끝냅니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [Braket.GetJob, Braket.CancelJob];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.None(
        "what was ended does not go on where it was; its description is kept as evidence.",
        "끝낸 작업은 이어지지 않습니다. 설정은 증거로 남습니다.");

    /// <inheritdoc/>
    public override string ProofWord => "job-ended";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => SeenAsync(
        Works.QuantumAsync(account, Region, JobArn, cancel),
        it => it.Is("Status", "CANCELLING", "CANCELLED", "COMPLETED", "FAILED"));

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) =>
        CallAsync(account, Region, Braket.CancelJob, new(JobArn), cancel);
}
