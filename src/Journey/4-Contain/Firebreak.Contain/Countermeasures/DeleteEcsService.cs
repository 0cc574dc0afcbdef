namespace Firebreak.Contain.Countermeasures;

/// <summary>Deletes an ECS service with its tasks.</summary>
/// <param name="Cluster">Its cluster.</param>
/// <param name="Service">Its name.</param>
/// <param name="ServiceId">Its id in the inventory.</param>
/// <param name="Region">Where it is.</param>
public sealed record DeleteEcsService(string Cluster, string Service, string ServiceId, Region Region) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "delete-ecs-service";

    /// <inheritdoc/>
    public override Target Target => new(ServiceId, Kinds.EcsService, Region);

    /// <inheritdoc/>
    public override int Phase => Eradication;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Final;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Delete container service {Service} in {Region} with its tasks.",
        $"{Region}의 컨테이너 서비스 {Service}(을)를 작업과 함께 삭제합니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [Ecs.DescribeServices, Ecs.DeleteService];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.None(
        "a deleted service is gone; its settings are kept as evidence.",
        "삭제한 서비스는 되살릴 수 없습니다. 설정은 증거로 남습니다.");

    /// <inheritdoc/>
    public override string ProofWord => "respawner-deleted";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => account
        .MaybeAsync(Region, Ecs.DescribeServices, new Ecs.DescribeServicesIn(Cluster, [Service]), cancel)
        .AsAsync(seen => seen?.Services?.FirstOrDefault(service => service.ServiceName == Service || service.ServiceArn == Service) is { } it
            ? new Reading<Observation>.Seen(new Observation
            {
                Exists = true,
                Reached = it.Status is "INACTIVE" or "DRAINING",
                Asked = Ecs.DescribeServices.ToString(),
                Answer = $"{Service}: status = {it.Status}",
                Facts = Facts(("Status", it.Status), ("CreatedAt", Moment(it.CreatedAt))),
                Pieces = [EvidencePiece.Of(Ecs.DescribeServices, seen)],
            })
            : Gone(Ecs.DescribeServices, $"no service {Target.Id}"));

    /// <inheritdoc/>
    public override async Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) => Outcome.Of(
        await account.WriteAsync(Region, Ecs.DeleteService, new Ecs.DeleteServiceIn(Cluster, Service, Force: true), cancel).ConfigureAwait(false), "ServiceNotFoundException");
}
