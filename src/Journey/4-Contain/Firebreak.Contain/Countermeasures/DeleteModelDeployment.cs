using Firebreak.Contain.Sights;

namespace Firebreak.Contain.Countermeasures;

/// <summary>Takes an own Bedrock model down.</summary>
/// <param name="DeploymentArn">Its ARN.</param>
/// <param name="Region">Where it is.</param>
public sealed record DeleteModelDeployment(string DeploymentArn, Region Region) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "delete-model-deployment";

    /// <inheritdoc/>
    public override Target Target => new(DeploymentArn, Kinds.CustomModelDeployment, Region);

    /// <inheritdoc/>
    public override int Phase => Machines;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Final;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Take down Bedrock model {Last(DeploymentArn)} in {Region}.",
        $"{Region}의 Bedrock 모델 배포 {Last(DeploymentArn)}(을)를 내립니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [Bedrock.GetCustomModelDeployment, Bedrock.DeleteCustomModelDeployment];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.None(
        "what was deleted is gone; its description is kept as evidence.",
        "삭제한 것은 되살릴 수 없습니다. 설정은 증거로 남습니다.");

    /// <inheritdoc/>
    public override string ProofWord => "model-given-up";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => SeenAsync(
        Purchases.OwnModelAsync(account, Region, DeploymentArn, cancel),
        it => it.Is("Status", "Deleting"));

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) =>
        CallAsync(account, Region, Bedrock.DeleteCustomModelDeployment, new(DeploymentArn), cancel, "ResourceNotFoundException");
}
