using Firebreak.Contain.Sights;

namespace Firebreak.Contain.Countermeasures;

/// <summary>Gives up a Bedrock model kept ready by the hour. One that was committed to cannot be given up before its term: that takes AWS.</summary>
/// <param name="ModelArn">Its ARN.</param>
/// <param name="Region">Where it is.</param>
public sealed record DeleteProvisionedModel(string ModelArn, Region Region) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "delete-provisioned-model";

    /// <inheritdoc/>
    public override Target Target => new(ModelArn, Kinds.ProvisionedModel, Region);

    /// <inheritdoc/>
    public override int Phase => Machines;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Final;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Give up Bedrock model {Last(ModelArn)} that is kept ready in {Region}.",
        $"{Region}에 확보해 둔 Bedrock 모델 {Last(ModelArn)}(을)를 반납합니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [Bedrock.GetProvisionedModelThroughput, Bedrock.DeleteProvisionedModelThroughput];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.None(
        "what was deleted is gone; its description is kept as evidence.",
        "삭제한 것은 되살릴 수 없습니다. 설정은 증거로 남습니다.");

    /// <inheritdoc/>
    public override string ProofWord => "model-given-up";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => SeenAsync(
        Purchases.ModelAsync(account, Region, ModelArn, cancel),
        it => false);

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) =>
        CallAsync(account, Region, Bedrock.DeleteProvisionedModelThroughput, new(ModelArn), cancel, "ResourceNotFoundException");
}
