namespace Firebreak.Contain.Countermeasures;

/// <summary>Cancels a spot request, so that it starts no machine again. It does not end the machines it started.</summary>
/// <param name="RequestId">The request.</param>
/// <param name="Region">Where it is.</param>
public sealed record CancelSpotRequest(string RequestId, Region Region) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "cancel-spot-request";

    /// <inheritdoc/>
    public override Target Target => new(RequestId, Kinds.SpotRequest, Region);

    /// <inheritdoc/>
    public override int Phase => Respawners;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Final;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Cancel spot request {RequestId} in {Region}, so that it starts no machine again.", $"{Region}의 스팟 요청 {RequestId}(을)를 취소해 서버를 다시 켜지 못하게 합니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [Ec2.DescribeSpotInstanceRequests, Ec2.CancelSpotInstanceRequests];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.None("a cancelled request cannot be opened again.", "취소한 요청은 다시 열 수 없습니다.");

    /// <inheritdoc/>
    public override string ProofWord => "spot-request-cancelled";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => account
        .MaybeAsync(
            Region,
            Ec2.DescribeSpotInstanceRequests,
            new Ec2.DescribeSpotInstanceRequestsIn(Filters: [new Ec2.Filter("spot-instance-request-id", [RequestId])]),
            cancel)
        .AsAsync(seen => seen?.SpotInstanceRequests?.FirstOrDefault(request => request.SpotInstanceRequestId == RequestId) is { } request
            ? new Reading<Observation>.Seen(new Observation
            {
                Exists = true,
                Reached = request.State is "cancelled" or "closed" or "failed",
                Asked = Ec2.DescribeSpotInstanceRequests.ToString(),
                Answer = $"{RequestId}: State = {request.State}",
                Facts = Facts(("State", request.State)),
                Pieces = [EvidencePiece.Of(Ec2.DescribeSpotInstanceRequests, seen)],
            })
            : Gone(Ec2.DescribeSpotInstanceRequests, $"no request {RequestId}"));

    /// <inheritdoc/>
    public override async Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) => Outcome.Of(
        await account.WriteAsync(
            Region, Ec2.CancelSpotInstanceRequests, new Ec2.CancelSpotInstanceRequestsIn(SpotInstanceRequestIds: [RequestId]), cancel).ConfigureAwait(false));
}
