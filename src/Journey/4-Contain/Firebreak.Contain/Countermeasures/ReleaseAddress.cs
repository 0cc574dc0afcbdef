namespace Firebreak.Contain.Countermeasures;

/// <summary>Gives back a fixed public address.</summary>
/// <param name="AllocationId">The address.</param>
/// <param name="Region">Where it is.</param>
public sealed record ReleaseAddress(string AllocationId, Region Region) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "release-address";

    /// <inheritdoc/>
    public override Target Target => new(AllocationId, Kinds.Address, Region);

    /// <inheritdoc/>
    public override int Phase => Eradication;

    /// <inheritdoc/>
    public override int Rank => 2;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Final;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Give back fixed address {AllocationId} in {Region}.",
        $"{Region}의 고정 IP 주소 {AllocationId}(을)를 반납합니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [Ec2.DescribeAddresses, Ec2.ReleaseAddress];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.None(
        "the same address may not be had again.",
        "같은 주소를 다시 받지 못할 수 있습니다.");

    /// <inheritdoc/>
    public override string ProofWord => "address-released";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => account
        .MaybeAsync(Region, Ec2.DescribeAddresses, new Ec2.DescribeAddressesIn(Filters: [new Ec2.Filter("allocation-id", [AllocationId])]), cancel)
        .AsAsync(seen => seen?.Addresses?.FirstOrDefault(address => address.AllocationId == AllocationId) is { } it
            ? new Reading<Observation>.Seen(new Observation
            {
                Exists = true,
                Reached = false,
                Asked = Ec2.DescribeAddresses.ToString(),
                Answer = $"{AllocationId}: PublicIp = {it.PublicIp}",
                Facts = Facts(("PublicIp", it.PublicIp)),
                Pieces = [EvidencePiece.Of(Ec2.DescribeAddresses, seen)],
            })
            : Gone(Ec2.DescribeAddresses, $"no address {AllocationId}"));

    /// <inheritdoc/>
    public override async Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) => Outcome.Of(
        await account.WriteAsync(Region, Ec2.ReleaseAddress, new Ec2.ReleaseAddressIn(AllocationId), cancel).ConfigureAwait(false), "InvalidAllocationID.NotFound");
}
