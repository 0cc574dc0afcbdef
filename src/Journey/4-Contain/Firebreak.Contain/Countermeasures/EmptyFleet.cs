namespace Firebreak.Contain.Countermeasures;

/// <summary>Sets an EC2 Fleet's target to zero without ending its machines.</summary>
/// <param name="FleetId">The fleet.</param>
/// <param name="Region">Where it is.</param>
public sealed record EmptyFleet(string FleetId, Region Region) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "empty-fleet";

    /// <inheritdoc/>
    public override Target Target => new(FleetId, Kinds.Fleet, Region);

    /// <inheritdoc/>
    public override int Phase => Respawners;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Brake;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Set the target of EC2 Fleet {FleetId} in {Region} to zero, so that it starts no machine again.",
        $"{Region}의 EC2 플릿 {FleetId}의 목표 대수를 0으로 낮춰 서버를 다시 켜지 못하게 합니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [Ec2.DescribeFleets, Ec2.ModifyFleet];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.By("The target is set as it was.", "목표 대수를 원래대로 되돌립니다.");

    /// <inheritdoc/>
    public override string ProofWord => "respawner-suspended";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => account
        .MaybeAsync(Region, Ec2.DescribeFleets, new Ec2.DescribeFleetsIn(FleetIds: [FleetId]), cancel)
        .AsAsync(seen => seen?.Fleets?.FirstOrDefault(fleet => fleet.FleetId == FleetId) is { } fleet
            ? new Reading<Observation>.Seen(new Observation
            {
                Exists = true,
                Reached = fleet.TargetCapacitySpecification?.TotalTargetCapacity == 0 || fleet.Type == "instant" || DeleteFleet.Over(fleet),
                Asked = Ec2.DescribeFleets.ToString(),
                Answer = $"{FleetId}: TotalTargetCapacity = {fleet.TargetCapacitySpecification?.TotalTargetCapacity}; FleetState = {fleet.FleetState}",
                Facts = Facts(
                    ("CreatedAt", Moment(fleet.CreateTime)), ("TotalTargetCapacity", Text(fleet.TargetCapacitySpecification?.TotalTargetCapacity))),
                Pieces = [EvidencePiece.Of(Ec2.DescribeFleets, seen)],
            })
            : Gone(Ec2.DescribeFleets, $"no fleet {FleetId}"));

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) => SetAsync(account, 0, cancel);

    /// <inheritdoc/>
    public override Task<Outcome> RevertAsync(IAccountWriter account, IReadOnlyDictionary<string, string> prior, CancellationToken cancel) =>
        SetAsync(account, Number(Fact(prior, "TotalTargetCapacity")), cancel);

    private async Task<Outcome> SetAsync(IAccountWriter account, int target, CancellationToken cancel) => Outcome.Of(await account.WriteAsync(
        Region,
        Ec2.ModifyFleet,
        new Ec2.ModifyFleetIn(
            ExcessCapacityTerminationPolicy: "no-termination",
            FleetId: FleetId,
            TargetCapacitySpecification: new Ec2.TargetCapacitySpecificationRequest(TotalTargetCapacity: target)),
        cancel).ConfigureAwait(false));
}
