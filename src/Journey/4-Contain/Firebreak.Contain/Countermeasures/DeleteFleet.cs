namespace Firebreak.Contain.Countermeasures;

/// <summary>Deletes an EC2 Fleet with its machines.</summary>
/// <param name="FleetId">The fleet.</param>
/// <param name="Region">Where it is.</param>
public sealed record DeleteFleet(string FleetId, Region Region) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "delete-fleet";

    /// <inheritdoc/>
    public override Target Target => new(FleetId, Kinds.Fleet, Region);

    /// <inheritdoc/>
    public override int Phase => Eradication;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Final;

    /// <inheritdoc/>
    public override Words Says => new($"Delete EC2 Fleet {FleetId} in {Region} with its machines.", $"{Region}의 EC2 플릿 {FleetId}(을)를 서버와 함께 삭제합니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [Ec2.DescribeFleets, Ec2.DeleteFleets];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.None("a deleted fleet is gone; its settings are kept as evidence.", "삭제한 플릿은 되살릴 수 없습니다. 설정은 증거로 남습니다.");

    /// <inheritdoc/>
    public override string ProofWord => "respawner-deleted";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => account
        .MaybeAsync(Region, Ec2.DescribeFleets, new Ec2.DescribeFleetsIn(FleetIds: [FleetId]), cancel)
        .AsAsync(seen => seen?.Fleets?.FirstOrDefault(fleet => fleet.FleetId == FleetId) is { } fleet
            ? new Reading<Observation>.Seen(new Observation
            {
                Exists = !Over(fleet),
                Reached = Over(fleet),
                Asked = Ec2.DescribeFleets.ToString(),
                Answer = $"{FleetId}: FleetState = {fleet.FleetState}",
                Facts = Facts(("CreatedAt", Moment(fleet.CreateTime)), ("FleetState", fleet.FleetState)),
                Pieces = [EvidencePiece.Of(Ec2.DescribeFleets, seen)],
            })
            : Gone(Ec2.DescribeFleets, $"no fleet {FleetId}"));

    /// <inheritdoc/>
    public override async Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) => Outcome.Of(
        await account.WriteAsync(Region, Ec2.DeleteFleets, new Ec2.DeleteFleetsIn(FleetIds: [FleetId], TerminateInstances: true), cancel).ConfigureAwait(false));

    internal static bool Over(Ec2.Fleet fleet) => fleet.FleetState is "deleted" or "deleted_terminating" or "deleted-terminating" or "failed";
}
