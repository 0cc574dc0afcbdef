using Firebreak.Contain.Sights;

namespace Firebreak.Contain.Countermeasures;

/// <summary>Deletes a transit gateway.</summary>
/// <param name="LineId">Its id.</param>
/// <param name="Region">Where it is.</param>
public sealed record DeleteTransitGateway(string LineId, Region Region) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "delete-transit-gateway";

    /// <inheritdoc/>
    public override Target Target => new(LineId, Kinds.TransitGateway, Region);

    /// <inheritdoc/>
    public override int Phase => Eradication;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Final;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Delete transit gateway {LineId} in {Region}.",
        $"{Region}의 전송 게이트웨이 {LineId}(을)를 삭제합니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [Ec2.DescribeTransitGateways, Ec2.DeleteTransitGateway];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.None(
        "what was deleted is gone; its description is kept as evidence.",
        "삭제한 것은 되살릴 수 없습니다. 설정은 증거로 남습니다.");

    /// <inheritdoc/>
    public override string ProofWord => "network-deleted";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => SeenAsync(
        Wiring.HubAsync(account, Region, LineId, cancel),
        it => it.Is("State", "deleting", "deleted"));

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) =>
        CallAsync(account, Region, Ec2.DeleteTransitGateway, new(LineId), cancel, "InvalidTransitGatewayID.NotFound");
}
