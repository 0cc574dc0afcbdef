using Firebreak.Contain.Sights;

namespace Firebreak.Contain.Countermeasures;

/// <summary>Deletes reserved machines that are queued to be bought. What is bought already only AWS can take back.</summary>
/// <param name="ReservationId">Its id.</param>
/// <param name="Region">Where it is.</param>
public sealed record DeleteQueuedReservation(string ReservationId, Region Region) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "delete-queued-reservation";

    /// <inheritdoc/>
    public override Target Target => new(ReservationId, Kinds.ReservedInstances, Region);

    /// <inheritdoc/>
    public override int Phase => Deadlines;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Final;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Delete queued reservation {ReservationId} in {Region} before it is bought.",
        $"{Region}에서 대기 중인 예약 인스턴스 구매 {ReservationId}(을)를 취소합니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [Ec2.DescribeReservedInstances, Ec2.DeleteQueuedReservedInstances];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.None(
        "what was deleted is gone; its description is kept as evidence.",
        "삭제한 것은 되살릴 수 없습니다. 설정은 증거로 남습니다.");

    /// <inheritdoc/>
    public override string ProofWord => "reservation-ended";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => SeenAsync(
        Purchases.ReservedAsync(account, Region, ReservationId, cancel),
        it => it.Is("State", "queued-deleted", "retired"));

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) =>
        CallAsync(account, Region, Ec2.DeleteQueuedReservedInstances, new([ReservationId]), cancel);
}
