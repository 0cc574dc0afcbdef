namespace Firebreak.Contain.Countermeasures;

/// <summary>Sets a container service's count to zero, so that it starts no task again.</summary>
/// <param name="Cluster">Its cluster.</param>
/// <param name="Service">Its name.</param>
/// <param name="ServiceId">Its id in the inventory.</param>
/// <param name="Region">Where it is.</param>
public sealed record EmptyEcsService(string Cluster, string Service, string ServiceId, Region Region) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "empty-ecs-service";

    /// <inheritdoc/>
    public override Target Target => new(ServiceId, Kinds.EcsService, Region);

    /// <inheritdoc/>
    public override int Phase => Respawners;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Brake;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Set container service {Service} in {Region} to zero tasks.", $"{Region}의 컨테이너 서비스 {Service}의 작업 수를 0으로 낮춥니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [Ecs.DescribeServices, Ecs.UpdateService];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.By("The count is set as it was.", "작업 수를 원래대로 되돌립니다.");

    /// <inheritdoc/>
    public override string ProofWord => "respawner-suspended";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => account
        .MaybeAsync(Region, Ecs.DescribeServices, new Ecs.DescribeServicesIn(Cluster, [Service]), cancel)
        .AsAsync(seen => seen?.Services?.FirstOrDefault(service => service.ServiceName == Service || service.ServiceArn == Service) is { } service
            ? new Reading<Observation>.Seen(new Observation
            {
                Exists = true,
                Reached = service.DesiredCount == 0 || service.Status is "INACTIVE" or "DRAINING",
                Asked = Ecs.DescribeServices.ToString(),
                Answer = $"{Service}: desiredCount = {service.DesiredCount}; status = {service.Status}",
                Facts = Facts(("DesiredCount", Text(service.DesiredCount)), ("CreatedAt", Moment(service.CreatedAt))),
                Pieces = [EvidencePiece.Of(Ecs.DescribeServices, seen)],
            })
            : Gone(Ecs.DescribeServices, $"no service {Target.Id}"));

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) => SetAsync(account, 0, cancel);

    /// <inheritdoc/>
    public override Task<Outcome> RevertAsync(IAccountWriter account, IReadOnlyDictionary<string, string> prior, CancellationToken cancel) =>
        SetAsync(account, Number(Fact(prior, "DesiredCount")), cancel);

    private async Task<Outcome> SetAsync(IAccountWriter account, int count, CancellationToken cancel) => Outcome.Of(
        await account.WriteAsync(Region, Ecs.UpdateService, new Ecs.UpdateServiceIn(Cluster, Service, count), cancel).ConfigureAwait(false));
}
