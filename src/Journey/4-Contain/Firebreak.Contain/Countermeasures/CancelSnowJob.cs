using Firebreak.Contain.Sights;

namespace Firebreak.Contain.Countermeasures;

/// <summary>Cancels an order of a Snow machine.</summary>
/// <param name="JobId">Its id.</param>
/// <param name="Region">Where it is.</param>
public sealed record CancelSnowJob(string JobId, Region Region) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "cancel-snow-job";

    /// <inheritdoc/>
    public override Target Target => new(JobId, Kinds.SnowJob, Region);

    /// <inheritdoc/>
    public override int Phase => Deadlines;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Final;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Cancel Snow order {JobId} in {Region}.",
        $"{Region}의 Snow 주문 {JobId}(을)를 취소합니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [Snowball.DescribeJob, Snowball.CancelJob];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.None(
        "what was deleted is gone; its description is kept as evidence.",
        "삭제한 것은 되살릴 수 없습니다. 설정은 증거로 남습니다.");

    /// <inheritdoc/>
    public override string ProofWord => "order-cancelled";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => SeenAsync(
        Purchases.SnowAsync(account, Region, JobId, cancel),
        it => it.Is("JobState", "Cancelled", "Complete"));

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) =>
        CallAsync(account, Region, Snowball.CancelJob, new(JobId), cancel);
}
