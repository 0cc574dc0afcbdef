using Firebreak.Contain.Sights;

namespace Firebreak.Contain.Countermeasures;

/// <summary>Closes a door to machines without public addresses.</summary>
/// <param name="LineId">Its id.</param>
/// <param name="Region">Where it is.</param>
public sealed record DeleteConnectEndpoint(string LineId, Region Region) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "delete-connect-endpoint";

    /// <inheritdoc/>
    public override Target Target => new(LineId, Kinds.ConnectEndpoint, Region);

    /// <inheritdoc/>
    public override int Phase => Eradication;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Final;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Delete Instance Connect endpoint {LineId} in {Region}.",
        $"{Region}의 Instance Connect 엔드포인트 {LineId}(을)를 삭제합니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [Ec2.DescribeInstanceConnectEndpoints, Ec2.DeleteInstanceConnectEndpoint];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.None(
        "what was deleted is gone; its description is kept as evidence.",
        "삭제한 것은 되살릴 수 없습니다. 설정은 증거로 남습니다.");

    /// <inheritdoc/>
    public override string ProofWord => "network-deleted";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => SeenAsync(
        Wiring.DoorAsync(account, Region, LineId, cancel),
        it => it.Is("State", "delete-in-progress", "delete-complete"));

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) =>
        CallAsync(account, Region, Ec2.DeleteInstanceConnectEndpoint, new(LineId), cancel, "InvalidInstanceConnectEndpointId.NotFound");
}
