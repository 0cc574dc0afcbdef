using Firebreak.Contain.Sights;

namespace Firebreak.Contain.Countermeasures;

/// <summary>Gives up places kept for machines: they cost with nothing in them.</summary>
/// <param name="ReservationId">Its id.</param>
/// <param name="Region">Where it is.</param>
public sealed record CancelCapacityReservation(string ReservationId, Region Region) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "cancel-capacity-reservation";

    /// <inheritdoc/>
    public override Target Target => new(ReservationId, Kinds.CapacityReservation, Region);

    /// <inheritdoc/>
    public override int Phase => Deadlines;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Final;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Give up capacity reservation {ReservationId} in {Region}.",
        $"{Region}의 용량 예약 {ReservationId}(을)를 취소합니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [Ec2.DescribeCapacityReservations, Ec2.CancelCapacityReservation];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.None(
        "what was deleted is gone; its description is kept as evidence.",
        "삭제한 것은 되살릴 수 없습니다. 설정은 증거로 남습니다.");

    /// <inheritdoc/>
    public override string ProofWord => "reservation-ended";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => SeenAsync(
        Purchases.PlacesAsync(account, Region, ReservationId, cancel),
        it => it.Is("State", "cancelled", "expired"));

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) =>
        CallAsync(account, Region, Ec2.CancelCapacityReservation, new(ReservationId), cancel);
}
