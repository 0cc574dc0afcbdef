using Firebreak.Contain.Sights;

namespace Firebreak.Contain.Countermeasures;

/// <summary>Ends a batch of questions to a Bedrock model.</summary>
/// <param name="JobArn">Its ARN.</param>
/// <param name="Region">Where it is.</param>
public sealed record StopModelJob(string JobArn, Region Region) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "stop-model-job";

    /// <inheritdoc/>
    public override Target Target => new(JobArn, Kinds.ModelJob, Region);

    /// <inheritdoc/>
    public override int Phase => Machines;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Final;

    /// <inheritdoc/>
    public override Words Says => new(
        $"End batch job {Last(JobArn)} of a Bedrock model in {Region}.",
        $"{Region}의 Bedrock 일괄 작업 {Last(JobArn)}(을)를 끝냅니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [Bedrock.GetModelInvocationJob, Bedrock.StopModelInvocationJob];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.None(
        "what was ended does not go on where it was; its description is kept as evidence.",
        "끝낸 작업은 이어지지 않습니다. 설정은 증거로 남습니다.");

    /// <inheritdoc/>
    public override string ProofWord => "job-ended";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => SeenAsync(
        Purchases.ModelJobAsync(account, Region, JobArn, cancel),
        it => it.Is("Status", "Stopping", "Stopped", "Completed", "Failed", "Expired", "PartiallyCompleted"));

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) =>
        CallAsync(account, Region, Bedrock.StopModelInvocationJob, new(JobArn), cancel);
}
