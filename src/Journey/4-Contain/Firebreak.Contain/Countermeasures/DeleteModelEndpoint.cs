using Firebreak.Contain.Sights;

namespace Firebreak.Contain.Countermeasures;

/// <summary>Takes a bought Bedrock model down.</summary>
/// <param name="EndpointArn">Its ARN.</param>
/// <param name="Region">Where it is.</param>
public sealed record DeleteModelEndpoint(string EndpointArn, Region Region) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "delete-model-endpoint";

    /// <inheritdoc/>
    public override Target Target => new(EndpointArn, Kinds.MarketplaceModel, Region);

    /// <inheritdoc/>
    public override int Phase => Machines;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Final;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Take down bought model {Last(EndpointArn)} in {Region}.",
        $"{Region}의 구매한 모델 {Last(EndpointArn)}(을)를 내립니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [Bedrock.GetMarketplaceModelEndpoint, Bedrock.DeleteMarketplaceModelEndpoint];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.None(
        "what was deleted is gone; its description is kept as evidence.",
        "삭제한 것은 되살릴 수 없습니다. 설정은 증거로 남습니다.");

    /// <inheritdoc/>
    public override string ProofWord => "model-given-up";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => SeenAsync(
        Purchases.BoughtModelAsync(account, Region, EndpointArn, cancel),
        it => it.Is("EndpointStatus", "Deleting"));

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) =>
        CallAsync(account, Region, Bedrock.DeleteMarketplaceModelEndpoint, new(EndpointArn), cancel, "ResourceNotFoundException");
}
