namespace Firebreak.Contain.Countermeasures;

/// <summary>Cancels a spot fleet with its machines: cancelled without them, they would run on.</summary>
/// <param name="FleetId">The spot fleet's request.</param>
/// <param name="Region">Where it is.</param>
public sealed record CancelSpotFleet(string FleetId, Region Region) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "cancel-spot-fleet";

    /// <inheritdoc/>
    public override Target Target => new(FleetId, Kinds.Fleet, Region);

    /// <inheritdoc/>
    public override int Phase => Respawners;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Final;

    /// <inheritdoc/>
    public override Words Says => new($"Cancel spot fleet {FleetId} in {Region} with its machines.", $"{Region}의 스팟 플릿 {FleetId}(을)를 서버와 함께 취소합니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [Ec2.DescribeSpotFleetRequests, Ec2.CancelSpotFleetRequests];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.None("a cancelled spot fleet cannot be opened again.", "취소한 스팟 플릿은 다시 열 수 없습니다.");

    /// <inheritdoc/>
    public override string ProofWord => "respawner-deleted";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => account
        .MaybeAsync(Region, Ec2.DescribeSpotFleetRequests, new Ec2.DescribeSpotFleetRequestsIn(SpotFleetRequestIds: [FleetId]), cancel)
        .AsAsync(seen => seen?.SpotFleetRequestConfigs?.FirstOrDefault(fleet => fleet.SpotFleetRequestId == FleetId) is { } fleet
            ? new Reading<Observation>.Seen(new Observation
            {
                Exists = true,
                Reached = fleet.SpotFleetRequestState is { } state && state.StartsWith("cancelled", StringComparison.Ordinal),
                Asked = Ec2.DescribeSpotFleetRequests.ToString(),
                Answer = $"{FleetId}: SpotFleetRequestState = {fleet.SpotFleetRequestState}",
                Facts = Facts(("CreatedAt", Moment(fleet.CreateTime)), ("State", fleet.SpotFleetRequestState)),
                Pieces = [EvidencePiece.Of(Ec2.DescribeSpotFleetRequests, seen)],
            })
            : Gone(Ec2.DescribeSpotFleetRequests, $"no spot fleet {FleetId}"));

    /// <inheritdoc/>
    public override async Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) => Outcome.Of(
        await account.WriteAsync(
            Region,
            Ec2.CancelSpotFleetRequests,
            new Ec2.CancelSpotFleetRequestsIn(SpotFleetRequestIds: [FleetId], TerminateInstances: true),
            cancel).ConfigureAwait(false));
}
