using Firebreak.Contain.Sights;

namespace Firebreak.Contain.Countermeasures;

/// <summary>Takes a SageMaker endpoint down; its configuration stays, so that it can be put up again.</summary>
/// <param name="Name">Its name.</param>
/// <param name="ThingId">Its id in the inventory.</param>
/// <param name="Region">Where it is.</param>
public sealed record TakeDownEndpoint(string Name, string ThingId, Region Region) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "take-down-endpoint";

    /// <inheritdoc/>
    public override Target Target => new(ThingId, Kinds.ModelEndpoint, Region);

    /// <inheritdoc/>
    public override int Phase => Machines;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Brake;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Take down SageMaker endpoint {Name} in {Region}. Its configuration stays.",
        $"{Region}의 SageMaker 엔드포인트 {Name}(을)를 내립니다. 구성은 남습니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [SageMaker.DescribeEndpoint, SageMaker.DeleteEndpoint, SageMaker.CreateEndpoint];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.By(
        "The endpoint is put up again from its configuration.",
        "남아 있는 구성으로 엔드포인트를 다시 만듭니다.");

    /// <inheritdoc/>
    public override string ProofWord => "endpoint-taken-down";

    /// <inheritdoc/>
    public override bool NeedsTargetToRevert => false;

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => SeenAsync(
        Learning.EndpointAsync(account, Region, Name, cancel),
        it => it.Is("EndpointStatus", "Deleting"));

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) =>
        CallAsync(account, Region, SageMaker.DeleteEndpoint, new(Name), cancel);

    /// <inheritdoc/>
    public override bool IsRestored(Observation now, IReadOnlyDictionary<string, string> prior) => Same(now, prior, "EndpointConfigName");

    /// <inheritdoc/>
    public override Task<Outcome> RevertAsync(IAccountWriter account, IReadOnlyDictionary<string, string> prior, CancellationToken cancel) =>
        CallAsync(account, Region, SageMaker.CreateEndpoint, new(Name, Fact(prior, "EndpointConfigName")), cancel);
}
