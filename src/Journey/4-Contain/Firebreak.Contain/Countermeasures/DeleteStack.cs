using Firebreak.Contain.Sights;

namespace Firebreak.Contain.Countermeasures;

/// <summary>Deletes a CloudFormation stack with all that it made; its protection is taken off first.</summary>
/// <param name="StackArn">Its ARN.</param>
/// <param name="Region">Where it is.</param>
public sealed record DeleteStack(string StackArn, Region Region) : Countermeasure
{
    /// <inheritdoc/>
    public override string Kind => "delete-stack";

    /// <inheritdoc/>
    public override Target Target => new(StackArn, Kinds.Stack, Region);

    /// <inheritdoc/>
    public override int Phase => Eradication;

    /// <inheritdoc/>
    public override int Rank => 1;

    /// <inheritdoc/>
    public override Tier Tier => Tier.Final;

    /// <inheritdoc/>
    public override Words Says => new(
        $"Delete CloudFormation stack {Middle(StackArn)} in {Region} with everything it made.",
        $"{Region}의 CloudFormation 스택 {Middle(StackArn)}(을)를 만든 자원과 함께 삭제합니다.");

    /// <inheritdoc/>
    public override IReadOnlyList<Operation> Needs => [CloudFormation.DescribeStacks, CloudFormation.UpdateTerminationProtection, CloudFormation.DeleteStack, CloudFormation.GetTemplate, CloudFormation.ListStackResources];

    /// <inheritdoc/>
    public override Reversal Reversal => Reversal.None(
        "what was deleted is gone; its description is kept as evidence.",
        "삭제한 것은 되살릴 수 없습니다. 설정은 증거로 남습니다.");

    /// <inheritdoc/>
    public override string ProofWord => "respawner-deleted";

    /// <inheritdoc/>
    public override Task<Reading<Observation>> ObserveAsync(IAccountReader account, CancellationToken cancel) => SeenAsync(
        Listed.StackAsync(account, Region, StackArn, cancel),
        it => it.Is("StackStatus", "DELETE_IN_PROGRESS", "DELETE_COMPLETE"));

    /// <inheritdoc/>
    public override async Task<IReadOnlyList<EvidencePiece>> CaptureAsync(IAccountReader account, CancellationToken cancel) =>
    [
        EvidencePiece.Of(CloudFormation.GetTemplate, await account.ReadAsync(Region, CloudFormation.GetTemplate, new(StackArn), cancel).ConfigureAwait(false)),
        EvidencePiece.Of(CloudFormation.ListStackResources, await account.ReadAsync(Region, CloudFormation.ListStackResources, new(StackArn), cancel).ConfigureAwait(false)),
    ];

    /// <inheritdoc/>
    public override Task<Outcome> ApplyAsync(IAccountWriter account, Evidence before, CancellationToken cancel) => Outcome.InOrderAsync(
        () => CallAsync(account, Region, CloudFormation.UpdateTerminationProtection, new(EnableTerminationProtection: false, StackName: StackArn), cancel),
        () => CallAsync(account, Region, CloudFormation.DeleteStack, new(StackArn), cancel));
}
